//! Who is signed in, whose data is shown, and the way out.

use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::dom::{El, button, div, el, target};
use super::failure::explanation;
use crate::i18n;
use crate::state::Page;
use crate::state::effect::effect;

/// The user's name, the account picker where there are several, and Sign out.
pub fn account() -> El {
    let page = Page::here();
    let session = page.session;
    div("account").live(move |place| {
        let Some(user) = session.user() else {
            return;
        };
        if user.accounts.len() > 1 {
            place.put(account_picker(page, &user.accounts));
        }
        place.put(el("span").class("account__name").child(el("bdi").child(user.name)));
        let sign_out = move || {
            if !session.busy.get_untracked() {
                session.sign_out(page.preferences.seal_views());
            }
        };
        place.put(
            button("button", sign_out)
                .live_attr("aria-disabled", move || session.busy.get().then(|| "true".to_owned()))
                .child(i18n::SIGN_OUT),
        );
        place.put(div("account__failed").live(move |place| {
            if let Some(error) = session.sign_out_error.get() {
                let (title, advice) = explanation(&error);
                place.put(el("p").attr("role", "alert").child(i18n::STILL_SIGNED_IN.with([title, &advice])));
            }
        }));
    })
}

/// A select of ids and names in which `chosen` is kept selected. An id that is none of them is shown as `other`.
fn picker(
    options: &[(String, String)],
    other: &str,
    chosen: impl Fn() -> String + 'static,
    choose: impl Fn(String) + 'static,
) -> El {
    let select = el("select").on("change", move |event| {
        if let Some(select) = target::<HtmlSelectElement>(&event) {
            choose(select.value());
        }
    });
    for (id, name) in options {
        select.put(el("option").attr("value", id).child(name.as_str()));
    }
    let named = untrack(&chosen);
    if !options.iter().any(|(id, _)| *id == named) {
        select.put(el("option").attr("value", &named).child(other));
    }
    let element = select.as_kind::<HtmlSelectElement>().clone();
    effect(move || element.set_value(&chosen()));
    select
}

fn account_picker(page: Page, accounts: &[(String, String)]) -> El {
    let choose = move |id: String| {
        page.home.wipe();
        page.player.close();
        page.address.push(|asked| {
            // A customer belongs to one account, as do lines and people.
            asked.leave_account();
            asked.account = id;
        });
    };
    // Of somebody who sees every account, the address may name one that is not listed.
    picker(accounts, i18n::ANOTHER_ACCOUNT.text(), move || page.address.asked().account, choose)
        .class("account__picker")
        .attr("aria-label", i18n::ACCOUNT.text())
}

/// The customers that appear in the data, to narrow the page to one. Absent where there is nothing to choose.
pub fn customer_picker() -> El {
    let page = Page::here();
    // Narrowed to one customer the data names no other: those seen before stay on offer, to the same user within the
    // same account.
    let seen = Memo::new(move |before: Option<&(String, Vec<(String, String)>)>| {
        let user = page.session.user().map(|user| user.id).unwrap_or_default();
        let account = format!("{user} {}", page.address.asked().account);
        let Some(home) = page.shown() else {
            return (account, Vec::new());
        };
        let mut seen = match before {
            Some((of, seen)) if *of == account => seen.clone(),
            _ => Vec::new(),
        };
        for customer in home.customers.iter().cloned() {
            if !seen.iter().any(|(id, _)| *id == customer.0) {
                let at = seen.partition_point(|(_, name)| *name <= customer.1);
                seen.insert(at, customer);
            }
        }
        (account, seen)
    });
    let chosen = Memo::new(move |_| page.address.asked().customer);
    // The picker is made anew only when there is something else to pick.
    let offered = Memo::new(move |_| seen.get().1);
    div("customer-picker").live(move |place| {
        let mut customers = offered.get();
        if customers.len() < 2 && chosen.with(String::is_empty) {
            return;
        }
        customers.insert(0, (String::new(), i18n::ALL_CUSTOMERS.text().to_owned()));
        let choose = move |id: String| page.address.push(|asked| asked.customer = id);
        let select = picker(&customers, i18n::CUSTOMER_IN_ADDRESS.text(), move || chosen.get(), choose);
        place.put(el("label").attr("for", "customer").child(i18n::CUSTOMER));
        place.put(select.attr("id", "customer"));
    })
}

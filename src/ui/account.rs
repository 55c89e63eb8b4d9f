//! Who is signed in, whose data is shown, and the way out.

use leptos::prelude::*;

use super::failure::words;
use crate::state::Page;
use crate::state::session::Who;

/// The user's name, the account picker where there are several, and Sign out.
#[component]
pub fn Account() -> impl IntoView {
    let page = Page::here();
    let session = page.session;
    let sign_out = move |_| session.sign_out(move || page.wipe());
    move || match session.who.get() {
        Who::Somebody(user) => Some(view! {
            <div class="account">
                {(user.accounts.len() > 1).then(|| picker(page, user.accounts.clone()))}
                <span class="account__name"><bdi>{user.name.clone()}</bdi></span>
                <button type="button" class="button" disabled=move || session.busy.get() on:click=sign_out>"Sign out"</button>
                {move || session.refused.get().map(|error| {
                    let (title, advice) = words(&error);
                    view! { <p class="account__failed" role="alert">"You are still signed in. " {title} " " {advice}</p> }
                })}
            </div>
        }),
        _ => None,
    }
}

fn picker(page: Page, accounts: Vec<(String, String)>) -> impl IntoView {
    let chosen = move || page.address.asked().account;
    let choose = move |event| {
        let id = event_target_value(&event);
        page.home.wipe();
        page.address.push(|asked| {
            asked.account = id;
            // A customer belongs to one account.
            asked.customer.clear();
        });
    };
    let known = accounts.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    let options = accounts
        .into_iter()
        .map(|(id, name)| {
            let value = id.clone();
            view! { <option value=value selected=move || chosen() == id>{name}</option> }
        })
        .collect_view();
    view! {
        <select class="account__picker" aria-label="Account" on:change=choose>
            {options}
            // An account that the address names and the user does not have; the server will say so.
            {move || (!known.contains(&chosen())).then(|| view! { <option value=chosen() selected=true>"Another account"</option> })}
        </select>
    }
}

/// The customers that appear in the data, to narrow the page to one. Absent where there is nothing to choose.
#[component]
pub fn CustomerPicker() -> impl IntoView {
    let page = Page::here();
    // Narrowed to one customer the data names no other: those seen before stay on offer, within their account.
    let seen = Memo::new(move |before: Option<&(String, Vec<(String, String)>)>| {
        let account = page.address.asked().account;
        let mut seen = match before {
            Some((of, seen)) if *of == account => seen.clone(),
            _ => Vec::new(),
        };
        for customer in page.shown().map(|home| home.customers.clone()).unwrap_or_default() {
            if !seen.iter().any(|(id, _)| *id == customer.0) {
                seen.push(customer);
            }
        }
        seen.sort_by(|(_, a), (_, b)| a.cmp(b));
        (account, seen)
    });
    let chosen = Memo::new(move |_| page.address.asked().customer);
    let choose = move |event| {
        let id = event_target_value(&event);
        page.address.push(|asked| asked.customer = id);
    };
    move || {
        let (_, customers) = seen.get();
        let known = customers.iter().any(|(id, _)| *id == chosen.get());
        let named = !chosen.get().is_empty();
        (customers.len() > 1 || named).then(|| {
            let options = customers
                .into_iter()
                .map(|(id, name)| {
                    let value = id.clone();
                    view! { <option value=value selected=move || chosen.get() == id>{name}</option> }
                })
                .collect_view();
            view! {
                <div class="customer-picker">
                    <label for="customer">"Customer"</label>
                    <select id="customer" on:change=choose>
                        <option value="" selected=!named>"All customers"</option>
                        {options}
                        {(named && !known).then(|| view! { <option value=chosen.get() selected=true>"The customer in the address"</option> })}
                    </select>
                </div>
            }
        })
    }
}

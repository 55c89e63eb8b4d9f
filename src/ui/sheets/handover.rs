//! The hand-over sheet: what is waiting, to be read out, copied or printed for whoever comes next.

use leptos::prelude::*;

use crate::i18n;
use crate::model::address::Address;
use crate::state::Page;
use crate::state::clock::now;
use crate::state::session::Auth;
use crate::ui::dom::{El, button, div, el, icon};
use crate::ui::export::handover::{Line, Part, Topic, handover};
use crate::ui::format;
use crate::ui::parts::address::address_text;
use crate::ui::parts::copy::copy_text;

/// The sheet as it is now; it does not change while it is read.
pub fn content(body: &El, page: Page) {
    let Some(home) = page.newest.get_untracked() else {
        return;
    };
    let parts = untrack(|| page.callbacks.with(|callbacks| page.known.with(|known| handover(&home, callbacks, known))));
    let head = head(page);
    let text = text(&head, &parts);
    body.put(div("handover__tools").child(print_button()).child(copy_text(i18n::COPY_HANDOVER, move || text.clone())));
    let view = el("article").class("handover");
    view.put(el("h3").class("handover__title").child(i18n::HANDOVER));
    for line in &head {
        view.put(el("p").class("handover__head").child(el("bdi").child(line.as_str())));
    }
    if parts.is_empty() {
        view.put(el("p").child(i18n::NOTHING_WAITING));
    }
    for part in &parts {
        view.put(el("h4").child(title(part)));
        let list = el("ul").class("handover__lines");
        for line in &part.lines {
            let words = el("p").child(el("span").class("handover__box").attr("aria-hidden", "true"));
            for (at, part) in who(line).into_iter().enumerate() {
                words.put((at > 0).then_some(" \u{b7} "));
                words.put(el("b").child(el("bdi").child(part)));
            }
            for fact in facts(line, part.topic) {
                words.put(" \u{b7} ");
                words.put(el("bdi").child(fact));
            }
            let said = (!line.text.trim().is_empty())
                .then(|| el("p").class("handover__text").attr("dir", "auto").child(line.text.as_str()));
            list.put(el("li").child(words).child(said));
        }
        view.put(list);
    }
    view.put(el("p").class("note").child(i18n::HANDOVER_NOTE));
    body.put(view);
}

/// A button that prints the sheet, which is all that is printed while it is open.
pub(super) fn print_button() -> El {
    let print = button("button button--primary", || {
        // Refused only where printing is not possible at all.
        let _ = window().print();
    });
    print.child(icon("print")).child(i18n::PRINT)
}

/// Whose sheet it is, of what, and when.
fn head(page: Page) -> Vec<String> {
    let zone = page.clock.zone_name.get_untracked();
    let since = page.clock.zone.with_untracked(|zone| zone.midnight(page.home.from.get_untracked()));
    let mut lines = vec![i18n::HANDOVER_WHEN.with([&format::full(now()), &zone, &format::start(since)])];
    if let Auth::SignedIn(user) = page.session.auth.get_untracked() {
        let account = page.address.asked_untracked().account;
        let account = user.accounts.iter().find(|(id, _)| *id == account).or(user.accounts.first());
        lines.push(match account {
            Some((_, account)) => format!("{} \u{b7} {account}", user.name),
            None => user.name,
        });
    }
    lines
}

fn title(part: &Part) -> String {
    let name = match part.topic {
        Topic::Live => i18n::HANDOVER_LIVE,
        Topic::Voicemail => i18n::HANDOVER_VOICEMAIL,
        Topic::Callbacks => i18n::HANDOVER_CALLBACKS,
        Topic::Texts => i18n::HANDOVER_TEXTS,
        Topic::Forms => i18n::HANDOVER_FORMS,
    };
    i18n::REMARKED.with([name.text(), &format::count(part.lines.len())])
}

/// The name and the number of a line; each has a direction of its own.
fn who(line: &Line) -> Vec<String> {
    let address = Address::of(&line.address);
    let mut who = Vec::new();
    if !line.name.is_empty() {
        who.push(line.name.clone());
    }
    if line.name.is_empty() || !address.is_absent() {
        who.push(address_text(&address));
    }
    who
}

fn facts(line: &Line, topic: Topic) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(when) = line.when {
        facts.push(if topic == Topic::Callbacks || topic == Topic::Live {
            i18n::SINCE.with([&format::date_time(when)])
        } else {
            format::date_time(when)
        });
    }
    if line.attempts > 1 {
        facts.push(format::plural(i18n::CALLS_N, line.attempts));
    }
    if !line.place.is_empty() {
        facts.push(line.place.clone());
    }
    facts
}

/// The sheet as text.
fn text(head: &[String], parts: &[Part]) -> String {
    let mut text = format!("{}\n{}\n", i18n::HANDOVER.text(), head.join("\n"));
    if parts.is_empty() {
        text.push_str(&format!("\n{}\n", i18n::NOTHING_WAITING.text()));
    }
    for part in parts {
        text.push_str(&format!("\n{}\n", title(part)));
        for line in &part.lines {
            let mut words = vec![format::list(&who(line))];
            words.extend(facts(line, part.topic));
            text.push_str(&format!("- {}\n", words.join(" \u{b7} ")));
            let said = line.text.trim();
            if !said.is_empty() {
                text.push_str(&format!("  {}\n", said.replace('\n', "\n  ")));
            }
        }
    }
    text
}

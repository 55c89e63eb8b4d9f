//! The hand-over: what is waiting, to be read out, copied or printed for whoever comes next.

use leptos::prelude::*;

use super::handover_text::{facts, text, title, who};
use super::print_button::PrintButton;
use crate::i18n::{self, format, without_isolation};
use crate::state::clock::now;
use crate::state::session::Auth;
use crate::state::{use_clock, use_home, use_session, use_triage, use_url};
use crate::ui::components::copy_button::CopyTextButton;
use crate::ui::export::handover::{Line, Part, Topic, handover};

/// The hand-over as it is now; it does not change while it is read.
#[component]
pub fn Handover() -> impl IntoView {
    let triage = use_triage();
    let home = use_home().newest.get_untracked()?;
    let parts =
        untrack(|| triage.callbacks.with(|callbacks| triage.context.with(|known| handover(&home, callbacks, known))));
    let head = head();
    let copied = without_isolation(|| text(&self::head(), &parts));
    let heads = head.into_iter().map(|line| {
        view! {
            <p class="handover__head">
                <bdi>{line}</bdi>
            </p>
        }
    });
    let none = parts.is_empty().then(|| view! { <p>{i18n::NOTHING_WAITING.text()}</p> });
    let parts = parts.into_iter().map(|part| view! { <PartView part=part /> });
    Some(view! {
        <div class="handover__tools">
            <PrintButton />
            <CopyTextButton name=i18n::COPY_HANDOVER text=move || copied.clone() />
        </div>
        <article class="handover">
            <h3 class="handover__title">{i18n::HANDOVER.text()}</h3>
            {heads.collect_view()}
            {none}
            {parts.collect_view()}
            <p class="note">{i18n::HANDOVER_NOTE.text()}</p>
        </article>
    })
}

/// All that waits in one way.
#[component]
fn PartView(part: Part) -> impl IntoView {
    let title = title(&part);
    let lines = part.lines.into_iter().map(|line| view! { <LineView line=line topic=part.topic /> });
    view! {
        <h4>{title}</h4>
        <ul class="handover__lines">{lines.collect_view()}</ul>
    }
}

#[component]
fn LineView(line: Line, topic: Topic) -> impl IntoView {
    let who = who(&line).into_iter().enumerate().map(|(at, part)| {
        view! {
            {(at > 0).then_some(" \u{b7} ")}
            <b translate="no">
                <bdi>{part}</bdi>
            </b>
        }
    });
    let facts = facts(&line, topic).into_iter().map(|fact| {
        view! {
            " \u{b7} "
            <bdi>{fact}</bdi>
        }
    });
    let text = (!line.text.trim().is_empty()).then(|| {
        view! {
            <p class="handover__text" dir="auto">
                {line.text}
            </p>
        }
    });
    // A call under way is nothing to tick off.
    let has_box = topic != Topic::Live;
    view! {
        <li>
            <p>
                {has_box.then(|| view! { <span class="handover__box" aria-hidden="true"></span> })}
                {who.collect_view()}
                {facts.collect_view()}
            </p>
            {text}
        </li>
    }
}

/// Whose it is, of what, and when.
fn head() -> Vec<String> {
    let (clock, home, session, url) = (use_clock(), use_home(), use_session(), use_url());
    let zone = clock.zone_name.get_untracked();
    let since = clock.zone.with_untracked(|zone| zone.midnight(home.from.get_untracked()));
    let mut lines = vec![i18n::HANDOVER_WHEN.with([&format::full(now()), &zone, &format::start(since)])];
    if let Auth::SignedIn(user) = session.auth.get_untracked() {
        let account = url.params_untracked().account;
        let account = user.accounts.iter().find(|(id, _)| *id == account).or(user.accounts.first());
        lines.push(match account {
            Some((_, account)) => format!("{} \u{b7} {account}", user.name),
            None => user.name,
        });
    }
    lines
}

//! Needs attention: what is waiting, each with its count and a jump to it.

use leptos::prelude::*;

use super::components::focus::focus;
use super::components::icon::Icon;
use super::components::message::counted;
use crate::i18n::format;
use crate::i18n::{self, Plural};
use crate::model::attention::Attention as Counts;
use crate::model::filter::Kind;
use crate::model::section::Section;
use crate::state::navigation::Dialog;
use crate::state::{use_clock, use_device_memory, use_navigation, use_session, use_triage};

/// The strip at the top of the page.
#[component]
pub fn Attention() -> impl IntoView {
    let (triage, navigation) = (use_triage(), use_navigation());
    let counts = triage.attention;
    title_says_how_much_waits();
    let has_some = move || counts.with(|counts| counts.as_ref().is_some_and(|counts| counts.total() > 0));
    let items = move || counts.get().map(|counts| view! { <Items counts=counts /> });
    view! {
        <section class="attention" aria-labelledby="attention-heading" hidden=move || counts.with(Option::is_none)>
            <h2 id="attention-heading" tabindex="-1">
                {i18n::NEEDS_ATTENTION.text()}
            </h2>
            <div class="attention__items">{items}</div>
            <div class="attention__tools">
                <button
                    type="button"
                    class="button attention__next"
                    title=i18n::NEXT_KEY.text()
                    hidden=move || !has_some()
                    on:click=move |_| {
                        navigation.go_to_next();
                    }
                >
                    <Icon name="next" />
                    {i18n::NEXT.text()}
                </button>
                <button
                    type="button"
                    class="button"
                    aria-haspopup="dialog"
                    on:click=move |_| navigation.dialog.set(Some(Dialog::Handover))
                >
                    <Icon name="print" />
                    {i18n::HANDOVER.text()}
                </button>
            </div>
        </section>
    }
}

/// The tab says how much is waiting, also while another one is in front.
fn title_says_how_much_waits() {
    let (counts, session) = (use_triage().attention, use_session());
    Effect::new(move |_| {
        let waiting = counts.with(|counts| counts.as_ref().map_or(0, Counts::total));
        // How much waits for whom is theirs to know.
        let waiting = if session.is_covered.get() { 0 } else { waiting };
        document().set_title(&match waiting {
            0 => i18n::TITLE.text().to_owned(),
            waiting => i18n::TITLE_WAITING.with([&format::count(waiting)]),
        });
    });
}

#[component]
fn Items(counts: Counts) -> impl IntoView {
    let (clock, device) = (use_clock(), use_device_memory());
    if counts.total() == 0 {
        return view! {
            <p class="attention__none">
                <Icon name="check" />
                {i18n::NOTHING_WAITING.text()}
            </p>
        }
        .into_any();
    }
    let new_forms = if device.previous_visit.with(Option::is_some) { Kind::New } else { Kind::All };
    let longest = move || {
        counts.awaiting_since.map(|since| {
            let text = move || i18n::LONGEST.with([&format::relative(since, clock.now.get())]);
            view! {
                " "
                <span class="attention__longest">{text}</span>
            }
        })
    };
    view! {
        <Item count=counts.callbacks words=i18n::TO_CALL_BACK_N icon="missed" to=Section::Callbacks kind=Kind::All />
        <Item
            count=counts.unread
            words=i18n::UNREAD_TEXTS_N
            icon="message"
            to=Section::Conversations
            kind=Kind::Unread
        />
        <Item
            count=counts.awaiting
            words=i18n::AWAIT_REPLY_N
            icon="out"
            to=Section::Conversations
            kind=Kind::AwaitingReply
            more=longest
        />
        <Item
            count=counts.voicemail
            words=i18n::NOT_HEARD_N
            icon="voicemail"
            to=Section::Voicemail
            kind=Kind::NotHeard
        />
        <Item count=counts.forms words=i18n::NEW_FORMS_N icon="form" to=Section::Forms kind=new_forms />
    }
    .into_any()
}

/// One kind of what waits; nothing where none does.
#[component]
fn Item(
    count: usize,
    words: Plural<1>,
    icon: &'static str,
    to: Section,
    kind: Kind,
    #[prop(optional, into)] more: ViewFn,
) -> impl IntoView {
    let navigation = use_navigation();
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        navigation.show_all_of(to, kind);
        focus(&format!("#{} h2", to.name()));
    };
    (count > 0).then(|| {
        view! {
            <a class="attention__item" href=format!("#{}", to.name()) on:click=go>
                <Icon name=icon />
                {counted(words, count)}
                {more.run()}
            </a>
        }
    })
}

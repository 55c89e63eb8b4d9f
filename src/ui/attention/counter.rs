//! How much waits of each kind, with a jump to it.

use leptos::prelude::*;

use crate::i18n::{self, Plural, format};
use crate::model::attention::Attention as Counts;
use crate::model::filter::Kind;
use crate::model::section::Section;
use crate::state::{use_clock, use_device_memory, use_home, use_navigation};
use crate::ui::components::focus::focus_section;
use crate::ui::components::icon::Icon;

/// Four counters: with forms on the page, the texts to reply to are a remark beside the unread ones.
#[component]
pub fn Counters(counts: Counts) -> impl IntoView {
    let (home, clock, device) = (use_home(), use_clock(), use_device_memory());
    let has_forms = home.newest.with_untracked(|home| home.as_ref().is_some_and(|home| home.has_forms));
    let new_forms = if device.previous_visit.with(Option::is_some) { Kind::New } else { Kind::All };
    let awaiting = counts.awaiting;
    let oldest =
        move || counts.awaiting_since.map(|since| i18n::LONGEST.with([&format::relative(since, clock.now.get())]));
    let to_reply = move || (has_forms && awaiting > 0).then(|| format::plural(i18n::AWAIT_REPLY_N, awaiting));
    view! {
        <div class="counters">
            <Counter count=counts.callbacks words=i18n::TO_CALL_BACK_N icon="missed" to=Section::Callbacks kind=Kind::All />
            <Counter
                count=counts.unread
                words=i18n::UNREAD_TEXTS_N
                icon="message"
                to=Section::Conversations
                kind=Kind::Unread
                note=to_reply
            />
            {(!has_forms)
                .then(|| {
                    view! {
                        <Counter
                            count=counts.awaiting
                            words=i18n::AWAIT_REPLY_N
                            icon="out"
                            to=Section::Conversations
                            kind=Kind::AwaitingReply
                            note=oldest
                        />
                    }
                })}
            <Counter
                count=counts.voicemail
                words=i18n::NOT_HEARD_N
                icon="voicemail"
                to=Section::Voicemail
                kind=Kind::NotHeard
            />
            {has_forms
                .then(|| {
                    view! { <Counter count=counts.forms words=i18n::NEW_FORMS_N icon="form" to=Section::Forms kind=new_forms /> }
                })}
        </div>
    }
}

/// One kind of what waits.
#[component]
fn Counter(
    count: usize,
    words: Plural<1>,
    icon: &'static str,
    to: Section,
    kind: Kind,
    #[prop(optional, into)] note: ViewFn,
) -> impl IntoView {
    let navigation = use_navigation();
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        navigation.show_all_of(to, kind);
        focus_section(to.name());
    };
    let form = words.form(&format::kind(count));
    // Some languages say one or two in a word; the figure stands there all the same.
    let (before, after) = i18n::split_placeholder(form).unwrap_or((form, ""));
    let label = format!("{before}{after}").trim().to_owned();
    view! {
        <a
            class="counter"
            href=format!("#{}", to.name())
            data-kind=icon
            data-none=(count == 0).then_some("")
            on:click=go
        >
            <Icon name=icon />
            <b class="counter__figure">{format::count(count)}</b>
            " "
            <span class="counter__label">{label}</span>
            " "
            <small class="counter__note">{note.run()}</small>
        </a>
    }
}

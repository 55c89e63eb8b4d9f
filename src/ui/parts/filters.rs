//! What of a section is shown: a chip for each kind with how many there are, a choice of values for each facet, and a
//! way to clear what is chosen.

use web_sys::HtmlSelectElement;

use crate::i18n::{self, Message};
use crate::model::filter::{Choice, Facet, Filter, Kind};
use crate::model::section::Section;
use crate::state::Page;
use crate::state::effect::effect;
use crate::ui::dom::{El, button, div, el, icon, target};
use crate::ui::format;
use crate::ui::parts::dialog::focus;
use leptos::prelude::*;

/// The words of a kind.
pub fn kind_label(kind: Kind) -> Message<0> {
    match kind {
        Kind::All => i18n::ALL,
        Kind::Missed => i18n::MISSED_ONES,
        Kind::Answered => i18n::ANSWERED_ONES,
        Kind::Incoming => i18n::INCOMING_ONES,
        Kind::Outgoing => i18n::OUTGOING_ONES,
        Kind::Live => i18n::LIVE,
        Kind::VoicemailLeft => i18n::VOICEMAIL_LEFT,
        Kind::Chat => i18n::CHAT,
        Kind::Fax => i18n::FAX,
        Kind::Unread => i18n::UNREAD,
        Kind::AwaitingReply => i18n::AWAITING_REPLY,
        Kind::NotHeard => i18n::NOT_HEARD,
        Kind::Transcript => i18n::WITH_TRANSCRIPT,
        Kind::New => i18n::NEW,
    }
}

fn facet_label(facet: Facet) -> Message<0> {
    match facet {
        Facet::Line => i18n::LINE,
        Facet::Person => i18n::ANSWERED_BY,
        Facet::Customer => i18n::CUSTOMER,
        Facet::Form => i18n::FORM,
        Facet::Client => i18n::CLIENT,
        Facet::Contact => i18n::CONTACT,
    }
}

/// Kinds that are offered also where there is none of them: that there is none is news.
fn is_always_offered(kind: Kind) -> bool {
    matches!(kind, Kind::All | Kind::Missed | Kind::Answered | Kind::Unread | Kind::NotHeard)
}

/// Shows another kind of a section, or other values of its facets.
pub fn change(page: Page, section: Section, change: impl FnOnce(&mut Filter)) {
    page.address.push(|asked| {
        if let Some(filter) = asked.filter_mut(section) {
            change(filter);
        }
    });
}

/// Leads to a section that shows all of a kind, whatever was held back, searched for or filtered.
pub fn lead_to(page: Page, section: Section, kind: Kind) {
    page.search.set(String::new());
    page.home.show_held();
    change(page, section, |filter| *filter = Filter { kind, ..Filter::default() });
    focus(&format!("#{} h2", section.name()));
}

/// The filters of a section.
pub fn filters(section: Section, title: Message<0>) -> El {
    let page = Page::here();
    let filter = page.lists.filter(section);
    let shown = page.lists.of(section);
    let row = div("filters-row__chips");
    for (at, kind) in section.kinds().iter().copied().enumerate() {
        let count = Memo::new(move |_| shown.with(|shown| shown.as_ref().map_or(0, |shown| shown.kinds[at])));
        let pressed = Memo::new(move |_| filter.get().kind == kind);
        // A second press lets it go.
        let press =
            move || change(page, section, |filter| filter.kind = if filter.kind == kind { Kind::All } else { kind });
        row.put(
            button("chip chip--small", press)
                .live_attr("aria-pressed", move || Some(pressed.get().to_string()))
                .live_show(move || count.get() > 0 || pressed.get() || is_always_offered(kind))
                .child(kind_label(kind))
                .child(" ")
                .child(el("span").class("chip__count").live_text(move || format::count(count.get()))),
        );
    }
    let place = div("filters-row").attr("role", "group").attr("aria-label", &i18n::FILTER_SECTION.with([title.text()]));
    if section.facets().is_empty() {
        row.put(clear(page, section));
        return place.child(row);
    }
    let opened = RwSignal::new(false);
    let id = format!("{}-facets", section.name());
    row.put(chosen(page, section));
    row.put(clear(page, section));
    row.put(
        button("chip chip--small", move || opened.update(|opened| *opened = !*opened))
            .attr("aria-controls", &id)
            .live_attr("aria-expanded", move || Some(opened.get().to_string()))
            .child(icon("filter"))
            .child(i18n::MORE_FILTERS),
    );
    let choices = div("facets").attr("id", &id).live_show(move || opened.get()).live(move |inside| {
        if opened.get() {
            for (place, facet) in section.facets().iter().enumerate() {
                inside.put(choice(page, section, place, *facet));
            }
        }
    });
    place.child(row).child(choices)
}

fn clear(page: Page, section: Section) -> El {
    let filter = page.lists.filter(section);
    button("link-button filters-row__clear", move || change(page, section, |filter| *filter = Filter::default()))
        .child(i18n::CLEAR_FILTERS)
        .live_show(move || filter.get() != Filter::default())
}

/// The values that are chosen, each with a press to let it go.
fn chosen(page: Page, section: Section) -> El {
    let filter = page.lists.filter(section);
    el("span").class("facets__chosen").live(move |chosen| {
        for (place, facet) in section.facets().iter().enumerate() {
            let value = filter.get().facets[place];
            if value == 0 {
                continue;
            }
            let name =
                page.lists.name_of(section, place, value).unwrap_or_else(|| i18n::NOT_IN_PERIOD.text().to_owned());
            let said = i18n::LABELLED.with([facet_label(*facet).text(), &name]);
            let drop = move || change(page, section, |filter| filter.facets[place] = 0);
            chosen.put(
                button("chip chip--small chip--chosen", drop)
                    .attr("aria-label", &i18n::REMOVE_CHOSEN.with([&said]))
                    .child(el("bdi").child(said))
                    .child(icon("missed")),
            );
        }
    })
}

/// The values of one facet.
pub fn choice(page: Page, section: Section, place: usize, facet: Facet) -> El {
    let filter = page.lists.filter(section);
    let id = format!("{}-facet-{place}", section.name());
    let select = el("select").attr("id", &id);
    let choices: Memo<Vec<Choice>> = Memo::new(move |_| page.lists.choices(section, place));
    let element = select.as_kind::<HtmlSelectElement>().clone();
    let filled = select.clone();
    // An open list is not taken from under anybody's finger; it is filled anew when it is left.
    let left = RwSignal::new(0_u32);
    effect(move || {
        left.track();
        if document().active_element().as_ref() == Some(filled.node()) && element.length() > 1 {
            choices.track();
            element.set_value(&filter.get().facets[place].to_string());
            return;
        }
        filled.fill(el("option").attr("value", "0").child(i18n::ANY));
        for choice in choices.get() {
            let said = i18n::REMARKED.with([&choice.name, &format::count(choice.count)]);
            filled.put(el("option").attr("value", &choice.value.to_string()).child(said));
        }
        element.set_value(&filter.get().facets[place].to_string());
    });
    let select = select.on("blur", move |_| left.update(|left| *left += 1)).on("change", move |event| {
        if let Some(value) = target::<HtmlSelectElement>(&event).and_then(|select| select.value().parse().ok()) {
            change(page, section, |filter| filter.facets[place] = value);
        }
    });
    div("facets__choice").child(el("label").attr("for", &id).child(facet_label(facet))).child(select)
}

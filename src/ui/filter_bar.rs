//! The date filter: since when. Bound to `FromDate` in the address.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::dom::{El, button, div, el, icon_button, target};
use super::format;
use super::scope::scope;
use crate::api::error::Error;
use crate::i18n::{self, Message};
use crate::model::civil::Date;
use crate::model::window::{Invalid, OLDEST, Preset, Window, earlier, later};
use crate::state::Page;
use crate::state::effect::effect;
use crate::state::home::Load;

/// Presets, the date input, and the sentence that says what they mean.
pub fn filter_bar() -> El {
    let page = Page::here();
    let home = page.home;
    // What was typed into the input and can't be used; the address is not touched by it.
    let typed = RwSignal::new(None::<Invalid>);
    let invalid = Memo::new(move |_| typed.get().or_else(|| home.invalid.get()));
    let wrong = Memo::new(move |_| {
        let here = invalid.get().map(|invalid| explanation(&invalid));
        here.or_else(|| refused(&page.load())).unwrap_or_default()
    });
    // Going somewhere else in the history settles what was typed.
    let asked = page.address.part(|asked| asked.from_date.clone());
    effect(move || {
        asked.track();
        typed.set(None);
    });
    let choose = move |input: HtmlInputElement| {
        let text = input.value();
        match Window::parse(&text, page.clock.today.get_untracked()) {
            Ok(window) => {
                typed.set(None);
                page.address.push(|asked| asked.from_date = window.text());
            }
            // An emptied input asks for nothing; a half-typed date does.
            Err(_) if text.is_empty() && !input.validity().bad_input() => {
                typed.set(None);
                page.address.push(|asked| asked.from_date.clear());
            }
            Err(reason) => typed.set(Some(reason)),
        }
    };
    let presets: Vec<El> = Preset::ALL
        .into_iter()
        .map(|preset| {
            let press = move || {
                typed.set(None);
                page.address.push(|asked| asked.from_date = preset.name().to_owned());
            };
            button("chip", press)
                .live_attr("aria-pressed", move || Some((home.window.get() == Window::Preset(preset)).to_string()))
                // Before somebody has looked there is nothing to be since.
                .live_show(move || preset != Preset::Visit || page.device.visited.with(Option::is_some))
                .child(preset_name(preset))
        })
        .collect();
    let input = el("input")
        .attr("id", "from-date")
        .attr("type", "date")
        .attr("min", &OLDEST.to_string())
        .attr("aria-describedby", "from-date-error since")
        .live_attr("max", move || Some(page.clock.today.get().to_string()))
        .live_attr("aria-invalid", move || (!wrong.with(String::is_empty)).then(|| "true".to_owned()))
        .on("change", move |event| {
            if let Some(input) = target(&event) {
                choose(input);
            }
        });
    let field = input.as_kind::<HtmlInputElement>().clone();
    effect(move || {
        let from = home.from.get().to_string();
        // What can't be used stays to be mended, until something else is chosen.
        if typed.with(Option::is_none) {
            field.set_value(&from);
        }
    });
    div("filter-bar")
        .child(
            el("fieldset")
                .class("filter-bar__presets")
                .child(el("legend").class("visually-hidden").child(i18n::PERIOD))
                .child(presets),
        )
        .child(
            div("filter-bar__date")
                .child(el("label").attr("for", "from-date").child(i18n::FROM_DATE))
                .child(step("back", i18n::START_EARLIER, earlier))
                .child(input)
                .child(step("arrow", i18n::START_LATER, later)),
        )
        .child(
            div("filter-bar__what")
                .child(el("p").class("filter-bar__since").attr("id", "since").live_text(move || sentence(page)))
                .child(scope()),
        )
        .child(
            el("p")
                .class("filter-bar__error")
                .attr("id", "from-date-error")
                .attr("role", "status")
                .live_text(move || wrong.get()),
        )
}

/// A button that moves the start. Nothing happens where it stands at the end already.
fn step(symbol: &str, name: Message<0>, to: fn(Date, Date) -> Date) -> El {
    let page = Page::here();
    let next = move || {
        let (from, today) = (page.home.from.get(), page.clock.today.get());
        Some(to(from, today)).filter(|next| *next != from)
    };
    icon_button(symbol, name.text(), move || {
        if let Some(next) = untrack(next) {
            page.address.push(|asked| asked.from_date = next.to_string());
        }
    })
    .live_attr("aria-disabled", move || next().is_none().then(|| "true".to_owned()))
}

/// What the server finds wrong with the start, if it does.
fn refused(load: &Load) -> Option<String> {
    let Load::Failed(Error::Refused { fields, .. }) = load else {
        return None;
    };
    fields.iter().find(|(name, _)| name.eq_ignore_ascii_case("FromDate"))?;
    Some(i18n::DATE_REFUSED.text().to_owned())
}

/// The words on a preset. Each is a start; the end is always now.
fn preset_name(preset: Preset) -> Message<0> {
    match preset {
        Preset::Today => i18n::TODAY,
        Preset::Yesterday => i18n::SINCE_YESTERDAY,
        Preset::Days7 => i18n::DAYS_7,
        Preset::Days30 => i18n::DAYS_30,
        Preset::Days90 => i18n::DAYS_90,
        Preset::Week => i18n::THIS_WEEK,
        Preset::Month => i18n::THIS_MONTH,
        Preset::Visit => i18n::SINCE_VISIT,
    }
}

/// "Since Mon, Nov 16, 00:00, your time (Europe/Berlin)".
fn sentence(page: Page) -> String {
    let midnight = page.clock.zone.with(|zone| zone.midnight(page.home.from.get()));
    let (start, zone) = (format::start(midnight), page.clock.zone_name.get());
    if page.clock.is_chosen {
        i18n::SINCE_IN_ZONE.with([&start, &zone])
    } else if zone.is_empty() {
        i18n::SINCE_YOUR_TIME.with([&start])
    } else {
        i18n::SINCE_YOUR_ZONE.with([&start, &zone])
    }
}

fn explanation(invalid: &Invalid) -> String {
    match invalid {
        Invalid::NotADate(text) if text.is_empty() => i18n::NOT_WHOLE_DATE.text().to_owned(),
        Invalid::NotADate(text) => i18n::NOT_A_DATE.with([text]),
        Invalid::Future(date) => i18n::IN_FUTURE.with([&format::date(*date)]),
        Invalid::TooOld(date) => i18n::TOO_OLD.with([&format::date(*date), &format::date(OLDEST)]),
    }
}

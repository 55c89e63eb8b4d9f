//! The one place where "now" and the time zone come from.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::js_sys::{Array, Date as JsDate, Function, Intl, Object, Reflect};

use super::platform::storage::{read, write};
use super::platform::window::listen_to_window;
use crate::model::civil::Date;
use crate::model::instant::Instant;
use crate::model::zone::{Year, Zone};

const ZONE: &str = "portal-home.zone";

/// Now and here.
#[derive(Clone, Copy)]
pub struct Clock {
    /// Now, moved on every second while the page is visible.
    pub second: RwSignal<Instant>,
    /// Now, moved on every quarter of a minute: for words such as "3 minutes ago".
    pub now: Memo<Instant>,
    /// Today, in the zone.
    pub today: Memo<Date>,
    /// The current year, in the zone.
    pub year: Memo<Year>,
    /// The zone that days and times are told in: the viewer's, or one that was chosen.
    pub zone: RwSignal<Arc<Zone>>,
    /// Whether it was chosen.
    pub is_chosen: bool,
    /// The zone's name, such as `Europe/Berlin`.
    pub zone_name: RwSignal<String>,
}

/// The instant now.
pub fn now() -> Instant {
    JsDate::now() as Instant
}

/// The store of this page.
///
/// # Panics
/// Outside of the page.
pub fn use_clock() -> Clock {
    expect_context()
}

impl Clock {
    /// Reads the zone and starts to tick.
    pub(super) fn provide() -> Self {
        let second = RwSignal::new(now());
        let chosen = chosen_zone();
        let zone = RwSignal::new(Arc::new(if chosen.is_some() { named_zone() } else { browser_zone() }));
        let tick = move || {
            if !document().hidden() {
                second.set(now());
            }
        };
        if let Ok(handle) = set_interval_with_handle(tick, Duration::from_secs(1)) {
            on_cleanup(move || handle.clear());
        }
        // A tab that comes back shows the time at once.
        listen_to_window("visibilitychange", move |_| tick());
        let today = Memo::new(move |_| zone.get().date_at(second.get()));
        let clock = Clock {
            second,
            now: Memo::new(move |_| second.get().div_euclid(15_000) * 15_000),
            today,
            year: Memo::new(move |_| zone.with(|zone| zone.year(today.get().year))),
            zone,
            is_chosen: chosen.is_some(),
            zone_name: RwSignal::new(chosen.unwrap_or_else(browser_zone_name)),
        };
        provide_context(clock);
        clock
    }
}

thread_local! {
    static CHOSEN: Option<String> = read_zone();
}

/// The zone that was chosen on this device, if the browser knows it. The same as long as the page is there, whatever
/// another tab chooses.
pub fn chosen_zone() -> Option<String> {
    CHOSEN.with(Clone::clone)
}

fn read_zone() -> Option<String> {
    let name = read(ZONE).filter(|name| !name.is_empty())?;
    is_zone(&name).then_some(name)
}

/// Whether the browser knows a zone, by whatever name.
fn is_zone(name: &str) -> bool {
    let options = Intl::DateTimeFormatOptions::new();
    options.set_time_zone(name);
    let intl = Reflect::get(&window(), &"Intl".into());
    let format = intl.and_then(|intl| Reflect::get(&intl, &"DateTimeFormat".into()));
    let format = format.and_then(|format| format.dyn_into::<Function>());
    // Made by reflection, it says no by an error and not by a panic.
    format.and_then(|format| Reflect::construct(&format, &Array::of2(&JsValue::UNDEFINED, &options))).is_ok()
}

/// Chooses a zone; empty for the viewer's own. Every time on the page is another then: it is loaded anew.
pub fn choose_zone(name: &str) {
    write(ZONE, name);
    let _ = window().location().reload();
}

/// The zones that the browser knows, by name.
pub fn zones() -> Vec<String> {
    let intl = Reflect::get(&window(), &"Intl".into());
    let list = intl.and_then(|intl| Reflect::get(&intl, &"supportedValuesOf".into()));
    let list =
        list.and_then(|function| function.dyn_into::<Function>()?.call1(&JsValue::UNDEFINED, &"timeZone".into()));
    let mut names: Vec<String> =
        list.map(|list| Array::from(&list).iter().filter_map(|name| name.as_string()).collect()).unwrap_or_default();
    // Not among the supported values everywhere, though every browser knows it.
    if !names.iter().any(|name| name == "UTC") {
        names.push("UTC".to_owned());
    }
    names
}

/// The browser's zone.
fn browser_zone() -> Zone {
    // The browser counts minutes west of UTC.
    Zone::of(|ms| -(JsDate::new(&JsValue::from_f64(ms as f64)).get_timezone_offset() as i32))
}

thread_local! {
    /// Writes an instant with the offset of the zone that was chosen.
    static OFFSET: Function = {
        let zone = chosen_zone().unwrap_or_default();
        let options = Intl::DateTimeFormatOptions::new();
        options.set_time_zone(&zone);
        options.set_time_zone_name(Intl::TimeZoneNameFormat::LongOffset);
        Intl::DateTimeFormat::new(&Array::of1(&"en-US".into()), &options).format()
    };
}

/// The zone that was chosen.
fn named_zone() -> Zone {
    Zone::of(|ms| {
        let text = OFFSET.with(|format| format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(ms as f64)));
        // "11/24/2026, GMT-05:00"; of UTC itself "GMT" alone.
        let text = text.ok().and_then(|text| text.as_string());
        text.and_then(|text| offset(text.rsplit(' ').next()?.strip_prefix("GMT")?)).unwrap_or(0)
    })
}

/// `-05:00` in minutes.
fn offset(text: &str) -> Option<i32> {
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let minutes = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?;
    Some(if text.starts_with('-') { -minutes } else { minutes })
}

fn browser_zone_name() -> String {
    let options: Object = Intl::DateTimeFormat::default().resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}

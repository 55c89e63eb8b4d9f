//! The only source of the current time and the time zone.

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

/// The current time, and the time zone.
#[derive(Clone, Copy)]
pub struct Clock {
    /// The current time, updated every second while the page is visible.
    pub second: RwSignal<Instant>,
    /// The current time, updated every 15 seconds: for texts such as "3 minutes ago".
    pub now: Memo<Instant>,
    /// The current date, in the zone.
    pub today: Memo<Date>,
    /// The current year, in the zone.
    pub year: Memo<Year>,
    /// The zone of all dates and times: the browser's, or the one that was chosen.
    pub zone: RwSignal<Arc<Zone>>,
    /// Whether the zone was chosen.
    pub is_chosen: bool,
    /// The zone's name, such as `Europe/Berlin`.
    pub zone_name: RwSignal<String>,
}

/// The current time.
pub fn now() -> Instant {
    JsDate::now() as Instant
}

/// The store, from the context.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_clock() -> Clock {
    expect_context()
}

impl Clock {
    /// Reads the zone and starts the clock.
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
        // The clock stops in a hidden tab. Update it when the tab is shown again.
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

/// The zone that was chosen on this device, if the browser knows it. Read once, so that a choice in another tab does not
/// change it halfway.
pub fn chosen_zone() -> Option<String> {
    CHOSEN.with(Clone::clone)
}

fn read_zone() -> Option<String> {
    let name = read(ZONE).filter(|name| !name.is_empty())?;
    is_zone(&name).then_some(name)
}

/// Whether the browser knows a zone name.
fn is_zone(name: &str) -> bool {
    let options = Intl::DateTimeFormatOptions::new();
    options.set_time_zone(name);
    let intl = Reflect::get(&window(), &"Intl".into());
    let format = intl.and_then(|intl| Reflect::get(&intl, &"DateTimeFormat".into()));
    let format = format.and_then(|format| format.dyn_into::<Function>());
    // The constructor throws for an unknown zone. Reflection returns that as an error; the binding would panic.
    format.and_then(|format| Reflect::construct(&format, &Array::of2(&JsValue::UNDEFINED, &options))).is_ok()
}

/// Saves the choice of a zone (empty for the browser's own) and reloads the page, since every time on it changes.
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
    // Some browsers leave it out of the list, although all of them know it.
    if !names.iter().any(|name| name == "UTC") {
        names.push("UTC".to_owned());
    }
    names
}

/// The browser's zone.
fn browser_zone() -> Zone {
    // JavaScript counts minutes west of UTC.
    Zone::of(|ms| -(JsDate::new(&JsValue::from_f64(ms as f64)).get_timezone_offset() as i32))
}

thread_local! {
    /// Formats an instant with the UTC offset of the chosen zone.
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
        // The text is "11/24/2026, GMT-05:00", or ends in "GMT" for UTC itself.
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

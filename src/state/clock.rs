//! The one place where "now" and the time zone come from.

use std::sync::Arc;
use std::time::Duration;

use crate::state::live::{Derived, Live};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::js_sys::{Date as JsDate, Intl, Object, Reflect};

use crate::model::civil::{Date, Zone};
use crate::model::instant::Instant;

/// Now and here.
#[derive(Clone, Copy)]
pub struct Clock {
    /// Now, moved on every second while the page is visible.
    pub second: Live<Instant>,
    /// Now, moved on every quarter of a minute: for words such as "3 minutes ago".
    pub now: Derived<Instant>,
    /// Today, in the zone.
    pub today: Derived<Date>,
    /// The viewer's zone.
    pub zone: Live<Arc<Zone>>,
    /// The zone's name, such as `Europe/Berlin`.
    pub zone_name: Live<String>,
}

/// The instant now.
pub fn now() -> Instant {
    JsDate::now() as Instant
}

impl Clock {
    /// Reads the zone and starts to tick.
    pub fn start() -> Self {
        let second = Live::new(now());
        let zone = Live::new(Arc::new(browser_zone()));
        let tick = move || {
            if !document().hidden() {
                second.set(now());
            }
        };
        if let Ok(handle) = set_interval_with_handle(tick, Duration::from_secs(1)) {
            on_cleanup(move || handle.clear());
        }
        // A tab that comes back shows the time at once.
        let listener = window_event_listener_untyped("visibilitychange", move |_| tick());
        on_cleanup(move || listener.remove());
        Clock {
            second,
            now: Derived::new(move || second.get().div_euclid(15_000) * 15_000),
            today: Derived::new(move || zone.get().date_at(second.get())),
            zone,
            zone_name: Live::new(browser_zone_name()),
        }
    }
}

/// The browser's zone: its changes from ten years ago to next year, which is further than any list reaches.
fn browser_zone() -> Zone {
    const YEAR_MS: i64 = 365 * 86_400_000;
    Zone::probe(now() - 10 * YEAR_MS, now() + YEAR_MS, |ms| {
        // The browser counts minutes west of UTC.
        -(JsDate::new(&JsValue::from_f64(ms as f64)).get_timezone_offset() as i32)
    })
}

fn browser_zone_name() -> String {
    let options: Object = Intl::DateTimeFormat::default().resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}

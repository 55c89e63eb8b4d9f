//! The window of records: the API takes only a start, `FromDate`; the end is always now. A window is given by a preset,
//! which moves on with the days, or by a fixed date.

use super::civil::Date;

/// The oldest start that is offered; the service did not exist before.
pub const OLDEST: Date = Date { year: 2000, month: 1, day: 1 };

/// A start relative to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// Since this day's midnight.
    Today,
    /// Since yesterday's midnight.
    Yesterday,
    /// Since midnight seven days ago: the default.
    Days7,
    /// Since midnight thirty days ago.
    Days30,
    /// Since midnight ninety days ago.
    Days90,
    /// Since the first day of this week.
    Week,
    /// Since the first day of this month.
    Month,
    /// Since the day of the last visit, on this device.
    Visit,
}

impl Preset {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Preset; 8] = [
        Preset::Today,
        Preset::Yesterday,
        Preset::Days7,
        Preset::Days30,
        Preset::Days90,
        Preset::Week,
        Preset::Month,
        Preset::Visit,
    ];

    /// The name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Preset::Today => "today",
            Preset::Yesterday => "yesterday",
            Preset::Days7 => "7d",
            Preset::Days30 => "30d",
            Preset::Days90 => "90d",
            Preset::Week => "week",
            Preset::Month => "month",
            Preset::Visit => "visit",
        }
    }

    /// The date that it means on the given day, in a week that begins on a weekday (0 for Monday), for a last visit on
    /// the day `looked`. Without a last visit it is the default window.
    pub fn date(self, today: Date, week_start: i64, looked: Option<Date>) -> Date {
        match self {
            Preset::Today => today,
            Preset::Yesterday => today.plus_days(-1),
            Preset::Days7 => today.plus_days(-7),
            Preset::Days30 => today.plus_days(-30),
            Preset::Days90 => today.plus_days(-90),
            Preset::Week => today.plus_days(-(today.weekday() - week_start).rem_euclid(7)),
            Preset::Month => Date { day: 1, ..today },
            Preset::Visit => looked.unwrap_or_else(|| today.plus_days(-7)).clamp(OLDEST, today),
        }
    }
}

/// As many days before a start as there are from it to today, at least one.
pub(super) fn before(from: Date, today: Date) -> Date {
    from.plus_days(-(today.days() - from.days()).max(1))
}

/// The start one window earlier: the window grows by as many days as it has, at least one.
pub fn earlier(from: Date, today: Date) -> Date {
    before(from, today).max(OLDEST)
}

/// The start half a window later, but today at the latest: the way back from [`earlier`].
pub fn later(from: Date, today: Date) -> Date {
    from.plus_days(((today.days() - from.days()) / 2).max(1)).min(today)
}

/// The start of what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Relative to today.
    Preset(Preset),
    /// From a date's midnight.
    Since(Date),
}

impl Default for Window {
    fn default() -> Self {
        Window::Preset(Preset::Days7)
    }
}

/// Why a start can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// Neither a preset's name nor a date such as 2026-11-23.
    NotADate(String),
    /// Later than today.
    Future(Date),
    /// Before [`OLDEST`].
    TooOld(Date),
}

impl Window {
    /// Parses the value of the URL or of the date input.
    ///
    /// # Errors
    /// [`Invalid`], with what was read, for the message.
    pub fn parse(text: &str, today: Date) -> Result<Self, Invalid> {
        let text = text.trim();
        if let Some(preset) = Preset::ALL.into_iter().find(|preset| preset.name().eq_ignore_ascii_case(text)) {
            return Ok(Window::Preset(preset));
        }
        match Date::parse(text) {
            None => Err(Invalid::NotADate(text.chars().take(40).collect())),
            Some(date) if date > today => Err(Invalid::Future(date)),
            Some(date) if date < OLDEST => Err(Invalid::TooOld(date)),
            Some(date) => Ok(Window::Since(date)),
        }
    }

    /// The start's date on the given day; what is sent as `FromDate`.
    pub fn date(self, today: Date, week_start: i64, looked: Option<Date>) -> Date {
        match self {
            Window::Preset(preset) => preset.date(today, week_start, looked),
            Window::Since(date) => date,
        }
    }

    /// The window for the URL.
    pub fn text(self) -> String {
        match self {
            Window::Preset(preset) => preset.name().to_owned(),
            Window::Since(date) => date.to_string(),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn presets_mean_dates() {
        let today = date("2026-11-23"); // a Monday
        let means = |name: &str| Window::parse(name, today).unwrap().date(today, 0, None).to_string();
        assert_eq!(means("today"), "2026-11-23");
        assert_eq!(means("yesterday"), "2026-11-22");
        assert_eq!(means("7d"), "2026-11-16");
        assert_eq!(means("30d"), "2026-10-24");
        assert_eq!(means("90d"), "2026-08-25");
        assert_eq!(means("WEEK"), "2026-11-23");
        assert_eq!(means("month"), "2026-11-01");
        assert_eq!(means("visit"), "2026-11-16");
        let visit = |looked: &str| Preset::Visit.date(today, 0, Some(date(looked)));
        assert_eq!((visit("2026-11-20"), visit("2027-01-01")), (date("2026-11-20"), today));
        // Where weeks begin on Sunday.
        assert_eq!(Preset::Week.date(today, 6, None), date("2026-11-22"));
    }

    #[test]
    fn what_can_not_be_a_start_is_named() {
        let today = date("2026-11-23");
        assert_eq!(Window::parse("2026-11-24", today), Err(Invalid::Future(date("2026-11-24"))));
        assert_eq!(Window::parse("1999-12-31", today), Err(Invalid::TooOld(date("1999-12-31"))));
        assert_eq!(Window::parse("2026-02-30", today), Err(Invalid::NotADate("2026-02-30".to_owned())));
        assert_eq!(Window::parse("2026-11-23", today), Ok(Window::Since(today)));
    }

    proptest! {
        #[test]
        fn a_valid_window_reads_back(days in 11_000_i64..20_780, text in "\\PC{0,12}") {
            let today = date("2026-11-23");
            let window = Window::Since(Date::from_days(days));
            prop_assert_eq!(Window::parse(&window.text(), today), Ok(window));
            if let Ok(window) = Window::parse(&text, today) {
                prop_assert_eq!(Window::parse(&window.text(), today), Ok(window));
                prop_assert!(window.date(today, 0, None) <= today);
            }
        }
    }
}

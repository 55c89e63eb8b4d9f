//! Where the rows of the table are, without having them: two heights and the places of the days' heads.

use web_sys::Element;

use crate::model::call_table::Row;

/// Rows kept in the document above and below what is in view.
const AROUND: usize = 4;
/// The range moves by so many rows at once, so that scrolling by a pixel changes nothing.
const STEP: usize = 4;
/// Rows shown before anything can be measured.
const FIRST: usize = 10;

/// Heights of the rows, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heights {
    call: f64,
    day: f64,
}

impl Default for Heights {
    fn default() -> Self {
        Heights { call: 44.0, day: 28.0 }
    }
}

impl Heights {
    /// Measures the rows that are in the document; zoom, fonts and width change them.
    pub fn measure(body: &Element) -> Option<Self> {
        let height = |selector| {
            let row = body.query_selector(selector).ok().flatten()?;
            Some(row.get_bounding_client_rect().height()).filter(|height| *height >= 1.0)
        };
        let call = height("tr[data-row=call]")?;
        Some(Heights { call, day: height("tr[data-row=day]").unwrap_or(Heights::default().day) })
    }
}

/// What part of the rows can be seen: from where, and how much, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct View {
    top: f64,
    height: f64,
}

impl View {
    /// The same much of the rows, from the first.
    pub fn at_top(self) -> Self {
        View { top: 0.0, ..self }
    }

    /// The part of `body` that shows through its scroller and the window.
    pub fn of(scroller: &Element, body: &Element) -> Self {
        let window = web_sys::window()
            .and_then(|window| window.inner_height().ok())
            .and_then(|height| height.as_f64())
            .unwrap_or(f64::MAX);
        let frame = scroller.get_bounding_client_rect();
        let body = body.get_bounding_client_rect();
        let (from, to) = (frame.top().max(0.0), frame.bottom().min(window));
        View { top: (from - body.top()).max(0.0), height: (to - from).max(0.0) }
    }
}

/// The rows as the layout sees them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    len: usize,
    /// Which of the rows are no calls but heads of days and the like, ascending.
    days: Vec<usize>,
}

impl Layout {
    /// Looks at the rows.
    pub fn of(rows: &[Row]) -> Self {
        let days =
            rows.iter().enumerate().filter(|(_, row)| !matches!(row, Row::Call { .. })).map(|(at, _)| at).collect();
        Layout { len: rows.len(), days }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The number of rows down to a number of calls.
    pub fn rows_of(&self, calls: usize) -> usize {
        let mut rows = calls;
        for day in &self.days {
            if *day > rows {
                break;
            }
            rows += 1;
        }
        rows.min(self.len)
    }

    /// Where a row begins, in pixels.
    pub fn offset(&self, row: usize, heights: Heights) -> f64 {
        let row = row.min(self.len);
        let days = self.days.partition_point(|day| *day < row);
        (row - days) as f64 * heights.call + days as f64 * heights.day
    }

    /// The rows in view, from and to.
    pub fn seen(&self, view: View, heights: Heights) -> (usize, usize) {
        if view.height <= 0.0 {
            // Nothing is known yet, or nothing is in view.
            return (0, FIRST.min(self.len));
        }
        let (from, to) = (self.row_at(view.top, heights), self.row_at(view.top + view.height, heights) + 1);
        (from.min(self.len), to.min(self.len))
    }

    /// The rows in view and some around them.
    pub fn range(&self, view: View, heights: Heights) -> (usize, usize) {
        let (from, to) = self.seen(view, heights);
        if view.height <= 0.0 {
            return (from, to);
        }
        let from = from.saturating_sub(AROUND) / STEP * STEP;
        (from, ((to + AROUND).div_ceil(STEP) * STEP).min(self.len))
    }

    /// The head of the day that is seen below the table's own head, which is `head` pixels high; `None` where the rows
    /// have none.
    pub fn day_at(&self, view: View, head: f64, heights: Heights) -> Option<usize> {
        let row = self.row_at(view.top + head, heights);
        self.days.partition_point(|day| *day <= row).checked_sub(1).map(|at| self.days[at])
    }

    /// The row at a place.
    fn row_at(&self, place: f64, heights: Heights) -> usize {
        let (mut low, mut high) = (0, self.len);
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.offset(middle + 1, heights) <= place {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_range_covers_the_view(len in 0_usize..3000, days in prop::collection::btree_set(0_usize..3000, 0..20), top in 0.0_f64..200_000.0, height in 1.0_f64..2000.0) {
            let layout = Layout { len, days: days.into_iter().filter(|day| *day < len).collect() };
            let heights = Heights::default();
            let (from, to) = layout.range(View { top, height }, heights);
            prop_assert!(from <= to && to <= len);
            let end = layout.offset(len, heights);
            prop_assert!(layout.offset(from, heights) <= top.min(end));
            if let Some(day) = layout.day_at(View { top, height }, 0.0, heights) {
                prop_assert!(layout.offset(day, heights) <= top);
                prop_assert!(!layout.days.iter().any(|next| *next > day && layout.offset(*next, heights) <= top && *next < len));
            }
            prop_assert!(to == len || layout.offset(to, heights) >= top + height);
            let seen = layout.seen(View { top, height }, heights);
            prop_assert!(from <= seen.0 && seen.1 <= to);
            prop_assert!(layout.offset(seen.0, heights) <= top.min(end));
            prop_assert!(seen.1 == len || layout.offset(seen.1, heights) >= top + height);
            prop_assert!(to - from <= 2 * AROUND + 2 * STEP + 2 + (height / heights.day) as usize);
        }
    }
}

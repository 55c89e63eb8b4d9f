//! Stands for the rows that are not in the document.

use leptos::prelude::*;

/// A row of some height, in pixels.
#[component]
pub fn Spacer(
    /// The height; followed.
    height: impl Fn() -> f64 + Send + Sync + 'static,
) -> impl IntoView {
    // Whole pixels; formatting a float would cost 19 kB.
    let height = Memo::new(move |_| height() as i64);
    view! {
        <tr class="calls__spacer" aria-hidden="true" hidden=move || height.get() <= 0>
            <td colspan="7" style:height=move || format!("{}px", height.get())></td>
        </tr>
    }
}

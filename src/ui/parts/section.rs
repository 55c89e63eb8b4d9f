//! The frame of a section: a region named by its heading, its count, and what stands there when there is nothing to
//! show yet or at all.

use leptos::prelude::*;

use super::icon::icon;
use crate::state::Page;
use crate::state::home::Load;
use crate::ui::format;

/// How many there are: `(matching, all)`.
pub type Counts = Memo<Option<(usize, usize)>>;

/// A section of the page.
#[component]
pub fn Section(
    /// Its name in ids and classes.
    name: &'static str,
    /// Its heading, and so its accessible name.
    title: &'static str,
    /// The icon before the heading.
    symbol: &'static str,
    /// How many records match, of how many; `None` before the first home.
    counts: Counts,
    /// What is said when the server sent none.
    none: &'static str,
    /// The records.
    children: Children,
) -> impl IntoView {
    let page = Page::here();
    let heading = format!("{name}-heading");
    let labelled_by = heading.clone();
    let empty = Memo::new(move |_| counts.get().map(|(matching, all)| (matching == 0, all == 0)));
    let clear = move |_| page.search.set(String::new());
    let widen = move |_| page.address.push(|asked| asked.from_date = "30d".to_owned());
    let nothing = move || match empty.get() {
        None => match page.load() {
            Load::Failed(_) => view! { <p class="empty">"Not loaded."</p> }.into_any(),
            _ => skeleton().into_any(),
        },
        Some((_, true)) => view! {
            <div class="empty">
                <p>{none}</p>
                {move || {
                    let start = page.home.from.get();
                    (start > page.clock.today.get().plus_days(-30))
                        .then(|| view! { <button type="button" class="link-button" on:click=widen>"Look back 30 days"</button> })
                }}
            </div>
        }
        .into_any(),
        Some((true, _)) => view! {
            <div class="empty">
                <p>"Nothing here matches the search."</p>
                <button type="button" class="link-button" on:click=clear>"Clear the search"</button>
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! {
        <section class=format!("section section--{name}") id=name aria-labelledby=labelled_by>
            <header class="section__head">
                {icon(symbol)}
                <h2 id=heading>{title}</h2>
                <p class="section__count">{move || counts.get().map(count_text)}</p>
            </header>
            {nothing}
            <div class="section__body" hidden=move || !matches!(empty.get(), Some((false, _)))>{children()}</div>
        </section>
    }
}

fn count_text((matching, all): (usize, usize)) -> String {
    if matching == all { format::count(all) } else { format!("{} of {}", format::count(matching), format::count(all)) }
}

/// Grey bars in the place of records, as in `index.html`.
fn skeleton() -> impl IntoView {
    view! { <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div> }
}

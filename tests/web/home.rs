//! The home and the address.

use leptos::prelude::*;
use leptos::task::tick;
use portal_home::api::decode;
use portal_home::api::error::Error;
use portal_home::model::home::Home;
use portal_home::model::record::Item;
use portal_home::state::config::Config;
use portal_home::state::home::Load;
use portal_home::state::session::{Auth, SignInError};
use portal_home::ui::components::record_list::followed;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::*;

#[wasm_bindgen_test]
async fn a_row_that_becomes_another_record_is_that_one() {
    // Two calls that look alike.
    let body = br#"{"calls":[{"id":"a","fromName":"Ann","ended":true},{"id":"b","fromName":"Ann","ended":true}]}"#;
    let home = Home::of(decode::home(body).unwrap(), 0);
    let key = RwSignal::new(home.calls[0].key());
    let other = home.calls[1].key();
    let (current, _owner) = owned(move || {
        let first = home.calls[0].clone();
        followed(first, move || home.calls.find(key.get()).cloned())
    });
    assert_eq!(current.get_untracked().id(), "a");
    key.set(other);
    assert_eq!(current.get_untracked().id(), "b");
}

#[wasm_bindgen_test]
async fn the_last_window_wins_and_the_others_are_aborted() {
    take_over();
    set_address("?FromDate=2026-11-01&other=1");
    let (page, _owner) = owned(|| Stores::provide(Config { sign_in: false, ..Config::default() }));
    tick().await;
    assert!(url(0).contains("portal/home?FromDate=2026-11-01"), "{}", url(0));
    assert_eq!(accept(0), "application/json");
    for day in 2..=9 {
        page.url.push(|asked| asked.from_date = format!("2026-11-0{day}"));
        tick().await;
    }
    assert_eq!(count(), 9);
    assert!((0..8).all(aborted) && !aborted(8));
    // Filters is written into the history after.
    pause(20).await;
    assert_eq!(address(), "?FromDate=2026-11-09&other=1");
    assert_eq!(page.home.load.get(), Load::Loading);
    answer(8, 200, JSON, &home_of("last"), "");
    pause(20).await;
    assert_eq!(page.home.load.get(), Load::Ready);
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, "last");

    // Filters stays while the next fails.
    page.home.reload();
    tick().await;
    answer(9, 500, JSON, "{}", "");
    pause(20).await;
    assert!(matches!(page.home.load.get(), Load::Failed(Error::Failed { status: 500, .. })));
    assert_eq!(page.home.shown.get().unwrap().calls.len(), 1);

    // Nothing is asked for a window that is none.
    page.url.push(|asked| asked.from_date = "2026-02-30".to_owned());
    tick().await;
    assert!(page.home.invalid.get_untracked().is_some());
    assert!(!url(count() - 1).contains("2026-02-30"));
    // It is written once it is shown; not into the next test.
    until(|| address().contains("2026-02-30")).await;
    set_address("?");
}

#[wasm_bindgen_test]
async fn going_back_goes_back() {
    take_over();
    set_address("?FromDate=2026-11-05");
    let (page, _owner) = owned(|| Stores::provide(Config { sign_in: false, ..Config::default() }));
    page.url.push(|asked| asked.from_date = "today".to_owned());
    assert_eq!(page.url.params().from_date, "today");
    pause(20).await;
    assert_eq!(address(), "?FromDate=today");
    window().history().unwrap().back().unwrap();
    pause(100).await;
    assert_eq!(page.url.params().from_date, "2026-11-05");
    assert_eq!(page.home.window.get_untracked().text(), "2026-11-05");
    set_address("?");
}

#[wasm_bindgen_test]
async fn the_session_is_asked_for_before_the_home() {
    take_over();
    window().local_storage().unwrap().unwrap().clear().unwrap();
    set_address("?");
    let (page, _owner) = owned(|| Stores::provide(Config::default()));
    tick().await;
    assert!(url(0).ends_with("auth/status") && count() == 1);
    answer(0, 204, "", "", "");
    pause(20).await;
    assert_eq!(page.session.auth.get_untracked(), Auth::SignedOut);
    assert_eq!(count(), 1);

    page.session.sign_in(" ana ", "wrong".to_owned(), false);
    tick().await;
    answer(
        1,
        401,
        JSON,
        r#"{"responseStatus":{"errorCode":"Unauthorized","message":"Invalid Username or Password"}}"#,
        "",
    );
    pause(20).await;
    let refused = page.session.sign_in_error.get_untracked();
    let words = "Invalid Username or Password".to_owned();
    assert_eq!(refused, Some(SignInError::Refused(Error::SignedOut(words))));

    page.session.sign_in("ana", "right".to_owned(), true);
    tick().await;
    answer(2, 200, JSON, "{}", "");
    pause(20).await;
    assert!(url(3).ends_with("auth/status"));
    answer(3, 200, JSON, ANA_OF_TWO, "");
    pause(20).await;
    // The first of several accounts is named, and the home asked for it.
    assert!(url(4).contains("AccountId=a"), "{}", url(4));
    assert_eq!(count(), 5);
    answer(4, 200, JSON, &home_of("Ana's caller"), "");
    until(|| page.home.shown.get().is_some()).await;
    assert_eq!(page.home.shown.get().unwrap().calls.len(), 1);

    page.session.sign_out(async {});
    tick().await;
    answer(5, 200, JSON, "{}", "");
    pause(20).await;
    assert!(page.home.shown.get().is_none());
    assert_eq!(window().local_storage().unwrap().unwrap().length().unwrap(), 0);
    set_address("?");
}

//! Whose records are shown. Named after the faults that they came from.

use leptos::prelude::*;
use leptos::task::tick;
use portal_home::api::error::Error;
use portal_home::state::config::Config;
use portal_home::state::home::Load;
use portal_home::state::session::{Auth, SignInError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::*;

/// Fault A2.
#[wasm_bindgen_test]
async fn a2_the_cover_stays_while_it_is_open_who_is_there() {
    let (page, _owner) = at_work("ana").await;
    page.session.ended();
    assert!(is_covered());
    another_tab(Some("one"));
    tick().await;
    assert!(is_covered() && url(2).ends_with("auth/status"));
    answer(2, 500, "", "", "");
    pause(20).await;
    assert!(is_covered() && matches!(page.session.auth.get_untracked(), Auth::CheckFailed(_)));
    page.home.reload();
    tick().await;
    answer(4, 200, JSON, &status_of("ben"), "");
    pause(20).await;
    assert!(!is_covered() && page.home.shown.get().is_none());
    let last = count() - 1;
    assert!(url(last).contains("portal/home"), "{}", url(last));
    answer(last, 200, JSON, &home_of("ben"), "");
    until(|| page.home.shown.get().is_some()).await;
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, "ben");
}

/// Fault A3.
#[wasm_bindgen_test]
async fn a3_no_records_are_shown_under_another_name() {
    let (page, _owner) = at_work("ana").await;
    // Somebody else signs in in a page that this one never hears of; then a preset is pressed.
    page.url.push(|asked| asked.from_date = "today".to_owned());
    tick().await;
    answer(2, 200, JSON, &home_of("ben"), "");
    pause(20).await;
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, "ana");
    answer(3, 200, JSON, &status_of("ben"), "");
    pause(20).await;
    let name = page.session.user().unwrap().name;
    let shown = page.home.shown.get().map(|home| home.calls[0].session.from_name.clone());
    assert_eq!((name.as_str(), shown.as_deref().unwrap_or("ben")), ("ben", "ben"));
    set_address("?");
}

/// Faults A8 and A10.
#[wasm_bindgen_test]
async fn a8_a_cookie_that_is_not_kept_is_told_from_a_wrong_password() {
    take_over();
    window().local_storage().unwrap().unwrap().clear().unwrap();
    set_address("?");
    let (page, _owner) = owned(|| Stores::provide(Config::default()));
    tick().await;
    answer(0, 204, "", "", "");
    pause(20).await;
    page.session.sign_in("ana", "right".to_owned(), false);
    tick().await;
    answer(1, 200, JSON, "{}", "");
    pause(20).await;
    answer(2, 204, "", "", "");
    pause(20).await;
    assert_eq!(page.session.sign_in_error.get_untracked(), Some(SignInError::NoCookie));
    // What one act failed with is nothing to another: somebody signs in in another tab.
    another_tab(Some("one"));
    tick().await;
    assert_eq!(page.session.sign_in_error.get_untracked(), None);
}

/// Fault A11.
#[wasm_bindgen_test]
async fn a11_what_was_heard_is_each_users_own() {
    let (page, _owner) = at_work("ana").await;
    let heard = portal_home::model::record::Key(7);
    page.device.mark_heard(&[heard], true);
    page.session.ended();
    page.session.sign_in("ben", "right".to_owned(), false);
    tick().await;
    answer(2, 200, JSON, "{}", "");
    pause(20).await;
    answer(3, 200, JSON, &status_of("ben"), "");
    pause(20).await;
    assert!(!page.device.has_heard(heard));
    page.device.open(Some("ana"));
    assert!(page.device.has_heard(heard));
}

/// Fault A12.
#[wasm_bindgen_test]
async fn a12_an_unreadable_answer_says_nothing_of_who_is_there() {
    for body in ["{", "[]", r#"{"surprise":1}"#] {
        take_over();
        set_address("?");
        let (page, _owner) = owned(|| Stores::provide(Config::default()));
        tick().await;
        answer(0, 200, JSON, body, "");
        pause(20).await;
        assert!(matches!(page.session.auth.get_untracked(), Auth::CheckFailed(Error::Unreadable(_))), "{body}");
        assert!(page.home.retry_at.get_untracked().is_some(), "{body}");
    }
}

#[wasm_bindgen_test]
async fn a_user_whose_accounts_change_is_still_the_same_user() {
    take_over();
    window().local_storage().unwrap().unwrap().clear().unwrap();
    set_address("?");
    let (page, _owner) = owned(|| Stores::provide(Config::default()));
    tick().await;
    answer(0, 200, JSON, r#"{"isAuthenticated":true,"id":"7","name":"Ana","accountIds":["a"]}"#, "");
    pause(20).await;
    answer(1, 200, JSON, &home_of("before"), "");
    pause(20).await;
    page.home.reload();
    tick().await;
    let renamed = r#"{"isAuthenticated":true,"id":"7","name":"Ana Prado","accountIds":["a"]}"#;
    answer(2, 200, JSON, renamed, "");
    pause(20).await;
    assert!(url(3).contains("portal/home"), "{}", url(3));
    answer(3, 200, JSON, &home_of("after"), "");
    pause(20).await;
    assert_eq!(page.home.load.get(), Load::Ready);
    assert_eq!(page.home.shown.get().unwrap().calls[0].session.from_name, "after");
}

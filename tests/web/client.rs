//! The client: what it makes of every answer.

use std::cell::RefCell;
use std::rc::Rc;

use portal_home::api::client::{Abort, Client, HomeQuery};
use portal_home::api::error::{Error, Unreadable};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::*;

#[wasm_bindgen_test]
async fn the_client_names_every_failure() {
    let ask = || {
        take_over();
        async { Client::default().home(&HomeQuery::default(), &Abort::new(), &|_| {}).await }
    };
    // Each failure, by what the network does with the first request.
    for (act, expected) in [
        (&(|| refuse(0)) as &dyn Fn(), Error::Unreachable),
        (&|| answer(0, 200, "text/html", "<p>Sign in", ""), Error::NotTheApi { content_type: "text/html".into() }),
        (&|| answer(0, 200, JSON, "{\"calls\":[", ""), Error::Unreadable(Unreadable::Truncated(10))),
        (&|| answer(0, 200, JSON, "null", ""), Error::Unreadable(Unreadable::NotAnObject)),
        (&|| answer(0, 401, "", "", ""), Error::SignedOut(String::new())),
        (&|| answer(0, 403, "text/plain", "Forbidden GET /portal/home", ""), Error::Forbidden),
        (&|| answer(0, 404, "text/plain", "", ""), Error::NotFound),
        (&|| answer(0, 503, "text/plain", "", "12"), Error::Busy { status: 503, after: Some(12) }),
        (&|| answer(0, 429, "", "", "Thu, 01 Jan 1970 00:00:00 GMT"), Error::Busy { status: 429, after: Some(0) }),
        (&|| answer(0, 429, "", "", "soon"), Error::Busy { status: 429, after: None }),
        (&|| answer(0, 500, JSON, "{}", ""), Error::Failed { status: 500, message: String::new() }),
    ] {
        let pending = ask();
        let acting = async {
            while count() == 0 {
                pause(1).await;
            }
            act();
        };
        let (found, ()) = join(pending, acting).await;
        assert_eq!(found.unwrap_err(), expected);
    }
}

/// Two futures side by side; the browser's executor runs them on its own.
async fn join<A: 'static, B>(first: impl Future<Output = A> + 'static, second: impl Future<Output = B>) -> (A, B) {
    let slot = Rc::new(RefCell::new(None));
    let fill = slot.clone();
    web_sys::js_sys::futures::spawn_local(async move {
        let value = first.await;
        *fill.borrow_mut() = Some(value);
    });
    let second = second.await;
    while slot.borrow().is_none() {
        pause(1).await;
    }
    let first = slot.borrow_mut().take().unwrap();
    (first, second)
}

/// Fault B13.
#[wasm_bindgen_test]
async fn b13_time_counts_only_while_nothing_comes() {
    take_over();
    keep_patience();
    let ask = || {
        let received = Rc::new(RefCell::new(Vec::new()));
        let (progress, answer) = (received.clone(), Rc::new(RefCell::new(None)));
        let answered = answer.clone();
        web_sys::js_sys::futures::spawn_local(async move {
            let progress = move |bytes| progress.borrow_mut().push(bytes);
            let home = Client::default().home(&HomeQuery::default(), &Abort::new(), &progress).await;
            *answered.borrow_mut() = Some(home.map(|decoded| decoded.home.calls.len()));
        });
        (received, answer)
    };
    let (received, home) = ask();
    pause(1).await;
    answer_in_parts(0);
    pause(20).await;
    let first = timers();
    part(r#"{"calls":[{"id":"a"},"#);
    pause(20).await;
    let second = timers();
    // Each part begins the time anew: one timer, and always another.
    assert!(first != second && !second.is_empty() && !second.contains(','), "{first} {second}");
    part(r#"{"id":"b"}]}"#);
    end_of_parts();
    pause(20).await;
    assert_eq!(*home.borrow(), Some(Ok(2)));
    assert_eq!(*received.borrow(), [0, 21, 33]);
    assert_eq!(timers(), "");

    let (_, home) = ask();
    pause(1).await;
    answer_in_parts(1);
    pause(20).await;
    part(r#"{"calls":["#);
    pause(20).await;
    lose_patience();
    pause(20).await;
    assert_eq!(*home.borrow(), Some(Err(Error::TimedOut)));
}

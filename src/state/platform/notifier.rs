//! Notifications, the messages of the service worker, and the count on the app's icon.

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Function, Object, Reflect};
use web_sys::{MessageEvent, Notification, NotificationPermission, ServiceWorkerContainer, ServiceWorkerRegistration};

/// Whether the page may notify.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// The browser can't, or there is no service worker to do it.
    Unavailable,
    /// Nobody was asked.
    NotAsked,
    /// It may.
    Granted,
    /// It may not.
    Denied,
}

impl From<NotificationPermission> for Permission {
    fn from(permission: NotificationPermission) -> Self {
        match permission {
            NotificationPermission::Granted => Permission::Granted,
            NotificationPermission::Denied => Permission::Denied,
            _ => Permission::NotAsked,
        }
    }
}

/// The browser's service workers; `None` on plain HTTP and in some private windows.
fn container() -> Option<ServiceWorkerContainer> {
    Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?.dyn_into().ok()
}

/// Whether the page may notify, as of now.
pub fn permission() -> Permission {
    if container().is_none() || Reflect::has(&window(), &"Notification".into()) != Ok(true) {
        return Permission::Unavailable;
    }
    Notification::permission().into()
}

/// Asks the user, whose press this must follow.
pub async fn ask_permission() -> Permission {
    if permission() == Permission::Unavailable {
        return Permission::Unavailable;
    }
    let asked = Notification::request_permission();
    if let Ok(asked) = asked {
        // The answer is in the permission.
        let _ = JsFuture::from(asked).await;
    }
    permission()
}

/// Sends the service worker an object of these texts, once there is one.
pub fn post_to_worker(texts: &[(&str, &str)]) {
    let Some(ready) = container().and_then(|container| container.ready().ok()) else {
        return;
    };
    let message = Object::new();
    for (name, text) in texts {
        // Setting a member of a fresh object can't fail.
        let _ = Reflect::set(&message, &(*name).into(), &(*text).into());
    }
    leptos::task::spawn_local(async move {
        let registration = JsFuture::from(ready).await.ok();
        let registration = registration.and_then(|value| value.dyn_into::<ServiceWorkerRegistration>().ok());
        if let Some(worker) = registration.and_then(|registration| registration.active()) {
            // Fails only for what can't be cloned.
            let _ = worker.post_message(&message);
        }
    });
}

/// Hears the texts that the service worker sends, until the current owner is disposed.
pub fn listen_to_worker(handler: impl Fn(String) + 'static) {
    let Some(container) = container() else {
        return;
    };
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            handler(text);
        }
    });
    container.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    let kept = StoredValue::new_local(Some(hear));
    on_cleanup(move || {
        container.set_onmessage(None);
        kept.try_update_value(Option::take);
    });
}

/// Shows a count on the icon of the installed app, where there is one; none for 0.
pub fn set_app_badge(count: usize) {
    let navigator = window().navigator();
    let set = Reflect::get(&navigator, &"setAppBadge".into()).and_then(|set| set.dyn_into::<Function>());
    if let Ok(promise) = set.and_then(|set| set.call1(&navigator, &JsValue::from_f64(count as f64))) {
        // Browsers refuse it for pages that are not installed.
        leptos::task::spawn_local(async move {
            let _ = JsFuture::from(web_sys::js_sys::Promise::resolve(&promise)).await;
        });
    }
}

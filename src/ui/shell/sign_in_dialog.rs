//! The form over a page whose session has ended.

use leptos::prelude::*;

use crate::i18n;
use crate::ui::components::dialog::LockedDialog;
use crate::ui::sign_in::SignIn;

/// The form. It can't be closed but by signing in.
#[component]
pub fn SignInDialog(
    /// Whether the session has ended.
    is_open: Memo<bool>,
) -> impl IntoView {
    view! {
        <LockedDialog class="sign-in-dialog" name=i18n::SESSION_ENDED.text() is_open=is_open>
            <Show when=move || is_open.get()>
                <p class="sign-in-dialog__why">{i18n::SESSION_ENDED_ADVICE.text()}</p>
                <SignIn />
            </Show>
        </LockedDialog>
    }
}

//! Why a sign-in failed, in words.

use crate::api::error::Error;
use crate::i18n::{self, language};
use crate::state::session::SignInError;
use crate::ui::components::explanation::explanation;

fn is_english() -> bool {
    language().code == "en"
}

/// The words.
pub fn refusal(error: &SignInError) -> String {
    let error = match error {
        SignInError::Refused(error) => error,
        SignInError::NoCookie => return i18n::NO_COOKIE.text().to_owned(),
    };
    match error {
        // The server speaks English. Of a lock, and what else may be, it says more than this page knows.
        Error::SignedOut(message)
            if message.is_empty() || (!is_english() && message.split(' ').any(|word| word.starts_with("Invalid"))) =>
        {
            i18n::WRONG_PASSWORD.text().to_owned()
        }
        Error::SignedOut(message) => format!("{message}."),
        other => {
            let (title, advice) = explanation(other);
            format!("{title} {advice}")
        }
    }
}

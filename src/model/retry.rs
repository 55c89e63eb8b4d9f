//! When a failed request is retried automatically.

use crate::api::error::{Error, Unreadable};

/// The longest wait asked for by a server that is honoured, in seconds; beyond it, somebody has to press Retry.
const LONGEST_ASKED: u32 = 3600;
/// The default waits, in seconds, after the first failure in a row, the second, and so on.
const WAITS: [u32; 6] = [5, 10, 20, 60, 120, 300];

/// Seconds until the next retry after a number of failures in a row (1 for the first), or `None` if an automatic retry
/// can't help: somebody has to sign in, choose or repair something, or the connection has to come back (which the page
/// is told).
///
/// `chance` is a random number between 0 and 1: pages that failed together must not retry together.
pub fn wait(error: &Error, failures: u32, chance: f64) -> Option<u32> {
    match error {
        // Never sooner than the server asks for.
        Error::Busy { after: Some(seconds), .. } => {
            (*seconds <= LONGEST_ASKED).then_some((*seconds).max(1) + spread(2, chance))
        }
        Error::Busy { after: None, .. }
        | Error::Failed { status: 500.., .. }
        | Error::TimedOut
        | Error::Unreachable
        | Error::Offline
        | Error::CutOff
        | Error::Unreadable(Unreadable::Truncated(_)) => {
            let at = usize::try_from(failures.saturating_sub(1)).unwrap_or(usize::MAX).min(WAITS.len() - 1);
            Some(WAITS[at] + spread(WAITS[at] / 2, chance))
        }
        _ => None,
    }
}

/// A random share of `most`.
fn spread(most: u32, chance: f64) -> u32 {
    // Between 0 and `most`, which is small.
    (f64::from(most) * chance.clamp(0.0, 1.0)) as u32
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn waits_as_long_as_the_server_asks() {
        let busy = |after| Error::Busy { status: 503, after };
        assert_eq!(wait(&busy(Some(30)), 1, 0.0), Some(30));
        assert_eq!(wait(&busy(Some(0)), 1, 0.0), Some(1));
        assert_eq!(wait(&busy(Some(86_400)), 1, 0.0), None);
        assert_eq!(wait(&busy(None), 2, 0.0), Some(10));
    }

    #[test]
    fn e9_a_line_is_tried_whatever_the_browser_thinks_of_it() {
        assert!(wait(&Error::Offline, 1, 0.0).is_some());
    }

    #[test]
    fn what_only_people_can_mend_is_left_to_them() {
        for error in [
            Error::Forbidden,
            Error::NotFound,
            Error::SignedOut(String::new()),
            Error::NotTheApi { content_type: "text/html".to_owned() },
            Error::Refused { status: 400, message: String::new(), fields: Vec::new() },
            Error::Unreadable(Unreadable::NotAnObject),
            Error::Failed { status: 200, message: String::new() },
        ] {
            assert_eq!(wait(&error, 1, 0.5), None, "{error:?}");
        }
    }

    proptest! {
        #[test]
        fn waits_grow_and_end(failures in 1_u32..100, chance in 0.0_f64..1.0) {
            let now = wait(&Error::TimedOut, failures, chance).unwrap();
            prop_assert!((5..=450).contains(&now));
            prop_assert!(wait(&Error::TimedOut, failures + 1, 0.0).unwrap() >= wait(&Error::TimedOut, failures, 0.0).unwrap());
        }
    }
}

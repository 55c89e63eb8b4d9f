//! Sign-in with cookies, as ServiceStack's credentials provider does it.

use super::{
    answer::{self, Format},
    query::{Values, cookie, header_text},
    random::{Random, hash},
    world::{self, ANSWERING, Account, DENTAL, NEW},
};
use axum::{
    body::Body,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use serde_json::json;
use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{Mutex, PoisonError},
};

/// Somebody who can sign in; the password is the user name.
pub struct User {
    pub name: &'static str,
    first_name: &'static str,
    last_name: &'static str,
    accounts: &'static [&'static str],
    role: &'static str,
    manager_access: Option<&'static str>,
    locked: bool,
}

/// Everybody who can sign in, and one who cannot.
pub const USERS: [User; 5] = [
    User {
        name: "demo",
        first_name: "Dana",
        last_name: "Levine",
        accounts: &[DENTAL, ANSWERING],
        role: "Manager",
        manager_access: Some("ReadWrite"),
        locked: false,
    },
    User {
        name: "dental",
        first_name: "Ana Lúcia",
        last_name: "Prado",
        accounts: &[DENTAL],
        role: "Customer",
        manager_access: None,
        locked: false,
    },
    User {
        name: "answering",
        first_name: "Hanne",
        last_name: "Lindqvist",
        accounts: &[ANSWERING],
        role: "Manager",
        manager_access: Some("ReadOnly"),
        locked: false,
    },
    User {
        name: "new",
        first_name: "Nell",
        last_name: "Juniper",
        accounts: &[NEW],
        role: "Customer",
        manager_access: None,
        locked: false,
    },
    User {
        name: "locked",
        first_name: "Lou",
        last_name: "Locke",
        accounts: &[DENTAL],
        role: "User",
        manager_access: None,
        locked: true,
    },
];

impl User {
    /// The accounts that the user may look at.
    pub fn accounts(&self) -> Vec<&'static Account> {
        let accounts = self.accounts.iter();
        accounts.filter_map(|id| world::account(id)).collect()
    }

    fn id(&self) -> String {
        Random::new(&[hash("user"), hash(self.name)]).hex(24)
    }

    fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// Who is signed in, by session id. Sessions end with the process.
#[derive(Default)]
pub struct Sessions(Mutex<HashMap<String, &'static User>>);

impl Sessions {
    /// The user whose session the request's cookies name.
    pub fn user(&self, headers: &HeaderMap) -> Option<&'static User> {
        let sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.get(&*session_id(headers)?).copied()
    }

    /// `/auth/status`: who is signed in, or 204.
    pub fn status(&self, format: &Format, headers: &HeaderMap) -> Response {
        let Some(user) = self.user(headers) else {
            return answer::typed(StatusCode::NO_CONTENT, "", Body::empty());
        };
        let accounts = user.accounts();
        let mut info = json!({
            "id": user.id(),
            "isAuthenticated": true,
            "firstName": user.first_name,
            "lastName": user.last_name,
            "name": user.full_name(),
            "emailAddress": format!("{}@example.com", user.name),
            "roles": [user.role],
            "accountIds": accounts.iter().map(|account| account.id).collect::<Vec<_>>(),
            "accountNames": accounts.iter().map(|account| account.name).collect::<Vec<_>>(),
            "dashboardPermissions": ["ViewFiles", "ViewSessions", "ViewEndpoints", "ViewReports"],
        });
        if let Some(access) = user.manager_access {
            info["managerAccess"] = access.into();
        }
        answer::data(format, StatusCode::OK, info.to_string())
    }

    /// `POST /auth/credentials`: opens a session.
    pub fn sign_in(&self, format: &Format, headers: &HeaderMap, body: &[u8]) -> Response {
        let values = if header_text(headers, "content-type").contains("json") {
            match Values::from_json(body) {
                Ok(values) => values,
                Err(error) => {
                    let (status, message) = (StatusCode::BAD_REQUEST, error.to_string());
                    return answer::error(format, status, "SerializationException", &message, &[]);
                }
            }
        } else {
            Values::from_form(&String::from_utf8_lossy(body))
        };
        let (Some(name), Some(password)) = (values.get("userName"), values.get("password")) else {
            let missing: Vec<_> =
                [("UserName", "'User Name' must not be empty."), ("Password", "'Password' must not be empty.")]
                    .into_iter()
                    .filter(|(field, _)| values.get(field).is_none())
                    .collect();
            let message = missing.first().map_or("", |(_, message)| message);
            let status = StatusCode::BAD_REQUEST;
            return answer::error(format, status, "NotEmpty", message, &missing);
        };
        let found = USERS.iter().find(|user| user.name.eq_ignore_ascii_case(name));
        let refused = match found {
            Some(user) if user.name == password && user.locked => "This account has been locked",
            Some(user) if user.name == password => {
                let remember = matches!(
                    values.get("rememberMe").map(str::to_ascii_lowercase).as_deref(),
                    Some("true" | "1" | "on")
                );
                return self.open(format, headers, user, remember);
            }
            _ => "Invalid Username or Password",
        };
        answer::error(format, StatusCode::UNAUTHORIZED, "Unauthorized", refused, &[])
    }

    fn open(&self, format: &Format, headers: &HeaderMap, user: &'static User, remember: bool) -> Response {
        let (temporary, permanent) = (secret(), secret());
        let session = if remember { &permanent } else { &temporary };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(session.clone(), user);
        let body = json!({
            "userId": user.id(),
            "sessionId": session,
            "userName": user.name,
            "displayName": user.full_name(),
            "roles": [user.role],
            "permissions": [],
        });
        let response = answer::data(format, StatusCode::OK, body.to_string());
        let month = 28 * 24 * 60 * 60;
        let response = set_cookie(response, headers, "ss-id", &temporary, None);
        let response = set_cookie(response, headers, "ss-pid", &permanent, Some(month));
        if remember {
            set_cookie(response, headers, "ss-opt", "perm", Some(month))
        } else {
            // Ends what an earlier visit asked to be remembered.
            set_cookie(response, headers, "ss-opt", "temp", Some(month))
        }
    }

    /// `/auth/logout`: ends the session and takes back its cookies.
    pub fn sign_out(&self, format: &Format, headers: &HeaderMap) -> Response {
        if let Some(session) = session_id(headers) {
            let mut sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            sessions.remove(&*session);
        }
        let response = match format {
            Format::Html => answer::redirect("/"),
            _ => answer::data(format, StatusCode::OK, "{}".to_owned()),
        };
        ["ss-id", "ss-pid", "ss-opt"]
            .into_iter()
            .fold(response, |response, name| set_cookie(response, headers, name, "", Some(0)))
    }
}

/// The id in the cookie that `ss-opt` says counts.
fn session_id(headers: &HeaderMap) -> Option<std::borrow::Cow<'_, str>> {
    let permanent = cookie(headers, "ss-opt").is_some_and(|option| option == "perm");
    cookie(headers, if permanent { "ss-pid" } else { "ss-id" })
}

/// A text that nobody can guess, from the standard library's random keys.
fn secret() -> String {
    let [a, b] = [0, 1].map(|part| RandomState::new().hash_one(part));
    format!("{a:016x}{b:016x}")
}

fn set_cookie(response: Response, headers: &HeaderMap, name: &str, value: &str, seconds: Option<u32>) -> Response {
    let mut text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax");
    if let Some(seconds) = seconds {
        text.push_str(&format!("; Max-Age={seconds}"));
    }
    if header_text(headers, "x-forwarded-proto") == "https" {
        text.push_str("; Secure");
    }
    answer::with(response, header::SET_COOKIE, &text)
}

//! What a request says in its query, form, JSON body and cookies.

use axum::http::{HeaderMap, header};
use std::borrow::Cow;

/// Named values. Names are compared without regard to case, and a blank value
/// counts as none, both as the real server has it.
#[derive(Debug, Default)]
pub struct Values(Vec<(String, String)>);

impl Values {
    /// Reads a query or a form body.
    pub fn from_form(text: &str) -> Self {
        let pairs = form_urlencoded::parse(text.as_bytes());
        Self(pairs.into_owned().collect())
    }

    /// Reads the text and other plain members of a JSON object.
    ///
    /// # Errors
    /// Text that is no JSON object.
    pub fn from_json(text: &[u8]) -> serde_json::Result<Self> {
        let members: serde_json::Map<_, _> = serde_json::from_slice(text)?;
        let plain = |value: serde_json::Value| match value {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        let pairs = members.into_iter().map(|(name, value)| (name, plain(value)));
        Ok(Self(pairs.collect()))
    }

    /// The value of that name, unless it is blank.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.trim().is_empty())
    }

    /// Every name with its value, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.0.iter();
        pairs.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// The value of a cookie, percent-decoded.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<Cow<'a, str>> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| percent_encoding::percent_decode_str(value).decode_utf8_lossy())
}

/// A header's text, empty when it is absent or unreadable.
pub fn header_text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

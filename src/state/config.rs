//! The configuration block of `index.html`. It is data, so that it can be edited after the build.

use crate::api::decode;
use crate::api::error::Unreadable;
use crate::api::lenient::{Field, FieldSlot, Record};
use crate::model::media::MediaPolicy;
use leptos::prelude::*;

/// The configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Base of the API, with a slash at its end; empty for the page's own folder.
    pub api_base: String,
    /// Whether to ask `auth/status` first.
    pub sign_in: bool,
    /// Whether a service worker keeps the page's files on the device (`src/boot.js` reads it as well).
    pub service_worker: bool,
    /// Where reports of what goes wrong are sent to (`src/reports.js` does it); empty for nowhere.
    pub reports: String,
    /// The folders of recordings and pictures below the API, each with a slash at its end.
    pub media_paths: Vec<String>,
}

/// What is wrong with the block. The page shows it to whoever deploys it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigError {
    /// It is not JSON.
    NotJson,
    /// It has only unknown keys.
    UnknownKeys,
    /// It has an unknown key.
    UnknownKey(String),
    /// The value of a key is of the wrong kind.
    WrongValue(String),
    /// The address of the API is invalid.
    ApiBase,
    /// A folder of recordings and pictures is invalid.
    MediaPaths,
}

impl Default for Config {
    fn default() -> Self {
        let media_paths = ["files/", "avatars/"].map(str::to_owned).into();
        Config { api_base: String::new(), sign_in: true, service_worker: true, reports: String::new(), media_paths }
    }
}

impl Record for Config {
    fn names(&self) -> &'static [&'static str] {
        &["api_base", "sign_in", "service_worker", "reports", "media_paths"]
    }
    fn slot(&mut self, index: usize) -> FieldSlot<'_> {
        match index {
            0 => self.api_base.slot(),
            1 => self.sign_in.slot(),
            2 => self.service_worker.slot(),
            3 => self.reports.slot(),
            _ => self.media_paths.slot(),
        }
    }
}

/// Provides the policy of which addresses in the data may be loaded.
pub(super) fn provide_media_policy(config: &Config) {
    provide_context(StoredValue::new(config.media_policy()));
}

/// The policy of which addresses in the data may be loaded.
///
/// # Panics
/// Outside of the app, where there is no such context.
pub fn use_media_policy() -> StoredValue<MediaPolicy> {
    expect_context()
}

impl Config {
    /// Reads the block with the id `config`. Parameters of the address can't change it, since links come from anybody.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read() -> Result<Self, ConfigError> {
        let text = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id("config"))
            .and_then(|element| element.text_content())
            .unwrap_or_default();
        Config::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, ConfigError> {
        if text.trim().is_empty() {
            return Ok(Config::default());
        }
        let mut config = Config::default();
        let left = decode::record(text.as_bytes(), &mut config).map_err(|error| match error {
            Unreadable::WrongShape => ConfigError::UnknownKeys,
            _ => ConfigError::NotJson,
        })?;
        if let Some(key) = left.unknown {
            return Err(ConfigError::UnknownKey(key));
        }
        if let Some(wrong) = left.skipped.first() {
            return Err(ConfigError::WrongValue(camel_case(wrong.field)));
        }
        // Encrypted, or on this machine or the page's own origin.
        let is_local =
            ["/", "http://127.0.0.1:", "http://localhost:"].iter().any(|start| config.reports.starts_with(start));
        if !config.reports.is_empty() && !config.reports.starts_with("https://") && !is_local {
            return Err(ConfigError::WrongValue("reports".to_owned()));
        }
        let base = config.api_base.trim();
        if !base.is_empty() && !base.starts_with("https://") && !base.starts_with("http://") && !base.starts_with('/') {
            return Err(ConfigError::ApiBase);
        }
        config.api_base = folder(base);
        config.media_paths =
            config.media_paths.iter().map(|path| folder(path.trim().trim_start_matches('/'))).collect();
        // Refuse folders that would allow every path: the empty one, and those that lead outside.
        if config.media_paths.iter().any(|path| path.is_empty() || path.contains("..") || path.contains(':')) {
            return Err(ConfigError::MediaPaths);
        }
        Ok(config)
    }

    /// The policy of which addresses in the data may be loaded.
    pub fn media_policy(&self) -> MediaPolicy {
        let document = web_sys::window().and_then(|window| window.document());
        let page = document.and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
        // Normalize the address as browsers do: they write a Unicode host as Punycode.
        let absolute = |base: &str| Some(web_sys::Url::new(base).ok()?.href());
        let api_base = absolute(&self.api_base).unwrap_or_else(|| self.api_base.clone());
        MediaPolicy::new(&api_base, &page, &self.media_paths)
    }
}

/// A path with a slash at its end; stays empty if it is.
fn folder(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { path.to_owned() } else { format!("{path}/") }
}

/// A field's name in the block: `apiBase` for `api_base`.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_ascii_uppercase() + &word[1..])
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_block_is_checked() {
        assert_eq!(Config::parse(""), Ok(Config::default()));
        assert_eq!(Config::parse("{}"), Ok(Config::default()));
        let config = Config::parse(r#"{ "apiBase": "https://api.example/v1", "signIn": false }"#).unwrap();
        let api_base = "https://api.example/v1/".to_owned();
        assert_eq!(config, Config { api_base, sign_in: false, ..Config::default() });
        let config = Config::parse(r#"{ "mediaPaths": ["/recordings", "v2/files/"] }"#).unwrap();
        assert_eq!(config.media_paths, ["recordings/", "v2/files/"]);
        assert!(Config::parse("{ \"apiBase\": ").is_err());
        let said = |text: &str| Config::parse(text).unwrap_err();
        assert_eq!(said(r#"{ "signIn": true, "apibasis": "" }"#), ConfigError::UnknownKey("apibasis".to_owned()));
        assert_eq!(said(r#"{ "signIn": "perhaps" }"#), ConfigError::WrongValue("signIn".to_owned()));
        assert_eq!(said(r#"{ "serviceWorker": "off" }"#), ConfigError::WrongValue("serviceWorker".to_owned()));
        for address in ["http://collector.example/", "javascript:x", "collector"] {
            let block = format!(r#"{{ "reports": "{address}" }}"#);
            assert_eq!(said(&block), ConfigError::WrongValue("reports".to_owned()), "{address}");
        }
        assert!(Config::parse(r#"{ "reports": "https://collector.example/home" }"#).is_ok());
        assert_eq!(said(r#"{ "mediaPaths": "files/" }"#), ConfigError::WrongValue("mediaPaths".to_owned()));
        for paths in [r#"[""]"#, r#"["/"]"#, r#"["files/../"]"#] {
            assert_eq!(said(&format!(r#"{{ "mediaPaths": {paths} }}"#)), ConfigError::MediaPaths, "{paths}");
        }
        assert!(Config::parse(r#"{ "apiBase": "javascript:x" }"#).is_err());
    }
}

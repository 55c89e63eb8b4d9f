//! The configuration block of `index.html`: data that can be edited in a deployed folder.

use crate::api::decode;
use crate::api::wire::{Field, Record, Slot};
use crate::words;

/// Where the API is, and whether it has sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Base of the API, with a slash at its end; empty for the page's own folder.
    pub api_base: String,
    /// Whether to ask `auth/status` first.
    pub sign_in: bool,
}

impl Default for Config {
    fn default() -> Self {
        Config { api_base: String::new(), sign_in: true }
    }
}

impl Record for Config {
    fn names(&self) -> &'static [&'static str] {
        &["api_base", "sign_in"]
    }
    fn slot(&mut self, index: usize) -> Slot<'_> {
        if index == 0 { self.api_base.slot() } else { self.sign_in.slot() }
    }
}

impl Config {
    /// Reads the block with the id `config`. No address parameter can change it.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it, for whoever deploys the page.
    pub fn read() -> Result<Self, String> {
        let text = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id("config"))
            .and_then(|element| element.text_content())
            .unwrap_or_default();
        Config::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, String> {
        if text.trim().is_empty() {
            return Ok(Config::default());
        }
        let mut config = Config::default();
        if !decode::record(text.as_bytes(), &mut config) {
            return Err(words::CONFIG_NOT_JSON.text().to_owned());
        }
        let base = config.api_base.trim();
        if !base.is_empty() && !base.starts_with("https://") && !base.starts_with("http://") && !base.starts_with('/') {
            return Err(words::CONFIG_API_BASE.text().to_owned());
        }
        config.api_base = match base {
            "" => String::new(),
            base if base.ends_with('/') => base.to_owned(),
            base => format!("{base}/"),
        };
        Ok(config)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_block_is_checked() {
        assert_eq!(Config::parse(""), Ok(Config::default()));
        assert_eq!(Config::parse("{}"), Ok(Config::default()));
        let config = Config::parse(r#"{ "apiBase": "https://api.example/v1", "signIn": false }"#).unwrap();
        assert_eq!(config, Config { api_base: "https://api.example/v1/".to_owned(), sign_in: false });
        assert!(Config::parse("{ \"apiBase\": ").is_err());
        assert!(Config::parse(r#"{ "apiBase": "javascript:x" }"#).is_err());
    }
}

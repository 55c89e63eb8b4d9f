//! Addresses of files, which come from the server's data and so from strangers: only what may be followed is.

/// An address of a recording or a picture that may be loaded: `http:` and `https:`, or relative to the API. Anything
/// else (`javascript:`, `data:`, `blob:` and whatever comes next) is refused.
///
/// `base` is the API's base address, empty for the page's own origin.
pub fn allowed(uri: &str, base: &str) -> Option<String> {
    let uri = uri.trim();
    // Browsers drop control characters and read `\` as `/`; nothing honest has them.
    if uri.is_empty() || uri.contains(|c: char| c.is_control() || c == '\\') {
        return None;
    }
    if let Some(scheme) = scheme(uri) {
        let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
        return (web && uri[scheme.len() + 1..].starts_with("//")).then(|| uri.to_owned());
    }
    if uri.starts_with("//") {
        return Some(format!("https:{uri}"));
    }
    match uri.strip_prefix('/') {
        // The root of the API's origin, not of its path.
        Some(_) => Some(format!("{}{uri}", origin(base))),
        None => Some(format!("{base}{uri}")),
    }
}

/// What stands before the first colon, if that is a scheme.
fn scheme(uri: &str) -> Option<&str> {
    let end = uri.find([':', '/', '?', '#'])?;
    uri[end..].starts_with(':').then(|| &uri[..end])
}

/// `https://host` of an absolute base address; empty for a relative one.
fn origin(base: &str) -> &str {
    let Some(host) = base.find(':').filter(|at| base[*at..].starts_with("://")).map(|at| at + 3) else {
        return "";
    };
    let end = base[host..].find('/').map_or(base.len(), |at| host + at);
    &base[..end]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lets_through_the_web_and_the_own_server() {
        let own = |uri| allowed(uri, "");
        assert_eq!(own("/files/1").as_deref(), Some("/files/1"));
        assert_eq!(own("files/a b?x=1:2").as_deref(), Some("files/a b?x=1:2"));
        assert_eq!(own("https://cdn.example/a.wav").as_deref(), Some("https://cdn.example/a.wav"));
        assert_eq!(own("//cdn.example/a.wav").as_deref(), Some("https://cdn.example/a.wav"));
        assert_eq!(allowed("/files/1", "https://api.example/v1/").as_deref(), Some("https://api.example/files/1"));
        assert_eq!(allowed("files/1", "https://api.example/v1/").as_deref(), Some("https://api.example/v1/files/1"));
    }

    #[test]
    fn refuses_everything_else() {
        for uri in [
            "",
            " ",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "blob:x",
            "vbscript:x",
            "https:evil",
            "/\\evil.example",
            "\\\\evil",
            "file:///etc",
            "\u{1}javascript:alert(1)",
        ] {
            assert_eq!(allowed(uri, ""), None, "{uri:?}");
        }
    }

    proptest! {
        #[test]
        fn what_passes_has_no_other_scheme(uri in "\\PC{0,30}", start in "(javascript|data|http|https|x)?:?/{0,2}") {
            if let Some(passed) = allowed(&format!("{start}{uri}"), "") {
                let scheme = scheme(&passed).map(str::to_ascii_lowercase);
                prop_assert!(matches!(scheme.as_deref(), None | Some("http" | "https")), "{}", passed);
            }
        }
    }
}

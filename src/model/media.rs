//! Addresses of recordings and pictures. They come from the server's data and so, in the end, from strangers: one
//! function decides what each may be used for.
//!
//! An address at the page's own server, or at the API's, is a request with the user's session. It may name a recording or
//! a picture, which lie below known folders, and never the API: a picture at `/auth/logout` would sign its reader out. An
//! address elsewhere may be loaded: pictures without cookies, recordings as the browser loads them, when somebody plays
//! them. Any other address is only text.
//!
//! Browsers read addresses in ways that no short function follows to the end (dots, encodings, backslashes, numbers for
//! hosts). Such addresses are refused rather than interpreted: an honest server has no use for them.

/// Where recordings and pictures may be loaded from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MediaPolicy {
    /// The API's base address: empty, a path, or absolute; with a slash at its end where it is not empty.
    api_base: String,
    /// The hosts that get the user's session, in lower case and without a port: cookies ignore ports.
    own_hosts: Vec<String>,
    /// What allowed paths at these hosts begin with, in lower case.
    roots: Vec<String>,
    /// The same for addresses that are relative to the API's base.
    relative_roots: Vec<String>,
}

/// An address that may be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaAddress {
    /// The address, absolute or relative to the page.
    pub url: String,
    /// Whether it is at another host than the page and the API.
    pub is_elsewhere: bool,
}

impl MediaPolicy {
    /// `api_base` is the API's base address as the configuration has it, `page` the absolute address that the page's
    /// relative ones begin with, `paths` the folders of recordings and pictures below the API.
    pub fn new(api_base: &str, page: &str, paths: &[String]) -> Self {
        let folders = [path(page), path(api_base)]
            .map(|path| path.rsplit_once('/').map_or("/", |(before, _)| before).to_owned() + "/");
        let relative_roots: Vec<String> = paths.iter().map(|path| path.to_ascii_lowercase()).collect();
        let mut roots = Vec::new();
        for root in &relative_roots {
            roots.push(format!("/{root}"));
            roots.extend(folders.iter().map(|folder| format!("{}{root}", folder.to_ascii_lowercase())));
        }
        let own_hosts =
            [page, api_base].into_iter().filter_map(|address| Some(host(authority(address)?).to_ascii_lowercase()));
        MediaPolicy { api_base: api_base.to_owned(), own_hosts: own_hosts.collect(), roots, relative_roots }
    }

    /// The address to load a recording or a picture from; `None` if it may only be shown as text.
    pub fn address(&self, uri: &str) -> Option<MediaAddress> {
        let uri = uri.trim_matches(' ');
        // Browsers drop control characters and read `\` as `/`; nothing honest has them.
        if uri.is_empty() || uri.contains(|c: char| c.is_control() || c == '\\') {
            return None;
        }
        let own = |url: String| Some(MediaAddress { url, is_elsewhere: false });
        let Some(authority) = authority(uri) else {
            let is_rooted = uri.starts_with('/');
            if scheme(uri).is_some() || !is_below(path(uri), if is_rooted { &self.roots } else { &self.relative_roots })
            {
                return None;
            }
            return own(if is_rooted {
                format!("{}{uri}", origin(&self.api_base))
            } else {
                format!("{}{uri}", self.api_base)
            });
        };
        let host = host(authority);
        let is_own = |host: &str| self.own_hosts.iter().any(|own| own.eq_ignore_ascii_case(host));
        if !(is_plain_host(host) || is_own(host)) || !is_port(&authority[host.len()..]) {
            return None;
        }
        let url = if uri.starts_with("//") { format!("https:{uri}") } else { uri.to_owned() };
        // A trailing dot does not change the host.
        let host = host.strip_suffix('.').unwrap_or(host);
        if is_own(host) {
            return is_below(path(uri), &self.roots).then(|| own(url)).flatten();
        }
        Some(MediaAddress { url, is_elsewhere: true })
    }
}

/// What comes before the first colon, if that is a scheme.
fn scheme(uri: &str) -> Option<&str> {
    let end = uri.find([':', '/', '?', '#'])?;
    uri[end..].starts_with(':').then(|| &uri[..end])
}

/// Host and port of an `http:` or `https:` address, or of one that leaves the scheme to the page; user and password, if
/// any, belong to it.
fn authority(uri: &str) -> Option<&str> {
    let rest = match scheme(uri) {
        Some(name) if name.eq_ignore_ascii_case("https") || name.eq_ignore_ascii_case("http") => &uri[name.len() + 1..],
        Some(_) => return None,
        None => uri,
    };
    let rest = rest.strip_prefix("//")?;
    Some(&rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())])
}

/// `https://host:port` of an absolute address; empty for others.
fn origin(address: &str) -> &str {
    let length = authority(address).map(|authority| {
        let before = address.find("//").map_or(0, |at| at + 2);
        before + authority.len()
    });
    &address[..length.unwrap_or(0)]
}

/// The path of an address, without query and fragment.
fn path(address: &str) -> &str {
    let rest = &address[origin(address).len()..];
    &rest[..rest.find(['?', '#']).unwrap_or(rest.len())]
}

/// A host without its port.
fn host(authority: &str) -> &str {
    // `[::1]:8080`: what stands between the brackets has colons of its own.
    let from = authority.rfind(']').unwrap_or(0);
    authority[from..].rfind(':').map_or(authority, |colon| &authority[..from + colon])
}

/// Whether what follows a host is nothing or a port.
fn is_port(text: &str) -> bool {
    text.is_empty() || (text.len() <= 6 && text[1..].bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a host is written in the one plain way: letters, digits, dots and dashes; of numbers alone only as the usual
/// four, for browsers read `2130706433` and `0x7f.1` as `127.0.0.1`.
fn is_plain_host(host: &str) -> bool {
    let labels: Vec<&str> = host.strip_suffix('.').unwrap_or(host).split('.').collect();
    let is_name = |label: &&str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let is_number =
        |label: &str| label.bytes().all(|byte| byte.is_ascii_digit()) || label.to_ascii_lowercase().starts_with("0x");
    let is_quad = labels.len() == 4
        && labels.iter().all(|label| label.parse::<u8>().is_ok_and(|byte| byte.to_string() == **label));
    labels.iter().all(is_name) && (is_quad || labels.last().is_some_and(|last| !is_number(last)))
}

/// Whether a path is below one of these folders, and stays there however a server reads it.
fn is_below(path: &str, roots: &[String]) -> bool {
    let path = path.to_ascii_lowercase();
    // Dots, slashes, backslashes and percents that are encoded may be decoded once more on the way.
    let is_odd = ["%2e", "%2f", "%5c", "%25", "%00"].iter().any(|code| path.contains(code));
    let leaves = path.split('/').any(|part| matches!(part.split(';').next(), Some("." | "..")));
    !is_odd && !leaves && roots.iter().any(|root| path.len() > root.len() && path.starts_with(root.as_str()))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use url::Url;

    fn policy(api_base: &str, page: &str) -> MediaPolicy {
        MediaPolicy::new(api_base, page, &["files/".to_owned(), "avatars/".to_owned()])
    }

    fn loaded(policy: &MediaPolicy, uri: &str) -> Option<String> {
        policy.address(uri).map(|address| address.url)
    }

    #[test]
    fn recordings_and_pictures_pass() {
        let own = policy("", "https://portal.example/home/");
        for uri in [
            "/files/1",
            "files/a b?x=1:2",
            "/avatars/ä.svg",
            "https://portal.example/files/1",
            "/home/files/1",
            "files/1?from=https://x",
        ] {
            assert_eq!(loaded(&own, uri).as_deref(), Some(uri));
            assert!(!own.address(uri).unwrap().is_elsewhere);
        }
        for uri in ["https://cdn.example/a.wav", "http://10.0.0.1:8080/a.wav?sig=%2B/%2F", "https://cdn.example./x"] {
            assert_eq!(loaded(&own, uri).as_deref(), Some(uri));
            assert!(own.address(uri).unwrap().is_elsewhere);
        }
        assert_eq!(loaded(&own, "//cdn.example/a.wav").as_deref(), Some("https://cdn.example/a.wav"));
        let apart = policy("https://api.example/v1/", "https://portal.example/");
        assert_eq!(loaded(&apart, "/files/1").as_deref(), Some("https://api.example/files/1"));
        assert_eq!(loaded(&apart, "files/1").as_deref(), Some("https://api.example/v1/files/1"));
        assert_eq!(loaded(&apart, "https://api.example/v1/files/1").as_deref(), Some("https://api.example/v1/files/1"));
    }

    #[test]
    fn a_page_at_an_address_in_numbers_has_recordings_too() {
        for page in ["http://[::1]:4810/", "http://[::1]/", "http://127.0.0.1:4810/"] {
            let own = policy("", page);
            assert_eq!(loaded(&own, &format!("{page}files/1")), Some(format!("{page}files/1")));
            assert_eq!(loaded(&own, &format!("{page}auth/logout")), None);
        }
        assert_eq!(policy("", "http://127.0.0.1/").address("http://[::1]/files/1"), None);
        assert_eq!(loaded(&policy("https://s/v1/", "https://p/"), "/files/1").as_deref(), Some("https://s/files/1"));
    }

    /// Fault A1.
    #[test]
    fn a1_the_api_is_no_picture() {
        let (own, apart) =
            (policy("", "http://127.0.0.1:4810/"), policy("https://api.example/v1/", "https://portal.example/"));
        for uri in [
            "/auth/logout",
            "auth/logout",
            "./auth/logout",
            "/files/../auth/logout",
            "/files/%2e%2E/auth/logout",
            "/files/..%2fauth/logout",
            "/files/%252e%252e/auth/logout",
            "/files/..;/auth/logout",
            "/FILES/../AUTH/logout",
            "/files\\..\\auth/logout",
            "/\\127.0.0.1:4810/auth/logout",
            "/\t/127.0.0.1:4810/auth/logout",
            "//127.0.0.1:4810/auth/logout",
            "http://127.0.0.1:4810/auth/logout",
            "http://127.0.0.1/auth/logout",
            "https://127.0.0.1:4810/auth/logout",
            "http://2130706433:4810/auth/logout",
            "http://0x7f.1:4810/auth/logout",
            "http://127.1:4810/auth/logout",
            "http://0177.0.0.1:4810/auth/logout",
            "http://x@127.0.0.1:4810/auth/logout",
            "http://127.0.0.1.:4810/auth/logout",
            "http:/auth/logout",
            "http:auth/logout",
            "http:///127.0.0.1:4810/auth/logout",
            "HTTP://127.0.0.1:4810/auth/logout",
            "?x",
            "#x",
            "portal/home",
            "https://API.example/auth/logout",
            "https://api.example./auth/logout",
            "https://api.example:443/v1/auth/logout",
            "https://api.example/v1/files/../../auth/logout",
            "https://\u{ff41}pi.example/auth/logout",
            "https://%61pi.example/auth/logout",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "blob:https://portal.example/1",
            "file:///etc",
            "ftp://portal.example/files/1",
        ] {
            for policy in [&own, &apart] {
                let Some(address) = policy.address(uri) else { continue };
                // What is one's own server is elsewhere for the other.
                assert!(address.is_elsewhere, "{uri} is {address:?}");
            }
        }
        for uri in ["/auth/logout", "http://2130706433:4810/auth/logout", "http://127.0.0.1:9/auth/logout"] {
            assert_eq!(own.address(uri), None, "{uri}");
        }
        assert_eq!(apart.address("https://API.example/auth/logout"), None);
    }

    proptest! {
        /// Whatever passes, another parser of addresses sees at a host elsewhere, or below the folders.
        #[test]
        fn no_spelling_leads_to_the_api(
            start in prop::sample::select(vec!["", "/", "//", "///", "http:", "https:", "https:/", "https://", "HTTPS://", "http://", "https:///", "x:", "data:", "/\\", "\\\\", "./", "../"]),
            host in prop::sample::select(vec!["", "portal.example", "PORTAL.example", "portal.example.", "portal.example:443", "api.example", "u:p@api.example", "ap%69.example", "cdn.example", "127.1", "[::1]", "portal\u{3002}example", "portal\t.example"]),
            parts in prop::collection::vec(prop::sample::select(vec!["/", "//", "files", "FILES", "avatars", "v1", "home", "auth", "logout", "portal", ".", "..", "..;x", "%2e", "%2E%2e", "%2f", "%5C", "%252e", "\\", "\t", "\n", " ", "?", "#", ":", "@", "é", "1"]), 0..12),
        ) {
            let uri = format!("{start}{host}{}", parts.concat());
            for (base, page) in [("", "https://portal.example/home/"), ("https://api.example/v1/", "https://portal.example/"), ("/api/", "https://portal.example/")] {
                let Some(address) = policy(base, page).address(&uri) else { continue };
                let seen = Url::parse(page).unwrap().join(&address.url);
                prop_assert!(seen.is_ok(), "{} of {uri}", address.url);
                let seen = seen.unwrap();
                prop_assert!(matches!(seen.scheme(), "http" | "https"), "{seen}");
                let host = seen.host_str().unwrap_or_default().trim_end_matches('.');
                let is_own = host == "portal.example" || (host == "api.example" && base.starts_with("https"));
                prop_assert_eq!(is_own, !address.is_elsewhere, "{} of {}", seen, uri);
                if is_own {
                    let path = seen.path().to_ascii_lowercase();
                    let inside = ["/files/", "/avatars/", "/home/files/", "/home/avatars/", "/v1/files/", "/v1/avatars/", "/api/files/", "/api/avatars/"];
                    prop_assert!(inside.iter().any(|root| path.starts_with(root)), "{seen} of {uri}");
                    prop_assert!(seen.username().is_empty() && seen.password().is_none());
                }
            }
        }
    }
}

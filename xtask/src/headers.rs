//! The headers that the site is served with: here, and by whatever a deployment
//! is served by.

use base64::Engine;
use sha2::{Digest, Sha256};

/// Where the API is, beside the page's own origin: its origin, such as
/// `https://voice.example`. `None` for the same.
pub type ApiOrigin<'a> = Option<&'a str>;

/// How long a browser keeps what carries the hash of its content in its name.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Everything else is asked for anew, and answered with 304 where it is as it
/// was.
pub const REVALIDATE: &str = "no-cache";

/// The one script that stands in the page itself, which asks for the WebAssembly; for nothing else, so that it is the same in
/// every release: `src/boot.js` does the rest, and this as well where a policy knows another one.
pub const START: &str = "(window.earlyProgram=fetch(document.querySelector('[data-wasm]').dataset.wasm)).catch(()=>{})";

/// The policy of what the page may load and run. Pictures of people and
/// recordings may come from anywhere on the web: the API says where. Reports go to `reports`, the origin of their address. Nothing
/// may become markup or code from text: of Trusted Types there is one policy, which makes the address of the service
/// worker and nothing else (`src/boot.js`).
pub fn policy(api: ApiOrigin, reports: ApiOrigin) -> String {
    let reports = reports.map(|origin| format!(" {origin}")).unwrap_or_default();
    let api = api.map(|origin| format!(" {origin}")).unwrap_or_default();
    let start = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(START));
    // Recordings of an API on plain HTTP, as while developing, are of its origin.
    format!(
        "default-src 'none'; script-src 'self' 'sha256-{start}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https: data:{api}; \
         media-src 'self' https: blob:{api}; connect-src 'self'{api}{reports}; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; \
         trusted-types portal-home-worker"
    )
}

/// What pages in general may do and this one need not.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(self), \
    browsing-topics=(), camera=(), clipboard-read=(self), clipboard-write=(self), display-capture=(), \
    encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), idle-detection=(), \
    local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), \
    screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// The headers of every file.
pub fn of_files() -> [(&'static str, &'static str); 5] {
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", PERMISSIONS),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}

/// What a file is, by the end of its name.
pub fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether the name of a file carries a hash of its content, as
/// `app-0123456789abcdef.js` and `app-0123456789abcdef_bg.wasm` do.
pub fn is_hashed(stem: &str) -> bool {
    let hash = stem.trim_end_matches("_bg").rsplit_once('-').map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names() {
        for (stem, expected) in [
            ("portal-home-0123456789abcdef", true),
            ("portal-home-0123456789abcdef_bg", true),
            ("de-0123456789abcdef", true),
            ("portal-home", false),
            ("index", false),
        ] {
            assert_eq!(is_hashed(stem), expected, "{stem}");
        }
    }

    #[test]
    fn the_policy_names_the_api() {
        let (api, reports) = (Some("https://voice.example"), Some("https://reports.example"));
        assert!(policy(api, None).contains("connect-src 'self' https://voice.example;"));
        assert!(policy(api, reports).contains("connect-src 'self' https://voice.example https://reports.example;"));
        assert!(policy(None, None).contains("connect-src 'self';"));
        assert!(policy(None, None).contains("script-src 'self' 'sha256-"));
        for never in ["unsafe-inline", "'unsafe-eval'", "*"] {
            assert!(!policy(None, None).contains(never));
        }
    }
}

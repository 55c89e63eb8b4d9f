//! Configurations for what may serve the site, all from the same headers: files
//! that Cloudflare Pages and Netlify read, nginx, Caddy, and a policy of
//! CloudFront.

use crate::dist::{AS_THEY_ARE, COMPRESSED};
use crate::headers::{self, ApiOrigin, IMMUTABLE, REVALIDATE};
use std::{fmt::Write, fs, path::Path};

/// What is deployed, and where.
pub struct Deployment<'a> {
    /// The path of the page on its server, with a slash at both ends.
    pub base: &'a str,
    /// The API's origin, where it is another.
    pub api: ApiOrigin<'a>,
    /// The origin that reports go to, where they are wanted.
    pub reports: ApiOrigin<'a>,
    /// The folder of the site.
    pub site: &'a Path,
}

/// Names of compressed files, and what a browser calls them, in the order in
/// which they are preferred.
const ENCODINGS: [(&str, &str); 3] = [("br", "br"), ("zstd", "zst"), ("gzip", "gz")];
/// The page once more, for hosts that answer with it where they find nothing.
pub const NOT_FOUND: &str = "404.html";
/// Where the API keeps recordings and pictures, from the root of its origin: as
/// the demo does.
const API_FILES: &str = "files|avatars";

/// Writes all of them: into the site what its hosts look for there, the others
/// into `folder`.
///
/// # Errors
/// A folder that cannot be written into.
pub fn write(deployment: &Deployment, folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    // Hosts that read these have the page at the root.
    if deployment.base == "/" {
        fs::write(deployment.site.join("_headers"), underscore_headers(deployment))?;
        fs::write(deployment.site.join("_redirects"), underscore_redirects())?;
        fs::copy(deployment.site.join("index.html"), deployment.site.join(NOT_FOUND))?;
    }
    fs::write(folder.join("nginx.conf"), nginx(deployment))?;
    fs::write(folder.join("Caddyfile"), caddy(deployment))?;
    fs::write(folder.join("cloudfront-response-headers-policy.json"), cloudfront(deployment)?)?;
    Ok(())
}

/// `_headers` of Cloudflare Pages and Netlify.
fn underscore_headers(deployment: &Deployment) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in headers::of_files() {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = writeln!(text, "  Content-Security-Policy: {}", headers::policy(deployment.api, deployment.reports));
    // The hosts match no patterns within a name: the files are listed. All others they have asked for anew by themselves,
    // and where two rules name a header one of them joins both values.
    let files = crate::finish::files_below(deployment.site).unwrap_or_default();
    for path in files {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let path = path.strip_prefix(deployment.site).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if headers::is_hashed(stem) {
            let _ = writeln!(text, "/{path}\n  Cache-Control: {IMMUTABLE}");
        }
    }
    text
}

/// `_redirects` of Cloudflare Pages and Netlify. What is missing they answer with
/// `404.html`, which is the page once more: somebody who goes anywhere else finds
/// it, and a missing asset is missing.
fn underscore_redirects() -> String {
    let mut text =
        "# The API, on the page's own origin: Netlify passes it on, on Cloudflare a Worker's route does.\n".to_owned();
    for path in ["portal", "auth", "files", "avatars"] {
        let _ = writeln!(text, "# /{path}/*  https://voice.example/{path}/:splat  200");
    }
    text
}

fn nginx(deployment: &Deployment) -> String {
    let (mut encodings, mut names) = (String::new(), String::new());
    for (name, suffix) in ENCODINGS {
        let _ = writeln!(encodings, "    {} \".{suffix}\";", accepts(name));
        let _ = writeln!(names, "    \".{suffix}\" \"{name}\";");
    }
    let mut common = String::new();
    for (name, value) in headers::of_files() {
        let _ = writeln!(common, "        add_header {name} \"{value}\" always;");
    }
    let _ = writeln!(
        common,
        "        add_header Content-Security-Policy \"{}\" always;",
        headers::policy(deployment.api, deployment.reports)
    );
    let base = deployment.base;
    // Below a path the API's addresses begin after it, and what is above the path is somebody else's.
    let (rewrite, outside) = match base.trim_end_matches('/') {
        "" => (String::new(), String::new()),
        path => (
            format!("        rewrite ^{base}(.*)$ /$1 break;\n"),
            format!(
                "    location = {path} {{\n        return 301 {base};\n    }}\n    location / {{\n        return 404;\n    }}\n\n"
            ),
        ),
    };
    let mut files = String::new();
    // Every file of these kinds has its compressed ones beside it.
    for extension in COMPRESSED {
        let kind = headers::content_type(extension);
        let _ = writeln!(
            files,
            "    location ~ ^{base}.*\\.{extension}$ {{\n        gzip off;\n        types {{ }}\n        default_type \"{kind}\";\n{common}\
             \x20       add_header Vary \"Accept-Encoding\" always;\n\
             \x20       add_header Cache-Control $portal_home_cache;\n\
             \x20       add_header Content-Encoding $portal_home_encoding;\n\
             \x20       rewrite ^{base}(.*)$ /$1 break;\n\x20       try_files $uri$portal_home_suffix =404;\n    }}\n"
        );
    }
    for extension in AS_THEY_ARE {
        let kind = headers::content_type(extension);
        let _ = writeln!(
            files,
            "    location ~ ^{base}.*\\.{extension}$ {{\n        types {{ }}\n        default_type \"{kind}\";\n{common}\
             \x20       add_header Cache-Control $portal_home_cache;\n\
             \x20       rewrite ^{base}(.*)$ /$1 break;\n\x20       try_files $uri =404;\n    }}\n"
        );
    }
    include_str!("../deploy/nginx.conf")
        .replace("@API_REWRITE@", &rewrite)
        .replace("@OUTSIDE@", &outside)
        .replace("@ENCODINGS@", encodings.trim_end())
        .replace("@ENCODING_NAMES@", names.trim_end())
        .replace("@FILES@", files.trim_end())
        .replace("@COMMON@", common.trim_end())
        .replace("@IMMUTABLE@", IMMUTABLE)
        .replace("@REVALIDATE@", REVALIDATE)
        .replace("@API_FILES@", API_FILES)
        .replace("@BASE@", base)
        .replace("@SITE@", &deployment.site.display().to_string())
}

/// A pattern for an `Accept-Encoding` that names this one, and not with the
/// quality 0.
fn accepts(name: &str) -> String {
    format!("\"~(^|[ ,]){name}[ ]*(;[ ]*q=(1|0[.][0-9]*[1-9])[^,]*)?[ ]*(,|$)\"")
}

fn caddy(deployment: &Deployment) -> String {
    let mut common = String::new();
    for (name, value) in headers::of_files() {
        let _ = writeln!(common, "\t\t{name} \"{value}\"");
    }
    let _ = writeln!(common, "\t\tContent-Security-Policy \"{}\"", headers::policy(deployment.api, deployment.reports));
    // The folder knows nothing of where it is on the server.
    let strip = match deployment.base.trim_end_matches('/') {
        "" => String::new(),
        prefix => format!("\t\turi strip_prefix {prefix}\n"),
    };
    let (outside, inside) = match deployment.base.trim_end_matches('/') {
        "" => (String::new(), String::new()),
        path => (format!("\tredir {path} {path}/ 301\n\n"), format!(" {path}/*")),
    };
    include_str!("../deploy/Caddyfile")
        .replace("@STRIP@\n", &strip)
        .replace("@OUTSIDE@\n", &outside)
        .replace("@INSIDE@", &inside)
        .replace("@ELSEWHERE@\n", if inside.is_empty() { "" } else { "\thandle {\n\t\terror 404\n\t}\n" })
        .replace("@COMMON@", common.trim_end())
        .replace("@IMMUTABLE@", IMMUTABLE)
        .replace("@REVALIDATE@", REVALIDATE)
        .replace("@API_FILES@", API_FILES)
        .replace("@BASE@", deployment.base)
        .replace("@SITE@", &deployment.site.display().to_string())
}

/// The configuration of `aws cloudfront create-response-headers-policy`.
fn cloudfront(deployment: &Deployment) -> anyhow::Result<String> {
    let [_, _, (permissions, allowed), (opener, opens), (resource, shares)] = headers::of_files();
    let custom = |name: &str, value: &str| serde_json::json!({ "Header": name, "Value": value, "Override": true });
    let policy = serde_json::json!({
        "Name": "portal-home",
        "Comment": "Headers of the portal's home page. Cache-Control is the origin's: set it when the files are uploaded.",
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": { "Override": true, "ContentSecurityPolicy": headers::policy(deployment.api, deployment.reports) },
            "ContentTypeOptions": { "Override": true },
            "ReferrerPolicy": { "Override": true, "ReferrerPolicy": "no-referrer" },
            "FrameOptions": { "Override": true, "FrameOption": "DENY" },
            "StrictTransportSecurity": { "Override": true, "AccessControlMaxAgeSec": 31_536_000, "IncludeSubdomains": false, "Preload": false },
        },
        "CustomHeadersConfig": { "Quantity": 3, "Items": [custom(permissions, allowed), custom(opener, opens), custom(resource, shares)] },
        "RemoveHeadersConfig": { "Quantity": 1, "Items": [{ "Header": "WWW-Authenticate" }] },
    });
    Ok(serde_json::to_string_pretty(&policy)? + "\n")
}

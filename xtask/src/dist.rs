//! The folder to deploy: the release build with its configuration, each file
//! compressed beside it, and the configurations of servers that serve it.

use crate::{
    build_app,
    deploy::{self, Deployment},
    finish, release, root,
};
use anyhow::{Context, bail};
use clap::Args;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// What to make of the release build.
#[derive(Args)]
pub struct Dist {
    /// The API, such as https://voice.example/, where it is not on the page's
    /// own origin
    #[arg(long)]
    api: Option<String>,
    /// Where reports of what goes wrong are sent to, such as
    /// https://reports.example/home; nowhere without
    #[arg(long)]
    reports: Option<String>,
    /// Where the page is on its server, such as /home/
    #[arg(long, default_value = "/")]
    base: String,
    /// The API has no sign-in, or signs in by itself
    #[arg(long)]
    no_sign_in: bool,
    /// Folder to make [default: dist]
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Kinds of files that are worth compressing.
pub const COMPRESSED: [&str; 8] = ["html", "css", "js", "wasm", "svg", "txt", "json", "webmanifest"];
/// Kinds of files that are small as they are.
pub const AS_THEY_ARE: [&str; 1] = ["png"];

impl Dist {
    fn check(&self) -> anyhow::Result<()> {
        check_address("--api", self.api.as_deref())?;
        check_address("--reports", self.reports.as_deref())?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
        if !self.base.starts_with('/') || !self.base.ends_with('/') || !self.base.chars().all(plain) {
            bail!("--base {}: must begin and end with /, and be plain", self.base);
        }
        Ok(())
    }
}

/// An address that the page asks: encrypted, or on this machine, and nothing but an address.
fn check_address(option: &str, address: Option<&str>) -> anyhow::Result<()> {
    let Some(address) = address else {
        return Ok(());
    };
    let host = origin_of(Some(address)).and_then(|origin| origin.split("://").nth(1)).unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let local = address.starts_with("http://") && ["127.0.0.1", "localhost"].contains(&name);
    let fit = |c: char| c.is_ascii_alphanumeric() || "/:.-_~%".contains(c);
    if name.is_empty() || !(address.starts_with("https://") || local) || !address.chars().all(fit) {
        bail!("{option} {address}: must be an address that begins with https:// (or http:// on this machine)");
    }
    Ok(())
}

/// Builds, configures and compresses the site.
///
/// # Errors
/// Options that make no sense, and those of the build.
pub fn dist(dist: &Dist) -> anyhow::Result<()> {
    dist.check()?;
    let out = match &dist.out {
        Some(out) => std::path::absolute(out)?,
        None => root().join("dist"),
    };
    // What is there from before would be served as well.
    if out.is_dir() {
        let is_site = ["index.html", release::VERSION].iter().all(|name| out.join(name).is_file());
        if !is_site && fs::read_dir(&out)?.next().is_some() {
            bail!("{} holds something else than a site; it is not deleted", out.display());
        }
        fs::remove_dir_all(&out)?;
    }
    build_app::release_at(&out, &dist.base)?;
    deploy_from(&out, dist)?;
    println!("{}: to be served; {}: how", out.display(), deploy_folder(&out).display());
    Ok(())
}

/// The same with the API on the page's own origin, for a page at that path.
///
/// # Errors
/// As [`dist`].
pub fn make(out: &Path, base: &str) -> anyhow::Result<()> {
    dist(&on_own_origin(out, base))
}

/// Makes such a site of a build that is there.
///
/// # Errors
/// As [`dist`].
pub fn finish(out: &Path, base: &str) -> anyhow::Result<()> {
    deploy_from(out, &on_own_origin(out, base))
}

fn on_own_origin(out: &Path, base: &str) -> Dist {
    Dist { api: None, reports: None, base: base.to_owned(), no_sign_in: false, out: Some(out.to_owned()) }
}

/// Where the configurations of servers go: beside the site, not in it.
fn deploy_folder(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push("-servers");
    out.with_file_name(name)
}

/// Makes a built site fit to be deployed, in place.
///
/// # Errors
/// A site that is not as the build makes it.
fn deploy_from(out: &Path, dist: &Dist) -> anyhow::Result<()> {
    let file = out.join("index.html");
    let page = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let page = release::sign(&configured(&page, dist)?)?;
    fs::write(&file, &page)?;
    release::write_version(out, &page)?;
    let (api, reports) = (origin_of(dist.api.as_deref()), origin_of(dist.reports.as_deref()));
    let deployment = Deployment { base: &dist.base, api, reports, site: out };
    deploy::write(&deployment, &deploy_folder(out))?;
    for path in finish::files_below(out)? {
        let kind = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if COMPRESSED.contains(&kind) {
            compress(&path)?;
        }
    }
    Ok(())
}

/// The page with its configuration block filled in.
fn configured(page: &str, dist: &Dist) -> anyhow::Result<String> {
    const START: &str = "<script type=\"application/json\" id=\"config\">";
    let start = page.find(START).map(|at| at + START.len()).context("the page has no configuration block")?;
    let end = page[start..].find("</script>").map(|length| start + length).context("the block does not end")?;
    let api = dist.api.as_deref().unwrap_or_default();
    let slash = if api.is_empty() || api.ends_with('/') { "" } else { "/" };
    let mut block = serde_json::json!({ "apiBase": format!("{api}{slash}"), "signIn": !dist.no_sign_in });
    if let Some(reports) = &dist.reports {
        block["reports"] = reports.as_str().into();
    }
    Ok(format!("{}{block}{}", &page[..start], &page[end..]))
}

/// `https://voice.example` of an address below it.
fn origin_of(address: Option<&str>) -> Option<&str> {
    let address = address?;
    let host = address.find("://")? + 3;
    Some(address[host..].find('/').map_or(address, |length| &address[..host + length]))
}

/// Writes a file compressed in three ways beside it, each as small as can be:
/// it is made once and served many times.
fn compress(path: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(path)?;
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    fs::write(beside(".br"), brotli(&bytes)?)?;
    let mut gzip = flate2::GzBuilder::new().mtime(0).write(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    fs::write(beside(".gz"), gzip.finish()?)?;
    fs::write(beside(".zst"), zstd::bulk::compress(&bytes, 22)?)?;
    Ok(())
}

/// Brotli at its best.
///
/// # Errors
/// None that writing into memory can have.
pub fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(api: Option<&str>, base: &str) -> Dist {
        Dist { api: api.map(str::to_owned), reports: None, base: base.to_owned(), no_sign_in: false, out: None }
    }

    #[test]
    fn options_are_checked() {
        for (api, base, fine) in [
            (None, "/", true),
            (Some("https://voice.example/v1"), "/home/", true),
            (Some("http://127.0.0.1:8080"), "/", true),
            (Some("http://voice.example/"), "/", false),
            (Some("javascript:x"), "/", false),
            (Some("https://a;script-src *"), "/", false),
            (Some("https://a/</script>"), "/", false),
            (Some("https://a?x"), "/", false),
            (Some("https:///"), "/", false),
            (Some("http://localhost.evil.example"), "/", false),
            (None, "home", false),
            (None, "/a b/", false),
        ] {
            assert_eq!(options(api, base).check().is_ok(), fine, "{api:?} {base}");
        }
    }

    #[test]
    fn the_block_is_data() {
        let page = "<p><script type=\"application/json\" id=\"config\">{ }</script></p>";
        let made = configured(page, &options(Some("https://voice.example"), "/")).unwrap();
        let block = r#"{"apiBase":"https://voice.example/","signIn":true}"#;
        assert_eq!(made, page.replace("{ }", block));
        let reported = Dist { reports: Some("https://reports.example/home".into()), ..options(None, "/") };
        let block = r#"{"apiBase":"","reports":"https://reports.example/home","signIn":true}"#;
        assert_eq!(configured(page, &reported).unwrap(), page.replace("{ }", block));
        assert!(Dist { reports: Some("http://reports.example/".into()), ..options(None, "/") }.check().is_err());
        assert_eq!(origin_of(Some("https://voice.example/v1/")), Some("https://voice.example"));
    }
}

//! What Trunk leaves to do once the site is built. Every file but the page
//! itself and `version.json` gets a name with the hash of its final bytes: Trunk
//! makes names before `wasm-opt` runs, and the same name with other bytes is a
//! blank page for whoever keeps files by their names. The page learns how large
//! the WebAssembly is, to show how much of it has arrived, and which build it is, to notice a
//! newer one. The service worker keeps its name, by which browsers know it.

use crate::{
    headers,
    process::Run,
    release::{VERSION, WORKER, sign, value, write_version},
    root, tools,
};
use anyhow::{Context, bail};
use base64::Engine;
use sha2::{Digest, Sha256, Sha384};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The mark of the place in `index.html`, as `Trunk.toml` writes it.
const MARK: &str = "data-wasm=\"";
/// What the page names by where it lies, wherever the page is shown: the beginnings of values.
const RELATIVE: [&str; 4] =
    ["content=\"languages/", ".txt languages/", "href=\"icons/", "href=\"portal-home.webmanifest"];

/// Finishes the site in the folder that Trunk is building into.
///
/// # Errors
/// A site without the mark or the file that it names.
pub fn finish() -> anyhow::Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").context("to be called by Trunk, which names its folder")?;
    let folder = Path::new(&folder);
    // While developing nothing is made small.
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        // An empty worker: it ends the one of a release that was shown at the same address.
        fs::write(folder.join(WORKER), "")?;
        return site(folder, &|_| Ok(()));
    }
    let page = fs::read_to_string(folder.join("index.html"))?;
    let wasm = value(&page, MARK).and_then(|name| page[name].rsplit('/').next());
    optimize(&folder.join(wasm.context("the page does not name the WebAssembly")?))?;
    let esbuild = tools::esbuild()?;
    minify(&esbuild, &folder.join(WORKER))?;
    site(folder, &|path| minify(&esbuild, path))
}

/// Makes WebAssembly small, in place.
fn optimize(path: &Path) -> anyhow::Result<()> {
    let [_, _, optimizer] = tools::for_trunk()?;
    Run::new(optimizer.join("wasm-opt"), root())
        .args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"])
        .args(FEATURES)
        .args([path])
        .arg_path("-o", path)
        .go()
}

/// What the compiler makes use of, which the optimizer has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The page that asks for the WebAssembly as soon as it is read: `src/boot.js`, which else does, is a request away.
fn with_start(page: &str) -> anyhow::Result<String> {
    let mark = page.find(MARK).context("the page does not name the WebAssembly")?;
    let end = page[mark..].find('>').map_or(page.len(), |length| mark + length + 1);
    Ok(format!("{}<script data-cfasync=\"false\">{}</script>{}", &page[..end], headers::START, &page[end..]))
}

/// Makes a script or a style small, in place: what Trunk's own minifier does not
/// understand.
fn minify(esbuild: &Path, path: &Path) -> anyhow::Result<()> {
    Run::new(esbuild, root())
        .args(["--minify", "--log-level=warning", "--allow-overwrite", "--target=chrome114,firefox121,safari16.4"])
        .args([&format!("--outfile={}", path.display())])
        .args([path])
        .go()
}

fn site(folder: &Path, small: &dyn Fn(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let file = folder.join("index.html");
    let mut page = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let Some(wasm) = value(&page, MARK) else {
        bail!("{} does not name the WebAssembly", file.display());
    };
    let (base, name) = page[wasm.clone()].rsplit_once('/').unwrap_or_default();
    let size = fs::metadata(folder.join(name)).with_context(|| name.to_owned())?.len();
    let base = format!("{base}/");
    page.insert_str(wasm.end, &format!("\" data-size=\"{size}"));
    page = with_start(&page)?;
    for start in RELATIVE {
        let at = start.rfind(['"', ' ']).map_or(0, |quote| quote + 1);
        page = page.replace(start, &format!("{}{base}{}", &start[..at], &start[at..]));
    }
    page = without_remarks(&page);
    page = name_by_content(folder, page, small)?;
    // The build is all that it is made of.
    page = sign(&page)?;
    fs::write(&file, &page).with_context(|| file.display().to_string())?;
    write_version(folder, &page)
}

/// Names every file by its final content, and says so to those that name it.
/// Scripts and the manifest come last, as they name others, and `boot.js` after those that it names.
fn name_by_content(
    folder: &Path,
    mut page: String,
    small: &dyn Fn(&Path) -> anyhow::Result<()>,
) -> anyhow::Result<String> {
    let mut files = files_below(folder)?;
    files.retain(|path| {
        !matches!(path.file_name().and_then(|name| name.to_str()), Some("index.html" | VERSION | WORKER))
    });
    let names_others =
        |path: &Path| path.extension().is_some_and(|extension| extension == "js" || extension == "webmanifest");
    let names_scripts = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("boot-"));
    files.sort_by_key(|path| (names_others(path), names_scripts(path), path.clone()));
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    for path in files {
        let old = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if old.ends_with(".js") || old.ends_with(".css") {
            small(&path)?;
        }
        let mut bytes = fs::read(&path)?;
        if names_others(&path) {
            let mut text = String::from_utf8(bytes).with_context(|| old.clone())?;
            for (old, new) in &named {
                text = text.replace(old, new);
            }
            bytes = text.into_bytes();
            fs::write(&path, &bytes)?;
        }
        let new = with_hash(&old, &hash(&bytes));
        fs::rename(&path, path.with_file_name(&new))?;
        page = page.replace(&old, &new);
        page = with_integrity(page, &new, &bytes);
        named.insert(old, new);
    }
    Ok(page)
}

/// The page with the right checksum where it loads that file with one. Browsers
/// check those of styles and of scripts that the page itself loads; the module
/// and the WebAssembly, which a script asks for, have none: the one would be
/// fetched twice, the other compiled only once it is there as a whole.
fn with_integrity(page: String, name: &str, bytes: &[u8]) -> String {
    let Some(tag) = page.find(&format!("/{name}\"")) else {
        return page;
    };
    let end = page[tag..].find('>').map_or(page.len(), |length| tag + length);
    let Some(sum) = value(&page[tag..end], "integrity=\"") else {
        return page;
    };
    let digest = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes));
    format!("{}sha384-{digest}{}", &page[..tag + sum.start], &page[tag + sum.end..])
}

/// The page without what its source says to whoever reads that.
fn without_remarks(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before.trim_end_matches(' '));
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// A name with another hash in it, or with one at all.
fn with_hash(name: &str, hash: &str) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let (stem, suffix) = stem.strip_suffix("_bg").map_or((stem, ""), |stem| (stem, "_bg"));
    // Trunk's own hashes have fifteen or sixteen digits.
    let plain = match stem.rsplit_once('-') {
        Some((plain, old)) if old.len() >= 14 && old.bytes().all(|byte| byte.is_ascii_hexdigit()) => plain,
        _ => stem,
    };
    let name = format!("{plain}-{hash}{suffix}");
    debug_assert!(headers::is_hashed(&name));
    format!("{name}.{extension}")
}

/// All files of a folder, in those within it as well.
///
/// # Errors
/// A folder that cannot be read.
pub fn files_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Sixteen hexadecimal digits that tell contents apart.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_content() {
        let folder = std::env::temp_dir().join(format!("xtask-finish-{}", std::process::id()));
        let build = |wasm: &[u8]| {
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(folder.join("languages")).unwrap();
            fs::write(folder.join("app-0123456789abcde_bg.wasm"), wasm).unwrap();
            fs::write(folder.join("app-0123456789abcde.js"), "init('app-0123456789abcde_bg.wasm')").unwrap();
            fs::write(folder.join("languages/de.txt"), "HOME = Start").unwrap();
            fs::create_dir_all(folder.join("icons")).unwrap();
            fs::write(folder.join("icons/a.svg"), "<svg/>").unwrap();
            fs::write(folder.join("portal-home.webmanifest"), r#"{"src":"icons/a.svg"}"#).unwrap();
            fs::write(folder.join(WORKER), "work()").unwrap();
            let page = r#"<link href="portal-home.webmanifest"><link href="icons/a.svg"><meta name="languages" content="languages/de.txt"><meta name="build" content=""><meta content="/x/app-0123456789abcde.js" data-wasm="/x/app-0123456789abcde_bg.wasm">"#;
            fs::write(folder.join("index.html"), page).unwrap();
            site(&folder, &|_| Ok(())).unwrap();
            fs::read_to_string(folder.join("index.html")).unwrap()
        };
        let first = build(b"one");
        assert!(first.contains(r#" data-size="3">"#));
        for path in files_below(&folder).unwrap() {
            let name = path.file_name().unwrap().to_str().unwrap();
            if !["index.html", VERSION, WORKER].contains(&name) {
                assert!(first.contains(name) && headers::is_hashed(name.split('.').next().unwrap()), "{name}");
            }
        }
        let german = format!("content=\"/x/languages/de-{}.txt\"", hash(b"HOME = Start"));
        assert!(first.contains(&german), "{first}");
        let glue = |page: &str| page.split("content=\"/x/app-").nth(1).unwrap()[..16].to_owned();
        let said = fs::read_to_string(folder.join(format!("app-{}.js", glue(&first)))).unwrap();
        assert!(said.contains(&format!("app-{}_bg.wasm", hash(b"one"))), "{said}");
        assert_eq!(build(b"one"), first, "the same again is the same");
        let second = build(b"two");
        assert_ne!(glue(&first), glue(&second), "what names another file is another file");
        assert!(fs::read_to_string(folder.join(VERSION)).unwrap().contains(&hash_of_build(&second)));
        let icon = format!("icons/a-{}.svg", hash(b"<svg/>"));
        assert!(first.contains(&format!("href=\"/x/{icon}")) && first.contains("href=\"/x/portal-home-"), "{first}");
        let manifest = format!("{{\"src\":\"{icon}\"}}");
        let name = format!("portal-home-{}.webmanifest", hash(manifest.as_bytes()));
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), manifest);
        // Of two builds made in one place, one name.
        write_version(&folder, &second).unwrap();
        let worker = fs::read_to_string(folder.join(WORKER)).unwrap();
        assert_eq!(worker, format!("work()\n// {}\n", hash_of_build(&second)));
        assert_ne!(hash_of_build(&first), hash_of_build(&second));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn checksums_and_remarks() {
        let page =
            r#"<!-- a remark --><script src="/a.js" integrity="sha384-old"></script><link href="/b.css">"#.to_owned();
        let page = with_integrity(with_integrity(page, "a.js", b""), "b.css", b"");
        let empty = "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert!(page.contains(&format!("integrity=\"sha384-{empty}\"></script>")), "{page}");
        assert!(without_remarks(&page).starts_with("<script"));
    }

    #[test]
    fn the_page_asks_for_the_program_at_once() {
        let page = with_start(r#"<meta data-wasm="/a.wasm"><link rel="icon" href="/b">"#).unwrap();
        assert!(page.starts_with(r#"<meta data-wasm="/a.wasm"><script data-cfasync="false">(window"#), "{page}");
        assert!(page.ends_with(r#"</script><link rel="icon" href="/b">"#), "{page}");
    }

    fn hash_of_build(page: &str) -> String {
        page.split("<meta name=\"build\" content=\"").nth(1).unwrap()[..16].to_owned()
    }
}

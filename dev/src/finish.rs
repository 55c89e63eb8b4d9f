//! What Trunk leaves to do once the site is built: the page learns how large
//! the WebAssembly is, to show how much of it has arrived, and the files of the
//! languages get names that change with what is in them.

use anyhow::{Context, bail};
use std::{fs, path::Path};

/// The mark of the place in `index.html`, as `Trunk.toml` writes it.
const MARK: &str = "data-wasm=\"";

/// Finishes the site in the folder that Trunk is building into.
///
/// # Errors
/// A site without the mark or the file that it names.
pub fn finish() -> anyhow::Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").context("to be called by Trunk, which names its folder")?;
    site(Path::new(&folder))
}

fn site(folder: &Path) -> anyhow::Result<()> {
    let file = folder.join("index.html");
    let page = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let page = name_languages(folder, page)?;
    let Some(start) = page.find(MARK).map(|at| at + MARK.len()) else {
        bail!("{} does not name the WebAssembly", file.display());
    };
    let end = page[start..].find('"').map_or(page.len(), |length| start + length);
    let name = page[start..end].rsplit('/').next().unwrap_or_default();
    let size = fs::metadata(folder.join(name)).with_context(|| name.to_owned())?.len();
    let sized = format!("{}\" data-size=\"{size}{}", &page[..end], &page[end..]);
    fs::write(&file, sized).with_context(|| file.display().to_string())
}

/// Gives every file of a language a name with the hash of what is in it, in the
/// folder and on the page.
fn name_languages(folder: &Path, mut page: String) -> anyhow::Result<String> {
    let Ok(files) = fs::read_dir(folder.join("languages")) else {
        return Ok(page);
    };
    for file in files {
        let path = file?.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // Built once more into the same folder.
        if stem.contains('-') {
            continue;
        }
        let hashed = format!("{stem}-{:016x}.txt", hash(&fs::read(&path)?));
        page = page.replace(&format!("languages/{stem}.txt"), &format!("languages/{hashed}"));
        fs::rename(&path, path.with_file_name(hashed))?;
    }
    Ok(page)
}

/// FNV-1a: tells versions of a file apart.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_learns_the_size() {
        let folder = std::env::temp_dir().join(format!("xtask-finish-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("app_bg.wasm"), [0; 123]).unwrap();
        fs::create_dir_all(folder.join("languages")).unwrap();
        fs::write(folder.join("languages/de.txt"), "HOME = Start").unwrap();
        let written = r#"<meta content="languages/de.txt"><meta content="/x/app.js" data-wasm="/x/app_bg.wasm">"#;
        fs::write(folder.join("index.html"), written).unwrap();
        site(&folder).unwrap();
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        let named = format!("languages/de-{:016x}.txt", hash(b"HOME = Start"));
        assert!(folder.join(&named).is_file());
        let sized = r#"<meta content="/x/app.js" data-wasm="/x/app_bg.wasm" data-size="123">"#;
        assert_eq!(page, format!(r#"<meta content="{named}">{sized}"#));
        fs::remove_file(folder.join("app_bg.wasm")).unwrap();
        assert!(site(&folder).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}

//! What Trunk leaves to do once the site is built: the page learns how large
//! the WebAssembly is, to show how much of it has arrived.

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
    let Some(start) = page.find(MARK).map(|at| at + MARK.len()) else {
        bail!("{} does not name the WebAssembly", file.display());
    };
    let end = page[start..].find('"').map_or(page.len(), |length| start + length);
    let name = page[start..end].rsplit('/').next().unwrap_or_default();
    let size = fs::metadata(folder.join(name)).with_context(|| name.to_owned())?.len();
    let sized = format!("{}\" data-size=\"{size}{}", &page[..end], &page[end..]);
    fs::write(&file, sized).with_context(|| file.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_learns_the_size() {
        let folder = std::env::temp_dir().join(format!("xtask-finish-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("app_bg.wasm"), [0; 123]).unwrap();
        fs::write(folder.join("index.html"), r#"<meta content="/x/app.js" data-wasm="/x/app_bg.wasm">"#).unwrap();
        site(&folder).unwrap();
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        assert_eq!(page, r#"<meta content="/x/app.js" data-wasm="/x/app_bg.wasm" data-size="123">"#);
        fs::remove_file(folder.join("app_bg.wasm")).unwrap();
        assert!(site(&folder).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}

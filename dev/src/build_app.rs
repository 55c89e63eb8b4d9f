//! Building the site with Trunk.

use crate::{process::Run, root, tools};
use std::path::Path;

/// Builds the release into that folder.
///
/// # Errors
/// Tools that cannot be had, or a build that fails.
pub fn release(dist: &Path) -> anyhow::Result<()> {
    trunk(&["build", "--release"], dist)?.go()
}

/// Trunk for that folder, with the programs it calls on its `PATH` so that it
/// downloads none.
///
/// # Errors
/// Tools that cannot be had.
pub fn trunk(arguments: &[&str], dist: &Path) -> anyhow::Result<Run> {
    let run = Run::new("trunk", root()).args(arguments).arg_path("--dist", dist);
    Ok(run.path(tools::for_trunk()?))
}

//! Running other programs, visibly.

use anyhow::{Context, bail};
use std::{
    ffi::{OsStr, OsString},
    fmt,
    path::{Path, PathBuf},
    process::Command,
};

/// A program to run, remembered as a line for the shell.
pub struct Run {
    program: OsString,
    arguments: Vec<OsString>,
    variables: Vec<(OsString, OsString)>,
    /// Searched before the folders of `PATH`.
    folders: Vec<PathBuf>,
    folder: PathBuf,
}

impl Run {
    /// A program, to be run in that folder.
    pub fn new(program: impl AsRef<OsStr>, folder: &Path) -> Self {
        Self {
            program: program.as_ref().to_owned(),
            arguments: Vec::new(),
            variables: Vec::new(),
            folders: Vec::new(),
            folder: folder.to_owned(),
        }
    }

    /// Adds arguments.
    pub fn args<I: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = I>) -> Self {
        let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned());
        self.arguments.extend(arguments);
        self
    }

    /// Adds an option with a path.
    pub fn arg_path(self, option: &str, path: &Path) -> Self {
        self.args([option.as_ref(), path.as_os_str()])
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.variables.push((name.into(), value.as_ref().to_owned()));
        self
    }

    /// Puts folders in front of `PATH`.
    pub fn path(mut self, folders: impl IntoIterator<Item = PathBuf>) -> Self {
        self.folders.extend(folders);
        self
    }

    /// The command, ready to be started.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(&self.folder);
        // What Cargo told this program of its own package: build scripts look at it, and would run anew.
        for (name, _) in std::env::vars_os() {
            if ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|start| name.to_string_lossy().starts_with(start)) {
                command.env_remove(name);
            }
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        if !self.folders.is_empty() {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let folders = self.folders.iter().cloned().chain(std::env::split_paths(&path));
            // A folder with a colon in its name cannot be on the path at all.
            command.envs(std::env::join_paths(folders).ok().map(|path| ("PATH", path)));
        }
        // Trunk takes the value "1" of this variable for a mistake.
        command.env_remove("NO_COLOR");
        command
    }

    /// Shows the command line, runs it with its output on the terminal and
    /// waits for it.
    ///
    /// # Errors
    /// A program that is missing or does not succeed, with the command line to
    /// run by hand.
    pub fn go(&self) -> anyhow::Result<()> {
        eprintln!("$ {self}");
        let status = self.command().status().with_context(|| format!("{} cannot be run", self.program.display()))?;
        if !status.success() {
            bail!("{status}; to run it by hand:\n  cd {} && {self}", shown(self.folder.as_os_str()));
        }
        Ok(())
    }

    /// What the program prints when it succeeds; `None` when it does not or
    /// is not there.
    pub fn output(&self) -> Option<String> {
        let output = self.command().output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then_some(text)
    }
}

impl fmt::Display for Run {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        if !self.folders.is_empty() {
            write!(formatter, "PATH=\"")?;
            for folder in &self.folders {
                write!(formatter, "{}:", folder.display())?;
            }
            write!(formatter, "$PATH\" ")?;
        }
        for (name, value) in &self.variables {
            write!(formatter, "{}={} ", name.display(), shown(value))?;
        }
        write!(formatter, "{}", shown(&self.program))?;
        for argument in &self.arguments {
            write!(formatter, " {}", shown(argument))?;
        }
        Ok(())
    }
}

/// A word for the shell, quoted where it must be.
fn shown(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=./:,@+".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.into_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// The program of that name on `PATH`.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_lines_can_be_pasted() {
        let run = Run::new("cargo", Path::new("/")).args(["test", "--", "it's one"]).env("A", "b c");
        assert_eq!(run.to_string(), r"A='b c' cargo test -- 'it'\''s one'");
    }
}

//! Where things are in the checkout, and how cargo is called in it. Knows paths, not what is built.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

/// The folders of the checkout.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where cargo builds; absolute.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// The checkout that this program was compiled from, wherever it is called.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask lies in no workspace")?
            .to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => std::path::absolute(folder).context("CARGO_TARGET_DIR is no path")?,
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// Cargo with the machine's own compiler, at the root, building into [`Self::target`]. What a whole run builds is
    /// built once: parts kept for a next time would only fill the disk.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_INCREMENTAL", "0");
        command
    }

    /// A program that the dev profile built.
    pub(crate) fn debug_binary(&self, name: &str) -> PathBuf {
        self.target
            .join("debug")
            .join(name)
            .with_extension(env::consts::EXE_EXTENSION)
    }

    /// A program that the release profile built.
    pub(crate) fn release_binary(&self, name: &str) -> PathBuf {
        self.target
            .join("release")
            .join(name)
            .with_extension(env::consts::EXE_EXTENSION)
    }

    /// Folder of the bundle.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The demo portal around it. The simulator finds it by this name.
    pub(crate) fn demo(&self) -> PathBuf {
        self.root.join("dist-demo")
    }

    /// Tools that are built here rather than installed on the machine.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }
}

/// The full path of a program on `PATH`.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION))
        .find(|file| file.is_file())
}

/// What a program prints on standard output, trimmed; nothing when it is not there or fails.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

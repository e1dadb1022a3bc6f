//! The Node packages of the repository's lock files: wasm-opt and esbuild for the bundle, and what tests and
//! benchmarks compare with. Node itself is never installed here: without it the bundle is larger and still works.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::Missing;
use crate::{
    step,
    workspace::{self, Workspace},
};

/// Folders that may have a lock file, the bundle's own first.
pub(crate) const FOLDERS: &[&str] = &[
    "xtask/node",
    "tests/reference-client",
    "tests/interop",
    "bench/node",
];

/// The tools that make the bundle small.
pub(crate) struct NodePackages {
    node: PathBuf,
    packages: PathBuf,
}

impl NodePackages {
    /// Node and the bundle's packages, when both are there.
    pub(super) fn find(workspace: &Workspace) -> Option<Self> {
        let folder = workspace.root.join("xtask/node");
        let node = workspace::program("node")?;
        is_installed(&folder).then(|| Self {
            node,
            packages: folder.join("node_modules"),
        })
    }

    /// Binaryen's optimizer, a script that runs on Node.
    pub(crate) fn wasm_opt(&self) -> Command {
        self.script("binaryen/bin/wasm-opt")
    }

    /// A command of the JavaScript bundler, which finds the bundle's packages by their names.
    pub(crate) fn esbuild(&self) -> Command {
        let mut command = self.script("esbuild/bin/esbuild");
        command.env("NODE_PATH", &self.packages);
        command
    }

    fn script(&self, path: &str) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(self.packages.join(path));
        command
    }
}

/// What is missing: Node, or packages.
pub(super) fn missing(workspace: &Workspace) -> Option<Missing> {
    let has_node = workspace::program("node").is_some() && workspace::program("npm").is_some();
    let outdated = outdated(workspace);
    if has_node && outdated.is_empty() {
        return None;
    }
    let remedy = if has_node {
        let commands: Vec<_> = outdated
            .iter()
            .map(|folder| format!("`npm ci --prefix {folder}`"))
            .collect();
        format!("run {}", commands.join(" and "))
    } else {
        "install Node 20 or newer with npm".to_owned()
    };
    Some(Missing {
        what: if has_node {
            "Node packages"
        } else {
            "Node with npm"
        },
        why: "a smaller bundle (wasm-opt, esbuild), and tests beside the reference client",
        remedy,
        optional: true,
    })
}

/// Installs the packages of every lock file, none of which may run scripts of its own.
pub(super) fn install(workspace: &Workspace) -> Result<()> {
    let Some(npm) = workspace::program("npm").filter(|_| workspace::program("node").is_some())
    else {
        bail!("not on PATH");
    };
    for folder in outdated(workspace) {
        let why = format!("Node packages of {folder} (npm ci)");
        let mut command = Command::new(&npm);
        command
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(workspace.root.join(folder));
        step::run(workspace, "node packages", &why, &mut command)?;
    }
    Ok(())
}

fn outdated(workspace: &Workspace) -> Vec<&'static str> {
    let has_lock = |folder: &&&str| {
        workspace
            .root
            .join(folder)
            .join("package-lock.json")
            .is_file()
    };
    FOLDERS
        .iter()
        .filter(has_lock)
        .filter(|folder| !is_installed(&workspace.root.join(folder)))
        .copied()
        .collect()
}

/// npm leaves a copy of the lock file beside what it installed; a newer lock file means that something changed.
fn is_installed(folder: &Path) -> bool {
    let written = |file: &str| {
        fs::metadata(folder.join(file))
            .and_then(|data| data.modified())
            .context("no such file")
    };
    match (
        written("package-lock.json"),
        written("node_modules/.package-lock.json"),
    ) {
        (Ok(lock), Ok(installed)) => installed >= lock,
        _ => false,
    }
}

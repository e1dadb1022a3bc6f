//! The npm packages of the lock files, and those of which something is in the bundle.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::Package;
use crate::{setup::node::FOLDERS, workspace::Workspace};

/// The folder below which npm puts packages.
const MODULES: &str = "node_modules/";

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    #[serde(default)]
    version: String,
    license: Option<String>,
    resolved: Option<String>,
}

/// What esbuild says of a bundle.
#[derive(Deserialize)]
struct Account {
    inputs: serde_json::Map<String, serde_json::Value>,
}

/// Every package of every lock file, but for the folders themselves.
pub(super) fn locked(workspace: &Workspace) -> Result<Vec<Package>> {
    let mut packages = Vec::new();
    for folder in FOLDERS {
        let file = workspace.root.join(folder).join("package-lock.json");
        let lock: Lock = read(&file)?;
        for (path, locked) in lock.packages {
            let Some((_, name)) = path.rsplit_once(MODULES) else {
                continue;
            };
            packages.push(Package {
                name: name.to_owned(),
                version: locked.version,
                license: locked.license,
                source: locked.resolved,
                dependents: vec![(*folder).to_owned()],
                is_in_skipped_tree: true,
            });
        }
    }
    Ok(packages)
}

/// Names of the npm packages of which esbuild took something, by the account that it wrote.
pub(super) fn bundled(account: &Path) -> Result<Vec<String>> {
    let account: Account = read(account)?;
    let names = account.inputs.keys().filter_map(|path| {
        let (_, path) = path.rsplit_once(MODULES)?;
        let parts = if path.starts_with('@') { 2 } else { 1 };
        Some(path.split('/').take(parts).collect::<Vec<_>>().join("/"))
    });
    let mut names: Vec<_> = names.collect();
    names.dedup();
    Ok(names)
}

fn read<T: serde::de::DeserializeOwned>(file: &Path) -> Result<T> {
    let text = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is not as expected", file.display()))
}

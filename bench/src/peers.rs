//! The peers, bundled and minified as a portal would do it.

use std::io::{Error, Result};
use std::path::PathBuf;
use std::process::Command;

use e2e::repository;

pub(crate) fn folder() -> PathBuf {
    repository().join("bench/node")
}

/// Installs the packages of the peers when they are missing or others are listed now.
pub(crate) fn prepare() -> Result<()> {
    let written = |file: &str| folder().join(file).metadata()?.modified();
    let wanted = written("package-lock.json")?;
    if written("node_modules/.package-lock.json").is_ok_and(|installed| installed >= wanted) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefix",
    ]);
    run(npm.arg(folder()))
}

/// Bundles a script of `bench/peers` into a file of the site.
pub(crate) fn bundle(script: &str, to: &std::path::Path) -> Result<()> {
    let mut bundler = Command::new(folder().join("node_modules/.bin/esbuild"));
    bundler
        .arg(repository().join("bench/peers").join(script))
        .args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--log-level=warning",
        ])
        .arg(format!("--outfile={}", to.display()))
        // The packages are not in a folder above the script.
        .env("NODE_PATH", folder().join("node_modules"));
    run(&mut bundler)
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status()?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::other(format!(
            "{} ended with {status}",
            command.get_program().display()
        )))
    }
}

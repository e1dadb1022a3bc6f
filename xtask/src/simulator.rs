//! Builds the simulator. Knows the name of its program and how to start it, not what it answers.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{step, workspace::Workspace};

const PACKAGE: &str = "simulator";
const PROGRAM: &str = "supervisor-simulator";

/// Builds it without optimization, which is quickest from nothing and fast enough for people and tests.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--package", PACKAGE, "--bin", PROGRAM]);
    step::run(
        workspace,
        "simulator",
        "the contact centre to talk to",
        &mut cargo,
    )?;
    Ok(workspace.debug_binary(PROGRAM))
}

/// Builds it optimized, for benchmarks: it must not be what is measured.
pub(crate) fn build_release(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--release", "--package", PACKAGE, "--bin", PROGRAM]);
    step::run(
        workspace,
        "simulator",
        "the contact centre to talk to, optimized",
        &mut cargo,
    )?;
    Ok(workspace.release_binary(PROGRAM))
}

/// The environment in which end-to-end tests and benchmarks find everything.
pub(crate) fn environment(
    workspace: &Workspace,
    simulator: &Path,
    browser: &crate::setup::browser::Browser,
) -> [(&'static str, PathBuf); 4] {
    [
        ("SUPERVISOR_DIST", workspace.dist()),
        ("SUPERVISOR_SIMULATOR", simulator.to_path_buf()),
        ("CHROMEDRIVER", browser.driver.clone()),
        ("CHROMIUM", browser.chromium.clone()),
    ]
}

//! Debian packages, as root or through sudo. Knows no package by name.

use std::{io::IsTerminal, process::Command};

use anyhow::{Context, Result, bail};

use crate::{
    step,
    workspace::{self, Workspace},
};

/// Whether this machine has Debian's package manager.
pub(super) fn is_here() -> bool {
    workspace::program("apt-get").is_some()
}

/// The command that a person would run.
pub(super) fn command_for(packages: &[&str]) -> String {
    let sudo = if is_root() { "" } else { "sudo " };
    format!(
        "{sudo}apt-get install --no-install-recommends {}",
        packages.join(" ")
    )
}

/// Installs packages, after one look for news in the package lists.
pub(super) fn install(
    workspace: &Workspace,
    name: &str,
    why: &str,
    packages: &[&str],
) -> Result<()> {
    if !is_here() {
        bail!("this machine has no apt-get");
    }
    let why = format!("{why} ({})", command_for(packages));
    // An unreachable list of some other source is no reason to stop: the installation itself will tell.
    if let Err(error) = step::run(
        workspace,
        "apt lists",
        "packages are found at their newest",
        &mut apt(&["update"])?,
    ) {
        println!("  going on with the old lists: {error:#}");
    }
    let mut command = apt(&["install", "--yes", "--no-install-recommends"])?;
    step::run(workspace, name, &why, command.args(packages))
}

/// A command with the rights to change the system: plain for root, through sudo otherwise.
pub(super) fn as_root(program: &str) -> Result<Command> {
    if is_root() {
        return Ok(Command::new(program));
    }
    workspace::program("sudo").context("only root may do this, and there is no sudo")?;
    // Asks for the password now, on the terminal; without a terminal it fails instead of waiting.
    let unattended = if std::io::stdin().is_terminal() {
        &[][..]
    } else {
        &["--non-interactive"][..]
    };
    let allowed = Command::new("sudo")
        .args(unattended)
        .arg("--validate")
        .status()?;
    if !allowed.success() {
        bail!("only root may do this, and sudo was refused");
    }
    let mut command = Command::new("sudo");
    command.args(unattended).arg(program);
    Ok(command)
}

fn apt(arguments: &[&str]) -> Result<Command> {
    let mut command = as_root("env")?;
    // Waits for another package manager that runs just now, and asks no questions.
    command
        .args([
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-o",
            "DPkg::Lock::Timeout=300",
        ])
        .args(arguments);
    Ok(command)
}

fn is_root() -> bool {
    workspace::output_of(Command::new("id").arg("-u")).as_deref() == Some("0")
}

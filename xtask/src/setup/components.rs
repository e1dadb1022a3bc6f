//! rustfmt and clippy, which a minimal Rust lacks.

use std::process::Command;

use anyhow::Result;

use super::Missing;
use crate::{
    step,
    workspace::{self, Workspace},
};

const ADD: [&str; 4] = ["component", "add", "rustfmt", "clippy"];

/// What is missing of the two.
pub(super) fn missing(workspace: &Workspace) -> Option<Missing> {
    let has =
        |tool: &str| workspace::output_of(workspace.cargo().args([tool, "--version"])).is_some();
    (!has("fmt") || !has("clippy")).then(|| Missing {
        what: "rustfmt or clippy",
        why: "the tests check the form of the code",
        remedy: format!("run `rustup {}`", ADD.join(" ")),
        optional: false,
    })
}

/// Asks rustup for both.
pub(super) fn install(workspace: &Workspace) -> Result<()> {
    step::run(
        workspace,
        "rust components",
        "the tests check the form of the code",
        Command::new("rustup").args(ADD),
    )
}

//! The benchmarks, which are a program of their own; here only what they need is built.

use std::{ffi::OsString, process::ExitCode};

use anyhow::Result;

use crate::{bundle, setup::Tools, simulator, step, workspace::Workspace};

/// Builds bundle, decoder and simulator, then runs the benchmarks.
pub(crate) fn run(
    workspace: &Workspace,
    tools: &Tools,
    arguments: &[OsString],
) -> Result<ExitCode> {
    bundle::build(workspace, tools)?;
    let decoder = bundle::build_decoder(workspace, tools)?;
    let simulator = simulator::build_release(workspace)?;
    let mut command = workspace.cargo();
    command
        .args(["run", "--release", "--package", "bench", "--"])
        .args(arguments)
        .env("SUPERVISOR_DECODER", decoder)
        .envs(simulator::environment(
            workspace,
            &simulator,
            tools.browser()?,
        ));
    step::become_program(command)
}

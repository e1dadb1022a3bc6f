//! The demo: the simulator with the widget on its first page.

use std::{
    net::{Ipv4Addr, TcpListener},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};

use crate::{bundle, setup::Tools, simulator, step, workspace::Workspace};

/// Fails before anything is built when the port is taken.
pub(crate) fn check_port(port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).with_context(|| {
        format!("port {port} cannot be used: stop what listens there, or name another with `cargo xtask demo --port N`")
    })
}

/// Builds and starts it; ends when the simulator ends.
pub(crate) fn run(workspace: &Workspace, tools: &Tools, port: u16) -> Result<ExitCode> {
    bundle::build(workspace, tools)?;
    let program = simulator::build(workspace)?;
    println!(
        "\nThe demo is at http://127.0.0.1:{port}/\n\
         Sign in as supervisor / supervisor, supervisor2 / supervisor2, or agent / agent (who may not supervise).\n\
         Ctrl-C ends it.\n"
    );
    let mut command = Command::new(program);
    command
        .current_dir(&workspace.root)
        .args(["--port", &port.to_string(), "--dist"])
        .arg(workspace.dist());
    step::become_program(command)
}

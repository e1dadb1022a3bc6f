//! Trunk, the development server: installed on demand into the target folder.
//!
//! It watches, serves and reloads; the WebAssembly is built by the hook in `Trunk.toml`, which calls this program.
//! Trunk's own way would compile the wrong packages of this workspace and download tools.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, bail};

use super::Missing;
use crate::{
    arguments::Options,
    step::{self, Step},
    workspace::{self, Workspace},
};

/// Later releases ask for a newer compiler.
const VERSION: &str = "0.21.14";
const WHY: &str = "the development server; the tests build the development page with it once";

/// Trunk when it is missing.
pub(super) fn missing(workspace: &Workspace) -> Option<Missing> {
    find(workspace).is_none().then(|| Missing {
        what: "Trunk",
        why: WHY,
        remedy: format!("run `cargo install --locked trunk --version {VERSION}`"),
        optional: false,
    })
}

/// Trunk, perhaps still being built.
pub(crate) enum Installation {
    Ready(PathBuf),
    Running(Step),
}

impl Installation {
    /// Starts to build Trunk when it is missing, at the lowest priority: the tests go first.
    pub(crate) fn start(workspace: &Workspace, options: Options) -> Result<Self> {
        if let Some(program) = find(workspace) {
            return Ok(Self::Ready(program));
        }
        if options.no_install {
            bail!(
                "Trunk is missing: run `cargo install --locked trunk --version {VERSION}`, then start again"
            );
        }
        let mut command = if workspace::program("nice").is_some() {
            let mut nice = Command::new("nice");
            nice.args(["-n", "19"]).arg(workspace.cargo().get_program());
            nice
        } else {
            workspace.cargo()
        };
        command
            // Built for its result, not for speed, and without TLS: it only ever speaks to this machine. This takes
            // less than half the time of the default build.
            .args([
                "install",
                "--locked",
                "trunk",
                "--version",
                VERSION,
                "--debug",
                "--no-default-features",
            ])
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .arg("--root")
            .arg(workspace.tools())
            // A folder of its own, so that nothing waits for the other's lock.
            .arg("--target-dir")
            .arg(build_folder(workspace))
            .current_dir(&workspace.root);
        Ok(Self::Running(Step::start(
            workspace,
            "trunk",
            WHY,
            &mut command,
        )?))
    }

    /// Waits until Trunk is there.
    pub(crate) fn finish(self, workspace: &Workspace) -> Result<PathBuf> {
        match self {
            Self::Ready(program) => Ok(program),
            Self::Running(step) => {
                println!("▸ trunk: waiting until it is built");
                step.finish().with_context(|| {
                    format!("Trunk could not be built: run `cargo install --locked trunk --version {VERSION}`, then start again")
                })?;
                // Hundreds of megabytes that nothing needs again; if they stay, only space is lost.
                let _ = fs::remove_dir_all(build_folder(workspace));
                find(workspace).context("Trunk was built but does not start")
            }
        }
    }
}

/// A call of Trunk, in the folder of its `Trunk.toml`.
pub(crate) fn command(workspace: &Workspace, trunk: &Path) -> Command {
    let mut command = Command::new(trunk);
    // Trunk 0.21 takes the usual value of this variable, `1`, for a mistake and stops.
    command.current_dir(&workspace.root).env_remove("NO_COLOR");
    command
}

/// `cargo xtask trunk …`.
pub(crate) fn forward(
    workspace: &Workspace,
    arguments: &[OsString],
    options: Options,
) -> Result<ExitCode> {
    let trunk = Installation::start(workspace, options)?.finish(workspace)?;
    let mut command = command(workspace, &trunk);
    command.args(arguments);
    step::become_program(command)
}

/// The installed Trunk, or one of the very version on `PATH`.
fn find(workspace: &Workspace) -> Option<PathBuf> {
    let ours = workspace
        .tools()
        .join("bin/trunk")
        .with_extension(env::consts::EXE_EXTENSION);
    [Some(ours), workspace::program("trunk")]
        .into_iter()
        .flatten()
        .find(|program| {
            workspace::output_of(Command::new(program).arg("--version"))
                .is_some_and(|said| said == format!("trunk {VERSION}"))
        })
}

fn build_folder(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("build")
}

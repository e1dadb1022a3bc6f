//! The compiler for the browser: the machine's own with rustup's `wasm32-unknown-unknown` target, or where that is
//! refused the distribution's packaged compiler.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use super::{Missing, apt, packaged_compiler};
use crate::{
    arguments::Options,
    step,
    workspace::{self, Workspace},
};

/// The target triple of the browser.
pub(crate) const TRIPLE: &str = "wasm32-unknown-unknown";
/// The environment variable that names the program which runs tests for [`TRIPLE`].
pub(crate) const RUNNER_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
const WHY: &str = "compiles the widget for the browser";

/// How cargo is called to build for the browser.
pub(crate) struct BrowserCompiler {
    /// Nothing: cargo as everywhere else.
    pub(super) packaged: Option<packaged_compiler::Setting>,
    /// Where it builds; absolute.
    pub(crate) target: PathBuf,
}

impl BrowserCompiler {
    /// A compiler that is ready, rustup's first.
    pub(super) fn find(workspace: &Workspace, options: Options) -> Option<Self> {
        if !options.packaged_compiler && has_library(Command::new("rustc"), "libcore-") {
            return Some(Self {
                packaged: None,
                target: workspace.target.clone(),
            });
        }
        let setting = packaged_compiler::find()?;
        // Of its own: the two compilers would throw away each other's work.
        Some(Self {
            packaged: Some(setting),
            target: workspace.target.join("packaged-compiler"),
        })
    }

    /// Cargo, at the root; the caller adds `--target` where the command takes it.
    pub(crate) fn cargo(&self, workspace: &Workspace) -> Command {
        let mut command = match &self.packaged {
            None => workspace.cargo(),
            Some(setting) => setting.cargo(),
        };
        command
            .current_dir(&workspace.root)
            .env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// Where the sources of its standard library are, if they are installed.
    pub(crate) fn library_sources(&self) -> Option<PathBuf> {
        let mut rustc = match &self.packaged {
            None => Command::new("rustc"),
            Some(_) => packaged_compiler::rustc(),
        };
        let sysroot = workspace::output_of(rustc.args(["--print", "sysroot"]))?;
        Some(Path::new(&sysroot).join("lib/rustlib/src/rust"))
    }

    /// Whether it is the compiler that everything else is built with: the packaged one has other lints.
    pub(crate) fn is_the_machines_own(&self) -> bool {
        self.packaged.is_none()
    }
}

/// What is missing to compile for the browser.
pub(super) fn missing(workspace: &Workspace, options: Options) -> Option<Missing> {
    if BrowserCompiler::find(workspace, options).is_some() {
        return None;
    }
    let remedy = if options.packaged_compiler {
        format!(
            "run `{}` and then `cargo xtask dist --packaged-compiler`",
            apt::command_for(packaged_compiler::PACKAGES)
        )
    } else {
        format!("run `rustup target add {TRIPLE}`")
    };
    Some(Missing {
        what: "The browser target of the Rust compiler",
        why: WHY,
        remedy,
        optional: false,
    })
}

/// Asks rustup, then the distribution.
pub(super) fn install(workspace: &Workspace, options: Options) -> Result<()> {
    if !options.packaged_compiler {
        match step::run(
            workspace,
            "rust target",
            WHY,
            Command::new("rustup").args(["target", "add", TRIPLE]),
        ) {
            Ok(()) => return Ok(()),
            Err(error) if apt::is_here() => {
                println!("  taking the packaged compiler instead: {error:#}");
            }
            Err(error) => bail!(error),
        }
    }
    packaged_compiler::install(workspace)
}

/// Whether a compiler has a library of that name for the browser.
pub(super) fn has_library(mut rustc: Command, name: &str) -> bool {
    let folder = workspace::output_of(rustc.args(["--print", "target-libdir", "--target", TRIPLE]));
    let Some(Ok(entries)) = folder.map(|folder| fs::read_dir(Path::new(&folder))) else {
        return false;
    };
    entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with(name))
}

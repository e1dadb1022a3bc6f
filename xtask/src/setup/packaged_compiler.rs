//! The spare wheel for a network where rustup's host is refused: Debian's packaged Rust compiler. It ships the source
//! of the standard library but no build of it for the browser, so that is built here, once, and laid where this
//! compiler looks for it; from then on plain cargo works.
//!
//! Used for browser builds only. The machine's own Rust is not touched.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::{
    apt,
    compiler::{self, TRIPLE},
};
use crate::{
    step,
    workspace::{self, Workspace},
};

/// Compiler, cargo, source of the standard library, and LLVM's tools.
pub(super) const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
/// Only where no other Rust on the machine lends its linker.
const LINKER_PACKAGE: &str = "lld-22";
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const WHY: &str = "compiles the widget for the browser without rustup";

/// The packaged compiler with its linker.
pub(crate) struct Setting {
    linker: PathBuf,
}

impl Setting {
    /// Cargo and compiler of the distribution.
    pub(super) fn cargo(&self) -> Command {
        let mut command = Command::new(CARGO);
        // What the cargo that runs this program says about itself is not true of the other one.
        for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
            command.env_remove(variable);
        }
        let mut path = OsString::from("/usr/bin:");
        path.push(env::var_os("PATH").unwrap_or_default());
        command
            .env("PATH", path)
            .env("RUSTC", RUSTC)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker);
        command
    }
}

/// The compiler, when it is ready to use.
pub(super) fn find() -> Option<Setting> {
    // `test` is the library that is easiest to forget, and without it no test compiles.
    let ready = Path::new(CARGO).is_file() && compiler::has_library(rustc(), "libtest-");
    Some(Setting {
        linker: linker().filter(|_| ready)?,
    })
}

/// Installs the packages, then builds the standard library for the browser.
pub(super) fn install(workspace: &Workspace) -> Result<()> {
    if ![RUSTC, CARGO].iter().all(|file| Path::new(file).is_file()) {
        apt::install(workspace, "packaged compiler", WHY, PACKAGES)?;
    }
    if linker().is_none() {
        apt::install(workspace, "linker", WHY, &[LINKER_PACKAGE])?;
    }
    if !compiler::has_library(rustc(), "libtest-") {
        build_library(workspace)?;
    }
    Ok(())
}

/// The packaged compiler by itself.
pub(super) fn rustc() -> Command {
    let mut command = Command::new(RUSTC);
    command.env_remove("LD_LIBRARY_PATH");
    command
}

fn linker() -> Option<PathBuf> {
    let lent = workspace::output_of(Command::new("rustc").args(["--print", "sysroot"])).and_then(
        |sysroot| {
            let host = workspace::output_of(Command::new("rustc").args(["--print", "host-tuple"]))?;
            Some(
                Path::new(&sysroot)
                    .join("lib/rustlib")
                    .join(host)
                    .join("bin/rust-lld"),
            )
        },
    );
    lent.filter(|file| file.is_file())
        .or_else(|| workspace::program("wasm-ld-22"))
        .or_else(|| workspace::program("wasm-ld"))
}

fn build_library(workspace: &Workspace) -> Result<()> {
    let setting = Setting {
        linker: linker().context("no linker for the browser was found")?,
    };
    let folder = workspace.target.join("packaged-compiler").join("library");
    fs::create_dir_all(folder.join("src"))?;
    // An empty crate: only its linker matters. A workspace of its own, or cargo would search
    // further up.
    fs::write(
        folder.join("Cargo.toml"),
        "[package]\nname = \"nothing\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
    )?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let mut build = setting.cargo();
    build
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        // Building the standard library is not a stable feature of cargo; this compiler is only ever used here.
        .env("RUSTC_BOOTSTRAP", "1")
        .args([
            "build",
            "--release",
            "-Z",
            "build-std=std,panic_abort,test",
            "--target",
            TRIPLE,
        ]);
    step::run(
        workspace,
        "standard library",
        "the packaged compiler has none for the browser",
        &mut build,
    )?;

    let libraries = libraries(&folder.join("target").join(TRIPLE).join("release/deps"))?;
    let destination =
        workspace::output_of(rustc().args(["--print", "target-libdir", "--target", TRIPLE]))
            .context("the packaged compiler does not say where its libraries are")?;
    let mut copy = apt::as_root("install")?;
    copy.args(["-D", "--mode=644", "--target-directory", &destination])
        .args(libraries);
    step::run(
        workspace,
        "library files",
        &format!("from now on they are found in {destination}"),
        &mut copy,
    )
}

fn libraries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".rlib") && !name.starts_with("libnothing-") {
            files.push(file);
        }
    }
    Ok(files)
}

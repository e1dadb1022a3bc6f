//! From Rust to one small WebAssembly file and the JavaScript that talks to it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::{boundary, order, panics, unused};
use crate::{
    setup::{
        compiler::{BrowserCompiler, TRIPLE},
        node::NodePackages,
    },
    step,
    workspace::Workspace,
};

/// Name of the generated JavaScript module, without its extension; the entry module imports it.
pub(super) const CORE: &str = "supervisor-widget-core";
/// What cargo calls it.
const COMPILED: &str = "supervisor_widget.wasm";
/// The package of it.
const WIDGET: &str = "supervisor-widget";
/// What rustc emits for the browser; wasm-opt refuses features that it is not given.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What the compiler is told of the bundle:
/// - the stack, in bytes: twice what the most nested message takes and more, where 1 MB is the default;
/// - an account of which functions and data refer to which, for [`unused`];
/// - what to leave out, since it costs more bytes than it saves time: one counter for all that a loop counts, values kept for
///   another branch or for later, and short texts compared without a call.
const OUTPUT: [&str; 3] = [
    "-Clink-arg=-zstack-size=131072",
    "-Clink-arg=--emit-relocs",
    "-Cllvm-args=-disable-lsr -enable-pre=false -enable-load-pre=false -disable-machine-cse -max-loads-per-memcmp-opt-size=0",
];
/// Passes of wasm-opt for what travels: code as trees again, twice optimized for size, and only small functions inlined for
/// being called once, since repetition is what Brotli compresses; those that are hardly more than a call are inlined everywhere,
/// since a browser compiles each function by itself. Loads and stores say nothing of their alignment, which no browser asks for.
/// No address below 1,024 is used: the end of the stack is there.
const SMALLER: [&str; 10] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=15",
    "--always-inline-max-function-size=5",
    "--dealign",
    "--strip-debug",
    "--strip-producers",
];
/// Passes of wasm-opt that put functions in the order of their names and take the names away.
const IN_ORDER: [&str; 2] = ["--reorder-functions-by-name", "--strip-debug"];

/// Compiles the widget in release and says where the WebAssembly is.
pub(super) fn compile(workspace: &Workspace, compiler: &BrowserCompiler) -> Result<PathBuf> {
    compile_package(workspace, compiler, WIDGET, COMPILED)
}

/// The same for the library of any package; `compiled` is the file that cargo makes of it.
pub(super) fn compile_package(
    workspace: &Workspace,
    compiler: &BrowserCompiler,
    package: &str,
    compiled: &str,
) -> Result<PathBuf> {
    let mut cargo = cargo_build(workspace, compiler, package);
    cargo
        .arg("--config")
        .arg(without_paths(workspace, compiler));
    step::run(
        workspace,
        package,
        "Rust to WebAssembly, in release",
        cargo.arg("--release").arg("--").args(OUTPUT),
    )?;
    Ok(compiler.target.join(TRIPLE).join("release").join(compiled))
}

/// The setting of cargo by which no folder of this machine is in the WebAssembly: what lies in the checkout, in cargo's folder
/// and in the compiler's own sources has the same path everywhere, and the bundle has the same bytes.
fn without_paths(workspace: &Workspace, compiler: &BrowserCompiler) -> String {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let flags: Vec<_> = [
        (Some(workspace.root.clone()), "/checkout"),
        (cargo_home, "/cargo"),
        (compiler.library_sources(), "/rustc"),
    ]
    .into_iter()
    .filter_map(|(folder, name)| Some(format!("--remap-path-prefix={}={name}", folder?.display())))
    .collect();
    format!("target.{TRIPLE}.rustflags={flags:?}")
}

/// The same without optimization: larger, and quicker to build.
pub(super) fn compile_for_development(
    workspace: &Workspace,
    compiler: &BrowserCompiler,
) -> Result<PathBuf> {
    step::run(
        workspace,
        "widget",
        "Rust to WebAssembly",
        &mut cargo_build(workspace, compiler, WIDGET),
    )?;
    Ok(compiler.target.join(TRIPLE).join("debug").join(COMPILED))
}

fn cargo_build(workspace: &Workspace, compiler: &BrowserCompiler, package: &str) -> Command {
    let mut cargo = compiler.cargo(workspace);
    cargo.args([
        "rustc",
        "--package",
        package,
        "--lib",
        // As an rlib as well, which the tests need, it would go without link-time optimisation.
        "--crate-type",
        "cdylib",
        "--target",
        TRIPLE,
    ]);
    cargo
}

/// Writes the bindings, as `{name}.js` and `{name}_bg.wasm`.
pub(super) fn bind(wasm: &Path, folder: &Path, name: &str) -> Result<()> {
    println!("▸ bindings: the JavaScript side of the WebAssembly (wasm-bindgen)");
    let started = Instant::now();
    let mut output = Bindgen::new()
        .web(true)?
        .typescript(false)
        // The entry module says where the WebAssembly is.
        .omit_default_module_path(true)
        // One that has crashed is replaced without loading the page again.
        .reset_state_function(true)
        .input_path(wasm)
        .out_name(name)
        .generate_output()
        .context("wasm-bindgen failed")?;
    let bindings = boundary::without_unused(output.js())?;
    let module = output.wasm_mut();
    let silent = panics::silence(module);
    let called = boundary::called(&bindings);
    let is_called = |name: &String| called.contains(name.as_str());
    let (used, uncalled): (Vec<_>, Vec<_>) = module
        .exports
        .iter()
        .map(|it| (it.name.clone(), it.id()))
        .partition(|(name, _)| is_called(name));
    for (_, export) in uncalled {
        module.exports.delete(export);
    }
    let compiled = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    unused::empty(module, &compiled, &silent)?;
    let exports = boundary::short(used.iter().map(|(name, _)| name.as_str()));
    let imports = boundary::short(module.imports.iter().map(|import| import.name.as_str()));
    let object = format!("./{name}_bg.js");
    let bindings = boundary::shorten(&bindings, &object, &imports, &exports)?;
    for export in module.exports.iter_mut() {
        if let Some(short) = exports.get(&export.name) {
            export.name.clone_from(short);
        }
    }
    for import in module.imports.iter_mut() {
        if let Some(short) = imports.get(&import.name) {
            import.name.clone_from(short);
        }
        boundary::MODULE.clone_into(&mut import.module);
    }
    output.emit(folder)?;
    fs::write(folder.join(format!("{name}.js")), bindings)?;
    println!("  done in {}", step::duration(started.elapsed()));
    Ok(())
}

/// Optimizes the WebAssembly of [`bind`] for size; without Node, copies.
pub(super) fn shrink(
    workspace: &Workspace,
    node: Option<&NodePackages>,
    bound: &Path,
    out: &Path,
) -> Result<()> {
    let Some(node) = node else {
        return fs::copy(bound, out)
            .map(drop)
            .context("cannot copy the WebAssembly");
    };
    let run = |passes: &[&str], from: &Path, why: &str| {
        let mut command = node.wasm_opt();
        command
            .args(passes)
            .args(FEATURES)
            .arg(from)
            .arg("-o")
            .arg(out);
        step::run(workspace, "wasm-opt", why, &mut command)
    };
    run(&SMALLER, bound, "halves the WebAssembly")?;
    let small = fs::read(out).context("cannot read the WebAssembly")?;
    let named = out.with_extension("named");
    fs::write(&named, order::name(&small)?).context("cannot write the WebAssembly")?;
    run(&IN_ORDER, &named, "puts functions beside those like them")?;
    fs::remove_file(named).context("cannot remove the WebAssembly with names")
}

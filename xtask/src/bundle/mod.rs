//! The release bundle in `dist/`: what a portal serves, with its licences; and in `dist-demo/` the demo portal around it.
//!
//! Knows the pipeline cargo → wasm-bindgen → wasm-opt → esbuild and the names of the files. Without Node the last two
//! are left out: the bundle is larger and in more files, and works the same. The npm package that forms
//! sentences has to be there in any case.
//!
//! | file | what is in it |
//! |---|---|
//! | `boundary` | names and classes of the bindings, as few and short as can be |
//! | `wasm` | cargo, wasm-bindgen and wasm-opt |
//! | `order` | functions beside those that are like them |
//! | `catalogues` | the words: English in the module, every language beside it |
//! | `panics` | a trap in place of what a panic would say |
//! | `unused` | nothing in place of what only panics would need |
//! | `glue` | bindings that strict pages bear |
//! | `javascript` | the modules, and the package |
//! | `sizes` | what is downloaded, as a table |
//! | `budget` | how much that may be |
//! | `stamp` | whether the bundle would come out as before |

mod boundary;
mod budget;
mod catalogues;
mod glue;
mod javascript;
mod order;
mod panics;
mod sizes;
mod stamp;
mod unused;
mod wasm;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result};
use sizes::Sizes;
use wasm::CORE;

use crate::{dependencies::notices, setup::Tools, workspace::Workspace};

/// The module that a portal imports.
const MODULE: &str = "supervisor-widget.js";
/// The WebAssembly beside it; the module names it.
const WASM: &str = "supervisor-widget.wasm";
/// The worker that keeps time in a hidden page; the module names it too.
const TIMER: &str = "supervisor-widget-timer.js";
/// What a browser needs before the first roster is on screen; the rest is loaded later, or never.
const FIRST_USE: [&str; 2] = [MODULE, WASM];
/// Files of `src/element` that are part of the bundle as they are.
const DECLARATIONS: [&str; 2] = ["supervisor-widget.d.ts", "custom-elements.json"];
/// Files of the root that are part of the package as they are.
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
/// The licences of everybody else whose code is in the bundle.
const THIRD_PARTY: &str = "THIRD-PARTY.txt";
/// The page of the demo, at the root; Trunk brings it itself.
const PAGE: &str = "index.html";
/// Files of `demo` that are laid beside it.
const DEMO: [&str; 3] = ["demo.css", "demo.js", "demo-cisco.js"];

/// Builds the bundle, unless nothing has changed since the last time.
pub(crate) fn build(workspace: &Workspace, tools: &Tools) -> Result<()> {
    let compiled = wasm::compile(workspace, tools.compiler()?)?;
    let mut inputs = vec![compiled.clone()];
    // The sources of this pipeline, not its program: a build beside a running one takes the program's file away.
    let sources = [
        "src/element",
        "src/net",
        "demo",
        "xtask/src/bundle",
        "xtask/src/dependencies",
    ];
    for folder in sources {
        inputs.extend(files_of(&workspace.root.join(folder))?);
    }
    inputs.extend(catalogues::files(workspace)?);
    let [apache, mit] = LICENSES;
    let lock = "xtask/node/package-lock.json";
    for file in [PAGE, lock, "Cargo.lock", "deny.toml", apache, mit] {
        inputs.push(workspace.root.join(file));
    }
    let stamp = stamp::of(&inputs, tools.node.is_some())?;
    let dist = workspace.dist();
    let stamp_file = workspace.target.join("bundle/stamp");
    let is_there = [MODULE, WASM].iter().all(|file| dist.join(file).is_file());
    if stamp::is(&stamp_file, &stamp) && is_there && workspace.demo().is_dir() {
        println!("▸ bundle: nothing has changed, dist/ stays");
        return Ok(());
    }

    // Everything is made beside it first, so that a failure leaves the last good bundle.
    let work = empty_folder(workspace.target.join("bundle/work"))?;
    let out = empty_folder(workspace.target.join("bundle/out"))?;
    wasm::bind(&compiled, &work, CORE)?;
    harden(&work)?;
    let wasm = out.join(WASM);
    wasm::shrink(workspace, tools.node.as_ref(), &bound(&work), &wasm)?;
    catalogues::check_no_words(workspace, &wasm)?;
    let account = javascript::write(workspace, tools.node.as_ref(), &work, &out)?;
    for file in DECLARATIONS {
        copy(
            &workspace.root.join("src/element").join(file),
            &out.join(file),
        )?;
    }
    for file in LICENSES {
        copy(&workspace.root.join(file), &out.join(file))?;
    }
    catalogues::lay(workspace, &out)?;
    fs::write(out.join("package.json"), javascript::package_json())?;
    let notices = notices::third_party(workspace, account.as_deref())?;
    fs::write(out.join(THIRD_PARTY), notices)?;

    empty_folder(dist.clone())?;
    copy_all(&out, &dist)?;
    let demo = empty_folder(workspace.demo())?;
    copy(&workspace.root.join(PAGE), &demo.join(PAGE))?;
    lay_demo(workspace, &demo)?;
    fs::write(stamp_file, stamp)?;
    Ok(())
}

/// Builds the decoder that the benchmarks measure as the bundle is built, and says in which folder it is: `decoder.js`
/// and `decoder.wasm`.
pub(crate) fn build_decoder(workspace: &Workspace, tools: &Tools) -> Result<PathBuf> {
    let compiled =
        wasm::compile_package(workspace, tools.compiler()?, "bench", "bench_decoder.wasm")?;
    let folder = empty_folder(workspace.target.join("bundle/decoder"))?;
    wasm::bind(&compiled, &folder, "decoder")?;
    wasm::shrink(
        workspace,
        tools.node.as_ref(),
        &folder.join("decoder_bg.wasm"),
        &folder.join("decoder.wasm"),
    )?;
    Ok(folder)
}

/// Builds the files beside the development page, unoptimized, into the folder that Trunk names to
/// its hooks.
pub(crate) fn build_page(workspace: &Workspace, tools: &Tools) -> Result<ExitCode> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("`page` is for Trunk's hook: run `cargo xtask trunk serve`")?;
    let compiled = wasm::compile_for_development(workspace, tools.compiler()?)?;
    let work = empty_folder(workspace.target.join("bundle/page"))?;
    wasm::bind(&compiled, &work, CORE)?;
    harden(&work)?;
    wasm::shrink(workspace, None, &bound(&work), &staging.join(WASM))?;
    javascript::write(workspace, None, &work, &staging)?;
    catalogues::lay(workspace, &staging)?;
    lay_demo(workspace, &staging)?;
    Ok(ExitCode::SUCCESS)
}

/// Lays the demo's own files beside its page.
fn lay_demo(workspace: &Workspace, folder: &Path) -> Result<()> {
    DEMO.iter()
        .try_for_each(|file| copy(&workspace.root.join("demo").join(file), &folder.join(file)))
}

/// Prints the sizes of what a portal's users download. Fails when they are over the budget; a bundle that was made without
/// Node is larger anyway, and is not compared.
pub(crate) fn report_sizes(workspace: &Workspace, tools: &Tools) -> Result<()> {
    let dist = workspace.dist();
    let size = |file: &Path| {
        let content = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        Sizes::of(&content)
    };
    let wasm = size(&dist.join(WASM))?;
    let mut scripts = Sizes::default();
    for file in files_of(&dist)? {
        if file.extension().is_some_and(|extension| extension == "js") {
            scripts = scripts + size(&file)?;
        }
    }
    let mut first_use = Sizes::default();
    for file in FIRST_USE {
        first_use = first_use + size(&dist.join(file))?;
    }
    print!("{}", sizes::table(wasm, scripts, first_use));
    if tools.node.is_none() {
        println!("made without Node: not compared with {}", budget::FILE);
        return Ok(());
    }
    let used = budget::Bytes {
        whole: (wasm + scripts).brotli,
        first_use: first_use.brotli,
    };
    let file = workspace.root.join(budget::FILE);
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    print!("{}", budget::compare(used, budget::Bytes::read(&text)?)?);
    Ok(())
}

/// Replaces the bindings of the widget by what strict pages bear.
fn harden(folder: &Path) -> Result<()> {
    let file = folder.join(format!("{CORE}.js"));
    let bindings =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    fs::write(&file, glue::harden(&bindings)?)
        .with_context(|| format!("cannot write {}", file.display()))
}

/// The WebAssembly of the widget as its bindings know it.
fn bound(folder: &Path) -> PathBuf {
    folder.join(format!("{CORE}_bg.wasm"))
}

fn empty_folder(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))
}

/// Copies everything in a folder, with the folders in it.
fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for file in files_of(from)? {
        copy(&file, &to.join(file.file_name().unwrap_or_default()))?;
    }
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let folder = entry?.path();
        if folder.is_dir() {
            let to = to.join(folder.file_name().unwrap_or_default());
            fs::create_dir_all(&to).with_context(|| format!("cannot create {}", to.display()))?;
            copy_all(&folder, &to)?;
        }
    }
    Ok(())
}

/// The files directly in a folder, in order.
fn files_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let file = entry?.path();
        if file.is_file() {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

//! The JavaScript of the bundle: entry module, element class and bindings, as one minified module when esbuild is there.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{DECLARATIONS, MODULE, TIMER, WASM, catalogues, copy, files_of, wasm::CORE};
use crate::{setup::node::NodePackages, step, workspace::Workspace};

/// The folders with scripts of the bundle, which lie beside each other in it.
const SOURCES: [&str; 3] = ["src/element", "src/net", "src/view/roster"];

/// Writes the module, or its parts, into `out`; `folder` has the bindings. Answers where esbuild left its account of what it
/// took, if it took part.
pub(super) fn write(
    workspace: &Workspace,
    node: Option<&NodePackages>,
    folder: &Path,
    out: &Path,
) -> Result<Option<PathBuf>> {
    let mut parts = vec![folder.join(format!("{CORE}.js"))];
    let is_script = |file: &Path| file.extension().is_some_and(|extension| extension == "js");
    for source in SOURCES {
        let files = files_of(&workspace.root.join(source))?;
        parts.extend(files.into_iter().filter(|file| is_script(file)));
    }
    let Some(node) = node else {
        catalogues::write_modules(workspace, out, false)?;
        for part in parts {
            copy(&part, &out.join(part.file_name().unwrap_or_default()))?;
        }
        return Ok(None);
    };
    for part in parts {
        let name = part.file_name().unwrap_or_default();
        if part.parent() != Some(folder) {
            copy(&part, &folder.join(name))?;
        }
    }
    catalogues::write_modules(workspace, folder, true)?;
    let account = folder.join("esbuild.json");
    let mut command = node.esbuild();
    command
        .args([folder.join(MODULE), folder.join(TIMER)])
        .args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--legal-comments=none",
        ])
        .arg(format!("--outdir={}", out.display()))
        .arg(format!("--metafile={}", account.display()));
    step::run(
        workspace,
        "esbuild",
        "one small module and a smaller worker",
        &mut command,
    )?;
    Ok(Some(account))
}

/// The description of the bundle as an npm package.
pub(super) fn package_json() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let license = env!("CARGO_PKG_LICENSE");
    let [types, manifest] = DECLARATIONS;
    let locales = catalogues::FOLDER;
    format!(
        r#"{{
  "name": "supervisor-widget",
  "version": "{version}",
  "description": "A contact-centre supervisor's panel as a custom element",
  "license": "{license}",
  "type": "module",
  "main": "./{MODULE}",
  "types": "./{types}",
  "exports": {{
    ".": {{ "types": "./{types}", "default": "./{MODULE}" }},
    "./{WASM}": "./{WASM}",
    "./{TIMER}": "./{TIMER}",
    "./{manifest}": "./{manifest}",
    "./{locales}/*": "./{locales}/*",
    "./package.json": "./package.json"
  }},
  "customElements": "{manifest}",
  "sideEffects": true,
  "files": ["*.js", "*.wasm", "{types}", "{manifest}", "{locales}", "LICENSE-*", "THIRD-PARTY.txt"]
}}
"#
    )
}

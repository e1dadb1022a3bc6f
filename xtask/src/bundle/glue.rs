//! The bindings as wasm-bindgen writes them, made fit for strict pages and for a second instance.
//!
//! Knows the few lines of them that matter: where text becomes code, which scripts they import, and what closures
//! of an instance that is gone do.
//! Where one of them looks different in another version, the build stops rather than let it pass.

use anyhow::{Result, bail, ensure};

/// The module with the functions that let only the panel's own HTML and script through.
const TRUSTED: &str = "./trusted.js";
/// Ways from text to code that the bindings may not contain at all.
const FORBIDDEN: [&str; 7] = [
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "srcdoc",
    "new Function(",
    "eval(",
    "importScripts",
];

/// Where wasm-bindgen lays the scripts that the bindings import; the build lays them beside the bindings.
const SNIPPETS: &str = "./snippets/";

/// What the bindings of the widget have to be.
pub(super) fn harden(bindings: &str) -> Result<String> {
    let mut lines = Vec::new();
    for line in bindings.lines() {
        lines.push(guarded(&beside(line)?)?);
    }
    let bindings = lines.join("\n");
    let stale = "throw new Error('Cannot invoke closure from previous WASM instance');";
    ensure!(
        bindings.contains("__wbg_reset_state") && bindings.contains(stale),
        "the bindings cannot begin with a second instance as they should"
    );
    // A listener of an instance that is gone has nothing to do, and that is no error.
    let bindings = bindings.replace(stale, "return;");
    Ok(format!(
        "import {{ trustedHtml, trustedScript }} from \"{TRUSTED}\";\n{bindings}\n"
    ))
}

/// The line with the script that it imports where the build lays it.
fn beside(line: &str) -> Result<String> {
    let Some((start, path)) = line.split_once(SNIPPETS) else {
        return Ok(line.to_owned());
    };
    let script = path.rsplit('/').next().unwrap_or_default();
    ensure!(
        start.starts_with("import ") && script.contains(".js"),
        "unknown bindings: {line}"
    );
    Ok(format!("{start}./{script}"))
}

/// The line with its text checked, if it makes code of one.
fn guarded(line: &str) -> Result<String> {
    let found = FORBIDDEN.iter().find(|way| line.contains(**way));
    ensure!(found.is_none(), "the bindings make code of text: {line}");
    for (before, check, end) in [
        (".innerHTML = ", "trustedHtml", ";"),
        ("new Worker(", "trustedScript", ");"),
    ] {
        let Some((start, text)) = line.split_once(before) else {
            continue;
        };
        let text = text.strip_suffix(end);
        let Some(text) = text.filter(|text| text.starts_with("getStringFromWasm")) else {
            bail!("unknown bindings: {line}");
        };
        return Ok(format!("{start}{before}{check}({text}){end}"));
    }
    ensure!(!line.contains("innerHTML ="), "unknown bindings: {line}");
    Ok(line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESET: &str = "function __wbg_reset_state() {}\n\
        throw new Error('Cannot invoke closure from previous WASM instance');\n";

    #[test]
    fn text_that_becomes_code_is_checked() {
        let bindings = format!(
            "{RESET}arg0.innerHTML = getStringFromWasm0(arg1, arg2);\n\
             const ret = new Worker(getStringFromWasm0(arg0, arg1));\n"
        );
        let hardened = harden(&bindings).unwrap();
        assert!(
            hardened.starts_with("import { trustedHtml, trustedScript } from \"./trusted.js\";\n")
        );
        assert!(
            hardened.contains("\narg0.innerHTML = trustedHtml(getStringFromWasm0(arg1, arg2));\n")
        );
        assert!(hardened.contains(
            "\nconst ret = new Worker(trustedScript(getStringFromWasm0(arg0, arg1)));\n"
        ));
        assert!(!hardened.contains("throw"));
    }

    #[test]
    fn a_script_is_imported_from_where_it_lies() {
        let import =
            "import { Asked } from './snippets/supervisor-widget-0123abcd/src/net/ask.js';\n";
        let hardened = harden(&format!("{import}{RESET}")).unwrap();
        assert!(hardened.contains("\nimport { Asked } from './ask.js';\n"));
        assert!(!hardened.contains("snippets"));
        assert!(harden(&format!("{RESET}load('./snippets/a/b.js');\n")).is_err());
    }

    #[test]
    fn bindings_that_are_not_understood_stop_the_build() {
        for line in [
            "arg0.outerHTML = getStringFromWasm0(arg1, arg2);",
            "arg0.innerHTML = somethingElse;",
            "new Function(getStringFromWasm0(arg0, arg1));",
        ] {
            assert!(harden(&format!("{RESET}{line}\n")).is_err(), "{line}");
        }
        assert!(harden("function __wbg_load() {}\n").is_err());
    }
}

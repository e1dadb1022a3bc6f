//! Short names between WebAssembly and its bindings, and no name that nobody calls.
//!
//! Knows how wasm-bindgen writes classes, imports and exports. Pure: text and names in, text and names out; the caller
//! changes the WebAssembly alike. The names of wasm-bindgen have a hash each, which no compression makes smaller.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

/// What the WebAssembly imports from; its bindings are an object under that name.
pub(super) const MODULE: &str = "a";
/// Classes by which a library hands streams of Rust to scripts. The panel makes none.
const UNUSED: [&str; 3] = [
    "IntoUnderlyingByteSource",
    "IntoUnderlyingSink",
    "IntoUnderlyingSource",
];
/// Letters of short names.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// Short names by the long ones.
pub(super) type Names = BTreeMap<String, String>;

/// The bindings without the classes that nobody uses.
pub(super) fn without_unused(bindings: &str) -> Result<String> {
    let mut text = bindings.to_owned();
    for class in UNUSED {
        let symbol = format!("\nif (Symbol.dispose) {class}.prototype[Symbol.dispose] = ");
        for (start, end) in [
            (format!("export class {class} {{\n"), symbol.as_str()),
            (format!("{class}.prototype.free;\n"), ""),
            (format!("const {class}Finalization = "), "});\n"),
        ] {
            let Some((before, rest)) = text.split_once(&start) else {
                continue;
            };
            let (_, after) = rest.split_once(end).with_context(|| unknown(&start))?;
            text = [before, after].concat();
        }
    }
    Ok(text)
}

/// The exports of the WebAssembly that the bindings call.
pub(super) fn called(bindings: &str) -> BTreeSet<&str> {
    let mut parts = bindings.split("wasm.");
    parts.next();
    parts.map(|part| cut(part).0).collect()
}

/// A short name for each, in their order.
pub(super) fn short<'a>(names: impl Iterator<Item = &'a str>) -> Names {
    let one = || LETTERS.chars().map(String::from);
    let two = one().flat_map(|first| one().map(move |second| format!("{first}{second}")));
    names.map(str::to_owned).zip(one().chain(two)).collect()
}

/// The bindings with short names for what the WebAssembly imports as `module`, and for what it exports.
pub(super) fn shorten(
    bindings: &str,
    module: &str,
    imports: &Names,
    exports: &Names,
) -> Result<String> {
    let mut text = String::new();
    let mut found = 0;
    for line in bindings.split_inclusive('\n') {
        let import = line.trim_start().split_once(": function(");
        match import.and_then(|(name, rest)| Some((imports.get(name)?, rest))) {
            Some((short, rest)) => {
                found += 1;
                text.extend([short, ": function(", rest]);
            }
            None => text.push_str(line),
        }
    }
    ensure!(found == imports.len(), unknown("imports"));
    let mut parts = text.split("wasm.");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = cut(part);
        let name = exports.get(name).map_or(name, String::as_str);
        out.extend(["wasm.", name, rest]);
    }
    let (before, after) = (
        format!("\"{module}\": import0,"),
        format!("{MODULE}: import0,"),
    );
    ensure!(out.contains(&before), unknown(&before));
    Ok(out.replace(&before, &after))
}

/// The name at the start of a text, and the rest.
fn cut(text: &str) -> (&str, &str) {
    let is_over = |letter: char| !(letter.is_alphanumeric() || letter == '_');
    text.split_at(text.find(is_over).unwrap_or(text.len()))
}

fn unknown(text: &str) -> String {
    format!("unknown bindings: {text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const BINDINGS: &str = "\
export class IntoUnderlyingSink {
    free() {
        wasm.__wbg_intounderlyingsink_free(ptr, 0);
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;

export class Panel {
    stop() {
        wasm.panel_stop(this.__wbg_ptr, wasm.panel);
    }
}
    const import0 = {
        __proto__: null,
        __wbg_now_0123456789abcdef: function() {
            return Date.now();
        },
    };
    return {
        \"./core_bg.js\": import0,
    };
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(({ ptr, instance }) => {
    if (instance === __wbg_instance_id) wasm.__wbg_intounderlyingsink_free(ptr, 1);
});
";

    #[test]
    fn classes_that_nobody_uses_and_what_they_call_are_gone() {
        let bindings = without_unused(BINDINGS).unwrap();
        assert!(!bindings.contains("IntoUnderlyingSink"), "{bindings}");
        assert!(bindings.contains("\nexport class Panel {\n"), "{bindings}");
        assert_eq!(called(&bindings), BTreeSet::from(["panel", "panel_stop"]));
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let imports = short(["__wbg_now_0123456789abcdef"].into_iter());
        let exports = short(["panel_stop", "panel"].into_iter());
        let bindings = shorten(BINDINGS, "./core_bg.js", &imports, &exports).unwrap();
        for text in [
            "wasm.a(this.__wbg_ptr, wasm.b);",
            "a: function() {",
            "a: import0,",
        ] {
            assert!(bindings.contains(text), "no {text} in {bindings}");
        }
        let names: Vec<_> = (0..300).map(|at| at.to_string()).collect();
        let names = short(names.iter().map(String::as_str));
        assert_eq!(names.values().collect::<BTreeSet<_>>().len(), 300);
    }

    #[test]
    fn bindings_that_are_not_understood_stop_the_build() {
        let imports = short(["__wbg_other"].into_iter());
        assert!(shorten(BINDINGS, "./core_bg.js", &imports, &Names::new()).is_err());
        assert!(shorten(BINDINGS, "./other.js", &Names::new(), &Names::new()).is_err());
    }
}

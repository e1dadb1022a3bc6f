//! The words of the panel: English inside the module, every language as a file beside it.
//!
//! Knows where catalogues lie, and of Project Fluent that comments begin with `#` and name arguments that are numbers.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use super::copy;
use crate::workspace::Workspace;

/// Folder of the catalogues, in the repository and in the bundle.
pub(super) const FOLDER: &str = "locales";
/// Name of each catalogue, in the folder named by the tag of its language.
const FILE: &str = "supervisor-widget.ftl";
/// The language inside the module.
const ENGLISH: &str = "en";
/// The module that `supervisor-widget.js` imports.
const MODULE: &str = "catalogues.js";
/// The module with what forms sentences, which `supervisor-widget.js` imports too.
const FLUENT: &str = "fluent.js";
/// The npm package of it.
const PACKAGE: &str = "@fluent/bundle";

/// Every catalogue with the tag of its language, in order.
fn all(workspace: &Workspace) -> Result<Vec<(String, PathBuf)>> {
    let folder = workspace.root.join(FOLDER);
    let mut found = Vec::new();
    for entry in
        fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let entry = entry?;
        let file = entry.path().join(FILE);
        if file.is_file() {
            found.push((entry.file_name().to_string_lossy().into_owned(), file));
        }
    }
    found.sort();
    Ok(found)
}

/// Every catalogue, in order.
pub(super) fn files(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    Ok(all(workspace)?.into_iter().map(|(_, file)| file).collect())
}

/// Lays every catalogue below a folder, without comments.
pub(super) fn lay(workspace: &Workspace, out: &Path) -> Result<()> {
    for (tag, file) in all(workspace)? {
        let folder = out.join(FOLDER).join(tag);
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        write(&folder.join(FILE), &without_comments(&read(&file)?))?;
    }
    Ok(())
}

/// Writes the module with English and the list of languages, and the module with what forms sentences: of the npm
/// package by its name for esbuild, as files beside the others without it.
pub(super) fn write_modules(workspace: &Workspace, folder: &Path, is_bundled: bool) -> Result<()> {
    let english = read(&workspace.root.join(FOLDER).join(ENGLISH).join(FILE))?;
    let tags: Vec<_> = all(workspace)?.into_iter().map(|(tag, _)| tag).collect();
    write(&folder.join(MODULE), &module(&english, &tags)?)?;
    let from = if is_bundled {
        PACKAGE.to_owned()
    } else {
        lay_fluent(workspace, folder)?
    };
    let names = "FluentBundle, FluentNumber, FluentResource";
    let fluent = format!("export {{ {names} }} from \"{from}\";\n");
    write(&folder.join(FLUENT), &fluent)
}

/// Fails when the WebAssembly holds a sentence of the English catalogue: words are data beside it.
pub(super) fn check_no_words(workspace: &Workspace, wasm: &Path) -> Result<()> {
    let english = read(&workspace.root.join(FOLDER).join(ENGLISH).join(FILE))?;
    let wasm = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let wasm = String::from_utf8_lossy(&wasm);
    let sentences = sentences(&english);
    ensure!(
        sentences.len() > 300,
        "the English catalogue has few sentences"
    );
    let found = sentences
        .into_iter()
        .find(|sentence| wasm.contains(sentence));
    ensure!(
        found.is_none(),
        "the WebAssembly holds words for people: {found:?}"
    );
    Ok(())
}

/// Words between arguments that are long enough to be nothing else.
fn sentences(catalogue: &str) -> Vec<&str> {
    let lines = catalogue.lines().filter(|line| !line.starts_with('#'));
    let texts = lines.filter_map(|line| line.split_once(" = ").or_else(|| line.split_once("] ")));
    let parts = texts.flat_map(|(_, text)| text.split(['{', '}']).step_by(2));
    parts
        .map(str::trim)
        .filter(|part| part.len() > 15 && part.contains(' '))
        .collect()
}

/// Lays the modules of the npm package beside the others, and says which of them to import.
fn lay_fluent(workspace: &Workspace, folder: &Path) -> Result<String> {
    let package = workspace.root.join("xtask/node/node_modules").join(PACKAGE);
    let own = folder.join("fluent");
    fs::create_dir_all(&own).with_context(|| format!("cannot create {}", own.display()))?;
    let files = super::files_of(&package.join("esm")).with_context(|| {
        format!(
            "{PACKAGE}, which forms the sentences of the panel, is not installed: install Node 20 or newer with npm, \
             then run `npm ci --prefix xtask/node`"
        )
    })?;
    for file in files {
        if file.extension().is_some_and(|extension| extension == "js") {
            copy(&file, &own.join(file.file_name().unwrap_or_default()))?;
        }
    }
    Ok("./fluent/index.js".to_owned())
}

/// The text of the module: English with the letters of English beyond Latin-1, the tags of all languages, and the names of
/// numeric arguments.
fn module(english: &str, tags: &[String]) -> Result<String> {
    let (words, letters) = in_latin_1(&format!("\n{}", without_comments(english)))?;
    let words = serde_json::to_string(&words)?;
    let letters = serde_json::to_string(&letters)?;
    let tags = serde_json::to_string(tags)?;
    let numbers = serde_json::to_string(&numbers(english))?;
    Ok(format!(
        "export const ENGLISH = {words};\nexport const LETTERS = {letters};\n\
         export const LOCALES = {tags};\nexport const NUMBERS = {numbers};\n"
    ))
}

/// The text with a control code from U+0080 on for each letter beyond Latin-1, and these letters in the order of the codes.
/// A browser keeps a text of Latin-1 in one byte a letter, and any other in two.
fn in_latin_1(text: &str) -> Result<(String, String)> {
    let mut letters = Vec::new();
    let code = |letter| {
        if matches!(letter, '\0'..='\u{7f}' | '\u{a0}'..='\u{ff}') {
            return Some(letter);
        }
        let known = letters.iter().position(|known| *known == letter);
        let place = known.unwrap_or_else(|| {
            letters.push(letter);
            letters.len() - 1
        });
        let code = char::from_u32(0x80 + u32::try_from(place).ok()?);
        code.filter(|code| *code < '\u{a0}')
    };
    let text: Option<String> = text.chars().map(code).collect();
    let text = text.context("English has more than 32 letters beyond Latin-1")?;
    Ok((text, letters.into_iter().collect()))
}

/// A catalogue as the panel needs it.
fn without_comments(catalogue: &str) -> String {
    let lines = catalogue.lines();
    let lines = lines.filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Names of arguments that comments call numbers.
fn numbers(catalogue: &str) -> BTreeSet<&str> {
    let named = |line| {
        let (before, _) = str::split_once(line, " (Number)")?;
        before.strip_prefix("# $")
    };
    catalogue.lines().filter_map(named).collect()
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_the_words_between_arguments() {
        let catalogue = "# { $a } not this one of all\na = Call with { $b } is over and gone now\nb =\n    { $c ->\n       *[other] Nobody saw it begin.\n    }\nc = Ready\n";
        assert_eq!(
            sentences(catalogue),
            ["is over and gone now", "Nobody saw it begin."]
        );
    }

    #[test]
    fn the_module_has_words_without_comments_and_the_names_of_numbers() {
        let english = "### Words\n\n# $count (Number): how many\n# $name (String): who\nrows =\n    { $count ->\n       *[other] “{ $count }” of “{ $name }” né\n    }\n";
        let module = module(english, &["de".into(), "en".into()]).unwrap();
        assert_eq!(
            module,
            "export const ENGLISH = \"\\nrows =\\n    { $count ->\\n       *[other] \u{80}{ $count }\u{81} of \u{80}{ $name }\u{81} né\\n    }\\n\";\n\
             export const LETTERS = \"“”\";\n\
             export const LOCALES = [\"de\",\"en\"];\n\
             export const NUMBERS = [\"count\"];\n"
        );
    }
}

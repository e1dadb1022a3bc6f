//! `THIRD-PARTY.txt`: whose code is in the bundle, under which licence, with the words that the licence asks for.
//!
//! Cargo's account is larger than the bundle: a crate of which the optimizer left nothing is listed as well.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{crates, node, rules::Rules};
use crate::workspace::Workspace;

const HEAD: &str = "\
Third-party notices of supervisor-widget

supervisor-widget.wasm and the scripts beside it contain code of the Rust standard library and may contain code of each
package below. Of several licences on offer, the one named here was chosen; the texts follow, each once.
";
/// Part of every bundle and no package of the graph.
const STANDARD_LIBRARY: &str = "The Rust Project Contributors";

/// One package with the texts that go with it.
struct Notice {
    title: String,
    texts: Vec<String>,
}

#[derive(Deserialize)]
struct Manifest {
    version: String,
    license: String,
}

/// The file for a bundle. `account` is what esbuild wrote of its inputs; without it no npm package is in the bundle.
pub(crate) fn third_party(workspace: &Workspace, account: Option<&Path>) -> Result<String> {
    let rules = Rules::read(workspace)?;
    let mit = read(&workspace.root.join("LICENSE-MIT"))?;
    let apache = read(&workspace.root.join("LICENSE-APACHE"))?;
    let mut notices = vec![Notice {
        title: "Rust standard library, with what it is made of: MIT, https://www.rust-lang.org"
            .into(),
        texts: vec![with_holder(&mit, STANDARD_LIBRARY)],
    }];
    for one in crates::bundled(workspace)? {
        let licenses = rules
            .chosen(&one.license)
            .with_context(|| one.name.clone())?;
        let authors = if one.authors.is_empty() {
            format!("The {} developers", one.name)
        } else {
            one.authors.join(", ")
        };
        let standard = [with_holder(&mit, &authors), apache.clone()];
        let title = format!(
            "{} {}: {}, {}",
            one.name,
            one.version,
            licenses.join(" and "),
            one.repository
        );
        let texts = texts(&one.folder, &licenses, &standard).with_context(|| one.name.clone())?;
        notices.push(Notice { title, texts });
    }
    let packages = account.map(node::bundled).transpose()?;
    for name in packages.into_iter().flatten() {
        let folder = workspace.root.join("xtask/node/node_modules").join(&name);
        let manifest: Manifest = serde_json::from_str(&read(&folder.join("package.json"))?)?;
        let licenses = rules
            .chosen(&manifest.license)
            .with_context(|| name.clone())?;
        let standard = [
            with_holder(&mit, &format!("The {name} developers")),
            apache.clone(),
        ];
        let title = format!(
            "{name} {} (npm): {}",
            manifest.version,
            licenses.join(" and ")
        );
        let texts = texts(&folder, &licenses, &standard).with_context(|| name.clone())?;
        notices.push(Notice { title, texts });
    }
    Ok(written(&notices))
}

/// The words of each licence as they lie beside a package; where it has none, the usual ones of MIT and of Apache, which
/// `standard` has in this order.
fn texts(folder: &Path, licenses: &[String], standard: &[String; 2]) -> Result<Vec<String>> {
    let [mit, apache] = standard;
    let files = files_of(folder)?;
    let text_of = |license: &String| {
        // `LICENSE-MIT`, `LICENSE-UNICODE`; else the only one there is.
        let word = license.split('-').next().unwrap_or_default().to_uppercase();
        let named = |file: &&PathBuf| upper_name(file).contains(&word);
        let general = |file: &&PathBuf| {
            let name = upper_name(file);
            let stem = name.split('.').next().unwrap_or_default();
            ["LICENSE", "LICENCE", "COPYING"].contains(&stem)
        };
        match files
            .iter()
            .find(named)
            .or_else(|| files.iter().find(general))
        {
            Some(file) => read(file),
            None if license == "MIT" => Ok(mit.clone()),
            None if license == "Apache-2.0" => Ok(apache.clone()),
            None => anyhow::bail!(
                "no text of the licence {license} lies in {}",
                folder.display()
            ),
        }
    };
    licenses.iter().map(text_of).collect()
}

/// Files that may be a licence, in order.
fn files_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let file = entry?.path();
        let name = upper_name(&file);
        let is_license = ["LICENSE", "LICENCE", "COPYING"]
            .iter()
            .any(|start| name.starts_with(start));
        if is_license && file.is_file() {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

fn upper_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_uppercase()
}

/// The words of the MIT licence for somebody else's work.
fn with_holder(mit: &str, holder: &str) -> String {
    let line = |line: &str| {
        if line.starts_with("Copyright") {
            format!("Copyright (c) {holder}")
        } else {
            line.to_owned()
        }
    };
    mit.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// All of it: the list, then each text once with the packages that it is of.
fn written(notices: &[Notice]) -> String {
    let mut out = vec![HEAD.to_owned()];
    let mut texts: Vec<(String, Vec<&str>)> = Vec::new();
    for Notice { title, texts: own } in notices {
        out.push(format!("- {title}"));
        for text in own {
            let lines: Vec<_> = text.trim().lines().map(str::trim_end).collect();
            let text = lines.join("\n");
            match texts.iter_mut().find(|(known, _)| *known == text) {
                Some((_, of)) => of.push(title),
                None => texts.push((text, vec![title])),
            }
        }
    }
    for (text, of) in texts {
        let names: Vec<_> = of
            .iter()
            .map(|title| title.split(": ").next().unwrap_or(title))
            .collect();
        out.push(format!(
            "\n{}\n{}\n\n{text}",
            "-".repeat(80),
            names.join(", ")
        ));
    }
    out.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_stands_there_once_with_everybody_it_is_of() {
        let notice = |title: &str, text: &str| Notice {
            title: title.into(),
            texts: vec![text.into()],
        };
        let text = written(&[
            notice("a 1: MIT, https://a", "Words of A  \r\nand more\n"),
            notice("b 2: Zlib, https://b", "Words of B"),
            notice("c 3: MIT, https://c", "Words of A\nand more"),
        ]);
        assert!(
            text.contains(
                "\n- a 1: MIT, https://a\n- b 2: Zlib, https://b\n- c 3: MIT, https://c\n"
            )
        );
        assert!(text.contains("-\na 1, c 3\n\nWords of A\nand more\n"));
        assert!(text.contains("-\nb 2\n\nWords of B\n"));
    }

    #[test]
    fn the_licence_that_was_chosen_is_the_one_that_is_quoted() {
        let folder = std::env::temp_dir().join(format!("xtask-notices-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let of = |licenses: &[&str]| {
            let licenses: Vec<_> = licenses.iter().map(|&one| one.to_owned()).collect();
            let standard = ["usual words".to_owned(), "words of Apache".to_owned()];
            texts(&folder, &licenses, &standard).map(|texts| texts.join("; "))
        };
        assert_eq!(of(&["MIT"]).unwrap(), "usual words");
        assert_eq!(of(&["Apache-2.0"]).unwrap(), "words of Apache");
        assert!(of(&["Zlib"]).is_err());
        fs::write(folder.join("LICENSE-APACHE"), "Apache").unwrap();
        fs::write(folder.join("LICENSE-MIT.txt"), "MIT").unwrap();
        fs::write(folder.join("LICENSE-UNICODE"), "Unicode").unwrap();
        assert_eq!(of(&["MIT", "Unicode-3.0"]).unwrap(), "MIT; Unicode");
        fs::remove_dir_all(&folder).unwrap();
    }
}

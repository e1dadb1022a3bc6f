//! `deny.toml` and what offends against it. Pure but for reading that file.
//!
//! Knows the part of cargo-deny's format that the file uses, and licence expressions.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::{Expression, LicenseReq, Licensee, ParseMode};

use super::Package;
use crate::workspace::Workspace;

/// Where npm packages come from.
const NPM: &str = "https://registry.npmjs.org/";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Rules {
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Debug, Deserialize)]
struct Licenses {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<Exception>,
}

#[derive(Debug, Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Bans {
    #[serde(default)]
    skip: Vec<Named>,
    #[serde(default)]
    skip_tree: Vec<Named>,
    #[serde(default)]
    deny: Vec<Named>,
}

#[derive(Debug, Deserialize)]
struct Named {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
    /// Only these may depend on it directly.
    #[serde(default)]
    wrappers: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

impl Rules {
    pub(super) fn read(workspace: &Workspace) -> Result<Self> {
        let file = workspace.root.join("deny.toml");
        let text =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self> {
        basic_toml::from_str(text).context("deny.toml is not as expected")
    }

    /// Names of the crates below which duplicates do not count.
    pub(super) fn skipped_trees(&self) -> Vec<&str> {
        self.bans.skip_tree.iter().map(|one| &*one.name).collect()
    }

    /// What is wrong with crates, one sentence each.
    pub(super) fn offences(&self, crates: &[Package]) -> Vec<String> {
        let mut offences = Vec::new();
        let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for package in crates {
            let Package { name, version, .. } = package;
            offences.extend(self.license_offence(package));
            offences.extend(self.ban_offence(package));
            if let Some(source) = &package.source {
                let registry = source.strip_prefix("registry+").unwrap_or_default();
                if !self
                    .sources
                    .allow_registry
                    .iter()
                    .any(|allowed| allowed == registry)
                {
                    offences.push(format!("{name} {version} comes from {source}"));
                }
            }
            if !package.is_in_skipped_tree {
                versions.entry(name).or_default().push(version);
            }
        }
        for (name, versions) in versions {
            let is_skipped = self.bans.skip.iter().any(|skip| skip.name == name);
            if versions.len() > 1 && !is_skipped {
                offences.push(format!(
                    "{name} is there more than once: {}",
                    versions.join(", ")
                ));
            }
        }
        offences
    }

    /// What is wrong with npm packages.
    pub(super) fn offences_of_node(&self, packages: &[Package]) -> Vec<String> {
        let mut offences = Vec::new();
        for package in packages {
            offences.extend(self.license_offence(package));
            let source = package.source.as_deref().unwrap_or_default();
            if !source.is_empty() && !source.starts_with(NPM) {
                offences.push(format!(
                    "{} {} comes from {source}",
                    package.name, package.version
                ));
            }
        }
        offences
    }

    fn license_offence(&self, package: &Package) -> Option<String> {
        let Package {
            name,
            version,
            license,
            ..
        } = package;
        let license = license.as_deref().unwrap_or("none");
        let exception = self
            .licenses
            .exceptions
            .iter()
            .find(|one| one.name == *name);
        let excepted = exception.map(|one| &*one.allow).unwrap_or_default();
        let is_allowed =
            choices(license, &self.licenses.allow).is_ok() || choices(license, excepted).is_ok();
        (!is_allowed).then(|| format!("{name} {version} has the licence `{license}`"))
    }

    fn ban_offence(&self, package: &Package) -> Option<String> {
        let ban = self.bans.deny.iter().find(|ban| ban.name == package.name)?;
        let mut dependents = package.dependents.iter();
        let is_wrapped = !ban.wrappers.is_empty()
            && dependents.all(|dependent| ban.wrappers.contains(dependent));
        (!is_wrapped).then(|| {
            let dependents = package.dependents.join(", ");
            format!(
                "{} is banned ({}); it comes with {dependents}",
                package.name, ban.reason
            )
        })
    }

    /// The licences under which a part of the bundle is handed on: of several on offer, those preferred.
    pub(super) fn chosen(&self, license: &str) -> Result<Vec<String>> {
        choices(license, &self.licenses.allow)
            .with_context(|| format!("`{license}` is not allowed in the bundle"))
    }
}

/// The first licences of a list that satisfy an expression together.
fn choices(expression: &str, allowed: &[String]) -> Result<Vec<String>> {
    // As Cargo once asked for it, with a slash.
    let expression = Expression::parse_mode(expression, ParseMode::LAX)?;
    let licensees = allowed
        .iter()
        .map(|name| Licensee::parse(name).with_context(|| format!("{name} is no licence")))
        .collect::<Result<Vec<_>>>()?;
    let reqs = expression.minimized_requirements(&licensees)?;
    Ok(reqs.iter().map(LicenseReq::to_string).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = r#"
        [licenses]
        allow = ["MIT", "Apache-2.0", "Unicode-3.0"]
        exceptions = [{ crate = "tool", allow = ["MPL-2.0"] }]
        [bans]
        skip = [{ crate = "twice", reason = "" }]
        deny = [{ crate = "banned", reason = "large" }, { crate = "wrapped", wrappers = ["a"], reason = "" }]
        [sources]
        allow-registry = ["https://index"]
    "#;

    fn package(name: &str, version: &str) -> Package {
        Package {
            name: name.into(),
            version: version.into(),
            license: Some("MIT OR Apache-2.0".into()),
            source: Some("registry+https://index".into()),
            dependents: vec!["a".into()],
            is_in_skipped_tree: false,
        }
    }

    fn offences(packages: &[Package]) -> String {
        Rules::parse(RULES).unwrap().offences(packages).join("; ")
    }

    #[test]
    fn what_keeps_the_rules_is_no_offence() {
        let mut tool = package("tool", "1");
        tool.license = Some("MPL-2.0".into());
        let mut ours = package("ours", "1");
        ours.source = None;
        let mut below = package("other", "2");
        below.is_in_skipped_tree = true;
        let packages = [
            tool,
            ours,
            below,
            package("other", "1"),
            package("twice", "1"),
            package("twice", "2"),
            package("wrapped", "1"),
        ];
        assert_eq!(offences(&packages), "");
    }

    #[test]
    fn each_rule_is_told_by_name() {
        let mut copyleft = package("copyleft", "1");
        copyleft.license = Some("GPL-3.0-only".into());
        let mut silent = package("silent", "1");
        silent.license = None;
        let mut git = package("git", "1");
        git.source = Some("git+https://elsewhere".into());
        let mut wrapped = package("wrapped", "1");
        wrapped.dependents.push("b".into());
        assert_eq!(
            offences(&[copyleft]),
            "copyleft 1 has the licence `GPL-3.0-only`"
        );
        assert_eq!(offences(&[silent]), "silent 1 has the licence `none`");
        assert_eq!(offences(&[git]), "git 1 comes from git+https://elsewhere");
        assert_eq!(
            offences(&[package("other", "1"), package("other", "2")]),
            "other is there more than once: 1, 2"
        );
        assert_eq!(
            offences(&[package("banned", "1")]),
            "banned is banned (large); it comes with a"
        );
        assert_eq!(
            offences(&[wrapped]),
            "wrapped is banned (); it comes with a, b"
        );
    }

    #[test]
    fn of_several_licences_the_preferred_one_is_chosen() {
        let rules = Rules::parse(RULES).unwrap();
        let chosen = |license: &str| rules.chosen(license).unwrap().join(" ");
        assert_eq!(chosen("Apache-2.0 OR MIT"), "MIT");
        assert_eq!(chosen("MIT/Apache-2.0"), "MIT");
        assert_eq!(chosen("Unlicense OR MIT"), "MIT");
        assert_eq!(
            chosen("(MIT OR Apache-2.0) AND Unicode-3.0"),
            "MIT Unicode-3.0"
        );
        assert!(rules.chosen("MPL-2.0").is_err());
    }

    #[test]
    fn the_rules_of_this_repository_are_read() {
        let rules = Rules::read(&Workspace::find().unwrap()).unwrap();
        assert!(rules.chosen("MIT").is_ok());
        assert!(
            rules.chosen("MPL-2.0").is_err(),
            "nothing of the bundle is under it"
        );
    }
}

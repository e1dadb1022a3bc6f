//! The crates, as `cargo metadata` tells of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use anyhow::{Context, Result, bail};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId, TargetKind};

use super::{Package, rules::Rules};
use crate::{setup::compiler::TRIPLE, workspace::Workspace};

/// The package that the bundle is made of.
const BUNDLED: &str = "supervisor-widget";

/// A crate whose code may be in the bundle.
pub(super) struct Bundled {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) license: String,
    pub(super) authors: Vec<String>,
    pub(super) repository: String,
    /// Where its files are.
    pub(super) folder: PathBuf,
}

/// Every crate of the lock file, with tests and tools and for every system.
pub(super) fn all(workspace: &Workspace, rules: &Rules) -> Result<Vec<Package>> {
    let metadata = metadata(workspace, &[])?;
    let edges = edges(&metadata, |_| true)?;
    let mut dependents: BTreeMap<&PackageId, Vec<String>> = BTreeMap::new();
    for (id, below) in &edges {
        for dependency in below {
            dependents
                .entry(dependency)
                .or_default()
                .push(metadata[*id].name.to_string());
        }
    }
    let skipped = rules.skipped_trees();
    let is_skipped = |id: &PackageId| skipped.contains(&metadata[id].name.as_str());
    // What is reached without going through a tree that is skipped.
    let roots: Vec<_> = metadata.workspace_members.iter().collect();
    let reached = reached(&roots, &edges, is_skipped);
    Ok(metadata
        .packages
        .iter()
        .map(|package| Package {
            name: package.name.to_string(),
            version: package.version.to_string(),
            license: package.license.clone(),
            source: package.source.as_ref().map(|source| source.repr.clone()),
            dependents: dependents.remove(&package.id).unwrap_or_default(),
            is_in_skipped_tree: !reached.contains(&package.id),
        })
        .collect())
}

/// The crates whose code may be in the bundle: for the browser, without tests, build scripts and macros. Parts of this
/// repository are left out.
pub(super) fn bundled(workspace: &Workspace) -> Result<Vec<Bundled>> {
    let metadata = metadata(workspace, &["--filter-platform", TRIPLE])?;
    let edges = edges(&metadata, |kind| kind == DependencyKind::Normal)?;
    let is_macro = |id: &PackageId| {
        let mut targets = metadata[id].targets.iter();
        targets.any(|target| target.kind.contains(&TargetKind::ProcMacro))
    };
    let root = metadata
        .packages
        .iter()
        .find(|package| package.name == BUNDLED);
    let root = root.with_context(|| format!("there is no package {BUNDLED}"))?;
    let mut crates = Vec::new();
    for id in reached(&[&root.id], &edges, is_macro) {
        let package = &metadata[id];
        if package.source.is_none() || is_macro(id) {
            continue;
        }
        let license = package.license.clone();
        crates.push(Bundled {
            name: package.name.to_string(),
            version: package.version.to_string(),
            license: license.with_context(|| format!("{} tells no licence", package.name))?,
            authors: package.authors.clone(),
            repository: package.repository.clone().unwrap_or_default(),
            folder: package
                .manifest_path
                .parent()
                .map(PathBuf::from)
                .unwrap_or_default(),
        });
    }
    crates.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(crates)
}

type Edges<'a> = BTreeMap<&'a PackageId, Vec<&'a PackageId>>;

/// What each crate depends on directly, by dependencies of certain kinds.
fn edges(metadata: &Metadata, counts: impl Fn(DependencyKind) -> bool) -> Result<Edges<'_>> {
    let resolve = metadata.resolve.as_ref().context("cargo tells no graph")?;
    let mut edges = Edges::new();
    for node in &resolve.nodes {
        let deps = node.deps.iter();
        let deps = deps.filter(|dependency| {
            let mut kinds = dependency.dep_kinds.iter();
            kinds.any(|kind| counts(kind.kind))
        });
        edges.insert(&node.id, deps.map(|dependency| &dependency.pkg).collect());
    }
    Ok(edges)
}

/// Everything that is reached from some crates; nothing below those that end the way, which are reached themselves only
/// from elsewhere.
fn reached<'a>(
    from: &[&'a PackageId],
    edges: &Edges<'a>,
    ends: impl Fn(&PackageId) -> bool,
) -> BTreeSet<&'a PackageId> {
    let mut reached = BTreeSet::new();
    let mut open = from.to_vec();
    while let Some(id) = open.pop() {
        if !ends(id) && reached.insert(id) {
            open.extend(edges.get(id).into_iter().flatten());
        }
    }
    reached
}

fn metadata(workspace: &Workspace, more: &[&str]) -> Result<Metadata> {
    let mut cargo = workspace.cargo();
    cargo.args(["metadata", "--format-version", "1"]).args(more);
    let output = cargo.output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!(
            "cargo metadata: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(MetadataCommand::parse(String::from_utf8(output.stdout)?)?)
}

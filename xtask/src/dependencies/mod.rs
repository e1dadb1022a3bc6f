//! What this repository depends on: checked against the rules in `deny.toml`, and listed for those who get the bundle.
//!
//! Knows Cargo's and npm's accounts of dependencies. Must not know what any of them does.
//!
//! | file | what is in it |
//! |---|---|
//! | `rules` | `deny.toml`, and what offends against it |
//! | `crates` | the crates, as cargo tells of them |
//! | `node` | the npm packages of the lock files and of the bundle |
//! | `notices` | `THIRD-PARTY.txt` |

mod crates;
mod node;
pub(crate) mod notices;
mod rules;

use anyhow::{Result, bail};
use rules::Rules;

use crate::workspace::Workspace;

/// Something that is depended on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Package {
    name: String,
    version: String,
    /// An SPDX expression; nothing where none is told.
    license: Option<String>,
    /// The registry or repository that it comes from; nothing for parts of this repository.
    source: Option<String>,
    /// Names of the packages that depend on it directly.
    dependents: Vec<String>,
    /// Whether everything that leads to it comes from a tree whose duplicates do not count.
    is_in_skipped_tree: bool,
}

/// The suite: every crate and every npm package keeps the rules.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let rules = Rules::read(workspace)?;
    let crates = crates::all(workspace, &rules)?;
    let packages = node::locked(workspace)?;
    let mut offences = rules.offences(&crates);
    offences.extend(rules.offences_of_node(&packages));
    for offence in &offences {
        println!("{offence}");
    }
    println!(
        "{} crates and {} npm packages: licences, sources, duplicates, bans; advisories are for `cargo deny check advisories`",
        crates.len(),
        packages.len()
    );
    if !offences.is_empty() {
        bail!("{} offences against deny.toml", offences.len());
    }
    Ok(())
}

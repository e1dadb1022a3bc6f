//! Who is compared, and how each gets onto the site. Knows the files of each, not what they do.

use std::io::{Error, Result};
use std::path::PathBuf;
use std::process::Command;

use e2e::{Site, repository};

use crate::peers;

/// A side: one implementation of the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Panel,
    Vanilla,
    Solid,
    React,
    /// The list by hand without what a row of the others offers.
    Bare,
}

impl Side {
    pub(super) const ALL: [Self; 5] = [
        Self::Panel,
        Self::Vanilla,
        Self::Solid,
        Self::React,
        Self::Bare,
    ];
    /// Whom the panel is compared with.
    pub(super) const PEERS: [Self; 4] = [Self::Vanilla, Self::Solid, Self::React, Self::Bare];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Panel => "panel",
            Self::Vanilla => "vanilla",
            Self::Solid => "Solid",
            Self::React => "React",
            Self::Bare => "bare",
        }
    }

    /// Its script in `bench/peers/roster`.
    fn source(self) -> Option<&'static str> {
        match self {
            Self::Panel => None,
            Self::Vanilla | Self::Bare => Some("vanilla.js"),
            Self::Solid => Some("solid.jsx"),
            Self::React => Some("react.jsx"),
        }
    }

    /// Name of the side's page.
    pub(super) fn page(self) -> String {
        format!("roster-{}.html", self.name().to_lowercase())
    }

    fn script(self) -> String {
        format!("roster-{}.js", self.name().to_lowercase())
    }

    /// The files that a browser needs to show it, without those of the benchmark.
    fn files(self) -> Vec<String> {
        match self {
            Self::Panel => ["supervisor-widget.js", "supervisor-widget.wasm"]
                .map(String::from)
                .to_vec(),
            _ => vec![self.script(), "roster.css".to_owned()],
        }
    }

    /// Adds its page, and its script built for production.
    pub(super) fn lay(self, site: &Site) -> Result<()> {
        let Some(source) = self.source() else {
            site.write(&self.page(), include_str!("../../pages/roster/panel.html"));
            return Ok(());
        };
        let page = include_str!("../../peers/roster/index.html");
        site.write(&self.page(), &page.replace("peer.js", &self.script()));
        let from = repository().join("bench/peers/roster").join(source);
        let mut arguments = vec![from, site.root().join(self.script())];
        if self == Self::Bare {
            arguments.push("--bare".into());
        }
        node(&arguments).map(drop)
    }

    /// In how many bytes it travels, compressed with brotli.
    pub(super) fn bytes(self, site: &Site) -> Result<f64> {
        let files = self.files().into_iter().map(|file| site.root().join(file));
        let arguments: Vec<PathBuf> = [PathBuf::from("--brotli")]
            .into_iter()
            .chain(files)
            .collect();
        node(&arguments)?.trim().parse().map_err(Error::other)
    }
}

/// Adds what all pages use.
pub(super) fn lay_common(site: &Site) {
    site.write("feed.js", include_str!("../../pages/roster/feed.js"));
    site.write("watch.js", include_str!("../../pages/roster/watch.js"));
    site.write("setup.js", include_str!("../../pages/roster/setup.js"));
    let thresholds = include_str!("../../pages/roster/thresholds.js");
    site.write("thresholds.js", thresholds);
    site.write("portal.css", include_str!("../../pages/roster/portal.css"));
    site.write(EMPTY, include_str!("../../pages/roster/empty.html"));
    site.write("roster.css", include_str!("../../peers/roster/roster.css"));
}

/// The page with feed and watching alone: the memory that belongs to no side.
pub(super) const EMPTY: &str = "roster-empty.html";

fn node(arguments: &[PathBuf]) -> Result<String> {
    let output = Command::new("node")
        .arg(peers::folder().join("build.mjs"))
        .args(arguments)
        .output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Error::other(said));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

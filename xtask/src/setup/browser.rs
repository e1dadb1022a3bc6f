//! Chromium and its driver, for the tests, or any browser at all, for a person.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};

use super::{Missing, apt};
use crate::workspace::{self, Workspace};

const PACKAGES: &[&str] = &["chromium", "chromium-driver"];
/// Where Chromium hides under other names.
const CHROMIUMS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const MAC_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
/// Other browsers that a person may have.
const OTHERS: &[&str] = &[
    "firefox",
    "firefox-esr",
    "microsoft-edge",
    "brave-browser",
    "epiphany",
    "x-www-browser",
    "wslview",
];

/// A browser that programs can drive.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// `CHROMIUM` and `CHROMEDRIVER` when set, else what is on `PATH`.
    pub(crate) fn find() -> Option<Self> {
        Some(Self {
            chromium: chromium()?,
            driver: named_or("CHROMEDRIVER", &["chromedriver"])?,
        })
    }

    /// Writes the start options for wasm-bindgen's test runner and says where.
    pub(crate) fn write_driver_options(&self, workspace: &Workspace) -> Result<PathBuf> {
        let file = workspace.target.join("webdriver.json");
        let path = self
            .chromium
            .display()
            .to_string()
            .replace('\\', "\\\\")
            .replace('"', "\\\"");
        // No sandbox: Chromium refuses to start as root with it, and only pages of this repository are opened.
        let text = format!(
            r#"{{
  "goog:chromeOptions": {{
    "binary": "{path}",
    "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"]
  }}
}}
"#
        );
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }
}

/// What the tests lack.
pub(super) fn missing_driven() -> Option<Missing> {
    Browser::find().is_none().then(|| Missing {
        what: "Chromium with its driver",
        why: "tests run in a real browser",
        remedy: remedy("install Chromium and chromedriver and put both on PATH, or set CHROMIUM and CHROMEDRIVER"),
        optional: false,
    })
}

/// What a person lacks to look at the demo. The demo also runs without: a browser elsewhere may look at it.
pub(super) fn missing_any() -> Option<Missing> {
    // These systems always have one, which is not on PATH.
    let comes_with_the_system = cfg!(any(target_os = "macos", target_os = "windows"));
    let found = comes_with_the_system
        || env::var_os("BROWSER").is_some()
        || chromium().is_some()
        || OTHERS.iter().any(|name| workspace::program(name).is_some());
    (!found).then(|| Missing {
        what: "A browser",
        why: "the demo is a page",
        remedy: remedy("install one"),
        optional: true,
    })
}

/// Installs Chromium and its driver.
pub(super) fn install(workspace: &Workspace) -> Result<()> {
    apt::install(
        workspace,
        "chromium",
        "a browser, and the driver that tests steer it with",
        PACKAGES,
    )
}

fn remedy(elsewhere: &str) -> String {
    if apt::is_here() {
        format!("run `{}`", apt::command_for(PACKAGES))
    } else {
        elsewhere.to_owned()
    }
}

fn chromium() -> Option<PathBuf> {
    let mac = PathBuf::from(MAC_CHROME);
    named_or("CHROMIUM", CHROMIUMS).or_else(|| mac.is_file().then_some(mac))
}

fn named_or(variable: &str, names: &[&str]) -> Option<PathBuf> {
    match env::var_os(variable) {
        Some(path) => Some(path.into()).filter(|path: &PathBuf| path.is_file()),
        None => names.iter().find_map(|name| workspace::program(name)),
    }
}

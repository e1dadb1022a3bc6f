//! What the machine must have, and how it gets it. One file for each thing: how it is found, how it is installed.
//!
//! Finding comes first and decides: what is there is never installed again. Knows nothing of what is built with it.
//!
//! | file | what it finds and installs |
//! |---|---|
//! | `compiler` | a compiler for the browser |
//! | `packaged_compiler` | Debian's, where rustup's host is refused |
//! | `components` | rustfmt and clippy |
//! | `node` | Node packages |
//! | `browser` | Chromium and its driver |
//! | `trunk` | Trunk |
//! | `apt` | nothing by itself: Debian packages |

mod apt;
pub(crate) mod browser;
pub(crate) mod compiler;
mod components;
pub(crate) mod node;
mod packaged_compiler;
pub(crate) mod trunk;

use anyhow::{Context, Result, bail};
use browser::Browser;
use compiler::BrowserCompiler;
use node::NodePackages;

use crate::{arguments::Options, workspace::Workspace};

/// Something that a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Want {
    /// The components rustfmt and clippy.
    Components,
    /// A compiler with a standard library for the browser.
    BrowserCompiler,
    /// The Node packages in the lock files; the work goes on without them.
    NodePackages,
    /// Something to look at the demo with.
    AnyBrowser,
    /// Chromium and its driver.
    DrivenBrowser,
    /// Trunk itself. Only looked for: it takes minutes to build, so [`trunk::Installation`] does that on the side.
    Trunk,
}

/// Something that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Missing {
    /// Name of what is missing, in a few words.
    pub(crate) what: &'static str,
    /// What it is needed for.
    pub(crate) why: &'static str,
    /// What to do, as an imperative with the command to run.
    pub(crate) remedy: String,
    /// Whether the work can go on without it.
    pub(crate) optional: bool,
}

/// What was found, after set-up.
pub(crate) struct Tools {
    compiler: Option<BrowserCompiler>,
    /// Nothing when Node is not there: the bundle is larger then.
    pub(crate) node: Option<NodePackages>,
    browser: Option<Browser>,
}

impl Tools {
    /// Installs what is missing, or says so and fails when that is forbidden.
    pub(crate) fn prepare(workspace: &Workspace, wants: &[Want], options: Options) -> Result<Self> {
        let missing: Vec<_> = wants
            .iter()
            .filter_map(|want| Some((*want, want.missing(workspace, options)?)))
            .collect();
        if options.no_install {
            let list: Vec<_> = missing.iter().map(|(_, missing)| missing).collect();
            if !list.is_empty() {
                print!("{}", listed(&list));
            }
            if list.iter().any(|missing| !missing.optional) {
                bail!("something is missing, and --no-install forbids to set it up");
            }
        } else {
            for (want, missing) in missing {
                match want.install(workspace, options) {
                    Ok(()) => {}
                    Err(error) if missing.optional => {
                        println!(
                            "warning: {}: {error:#}. It is needed for: {}.",
                            missing.what, missing.why
                        );
                        println!("         To have it, {}.", missing.remedy);
                    }
                    Err(error) => return Err(error.context(missing.sentence())),
                }
            }
        }
        Ok(Self {
            compiler: BrowserCompiler::find(workspace, options),
            node: NodePackages::find(workspace),
            browser: Browser::find(),
        })
    }

    /// The compiler for the browser.
    pub(crate) fn compiler(&self) -> Result<&BrowserCompiler> {
        self.compiler
            .as_ref()
            .context("the compiler for the browser was not set up")
    }

    /// Chromium and its driver.
    pub(crate) fn browser(&self) -> Result<&Browser> {
        self.browser
            .as_ref()
            .context("Chromium and its driver were not set up")
    }
}

impl Want {
    fn missing(self, workspace: &Workspace, options: Options) -> Option<Missing> {
        match self {
            Self::Components => components::missing(workspace),
            Self::BrowserCompiler => compiler::missing(workspace, options),
            Self::NodePackages => node::missing(workspace),
            Self::AnyBrowser => browser::missing_any(),
            Self::DrivenBrowser => browser::missing_driven(),
            Self::Trunk => trunk::missing(workspace),
        }
    }

    fn install(self, workspace: &Workspace, options: Options) -> Result<()> {
        match self {
            Self::Components => components::install(workspace),
            Self::BrowserCompiler => compiler::install(workspace, options),
            Self::NodePackages => node::install(workspace),
            Self::AnyBrowser | Self::DrivenBrowser => browser::install(workspace),
            Self::Trunk => Ok(()),
        }
    }
}

impl Missing {
    /// The one sentence for something that could not be installed.
    fn sentence(&self) -> String {
        format!(
            "{} is missing and could not be set up: {}, then start again",
            self.what, self.remedy
        )
    }
}

/// The list that `--no-install` prints.
fn listed(missing: &[&Missing]) -> String {
    let entry = |one: &&Missing| {
        let needed = if one.optional {
            "better with it"
        } else {
            "needed"
        };
        format!(
            "  {} ({needed}: {})\n      {}\n",
            one.what, one.why, one.remedy
        )
    };
    missing
        .iter()
        .map(entry)
        .fold("Missing on this machine:\n".to_owned(), |text, entry| {
            text + &entry
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn browser() -> Missing {
        Missing {
            what: "Chromium",
            why: "to test in a real browser",
            remedy: "run `apt-get install chromium`".into(),
            optional: false,
        }
    }

    #[test]
    fn the_list_names_everything_with_its_reason_and_its_command() {
        let node = Missing {
            what: "Node",
            why: "a smaller bundle",
            remedy: "install Node 18".into(),
            optional: true,
        };
        assert_eq!(
            listed(&[&browser(), &node]),
            "Missing on this machine:\n  \
             Chromium (needed: to test in a real browser)\n      run `apt-get install chromium`\n  \
             Node (better with it: a smaller bundle)\n      install Node 18\n"
        );
    }

    #[test]
    fn what_cannot_be_installed_is_one_sentence_with_the_command() {
        assert_eq!(
            browser().sentence(),
            "Chromium is missing and could not be set up: run `apt-get install chromium`, then start again"
        );
    }
}

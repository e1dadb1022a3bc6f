//! Every test of the repository, in suites. A suite that fails does not hide the next ones.

use std::{
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{
    arguments::{EndToEnd, Options},
    bundle, dependencies,
    setup::{
        Tools, Want,
        compiler::{RUNNER_VARIABLE, TRIPLE},
        trunk::{self, Installation},
    },
    simulator,
    step::{self, duration},
    workspace::Workspace,
};

/// Seconds that one browser test may take on a busy machine.
const BROWSER_TEST_SECONDS: &str = "120";
/// How many tests in slow pages run beside each other.
const SLOW_TESTS_AT_ONCE: &str = "8";

/// Tests that run together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Suite {
    Fmt,
    Clippy,
    Doc,
    Dependencies,
    Native,
    Browser,
    EndToEnd,
    Trunk,
}

/// How a suite ended.
struct Outcome {
    suite: Suite,
    failure: Option<String>,
    time: Duration,
}

impl Suite {
    /// All, in the order in which they run: the quickest to fail first.
    pub(crate) const ALL: [Self; 8] = [
        Self::Fmt,
        Self::Dependencies,
        Self::Clippy,
        Self::Doc,
        Self::Native,
        Self::Browser,
        Self::EndToEnd,
        Self::Trunk,
    ];

    /// The suite that a person calls by that name.
    pub(crate) fn named(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|suite| suite.name() == name) {
            Some(suite) => Ok(suite),
            None => bail!(
                "there is no suite `{name}`; there are {}",
                Self::ALL.map(Self::name).join(", ")
            ),
        }
    }

    /// The named suites once each, or all when none is named.
    pub(crate) fn in_order(named: &[Self]) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|suite| named.is_empty() || named.contains(suite))
            .collect()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Dependencies => "deps",
            Self::Clippy => "clippy",
            Self::Doc => "doc",
            Self::Native => "native",
            Self::Browser => "browser",
            Self::EndToEnd => "e2e",
            Self::Trunk => "trunk",
        }
    }

    fn wants(self) -> &'static [Want] {
        match self {
            Self::Fmt => &[Want::Components],
            Self::Clippy => &[Want::Components, Want::BrowserCompiler],
            Self::Doc => &[Want::BrowserCompiler],
            Self::Dependencies => &[],
            Self::Native => &[Want::NodePackages],
            Self::Browser | Self::EndToEnd => &[
                Want::BrowserCompiler,
                Want::NodePackages,
                Want::DrivenBrowser,
            ],
            Self::Trunk => &[Want::BrowserCompiler, Want::NodePackages, Want::Trunk],
        }
    }
}

/// Sets up, runs the suites, and fails if one of them failed.
pub(crate) fn run(
    workspace: &Workspace,
    suites: &[Suite],
    how: EndToEnd,
    options: Options,
) -> Result<ExitCode> {
    let mut wants: Vec<_> = suites
        .iter()
        .flat_map(|suite| suite.wants())
        .copied()
        .collect();
    wants.sort();
    wants.dedup();
    let tools = Tools::prepare(workspace, &wants, options)?;
    // On the side from the start: it takes minutes from nothing, and the last suite needs it.
    let mut trunk = if suites.contains(&Suite::Trunk) {
        Some(Installation::start(workspace, options)?)
    } else {
        None
    };

    let mut outcomes = Vec::new();
    for suite in suites.iter().copied() {
        println!("\n── {}", suite.name());
        let started = Instant::now();
        let result = match suite {
            Suite::Fmt => succeed(workspace.cargo().args(["fmt", "--all", "--check"])),
            Suite::Dependencies => dependencies::check(workspace),
            Suite::Clippy => clippy(workspace, &tools),
            Suite::Doc => documentation(workspace, &tools),
            Suite::Native => native(workspace),
            Suite::Browser => browser(workspace, &tools),
            Suite::EndToEnd => end_to_end(workspace, &tools, how),
            Suite::Trunk => development_page(workspace, trunk.take()),
        };
        let failure = result.err().map(|error| format!("{error:#}"));
        outcomes.push(Outcome {
            suite,
            failure,
            time: started.elapsed(),
        });
    }
    print!("\n{}", table(&outcomes));
    let all_passed = outcomes.iter().all(|outcome| outcome.failure.is_none());
    Ok(if all_passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn clippy(workspace: &Workspace, tools: &Tools) -> Result<()> {
    let strict = ["--all-targets", "--", "-D", "warnings"];
    let native = succeed(
        workspace
            .cargo()
            .args(["clippy", "--workspace", "--exclude", "supervisor-widget"])
            .args(strict),
    );
    let compiler = tools.compiler()?;
    if compiler.is_the_machines_own() {
        let widget = [
            "clippy",
            "--package",
            "supervisor-widget",
            "--target",
            TRIPLE,
        ];
        succeed(compiler.cargo(workspace).args(widget).args(strict))?;
    } else {
        println!(
            "warning: the widget is not checked: the packaged compiler's clippy has other lints."
        );
    }
    native
}

/// Builds the documentation, of what is private as well: a link that leads nowhere is an error.
fn documentation(workspace: &Workspace, tools: &Tools) -> Result<()> {
    let strict = ["--no-deps", "--document-private-items"];
    let flags = ("RUSTDOCFLAGS", "-D warnings");
    let native = succeed(
        workspace
            .cargo()
            .args(["doc", "--workspace", "--exclude", "supervisor-widget"])
            .args(strict)
            .env(flags.0, flags.1),
    );
    let compiler = tools.compiler()?;
    if compiler.is_the_machines_own() {
        let widget = ["doc", "--package", "supervisor-widget", "--target", TRIPLE];
        let mut cargo = compiler.cargo(workspace);
        succeed(cargo.args(widget).args(strict).env(flags.0, flags.1))?;
    } else {
        println!(
            "warning: the widget's documentation is not checked: the packaged compiler has other lints."
        );
    }
    native
}

/// Everything that runs without a browser: what is left out here has a suite of its own or no test.
fn native(workspace: &Workspace) -> Result<()> {
    let elsewhere = ["supervisor-widget", "e2e", "wasm-test-runner"];
    let elsewhere = elsewhere.iter().flat_map(|package| ["--exclude", package]);
    succeed(
        workspace
            .cargo()
            .args(["test", "--workspace", "--no-fail-fast"])
            .args(elsewhere),
    )
}

fn browser(workspace: &Workspace, tools: &Tools) -> Result<()> {
    let mut runner = workspace.cargo();
    runner.args(["build", "--package", "wasm-test-runner"]);
    step::run(
        workspace,
        "test runner",
        "takes WebAssembly tests into the browser",
        &mut runner,
    )?;
    let browser = tools.browser()?;
    let mut tests = tools.compiler()?.cargo(workspace);
    tests
        .args([
            "test",
            "--package",
            "supervisor-widget",
            "--target",
            TRIPLE,
            "--tests",
            "--no-fail-fast",
        ])
        .env(RUNNER_VARIABLE, workspace.debug_binary("wasm-test-runner"))
        .env("CHROMEDRIVER", &browser.driver)
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            browser.write_driver_options(workspace)?,
        )
        .env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TEST_SECONDS)
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", BROWSER_TEST_SECONDS)
        // For a test file that does not say where it wants to run.
        .env("WASM_BINDGEN_USE_BROWSER", "1");
    succeed(&mut tests)
}

fn end_to_end(workspace: &Workspace, tools: &Tools, how: EndToEnd) -> Result<()> {
    bundle::build(workspace, tools)?;
    let simulator = simulator::build(workspace)?;
    let environment = simulator::environment(workspace, &simulator, tools.browser()?);
    let mut tests = workspace.cargo();
    tests
        .args(["test", "--package", "e2e", "--no-fail-fast"])
        .envs(environment)
        .env("SUPERVISOR_SLOW", how.slow.to_string());
    if how.slow > 1 {
        // A slow page leaves the processor to others for most of the time.
        tests.env("RUST_TEST_THREADS", SLOW_TESTS_AT_ONCE);
    }
    if how.accept_pictures {
        tests
            .args(["--test", "all", "screenshots::"])
            .env("SUPERVISOR_PICTURES", "accept");
    } else {
        tests.arg("--tests");
    }
    let mut failed = 0;
    for time in 1..=how.times {
        if how.times > 1 {
            println!("\n── e2e, {time} of {}", how.times);
        }
        if let Err(error) = succeed(&mut tests) {
            println!("{error:#}");
            failed += 1;
        }
    }
    if failed > 0 {
        bail!("{failed} of {} runs failed", how.times);
    }
    Ok(())
}

/// Builds the development page as `trunk serve` does.
fn development_page(workspace: &Workspace, trunk: Option<Installation>) -> Result<()> {
    let trunk = trunk.context("Trunk was not set up")?.finish(workspace)?;
    succeed(trunk::command(workspace, &trunk).arg("build"))
}

/// Runs a test program in full view.
fn succeed(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
    if !status.success() {
        bail!("{status}");
    }
    Ok(())
}

fn table(outcomes: &[Outcome]) -> String {
    let mut lines = vec!["suite     result    time".to_owned()];
    for Outcome {
        suite,
        failure,
        time,
    } in outcomes
    {
        let result = if failure.is_none() { "ok" } else { "FAILED" };
        lines.push(format!(
            "{:<10}{result:<10}{}",
            suite.name(),
            duration(*time)
        ));
    }
    for Outcome { suite, failure, .. } in outcomes {
        lines.extend(
            failure
                .iter()
                .map(|failure| format!("{} failed: {failure}", suite.name())),
        );
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_suite_is_found_by_its_name() {
        for suite in Suite::ALL {
            assert_eq!(Suite::named(suite.name()).unwrap(), suite);
        }
        assert!(
            Suite::named("")
                .unwrap_err()
                .to_string()
                .contains("fmt, deps, clippy, doc, native, browser, e2e, trunk")
        );
    }

    #[test]
    fn the_table_shows_each_suite_and_then_what_went_wrong() {
        let outcomes = [
            Outcome {
                suite: Suite::Fmt,
                failure: None,
                time: Duration::from_millis(500),
            },
            Outcome {
                suite: Suite::EndToEnd,
                failure: Some("exit status: 101".into()),
                time: Duration::from_secs(75),
            },
        ];
        assert_eq!(
            table(&outcomes),
            "suite     result    time\n\
             fmt       ok        0.5 s\n\
             e2e       FAILED    1 min 15 s\n\
             e2e failed: exit status: 101\n"
        );
    }
}

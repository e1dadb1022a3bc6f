//! Runs one WebAssembly test file in a headless browser; `cargo test` calls it as the target's runner.
//!
//! It is wasm-bindgen's own runner, built here so that its version is the one in `Cargo.lock` and nothing has to be
//! installed. It knows nothing of the widget.

use std::env;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// Longer than any test that fails takes: a page that has answered nothing by then never answers its driver.
const SILENCE: Duration = Duration::from_secs(200);
/// Tells that another browser is tried.
const AGAIN: &str = "WASM_TEST_RUNNER_AGAIN";

fn main() -> ExitCode {
    let begun = Instant::now();
    match wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            // Now and then headless Chromium hangs while it loads the page, before any test.
            if begun.elapsed() > SILENCE && env::var_os(AGAIN).is_none() && succeeds_again() {
                return ExitCode::SUCCESS;
            }
            ExitCode::FAILURE
        }
    }
}

/// Whether the tests of this file pass in another browser.
fn succeeds_again() -> bool {
    eprintln!("The browser never answered: the same again in another one.");
    let runner = env::current_exe().map(Command::new);
    let status = runner.and_then(|mut it| it.args(env::args_os().skip(1)).env(AGAIN, "1").status());
    status.is_ok_and(|status| status.success())
}

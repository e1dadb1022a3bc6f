//! Runs one WebAssembly test file in a headless browser; `cargo test` calls it as the target's runner.
//!
//! It is wasm-bindgen's own runner, built here so that its version is the one in `Cargo.lock` and nothing has to be
//! installed. It knows nothing of the widget.

use std::process::ExitCode;

fn main() -> ExitCode {
    match wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}

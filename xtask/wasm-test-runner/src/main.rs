//! Runs one WebAssembly test file in a headless browser; `cargo test` calls it as the target's runner.
//!
//! It is wasm-bindgen's own runner, built here so that its version is the one in `Cargo.lock` and nothing has to be
//! installed. It knows nothing of the widget.
//!
//! The runner's web server (`tiny_http`) gives a connection to a thread that waits for one. When two connections come while
//! one thread waits, the second lies there until yet another connection comes, and the page in the browser waits for ever. So
//! the runner is a process of its own, and this one knocks at the server as long as it runs.

use std::env;
use std::io::Result;
use std::net::{TcpListener, TcpStream};
use std::process::{Command, ExitCode};
use std::thread;
use std::time::Duration;

/// Tells wasm-bindgen's runner where its server is to be.
const ADDRESS: &str = "WASM_BINDGEN_TEST_ADDRESS";
/// How long it takes between two knocks at the server.
const PAUSE: Duration = Duration::from_millis(500);

fn main() -> ExitCode {
    let is_good = if env::var_os(ADDRESS).is_some() {
        let run = wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(env::args_os());
        run.map(|()| true).map_err(|error| format!("{error:?}"))
    } else {
        run_and_knock().map_err(|error| error.to_string())
    };
    match is_good {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the tests passed.
fn run_and_knock() -> Result<bool> {
    let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let mut runner = Command::new(env::current_exe()?);
    runner.args(env::args_os().skip(1));
    let mut runner = runner.env(ADDRESS, address.to_string()).spawn()?;
    thread::spawn(move || {
        loop {
            thread::sleep(PAUSE);
            // There is no server before the tests and after them.
            TcpStream::connect(address).ok();
        }
    });
    Ok(runner.wait()?.success())
}

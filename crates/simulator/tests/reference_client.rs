//! The reference client (npm `cometd`) drives the simulator, so that our client and our server are not wrong together.
//! `SUPERVISOR_NO_NODE=1` leaves it out on a machine without Node.

// A test that cannot go on has failed.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use simulator::{Options, start};

const NO_NODE: &str = "Node is not on PATH: install Node 20 or newer to run the reference client, or set SUPERVISOR_NO_NODE=1 to leave it out";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/reference-client")
}

fn run(program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder())
        .output();
    output.unwrap_or_else(|error| panic!("{NO_NODE} ({program}: {error})"))
}

fn succeed(program: &str, arguments: &[&str]) -> String {
    let output = run(program, arguments);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(
        output.status.success(),
        "{program} {}: {}\n{out}{err}",
        arguments.join(" "),
        output.status
    );
    out
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reference_client_is_served() {
    if std::env::var("SUPERVISOR_NO_NODE").is_ok_and(|value| value == "1") {
        eprintln!("left out: SUPERVISOR_NO_NODE=1");
        return;
    }
    succeed("node", &["--version"]);
    if !folder().join("node_modules/cometd/package.json").is_file() {
        succeed("npm", &["ci", "--no-audit", "--no-fund"]);
    }
    let simulator = start(Options::quiet()).await.unwrap();
    let samples = format!("{}/tests/samples", env!("CARGO_MANIFEST_DIR"));
    let url = simulator.url();
    let output = tokio::task::spawn_blocking(move || succeed("node", &["run.mjs", &url, &samples]))
        .await
        .unwrap();
    assert_eq!(
        output.matches("ok: reference client").count(),
        3,
        "{output}"
    );
    simulator.stop().await;
}

//! The command itself: its one line of output, its help, its mistakes.

// A test that cannot go on has failed.
#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

const BINARY: &str = env!("CARGO_BIN_EXE_supervisor-simulator");

#[test]
fn it_says_where_it_listens() {
    let mut child = Command::new(BINARY)
        .args(["--port", "0", "--agents", "24", "--seed", "1"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line
        .trim_end()
        .strip_prefix("listening on http://")
        .unwrap()
        .trim_end_matches('/')
        .to_owned();
    let reached = std::net::TcpStream::connect(address);
    child.kill().unwrap();
    child.wait().unwrap();
    reached.unwrap();
}

#[test]
fn help_and_mistakes() {
    let run = |arguments: &[&str]| Command::new(BINARY).args(arguments).output().unwrap();
    let help = run(&["--help"]);
    assert!(help.status.success());
    assert!(String::from_utf8_lossy(&help.stdout).contains("POST   /sim/fail"));
    let mistake = run(&["--prot", "1"]);
    assert_eq!(mistake.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&mistake.stderr).contains("--prot"));
}

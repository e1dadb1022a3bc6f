//! A program that belongs to a test: it is ready when it has said so, and ends when it is dropped.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::LIMIT;

#[derive(Debug)]
pub(crate) struct Program {
    child: Child,
    /// Kept open: a program whose output nobody takes may end.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Program {
    /// Starts it and waits for the first line in which `find` finds what tells that it is ready.
    pub(crate) async fn start<T>(
        mut command: Command,
        find: impl Fn(&str) -> Option<T>,
    ) -> (Self, T) {
        let name = command
            .as_std()
            .get_program()
            .to_string_lossy()
            .into_owned();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{name} does not start: {error}"));
        let output = child.stdout.take().expect("its output is piped");
        let mut lines = BufReader::new(output).lines();
        let ready = async {
            while let Some(line) = lines.next_line().await.expect("its output is text") {
                if let Some(found) = find(&line) {
                    return found;
                }
            }
            panic!("{name} ended before it was ready");
        };
        let found = timeout(LIMIT, ready)
            .await
            .unwrap_or_else(|_| panic!("{name} does not get ready"));
        let program = Self {
            child,
            _output: lines,
        };
        (program, found)
    }

    /// Ends it now; it is gone when this returns.
    pub(crate) async fn kill(&mut self) {
        self.child.kill().await.expect("it can be ended");
    }
}

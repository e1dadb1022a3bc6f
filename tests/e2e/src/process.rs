//! A program that belongs to a test: it is ready when it has said so, and ends when it is dropped.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::wait::limit;

#[derive(Debug)]
pub(crate) struct Program {
    child: Child,
    /// Kept open: a program whose output is not read may end.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Program {
    /// Starts the program and waits for the first line from which `find` takes a value.
    pub(crate) async fn start<T>(
        mut command: Command,
        find: impl Fn(&str) -> Option<T>,
    ) -> (Self, T) {
        Self::try_start(&mut command, find)
            .await
            .unwrap_or_else(|| panic!("{} ended before it was ready", name(&command)))
    }

    /// The same for a program that may end at once, as one that loses a race for a port.
    pub(crate) async fn try_start<T>(
        command: &mut Command,
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<(Self, T)> {
        let name = name(command);
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
                    return Some(found);
                }
            }
            None
        };
        let found = timeout(limit(), ready)
            .await
            .unwrap_or_else(|_| panic!("{name} does not get ready"))?;
        let program = Self {
            child,
            _output: lines,
        };
        Some((program, found))
    }

    /// Ends it now; it is gone when this returns.
    pub(crate) async fn kill(&mut self) {
        self.child.kill().await.expect("it can be ended");
    }
}

fn name(command: &Command) -> String {
    let program = command.as_std().get_program();
    program.to_string_lossy().into_owned()
}

//! The benchmarks, which are a program of their own; here what they need is built, and what they leave behind is ended.

use std::{
    env,
    ffi::OsString,
    fs,
    process::{self, Command, ExitCode, Stdio},
};

use anyhow::{Context, Result};

use crate::{bundle, setup::Tools, simulator, workspace::Workspace};

/// Builds bundle, decoder and simulator, then runs the benchmarks.
pub(crate) fn run(
    workspace: &Workspace,
    tools: &Tools,
    arguments: &[OsString],
) -> Result<ExitCode> {
    bundle::build(workspace, tools)?;
    let decoder = bundle::build_decoder(workspace, tools)?;
    let simulator = simulator::build_release(workspace)?;
    let mut command = workspace.cargo();
    // The program only gives commands: without optimization it is built in a third of the time.
    command
        .args(["run", "--package", "bench", "--"])
        .args(arguments)
        .env("SUPERVISOR_DECODER", decoder)
        .envs(simulator::environment(
            workspace,
            &simulator,
            tools.browser()?,
        ));
    run_in_group(command)
}

/// Runs the program with all that it starts in a process group of its own, and ends the group with it, however it ends: a
/// browser outlives the driver that started it. The program ends the group as well when its standard input ends, which is
/// when this process is gone.
fn run_in_group(mut command: Command) -> Result<ExitCode> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    // Profiles of browsers that are ended so stay behind.
    let temporary = env::temp_dir().join(format!("supervisor-bench-{}", process::id()));
    fs::create_dir_all(&temporary)
        .with_context(|| format!("cannot create {}", temporary.display()))?;
    let mut child = command
        .env("TMPDIR", &temporary)
        .env("SUPERVISOR_ENDS_WITH_INPUT", "1")
        .stdin(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
    let held_open = child.stdin.take();
    let status = child.wait();
    drop(held_open);
    end_group(child.id());
    // A file of a process that is just ending may still come; it is in a folder for temporary files.
    let _ = fs::remove_dir_all(&temporary);
    Ok(if status?.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Ends what is left of a process group, at once.
#[cfg(unix)]
fn end_group(group: u32) {
    // There is a shell everywhere, and the standard library has no signals. Fails when nothing is left, which is usual.
    let _ = Command::new("sh")
        .args(["-c", &format!("kill -KILL -{group}")])
        .stderr(Stdio::null())
        .status();
}

#[cfg(not(unix))]
fn end_group(_: u32) {}

#[cfg(all(test, unix))]
mod tests {
    use std::io::{self, Read};

    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn what_a_program_leaves_behind_ends_with_it() {
        let (mut output, input) = io::pipe().unwrap();
        // It starts another one, which would have something to say, and ends as one that panics.
        let mut command = shell("(sleep 20; echo left) & kill -ABRT $$");
        command.stdout(input);
        assert_eq!(run_in_group(command).unwrap(), ExitCode::FAILURE);
        let mut said = String::new();
        output.read_to_string(&mut said).unwrap();
        assert_eq!(said, "");
    }

    #[test]
    fn how_a_program_ended_is_passed_on() {
        assert_eq!(run_in_group(shell("exit 0")).unwrap(), ExitCode::SUCCESS);
        assert_eq!(run_in_group(shell("exit 3")).unwrap(), ExitCode::FAILURE);
    }

    #[test]
    fn what_it_reads_ends_when_this_process_does() {
        let script = r#"test "$SUPERVISOR_ENDS_WITH_INPUT" = 1 && ! test -t 0"#;
        assert_eq!(run_in_group(shell(script)).unwrap(), ExitCode::SUCCESS);
    }
}

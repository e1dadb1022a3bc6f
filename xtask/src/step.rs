//! Runs a program as one step of a longer piece of work: says what and why, shows that it is alive, says how long it
//! took, and shows the program's own words only when it fails. Knows nothing of what the program does.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Time between two signs of life.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// How soon the end of a program is noticed.
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// How much of a failed program's output is shown.
const SHOWN_LINES: usize = 80;

/// A program that was started and whose output goes to a file.
pub(crate) struct Step {
    child: Child,
    log: PathBuf,
    started: Instant,
}

impl Step {
    /// Says what is done and why, and starts it. `name` is a short word, and the name of the file of its output.
    pub(crate) fn start(
        workspace: &Workspace,
        name: &str,
        why: &str,
        command: &mut Command,
    ) -> Result<Self> {
        println!("▸ {name}: {why}");
        let folder = workspace.target.join("xtask-logs");
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        let log = folder.join(format!("{}.log", name.replace([' ', '/'], "-")));
        let output =
            File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let child = command
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
        Ok(Self {
            child,
            log,
            started: Instant::now(),
        })
    }

    /// Waits for the end, with a line every ten seconds.
    pub(crate) fn finish(mut self) -> Result<()> {
        let mut next_sign = Instant::now() + HEARTBEAT;
        let status = loop {
            if let Some(status) = self.child.try_wait()? {
                break status;
            }
            if Instant::now() >= next_sign {
                println!(
                    "  {} … {}",
                    duration(self.started.elapsed()),
                    last_line(&read(&self.log))
                );
                next_sign += HEARTBEAT;
            }
            thread::sleep(LOOK_AGAIN);
        };
        if status.success() {
            println!("  done in {}", duration(self.started.elapsed()));
            return Ok(());
        }
        let output = read(&self.log);
        let lines: Vec<_> = output.lines().collect();
        for line in lines.iter().skip(lines.len().saturating_sub(SHOWN_LINES)) {
            println!("  | {line}");
        }
        println!(
            "  failed after {} (its whole output: {})",
            duration(self.started.elapsed()),
            self.log.display()
        );
        bail!("{status}");
    }
}

impl Drop for Step {
    /// A step that its owner dropped must not go on alone.
    fn drop(&mut self) {
        // Fails when the step has ended already, which is fine.
        let _ = self.child.kill();
    }
}

/// Starts a step and waits for it.
pub(crate) fn run(
    workspace: &Workspace,
    name: &str,
    why: &str,
    command: &mut Command,
) -> Result<()> {
    Step::start(workspace, name, why, command)?
        .finish()
        .with_context(|| format!("{name} failed"))
}

/// This process becomes the program, so that whatever ends the one ends the other. Returns on failure only.
#[cfg(unix)]
pub(crate) fn become_program(mut command: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(error).with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))
}

/// Runs the program, where a process cannot become another one.
#[cfg(not(unix))]
pub(crate) fn become_program(mut command: Command) -> Result<ExitCode> {
    let status = command.status()?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// A duration for people.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

fn read(log: &Path) -> String {
    fs::read(log)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default()
}

/// The last thing a program said, short enough for one line.
fn last_line(output: &str) -> String {
    output
        .rsplit(['\n', '\r'])
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or("no output yet")
        .chars()
        .take(100)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(duration(Duration::from_millis(440)), "0.4 s");
        assert_eq!(duration(Duration::from_secs(59)), "59 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn the_sign_of_life_is_the_last_thing_said() {
        assert_eq!(last_line(""), "no output yet");
        assert_eq!(last_line("Compiling a\n   Compiling b\n\n"), "Compiling b");
        assert_eq!(last_line("10%\r20%\r"), "20%");
        assert_eq!(last_line(&"é".repeat(300)).chars().count(), 100);
    }
}

//! The command line. Pure: text in, a command out.

use std::ffi::OsString;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::test::Suite;

/// Text that `--help` prints.
pub(crate) const HELP: &str = "\
usage: cargo xtask <command> [options]

  demo [--port 8090]   build, then run the simulator with the widget on it until stopped
  test [suite...]      run every test, or only: fmt deps clippy doc native browser e2e trunk
       --slow 6          e2e: in pages whose processor is so many times slower
       --times 10        e2e: so many times in a row
  dist                 build the release bundle into dist/, print its sizes, fail above bench/budget.json
  bench [-- ...]       run the benchmarks beside their peers, e.g. `bench roster --quick`
  trunk [...]          run Trunk, e.g. `cargo xtask trunk serve`

Each command first sets up what is missing on the machine.
  --no-install         change nothing on the machine; list what is missing and stop
  --packaged-compiler  build for the browser with Debian's own compiler instead of rustup's target
";

/// Port of the demo when none is named; the development page proxies to it too.
pub(crate) const DEFAULT_PORT: u16 = 8090;

/// Task that the command line names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Demo {
        port: u16,
    },
    /// The suites to run, in the order in which they run.
    Test {
        suites: Vec<Suite>,
        end_to_end: EndToEnd,
    },
    Dist,
    Bench {
        arguments: Vec<OsString>,
    },
    /// The development page, for Trunk's hook.
    Page,
    Trunk {
        arguments: Vec<OsString>,
    },
}

/// How the end-to-end tests are run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EndToEnd {
    /// How many times slower than this machine the pages' processor is made.
    pub(crate) slow: u32,
    /// How many times in a row they run.
    pub(crate) times: u32,
    /// Only the pictures of states are taken, and become the golden ones.
    pub(crate) accept_pictures: bool,
}

impl Default for EndToEnd {
    fn default() -> Self {
        Self {
            slow: 1,
            times: 1,
            accept_pictures: false,
        }
    }
}

/// How to set up, for every command.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Only look, install nothing.
    pub(crate) no_install: bool,
    /// Use the distribution's compiler for the browser even where rustup's target is there.
    pub(crate) packaged_compiler: bool,
}

/// Reads the whole command line, program name included.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<(Command, Options)> {
    let mut parser = Parser::from_iter(arguments);
    let mut options = Options::default();
    let mut name = None;
    let mut port = None;
    let mut end_to_end = EndToEnd::default();
    let mut suites = Vec::new();
    let mut rest = Vec::new();

    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok((Command::Help, options)),
            Arg::Long("no-install") => options.no_install = true,
            Arg::Long("packaged-compiler") => options.packaged_compiler = true,
            Arg::Long("slow") => end_to_end.slow = parser.value()?.parse()?,
            Arg::Long("times") => end_to_end.times = parser.value()?.parse()?,
            Arg::Long("accept-pictures") => end_to_end.accept_pictures = true,
            Arg::Long("port") => port = Some(parser.value()?.parse::<u16>()?),
            Arg::Value(value) if name.is_none() => {
                let value = value.string()?;
                // What follows belongs to the program that is called.
                if value == "trunk" || value == "bench" {
                    rest = parser.raw_args()?.collect();
                }
                name = Some(value);
            }
            Arg::Value(value) if name.as_deref() == Some("test") => {
                suites.push(Suite::named(&value.string()?)?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if port.is_some() && name.as_deref() != Some("demo") {
        bail!("--port belongs to `demo`");
    }
    if end_to_end != EndToEnd::default() && name.as_deref() != Some("test") {
        bail!("--slow, --times and --accept-pictures belong to `test`");
    }
    if end_to_end.slow == 0 || end_to_end.times == 0 {
        bail!("--slow and --times begin with 1");
    }
    let command = match name.as_deref() {
        None | Some("help") => Command::Help,
        Some("demo") => Command::Demo {
            port: port.unwrap_or(DEFAULT_PORT),
        },
        Some("test") => Command::Test {
            suites: Suite::in_order(&suites),
            end_to_end,
        },
        Some("dist") => Command::Dist,
        Some("bench") => Command::Bench {
            arguments: take_options(rest, &mut options),
        },
        Some("page") => Command::Page,
        Some("trunk") => Command::Trunk {
            arguments: take_options(rest, &mut options),
        },
        Some(other) => bail!("there is no command `{other}`"),
    };
    Ok((command, options))
}

/// Picks the set-up options out of arguments that are passed on; after `--` everything is passed on.
fn take_options(arguments: Vec<OsString>, options: &mut Options) -> Vec<OsString> {
    let mut passed_on = Vec::new();
    let mut arguments = arguments.into_iter();
    for argument in arguments.by_ref() {
        match argument.to_str() {
            Some("--no-install") => options.no_install = true,
            Some("--packaged-compiler") => options.packaged_compiler = true,
            Some("--") => break,
            _ => passed_on.push(argument),
        }
    }
    passed_on.extend(arguments);
    passed_on
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<(Command, Options)> {
        parse(
            ["xtask"]
                .into_iter()
                .chain(line.split_whitespace())
                .map(OsString::from),
        )
    }

    #[test]
    fn commands_and_their_defaults() {
        let options = Options::default();
        assert_eq!(
            parsed("demo").unwrap(),
            (Command::Demo { port: 8090 }, options)
        );
        assert_eq!(
            parsed("demo --port 9000").unwrap(),
            (Command::Demo { port: 9000 }, options)
        );
        assert_eq!(parsed("dist").unwrap(), (Command::Dist, options));
        assert_eq!(parsed("").unwrap(), (Command::Help, options));
        assert_eq!(parsed("demo --help").unwrap(), (Command::Help, options));
    }

    #[test]
    fn options_stand_before_or_after_the_command() {
        let wanted = Options {
            no_install: true,
            packaged_compiler: true,
        };
        for line in [
            "--no-install dist --packaged-compiler",
            "dist --packaged-compiler --no-install",
        ] {
            assert_eq!(parsed(line).unwrap(), (Command::Dist, wanted), "{line}");
        }
    }

    #[test]
    fn test_runs_all_suites_or_the_named_ones_in_their_own_order() {
        let suites = |line| match parsed(line).unwrap().0 {
            Command::Test { suites, .. } => suites,
            other => panic!("{other:?}"),
        };
        assert_eq!(suites("test"), Suite::ALL);
        assert_eq!(suites("test e2e fmt e2e"), [Suite::Fmt, Suite::EndToEnd]);
    }

    #[test]
    fn end_to_end_tests_run_slowed_and_more_than_once() {
        let end_to_end = |line| match parsed(line).unwrap().0 {
            Command::Test { end_to_end, .. } => end_to_end,
            other => panic!("{other:?}"),
        };
        assert_eq!(end_to_end("test"), EndToEnd::default());
        let slowed = EndToEnd {
            slow: 6,
            times: 10,
            accept_pictures: false,
        };
        assert_eq!(end_to_end("test e2e --slow 6 --times 10"), slowed);
        assert!(end_to_end("test e2e --accept-pictures").accept_pictures);
    }

    #[test]
    fn what_follows_trunk_and_bench_is_passed_on() {
        let (command, options) =
            parsed("trunk serve --no-install --port 8081 -- --no-install").unwrap();
        let arguments = ["serve", "--port", "8081", "--no-install"]
            .map(OsString::from)
            .to_vec();
        assert_eq!(command, Command::Trunk { arguments });
        assert!(options.no_install);

        let (command, options) = parsed("bench -- --rounds 3").unwrap();
        assert_eq!(
            command,
            Command::Bench {
                arguments: ["--rounds", "3"].map(OsString::from).to_vec()
            }
        );
        assert_eq!(options, Options::default());
    }

    #[test]
    fn mistakes_are_named() {
        for (line, part) in [
            ("dmeo", "dmeo"),
            ("test browsers", "browsers"),
            ("demo --prot 1", "prot"),
            ("demo --port lots", "lots"),
            ("demo 8090", "8090"),
            ("dist --port 1", "--port"),
            ("dist --slow 6", "--slow"),
            ("test --times 0", "--times"),
        ] {
            let error = format!("{:#}", parsed(line).unwrap_err());
            assert!(error.contains(part), "{line}: {error}");
        }
    }
}

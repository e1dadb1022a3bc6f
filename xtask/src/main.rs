//! `cargo xtask …`: everything a person does with this repository beyond plain cargo.
//!
//! Knows how the parts are built, what they need on the machine and in which order things run. Must not know what the
//! widget or the simulator do inside: it starts them and reads exit codes.
//!
//! | file | what is in it |
//! |---|---|
//! | `arguments` | the command line |
//! | `setup` | what the machine must have |
//! | `workspace` | the checkout, and how cargo is called in it |
//! | `step` | a program as one step of a longer piece of work |
//! | `bundle` | `dist`: the release bundle |
//! | `test` | `test`: the suites |
//! | `dependencies` | licences, sources and bans; `THIRD-PARTY.txt` |
//! | `demo` | `demo` |
//! | `bench` | `bench` |
//! | `simulator` | the simulator as a program |

mod arguments;
mod bench;
mod bundle;
mod demo;
mod dependencies;
mod setup;
mod simulator;
mod step;
mod test;
mod workspace;

use std::process::ExitCode;

use arguments::{Command, Options};
use setup::{Tools, Want};
use workspace::Workspace;

fn main() -> ExitCode {
    let outcome = match arguments::parse(std::env::args_os()) {
        Ok((Command::Help, _)) => {
            print!("{}", arguments::HELP);
            return ExitCode::SUCCESS;
        }
        Ok((command, options)) => run(command, options),
        Err(error) => {
            eprintln!("{error:#}\n\n{}", arguments::HELP);
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command, options: Options) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::find()?;
    let prepare = |wants: &[Want]| Tools::prepare(&workspace, wants, options);
    match command {
        Command::Help => Ok(ExitCode::SUCCESS),
        Command::Demo { port } => {
            demo::check_port(port)?;
            let tools = prepare(&[Want::BrowserCompiler, Want::NodePackages, Want::AnyBrowser])?;
            demo::run(&workspace, &tools, port)
        }
        Command::Test { suites, end_to_end } => test::run(&workspace, &suites, end_to_end, options),
        Command::Dist => {
            let tools = prepare(&[Want::BrowserCompiler, Want::NodePackages])?;
            bundle::build(&workspace, &tools)?;
            bundle::report_sizes(&workspace, &tools)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Bench { arguments } => {
            let tools = prepare(&[
                Want::BrowserCompiler,
                Want::NodePackages,
                Want::DrivenBrowser,
            ])?;
            bench::run(&workspace, &tools, &arguments)
        }
        Command::Page => {
            let tools = prepare(&[Want::BrowserCompiler])?;
            bundle::build_page(&workspace, &tools)
        }
        Command::Trunk { arguments } => {
            prepare(&[Want::BrowserCompiler])?;
            setup::trunk::forward(&workspace, &arguments, options)
        }
    }
}

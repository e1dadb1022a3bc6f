//! The command `supervisor-simulator`: reads its arguments, starts the simulator, runs until it is stopped.

use std::process::ExitCode;

use simulator::cli::{self, Invocation};

#[tokio::main]
async fn main() -> ExitCode {
    let options = match cli::parse(std::env::args().skip(1)) {
        Ok(Invocation::Run(options)) => *options,
        Ok(Invocation::Help) => {
            println!("{}", cli::HELP);
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("supervisor-simulator: {error}");
            return ExitCode::from(2);
        }
    };
    let port = options.port;
    match simulator::start(options).await {
        Ok(running) => {
            println!("listening on {}/", running.url());
            // Without a signal handler the process would end on Ctrl-C all the same.
            let _ = tokio::signal::ctrl_c().await;
            running.stop().await;
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("supervisor-simulator: port {port}: {error}");
            ExitCode::FAILURE
        }
    }
}

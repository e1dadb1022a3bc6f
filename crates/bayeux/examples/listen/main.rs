//! Prints what a `CometD` server publishes, and how the session is doing:
//! `cargo run -p bayeux --example listen -- http://localhost:8080/cometd /news/** /weather/*`
//!
//! Without TLS, which is a feature of the HTTP client (`ureq`) and no concern of a session.

mod http;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use bayeux::{Config, Input, Output, Session, State};
use http::Link;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(url) = arguments.next() else {
        eprintln!("usage: listen URL CHANNEL…");
        return ExitCode::FAILURE;
    };
    // Clients of one server should not all come back at the same moment after an outage.
    let seed = u64::from(std::process::id());
    let mut link = Link::new(
        Session::new(Config::default(), seed),
        url.trim_end_matches('/'),
    );
    for channel in arguments {
        link.input(Input::Subscribe(channel));
    }
    link.input(Input::Open);
    loop {
        let Some(output) = link.next(Instant::now() + Duration::from_hours(1)) else {
            continue;
        };
        match output {
            Output::Deliver(message) => println!("{} {}", message.channel, message.data),
            Output::State(State::Failed(why)) => {
                eprintln!("given up: {why:?}");
                return ExitCode::FAILURE;
            }
            Output::State(State::AuthRequired) => {
                eprintln!("the server wants somebody to sign in");
                return ExitCode::FAILURE;
            }
            Output::State(state) => eprintln!("{state:?}"),
            Output::Subscription { channel, state } => eprintln!("{channel}: {state:?}"),
            Output::Gap(why) => eprintln!("messages may have been lost: {why:?}"),
            other => eprintln!("{other:?}"),
        }
    }
}

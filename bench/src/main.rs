//! Benchmarks in a real browser, each beside a peer that does the same job in the same run.
//!
//! `cargo xtask bench` builds what they need and starts them. Each prints a table and leaves it in `bench/results`, in a file
//! of its name; `cargo xtask bench decode outage` runs only these two, and `cargo xtask bench roster --quick` takes five
//! minutes and leaves the results alone.
//!
//! | file | measures |
//! |---|---|
//! | `decode` | decoding alone |
//! | `notifications` | a notification from its bytes to the page |
//! | `outage` | the way back to live |
//! | `ready` | the way from navigation to a roster on screen |
//! | `roster` | the list of agents, at three sizes |
//! | `peers` | nothing: it bundles the peers |
//! | `report` | nothing: it writes the tables |

// A missing key of JSON is null.
#![allow(clippy::indexing_slicing)]

mod decode;
mod notifications;
mod outage;
mod peers;
mod ready;
mod report;
mod roster;

use std::io::Read as _;

use report::Report;
use rustix::process::{Signal, kill_current_process_group};

/// Ends with the program that started this one, and with it browser and simulator: all are one process group. That program
/// holds the standard input open for as long as it lives.
fn end_with_starter() {
    if std::env::var_os("SUPERVISOR_ENDS_WITH_INPUT").is_none() {
        return;
    }
    std::thread::spawn(|| {
        // Nothing is ever written; an error is an end as well.
        let _ = std::io::stdin().read(&mut [0]);
        let _ = kill_current_process_group(Signal::KILL);
    });
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    end_with_starter();
    peers::prepare()?;
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |part: &str| wanted.is_empty() || wanted.iter().any(|name| name == part);
    if is_wanted("ready") {
        let mut report = Report::default();
        ready::measure(&mut report).await;
        report.publish("ready")?;
    }
    if is_wanted("notifications") {
        let mut report = Report::default();
        notifications::measure(&mut report).await;
        report.publish("notifications")?;
    }
    if is_wanted("decode") {
        let mut report = Report::default();
        decode::measure(&mut report).await;
        report.publish("decode")?;
    }
    if is_wanted("outage") {
        let mut report = Report::default();
        outage::measure(&mut report).await;
        report.publish("outage")?;
    }
    if is_wanted("roster") {
        roster::measure(&wanted).await?;
    }
    Ok(())
}

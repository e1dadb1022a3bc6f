//! Benchmarks in a real browser, each beside a peer that does the same job in the same run.
//!
//! `cargo xtask bench` builds what they need and starts them. Each prints a table and leaves it in `bench/results`, in a file
//! of its name; `cargo xtask bench decode outage` runs only these two, and `cargo xtask bench roster quick` only tries the
//! roster job out.
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

use report::Report;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
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

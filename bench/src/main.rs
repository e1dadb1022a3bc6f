//! Benchmarks in a real browser, each beside a peer that does the same job in the same run.
//!
//! `cargo xtask bench` builds what they need and starts them. They print a table and leave it in `bench/results/latest.md`;
//! `cargo xtask bench decode outage` runs only these two and leaves the file alone. The roster job has a report of its own,
//! `bench/results/roster.md`; `cargo xtask bench roster quick` only tries it out.

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
    let mut report = Report::default();
    if is_wanted("ready") {
        ready::measure(&mut report).await;
    }
    if is_wanted("notifications") {
        notifications::measure(&mut report).await;
    }
    if is_wanted("decode") {
        decode::measure(&mut report).await;
    }
    if is_wanted("outage") {
        outage::measure(&mut report).await;
    }
    if is_wanted("roster") {
        roster::measure(&wanted).await?;
    }
    if wanted.is_empty() {
        report.publish()?;
    }
    Ok(())
}

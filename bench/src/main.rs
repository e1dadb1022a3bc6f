//! Benchmarks in a real browser, each beside a peer that does the same job in the same run.
//!
//! `cargo xtask bench` builds what they need and starts them. They print a table and leave it in `bench/results/latest.md`.

// A missing key of JSON is null.
#![allow(clippy::indexing_slicing)]

mod decode;
mod notifications;
mod outage;
mod peers;
mod ready;
mod report;

use report::Report;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    peers::prepare()?;
    let mut report = Report::default();
    ready::measure(&mut report).await;
    notifications::measure(&mut report).await;
    decode::measure(&mut report).await;
    outage::measure(&mut report).await;
    report.publish()
}

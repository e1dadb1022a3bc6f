//! Back to live after an outage: panel and the CometD project's client lose the same server at the same moment and get it
//! back four seconds later, with everything forgotten.
//!
//! Each has a browser of its own, that is cookies of its own: the server that comes back gives out the same client ids
//! again, and in one browser either would take the other's session for its own.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use e2e::{Browser, Panel, Simulator, Site, until, until_some};
use serde_json::json;
use tokio::time::{Instant, sleep_until};

use crate::peers;
use crate::report::{Report, median, milliseconds, ratio};

/// How long the server is away.
const OUTAGE: Duration = Duration::from_secs(4);
/// Outages; the median counts.
const ROUNDS: usize = 11;

pub(crate) async fn measure(report: &mut Report) {
    report.title(
        "Back after an outage",
        "from the moment when the server listens again after 4 s, having forgotten everything, until subscribed again",
    );
    let site = Site::new();
    site.write("outage.js", include_str!("../pages/outage.js"));
    if let Err(error) = peers::bundle("outage.js", &site.root().join("peer.js")) {
        report.say(&format!("There is no peer: {error}"));
        return;
    }
    let body = r#"<supervisor-widget autoconnect="false"></supervisor-widget>"#;
    let head = r#"<script src="outage.js"></script>"#;
    site.page_with("panel.html", head, body);
    let head = r#"<script type="module" src="peer.js"></script>"#;
    site.page_with("peer.html", head, "");
    let mut simulator = Simulator::start(&site, &json!({})).await;
    let browsers = [Browser::start().await, Browser::start().await];
    let [panel, peer] = &browsers;
    panel.go(&format!("{}/panel.html", simulator.url())).await;
    let defined = "return customElements.whenDefined('supervisor-widget').then(() => true)";
    panel.run(defined, vec![]).await;
    Panel::first(panel).sign_in("supervisor").await;
    peer.go(&format!("{}/peer.html", simulator.url())).await;

    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        until("both clients to be held", async || {
            let sessions = simulator.sessions().await;
            sessions.len() == 2 && sessions.iter().all(|session| session["held"] == true)
        })
        .await;
        let back = Instant::now() + OUTAGE;
        let away = now();
        simulator.kill().await;
        // The outage itself.
        sleep_until(back).await;
        simulator.restart().await;
        let up = now();
        for (browser, times) in browsers.iter().zip(&mut times) {
            let live = until_some("a client to be live again", async || {
                live_after(browser, away).await
            });
            times.push((live.await - up).max(0.0));
        }
    }
    for browser in &browsers {
        browser.close().await;
    }

    let [panel, client] = times;
    report.row(
        "panel: live",
        &milliseconds(median(&panel)),
        &ratio(&panel, &client),
    );
    report.row(
        "peer: npm cometd, subscribed",
        &milliseconds(median(&client)),
        "",
    );
}

/// When the client of a page was live for the first time after a moment.
async fn live_after(browser: &Browser, moment: f64) -> Option<f64> {
    let script = "return window.live.find((time) => time > arguments[0]) ?? null";
    browser.run(script, vec![json!(moment)]).await.as_f64()
}

/// The wall clock as the page has it, in milliseconds.
fn now() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default().as_secs_f64() * 1000.0
}

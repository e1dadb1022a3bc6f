//! Back to live after an outage: panel and the CometD project's client on one page lose the same server at the same moment
//! and get it back four seconds later, with everything forgotten.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use e2e::{Browser, Panel, Simulator, Site, until, until_some};
use serde_json::json;
use tokio::time::{Instant, sleep_until};

use crate::peers;
use crate::report::{Report, median, milliseconds};

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
    let head = r#"<script src="outage.js"></script><script type="module" src="peer.js"></script>"#;
    let body = r#"<supervisor-widget autoconnect="false"></supervisor-widget>"#;
    site.page_with("outage.html", head, body);
    // Both clients of the browser are held.
    let scenario = json!({"cometd": {"maxSessionsPerBrowser": 2}});
    let mut simulator = Simulator::start(&site, &scenario).await;
    let browser = Browser::start().await;
    browser
        .go(&format!("{}/outage.html", simulator.url()))
        .await;
    let defined = "return customElements.whenDefined('supervisor-widget').then(() => true)";
    browser.run(defined, vec![]).await;
    Panel::first(&browser).sign_in("supervisor").await;

    let (mut panel, mut client) = (Vec::new(), Vec::new());
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
        for (side, times) in [("panel", &mut panel), ("client", &mut client)] {
            let what = format!("the {side} to be live again");
            let live = until_some(&what, async || live_after(&browser, side, away).await);
            times.push((live.await - up).max(0.0));
        }
    }
    browser.close().await;

    let (panel, client) = (median(&panel), median(&client));
    report.row(
        "panel: live",
        &milliseconds(panel),
        &format!("{:.2} × peer", panel / client),
    );
    report.row("peer: npm cometd, subscribed", &milliseconds(client), "");
}

/// When a side was live for the first time after a moment.
async fn live_after(browser: &Browser, side: &str, moment: f64) -> Option<f64> {
    let script = "return window.live[arguments[0]].find((time) => time > arguments[1]) ?? null";
    browser
        .run(script, vec![json!(side), json!(moment)])
        .await
        .as_f64()
}

/// The wall clock as the page has it, in milliseconds.
fn now() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default().as_secs_f64() * 1000.0
}

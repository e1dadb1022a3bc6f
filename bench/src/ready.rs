//! Time to ready: from navigation until roster and own device are on screen, in a browser that has never seen the page.

use e2e::{Browser, Simulator, Site, until_some};
use serde_json::{Value, json};

use crate::peers;
use crate::report::{Report, median, milliseconds, ratio};

/// Loads of each page; the median counts.
const LOADS: usize = 7;

/// What is taken of one load.
#[derive(Default)]
struct Times {
    start: Vec<f64>,
    session: Vec<f64>,
    ready: Vec<f64>,
    bytes: f64,
}

pub(crate) async fn measure(report: &mut Report) {
    let site = Site::new();
    site.write(
        "early.js",
        "const panel = document.querySelector('supervisor-widget');\n\
         panel.credentials = { type: 'basic', username: 'supervisor', password: 'supervisor' };\n",
    );
    let head = r#"<script defer src="early.js"></script>"#;
    site.page_with(
        "panel.html",
        head,
        "<supervisor-widget></supervisor-widget>",
    );
    site.write("vanilla.html", include_str!("../peers/vanilla/index.html"));
    let bundled = peers::bundle("vanilla/app.js", &site.root().join("vanilla.js"));
    if let Err(error) = bundled {
        report.say(&format!("Time to ready has no peer: {error}"));
    }
    let simulator = Simulator::start(&site, &json!({})).await;

    let (mut panel, mut peer) = (Times::default(), Times::default());
    for _ in 0..LOADS {
        load(&simulator, "panel.html", "supervisor-widget", &mut panel).await;
        load(&simulator, "vanilla.html", "peer", &mut peer).await;
    }
    write(report, &panel, &peer);
}

fn write(report: &mut Report, panel: &Times, peer: &Times) {
    report.title(
        "Time to ready",
        "24 agents, from navigation, first visit, simulator on the same machine",
    );
    report.row(
        "panel: code is there and connects",
        &milliseconds(median(&panel.start)),
        "",
    );
    report.row(
        "panel: signed in",
        &milliseconds(median(&panel.session)),
        "",
    );
    report.row(
        "panel: ready",
        &milliseconds(median(&panel.ready)),
        &ratio(&panel.ready, &peer.ready),
    );
    report.row(
        "peer: page without framework + npm cometd",
        &milliseconds(median(&peer.ready)),
        "",
    );
    report.row(
        "panel: bytes without compression",
        &format!("{:.0} KB", panel.bytes / 1000.0),
        "",
    );
    report.row(
        "peer: bytes without compression",
        &format!("{:.0} KB", peer.bytes / 1000.0),
        "",
    );
}

async fn load(simulator: &Simulator, page: &str, marks: &str, times: &mut Times) {
    let browser = Browser::start().await;
    browser.go(&format!("{}/{page}", simulator.url())).await;
    let found = until_some(&format!("{page} to be ready"), async || {
        let script = "const [marks] = arguments; \
             const at = (name) => performance.getEntriesByName(`${marks}:${name}`)[0]?.startTime ?? 0; \
             const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] \
               .filter(({ name }) => !name.includes('/api/')); \
             return at('ready') && { start: at('start'), session: at('session'), ready: at('ready'), \
               bytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0) }";
        let found = browser.run(script, vec![json!(marks)]).await;
        found.is_object().then_some(found)
    })
    .await;
    browser.close().await;
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    times.start.push(number(&found["start"]));
    times.session.push(number(&found["session"]));
    times.ready.push(number(&found["ready"]));
    times.bytes = number(&found["bytes"]);
}

//! Cost of a notification: the same batch through the panel (decoded, reduced, brought to the page) and through the CometD
//! project's client (parsed, dispatched to a listener that does nothing), in one page, in turns.

use e2e::{Browser, Panel, Simulator, Site, repository};
use serde_json::{Value, json};

use crate::peers;
use crate::report::{Report, median, ratio};

/// Messages in a batch.
const SIZE: u32 = 1000;
/// Batches for each side.
const ROUNDS: usize = 21;

pub(crate) async fn measure(report: &mut Report) {
    report.title(
        "Cost of a notification",
        "batches of 1,000 call notifications of the documented shape, main thread, without painting",
    );
    let site = Site::new();
    site.write("feed.js", include_str!("../pages/feed.js"));
    if let Err(error) = peers::bundle("client.js", &site.root().join("client.js")) {
        report.say(&format!("There is no peer: {error}"));
        return;
    }
    let head = r#"<script src="feed.js"></script><script type="module" src="client.js"></script>"#;
    let body = r#"<supervisor-widget autoconnect="false"></supervisor-widget>"#;
    site.page_with("feed.html", head, body);
    let simulator = Simulator::start(&site, &json!({})).await;
    let browser = Browser::start().await;
    browser.go(&format!("{}/feed.html", simulator.url())).await;
    let defined = "return customElements.whenDefined('supervisor-widget').then(() => true)";
    browser.run(defined, vec![]).await;
    Panel::first(&browser).sign_in("supervisor").await;

    let sample = repository().join("tests/fixtures/gws/switch-to-listen-in.notification.json");
    let sample = std::fs::read_to_string(sample).unwrap_or_default();
    let sample: Value = serde_json::from_str(&sample).unwrap_or_default();
    let measure = include_str!("../pages/measure.js");
    let times = browser
        .run(measure, vec![sample, json!(SIZE), json!(ROUNDS)])
        .await;
    browser.close().await;

    let each = |side: &str| {
        let times = times[side].as_array().into_iter().flatten();
        // The first batches still run in code that is not optimized yet.
        let warm = times.filter_map(Value::as_f64).skip(ROUNDS / 3);
        warm.collect::<Vec<f64>>()
    };
    let (panel, client, parse) = (each("panel"), each("client"), each("parse"));
    let each_message =
        |values: &[f64]| format!("{:.1} µs", median(values) * 1000.0 / f64::from(SIZE));
    report.row(
        "panel: decode, reduce, bring to the page",
        &each_message(&panel),
        &ratio(&panel, &client),
    );
    report.row(
        "peer: npm cometd, parse and dispatch",
        &each_message(&client),
        "",
    );
    report.row(
        "for scale: JSON.parse alone",
        &each_message(&parse),
        &ratio(&parse, &client),
    );
}

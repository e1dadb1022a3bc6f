//! Decoding alone: one response of many notifications through the product's decoder, and through the CometD project's
//! client with one listener, in one page, in turns.

use e2e::{Browser, Simulator, Site, repository, tool};
use serde_json::{Value, json};

use crate::peers;
use crate::report::{Report, median, ratio};

/// Messages in a response.
const SIZE: u32 = 1000;
/// Characters of each text.
const BYTES: u32 = 1536;
/// Responses for each side.
const ROUNDS: usize = 90;

pub(crate) async fn measure(report: &mut Report) {
    report.title(
        "Decoding a response",
        "1,000 call notifications of 1.5 KB in one response, from its bytes to typed events at one listener",
    );
    let site = Site::new();
    if let Err(error) = peers::bundle("client.js", &site.root().join("client.js")) {
        report.say(&format!("There is no peer: {error}"));
        return;
    }
    for file in ["decoder.js", "decoder.wasm"] {
        let from = tool("SUPERVISOR_DECODER").join(file);
        if let Err(error) = std::fs::copy(&from, site.root().join(file)) {
            report.say(&format!("There is no {}: {error}", from.display()));
            return;
        }
    }
    let head = r#"<script type="module" src="client.js"></script>"#;
    site.page_with("decode.html", head, "");
    let simulator = Simulator::start(&site, &json!({})).await;
    let browser = Browser::start().await;
    browser
        .go(&format!("{}/decode.html", simulator.url()))
        .await;

    let sample = repository().join("tests/fixtures/gws/switch-to-listen-in.notification.json");
    let sample = std::fs::read_to_string(sample).unwrap_or_default();
    let sample: Value = serde_json::from_str(&sample).unwrap_or_default();
    let measure = include_str!("../pages/decode.js");
    let given = vec![sample, json!(SIZE), json!(BYTES), json!(ROUNDS)];
    let times = browser.run(measure, given).await;
    browser.close().await;

    let each = |side: &str| {
        let times = times[side].as_array().into_iter().flatten();
        // The first responses still run in code that is not optimized yet.
        let warm = times.filter_map(Value::as_f64).skip(ROUNDS / 3);
        warm.collect::<Vec<f64>>()
    };
    let (decoder, client, parse) = (each("decoder"), each("client"), each("parse"));
    let time = |values: &[f64]| format!("{:.2} ms", median(values));
    report.row(
        "widget: parse, session, typed event",
        &time(&decoder),
        &ratio(&decoder, &client),
    );
    report.row("peer: npm cometd, parse and dispatch", &time(&client), "");
    report.row(
        "for scale: JSON.parse alone",
        &time(&parse),
        &ratio(&parse, &client),
    );
}

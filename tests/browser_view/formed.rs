//! How often JavaScript is asked for words.

use gws::names::AgentState;
use leptos::prelude::*;
use supervision::view::{AgentRow, Since};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fabricated::{NOW, put_rows, row, state};
use crate::panel::{Mounted, formed, settle};

fn rows() -> Vec<AgentRow> {
    (0..24)
        .map(|number| row(&format!("a{number}"), &format!("Ana Lima {number}")))
        .collect()
}

#[wasm_bindgen_test]
async fn what_stays_the_same_is_formed_once() {
    formed();
    let panel = Mounted::with_rows(rows()).await;
    let first = formed();
    let names = first.iter().filter(|it| it.contains("operation-control"));
    assert_eq!(names.count(), 4, "one template each: {first:?}");
    assert!(first.len() < 90, "{first:?}");

    let tick = async |second: u64| {
        panel.screen.clock.set(NOW + second * 1_000);
        settle().await;
        formed()
    };
    assert!(tick(1).await.is_empty());

    let mut changed = rows();
    changed[3].presence = state(AgentState::NotReady, false);
    changed[4].number = "5002".into();
    put_rows(&panel.screen, changed.clone());
    settle().await;
    assert_eq!(formed(), [""; 0], "words of other states are known");

    // A lower bound says its minutes.
    for row in &mut changed {
        row.since = Some(Since::AtLeast(NOW - 252_000));
    }
    put_rows(&panel.screen, changed);
    settle().await;
    assert_eq!(formed(), ["format row-at-least-minutes"]);
    assert!(tick(2).await.is_empty());
    assert_eq!(tick(60).await, ["format row-at-least-minutes"]);
    panel
        .screen
        .frame
        .update(|frame| frame.list.stale_after_ms = 1);
    settle().await;
    assert!(formed().is_empty());
}

#[wasm_bindgen(module = "/tests/speech.js")]
extern "C" {
    async fn has_template(tag: &str, catalogue: &str, id: &str) -> JsValue;
}

#[wasm_bindgen_test]
async fn what_only_english_has_keeps_its_own_digits() {
    let catalogue = "operation-control-coach = x { $agent }\n";
    let is_filled_in = async |tag: &str, id: &str| has_template(tag, catalogue, id).await;
    assert_eq!(is_filled_in("ar", "operation-control-coach").await, true);
    assert_eq!(is_filled_in("ar", "row-ready").await, false);
    assert_eq!(is_filled_in("en", "row-ready").await, true);
}

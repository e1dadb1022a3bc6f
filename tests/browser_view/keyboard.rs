//! The grid by keyboard, and where the focus goes.

use leptos::prelude::*;
use supervision::{Gate, Reason};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::fabricated::{put_rows, row, row_off};
use crate::panel::{Mounted, name_of, press, press_with, settle};

fn names() -> [&'static str; 4] {
    ["Ana Lima", "Ben Kato", "Cem Rahn", "Dora Novak"]
}

async fn four() -> Mounted {
    let ids = ["a1", "a2", "a3", "a4"];
    let rows = ids.iter().zip(names()).map(|(id, name)| row(id, name));
    Mounted::with_rows(rows.collect()).await
}

fn row_of(panel: &Mounted, name: &str) -> HtmlElement {
    let mut rows = panel.all(".row");
    rows.retain(|row| name_of(row).starts_with(name));
    rows.remove(0)
}

fn stops(panel: &Mounted) -> Vec<String> {
    let stops = panel.all("[role=grid] [tabindex='0']");
    stops.iter().map(|stop| name_of(stop)).collect()
}

#[wasm_bindgen_test]
async fn the_grid_is_one_stop_and_remembers_its_row() {
    let panel = four().await;
    assert_eq!(stops(&panel), ["Ana Lima, 5001, Ready"]);
    row_of(&panel, "Cem").focus().unwrap();
    settle().await;
    assert_eq!(stops(&panel), ["Cem Rahn, 5001, Ready"]);
    put_rows(
        &panel.screen,
        vec![row("a2", "Ben Kato"), row("a1", "Ana Lima")],
    );
    settle().await;
    assert_eq!(
        stops(&panel),
        ["Ben Kato, 5001, Ready"],
        "the row is gone: the first"
    );
}

#[wasm_bindgen_test]
async fn arrows_and_the_page_keys_move_between_rows() {
    let panel = four().await;
    row_of(&panel, "Ana").focus().unwrap();
    for (key, name) in [
        ("ArrowDown", "Ben"),
        ("End", "Dora"),
        ("ArrowDown", "Dora"),
        ("ArrowUp", "Cem"),
        ("Home", "Ana"),
        ("ArrowUp", "Ana"),
        ("PageDown", "Dora"),
        ("PageUp", "Ana"),
    ] {
        press(&panel, key);
        panel.assert_focus(&row_of(&panel, name));
    }
}

#[wasm_bindgen_test]
async fn enter_goes_into_the_row_and_escape_comes_back() {
    let panel = four().await;
    let ben = row_of(&panel, "Ben");
    ben.focus().unwrap();
    press(&panel, "Enter");
    panel.assert_focus(&panel.named("button", "Listen in to Ben Kato"));
    press(&panel, "ArrowRight");
    panel.assert_focus(&panel.named("button", "Coach Ben Kato"));
    press(&panel, "ArrowLeft");
    press(&panel, "ArrowLeft");
    panel.assert_focus(&panel.named("button", "Listen in to Ben Kato"));
    press(&panel, "Escape");
    panel.assert_focus(&ben);
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn letters_act_on_the_focused_row() {
    let panel = four().await;
    row_of(&panel, "Ben").focus().unwrap();
    for (key, operation) in [("l", "ListenIn"), ("C", "Coach"), ("b", "BargeIn")] {
        press(&panel, key);
        let wanted = format!(r#"Invoke({operation}, Agent(Gws(UserId("a2"))))"#);
        assert_eq!(panel.sent(), [wanted]);
    }
    press(&panel, "s");
    press_with(&panel, "l", |init| init.set_ctrl_key(true));
    press_with(&panel, "l", |init| init.set_repeat(true));
    panel.screen.shortcuts.set(false);
    press(&panel, "l");
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_letter_whose_button_is_off_shows_the_reason_only() {
    let panel = Mounted::with_rows(vec![row_off("a1", "Ana Lima", &Reason::NotOffered)]).await;
    row_of(&panel, "Ana").focus().unwrap();
    press(&panel, "l");
    assert_eq!(panel.sent(), [""; 0]);
    let tip = panel.tip();
    assert!(tip.matches(":popover-open").unwrap());
    press(&panel, "Escape");
    assert!(!tip.matches(":popover-open").unwrap());
}

#[wasm_bindgen_test]
async fn the_focus_stays_with_the_agent_when_rows_are_sorted_anew() {
    let panel = four().await;
    let coach = panel.named("button", "Coach Ana Lima");
    for focused in [row_of(&panel, "Ana"), coach] {
        focused.focus().unwrap();
        let mut rows = panel.screen.lines.get_untracked();
        rows.reverse();
        panel.screen.lines.set(rows);
        settle().await;
        panel.assert_focus(&focused);
        let mut rows = panel.screen.lines.get_untracked();
        rows.rotate_left(1);
        panel.screen.lines.set(rows);
        settle().await;
        panel.assert_focus(&focused);
    }
}

#[wasm_bindgen_test]
async fn the_focus_of_a_button_that_goes_falls_to_its_row() {
    let mut monitored = row("a1", "Ana Lima");
    monitored.actions[3].gate = Gate::Enabled;
    let panel = Mounted::with_rows(vec![monitored]).await;
    panel
        .named("button", "Stop monitoring Ana Lima")
        .focus()
        .unwrap();
    put_rows(&panel.screen, vec![row("a1", "Ana Lima")]);
    settle().await;
    panel.assert_focus(&row_of(&panel, "Ana"));
}

#[wasm_bindgen_test]
async fn the_focus_of_a_row_that_goes_falls_to_the_grid() {
    let panel = four().await;
    row_of(&panel, "Ben").focus().unwrap();
    put_rows(&panel.screen, vec![row("a1", "Ana Lima")]);
    settle().await;
    panel.assert_focus(&panel.named("grid", "Agents"));
    press(&panel, "ArrowDown");
    panel.assert_focus(&row_of(&panel, "Ana"));
}

#[wasm_bindgen_test]
async fn a_focus_that_the_user_took_away_is_not_taken_back() {
    let panel = four().await;
    let ana = row_of(&panel, "Ana");
    ana.focus().unwrap();
    settle().await;
    ana.blur().unwrap();
    settle().await;
    let mut rows = panel.screen.lines.get_untracked();
    rows.reverse();
    panel.screen.lines.set(rows);
    settle().await;
    assert!(panel.focused().is_none());
}

#[wasm_bindgen_test]
async fn an_agent_that_is_to_be_shown_gets_the_focus_once() {
    let panel = four().await;
    panel.screen.focus.set(Some("a3".into()));
    settle().await;
    panel.assert_focus(&row_of(&panel, "Cem"));
    assert_eq!(panel.screen.focus.get_untracked(), None);
}

async fn open_keys(panel: &Mounted) -> HtmlElement {
    let view = panel.named("button", "Roster view");
    view.focus().unwrap();
    view.click();
    settle().await;
    panel.named("menuitem", "Keyboard").click();
    settle().await;
    panel.one("dialog.keyboard")
}

/// The lines of the list of keys.
fn lines(dialog: &HtmlElement) -> Vec<String> {
    let lines = dialog.query_selector_all("dl > div").unwrap();
    let line = |index| -> String {
        let line: HtmlElement = lines.get(index).unwrap().unchecked_into();
        line.inner_text()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    (0..lines.length()).map(line).collect()
}

#[wasm_bindgen_test]
async fn the_list_of_keys_says_what_each_does_and_gives_the_focus_back() {
    let panel = four().await;
    let dialog = open_keys(&panel).await;
    assert!(dialog.matches(":modal").unwrap());
    assert_eq!(name_of(&dialog), "Keyboard");
    assert_eq!(
        lines(&dialog),
        [
            "L Listen in",
            "C Coach",
            "B Barge in",
            "S Stop",
            ". Sort now",
            "/ Search agents",
            "↑ ↓ Row above or below",
            "Page Up Page Down One page up or down",
            "Home End First or last row",
            "Enter To the buttons of the row",
            "← → Between the buttons; fold or unfold a group",
            "Esc Back to the row",
            "Space Select the agent",
            "↓ Enter From the search to the agents found",
        ]
    );
    panel.named("button", "Close").click();
    settle().await;
    assert!(panel.all("dialog.keyboard").is_empty());
    panel.assert_focus(&panel.named("button", "Roster view"));
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn keys_that_the_host_does_not_want_are_not_listed() {
    let panel = four().await;
    panel.screen.shortcuts.set(false);
    let dialog = open_keys(&panel).await;
    let lines = lines(&dialog);
    assert_eq!(
        (lines.len(), lines[0].as_str()),
        (8, "↑ ↓ Row above or below")
    );
}

#[wasm_bindgen_test]
async fn a_letter_on_a_button_is_the_key_that_acts() {
    let panel = four().await;
    let dialog = open_keys(&panel).await;
    for (button, line) in [
        ("Listen in to Ben Kato", 0),
        ("Coach Ben Kato", 1),
        ("Barge in on Ben Kato", 2),
    ] {
        let key = panel.named("button", button);
        let key = key.get_attribute("aria-keyshortcuts").unwrap();
        assert!(lines(&dialog)[line].starts_with(&key), "{button}");
    }
}

#[wasm_bindgen_test]
async fn letters_in_the_search_are_text() {
    let panel = four().await;
    panel.named("searchbox", "Search agents").focus().unwrap();
    press(&panel, "l");
    assert_eq!(panel.sent(), [""; 0]);
}

//! A roster of ten thousand: only rows that can be seen are there, and the keyboard goes through
//! all of it.

use leptos::prelude::*;
use supervision::model::{Agent, Column, Link, Loaded, Presence};
use supervision::view::Since;
use supervision::{ListMsg, Model, Msg, update};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::fabricated::NOW;
use crate::panel::{Mounted, name_of, press, settle};

fn agent(number: usize) -> Agent {
    let id = format!("u{number:05}");
    let (name, login) = (format!("Agent {number:05}"), format!("agent{number}"));
    let mut agent = Agent::new(id.as_str().into(), name, login);
    agent.number = format!("{}", 20_000 + number);
    agent.presence = Presence::LoggedOut;
    agent.since = Some(Since::Exactly(NOW - number as u64));
    agent
}

/// A model with so many agents.
pub(crate) fn model(agents: usize) -> Model {
    let mut model = Model::default();
    for number in 0..agents {
        let agent = agent(number);
        model.user.roster.agents.insert(agent);
    }
    model.user.roster.loaded = Loaded::States;
    model.link.state = Link::Live;
    update(&mut model, Msg::List(ListMsg::Order(Column::Name)), NOW);
    model
}

async fn many() -> Mounted {
    Mounted::on(model(10_000), "1200px", "500px").await
}

fn rows(panel: &Mounted) -> Vec<HtmlElement> {
    panel.all(".row")
}

fn row(panel: &Mounted, number: usize) -> Option<HtmlElement> {
    let name = format!("Agent {number:05}");
    let mut rows = rows(panel).into_iter();
    rows.find(|row| name_of(row).starts_with(&name))
}

/// The number in the name of a row's agent.
fn number_of(row: &Element) -> usize {
    name_of(row)["Agent ".len()..][..5].parse().unwrap()
}

/// Everything that is due because of a scroll: the browser tells of it with a frame.
async fn scrolled() {
    for _ in 0..3 {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            window().request_animation_frame(&resolve).unwrap();
        });
        wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
        settle().await;
    }
}

/// Whether a row can be seen between the heads and the end of the grid.
fn is_seen(panel: &Mounted, row: &HtmlElement) -> bool {
    let grid = panel.one("[role=grid]").get_bounding_client_rect();
    let heads = panel.one(".heads").get_bounding_client_rect();
    let row = row.get_bounding_client_rect();
    row.top() >= heads.bottom() - 1.0 && row.bottom() <= grid.bottom() + 1.0
}

fn assert_focus(panel: &Mounted, number: usize) {
    let focused = panel.focused().map(|element| name_of(&element));
    let wanted = format!("Agent {number:05}");
    assert!(
        focused
            .as_ref()
            .is_some_and(|name| name.starts_with(&wanted)),
        "{focused:?} instead of {wanted}"
    );
}

#[wasm_bindgen_test]
async fn only_rows_that_can_be_seen_are_there_and_each_knows_its_place() {
    let panel = many().await;
    let grid = panel.one("[role=grid]");
    assert_eq!(
        grid.get_attribute("aria-rowcount").as_deref(),
        Some("10001")
    );
    assert!(rows(&panel).len() < 50, "{}", rows(&panel).len());
    let height = rows(&panel)[0].offset_height();
    assert!(grid.scroll_height() >= 10_000 * height);

    for place in [5_000, 9_990, 3, 7_000] {
        grid.set_scroll_top(place * height);
        scrolled().await;
        assert!(rows(&panel).len() < 50, "{}", rows(&panel).len());
        let seen: Vec<_> = rows(&panel)
            .into_iter()
            .filter(|row| is_seen(&panel, row))
            .collect();
        assert!(seen.len() >= 6, "{} rows at {place}", seen.len());
        for row in seen {
            let name = name_of(&row);
            let number = number_of(&row);
            let index = row.get_attribute("aria-rowindex").unwrap();
            assert_eq!(index, (number + 2).to_string(), "{name}");
            assert!(
                number.abs_diff(place.unsigned_abs() as usize) < 20,
                "{name} at {place}"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn a_small_roster_is_there_as_a_whole() {
    let panel = Mounted::on(model(30), "1200px", "300px").await;
    assert_eq!(rows(&panel).len(), 30);
}

#[wasm_bindgen_test]
async fn the_keyboard_goes_through_the_whole_list() {
    let panel = many().await;
    row(&panel, 0).unwrap().focus().unwrap();
    settle().await;
    for (key, number) in [
        ("End", 9_999),
        ("ArrowDown", 9_999),
        ("ArrowUp", 9_998),
        ("Home", 0),
        ("ArrowDown", 1),
    ] {
        press(&panel, key);
        scrolled().await;
        assert_focus(&panel, number);
        assert!(is_seen(&panel, &row(&panel, number).unwrap()), "{key}");
    }
    let mut last = 1;
    for _ in 0..6 {
        press(&panel, "PageDown");
        scrolled().await;
        let number = number_of(&panel.focused().unwrap());
        assert!(
            number > last + 4 && number < last + 16,
            "{last} to {number}"
        );
        last = number;
    }
    assert!(rows(&panel).len() < 50);
}

#[wasm_bindgen_test]
async fn the_focus_stays_on_the_agent_when_her_row_leaves_the_window() {
    let panel = many().await;
    let focused = row(&panel, 4).unwrap();
    focused.focus().unwrap();
    settle().await;
    let grid = panel.one("[role=grid]");
    grid.set_scroll_top(200_000);
    scrolled().await;
    assert_focus(&panel, 4);
    assert!(
        grid.scroll_top() == 200_000,
        "it does not scroll back by itself"
    );
    assert!(focused.is_connected());
    let first = name_of(&rows(&panel)[0]);
    assert!(first.starts_with("Agent 00004"), "{first}");
    press(&panel, "ArrowDown");
    scrolled().await;
    assert_focus(&panel, 5);
    assert!(is_seen(&panel, &row(&panel, 5).unwrap()));
}

#[wasm_bindgen_test]
async fn a_selected_agent_is_brought_into_view_and_focused() {
    let panel = many().await;
    panel.send(Msg::Select("u08000".into()));
    panel.screen.focus.set(Some("u08000".into()));
    scrolled().await;
    assert_focus(&panel, 8_000);
    assert!(is_seen(&panel, &row(&panel, 8_000).unwrap()));
    assert!(row(&panel, 8_003).is_some(), "her neighbours are there too");
}

#[wasm_bindgen_test]
async fn the_heads_sort_and_say_how() {
    let panel = many().await;
    let head = |word: &str| panel.named("button", word);
    let at = || panel.one("[role=grid]").scroll_top();
    let sorts = || -> Vec<_> {
        let heads = panel.all("[role=columnheader]");
        let sorts = heads.iter().map(|head| head.get_attribute("aria-sort"));
        sorts.flatten().collect()
    };
    assert_eq!(sorts(), ["ascending", "none", "none", "none"]);
    panel.one("[role=grid]").set_scroll_top(100_000);
    scrolled().await;
    head("Name").click();
    scrolled().await;
    assert_eq!(sorts(), ["descending", "none", "none", "none"]);
    assert_eq!(at(), 0, "{}", name_of(&rows(&panel)[0]));
    assert!(is_seen(&panel, &row(&panel, 9_999).unwrap()), "at its top");
    head("Time").click();
    settle().await;
    assert_eq!(sorts(), ["none", "none", "none", "descending"]);
    assert!(
        name_of(&rows(&panel)[0]).starts_with("Agent 09999"),
        "the longest first"
    );
    assert_eq!(panel.all("[role=columnheader]").len(), 5);
}

#[wasm_bindgen_test]
async fn a_search_shows_its_first_agents() {
    let panel = many().await;
    panel.one("[role=grid]").set_scroll_top(300_000);
    scrolled().await;
    panel.send(Msg::List(ListMsg::Search("agent 0990".into())));
    scrolled().await;
    let first = &rows(&panel)[0];
    assert!(
        name_of(first).starts_with("Agent 00990"),
        "{}",
        name_of(first)
    );
    assert!(is_seen(&panel, first));
    let grid = panel.one("[role=grid]");
    assert_eq!(grid.get_attribute("aria-rowcount").as_deref(), Some("12"));
}

#[wasm_bindgen_test]
async fn all_rows_are_of_one_height_whatever_is_in_them() {
    for (width, least) in [("1200px", 40), ("700px", 40), ("360px", 60)] {
        let mut model = model(3);
        let mut long = agent(1);
        long.name = "Maximiliane ".repeat(25);
        let monitored_by_other = supervision::model::MonitoredByOther {
            by: Some("Somebody With A Long Name".into()),
            at: NOW,
        };
        long.monitored_by_other = Some(Box::new(monitored_by_other));
        model.user.roster.agents.insert(long);
        let panel = Mounted::on(model, width, "600px").await;
        let heights: Vec<_> = rows(&panel)
            .iter()
            .map(HtmlElement::offset_height)
            .collect();
        assert!(
            heights.iter().all(|height| *height == heights[0]),
            "{heights:?}"
        );
        assert!(heights[0] >= least, "{heights:?}");
        for row in rows(&panel) {
            assert!(
                row.scroll_height() <= row.client_height(),
                "{width}: {} in {}",
                row.scroll_height(),
                row.client_height()
            );
        }
    }
}

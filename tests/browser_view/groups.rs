//! Agents below their groups, and rows that keep their places.

use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use supervision::model::Presence;
use supervision::{ListMsg, Model, Msg, update};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, MouseEvent};

use crate::fabricated::NOW;
use crate::narrowing::{GROUPS, agent, agents, model};
use crate::panel::{Mounted, name_of, press, settle};

async fn grouped(model: Model) -> Mounted {
    let panel = Mounted::on(model, "1200px", "600px").await;
    let button = panel.named("button", "Roster view");
    assert_eq!(button.inner_text(), "View");
    button.click();
    settle().await;
    let item = panel.named("menuitemcheckbox", "Group agents");
    assert_eq!(item.get_attribute("aria-checked").as_deref(), Some("false"));
    item.click();
    settle().await;
    assert_eq!(item.get_attribute("aria-checked").as_deref(), Some("true"));
    press(&panel, "Escape");
    panel
}

fn lines(panel: &Mounted) -> Vec<String> {
    let rows = panel.all(".row");
    let rows = rows.iter().map(|row| name_of(row));
    rows.map(|name| name.split(", 5001").next().unwrap().into())
        .collect()
}

#[wasm_bindgen_test]
async fn agents_stand_below_their_groups_and_are_folded_away() {
    let panel = grouped(model(agents(), GROUPS)).await;
    let all = [
        "Sales (3), 1 on a call",
        "Ana Lima",
        "Ben Kato",
        "Cem Rahn",
        "Support (3), none on a call",
        "Dora Novak",
        "Eva Stein",
        "Finn Berg",
    ];
    assert_eq!(lines(&panel), all);
    assert!(
        panel.all("[role=row][aria-expanded]").is_empty(),
        "a row of a grid cannot say so: its button does"
    );
    let sales = panel.named("button", "Sales (3)");
    let is_open = || sales.get_attribute("aria-expanded").unwrap() == "true";
    let row: HtmlElement = sales.closest(".row").unwrap().unwrap().unchecked_into();
    row.focus().unwrap();
    for (key, opens) in [
        ("ArrowRight", true),
        ("ArrowLeft", false),
        ("ArrowLeft", false),
        ("ArrowRight", true),
        ("Enter", false),
        (" ", true),
    ] {
        press(&panel, key);
        settle().await;
        assert_eq!(is_open(), opens, "{key}");
        assert_eq!(lines(&panel).len(), if opens { 8 } else { 5 });
        panel.assert_focus(&row);
    }
    assert_eq!(lines(&panel), all);
    sales.click();
    settle().await;
    assert!(!is_open());
    let grid = panel.one("[role=grid]");
    assert_eq!(grid.get_attribute("aria-rowcount").as_deref(), Some("6"));
    press(&panel, "ArrowDown");
    settle().await;
    let focused = panel.focused().unwrap();
    assert_eq!(name_of(&focused), "Support (3), none on a call");
}

#[wasm_bindgen_test]
async fn heads_of_groups_are_as_tall_as_rows_and_a_fold_leaves_the_list_where_it_is() {
    let mut everybody = agents();
    everybody.extend((0..400).map(|number| {
        let group = if number < 200 { "g1" } else { "g2" };
        agent(&format!("Guy {number:03}"), Presence::LoggedOut, group)
    }));
    let mut many = model(everybody, GROUPS);
    update(&mut many, Msg::List(ListMsg::Grouped(true)), NOW);
    for width in ["1200px", "360px"] {
        let panel = Mounted::on(many.clone(), width, "500px").await;
        settle().await;
        let heights: Vec<_> = panel
            .all(".row")
            .iter()
            .map(HtmlElement::offset_height)
            .collect();
        assert!(
            heights.iter().all(|it| *it == heights[0]),
            "{width} {heights:?}"
        );
    }
    let panel = Mounted::on(many, "1200px", "500px").await;
    let grid = panel.one("[role=grid]");
    let height = panel.all(".row")[0].offset_height();
    grid.set_scroll_top(200 * height);
    while !panel.has("button", "Support (203)") {
        next_frame().await;
    }
    panel.named("button", "Support (203)").click();
    next_frame().await;
    let at = grid.scroll_top();
    assert!(at > 150 * height, "{at} of {}", 200 * height);
}

async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
    settle().await;
}

#[wasm_bindgen_test]
async fn a_button_sorts_a_list_whose_rows_keep_their_places() {
    let panel = Mounted::on(model(agents(), GROUPS), "1200px", "600px").await;
    let before = lines(&panel);
    assert!(panel.all(".held").is_empty(), "nothing waits");
    panel.screen.frame.update(|frame| frame.list.deferred = 3);
    settle().await;
    let button = panel.one(".held");
    assert_eq!(name_of(&button), "Sort now — 3 moved");
    assert!(
        button
            .closest("[role=status], [aria-live], [aria-hidden]")
            .unwrap()
            .is_none()
    );
    assert_eq!(lines(&panel), before);
    panel.sent();
    button.click();
    assert_eq!(panel.sent(), ["List(SortNow)"]);
    panel.screen.frame.update(|frame| frame.list.deferred = 0);
    settle().await;
    assert!(panel.all(".held").is_empty());
}

fn move_over(panel: &Mounted, selector: &str, x: i32) {
    let init = Object::new();
    Reflect::set(&init, &"bubbles".into(), &true.into()).unwrap();
    Reflect::set(&init, &"clientX".into(), &x.into()).unwrap();
    let class = Reflect::get(&window(), &"MouseEvent".into()).unwrap();
    let told = Array::of2(&"mousemove".into(), &init);
    let event = Reflect::construct(class.unchecked_ref::<js_sys::Function>(), &told).unwrap();
    let event = event.unchecked_ref::<MouseEvent>();
    panel.all(selector)[0].dispatch_event(event).unwrap();
}

#[wasm_bindgen_test]
async fn a_pointer_over_rows_and_a_row_with_the_keyboard_hold_and_heads_do_not() {
    let panel = Mounted::on(model(agents(), GROUPS), "1200px", "600px").await;
    panel.holds();
    move_over(&panel, ".head", 1);
    panel.all(".head")[0].focus().unwrap();
    assert!(panel.holds().is_empty(), "heads");
    move_over(&panel, ".row", 2);
    assert_eq!(panel.holds(), ["Pointed"]);
    move_over(&panel, ".row", 2);
    assert!(panel.holds().is_empty(), "the list moved, not the pointer");
    let grid = panel.one("[role=grid]");
    grid.dispatch_event(&MouseEvent::new("mouseleave").unwrap())
        .unwrap();
    assert_eq!(panel.holds(), ["PointerLeft"]);
    panel.all(".row")[0].focus().unwrap();
    press(&panel, "ArrowDown");
    settle().await;
    assert_eq!(panel.holds(), ["Focus(true)"]);
    panel.named("searchbox", "Search agents").focus().unwrap();
    assert_eq!(panel.holds(), ["Focus(false)"]);
}

#[wasm_bindgen_test]
async fn a_full_stop_sorts_at_once_where_letters_act() {
    let panel = Mounted::on(model(agents(), GROUPS), "1200px", "600px").await;
    panel.all(".row")[0].focus().unwrap();
    panel.sent();
    press(&panel, ".");
    assert_eq!(panel.sent(), ["List(SortNow)"]);
    panel.screen.shortcuts.set(false);
    press(&panel, ".");
    assert!(panel.sent().is_empty());
}

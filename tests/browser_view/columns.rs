//! Columns: which there are, how wide they are, a link to the list, and times that are too long.

use gws::names::AgentState;
use js_sys::{Array, Object, Reflect};
use supervision::config::Limits;
use supervision::model::{Column, Presence};
use supervision::view::Since;
use supervision::{ListMsg, Model, Msg, update};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use crate::fabricated::{NOW, live, put_rows, row};
use crate::narrowing::{GROUPS, agents, model};
use crate::panel::{Mounted, drawing_of, is_visible, name_of, press, settle};
use leptos::prelude::*;

async fn six(width: &str) -> Mounted {
    Mounted::on(model(agents(), GROUPS), width, "600px").await
}

fn left(element: &Element) -> f64 {
    element.get_bounding_client_rect().left()
}

/// Each head that is there stands above its cells.
fn assert_aligned(panel: &Mounted, why: &str) {
    for (head, cell) in [
        (".heads [data-column=number]", ".row > [data-column=number]"),
        (".heads [data-column=state]", ".row > [data-column=state]"),
        (".heads [data-column=time]", ".row > [data-column=time]"),
        (".acts", ".row > .actions"),
    ] {
        let head = panel.one(head);
        for cell in panel.all(cell) {
            assert_eq!(is_visible(&head), is_visible(&cell), "{why}");
            let apart = (left(&head) - left(&cell)).abs();
            assert!(apart < 1.0, "{why}: {} is {apart} off", name_of(&head));
        }
    }
    let grid = panel.one("[role=grid]");
    assert!(
        grid.scroll_width() <= grid.client_width(),
        "{why}: all of it fits"
    );
}

async fn choose(panel: &Mounted, role: &str, name: &str) {
    let button = panel.named("button", "Roster view");
    if button.get_attribute("aria-expanded").as_deref() == Some("false") {
        button.click();
        settle().await;
    }
    panel.named(role, name).click();
    settle().await;
}

#[wasm_bindgen_test]
async fn heads_stand_above_their_columns_also_when_some_are_left_out() {
    for width in ["580px", "600px", "700px", "880px", "1280px"] {
        let panel = six(width).await;
        assert_aligned(&panel, width);
        choose(&panel, "menuitemcheckbox", "Number").await;
        assert!(!is_visible(&panel.all(".row > [data-column=number]")[0]));
        assert!(!is_visible(&panel.named("button", "Number")));
        assert_aligned(&panel, width);
        choose(&panel, "menuitemcheckbox", "Time in state").await;
        choose(&panel, "menuitemcheckbox", "State").await;
        assert!(!is_visible(&panel.all(".row > [data-column=state]")[0]));
        assert_aligned(&panel, width);
        choose(&panel, "menuitemcheckbox", "Number").await;
        assert!(is_visible(&panel.all(".row > [data-column=number]")[0]));
        let item = panel.named("menuitemcheckbox", "Number");
        assert_eq!(item.get_attribute("aria-checked").as_deref(), Some("true"));
        choose(&panel, "menuitem", "Reset view").await;
        assert!(is_visible(&panel.all(".row > [data-column=state]")[0]));
        assert_aligned(&panel, width);
    }
}

fn width_of(panel: &Mounted, column: &str) -> f64 {
    let head = panel.one(&format!(".heads [data-column={column}]"));
    head.get_bounding_client_rect().width()
}

#[wasm_bindgen_test]
async fn a_column_is_widened_by_keys_and_is_as_usual_again() {
    let panel = six("1280px").await;
    let usual = width_of(&panel, "state");
    let separator = panel.named("separator", "Width of State");
    let now = || separator.get_attribute("aria-valuenow").unwrap();
    assert_eq!(
        separator.get_attribute("aria-orientation").as_deref(),
        Some("vertical")
    );
    panel.named("button", "State").focus().unwrap();
    press(&panel, "ArrowRight");
    panel.assert_focus(&separator);
    settle().await;
    assert!((now().parse::<f64>().unwrap() - usual).abs() <= 1.0);
    for (key, by) in [
        ("ArrowRight", 16.0),
        ("ArrowRight", 32.0),
        ("ArrowLeft", 16.0),
    ] {
        press(&panel, key);
        settle().await;
        panel.assert_focus(&separator);
        let width = width_of(&panel, "state");
        assert!(
            (width - usual - by).abs() <= 2.0,
            "{key}: {usual} to {width}"
        );
        assert_eq!(now(), width.round().to_string());
        assert_aligned(&panel, key);
    }
    let double = MouseEvent::new("dblclick").unwrap();
    separator.dispatch_event(&double).unwrap();
    settle().await;
    assert!((width_of(&panel, "state") - usual).abs() < 1.0);

    panel.one("[part=root]").set_dir("rtl");
    press(&panel, "ArrowLeft");
    settle().await;
    assert!(width_of(&panel, "state") > usual + 10.0);
    press(&panel, "Enter");
    settle().await;
    assert!((width_of(&panel, "state") - usual).abs() < 1.0);
    press(&panel, "Escape");
    panel.assert_focus(&panel.named("button", "State"));
}

#[wasm_bindgen_test]
async fn a_column_is_dragged_and_told_of_once() {
    let panel = six("1280px").await;
    let usual = width_of(&panel, "name");
    let separator = panel.named("separator", "Width of Name");
    let point = |name: &str, x: i32| {
        let init = Object::new();
        Reflect::set(&init, &"clientX".into(), &x.into()).unwrap();
        let class = Reflect::get(&window(), &"PointerEvent".into()).unwrap();
        let told = Array::of2(&name.into(), &init);
        let event = Reflect::construct(class.unchecked_ref::<js_sys::Function>(), &told).unwrap();
        let event: Event = event.unchecked_into();
        separator.dispatch_event(&event).unwrap();
    };
    point("pointermove", 500);
    assert!(
        (width_of(&panel, "name") - usual).abs() < 1.0,
        "not taken yet"
    );
    point("pointerdown", 300);
    for x in [290, 280, 260] {
        point("pointermove", x);
        let width = width_of(&panel, "name");
        let wanted = usual - f64::from(300 - x);
        assert!((width - wanted).abs() <= 1.0, "{width} instead of {wanted}");
    }
    assert_eq!(panel.sent(), [""; 0]);
    point("lostpointercapture", 260);
    let told = panel.sent();
    assert_eq!(told.len(), 2, "the next column gives or takes: {told:?}");
    assert!(told[0].starts_with("List(Width(Name, Some("), "{told:?}");
    assert!(told[1].starts_with("List(Width(Number, Some("), "{told:?}");
    point("pointermove", 100);
    assert_aligned(&panel, "dragged");
    // However wide: what is in the row can be reached.
    panel.send(Msg::List(ListMsg::Width(Column::Name, Some(800))));
    panel.send(Msg::List(ListMsg::Width(Column::State, Some(800))));
    settle().await;
    assert_aligned(&panel, "too wide");
}

#[wasm_bindgen_test]
async fn a_link_is_asked_for_and_what_became_of_it_is_said() {
    let panel = six("1280px").await;
    choose(&panel, "menuitem", "Copy link to this view").await;
    assert_eq!(panel.sent(), ["List(Share)"]);
    let said = panel.one(".shared[role=status]");
    assert_eq!(said.text_content().as_deref(), Some(""));
    panel.send(Msg::List(ListMsg::Shared(true)));
    settle().await;
    assert_eq!(said.text_content().as_deref(), Some("Link copied."));
    panel.send(Msg::List(ListMsg::Sort(Column::State)));
    settle().await;
    assert_eq!(
        said.text_content().as_deref(),
        Some(""),
        "another list by now"
    );
    panel.send(Msg::List(ListMsg::Shared(false)));
    settle().await;
    assert!(said.text_content().unwrap().contains("did not allow"));
}

#[wasm_bindgen_test]
async fn a_time_that_is_too_long_is_told_by_colour_drawing_and_words() {
    let mut limited = row("a1", "Ana Lima");
    limited.limits = Some(Limits {
        warn_ms: 253_000,
        alert_ms: 255_000,
    });
    let panel = Mounted::with_rows(vec![limited.clone(), row("a2", "Ben Kato")]).await;
    let cell = panel.all(".row > [data-column=time]").remove(0);
    let line = panel.all(".row").remove(0);
    let shape = || drawing_of(&cell);
    assert_eq!(name_of(&cell), "04:12");
    assert_eq!(name_of(&line), "Ana Lima, 5001, Ready");
    assert!(shape().is_none());
    panel.screen.clock.set(NOW + 1_000);
    settle().await;
    let long = shape().unwrap();
    assert_eq!(name_of(&cell), "longer than expected: 04:13");
    let label = "Ana Lima, 5001, Ready, longer than expected";
    assert_eq!(name_of(&line), label);
    panel.screen.clock.set(NOW + 2_000);
    settle().await;
    assert_eq!(name_of(&line), label, "it does not run");
    panel.screen.clock.set(NOW + 3_000);
    settle().await;
    assert_ne!(shape().unwrap(), long, "told apart by shape");
    assert_eq!(name_of(&cell), "far too long: 04:15");
    assert_eq!(name_of(&line), "Ana Lima, 5001, Ready, far too long");
    let other = panel.all(".row > [data-column=time]").remove(1);
    assert_eq!(name_of(&other), "04:15", "nobody said how long");
    // Another state begins anew.
    limited.since = Some(Since::Exactly(NOW));
    put_rows(&panel.screen, vec![limited]);
    settle().await;
    assert_eq!(name_of(&cell), "00:03");
    assert!(shape().is_none());
}

#[wasm_bindgen_test]
async fn colours_of_long_times_can_be_read_in_light_and_dark() {
    let rows = ["a1", "a2"].map(|id| {
        let mut row = row(id, "Ana Lima");
        let alert_ms = if id == "a1" { 999_000 } else { 2 };
        row.limits = Some(Limits {
            warn_ms: 1,
            alert_ms,
        });
        row.selected = id == "a2";
        row
    });
    let panel = Mounted::with_rows(rows.into()).await;
    let host = panel.root.host();
    for theme in ["light", "dark"] {
        // As the element does with its attribute.
        host.set_attribute("theme", theme).unwrap();
        for cell in panel.all(".row > [data-column=time]") {
            let text = colour(&cell, "color");
            let row = cell.parent_element().unwrap();
            let mut behind = colour(&row, "background-color");
            if behind[3] == 0.0 {
                behind = colour(&panel.one("[part=root]"), "background-color");
            }
            let (one, other) = (luminance(text), luminance(behind));
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(
                contrast >= 4.5,
                "{theme}: {contrast} of {text:?} on {behind:?}"
            );
            let usual = colour(&panel.all(".row > [data-column=number]")[0], "color");
            let apart = (luminance(text) - luminance(usual)).abs();
            assert!(apart > 0.01, "it stands out");
        }
    }
}

#[wasm_bindgen_test]
async fn a_row_whose_data_are_old_says_of_when_they_are() {
    for width in ["360px", "1280px"] {
        let panel = Mounted::new(width);
        let mut frame = live(2);
        frame.list.stale_after_ms = 30_000;
        panel.screen.frame.set(frame);
        put_rows(
            &panel.screen,
            vec![row("a1", "Ana Lima"), row("a2", "Ben Kato")],
        );
        let read_at = panel
            .screen
            .lines
            .with_untracked(|lines| lines[0].row().map(|cell| cell.read_at.clone()).unwrap());
        read_at.set(Some(NOW));
        panel.screen.clock.set(NOW + 30_000);
        settle().await;
        let line = panel.all(".row").remove(0);
        let state = panel.all(".row > [data-column=state]").remove(0);
        assert_eq!(name_of(&line), "Ana Lima, 5001, Ready");
        for (passed, words) in [
            (31, "as of 1 min ago"),
            (119, "as of 1 min ago"),
            (120, "as of 2 min ago"),
            (2 * 3_600, "as of 2 h ago"),
        ] {
            panel.screen.clock.set(NOW + passed * 1_000);
            settle().await;
            assert_eq!(name_of(&line), ["Ana Lima, 5001, Ready, ", words].concat());
            let stale = panel.one(".stale");
            assert!(state.contains(Some(&stale)) && is_visible(&stale));
            assert_eq!(name_of(&stale), words);
        }
        assert!(line.scroll_height() <= line.client_height(), "{width}");
        read_at.set(Some(NOW + 7_200_000));
        panel.screen.clock.set(NOW + 7_201_000);
        settle().await;
        assert!(panel.all(".stale").is_empty());
    }
}

#[wasm_bindgen_test]
async fn beside_the_longest_state_it_is_seen_that_the_data_are_old() {
    let panel = Mounted::new("360px");
    let mut frame = live(1);
    frame.list.stale_after_ms = 30_000;
    panel.screen.frame.set(frame);
    let mut shown = row("a1", "Ana Lima");
    shown.presence = Presence::In {
        state: AgentState::NotReady,
        label: "Lunch with colleagues from the other floor".into(),
        busy: false,
    };
    put_rows(&panel.screen, vec![shown]);
    panel
        .screen
        .lines
        .with_untracked(|lines| lines[0].row().unwrap().read_at.set(Some(NOW)));
    panel.screen.clock.set(NOW + 60_000);
    settle().await;
    let end = panel.one(".state-words").get_bounding_client_rect().right();
    assert!(end - left(&panel.one(".stale")) >= 12.0);
}

/// Red, green, blue, and how opaque it is.
fn colour(element: &Element, property: &str) -> [f64; 4] {
    let style = window().get_computed_style(element).unwrap().unwrap();
    let text = style.get_property_value(property).unwrap();
    let numbers = text.split(|it: char| !it.is_ascii_digit() && it != '.');
    let mut numbers = numbers.filter_map(|number| number.parse().ok());
    let mut next = |usual| numbers.next().unwrap_or(usual);
    [next(0.0), next(0.0), next(0.0), next(1.0)]
}

/// As WCAG 2 has it.
fn luminance([red, green, blue, _]: [f64; 4]) -> f64 {
    let part = |part: f64| match part / 255.0 {
        part if part <= 0.03928 => part / 12.92,
        part => ((part + 0.055) / 1.055).powf(2.4),
    };
    0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

#[wasm_bindgen_test]
async fn a_narrow_panel_has_no_widths_and_leaves_out_columns() {
    let mut model: Model = model(agents(), GROUPS);
    let width = ListMsg::Width(Column::Name, Some(800));
    update(&mut model, Msg::List(width), NOW);
    update(&mut model, Msg::List(ListMsg::Column(Column::Number)), NOW);
    let panel = Mounted::on(model, "360px", "600px").await;
    assert!(panel.all(".separator").iter().all(|it| !is_visible(it)));
    assert!(
        panel
            .all(".row > [data-column=number]")
            .iter()
            .all(|it| !is_visible(it))
    );
    assert!(
        panel
            .all(".row > [data-column=state]")
            .iter()
            .all(is_visible)
    );
    let root = panel.one("[part=root]");
    assert!(root.scroll_width() <= root.client_width());
}

/// The orders in the menu of the view; the chosen one in brackets.
async fn orders(panel: &Mounted) -> Vec<String> {
    panel.named("button", "Roster view").click();
    settle().await;
    let word = |item: &HtmlElement| match item.get_attribute("aria-checked").as_deref() {
        Some("true") => format!("[{}]", name_of(item)),
        _ => name_of(item),
    };
    let words = panel.all("[aria-label=Order] [role=menuitemradio]");
    words.iter().map(word).collect()
}

#[wasm_bindgen_test]
async fn an_order_has_its_name_in_the_view_and_the_head_of_its_column_tells_of_it() {
    let panel = six("1200px").await;
    let sorted = |column: &str| {
        let head = panel.one(&format!(".heads [data-column={column}]"));
        head.get_attribute("aria-sort").unwrap()
    };
    let all = ["By work", "[By name]", "By number", "By time in state"];
    assert_eq!(orders(&panel).await, all);
    choose(&panel, "menuitemradio", "By work").await;
    let names = panel.all(".row .name");
    let names: Vec<_> = names.iter().map(|name| name_of(name)).collect();
    let by_work = [
        "Ben Kato",
        "Ana Lima",
        "Cem Rahn",
        "Dora Novak",
        "Eva Stein",
        "Finn Berg",
    ];
    assert_eq!(names, by_work);
    assert_eq!(
        (sorted("state"), sorted("name")),
        ("ascending".into(), "none".into())
    );
    let all = ["[By work]", "By name", "By number", "By time in state"];
    assert_eq!(orders(&panel).await, all);
    press(&panel, "Escape");
    settle().await;
    panel.named("button", "State").click();
    settle().await;
    assert_eq!(sorted("state"), "descending");
    let all = ["By work", "By name", "By number", "By time in state"];
    assert_eq!(orders(&panel).await, all, "it is the other way round");
    choose(&panel, "menuitemradio", "By time in state").await;
    assert_eq!(sorted("time"), "descending");
    choose(&panel, "menuitem", "Reset view").await;
    assert_eq!(orders(&panel).await[0], "[By work]");
}

//! Menus: the pattern, and what the menus of the panel offer.

use gws::names::{AgentState, Channel};
use leptos::prelude::*;
use supervision::operation::{MonitorOptions, MonitorScope, Which};
use supervision::view::{AgentRow, ChannelMenu, Options};
use supervision::{Gate, Operation, Reason, Target};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, PointerEvent, PointerEventInit};

use crate::fabricated::{action, live, put_rows, row, state};
use crate::panel::{Mounted, description_of, is_off, name_of, press, settle};

/// An agent with a state on two channels.
fn with_states() -> AgentRow {
    let mut row = row("a1", "Ana Lima");
    row.channels = [Channel::Voice, Channel::Chat]
        .map(|channel| {
            let target = Target::Channel("a1".into(), channel.clone());
            let ready = Gate::Disabled(Reason::AlreadyInState(AgentState::Ready));
            ChannelMenu {
                channel,
                presence: state(AgentState::Ready, false),
                waiting: None,
                actions: vec![
                    action(Operation::Ready, &target, ready),
                    action(Operation::NotReady, &target, Gate::Enabled),
                    action(Operation::Offline, &target, Gate::Enabled),
                ],
            }
        })
        .into();
    row
}

async fn open(panel: &Mounted, name: &str) -> HtmlElement {
    let button = panel.named("button", name);
    assert_eq!(
        button.get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
    button.focus().unwrap();
    button.click();
    settle().await;
    assert_eq!(
        button.get_attribute("aria-expanded").as_deref(),
        Some("true")
    );
    button
}

fn is_shown(panel: &Mounted, name: &str) -> bool {
    panel.has("menu", name) && panel.named("menu", name).matches(":popover-open").unwrap()
}

#[wasm_bindgen_test]
async fn no_explanation_lies_over_an_open_menu() {
    let panel = Mounted::new("360px");
    panel.screen.frame.set(live(1));
    put_rows(&panel.screen, vec![row("a1", "Ana Lima")]);
    settle().await;
    let button = panel.named("button", "Monitoring options");
    let point_at = || {
        let init = PointerEventInit::new();
        init.set_bubbles(true);
        let event = PointerEvent::new_with_event_init_dict("pointerover", &init).unwrap();
        button.dispatch_event(&event).unwrap();
        panel.tip().matches(":popover-open").unwrap()
    };
    assert!(point_at());
    open(&panel, "Monitoring options").await;
    assert!(!point_at());
}

#[wasm_bindgen_test]
async fn the_options_are_choices_and_one_is_sent() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let button = open(&panel, "Monitoring options").await;
    let choices: Vec<_> = panel
        .all("[role=menuitemradio]")
        .iter()
        .map(|item| (name_of(item), item.get_attribute("aria-checked").unwrap()))
        .collect();
    let choices: Vec<_> = choices
        .iter()
        .map(|(name, checked)| (name.as_str(), checked.as_str()))
        .collect();
    assert_eq!(
        choices,
        [
            ("All calls", "true"),
            ("Next call only", "false"),
            ("Follow the call", "true"),
            ("Stay with the agent", "false"),
            ("All sessions", "true"),
            ("Next session only", "false"),
        ]
    );
    panel.assert_focus(&panel.named("menuitemradio", "All calls"));
    panel.named("menuitemradio", "Next call only").click();
    settle().await;
    assert_eq!(
        panel.sent(),
        ["Choose(MonitorOptions { which: NextCall, scope: Call })"]
    );
    assert!(!is_shown(&panel, "Monitoring options"));
    panel.assert_focus(&button);

    panel.screen.frame.update(|frame| {
        frame.options = Options {
            chosen: MonitorOptions {
                which: Which::NextCall,
                scope: MonitorScope::Call,
            },
            no_agent_scope: Some(Reason::SipCluster),
            ..Options::default()
        };
    });
    settle().await;
    let roster = panel.one("[part=roster]").inner_text();
    assert!(roster.contains("Next call only"), "the choice is seen");
    open(&panel, "Monitoring options").await;
    let stay = panel.named("menuitemradio", "Stay with the agent");
    assert!(is_off(&stay));
    let why = "Your telephony can follow whole calls only.";
    assert_eq!(description_of(&stay).as_deref(), Some(why));
    stay.click();
    assert_eq!(panel.sent(), [""; 0]);
    assert!(
        is_shown(&panel, "Monitoring options"),
        "so that the reason can be read"
    );
}

#[wasm_bindgen_test]
async fn keys_move_in_a_menu_and_leave_it() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let button = open(&panel, "Monitoring options").await;
    for (key, name) in [
        ("ArrowDown", "Next call only"),
        ("End", "Next session only"),
        ("ArrowDown", "All calls"),
        ("ArrowUp", "Next session only"),
        ("Home", "All calls"),
        ("f", "Follow the call"),
        ("N", "Next session only"),
        ("x", "Next session only"),
    ] {
        press(&panel, key);
        panel.assert_focus(&panel.named("menuitemradio", name));
    }
    press(&panel, "Escape");
    settle().await;
    assert!(!is_shown(&panel, "Monitoring options"));
    panel.assert_focus(&button);
    press(&panel, "ArrowDown");
    settle().await;
    assert!(is_shown(&panel, "Monitoring options"));
    press(&panel, "Tab");
    panel.assert_focus(&button);
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn the_state_of_an_agent_is_a_menu_by_channel() {
    let panel = Mounted::with_rows(vec![with_states(), row("a2", "Ben Kato")]).await;
    assert!(
        !panel.has("button", "State of Ben Kato"),
        "nothing can be done"
    );
    let button = open(&panel, "State of Ana Lima").await;
    let groups: Vec<_> = panel
        .all("[role=menu] [role=group]")
        .iter()
        .map(|group| name_of(group))
        .collect();
    assert_eq!(groups, ["All channels", "Voice: Ready", "Chat: Ready"]);
    let items = panel.all("[role^=menuitem]");
    let names: Vec<_> = items.iter().map(|item| name_of(item)).collect();
    assert_eq!(names[..3], ["Ready", "Not Ready", "Log out"]);
    for (item, checked) in items
        .iter()
        .zip([Some("true"), Some("false"), None].repeat(3))
    {
        assert_eq!(item.get_attribute("aria-checked").as_deref(), checked);
        assert_eq!(description_of(item).as_deref(), None, "a check says it");
    }
    // A letter that acts on the row elsewhere only moves here.
    press(&panel, "l");
    panel.assert_focus(&items[2]);
    assert_eq!(panel.sent(), [""; 0]);
    items[8].click();
    settle().await;
    assert_eq!(
        panel.sent(),
        [r#"Invoke(Offline, Channel(Gws(UserId("a1")), Chat))"#]
    );
    panel.assert_focus(&button);
    open(&panel, "State of Ana Lima").await;
    panel.all("[role^=menuitem]")[1].click();
    settle().await;
    assert_eq!(
        panel.sent(),
        [
            r#"InvokeAll(NotReady, [Channel(Gws(UserId("a1")), Voice), Channel(Gws(UserId("a1")), Chat)])"#
        ]
    );
}

#[wasm_bindgen_test]
async fn in_a_row_the_actions_come_first_and_the_state_is_beside_them() {
    let panel = Mounted::with_rows(vec![with_states()]).await;
    panel.one(".row").focus().unwrap();
    press(&panel, "Enter");
    panel.assert_focus(&panel.named("button", "Listen in to Ana Lima"));
    press(&panel, "ArrowLeft");
    panel.assert_focus(&panel.named("button", "State of Ana Lima"));
    // Arrows mean the grid here; Enter and the space bar open the menu.
    press(&panel, "ArrowDown");
    assert!(!is_shown(&panel, "State of Ana Lima"));
}

#[wasm_bindgen_test]
async fn what_changes_under_an_open_menu_is_shown_and_keeps_the_focus() {
    let panel = Mounted::with_rows(vec![with_states()]).await;
    open(&panel, "State of Ana Lima").await;
    let item = panel.all("[role^=menuitem]").remove(4);
    item.focus().unwrap();
    let mut changed = with_states();
    let waiting = Reason::Waiting {
        operation: Operation::NotReady,
        agent: "Ana Lima".into(),
    };
    changed.channels[0].waiting = Some(Operation::NotReady);
    changed.channels[0].actions[1].gate = Gate::Disabled(waiting);
    put_rows(&panel.screen, vec![changed]);
    settle().await;
    panel.assert_focus(&item);
    assert!(is_off(&item));
    let row = name_of(&panel.one(".row"));
    assert!(row.contains("Asking…"), "{row}");
}

#[wasm_bindgen_test]
async fn a_menu_fits_into_the_window_and_goes_with_its_row() {
    let panel = Mounted::with_rows(vec![with_states()]).await;
    open(&panel, "State of Ana Lima").await;
    let menu = panel.named("menu", "State of Ana Lima");
    let (rect, window) = (menu.get_bounding_client_rect(), window());
    let width = window.inner_width().unwrap().as_f64().unwrap();
    let height = window.inner_height().unwrap().as_f64().unwrap();
    assert!(rect.left() >= 0.0 && rect.right() <= width);
    assert!(rect.top() >= 0.0 && rect.bottom() <= height);
    panel.screen.frame.set(live(0));
    put_rows(&panel.screen, vec![]);
    settle().await;
    assert!(panel.all("[role=menuitem]").is_empty());
}

#[wasm_bindgen_test]
async fn a_button_says_whom_monitoring_leaves() {
    let mut ben = row("a2", "Ben Kato");
    ben.leaves = Some("Ana Lima".into());
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima"), ben]).await;
    let described = |name| {
        panel
            .named("button", name)
            .get_attribute("aria-description")
    };
    assert_eq!(described("Coach Ana Lima"), None);
    assert_eq!(
        described("Coach Ben Kato").as_deref(),
        Some("Leaves Ana Lima first.")
    );
    panel.named("button", "Coach Ben Kato").click();
    assert_eq!(panel.sent(), [r#"Invoke(Coach, Agent(Gws(UserId("a2"))))"#]);
}

#[wasm_bindgen_test]
async fn the_own_phone_has_a_menu_and_says_whether_calls_may_come() {
    let panel = Mounted::with_rows(vec![]).await;
    assert!(!panel.has("button", "Your phone"));
    panel.screen.frame.update(|frame| {
        let device = frame.device.as_mut().unwrap();
        device.takes_calls = true;
        device.actions = vec![
            action(Operation::NotReady, &Target::Own, Gate::Enabled),
            action(Operation::DoNotDisturbOn, &Target::Own, Gate::Enabled),
        ];
    });
    settle().await;
    let toolbar = panel.one("[part=toolbar]").text_content().unwrap();
    assert!(toolbar.contains("You may get calls"), "{toolbar}");
    open(&panel, "Your phone").await;
    panel.named("menuitem", "Do not disturb").click();
    assert_eq!(panel.sent(), ["Invoke(DoNotDisturbOn, Own)"]);
}

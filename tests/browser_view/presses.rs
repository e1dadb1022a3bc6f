//! Presses and keys while the screen is drawn anew: they reach what they were meant for, or nobody.

use std::cell::Cell;
use std::rc::Rc;

use gws::names::{AgentState, Channel};
use leptos::prelude::*;
use supervision::model::{AuthReason, Link, Mode, Prompt, Warning};
use supervision::operation::Command;
use supervision::view::{AgentRow, ChannelMenu, Notice};
use supervision::{Gate, Operation, Reason, Target};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    HtmlDialogElement, HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit,
    MutationObserver, MutationObserverInit, MutationRecord, PointerEvent, PointerEventInit,
};

use crate::fabricated::{action, card, put_cards, put_rows, row, state};
use crate::panel::{Mounted, description_of, is_off, press, settle};

/// How something is pressed.
#[derive(Clone, Copy, Debug)]
enum By {
    Pointer,
    SpaceBar,
}

const BOTH: [By; 2] = [By::Pointer, By::SpaceBar];

fn pointer(name: &str) -> PointerEvent {
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_pointer_type("mouse");
    PointerEvent::new_with_event_init_dict(name, &init).unwrap()
}

fn space_bar(name: &str) -> KeyboardEvent {
    let init = KeyboardEventInit::new();
    init.set_key(" ");
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    KeyboardEvent::new_with_keyboard_event_init_dict(name, &init).unwrap()
}

fn click(by: By) -> MouseEvent {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_detail(i32::from(matches!(by, By::Pointer)));
    MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap()
}

/// Whether something was taken out of the document.
struct TakenOut {
    happened: Rc<Cell<bool>>,
    observer: MutationObserver,
    _seen: Closure<dyn FnMut(Vec<MutationRecord>)>,
}

impl TakenOut {
    fn watch(element: &HtmlElement) -> Self {
        let happened = Rc::new(Cell::new(false));
        let (known, seen) = (happened.clone(), element.clone());
        let seen = Closure::new(move |records: Vec<MutationRecord>| {
            let removed = records.iter().map(MutationRecord::removed_nodes);
            let mut removed = removed.flat_map(|nodes| {
                let nodes: Vec<_> = (0..nodes.length()).filter_map(|at| nodes.get(at)).collect();
                nodes
            });
            if removed.any(|node| node.contains(Some(&seen))) {
                known.set(true);
            }
        });
        let observer = MutationObserver::new(seen.as_ref().unchecked_ref()).unwrap();
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        observer
            .observe_with_options(&element.get_root_node(), &what)
            .unwrap();
        Self {
            happened,
            observer,
            _seen: seen,
        }
    }
}

impl Drop for TakenOut {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What is pressed goes down, then `meanwhile` happens, then it comes up.
async fn press_while(pressed: &HtmlElement, by: By, meanwhile: impl FnOnce()) {
    let (down, up) = match by {
        By::Pointer => (pointer("pointerdown").into(), pointer("pointerup").into()),
        By::SpaceBar => (space_bar("keydown").into(), space_bar("keyup").into()),
    };
    let (down, up): (web_sys::Event, web_sys::Event) = (down, up);
    pressed.focus().unwrap();
    pressed.dispatch_event(&down).unwrap();
    settle().await;
    let taken_out = TakenOut::watch(pressed);
    meanwhile();
    settle().await;
    // As in a browser: what was taken out of the document, be it to another place, is not clicked.
    let target = Some(pressed).filter(|_| !taken_out.happened.get());
    match target {
        Some(target) => {
            target.dispatch_event(&up).unwrap();
            target.dispatch_event(&click(by)).unwrap();
        }
        None => {
            window().dispatch_event(&up).unwrap();
        }
    }
    settle().await;
}

fn with_gate(operation: Operation, gate: &Gate) -> AgentRow {
    let mut row = row("a1", "Ana Lima");
    for action in &mut row.actions {
        if action.operation == operation {
            action.gate = gate.clone();
        }
    }
    row
}

fn with_states(entries: &[Operation]) -> AgentRow {
    let target = Target::Channel("a1".into(), Channel::Voice);
    let mut row = row("a1", "Ana Lima");
    row.channels = vec![ChannelMenu {
        channel: Channel::Voice,
        presence: state(AgentState::Ready, false),
        waiting: None,
        actions: entries
            .iter()
            .map(|operation| action(*operation, &target, Gate::Enabled))
            .collect(),
    }];
    row
}

const STATES: [Operation; 3] = [Operation::Ready, Operation::NotReady, Operation::Offline];
const NOT_READY: &str = r#"Invoke(NotReady, Channel(Gws(UserId("a1")), Voice))"#;

async fn open_states() -> Mounted {
    let panel = Mounted::with_rows(vec![with_states(&STATES)]).await;
    let button = panel.named("button", "State of Ana Lima");
    button.focus().unwrap();
    button.click();
    settle().await;
    panel
}

fn is_shown(panel: &Mounted, name: &str) -> bool {
    panel.has("menu", name) && panel.named("menu", name).matches(":popover-open").unwrap()
}

/// Another agent takes the first row over, as when the list is scrolled.
fn reuse_row(panel: &Mounted, row: AgentRow) {
    let lines = panel.screen.lines.get_untracked();
    lines[0].row().unwrap().row.set(row);
}

#[wasm_bindgen_test]
async fn a_button_that_goes_and_comes_back_while_it_is_pressed_was_pressed_once() {
    for by in BOTH {
        let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
        let button = panel.named("button", "Listen in to Ana Lima");
        press_while(&button, by, || {
            let gone = with_gate(Operation::ListenIn, &Gate::Absent);
            put_rows(&panel.screen, vec![gone]);
        })
        .await;
        assert_eq!(
            panel.sent(),
            [r#"Invoke(ListenIn, Agent(Gws(UserId("a1"))))"#],
            "{by:?}"
        );
        assert!(
            !panel.has("button", "Listen in to Ana Lima"),
            "after the press it is as it should be"
        );
    }
}

#[wasm_bindgen_test]
async fn a_button_that_means_something_else_by_then_does_what_it_said() {
    for by in BOTH {
        let panel = Mounted::with_cards(vec![card("c1", "Ana Lima", Mode::BargeIn)]).await;
        let button = panel.named("button", "Mute agent");
        press_while(&button, by, || {
            let mut muted = card("c1", "Ana Lima", Mode::BargeIn);
            muted.actions[0].operation = Operation::UnmuteMonitoredUser;
            put_cards(&panel.screen, vec![muted]);
        })
        .await;
        let sent = panel.sent();
        assert_eq!(
            sent,
            [r#"Invoke(MuteMonitoredUser, Call(CallId("c1")))"#],
            "{by:?}"
        );
        assert!(panel.has("button", "Unmute agent"));
    }
}

#[wasm_bindgen_test]
async fn a_card_that_leaves_its_place_while_it_is_pressed_stays_for_the_press() {
    let cards = || {
        [("c1", "Ana Lima"), ("c2", "Ben Kato")].map(|(id, name)| card(id, name, Mode::ListenIn))
    };
    let panel = Mounted::with_cards(cards().into()).await;
    let last = panel.all("article").remove(1);
    let leave = last.query_selector("[data-operation=Hangup]");
    let leave: HtmlElement = leave.unwrap().unwrap().unchecked_into();
    press_while(&leave, By::Pointer, || {
        let mut cards = cards().to_vec();
        cards.reverse();
        put_cards(&panel.screen, cards);
    })
    .await;
    assert_eq!(panel.sent(), [r#"Invoke(Hangup, Call(CallId("c2")))"#]);
    assert!(panel.all("article").remove(0).contains(Some(&leave)));
}

#[wasm_bindgen_test]
async fn in_a_row_that_became_another_agents_a_press_reaches_nobody() {
    for by in BOTH {
        let panel = Mounted::with_rows(vec![with_states(&STATES)]).await;
        for name in ["Listen in to Ana Lima", "State of Ana Lima"] {
            reuse_row(&panel, with_states(&STATES));
            settle().await;
            let button = panel.named("button", name);
            press_while(&button, by, || {
                let mut ben = with_states(&STATES);
                (ben.id, ben.name) = ("a2".into(), "Ben Kato".into());
                ben.actions = row("a2", "Ben Kato").actions;
                reuse_row(&panel, ben);
            })
            .await;
            assert_eq!(panel.sent(), [""; 0], "{name} {by:?}");
            assert!(panel.all(":popover-open[role=menu]").is_empty());
        }
    }
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    press_while(&panel.one(".row"), By::Pointer, || {
        reuse_row(&panel, row("a2", "Ben Kato"));
    })
    .await;
    assert_eq!(panel.sent(), [""; 0], "nobody is selected");
}

#[wasm_bindgen_test]
async fn an_entry_that_goes_while_it_is_pressed_does_what_it_said() {
    for by in BOTH {
        let panel = open_states().await;
        let entry = panel.named("menuitemradio", "Not Ready");
        press_while(&entry, by, || {
            put_rows(
                &panel.screen,
                vec![with_states(&[Operation::Offline, Operation::Ready])],
            );
        })
        .await;
        assert_eq!(panel.sent(), [NOT_READY], "{by:?}");
    }
}

#[wasm_bindgen_test]
async fn what_goes_from_an_open_menu_stays_in_its_place_and_is_off() {
    let panel = open_states().await;
    let entries = panel.all("[role^=menuitem]");
    entries[1].focus().unwrap();
    put_rows(
        &panel.screen,
        vec![with_states(&[Operation::Offline, Operation::Ready])],
    );
    settle().await;
    panel.assert_focus(&entries[1]);
    let now = panel.all("[role^=menuitem]");
    assert_eq!(now.len(), 3);
    let mut pairs = now.iter().zip(&entries);
    assert!(pairs.all(|(now, before)| now.is_same_node(Some(before))));
    assert_eq!(
        now.iter().map(|entry| is_off(entry)).collect::<Vec<_>>(),
        [false, true, false]
    );
    assert_eq!(
        description_of(&now[1]).as_deref(),
        Some("This is not on offer any more.")
    );
    now[1].click();
    assert_eq!(panel.sent(), [""; 0]);

    put_rows(&panel.screen, vec![row("a1", "Ana Lima")]);
    settle().await;
    assert!(is_shown(&panel, "State of Ana Lima"), "nothing is left");
    press(&panel, "Escape");
    settle().await;
    assert!(!panel.has("button", "State of Ana Lima"));
    panel.assert_focus(&panel.one(".row"));
}

#[wasm_bindgen_test]
async fn an_open_menu_does_not_go_over_to_another_agent() {
    let panel = open_states().await;
    let mut ben = with_states(&STATES);
    (ben.id, ben.name) = ("a2".into(), "Ben Kato".into());
    reuse_row(&panel, ben);
    settle().await;
    assert!(panel.all(":popover-open[role=menu]").is_empty());
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_button_never_says_that_a_menu_is_open_that_is_not() {
    for moved in ["Ana Lima", "Ben Kato"] {
        let cards = || {
            [("c1", "Ana Lima"), ("c2", "Ben Kato")].map(|(id, name)| {
                let mut card = card(id, name, Mode::ListenIn);
                let target = Target::Agent(id.into());
                card.instead = vec![action(Operation::Coach, &target, Gate::Enabled)];
                card
            })
        };
        let panel = Mounted::with_cards(cards().into()).await;
        let name = format!("Monitor {moved} instead");
        let button = panel.named("button", &name);
        button.click();
        settle().await;
        assert!(is_shown(&panel, &name));
        let mut cards = cards().to_vec();
        cards.reverse();
        put_cards(&panel.screen, cards);
        settle().await;
        settle().await;
        let says = button.get_attribute("aria-expanded");
        assert_eq!(
            says.as_deref() == Some("true"),
            is_shown(&panel, &name),
            "{moved}"
        );
    }
}

#[wasm_bindgen_test]
async fn keys_are_the_open_menus_before_the_focus_has_come_there() {
    let panel = Mounted::with_rows(vec![with_states(&STATES), row("a2", "Ben Kato")]).await;
    let button = panel.named("button", "State of Ana Lima");
    button.focus().unwrap();
    button.click();
    assert!(is_shown(&panel, "State of Ana Lima"));
    press(&panel, "Escape");
    assert!(!is_shown(&panel, "State of Ana Lima"));
    panel.assert_focus(&button);
    settle().await;
    assert!(!is_shown(&panel, "State of Ana Lima"));

    button.click();
    leptos::task::tick().await;
    press(&panel, "ArrowDown");
    settle().await;
    assert!(is_shown(&panel, "State of Ana Lima"));
    assert!(
        panel
            .focused()
            .unwrap()
            .matches("[role^=menuitem]")
            .unwrap()
    );
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_question_is_not_answered_by_a_press_that_began_on_another_one() {
    let question = |operation, agent: &str| Prompt {
        command: Command::of(operation, &Target::Agent(agent.into())).unwrap(),
        agent: agent.into(),
        warnings: vec![Warning::EverybodyHears],
        leaves: None,
        also: Vec::new(),
        on_call: None,
    };
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let ask = |prompt| panel.screen.frame.update(|frame| frame.prompt = prompt);
    ask(Some(question(Operation::BargeIn, "Ana Lima")));
    settle().await;
    let yes = panel.one("dialog .strong");
    for by in BOTH {
        press_while(&yes, by, || {
            ask(Some(question(Operation::Coach, "Ben Kato")));
        })
        .await;
        assert_eq!(panel.sent(), [""; 0]);
        ask(Some(question(Operation::BargeIn, "Ana Lima")));
        settle().await;
    }
    press_while(&yes, By::Pointer, || {}).await;
    assert_eq!(panel.sent(), ["PromptAnswered(true)"]);

    // Over, and the next one asked, before the browser tells that the dialog was closed.
    ask(None);
    leptos::task::tick().await;
    let dialog: HtmlDialogElement = panel.one("dialog").unchecked_into();
    assert!(!dialog.open());
    ask(Some(question(Operation::Coach, "Ben Kato")));
    settle().await;
    assert!(dialog.open());
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn the_button_of_a_notice_that_goes_while_it_is_pressed_was_pressed() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let tell = |notices| panel.screen.frame.update(|frame| frame.notices = notices);
    tell(vec![Notice::SignIn(AuthReason::NoCredentials)]);
    settle().await;
    let button = panel.named("button", "Try again");
    press_while(&button, By::Pointer, || tell(vec![])).await;
    assert_eq!(panel.sent(), ["Connect"]);
    assert!(!panel.has("button", "Try again"));
}

#[wasm_bindgen_test]
async fn a_press_that_ends_elsewhere_holds_nothing_back() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    for (by, end) in [
        ("pointerdown", "pointerup"),
        ("pointerdown", "pointercancel"),
        ("pointerdown", "blur"),
    ] {
        put_rows(&panel.screen, vec![row("a1", "Ana Lima")]);
        settle().await;
        let button = panel.named("button", "Coach Ana Lima");
        button.dispatch_event(&pointer(by)).unwrap();
        let off = Gate::Disabled(Reason::NotConnected);
        put_rows(&panel.screen, vec![with_gate(Operation::Coach, &off)]);
        settle().await;
        assert!(!is_off(&button), "{end}");
        window().dispatch_event(&pointer(end)).unwrap();
        settle().await;
        assert!(is_off(&button), "{end}");
    }
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn refresh_is_not_connect_by_the_time_of_the_click() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    press_while(&panel.named("button", "Refresh"), By::Pointer, || {
        panel.screen.frame.update(|frame| frame.link = Link::Closed);
    })
    .await;
    assert_eq!(panel.sent(), ["Refresh"]);
}

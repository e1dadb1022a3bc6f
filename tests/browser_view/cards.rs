//! The cards of monitored calls.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use leptos::prelude::*;
use supervision::model::Mode;
use supervision::operation::Which;
use supervision::view::{Audibility, ModeChoice, Party, PartyRole, WaitingCard};
use supervision::{Gate, Operation, Reason, Target};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{MutationObserver, MutationObserverInit, MutationRecord};

use crate::fabricated::{NOW, action, card, put_cards};
use crate::panel::{Mounted, description_of, is_off, is_visible, name_of, press, settle};

fn checked(panel: &Mounted) -> Vec<String> {
    let radios = panel.all("[role=radio][aria-checked=true]");
    radios
        .iter()
        .map(|radio| radio.get_attribute("aria-label").unwrap())
        .collect()
}

#[wasm_bindgen_test]
async fn a_call_is_an_article_with_its_mode_and_its_controls() {
    let panel = Mounted::with_cards(vec![card("c1", "Ana Lima", Mode::ListenIn)]).await;
    panel.named("article", "Call with Ana Lima");
    panel.named("radiogroup", "Monitoring mode");
    for mode in ["Listen in", "Coach", "Barge in"] {
        panel.named("radio", mode);
    }
    assert_eq!(checked(&panel), ["Listen in"]);
    panel.named("button", "Leave call").click();
    panel.named("button", "Stop monitoring Ana Lima").click();
    assert_eq!(
        panel.sent(),
        [
            r#"Invoke(Hangup, Call(CallId("c1")))"#,
            r#"Invoke(CancelSupervisorMonitoring, Agent(Gws(UserId("a1"))))"#,
        ]
    );
}

fn party(role: PartyRole) -> Party {
    Party {
        number: format!("{role:?}"),
        name: None,
        role,
    }
}

#[wasm_bindgen_test]
async fn a_card_has_the_clock_of_the_call_and_that_of_the_supervisor() {
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    let panel = Mounted::with_cards(vec![shown.clone()]).await;
    let clocks = || panel.one(".clocks").inner_text();
    assert_eq!(clocks().trim(), "Call 04:12", "nobody saw the joining");
    shown.joined_at = Some(NOW - 22_000);
    put_cards(&panel.screen, vec![shown]);
    panel.screen.clock.set(NOW + 1_000);
    settle().await;
    let clocks = clocks();
    assert!(
        clocks.contains("Call 04:13") && clocks.contains("you 00:23"),
        "{clocks}"
    );
}

#[wasm_bindgen_test]
async fn to_leave_and_to_stop_say_what_goes_on() {
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    shown.details.which = Some(Which::AllCalls);
    let panel = Mounted::with_cards(vec![shown.clone()]).await;
    let leave = panel.named("button", "Leave call");
    let stop = panel.named("button", "Stop monitoring Ana Lima");
    assert!(!is_off(&leave) && !is_off(&stop));
    let only = "Only this call; you stay on for the next one.";
    assert_eq!(description_of(&leave).as_deref(), Some(only));
    let later = "This call and later ones.";
    assert_eq!(description_of(&stop).as_deref(), Some(later));
    shown.details.which = Some(Which::NextCall);
    put_cards(&panel.screen, vec![shown]);
    settle().await;
    assert_eq!(description_of(&leave), None, "there is no next one");
}

#[wasm_bindgen_test]
async fn who_hears_whom_is_said_for_every_mode() {
    let panel = Mounted::with_cards(vec![]).await;
    let both = "You hear both.";
    for (audibility, words) in [
        (
            Audibility::Mode(Mode::ListenIn),
            [
                "nobody hears you",
                "Caller hears the agent.",
                "Ana Lima hears the caller.",
                both,
            ],
        ),
        (
            Audibility::Mode(Mode::Coach),
            [
                "Only Ana Lima hears you",
                "Caller hears the agent.",
                "Ana Lima hears the caller and you.",
                both,
            ],
        ),
        (
            Audibility::Mode(Mode::BargeIn),
            [
                "Everybody hears you",
                "Caller hears the agent and you.",
                "Ana Lima hears the caller and you.",
                both,
            ],
        ),
        (
            Audibility::AgentMuted,
            [
                "Ana Lima is muted",
                "Caller hears you.",
                "Ana Lima hears the caller and you.",
                both,
            ],
        ),
    ] {
        let mut shown = card("c1", "Ana Lima", Mode::BargeIn);
        shown.audibility = audibility;
        let two = [PartyRole::Caller, PartyRole::Agent].map(party);
        shown.details.parties = two.to_vec();
        put_cards(&panel.screen, vec![shown.clone()]);
        settle().await;
        let adds = !matches!(audibility, Audibility::Mode(Mode::ListenIn | Mode::BargeIn));
        let table = panel.one("article .parties");
        assert_eq!(is_visible(&table), adds, "of two, {audibility:?}");
        shown.details.parties.push(party(PartyRole::Colleague));
        put_cards(&panel.screen, vec![shown]);
        settle().await;
        assert!(is_visible(&table), "of three, {audibility:?}");
        let status = panel.one("article [role=status]").text_content().unwrap();
        for part in words {
            assert!(
                status.contains(part),
                "{audibility:?}: “{part}” in “{status}”"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn what_is_not_certain_is_not_claimed() {
    let panel = Mounted::with_cards(vec![]).await;
    for (audibility, words) in [
        (Audibility::Held, "On hold"),
        (Audibility::Ringing, "ringing"),
        (
            Audibility::Changing(Operation::SwitchToBargeIn),
            "not confirmed yet",
        ),
        (Audibility::Unknown, "does not say who hears you"),
    ] {
        let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
        shown.audibility = audibility;
        put_cards(&panel.screen, vec![shown]);
        settle().await;
        let status = panel.one("article [role=status]").inner_text();
        assert!(status.contains(words), "{status}");
        assert!(!status.contains("Caller hears"), "{status}");
    }
}

#[wasm_bindgen_test]
async fn the_mode_follows_the_confirmed_state_and_nothing_else() {
    let panel = Mounted::with_cards(vec![card("c1", "Ana Lima", Mode::ListenIn)]).await;
    panel.named("radio", "Barge in").click();
    settle().await;
    assert_eq!(
        panel.sent(),
        [r#"Invoke(SwitchToBargeIn, Call(CallId("c1")))"#]
    );
    assert_eq!(checked(&panel), ["Listen in"], "asked for is not done");
    put_cards(&panel.screen, vec![card("c1", "Ana Lima", Mode::BargeIn)]);
    settle().await;
    assert_eq!(checked(&panel), ["Barge in"]);
}

#[wasm_bindgen_test]
async fn a_mode_that_is_off_says_why_and_sends_nothing() {
    let panel = Mounted::with_cards(vec![card("c1", "Ana Lima", Mode::ListenIn)]).await;
    let coach = panel.named("radio", "Coach");
    assert!(is_off(&coach));
    let reason = "You can coach from the next call on. Choose Coach under “Next call”.";
    assert_eq!(description_of(&coach).as_deref(), Some(reason));
    coach.click();
    assert_eq!(panel.sent(), [""; 0]);
}

#[wasm_bindgen_test]
async fn arrows_move_between_modes_and_choose_none() {
    let panel = Mounted::with_cards(vec![card("c1", "Ana Lima", Mode::BargeIn)]).await;
    let stop = panel.one("[role=radio][tabindex='0']");
    stop.focus().unwrap();
    panel.assert_focus(&panel.named("radio", "Barge in"));
    for (key, mode) in [
        ("ArrowRight", "Listen in"),
        ("ArrowDown", "Coach"),
        ("ArrowLeft", "Listen in"),
        ("ArrowUp", "Barge in"),
    ] {
        press(&panel, key);
        panel.assert_focus(&panel.named("radio", mode));
    }
    assert_eq!(panel.sent(), [""; 0]);
    assert_eq!(checked(&panel), ["Barge in"]);
}

#[wasm_bindgen_test]
async fn mute_turns_into_unmute_under_the_finger() {
    let call = Target::Call("c1".into());
    let mut shown = card("c1", "Ana Lima", Mode::BargeIn);
    let panel = Mounted::with_cards(vec![shown.clone()]).await;
    let mute = panel.named("button", "Mute agent");
    mute.focus().unwrap();
    mute.click();
    assert_eq!(
        panel.sent(),
        [r#"Invoke(MuteMonitoredUser, Call(CallId("c1")))"#]
    );
    shown.actions[0] = action(Operation::UnmuteMonitoredUser, &call, Gate::Enabled);
    shown.audibility = Audibility::AgentMuted;
    put_cards(&panel.screen, vec![shown]);
    settle().await;
    let unmute = panel.named("button", "Unmute agent");
    panel.assert_focus(&unmute);
    unmute.click();
    assert_eq!(
        panel.sent(),
        [r#"Invoke(UnmuteMonitoredUser, Call(CallId("c1")))"#]
    );
}

#[wasm_bindgen_test]
async fn a_call_that_rings_can_be_answered() {
    let call = Target::Call("c1".into());
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    shown.audibility = Audibility::Ringing;
    shown
        .actions
        .insert(0, action(Operation::Answer, &call, Gate::Enabled));
    let panel = Mounted::with_cards(vec![shown]).await;
    panel.named("button", "Answer").click();
    assert_eq!(panel.sent(), [r#"Invoke(Answer, Call(CallId("c1")))"#]);
}

#[wasm_bindgen_test]
async fn who_hears_me_has_one_color_in_the_switch_and_in_the_sentence() {
    let panel = Mounted::with_cards(vec![]).await;
    let mut seen = Vec::new();
    for mode in [Mode::ListenIn, Mode::Coach, Mode::BargeIn] {
        put_cards(&panel.screen, vec![card("c1", "Ana Lima", mode)]);
        settle().await;
        let color = |selector: &str, name: &str| {
            let style = window().get_computed_style(&panel.one(selector)).unwrap();
            style.unwrap().get_property_value(name).unwrap()
        };
        let chosen = color("[role=radio][aria-checked=true]", "background-color");
        let said = color("article .hearing", "border-inline-start-color");
        assert_eq!(chosen, said, "{mode:?}");
        assert!(
            !seen.contains(&chosen),
            "{mode:?} as another mode: {chosen}"
        );
        seen.push(chosen);
    }
}

#[wasm_bindgen_test]
async fn a_phone_that_rings_is_seen_before_it_is_answered() {
    let call = Target::Call("c1".into());
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    shown.audibility = Audibility::Ringing;
    let answer = action(Operation::Answer, &call, Gate::Enabled);
    shown.actions.insert(0, answer);
    let panel = Mounted::with_cards(vec![shown]).await;
    let style = |selector: &str| {
        window()
            .get_computed_style(&panel.one(selector))
            .unwrap()
            .unwrap()
    };
    let chosen = style("[role=radio][aria-checked=true]");
    let chosen = chosen.get_property_value("background-image").unwrap();
    assert!(chosen.contains("repeating-linear-gradient"), "{chosen}");
    let first = panel.all("article .card-actions button").remove(0);
    assert_eq!(name_of(&first), "Answer");
    let line = panel.one(".strip-words").text_content().unwrap();
    assert!(
        line.contains("silent"),
        "nobody hears before the answer: {line}"
    );
    let ringing = crate::fabricated::row("a1", "Ana Lima");
    let ringing = supervision::view::AgentRow {
        monitored: Some(Mode::ListenIn),
        rings: true,
        ..ringing
    };
    crate::fabricated::put_rows(&panel.screen, vec![ringing]);
    settle().await;
    assert_eq!(panel.one(".row .badge").inner_text(), "Ringing you");
}

#[wasm_bindgen_test]
async fn an_ended_call_stays_until_it_is_dismissed_and_keeps_the_focus() {
    let panel = Mounted::with_cards(vec![card("c1", "Ana Lima", Mode::ListenIn)]).await;
    let time = || panel.one("article [role=timer]").text_content().unwrap();
    panel.named("button", "Leave call").focus().unwrap();
    let mut over = card("c1", "Ana Lima", Mode::ListenIn);
    over.audibility = Audibility::Ended;
    over.ended_at = Some(NOW);
    over.actions.clear();
    for choice in &mut over.modes {
        choice.action.gate = Gate::Absent;
    }
    put_cards(&panel.screen, vec![over]);
    panel.screen.clock.set(NOW + 60_000);
    settle().await;
    assert_eq!(time(), "04:12", "the clock of an ended call stands still");
    assert!(!is_visible(&panel.one("[role=radiogroup]")));
    assert!(panel.all("[role=radio]").is_empty());
    let status = panel.one("article [role=status]").inner_text();
    assert!(status.contains("Call ended"), "{status}");
    panel.assert_focus(&panel.named("article", "Call with Ana Lima"));
    panel.screen.clock.set(NOW + 60_500);
    settle().await;
    let read = r#"Reading([Call(CallId("c1"))])"#;
    assert_eq!(panel.sent(), [read], "it has the focus");
    panel.screen.clock.set(NOW + 61_000);
    settle().await;
    panel.named("searchbox", "Search agents").focus().unwrap();
    panel.screen.clock.set(NOW + 62_000);
    settle().await;
    assert_eq!(panel.sent(), ["Reading([])"], "told when it changes");
    panel.named("button", "Dismiss").click();
    assert_eq!(panel.sent(), [r#"DismissCall(CallId("c1"))"#]);
}

#[wasm_bindgen_test]
async fn a_call_found_again_says_so() {
    let mut found = card("c1", "Ana Lima", Mode::ListenIn);
    found.recovered = true;
    let panel = Mounted::with_cards(vec![found]).await;
    let text = panel.one("article").inner_text();
    assert!(text.contains("Found again"), "{text}");
}

#[wasm_bindgen_test]
async fn monitoring_without_a_call_waits_and_can_be_stopped() {
    let panel = Mounted::with_cards(vec![]).await;
    let agent = Target::Agent("a1".into());
    let stop = action(Operation::CancelSupervisorMonitoring, &agent, Gate::Enabled);
    panel.screen.frame.update(|frame| {
        frame.waiting = Some(WaitingCard {
            name: "Ana Lima".into(),
            mode: Some(Mode::Coach),
            next_call_only: true,
            follows_agent: false,
            agent_is_busy: false,
            agent_is_out: false,
            next: Vec::new(),
            listen_instead: None,
            stepped_back: None,
            as_of: None,
            stop: Some(stop),
        });
    });
    settle().await;
    let text = panel.one(".waiting [role=status]").text_content().unwrap();
    assert!(
        text.contains("Waiting for the next call of Ana Lima"),
        "{text}"
    );
    assert!(text.contains("only the agent will hear you"), "{text}");
    panel.named("button", "Stop monitoring Ana Lima").click();
    assert_eq!(panel.sent().len(), 1);
}

fn next_choices(now: Mode) -> Vec<ModeChoice> {
    let target = Target::NextCall("a1".into());
    [
        (Mode::ListenIn, Operation::ListenIn),
        (Mode::Coach, Operation::Coach),
        (Mode::BargeIn, Operation::BargeIn),
    ]
    .into_iter()
    .map(|(mode, operation)| ModeChoice {
        mode,
        checked: mode == now,
        action: action(operation, &target, Gate::Enabled),
    })
    .collect()
}

#[wasm_bindgen_test]
async fn what_begins_with_the_next_call_is_chosen_in_one_menu_of_the_card() {
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    shown.next = next_choices(Mode::ListenIn);
    let panel = Mounted::with_cards(vec![shown]).await;
    panel.named("button", "Next call").click();
    settle().await;
    let listen = panel.named("menuitemradio", "Listen in");
    assert_eq!(
        listen.get_attribute("aria-checked").as_deref(),
        Some("true")
    );
    panel.named("menuitemradio", "Barge in").click();
    assert_eq!(panel.sent(), [r#"Invoke(BargeIn, NextCall(UserId("a1")))"#]);
}

#[wasm_bindgen_test]
async fn a_next_call_that_opens_the_microphone_reads_so_and_has_two_ways_out() {
    let panel = Mounted::with_cards(vec![]).await;
    let agent = Target::Agent("a1".into());
    let stop = action(Operation::CancelSupervisorMonitoring, &agent, Gate::Enabled);
    for (mode, headline) in [
        (Mode::BargeIn, "Next call: everybody will hear you at once"),
        (Mode::Coach, "Next call: Ana Lima will hear you at once"),
    ] {
        let next = next_choices(mode);
        panel.screen.frame.update(|frame| {
            frame.waiting = Some(WaitingCard {
                name: "Ana Lima".into(),
                mode: Some(mode),
                next_call_only: false,
                follows_agent: false,
                agent_is_busy: false,
                agent_is_out: false,
                listen_instead: Some(next[0].action.clone()),
                next,
                stepped_back: None,
                as_of: None,
                stop: Some(stop.clone()),
            });
        });
        settle().await;
        let text = panel.one(".waiting [role=status]").text_content().unwrap();
        assert!(text.contains(headline), "{text}");
        panel.named("button", "Next call");
        panel.named("button", "Stop monitoring Ana Lima");
    }
    panel.named("button", "Listen in instead").click();
    assert_eq!(
        panel.sent(),
        [r#"Invoke(ListenIn, NextCall(UserId("a1")))"#]
    );
}

#[wasm_bindgen_test]
async fn while_a_switch_is_not_confirmed_the_others_say_so() {
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    let waiting = Reason::Waiting {
        operation: Operation::SwitchToBargeIn,
        agent: "Ana Lima".into(),
    };
    for choice in &mut shown.modes {
        choice.action.gate = Gate::Disabled(waiting.clone());
    }
    shown.audibility = Audibility::Changing(Operation::SwitchToBargeIn);
    let panel = Mounted::with_cards(vec![shown]).await;
    let why = description_of(&panel.named("radio", "Barge in")).unwrap();
    assert!(why.contains("Waiting for confirmation"), "{why}");
    let group = panel.named("radiogroup", "Monitoring mode");
    assert_eq!(group.get_attribute("aria-busy").as_deref(), Some("true"));
}

/// What is written into the page while something is done, as the kind of each change.
async fn written(panel: &Mounted, act: impl FnOnce()) -> Vec<String> {
    let written = Rc::new(RefCell::new(Vec::new()));
    let seen = written.clone();
    let seen = Closure::<dyn FnMut(Array)>::new(move |records: Array| {
        let kind = |record: JsValue| record.unchecked_into::<MutationRecord>().type_();
        seen.borrow_mut().extend(records.iter().map(kind));
    });
    let observer = MutationObserver::new(seen.as_ref().unchecked_ref()).unwrap();
    let what = MutationObserverInit::new();
    what.set_attributes(true);
    what.set_character_data(true);
    what.set_child_list(true);
    what.set_subtree(true);
    let column = panel.one("[aria-label='Monitoring']");
    observer.observe_with_options(&column, &what).unwrap();
    act();
    settle().await;
    observer.disconnect();
    written.take()
}

#[wasm_bindgen_test]
async fn a_tick_writes_the_clocks_and_a_change_without_a_difference_writes_nothing() {
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    shown.joined_at = Some(NOW - 22_000);
    let panel = Mounted::with_cards(vec![shown.clone()]).await;
    let clock = panel.screen.clock.clone();
    let tick = written(&panel, || clock.set(NOW + 1_000)).await;
    assert_eq!(tick, ["characterData", "characterData"], "two clocks");
    let cards = panel.screen.clone();
    let same = shown.clone();
    let nothing = written(&panel, || put_cards(&cards, vec![same])).await;
    assert_eq!(nothing, [""; 0]);
    shown.audibility = Audibility::Held;
    let held = written(&panel, || put_cards(&cards, vec![shown])).await;
    assert!(held.len() <= 4, "a sentence and its colour: {held:?}");
}

#[wasm_bindgen_test]
async fn of_several_cards_each_folds_to_who_hears_me_and_to_stop() {
    let mut first = card("c1", "Ana Lima", Mode::BargeIn);
    first.next = next_choices(Mode::ListenIn);
    let panel = Mounted::with_cards(vec![first.clone()]).await;
    assert!(!is_visible(&panel.one(".card-fold")), "one card has room");
    let cards = vec![first, card("c2", "Ben Kato", Mode::ListenIn)];
    put_cards(&panel.screen, cards.clone());
    settle().await;
    let fold = panel.all(".card-fold").remove(0);
    assert!(is_visible(&fold));
    fold.click();
    settle().await;
    assert_eq!(
        fold.get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
    assert!(!is_visible(&panel.all("[data-operation=Hangup]")[0]));
    assert!(
        is_visible(&panel.all("[data-operation=Hangup]")[1]),
        "the other card"
    );
    let stops = panel.all("article [data-operation=CancelSupervisorMonitoring]");
    assert!(is_visible(&stops[0]));
    assert!(is_visible(&panel.all("article .hearing")[0]));
    assert!(is_visible(&panel.all("[role=radiogroup]")[0]));
    put_cards(&panel.screen, cards);
    settle().await;
    assert!(
        !is_visible(&panel.all("[data-operation=Hangup]")[0]),
        "it stays so"
    );
}

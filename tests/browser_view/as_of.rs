//! While contact is lost the cards tell what was known last, with its time.

use leptos::prelude::*;
use supervision::Operation;
use supervision::model::{Link, Lost, Mode};
use supervision::view::{
    Audibility, CallCard, CiscoCard, CiscoPhase, LastKnown, Notice, RosterStatus, WaitingCard,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fabricated::{NOW, card, put_cards};
use crate::panel::{Mounted, name_of, settle};

/// The call as it was known a minute ago.
fn lost(was: LastKnown) -> CallCard {
    let at = NOW - 60_000;
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    for choice in &mut shown.modes {
        choice.checked = false;
    }
    CallCard {
        audibility: Audibility::LastKnown(at, was),
        as_of: Some(at),
        last_mode: Some(Mode::ListenIn),
        ..shown
    }
}

/// The time of day a minute ago.
fn at() -> String {
    #[allow(clippy::cast_precision_loss)] // fits
    let date = js_sys::Date::new(&((NOW - 60_000) as f64).into());
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

#[wasm_bindgen_test]
async fn a_call_tells_who_heard_whom_and_how_to_leave_and_claims_nothing() {
    let panel = Mounted::with_cards(vec![]).await;
    for (was, words) in [
        (LastKnown::Mode(Mode::ListenIn), "you were silent"),
        (LastKnown::Mode(Mode::Coach), "only Ana Lima heard you"),
        (LastKnown::Mode(Mode::BargeIn), "everybody heard you"),
        (LastKnown::AgentMuted, "Ana Lima was muted"),
        (LastKnown::Held, "the call was on hold"),
        (LastKnown::Asked, "your phone was ringing"),
        (
            LastKnown::Changing(Operation::SwitchToBargeIn),
            "asked for and not confirmed: Switch to barging in on Ana Lima",
        ),
        (LastKnown::Unknown, "did not say who heard you"),
    ] {
        put_cards(&panel.screen, vec![lost(was)]);
        settle().await;
        let status = panel.one("article [role=status]");
        assert_eq!(
            status.get_attribute("data-audibility").as_deref(),
            Some("open")
        );
        let status = status.inner_text();
        let dated = format!("Contact lost. At {} ", at());
        for words in [
            &dated,
            words,
            "that may have changed",
            "Speak as if everybody could hear you.",
            "hang up your phone",
        ] {
            assert!(status.contains(words), "“{words}” in “{status}”");
        }
        for now in ["nobody hears", "hears you", "hears the", "You hear"] {
            assert!(!status.contains(now), "“{now}” in “{status}”");
        }
        assert!(panel.all("[role=radio][aria-checked=true]").is_empty());
        let text = panel.one("article").inner_text();
        assert!(text.contains("Last known: Listen in"), "{text}");
    }
}

#[wasm_bindgen_test]
async fn a_folded_card_says_so_as_well() {
    let panel = Mounted::with_cards(vec![lost(LastKnown::Mode(Mode::Coach))]).await;
    panel.one("article .card-fold").click();
    settle().await;
    let text = panel.one("article[data-folded]").inner_text();
    for words in ["Contact lost", "Last known: Listen in", "as of"] {
        assert!(text.contains(words), "“{words}” in “{text}”");
    }
}

#[wasm_bindgen_test]
async fn the_clock_of_a_call_stands_still() {
    let panel = Mounted::with_cards(vec![lost(LastKnown::Held)]).await;
    let stood = format!("03:12 as of {}", at());
    assert_eq!(name_of(&panel.one("[role=timer]")), stood);
    panel.screen.clock.set(NOW + 90_000);
    settle().await;
    assert_eq!(name_of(&panel.one("[role=timer]")), stood);
    put_cards(&panel.screen, vec![card("c1", "Ana Lima", Mode::ListenIn)]);
    settle().await;
    assert_eq!(name_of(&panel.one("[role=timer]")), "05:42");
    assert_eq!(panel.all("[role=radio][aria-checked=true]").len(), 1);
}

#[wasm_bindgen_test]
async fn a_wait_says_that_a_call_may_have_begun() {
    let panel = Mounted::with_cards(vec![]).await;
    panel.screen.frame.update(|frame| {
        frame.waiting = Some(WaitingCard {
            name: "Ana Lima".into(),
            mode: Some(Mode::BargeIn),
            next_call_only: true,
            follows_agent: false,
            agent_is_busy: true,
            agent_is_out: false,
            next: Vec::new(),
            listen_instead: None,
            stepped_back: None,
            as_of: Some(NOW - 60_000),
            stop: None,
        });
    });
    settle().await;
    let text = panel.one(".waiting").inner_text();
    let head = format!("At {} you were waiting for the next call of Ana Lima", at());
    for words in [
        &head,
        "A call may have begun since, with your phone on it (Barge in).",
        "Speak as if everybody could hear you.",
    ] {
        assert!(text.contains(words), "“{words}” in “{text}”");
    }
    for future in ["You will", "cannot be entered", "Monitoring ends"] {
        assert!(!text.contains(future), "“{future}” in “{text}”");
    }
}

#[wasm_bindgen_test]
async fn a_call_of_the_other_contact_centre_is_as_old_as_its_bus() {
    let panel = Mounted::with_cards(vec![]).await;
    let was = LastKnown::Mode(Mode::ListenIn);
    panel.screen.cisco.set(Some(CiscoCard {
        agent: "cisco:carla".into(),
        name: "Carla Cisco".into(),
        phase: CiscoPhase::LastKnown(NOW - 60_000, was),
        since: Some(NOW - 120_000),
        found: false,
        actions: Vec::new(),
    }));
    settle().await;
    let text = panel.one("article").inner_text();
    for words in [
        "The portal's message bus is gone.",
        "you were silent; that may have changed",
        "hang up your desk phone",
    ] {
        assert!(text.contains(words), "“{words}” in “{text}”");
    }
    let stood = format!("01:00 as of {}", at());
    assert_eq!(name_of(&panel.one("[role=timer]")), stood);
}

#[wasm_bindgen_test]
async fn nothing_is_called_live_but_the_connection() {
    let panel = Mounted::with_cards(vec![lost(LastKnown::Held)]).await;
    panel.screen.frame.update(|frame| {
        frame.link = Link::Offline;
        frame.as_of = Some(NOW - 60_000);
    });
    settle().await;
    panel.one("section[aria-label='Monitoring']");
    let text = panel.one("[part=root]").text_content().unwrap();
    assert!(!text.contains("Live"), "{text}");
    let toolbar = panel.one("[part=toolbar]").text_content().unwrap();
    let phone = format!("5005 Not Ready, as of {}", at());
    assert!(toolbar.contains(&phone), "{toolbar}");
}

#[wasm_bindgen_test]
async fn a_first_connection_that_fails_speaks_of_nothing_seen() {
    let panel = Mounted::new("1200px");
    let next = Some(NOW + 5_000);
    panel.screen.frame.update(|frame| {
        frame.link = Link::Reconnecting {
            next,
            attempt: 1,
            cause: Lost::Unreachable,
        };
        frame.roster = RosterStatus::NotConnected;
        frame.notices = vec![Notice::NotReached {
            cause: Lost::Unreachable,
            next,
        }];
    });
    settle().await;
    let notice = panel.one(".notice").inner_text();
    assert!(
        notice.contains("The contact centre cannot be reached yet."),
        "{notice}"
    );
    assert!(notice.contains("Next try in 5 seconds."), "{notice}");
    let text = panel.one("[part=root]").text_content().unwrap();
    assert!(!text.contains("may be old"), "{text}");
    assert!(!text.contains("Reading your agents"), "{text}");
}

//! What a card tells beyond the mode, what the log shows, and how it is given away.

use std::sync::Arc;

use gws::names::{CallType, Channel, RecordingState};
use gws::reply::{ChannelOutcome, Failure};
use gws::user_data::{DataRow, UserData};
use leptos::prelude::*;
use supervision::activity::{Entry, LogFilter, What};
use supervision::message::Given;
use supervision::model::{
    CallChange, EndedBy, Ending, Mode, Moment, MonitoredByOther, MonitoringEnd,
};
use supervision::operation::{OperationFailure, OperationId, Phase, Reach, Which};
use supervision::view::{Audibility, Log, Notice, Party, PartyRole, WaitingCard};
use supervision::{Gate, Operation, Reason, Target};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlInputElement};

use crate::fabricated::{NOW, action, card, put_cards, put_rows, row};
use crate::panel::{Mounted, is_visible, name_of, settle};

const HOSTILE: &str = "<img src=x onerror=alert(1)>";

#[wasm_bindgen_test]
async fn who_takes_part_and_what_is_attached_is_text() {
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    let party = |number: &str, name: Option<&str>, role| Party {
        number: number.into(),
        name: name.map(Into::into),
        role,
    };
    let data = |depth, key: &str, value: Option<&str>| DataRow {
        depth,
        key: key.into(),
        value: value.map(Into::into),
    };
    shown.details.call_type = CallType::Inbound;
    shown.details.recording = Some(RecordingState::Paused);
    shown.details.parties = vec![
        party("+15550100", Some(HOSTILE), PartyRole::Caller),
        party("5001", Some("Ana Lima"), PartyRole::Agent),
        party("7000", None, PartyRole::Unknown),
    ];
    shown.details.data = Some(Arc::new(UserData {
        rows: vec![
            data(0, "Customer", None),
            data(1, "Note", Some(HOSTILE)),
            data(9, HOSTILE, Some("long ".repeat(200).trim())),
        ],
        is_cut: true,
        parties: Vec::new(),
    }));
    shown.details.history = vec![Moment {
        at: NOW,
        what: CallChange::Mode(Some(Mode::ListenIn)),
    }];
    let panel = Mounted::with_cards(vec![shown.clone()]).await;
    let parties: Vec<_> = panel
        .all("[aria-label=Participants] li")
        .iter()
        .map(|party| party.text_content().unwrap())
        .collect();
    assert_eq!(
        parties,
        [
            &format!("{HOSTILE} +15550100 · caller"),
            "Ana Lima 5001 · agent",
            "7000 participant",
        ]
    );
    let article = panel.one("article").inner_text();
    assert!(
        article.contains("Inbound call · +15550100 · Recording paused"),
        "{article}"
    );
    for summary in panel.all("article summary") {
        summary.click();
    }
    settle().await;
    let article = panel.one("article").inner_text();
    for words in [
        "Attached data (3)",
        "Note",
        HOSTILE,
        "is left out",
        "Listen in",
    ] {
        assert!(article.contains(words), "{words} in {article}");
    }
    assert!(
        panel
            .all("img, [style]:not(.rows, .rows > .row, .floor-bar [data-tally], .tally b)")
            .is_empty(),
        "text stays text"
    );
    let open = panel.one("article details[open] table");
    // What stays the same stays open.
    shown.audibility = Audibility::Held;
    shown.details.is_held = true;
    put_cards(&panel.screen, vec![shown]);
    settle().await;
    assert!(is_visible(&open));
    let article = panel.one("article").inner_text();
    assert!(
        article.contains("Inbound call · +15550100 · On hold"),
        "{article}"
    );
}

#[wasm_bindgen_test]
async fn two_parties_are_in_the_title_and_nowhere_else() {
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    let party = |number: &str, name: Option<&str>, role| Party {
        number: number.into(),
        name: name.map(Into::into),
        role,
    };
    shown.details.call_type = CallType::Inbound;
    shown.details.parties = vec![party("5001", Some("Ana Lima"), PartyRole::Agent)];
    let panel = Mounted::with_cards(vec![shown.clone()]).await;
    let title = || panel.one("article .card-title").inner_text();
    assert_eq!(title(), "Ana Lima ↔ unknown caller");
    shown
        .details
        .parties
        .push(party("+15550100", None, PartyRole::Caller));
    put_cards(&panel.screen, vec![shown.clone()]);
    settle().await;
    assert_eq!(title(), "Ana Lima ↔ +15550100");
    assert!(!is_visible(&panel.one("[aria-label=Participants]")));
    let facts = panel.one(".card-head > .detail").inner_text();
    assert_eq!(facts, "Inbound call");
    shown.details.parties[1].name = Some("Elif Kaya".into());
    put_cards(&panel.screen, vec![shown]);
    settle().await;
    assert_eq!(title(), "Ana Lima ↔ Elif Kaya");
    let facts = panel.one(".card-head > .detail").inner_text();
    assert_eq!(facts, "Inbound call · +15550100");
    panel.named("article", "Call with Ana Lima");
}

#[wasm_bindgen_test]
async fn a_card_tells_where_it_came_from_and_how_it_goes_on() {
    let mut shown = card("c1", "Ben Kato", Mode::Coach);
    shown.details.which = Some(Which::NextCall);
    shown.details.follows_agent = true;
    shown.details.passed_on_by = Some("Ana Lima".into());
    shown.details.found_on_load = true;
    let ben = Target::Agent("a2".into());
    shown.instead = vec![action(Operation::ListenIn, &ben, Gate::Enabled)];
    let panel = Mounted::with_cards(vec![shown.clone()]).await;
    let article = panel.one("article").inner_text();
    for words in [
        "Monitoring ends by itself with this call.",
        "When Ben Kato passes it on, you leave it as well.",
        "Ana Lima passed this call on, and you stayed on it.",
        "Under way since before you opened this page.",
    ] {
        assert!(article.contains(words), "{words} in {article}");
    }
    panel.named("button", "Monitor Ben Kato instead").click();
    settle().await;
    panel.named("menuitem", "Listen in").click();
    assert_eq!(
        panel.sent(),
        [r#"InvokeInstead(ListenIn, Agent(Gws(UserId("a2"))))"#]
    );

    shown.details.which = Some(Which::AllCalls);
    shown.details.next_mode = Some(Mode::BargeIn);
    put_cards(&panel.screen, vec![shown]);
    settle().await;
    let article = panel.one("article").inner_text();
    assert!(
        article.contains("The next call begins with: Barge in."),
        "{article}"
    );
}

#[wasm_bindgen_test]
async fn an_end_says_which() {
    let mut shown = card("c1", "Ana Lima", Mode::ListenIn);
    shown.audibility = Audibility::Ended;
    for (ending, words) in [
        (Ending::Over, "The call is over, or your phone was hung up."),
        (Ending::OverOrPassedOn, "or the agent passed it on"),
        (Ending::Left, "You left the call."),
        (Ending::Left, "Ana Lima may still be on it."),
        (Ending::Stopped, "You stopped monitoring."),
        (
            Ending::GoneMeanwhile,
            "while contact with the server was lost",
        ),
        (Ending::DeviceInactive, "Your own phone was logged out."),
        (Ending::DeviceReplaced, "You have another phone now."),
    ] {
        shown.details.ending = Some(ending);
        let panel = Mounted::with_cards(vec![shown.clone()]).await;
        let status = panel.one("article [role=status]").inner_text();
        assert!(status.contains(words), "{words} in {status}");
        let says_over = status.contains("ended for you") || status.contains("is over");
        assert!(!(ending.may_go_on() && says_over), "{status}");
    }
    let panel = Mounted::with_cards(vec![]).await;
    for (why, words) in [
        (EndedBy::NextCallOver, "for one call only"),
        (EndedBy::AgentLoggedOut, "The agent has logged out."),
        (EndedBy::DeviceInactive, "Log it in to monitor again."),
        (EndedBy::Unknown, "The server does not say why"),
        (
            EndedBy::WrongAgent,
            "is another agent's, so the panel stopped it",
        ),
        (EndedBy::DeviceReplaced, "You have another phone now."),
    ] {
        panel.screen.frame.update(|frame| {
            frame.ended = Some(MonitoringEnd {
                name: "Ana Lima".into(),
                why,
                at: NOW,
            });
        });
        settle().await;
        let live = panel.one("[aria-label='Monitoring']").inner_text();
        assert!(live.contains("Monitoring of Ana Lima has ended"), "{live}");
        assert!(live.contains(words), "{words} in {live}");
    }
    panel.named("button", "Dismiss").click();
    assert_eq!(panel.sent(), ["DismissEnded"]);
}

#[wasm_bindgen_test]
async fn a_missing_name_is_said_in_words() {
    let panel = Mounted::with_cards(vec![card("c1", "", Mode::Coach)]).await;
    let article = panel.named("article", "Call with another agent");
    let words = article.text_content().unwrap_or_default();
    assert!(words.contains("Only another agent hears you."), "{words}");
    panel.screen.frame.update(|frame| {
        frame.ended = Some(MonitoringEnd {
            name: String::new(),
            why: EndedBy::Unknown,
            at: NOW,
        });
    });
    settle().await;
    let live = panel.one("[aria-label='Monitoring']").inner_text();
    assert!(
        live.contains("Monitoring of another agent has ended"),
        "{live}"
    );
}

#[wasm_bindgen_test]
async fn waiting_tells_what_keeps_the_call_away() {
    let panel = Mounted::with_cards(vec![]).await;
    for (busy, out, words) in [
        (true, false, "goes on without you"),
        (false, true, "logged out, so no call can come"),
    ] {
        panel.screen.frame.update(|frame| {
            frame.waiting = Some(WaitingCard {
                name: "Ana Lima".into(),
                mode: Some(Mode::ListenIn),
                next_call_only: true,
                follows_agent: true,
                agent_is_busy: busy,
                agent_is_out: out,
                next: Vec::new(),
                listen_instead: None,
                stepped_back: None,
                as_of: None,
                stop: None,
            });
        });
        settle().await;
        let card = panel.one(".waiting").inner_text();
        for words in [
            words,
            "ends by itself after that call",
            "you leave it as well",
        ] {
            assert!(card.contains(words), "{words} in {card}");
        }
    }
}

#[wasm_bindgen_test]
async fn another_supervisor_is_named_on_the_row() {
    let mut taken = row("a1", "Ana Lima");
    for (by, words) in [
        (Some("Oskar Weber"), "Monitored by Oskar Weber"),
        (None, "Monitored by another supervisor"),
    ] {
        taken.monitored_by_other = Some(MonitoredByOther {
            by: by.map(Into::into),
            at: NOW,
        });
        let reason = Reason::AnotherSupervisor(by.map(Into::into));
        taken.actions[0].gate = Gate::Disabled(reason);
        let panel = Mounted::with_rows(vec![taken.clone()]).await;
        let name = name_of(&panel.one(".row"));
        assert!(name.contains(words), "{name}");
        put_rows(&panel.screen, vec![row("a1", "Ana Lima")]);
        settle().await;
        let name = name_of(&panel.one(".row"));
        assert!(!name.contains("Monitored by"), "{name}");
    }
}

#[wasm_bindgen_test]
async fn channels_are_told_one_by_one_without_secrets() {
    let panel = Mounted::with_rows(vec![]).await;
    let failure = Failure::Refused {
        http: 200,
        code: 4,
        message: "no place, password=abc".into(),
    };
    panel.screen.frame.update(|frame| {
        let outcome = |channel, failure| ChannelOutcome { channel, failure };
        frame.notices = vec![Notice::Channels(vec![
            outcome(Channel::Voice, None),
            outcome(Channel::Chat, Some(failure)),
        ])];
    });
    settle().await;
    let notice = panel.one(".notice").text_content().unwrap();
    for words in [
        "Could not be logged in: Chat.",
        "Voice: logged in.",
        "Chat: not logged in. The server or the phone system failed.",
        "statusCode 4: no place, password=***",
    ] {
        assert!(notice.contains(words), "{words} in {notice}");
    }
    panel.named("button", "Dismiss").click();
    assert_eq!(panel.sent(), ["DismissSession"]);
}

fn operation(phase: Phase) -> Entry {
    Entry {
        at: NOW,
        what: What::Operation {
            id: OperationId(1),
            operation: Operation::ListenIn,
            agent: "Ana Lima".into(),
            medium: None,
            phase,
            after: 312,
            reach: Reach::Now,
        },
    }
}

#[wasm_bindgen_test]
async fn the_log_says_who_whom_what_when_and_the_outcome() {
    let panel = Mounted::with_rows(vec![]).await;
    assert!(panel.all("table.entries").is_empty(), "closed");
    let refused = OperationFailure::Server(Failure::Refused {
        http: 403,
        code: 5,
        message: "No".into(),
    });
    panel.screen.log.set(Log {
        entries: vec![
            operation(Phase::Failed(refused)),
            operation(Phase::Confirmed),
            operation(Phase::Requested),
        ],
        total: 7,
        filter: LogFilter::default(),
        who: "Sue Visor".into(),
        given: Some(Given::Copied),
    });
    let button = panel.named("button", "Activity log");
    button.click();
    settle().await;
    assert_eq!(
        button.get_attribute("aria-expanded").as_deref(),
        Some("true")
    );
    let rows: Vec<_> = panel
        .all("table.entries tbody tr")
        .iter()
        .map(|row| row.text_content().unwrap())
        .collect();
    assert_eq!(rows.len(), 3);
    for (row, words) in rows.iter().zip([
        "Did not work after 0.3 s. You do not have the right to do this. Ask your administrator for it. HTTP 403, statusCode 5: No",
        "Confirmed in 0.3 s",
        "Asked for",
    ]) {
        assert!(row.contains("Listen in") && row.contains("Ana Lima"), "{row}");
        assert!(row.trim_end().ends_with(words), "{row}");
    }
    assert_eq!(
        panel.one(".log .hint").inner_text(),
        "3 of 7, by Sue Visor."
    );
    assert_eq!(panel.one(".log [role=status]").inner_text(), "Copied.");

    for (name, sent) in [
        ("Copy", "ExportLog(Copy)"),
        ("Save as CSV", "ExportLog(Csv)"),
        ("Save as JSON", "ExportLog(Json)"),
    ] {
        panel.named("button", name).click();
        assert_eq!(panel.sent(), [sent]);
    }
    let input: HtmlInputElement = panel.named("searchbox", "Search the log").unchecked_into();
    input.set_value("ana");
    input.dispatch_event(&Event::new("input").unwrap()).unwrap();
    assert_eq!(
        panel.sent(),
        [r#"FilterLog(LogFilter { kind: None, troubles: false, text: "ana" })"#]
    );
    panel.named("button", "Show in the log").click();
    settle().await;
    panel.named("menuitemradio", "What did not work").click();
    assert_eq!(
        panel.sent(),
        [r#"FilterLog(LogFilter { kind: None, troubles: true, text: "" })"#]
    );
    button.click();
    settle().await;
    assert!(panel.all("table.entries").is_empty());
}

//! The cards of SMS and chat sessions, and their menu in a row.

use std::sync::Arc;

use gws::names::{MessageType, ParticipantType, SessionState, Visibility};
use gws::request::Readers;
use gws::session::{Medium, Message, Session, SessionKey, SessionParticipant};
use leptos::prelude::*;
use supervision::model::{
    Earlier, EndState, Line, LoadState, MessagingMonitoring, Mode, OutgoingId, OutgoingState,
    SessionEnding,
};
use supervision::operation::{OperationFailure, WhichSessions};
use supervision::view::{
    AgentRow, Compose, MessagingBadge, MessagingMenu, MessagingWaiting, ModeChoice, OutgoingLine,
    Readership, SessionCard, SessionOffer, SessionParty, SessionRole, TranscriptLine,
};
use supervision::{Gate, Operation, Reason, Target};
use supervisor_widget::runtime::screen::SessionCell;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use crate::fabricated::{NOW, action, row};
use crate::panel::{
    Mounted, description_of, drawing_of, is_off, is_visible, name_of, press, press_with, settle,
};

fn key() -> SessionKey {
    SessionKey {
        medium: Medium::Sms,
        id: "s1".into(),
    }
}

/// A session in this mode.
pub(crate) fn card(mode: Mode) -> SessionCard {
    let target = Target::Session(key());
    let choice = |wanted, operation| ModeChoice {
        mode: wanted,
        checked: wanted == mode,
        action: action(
            operation,
            &target,
            if wanted == mode {
                Gate::Disabled(Reason::AlreadyMonitored(mode))
            } else {
                Gate::Enabled
            },
        ),
    };
    let readers = match mode {
        Mode::ListenIn => None,
        Mode::Coach => Some(Readers::Agents),
        Mode::BargeIn => Some(Readers::Everyone),
    };
    let party = |name: &str, role, visibility| SessionParty {
        name: name.into(),
        role,
        visibility,
    };
    SessionCard {
        key: key(),
        agent: Some("a1".into()),
        name: "Ana Lima".into(),
        state: SessionState::Chatting,
        readership: Readership::Mode(mode),
        as_of: None,
        last_mode: None,
        parties: vec![
            party("+15550100", SessionRole::Customer, Visibility::All),
            party("Ana Lima", SessionRole::Agent, Visibility::All),
        ],
        modes: vec![
            choice(Mode::ListenIn, Operation::SwitchToMonitor),
            choice(Mode::Coach, Operation::SwitchToCoach),
            choice(Mode::BargeIn, Operation::SwitchToBargeIn),
        ],
        actions: vec![
            action(Operation::Leave, &target, Gate::Enabled),
            action(
                Operation::CancelSupervisorMonitoring,
                &Target::messaging(&"a1".into(), Medium::Sms),
                Gate::Enabled,
            ),
        ],
        earlier: Earlier::None,
        transcript_failure: None,
        may_lack: false,
        unread: 0,
        typing: Vec::new(),
        compose: readers.map(|readers| Compose {
            readers,
            send: action(
                match readers {
                    Readers::Everyone => Operation::SendMessage,
                    Readers::Agents => Operation::SendToAgents,
                },
                &target,
                Gate::Enabled,
            ),
            written_for_agents: false,
        }),
        draft: String::new(),
        outgoing: Vec::new(),
        started_at: NOW - 252_000,
        ended_at: None,
        data: None,
        messaging_monitoring: None,
        was_next: false,
        intruded: false,
        unexplained: false,
        recovered: false,
        found_on_load: false,
    }
}

pub(crate) fn line(id: u64, role: SessionRole, kind: MessageType, text: &str) -> TranscriptLine {
    let from = SessionParticipant {
        kind: ParticipantType::Customer,
        ..SessionParticipant::default()
    };
    TranscriptLine {
        line: Arc::new(Line {
            id,
            is_mine: role == SessionRole::Me,
            message: Message {
                index: Some(id),
                from,
                kind,
                text: text.into(),
                visibility: Visibility::All,
                at: Some(NOW),
                ..Message::default()
            },
        }),
        name: "Mara".into(),
        role,
    }
}

fn said(id: u64) -> TranscriptLine {
    let text = format!("message {id}");
    line(id, SessionRole::Customer, MessageType::Text, &text)
}

async fn with(card: SessionCard, lines: Vec<TranscriptLine>) -> (Mounted, SessionCell) {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let cell = SessionCell {
        key: card.key.clone(),
        card: ArcRwSignal::new(card),
        lines: ArcRwSignal::new(lines),
    };
    panel.screen.sessions.set(vec![cell.clone()]);
    settle().await;
    painted().await;
    (panel, cell)
}

/// Lets the browser paint.
async fn painted() {
    for _ in 0..2 {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            window().request_animation_frame(&resolve).unwrap();
        });
        wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
    }
    settle().await;
}

fn input(panel: &Mounted) -> HtmlTextAreaElement {
    panel.one("textarea").unchecked_into()
}

fn types(panel: &Mounted, text: &str) {
    let input = input(panel);
    input.focus().unwrap();
    input.set_value(text);
    let event = web_sys::Event::new("input").unwrap();
    input.dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
async fn a_session_is_an_article_with_its_mode_its_log_and_its_controls() {
    let lines = vec![
        said(1),
        line(2, SessionRole::Agent, MessageType::ParticipantLeft, ""),
    ];
    let (panel, _) = with(card(Mode::ListenIn), lines).await;
    panel.named("article", "SMS with Ana Lima");
    panel.named("radiogroup", "Monitoring mode");
    for mode in ["Monitor", "Coach", "Barge in"] {
        panel.named("radio", mode);
    }
    let log = panel.named("log", "Messages").inner_text();
    assert!(
        log.contains("message 1") && log.contains("Mara left"),
        "{log}"
    );
    let status = panel.one("article [role=status].hearing").inner_text();
    assert!(status.contains("Nobody sees you"), "{status}");
    assert!(panel.all("textarea").is_empty(), "nobody would read it");
    panel.named("radio", "Coach").click();
    panel.named("button", "Leave").click();
    panel
        .named("button", "Stop monitoring SMS of Ana Lima")
        .click();
    let session = r#"Session(SessionKey { medium: Sms, id: SessionId("s1") })"#;
    assert_eq!(
        panel.sent(),
        [
            format!("Invoke(SwitchToCoach, {session})"),
            format!("Invoke(Leave, {session})"),
            r#"Invoke(CancelSupervisorMonitoring, Channel(Gws(UserId("a1")), Sms))"#.into(),
        ]
    );
}

#[wasm_bindgen_test]
async fn who_sees_me_is_said_for_every_mode_and_when_it_is_not_certain() {
    let (panel, cell) = with(card(Mode::ListenIn), vec![]).await;
    let colleague = SessionParty {
        name: "Ben Kato".into(),
        role: SessionRole::Colleague,
        visibility: Visibility::All,
    };
    let supervisor = SessionParty {
        role: SessionRole::Supervisor,
        ..colleague.clone()
    };
    let ending = SessionEnding {
        state: EndState::Revoked,
        by_me: false,
        before_joining: false,
        meanwhile: false,
    };
    for (readership, another, words) in [
        (Readership::Mode(Mode::ListenIn), None, "Nobody sees you. "),
        (
            Readership::Mode(Mode::ListenIn),
            Some(supervisor),
            "Nobody sees you but other supervisors",
        ),
        (
            Readership::Mode(Mode::Coach),
            None,
            "Only the agent sees you: Ana Lima reads what you write, the customer does not",
        ),
        (
            Readership::Mode(Mode::Coach),
            Some(colleague),
            "Only the agents see you",
        ),
        (Readership::Mode(Mode::BargeIn), None, "Everyone sees you"),
        (Readership::Invited, None, "You are invited"),
        (
            Readership::Changing(Operation::SwitchToBargeIn),
            None,
            "not confirmed yet: Barge in on the SMS with Ana Lima",
        ),
        (Readership::Unknown, None, "as if everyone could read it"),
        (Readership::Ended(ending), None, "put into a queue"),
    ] {
        cell.card.update(|card| {
            card.readership = readership;
            card.parties.truncate(2);
            card.parties.extend(another);
        });
        settle().await;
        let status = panel.one("article [role=status].hearing").inner_text();
        assert!(status.contains(words), "“{words}” in “{status}”");
    }
}

#[wasm_bindgen_test]
async fn the_line_above_the_cards_says_who_sees_me() {
    for (mode, words) in [
        (Mode::ListenIn, "unseen"),
        (Mode::Coach, "the agent sees you"),
        (Mode::BargeIn, "everybody sees you"),
    ] {
        let (panel, _) = with(card(mode), Vec::new()).await;
        let line = panel.one(".strip-words").text_content().unwrap();
        assert!(line.contains(words), "{line}");
    }
}

#[wasm_bindgen_test]
async fn what_is_typed_is_told_at_once_and_enter_sends_it() {
    let (panel, cell) = with(card(Mode::Coach), vec![]).await;
    assert_eq!(name_of(&input(&panel)), "Message to agent");
    let hint = description_of(&input(&panel)).unwrap();
    assert!(
        hint.contains("Ana Lima reads this; the customer does not."),
        "{hint}"
    );
    types(&panel, "Offer her");
    let key = r#"SessionKey { medium: Sms, id: SessionId("s1") }"#;
    assert_eq!(
        panel.sent(),
        [format!(r#"Messaging(Draft({key}, "Offer her"))"#)]
    );
    cell.card.update(|card| card.draft = "Offer her".into());
    settle().await;
    press_with(&panel, "Enter", |init| init.set_shift_key(true));
    press_with(&panel, "Enter", |init| init.set_is_composing(true));
    press_with(&panel, "Enter", |init| init.set_key_code(229));
    assert_eq!(
        panel.sent(),
        [""; 0],
        "a new line, and words that are being composed"
    );
    press(&panel, "Enter");
    assert_eq!(
        panel.sent(),
        [format!("Invoke(SendToAgents, Session({key}))")]
    );
    cell.card.update(|card| card.draft = String::new());
    settle().await;
    assert_eq!(input(&panel).value(), "");
    panel.assert_focus(&input(&panel));
}

#[wasm_bindgen_test]
async fn the_box_stays_the_same_when_the_readers_change_and_the_text_outlives_it() {
    let (panel, cell) = with(card(Mode::Coach), vec![]).await;
    let before = input(&panel);
    types(&panel, "half a w");
    let mut everyone = card(Mode::BargeIn);
    everyone.draft = "half a w".into();
    everyone.compose.as_mut().unwrap().written_for_agents = true;
    cell.card.set(everyone);
    settle().await;
    assert!(before.is_same_node(Some(&input(&panel))));
    assert_eq!(name_of(&before), "Message to everyone");
    assert_eq!(before.value(), "half a w");
    assert!(
        description_of(&before)
            .unwrap()
            .contains("you will be asked")
    );
    panel.assert_focus(&before);

    let mut over = card(Mode::BargeIn);
    over.draft = "half a word".into();
    over.compose = None;
    over.readership = Readership::Unknown;
    cell.card.set(over);
    settle().await;
    assert!(panel.all("textarea").is_empty());
    let unsent = panel.one(".unsent");
    assert!(is_visible(&unsent) && unsent.inner_text().contains("half a word"));
    panel.sent();
    panel.named("button", "Copy").click();
    let key = r#"SessionKey { medium: Sms, id: SessionId("s1") }"#;
    assert_eq!(panel.sent(), [format!("Messaging(CopyDraft({key}))")]);
    panel.assert_focus(&panel.named("article", "SMS with Ana Lima"));
}

#[wasm_bindgen_test]
async fn a_message_that_did_not_arrive_can_be_sent_again_or_discarded() {
    let mut shown = card(Mode::Coach);
    let outgoing = |id, state, retry| OutgoingLine {
        id: OutgoingId(id),
        readers: Readers::Agents,
        text: format!("text {id}"),
        state,
        retry,
    };
    let failed = OutgoingState::Failed(OperationFailure::Network);
    shown.outgoing = vec![
        outgoing(1, OutgoingState::Sending, Gate::Absent),
        outgoing(2, failed.clone(), Gate::Enabled),
        outgoing(
            3,
            failed,
            Gate::Disabled(Reason::NotReadNow(Readers::Agents)),
        ),
    ];
    let (panel, cell) = with(shown, vec![]).await;
    let text = panel.one(".outgoing").inner_text();
    assert!(
        text.contains("To agents. Sending…") && text.contains("Not sent. "),
        "{text}"
    );
    let retries: Vec<HtmlElement> = panel
        .all(".outgoing button")
        .into_iter()
        .filter(|button| name_of(button) == "Retry")
        .collect();
    assert_eq!(retries.len(), 2);
    assert!(is_off(&retries[1]));
    assert!(
        description_of(&retries[1])
            .unwrap()
            .contains("would not be the ones")
    );
    retries[0].click();
    retries[1].click();
    let key = r#"SessionKey { medium: Sms, id: SessionId("s1") }"#;
    assert_eq!(
        panel.sent(),
        [format!("Messaging(Retry({key}, OutgoingId(2)))")]
    );
    cell.card.update(|card| {
        card.outgoing.remove(2);
    });
    settle().await;
    panel.named("button", "Discard").click();
    assert_eq!(
        panel.sent(),
        [format!("Messaging(Discard({key}, OutgoingId(2)))")]
    );
}

#[wasm_bindgen_test]
async fn lines_are_drawn_once_and_the_newest_is_kept_in_view() {
    let (panel, cell) = with(card(Mode::ListenIn), (10..60).map(said).collect()).await;
    let log = panel.one("[role=log]");
    let below = || log.scroll_height() - log.scroll_top() - log.client_height();
    assert!(below() < 4, "{}", below());
    let newest = || panel.one(".newest-message");
    assert!(!is_visible(&newest()));
    // The first one tells its time, until one of the same minute comes before it.
    let second = panel.all(".message").remove(1);
    cell.lines.update(|lines| lines.push(said(60)));
    painted().await;
    assert!(below() < 4, "{}", below());
    assert!(second.is_same_node(Some(&panel.all(".message")[1])));

    log.set_scroll_top(200);
    painted().await;
    assert!(is_visible(&newest()));
    cell.lines.update(|lines| lines.push(said(61)));
    cell.card.update(|card| card.unread = 1);
    painted().await;
    assert_eq!(log.scroll_top(), 200);
    assert_eq!(name_of(&newest()), "1 new message");
    panel.sent();
    let kept = log.scroll_height() - log.scroll_top();
    cell.lines.update(|lines| {
        lines.splice(0..0, (0..10).map(said));
    });
    painted().await;
    assert_eq!(
        log.scroll_height() - log.scroll_top(),
        kept,
        "what came before moved nothing"
    );
    assert!(second.is_same_node(Some(&panel.all(".message")[11])));
    assert_eq!(panel.sent(), [""; 0], "not seen yet");
    newest().click();
    painted().await;
    assert!(below() < 4);
    panel.assert_focus(&log);
}

#[wasm_bindgen_test]
async fn what_is_in_view_is_seen() {
    let mut unread = card(Mode::ListenIn);
    unread.unread = 2;
    let (panel, _) = with(unread, vec![said(1)]).await;
    panel.one("[role=log]").scroll_into_view();
    panel.screen.clock.set(NOW + 1_000);
    settle().await;
    let seen = r#"Messaging(Seen(SessionKey { medium: Sms, id: SessionId("s1") }))"#;
    assert!(panel.sent().iter().any(|sent| sent == seen));
}

#[wasm_bindgen_test]
async fn what_others_write_is_text() {
    let hostile = "<img src=x onerror=alert(1)>";
    let mut shown = card(Mode::ListenIn);
    shown.typing = vec![hostile.into()];
    let mut url = line(
        2,
        SessionRole::Agent,
        MessageType::PushUrl,
        "javascript:alert(1)",
    );
    url.name = hostile.into();
    let lines = vec![
        line(1, SessionRole::Customer, MessageType::Text, hostile),
        url,
    ];
    let (panel, _) = with(shown, lines).await;
    assert!(panel.all("[role=log] :is(img, a, script)").is_empty());
    let log = panel.one("[role=log]").inner_text();
    assert_eq!(log.matches(hostile).count(), 3, "{log}");
    assert!(log.contains("sent an address") && log.contains("javascript:alert(1)"));
}

#[wasm_bindgen_test]
async fn what_no_customer_reads_has_a_lock_and_says_who_reads_it() {
    let mut whispered = said(2);
    let message = &mut Arc::get_mut(&mut whispered.line).unwrap().message;
    message.visibility = Visibility::Agents;
    let (panel, _) = with(card(Mode::Coach), vec![said(1), whispered]).await;
    let locks = panel.all(".message [data-drawing=lock]");
    assert_eq!(locks.len(), 1);
    assert_eq!(
        locks[0].get_attribute("aria-hidden").as_deref(),
        Some("true")
    );
    assert!(drawing_of(&locks[0]).is_some());
    let line = locks[0].closest(".message").unwrap().unwrap();
    let words = line.text_content().unwrap();
    assert!(words.contains("only Ana Lima sees this"), "{words}");
    assert!(words.contains("message 2"), "{words}");
}

#[wasm_bindgen_test]
async fn earlier_messages_can_be_asked_for() {
    let mut shown = card(Mode::ListenIn);
    shown.earlier = Earlier::More;
    let (panel, cell) = with(shown, vec![said(51)]).await;
    panel.named("button", "Earlier messages").click();
    let asked = r#"Messaging(Earlier(SessionKey { medium: Sms, id: SessionId("s1") }))"#;
    assert_eq!(panel.sent(), [asked]);
    cell.card.update(|card| card.earlier = Earlier::Reading);
    settle().await;
    assert!(!panel.has("button", "Earlier messages"));
    assert!(
        panel
            .one("article")
            .inner_text()
            .contains("Reading earlier messages")
    );
}

#[wasm_bindgen_test]
async fn an_ended_session_stays_until_it_is_dismissed() {
    let (panel, cell) = with(card(Mode::Coach), vec![said(1)]).await;
    cell.card.update(|card| {
        card.readership = Readership::Ended(SessionEnding {
            state: EndState::Completed,
            by_me: false,
            before_joining: false,
            meanwhile: false,
        });
        card.ended_at = Some(NOW);
        card.compose = None;
        card.actions.clear();
    });
    panel.screen.clock.set(NOW + 60_000);
    settle().await;
    assert_eq!(panel.one("article [role=timer]").inner_text(), "04:12");
    assert!(!is_visible(&panel.one("[role=radiogroup]")));
    assert!(panel.one("[role=log]").inner_text().contains("message 1"));
    let dismiss = panel.named("button", "Dismiss");
    assert!(is_visible(&dismiss));
    dismiss.click();
    let dismissed = r#"Messaging(Dismiss(SessionKey { medium: Sms, id: SessionId("s1") }))"#;
    assert_eq!(panel.sent(), [dismissed]);
}

fn messaging_monitoring(mode: Mode) -> MessagingMonitoring {
    MessagingMonitoring {
        mode,
        which: WhichSessions::All,
        restored: false,
        unsure: false,
    }
}

fn with_messages(load_state: Option<LoadState>, offers: Vec<SessionOffer>) -> AgentRow {
    let channel = Target::messaging(&"a1".into(), Medium::Sms);
    let reason = Reason::AlreadyMonitored(Mode::Coach);
    AgentRow {
        badges: vec![MessagingBadge {
            medium: Medium::Sms,
            messaging_monitoring: Some(messaging_monitoring(Mode::Coach)),
            mode: Some(Mode::Coach),
            sessions: 2,
            unread: 3,
            in_progress: Some(2),
            has_unlisted: false,
            waiting: None,
        }],
        messaging: vec![MessagingMenu {
            medium: Medium::Sms,
            messaging_monitoring: Some(messaging_monitoring(Mode::Coach)),
            actions: vec![
                action(Operation::Monitor, &channel, Gate::Enabled),
                action(Operation::Coach, &channel, Gate::Disabled(reason)),
                action(Operation::BargeIn, &channel, Gate::Enabled),
                action(
                    Operation::CancelSupervisorMonitoring,
                    &channel,
                    Gate::Enabled,
                ),
            ],
            load_state,
            offers,
        }],
        ..row("a1", "Ana Lima")
    }
}

fn offer(id: &str) -> SessionOffer {
    let key = SessionKey {
        medium: Medium::Sms,
        id: id.into(),
    };
    let target = Target::Interaction("a1".into(), key.clone());
    SessionOffer {
        action: action(Operation::Intrude, &target, Gate::Enabled),
        key,
        session: Session::default(),
        customer: id.into(),
    }
}

#[wasm_bindgen_test]
async fn the_menu_of_a_row_starts_stops_and_follows() {
    let panel = Mounted::with_rows(vec![with_messages(None, vec![])]).await;
    let name = name_of(&panel.one(".row"));
    assert!(name.ends_with("SMS Coach · 2 · 3 new"), "{name}");
    let button = panel.named("button", "Messages of Ana Lima");
    button.click();
    settle().await;
    assert_eq!(
        panel.sent(),
        [r#"Messaging(List(UserId("a1")))"#],
        "looked up when it is opened"
    );
    let coach = panel.named("menuitem", "Coach SMS of Ana Lima");
    assert!(is_off(&coach));
    assert_eq!(
        description_of(&coach).as_deref(),
        Some("You are coaching already.")
    );
    let barge = panel.named("menuitem", "Barge in on SMS of Ana Lima");
    let menu = || panel.named("menu", "Messages of Ana Lima").inner_text();
    assert!(menu().contains("SMS: coaching"), "{}", menu());

    let offers = vec![offer("s1"), offer("s2")];
    let known = with_messages(Some(LoadState::Known), offers);
    crate::fabricated::put_rows(&panel.screen, vec![known]);
    settle().await;
    let same = panel.named("menuitem", "Barge in on SMS of Ana Lima");
    assert!(barge.is_same_node(Some(&same)), "entries keep their place");
    let scope: Vec<_> = panel
        .all("[role=menuitem]")
        .into_iter()
        .filter(|item| name_of(item).starts_with("Read SMS with s"))
        .collect();
    assert_eq!(scope.len(), 2);
    let all = panel.all("[role=menuitem]");
    assert!(
        all[0].is_same_node(Some(&scope[0])),
        "what goes on is on top"
    );
    assert_eq!(barge.inner_text(), "Barge in", "the title says the rest");
    scope[1].click();
    let invoked = r#"Invoke(Intrude, Interaction(UserId("a1"), SessionKey { medium: Sms, id: SessionId("s2") }))"#;
    assert_eq!(panel.sent(), [invoked]);
    panel.assert_focus(&button);
}

#[wasm_bindgen_test]
async fn what_is_monitored_without_a_session_is_said_to_be_remembered() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let waiting = |agent: &str, name: &str, restored| MessagingWaiting {
        agent: agent.into(),
        name: name.into(),
        medium: Medium::Chat,
        messaging_monitoring: MessagingMonitoring {
            restored,
            ..messaging_monitoring(Mode::ListenIn)
        },
        as_of: None,
        stop: action(
            Operation::CancelSupervisorMonitoring,
            &Target::messaging(&agent.into(), Medium::Chat),
            Gate::Enabled,
        ),
    };
    panel.screen.frame.update(|frame| {
        frame.messaging_waiting = vec![
            waiting("a1", "Ana Lima", false),
            waiting("a2", "Ben Kato", true),
        ];
    });
    settle().await;
    let text = panel.one("[aria-label='Monitoring']").inner_text();
    assert!(
        text.contains("Waiting for the next chat of Ana Lima"),
        "{text}"
    );
    assert!(
        text.contains("Only this page knows; after signing in elsewhere choose it again."),
        "{text}"
    );
    assert!(text.contains("from before it was loaded again"), "{text}");
    panel
        .named("button", "Stop monitoring chat of Ben Kato")
        .click();
    let stopped = r#"Invoke(CancelSupervisorMonitoring, Channel(Gws(UserId("a2")), Chat))"#;
    assert_eq!(panel.sent(), [stopped]);
}

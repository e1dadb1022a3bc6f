//! Chat and SMS supervision told as stories.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::request::Readers;
use gws::session::Medium;
use serde_json::{Value, json};
use supervision::config::Config;
use supervision::message::{CometEvent, NoReply};
use supervision::model::{Earlier, EndState, Listing, Mode, OutgoingState, SessionEnding, Warning};
use supervision::operation::{OperationFailure, Phase, WhichSessions};
use supervision::view::{self, SessionRole, Sight};
use supervision::{Effect, Gate, Msg, Operation, Reason, TextMsg};

fn off(reason: Reason) -> Gate {
    Gate::Disabled(reason)
}

fn ended(state: EndState) -> SessionEnding {
    SessionEnding {
        state,
        by_me: false,
        before_joining: false,
        meanwhile: false,
    }
}

fn kept(desk: &Desk) -> String {
    let kept = desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::Remember(_, text) => Some(text.clone()),
        _ => None,
    });
    kept.expect("something was remembered")
}

fn sends(desk: &Desk) -> Vec<(String, String)> {
    let posts = desk.posts().into_iter();
    let sends = posts.filter(|(_, body)| body["text"].is_string());
    sends
        .map(|(_, body)| {
            let text = |key: &str| body[key].as_str().unwrap().to_owned();
            (text("operationName"), text("text"))
        })
        .collect()
}

// Whose sessions are monitored

#[test]
fn monitoring_the_next_sms_is_what_the_vendor_documents() {
    let mut desk = Desk::text();
    desk.says(TextMsg::Choose(WhichSessions::Next));
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    let path = format!("/api/v2/users/{ANA}/channels/smssession");
    let body = json!({"operationName": "Monitor", "supervisorMonitoringMode": "NextChat"});
    assert_eq!(desk.posts(), [(path, body)]);
    assert_eq!(desk.last().phase, Phase::Confirmed);
    let waiting = view::frame(&desk.model).text_waiting;
    assert_eq!((waiting.len(), waiting[0].name.as_str()), (1, "Ana Lima"));
    assert_eq!(waiting[0].followed.which, WhichSessions::Next);
    assert_eq!(waiting[0].stop.gate, Gate::Enabled);
    let event = desk.events().pop().unwrap();
    assert_eq!(event.1["channel"], "smssession");
}

#[test]
fn a_nickname_of_the_host_is_sent() {
    let mut desk = Desk::text();
    desk.configure(Config {
        nickname: Some("Sue".into()),
        confirm_barge_in: false,
        ..Config::default()
    });
    desk.click(Operation::BargeIn, channel(BEN, Medium::Chat));
    let path = format!("/api/v2/users/{BEN}/channels/chat");
    let body = json!({"operationName": "BargeIn", "nickname": "Sue"});
    assert_eq!(desk.posts(), [(path, body)]);
}

#[test]
fn several_agents_are_monitored_at_once_in_modes_of_their_own() {
    let mut desk = Desk::text();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.click(Operation::Coach, channel(BEN, Medium::Sms));
    desk.click(Operation::BargeIn, channel(BEN, Medium::Chat));
    let modes = |id: &str| {
        let row = desk.row(id);
        row.badges
            .iter()
            .map(|badge| badge.followed.map(|followed| followed.mode))
            .collect::<Vec<_>>()
    };
    assert_eq!(modes(ANA), [Some(Mode::ListenIn), None]);
    assert_eq!(modes(BEN), [Some(Mode::Coach), Some(Mode::BargeIn)]);
    assert_eq!(view::frame(&desk.model).text_waiting.len(), 3);
    // Voice is not concerned.
    assert_eq!(
        desk.gate(Operation::ListenIn, &agent(CEM)),
        off(Reason::AgentLoggedOut)
    );
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);
}

#[test]
fn one_request_on_a_channel_does_not_hold_up_the_others() {
    let mut desk = Desk::text();
    desk.tell(Msg::Invoke(Operation::Monitor, channel(ANA, Medium::Sms)));
    let waiting = off(Reason::Waiting {
        operation: Operation::Monitor,
        agent: "Ana Lima".into(),
    });
    assert_eq!(
        desk.gate(Operation::Coach, &channel(ANA, Medium::Sms)),
        waiting
    );
    assert_eq!(
        desk.gate(Operation::Coach, &channel(ANA, Medium::Chat)),
        Gate::Enabled
    );
    assert_eq!(
        desk.gate(Operation::Monitor, &channel(BEN, Medium::Sms)),
        Gate::Enabled
    );
    assert_eq!(desk.row(ANA).badges[0].waiting, Some(Operation::Monitor));
    assert_eq!(desk.row(ANA).badges[0].followed, None, "accepted first");
}

#[test]
fn what_is_remembered_survives_a_reload() {
    let mut desk = Desk::text();
    desk.says(TextMsg::Choose(WhichSessions::Next));
    desk.click(Operation::Coach, channel(ANA, Medium::Sms));
    let text = kept(&desk);
    assert!(!text.contains("password"));

    let mut again = Desk::text();
    let recalls = |effect: &Effect| matches!(effect, Effect::Recall(_));
    again.does(Msg::Disconnect);
    again.tell(Msg::Connect);
    again.answer_next();
    assert_eq!(
        again.count(recalls),
        1,
        "asked for before own state is read"
    );
    again.settle();
    again.does(Msg::Recalled(Some(text.clone().into())));
    let followed = again.model.followed(&ANA.into(), Medium::Sms).unwrap();
    assert_eq!(
        (followed.mode, followed.which),
        (Mode::Coach, WhichSessions::Next)
    );
    assert!(followed.restored);

    for wrong in [None, Some("garbage"), Some("[]")] {
        let mut other = Desk::text();
        other.does(Msg::Recalled(wrong.map(Into::into)));
        assert!(other.model.followed.is_empty());
    }
    desk.does(Msg::Disconnect);
    assert!(desk.model.followed.is_empty());
    let line = text.lines().find(|line| line.starts_with("followed"));
    assert!(
        kept(&desk).contains(line.unwrap()),
        "leaving does not forget"
    );
}

#[test]
fn what_is_remembered_is_dropped_when_the_server_contradicts_it() {
    for operation in ["cancel", "intrude"] {
        let mut desk = Desk::text();
        desk.server.in_progress = vec![("smssessions", json!({"id": SMS}))];
        desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
        desk.server.operations = refused(400, 2);
        if operation == "cancel" {
            desk.click(
                Operation::CancelSupervisorMonitoring,
                channel(ANA, Medium::Sms),
            );
        } else {
            desk.click(Operation::Intrude, offered(ANA, &sms(SMS)));
        }
        assert_eq!(desk.last().phase, Phase::Failed(refused_failure(400, 2)));
        assert_eq!(
            desk.model.followed(&ANA.into(), Medium::Sms),
            None,
            "{operation}"
        );
        assert!(!kept(&desk).contains("followed"));
    }
}

#[test]
fn a_start_without_an_answer_is_confirmed_by_the_session_that_comes() {
    let mut desk = Desk::text();
    desk.server.operations = Err(NoReply);
    desk.click(Operation::Coach, channel(ANA, Medium::Sms));
    assert_eq!(desk.last().phase, Phase::Unconfirmed);
    assert_eq!(desk.row(ANA).badges[0].followed, None);
    // It may be on, so it can be stopped.
    let stop = Operation::CancelSupervisorMonitoring;
    assert_eq!(desk.gate(stop, &channel(ANA, Medium::Sms)), Gate::Enabled);
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Agents")));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(desk.row(ANA).badges[0].followed.unwrap().mode, Mode::Coach);
    assert!(!desk.session(&sms(SMS)).unexplained);
}

#[test]
fn the_one_session_that_was_asked_for_ends_what_is_remembered() {
    let mut desk = Desk::text();
    desk.says(TextMsg::Choose(WhichSessions::Next));
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    assert!(desk.session(&sms(SMS)).was_next);
    assert_eq!(desk.row(ANA).badges[0].followed, None);
    assert_eq!(desk.row(ANA).badges[0].sessions, 1);
    assert!(!kept(&desk).contains("followed"));
}

#[test]
fn a_session_that_nothing_explains_can_be_stopped_for_the_future() {
    let mut desk = Desk::text();
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    assert!(desk.session(&sms(SMS)).unexplained);
    let stop = Operation::CancelSupervisorMonitoring;
    desk.click(stop, channel(ANA, Medium::Sms));
    assert!(!desk.session(&sms(SMS)).unexplained);
    assert_eq!(desk.gate(stop, &channel(ANA, Medium::Sms)), Gate::Absent);
    assert_eq!(
        desk.session(&sms(SMS)).sight,
        Sight::Mode(Mode::ListenIn),
        "it goes on"
    );
}

#[test]
fn an_own_session_of_hers_is_no_monitored_one() {
    let mut desk = Desk::text();
    let mut own = session_of(ANA, &chat("mine"), "All");
    own["capabilities"] = json!(["Leave", "SendMessage", "Complete", "Transfer"]);
    desk.notify(&told(&chat("mine"), own));
    desk.notify(&documented("chat-invited"));
    assert_eq!(view::session_cards(&desk.model), []);
    assert_eq!(desk.posts(), []);
}

// A session in progress

#[test]
fn a_session_in_progress_is_listed_entered_and_accepted() {
    let mut desk = Desk::text();
    desk.server.in_progress = vec![
        (
            "smssessions",
            fixture("agent-sms-sessions.reply")["body"]["user"]["smssessions"][0].clone(),
        ),
        ("chats", json!({"id": "c9", "capabilities": []})),
    ];
    desk.says(TextMsg::List(ANA.into()));
    let menu = desk.menu(ANA, Medium::Sms);
    assert_eq!(menu.listing, Some(Listing::Known));
    assert_eq!(menu.offers[0].key, sms(SMS));
    assert_eq!(
        menu.offers[0].action.gate,
        off(Reason::MonitorFirst(Medium::Sms))
    );
    assert_eq!(desk.row(ANA).badges[0].in_progress, Some(1));
    assert_eq!(desk.menu(ANA, Medium::Chat).offers[0].key, chat("c9"));

    desk.click(Operation::Coach, channel(ANA, Medium::Sms));
    desk.effects.clear();
    desk.click(Operation::Intrude, offered(ANA, &sms(SMS)));
    let path = format!("/api/v2/users/{ANA}/smssessions/{SMS}");
    let body = json!({"operationName": "Intrude", "supervisorVisibilityMode": "Coach"});
    assert_eq!(desk.posts(), [(path, body)]);
    assert_eq!(desk.last().phase, Phase::Requested, "accepted is not done");
    desk.effects.clear();
    desk.notify(&invited(&sms(SMS)));
    assert_eq!(
        desk.details("supervisor-operation", "phase"),
        ["confirmed", "requested"]
    );
    let path = format!("/api/v2/me/smssessions/{SMS}");
    assert_eq!(desk.posts(), [(path, json!({"operationName": "Accept"}))]);
    let card = desk.session(&sms(SMS));
    assert_eq!(card.sight, Sight::Changing(Operation::Accept));
    assert_eq!((card.name.as_str(), card.modes.len()), ("Ana Lima", 0));
    assert_eq!(
        desk.menu(ANA, Medium::Sms).offers[0].action.gate,
        off(Reason::AlreadyInSession)
    );
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Agents")));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    let card = desk.session(&sms(SMS));
    assert_eq!(card.sight, Sight::Mode(Mode::Coach));
    assert!(card.intruded && !card.unexplained);
    assert_eq!(card.started_at, 1_447_075_204_000);
    assert_eq!(card.data.unwrap().rows[0].key, "ContactId");
}

#[test]
fn the_reason_why_sessions_cannot_be_listed_is_shown() {
    let mut desk = Desk::text();
    desk.server.agent_sessions = Some(refused(403, 5));
    desk.says(TextMsg::List(ANA.into()));
    let menu = desk.menu(ANA, Medium::Sms);
    assert!(matches!(menu.listing, Some(Listing::Failed(_))));
    assert_eq!(menu.offers, []);
    assert_eq!(
        desk.row(ANA).badges[0].in_progress,
        None,
        "not nothing: not known"
    );
    desk.server.agent_sessions = Some(Err(NoReply));
    desk.says(TextMsg::List(ANA.into()));
    assert_eq!(
        desk.menu(ANA, Medium::Sms).listing,
        Some(Listing::Unreachable)
    );
    let lists = |desk: &Desk| {
        desk.paths()
            .iter()
            .filter(|path| path.contains("=chats"))
            .count()
    };
    let before = lists(&desk);
    desk.says(TextMsg::List(CEM.into()));
    assert_eq!(lists(&desk), before, "she has no such channel");
}

#[test]
fn the_sessions_of_monitored_agents_are_looked_at_again_and_again() {
    let mut desk = Desk::text();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    assert_eq!(desk.row(ANA).badges[0].in_progress, Some(0));
    desk.server.in_progress = vec![("smssessions", json!({"id": SMS}))];
    desk.advance(30_000);
    assert_eq!(desk.row(ANA).badges[0].in_progress, Some(1));
}

#[test]
fn an_invitation_that_may_be_for_her_as_an_agent_is_left_to_her() {
    let mut desk = Desk::text();
    desk.click(Operation::Monitor, channel(ANA, Medium::Chat));
    desk.effects.clear();
    desk.notify(&documented("chat-invited"));
    let key = chat("000XJaBEC1HH000S");
    assert_eq!(desk.posts(), []);
    let card = desk.session(&key);
    assert_eq!(card.sight, Sight::Invited);
    assert_eq!(card.actions[0].operation, Operation::Accept);
    desk.click(Operation::Accept, on(&key));
    assert_eq!(desk.posts().len(), 1);
    desk.notify(&in_state(&key, "Revoked"));
    let ending = SessionEnding {
        before_joining: true,
        ..ended(EndState::Revoked)
    };
    assert_eq!(desk.session(&key).sight, Sight::Ended(ending));
    assert_eq!(
        desk.last().phase,
        Phase::Failed(OperationFailure::SessionEnded)
    );
}

#[test]
fn an_invitation_to_a_session_of_a_monitored_agent_is_accepted() {
    let mut desk = Desk::text();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.effects.clear();
    let mut session = session_of(ANA, &sms(SMS), "Supervisors");
    session["state"] = "Invited".into();
    session["capabilities"] = json!(["Accept"]);
    desk.notify(&told(&sms(SMS), session.clone()));
    desk.notify(&told(&sms(SMS), session));
    assert_eq!(desk.posts().len(), 1, "once");
    assert_eq!(desk.posts()[0].1["operationName"], "Accept");
}

// The card

#[test]
fn the_card_says_who_is_there_and_who_sees_me() {
    for (visibility, mode, readers) in [
        ("Supervisors", Mode::ListenIn, None),
        ("Agents", Mode::Coach, Some(Readers::Agents)),
        ("All", Mode::BargeIn, Some(Readers::Everyone)),
    ] {
        let desk = Desk::in_session(visibility);
        let card = desk.session(&sms(SMS));
        assert_eq!(card.sight, Sight::Mode(mode));
        assert_eq!(card.compose.map(|compose| compose.readers), readers);
        let checked: Vec<_> = card.modes.iter().filter(|choice| choice.checked).collect();
        assert_eq!((checked.len(), checked[0].mode), (1, mode));
        let roles: Vec<_> = card
            .parties
            .iter()
            .map(|party| party.role.clone())
            .collect();
        assert_eq!(
            roles,
            [SessionRole::Customer, SessionRole::Agent, SessionRole::Me]
        );
        assert_eq!(card.parties[1].name, "Ana Lima");
        assert_eq!(card.parties[0].name, "nick-c");
    }
}

#[test]
fn another_supervisor_and_unknown_words_are_shown_as_they_are() {
    let mut desk = Desk::in_session("Supervisors");
    let mut session = session_of(ANA, &sms(SMS), "Sideways");
    session["state"] = "Levitating".into();
    let there = session["participants"].as_array_mut().unwrap();
    there.push(who("f1", "Supervisors"));
    there.push(json!({"type": "Ghost", "nickname": "boo", "visibility": "None"}));
    session["capabilities"] = json!(["Levitate"]);
    desk.notify(&told(&sms(SMS), session));
    let card = desk.session(&sms(SMS));
    assert_eq!(card.state.as_str(), "Levitating");
    assert_eq!(card.sight, Sight::Mode(Mode::ListenIn), "as before");
    let role = |name: &str| {
        card.parties
            .iter()
            .find(|party| party.name == name)
            .unwrap()
            .role
            .clone()
    };
    assert_eq!(role("Oskar Weber"), SessionRole::Supervisor);
    assert_eq!(role("boo"), SessionRole::Other("Ghost".into()));
    assert_eq!(card.modes[2].action.gate, off(Reason::NotOffered));
    desk.notify(&news(&sms(SMS), &[of_type(1, "c", "Telepathy")]));
    let line = &view::transcript(&desk.model, &sms(SMS))[0].line;
    assert_eq!(line.message.kind.as_str(), "Telepathy");
}

#[test]
fn the_agent_who_takes_over_is_the_one_of_the_card() {
    let mut desk = Desk::in_session("Supervisors");
    desk.notify(&told(&sms(SMS), session_of(BEN, &sms(SMS), "Supervisors")));
    assert_eq!(desk.session(&sms(SMS)).name, "Ben Kato");
    assert_eq!(desk.row(ANA).badges[0].sessions, 0);
    assert_eq!(desk.row(BEN).badges[0].sessions, 1);
}

#[test]
fn several_sessions_of_one_agent_stand_beside_each_other() {
    let mut desk = Desk::in_session("Supervisors");
    desk.notify(&told(
        &sms("s2"),
        session_of(ANA, &sms("s2"), "Supervisors"),
    ));
    desk.notify(&news(
        &sms("s2"),
        &[message(1, "c", "a"), message(2, "c", "b")],
    ));
    desk.notify(&news(&sms(SMS), &[message(1, "c", "c")]));
    let badge = &desk.row(ANA).badges[0];
    assert_eq!((badge.sessions, badge.unread), (2, 3));
    assert_eq!(view::session_cards(&desk.model).len(), 2);
    desk.says(TextMsg::Seen(sms("s2")));
    assert_eq!(desk.row(ANA).badges[0].unread, 1);
    assert_eq!(desk.session(&sms("s2")).unread, 0);
}

#[test]
fn a_switch_is_believed_when_the_server_shows_it() {
    let mut desk = Desk::in_session("Supervisors");
    desk.click(Operation::SwitchToBargeIn, on(&sms(SMS)));
    let path = format!("/api/v2/me/smssessions/{SMS}");
    assert_eq!(
        desk.posts(),
        [(path, json!({"operationName": "SwitchToBargeIn"}))]
    );
    let card = desk.session(&sms(SMS));
    assert_eq!(card.sight, Sight::Changing(Operation::SwitchToBargeIn));
    assert!(card.modes[0].checked && card.compose.is_none());
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "All")));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(desk.session(&sms(SMS)).sight, Sight::Mode(Mode::BargeIn));
    assert_eq!(desk.details("supervisor-session", "mode"), ["BargeIn"]);
}

#[test]
fn barging_in_on_a_session_asks_first() {
    let mut desk = Desk::in_session("Supervisors");
    desk.configure(Config::default());
    desk.effects.clear();
    desk.click(Operation::SwitchToBargeIn, on(&sms(SMS)));
    let prompt = desk.model.prompt.clone().unwrap();
    assert_eq!(prompt.warnings, [Warning::EverybodyReads]);
    assert_eq!(desk.posts(), []);
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(desk.posts().len(), 1);
}

#[test]
fn leaving_as_the_last_agent_says_that_it_ends_for_the_customer() {
    let mut desk = Desk::in_session("All");
    let mut alone = session_of(ANA, &sms(SMS), "All");
    alone["participants"] = json!([who("c", "All"), who(ME, "All")]);
    desk.notify(&told(&sms(SMS), alone));
    desk.click(Operation::Leave, on(&sms(SMS)));
    let prompt = desk.model.prompt.clone().unwrap();
    assert_eq!(prompt.warnings, [Warning::EndsForCustomer]);
    desk.does(Msg::PromptAnswered(true));
    desk.notify(&in_state(&sms(SMS), "LeftChat"));
    let ending = SessionEnding {
        by_me: true,
        ..ended(EndState::LeftChat)
    };
    assert_eq!(desk.session(&sms(SMS)).sight, Sight::Ended(ending));
}

#[test]
fn every_end_is_told_apart_and_the_card_stays_until_it_is_dismissed() {
    for (state, expected) in [
        ("Revoked", EndState::Revoked),
        ("Completed", EndState::Completed),
        ("LeftChat", EndState::LeftChat),
    ] {
        let mut desk = Desk::in_session("Agents");
        desk.notify(&news(&sms(SMS), &[message(1, "c", "Hello")]));
        desk.notify(&in_state(&sms(SMS), state));
        desk.advance(3_600_000);
        let card = desk.session(&sms(SMS));
        assert_eq!(card.sight, Sight::Ended(ended(expected)));
        assert_eq!(desk.lines(&sms(SMS)), ["Hello"]);
        assert_eq!(card.parties.len(), 3, "who was there is still shown");
        assert_eq!((card.actions, card.compose), (vec![], None));
        assert_eq!(desk.details("supervisor-session", "state"), ["ended"]);
        desk.says(TextMsg::Dismiss(sms(SMS)));
        assert_eq!(view::session_cards(&desk.model), []);
    }
    let mut desk = Desk::in_session("Agents");
    desk.says(TextMsg::Dismiss(sms(SMS)));
    assert_eq!(view::session_cards(&desk.model).len(), 1, "it goes on");
}

#[test]
fn leaving_is_confirmed_by_the_end() {
    let mut desk = Desk::in_session("Supervisors");
    desk.click(Operation::Leave, on(&sms(SMS)));
    assert_eq!(desk.last().phase, Phase::Requested);
    desk.notify(&in_state(&sms(SMS), "Completed"));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    let ending = SessionEnding {
        by_me: true,
        ..ended(EndState::Completed)
    };
    assert_eq!(desk.session(&sms(SMS)).sight, Sight::Ended(ending));
    assert!(
        desk.row(ANA).badges[0].followed.is_some(),
        "monitoring goes on"
    );
}

// After contact was lost

#[test]
fn after_a_gap_a_session_that_is_gone_is_revoked_and_the_others_are_read_on() {
    let mut desk = Desk::in_session("Agents");
    let other = chat("c2");
    desk.notify(&told(&other, session_of(BEN, &other, "Supervisors")));
    desk.notify(&news(&sms(SMS), &[message(1, "c", "1")]));
    desk.notify(&news(&other, &[message(1, "c", "1")]));
    desk.advance(1_000);
    desk.says(TextMsg::Draft(sms(SMS), "Half a sent".into()));
    desk.server.sessions = vec![("chats", session_of(BEN, &other, "Agents"))];
    desk.server.messages = (1..=120)
        .map(|index| message(index, "c", &index.to_string()))
        .collect();
    desk.does(Msg::Comet(CometEvent::Gap));
    let card = desk.session(&sms(SMS));
    let ending = SessionEnding {
        meanwhile: true,
        ..ended(EndState::Revoked)
    };
    assert_eq!(card.sight, Sight::Ended(ending));
    assert_eq!(card.draft, "Half a sent");
    let card = desk.session(&other);
    assert!(card.recovered);
    assert_eq!(card.sight, Sight::Mode(Mode::Coach));
    let expected: Vec<_> = (1..=120).map(|index| index.to_string()).collect();
    assert_eq!(desk.lines(&other), expected);
    assert_eq!(card.unread, 120, "what was missed is news");
}

#[test]
fn sessions_under_way_are_found_when_the_page_is_loaded() {
    let mut desk = Desk::new();
    desk.server.person(ANA).sms = Some("Ready");
    desk.server.sessions = vec![("smssessions", session_of(ANA, &sms(SMS), "All"))];
    desk.server.messages = (1..=70)
        .map(|index| message(index, "c", &index.to_string()))
        .collect();
    desk.does(Msg::Connect);
    let card = desk.session(&sms(SMS));
    assert!(card.found_on_load);
    assert_eq!(card.name, "Ana Lima", "the roster came later");
    assert_eq!(card.sight, Sight::Mode(Mode::BargeIn));
    assert_eq!(desk.lines(&sms(SMS)).len(), 70);
    assert_eq!((card.unread, card.earlier), (0, Earlier::None));
}

#[test]
fn without_the_feature_nothing_of_it_is_there() {
    let mut desk = Desk::new();
    desk.server.features = json!([{"id": "api-voice"}, {"id": "api-supervisor-monitoring"}]);
    desk.server.person(ANA).sms = Some("Ready");
    desk.does(Msg::Connect);
    assert_eq!(
        desk.gate(Operation::Monitor, &channel(ANA, Medium::Sms)),
        off(Reason::FeatureMissing("api-multimedia"))
    );
    desk.says(TextMsg::List(ANA.into()));
    assert!(
        desk.paths()
            .iter()
            .all(|path| !path.contains("smssessions"))
    );
}

// What is written

#[test]
fn the_newest_messages_are_read_first_and_earlier_ones_when_they_are_asked_for() {
    let mut desk = Desk::text();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.server.messages = (0..130)
        .map(|index| message(index, "c", &index.to_string()))
        .collect();
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    desk.notify(&news(&sms(SMS), &[message(129, "c", "129")]));
    let texts = |from: u64| {
        (from..130)
            .map(|index| index.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(desk.lines(&sms(SMS)), texts(80));
    let card = desk.session(&sms(SMS));
    assert_eq!((card.earlier, card.unread), (Earlier::More, 1));
    desk.server.transcript = Some(Err(NoReply));
    desk.says(TextMsg::Earlier(sms(SMS)));
    assert_eq!(desk.session(&sms(SMS)).earlier, Earlier::Failed);
    desk.server.transcript = None;
    desk.says(TextMsg::Earlier(sms(SMS)));
    assert_eq!(desk.lines(&sms(SMS)), texts(30));
    desk.says(TextMsg::Earlier(sms(SMS)));
    assert_eq!(desk.lines(&sms(SMS)), texts(0));
    assert_eq!(desk.session(&sms(SMS)).earlier, Earlier::None);
    assert_eq!(desk.session(&sms(SMS)).unread, 1);
    let asked: Vec<_> = desk
        .paths()
        .into_iter()
        .filter(|path| path.contains("/messages"))
        .collect();
    let part = |start, count| {
        format!("/api/v2/me/smssessions/{SMS}/messages?startIndex={start}&count={count}")
    };
    assert_eq!(
        asked,
        [part(80, 50), part(30, 50), part(30, 50), part(0, 30)]
    );
}

#[test]
fn a_hole_between_two_news_is_read_again() {
    let mut desk = Desk::in_session("Supervisors");
    desk.server.messages = (1..=9)
        .map(|index| message(index, "c", &index.to_string()))
        .collect();
    desk.notify(&news(&sms(SMS), &[message(1, "c", "1")]));
    desk.notify(&news(&sms(SMS), &[message(9, "c", "9")]));
    assert_eq!(
        desk.lines(&sms(SMS)),
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    );
    assert_eq!(desk.session(&sms(SMS)).unread, 9);
}

#[test]
fn a_transcript_that_cannot_be_read_says_why_and_is_asked_for_again_only_where_that_helps() {
    let mut desk = Desk::text();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.server.transcript = Some(refused(403, 5));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    desk.advance(60_000);
    assert!(desk.session(&sms(SMS)).transcript_failure.is_some());
    let asked = |desk: &Desk| {
        desk.paths()
            .iter()
            .filter(|path| path.contains("/messages"))
            .count()
    };
    assert_eq!(asked(&desk), 1);

    let mut desk = Desk::text();
    desk.click(Operation::Monitor, channel(ANA, Medium::Sms));
    desk.server.transcript = Some(Err(NoReply));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    desk.advance(20_000);
    assert!((3..10).contains(&asked(&desk)), "{}", asked(&desk));
    desk.server.transcript = None;
    desk.server.messages = vec![message(0, "c", "Hello")];
    desk.advance(60_000);
    assert_eq!(desk.lines(&sms(SMS)), ["Hello"]);
}

#[test]
fn typing_shows_while_it_lasts() {
    let mut desk = Desk::in_session("Supervisors");
    let typing = |desk: &Desk| desk.session(&sms(SMS)).typing;
    desk.notify(&news(&sms(SMS), &[of_type(1, "c", "TypingStarted")]));
    desk.notify(&news(&sms(SMS), &[of_type(2, ANA, "TypingStarted")]));
    assert_eq!(typing(&desk), ["nick-c", "Ana Lima"]);
    desk.notify(&news(&sms(SMS), &[message(3, "c", "Hi")]));
    assert_eq!(typing(&desk), ["Ana Lima"]);
    desk.notify(&news(&sms(SMS), &[of_type(1, "c", "TypingStarted")]));
    assert_eq!(typing(&desk), ["Ana Lima"], "that is over");
    desk.notify(&news(&sms(SMS), &[of_type(4, ANA, "TypingStopped")]));
    assert_eq!(typing(&desk), [""; 0]);
    desk.notify(&news(&sms(SMS), &[of_type(5, "c", "TypingStarted")]));
    desk.advance(20_000);
    assert_eq!(typing(&desk), [""; 0], "nobody types for ever");
    assert_eq!(desk.lines(&sms(SMS)), ["Hi"]);
    assert_eq!(desk.session(&sms(SMS)).unread, 1);
    desk.notify(&news(&sms(SMS), &[of_type(6, ME, "TypingStarted")]));
    assert_eq!(typing(&desk), [""; 0], "that is me");
}

#[test]
fn every_text_is_kept_as_a_text() {
    let mut desk = Desk::in_session("Supervisors");
    let long = "\u{1f600}".repeat(10_000);
    let texts = [
        "<img src=x onerror=alert(1)> &amp;",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{202e}abc",
        "a\u{0}b\u{1b}[31mc",
        &long,
    ];
    let messages: Vec<_> = (1..)
        .zip(texts)
        .map(|(index, text)| message(index, "c", text))
        .collect();
    desk.notify(&news(&sms(SMS), &messages));
    let lines = desk.lines(&sms(SMS));
    assert_eq!(lines[..2], texts[..2]);
    assert_eq!(lines[2], "a\u{fffd}b\u{fffd}[31mc");
    assert_eq!(lines[3], long);
}

#[test]
fn a_long_session_keeps_its_newest_lines_and_can_be_read_back() {
    let mut desk = Desk::in_session("Supervisors");
    for block in 0..50_u64 {
        let messages: Vec<_> = (block * 50..block * 50 + 50)
            .map(|index| message(index, "c", &index.to_string()))
            .collect();
        desk.notify(&news(&sms(SMS), &messages));
    }
    let lines = desk.lines(&sms(SMS));
    assert_eq!((lines.len(), lines[0].as_str()), (2_000, "500"));
    assert_eq!(desk.session(&sms(SMS)).earlier, Earlier::Full);
}

// Writing

#[test]
fn what_is_written_goes_to_those_who_are_named_and_is_done_when_it_is_seen() {
    for (visibility, name) in [("Agents", "SendToAgents"), ("All", "SendMessage")] {
        let mut desk = Desk::in_session(visibility);
        assert_eq!(
            desk.session(&sms(SMS)).compose.unwrap().send.gate,
            off(Reason::NothingWritten)
        );
        desk.writes(&sms(SMS), "Offer her a refund");
        assert_eq!(sends(&desk), [(name.into(), "Offer her a refund".into())]);
        let card = desk.session(&sms(SMS));
        assert_eq!((card.draft.as_str(), card.outgoing.len()), ("", 1));
        assert_eq!(card.outgoing[0].state, OutgoingState::Sending);
        assert_eq!(card.outgoing[0].retry, Gate::Absent);
        desk.notify(&news(&sms(SMS), &[message(1, ME, "Offer her a refund")]));
        let card = desk.session(&sms(SMS));
        assert_eq!(card.outgoing, []);
        assert_eq!((desk.lines(&sms(SMS)).len(), card.unread), (1, 0));
        assert!(view::transcript(&desk.model, &sms(SMS))[0].line.is_mine);
        assert_eq!(
            desk.details("supervisor-operation", "phase"),
            ["requested", "confirmed"]
        );
        assert!(
            !desk
                .events()
                .iter()
                .any(|(_, detail)| detail.to_string().contains("refund"))
        );
    }
}

#[test]
fn messages_go_one_after_another_and_each_once() {
    let mut desk = Desk::in_session("All");
    for text in ["one", "two", "two"] {
        desk.tell(Msg::Text(TextMsg::Draft(sms(SMS), text.into())));
        desk.tell(Msg::Invoke(Operation::SendMessage, on(&sms(SMS))));
    }
    assert_eq!(sends(&desk).len(), 1, "the first is not accepted yet");
    assert_eq!(desk.session(&sms(SMS)).outgoing.len(), 3);
    desk.settle();
    let texts: Vec<_> = sends(&desk).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["one", "two", "two"]);
    desk.notify(&news(
        &sms(SMS),
        &[message(1, ME, "one"), message(2, ME, "two")],
    ));
    desk.notify(&news(&sms(SMS), &[message(2, ME, "two")]));
    let outgoing = desk.session(&sms(SMS)).outgoing;
    assert_eq!((outgoing.len(), outgoing[0].text.as_str()), (1, "two"));
    desk.notify(&news(&sms(SMS), &[message(3, ME, "two")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing, []);
}

#[test]
fn a_message_that_failed_stays_and_can_be_sent_again() {
    let mut desk = Desk::in_session("All");
    desk.server.operations = refused(400, 2);
    desk.writes(&sms(SMS), "Hello");
    let line = desk.session(&sms(SMS)).outgoing[0].clone();
    assert_eq!(line.state, OutgoingState::Failed(refused_failure(400, 2)));
    assert_eq!((line.text.as_str(), line.retry), ("Hello", Gate::Enabled));
    assert_eq!(desk.notices(), [], "it is said at the message");
    desk.server.operations = ok(json!({}));
    desk.says(TextMsg::Retry(sms(SMS), line.id));
    assert_eq!(sends(&desk).len(), 2);
    desk.notify(&news(&sms(SMS), &[message(1, ME, "Hello")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing, []);

    desk.server.operations = refused(400, 2);
    desk.writes(&sms(SMS), "Never mind");
    let id = desk.session(&sms(SMS)).outgoing[0].id;
    desk.says(TextMsg::Discard(sms(SMS), id));
    assert_eq!(desk.session(&sms(SMS)).outgoing, []);
}

#[test]
fn a_message_that_is_not_seen_is_looked_for() {
    let mut desk = Desk::in_session("All");
    desk.server.operations = Err(NoReply);
    desk.server.messages = vec![message(1, ME, "Hello")];
    desk.writes(&sms(SMS), "Hello");
    assert_eq!(desk.session(&sms(SMS)).outgoing, [], "it had arrived");
    assert_eq!(desk.last().phase, Phase::Confirmed);

    desk.writes(&sms(SMS), "Lost");
    let line = desk.session(&sms(SMS)).outgoing[0].clone();
    assert_eq!(
        (line.state, line.retry),
        (OutgoingState::Unconfirmed, Gate::Enabled)
    );
    assert_eq!(sends(&desk).len(), 2, "nothing is sent twice by itself");
}

#[test]
fn what_was_said_before_is_not_taken_for_what_is_said_now() {
    let mut desk = Desk::in_session("All");
    desk.notify(&news(&sms(SMS), &[message(5, ME, "ok")]));
    desk.writes(&sms(SMS), "ok");
    desk.notify(&news(&sms(SMS), &[message(4, ME, "ok")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing.len(), 1);
    desk.notify(&news(&sms(SMS), &[message(6, ANA, "ok")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing.len(), 1, "that was Ana");
    desk.notify(&news(&sms(SMS), &[message(7, ME, " ok")]));
    assert_eq!(desk.session(&sms(SMS)).outgoing.len(), 0);
}

#[test]
fn a_session_that_is_revoked_while_she_types_keeps_every_word() {
    let mut desk = Desk::in_session("All");
    desk.tell(Msg::Text(TextMsg::Draft(sms(SMS), "First".into())));
    desk.tell(Msg::Invoke(Operation::SendMessage, on(&sms(SMS))));
    desk.tell(Msg::Text(TextMsg::Draft(sms(SMS), "Second".into())));
    desk.tell(Msg::Invoke(Operation::SendMessage, on(&sms(SMS))));
    desk.tell(Msg::Text(TextMsg::Draft(sms(SMS), "Thi".into())));
    desk.tell(Msg::Notification(
        in_state(&sms(SMS), "Revoked").to_string().into(),
    ));
    desk.settle();
    let card = desk.session(&sms(SMS));
    assert_eq!((card.draft.as_str(), card.compose), ("Thi", None));
    let texts: Vec<_> = card
        .outgoing
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(texts, ["First", "Second"]);
    assert_eq!(
        card.outgoing[0].state,
        OutgoingState::Unconfirmed,
        "it was sent"
    );
    let failed = OutgoingState::Failed(OperationFailure::SessionEnded);
    assert_eq!(card.outgoing[1].state, failed);
    assert_eq!(sends(&desk).len(), 1);
    assert_eq!(
        card.outgoing[0].retry,
        off(Reason::NotReadNow(Readers::Everyone))
    );
    desk.tell(Msg::Text(TextMsg::Draft(sms(SMS), "Third".into())));
    assert_eq!(desk.session(&sms(SMS)).draft, "Third");
    // It comes back.
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "All")));
    let card = desk.session(&sms(SMS));
    assert_eq!((card.draft.as_str(), card.outgoing.len()), ("Third", 2));
    assert_eq!(card.outgoing[1].retry, Gate::Enabled);
}

#[test]
fn what_was_written_for_agents_is_not_sent_to_the_customer_unasked() {
    let mut desk = Desk::in_session("Agents");
    desk.says(TextMsg::Draft(sms(SMS), "She is difficult".into()));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "All")));
    assert!(desk.session(&sms(SMS)).compose.unwrap().written_for_agents);
    desk.click(Operation::SendMessage, on(&sms(SMS)));
    let prompt = desk.model.prompt.clone().unwrap();
    assert_eq!(prompt.warnings, [Warning::WrittenForAgents]);
    desk.does(Msg::PromptAnswered(false));
    assert_eq!(sends(&desk), []);
    assert_eq!(desk.session(&sms(SMS)).draft, "She is difficult");
    desk.says(TextMsg::Draft(sms(SMS), String::new()));
    desk.writes(&sms(SMS), "Good morning");
    assert_eq!(sends(&desk).len(), 1);
}

#[test]
fn nothing_is_sent_while_it_is_open_who_will_read_it() {
    let mut desk = Desk::in_session("Agents");
    desk.says(TextMsg::Draft(sms(SMS), "psst".into()));
    desk.click(Operation::SwitchToBargeIn, on(&sms(SMS)));
    let send = desk.session(&sms(SMS)).compose.unwrap().send;
    assert!(matches!(send.gate, Gate::Disabled(Reason::Waiting { .. })));
    desk.click(Operation::SendToAgents, on(&sms(SMS)));
    assert_eq!(sends(&desk), []);
    assert_eq!(desk.session(&sms(SMS)).draft, "psst");
}

#[test]
fn a_host_that_vetoes_a_message_does_not_lose_it() {
    let mut desk = Desk::in_session("All");
    desk.host = Host::Vetoes;
    desk.writes(&sms(SMS), "Hello");
    assert_eq!(sends(&desk), []);
    let line = &desk.session(&sms(SMS)).outgoing[0];
    assert_eq!(line.state, OutgoingState::Failed(OperationFailure::Vetoed));
    assert_eq!(line.text, "Hello");
}

#[test]
fn a_message_without_an_answer_in_time_holds_up_no_other() {
    let mut desk = Desk::in_session("All");
    for text in ["one", "two"] {
        desk.tell(Msg::Text(TextMsg::Draft(sms(SMS), text.into())));
        desk.tell(Msg::Invoke(Operation::SendMessage, on(&sms(SMS))));
    }
    desk.open.clear();
    desk.now += 8_000;
    desk.tell(Msg::Tick);
    let texts: Vec<_> = sends(&desk).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["one", "two"]);
    let states: Vec<_> = desk
        .session(&sms(SMS))
        .outgoing
        .iter()
        .map(|line| line.state.clone())
        .collect();
    assert_eq!(states, [OutgoingState::Unconfirmed, OutgoingState::Sending]);
}

#[test]
fn the_log_tells_of_sessions_and_not_of_what_was_said() {
    let mut desk = Desk::in_session("All");
    desk.writes(&sms(SMS), "secret plan");
    desk.notify(&in_state(&sms(SMS), "Completed"));
    let csv = view::log_csv(&desk.model);
    assert!(csv.contains("session-started") && csv.contains("session-ended"));
    assert!(csv.contains("completed") && !csv.contains("secret plan"));
    let _: Value = serde_json::from_str(&view::log_json(&desk.model)).unwrap();
}

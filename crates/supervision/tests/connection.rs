//! The connection: the order in which it opens, and what ends or interrupts it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use bayeux::{FailReason, State};
use common::*;
use serde_json::json;
use supervision::activity::What;
use supervision::message::{CometEvent, CredentialsAnswer, HostError, NoReply};
use supervision::model::{Link, LinkFailure, SignIn};
use supervision::operation::Phase;
use supervision::view::{Notice, RosterStatus, frame};
use supervision::{Effect, Gate, Msg, Operation, wake_at};

#[test]
fn a_session_that_ends_while_live_is_renewed_and_everything_goes_on() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&documented("switch-to-listen-in"));
    desk.effects.clear();
    desk.comet_works = false;
    desk.server.me = Some(signed_out());
    desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
    assert_eq!(desk.asked_again(), 1);
    assert_eq!(
        desk.gate(Operation::Hangup, &call(CALL)),
        Gate::Disabled(supervision::Reason::NotConnected)
    );
    assert_eq!(
        desk.card(CALL).name,
        "Ana Lima",
        "what is known stays on screen"
    );

    desk.server.me = None;
    desk.gives(CredentialsAnswer::TryAgain);
    assert_eq!(desk.count(|effect| *effect == Effect::ResumeComet), 1);
    assert_eq!(
        desk.count(|effect| matches!(effect, Effect::OpenComet { .. })),
        0
    );
    assert_ne!(
        desk.model.link.state,
        Link::Live,
        "notifications do not flow yet"
    );
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    assert_eq!(desk.model.link.state, Link::Live);
    assert!(
        desk.model.user.roster.poll_at.is_some(),
        "the roster is read on"
    );
}

#[test]
fn a_roster_request_that_finds_the_session_gone_signs_in_again() {
    let mut desk = Desk::live();
    desk.server.contacts = Some(signed_out());
    desk.server.me = Some(signed_out());
    desk.advance(10_000);
    assert_eq!(
        desk.model.link.state,
        Link::SigningIn(SignIn::Asking { asked: 1 })
    );
    desk.server.contacts = None;
    desk.server.me = None;
    desk.gives(CredentialsAnswer::TryAgain);
    assert_eq!(desk.model.link.state, Link::Live);
    assert!(desk.model.user.roster.poll_at.is_some());
    assert_eq!(desk.notices(), []);
}

#[test]
fn an_operation_that_finds_the_session_gone_fails_and_signs_in_again() {
    let mut desk = Desk::live();
    desk.server.operations = signed_out();
    desk.click(Operation::ListenIn, agent(ANA));
    assert!(matches!(desk.last().phase, Phase::Failed(_)));
    assert_eq!(
        desk.model.link.state,
        Link::Live,
        "the cookie was still good for another request"
    );
    assert_eq!(desk.posts().len(), 1, "nothing is sent again by itself");
}

#[test]
fn a_roster_that_was_refused_without_a_network_is_read_on() {
    let mut desk = Desk::live();
    desk.now += 5_000;
    desk.tell(Msg::Tick);
    assert_eq!(desk.open.len(), 1, "the roster is being read");
    desk.tell(Msg::Online(false));
    desk.answer_with(signed_out());
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    assert_eq!(desk.model.link.state, Link::Live);
    assert!(desk.model.user.roster.poll_at.is_some());
}

#[test]
fn what_comes_after_the_end_brings_nothing_back() {
    for end in [
        Msg::Disconnect,
        Msg::Comet(CometEvent::State(State::Failed(
            FailReason::ServerStopped { error: None },
        ))),
    ] {
        let mut desk = Desk::live();
        desk.tell(end);
        for late in [
            monitoring("BargeIn", ANA_DEVICE),
            documented("switch-to-listen-in"),
            documented("chat-invited"),
        ] {
            desk.notify(&late);
            assert_eq!(desk.changes, supervision::Changes::default());
        }
        let memory = "2\nNextCall\tCall\tAllChats\nfollowed\ta2\tchat\tMonitor\tAllChats";
        if desk.model.user.own_user.is_none() {
            desk.does(Msg::Recalled(Some(memory.into())));
            assert_eq!(desk.model.user.messaging_monitoring.len(), 0);
        }
        assert!(desk.model.user.calls.is_empty() && desk.model.user.sessions.is_empty());
    }
}

#[test]
fn somebody_else_who_signs_in_finds_nothing_of_the_one_before() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&documented("switch-to-listen-in"));
    desk.click(Operation::SwitchToBargeIn, call(CALL));
    assert!(desk.model.user.prompt.is_some());
    desk.tell(Msg::Refresh);
    let late: Vec<_> = desk.open.drain(..).collect();
    assert!(late.len() >= 2);

    desk.comet_works = false;
    desk.effects.clear();
    desk.server.roles = json!(["ROLE_SUPERVISOR"]);
    let user = json!({"id": "another", "userName": "another", "roles": ["ROLE_SUPERVISOR"]});
    desk.server.me = Some(ok(json!({"user": user})));
    desk.server.groups = Some(ok(json!({"groups": []})));
    desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
    assert_eq!(
        desk.model.user.own_user.as_ref().unwrap().id.as_str(),
        "another"
    );
    let reopened: Vec<_> = desk
        .effects
        .iter()
        .filter(|effect| {
            matches!(
                effect,
                Effect::CloseComet | Effect::OpenComet { .. } | Effect::ResumeComet
            )
        })
        .collect();
    assert!(
        matches!(reopened[..], [Effect::CloseComet, Effect::OpenComet { .. }]),
        "{reopened:?}"
    );
    assert!(desk.model.user.calls.is_empty() && desk.model.user.prompt.is_none());
    assert!(
        desk.model.user.activity.last().is_none(),
        "the log names agents"
    );
    for (id, request) in late {
        let reply = desk.server.answer(&request);
        desk.tell(Msg::Reply { id, reply });
    }
    assert!(
        desk.model.user.device.is_none(),
        "a reply for the one before was taken"
    );
    assert!(desk.model.user.roster.agents.is_empty());
}

#[test]
fn notifications_open_after_signing_in_own_state_is_read_after_they_flow_and_then_it_is_live() {
    let mut desk = Desk::new();
    desk.comet_works = false;
    desk.tell(Msg::Connect);
    assert_eq!(
        desk.paths(),
        ["/api/v2/me?subresources=features,devices,channels"]
    );
    assert_eq!(
        desk.count(|effect| matches!(effect, Effect::OpenComet { .. })),
        0
    );

    desk.answer_next();
    let topics = vec!["/v2/me/*".to_owned()];
    assert_eq!(
        desk.count(|effect| *effect
            == Effect::OpenComet {
                topics: topics.clone(),
                user: ME.into(),
            }),
        1
    );
    desk.settle();
    let own_state = "/api/v2/me?subresources=devices,calls,channels,chats,smssessions".to_owned();
    assert!(
        !desk.paths().contains(&own_state),
        "it could miss what happens before subscribing"
    );
    assert_eq!(desk.model.link.state, Link::Opening);

    desk.tell(Msg::Comet(CometEvent::State(State::Live)));
    assert!(desk.paths().contains(&own_state));
    assert_eq!(desk.model.link.comet, State::Live);
    assert_eq!(
        desk.model.link.state,
        Link::Opening,
        "own state is not known yet"
    );
    desk.answer_next();
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn it_is_ready_when_own_device_and_roster_are_on_screen() {
    let mut desk = Desk::new();
    desk.server.contacts = Some(Err(NoReply));
    desk.does(Msg::Connect);
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(desk.details("supervisor-ready", "x"), [] as [&str; 0]);
    desk.server.contacts = None;
    desk.advance(10_000);
    assert_eq!(desk.details("supervisor-ready", "x").len(), 1);
    assert!(matches!(
        frame(&desk.model).roster,
        RosterStatus::Shown { agents: 3, .. }
    ));
    desk.advance(60_000);
    assert_eq!(desk.details("supervisor-ready", "x").len(), 1, "once");

    // And again with the next connection.
    desk.does(Msg::Disconnect);
    desk.does(Msg::Connect);
    assert_eq!(desk.details("supervisor-ready", "x").len(), 2);
}

#[test]
fn own_state_that_cannot_be_read_is_read_again_before_it_is_live() {
    let mut desk = Desk::new();
    desk.server.own_state = Some(status(500, ""));
    desk.does(Msg::Connect);
    assert_eq!(desk.model.link.state, Link::Opening);
    let first = wake_at(&desk.model).unwrap() - desk.now;
    desk.advance(60_000);
    let later = wake_at(&desk.model).unwrap() - desk.now;
    assert!(later > first, "{first} {later}");
    assert_eq!(desk.model.link.state, Link::Opening);
    desk.server.own_state = None;
    desk.advance(80_000);
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn disconnecting_leaves_nothing_and_connecting_begins_anew() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&documented("switch-to-listen-in"));
    desk.click(Operation::CancelSupervisorMonitoring, agent(ANA));
    let id = desk.last().id;
    desk.effects.clear();
    desk.does(Msg::Disconnect);
    assert_eq!(desk.model.link.state, Link::Closed);
    assert_eq!(desk.count(|effect| *effect == Effect::CloseComet), 1);
    assert_eq!(desk.count(|effect| *effect == Effect::AbortAll), 1);
    assert_eq!(
        desk.details("supervisor-operation", "id"),
        [id.0.to_string()]
    );
    assert_eq!(
        desk.details("supervisor-operation", "phase"),
        ["unconfirmed"]
    );
    assert_eq!(desk.connection_events(), ["closed"]);
    assert!(desk.model.user.own_user.is_none() && desk.model.user.device.is_none());
    assert!(desk.model.user.roster.agents.is_empty() && desk.model.user.calls.is_empty());
    assert!(desk.model.user.operations.is_empty());
    assert_eq!(desk.notices(), []);
    desk.does(Msg::Connect);
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn offline_is_said_until_the_network_is_back() {
    let mut desk = Desk::live();
    desk.does(Msg::Online(false));
    desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
        attempt: 1,
        next: None,
    })));
    assert_eq!(
        desk.model.link.state,
        Link::Offline,
        "there is nothing to reconnect to"
    );
    assert_eq!(desk.notices(), [Notice::Offline]);
    desk.does(Msg::Online(true));
    assert!(matches!(desk.model.link.state, Link::Reconnecting { .. }));
    desk.does(Msg::Comet(CometEvent::State(State::Live)));
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(
        desk.connection_events(),
        ["offline", "reconnecting", "live"]
    );
    let lost = desk
        .model
        .user
        .activity
        .entries()
        .filter(|entry| entry.what == What::ContactLost);
    assert_eq!(lost.count(), 1);
}

#[test]
fn a_network_that_goes_while_the_host_is_asked_does_not_end_signing_in() {
    let mut desk = Desk::live();
    desk.server.me = Some(signed_out());
    desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
    desk.does(Msg::Online(false));
    desk.gives(CredentialsAnswer::TryAgain);
    desk.server.me = None;
    desk.does(Msg::Online(true));
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn notifications_that_cannot_be_had_are_a_failure_with_a_way_on() {
    for (event, failure) in [
        (
            CometEvent::State(State::Failed(FailReason::CookiesBlocked)),
            LinkFailure::CookiesBlocked,
        ),
        (
            CometEvent::State(State::Failed(FailReason::ServerStopped { error: None })),
            LinkFailure::Stopped,
        ),
        (CometEvent::NotSubscribed, LinkFailure::NotSubscribed),
    ] {
        let mut desk = Desk::live();
        desk.does(Msg::Comet(event));
        assert_eq!(desk.model.link.state, Link::Failed(failure.clone()));
        assert_eq!(desk.reports(), [HostError::Link(failure)]);
        desk.effects.clear();
        // What happened meanwhile is read before it is live again.
        desk.server.own_device["phoneNumber"] = "6000".into();
        desk.does(Msg::Connect);
        assert_eq!(desk.model.link.state, Link::Live);
        assert_eq!(
            desk.model.user.device.as_ref().unwrap().phone_number,
            "6000"
        );
    }
}

#[test]
fn the_last_words_of_a_closed_session_of_notifications_mean_nothing() {
    let mut desk = Desk::new();
    desk.tell(Msg::Connect);
    desk.tell(Msg::Online(false));
    desk.tell(Msg::Comet(CometEvent::State(State::Live)));
    assert_eq!(desk.open.len(), 1, "nothing is read before signing in");
    let (_, me) = desk.open.pop_front().unwrap();
    assert!(me.path.contains("features"));
    assert_eq!(desk.model.link.state, Link::Offline);
}

//! Signing in: who is asked, how often, and what is said when it does not work.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use gws::reply::Failure;
use serde_json::json;
use supervision::message::{CredentialsAnswer, HostError, NoReply};
use supervision::model::{AuthReason, Link, LinkFailure, Lost, SignIn};
use supervision::view::{self, Notice, RosterStatus};
use supervision::{Gate, Msg, Operation, wake_at};

#[test]
fn a_cookie_that_works_is_all_it_takes() {
    let mut desk = Desk::new();
    desk.does(Msg::Connect);
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(desk.asked_again(), 0);
    assert_eq!(desk.connection_events(), ["connecting", "live"]);
    assert_eq!(desk.reports(), []);
    assert_eq!(desk.notices(), []);
    let me = desk.model.user.own_user.as_ref().unwrap();
    assert_eq!((me.id.as_str(), me.name.as_str()), (ME, "Sue Visor"));
}

#[test]
fn without_a_session_the_host_is_asked_and_its_credentials_are_tried() {
    let mut desk = Desk::new();
    desk.server.me = Some(signed_out());
    desk.does(Msg::Connect);
    assert_eq!(desk.asked_again(), 1);
    assert_eq!(
        desk.model.link.state,
        Link::SigningIn(SignIn::Asking { asked: 1 })
    );
    desk.server.me = None;
    desk.gives(CredentialsAnswer::TryAgain);
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(desk.connection_events(), ["connecting", "live"]);
}

#[test]
fn a_wrong_password_is_not_tried_twice() {
    let mut desk = Desk::new();
    desk.server.me = Some(signed_out());
    desk.does(Msg::Connect);
    assert_eq!(desk.paths().len(), 1, "they go with the first request");
    // The same again: the sender knows that it has tried them.
    desk.gives(CredentialsAnswer::NothingNew { given: true });
    assert_eq!(desk.paths().len(), 1);
    assert_eq!(
        desk.model.link.state,
        Link::AuthRequired(AuthReason::Rejected)
    );
    assert_eq!(desk.notices(), [Notice::SignIn(AuthReason::Rejected)]);
    assert_eq!(desk.reports(), [HostError::SignIn(AuthReason::Rejected)]);
    assert_eq!(desk.connection_events(), ["connecting", "auth-required"]);
    assert_eq!(wake_at(&desk.model), None, "nothing goes on by itself");

    desk.server.me = None;
    desk.does(Msg::CredentialsChanged);
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn a_host_that_gives_ever_new_wrong_credentials_is_not_asked_for_ever() {
    let mut desk = Desk::new();
    desk.server.me = Some(signed_out());
    desk.does(Msg::Connect);
    for _ in 0..10 {
        desk.gives(CredentialsAnswer::TryAgain);
    }
    assert_eq!(desk.asked_again(), 2);
    assert_eq!(desk.paths().len(), 3);
    assert_eq!(
        desk.model.link.state,
        Link::AuthRequired(AuthReason::Rejected)
    );
}

#[test]
fn what_is_missing_is_said() {
    for (answer, reason) in [
        (
            CredentialsAnswer::NothingNew { given: false },
            AuthReason::NoCredentials,
        ),
        (CredentialsAnswer::Failed, AuthReason::ProviderFailed),
    ] {
        let mut desk = Desk::new();
        desk.server.me = Some(status(401, ""));
        desk.does(Msg::Connect);
        desk.gives(answer);
        assert_eq!(desk.model.link.state, Link::AuthRequired(reason));
    }
}

#[test]
fn a_web_page_at_the_base_url_is_not_gws() {
    for answer in [
        web_page(),
        status(404, "<h1>Not found</h1>"),
        ok(json!({"hello": "there"})),
    ] {
        let mut desk = Desk::new();
        desk.server.me = Some(answer);
        desk.does(Msg::Connect);
        assert_eq!(desk.model.link.state, Link::Failed(LinkFailure::NotGws));
        assert_eq!(desk.notices(), [Notice::Failed(LinkFailure::NotGws)]);
        assert_eq!(desk.reports(), [HostError::Link(LinkFailure::NotGws)]);
        assert_eq!(wake_at(&desk.model), None);
        // The way on: correct the address, connect again.
        desk.server.me = None;
        desk.does(Msg::Connect);
        assert_eq!(desk.model.link.state, Link::Live);
    }
}

#[test]
fn a_refusal_other_than_for_want_of_a_session_is_final() {
    let mut desk = Desk::new();
    desk.server.me = Some(refused(403, 5));
    desk.does(Msg::Connect);
    let failure = Failure::Refused {
        http: 403,
        code: 5,
        message: "not now".into(),
    };
    assert_eq!(
        desk.model.link.state,
        Link::Failed(LinkFailure::Refused(failure))
    );
    assert_eq!(desk.asked_again(), 0);
    assert_eq!(wake_at(&desk.model), None);
}

/// Lets it try for a while; gives the pauses between the tries.
fn pauses(desk: &mut Desk, tries: usize) -> Vec<u64> {
    let mut pauses = Vec::new();
    for _ in 0..tries {
        assert!(matches!(
            desk.model.link.state,
            Link::Reconnecting { attempt: 1.., .. }
        ));
        let at = wake_at(&desk.model).expect("it tries again by itself");
        pauses.push(at - desk.now);
        desk.advance(at - desk.now);
    }
    pauses
}

#[test]
fn a_silent_server_is_tried_again_with_growing_pauses() {
    let mut desk = Desk::new();
    desk.server.me = Some(Err(NoReply));
    desk.does(Msg::Connect);
    assert!(matches!(
        desk.notices()[..],
        [Notice::NotReached {
            cause: Lost::Unreachable,
            next: Some(_)
        }]
    ));
    let is_there = |desk: &Desk| {
        let notices = view::frame(&desk.model).notices;
        assert!(
            matches!(notices[..], [Notice::NotReached { .. }]),
            "{notices:?}"
        );
        let status = view::frame(&desk.model).roster;
        assert_eq!(status, RosterStatus::NotConnected, "nothing is being read");
    };
    is_there(&desk);
    let mut trying = desk.clone();
    trying.now += 1_500;
    trying.tell(Msg::Tick);
    assert!(matches!(trying.model.link.state, Link::SigningIn(_)));
    is_there(&trying);
    let pauses = pauses(&mut desk, 12);
    assert!((750..=1250).contains(&pauses[0]), "{pauses:?}");
    for (n, pause) in pauses.iter().enumerate() {
        let expected = 60_000.min(1_000 << n);
        let range = expected - expected / 4..=expected + expected / 4;
        assert!(range.contains(pause), "pause {n} of {pauses:?}");
    }
    assert_eq!(desk.paths().len(), 13);
    desk.server.me = None;
    desk.advance(80_000);
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn a_server_in_trouble_is_tried_again() {
    for (answer, code) in [
        (status(502, "<h1>Bad gateway</h1>"), 502),
        (refused(500, 4), 500),
        (status(429, ""), 429),
    ] {
        let mut desk = Desk::new();
        desk.server.me = Some(answer);
        desk.does(Msg::Connect);
        let cause = Lost::ServerError(code);
        assert!(
            matches!(&desk.model.link.state, Link::Reconnecting { cause: found, .. } if *found == cause)
        );
        pauses(&mut desk, 3);
        desk.server.me = None;
        desk.advance(20_000);
        assert_eq!(desk.model.link.state, Link::Live);
    }
}

#[test]
fn an_agent_without_the_role_sees_why_and_nothing_is_offered() {
    let mut desk = Desk::new();
    desk.server.roles = json!(["ROLE_AGENT"]);
    desk.does(Msg::Connect);
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(desk.notices(), [Notice::NotSupervisor("Sue Visor".into())]);
    let reason = Gate::Disabled(supervision::Reason::NotSupervisor);
    for action in desk.row(ANA).actions.iter().take(3) {
        assert_eq!(action.gate, reason);
    }
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(desk.posts(), []);
}

#[test]
fn a_feature_that_is_switched_off_is_named() {
    for missing in ["api-voice", "api-supervisor-monitoring"] {
        for groups in [None, Some(ok(json!({"groups": []})))] {
            let mut desk = Desk::new();
            let features = ["api-voice", "api-supervisor-monitoring"];
            let features = features.into_iter().filter(|name| *name != missing);
            desk.server.features = features.map(|name| json!({"id": name})).collect();
            desk.server.groups = groups;
            desk.does(Msg::Connect);
            assert_eq!(desk.notices(), [Notice::FeatureMissing(missing)]);
        }
    }
}

#[test]
fn a_server_that_lists_neither_roles_nor_features_is_trusted() {
    let mut desk = Desk::new();
    let user = json!({"id": ME, "userName": ME});
    desk.server.me = Some(ok(json!({"user": user})));
    desk.does(Msg::Connect);
    assert_eq!(desk.gate(Operation::ListenIn, &agent(ANA)), Gate::Enabled);
}

//! What the host gives to sign in with: when it is asked, and which answers count.

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
use supervision::config::Config;
use supervision::message::{CometEvent, CredentialsAnswer, HostError, NoReply, QuestionId};
use supervision::model::{AuthReason, Link, LinkFailure, SignIn};
use supervision::{Effect, Msg, wake_at};

/// Asked, and thinking.
fn asked() -> Desk {
    let mut desk = Desk::new();
    desk.credentials = None;
    desk.does(Msg::Connect);
    desk
}

fn uses(desk: &Desk) -> Vec<QuestionId> {
    let uses = desk.effects.iter().filter_map(|effect| match effect {
        Effect::UseCredentials(question) => Some(*question),
        _ => None,
    });
    uses.collect()
}

fn configure(desk: &mut Desk, base_url: &str) {
    desk.does(Msg::Configure {
        base_url: base_url.into(),
        group: None,
        config: Box::new(Config::default()),
        problems: vec![],
    });
}

fn somebody_else() -> Answer {
    let user = json!({"id": "another", "userName": "another", "roles": ["ROLE_SUPERVISOR"]});
    ok(json!({"user": user}))
}

#[test]
fn nothing_is_sent_before_the_host_has_said_what_to_sign_in_with() {
    let mut desk = asked();
    assert_eq!(desk.sent(), []);
    assert_eq!(desk.connection_events(), ["connecting"]);
    let first = desk.question;
    desk.gives(CredentialsAnswer::TryAgain);
    let order: Vec<_> = desk
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::UseCredentials(_) | Effect::Send { .. }))
        .take(2)
        .collect();
    assert!(
        matches!(order[..], [Effect::UseCredentials(used), Effect::Send { .. }] if *used == first)
    );
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn a_host_that_does_not_answer_in_time_is_told_and_its_late_answer_is_dropped() {
    let mut desk = asked();
    let late = desk.question;
    desk.advance(29_999);
    assert!(matches!(desk.model.link.state, Link::SigningIn(_)));
    desk.advance(1);
    let reason = AuthReason::ProviderFailed;
    assert_eq!(desk.model.link.state, Link::AuthRequired(reason));
    assert_eq!(desk.reports(), [HostError::SignIn(reason)]);
    assert_eq!(wake_at(&desk.model), None);
    desk.does(Msg::Credentials {
        question: late,
        answer: CredentialsAnswer::TryAgain,
    });
    assert_eq!((uses(&desk), desk.sent()), (vec![], vec![]));
    // The ways on: to connect again, or other credentials.
    for way in [Msg::Connect, Msg::CredentialsChanged] {
        let mut desk = desk.clone();
        desk.does(way);
        assert_ne!(desk.question, late);
        desk.gives(CredentialsAnswer::TryAgain);
        assert_eq!(desk.model.link.state, Link::Live);
    }
}

/// Whatever makes a question out of date while the host thinks about it.
#[test]
fn an_answer_for_an_older_server_user_or_question_is_never_used() {
    type Act = fn(&mut Desk);
    let acts: [(&str, Act); 5] = [
        ("new credentials", |desk| desk.does(Msg::CredentialsChanged)),
        ("another server", |desk| {
            configure(desk, "https://elsewhere.example");
        }),
        ("disconnect", |desk| desk.does(Msg::Disconnect)),
        ("disconnect and connect", |desk| {
            desk.does(Msg::Disconnect);
            desk.does(Msg::Connect);
        }),
        ("no network", |desk| desk.does(Msg::Online(false))),
    ];
    for (name, act) in acts {
        let mut desk = asked();
        let old = desk.question;
        act(&mut desk);
        let before = desk.effects.len();
        desk.does(Msg::Credentials {
            question: old,
            answer: CredentialsAnswer::TryAgain,
        });
        assert_eq!(desk.effects.len(), before, "{name}");
        assert_eq!(uses(&desk), [], "{name}");
    }
    // Another user came in while the host was asked for other credentials.
    let mut desk = Desk::live();
    desk.credentials = None;
    desk.tell(Msg::Comet(CometEvent::State(State::AuthRequired)));
    let me = desk.open.pop_back().unwrap();
    desk.tell(Msg::CredentialsChanged);
    let old = desk.question;
    desk.server.me = Some(somebody_else());
    let reply = desk.server.answer(&me.1);
    desk.does(Msg::Reply { id: me.0, reply });
    assert_eq!(desk.model.user.own_user.as_ref().unwrap().id.as_str(), ME);
    desk.does(Msg::CredentialsChanged);
    desk.effects.clear();
    desk.does(Msg::Credentials {
        question: old,
        answer: CredentialsAnswer::TryAgain,
    });
    assert_eq!(desk.effects, []);
}

#[test]
fn new_credentials_are_asked_for_at_once_while_the_host_thinks_about_the_old_ones() {
    let mut desk = asked();
    let old = desk.question;
    desk.does(Msg::CredentialsChanged);
    assert_ne!(desk.question, old);
    desk.gives(CredentialsAnswer::TryAgain);
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(desk.connection_events(), ["connecting", "live"]);
}

#[test]
fn new_credentials_while_who_i_am_is_under_way_replace_what_was_sent() {
    let mut desk = Desk::new();
    desk.tell(Msg::Connect);
    let (id, request) = desk.open.pop_front().unwrap();
    desk.tell(Msg::CredentialsChanged);
    assert_eq!(desk.count(|effect| *effect == Effect::Abort(id)), 1);
    // The answer to the old ones comes all the same.
    let reply = signed_out();
    desk.tell(Msg::Reply { id, reply });
    assert_eq!(desk.count(|effect| *effect == Effect::RefuseCredentials), 0);
    assert_eq!(desk.open.back().unwrap().1.path, request.path);
    desk.settle();
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn new_credentials_work_in_every_state() {
    let failed = |desk: &mut Desk| {
        desk.does(Msg::Comet(CometEvent::State(State::Failed(
            FailReason::ServerStopped { error: None },
        ))));
    };
    let refused = |desk: &mut Desk| {
        desk.server.me = Some(signed_out());
        desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
        desk.gives(CredentialsAnswer::NothingNew { given: true });
        assert!(matches!(desk.model.link.state, Link::AuthRequired(_)));
    };
    let unreachable = |desk: &mut Desk| {
        desk.server.me = Some(Err(NoReply));
        desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
        assert!(matches!(desk.model.link.state, Link::Reconnecting { .. }));
    };
    let lost = |desk: &mut Desk| {
        desk.does(Msg::Comet(CometEvent::State(State::Reconnecting {
            attempt: 1,
            next: None,
        })));
    };
    let offline = |desk: &mut Desk| desk.does(Msg::Online(false));
    let acts: [&dyn Fn(&mut Desk); 5] = [&failed, &refused, &unreachable, &lost, &offline];
    for act in acts {
        let mut desk = Desk::live();
        act(&mut desk);
        desk.server.me = None;
        desk.effects.clear();
        desk.does(Msg::CredentialsChanged);
        desk.does(Msg::Online(true));
        assert_eq!(uses(&desk), [desk.question]);
        desk.heal_comet();
        assert_eq!(desk.model.link.state, Link::Live);
    }
}

#[test]
fn new_credentials_while_live_leave_no_gap() {
    let mut desk = Desk::live();
    desk.credentials = None;
    desk.does(Msg::CredentialsChanged);
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(uses(&desk), [], "the old ones are in use");
    desk.gives(CredentialsAnswer::TryAgain);
    assert_eq!(uses(&desk), [desk.question]);
    assert_eq!(
        desk.paths(),
        ["/api/v2/me?subresources=features,devices,channels"]
    );
    assert_eq!(desk.model.link.state, Link::Live);
    assert_eq!(desk.connection_events(), [] as [&str; 0]);
    assert_eq!(desk.reports(), []);

    // A host that fails leaves the old ones in use, and hears of it.
    desk.effects.clear();
    desk.does(Msg::CredentialsChanged);
    desk.advance(30_000);
    assert_eq!(desk.model.link.state, Link::Live);
    let trouble = HostError::SignIn(AuthReason::ProviderFailed);
    assert_eq!(desk.reports(), [trouble]);
    assert_eq!(uses(&desk), []);
}

#[test]
fn new_credentials_of_somebody_else_while_live_leave_nothing_of_the_one_before() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.server.me = Some(somebody_else());
    desk.comet_works = false;
    desk.does(Msg::CredentialsChanged);
    assert_eq!(
        desk.model.user.own_user.as_ref().unwrap().id.as_str(),
        "another"
    );
    assert!(desk.model.user.device.is_none());
    assert_eq!(desk.model.user.activity.last(), None);
    assert_eq!(desk.count(|effect| *effect == Effect::CloseComet), 1);
    assert_eq!(desk.connection_events(), ["connecting"]);
}

#[test]
fn refused_credentials_are_given_up_and_no_request_goes_with_them() {
    let mut desk = Desk::new();
    desk.server.me = Some(signed_out());
    desk.does(Msg::Connect);
    assert_eq!(desk.count(|effect| *effect == Effect::RefuseCredentials), 1);
    desk.gives(CredentialsAnswer::NothingNew { given: true });
    let sent = desk.sent().len();
    // The element is moved five times: the sender knows what was refused.
    desk.credentials = Some(CredentialsAnswer::NothingNew { given: true });
    for _ in 0..5 {
        desk.does(Msg::Connect);
        assert_eq!(
            desk.model.link.state,
            Link::AuthRequired(AuthReason::Rejected)
        );
    }
    assert_eq!(desk.sent().len(), sent);
}

#[test]
fn a_page_where_the_service_was_asks_the_host_once_says_sign_in_and_heals_by_itself() {
    for page in [web_page(), status(200, ""), status(204, "")] {
        let mut desk = Desk::live();
        desk.server.me = Some(page);
        desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
        assert_eq!(desk.asked_again(), 1);
        assert_eq!(desk.count(|effect| *effect == Effect::RefuseCredentials), 0);
        desk.gives(CredentialsAnswer::NothingNew { given: false });
        assert_eq!(
            desk.model.link.state,
            Link::AuthRequired(AuthReason::WebPage)
        );
        let events = desk.connection_events();
        desk.advance(600_000);
        assert_eq!(desk.asked_again(), 1, "once");
        assert_eq!(desk.connection_events(), events, "it looks in silence");
        let looked = desk.sent().len();
        assert!((8..=30).contains(&looked), "{looked}");
        desk.server.me = None;
        desk.advance(80_000);
        assert_eq!(desk.model.link.state, Link::Live);
    }
}

#[test]
fn a_page_that_does_not_go_with_new_credentials_needs_a_sign_in() {
    let mut desk = Desk::live();
    desk.server.me = Some(web_page());
    desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
    desk.gives(CredentialsAnswer::TryAgain);
    assert_eq!(desk.asked_again(), 1);
    assert_eq!(
        desk.model.link.state,
        Link::AuthRequired(AuthReason::WebPage)
    );
    assert!(wake_at(&desk.model).is_some());
}

#[test]
fn errors_where_the_service_was_heal_by_themselves() {
    for error in [
        status(404, "<h1>Not found</h1>"),
        status(503, "<h1>Maintenance</h1>"),
        status(410, ""),
        refused(503, 4),
    ] {
        let mut desk = Desk::live();
        desk.server.me = Some(error);
        desk.does(Msg::Comet(CometEvent::State(State::AuthRequired)));
        assert!(matches!(desk.model.link.state, Link::Reconnecting { .. }));
        assert_eq!(desk.asked_again(), 0);
        desk.advance(60_000);
        desk.server.me = None;
        desk.advance(80_000);
        assert_eq!(desk.model.link.state, Link::Live);
    }
}

#[test]
fn at_another_address_the_service_has_not_answered_yet() {
    let mut desk = Desk::live();
    desk.server.me = Some(web_page());
    configure(&mut desk, "https://elsewhere.example");
    assert_eq!(desk.model.link.state, Link::Failed(LinkFailure::NotGws));
}

#[test]
fn a_redirect_means_that_nobody_is_signed_in() {
    let mut desk = Desk::new();
    desk.server.me = Some(status(302, ""));
    desk.does(Msg::Connect);
    assert_eq!(
        desk.model.link.state,
        Link::SigningIn(SignIn::Asking { asked: 1 })
    );
}

/// "Who am I" is answered, and something else is not: the two are not asked in turn for ever.
#[test]
fn a_server_that_knows_me_and_refuses_the_rest_is_not_hammered() {
    type Act = fn(&mut Desk);
    let acts: [Act; 3] = [
        |desk| desk.server.contacts = Some(status(302, "")),
        |desk| desk.server.own_state = Some(status(401, "")),
        |desk| {
            desk.server.own_device["deviceState"] = "Inactive".into();
            desk.server.start_session = status(401, "");
        },
    ];
    for act in acts {
        let mut desk = Desk::new();
        act(&mut desk);
        desk.does(Msg::Connect);
        desk.advance(600_000);
        let asked = desk.sent().len();
        assert!(asked < 400, "{asked}");
        desk.server.contacts = None;
        desk.server.own_state = None;
        desk.server.own_device = own_device();
        desk.advance(90_000);
        desk.heal_comet();
        desk.advance(90_000);
        assert_eq!(desk.model.link.state, Link::Live);
    }
}

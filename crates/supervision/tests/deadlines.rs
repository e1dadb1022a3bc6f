//! No request is waited for without end, and a server that asks for quiet has it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use supervision::message::{HttpReply, RequestId};
use supervision::model::{Link, Lost};
use supervision::operation::Phase;
use supervision::{Effect, Millis, Msg, Operation, wake_at};

const LIMIT: Millis = 90_000;

/// Time passes without an answer to what is open; gives what is asked anew.
fn wait(desk: &mut Desk, pause: Millis) {
    let end = desk.now + pause;
    for _ in 0..10_000 {
        let Some(at) = wake_at(&desk.model).filter(|at| *at <= end) else {
            desk.now = end;
            return;
        };
        desk.now = desk.now.max(at);
        desk.tell(Msg::Tick);
    }
    panic!("the core never sleeps");
}

fn is_aborted(desk: &Desk, id: RequestId) -> bool {
    desk.count(|effect| *effect == Effect::Abort(id)) == 1
}

#[test]
fn a_sign_in_that_is_never_answered_is_tried_again() {
    let mut desk = Desk::new();
    desk.tell(Msg::Connect);
    let (id, request) = desk.open[0].clone();
    wait(&mut desk, LIMIT - 1);
    assert!(matches!(desk.model.link.state, Link::SigningIn(_)));
    wait(&mut desk, 1);
    assert!(is_aborted(&desk, id));
    assert!(matches!(
        desk.model.link.state,
        Link::Reconnecting {
            cause: Lost::Unreachable,
            ..
        }
    ));
    // Its late reply says nothing any more.
    desk.effects.clear();
    let reply = desk.server.answer(&request);
    desk.tell(Msg::Reply { id, reply });
    assert_eq!(desk.effects, []);
    desk.advance(2_000);
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn a_reading_of_the_roster_that_is_never_answered_does_not_stop_the_others() {
    let mut desk = Desk::live();
    wait(&mut desk, 10_000);
    let (id, _) = desk.open.pop_front().expect("the roster is being read");
    wait(&mut desk, LIMIT);
    assert!(is_aborted(&desk, id));
    assert!(desk.model.user.roster.trouble.is_some());
    desk.settle();
    desk.advance(60_000);
    assert_eq!(desk.model.user.roster.trouble, None);
}

#[test]
fn own_state_that_is_never_answered_is_read_again() {
    let mut desk = Desk::new();
    desk.tell(Msg::Connect);
    desk.answer_next();
    let is_own = |path: &str| path.contains("calls");
    let (id, _) = desk
        .open
        .iter()
        .find(|(_, request)| is_own(&request.path))
        .cloned()
        .unwrap();
    wait(&mut desk, LIMIT + 5_000);
    assert!(is_aborted(&desk, id));
    desk.settle();
    desk.advance(60_000);
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn an_operation_and_a_look_up_that_are_never_answered_have_an_end() {
    // The look-up of the device.
    let mut desk = Desk::unasked();
    desk.tell(Msg::Invoke(Operation::ListenIn, agent(ANA)));
    let (id, _) = desk.open[0].clone();
    wait(&mut desk, LIMIT);
    assert!(is_aborted(&desk, id));
    assert_eq!(desk.last().phase, Phase::Unconfirmed);
    assert_eq!(desk.posts(), [], "it is too late for it");
    // The request itself.
    let mut desk = Desk::unasked();
    desk.tell(Msg::Invoke(Operation::ListenIn, agent(ANA)));
    desk.answer_next();
    let (id, _) = desk.open[0].clone();
    wait(&mut desk, LIMIT);
    assert!(is_aborted(&desk, id));
    assert_eq!(desk.last().phase, Phase::Unconfirmed);
}

#[allow(clippy::unnecessary_wraps)] // the other answer is none at all
fn busy(code: u16, retry_after: Option<Millis>) -> Answer {
    Ok(HttpReply {
        status: code,
        body: String::new(),
        retry_after,
    })
}

/// Pause asked for, and the least and the longest one made.
const PAUSES: [(Option<Millis>, Millis, Millis); 4] = [
    (Some(30_000), 30_000, 45_000),
    (Some(0), 0, 10_000),
    (None, 10_000, 15_000),
    // A server that asks for a day is asked again before.
    (Some(86_400_000), 600_000, 900_000),
];

#[test]
fn signing_in_waits_as_long_as_the_server_asks_for() {
    for status in [429, 503] {
        for (asked, least, most) in PAUSES {
            let mut desk = Desk::new();
            desk.server.me = Some(busy(status, asked));
            desk.does(Msg::Connect);
            let Link::Reconnecting { next, .. } = desk.model.link.state else {
                panic!("{:?}", desk.model.link.state);
            };
            let pause = next.unwrap() - desk.now;
            assert!((least..=most).contains(&pause), "{asked:?}: {pause}");
            assert_eq!(wake_at(&desk.model), next);
        }
    }
}

#[test]
fn readings_wait_as_long_as_the_server_asks_for() {
    for (asked, least, most) in PAUSES {
        let mut desk = Desk::live();
        desk.server.contacts = Some(busy(429, asked));
        desk.server.contact = Some(busy(429, asked));
        desk.advance(8_000);
        let pause = desk.model.user.roster.poll_at.unwrap() - desk.now;
        assert!(
            pause + 8_000 >= least && pause <= most,
            "{asked:?}: {pause}"
        );

        let mut desk = Desk::live();
        desk.server.own_state = Some(busy(503, asked));
        desk.does(Msg::Refresh);
        let pause = desk.model.user.own_state_retry_at.unwrap() - desk.now;
        assert!((least..=most).contains(&pause), "{asked:?}: {pause}");
    }
}

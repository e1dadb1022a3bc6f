//! What holds whichever server it is, and what depends on whether it repeats what was not acknowledged.

use bayeux::{GapReason, Input, PublishOutcome, State, SubscriptionState};

use crate::client::{Client, Told};
use crate::peer::{Kind, Peer};

const CALLS: &str = "/v2/me/calls";
const DEVICES: &str = "/v2/me/devices";
const ALL: &str = "/v2/me/*";

fn on_every_server(test: impl Fn(&Peer)) {
    if std::env::var("SUPERVISOR_NO_NODE").is_ok_and(|value| value == "1") {
        eprintln!("left out: SUPERVISOR_NO_NODE=1");
        return;
    }
    for kind in Kind::ALL {
        let peer = Peer::start(kind);
        println!("{peer}");
        test(&peer);
    }
}

fn came(numbers: impl IntoIterator<Item = u64>) -> impl Fn(&Told) -> bool {
    let numbers: Vec<_> = numbers.into_iter().collect();
    move |told| numbers.iter().all(|number| told.numbers().contains(number))
}

#[test]
fn what_is_published_arrives_in_order_through_a_wildcard() {
    on_every_server(|peer| {
        let mut client = Client::live(peer, &[ALL]);
        for number in 0..30 {
            let channel = if number % 3 == 0 { DEVICES } else { CALLS };
            peer.publish(channel, [number]);
            // What the pattern does not cover.
            peer.publish("/v2/me/calls/deep", [100 + number]);
        }
        peer.publish(CALLS, 30..60);
        client.until("60 messages", came(0..60));
        assert_eq!(client.told.numbers(), (0..60).collect::<Vec<_>>());
        for (channel, number) in &client.told.messages {
            let device = *number < 30 && number % 3 == 0;
            assert_eq!(channel, if device { DEVICES } else { CALLS });
        }
        assert_eq!(client.told.gaps, []);
        assert_eq!(client.told.skipped, 0);
        assert_eq!(peer.seen().handshakes, 1);
    });
}

#[test]
fn what_the_client_publishes_is_accepted_and_comes_back() {
    on_every_server(|peer| {
        let mut client = Client::live(peer, &[ALL]);
        for number in 0..5 {
            client.publish(CALLS, number);
        }
        client.until("5 messages and their verdicts", |told| {
            told.messages.len() >= 5 && told.published.len() >= 5
        });
        assert_eq!(client.told.numbers(), [0, 1, 2, 3, 4]);
        assert_eq!(
            client.told.published,
            [const { PublishOutcome::Accepted }; 5]
        );
    });
}

#[test]
fn a_channel_that_is_left_falls_silent_and_another_one_begins() {
    on_every_server(|peer| {
        let mut client = Client::live(peer, &[CALLS, DEVICES]);
        client.input(Input::Unsubscribe(CALLS.to_owned()));
        client.input(Input::Subscribe("/v2/news/**".to_owned()));
        let active = ("/v2/news/**".to_owned(), SubscriptionState::Active);
        client.until("subscribed", |told| told.subscriptions.contains(&active));
        peer.publish(CALLS, [1]);
        peer.publish("/v2/news/a/b", [2]);
        peer.publish(DEVICES, [3]);
        client.until("what is subscribed to", came([2, 3]));
        assert_eq!(client.told.numbers(), [2, 3]);
    });
}

#[test]
fn a_forgotten_session_is_replaced_and_the_gap_told() {
    on_every_server(|peer| {
        let mut client = Client::live(peer, &[ALL, "/v2/news"]);
        for round in 1..=3 {
            client.forget();
            peer.kill_sessions();
            client.until("a gap", |told| !told.gaps.is_empty());
            assert_eq!(client.told.gaps, [GapReason::NewSession]);
            // The gap comes when nothing more can be missed.
            assert_eq!(client.told.states.last(), Some(&State::Live));
            assert_eq!(peer.seen().sessions, 1);
            assert_eq!(peer.seen().handshakes, 1 + round);
            peer.publish(CALLS, [1, 2]);
            peer.publish("/v2/news", [3]);
            client.until("what came after", came([1, 2, 3]));
            assert_eq!(client.told.numbers(), [1, 2, 3]);
        }
    });
}

#[test]
fn a_server_that_starts_anew_is_found_again() {
    on_every_server(|peer| {
        let mut client = Client::live(peer, &[ALL]);
        client.forget();
        peer.stop();
        client.until("an attempt that failed", |told| {
            matches!(
                told.states.last(),
                Some(State::Reconnecting { attempt: 2.., .. })
            )
        });
        peer.listen_anew();
        client.until("a gap", |told| !told.gaps.is_empty());
        assert_eq!(client.told.gaps, [GapReason::NewSession]);
        peer.publish(CALLS, [1, 2]);
        client.until("what came after", came([1, 2]));
        assert_eq!(client.told.numbers(), [1, 2]);
        assert_eq!(peer.seen().sessions, 1);
    });
}

#[test]
fn what_was_published_during_an_outage_arrives_after_it_or_its_loss_is_told() {
    on_every_server(|peer| {
        let mut client = Client::live(peer, &[ALL]);
        client.forget();
        peer.stop();
        client.until_peer("nothing to be held", || peer.seen().held == 0);
        peer.publish(CALLS, 1..=5);
        client.until("not live", |told| !told.is_live());
        peer.listen();
        client.until("live", Told::is_live);
        if !peer.kind().repeats() {
            client.until("a gap", |told| told.gaps == [GapReason::LostReply]);
        }
        peer.publish(CALLS, [6]);
        client.until("what came after", came([6]));
        let numbers = client.told.numbers();
        if peer.kind().repeats() {
            assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
            assert_eq!(client.told.gaps, []);
        } else {
            // The others give the first message to the poll that was cut.
            assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
        }
        assert_eq!(peer.seen().handshakes, 1, "the session lived");
    });
}

#[test]
fn a_lost_reply_is_repeated_or_its_loss_told() {
    on_every_server(|peer| {
        let mut client = Client::live(peer, &[ALL]);
        for round in 1..=4 {
            client.forget();
            peer.lose_next_delivery(round % 2 == 0);
            peer.publish(CALLS, [1]);
            client.until_peer("a lost reply", || peer.seen().lost == round);
            if peer.kind().repeats() {
                peer.publish(CALLS, 2..=4);
                client.until("all of it", came(1..=4));
                client.until("live", Told::is_live);
                assert_eq!(client.told.numbers(), [1, 2, 3, 4]);
                assert_eq!(client.told.gaps, []);
            } else {
                client.until("a gap", |told| !told.gaps.is_empty());
                peer.publish(CALLS, 2..=4);
                client.until("what came after", came(2..=4));
                assert_eq!(client.told.numbers(), [2, 3, 4]);
                assert_eq!(client.told.gaps, [GapReason::LostReply]);
            }
        }
        assert_eq!(peer.seen().handshakes, 1, "the session lived");
    });
}

#[test]
fn a_closed_session_is_gone_from_the_server() {
    on_every_server(|peer| {
        let mut client = Client::live(peer, &[ALL]);
        client.input(Input::Close);
        client.until("closed", |told| told.states.last() == Some(&State::Closed));
        client.until_peer("no session", || peer.seen().sessions == 0);
    });
}

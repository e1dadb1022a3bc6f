//! A session with a real server, and a record of what it told. Every wait is for a condition, and says for which.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use bayeux::{Config, GapReason, Input, Output, PublishOutcome, Session, State, SubscriptionState};
use serde_json::value::RawValue;

use crate::http::Link;
use crate::peer::Peer;

/// Longer than anything takes on a busy machine.
const LIMIT: Duration = Duration::from_secs(20);

#[derive(Default, Debug)]
pub(crate) struct Told {
    /// Channel and number of each message, in order of arrival.
    pub(crate) messages: Vec<(String, u64)>,
    pub(crate) states: Vec<State>,
    pub(crate) gaps: Vec<GapReason>,
    pub(crate) subscriptions: Vec<(String, SubscriptionState)>,
    pub(crate) published: Vec<PublishOutcome>,
    pub(crate) skipped: usize,
}

impl Told {
    pub(crate) fn is_live(&self) -> bool {
        self.states.last() == Some(&State::Live)
    }

    pub(crate) fn numbers(&self) -> Vec<u64> {
        self.messages.iter().map(|(_, number)| *number).collect()
    }
}

pub(crate) struct Client {
    link: Link,
    pub(crate) told: Told,
}

impl Client {
    /// An open session that is live and subscribed.
    pub(crate) fn live(peer: &Peer, channels: &[&str]) -> Self {
        let config = Config {
            backoff_base: 50,
            max_network_delay: 5_000,
            ..Config::default()
        };
        let mut client = Self {
            link: Link::new(Session::new(config, 7), &peer.url()),
            told: Told::default(),
        };
        for channel in channels {
            client.input(Input::Subscribe((*channel).to_owned()));
        }
        client.input(Input::Open);
        client.until("live", Told::is_live);
        for channel in channels {
            let active = ((*channel).to_owned(), SubscriptionState::Active);
            assert!(client.told.subscriptions.contains(&active), "{channel}");
        }
        client
    }

    pub(crate) fn input(&mut self, input: Input) {
        self.link.input(input);
    }

    pub(crate) fn publish(&mut self, channel: &str, number: u64) {
        let data = RawValue::from_string(number.to_string()).unwrap();
        let channel = channel.to_owned();
        self.input(Input::Publish { channel, data });
    }

    /// Forgets what was told so far, except for the state.
    pub(crate) fn forget(&mut self) {
        let state = self.told.states.pop();
        self.told = Told {
            states: state.into_iter().collect(),
            ..Told::default()
        };
    }

    /// Goes on until what was told fulfils the condition.
    pub(crate) fn until(&mut self, what: &str, condition: impl Fn(&Told) -> bool) {
        self.until_there(what, |told| condition(told).then_some(()));
    }

    /// The same with a condition on the server.
    pub(crate) fn until_peer(&mut self, what: &str, condition: impl Fn() -> bool) {
        let end = Instant::now() + LIMIT;
        while !condition() {
            assert!(Instant::now() < end, "waited in vain for: {what}");
            if let Some(output) = self.link.next(Instant::now() + Duration::from_millis(20)) {
                self.note(output);
            }
        }
    }

    fn until_there<T: Debug>(&mut self, what: &str, find: impl Fn(&Told) -> Option<T>) -> T {
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(found) = find(&self.told) {
                return found;
            }
            match self.link.next(end) {
                Some(output) => self.note(output),
                None => panic!("waited in vain for: {what}\nand was told {:#?}", self.told),
            }
        }
    }

    fn note(&mut self, output: Output) {
        let told = &mut self.told;
        match output {
            Output::Deliver(message) => {
                let number = message.data.get().parse().unwrap();
                told.messages.push((message.channel, number));
            }
            Output::State(state) => told.states.push(state),
            Output::Gap(reason) => told.gaps.push(reason),
            Output::Subscription { channel, state } => told.subscriptions.push((channel, state)),
            Output::Published { outcome, .. } => told.published.push(outcome),
            Output::Skipped(number) => told.skipped += number,
            _ => {}
        }
    }
}

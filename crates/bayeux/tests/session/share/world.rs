//! Tabs of one browser around one server, in virtual time.

use crate::driver::{CALLS, JSON};
use crate::model::Server;
use bayeux::TransportFailure;
use bayeux::share::{Frame, Shared, SharedOutput};
use bayeux::{Config, GapReason, Input, Millis, Output, Reply, Request, RequestId, State};

/// Keeps the requests of the clients apart; each opening of a tab is another client.
pub(super) const SPAN: u64 = 1_000_000;

pub(super) struct Tab {
    pub(super) shared: Shared,
    pub(super) client: u64,
    pub(super) is_open: bool,
    /// Hears nothing and does nothing, yet keeps the lock.
    pub(super) is_stuck: bool,
    pub(super) requests: Vec<Request>,
    pub(super) delivered: Vec<u64>,
    pub(super) gaps: Vec<GapReason>,
    pub(super) state: State,
}

pub(super) struct World {
    pub(super) server: Server,
    pub(super) tabs: Vec<Tab>,
    /// Who holds the lock, then who is in line.
    pub(super) line: Vec<usize>,
    pub(super) clients: u64,
    pub(super) now: Millis,
}

impl World {
    pub(super) fn new(tabs: usize, ack: bool) -> Self {
        let mut world = Self {
            server: Server::new(ack),
            tabs: Vec::new(),
            line: Vec::new(),
            clients: 0,
            now: 1_000_000,
        };
        for _ in 0..tabs {
            world.add();
        }
        world
    }

    pub(super) fn add(&mut self) -> usize {
        let tab = self.tab();
        self.tabs.push(tab);
        self.tabs.len() - 1
    }

    pub(super) fn tab(&mut self) -> Tab {
        self.clients += 1;
        let mut shared = Shared::new(Config::default(), self.clients);
        shared.handle(Input::Subscribe(CALLS.to_owned()), self.now);
        Tab {
            shared,
            client: self.clients,
            is_open: false,
            is_stuck: false,
            requests: Vec::new(),
            delivered: Vec::new(),
            gaps: Vec::new(),
            state: State::Closed,
        }
    }

    pub(super) fn open(&mut self, index: usize) {
        self.tabs[index].is_open = true;
        self.input(index, Input::Open);
        self.line.push(index);
        if self.line.len() == 1 {
            self.grant();
        }
    }

    pub(super) fn grant(&mut self) {
        if let Some(first) = self.line.first().copied() {
            self.tabs[first].shared.granted(self.now);
            self.drain(first);
        }
    }

    pub(super) fn leave_line(&mut self, index: usize) {
        let was_first = self.line.first() == Some(&index);
        self.line.retain(|waiting| *waiting != index);
        if was_first {
            self.grant();
        }
    }

    pub(super) fn close(&mut self, index: usize) {
        self.input(index, Input::Close);
        self.tabs[index].is_open = false;
        self.leave_line(index);
    }

    /// The tab dies: no farewell, its requests break, its lock is free.
    pub(super) fn crash(&mut self, index: usize) {
        self.tabs[index] = self.tab();
        self.leave_line(index);
    }

    pub(super) fn input(&mut self, index: usize, input: Input) {
        self.tabs[index].shared.handle(input, self.now);
        self.drain(index);
    }

    pub(super) fn drain(&mut self, index: usize) {
        while let Some(act) = self.tabs[index].shared.poll() {
            match act {
                SharedOutput::Session(output) => self.take(index, output),
                SharedOutput::Broadcast(frame) => self.tell(index, &frame),
                SharedOutput::Steal => {
                    let before = self.line.first().copied();
                    self.line.retain(|waiting| *waiting != index);
                    self.line.insert(0, index);
                    if let Some(before) = before {
                        self.tabs[before].shared.deposed(self.now);
                        if !self.tabs[before].is_stuck {
                            self.drain(before);
                        }
                    }
                    self.grant();
                }
            }
        }
    }

    pub(super) fn tell(&mut self, from: usize, frame: &Frame) {
        for index in 0..self.tabs.len() {
            let tab = &mut self.tabs[index];
            if index != from && tab.is_open && !tab.is_stuck {
                tab.shared.handle_frame(frame.clone(), self.now);
                self.drain(index);
            }
        }
    }

    pub(super) fn take(&mut self, index: usize, output: Output) {
        let tab = &mut self.tabs[index];
        match output {
            Output::Send(mut request) => {
                request.id = RequestId(request.id.0 + SPAN * tab.client);
                self.server.receive(&request, self.now);
                if request.path != "/disconnect" {
                    tab.requests.push(request);
                }
            }
            Output::Abort(id) => {
                let id = RequestId(id.0 + SPAN * tab.client);
                tab.requests.retain(|request| request.id != id);
            }
            Output::Deliver(delivery) => {
                tab.delivered.push(delivery.data.get().parse().unwrap());
            }
            Output::State(state) => {
                assert_ne!(tab.state, state, "a state told twice");
                tab.state = state;
            }
            Output::Gap(reason) => tab.gaps.push(reason),
            _ => {}
        }
    }

    /// Lets answers arrive until there are none.
    pub(super) fn settle(&mut self) {
        loop {
            let ready = self.tabs.iter().enumerate().find_map(|(index, tab)| {
                let has_answer = |request: &&Request| self.server.answers.contains_key(&request.id);
                let request = tab.requests.iter().find(has_answer)?;
                (!tab.is_stuck).then_some((index, request.id))
            });
            let Some((index, id)) = ready else { return };
            self.arrive(index, id);
        }
    }

    pub(super) fn arrive(&mut self, index: usize, id: RequestId) {
        let Some((status, body)) = self.server.answers.remove(&id) else {
            return;
        };
        self.tabs[index].requests.retain(|request| request.id != id);
        let reply = Reply {
            status,
            content_type: Some(JSON.to_owned()),
            body,
            retry_after: None,
        };
        let id = RequestId(id.0 % SPAN);
        self.input(index, Input::Reply { id, reply });
    }

    /// Loses the answers that are on their way.
    pub(super) fn lose_answers(&mut self) {
        for index in 0..self.tabs.len() {
            let lost: Vec<_> = self.tabs[index]
                .requests
                .iter()
                .map(|request| request.id)
                .filter(|id| self.server.answers.remove(id).is_some())
                .collect();
            for id in lost {
                self.tabs[index].requests.retain(|request| request.id != id);
                let failure = TransportFailure::Network;
                let id = RequestId(id.0 % SPAN);
                self.input(index, Input::Failed { id, failure });
            }
        }
    }

    pub(super) fn publish(&mut self) {
        self.server.publish(self.now);
    }

    pub(super) fn advance(&mut self, by: Millis) {
        let until = self.now + by;
        loop {
            let next = self
                .tabs
                .iter()
                .filter(|tab| !tab.is_stuck)
                .filter_map(|tab| tab.shared.wake_at())
                .min()
                .unwrap_or(until);
            self.now = next.clamp(self.now, until).min(self.now + 1_000);
            self.server.tick(self.now);
            self.settle();
            for index in 0..self.tabs.len() {
                let tab = &self.tabs[index];
                if !tab.is_stuck && tab.shared.wake_at().is_some_and(|at| at <= self.now) {
                    self.input(index, Input::Tick);
                }
            }
            self.settle();
            if self.now >= until {
                return;
            }
        }
    }

    /// The messages that this tab has seen, or may read elsewhere after a gap.
    pub(super) fn delivered(&self, index: usize) -> &[u64] {
        &self.tabs[index].delivered
    }

    pub(super) fn polling(&self) -> Vec<usize> {
        let polls = |tab: &Tab| {
            tab.requests
                .iter()
                .any(|request| request.path == "/connect")
        };
        let tabs = self.tabs.iter().enumerate();
        tabs.filter(|(_, tab)| polls(tab))
            .map(|(index, _)| index)
            .collect()
    }
}

/// Three live tabs, of which the first polls.
pub(super) fn three(ack: bool) -> World {
    let mut world = World::new(3, ack);
    for index in 0..3 {
        world.open(index);
        world.settle();
    }
    assert_eq!(world.polling(), [0]);
    for tab in &world.tabs {
        assert_eq!(tab.state, State::Live);
    }
    world
}

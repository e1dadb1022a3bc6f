//! Runs the notification session, or this tab's share of it: sends its requests, keeps its timer,
//! translates what it says.
//!
//! Knows `bayeux` and `net`. Must not know what notifications mean.

use bayeux::share::{Shared, SharedOutput};
use bayeux::{Input, Millis, Output, Reply, State, SubscriptionState, TransportFailure};
use litemap::LiteMap;
use supervision::Msg;
use supervision::message::{CometEvent, Terms};

use super::{Runtime, WeakRuntime, clock, now};
use crate::net::{Alarm, Fetch, Net, NoAnswer, TabEvent, Tabs};

/// The timer rings at least so often: one that rings much too late was asleep with the machine.
const LOOK_MS: Millis = 20_000;
/// How much too late.
const ASLEEP_MS: Millis = 10_000;

/// A session with its requests and its timer; dropping it ends them.
pub(super) struct Comet {
    shared: Shared,
    runtime: WeakRuntime,
    net: Net,
    /// User, server and topics of the session: tabs with the same ones share it.
    name: String,
    tabs: Option<Tabs>,
    fetches: LiteMap<bayeux::RequestId, Fetch>,
    /// The timer, and when it rings.
    timer: Option<(Millis, Alarm)>,
    is_left: bool,
    /// Total sleep of the machine when it was last read.
    slept: Millis,
    terms: Terms,
    /// The topics, and whether the server refused them.
    topics: Vec<(String, bool)>,
}

impl Comet {
    /// A session that will subscribe to `topics` once it is opened.
    pub(super) fn new(runtime: WeakRuntime, net: Net, topics: Vec<String>, user: &str) -> Self {
        let name = [&*net.base_url(), user, &*topics.join(" ")].join(" ");
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // any bits will do
        let seed = (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64;
        let mut shared = Shared::new(bayeux::Config::default(), seed);
        for topic in &topics {
            shared.handle(Input::Subscribe(topic.clone()), now());
        }
        Self {
            shared,
            runtime,
            net,
            name,
            tabs: None,
            fetches: LiteMap::new_vec(),
            timer: None,
            is_left: false,
            slept: clock::slept(),
            terms: Terms::default(),
            topics: topics.into_iter().map(|topic| (topic, false)).collect(),
        }
    }

    /// Opens the session, or joins the tabs that share it.
    pub(super) fn open(&mut self, now: Millis) -> Vec<Msg> {
        self.is_left = false;
        let runtime = self.runtime.clone();
        self.tabs = Tabs::join(&self.name, move |heard| {
            if let Some(runtime) = runtime.upgrade() {
                runtime.with_comet(|comet, now| comet.handle_tab_event(heard, now));
            }
        });
        self.shared.handle(Input::Open, now);
        if self.tabs.is_none() {
            self.shared.granted(now);
        }
        self.drain(now)
    }

    /// Opens the session again after [`leave`](Self::leave): the page has come back.
    pub(super) fn come_back(&mut self, now: Millis) -> Vec<Msg> {
        if !self.is_left {
            return Vec::new();
        }
        let mut burst = vec![
            Msg::Comet(CometEvent::State(State::Reconnecting {
                attempt: 0,
                next: None,
            })),
            Msg::Comet(CometEvent::Gap),
        ];
        burst.extend(self.open(now));
        burst
    }

    /// Leaves the session to the tabs that share it. Without any it is to be ended by posting
    /// what is returned.
    pub(super) fn leave(&mut self, now: Millis) -> Option<String> {
        self.is_left = true;
        let farewell = self.shared.disconnect_message();
        self.shared.handle(Input::Close, now);
        while let Some(act) = self.shared.poll() {
            if let SharedOutput::Broadcast(frame) = act {
                self.broadcast(&frame);
            }
        }
        self.fetches.clear();
        self.timer = None;
        self.tabs = None;
        farewell
    }

    /// Feeds the session; gives what the core has to know, in order.
    pub(super) fn handle(&mut self, input: Input, now: Millis) -> Vec<Msg> {
        if let Input::Reply { id, .. } | Input::Failed { id, .. } = &input {
            self.fetches.remove(id);
        }
        // The timer has rung, or another one is needed since the page was hidden or shown.
        if let Input::Tick | Input::Woke = &input {
            self.timer = None;
        }
        let slept = clock::slept().saturating_sub(self.slept);
        if slept > 0 {
            self.slept = self.slept.saturating_add(slept);
            self.shared.handle(Input::Slept(slept), now);
        }
        self.shared.handle(input, now);
        self.drain(now)
    }

    fn handle_tab_event(&mut self, heard: TabEvent, now: Millis) -> Vec<Msg> {
        match heard {
            TabEvent::Frame(frame) => self.shared.handle_frame(frame, now),
            TabEvent::Granted => self.shared.granted(now),
            TabEvent::Deposed => {
                self.shared.deposed(now);
                if let Some(tabs) = &mut self.tabs {
                    tabs.queue();
                }
            }
        }
        self.drain(now)
    }

    fn drain(&mut self, now: Millis) -> Vec<Msg> {
        let mut burst = Vec::new();
        let mut slowed = self.terms.slowed;
        while let Some(act) = self.shared.poll() {
            let output = match act {
                SharedOutput::Session(output) => output,
                SharedOutput::Broadcast(frame) => {
                    self.broadcast(&frame);
                    continue;
                }
                SharedOutput::Steal => {
                    if let Some(tabs) = &mut self.tabs {
                        tabs.steal();
                    }
                    continue;
                }
            };
            match output {
                Output::Send(request) => self.post(&request),
                Output::Abort(id) => {
                    self.fetches.remove(&id);
                }
                Output::Deliver(delivery) => {
                    let data = delivery.data.into();
                    match burst.last_mut() {
                        Some(Msg::Notifications(all)) => all.push(data),
                        _ => burst.push(Msg::Notifications(vec![data])),
                    }
                }
                Output::State(state) => {
                    slowed &= state == State::Live;
                    let is_lost = matches!(state, State::Reconnecting { .. } | State::Offline);
                    burst.push(Msg::Comet(CometEvent::State(state)));
                    let heard = self.shared.last_contact().filter(|_| is_lost);
                    burst.extend(heard.map(|at| Msg::Comet(CometEvent::LastContact(at))));
                }
                Output::Gap(_) => burst.push(Msg::Comet(CometEvent::Gap)),
                Output::MultipleClients => slowed = true,
                Output::Subscription { channel, state } => {
                    burst.extend(self.subscribed(&channel, &state).map(Msg::Comet));
                }
                Output::Published { .. } | Output::Hosts(_) | Output::Skipped(_) => {}
            }
        }
        let terms = Terms {
            kept: self.shared.keeps_messages(),
            slowed,
        };
        if terms != self.terms {
            self.terms = terms;
            burst.push(Msg::Comet(CometEvent::Terms(terms)));
        }
        self.arm(now);
        burst
    }

    /// A topic that is refused while others are not is one that this server does not have.
    fn subscribed(&mut self, channel: &str, state: &SubscriptionState) -> Option<CometEvent> {
        let is_refused = matches!(state, SubscriptionState::Refused(_));
        for (topic, refused) in &mut self.topics {
            if topic == channel {
                *refused = is_refused;
            }
        }
        let all_refused = is_refused && self.topics.iter().all(|(_, refused)| *refused);
        all_refused.then_some(CometEvent::NotSubscribed)
    }

    fn broadcast(&self, frame: &bayeux::share::Frame) {
        if let Some(tabs) = &self.tabs {
            tabs.post(frame);
        }
    }

    fn post(&mut self, request: &bayeux::Request) {
        let id = request.id;
        let (runtime, heard) = (self.runtime.clone(), self.runtime.clone());
        let heard = move || {
            if let Some(runtime) = heard.upgrade() {
                runtime.comet(Input::Progress(id));
            }
        };
        let fetch = self.net.comet(request, heard, move |answer| {
            let Some(runtime) = runtime.upgrade() else {
                return;
            };
            runtime.report_oddities(&answer);
            let failed = |failure| Input::Failed { id, failure };
            runtime.comet(match answer {
                Ok(answer) => Input::Reply {
                    id,
                    reply: Reply {
                        status: answer.status,
                        content_type: answer.content_type(),
                        retry_after: answer.retry_after(),
                        body: answer.body,
                    },
                },
                Err(NoAnswer::Network) => failed(TransportFailure::Network),
                Err(NoAnswer::Timeout) => failed(TransportFailure::Timeout),
                Err(NoAnswer::TooLarge) => failed(TransportFailure::TooLarge),
            });
        });
        self.fetches.insert(id, fetch);
    }

    /// Sets the timer, unless it rings soon enough: a ring too many does no harm.
    fn arm(&mut self, now: Millis) {
        let Some(at) = self.shared.wake_at() else {
            return;
        };
        let at = at.min(now.saturating_add(LOOK_MS)).max(now);
        if self.timer.as_ref().is_some_and(|(rings, _)| *rings <= at) {
            return;
        }
        let asleep = at.saturating_add(ASLEEP_MS);
        let runtime = self.runtime.clone();
        let pause = u32::try_from(at.saturating_sub(now)).unwrap_or(u32::MAX);
        let alarm = Alarm::after(pause, move || {
            if let Some(runtime) = runtime.upgrade() {
                let is_late = self::now() >= asleep;
                runtime.comet(if is_late { Input::Woke } else { Input::Tick });
            }
        });
        self.timer = Some((at, alarm));
    }
}

impl Runtime {
    /// Feeds the notification session, and passes on what it says.
    pub(super) fn comet(&self, input: bayeux::Input) {
        self.with_comet(|comet, now| comet.handle(input, now));
    }

    pub(super) fn with_comet(&self, act: impl FnOnce(&mut Comet, Millis) -> Vec<Msg>) {
        let burst = match self.0.comet.try_borrow_mut() {
            Ok(mut slot) => match slot.as_mut() {
                Some(comet) => act(comet, now()),
                None => return,
            },
            Err(_) => return,
        };
        self.send_all(burst);
    }

    /// Leaves the notification session to other tabs, or ends it on the server without waiting
    /// for an answer.
    pub(super) fn leave_comet(&self) {
        let farewell = self.0.comet.try_borrow_mut().ok().and_then(|mut slot| {
            let comet = slot.as_mut()?;
            comet.leave(now())
        });
        if let Some(farewell) = farewell {
            self.0.net.farewell(&farewell);
        }
    }
}

//! Runs the notification session: sends its requests, keeps its timer, translates what it says.
//!
//! Knows `bayeux` and `net`. Must not know what notifications mean.

use bayeux::{FailReason, Input, Output, Reply, Session, State, TransportFailure};
use gloo_timers::callback::Timeout;
use supervision::Msg;
use supervision::message::CometEvent;
use supervision::table::Table;

use super::{LONGEST_TIMER_MS, WeakRuntime, now};
use crate::net::{Fetch, Net, NoAnswer};

/// A session with its requests and its timer; dropping it ends them.
pub(super) struct Comet {
    session: Session,
    runtime: WeakRuntime,
    net: Net,
    fetches: Table<bayeux::RequestId, Fetch>,
    timer: Option<Timeout>,
}

impl Comet {
    /// A session that will subscribe to `topics` once it is opened.
    pub(super) fn open(runtime: WeakRuntime, net: Net, topics: Vec<String>) -> Self {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // any bits will do
        let seed = (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64;
        let mut session = Session::new(bayeux::Config::default(), seed);
        for topic in topics {
            session.handle(Input::Subscribe(topic), now());
        }
        Self {
            session,
            runtime,
            net,
            fetches: Table::default(),
            timer: None,
        }
    }

    /// The message that ends the session, if there is one to end.
    pub(super) fn disconnect_message(&self) -> Option<String> {
        self.session.disconnect_message()
    }

    /// Feeds the session; gives what the core has to know, in order.
    pub(super) fn handle(&mut self, input: Input, now: bayeux::Millis) -> Vec<Msg> {
        if let Input::Reply { id, .. } | Input::Failed { id, .. } = &input {
            self.fetches.remove(id);
        }
        self.session.handle(input, now);
        let mut burst = Vec::new();
        while let Some(output) = self.session.poll() {
            match output {
                Output::Send(request) => self.post(&request),
                Output::Abort(id) => {
                    self.fetches.remove(&id);
                }
                Output::Deliver(delivery) => {
                    burst.push(Msg::Notification(delivery.data.into()));
                }
                Output::State(state) => burst.extend(event(&state).map(Msg::Comet)),
                Output::Gap(_) => burst.push(Msg::Comet(CometEvent::Gap)),
                Output::Subscription { .. }
                | Output::Published { .. }
                | Output::MultipleClients
                | Output::Skipped(_) => {}
            }
        }
        self.arm(now);
        burst
    }

    fn post(&mut self, request: &bayeux::Request) {
        let id = request.id;
        let runtime = self.runtime.clone();
        let fetch = self.net.comet(request, move |answer| {
            let Some(runtime) = runtime.upgrade() else {
                return;
            };
            runtime.comet(match answer {
                Ok(answer) => Input::Reply {
                    id,
                    reply: Reply {
                        status: answer.status,
                        content_type: answer.content_type,
                        body: answer.body,
                    },
                },
                Err(NoAnswer::Network) => Input::Failed {
                    id,
                    failure: TransportFailure::Network,
                },
                Err(NoAnswer::Timeout) => Input::Failed {
                    id,
                    failure: TransportFailure::Timeout,
                },
            });
        });
        self.fetches.insert(id, fetch);
    }

    fn arm(&mut self, now: bayeux::Millis) {
        self.timer = self.session.wake_at().map(|at| {
            let pause = at.saturating_sub(now).min(LONGEST_TIMER_MS);
            let runtime = self.runtime.clone();
            Timeout::new(u32::try_from(pause).unwrap_or(u32::MAX), move || {
                if let Some(runtime) = runtime.upgrade() {
                    runtime.comet(Input::Tick);
                }
            })
        });
    }
}

/// A state of the session in the words of the core; `None` where the core has nothing to do.
fn event(state: &State) -> Option<CometEvent> {
    match state {
        State::Live => Some(CometEvent::Live),
        State::Reconnecting { next, .. } => Some(CometEvent::Reconnecting { next: *next }),
        State::Offline => Some(CometEvent::Reconnecting { next: None }),
        State::AuthRequired => Some(CometEvent::AuthRequired),
        State::Failed(FailReason::CookiesBlocked) => Some(CometEvent::CookiesBlocked),
        State::Failed(FailReason::ServerStopped { .. } | FailReason::NoCommonTransport) => {
            Some(CometEvent::Stopped)
        }
        State::Closed | State::Handshaking => None,
    }
}

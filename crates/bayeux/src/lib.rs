//! A `CometD` (Bayeux 1.0) long-polling client as a state machine without I/O.
//!
//! | module | what it holds |
//! |---|---|
//! | `contract` | what goes in and comes out: inputs, outputs, states, configuration |
//! | `session` | the session itself: what to send, when, and what a reply means |
//! | `message`, `encode` | reading replies, writing requests |
//! | `advice` | what a server advises about reconnecting |
//! | `backoff`, `clock` | waits with jitter; times that do not run backwards |
//! | [`share`] | one session for all tabs of a browser |
//! | [`channel`] | which names are valid, which pattern covers which channel |
//!
//! The code that does the I/O feeds [`Session::handle`], takes everything out of
//! [`Session::poll`], and arms one timer for [`Session::wake_at`]; then it waits for the next
//! thing to happen. Neither time nor randomness is read here: for the same seed and the same
//! inputs a session does the same.
//!
//! ```
//! use bayeux::{Config, Input, Output, Reply, Session, State};
//!
//! let mut session = Session::new(Config::default(), 7);
//! session.handle(Input::Subscribe("/v2/me/calls".to_owned()), 0);
//! session.handle(Input::Open, 0);
//! let mut handshake = None;
//! while let Some(output) = session.poll() {
//!     if let Output::Send(request) = output {
//!         handshake = Some(request); // POST request.body to the CometD URL + request.path
//!     }
//! }
//! assert_eq!(session.state(), &State::Handshaking);
//!
//! let reply = Reply {
//!     status: 200,
//!     content_type: Some("application/json".to_owned()),
//!     body: r#"[{"channel":"/meta/handshake","successful":true,"clientId":"c1","id":"1"}]"#.to_owned(),
//!     retry_after: None,
//! };
//! session.handle(Input::Reply { id: handshake.unwrap().id, reply }, 20);
//! let sent: Vec<_> = std::iter::from_fn(|| session.poll())
//!     .filter_map(|output| match output {
//!         Output::Send(request) => Some(request.path),
//!         _ => None,
//!     })
//!     .collect();
//! assert_eq!(sent, ["/connect", "/"]); // the first connect, and the subscription
//! ```

mod advice;
mod backoff;
pub mod channel;
mod clock;
mod contract;
mod encode;
mod message;
mod session;
pub mod share;

pub use clock::SteadyClock;
pub use contract::{
    Config, Delivery, FailReason, GapReason, Input, Lane, Millis, Output, PublishOutcome, Reply,
    Request, RequestId, Resume, State, SubscriptionState, TransportFailure,
};
pub use session::Session;

// What the README shows compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

//! What can go wrong between a `CometD` client and its server, as data, and a scripted server that
//! lets it happen. No I/O and no clock: time is an argument, sockets belong to the caller.
//!
//! | file | holds |
//! |---|---|
//! | `scenarios` | the list: name, faults, what must come of it |
//! | `script` | the words in which the list is written |
//! | `server` | a server that is honest except where the script says otherwise |
//! | `answer` | what goes back, and how replies are spoiled |
//! | `honest` | the honest server: handshake, subscribe, held connect, acknowledgement |
//!
//! The same list is lived by the session in virtual time (`crates/bayeux/tests/fault_matrix.rs`)
//! and by the widget in a browser over real sockets (`tests/e2e/tests/fault_matrix.rs`).

#![allow(
    clippy::indexing_slicing,
    reason = "JSON is looked into by name, which does not panic for a field that is missing"
)]

mod answer;
mod honest;
mod scenarios;
mod script;
mod server;

pub use answer::{Action, Answer};
pub use honest::FORBIDDEN;
pub use scenarios::scenarios;
pub use script::{Ends, Loses, Move, Scenario};
pub use server::{Server, Setup, Ticket};

/// Milliseconds of the caller's clock.
pub type Millis = u64;

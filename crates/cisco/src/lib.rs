//! Silent monitoring over the Cisco channel of a portal's message bus.
//!
//! Knows the frames, and what they bring about for one supervisor. Must not know the bus, a
//! browser, a clock or words for people: frames come and go as text, time is an argument.
//!
//! | file | what is in it |
//! |---|---|
//! | [`config`] | what the vendor's pages leave open |
//! | [`ids`], [`names`] | ids, and the words for states, as open enums |
//! | [`request`] | requests as frames |
//! | [`frame`] | a frame from the bus, reduced to what is of use |
//! | `tree`, `time` | a frame as a tree; the times in frames |
//! | [`event`], [`error`] | what events say, and what is refused |
//! | [`desktop`] | the state: the team, the monitoring, the operations |
//! | [`gate`](gate()) | which operations are possible now, and why others are not |
//!
//! Writing is strict, reading is tolerant. The bus is broadcast, answers nothing, and carries no
//! ids that would tell an answer from a coincidence. So nothing counts as done before an event
//! shows it, and an error belongs to a request only when no other could have caused it.
//!
//! There is no coaching on this channel; the type of operations does not have it.

pub mod config;
pub mod desktop;
pub mod error;
pub mod event;
pub mod frame;
mod gate;
pub mod ids;
pub mod names;
pub mod request;
mod time;
mod tree;

pub use config::Config;
pub use desktop::{Desktop, Operation, Output};
pub use frame::{Incoming, read};
pub use gate::{Gate, Reason, gate};

/// Milliseconds on the clock of the caller; only differences matter.
pub type Millis = u64;

//! What the panel knows and decides.
//!
//! Knows GWS and the Cisco channel in types, and nothing of browsers: no clock, no randomness, no
//! I/O. Time is an argument. The browser half feeds [`Msg`]s to [`update`](update()), performs the
//! [`Effect`]s, and shows what [`view`] makes of the [`Model`].
//!
//! # Concepts
//!
//! - A **turn** is one call of [`update`](update()): one [`Msg`] in, the effects and what changed on
//!   screen out. Nothing else changes the model.
//! - An **effect** is what the browser half has to do: send a request, ask the host, keep a text. Its
//!   outcome arrives as a message, in a later turn.
//! - A **notification** tells that something changed; a **reading** is what the server answers when it
//!   is asked. After every gap in the notifications own state is read again, and what the reading does
//!   not show is over.
//! - A [`Command`](operation::Command) is what the supervisor asks for. The [`gate`](gate()) says
//!   whether it can be done now, and why not. A [`Pending`](operation::Pending) is a command on its
//!   way: *requested*, then *confirmed*, *failed* or *unconfirmed*.
//! - **Presence** is what is known of the state of an agent; **monitoring** is what the own device
//!   does to the calls of one agent.
//!
//! # The one invariant
//!
//! The model holds what the server or the portal's bus has told, never what was asked for. An answer
//! of 200 means that a request was accepted; an effect is true when a notification or a reading shows
//! it. Whatever is shown while contact is lost is dated by the last word of the server.
//!
//! # Where it stands
//!
//! | file | what is in it |
//! |---|---|
//! | [`model`] | the one truth: the supervisor, the agents, the calls and the sessions |
//! | [`message`] | messages to the core, and effects that it asks for |
//! | [`update`](update()) | one message in, changes and effects out |
//! | [`gate`](gate()) | which operations are possible now, and why others are not |
//! | [`operation`] | an operation from click to confirmation |
//! | [`view`] | the model as rows, cards and notices |
//! | [`config`] | the host's `config`, checked |
//! | [`view_line`] | the view settings of the list as one line of text |
//! | [`activity`] | what happened, for the log |
//! | [`memory`], `times` | what a tab remembers of a user, and of times in states |
//! | `drafts` | what was typed and not sent, as a tab remembers it |
//! | [`letters`] | letters of a language, for searches and for the order of names |
//! | `wall` | times of day, and times of the core |
//! | [`failure`] | why something did not work, as codes for words |
//! | [`platform`] | which agent, and on which contact centre |
//! | [`secrets`] | texts of the server without what looks secret |

pub mod activity;
pub mod config;
mod drafts;
pub mod failure;
mod gate;
pub mod letters;
pub mod memory;
pub mod message;
pub mod model;
pub mod operation;
pub mod platform;
pub mod secrets;
mod times;
mod update;
pub mod view;
pub mod view_line;
mod wall;

pub use gate::{
    Gate, Reason, can_enter_call_in_progress, gate, gate_instead, gate_options, gate_retry,
};
pub use message::{Changes, Effect, ListMsg, MessagingMsg, Msg};
pub use model::Model;
pub use operation::{Operation, Target};
pub use platform::{AgentRef, Platform};
pub use update::{update, wake_at};
pub use wall::Wall;

/// Milliseconds on the clock of the caller, which cannot be set: it never runs backwards, and does
/// not jump when the time of day is corrected. [`Wall`] relates it to the time of day.
pub type Millis = u64;

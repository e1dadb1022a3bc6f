//! What the clients of one browser send each other, and what they ask of their caller. Knows how terms
//! and numbers count. Must not decide.

use crate::contract::{Delivery, GapReason, Output, Resume, State};

/// The highest term and number: what JavaScript counts to exactly.
pub(super) const HIGHEST: u64 = (1 << 53) - 1;

/// Id of a client among those of one browser.
pub type PeerId = u64;

/// What the clients of one browser send each other. Each message reaches every client but its
/// sender.
#[derive(Debug, Clone)]
pub enum Frame {
    /// A client wants to be fed, or asks whether there is a leader.
    Hello {
        /// Id of the client that wants to be fed.
        from: PeerId,
        /// Newly opened: a session that has given up shall be tried once more.
        opens: bool,
        /// The latest term heard of.
        term: u64,
    },
    /// A client has closed its session.
    Bye {
        /// Id of the client that closed.
        from: PeerId,
    },
    /// The user has signed in again in the page of a client that is fed.
    Reauthorized,
    /// News from the leader to the clients.
    Update(Update),
}

/// What happened in one go.
#[derive(Debug, Clone)]
pub struct Update {
    /// How often the lead has passed on; words of an earlier leader no longer count.
    pub term: u64,
    /// Counts on from leader to leader; a jump means that something was not heard.
    pub number: u64,
    /// What the next leader needs.
    pub resume: Option<Resume>,
    /// The state of the session.
    pub state: State,
    /// Messages may have been lost.
    pub gap: Option<GapReason>,
    /// The messages that arrived.
    pub deliveries: Vec<Delivery>,
}

/// What to do or to know.
#[derive(Debug, Clone)]
pub enum SharedOutput {
    /// An output of the client's own session.
    Session(Output),
    /// Say this to the others.
    Broadcast(Frame),
    /// Take the lock from its holder, who does not answer.
    Steal,
}

/// The next term. At the highest one the lead passes on without a new one, and a client that is fed
/// is found again when it asks for a sign of life.
pub(super) fn above(term: u64) -> u64 {
    term.saturating_add(1).min(HIGHEST)
}

/// The next number. After the highest comes the first, so that no number comes twice in a row.
pub(super) fn after(number: u64) -> u64 {
    if number < HIGHEST { number + 1 } else { 0 }
}

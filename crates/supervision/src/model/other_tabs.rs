//! The other tabs of the user that read the same roster, as far as those tabs were heard.
//!
//! Knows times alone. Must not know what was read, nor how a word travels.

use gws::ids::UserId;

use crate::Millis;

/// What is known of the other tabs.
#[derive(Clone, Debug, Default)]
pub(crate) struct OtherTabs {
    /// User whose tabs this one has joined; `None` while it reads alone.
    pub(crate) joined: Option<UserId>,
    /// Time until which some tab is taken to listen.
    pub(crate) there_until: Millis,
    /// Last time at which this tab said hello.
    pub(crate) hello_at: Millis,
    /// Time until which an answer to another tab is taken to be under way.
    pub(crate) asking_until: Millis,
    /// Time until which another tab that had an answer is taken to go on.
    pub(crate) pause_until: Millis,
    /// Time until which another tab is taken to read everybody, or groups and members.
    pub(crate) long_until: Millis,
    /// Time of this tab's last request for a part of the roster.
    pub(crate) asked_at: Millis,
    /// The supervisor has asked for a reading, or one follows an interruption: until everybody is
    /// read, nothing is left to another tab.
    pub(crate) unaided: bool,
}

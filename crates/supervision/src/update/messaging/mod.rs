//! Chat and SMS.
//!
//! Must not know voice.
//!
//! | file | answers |
//! |---|---|
//! | `following` | whose sessions are monitored, and which sessions agents have |
//! | `sessions` | the monitored sessions |
//! | `transcript` | what is written in them |
//! | `compose` | writing in them |

pub(super) mod compose;
pub(super) mod following;
pub(super) mod sessions;
pub(super) mod transcript;

//! What the supervisor asks for.
//!
//! Must not know how requests travel.
//!
//! | file | answers |
//! |---|---|
//! | `start` | from the click to the request |
//! | `monitor` | how the phone of an agent is named for monitoring |
//! | `monitored_by_other` | another supervisor who monitors the same agent |
//! | `outcome` | from the request to its outcome |

pub(super) mod monitor;
mod monitored_by_other;
pub(super) mod outcome;
pub(super) mod start;

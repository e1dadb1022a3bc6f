//! What the supervisor asks for.
//!
//! Must not know how requests travel.
//!
//! | file | answers |
//! |---|---|
//! | `start` | from the click to the request |
//! | `monitor` | how the phone of an agent is named for monitoring |
//! | `collision` | another supervisor who monitors the same agent |
//! | `outcome` | from the request to its outcome |

mod collision;
pub(super) mod monitor;
pub(super) mod outcome;
pub(super) mod start;

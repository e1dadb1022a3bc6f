//! The agents whom the supervisor sees.
//!
//! Must not know what monitoring does.
//!
//! | file | answers |
//! |---|---|
//! | `schedule` | what of the roster is read next |
//! | `members` | groups and members |
//! | `contacts` | availability and states of agents |
//! | `skills` | skills |
//! | `list` | who is listed in which order |

pub(super) mod contacts;
pub(super) mod list;
pub(super) mod members;
pub(super) mod schedule;
pub(super) mod skills;

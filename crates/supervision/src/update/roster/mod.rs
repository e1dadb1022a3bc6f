//! The agents whom the supervisor sees.
//!
//! Must not know what monitoring does.
//!
//! | file | answers |
//! |---|---|
//! | `schedule` | what of the roster is read next |
//! | `refresh` | who of those who are looked at is read |
//! | `first` | the first reading, of which parts are under way beside each other |
//! | `members` | groups and members |
//! | `contacts` | availability and states of agents |
//! | `apply` | what one contact changes about its agent |
//! | `others` | other supervisors, and agents who are new |
//! | `skills` | skills |
//! | `tabs` | reading once for all tabs of a user: words and waits |
//! | `heard` | a reply that another tab got |
//! | `trouble` | what is wrong with the reading |
//! | `list` | who is listed in which order |

mod apply;
pub(super) mod contacts;
pub(super) mod first;
mod heard;
pub(super) mod list;
pub(super) mod members;
mod others;
pub(super) mod refresh;
pub(super) mod schedule;
pub(super) mod skills;
pub(super) mod tabs;
mod trouble;

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
//! | `tabs` | reading once for all tabs of a user: what is told, and waits |
//! | `heard` | what another tab said |
//! | `trouble` | what is wrong with the reading |
//! | `list` | who is listed in which order |
//! | `rows` | which of the agents who have changed have a row |

mod apply;
pub(super) mod contacts;
pub(super) mod first;
pub(super) mod heard;
pub(super) mod list;
pub(super) mod members;
mod others;
pub(super) mod refresh;
mod rows;
pub(super) mod schedule;
pub(super) mod skills;
pub(super) mod tabs;
mod trouble;

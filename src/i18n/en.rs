//! The sentences of the panel, each with its words in English.
//!
//! | file | what is in it |
//! |---|---|
//! | `labels` | what always stands on the screen |
//! | `operation` | operations: asked for, confirmed, in trouble |
//! | `call` | calls, and who hears whom |
//! | `session` | chat and SMS |
//! | `cisco` | the Cisco channel |
//! | `list` | the list of agents |
//! | `failure` | why something did not work |
//! | `notice` | what stands above the lists |
//! | `reason` | why a control is off |
//! | `activity` | the log |

pub(crate) mod activity;
pub(crate) mod call;
pub(crate) mod cisco;
pub(crate) mod failure;
pub(crate) mod labels;
pub(crate) mod list;
pub(crate) mod notice;
pub(crate) mod operation;
pub(crate) mod reason;
pub(crate) mod session;

/// The plural category of a number.
pub(super) fn plural(number: u64) -> &'static str {
    if number == 1 { "one" } else { "other" }
}

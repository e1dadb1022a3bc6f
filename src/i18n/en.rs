//! The sentences of the panel, each with its name and its words in English.
//!
//! Knows the English language: its words and its plurals. Must not know when a sentence is said.
//!
//! | file | what is in it |
//! |---|---|
//! | `labels` | labels that are always on the screen |
//! | `operation` | operations: asked for, confirmed, failed |
//! | `call` | calls, and who hears whom |
//! | `session` | chat and SMS |
//! | `cisco` | the Cisco channel |
//! | `list` | the list of agents |
//! | `listed` | several items as one text |
//! | `failure` | why something failed |
//! | `notice` | notices above the roster |
//! | `reason` | why a control is off |
//! | `activity` | the log |

use super::Sentence;

pub(crate) mod activity;
pub(crate) mod call;
pub(crate) mod cisco;
pub(crate) mod failure;
pub(crate) mod labels;
pub(crate) mod list;
pub(crate) mod listed;
pub(crate) mod notice;
pub(crate) mod operation;
pub(crate) mod reason;
pub(crate) mod session;

/// The words of a sentence: its pattern.
pub(super) fn pattern(sentence: impl Sentence) -> &'static str {
    sentence.english()
}

/// The plural category of a number.
pub(super) fn plural(number: u64) -> &'static str {
    if number == 1 { "one" } else { "other" }
}

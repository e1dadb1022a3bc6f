//! The sentences of the panel, each with its name and the names of its arguments.
//!
//! Must not know when a sentence is said, nor its words: those of English are in
//! `locales/en/supervisor-widget.ftl`.
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

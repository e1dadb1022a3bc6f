//! The Cisco channel in the core: beside GWS, and alone.
//!
//! | file | what is in it |
//! |---|---|
//! | `floor` | a bus and what is said on it |
//! | `table` | operation × state of the agent × answer |
//! | `stories` | what a supervisor lives through |
//! | `both` | one roster, two contact centres |
//! | `common` | a desk with a server behind it |
//! | `rules` | in random turns, nothing is offered that the channel's rules refuse |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod both;
#[path = "../common/mod.rs"]
mod common;
mod floor;
mod rules;
mod stories;
mod table;

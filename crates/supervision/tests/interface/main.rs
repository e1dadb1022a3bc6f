//! The public interface says the same wherever it is declared: `supervisor-widget.d.ts`, `custom-elements.json`, the
//! tables of the README, and what is sent and understood. That nothing undeclared is sent is checked by every desk of
//! these tests (`common/declaration.rs`).
//!
//! | file | what is in it |
//! |---|---|
//! | `events` | events, their details and the words of these |
//! | `config` | the keys of `config`, and their words |
//! | `element` | attributes, properties, methods, parts |
//! | `common` | the declaration as data |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "../common/mod.rs"]
mod common;
mod config;
mod element;
mod events;

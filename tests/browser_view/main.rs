//! The view in a real browser, on screens made by hand: roles, names, reasons, keys and focus.
//!
//! | file | what is in it |
//! |---|---|
//! | `panel` | a mounted panel, and what a person finds on it |
//! | `fabricated` | screens made by hand |
//! | `rows` | the grid of agents |
//! | `columns` | columns, widths, times that are too long |
//! | `groups` | agents below their groups; rows that keep their places |
//! | `narrowing` | search, filters and counts |
//! | `found` | what the search has found, marked |
//! | `window` | ten thousand agents |
//! | `keyboard` | keys and focus in the grid |
//! | `menus` | menus |
//! | `directions` | names and texts from outside, in languages of both directions |
//! | `formed` | how often the language forms a sentence |
//! | `presses` | presses while the screen is drawn anew |
//! | `cards` | the cards of monitored calls |
//! | `details` | details of a call, the log |
//! | `sessions` | the cards of chat and SMS sessions |
//! | `trouble` | operations that did not work |
//! | `as_of` | what is shown while contact is lost |
//! | `frame` | connection, notices, question, style |
#![cfg(target_arch = "wasm32")]
#![allow(clippy::too_many_lines, reason = "a test is one story")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod as_of;
mod cards;
mod columns;
mod details;
mod directions;
mod fabricated;
mod formed;
mod found;
mod frame;
mod groups;
mod keyboard;
mod menus;
mod narrowing;
mod panel;
mod presses;
mod rows;
mod sessions;
mod trouble;
mod window;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

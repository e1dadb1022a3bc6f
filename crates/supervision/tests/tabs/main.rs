//! Tabs of one user that read the roster once for all of them, in virtual time.
//!
//! | file | what is in it |
//! |---|---|
//! | `world` | tabs, their clocks and channels, and the server |
//! | `cost` | requests of several tabs beside those of one |
//! | `stories` | tabs that go, are hidden, fail or are told nonsense |
//! | `random` | anything that may happen, with fresh rows and honest ages after each step |
//! | `common` | a desk with a server behind it |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "../common/mod.rs"]
mod common;

mod cost;
mod random;
mod stories;
mod world;

use common::*;
use world::{World, usual};

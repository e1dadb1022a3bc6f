//! Reading the roster: what is asked for and how often, and what becomes of bad answers.
//!
//! | file | what is in it |
//! |---|---|
//! | `fresh` | the age of rows in view |
//! | `cost` | requests a minute |
//! | `peers` | requests beside those of a list that only reads page by page |
//! | `members` | members who come and go |
//! | `skills` | skills |
//! | `bad_pages` | pages that fail, repeat or contradict one another |
//! | `common` | a desk with a server behind it |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "../common/mod.rs"]
mod common;

mod bad_pages;
mod cost;
mod fresh;
mod members;
mod peers;
mod skills;

use common::*;
use supervision::message::{FreezeCause, ListMsg};

/// What was asked of the directory: the offsets of pages, the ids of single contacts.
fn asked(desk: &Desk) -> Vec<String> {
    let paths = desk.paths().into_iter();
    paths
        .filter_map(|path| {
            let rest = path.strip_prefix("/api/v2/contacts")?;
            let page = rest.strip_prefix("?type=User&offset=");
            let page = page.map(|page| page.trim_end_matches("&limit=200").to_owned());
            let one = rest.strip_prefix('/');
            let one = one.map(|one| one.trim_end_matches("?type=User").to_owned());
            page.or(one)
        })
        .collect()
}

/// The same, from now on for so long.
fn asked_in(desk: &mut Desk, pause: supervision::Millis) -> Vec<String> {
    desk.effects.clear();
    desk.advance(pause);
    asked(desk)
}

/// Live, with a floor of this many agents.
fn floor(agents: usize) -> Desk {
    let mut desk = Desk::new();
    crowd(&mut desk, agents);
    by_name(&mut desk);
    desk.does(supervision::Msg::Connect);
    assert!(desk.model.user.ready);
    desk.effects.clear();
    desk
}

/// Gives everybody a last name that has nothing to do with her place in the directory.
fn scatter(desk: &mut Desk) {
    for (n, person) in desk.server.people.iter_mut().enumerate() {
        let dice = (n as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
        person.last = format!("{dice:06}").leak();
    }
}

//! Chat and SMS supervision told as stories.
//!
//! | file | what is in it |
//! |---|---|
//! | `monitoring` | whose sessions are monitored |
//! | `drafts` | what was typed and not sent, after a reload |
//! | `in_progress` | sessions that go on already |
//! | `in_view` | what goes on, in the rows |
//! | `card` | the card of a session, and its end |
//! | `written` | the transcript |
//! | `counting` | the ways a server may count messages |
//! | `writing` | messages of the supervisor |
//! | `recovery` | after contact was lost, and after a reload |
//! | `common` | a desk with a server behind it |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod card;
#[path = "../common/mod.rs"]
mod common;
mod counting;
mod drafts;
mod in_progress;
mod in_view;
mod monitoring;
mod recovery;
mod writing;
mod written;

use common::*;
use supervision::model::{EndState, SessionEnding};
use supervision::{Effect, Gate, Reason};

fn off(reason: Reason) -> Gate {
    Gate::Disabled(reason)
}

fn ended(state: EndState) -> SessionEnding {
    SessionEnding {
        state,
        by_me: false,
        before_joining: false,
        meanwhile: false,
    }
}

fn kept(desk: &Desk) -> String {
    let kept = desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::Remember(_, text) => Some(text.clone()),
        _ => None,
    });
    kept.expect("something was remembered")
}

fn sends(desk: &Desk) -> Vec<(String, String)> {
    let posts = desk.posts().into_iter();
    let sends = posts.filter(|(_, body)| body["text"].is_string());
    sends
        .map(|(_, body)| {
            let text = |key: &str| body[key].as_str().unwrap().to_owned();
            (text("operationName"), text("text"))
        })
        .collect()
}

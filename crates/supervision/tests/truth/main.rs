//! The table of lies: no sentence is shown that was not told.
//!
//! A desk lives through anything, and everything on its screen, in its log and in the events for the
//! host is held against what was told.
//!
//! | file | what is in it |
//! |---|---|
//! | `sentences` | every sentence that stands on the screen, by name |
//! | `table` | what has to be known for each |
//! | `rules` | what the rules of the table are made of |
//! | `known` | what is known, from all that was told |
//! | `wire` | what answers and notifications tell |
//! | `asked` | what was asked of the contact centre, and what came of it |
//! | `steps`, `common` | random messages; a desk with a server behind it |
//! | `walk` | what happens, and the check after each step |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod asked;
#[path = "../common/mod.rs"]
mod common;
mod known;
mod rules;
mod sentences;
#[path = "../properties/steps.rs"]
mod steps;
mod table;
mod walk;
mod wire;

use std::collections::BTreeSet;

use proptest::prelude::*;
use table::{NOT_KEPT, TABLE};

/// Every name that is written in `sentences`.
fn names() -> BTreeSet<String> {
    let source = include_str!("sentences.rs");
    let quoted = source.split('"').skip(1).step_by(2);
    let names = quoted.filter(|text| text.contains(": ") && !text.contains('{'));
    names.map(str::to_owned).collect()
}

#[test]
fn every_sentence_has_one_rule_and_every_rule_its_sentence() {
    let ruled: Vec<_> = TABLE.iter().map(|(name, _)| (*name).to_owned()).collect();
    let once: BTreeSet<_> = ruled.iter().cloned().collect();
    assert_eq!(ruled.len(), once.len(), "a sentence has two rules");
    assert_eq!(names(), once);
    let kept: BTreeSet<_> = NOT_KEPT.iter().map(|name| (*name).to_owned()).collect();
    assert!(kept.is_subset(&once));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every check of [`walk::Walk`], after every step.
    #[test]
    fn whatever_happens_nothing_is_said_that_was_not_told(
        live in prop::bool::weighted(0.8),
        steps in steps::steps(),
    ) {
        let mut walk = walk::Walk::new(live);
        for step in steps {
            walk.take(step);
        }
    }
}

//! Names of states, each text once.
//!
//! Knows the names that were given so far. Must not know what a name means.

use std::sync::Arc;

/// More names than these are not remembered: a server may put a time or a number into each.
const MOST: usize = 64;

/// Names of states that agents share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Labels(Vec<Arc<str>>);

impl Labels {
    /// The text, shared with everybody who has it.
    pub(crate) fn share(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.iter().find(|known| ***known == *text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = text.into();
        if self.0.len() < MOST {
            self.0.push(Arc::clone(&new));
        }
        new
    }
}

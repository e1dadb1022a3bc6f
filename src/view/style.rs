//! The style sheet that the shadow root adopts.
//!
//! Must not know any selector: the files under `style` have them.

use super::roster::columns;

/// The style sheet, as one text.
pub fn css() -> String {
    [FILES, &columns::rules()].concat()
}

const FILES: &str = markup::style!(
    "style/tokens.css",
    "style/drawings.css",
    "style/widget.css",
    "style/words.css",
    "style/roster.css",
    "style/heads.css",
    "style/age.css",
    "style/filters.css",
    "style/card.css",
    "style/details.css",
    "style/session.css",
    "style/menu.css",
);

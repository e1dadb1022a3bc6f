//! The style sheet that the shadow root adopts, and the font of its drawings.
//!
//! Must not know any selector or drawing: the files under `style` have them.

use super::roster::columns;

/// The name by which the style sheet calls the font.
pub const FONT: &str = "sw-drawings";
/// The font of the drawings, as the bytes of a file.
pub const DRAWINGS: &[u8] = markup::drawings!("style/drawings.txt");

/// The style sheet, as one text.
pub fn css() -> String {
    [FILES, &columns::rules()].concat()
}

const FILES: &str = markup::style!(
    "style/tokens.css",
    "style/drawings.css",
    "style/widget.css",
    "style/buttons.css",
    "style/toolbar.css",
    "style/words.css",
    "style/strip.css",
    "style/roster.css",
    "style/cells.css",
    "style/actions.css",
    "style/heads.css",
    "style/age.css",
    "style/filters.css",
    "style/floor.css",
    "style/groups.css",
    "style/instead.css",
    "style/card.css",
    "style/details.css",
    "style/session.css",
    "style/menu.css",
    "style/contrast.css",
    "style/print.css",
);

//! The style sheet that the shadow root adopts.
//!
//! Must not know any selector: the files under `style` have them.

use super::roster::columns;

/// The style sheet, as one text.
pub fn css() -> String {
    [FILES, &columns::rules()].concat()
}

const FILES: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/drawings.css"),
    include_str!("../../style/widget.css"),
    include_str!("../../style/words.css"),
    include_str!("../../style/roster.css"),
    include_str!("../../style/heads.css"),
    include_str!("../../style/age.css"),
    include_str!("../../style/filters.css"),
    include_str!("../../style/card.css"),
    include_str!("../../style/details.css"),
    include_str!("../../style/session.css"),
    include_str!("../../style/menu.css"),
);

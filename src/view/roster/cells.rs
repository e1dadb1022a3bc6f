//! What the columns show of an agent, and how that is said.
//!
//! A column has the inside of its cell as HTML without words, and a function that finds the parts
//! in a cell and gives what fills them. Must not know the other columns, or what can be done.

use gws::session::Medium;
use supervision::Millis;
use supervision::view::AgentRow;
use web_sys::Element;

use super::age::Level;
use crate::i18n::en::list::Row as Says;
use crate::i18n::say;
use crate::view::filled::{Filled, Line, at};
use crate::words;

/// What a cell is filled from.
pub(super) struct Seen<'a> {
    /// The agent.
    pub(super) row: &'a AgentRow,
    /// What the time in the state amounts to.
    pub(super) level: Level,
    /// How many minutes old what is known is, where that is too old.
    pub(super) stale: Option<Millis>,
    /// The time on the clock of the row.
    pub(super) now: Millis,
}

/// Fills the cell for which it was made.
pub(super) type Fill = Box<dyn FnMut(&Seen)>;

/// The inside of the cell of the name.
pub(super) const NAME: &str = concat!(
    r#"<span class="avatar" aria-hidden="true"></span>"#,
    r#"<span class="label"><span class="name" dir="auto"></span></span>"#,
);
const BADGE: &str = r#"<span class="badge"></span>"#;

/// Who it is, and how the agent is monitored.
pub(super) fn name(cell: &Element) -> Fill {
    let mut avatar = Filled::new(at(cell, &[0]));
    let mut name = Filled::new(at(cell, &[1, 0]));
    let mut badges = Line::new(at(cell, &[1]), [BADGE; 3]);
    Box::new(move |seen| {
        let row = seen.row;
        avatar.text(&initials(&row.name));
        name.text(&words::who(&row.name));
        badges.texts([
            badge(row),
            messaging_badge(row, Medium::Sms),
            messaging_badge(row, Medium::Chat),
        ]);
    })
}

/// The inside of the cell of the number: its text alone.
pub(super) const NUMBER: &str = "";

/// The agent's number.
pub(super) fn number(cell: &Element) -> Fill {
    let mut number = Filled::new(cell.clone());
    number.set("dir", "auto");
    Box::new(move |seen| number.text(&seen.row.number))
}

/// The inside of the cell of the state; the menu of the state follows.
pub(super) const STATE: &str = r#"<span class="state-words"><span></span></span>"#;
const STALE: &str = r#"<span class="stale" dir="auto"></span>"#;

/// The agent's state; the style sheet draws its mark.
pub(super) fn state(cell: &Element) -> Fill {
    let mut state = Filled::new(at(cell, &[0, 0]));
    let mut stale = Line::new(at(cell, &[0]), [STALE]);
    Box::new(move |seen| {
        state.text(&state_word(seen.row));
        stale.texts([seen.stale.map(words::list::as_of).unwrap_or_default()]);
    })
}

/// Where the agent stands, in a word.
pub(super) fn state_word(row: &AgentRow) -> String {
    if row.on_hold {
        say!(Says::OnHold)
    } else {
        words::presence(&row.presence)
    }
}

/// How the supervisor monitors the agent, or what is asked for; or that somebody else monitors.
pub(super) fn badge(row: &AgentRow) -> String {
    let mut channels = row.channels.iter();
    let waiting = row
        .waiting
        .or_else(|| channels.find_map(|channel| channel.waiting));
    match (waiting, row.monitored) {
        (Some(operation), _) if row.after_call && row.waiting.is_none() => {
            say!(Says::AfterThisCall, operation = &words::short(operation))
        }
        (Some(operation), _) => say!(Says::Waiting, operation = &words::short(operation)),
        (None, Some(mode)) if row.as_of.is_some() => words::last_known(&words::mode(mode)),
        (None, Some(mode)) if row.is_next => say!(Says::NextCall, mode = &words::mode(mode)),
        (None, Some(mode)) => say!(Says::Monitoring, mode = &words::mode(mode)),
        (None, None) => row
            .monitored_by_other
            .as_ref()
            .map(words::monitored_by_other)
            .unwrap_or_default(),
    }
}

/// How the agent's sessions on one medium are monitored, and how many there are.
pub(super) fn messaging_badge(row: &AgentRow, medium: Medium) -> String {
    let badge = row.badges.iter().find(|badge| badge.medium == medium);
    badge.map(words::badge).unwrap_or_default()
}

/// The first letters of the first and the last word; the style writes them large.
fn initials(name: &str) -> String {
    let mut words = name.split(' ').filter(|word| !word.is_empty());
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).collect()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::initials;

    #[wasm_bindgen_test]
    fn initials_are_of_the_first_and_the_last_word() {
        assert_eq!(initials("Ana Maria Lima"), "AL");
        assert_eq!(initials("Ana"), "A");
        assert_eq!(initials("  "), "");
        assert_eq!(initials("نور علي"), "نع");
    }
}

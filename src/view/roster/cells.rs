//! What the columns show of an agent, and how that is said.
//!
//! A column has the inside of its cell without words, to be cloned, and a function that finds the
//! parts in a cell and gives what fills them. Must not know the other columns, or what can be done.

use gws::session::Medium;
use markup::view;
use supervision::model::Mode;
use supervision::view::AgentRow;
use web_sys::Element;

use super::age::{Fill, Seen};
use super::menus;
use crate::i18n::say;
use crate::i18n::sentence::cisco::Status;
use crate::i18n::sentence::list::Row as Says;
use crate::view::drawn::AnyView;
use crate::view::filled::{Draw, Filled, Line, at};
use crate::words;
pub(super) use crate::words::mode_word;

/// The inside of the cell of the name.
pub(super) fn name() -> AnyView {
    view! {
        <span class="avatar" aria-hidden="true"></span>
        <span class="label">
            <span class="name" dir="auto"></span>
        </span>
    }
}

fn badge_of_name() -> AnyView {
    view! { <span class="badge"></span> }.into_any()
}

/// Who it is, and how the agent is monitored.
pub(super) fn fill_name(cell: &Element) -> Fill {
    let mut avatar = Filled::new(at(cell, &[0]));
    let mut name = Filled::new(at(cell, &[1, 0]));
    let mut badges = Line::new(at(cell, &[1]), [badge_of_name as Draw; 4]);
    Box::new(move |seen: &Seen| {
        let row = seen.row;
        avatar.text(&initials(&row.name));
        name.text(&words::who(&row.name));
        // What goes on is a button instead.
        let told = |medium| {
            if menus::goes_on(row, medium) {
                String::new()
            } else {
                messaging_badge(row, medium)
            }
        };
        let marks = [
            (badge(row), row.monitored),
            (told(Medium::Sms), mode_on(row, Medium::Sms)),
            (told(Medium::Chat), mode_on(row, Medium::Chat)),
            (channel_name(row), None),
        ];
        for (index, (words, mode)) in marks.iter().enumerate() {
            if let Some(badge) = badges.show(index, !words.is_empty()) {
                badge.text(words);
                badge.maybe("data-monitored", mode.map(mode_word));
            }
        }
    })
}

/// The name of the Cisco channel, where agents of both contact centres are listed.
pub(super) fn channel_name(row: &AgentRow) -> String {
    if row.names_cisco {
        say!(Status::Name)
    } else {
        String::new()
    }
}

/// The inside of the cell of the number: its text alone.
pub(super) fn number() -> AnyView {
    AnyView::Several(Vec::new())
}

/// The number of the agent.
pub(super) fn fill_number(cell: &Element) -> Fill {
    let mut number = Filled::new(cell.clone());
    number.set("dir", "auto");
    Box::new(move |seen: &Seen| number.text(&seen.row.number))
}

/// The inside of the cell of the state; the menu of the state follows.
pub(super) fn state() -> AnyView {
    view! {
        <span class="standing" aria-hidden="true"></span>
        <span class="state-words">
            <span></span>
        </span>
    }
}

fn stale() -> AnyView {
    view! { <span class="stale"></span> }.into_any()
}

/// The agent's state; the style sheet draws its mark.
pub(super) fn fill_state(cell: &Element) -> Fill {
    let mut mark = Filled::new(at(cell, &[0]));
    let mut state = Filled::new(at(cell, &[1, 0]));
    let mut age = Line::new(at(cell, &[1]), [stale as Draw]);
    Box::new(move |seen: &Seen| {
        // On the cell or the row, another state would have all that is in there styled anew.
        let standing = seen.row.presence_state().as_str();
        mark.set("data-standing", standing);
        state.set("data-standing", standing);
        state.text(&state_word(seen.row));
        age.texts([seen.stale.map(words::list::as_of).unwrap_or_default()]);
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
        (Some(_), _) => say!(Says::Waiting),
        (None, Some(_)) if row.rings && row.as_of.is_none() => say!(Says::RingingYou),
        (None, Some(mode)) if row.as_of.is_some() => words::last_known(&words::mode(mode)),
        (None, Some(mode)) if row.is_next => say!(Says::NextCall, mode = mode_word(mode)),
        (None, Some(mode)) => say!(Says::Monitoring, mode = mode_word(mode)),
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

/// The mode of the agent's sessions on one medium, or of those to come.
pub(super) fn mode_on(row: &AgentRow, medium: Medium) -> Option<Mode> {
    let badge = row.badges.iter().find(|badge| badge.medium == medium)?;
    badge
        .mode
        .or(badge.messaging_monitoring.map(|next| next.mode))
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

//! Drawings, as lines on a 20 by 20 grid in the colour of the text.

use leptos::prelude::*;
use markup::view;
use supervision::operation::Operation;
use supervision::view::PresenceState;

use super::erased::{Text, text};

/// Two arrows in a circle.
pub(super) const REFRESH: &str = "M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5";
/// A plug with two pins.
pub(super) const CONNECT: &str = "M7 3v4M13 3v4M5 7h10v2.5a5 5 0 0 1-10 0zM10 14.5V18";
/// Three dots in a column.
pub(super) const MORE: &str = "M10 4.5v.01M10 10v.01M10 15.5v.01";
/// A triangle with an exclamation mark.
pub(super) const WARNING: &str = "M10 3 2.5 16.5h15zM10 8.5v3.5M10 14.3v.01";
/// A clock with two hands.
pub(super) const CLOCK: &str = "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 6v4.3l2.8 1.7";
/// An hourglass between two lines.
pub(super) const HOURGLASS: &str =
    "M5.5 3h9M5.5 17h9M7 3v2.5l3 4.5 3-4.5V3M7 17v-2.5l3-4.5 3 4.5V17";
/// A magnifying glass with its handle.
pub(super) const SEARCH: &str = "M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM12.6 12.6 17 17";

/// Two speech bubbles, one behind the other.
pub(super) const MESSAGES: &str = "M3 3.5h10v7H8l-3 3v-3H3zM10 13v1h4l3 3v-3h0.5V7H16";

/// The drawing for an operation.
pub(super) fn of(operation: Operation) -> &'static str {
    match operation {
        // Headphones.
        Operation::ListenIn
        | Operation::NotReadyAndListen
        | Operation::SwitchToListenIn
        | Operation::Monitor
        | Operation::SwitchToMonitor => {
            "M3.5 12v-2a6.5 6.5 0 0 1 13 0v2M3.5 11.5H6V17H4.5a1 1 0 0 1-1-1zM16.5 11.5H14V17h1.5a1 1 0 0 0 1-1z"
        }
        // A speech bubble.
        Operation::Coach
        | Operation::SwitchToCoach
        | Operation::SendMessage
        | Operation::SendToAgents => "M3 4.5h14v9H9.5L6 17v-3.5H3zM7 9v.01M10 9v.01M13 9v.01",
        // A microphone.
        Operation::BargeIn | Operation::SwitchToBargeIn | Operation::UnmuteMonitoredUser => {
            "M7.5 5a2.5 2.5 0 0 1 5 0v4.5a2.5 2.5 0 0 1-5 0zM4.5 9v.5a5.5 5.5 0 0 0 11 0V9M10 15v3"
        }
        // A square.
        Operation::CancelSupervisorMonitoring => "M5.5 5.5h9v9h-9z",
        // A microphone, crossed out.
        Operation::MuteMonitoredUser => {
            "M7.5 5a2.5 2.5 0 0 1 5 0v4.5a2.5 2.5 0 0 1-5 0zM4.5 9v.5a5.5 5.5 0 0 0 11 0V9M10 15v3M3 3l14 14"
        }
        // A handset.
        Operation::Answer => {
            "M6.5 3 8.5 7 6.7 8.7a10 10 0 0 0 4.6 4.6L13 11.5l4 2v2.3a1.4 1.4 0 0 1-1.5 1.4A13 13 0 0 1 2.8 4.5 1.4 1.4 0 0 1 4.2 3z"
        }
        // A door with an arrow.
        Operation::Hangup | Operation::Offline | Operation::Leave => {
            "M11 3.5H4v13h7M8.5 10H17M14 7l3 3-3 3"
        }
        // A ring with a tick.
        Operation::Ready
        | Operation::StartSession
        | Operation::DoNotDisturbOff
        | Operation::Intrude
        | Operation::Accept => {
            "M16.5 10a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM7 10.2l2.2 2.2L13.2 8"
        }
        // A ring with a bar.
        Operation::NotReady | Operation::DoNotDisturbOn => {
            "M16.5 10a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM7 10h6"
        }
    }
}

/// The drawing for a state: its shape differs as well as its colour.
pub(super) fn mark(presence_state: PresenceState) -> &'static str {
    match presence_state {
        // A question mark would be read as a question: a dotted ring.
        PresenceState::Unknown => {
            "M10 4v.01M14.2 5.8v.01M16 10v.01M14.2 14.2v.01M10 16v.01M5.8 14.2v.01M4 10v.01M5.8 5.8v.01"
        }
        // A crossed ring.
        PresenceState::LoggedOut => "M16 10a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM5.8 14.2l8.4-8.4",
        // A ring with a tick.
        PresenceState::Ready => {
            "M16.5 10a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM7 10.2l2.2 2.2L13.2 8"
        }
        // A ring with a pause.
        PresenceState::NotReady => {
            "M16.5 10a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM8.3 7.5v5M11.7 7.5v5"
        }
        // A handset.
        PresenceState::OnCall => {
            "M6.5 3 8.5 7 6.7 8.7a10 10 0 0 0 4.6 4.6L13 11.5l4 2v2.3a1.4 1.4 0 0 1-1.5 1.4A13 13 0 0 1 2.8 4.5 1.4 1.4 0 0 1 4.2 3z"
        }
    }
}

/// A drawing, hidden from assistive technology: words beside it say its meaning.
pub(super) fn icon(lines: Text) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d=lines />
        </svg>
    }
    .into_any()
}

/// A drawing that never changes.
pub(super) fn still(lines: &'static str) -> AnyView {
    icon(text(move || lines.into()))
}

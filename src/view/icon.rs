//! Drawings, as lines on a 20 by 20 grid in the colour of the text.
//!
//! Knows the name of the drawing for each operation and state; the style sheet has the lines under
//! that name. The words beside a drawing tell its meaning. Must not know where a drawing is used.

use markup::view;
use supervision::operation::Operation;

use super::drawn::AnyView;
use super::erased::Text;

/// A triangle with a mark.
pub(super) const WARNING: &str = "warning";
/// A magnifying glass with its handle.
pub(super) const SEARCH: &str = "search";
/// Two arrows in a circle.
pub(super) const REFRESH: &str = "refresh";
/// A closed lock with its keyhole.
pub(super) const LOCK: &str = "lock";
/// A plug with its cable.
pub(super) const CONNECT: &str = "plug";

/// What an operation looks like.
pub(super) fn of(operation: Operation) -> &'static str {
    match operation {
        Operation::ListenIn
        | Operation::NotReadyAndListen
        | Operation::SwitchToListenIn
        | Operation::Monitor
        | Operation::SwitchToMonitor => "headphones",
        // Somebody who is spoken to; bubbles are messages.
        Operation::Coach | Operation::SwitchToCoach => "whisper",
        Operation::SendMessage | Operation::SendToAgents => "plane",
        Operation::BargeIn | Operation::SwitchToBargeIn => "joined",
        Operation::UnmuteMonitoredUser => "microphone",
        Operation::CancelSupervisorMonitoring => "square",
        Operation::MuteMonitoredUser => "muted",
        Operation::Answer => "handset",
        Operation::Hangup | Operation::Offline | Operation::Leave => "door",
        Operation::Ready
        | Operation::StartSession
        | Operation::DoNotDisturbOff
        | Operation::Intrude
        | Operation::Accept => "tick",
        Operation::NotReady | Operation::DoNotDisturbOn => "bar",
    }
}

/// A drawing that stays the same.
pub(super) fn icon(drawing: &'static str) -> AnyView {
    view! { <span class="icon" aria-hidden="true" data-drawing=drawing></span> }.into_any()
}

/// A drawing that changes.
pub(super) fn changing(drawing: Text) -> AnyView {
    view! { <span class="icon" aria-hidden="true" data-drawing=drawing></span> }.into_any()
}

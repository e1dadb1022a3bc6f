//! What users are notified of. Plain data; it must not know how a notification travels.

use super::states::UserState;
use super::{DeviceId, DeviceView, Dn, LegView, Media, MessageView, TextId, TextNote, TextView};

/// A notification for a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    Device(DeviceView),
    Call {
        kind: CallNote,
        leg: LegView,
    },
    /// The state of a channel was changed by another user.
    Channel {
        to: Dn,
        channel: String,
        state: UserState,
    },
    /// A written session looks different.
    Text {
        kind: TextNote,
        view: TextView,
        /// Counts the changes of state.
        reference: Option<u64>,
    },
    /// New entries in the log of a session.
    TextLog {
        to: Dn,
        media: Media,
        session: TextId,
        messages: Vec<MessageView>,
    },
    /// An operation on written sessions that was accepted could not be carried out.
    TextError {
        to: Dn,
        media: Media,
        session: Option<TextId>,
        message: String,
    },
    /// An operation that was accepted could not be carried out.
    DeviceError {
        to: Dn,
        device: DeviceId,
        message: Option<String>,
    },
}

impl Note {
    /// The user who is notified.
    pub(crate) fn to(&self) -> &Dn {
        match self {
            Self::Device(view) => &view.dn,
            Self::Call { leg, .. } => &leg.dn,
            Self::Text { view, .. } => &view.to,
            Self::Channel { to, .. }
            | Self::TextLog { to, .. }
            | Self::TextError { to, .. }
            | Self::DeviceError { to, .. } => to,
        }
    }
}

/// Why a call is shown again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallNote {
    StatusChange,
    ParticipantsUpdated,
    MonitoredUserMutedStateChange,
    AttachedDataChanged,
    CallRecordingStateChange,
}

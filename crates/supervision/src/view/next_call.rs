//! What begins with the next call of the monitored agent.

use gws::ids::UserId;

use super::{Action, ModeChoice};
use crate::gate::Gate;
use crate::model::{Mode, Model};
use crate::operation::{Operation, Target};

/// The choices of the menu; none where there is no next call to speak of.
pub(super) fn choices(model: &Model, agent: Option<&UserId>) -> Vec<ModeChoice> {
    let Some(agent) = agent else {
        return Vec::new();
    };
    let target = Target::NextCall(agent.clone());
    let planned = model.next_mode();
    [
        (Mode::ListenIn, Operation::ListenIn),
        (Mode::Coach, Operation::Coach),
        (Mode::BargeIn, Operation::BargeIn),
    ]
    .into_iter()
    .map(|(mode, operation)| ModeChoice {
        mode,
        // What begins next is not known while contact is lost.
        checked: model.user.as_of.is_none() && planned == Some(mode),
        action: Action::new(operation, &target, model),
    })
    .filter(|choice| choice.action.gate != Gate::Absent)
    .collect()
}

/// The way back to silence before the next call begins; none while it begins silently.
pub(super) fn listen_instead(choices: &[ModeChoice]) -> Option<Action> {
    let silent = choices
        .iter()
        .find(|choice| choice.mode == Mode::ListenIn)?;
    (!silent.checked).then(|| silent.action.clone())
}

//! What a press answers or dismisses without naming it. Must not know what follows from a press.

use gws::reply::ChannelOutcome;
use gws::session::SessionKey;

use crate::model::{Model, MonitoringEnd, Prompt};
use crate::operation::OperationId;

/// What stands there to be answered or dismissed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answerable {
    prompt: Option<Prompt>,
    dismissing: Option<SessionKey>,
    trouble: Option<OperationId>,
    bus_error: Option<cisco::error::ApiError>,
    login_outcomes: Vec<ChannelOutcome>,
    ended: Option<MonitoringEnd>,
}

impl Answerable {
    pub(super) fn of(model: &Model) -> Self {
        let user = &model.user;
        Self {
            prompt: user.prompt.clone(),
            dismissing: user.dismissing.clone(),
            trouble: user.trouble,
            bus_error: model.cisco.error.clone(),
            login_outcomes: user.login_outcomes.clone(),
            ended: user.ended.clone(),
        }
    }
}

//! The operations: `POST` with an `operationName`. What is accepted here answers `statusCode` 0 and takes effect later;
//! the confirmation is a notification.

use serde_json::{Map, Value, json};

use super::{Answer, Context, envelope, me, need, text, text_operations};
use crate::guesses::{self, Refusal};
use crate::state::State;
use crate::world::{
    Action, Availability, CallId, CallsMode, Denied, Dn, Media, Mode, Monitoring, Scope, UserState,
    VOICE, by_operation,
};

/// The body of an operation.
pub(super) struct Operation {
    pub(super) name: String,
    body: Map<String, Value>,
}

impl Operation {
    pub(super) fn read(body: &str) -> Result<Self, Refusal> {
        let Ok(Value::Object(body)) = serde_json::from_str(body) else {
            return Err(guesses::refusal(
                10,
                "The request body is not a JSON object",
            ));
        };
        let name = body
            .get("operationName")
            .and_then(Value::as_str)
            .ok_or_else(|| guesses::missing("operationName"))?;
        Ok(Self {
            name: name.to_owned(),
            body,
        })
    }

    pub(super) fn text(&self, parameter: &str) -> Result<Option<&str>, Refusal> {
        match self.body.get(parameter) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(guesses::bad_value(parameter, &other.to_string())),
        }
    }

    pub(super) fn unknown(&self) -> Refusal {
        guesses::bad_operation(&self.name)
    }
}

pub(super) fn write(state: &mut State, context: &Context<'_>, segments: &[&str]) -> Answer {
    match segments {
        ["me"] => on_me(state, context),
        ["me", "channels", channel] => on_own_channel(state, context, channel),
        ["me", "devices", device] => on_device(state, context, device),
        ["me", "calls", call] => on_call(state, context, call),
        ["users", user, "channels", channel] => on_agent_channel(state, context, user, channel),
        ["me", collection, session] => match Media::by_collection(collection) {
            Some(media) => text_operations::on_own_session(state, context, media, session),
            None => Err(guesses::not_found(&context.request.path)),
        },
        ["users", user, collection, session] => match Media::by_collection(collection) {
            Some(media) => text_operations::on_agent_session(state, context, user, media, session),
            None => Err(guesses::not_found(&context.request.path)),
        },
        _ => Err(guesses::not_found(&context.request.path)),
    }
}

fn done() -> Value {
    envelope([])
}

/// Accepts the action if it is possible now. An inactive device is also reported in a notification: seen in real traffic.
pub(super) fn accept(state: &mut State, context: &Context<'_>, action: Action) -> Answer {
    match state.world.check(&action) {
        Ok(()) => {
            state.accept(context.now, action);
            Ok(done())
        }
        Err(denied) => {
            if denied == Denied::DeviceInactive(context.user.clone()) {
                state.world.device_error(&context.user, None);
            }
            Err(guesses::denied(&denied))
        }
    }
}

fn on_me(state: &mut State, context: &Context<'_>) -> Answer {
    let operation = Operation::read(&context.request.body)?;
    let dn = context.user.clone();
    match operation.name.as_str() {
        "StartContactCenterSession" => start_session(state, context, &operation),
        "EndContactCenterSession" => {
            accept(state, context, Action::Logout { dn })?;
            state.sessions.end(&context.session);
            Ok(done())
        }
        _ => Err(operation.unknown()),
    }
}

/// Voice, SMS and chat are there if their features are; other channels are not simulated and fail on their own.
fn start_session(state: &mut State, context: &Context<'_>, operation: &Operation) -> Answer {
    let Some(Value::Array(channels)) = operation.body.get("channels") else {
        return Err(guesses::missing("channels"));
    };
    let mut failed = Vec::new();
    let mut succeeded = Vec::new();
    for channel in channels {
        let name = channel
            .as_str()
            .ok_or_else(|| guesses::bad_value("channels", &channel.to_string()))?;
        if Media::by_channel(name).is_some() && text::is_on(state) {
            // A supervisor follows written sessions without a device; there is nothing to start.
            succeeded.push(json!({"statusCode": 0, "channel": name}));
        } else if name == VOICE && state.settings.has_feature("api-voice") {
            accept(
                state,
                context,
                Action::Login {
                    dn: context.user.clone(),
                },
            )?;
            succeeded.push(json!({"statusCode": 0, "channel": name}));
        } else {
            failed.push((name, format!("Channel '{name}' is not available.")));
        }
    }
    match (failed.as_slice(), succeeded.as_slice()) {
        ([], []) => Err(guesses::missing("channels")),
        ([], _) => Ok(done()),
        ([(_, message), ..], []) => Err(guesses::refusal(4, message.clone())),
        _ => {
            let failed: Vec<Value> = failed
                .iter()
                .map(|(channel, message)| json!({"statusCode": 4, "statusMessage": message, "channel": channel}))
                .collect();
            Ok(json!({"statusCode": 7, "failed": failed, "succeeded": succeeded}))
        }
    }
}

fn on_own_channel(state: &mut State, context: &Context<'_>, channel: &str) -> Answer {
    need(state, "api-voice", "channel")?;
    if channel != "voice" {
        return Err(guesses::not_found("channel"));
    }
    let operation = Operation::read(&context.request.body)?;
    let new_state = by_operation(&operation.name).ok_or_else(|| operation.unknown())?;
    accept(
        state,
        context,
        Action::SetState {
            dn: context.user.clone(),
            state: new_state,
        },
    )
}

fn on_device(state: &mut State, context: &Context<'_>, device: &str) -> Answer {
    need(state, "api-voice", "device")?;
    let person = context.person(state)?;
    me::owns_device(person, device)?;
    let operation = Operation::read(&context.request.body)?;
    let by = context.user.clone();
    let monitoring = state.settings.has_feature("api-supervisor-monitoring");
    match operation.name.as_str() {
        "ListenIn" | "Coach" | "BargeIn" | "CancelSupervisorMonitoring" if !monitoring => {
            Err(operation.unknown())
        }
        "ListenIn" => monitor(state, context, &operation, Mode::ListenIn),
        "Coach" => monitor(state, context, &operation, Mode::Coach),
        "BargeIn" => monitor(state, context, &operation, Mode::BargeIn),
        "CancelSupervisorMonitoring" => accept(state, context, Action::CancelMonitoring { by }),
        "DoNotDisturbOn" => accept(state, context, Action::DoNotDisturb { dn: by, on: true }),
        "DoNotDisturbOff" => accept(state, context, Action::DoNotDisturb { dn: by, on: false }),
        "ForwardCallsOn" | "ForwardCallsOff" => Err(guesses::not_simulated(&operation.name)),
        _ => Err(operation.unknown()),
    }
}

fn monitor(state: &mut State, context: &Context<'_>, operation: &Operation, mode: Mode) -> Answer {
    if !context.person(state)?.is_supervisor() {
        return Err(guesses::denied(&Denied::NotSupervisor));
    }
    let scope = match operation.text("supervisorMonitoringScope")? {
        None | Some("Call") => Scope::Call,
        Some("Agent") => Scope::Agent,
        Some(other) => return Err(guesses::bad_value("supervisorMonitoringScope", other)),
    };
    let calls = match operation.text("supervisorMonitoringMode")? {
        None | Some("AllCalls") => CallsMode::AllCalls,
        Some("NextCall") => CallsMode::NextCall,
        Some(other) => return Err(guesses::bad_value("supervisorMonitoringMode", other)),
    };
    let target = target(state, operation)?;
    let monitoring = Monitoring {
        mode,
        calls,
        scope,
        target,
    };
    accept(
        state,
        context,
        Action::Monitor {
            by: context.user.clone(),
            monitoring,
        },
    )
}

/// The monitored device: by the last segment of its URI, whatever host the URI names; or by its number.
fn target(state: &State, operation: &Operation) -> Result<Dn, Refusal> {
    let unknown = || guesses::denied(&Denied::UnknownDevice);
    if let Some(uri) = operation.text("targetDeviceUri")? {
        let id = uri
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default();
        return state
            .world
            .person_by_device(id)
            .map(|person| person.dn.clone())
            .ok_or_else(unknown);
    }
    if let Some(number) = operation.text("phoneNumber")? {
        return state
            .world
            .person(&Dn::new(number))
            .map(|person| person.dn.clone())
            .ok_or_else(unknown);
    }
    Err(guesses::missing("targetDeviceUri"))
}

/// Call operations that exist but are not simulated.
const OTHER_CALL_OPERATIONS: &[&str] = &[
    "AttachUserData",
    "UpdateUserData",
    "DeleteUserData",
    "DeleteUserDataPair",
    "SendDtmf",
    "ClearCall",
    "Hold",
    "Retrieve",
    "InitiateConference",
    "InitiateTransfer",
    "SingleStepConference",
    "SingleStepTransfer",
    "RemoveParticipantFromConference",
    "MuteCall",
    "UnmuteCall",
    "CompleteConference",
    "CompleteTransfer",
    "StartCallRecording",
    "StopCallRecording",
    "PauseCallRecording",
    "ResumeCallRecording",
];

fn on_call(state: &mut State, context: &Context<'_>, call: &str) -> Answer {
    need(state, "api-voice", "call")?;
    let operation = Operation::read(&context.request.body)?;
    let call = CallId::new(call);
    let by = context.user.clone();
    state
        .world
        .party(&call, &by)
        .map_err(|denied| guesses::denied(&denied))?;
    let monitoring = state.settings.has_feature("api-supervisor-monitoring");
    let action = match operation.name.as_str() {
        // The page of UnmuteMonitoredUser asks for api-voice only.
        "SwitchToListenIn" | "SwitchToBargeIn" | "MuteMonitoredUser" if !monitoring => {
            return Err(operation.unknown());
        }
        "SwitchToListenIn" => Action::Switch {
            by,
            call,
            to: Mode::ListenIn,
        },
        "SwitchToBargeIn" => Action::Switch {
            by,
            call,
            to: Mode::BargeIn,
        },
        "MuteMonitoredUser" => Action::MuteAgent { by, call, on: true },
        "UnmuteMonitoredUser" => Action::MuteAgent {
            by,
            call,
            on: false,
        },
        "Answer" => Action::Answer { by, call },
        "Hangup" => Action::HangUp { by, call },
        name if OTHER_CALL_OPERATIONS.contains(&name) => return Err(guesses::not_simulated(name)),
        _ => return Err(operation.unknown()),
    };
    accept(state, context, action)
}

/// A supervisor sets the state of an agent. The reply has its `statusCode` as a string, as on the page.
fn on_agent_channel(state: &mut State, context: &Context<'_>, user: &str, channel: &str) -> Answer {
    let operation = Operation::read(&context.request.body);
    if let (Some(media), Ok(wanted)) = (Media::by_channel(channel), &operation)
        && text_operations::is_subscription(&wanted.name)
    {
        return text_operations::on_agent_channel(state, context, wanted, user, media);
    }
    need(state, "api-supervisor-agent-control", "channel")?;
    if channel != VOICE
        && !state
            .world
            .rules
            .channels
            .iter()
            .any(|known| known == channel)
    {
        return Err(guesses::not_found("channel"));
    }
    if !context.person(state)?.is_supervisor() {
        return Err(guesses::denied(&Denied::NotSupervisor));
    }
    let operation = operation?;
    let target = state
        .world
        .person_by_user(user)
        .ok_or_else(|| guesses::not_found("user"))?;
    let dn = target.dn.clone();
    let new_state = match operation.name.as_str() {
        "Ready" => UserState::ready(),
        "NotReady" => UserState::not_ready(),
        "Offline" => UserState::offline(),
        _ => return Err(operation.unknown()),
    };
    let already_gone = !target.active && new_state.state == Availability::LoggedOut;
    if !already_gone {
        accept(
            state,
            context,
            Action::ControlState {
                dn,
                channel: channel.to_owned(),
                state: new_state,
            },
        )?;
    }
    Ok(json!({"statusCode": "0"}))
}

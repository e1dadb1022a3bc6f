//! The operations on written sessions: a supervisor's subscription to an agent, intrusion, and what participants do.

use serde_json::Value;

use super::operations::{Operation, accept};
use super::{Answer, Context, text};
use crate::guesses::{self, Refusal};
use crate::state::State;
use crate::world::{
    Action, Deed, Denied, Dn, Media, MessageKind, TextAct, TextId, TextMode, Watch,
};

/// The operations on the channel of an agent that make or end a subscription, if `name` is one of them.
pub(super) fn is_subscription(name: &str) -> bool {
    name == "CancelSupervisorMonitoring" || TextMode::by_name(name).is_some()
}

/// `users/{id}/channels/smssession` and `/chat`: Monitor, Coach, `BargeIn`, `CancelSupervisorMonitoring`.
pub(super) fn on_agent_channel(
    state: &mut State,
    context: &Context<'_>,
    operation: &Operation,
    user: &str,
    media: Media,
) -> Answer {
    let channels = &state.world.rules.channels;
    if !text::is_on(state) || !channels.iter().any(|known| known == media.channel()) {
        return Err(guesses::not_found("channel"));
    }
    if !context.person(state)?.is_supervisor() {
        return Err(guesses::denied(&Denied::NotSupervisor));
    }
    let agent = agent(state, user)?;
    let act = match TextMode::by_name(&operation.name) {
        None => TextAct::Unwatch { media, agent },
        Some(mode) => {
            let next_only = match operation.text("supervisorMonitoringMode")? {
                None | Some("AllChats") => false,
                Some("NextChat") => true,
                Some(other) => {
                    return Err(guesses::bad_value("supervisorMonitoringMode", other));
                }
            };
            let nickname = operation.text("nickname")?.map(str::to_owned);
            let watch = Watch {
                mode,
                next_only,
                nickname,
            };
            TextAct::Watch {
                media,
                agent,
                watch,
            }
        }
    };
    act_on(state, context, act)
}

fn agent(state: &State, user: &str) -> Result<Dn, Refusal> {
    let person = state.world.person_by_user(user);
    person
        .map(|person| person.dn.clone())
        .ok_or_else(|| guesses::denied(&Denied::UnknownUser))
}

fn act_on(state: &mut State, context: &Context<'_>, act: TextAct) -> Answer {
    let by = context.user.clone();
    accept(state, context, Action::Text { by, act })
}

fn known(state: &State, media: Media, id: &str) -> Result<TextId, Refusal> {
    let id = TextId::new(id);
    let session = state.world.text(&id).filter(|text| text.media == media);
    if session.is_some() && text::is_on(state) {
        Ok(id)
    } else {
        Err(guesses::denied(&Denied::UnknownText))
    }
}

/// `users/{id}/smssessions/{session}` and `/chats/…`: Intrude.
pub(super) fn on_agent_session(
    state: &mut State,
    context: &Context<'_>,
    user: &str,
    media: Media,
    id: &str,
) -> Answer {
    let session = known(state, media, id)?;
    let operation = Operation::read(&context.request.body)?;
    if operation.name != "Intrude" {
        return Err(operation.unknown());
    }
    let mode = match operation.text("supervisorVisibilityMode")? {
        None => None,
        Some(name) => Some(
            TextMode::by_name(name)
                .ok_or_else(|| guesses::bad_value("supervisorVisibilityMode", name))?,
        ),
    };
    let agent = agent(state, user)?;
    act_on(
        state,
        context,
        TextAct::Intrude {
            agent,
            session,
            mode,
        },
    )
}

/// Operations on a session that exist but are not simulated.
const OTHERS: &[&str] = &[
    "Transfer",
    "Invite",
    "Consult",
    "SetInFocus",
    "SetDisposition",
    "AttachUserData",
    "UpdateUserData",
    "DeleteUserData",
];

/// Operations at `me/smssessions/{id}` and `me/chats/{id}`.
pub(super) fn on_own_session(
    state: &mut State,
    context: &Context<'_>,
    media: Media,
    id: &str,
) -> Answer {
    let session = known(state, media, id)?;
    let own = state.world.text(&session);
    if own.is_none_or(|text| text.member(&context.user).is_none()) {
        return Err(guesses::denied(&Denied::UnknownText));
    }
    let operation = Operation::read(&context.request.body)?;
    let deed = deed(&operation)?;
    act_on(state, context, TextAct::Do { session, deed })
}

/// What the operation asks for.
fn deed(operation: &Operation) -> Result<Deed, Refusal> {
    let say = |kind, parameter: &str, to_agents| -> Result<Deed, Refusal> {
        let text = operation.text(parameter)?;
        let text = text.ok_or_else(|| guesses::missing(parameter))?;
        if text.is_empty() {
            return Err(guesses::bad_value(parameter, text));
        }
        Ok(Deed::Say {
            kind,
            text: text.to_owned(),
            to_agents,
        })
    };
    let typing = |on, to_agents| Ok(Deed::Typing { on, to_agents });
    match operation.name.as_str() {
        "Accept" => Ok(Deed::Accept),
        "Reject" => Ok(Deed::Reject),
        "Leave" => Ok(Deed::Leave),
        "LeaveAndComplete" => Ok(Deed::LeaveAndComplete),
        "Complete" => Ok(Deed::Complete),
        "SwitchToMonitor" => Ok(Deed::Switch(TextMode::Monitor)),
        "SwitchToCoach" => Ok(Deed::Switch(TextMode::Coach)),
        "SwitchToBargeIn" => Ok(Deed::Switch(TextMode::BargeIn)),
        "SendMessage" => say(MessageKind::Text, "text", false),
        "SendToAgents" => say(MessageKind::Text, "text", true),
        "SendCustomNoticeToAgents" => say(MessageKind::CustomNotice, "noticeText", true),
        "SendStartTypingNotification" => typing(true, false),
        "SendStopTypingNotification" => typing(false, false),
        "SendStartTypingToAgentsNotification" => typing(true, true),
        "SendStopTypingToAgentsNotification" => typing(false, true),
        name if OTHERS.contains(&name) => Err(guesses::not_simulated(name)),
        _ => Err(operation.unknown()),
    }
}

/// The operation of a body that did not come by HTTP.
pub(crate) fn deed_of(body: &Value) -> Result<Deed, Refusal> {
    deed(&Operation::read(&body.to_string())?)
}

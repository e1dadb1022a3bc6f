//! Every sentence on the screen, by name, with whom it is about.
//!
//! A new variant of the view has no name here and does not compile: who adds a sentence says in the
//! table when it may be shown. Must not know when that is.

use supervision::activity::What;
use supervision::message::HostEvent;
use supervision::model::{EndedBy, Ending, Link, Mode, Model};
use supervision::operation::Phase;
use supervision::view::{
    self, Audibility, CallCard, CiscoPhase, Frame, LastKnown, ModeChoice, Notice, Readership,
    RosterStatus, SessionCard,
};
use supervision::{Gate, Reason};

/// A sentence: its name, and the call, session, agent or operation it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Said {
    pub(crate) name: &'static str,
    pub(crate) about: String,
}

#[allow(clippy::needless_pass_by_value)] // ids, numbers and words alike
fn said(name: &'static str, about: impl ToString) -> Said {
    Said {
        name,
        about: about.to_string(),
    }
}

/// Everything that stands on the screen.
pub(crate) fn on_screen(model: &Model) -> Vec<Said> {
    let mut all = Vec::new();
    of_frame(&view::frame(model), &mut all);
    for id in view::cards(model) {
        of_call(&view::card(model, &id).unwrap(), &mut all);
    }
    for key in view::session_cards(model) {
        of_session(&view::session_card(model, &key).unwrap(), &mut all);
    }
    for id in view::rows(model) {
        let row = view::row(model, &id).unwrap();
        if let Some(mode) = row.monitored {
            let name = match (row.as_of, mode) {
                (Some(_), _) => "row: was monitored",
                (None, Mode::ListenIn) => "row: listening",
                (None, Mode::Coach) => "row: coaching",
                (None, Mode::BargeIn) => "row: barged in",
            };
            all.push(said(name, &id));
        }
        if row.waiting.is_some() {
            all.push(said("row: asked for", &id));
        }
        if row.monitored_by_other.is_some() {
            all.push(said("row: another supervisor", &id));
        }
        for badge in &row.badges {
            if badge.messaging_monitoring.is_some() {
                all.push(said("row: messages are monitored", &id));
            }
        }
        if row.leaves.is_some() {
            all.push(said("row: leaves another", &id));
        }
        let gates = row.actions.iter();
        all.extend(gates.filter_map(|action| of_gate(&action.gate, id.as_str())));
    }
    if let Some(line) = view::trouble(model) {
        all.push(said(operation(&line.pending.phase), line.pending.id.0));
        if line.by.is_some() {
            all.push(said("row: another supervisor", ""));
        }
    }
    if let Some(card) = view::cisco_card(model) {
        all.push(said(cisco(card.phase), card.name));
    }
    all
}

fn of_frame(frame: &Frame, all: &mut Vec<Said>) {
    all.push(said(connection(&frame.link), ""));
    all.push(said(roster(&frame.roster), ""));
    let notices = frame.notices.iter();
    all.extend(notices.map(|it| said(notice(it), "")));
    if frame.as_of.is_some() {
        all.push(said("frame: dated", ""));
    }
    if let Some(device) = &frame.device
        && device.takes_calls
    {
        all.push(said("phone: may get calls", ""));
    }
    if let Some(card) = &frame.waiting {
        let name = match (card.as_of, card.mode) {
            (Some(_), _) => "waiting: was",
            (None, Some(Mode::ListenIn)) => "waiting: will listen",
            (None, Some(Mode::Coach)) => "waiting: will coach",
            (None, Some(Mode::BargeIn)) => "waiting: will be barged in",
            (None, None) => "waiting: will join",
        };
        all.push(said(name, ""));
        if card.as_of.is_none() {
            let which = if card.next_call_only {
                "waiting: one call"
            } else {
                "waiting: all calls"
            };
            all.push(said(which, ""));
        }
    }
    let choices = frame.waiting.iter().flat_map(|card| &card.next);
    of_next(choices, all);
    for card in &frame.messaging_waiting {
        let name = match card.as_of {
            Some(_) => "waiting for a session: was",
            None => "waiting for a session: is",
        };
        all.push(said(name, &card.agent));
    }
    if let Some(end) = &frame.ended {
        all.push(said(ended_by(end.why), ""));
    }
}

fn of_call(card: &CallCard, all: &mut Vec<Said>) {
    let id = &card.id;
    all.push(said(hearing(card.audibility), id));
    let checked = card.modes.iter().find(|choice| choice.checked);
    if let Some(checked) = checked.filter(|_| card.audibility != Audibility::Ended) {
        all.push(said(radio(checked.mode), id));
    }
    of_next(&card.next, all);
    if card.recovered {
        all.push(said("call: found again", id));
    }
    let details = &card.details;
    let facts = [
        (details.found_on_load, "call: found on load"),
        (details.is_held && card.as_of.is_none(), "call: held"),
        (details.passed_on_by.is_some(), "call: passed on"),
        (details.next_mode.is_some(), "call: next begins otherwise"),
        (details.which.is_some(), "call: which come after it"),
    ];
    let facts = facts.into_iter().filter(|(is_so, _)| *is_so);
    all.extend(facts.map(|(_, name)| said(name, id)));
    if let Some(why) = details.ending {
        all.push(said(ending(why), id));
    }
    let modes = card.modes.iter().map(|choice| &choice.action);
    let gates = modes.chain(&card.actions);
    all.extend(gates.filter_map(|action| of_gate(&action.gate, id.as_str())));
}

fn of_next<'a>(choices: impl IntoIterator<Item = &'a ModeChoice>, all: &mut Vec<Said>) {
    let checked = choices.into_iter().filter(|choice| choice.checked);
    all.extend(checked.map(|choice| said(next(choice.mode), "")));
}

fn of_session(card: &SessionCard, all: &mut Vec<Said>) {
    let id = &card.key.id;
    all.push(said(readership(card.readership), id));
    let is_over = matches!(card.readership, Readership::Ended(_));
    let checked = card.modes.iter().find(|choice| choice.checked);
    if let Some(checked) = checked.filter(|_| !is_over) {
        all.push(said(radio(checked.mode), id));
    }
    if card.recovered {
        all.push(said("session: found again", id));
    }
    if card.found_on_load {
        all.push(said("session: found on load", id));
    }
}

/// The word of the connection.
pub(crate) fn connection(link: &Link) -> &'static str {
    match link {
        Link::Closed => "connection: not connected",
        Link::SigningIn(_) | Link::Opening => "connection: connecting",
        Link::Live => "connection: live",
        Link::Reconnecting { .. } => "connection: reconnecting",
        Link::Offline => "connection: offline",
        Link::AuthRequired(_) => "connection: sign-in needed",
        Link::Failed(_) => "connection: failed",
    }
}

fn hearing(audibility: Audibility) -> &'static str {
    match audibility {
        Audibility::Ended => "hearing: ended",
        Audibility::Returning => "hearing: coming back",
        Audibility::Ringing => "hearing: ringing",
        Audibility::Held => "hearing: held",
        Audibility::Changing(_) => "hearing: changing",
        Audibility::AgentMuted => "hearing: agent muted",
        Audibility::Mode(Mode::ListenIn) => "hearing: silent",
        Audibility::Mode(Mode::Coach) => "hearing: agent only",
        Audibility::Mode(Mode::BargeIn) => "hearing: everybody",
        Audibility::Unknown => "hearing: not told",
        Audibility::LastKnown(_, was) => match was {
            LastKnown::Asked
            | LastKnown::Held
            | LastKnown::Changing(_)
            | LastKnown::AgentMuted
            | LastKnown::Mode(_)
            | LastKnown::Unknown => "hearing: last known",
        },
    }
}

fn readership(readership: Readership) -> &'static str {
    match readership {
        Readership::Ended(_) => "sight: ended",
        Readership::Invited => "sight: invited",
        Readership::Changing(_) => "sight: changing",
        Readership::Mode(Mode::ListenIn) => "sight: nobody",
        Readership::Mode(Mode::Coach) => "sight: agents",
        Readership::Mode(Mode::BargeIn) => "sight: everyone",
        Readership::Unknown => "sight: not told",
        Readership::LastKnown(..) => "sight: last known",
    }
}

fn cisco(phase: CiscoPhase) -> &'static str {
    match phase {
        CiscoPhase::Requested => "bus: asked for",
        CiscoPhase::Unconfirmed => "bus: not confirmed",
        CiscoPhase::Listening => "bus: silent",
        CiscoPhase::BargedIn => "bus: everybody",
        CiscoPhase::Held => "bus: held",
        CiscoPhase::Ended(_) => "bus: ended",
        CiscoPhase::LastKnown(..) => "bus: last known",
    }
}

fn radio(mode: Mode) -> &'static str {
    match mode {
        Mode::ListenIn => "radio: listen in",
        Mode::Coach => "radio: coach",
        Mode::BargeIn => "radio: barge in",
    }
}

fn next(mode: Mode) -> &'static str {
    match mode {
        Mode::ListenIn => "next call: listen in",
        Mode::Coach => "next call: coach",
        Mode::BargeIn => "next call: barge in",
    }
}

fn ending(why: Ending) -> &'static str {
    match why {
        Ending::Over => "ending: over",
        Ending::OverOrPassedOn => "ending: over or passed on",
        Ending::Left => "ending: left",
        Ending::Stopped => "ending: stopped",
        Ending::GoneMeanwhile => "ending: gone meanwhile",
        Ending::DeviceInactive => "ending: phone logged out",
        Ending::AgentLeft => "ending: agent left",
        Ending::Unknown => "ending: not told",
        Ending::DeviceReplaced => "ending: another phone",
    }
}

fn ended_by(why: EndedBy) -> &'static str {
    match why {
        EndedBy::Me => "monitoring ended: by me",
        EndedBy::NextCallOver => "monitoring ended: one call",
        EndedBy::AgentLoggedOut => "monitoring ended: agent logged out",
        EndedBy::DeviceInactive => "monitoring ended: phone logged out",
        EndedBy::Unknown => "monitoring ended: not told",
        EndedBy::WrongAgent => "monitoring ended: wrong agent",
        EndedBy::DeviceReplaced => "monitoring ended: another phone",
    }
}

fn roster(status: &RosterStatus) -> &'static str {
    match status {
        RosterStatus::NotConnected => "roster: not connected",
        RosterStatus::Loading => "roster: being read",
        RosterStatus::Failed => "roster: could not be read",
        RosterStatus::NoGroups => "roster: no groups",
        RosterStatus::NoMembers => "roster: no members",
        RosterStatus::NoMatch => "roster: nobody fits",
        RosterStatus::Shown { .. } => "roster: shown",
    }
}

fn notice(notice: &Notice) -> &'static str {
    match notice {
        Notice::SignIn(_) => "notice: sign in",
        Notice::Failed(_) => "notice: cannot connect",
        Notice::NotReached { .. } => "notice: not reached yet",
        Notice::Lost { .. } => "notice: lost",
        Notice::Offline => "notice: no network",
        Notice::NotSupervisor(_) => "notice: no supervisor",
        Notice::FeatureMissing(_) => "notice: feature missing",
        Notice::NoDevice(_) => "notice: no phone",
        Notice::Channels(_) => "notice: some channels",
        Notice::Roster(_) => "notice: roster",
        Notice::Cisco(_) => "notice: bus refused",
        Notice::Slowed => "notice: slowed",
    }
}

fn operation(phase: &Phase) -> &'static str {
    match phase {
        Phase::Requested => "operation: requested",
        Phase::Confirmed => "operation: confirmed",
        Phase::Failed(_) => "operation: failed",
        Phase::Unconfirmed => "operation: unconfirmed",
    }
}

/// A line of the log.
pub(crate) fn of_log(what: &What) -> Said {
    match what {
        What::Operation { id, phase, .. } => said(operation(phase), id.0),
        What::CallStarted(name) => said("log: call began", name),
        What::CallEnded { ending: why, .. } => said(ending(*why), ""),
        What::PassedOn { from, .. } => said("log: passed on", from),
        What::SessionStarted { agent, .. } => said("log: session began", agent),
        What::SessionEnded { agent, .. } => said("log: session ended", agent),
        What::MonitoringEnded { why, .. } => said(ended_by(*why), ""),
        What::ContactLost => said("log: contact lost", ""),
        What::Recovered => said("log: contact is back", ""),
        What::Skipped(_) => said("log: skipped", ""),
        What::OwnPhone(_) => said("log: own phone", ""),
        What::SteppingBack(_) => said("log: stepping back", ""),
    }
}

/// What the host is told; `None` for what is no claim.
pub(crate) fn of_event(event: &HostEvent) -> Option<Said> {
    Some(match event {
        HostEvent::Ready {} => said("host: ready", ""),
        HostEvent::Connection { state } => match *state {
            "closed" => said("connection: not connected", ""),
            "connecting" => said("connection: connecting", ""),
            "live" => said("connection: live", ""),
            "reconnecting" => said("connection: reconnecting", ""),
            "offline" => said("connection: offline", ""),
            "auth-required" => said("connection: sign-in needed", ""),
            "failed" => said("connection: failed", ""),
            other => panic!("no word of the contract: {other}"),
        },
        HostEvent::Operation { id, phase, .. } => match *phase {
            "requested" => said("operation: requested", id),
            "confirmed" => said("operation: confirmed", id),
            "failed" => said("operation: failed", id),
            "unconfirmed" => said("operation: unconfirmed", id),
            other => panic!("no word of the contract: {other}"),
        },
        HostEvent::Session { id, state, .. } => match *state {
            "started" | "changed" => said("host: session goes on", id),
            "ended" => said("host: session ended", id),
            other => panic!("no word of the contract: {other}"),
        },
        HostEvent::Select { .. } | HostEvent::Attention { .. } | HostEvent::Error { .. } => {
            return None;
        }
    })
}

fn of_gate(gate: &Gate, about: &str) -> Option<Said> {
    match gate {
        Gate::Disabled(why) => reason(why).map(|name| said(name, about)),
        Gate::Enabled => Some(said("control: on", about)),
        Gate::Absent => None,
    }
}

/// Reasons that state a fact; `None` for those that state a rule of the panel or of the platform.
fn reason(reason: &Reason) -> Option<&'static str> {
    Some(match reason {
        Reason::NotConnected => "reason: not connected",
        Reason::SignedOut => "reason: signed out",
        Reason::NotSupervisor => "notice: no supervisor",
        Reason::FeatureMissing(_) => "notice: feature missing",
        Reason::Waiting { .. } | Reason::WaitingForNextCall { .. } => "reason: waiting",
        Reason::NextCallAlready(mode) => next(*mode),
        Reason::AnotherSupervisor(_) => "row: another supervisor",
        Reason::AlreadyInMode(_) => "reason: so already",
        Reason::AgentLoggedOut => "reason: agent logged out",
        Reason::NoActiveDevice => "notice: no phone",
        Reason::OnHold => "reason: held",
        Reason::NotAnswered => "reason: not answered",
        Reason::NotOffered
        | Reason::AlreadyInState(_)
        | Reason::NoWayBackToCoach
        | Reason::MuteNeedsBargeIn
        | Reason::SipCluster
        | Reason::AlreadyMonitored(_)
        | Reason::AlreadyInSession
        | Reason::NothingWritten
        | Reason::Listening(_)
        | Reason::Cisco(_)
        | Reason::NotReadNow(_)
        | Reason::AfterThisCall => return None,
    })
}

//! Who hears whom on a call, now or when contact was lost; and calls that are waited for.

use supervision::Millis;
use supervision::model::Mode;
use supervision::operation::Phase;
use supervision::view::{Audibility, LastKnown, WaitingCard};

use super::{asked, brief, mode, who};
use crate::i18n::sentence::call::{Heard, Hearing, Hears, Waiting};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::{list, say};

/// Who hears the supervisor: the sentence that matters most on a card. `clock` gives a time of day.
pub(crate) fn hearing(audibility: Audibility, agent: &str, clock: fn(Millis) -> String) -> String {
    let sentence = match audibility {
        Audibility::LastKnown(at, was) => {
            let known = &heard(was, &brief(agent), &clock(at));
            return say!(Hearing::LastKnown, known = known);
        }
        Audibility::Changing(operation) => {
            let what = &asked(operation, None, agent);
            return say!(Hearing::Changing, what = what);
        }
        Audibility::Mode(Mode::ListenIn) => Hearing::Silent,
        Audibility::Mode(Mode::Coach) => Hearing::OnlyAgent,
        Audibility::Mode(Mode::BargeIn) => Hearing::Everybody,
        Audibility::AgentMuted => Hearing::AgentMuted,
        Audibility::Ended => Hearing::Ended,
        Audibility::Returning => Hearing::Returning,
        Audibility::Ringing => Hearing::Ringing,
        Audibility::Held => Hearing::Held,
        Audibility::Unknown => Hearing::Unknown,
    };
    say!(sentence, agent = &brief(agent))
}

/// Who heard the supervisor at that time.
pub(super) fn heard(was: LastKnown, agent: &str, time: &str) -> String {
    let sentence = match was {
        LastKnown::Asked => Heard::Ringing,
        LastKnown::Held => Heard::Held,
        LastKnown::Changing(operation) => {
            let what = &asked(operation, None, agent);
            return say!(Heard::Changing, time = time, what = what);
        }
        LastKnown::AgentMuted => Heard::AgentMuted,
        LastKnown::Mode(Mode::ListenIn) => Heard::Silent,
        LastKnown::Mode(Mode::Coach) => Heard::OnlyAgent,
        LastKnown::Mode(Mode::BargeIn) => Heard::Everybody,
        LastKnown::Unknown => Heard::Unknown,
    };
    say!(sentence, time = time, agent = agent)
}

/// What the caller, the agent and the supervisor hear, where that is certain and more than who hears
/// the supervisor; with several parties it is more.
pub(crate) fn parties(audibility: Audibility, among_several: bool) -> Option<[String; 3]> {
    let [caller, agent] = match audibility {
        Audibility::Mode(Mode::ListenIn | Mode::BargeIn) if !among_several => return None,
        Audibility::Mode(Mode::ListenIn) => [Hears::TheAgent, Hears::TheCaller],
        Audibility::Mode(Mode::Coach) => [Hears::TheAgent, Hears::CallerAndYou],
        Audibility::Mode(Mode::BargeIn) => [Hears::AgentAndYou, Hears::CallerAndYou],
        Audibility::AgentMuted => [Hears::You, Hears::CallerAndYou],
        Audibility::Ended
        | Audibility::Returning
        | Audibility::Ringing
        | Audibility::Held
        | Audibility::Changing(_)
        | Audibility::LastKnown(..)
        | Audibility::Unknown => return None,
    };
    Some([say!(caller), say!(agent), say!(Hears::Both)])
}

/// The head of the card that waits for a call. `clock` gives a time of day.
pub(crate) fn waiting_for(card: &WaitingCard, clock: fn(Millis) -> String) -> String {
    match card.as_of {
        Some(at) => say!(
            Waiting::WasForCall,
            time = &clock(at),
            agent = &brief(&card.name)
        ),
        None => say!(Waiting::ForCall, agent = &who(&card.name)),
    }
}

/// That the microphone will be open, where it will.
pub(crate) fn waiting_headline(card: &WaitingCard) -> String {
    match card.mode {
        Some(Mode::BargeIn) => say!(Waiting::EverybodyAtOnce),
        Some(Mode::Coach) => say!(Waiting::AgentAtOnce, agent = &brief(&card.name)),
        Some(Mode::ListenIn) | None => String::new(),
    }
}

/// What will happen then.
pub(crate) fn waiting_detail(card: &WaitingCard) -> String {
    if card.as_of.is_some() {
        return match card.mode {
            Some(next) => say!(Waiting::MayHaveBegunIn, mode = &mode(next)),
            None => say!(Waiting::MayHaveBegun),
        };
    }
    let how = match card.mode {
        Some(Mode::ListenIn) => Waiting::WillListenIn,
        Some(Mode::Coach) => Waiting::WillCoach,
        Some(Mode::BargeIn) => Waiting::WillBargeIn,
        None => Waiting::PhoneJoins,
    };
    let after = if card.next_call_only {
        Waiting::EndsByItself
    } else {
        Waiting::GoesOn
    };
    let follows = card.follows_agent.then_some(Waiting::LeavesWithAgent);
    let now = if card.agent_is_out {
        Some(Waiting::AgentIsOut)
    } else {
        card.agent_is_busy.then_some(Waiting::WithoutYou)
    };
    let stepped_back = match (&card.stepped_back, card.mode) {
        (Some(Phase::Requested), _) => Some(Waiting::StepBackAsked),
        (Some(Phase::Confirmed), Some(Mode::ListenIn)) => Some(Waiting::SteppedBack),
        (Some(Phase::Failed(_) | Phase::Unconfirmed), _) => Some(Waiting::StepBackUnconfirmed),
        (None | Some(Phase::Confirmed), _) => None,
    };
    let sentences = [Some(how), Some(after), follows, now, stepped_back];
    let sentences = sentences.into_iter().flatten();
    let sentences = sentences.map(|sentence| say!(sentence)).collect();
    list(Listed::Sentences, sentences)
}

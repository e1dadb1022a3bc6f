//! Calls: who hears whom, facts, the next call, and why a call or monitoring ended.

use crate::i18n::sentences;

sentences! {
    /// Who hears the supervisor on a call.
    Hearing in "hearing" {
        Silent = "You are silent: nobody hears you.",
        OnlyAgent = "Only {agent} hears you. The caller does not.",
        Everybody = "Everybody hears you.",
        AgentMuted = "{agent} is muted: the caller hears only you.",
        Ended = "Call ended.",
        Returning = "Leaving and coming back as coach… Until you are back, speak as if everybody could hear you.",
        Ringing = "Your phone is ringing. Answer it to join; until then nobody hears you.",
        Held = "On hold: until {agent} takes the call back, do not count on being heard.",
        Changing = "Asked for, not confirmed yet: {what}. Until then, speak as if everybody could hear you.",
        Unknown = "The server does not say who hears you. Speak as if everybody could.",
        LastKnown = "Contact lost. {known} Speak as if everybody could hear you. To leave now, hang up your phone.",
    }
}

sentences! {
    /// Who heard the supervisor when contact was lost.
    Heard in "heard" {
        Ringing = "At {time} your phone was ringing; that may have changed.",
        Held = "At {time} the call was on hold; that may have changed.",
        Changing = "At {time} this was asked for and not confirmed: {what}; that may have changed.",
        AgentMuted = "At {time} {agent} was muted and the caller heard only you; that may have changed.",
        Silent = "At {time} you were silent; that may have changed.",
        OnlyAgent = "At {time} only {agent} heard you; that may have changed.",
        Everybody = "At {time} everybody heard you; that may have changed.",
        Unknown = "At {time} the server did not say who heard you; that may have changed.",
    }
}

sentences! {
    /// What each participant hears. `{whom}` is drawn below the words before it; the words after it
    /// are read out and not seen.
    Hears in "hears" {
        TheAgent = "the agent",
        TheCaller = "the caller",
        CallerAndYou = "the caller and you",
        AgentAndYou = "the agent and you",
        You = "you",
        Both = "both",
        CallerHears = "Caller hears {whom}.",
        AgentHears = "{agent} hears {whom}.",
        YouHear = "You hear {whom}.",
    }
}

sentences! {
    /// A call that is waited for.
    Waiting in "waiting" {
        ForCall = "Waiting for the next call of {agent}",
        WasForCall = "At {time} you were waiting for the next call of {agent}",
        EverybodyAtOnce = "Next call: everybody will hear you at once.",
        AgentAtOnce = "Next call: {agent} will hear you at once.",
        WillListenIn = "You will listen in silently.",
        WillCoach = "You will coach: only the agent will hear you.",
        WillBargeIn = "You will be barged in: everybody will hear you.",
        PhoneJoins = "Your phone will join it.",
        EndsByItself = "Monitoring ends by itself after that call.",
        GoesOn = "Monitoring goes on until you stop it.",
        LeavesWithAgent = "When the agent passes a call on, you leave it as well.",
        AgentIsOut = "The agent is logged out, so no call can come before the agent logs in.",
        WithoutYou = "The call that the agent is on now goes on without you.",
        StepBackAsked = "The panel has asked for Listen in; that is not confirmed yet.",
        SteppedBack = "Next call begins with Listen in: the panel asked for it after you had barged in.",
        StepBackUnconfirmed = "The panel asked for Listen in after you had barged in, and that is not confirmed.",
        MayHaveBegun = "Contact lost. A call may have begun since, with your phone on it. Speak as if everybody could hear you. To leave now, hang up your phone.",
        MayHaveBegunIn = "Contact lost. A call may have begun since, with your phone on it ({mode}). Speak as if everybody could hear you. To leave now, hang up your phone.",
    }
}

sentences! {
    /// Facts about a call.
    Call in "call" {
        With = "Call with {agent}",
        Internal = "Internal call",
        Inbound = "Inbound call",
        Outbound = "Outbound call",
        Consultation = "Consultation",
        OnHold = "On hold",
        Recorded = "Recorded",
        RecordingPaused = "Recording paused",
        NotRecorded = "Not recorded",
        EndsWithThis = "Monitoring ends by itself with this call.",
        StepsBack = "When this call is over, the panel asks for Listen in with the next one.",
        NextBeginsWith = "The next call begins with: {mode}.",
        LeavesWithAgent = "When {agent} passes it on, you leave it as well.",
        Recovered = "Found again after contact with the server was lost.",
        FoundOnLoad = "Found when this page was loaded: it was under way already.",
        PassedOn = "{agent} passed this call on, and you stayed on it.",
        Agent = "agent",
        OtherAgent = "another agent",
        OtherSupervisor = "another supervisor",
        Caller = "caller",
        Called = "the one called",
        Participant = "participant",
        AttachedData = "Attached data ({count})",
        ModeUnknown = "The server does not tell the mode any more",
        AgentMuted = "Agent muted",
        AgentUnmuted = "Agent unmuted",
        PutOnHold = "Put on hold",
        TakenBack = "Taken back from hold",
        PassedOnByTo = "Passed on by {from} to {to}",
        FoundAgain = "Found again after contact was lost",
        LastedAsOf = "{duration} as of {time}",
        LastKnown = "Last known: {what}",
    }
}

sentences! {
    /// Why a monitored call ended, as far as that is certain.
    Ending in "ending" {
        Over = "The call is over, or your phone was hung up.",
        OverOrPassedOn = "The call is over, or the agent passed it on; you follow the agent, not the call.",
        GoneMeanwhile = "It ended for you while contact with the server was lost.",
        AgentLeft = "The agent is no longer on it: it was ended or transferred.",
        Unknown = "Nothing says why.",
        LeftGoesOn = "You left it. {agent} may still be on it.",
        StoppedGoesOn = "You stopped monitoring. {agent} may still be on it.",
        DeviceInactiveGoesOn = "Your own phone was logged out. {agent} may still be on it.",
        DeviceReplacedGoesOn = "You have another phone now. {agent} may still be on it.",
        YouLeft = "You left the call.",
        MonitoringEnded = "Monitoring ended.",
        AgentGone = "The agent is no longer on the call.",
        CallGone = "The call is gone.",
        EndedForYou = "Call ended for you.",
    }
}

sentences! {
    /// Why monitoring ended, and the way on.
    Ended in "ended" {
        Heading = "Monitoring of {agent} has ended",
        ByYou = "You stopped it.",
        NextCallOver = "It was for one call only, and that call is over.",
        AgentLoggedOut = "The agent has logged out.",
        DeviceInactive = "Your own phone was logged out. Log it in to monitor again.",
        WrongAgent = "The phone that was monitored is another agent's, so the panel stopped it. Look where the agent is logged in, then try again.",
        DeviceReplaced = "You have another phone now. Monitor again from there.",
        Unknown = "The server does not say why: another page of yours, or your contact centre, may have ended it.",
    }
}

//! Calls: who hears whom, facts, the next call, and why a call or monitoring ended.

use crate::i18n::sentences;

sentences! {
    /// Who hears the supervisor on a call.
    Hearing in "hearing" {
        Silent,
        OnlyAgent(agent),
        Everybody,
        AgentMuted(agent),
        Ended,
        Returning,
        Ringing,
        Held(agent),
        Changing(what),
        Unknown,
        LastKnown(known),
    }
}

sentences! {
    /// Who hears the supervisor, in a word or two.
    Strip in "strip" {
        Hears(who),
        Sees(who),
    }
}

sentences! {
    /// Who heard the supervisor when contact was lost.
    Heard in "heard" {
        Ringing(time),
        Held(time),
        Changing(time, what),
        AgentMuted(time, agent),
        Silent(time),
        OnlyAgent(time, agent),
        Everybody(time),
        Unknown(time),
    }
}

sentences! {
    /// What each participant hears. `{whom}` is drawn below the words before it; the words after it
    /// are read out and not seen.
    Hears in "hears" {
        TheAgent,
        TheCaller,
        CallerAndYou,
        AgentAndYou,
        You,
        Both,
        CallerHears(whom),
        AgentHears(agent, whom),
        YouHear(whom),
    }
}

sentences! {
    /// A call that is waited for.
    Waiting in "waiting" {
        ForCall(agent),
        WasForCall(time, agent),
        EverybodyAtOnce,
        AgentAtOnce(agent),
        WillListenIn,
        WillCoach,
        WillBargeIn,
        PhoneJoins,
        EndsByItself,
        GoesOn,
        LeavesWithAgent,
        AgentIsOut,
        WithoutYou,
        StepBackAsked,
        SteppedBack,
        StepBackUnconfirmed,
        MayHaveBegun,
        MayHaveBegunIn(mode),
    }
}

sentences! {
    /// Facts about a call.
    Call in "call" {
        With(agent),
        Internal,
        Inbound,
        Outbound,
        Consultation,
        OnHold,
        Recorded,
        RecordingPaused,
        NotRecorded,
        EndsWithThis,
        StepsBack,
        NextBeginsWith(mode),
        LeavesWithAgent(agent),
        Recovered,
        FoundOnLoad,
        PassedOn(agent),
        Agent,
        OtherAgent,
        OtherSupervisor,
        Caller,
        Called,
        Participant,
        AttachedData(count),
        ModeUnknown,
        AgentMuted,
        AgentUnmuted,
        PutOnHold,
        TakenBack,
        PassedOnByTo(from, to),
        FoundAgain,
        UnknownCaller,
        Clock(time),
        YourClock(time),
        LastedAsOf(duration, time),
        LastKnown(what),
    }
}

sentences! {
    /// Why a monitored call ended, as far as that is certain.
    Ending in "ending" {
        Over,
        OverOrPassedOn,
        GoneMeanwhile,
        AgentLeft,
        Unknown,
        LeftGoesOn(agent),
        StoppedGoesOn(agent),
        DeviceInactiveGoesOn(agent),
        DeviceReplacedGoesOn(agent),
        YouLeft,
        MonitoringEnded,
        AgentGone,
        CallGone,
        EndedForYou,
    }
}

sentences! {
    /// Why monitoring ended, and the way on.
    Ended in "ended" {
        Heading(agent),
        ByYou,
        NextCallOver,
        AgentLoggedOut,
        DeviceInactive,
        WrongAgent,
        DeviceReplaced,
        Unknown,
    }
}

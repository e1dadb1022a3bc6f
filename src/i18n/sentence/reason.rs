//! Why a control is off, and what to do about it.

use crate::i18n::sentences;

sentences! {
    /// The sentence about a control that is off.
    Reason in "reason" {
        NotConnected,
        SignedOut,
        NotSupervisor,
        FeatureMissing(feature),
        Waiting(what),
        NotOffered,
        Leaves(agent),
        Listening(agent),
        ListeningAlready,
        CoachingAlready,
        BargedInAlready,
        MonitoringAlready,
        InSessionAlready,
        NextCallAlready(mode),
        AfterThisCall,
        NothingWritten,
        NotReadNow,
        AgentLoggedOut,
        NoActiveDevice,
        NoWayBackToCoach,
        MuteNeedsBargeIn,
        OnHold,
        NotAnswered,
        AnotherSupervisor(supervisor),
        SomeSupervisor,
        InStateAlready,
        SipCluster,
    }
}

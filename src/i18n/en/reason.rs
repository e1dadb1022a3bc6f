//! Why a control is off, and what to do about it.

use crate::i18n::sentences;

sentences! {
    /// The sentence about a control that is off.
    Reason in "reason" {
        NotConnected = "There is no live connection, so an effect could not be seen. Wait until the panel is live again, or connect.",
        SignedOut = "You are signed out. Sign in first.",
        NotSupervisor = "Your user has no supervisor role. Ask your administrator for it.",
        FeatureMissing = "Your contact centre has not switched on “{feature}”. Ask your administrator for it.",
        Waiting = "Waiting for confirmation: {what}. This comes back as soon as the answer is there.",
        NotOffered = "The server does not offer this now. Another supervisor may be monitoring; try again in a moment.",
        AlreadyMonitoring = "You are monitoring {agent}, and one agent at a time is possible. Choose “Monitor instead” beside this, or stop monitoring {agent} first.",
        Listening = "You are monitoring {agent}, and one agent at a time is possible. Stop monitoring {agent} first.",
        ListeningAlready = "You are listening in already.",
        CoachingAlready = "You are coaching already.",
        BargedInAlready = "You have barged in already.",
        MonitoringAlready = "You are monitoring already.",
        InSessionAlready = "You are in this session already.",
        MonitorFirst = "The server lets you in only while you monitor the agent. Monitor the agent first.",
        NextCallAlready = "The next call begins with {mode} already.",
        AfterThisCall = "Changing it now would end the call that you are on. Choose it when this call is over.",
        NothingWritten = "Nothing is written yet.",
        NotReadNow = "Those for whom it was written would not be the ones to read it now.",
        AgentLoggedOut = "The agent is logged out. Wait until the agent logs in.",
        NoActiveDevice = "Your own phone is not logged in. Log it in, then refresh this panel.",
        NoWayBackToCoach = "You can coach from the next call on. Choose Coach under “Next call”.",
        MuteNeedsBargeIn = "The agent can be muted only while everybody hears you. Barge in first.",
        OnHold = "The call is on hold. Wait until the agent takes it back.",
        NotAnswered = "The call is not answered yet. Answer it first.",
        AnotherSupervisor = "{supervisor} is monitoring this agent, and one supervisor at a time is possible. Try again in a moment.",
        SomeSupervisor = "Another supervisor is monitoring this agent, and one at a time is possible. Try again in a moment.",
        InStateAlready = "This is the state already.",
        SipCluster = "Your telephony can follow whole calls only.",
    }
}

//! The Cisco channel: states, reasons, failures, and what is heard.

use crate::i18n::sentences;

sentences! {
    /// State of an agent or of the supervisor.
    State in "cisco-state" {
        LoggedOut = "Logged out",
        NotReady = "Not Ready",
        Ready = "Ready",
        CallComingIn = "Call coming in",
        LookingAtCall = "Looking at a call",
        OnCall = "On call",
        OnHold = "On hold",
        WrapUp = "Wrap-up",
        Unknown = "Unknown",
    }
}

sentences! {
    /// The bus, and the phone on which the supervisor listens.
    Status in "cisco-status" {
        Live = "Cisco: Live",
        NotConnected = "Cisco: not connected",
        SignedInAt = "signed in at {extension}",
        SignedInAtAsOf = "signed in at {extension}, as of {time}",
        InState = "{extension} {state}",
        InStateAsOf = "{extension} {state}, as of {time}",
        Phone = "{extension}",
        PhoneAsOf = "{extension}, as of {time}",
    }
}

sentences! {
    /// Why a control is off, and what to do about it.
    Reason in "cisco-reason" {
        NotConnected = "The portal's message bus is not connected, so nothing could be asked for. Wait, or reload the portal.",
        NoOwnAddress = "The portal does not tell your Cisco phone or user name. Ask its administrator to set them.",
        SignedOut = "You are not signed in at your Cisco phone. Sign in first.",
        SignedInElsewhere = "You are signed in at {extension}, and this panel was set up for another phone. Sign in there, or tell your administrator.",
        Waiting = "Waiting for confirmation of what was asked for before.",
        AlreadyMonitoring = "You are listening in already.",
        NotNotReady = "You are {state}, and have to be Not Ready to listen in. Choose “Go Not Ready and listen” beside this.",
        OwnCall = "You are on a call yourself. Finish it first.",
        NotInTeam = "This agent is in a team that you do not supervise.",
        AgentSignedOut = "The agent is logged out. Wait until the agent logs in.",
        OnHold = "The call is on hold. Wait until the agent takes it back.",
        NoCall = "The agent is not on a call. Wait for the next one.",
        NoAgentAddress = "The phone of this agent is not known. It is told when the agent signs in.",
        SameAddress = "This agent has the same phone as you.",
        MonitoringCall = "The agent is listening to somebody else, and that cannot be listened to.",
        NotAllowed = "The contact centre does not allow this for the agent now.",
        NoCallId = "The call that you listen by was not seen yet, so it cannot be ended from here. Hang up on your desk phone.",
        NotListening = "Only a call that you listen to can be entered. Listen in first.",
        AlreadyInCall = "You are in the call already.",
        AlreadyInState = "This is the state already.",
        AgentBusy = "The agent is on a call, or about to be. Wait until it is over.",
        AfterCall = "This is asked for already, and happens after the call.",
    }
}

sentences! {
    /// Why an operation had no effect, and what to do.
    Failure in "cisco-failure" {
        CallFailed = "The call to your desk phone came to nothing. Check that it is free and on the hook, then try again.",
        NoCallAnyMore = "The agent is no longer on a call. Wait for the next one.",
        OnHold = "The call is on hold. Wait until the agent takes it back.",
        NotPossible = "Meanwhile it is no longer possible. Look at the agent's row for the reason.",
        NotWritten = "A phone or a user name is not known, so nothing was asked for. Ask the administrator of the portal to set them.",
        AgentNotOnCall = "The agent is not talking: ready, wrapping up, on hold or not ready. Wait until the agent talks on a call.",
        OnHoldOrNotReady = "The agent has put the call on hold or is not ready. Wait until the agent talks again.",
        InvalidState = "Your state or the agent's does not allow it. Be Not Ready yourself, and wait until the agent talks on a call.",
        NotController = "The agent does not control the call, or is consulting somebody. Wait until that is over.",
        NoConference = "There is no free conference resource. Try again later; if it goes on, tell your administrator.",
        InvalidDestination = "The agent's phone cannot be reached this way, or the call is on hold. Check the extensions, and wait while the call is on hold.",
        PhoneModel = "The agent's phone is of a model that cannot be monitored. Ask your administrator for another one.",
        PhoneNotSupported = "The telephony of this agent cannot be monitored: it is too old, or the agent is a mobile one. Ask your administrator.",
        BridgeOff = "The built-in bridge of the agent's phone is off. Ask your administrator to switch it on.",
        SearchSpace = "Your line may not monitor the agent's line. Ask your administrator to put it into your monitoring calling search space.",
        NotUnderstood = "The contact centre did not understand the request. Tell your administrator: the portal may need the other set of keys.",
        NotAllowed = "You are not signed in, or not allowed to do this. Sign in again, or ask your administrator for the right.",
        WrongUser = "The user named is not the one who is signed in. Tell your administrator: the portal may name the wrong user.",
        NotFound = "The call is gone.",
        ServerError = "The contact centre failed. Try again; if it goes on, tell your administrator.",
        Other = "The contact centre refused for a reason unknown to this panel. The details are below.",
        Somebodys = "The contact centre reported an error on the portal's bus, which may concern you or another application. {why}",
    }
}

sentences! {
    /// What is heard, and where.
    Card in "cisco-card" {
        BusGone = "The portal's message bus is gone. {known}",
        Requested = "Asked for, not confirmed yet. Your desk phone will go off the hook by itself.",
        Unconfirmed = "Not confirmed in time. It may have begun all the same: look at your desk phone.",
        Held = "On hold: there is no audio for now. It comes back when {agent} takes the call back.",
        AgentLeft = "{agent} is no longer on the call.",
        NotFromHere = "It was not begun from this page.",
        SpeakAsIfHeard = "Speak as if everybody could hear you. To leave now, hang up your desk phone.",
        HangUp = "If it rings or is off the hook, hang up there, or try again.",
        Audio = "The audio is on your desk phone.",
        Stopped = "You stopped monitoring. {agent} may still be on the call.",
        EndedOrTransferred = "It was ended or transferred.",
        SignedOut = "You signed out of your phone.",
        Gone = "The call that you listened by is gone.",
    }
}

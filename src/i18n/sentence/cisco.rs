//! The Cisco channel: states, reasons, failures, and what is heard.

use crate::i18n::sentences;

sentences! {
    /// State of an agent or of the supervisor.
    State in "cisco-state" {
        LoggedOut,
        NotReady,
        Ready,
        CallComingIn,
        LookingAtCall,
        OnCall,
        OnHold,
        WrapUp,
        Unknown,
    }
}

sentences! {
    /// The bus, and the phone on which the supervisor listens.
    Status in "cisco-status" {
        Name,
        Live,
        NotConnected,
        SignedInAt(extension),
        SignedInAtAsOf(extension, time),
        InState(extension, state),
        InStateAsOf(extension, state, time),
        Phone(extension),
        PhoneAsOf(extension, time),
    }
}

sentences! {
    /// Why a control is off, and what to do about it.
    Reason in "cisco-reason" {
        NotConnected,
        NoOwnAddress,
        SignedOut,
        SignedInElsewhere(extension),
        Waiting,
        AlreadyMonitoring,
        NotNotReady(state),
        OwnCall,
        NotInTeam,
        AgentSignedOut,
        OnHold,
        NoCall,
        NoAgentAddress,
        SameAddress,
        MonitoringCall,
        NotAllowed,
        NoCallId,
        NotListening,
        AlreadyInCall,
        AlreadyInState,
        AgentBusy,
        AfterCall,
    }
}

sentences! {
    /// Why an operation had no effect, and what to do.
    Failure in "cisco-failure" {
        CallFailed,
        NoCallAnyMore,
        OnHold,
        NotPossible,
        NotWritten,
        AgentNotOnCall,
        OnHoldOrNotReady,
        InvalidState,
        NotController,
        NoConference,
        InvalidDestination,
        PhoneModel,
        PhoneNotSupported,
        BridgeOff,
        SearchSpace,
        NotUnderstood,
        NotAllowed,
        WrongUser,
        NotFound,
        ServerError,
        Other,
        Somebodys(why),
    }
}

sentences! {
    /// What is heard, and where.
    Card in "cisco-card" {
        BusGone(known),
        Requested,
        Unconfirmed,
        Held(agent),
        AgentLeft(agent),
        NotFromHere,
        SpeakAsIfHeard,
        HangUp,
        Audio,
        Stopped(agent),
        EndedOrTransferred,
        SignedOut,
        Gone,
    }
}

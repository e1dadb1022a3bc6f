//! Operations: words on buttons, what was asked for, what is confirmed, and what did not work.

use crate::i18n::sentences;

sentences! {
    /// A word on a button.
    Word in "operation-word" {
        ListenIn,
        Coach,
        BargeIn,
        Stop,
        StopMonitoring,
        MuteAgent,
        UnmuteAgent,
        Answer,
        LeaveCall,
        Ready,
        NotReady,
        NotReadyAndListen,
        LogOut,
        DoNotDisturb,
        AllowCalls,
        LogInPhone,
        Monitor,
        Read,
        Accept,
        Leave,
        Send,
        Instead(operation),
    }
}

sentences! {
    /// The accessible name of a control.
    Control in "operation-control" {
        ListenIn(agent),
        Coach(agent),
        BargeIn(agent),
        StopMonitoring(agent),
        NotReadyAndListen(agent),
        MonitorSessions(medium, agent),
        CoachSessions(medium, agent),
        BargeInSessions(medium, agent),
        StopSessions(medium, agent),
        ActionsFor(agent),
        MessagesOf(agent),
        StateOf(agent),
        MonitorInstead(agent),
        NextCall,
        EntryGone,
    }
}

sentences! {
    /// What is told of a button that ends something, and leaves something.
    Tip in "operation-tip" {
        LeaveCall,
        StopCalls,
        LeaveSession,
        StopSessions,
    }
}

sentences! {
    /// An operation that was asked for, on its own or within a sentence.
    Asked in "operation-asked" {
        SwitchToListenIn(agent),
        SwitchToCoach(agent),
        SwitchToBargeIn(agent),
        MuteAgent(agent),
        UnmuteAgent(agent),
        Answer(agent),
        LeaveCall(agent),
        Ready(agent),
        NotReady(agent),
        LogOut(agent),
        DoNotDisturb(agent),
        AllowCalls(agent),
        LogInPhone(agent),
        Monitor(agent),
        Read(agent),
        Accept(agent),
        SwitchToMonitor(agent),
        Leave(agent),
        Write(agent),
        SessionSwitchToMonitor(medium, agent),
        SessionSwitchToCoach(medium, agent),
        SessionSwitchToBargeIn(medium, agent),
        SessionRead(medium, agent),
        SessionAccept(medium, agent),
        SessionLeave(medium, agent),
        SessionWriteToEveryone(medium, agent),
        SessionWriteToAgents(medium, agent),
        NextCallOf(agent, operation),
    }
}

sentences! {
    /// An operation that is confirmed: what is so now.
    Done in "operation-done" {
        ListenIn(agent),
        Coach(agent),
        BargeIn(agent),
        StopMonitoring(agent),
        MuteAgent(agent),
        UnmuteAgent(agent),
        Answer(agent),
        LeaveCall(agent),
        Ready(agent),
        NotReady(agent),
        LogOut(agent),
        DoNotDisturb(agent),
        AllowCalls(agent),
        LogInPhone(agent),
        Monitor(agent),
        Read(agent),
        Accept(agent),
        SwitchToMonitor(agent),
        Leave(agent),
        Write(agent),
        SessionMonitor(medium, agent),
        SessionCoach(medium, agent),
        SessionBargeIn(medium, agent),
        SessionStop(medium, agent),
        SessionSwitchToMonitor(medium, agent),
        SessionSwitchToCoach(medium, agent),
        SessionSwitchToBargeIn(medium, agent),
        SessionRead(medium, agent),
        SessionAccept(medium, agent),
        SessionLeave(medium, agent),
        SessionWriteToEveryone(medium, agent),
        SessionWriteToAgents(medium, agent),
        MonitoringAs(agent, operation),
    }
}

sentences! {
    /// An operation that failed or was not confirmed.
    Trouble in "operation-trouble" {
        DidNotWork(what, why),
        NotConfirmed(what),
        RowDidNotWork(operation, why),
        RowNotConfirmed(operation),
        OtherIsMonitoring(supervisor),
        LeftAndStopped,
        Left,
    }
}

sentences! {
    /// The question before an operation that others notice or that cannot be undone.
    Question in "question" {
        DoIt(what),
        BargeIn(agent),
        DismissUnsent(agent),
        UnsentIsLost,
        EverybodyHearsAndBack(agent),
        EverybodyHears(agent),
        EverybodyHearsNext(agent),
        EverybodyReads(agent),
        WrittenForAgents,
        EndsForCustomer,
        NoWayBack,
        LogsOutNowOrLater(agent),
        LogsOutOnCall(agent, duration),
        LogsOut(agent),
        Leaves(agent, heard),
        Cancel,
    }
}

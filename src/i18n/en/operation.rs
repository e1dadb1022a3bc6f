//! Operations: words on buttons, what was asked for, what is confirmed, and what did not work.

use crate::i18n::sentences;

sentences! {
    /// A word on a button.
    Word in "operation-word" {
        ListenIn = "Listen in",
        Coach = "Coach",
        BargeIn = "Barge in",
        Stop = "Stop",
        StopMonitoring = "Stop monitoring",
        MuteAgent = "Mute agent",
        UnmuteAgent = "Unmute agent",
        Answer = "Answer",
        LeaveCall = "Leave call",
        Ready = "Ready",
        NotReady = "Not Ready",
        NotReadyAndListen = "Go Not Ready and listen",
        LogOut = "Log out",
        DoNotDisturb = "Do not disturb",
        AllowCalls = "Allow calls",
        LogInPhone = "Log in phone",
        Monitor = "Monitor",
        FollowNow = "Follow now",
        Accept = "Accept",
        Leave = "Leave",
        Send = "Send",
        Instead = "{operation} instead",
    }
}

sentences! {
    /// The accessible name of a control.
    Control in "operation-control" {
        ListenIn = "Listen in to {agent}",
        Coach = "Coach {agent}",
        BargeIn = "Barge in on {agent}",
        StopMonitoring = "Stop monitoring {agent}",
        NotReadyAndListen = "Go Not Ready and listen in to {agent}",
        MonitorSessions = "\
            [smssession] Monitor SMS of {agent}\n\
            [chat] Monitor chat of {agent}",
        CoachSessions = "\
            [smssession] Coach SMS of {agent}\n\
            [chat] Coach chat of {agent}",
        BargeInSessions = "\
            [smssession] Barge in on SMS of {agent}\n\
            [chat] Barge in on chat of {agent}",
        StopSessions = "\
            [smssession] Stop monitoring SMS of {agent}\n\
            [chat] Stop monitoring chat of {agent}",
        ActionsFor = "Actions for {agent}",
        MessagesOf = "Messages of {agent}",
        StateOf = "State of {agent}",
        MonitorInstead = "Monitor {agent} instead",
        NextCall = "Next call",
        EntryGone = "This is not on offer any more.",
    }
}

sentences! {
    /// An operation that was asked for, on its own or within a sentence.
    Asked in "operation-asked" {
        SwitchToListenIn = "Switch to listening in on {agent}",
        SwitchToCoach = "Switch to coaching {agent}",
        SwitchToBargeIn = "Switch to barging in on {agent}",
        MuteAgent = "Mute {agent}",
        UnmuteAgent = "Unmute {agent}",
        Answer = "Answer the call of {agent}",
        LeaveCall = "Leave the call of {agent}",
        Ready = "Ready for {agent}",
        NotReady = "Not Ready for {agent}",
        LogOut = "Log out {agent}",
        DoNotDisturb = "Do not disturb on {agent}",
        AllowCalls = "Allow calls on {agent}",
        LogInPhone = "Log in the phone {agent}",
        Monitor = "Monitor the messages of {agent}",
        Follow = "Follow a session of {agent}",
        Accept = "Accept a session of {agent}",
        SwitchToMonitor = "Switch to monitoring {agent}",
        Leave = "Leave a session of {agent}",
        Write = "Write in a session of {agent}",
        SessionSwitchToMonitor = "\
            [smssession] Switch to monitoring in the SMS with {agent}\n\
            [chat] Switch to monitoring in the chat with {agent}",
        SessionSwitchToCoach = "\
            [smssession] Switch to coaching in the SMS with {agent}\n\
            [chat] Switch to coaching in the chat with {agent}",
        SessionSwitchToBargeIn = "\
            [smssession] Barge in on the SMS with {agent}\n\
            [chat] Barge in on the chat with {agent}",
        SessionFollow = "\
            [smssession] Follow the SMS with {agent}\n\
            [chat] Follow the chat with {agent}",
        SessionAccept = "\
            [smssession] Accept the SMS with {agent}\n\
            [chat] Accept the chat with {agent}",
        SessionLeave = "\
            [smssession] Leave the SMS with {agent}\n\
            [chat] Leave the chat with {agent}",
        SessionWriteToEveryone = "\
            [smssession] Write to everyone in the SMS with {agent}\n\
            [chat] Write to everyone in the chat with {agent}",
        SessionWriteToAgents = "\
            [smssession] Write to agents in the SMS with {agent}\n\
            [chat] Write to agents in the chat with {agent}",
        NextCallOf = "Next call of {agent}: {operation}",
    }
}

sentences! {
    /// An operation that is confirmed: what is so now.
    Done in "operation-done" {
        ListenIn = "Listening in to {agent}",
        Coach = "Coaching {agent}",
        BargeIn = "Barged in on {agent}",
        StopMonitoring = "Stopped monitoring {agent}",
        MuteAgent = "Muted {agent}",
        UnmuteAgent = "Unmuted {agent}",
        Answer = "Answered the call of {agent}",
        LeaveCall = "Left the call of {agent}",
        Ready = "Ready: {agent}",
        NotReady = "Not Ready: {agent}",
        LogOut = "Logged out: {agent}",
        DoNotDisturb = "Do not disturb is on: {agent}",
        AllowCalls = "Calls are allowed: {agent}",
        LogInPhone = "Phone logged in: {agent}",
        Monitor = "Monitoring the messages of {agent}",
        Follow = "Following a session of {agent}",
        Accept = "Accepted a session of {agent}",
        SwitchToMonitor = "Monitoring {agent}",
        Leave = "Left a session of {agent}",
        Write = "Wrote in a session of {agent}",
        SessionMonitor = "\
            [smssession] Monitoring SMS of {agent}\n\
            [chat] Monitoring chat of {agent}",
        SessionCoach = "\
            [smssession] Coaching SMS of {agent}\n\
            [chat] Coaching chat of {agent}",
        SessionBargeIn = "\
            [smssession] Barged in on SMS of {agent}\n\
            [chat] Barged in on chat of {agent}",
        SessionStop = "\
            [smssession] Stopped monitoring SMS of {agent}\n\
            [chat] Stopped monitoring chat of {agent}",
        SessionSwitchToMonitor = "\
            [smssession] Monitoring in the SMS with {agent}\n\
            [chat] Monitoring in the chat with {agent}",
        SessionSwitchToCoach = "\
            [smssession] Coaching in the SMS with {agent}\n\
            [chat] Coaching in the chat with {agent}",
        SessionSwitchToBargeIn = "\
            [smssession] Barged in on the SMS with {agent}\n\
            [chat] Barged in on the chat with {agent}",
        SessionFollow = "\
            [smssession] Following the SMS with {agent}\n\
            [chat] Following the chat with {agent}",
        SessionAccept = "\
            [smssession] Accepted the SMS with {agent}\n\
            [chat] Accepted the chat with {agent}",
        SessionLeave = "\
            [smssession] Left the SMS with {agent}\n\
            [chat] Left the chat with {agent}",
        SessionWriteToEveryone = "\
            [smssession] Wrote to everyone in the SMS with {agent}\n\
            [chat] Wrote to everyone in the chat with {agent}",
        SessionWriteToAgents = "\
            [smssession] Wrote to agents in the SMS with {agent}\n\
            [chat] Wrote to agents in the chat with {agent}",
        MonitoringAs = "Monitoring {agent}: {operation}",
    }
}

sentences! {
    /// An operation that failed or was not confirmed.
    Trouble in "operation-trouble" {
        DidNotWork = "Did not work: {what}. {why}",
        NotConfirmed = "Not confirmed in time: {what}. It may still take effect. Look whether it did before you try again.",
        RowDidNotWork = "{operation} did not work. {why}",
        RowNotConfirmed = "{operation} is not confirmed. It may still take effect: look before you try again.",
        OtherIsMonitoring = "{supervisor} is monitoring.",
        LeftAndStopped = "You have left the call, and monitoring was stopped for it.",
        Left = "You have left the call.",
    }
}

sentences! {
    /// The question before an operation that others notice or that cannot be undone.
    Question in "question" {
        DoIt = "{what}?",
        BargeIn = "Barge in on {agent}?",
        DismissUnsent = "Dismiss the session with {agent}?",
        UnsentIsLost = "What you wrote in it was not sent, and will be lost.",
        EverybodyHearsAndBack = "Everybody will hear you: {agent} and the caller. You can step back to listening in at any time.",
        EverybodyHears = "Everybody will hear you: {agent} and the caller.",
        EverybodyHearsNext = "Everybody will hear you as soon as the next call of {agent} begins. Later calls begin with Listen in, unless you choose Barge in for them, too.",
        EverybodyReads = "Everybody will read what you write: {agent} and the customer.",
        WrittenForAgents = "You began to write this while only agents would have read it.",
        EndsForCustomer = "No other agent is in this session: it will end for the customer.",
        NoWayBack = "There is no way back to coaching on this call but leaving it and coming back, where the server allows that.",
        LogsOutNowOrLater = "{agent} will be logged out: now, or after the call.",
        LogsOut = "{agent} will be logged out and get no more calls.",
        StopsOther = "You stop monitoring the agent whom you monitor now.",
        Cancel = "Cancel",
    }
}

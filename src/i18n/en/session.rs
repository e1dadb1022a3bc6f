//! Chat and SMS: sessions in rows and on cards, and their transcripts.

use crate::i18n::sentences;

sentences! {
    /// A medium, and the ways to monitor it.
    Medium in "medium" {
        Name = "[smssession] SMS\n[chat] Chat",
        With = "[smssession] SMS with {agent}\n[chat] Chat with {agent}",
        Monitor = "Monitor",
        Coach = "Coach",
        BargeIn = "Barge in",
        AllSessions = "All sessions",
        NextSession = "Next session only",
    }
}

sentences! {
    /// Sessions in the row of an agent.
    Rows in "session-row" {
        Waiting = "waiting: {operation}",
        NextOnly = "{mode}, next only",
        Unread = "{count} new",
        Badge = "[smssession] SMS {what}\n[chat] Chat {what}",
        Remembered = "\
            [smssession] SMS: {how}, as this page remembers\n\
            [chat] Chat: {how}, as this page remembers",
        FollowThis = "\
            [smssession] Follow this SMS now\n\
            [chat] Follow this chat now",
        InProgressSince = "\
            [smssession] SMS in progress since {time}\n\
            [chat] Chat in progress since {time}",
        InProgressNumber = "\
            [smssession] SMS in progress, number {number}\n\
            [chat] Chat in progress, number {number}",
        Reading = "\
            [smssession] Reading the SMS sessions…\n\
            [chat] Reading the chat sessions…",
        NoneInProgress = "\
            [smssession] No SMS in progress.\n\
            [chat] No chat in progress.",
        NotRead = "\
            [smssession] SMS in progress could not be read. {why}\n\
            [chat] Chat in progress could not be read. {why}",
        NoAnswer = "\
            [smssession] SMS in progress could not be read: the server did not answer.\n\
            [chat] Chat in progress could not be read: the server did not answer.",
    }
}

sentences! {
    /// A session that is waited for.
    Awaited in "session-awaited" {
        Next = "\
            [smssession] Waiting for the next SMS of {agent}\n\
            [chat] Waiting for the next chat of {agent}",
        WasNext = "\
            [smssession] At {time} you were waiting for the next SMS of {agent}\n\
            [chat] At {time} you were waiting for the next chat of {agent}",
        MayHaveBegun = "\
            [smssession] Contact lost. A session may have begun since ({mode}): in SMS reckon with being seen. It is shown when contact is back.\n\
            [chat] Contact lost. A session may have begun since ({mode}): in chat reckon with being seen. It is shown when contact is back.",
        WillReadAlong = "You will read along; neither the agent nor the customer will see you.",
        WillCoach = "You will coach: only the agent will see you.",
        WillBargeIn = "You will be barged in: everyone will see you.",
        EndsByItself = "Monitoring ends by itself after that session.",
        RememberedFromBefore = "This page remembers it from before it was loaded again; the server does not show it.",
        Remembered = "This page remembers it; the server does not show it.",
    }
}

sentences! {
    /// Who sees the supervisor in a session, and reads what the supervisor writes.
    Seeing in "seeing" {
        OtherSupervisors = "Nobody sees you but other supervisors. You read along silently.",
        Nobody = "Nobody sees you. You read along silently.",
        OnlyAgents = "Only the agents see you and read what you write. The customer does not.",
        OnlyAgent = "Only the agent sees you: {agent} reads what you write, the customer does not.",
        Everyone = "Everyone sees you and reads what you write, the customer too.",
        Invited = "You are invited. Until you are in the session, neither the agent nor the customer sees you.",
        Changing = "Asked for, not confirmed yet: {what}. Until then, write as if everyone could read it.",
        Unknown = "The server does not say who sees you. Write as if everyone could read it.",
        Ended = "Session ended.",
        WasInvited = "Contact lost. At {time} you were invited, and not in the session; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.",
        WasChanging = "Contact lost. At {time} this was asked for and not confirmed: {what}; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.",
        WasSilent = "Contact lost. At {time} you read along silently; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.",
        WereOnlyAgents = "Contact lost. At {time} only agents saw you and read what you wrote; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.",
        WasEveryone = "Contact lost. At {time} everyone saw you and read what you wrote; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.",
        WasUnknown = "Contact lost. At {time} the server did not say who saw you; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.",
    }
}

sentences! {
    /// What is known about a session.
    Session in "session" {
        Invited = "You are invited",
        Accepted = "Accepted",
        InProgress = "In progress",
        WaitsForAgent = "The customer waits for an agent",
        Ended = "Ended",
        EndedMeanwhile = "It ended while contact with the server was lost.",
        EndedBeforeJoining = "It ended before you were in it.",
        LeftAlone = "You left it, and no other agent was in it.",
        Left = "You left it.",
        OverOrQueued = "It is over, or it was put into a queue and may come back from there.",
        OverForYou = "It is over for you, while others may go on with it.",
        Unexplained = "It came although this page remembers no monitoring of the agent. Stop monitoring if no more are to come.",
        WasTheOne = "It was the one session to monitor: no other one will come.",
        Entered = "You entered it while it went on.",
        NextBeginsWith = "The next session begins with: {mode}.",
        You = "you",
        Agent = "agent",
        OtherAgent = "another agent",
        OtherSupervisor = "another supervisor",
        Customer = "customer",
        SeenByEveryone = "seen by everyone",
        SeenByAgents = "seen by agents",
        SeenBySupervisors = "seen by supervisors only",
    }
}

sentences! {
    /// Lines of a transcript.
    Line in "session-line" {
        You = "You",
        System = "System",
        Joined = "{name} joined",
        Left = "{name} left",
        Rejoined = "{name} rejoined",
        SentAddress = "{name} sent an address",
        Notice = "notice",
        ToAgents = "to agents only",
        ToSupervisors = "to supervisors only",
        Cut = "too long to be shown whole",
        IsTyping = "{name} is typing…",
        AreTyping = "{names} are typing…",
        CaughtUp = "\
            [0] To the newest message\n\
            [one] {count} new message\n\
            [other] {count} new messages",
        NotRead = "What was written could not be read. {why}",
        MayLack = "Some messages may be missing here. Read them in the contact centre's own records before you rely on it.",
        UpTo = "Messages up to {time}. Later ones come when contact is back.",
        ReadingEarlier = "Reading earlier messages…",
        EarlierNotRead = "They could not be read. Try again.",
        NoMoreShown = "There are more, and no more can be shown.",
        Earlier = "Earlier messages",
        Messages = "Messages",
    }
}

sentences! {
    /// The box to write in, and messages that are not in the transcript yet.
    Compose in "compose" {
        ToAgent = "Message to agent",
        ToEveryone = "Message to everyone",
        Keys = "Enter sends, Shift+Enter begins a new line.",
        NothingIsSent = "Contact is lost: nothing is sent now, and who would read this may have changed.",
        AgentsRead = "The agents read this; the customer does not.",
        AgentReads = "{agent} reads this; the customer does not.",
        EveryoneReads = "Everyone reads this: {agent} and the customer.",
        BegunForAgents = "You began it while only agents would have read it; you will be asked before it is sent.",
        HadWritten = "You had written this and not sent it:",
        HaveWritten = "You have written this and not sent it; coach or barge in to send it:",
        SentToAgents = "To agents. {state}",
        SentToEveryone = "To everyone. {state}",
        Sending = "Sending…",
        NotSent = "Not sent. {why}",
        NotSeen = "Not seen in the session yet. It may have arrived: sent again, it may come twice.",
        NotInSession = "Not in the session yet",
        Discard = "Discard",
    }
}

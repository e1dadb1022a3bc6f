//! Chat and SMS: sessions in rows and on cards, and their transcripts.

use crate::i18n::sentences;

sentences! {
    /// A medium, and the ways to monitor it.
    Medium in "medium" {
        Name(medium),
        With(medium, agent),
        Monitor,
        Coach,
        BargeIn,
        AllSessions,
        NextSession,
    }
}

sentences! {
    /// Sessions in the row of an agent.
    Rows in "session-row" {
        Waiting,
        NextOnly(mode),
        How(mode),
        Unread(count),
        Badge(medium, what),
        Remembered(medium, how),
        Read(medium, customer),
        ReadSince(read, time),
        TheCustomer,
        Reading(medium),
        NoneInProgress(medium),
        NotRead(medium, why),
        NoAnswer(medium),
    }
}

sentences! {
    /// A session that is waited for.
    Awaited in "session-awaited" {
        Next(medium, agent),
        WasNext(medium, time, agent),
        MayHaveBegun(medium, mode),
        WillReadAlong,
        WillCoach,
        WillBargeIn,
        EndsByItself,
        RememberedFromBefore,
        Remembered,
    }
}

sentences! {
    /// Who sees the supervisor in a session, and reads what the supervisor writes.
    Seeing in "seeing" {
        OtherSupervisors,
        Nobody,
        OnlyAgents,
        OnlyAgent(agent),
        Everyone,
        Invited,
        Changing(what),
        Unknown,
        Ended,
        WasInvited(time),
        WasChanging(time, what),
        WasSilent(time),
        WereOnlyAgents(time),
        WasEveryone(time),
        WasUnknown(time),
    }
}

sentences! {
    /// What is known about a session.
    Session in "session" {
        Invited,
        Accepted,
        InProgress,
        WaitsForAgent,
        Ended,
        EndedMeanwhile,
        EndedBeforeJoining,
        LeftAlone,
        Left,
        OverOrQueued,
        OverForYou,
        Unexplained,
        WasTheOne,
        Entered,
        NextBeginsWith(mode),
        You,
        Agent,
        OtherAgent,
        OtherSupervisor,
        Customer,
        SeenByEveryone,
        SeenByAgents,
        SeenBySupervisors,
    }
}

sentences! {
    /// Lines of a transcript.
    Line in "session-line" {
        You,
        System,
        Joined(name),
        Left(name),
        Rejoined(name),
        SentAddress(name),
        Notice,
        OnlyAgent(agent),
        ToAgents,
        ToSupervisors,
        Cut,
        IsTyping(name),
        AreTyping(names),
        CaughtUp(count),
        NotRead(why),
        MayLack,
        UpTo(time),
        ReadingEarlier,
        EarlierNotRead,
        NoMoreShown,
        Earlier,
        Messages,
    }
}

sentences! {
    /// The box to write in, and messages that are not in the transcript yet.
    Compose in "compose" {
        ToAgent,
        ToEveryone,
        Keys,
        NothingIsSent,
        AgentsRead,
        AgentReads(agent),
        EveryoneReads(agent),
        BegunForAgents,
        HadWritten,
        HaveWritten,
        SentToAgents(state),
        SentToEveryone(state),
        Sending,
        NotSent(why),
        NotSeen,
        NotInSession,
        Discard,
    }
}

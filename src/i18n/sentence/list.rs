//! The list of agents: rows, columns, filters, counts, and the text where no row can be shown.

use crate::i18n::sentences;

sentences! {
    /// Words in the row of an agent.
    Row in "row" {
        SomeAgent,
        Unknown,
        LoggedOut,
        OnCall,
        Ready,
        WrapUp,
        NotReady,
        LoggedIn,
        OnHold,
        LastKnown,
        Long,
        TooLong,
        MinutesAgo(count),
        HoursAgo(count),
        AtLeastSeconds(count),
        AtLeastMinutes(count),
        AtLeastHours(count),
        AfterThisCall(operation),
        Waiting,
        NextCall(mode),
        RingingYou,
        Monitoring(mode),
        MonitoredBy(supervisor),
        MonitoredByOther,
        Voice,
        Chat,
        Email,
        Sms,
        OnChannel(channel, state),
        OnChannelBusy(channel, state),
        AllChannels,
        OnChannelAsked(channel, state, operation),
    }
}

sentences! {
    /// The columns of the list.
    Column in "column" {
        Name,
        Number,
        State,
        Time,
        TimeInState,
        WidthOf(column),
        Actions,
        KnownAt(time),
    }
}

sentences! {
    /// Filters of the list, and how many agents fit.
    Filter in "filter" {
        HideLoggedOut,
        LoggedOutHidden,
        ByState,
        NobodyInState,
        All,
        OnCall,
        Ringing,
        OnHold,
        OverLimit,
        WrapUp,
        Ready,
        NotReady,
        LoggedOut,
        Unknown,
        State,
        Group,
        Channel,
        Skill,
        NoSkills,
        AllOfThese,
        AnyOfThese,
        AllOf,
        AnyOf,
        Remove(kind, what),
        InUse,
        ClearAll,
        ClearSearch,
        ClearFilters,
        FilterAgents,
        Count(count),
        NoneMatches,
        Agents(count),
        AgentsOfAll(count, all),
        WithoutSearch(count),
        WithoutFilters(count),
        Nobody,
        NobodyFound(search),
        NobodyOf(clauses),
        NobodyFoundOf(search, clauses),
    }
}

sentences! {
    /// A clause about the agents whom a filter lets through, listed in "There are no agents …".
    Clause in "clause" {
        WhoAre(states),
        InGroups(groups),
        OnChannels(channels),
        WithSkills(skills),
        OverLimit,
        NotLoggedOut,
    }
}

sentences! {
    /// The list as a whole.
    List in "list" {
        Group(group, count),
        Agents,
        OnCalls(count),
        SortNow(count),
        Filter,
        View,
        RosterView,
        Order,
        ByWork,
        ByName,
        ByNumber,
        ByTime,
        GroupByGroup,
        Columns,
        CopyLink,
        ResetView,
        LinkCopied,
        LinkNotCopied,
        Options,
        WhichCalls,
        WhenPassedOn,
        WhichSessions,
        AllCalls,
        NextCallOnly,
        FollowCall,
        StayWithAgent,
        NotConnected,
        NotConnectedHint,
        Loading,
        Read(count, all),
        Failed,
        FailedHint,
        NoGroups,
        NoGroupsHint,
        NoMembers,
        NoMembersHint,
    }
}

sentences! {
    /// Agents who need the supervisor's attention.
    Attention in "attention" {
        Name,
        OverLimit(count),
        Stale(count),
        Next(agent),
        Came(agent),
        CameMany(count),
    }
}

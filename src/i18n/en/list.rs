//! The list of agents: rows, columns, filters, counts, and the text where no row can be shown.

use crate::i18n::sentences;

sentences! {
    /// Words in the row of an agent.
    Row in "row" {
        SomeAgent = "another agent",
        Unknown = "Unknown",
        LoggedOut = "Logged out",
        OnCall = "On call",
        Ready = "Ready",
        NotReady = "Not Ready",
        LoggedIn = "Logged in",
        OnHold = "On hold",
        LastKnown = "last known",
        Long = "longer than expected",
        TooLong = "far too long",
        MinutesAgo = "as of {count} min ago",
        HoursAgo = "as of {count} h ago",
        AtLeastSeconds = "\
            [one] At least {count} second: nobody saw it begin.\n\
            [other] At least {count} seconds: nobody saw it begin.",
        AtLeastMinutes = "\
            [one] At least {count} minute: nobody saw it begin.\n\
            [other] At least {count} minutes: nobody saw it begin.",
        AtLeastHours = "\
            [one] At least {count} hour: nobody saw it begin.\n\
            [other] At least {count} hours: nobody saw it begin.",
        AfterThisCall = "After this call: {operation}",
        Waiting = "Waiting: {operation}",
        NextCall = "Next call: {mode}",
        Monitoring = "Monitoring: {mode}",
        MonitoredBy = "Monitored by {supervisor}",
        MonitoredByOther = "Monitored by another supervisor",
        Voice = "Voice",
        Chat = "Chat",
        Email = "E-mail",
        Sms = "SMS",
        OnChannel = "{channel}: {state}",
        OnChannelAsked = "{channel}: {state}, asked for: {operation}",
    }
}

sentences! {
    /// The columns of the list.
    Column in "column" {
        Name = "Name",
        Number = "Number",
        State = "State",
        Time = "Time",
        TimeInState = "Time in state",
        WidthOf = "Width of {column}",
        Actions = "Actions",
        KnownAt = "as of {time}",
    }
}

sentences! {
    /// Filters of the list, and how many agents fit.
    Filter in "filter" {
        HideLoggedOut = "Hide logged out",
        LoggedOutHidden = "Logged out hidden",
        OnCall = "On a call",
        Ready = "Ready",
        NotReady = "Not ready",
        LoggedOut = "Logged out",
        Unknown = "Unknown",
        Search = "Search",
        State = "State",
        Group = "Group",
        Channel = "Channel",
        Skill = "Skill",
        NoSkills = "Skill: the contact centre tells of none",
        AllOfThese = "All of these",
        AnyOfThese = "Any of these",
        AllOf = "all of",
        AnyOf = "any of",
        Remove = "Remove filter: {kind} {what}",
        InUse = "Filters in use",
        ClearAll = "Clear all",
        ClearSearch = "Clear search",
        ClearFilters = "Clear filters",
        FilterAgents = "Filter agents",
        Count = "({count})",
        CountOfAll = "({count} of {all})",
        NoneMatches = "No agent matches",
        Agents = "[one] {count} agent\n[other] {count} agents",
        AgentsOfAll = "{count} of {all} agents",
        WithoutSearch = "\
            [0] Without the search: no agent.\n\
            [one] Without the search: {count} agent.\n\
            [other] Without the search: {count} agents.",
        WithoutFilters = "\
            [0] Without the filters: no agent.\n\
            [one] Without the filters: {count} agent.\n\
            [other] Without the filters: {count} agents.",
        Nobody = "No agent matches.",
        NobodyFound = "Nobody matches “{search}”.",
        NobodyOf = "There are no agents {clauses}.",
        NobodyFoundOf = "Nobody matches “{search}” among agents {clauses}.",
    }
}

sentences! {
    /// A clause about the agents whom a filter lets through, listed in "There are no agents …".
    Clause in "clause" {
        WhoAre = "who are {states}",
        InGroups = "in {groups}",
        OnChannels = "logged in on {channels}",
        WithSkills = "with the skill {skills}",
        NotLoggedOut = "who are not logged out",
    }
}

sentences! {
    /// The list as a whole.
    List in "list" {
        Heading = "Agents {count}",
        Group = "{group} ({count})",
        Agents = "Agents",
        OnCalls = "[0] none on a call\n[one] {count} on a call\n[other] {count} on calls",
        SortNow = "Sort now — {count} moved",
        Filter = "Filter",
        View = "View",
        RosterView = "Roster view",
        GroupByGroup = "Group by group",
        Columns = "Columns",
        CopyLink = "Copy link to this view",
        ResetView = "Reset view",
        LinkCopied = "Link copied.",
        LinkNotCopied = "The browser did not allow to copy the link.",
        Options = "Monitoring options",
        WhichCalls = "Which calls to monitor",
        WhenPassedOn = "When a call is passed on",
        WhichSessions = "Which SMS and chat sessions to monitor",
        AllCalls = "All calls",
        NextCallOnly = "Next call only",
        FollowCall = "Follow the call",
        StayWithAgent = "Stay with the agent",
        NotConnected = "No agents to show yet",
        NotConnectedHint = "They appear here as soon as you are connected.",
        Loading = "Reading your agents…",
        Failed = "Your agents could not be read",
        FailedHint = "What went wrong is said above. The panel tries again by itself.",
        NoGroups = "You supervise no agent group",
        NoGroupsHint = "Ask your administrator to make you supervisor of a group, then refresh.",
        NoMembers = "Your groups have no agents yet",
        NoMembersHint = "Agents appear here as soon as they are added to a group of yours.",
    }
}

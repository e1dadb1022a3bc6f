//! The log: its newest line, and the table of all lines.

use crate::i18n::sentences;

sentences! {
    /// What happened, in one sentence: the newest line of the log.
    Activity in "activity" {
        Requested = "{what} — asked for, waiting for confirmation",
        Confirmed = "{what} — confirmed in {seconds} s",
        Failed = "{what} — did not work. {why}",
        Unconfirmed = "{what} — not confirmed after {seconds} s",
        CallStarted = "Call with {agent} — on your phone",
        CallEnded = "Call with {agent} — ended. {why}",
        CallLeft = "Call with {agent} — left. {why}",
        SessionStarted = "\
            [smssession] SMS with {agent} — in this panel\n\
            [chat] Chat with {agent} — in this panel",
        SessionEnded = "\
            [smssession] SMS with {agent} — ended. {why}\n\
            [chat] Chat with {agent} — ended. {why}",
        PassedOn = "Call of {from} — passed on to {to}",
        MonitoringEnded = "Monitoring of {agent} — ended. {why}",
        ContactLost = "Contact with the server was lost — trying again",
        Recovered = "Contact with the server is back — everything was read again",
        Skipped = "A message of the server was not understood — it was skipped",
        NoPhone = "You have no phone any more",
        OwnPhone = "Your own phone is now {number}",
        SteppingBack = "Call of {agent} that you had barged in on is over — the panel asks for Listen in with the next one",
    }
}

sentences! {
    /// Words of the log as a table.
    Log in "log" {
        Button = "Activity",
        Name = "Activity log",
        Search = "Search the log",
        Copy = "Copy",
        SaveCsv = "Save as CSV",
        SaveJson = "Save as JSON",
        Entries = "Entries of the log",
        Time = "Time",
        What = "What",
        Whom = "Whom",
        Outcome = "Outcome",
        Show = "Show in the log",
        Everything = "Everything",
        Troubles = "What did not work",
        Operations = "What you asked for",
        Calls = "Calls, messages and monitoring",
        Connection = "Connection",
        Caption = "What {supervisor} did in this tab, newest first",
        Nothing = "Nothing has happened yet.",
        Count = "{count} of {all}, by {supervisor}.",
        Copied = "Copied.",
        NotCopied = "The browser did not allow copying; save it instead.",
        OnNextCall = "Next call: {what}",
        OnMedium = "[smssession] SMS: {what}\n[chat] Chat: {what}",
        Requested = "Asked for",
        Confirmed = "Confirmed in {seconds} s",
        Failed = "Did not work after {seconds} s. {why}",
        Unconfirmed = "Not confirmed after {seconds} s",
        Call = "Call",
        OnYourPhone = "On your phone",
        CallLeft = "Call left",
        CallEnded = "Call ended",
        CallPassedOn = "Call passed on",
        To = "To {agent}",
        InThisPanel = "In this panel",
        SessionEnded = "[smssession] SMS ended\n[chat] Chat ended",
        MonitoringEnded = "Monitoring ended",
        ContactLost = "Contact lost",
        TryingAgain = "Trying again",
        ContactBack = "Contact is back",
        ReadAgain = "Everything was read again",
        BargedInOver = "Call with Barge in is over",
        AsksForListenIn = "The panel asks for Listen in with the next one",
        NotUnderstood = "A message was not understood",
        WasSkipped = "It was skipped",
        OwnPhone = "Your own phone",
        NoneAnyMore = "There is none any more",
        Now = "Now {number}",
    }
}

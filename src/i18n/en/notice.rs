//! Notices above the roster and the cards, one sentence each.

use crate::i18n::sentences;

sentences! {
    /// A notice above the roster, and what belongs to one.
    Notice in "notice" {
        NotReached = "The contact centre cannot be reached yet.",
        Offline = "Your computer has no network. The panel comes back by itself as soon as there is one.",
        NotSupervisor = "You are signed in as {user}, who has no supervisor role. Sign in as a supervisor, or ask your administrator for the role.",
        FeatureMissing = "Monitoring is off: your contact centre has not switched on “{feature}”. Ask your administrator for it; you still see your agents.",
        ChannelsFailed = "Could not be logged in: {channels}.",
        Incomplete = "It told of {read} of {all} agents.",
        Slowed = "The panel is open in another tab or window too, and this browser does not let them share one connection. What happens shows a few seconds late; close the other one if you do not need it.",
        NoAnswer = "The server does not answer. What you see may be old; the panel keeps trying.",
        ServerError = "The server answers with an error. What you see may be old; the panel keeps trying.",
        ContactLost = "Contact with the server is lost. What you see may be old; the panel keeps trying.",
        NextTry = "\
            [0] Trying now…\n\
            [one] Next try in {count} second.\n\
            [other] Next try in {count} seconds.",
        NoPhone = "Your own phone is not logged in, so you cannot monitor. Log it in, then refresh.",
        PhoneFailed = "Your own phone could not be logged in, so you cannot monitor. {why}",
        ChannelIn = "{channel}: logged in.",
        ChannelOut = "{channel}: not logged in. {why}",
    }
}

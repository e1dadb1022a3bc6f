//! Notices above the roster and the cards, one sentence each.

use crate::i18n::sentences;

sentences! {
    /// A notice above the roster, and what belongs to one.
    Notice in "notice" {
        NotReached,
        Offline,
        NotSupervisor(user),
        FeatureMissing(feature),
        ChannelsFailed(channels),
        Incomplete(read, all),
        Slowed,
        NoAnswer,
        ServerError,
        ContactLost,
        NextTry(count),
        NoPhone,
        PhoneFailed(why),
        ChannelIn(channel),
        ChannelOut(channel, why),
    }
}

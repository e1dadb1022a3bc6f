//! Wanted subscriptions and those that the server holds, channel by channel. Knows the difference
//! between the two. Must not know requests, replies or time.

/// How often a subscribe may stay unanswered in replies that arrive before silence is its answer.
const MAX_UNANSWERED: u8 = 3;

/// The subscriptions of a session. They outlive the sessions a server grants.
#[derive(Debug, Default)]
pub(super) struct Subscriptions(Vec<Subscription>);

#[derive(Debug)]
struct Subscription {
    channel: String,
    wanted: bool,
    held: Held,
    unanswered: u8,
}

/// What the server is known to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    No,
    Asking,
    Yes,
    Leaving,
    Refused,
}

/// What came of wanting a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// It will be asked for, or is being asked for.
    Asked,
    /// The server has it already.
    AlreadyActive,
    /// There are too many.
    Full,
}

/// What to ask the server for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Subscribe,
    Unsubscribe,
}

impl Subscriptions {
    pub(super) fn want(&mut self, channel: String, max: usize) -> Wanted {
        if let Some(known) = self.find(&channel) {
            known.wanted = true;
            known.unanswered = 0;
            return match known.held {
                Held::Yes => Wanted::AlreadyActive,
                Held::Refused => {
                    known.held = Held::No;
                    Wanted::Asked
                }
                Held::No | Held::Asking | Held::Leaving => Wanted::Asked,
            };
        }
        if self.0.len() >= max {
            return Wanted::Full;
        }
        self.0.push(Subscription {
            channel,
            wanted: true,
            held: Held::No,
            unanswered: 0,
        });
        Wanted::Asked
    }

    pub(super) fn unwant(&mut self, channel: &str) {
        if let Some(known) = self.find(channel) {
            known.wanted = false;
        }
        self.tidy();
    }

    /// What is to be sent to bring the server in line.
    pub(super) fn changes(&self) -> impl Iterator<Item = (Change, &str)> {
        self.0.iter().filter_map(|known| {
            let change = match (known.wanted, known.held) {
                (true, Held::No) => Change::Subscribe,
                (false, Held::Yes) => Change::Unsubscribe,
                _ => return None,
            };
            Some((change, known.channel.as_str()))
        })
    }

    /// All [`changes`](Self::changes) are on their way.
    pub(super) fn sent(&mut self) {
        for known in &mut self.0 {
            known.held = match (known.wanted, known.held) {
                (true, Held::No) => Held::Asking,
                (false, Held::Yes) => Held::Leaving,
                (_, held) => held,
            };
        }
    }

    /// The server's verdict on a subscribe. Returns whether anybody still wants to know.
    pub(super) fn subscribed(&mut self, channel: &str, successful: bool) -> bool {
        let wanted = self.find(channel).is_some_and(|known| {
            known.unanswered = 0;
            known.held = if successful { Held::Yes } else { Held::Refused };
            known.wanted
        });
        self.tidy();
        wanted
    }

    /// The server's verdict on an unsubscribe. Whatever it says, the channel is no longer held.
    pub(super) fn unsubscribed(&mut self, channel: &str) {
        if let Some(known) = self.find(channel) {
            known.held = Held::No;
        }
        self.tidy();
    }

    /// The request was lost: it will be repeated.
    pub(super) fn lost(&mut self, channel: &str) {
        if let Some(known) = self.find(channel) {
            known.held = match known.held {
                Held::Asking => Held::No,
                Held::Leaving => Held::Yes,
                held @ (Held::No | Held::Yes | Held::Refused) => held,
            };
        }
        self.tidy();
    }

    /// The reply arrived without a verdict on this channel. Returns whether to give up on it.
    pub(super) fn unanswered(&mut self, channel: &str) -> bool {
        self.lost(channel);
        let Some(known) = self.find(channel) else {
            return false;
        };
        known.unanswered = known.unanswered.saturating_add(1);
        let give_up = known.unanswered >= MAX_UNANSWERED;
        if give_up {
            known.held = match known.held {
                Held::No => Held::Refused,
                // An unsubscribe without an answer is not repeated for ever.
                Held::Yes if !known.wanted => Held::No,
                held => held,
            };
        }
        let wanted = known.wanted;
        self.tidy();
        give_up && wanted
    }

    /// The session is gone and every subscription with it. Returns those that were active.
    pub(super) fn reset(&mut self) -> Vec<String> {
        let mut active = Vec::new();
        for known in &mut self.0 {
            if known.wanted && known.held == Held::Yes {
                active.push(known.channel.clone());
            }
            known.held = Held::No;
            known.unanswered = 0;
        }
        self.tidy();
        active
    }

    /// Whether every wanted channel has a verdict.
    pub(super) fn all_answered(&self) -> bool {
        self.0
            .iter()
            .all(|known| !known.wanted || matches!(known.held, Held::Yes | Held::Refused))
    }

    fn find(&mut self, channel: &str) -> Option<&mut Subscription> {
        self.0.iter_mut().find(|known| known.channel == channel)
    }

    /// Removes channels that are neither wanted nor held.
    fn tidy(&mut self) {
        self.0
            .retain(|known| known.wanted || !matches!(known.held, Held::No | Held::Refused));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(subscriptions: &Subscriptions) -> Vec<(Change, String)> {
        subscriptions
            .changes()
            .map(|(change, channel)| (change, channel.to_owned()))
            .collect()
    }

    fn with(channel: &str) -> Subscriptions {
        let mut subscriptions = Subscriptions::default();
        assert_eq!(subscriptions.want(channel.to_owned(), 2), Wanted::Asked);
        subscriptions
    }

    #[test]
    fn a_channel_is_asked_for_once() {
        let mut subscriptions = with("/a");
        assert_eq!(subscriptions.want("/a".to_owned(), 2), Wanted::Asked);
        assert_eq!(
            changes(&subscriptions),
            [(Change::Subscribe, "/a".to_owned())]
        );
        subscriptions.sent();
        assert_eq!(changes(&subscriptions), []);
        assert!(subscriptions.subscribed("/a", true));
        assert_eq!(
            subscriptions.want("/a".to_owned(), 2),
            Wanted::AlreadyActive
        );
        assert_eq!(changes(&subscriptions), []);
    }

    #[test]
    fn unsubscribing_while_the_subscribe_is_under_way_leaves_afterwards() {
        let mut subscriptions = with("/a");
        subscriptions.sent();
        subscriptions.unwant("/a");
        assert_eq!(changes(&subscriptions), []);
        assert!(!subscriptions.subscribed("/a", true));
        assert_eq!(
            changes(&subscriptions),
            [(Change::Unsubscribe, "/a".to_owned())]
        );
        subscriptions.sent();
        subscriptions.unsubscribed("/a");
        assert!(subscriptions.0.is_empty());
    }

    #[test]
    fn subscribing_again_while_the_unsubscribe_is_under_way_asks_again() {
        let mut subscriptions = with("/a");
        subscriptions.sent();
        subscriptions.subscribed("/a", true);
        subscriptions.unwant("/a");
        subscriptions.sent();
        assert_eq!(subscriptions.want("/a".to_owned(), 2), Wanted::Asked);
        subscriptions.unsubscribed("/a");
        assert_eq!(
            changes(&subscriptions),
            [(Change::Subscribe, "/a".to_owned())]
        );
    }

    #[test]
    fn a_lost_request_is_repeated_and_a_refused_one_is_not() {
        let mut subscriptions = with("/a");
        subscriptions.sent();
        subscriptions.lost("/a");
        assert_eq!(
            changes(&subscriptions),
            [(Change::Subscribe, "/a".to_owned())]
        );
        subscriptions.sent();
        subscriptions.subscribed("/a", false);
        assert_eq!(changes(&subscriptions), []);
        assert!(subscriptions.all_answered());
    }

    #[test]
    fn silence_three_times_is_an_answer() {
        let mut subscriptions = with("/a");
        for give_up in [false, false, true] {
            subscriptions.sent();
            assert_eq!(subscriptions.unanswered("/a"), give_up);
        }
        assert_eq!(changes(&subscriptions), []);
    }

    #[test]
    fn a_new_session_asks_for_everything_wanted_also_for_what_was_refused() {
        let mut subscriptions = with("/a");
        subscriptions.want("/b".to_owned(), 2);
        subscriptions.sent();
        subscriptions.subscribed("/a", true);
        subscriptions.subscribed("/b", false);
        assert_eq!(subscriptions.reset(), ["/a"]);
        assert_eq!(changes(&subscriptions).len(), 2);
    }

    #[test]
    fn there_is_a_limit() {
        let mut subscriptions = with("/a");
        subscriptions.want("/b".to_owned(), 2);
        assert_eq!(subscriptions.want("/c".to_owned(), 2), Wanted::Full);
    }
}

//! Another supervisor who monitors the same agent, as a refusal tells it.
//!
//! Must not know what else an answer means.

use gws::ids::UserId;
use gws::letters;
use gws::reply::Failure;
use litemap::LiteMap;

use crate::Millis;
use crate::gate::MONITORED_BY_OTHER_MS;
use crate::model::{MonitoredByOther, PeerSupervisor};
use crate::operation::OperationId;
use crate::update::turn::Turn;

/// `statusCode` of "already in use".
const IN_USE: u64 = 19;

impl Turn<'_> {
    /// A refusal may say that somebody else monitors the agent.
    pub(super) fn record_monitored_by_other(&mut self, id: OperationId, failure: &Failure) {
        let Some(pending) = self.model.user.pending(id) else {
            return;
        };
        let Some((agent, _)) = pending.command.starts_on() else {
            return;
        };
        let id = agent.clone();
        let Some(monitored_by_other) =
            monitored_by_other(failure, &self.model.user.roster.peers, self.now)
        else {
            return;
        };
        let agents = &mut self.model.user.roster.agents;
        if let Some((slot, agent)) = agents.find_mut(id.as_str()) {
            agent.monitored_by_other = Some(Box::new(monitored_by_other));
            self.changed.insert(slot);
            self.model.user.roster.monitored_by_others.push(id);
        }
    }

    /// After a while the server may be asked again.
    pub(in crate::update) fn forget_monitored_by_others(&mut self) {
        let roster = &mut self.model.user.roster;
        roster.monitored_by_others.retain(|id| {
            let Some((slot, agent)) = roster.agents.find_mut(id.as_str()) else {
                return false;
            };
            let old = |monitored_by_other: &mut Box<MonitoredByOther>| {
                monitored_by_other.at + MONITORED_BY_OTHER_MS <= self.now
            };
            if agent.monitored_by_other.take_if(old).is_some() {
                self.changed.insert(slot);
            }
            agent.monitored_by_other.is_some()
        });
    }
}

/// Whether a refusal says that another supervisor monitors the device, and who. No status code
/// is documented for it, so the words count, and "already in use".
fn monitored_by_other(
    failure: &Failure,
    peers: &LiteMap<UserId, PeerSupervisor>,
    at: Millis,
) -> Option<MonitoredByOther> {
    let Failure::Refused { code, message, .. } = failure else {
        return None;
    };
    let words = letters::small(message);
    let mut known = peers.values();
    let peer = known.find(|peer| names(&words, &peer.login) || names(&words, &peer.name));
    let says_so = (words.contains("supervis") || words.contains("monitor"))
        && (words.contains("another") || words.contains("already"));
    (peer.is_some() || says_so || *code == IN_USE).then(|| MonitoredByOther {
        by: peer.map(|peer| match peer.name.as_str() {
            "" => peer.login.clone(),
            name => name.to_owned(),
        }),
        at,
    })
}

/// Whether a text has a name in it, as words of its own.
fn names(text: &str, name: &str) -> bool {
    let name = letters::small(name.trim());
    let edge = |c: Option<char>| c.is_none_or(is_between_words);
    !name.is_empty()
        && text.match_indices(&name).any(|(at, found)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let rest = text.get(at + found.len()..);
            edge(before) && edge(rest.and_then(|text| text.chars().next()))
        })
}

/// Whether a character is a blank or a mark: in ASCII, in Arabic, or in a block of Unicode with hardly anything else. The
/// standard library's tables of all letters and digits are 2 KB of a bundle.
fn is_between_words(c: char) -> bool {
    let is_mark = matches!(
        c,
        '\u{80}'..='\u{bf}'
            | '\u{60c}'
            | '\u{61b}'..='\u{61f}'
            | '\u{2000}'..='\u{2bff}'
            | '\u{3000}'..='\u{3003}'
            | '\u{3008}'..='\u{3020}'
            | '\u{ff00}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}'
            | '\u{ff3b}'..='\u{ff40}'
            | '\u{ff5b}'..='\u{ff65}'
            | '\u{1f000}'..='\u{1faff}'
    );
    is_mark || c.is_ascii() && !c.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_name_counts_as_words_of_its_own_in_any_script() {
        for text in [
            "ann",
            "by ann.",
            "„ann“",
            "ann…",
            "ann، another",
            "「ann」",
            "（ann）",
            "🙂ann",
        ] {
            assert!(names(text, "Ann"), "{text}");
        }
        for text in [
            "anna",
            "joann",
            "anné",
            "éann",
            "ann7",
            "ann７",
            "annさん",
            "佐ann",
        ] {
            assert!(!names(text, "Ann"), "{text}");
        }
        assert!(names("監視中：佐々木。", "佐々木"));
        assert!(!names("anything", " "));
    }
}

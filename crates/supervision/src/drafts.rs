//! What a tab remembers of texts that were typed and not sent, from one load of the page to the next.
//!
//! Knows a text format of its own: a line a session, its fields between tabs. Must not come near a log
//! or an event: the texts are the supervisor's.

use gws::request::Readers;
use gws::session::{Medium, SessionKey};
use litemap::LiteMap;

use crate::model::Draft;

/// The first line: a later format has another one.
const HEAD: &str = "1";
/// Of more drafts than this, the others are forgotten.
const MOST: usize = 20;
/// Longer texts are cut, in characters.
const LONGEST: usize = 4_000;
/// Each of the readers in a word.
const READERS: [(Option<Readers>, &str); 3] = [
    (None, ""),
    (Some(Readers::Agents), "agents"),
    (Some(Readers::Everyone), "everyone"),
];

/// Texts that were typed and not sent, each with its session.
pub(crate) type Drafts = LiteMap<SessionKey, Draft>;

/// The drafts as a text; empty where there are none.
pub(crate) fn write<'a>(drafts: impl Iterator<Item = (&'a SessionKey, &'a Draft)>) -> String {
    let mut out = String::new();
    let drafts = drafts.filter(|(_, draft)| !draft.is_empty());
    for (key, draft) in drafts.take(MOST) {
        let mut readers = READERS.iter();
        let readers = readers.find(|(known, _)| *known == draft.written_for);
        let readers = readers.map_or("", |(_, word)| word);
        if out.is_empty() {
            out.push_str(HEAD);
        }
        for (before, field) in [
            ("\n", key.medium.as_str()),
            ("\t", key.id.as_str()),
            ("\t", readers),
            ("\t", draft.text.as_str()),
        ] {
            out.push_str(before);
            for c in field.chars().take(LONGEST) {
                match c {
                    '\n' => out.push_str("\\n"),
                    '\t' => out.push_str("\\t"),
                    '\\' => out.push_str("\\\\"),
                    c => out.push(c),
                }
            }
        }
    }
    out
}

/// What was written; nothing of a text that is something else.
pub(crate) fn read(text: &str) -> Drafts {
    let mut lines = text.split('\n');
    let is_known = lines.next() == Some(HEAD);
    let lines = lines.filter(|_| is_known).take(MOST);
    // In order by key, or not.
    let mut drafts = Drafts::new_vec();
    for (key, draft) in lines.filter_map(read_line) {
        drafts.insert(key, draft);
    }
    drafts
}

fn read_line(line: &str) -> Option<(SessionKey, Draft)> {
    let mut fields = line.split('\t').map(plain);
    let medium = Medium::of_word(&fields.next()?)?;
    let id = fields.next().filter(|id| !id.is_empty())?;
    let readers = fields.next()?;
    let (written_for, _) = READERS.into_iter().find(|(_, word)| *word == readers)?;
    let text = fields.next()?;
    let id = id.as_str().into();
    Some((SessionKey { medium, id }, Draft { text, written_for }))
}

/// A field as it was before it was written.
fn plain(field: &str) -> String {
    let mut plain = String::with_capacity(field.len());
    let mut characters = field.chars();
    while let Some(c) = characters.next() {
        plain.push(match c {
            '\\' => match characters.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some(c) => c,
                None => '\\',
            },
            c => c,
        });
    }
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(id: &str) -> SessionKey {
        let (medium, id) = (Medium::Sms, id.into());
        SessionKey { medium, id }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            texts in prop::collection::vec("[a-z\\\\\t\r\n\u{e9}😀]{0,40}", 0..30),
            agents in any::<bool>(),
        ) {
            let written_for = agents.then_some(Readers::Agents);
            let mut drafts = Drafts::new_vec();
            for (n, text) in texts.into_iter().enumerate() {
                let draft = Draft { text, written_for };
                drafts.insert(key(&format!("{n:02}\t\\")), draft);
            }
            let again = read(&write(drafts.iter()));
            let kept = drafts.iter().filter(|(_, draft)| !draft.is_empty()).take(MOST);
            prop_assert!(again.iter().eq(kept));
        }

        #[test]
        fn anything_is_read_and_little_of_it_kept(text in "(1\n)?[a-z\t\n\\\\]{0,300}") {
            prop_assert!(read(&text).len() <= MOST);
        }
    }

    #[test]
    fn a_long_text_is_cut() {
        let draft = Draft {
            text: "ü".repeat(LONGEST + 1),
            written_for: None,
        };
        let again = read(&write([(&key("1"), &draft)].into_iter()));
        let text = again
            .values()
            .next()
            .map(|draft| draft.text.chars().count());
        assert_eq!(text, Some(LONGEST));
    }
}

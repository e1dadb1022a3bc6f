//! The English catalogue: names that catalogues of other languages can use, and patterns that can
//! be filled.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::i18n::en::listed::Listed;
use crate::i18n::en::{
    activity, call, cisco, failure, labels, list, listed, notice, operation, reason, session,
};
use crate::i18n::{Arg, Sentence, list, say};

/// Each sentence by its name, with its English pattern.
fn catalogue() -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    macro_rules! each {
        ($($sentences:ty),* $(,)?) => {
            $(all.extend(<$sentences>::ALL.iter().map(|it| (it.key(), it.english())));)*
        };
    }
    each!(
        activity::Activity,
        activity::Log,
        call::Call,
        call::Ended,
        call::Ending,
        call::Heard,
        call::Hearing,
        call::Hears,
        call::Waiting,
        cisco::Card,
        cisco::Failure,
        cisco::Reason,
        cisco::State,
        cisco::Status,
        failure::Failure,
        failure::Link,
        failure::Operation,
        failure::Reported,
        labels::Connection,
        labels::Label,
        list::Clause,
        list::Column,
        list::Filter,
        list::List,
        list::Row,
        listed::Listed,
        notice::Notice,
        operation::Asked,
        operation::Control,
        operation::Done,
        operation::Question,
        operation::Trouble,
        operation::Word,
        reason::Reason,
        session::Awaited,
        session::Compose,
        session::Line,
        session::Medium,
        session::Rows,
        session::Seeing,
        session::Session,
    );
    all
}

#[wasm_bindgen_test]
fn every_sentence_has_a_name_of_its_own_and_words() {
    let catalogue = catalogue();
    let mut names: Vec<_> = catalogue.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "two sentences have one name");
    assert!(count > 450, "{count}");
    for (name, pattern) in catalogue {
        assert!(!pattern.is_empty(), "{name}");
        let letters = name
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || it == '-');
        assert!(letters, "{name}");
    }
}

#[wasm_bindgen_test]
fn every_wording_of_a_sentence_has_a_key() {
    for (name, pattern) in catalogue() {
        let has_several = pattern.starts_with('[');
        assert_eq!(has_several, pattern.contains('\n'), "{name}");
        for line in pattern.lines().filter(|_| has_several) {
            let key = line
                .strip_prefix('[')
                .and_then(|line| line.split_once("] "));
            assert!(
                key.is_some_and(|(key, text)| !key.is_empty() && !text.is_empty()),
                "{name}"
            );
        }
        assert_eq!(
            pattern.matches('{').count(),
            pattern.matches('}').count(),
            "{name}"
        );
    }
}

#[wasm_bindgen_test]
fn items_are_listed_without_those_that_are_empty() {
    let listed = |how, items: &[&str]| {
        let items = items.iter().map(|item| (*item).to_owned());
        list(how, items.collect())
    };
    assert_eq!(listed(Listed::All, &[]), "");
    assert_eq!(listed(Listed::All, &["A"]), "A");
    assert_eq!(listed(Listed::All, &["A", "", "B"]), "A and B");
    assert_eq!(listed(Listed::Any, &["A", "B", "C"]), "A or B or C");
    assert_eq!(listed(Listed::Facts, &["", "{item}", "C"]), "{item} · C");
}

#[wasm_bindgen_test]
fn a_pattern_is_filled_and_a_wording_chosen() {
    let calls = |count: u64| say!(list::List::OnCalls, count = count);
    assert_eq!(
        [0, 1, 2].map(calls),
        ["none on a call", "1 on a call", "2 on calls"]
    );
    let follow = |medium: &str| say!(session::Rows::FollowThis, medium = medium);
    assert_eq!(follow("smssession"), "Follow this SMS now");
    assert_eq!(follow("chat"), "Follow this chat now");
    let named = say!(reason::Reason::Listening, agent = "{agent}");
    assert!(
        named.starts_with("You are monitoring {agent}, and"),
        "a name is no pattern"
    );
    assert_eq!(
        crate::i18n::say_with(operation::Asked::MuteAgent, &[("agent", Arg::Text("Ana"))]),
        "Mute Ana"
    );
}

//! The English catalogue, formed as in the page.

use std::collections::BTreeSet;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::i18n::sentence::listed::Listed;
use crate::i18n::sentence::{
    activity, call, cisco, failure, labels, list, listed, notice, operation, reason, session,
};
use crate::i18n::{Arg, Key, Sentence, Speech, around_with, list, say, use_language};

#[wasm_bindgen(module = "/tests/speech.js")]
extern "C" {
    /// What a panel speaks.
    fn english() -> Speech;
}

/// The name of each sentence.
fn names() -> Vec<Key> {
    let mut all = Vec::new();
    macro_rules! each {
        ($($sentences:ty),* $(,)?) => {
            $(all.extend(<$sentences>::ALL.iter().map(|it| it.key()));)*
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
        call::Strip,
        call::Waiting,
        cisco::Card,
        cisco::Failure,
        cisco::Reason,
        cisco::State,
        cisco::Status,
        failure::Expected,
        failure::Failure,
        failure::Link,
        failure::Operation,
        failure::Reported,
        labels::Connection,
        labels::Key,
        labels::Label,
        list::Clause,
        list::Column,
        list::Filter,
        list::List,
        list::Row,
        list::Attention,
        listed::Listed,
        notice::Notice,
        operation::Asked,
        operation::Control,
        operation::Done,
        operation::Question,
        operation::Tip,
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
    use_language(english());
    let names = names();
    let count = names.len();
    let ids: BTreeSet<_> = names.iter().map(|key| key.id()).collect();
    assert_eq!(ids.len(), count, "two sentences have one name");
    assert!(count > 450, "{count}");
    for key in names {
        let words = around_with(key, &[]);
        assert!(words != (key.id(), String::new()), "{}", key.id());
    }
}

#[wasm_bindgen_test]
fn items_are_listed_without_those_that_are_empty() {
    use_language(english());
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
    use_language(english());
    let calls = |count: u64| say!(list::List::OnCalls, count = count);
    assert_eq!(
        [0, 1, 2].map(calls),
        ["none on a call", "1 on a call", "2 on calls"]
    );
    let none = |medium: &str| say!(session::Rows::NoneInProgress, medium = medium);
    assert_eq!(none("smssession"), "No SMS in progress.");
    assert_eq!(none("chat"), "No chat in progress.");
    let named = say!(reason::Reason::Listening, agent = "{agent}");
    assert!(
        named.starts_with("You are monitoring {agent}, and"),
        "a name is no pattern"
    );
    assert_eq!(
        crate::i18n::say_with(
            operation::Asked::MuteAgent.key(),
            &[("agent", Arg::Text("Ana"))]
        ),
        "Mute Ana"
    );
}

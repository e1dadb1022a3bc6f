//! Every catalogue in `locales` has every sentence that Rust and JavaScript name, with the same arguments, and no other.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod checkout;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

/// Keys of wordings that numbers choose, beside numbers themselves.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a message is made of.
#[derive(Default)]
struct Message {
    /// Arguments that stand in the words.
    shown: BTreeSet<String>,
    /// Arguments that choose among wordings, with the keys of these.
    choosing: BTreeMap<String, BTreeSet<String>>,
    /// What else the message refers to, which none of ours does.
    other: Vec<String>,
}

impl Message {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut message = Self::default();
        message.read(pattern);
        message
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    self.other
                        .push("a choice by something else than an argument".into());
                    return;
                };
                let keys = variants.iter().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                });
                let known = self.choosing.entry(id.name.to_owned()).or_default();
                known.extend(keys);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            // The words of a term are checked where they stand.
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.shown.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::FunctionReference { id, .. } => {
                self.other.push(format!("the function {}", id.name));
            }
            InlineExpression::MessageReference { id, .. } => {
                self.other.push(format!("the message {}", id.name));
            }
        }
    }

    fn arguments(&self) -> BTreeSet<&str> {
        let all = self.shown.iter().chain(self.choosing.keys());
        all.map(String::as_str).collect()
    }
}

/// The messages of a catalogue; what is wrong with the file itself goes into `faults`.
fn messages(text: &str, faults: &mut Vec<String>) -> BTreeMap<String, Message> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        faults.extend(errors.into_iter().map(|error| error.to_string()));
        resource
    });
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let name = message.id.name;
                let Some(value) = &message.value else {
                    faults.push(format!("{name} has no words"));
                    continue;
                };
                if messages
                    .insert(name.to_owned(), Message::of(value))
                    .is_some()
                {
                    faults.push(format!("{name} is there twice"));
                }
            }
            Entry::Junk { content } => faults.push(format!("cannot be read: {content}")),
            Entry::Term(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_) => {}
        }
    }
    messages
}

/// A name as catalogues write it.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

/// The sentences that Rust names, with their arguments: the lines of `sentences!`.
fn named_in_rust() -> BTreeMap<String, BTreeSet<String>> {
    let mut named = BTreeMap::new();
    let mut subjects = BTreeSet::new();
    for (file, text) in checkout::rust_files("src/i18n") {
        for block in text.split("sentences! {\n").skip(1) {
            let block = block.split("\n    }\n}").next().expect("a block ends");
            let mut subject = None;
            for line in block.lines().map(str::trim) {
                if let Some((_, rest)) = line.split_once(" in \"") {
                    subject = rest.split('"').next();
                    let is_new = subjects.insert(subject.map(str::to_owned));
                    assert!(is_new, "{file}: {subject:?} has two enums of sentences");
                    continue;
                }
                let Some((subject, line)) = subject.zip(line.strip_suffix(',')) else {
                    continue;
                };
                let (name, arguments) = line.split_once('(').unwrap_or((line, ""));
                let arguments = arguments.trim_end_matches(')').split(", ");
                let arguments = arguments.filter(|name| !name.is_empty());
                let id = format!("{subject}{}", kebab(name));
                let before = named.insert(id.clone(), arguments.map(str::to_owned).collect());
                assert!(before.is_none(), "{file}: {id} is there twice");
            }
        }
    }
    named
}

/// The sentences that JavaScript names.
fn named_in_javascript() -> BTreeSet<String> {
    let text = checkout::text("src/element/element.js");
    let named = text.split("\"element-").skip(1);
    let named = named.filter_map(|after| after.split('"').next());
    named.map(|name| format!("element-{name}")).collect()
}

/// The catalogues by the tags of their languages.
fn catalogues() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(checkout::root().join("locales")).expect("a folder of catalogues") {
        let entry = entry.expect("an entry");
        let tag = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let text = checkout::text(&format!("locales/{tag}/supervisor-widget.ftl"));
            all.insert(tag, text);
        }
    }
    all
}

/// What a catalogue has otherwise than English.
fn differences(
    english: &BTreeMap<String, Message>,
    own: &BTreeMap<String, Message>,
) -> Vec<String> {
    let mut faults = Vec::new();
    for (id, of) in own {
        let Some(in_english) = english.get(id) else {
            faults.push(format!("{id} is in no code"));
            continue;
        };
        faults.extend(of.other.iter().map(|what| format!("{id} refers to {what}")));
        for name in of.arguments().difference(&in_english.arguments()) {
            faults.push(format!("{id} has no argument ${name}"));
        }
        for name in in_english.shown.difference(&of.shown) {
            // A number may be told by the choice of the words.
            if !in_english.choosing.contains_key(name) {
                faults.push(format!("{id} does not show ${name}"));
            }
        }
        for (name, keys) in &of.choosing {
            let words = in_english.choosing.get(name);
            let is_known = |key: &str| {
                PLURALS.contains(&key)
                    || key.parse::<u32>().is_ok()
                    || words.is_some_and(|words| words.contains(key))
            };
            for key in keys.iter().filter(|key| !is_known(key)) {
                faults.push(format!("{id}: ${name} is never “{key}”"));
            }
        }
    }
    let missing = english.keys().filter(|id| !own.contains_key(*id));
    faults.extend(missing.map(|id| format!("{id} is missing")));
    faults
}

#[test]
fn english_has_the_sentences_that_are_named_with_their_arguments_and_no_other() {
    let mut faults = Vec::new();
    let english = messages(&catalogues()["en"], &mut faults);
    let in_rust = named_in_rust();
    assert!(in_rust.len() > 700, "the names are elsewhere now");
    for (id, arguments) in &in_rust {
        let Some(message) = english.get(id) else {
            faults.push(format!("{id} is missing"));
            continue;
        };
        let named: BTreeSet<_> = arguments.iter().map(String::as_str).collect();
        if message.arguments() != named {
            faults.push(format!(
                "{id} has {:?}, Rust gives {named:?}",
                message.arguments()
            ));
        }
    }
    let in_javascript = named_in_javascript();
    let is_named = |id: &String| in_rust.contains_key(id) || in_javascript.contains(id);
    let left = english.keys().filter(|id| !is_named(id));
    faults.extend(left.map(|id| format!("{id} is in no code")));
    let missing = in_javascript.iter().filter(|id| !english.contains_key(*id));
    faults.extend(missing.map(|id| format!("{id} is missing")));
    assert!(faults.is_empty(), "en:\n{}", faults.join("\n"));
}

#[test]
fn every_language_has_every_sentence_of_english_with_its_arguments() {
    let all = catalogues();
    let english = messages(&all["en"], &mut Vec::new());
    for (tag, text) in &all {
        let mut faults = Vec::new();
        let own = messages(text, &mut faults);
        faults.extend(differences(&english, &own));
        assert!(faults.is_empty(), "{tag}:\n{}", faults.join("\n"));
    }
}

#[test]
fn a_catalogue_that_is_not_whole_is_noticed() {
    let mut faults = Vec::new();
    let english = messages(
        "a = { $count ->\n    [one] one\n   *[other] { $count }\n }\nb = { $agent }\nc = C\n",
        &mut faults,
    );
    assert_eq!(faults, [""; 0]);
    let own = messages(
        "a = { $count ->\n    [uno] one\n   *[other] { $count }\n }\nb = { $agnt }\nd = { NUMBER($agent) }\ne = {\n",
        &mut faults,
    );
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert_eq!(
        differences(&english, &own),
        [
            "a: $count is never “uno”",
            "b has no argument $agnt",
            "b does not show $agent",
            "d is in no code",
            "c is missing",
        ]
    );
}

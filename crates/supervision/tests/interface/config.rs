//! `config`: what the declaration says is what is understood, key by key and word by word.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use supervision::config::{self, Expected, Problem};

use crate::common::declaration::{Key, Type, declared};

/// Values that are not just of a type: an origin, a country.
fn sample(key: &str, of: &Type) -> Value {
    match (key, of) {
        ("targetOrigin", _) => json!("https://portal.example"),
        ("country", _) => json!("US"),
        (_, Type::Word(word)) => json!(word),
        (_, Type::Named(name)) if name == "number" => json!(1_000),
        (_, Type::Named(name)) if name == "boolean" => json!(true),
        (_, Type::Named(_) | Type::OneOf(_) | Type::Of(..)) => json!("text"),
        (_, Type::List(item)) => json!([sample(key, item)]),
        (_, Type::Object(keys)) => {
            let one = |key: &Key| {
                let name = if key.name.is_empty() {
                    "Ready"
                } else {
                    &*key.name
                };
                (
                    name.to_owned(),
                    sample(name, key.value.alternatives()[0].itself()),
                )
            };
            Value::Object(keys.iter().map(one).collect())
        }
    }
}

/// Every key of an object with each of its alternatives, below the keys that lead there: `(path, config, type)`.
fn settings(
    of: &Type,
    path: &str,
    within: &dyn Fn(Value) -> Value,
    into: &mut Vec<(String, Value, Type)>,
) {
    for key in of.keys().iter().filter(|key| !key.name.is_empty()) {
        let path = [path, &key.name].concat();
        // What has to be there stands beside it.
        let whole = sample("", of);
        let put = |value: Value| {
            let mut object = json!({});
            for needed in of.keys().iter().filter(|key| !key.is_optional) {
                object[&needed.name] = whole[&needed.name].clone();
            }
            object[&key.name] = value;
            within(object)
        };
        for one in key.value.alternatives() {
            into.push((path.clone(), put(sample(&key.name, one)), key.value.clone()));
            settings(one, &[&path, "."].concat(), &put, into);
        }
    }
}

#[test]
fn every_declared_key_of_config_is_understood_with_every_declared_word() {
    let mut all = Vec::new();
    settings(declared("SupervisorConfig"), "", &|config| config, &mut all);
    assert!(all.len() > 40, "{}", all.len());
    for (path, config, _) in all {
        let (_, problems) = config::read(&config.to_string());
        assert_eq!(problems, [], "{path}: {config}");
    }
}

#[test]
fn a_word_that_is_not_declared_is_refused_with_those_that_are() {
    let mut all = Vec::new();
    settings(declared("SupervisorConfig"), "", &|config| config, &mut all);
    let mut compared = 0;
    for (path, config, of) in all.into_iter().filter(|(.., of)| of.words().len() > 1) {
        let word = of.words()[0];
        let config = config
            .to_string()
            .replace(&format!(":\"{word}\""), ":\"no such word\"");
        let (_, problems) = config::read(&config);
        let Some(Problem::WrongType { key, expected }) = problems.first() else {
            continue; // an alternative that is no word
        };
        let Expected::OneOf(values) = expected else {
            continue;
        };
        let words = values.iter().filter(|value| value.starts_with('"'));
        let mut named: Vec<_> = words.map(|word| word.trim_matches('"')).collect();
        let mut words = of.words();
        named.sort_unstable();
        words.sort_unstable();
        assert_eq!((&**key, named), (&*path, words));
        compared += 1;
    }
    assert!(compared > 6, "{compared}");
}

/// Keys as the readers of `config` name them, in `src/config.rs` and the files below.
fn understood() -> BTreeSet<String> {
    const CALLS: [&str; 8] = [
        "take", "flag", "number", "texts", "section", "word", "needed", "seconds",
    ];
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let below = fs::read_dir(source.join("config")).unwrap();
    let mut files: Vec<_> = below.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| !file.ends_with("tests.rs"));
    files.push(source.join("config.rs"));
    let mut keys = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        for call in CALLS {
            let call = [call, "(\""].concat();
            let calls = text.split(&call).skip(1);
            keys.extend(calls.filter_map(|after| Some(after.split('"').next()?.to_owned())));
        }
    }
    keys
}

#[test]
fn every_key_of_config_that_is_understood_is_declared() {
    fn names(of: &Type, into: &mut BTreeSet<String>) {
        for one in of.alternatives() {
            for key in one.keys() {
                into.insert(key.name.clone());
                names(&key.value, into);
            }
            if let Type::List(item) = one {
                names(item, into);
            }
        }
    }
    let mut declared_keys = BTreeSet::new();
    names(declared("SupervisorConfig"), &mut declared_keys);
    declared_keys.remove("");
    assert_eq!(declared_keys, understood());
}

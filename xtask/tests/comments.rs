//! How shipped code is commented, as far as a test can tell: no first person, no person who is "she" or "he", and no
//! doc of fewer than four words. Knows words, not what is true.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod checkout;

/// Fewest words of a doc comment.
const WORDS: usize = 4;

/// Words for a person that need another sentence to say who is meant.
const PERSONS: [&str; 17] = [
    "she", "her", "hers", "herself", "he", "him", "his", "himself", "me", "my", "mine", "myself",
    "we", "us", "our", "ours", "I",
];

/// Folders and files whose comments are still to be read for these rules, by the start of their paths.
const NOT_YET: [&str; 0] = [];

/// A comment and what it belongs to: `///` and `//!` document, `//` stands in code.
struct Comment<'a> {
    line: usize,
    is_doc: bool,
    text: Vec<&'a str>,
}

/// The comments of a file, but for those of its tests. Adjoining lines are one comment.
fn comments(text: &str) -> Vec<Comment<'_>> {
    let shipped = text.split("mod tests {").next().unwrap_or_default();
    let mut found: Vec<Comment> = Vec::new();
    let mut before = 0;
    for (index, line) in shipped.lines().enumerate() {
        let line = line.trim_start();
        let behind_code = line.split_once(" // ").map(|(_, text)| ("//", text));
        let doc = line.strip_prefix("///").map(|text| ("///", text));
        let head = line.strip_prefix("//!").map(|text| ("//!", text));
        let plain = line.strip_prefix("//").map(|text| ("//", text));
        let Some((mark, text)) = doc.or(head).or(plain).or(behind_code) else {
            continue;
        };
        match found.last_mut() {
            Some(comment) if before + 1 == index && comment.is_doc == (mark == "///") => {
                comment.text.push(text);
            }
            _ => found.push(Comment {
                line: index + 1,
                is_doc: mark == "///",
                text: vec![text],
            }),
        }
        before = index;
    }
    found
}

/// The words of a comment, without what is quoted or code.
fn words(text: &str) -> Vec<&str> {
    let unquoted = text.split('`').step_by(2);
    let unquoted = unquoted.flat_map(|part| part.split('"').step_by(2));
    let words = unquoted.flat_map(|part| {
        part.split(|sign: char| !"/'-_".contains(sign) && !sign.is_alphanumeric())
    });
    words.filter(|word| !word.is_empty()).collect()
}

/// What is wrong with a comment, if something is.
fn complaint(comment: &Comment) -> Option<String> {
    let text = comment.text.join(" ");
    if comment.is_doc && text.split_whitespace().count() < WORDS {
        return Some(format!("too short: {}", text.trim()));
    }
    let is_person = |word: &&str| {
        let small = word.to_lowercase();
        PERSONS.contains(word) || (small != "i" && *word != "US" && PERSONS.contains(&&*small))
    };
    let person = words(&text).into_iter().find(is_person)?.to_owned();
    Some(format!("who is \"{person}\"? {}", text.trim()))
}

/// The code of a crate or of a tool that is built from this checkout, without its tests.
fn is_shipped(file: &str) -> bool {
    let is_test = file.contains("/src/") && file.contains("/tests/") && !file.starts_with("tests/");
    let has_source = file.starts_with("src/") || file.contains("/src/");
    has_source && !is_test && !file.ends_with("/tests.rs")
}

#[test]
fn comments_of_shipped_code_speak_of_things() {
    let files = checkout::rust_files("");
    let shipped: Vec<_> = files.iter().filter(|(file, _)| is_shipped(file)).collect();
    assert!(shipped.len() > 250, "the sources are elsewhere now");
    let mut complaints = Vec::new();
    for (file, text) in shipped {
        for comment in comments(text) {
            if let Some(complaint) = complaint(&comment) {
                complaints.push((file, format!("{file}:{}: {complaint}", comment.line)));
            }
        }
    }
    for exception in NOT_YET {
        let is_needed = complaints
            .iter()
            .any(|(file, _)| file.starts_with(exception));
        assert!(is_needed, "{exception} is done");
    }
    complaints.retain(|(file, _)| !NOT_YET.iter().any(|start| file.starts_with(start)));
    let complaints: Vec<_> = complaints.into_iter().map(|(_, text)| text).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn what_is_forbidden_is_recognized() {
    let complaints = |code: &str| {
        let found = comments(code);
        found.iter().filter_map(complaint).count()
    };
    for code in [
        "/// Her id as text.\n",
        "// Where I am, nobody else is.\n",
        "call(); // Ours, by the server's word.\n",
        "//! The phone that she answers.\n",
        "/// Three short words.\nfn f() {}\n",
        "/// `Json` of it.\n",
    ] {
        assert_eq!(complaints(code), 1, "{code}");
    }
    for code in [
        "/// Id of the agent, as text.\nfn f() {}\n// Short.\n",
        "//! No I/O, no `Me`, and nothing of \"my\" own.\n",
        "#[cfg(test)]\nmod tests {\n// Mine.\n",
        "/// A part of one\n/// sentence.\n",
    ] {
        assert_eq!(complaints(code), 0, "{code}");
    }
}

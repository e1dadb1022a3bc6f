//! Texts of the server without what looks secret in them.
//!
//! The core never holds the host's credentials; a server's own words might repeat some. From the
//! beginning of a secret on, nothing more of a text is shown: nothing says where it ends.
//!
//! What is secret is in ASCII, and so are its names. No other character is asked whether it is a letter, which takes 3 KB of
//! tables in a bundle: where it matters, more of a text is hidden.

/// Names of secrets, at any place in a word and whatever follows in it.
const TELLING: [&str; 14] = [
    "password",
    "passwd",
    "passphrase",
    "passwort",
    "pwd",
    "token",
    "secret",
    "authorization",
    "sessionid",
    "sessid",
    "cookie",
    "credential",
    "samlresponse",
    "samlrequest",
];
/// Names of something secret where a word ends with them.
const ENDINGS: [&str; 1] = ["key"];
/// Words that are such a name alone.
const WORDS: [&str; 4] = ["pass", "pin", "sid", "otp"];
/// Words that are one only before `=`.
const BEFORE_EQUALS: [&str; 3] = ["code", "response", "assertion"];
/// Schemes of authorization, before what is secret.
const SCHEMES: [&str; 4] = ["basic", "digest", "negotiate", "ntlm"];
/// Characters between a name and `:` or `=`, plain or encoded.
const BETWEEN: [&str; 9] = [
    "%22", "%27", "%20", "%5c", "%5d", "&quot;", "&#34;", "&apos;", "u0022",
];
/// `:` and `=`, likewise.
const MARKS: [(&str, bool); 9] = [
    ("=", true),
    ("%3d", true),
    ("&#61;", true),
    ("&#x3d;", true),
    ("u003d", true),
    (":", false),
    ("%3a", false),
    ("&#58;", false),
    ("u003a", false),
];
/// Replacement of a hidden text.
const HIDDEN: &str = "***";

/// A text up to where something secret begins: after a telling name, in an element of such a name,
/// after a scheme of authorization, before the `@` of an address, or where a signed token begins.
pub fn redact(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let begins = [
        after_a_name(&lower),
        after_a_scheme(text, &lower),
        in_an_address(&lower),
        at_a_signed_token(text),
    ];
    match begins.into_iter().flatten().min() {
        Some(begin) => [text.get(..begin).unwrap_or_default(), HIDDEN].concat(),
        None => text.to_owned(),
    }
}

/// Where the value of a telling name begins.
fn after_a_name(lower: &str) -> Option<usize> {
    let of = |names: &'static [&'static str], is_one: fn(&str, &str, bool) -> bool| {
        let found = names.iter().flat_map(|name| lower.match_indices(*name));
        found
            .filter_map(|(at, name)| {
                let before = lower.get(..at).unwrap_or_default();
                let after = lower.get(at + name.len()..).unwrap_or_default();
                if is_an_element(before) {
                    return some_value(lower, after);
                }
                let rest = after.trim_start_matches(is_of_word);
                let (value, is_equals) = value_after(rest)?;
                is_one(before, after, is_equals).then(|| some_value(lower, value))?
            })
            .min()
    };
    let begins = [
        of(&TELLING, |_, _, _| true),
        of(&ENDINGS, |_, after, _| !after.starts_with(is_of_word)),
        of(&WORDS, |before, after, _| is_alone(before, after)),
        of(&BEFORE_EQUALS, |before, after, is_equals| {
            is_equals && is_alone(before, after)
        }),
    ];
    begins.into_iter().flatten().min()
}

fn is_of_word(c: char) -> bool {
    let is_other = !c.is_ascii() && !c.is_whitespace();
    is_other || c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

fn is_alone(before: &str, after: &str) -> bool {
    let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    // A mark that is written in numbers ends a word as well.
    let ends_with = |mark: &str, length: usize| {
        let start = before.len().checked_sub(length);
        let end = start.and_then(|start| before.get(start..));
        end.is_some_and(|end| end.starts_with(mark))
    };
    let begins = !before.ends_with(in_word) || ends_with("%", 3) || ends_with("\\u", 6);
    begins && !after.starts_with(in_word)
}

/// Whether what follows is the name of an XML element, with a prefix or without.
fn is_an_element(before: &str) -> bool {
    ["<", "&lt;", "&#60;", "%3c", "u003c"].iter().any(|open| {
        let name = before.rsplit_once(open).map(|(_, name)| name);
        name.is_some_and(|name| name.chars().all(|c| is_of_word(c) || c == ':'))
    })
}

/// What follows `:` or `=`, and whether it is the latter.
fn value_after(rest: &str) -> Option<(&str, bool)> {
    let is_between = |c: char| c.is_whitespace() || "\"'\\[])".contains(c);
    let mut rest = rest.trim_start_matches(is_between);
    while let Some(after) = BETWEEN
        .iter()
        .find_map(|between| rest.strip_prefix(between))
    {
        rest = after.trim_start_matches(is_between);
    }
    let mut marks = MARKS.iter();
    marks.find_map(|(mark, is_equals)| Some((rest.strip_prefix(mark)?, *is_equals)))
}

/// Where a value begins, if there is one.
fn some_value(lower: &str, value: &str) -> Option<usize> {
    let value = value.trim_start();
    (!value.is_empty()).then(|| lower.len() - value.len())
}

/// Where the value after a scheme begins. `basic` and its like may be an ordinary word; what is
/// secret after one does not look like a word.
fn after_a_scheme(text: &str, lower: &str) -> Option<usize> {
    let value = |at: usize, scheme: &str| {
        let before = lower.get(..at)?;
        let after = text.get(at + scheme.len()..)?;
        let value = after.trim_start_matches(|c: char| c.is_whitespace() || c == '+');
        let value = value.trim_start_matches("%20");
        let is_within = before.ends_with(|c: char| c.is_ascii_alphanumeric());
        let is_apart = value.len() < after.len() && !is_within;
        (is_apart && !value.is_empty()).then(|| (text.len() - value.len(), value))
    };
    let bearers = lower.match_indices("bearer");
    let bearers = bearers.filter_map(|(at, scheme)| value(at, scheme));
    let schemes = SCHEMES
        .iter()
        .flat_map(|scheme| lower.match_indices(*scheme));
    let others = schemes
        .filter_map(|(at, scheme)| value(at, scheme))
        .filter(|(_, value)| !is_a_word(value));
    bearers.chain(others).map(|(begin, _)| begin).min()
}

/// Whether a text begins with an ordinary word: letters in one case, but for the first, or no
/// letters at all.
fn is_a_word(text: &str) -> bool {
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_matches(|c: char| ".,:;!?()\"'".contains(c));
    let is_plain = |part: &str| {
        let mut rest = part.chars();
        rest.next();
        let is_lower = rest.all(|c| !c.is_ascii() || c.is_ascii_lowercase());
        let is_upper = |c: char| !c.is_ascii() || c.is_ascii_uppercase();
        is_lower || part.chars().all(is_upper)
    };
    !word.contains(|c: char| c.is_ascii_alphabetic()) || word.split('-').all(is_plain)
}

/// Where the user in an address begins.
fn in_an_address(lower: &str) -> Option<usize> {
    let mut found = lower.match_indices("://");
    found.find_map(|(at, mark)| {
        let start = at + mark.len();
        let ends = |c: char| c.is_whitespace() || "\"'<>".contains(c);
        let address = lower.get(start..)?.split(ends).next()?;
        address.contains('@').then_some(start)
    })
}

/// Where a JSON web token begins: its first part is an object in base64.
fn at_a_signed_token(text: &str) -> Option<usize> {
    let mut found = text.match_indices("eyJ");
    found.find_map(|(at, mark)| {
        let rest = text.get(at + mark.len()..)?;
        let is_of_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        let length = rest.find(|c| !is_of_token(c)).unwrap_or(rest.len());
        (length >= 8).then_some(at)
    })
}

#[cfg(test)]
mod tests;

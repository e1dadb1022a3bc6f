//! From a pattern and arguments to words.
//!
//! `{agent}` is the place of an argument. A pattern with several wordings has one a line, `[key]`
//! before each; the first argument chooses: a word the wording with that key, a number the wording
//! with that number, else the one of its plural category. The last wording is for everything else.
//! Must not know a language.

/// An argument of a sentence.
#[derive(Clone, Copy)]
pub(crate) enum Arg<'a> {
    /// A name, or a sentence of its own.
    Text(&'a str),
    /// A number, which languages count by rules of their own.
    Number(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// The words of a pattern. `plural` gives the category of a number in the language.
pub(super) fn fill(
    pattern: &str,
    plural: fn(u64) -> &'static str,
    args: &[(&'static str, Arg<'_>)],
) -> String {
    let first = args.first().map(|(_, arg)| *arg);
    let mut words = String::new();
    for piece in pieces(wording(pattern, plural, first)) {
        let name = match piece {
            Piece::Words(text) => {
                words.push_str(text);
                continue;
            }
            Piece::Argument(name) => name,
        };
        match args.iter().find(|(known, _)| *known == name) {
            Some((_, Arg::Text(text))) => words.push_str(text),
            Some((_, Arg::Number(number))) => words.push_str(&number.to_string()),
            None => {}
        }
    }
    words
}

/// A part of a wording.
#[derive(Clone, Copy)]
pub(crate) enum Piece<'a> {
    /// Words of the language.
    Words(&'a str),
    /// The place of the argument with this name.
    Argument(&'a str),
}

/// The pieces of a wording, in order.
pub(super) fn pieces(wording: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = wording;
    let mut argument = None;
    std::iter::from_fn(move || {
        if let Some(name) = argument.take() {
            return Some(Piece::Argument(name));
        }
        let Some((before, name, after)) = placeholder(rest) else {
            let words = std::mem::take(&mut rest);
            return (!words.is_empty()).then_some(Piece::Words(words));
        };
        rest = after;
        if before.is_empty() {
            return Some(Piece::Argument(name));
        }
        argument = Some(name);
        Some(Piece::Words(before))
    })
}

/// The words before and after the only placeholder of a wording.
pub(super) fn around<'a>(
    pattern: &'a str,
    plural: fn(u64) -> &'static str,
    choice: Arg<'_>,
) -> (&'a str, &'a str) {
    let wording = wording(pattern, plural, Some(choice));
    match placeholder(wording) {
        Some((before, _, after)) => (before, after),
        None => (wording, ""),
    }
}

/// The words before the first placeholder, its name, and the rest.
fn placeholder(pattern: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = pattern.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// The wording that an argument chooses.
fn wording<'a>(pattern: &'a str, plural: fn(u64) -> &'static str, arg: Option<Arg<'_>>) -> &'a str {
    if !pattern.starts_with('[') {
        return pattern;
    }
    let lines = || {
        let lines = pattern.lines().filter_map(|line| line.get(1..));
        lines.filter_map(|line| line.split_once("] "))
    };
    let of = |key: &str| lines().find(|(known, _)| *known == key);
    let chosen = match arg {
        Some(Arg::Text(word)) => of(word),
        Some(Arg::Number(number)) => of(&number.to_string()).or_else(|| of(plural(number))),
        None => None,
    };
    chosen
        .or_else(|| lines().next_back())
        .map_or("", |(_, text)| text)
}

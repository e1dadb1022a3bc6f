//! Arguments of a sentence on their way to JavaScript, and places of arguments on the way back.
//!
//! Knows how both travel in one text, so that a sentence costs one call. Must not know a language.

use std::borrow::Cow;

/// Ends the name and the value of an argument.
const END: char = '\0';
/// Stands before and after the name of an argument that was not given.
const PLACE: [char; 2] = ['\u{1}', '\u{2}'];

/// An argument of a sentence.
#[derive(Clone, Copy)]
pub(crate) enum Arg<'a> {
    /// A name, or a sentence of its own.
    Text(&'a str),
    /// A number, which languages count by rules of their own.
    Number(u64),
    /// A number of tenths, written with one decimal.
    Tenths(u64),
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

/// The arguments as one text: name, sign of the kind, value.
pub(super) fn packed(args: &[(&'static str, Arg<'_>)]) -> String {
    let mut packed = String::new();
    for (name, arg) in args {
        packed.push_str(name);
        packed.push(END);
        match arg {
            Arg::Text(text) => {
                packed.push('=');
                // A text with the sign in it would end early.
                let text = isolated(text);
                packed.extend(text.chars().filter(|sign| *sign != END));
            }
            Arg::Number(number) => {
                packed.push('#');
                packed.push_str(&number.to_string());
            }
            Arg::Tenths(tenths) => {
                packed.push('.');
                packed.push_str(&tenths.to_string());
            }
        }
        packed.push(END);
    }
    packed
}

/// A text that may be part of another one: where it is written from right to left, in signs that
/// keep its direction to itself (FSI, PDI). Catalogues of such languages isolate the rest.
pub(super) fn isolated(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_right_to_left) {
        Cow::Owned(["\u{2068}", text, "\u{2069}"].concat())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a sign belongs to a writing from right to left, by the blocks of Unicode.
fn is_right_to_left(sign: char) -> bool {
    matches!(
        sign,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

/// A sentence with its arguments filled in; `digits` are those of the language. `None` where one of them is not given, or is
/// written by more than digits.
pub(super) fn filled(
    pieces: &[Piece],
    args: &[(&'static str, Arg<'_>)],
    digits: impl Fn(&str) -> String,
) -> Option<String> {
    let mut words = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(part) => words.push_str(part),
            Piece::Argument(name) => match args.iter().find(|(it, _)| it == name)?.1 {
                Arg::Text(text) => words.push_str(&isolated(text)),
                Arg::Number(number) => words.push_str(&digits(&number.to_string())),
                Arg::Tenths(_) => return None,
            },
        }
    }
    Some(words)
}

/// A part of a sentence.
pub(crate) enum Piece {
    /// Words of the language.
    Words(String),
    /// The place of the argument with this name.
    Argument(String),
}

/// The parts of a text in which places of arguments are marked, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let [start, end] = PLACE;
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(start) {
        let (name, after) = after.split_once(end).unwrap_or((after, ""));
        if !before.is_empty() {
            pieces.push(Piece::Words(before.into()));
        }
        pieces.push(Piece::Argument(name.into()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.into()));
    }
    pieces
}

//! Sentences in the supervisor's language.
//!
//! A sentence has a name and arguments with names; a catalogue in `locales` has its words in each
//! language, and `src/element/language.js` forms them. The WebAssembly holds none. Must not know
//! when a sentence is said: `words` and `view` choose it.
//!
//! | file | what is in it |
//! |---|---|
//! | `language` | the language of a panel: words, digits, times of day |
//! | `arguments` | arguments of a sentence on their way to JavaScript, and places of arguments on the way back |
//! | `sentence` | the names of all sentences with those of their arguments |

mod arguments;
mod language;
pub(crate) mod sentence;

use sentence::listed::Listed;

pub(crate) use arguments::{Arg, Piece};
pub(crate) use language::{Language, current};
pub use language::{Speech, use_language};
pub(crate) use language::{date_and_time, day, digits, duration, tag_and_dir, time_of_day};

/// A sentence in words, with its arguments by name: `say!(Card::CallWith, agent = name)`.
macro_rules! say {
    ($sentence:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::say_with(
            $crate::i18n::Sentence::key($sentence),
            &[$((stringify!($name), $crate::i18n::Arg::from($value))),*],
        )
    };
}
pub(crate) use say;

/// The words before and after the one argument that is drawn; the arguments given choose among
/// several wordings: `around!(Medium::With, medium = "chat")`.
macro_rules! around {
    ($sentence:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::around_with(
            $crate::i18n::Sentence::key($sentence),
            &[$((stringify!($name), $crate::i18n::Arg::from($value))),*],
        )
    };
}
pub(crate) use around;

/// Name of a sentence in all catalogues; it never changes.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    /// Lines: what the sentence is about, as catalogues write it, and the name of each sentence about it, as Rust writes it.
    /// One text, since a pointer to each name would take more bytes than the names.
    names: &'static str,
    /// Place of the sentence among those of the subject, from 0 on.
    at: usize,
}

impl Key {
    /// Subject of the sentence, as catalogues write it; each enum of sentences has a subject of its own.
    fn subject(self) -> &'static str {
        self.names.split('\n').next().unwrap_or_default()
    }

    /// Identifier of the message: subject and name in lower case, with hyphens.
    pub(crate) fn id(self) -> String {
        let mut id = self.subject().to_owned();
        let name = self.names.split('\n').nth(self.at + 1);
        for letter in name.unwrap_or_default().chars() {
            if letter.is_ascii_uppercase() {
                id.push('-');
            }
            id.push(letter.to_ascii_lowercase());
        }
        id
    }
}

/// The name of a sentence.
pub(crate) trait Sentence: Copy {
    /// Name of the sentence in the catalogues.
    fn key(self) -> Key;
}

/// A sentence without arguments.
pub(crate) fn label(sentence: impl Sentence) -> String {
    say_with(sentence.key(), &[])
}

/// A sentence with its arguments filled in.
pub(crate) fn say_with(key: Key, args: &[(&'static str, Arg<'_>)]) -> String {
    current().say(key, args)
}

/// The words before and after the one argument of a sentence that is not given.
pub(crate) fn around_with(key: Key, args: &[(&'static str, Arg<'_>)]) -> (String, String) {
    let mut pieces = current().pieces(key, args).into_iter();
    let words = |piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Argument(_) => None,
    };
    let before: String = pieces.by_ref().map_while(words).collect();
    (before, pieces.filter_map(words).collect())
}

/// Words and arguments of a sentence in their order, for one whose arguments are drawn.
pub(crate) fn pieces(sentence: impl Sentence) -> Vec<Piece> {
    current().pieces(sentence.key(), &[])
}

/// Items as one text, without those that are empty.
pub(crate) fn list(how: Listed, mut items: Vec<String>) -> String {
    items.retain(|item| !item.is_empty());
    current().list(how.key(), items)
}

/// Names sentences, each with the names of its arguments.
macro_rules! sentences {
    (
        $(#[$about:meta])*
        $name:ident in $subject:literal {
            $($sentence:ident $(($($argument:ident),*))?,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(clippy::enum_variant_names)] // names of sentences, not of kinds
        pub(crate) enum $name {
            $($sentence,)*
        }

        impl $name {
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$sentence,)*];
        }

        impl $crate::i18n::Sentence for $name {
            fn key(self) -> $crate::i18n::Key {
                $crate::i18n::Key {
                    names: concat!($subject, $("\n", stringify!($sentence)),*),
                    at: self as usize,
                }
            }
        }
    };
}
use sentences;

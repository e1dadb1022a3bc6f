//! Sentences in a language.
//!
//! A sentence has a name and arguments with names; the catalogue of the language has its words. A
//! language is a module with a pattern for each sentence and its rule of plurals; the one in use is
//! chosen here and nowhere else. Must not know when a sentence is said: `words` and `view` choose
//! it.
//!
//! | file | what is in it |
//! |---|---|
//! | `pattern` | from a pattern and arguments to words |
//! | `en` | the names of all sentences, each with its English words |

pub(crate) mod en;
mod pattern;

// The language of the panel.
use en as language;
use en::listed::Listed;

pub(crate) use pattern::{Arg, Piece};

/// A sentence in words, with its arguments by name: `say!(Card::CallWith, agent = name)`.
macro_rules! say {
    ($sentence:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::say_with(
            $sentence,
            &[$((stringify!($name), $crate::i18n::Arg::from($value))),*],
        )
    };
}
pub(crate) use say;

/// The name of a sentence.
pub(crate) trait Sentence: Copy {
    /// English pattern of the sentence; `pattern` has the syntax.
    fn english(self) -> &'static str;

    /// Name of the sentence in the catalogue of another language; it never changes.
    #[allow(dead_code, reason = "English is found without it")]
    fn key(self) -> &'static str;
}

/// A sentence without arguments. Its words live as long as the page.
pub(crate) fn label(sentence: impl Sentence) -> &'static str {
    language::pattern(sentence)
}

/// A sentence with its arguments filled in.
pub(crate) fn say_with(sentence: impl Sentence, args: &[(&'static str, Arg<'_>)]) -> String {
    pattern::fill(language::pattern(sentence), language::plural, args)
}

/// The words before and after the one argument that is drawn. `choice` chooses among several
/// wordings.
pub(crate) fn around(sentence: impl Sentence, choice: &str) -> (&'static str, &'static str) {
    pattern::around(language::pattern(sentence), language::plural, choice.into())
}

/// Words and arguments of a sentence in their order, for one whose arguments are drawn.
pub(crate) fn pieces(sentence: impl Sentence) -> Vec<Piece<'static>> {
    pattern::pieces(language::pattern(sentence)).collect()
}

/// Items as one text, without those that are empty.
pub(crate) fn list(how: Listed, mut items: Vec<String>) -> String {
    items.retain(|item| !item.is_empty());
    let mut items = items.into_iter().peekable();
    let mut all = items.next().unwrap_or_default();
    while let Some(item) = items.next() {
        let place = if items.peek().is_some() {
            "other"
        } else {
            "last"
        };
        all = say!(how, place = place, before = &all, item = &item);
    }
    all
}

/// Names sentences, each with its words in English.
macro_rules! sentences {
    (
        $(#[$about:meta])*
        $name:ident in $subject:literal {
            $($sentence:ident = $english:expr,)*
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
            fn english(self) -> &'static str {
                match self {
                    $(Self::$sentence => $english,)*
                }
            }

            fn key(self) -> &'static str {
                match self {
                    $(Self::$sentence => concat!($subject, "-", stringify!($sentence)),)*
                }
            }
        }
    };
}
use sentences;

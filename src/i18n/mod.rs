//! Sentences in a language.
//!
//! A sentence has a name and arguments with names; the catalogue of the language has its words.
//! Which catalogue that is, is decided here and nowhere else. Must not know what a sentence is
//! about: which one is said is the matter of `words` and `view`.
//!
//! | file | what is in it |
//! |---|---|
//! | `pattern` | from a pattern and arguments to words |
//! | `en` | the names of all sentences, each with its English words |

pub(crate) mod en;
mod pattern;

pub(crate) use pattern::Arg;

/// The name of a sentence.
pub(crate) trait Sentence: Copy {
    /// The English pattern; see `pattern` for what may stand in one.
    fn english(self) -> &'static str;

    /// The name in catalogues outside of the program: it never changes.
    #[cfg(test)]
    fn key(self) -> &'static str;
}

/// The pattern of a sentence in the language of the page.
fn pattern_of(sentence: impl Sentence) -> &'static str {
    sentence.english()
}

/// A sentence without arguments, as it stands in the catalogue: a catalogue stays for as long as the
/// page.
pub(crate) fn label(sentence: impl Sentence) -> &'static str {
    pattern_of(sentence)
}

/// A sentence in words.
pub(crate) fn say_with(sentence: impl Sentence, args: &[(&'static str, Arg<'_>)]) -> String {
    pattern::fill(pattern_of(sentence), en::plural, args)
}

/// What stands before and after the one argument that is drawn and not said. `choice` chooses among
/// several wordings.
pub(crate) fn around(sentence: impl Sentence, choice: &str) -> (&'static str, &'static str) {
    pattern::around(pattern_of(sentence), en::plural, choice.into())
}

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

            #[cfg(test)]
            fn key(self) -> &'static str {
                match self {
                    $(Self::$sentence => concat!($subject, "-", stringify!($sentence)),)*
                }
            }
        }
    };
}
use sentences;

//! The budget of the bundle: how many bytes it may have, and what is said about it. Pure: texts and
//! numbers in, a text out.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// File of the budget, seen from the root of the repository.
pub(super) const FILE: &str = "bench/budget.json";

/// Bytes of a bundle, compressed with Brotli; a KB is 1000 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Bytes {
    /// Every script and all WebAssembly.
    pub(super) whole: usize,
    /// The part of it that a browser needs for the first roster.
    pub(super) first_use: usize,
}

impl Bytes {
    /// Reads the text of the budget's file.
    pub(super) fn read(text: &str) -> Result<Self> {
        serde_json::from_str(text).with_context(|| format!("{FILE} is no budget"))
    }
}

/// One line for each number that says how much of the budget is used. Fails when more is used than there is, and says what
/// to do then.
pub(super) fn compare(used: Bytes, budget: Bytes) -> Result<String> {
    let lines: Vec<String> = [
        ("whole", used.whole, budget.whole),
        ("first use", used.first_use, budget.first_use),
    ]
    .into_iter()
    .map(|(name, used, budget)| {
        let verdict = match used.checked_sub(budget) {
            None | Some(0) => format!("{} left", kilobytes(budget - used)),
            Some(over) => format!("OVER BY {}", kilobytes(over)),
        };
        format!(
            "{name}: {} brotli of {}, {verdict}\n",
            kilobytes(used),
            kilobytes(budget)
        )
    })
    .collect();
    let lines = lines.concat();
    if used.whole > budget.whole || used.first_use > budget.first_use {
        bail!(
            "the bundle in dist/ is larger than {FILE} allows:\n{lines}\
             Make it smaller again: `git stash` and `cargo xtask dist` show what the change costs, and \
             \"Size and speed\" in ARCHITECTURE.md what bytes go to. If the change is worth its bytes, raise {FILE} in the \
             same commit and say there by what the bundle grew."
        );
    }
    Ok(lines)
}

/// Bytes for people, with every byte that decides.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{:03} KB", bytes / 1000, bytes % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Bytes = Bytes {
        whole: 486_600,
        first_use: 290_000,
    };

    #[test]
    fn a_bundle_may_use_its_whole_budget() {
        assert_eq!(
            compare(BUDGET, BUDGET).unwrap(),
            "whole: 486.600 KB brotli of 486.600 KB, 0.000 KB left\n\
             first use: 290.000 KB brotli of 290.000 KB, 0.000 KB left\n"
        );
        let smaller = Bytes {
            whole: 400_009,
            first_use: 1,
        };
        let lines = compare(smaller, BUDGET).unwrap();
        assert!(lines.contains("86.591 KB left"), "{lines}");
        assert!(lines.contains("289.999 KB left"), "{lines}");
    }

    #[test]
    fn one_byte_more_fails_and_says_which_number_and_what_to_do() {
        for (used, said) in [
            (
                Bytes {
                    whole: 486_601,
                    ..BUDGET
                },
                "\nwhole: 486.601 KB brotli of 486.600 KB, OVER BY 0.001 KB\n",
            ),
            (
                Bytes {
                    first_use: 301_250,
                    ..BUDGET
                },
                "\nfirst use: 301.250 KB brotli of 290.000 KB, OVER BY 11.250 KB\n",
            ),
        ] {
            let error = compare(used, BUDGET).unwrap_err().to_string();
            assert!(error.contains(said), "{error}");
            assert!(error.contains("raise bench/budget.json"), "{error}");
        }
    }

    #[test]
    fn a_budget_has_both_numbers_and_nothing_else() {
        let read = Bytes::read(r#"{"whole": 486600, "firstUse": 290000}"#);
        assert_eq!(read.unwrap(), BUDGET);
        for text in [
            r#"{"whole": 486600}"#,
            r#"{"whole": 1, "firstUse": 1, "later": 1}"#,
            r#"{"whole": "1 KB", "firstUse": 1}"#,
        ] {
            let error = format!("{:#}", Bytes::read(text).unwrap_err());
            assert!(error.contains(FILE), "{error}");
        }
    }

    #[test]
    fn the_budget_of_the_repository_can_be_read() {
        let budget = Bytes::read(include_str!("../../../bench/budget.json")).unwrap();
        assert!(budget.first_use <= budget.whole);
    }
}

//! Texts of the server without what looks secret in them.
//!
//! The core never holds the host's credentials; a server's own words might repeat some.

/// Names whose value, after `:` or `=`, is not for others.
const KEYS: [&str; 9] = [
    "password",
    "passwd",
    "pwd",
    "token",
    "secret",
    "authorization",
    "jsessionid",
    "cookie",
    "key",
];
/// Words before something secret.
const SCHEMES: [&str; 2] = ["basic ", "bearer "];
/// What stands for it.
const HIDDEN: &str = "***";

/// Replaces values that look secret: after a telling name, after a scheme of authorization, and
/// between `://` and `@` in an address.
pub fn redact(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut hidden: Vec<(usize, usize)> = Vec::new();
    for key in KEYS {
        for (at, found) in lower.match_indices(key) {
            let rest = lower.get(at + found.len()..).unwrap_or_default();
            let value = rest.trim_start_matches(['"', '\'', ' ']);
            if let Some(value) = value.strip_prefix([':', '=']) {
                let value = value.trim_start_matches(['"', '\'', ' ']);
                hide(&lower, value, &mut hidden);
            }
        }
    }
    for scheme in SCHEMES {
        for (at, found) in lower.match_indices(scheme) {
            let value = lower.get(at + found.len()..).unwrap_or_default();
            hide(&lower, value, &mut hidden);
        }
    }
    for (at, found) in lower.match_indices("://") {
        let rest = lower.get(at + found.len()..).unwrap_or_default();
        let host = rest.split(['/', ' ', '"', '?']).next().unwrap_or_default();
        if let Some(end) = host.rfind('@') {
            let start = at + found.len();
            hidden.push((start, start + end));
        }
    }
    hidden.sort_unstable();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (start, end) in hidden {
        if start >= from {
            out.push_str(text.get(from..start).unwrap_or_default());
            out.push_str(HIDDEN);
        }
        from = from.max(end);
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Hides the word that `value`, the end of `text`, begins with.
fn hide(text: &str, value: &str, hidden: &mut Vec<(usize, usize)>) {
    let ends = |c: char| c.is_whitespace() || ",;&\"'})>".contains(c);
    let length = value.find(ends).unwrap_or(value.len());
    if length > 0 {
        let start = text.len() - value.len();
        hidden.push((start, start + length));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::redact;

    #[test]
    fn what_looks_secret_is_hidden() {
        for (text, safe) in [
            ("Device '5001' is busy", "Device '5001' is busy"),
            (
                "Missing or invalid Csrf token",
                "Missing or invalid Csrf token",
            ),
            ("password=abc; next", "password=***; next"),
            (
                r#"{"Password": "abc", "a": 1}"#,
                r#"{"Password": "***", "a": 1}"#,
            ),
            ("Authorization: Basic YWJj", "Authorization: *** ***"),
            ("at http://u:p@host/x", "at http://***@host/x"),
            ("JSESSIONID=1a2b&x=y", "JSESSIONID=***&x=y"),
        ] {
            assert_eq!(redact(text), safe);
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read_for_secrets(text in ".{0,80}", value in "[a-z0-9]{4,12}") {
            redact(&text);
            let told = [&text, " password=", &value].concat();
            prop_assert!(redact(&told).ends_with("password=***"), "{}", redact(&told));
        }
    }
}

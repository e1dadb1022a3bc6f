//! Taking apart a list that is no JSON as a whole, so that one bad element costs only itself.
//! Knows brackets, commas and quotes. Must not know what an element is.

/// The elements of a list as written, without what is between them.
#[derive(Debug)]
pub(super) struct Elements<'a> {
    text: &'a str,
    /// Where the next element begins.
    start: usize,
    pub(super) end: End,
}

/// How far the list goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// It has not been reached yet.
    Ahead,
    /// The list is closed; `more`: something follows it.
    Closed { more: bool },
    /// The text broke off, or closes what it did not open.
    Broken,
}

impl<'a> Elements<'a> {
    /// `None` when the text does not begin with a list.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let text = text.trim_start().strip_prefix('[')?;
        Some(Self {
            text,
            start: 0,
            end: End::Ahead,
        })
    }

    fn element(&self, end: usize) -> Option<&'a str> {
        self.text.get(self.start..end).map(str::trim)
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.end != End::Ahead {
            return None;
        }
        let mut depth = 0_usize;
        let mut in_string = false;
        let mut escaped = false;
        // The bytes looked for never occur inside a character.
        for (at, byte) in self.text.bytes().enumerate().skip(self.start) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_string => escaped = true,
                b'"' => in_string = !in_string,
                _ if in_string => {}
                b'[' | b'{' => depth += 1,
                b']' | b'}' if depth > 0 => depth -= 1,
                b',' if depth == 0 => {
                    let element = self.element(at);
                    self.start = at + 1;
                    return element;
                }
                b']' => {
                    let rest = self.text.get(at + 1..).unwrap_or_default();
                    let more = !rest.trim().is_empty();
                    self.end = End::Closed { more };
                    let is_only_space = |element: &&str| !element.is_empty();
                    return self.element(at).filter(is_only_space);
                }
                b'}' => break,
                _ => {}
            }
        }
        self.end = End::Broken;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> (Vec<&str>, End) {
        let mut elements = Elements::of(text).unwrap();
        let found = elements.by_ref().collect();
        (found, elements.end)
    }

    const CLOSED: End = End::Closed { more: false };

    #[test]
    fn elements_end_at_commas_of_their_own_list() {
        assert_eq!(split("[]"), (vec![], CLOSED));
        assert_eq!(
            split(r#" [ 1, [2,[3]] ,{"a":[4,5]} ] "#),
            (vec!["1", "[2,[3]]", r#"{"a":[4,5]}"#], CLOSED)
        );
    }

    #[test]
    fn brackets_and_commas_in_texts_are_text() {
        let element = r#"{"a":"],[\"}\\"}"#;
        assert_eq!(
            split(&format!("[{element},2]")),
            (vec![element, "2"], CLOSED)
        );
    }

    #[test]
    fn what_breaks_off_is_no_element() {
        assert_eq!(split(r#"[1,{"a":2"#), (vec!["1"], End::Broken));
        assert_eq!(split(r#"[1,"a]"#), (vec!["1"], End::Broken));
        assert_eq!(split("[1,2}"), (vec!["1"], End::Broken));
        assert_eq!(split("["), (vec![], End::Broken));
    }

    #[test]
    fn what_follows_the_list_is_told() {
        assert_eq!(split("[1] x"), (vec!["1"], End::Closed { more: true }));
        assert!(Elements::of("{}").is_none());
        assert!(Elements::of("").is_none());
    }
}

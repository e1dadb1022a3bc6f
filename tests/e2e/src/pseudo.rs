//! Languages for tests, made of English: a long one with accents, and a mirrored one.
//!
//! What is not in the catalogue shows up in English among them, and what has no room sticks out.

/// A catalogue with longer words, and an accent on each vowel.
pub fn long(english: &str) -> String {
    each_text(english, |text| {
        let accented = text.chars().map(|letter| match letter {
            'a' => 'á',
            'e' => 'ê',
            'i' => 'ï',
            'o' => 'ö',
            'u' => 'ū',
            'A' => 'Å',
            'E' => 'É',
            other => other,
        });
        let accented: String = accented.collect();
        let more = "~".repeat(text.chars().filter(|letter| letter.is_alphabetic()).count() / 3);
        let end = accented.trim_end().len();
        let (words, blank) = accented.split_at(end);
        [words, &more, blank].concat()
    })
}

/// A catalogue whose words are written from right to left.
pub fn mirrored(english: &str) -> String {
    each_text(english, |text| {
        let words = text.trim();
        if words.is_empty() {
            return text.to_owned();
        }
        text.replace(words, &["\u{202e}", words, "\u{202c}"].concat())
    })
}

/// Changes the words of each message, and leaves names, arguments and keys.
fn each_text(english: &str, change: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    for line in english.lines().filter(|line| !line.starts_with('#')) {
        let at = if line.starts_with(|sign: char| sign.is_ascii_lowercase()) {
            line.find(" = ").map(|at| at + 3)
        } else {
            line.find("] ").map(|at| at + 2)
        };
        let (before, text) = line.split_at(at.unwrap_or(line.len()));
        out.push_str(before);
        let mut rest = text;
        while let Some((words, after)) = rest.split_once('{') {
            let (argument, after) = after.split_once('}').expect("an argument ends");
            if !words.is_empty() {
                out.push_str(&change(words));
            }
            out.push('{');
            out.push_str(argument);
            out.push('}');
            rest = after;
        }
        if !rest.is_empty() {
            out.push_str(&change(rest));
        }
        out.push('\n');
    }
    out
}

//! Phone numbers as switches spell them, and whether two of them are one.
//!
//! Knows schemes, hosts, parameters, separators, digits of other scripts, and the number plans of the
//! common countries. Must not know whose a number is.
//!
//! GWS passes on what the switch says: one party is `5001`, `sip:5001@10.0.0.1` or `5001@SIP_Switch`,
//! and a caller is `(555) 010-9999`, `15550109999` or `+1 555 010 9999`. Sources: Call resource
//! (`participants`, `ani`, `dnis`), RFC 3261 and RFC 3966 for the schemes, ITU-T E.164 and E.123 for
//! the national forms.

use crate::letters;

/// Whether two spellings are of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Two spellings of one number.
    Same,
    /// Spellings of two different numbers.
    Different,
    /// Perhaps of one: the shorter is the end of the longer, as an extension is of the number by which
    /// it is reached from outside.
    Uncertain,
}

/// The number plan of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// The ISO 3166 code, in capitals.
    iso: &'static str,
    /// Calling code, without the plus.
    code: &'static str,
    /// What is dialled before an international number.
    exit: &'static str,
    /// What is dialled before a national number; empty where nothing is.
    trunk: &'static str,
    /// How many digits a national number without the trunk prefix has, at least and at most; none
    /// where such a number could be a local one.
    bare: Option<(usize, usize)>,
}

impl Country {
    /// The country of an ISO 3166 code of two letters, in any case; `None` for those that are not in
    /// the table.
    pub fn of(iso: &str) -> Option<Self> {
        let plan = PLANS
            .iter()
            .find(|plan| plan.iso.eq_ignore_ascii_case(iso))?;
        Some(*plan)
    }

    /// The ISO 3166 code, in capitals.
    pub fn iso(&self) -> &'static str {
        self.iso
    }
}

/// A number without the accidents of its spelling. Two spellings are of one number exactly when these
/// are equal, so a sorted list of them is an index.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    /// Whether the digits begin with the calling code of a country.
    is_full: bool,
    /// Digits, `*` and `#`; or a name in small letters, where a switch names an end point.
    main: String,
    /// The extension that was given after the number; empty without one.
    extension: String,
}

/// Fewest digits of an international number; a shorter one is none, whatever precedes it.
const SHORTEST_FULL: usize = 7;
/// A national number has at least so many digits behind its trunk prefix.
const SHORTEST_NATIONAL: usize = 7;
/// Fewer digits at the end of another number are an accident.
const SHORTEST_END: usize = 3;

impl Number {
    /// A number from any spelling; `None` when nothing of one is in it. Without a country, the digits
    /// alone are compared.
    pub fn read(text: &str, country: Option<Country>) -> Option<Self> {
        let (text, parameters) = user_part(text);
        let (main, after) = split_extension(text);
        let extension = digits(after.or_else(|| parameter(parameters, "ext")).unwrap_or(""));
        let Some(dialled) = dialled(main) else {
            let name = letters::small(main.trim());
            return (!name.is_empty()).then_some(Self {
                is_full: false,
                main: name,
                extension,
            });
        };
        let (is_full, main) = in_plan(&dialled, country);
        (!main.is_empty()).then_some(Self {
            is_full,
            main,
            extension,
        })
    }

    /// Whether two numbers are one. Symmetric; every number is the same as itself.
    pub fn compare(&self, other: &Self) -> Likeness {
        if self == other {
            return Likeness::Same;
        }
        // Two international numbers are whole; only an extension can still make them one.
        let are_whole = self.is_full && other.is_full;
        if are_whole && self.extension.is_empty() == other.extension.is_empty() {
            return Likeness::Different;
        }
        if are_whole && self.main != other.main {
            return Likeness::Different;
        }
        if self.is_end_of(other) || other.is_end_of(self) {
            Likeness::Uncertain
        } else {
            Likeness::Different
        }
    }

    /// Whether the number, or its extension, is the end of the other number or of its extension.
    fn is_end_of(&self, other: &Self) -> bool {
        let ends = [&self.main, &self.extension];
        let mut ends = ends.iter().filter(|end| end.len() >= SHORTEST_END);
        ends.any(|end| other.main.ends_with(*end) || other.extension.ends_with(*end))
    }
}

/// Whether two spellings are of one number.
pub fn compare(one: &str, other: &str, country: Option<Country>) -> Likeness {
    match (Number::read(one, country), Number::read(other, country)) {
        (Some(one), Some(other)) => one.compare(&other),
        (None, _) | (_, None) => Likeness::Different,
    }
}

/// What names the party in a SIP or telephone address, and its parameters: no display name, scheme,
/// password or host.
fn user_part(text: &str) -> (&str, &str) {
    let text = text.trim();
    // "Ana" <sip:5001@host>
    let text = match text.split_once('<') {
        Some((_, address)) => address.split('>').next().unwrap_or_default(),
        None => text,
    };
    let text = text.trim();
    let mut text = text;
    for scheme in ["sips:", "sip:", "tel:", "callto:"] {
        if let Some((start, rest)) = text.split_at_checked(scheme.len())
            && start.eq_ignore_ascii_case(scheme)
        {
            text = rest;
            break;
        }
    }
    let text = text.split(['@', '?']).next().unwrap_or_default();
    let (user, parameters) = text.split_once(';').unwrap_or((text, ""));
    (
        user.split(':').next().unwrap_or_default().trim(),
        parameters,
    )
}

/// The value of a parameter: `ext=5001;phone-context=…`.
fn parameter<'t>(parameters: &'t str, name: &str) -> Option<&'t str> {
    let mut pairs = parameters
        .split(';')
        .filter_map(|pair| pair.split_once('='));
    let found = pairs.find(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    found.map(|(_, value)| value)
}

/// A number and the extension after it: `… ext. 5001`, `… x5001`.
fn split_extension(text: &str) -> (&str, Option<&str>) {
    let Some(at) = text.find(['x', 'X', 'e', 'E']) else {
        return (text, None);
    };
    let (main, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let after = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic() || ". ".contains(c));
    let word = rest.strip_suffix(after).unwrap_or_default();
    let word = word.trim_end_matches(['.', ' ']);
    let is_word = ["x", "ext", "extn", "extension"]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known));
    let is_number = dialled(main).is_some_and(|number| !number.is_empty());
    if is_word && is_number && dialled(after).is_some_and(|number| !number.is_empty()) {
        (main, Some(after))
    } else {
        (text, None)
    }
}

/// The digits of an extension.
fn digits(text: &str) -> String {
    dialled(text)
        .unwrap_or_default()
        .trim_start_matches('+')
        .to_owned()
}

/// What would be dialled: digits, `*`, `#`, and a plus at the beginning. `None` for a name.
fn dialled(text: &str) -> Option<String> {
    let mut dialled = String::with_capacity(text.len());
    // +44 (0)20: the trunk prefix is shown, and not dialled after a calling code.
    let is_international = text.trim_start().starts_with(['+', '＋']);
    let shown = is_international.then(|| text.split_once("(0)")).flatten();
    let (head, tail) = shown.unwrap_or((text, ""));
    for c in head.chars().chain(tail.chars()) {
        match c {
            '+' | '＋' if dialled.is_empty() => dialled.push('+'),
            '*' | '#' => dialled.push(c),
            _ => match digit(c) {
                Some(digit) => dialled.push(digit),
                None if is_separator(c) => {}
                None => return None,
            },
        }
    }
    Some(dialled)
}

/// The ASCII digit of a decimal digit: plain, full-width, Arabic or Persian.
fn digit(c: char) -> Option<char> {
    let zeros = ['0', '０', '٠', '۰'];
    let value = zeros.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    })?;
    char::from_digit(value, 10)
}

/// Whether a character separates groups of digits and means nothing.
fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.'
                | '('
                | ')'
                | '['
                | ']'
                | '/'
                | ','
                | '\''
                | '"'
                | '·'
                | '−'
                | '－'
                | '．'
                | '（'
                | '）'
        )
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether the digits begin with a calling code, and the digits so.
fn in_plan(dialled: &str, country: Option<Country>) -> (bool, String) {
    let bare = dialled.trim_start_matches('+');
    let Some(plan) = country.filter(|_| bare.bytes().all(|c| c.is_ascii_digit())) else {
        return (false, bare.to_owned());
    };
    let has_plus = bare.len() < dialled.len();
    let is_full = |digits: &&str| digits.len() >= SHORTEST_FULL;
    if has_plus {
        return (is_full(&bare), bare.to_owned());
    }
    if let Some(full) = bare.strip_prefix(plan.exit).filter(is_full) {
        return (true, full.to_owned());
    }
    let fits = |digits: &&str| {
        plan.bare
            .map_or(digits.len() >= SHORTEST_NATIONAL, |(least, most)| {
                (least..=most).contains(&digits.len())
            })
    };
    let national = Some(plan.trunk)
        .filter(|trunk| !trunk.is_empty())
        .and_then(|trunk| bare.strip_prefix(trunk))
        .filter(fits)
        .or_else(|| plan.bare.and(Some(bare)).filter(fits));
    match national {
        Some(national) => (true, [plan.code, national].concat()),
        None => (false, bare.to_owned()),
    }
}

/// A country whose national numbers begin with a trunk prefix.
const fn with_trunk(
    iso: &'static str,
    code: &'static str,
    exit: &'static str,
    trunk: &'static str,
) -> Country {
    Country {
        iso,
        code,
        exit,
        trunk,
        bare: None,
    }
}

/// A country whose national numbers have so many digits, with or without a trunk prefix.
const fn of_length(
    iso: &'static str,
    code: &'static str,
    exit: &'static str,
    trunk: &'static str,
    bare: (usize, usize),
) -> Country {
    Country {
        iso,
        code,
        exit,
        trunk,
        bare: Some(bare),
    }
}

/// The countries with the most contact centres. Numbers of other countries are compared by their
/// digits.
const PLANS: [Country; 66] = [
    with_trunk("AE", "971", "00", "0"),
    with_trunk("AR", "54", "00", "0"),
    with_trunk("AT", "43", "00", "0"),
    with_trunk("AU", "61", "0011", "0"),
    with_trunk("BE", "32", "00", "0"),
    with_trunk("BG", "359", "00", "0"),
    with_trunk("BR", "55", "00", "0"),
    of_length("CA", "1", "011", "1", (10, 10)),
    with_trunk("CH", "41", "00", "0"),
    of_length("CL", "56", "00", "", (9, 9)),
    with_trunk("CN", "86", "00", "0"),
    of_length("CO", "57", "00", "", (10, 10)),
    of_length("CR", "506", "00", "", (8, 8)),
    of_length("CY", "357", "00", "", (8, 8)),
    of_length("CZ", "420", "00", "", (9, 9)),
    with_trunk("DE", "49", "00", "0"),
    of_length("DK", "45", "00", "", (8, 8)),
    of_length("DO", "1", "011", "1", (10, 10)),
    of_length("EE", "372", "00", "", (7, 8)),
    with_trunk("EG", "20", "00", "0"),
    of_length("ES", "34", "00", "", (9, 9)),
    with_trunk("FI", "358", "00", "0"),
    with_trunk("FR", "33", "00", "0"),
    with_trunk("GB", "44", "00", "0"),
    of_length("GR", "30", "00", "", (10, 10)),
    of_length("HK", "852", "001", "", (8, 8)),
    with_trunk("HR", "385", "00", "0"),
    with_trunk("HU", "36", "00", "06"),
    with_trunk("ID", "62", "001", "0"),
    with_trunk("IE", "353", "00", "0"),
    with_trunk("IL", "972", "00", "0"),
    with_trunk("IN", "91", "00", "0"),
    of_length("IS", "354", "00", "", (7, 7)),
    of_length("IT", "39", "00", "", (8, 10)),
    of_length("JM", "1", "011", "1", (10, 10)),
    with_trunk("JP", "81", "010", "0"),
    with_trunk("KE", "254", "000", "0"),
    with_trunk("KR", "82", "00", "0"),
    with_trunk("KZ", "7", "810", "8"),
    of_length("LV", "371", "00", "", (8, 8)),
    of_length("MT", "356", "00", "", (8, 8)),
    of_length("MX", "52", "00", "", (10, 10)),
    with_trunk("MY", "60", "00", "0"),
    with_trunk("NG", "234", "009", "0"),
    with_trunk("NL", "31", "00", "0"),
    of_length("NO", "47", "00", "", (8, 8)),
    with_trunk("NZ", "64", "00", "0"),
    of_length("PA", "507", "00", "", (7, 8)),
    with_trunk("PE", "51", "00", "0"),
    with_trunk("PH", "63", "00", "0"),
    of_length("PL", "48", "00", "", (9, 9)),
    of_length("PR", "1", "011", "1", (10, 10)),
    of_length("PT", "351", "00", "", (9, 9)),
    with_trunk("RO", "40", "00", "0"),
    with_trunk("RS", "381", "00", "0"),
    with_trunk("RU", "7", "810", "8"),
    with_trunk("SA", "966", "00", "0"),
    with_trunk("SE", "46", "00", "0"),
    of_length("SG", "65", "001", "", (8, 8)),
    with_trunk("SI", "386", "00", "0"),
    with_trunk("SK", "421", "00", "0"),
    with_trunk("TH", "66", "001", "0"),
    with_trunk("TR", "90", "00", "0"),
    with_trunk("UA", "380", "00", "0"),
    of_length("US", "1", "011", "1", (10, 10)),
    with_trunk("ZA", "27", "00", "0"),
];

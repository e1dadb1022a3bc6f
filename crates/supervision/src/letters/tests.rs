use std::cmp::Ordering;

use proptest::prelude::*;

use super::{Letters, order};

const GERMAN: &str = "1-1 1a3A2ä3Ä1b3B1e3E1n3N1o3O2ö3Ö1r3R1s3S1t3T1u3U2ü3Ü1z3Z6ßss6ẞss";
const SWEDISH: &str = "1-1 1a3A1b3B1e3E1n3N1o3O1r3R1s3S1u3U1z3Z1å3Å1ä3Ä1ö3Ö5ßss";
const SPANISH: &str = "1-1 1a3A2á3Á1b3B1e3E2é3É1n3N1ñ3Ñ1o3O2ó3Ó1u3U1z3Z";
const TURKISH: &str = "1-1 1a3A1c3C1ı3I1i3İ1n3N7Ii7ıi";
/// Letters of their own, each of them typed as one or two others.
const OWN: &str = "1-1 1a3A1e3E1k3K1l3L1n3N1o3O1r3R1s3S1t3T1u3U1z3Z1ł3Ł1ø3Ø1æ3Æ1ź3Ź6ßss7łl7Łl7øo7Øo8æae8Æae7źz7Źz";

fn compared(letters: &Letters, one: &str, other: &str) -> Ordering {
    let key = |name: &str| (letters.fold(name), letters.ranks(name));
    key(one).cmp(&key(other))
}

/// Fails where the names are not in the order of the language.
fn in_order(table: &str, names: &[&str]) {
    let letters = Letters::read(table);
    for pair in names.windows(2) {
        let [one, other] = pair else { panic!() };
        assert!(compared(&letters, one, other).is_lt(), "{one} < {other}");
    }
}

#[test]
fn names_are_in_the_order_of_the_language() {
    in_order(GERMAN, &["an", "An", "än", "Än", "ba", "Baro", "öb", "oz"]);
    in_order(SWEDISH, &["an", "oz", "za", "ån", "än", "ön"]);
    in_order(SPANISH, &["ána", "anz", "nz", "ña", "o"]);
    in_order(TURKISH, &["ca", "Ia", "ın", "in", "İn", "na"]);
    in_order(GERMAN, &["Strauss", "Strauß", "Strausz"]);
    // A letter outside of the table comes after those in it.
    in_order(GERMAN, &["z", "中", "国"]);
}

#[test]
fn a_search_passes_over_what_the_language_takes_for_the_same() {
    let fold = |table: &str, text: &str| Letters::read(table).fold(text);
    assert_eq!(fold(GERMAN, "Ärne"), fold(GERMAN, "arne"));
    assert_ne!(fold(SWEDISH, "Ärne"), fold(SWEDISH, "arne"));
    assert_eq!(fold(GERMAN, "STRAẞE"), fold(GERMAN, "straSSe"));
    assert_eq!(fold(TURKISH, "İnci"), fold(TURKISH, "inci"));
    assert_ne!(fold(TURKISH, "INCI"), fold(TURKISH, "inci"));
    assert_eq!(fold("2\u{301}1e3E", "e\u{301}E"), fold("1e3E", "ee"));
}

fn is_found(table: &str, needle: &str, name: &str) -> bool {
    let letters = Letters::read(table);
    let (ways, names) = (letters.ways(needle), letters.ways(name));
    names
        .iter()
        .any(|name| ways.iter().any(|way| name.contains(way)))
}

#[test]
fn a_search_finds_what_any_keyboard_can_type() {
    for (needle, name) in [
        ("lukasz", "Łukasz"),
        ("LUK", "łukasz"),
        ("soren", "Søren"),
        ("saeren", "Særen"),
        ("strasse", "Straße"),
        ("straße", "Strasse"),
        // Only some of the letters are typed as they are.
        ("łoz", "Łoź"),
        ("loź", "Łoź"),
        ("łoź", "Łoź"),
        ("łukasz", "Lukasz"),
    ] {
        assert!(is_found(OWN, needle, name), "{needle} finds {name}");
    }
    for needle in ["inci", "INCI", "ınci", "İNCİ"] {
        for name in ["İnci", "INCI"] {
            assert!(is_found(TURKISH, needle, name), "{needle} finds {name}");
        }
    }
    assert!(!is_found(OWN, "saren", "Særen"));
    assert!(!is_found(OWN, "zl", "Łz"));
}

#[test]
fn what_is_typed_for_a_letter_leaves_the_order_as_it_is() {
    in_order(OWN, &["la", "lz", "za", "ła", "łz"]);
    let letters = Letters::read(OWN);
    assert_eq!(letters.plain("Laura Noss"), None);
    assert_eq!(letters.plain("Łukasz"), Some(letters.fold("lukasz")));
}

#[test]
fn what_a_search_finds_is_whole_letters_of_the_text() {
    let found = |table: &str, text: &str, wanted: &str| {
        let letters = Letters::read(table);
        let place = letters.places(text, &[letters.ways(wanted)]).pop()?;
        let units: Vec<u16> = text.encode_utf16().collect();
        let part = units.get(place.start as usize..place.end as usize)?;
        String::from_utf16(part).ok()
    };
    let is = |found: Option<String>, wanted: &str| assert_eq!(found.as_deref(), Some(wanted));
    is(found(GERMAN, "Bär Ärne", "ARN"), "Ärn");
    is(found(GERMAN, "Strauß", "sS"), "ß");
    is(found(GERMAN, "Strauß", "auss"), "auß");
    // Half of a letter is no place, and another one may be there.
    assert_eq!(found(GERMAN, "Strauß", "us"), None);
    is(found(GERMAN, "ßes", "es"), "es");
    is(found(GERMAN, "ßas", "s"), "s");
    assert_eq!(found(GERMAN, "Ana", "x"), None);
    // Marks of their own, and letters outside of the basic plane.
    let table = "2\u{301}1b3B1e3E";
    is(found(table, "be\u{301}b", "E"), "e\u{301}");
    is(found(table, "e\u{301}b", "b"), "b");
    is(found(GERMAN, "👩🏽 Ana", "an"), "An");
    is(found("", "Ana Lima", "LI"), "Li");
    // As any keyboard types it.
    is(found(OWN, "Jan Łukasz", "luk"), "Łuk");
    is(found(OWN, "Straße", "ass"), "aß");
}

#[test]
fn without_letters_small_ones_are_compared() {
    let letters = Letters::default();
    assert_eq!(letters.fold("Ärne"), "ärne");
    assert_eq!(letters.ways("Ärne"), ["ärne"]);
    assert_eq!(letters.ranks("Ärne"), "");
}

proptest! {
    #[test]
    fn a_number_is_never_in_another_order_than_its_name(one in "\\PC{0,12}", other in "\\PC{0,12}") {
        for letters in [Letters::default(), Letters::read(GERMAN)] {
            let [one, other] = [&one, &other].map(|name| letters.fold(name));
            let by_name = one.cmp(&other);
            let by_number = order(&one).cmp(&order(&other));
            prop_assert!(by_number.is_eq() || by_number == by_name);
        }
    }

    #[test]
    fn an_end_is_before_whatever_follows(name in "[abeäöß zA中]{0,6}", more in "[abeäöß zA中]{1,3}") {
        let letters = Letters::read(GERMAN);
        prop_assert!(compared(&letters, &name, &[&*name, &*more].concat()).is_lt());
    }

    #[test]
    fn any_text_can_be_read(table: String, name: String) {
        let letters = Letters::read(&table);
        for way in letters.ways(&name) {
            prop_assert!(way.len() <= name.len() * 8);
        }
        prop_assert!(compared(&letters, &name, &name).is_eq());
    }
}

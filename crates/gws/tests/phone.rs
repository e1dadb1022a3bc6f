//! Which spellings are of one number.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gws::phone::{Country, Likeness, Number, compare};
use proptest::prelude::*;

const SAME: Likeness = Likeness::Same;
const DIFFERENT: Likeness = Likeness::Different;
const UNCERTAIN: Likeness = Likeness::Uncertain;

/// An extension as it stands in the directory, and what switches make of it.
#[test]
fn an_extension_is_known_in_every_spelling() {
    for spelling in [
        "5001",
        " 5001 ",
        "5001\u{a0}",
        "sip:5001@10.0.0.1",
        "SIP:5001@pbx.example.com:5060;transport=udp;user=phone",
        "sips:5001@[2001:db8::1]",
        "\"Ana Lima\" <sip:5001@pbx>",
        "sip:5001:secret@pbx",
        "5001@SIP_Switch",
        "tel:5001",
        "tel:5001;phone-context=example.com",
        "+5001",
        "50-01",
        "50.01",
        "(50) 01",
        "５００１",
        "＋５００１",
        "٥٠٠١",
        "\u{202a}5001\u{202c}",
        "50\u{2011}01",
    ] {
        for country in [
            None,
            Country::of("US"),
            Country::of("DE"),
            Country::of("ES"),
        ] {
            assert_eq!(compare(spelling, "5001", country), SAME, "{spelling}");
        }
    }
}

#[test]
fn a_number_from_outside_is_known_in_its_national_and_its_international_form() {
    for (country, spellings) in [
        (
            "US",
            &[
                "+1 555 010 9999",
                "+15550109999",
                "15550109999",
                "1-555-010-9999",
                "5550109999",
                "(555) 010-9999",
                "555.010.9999",
                "011 1 555 010 9999",
                "sip:+15550109999@gw;user=phone",
                "tel:+1-555-010-9999",
            ][..],
        ),
        (
            "DE",
            &[
                "+49 30 1234567",
                "+49 (0)30 1234567",
                "+49 (0) 30 / 123 45 67",
                "0049 30 1234567",
                "030 1234567",
                "(030) 1234567",
            ],
        ),
        (
            "GB",
            &[
                "+44 20 7946 0000",
                "020 7946 0000",
                "+44 (0)20 7946 0000",
                "00442079460000",
            ],
        ),
        ("ES", &["+34 910 123 456", "910123456", "0034910123456"]),
        ("HU", &["+36 1 234 5678", "06 1 234 5678"]),
        (
            "RU",
            &["+7 495 123-45-67", "8 495 123-45-67", "810 7 495 1234567"],
        ),
        (
            "JP",
            &["+81 3-1234-5678", "03-1234-5678", "010 81 3 1234 5678"],
        ),
        ("IT", &["+39 06 1234567", "06 1234567"]),
    ] {
        let country = Country::of(country);
        assert!(country.is_some());
        for one in spellings {
            for other in spellings {
                assert_eq!(compare(one, other, country), SAME, "{one} {other}");
            }
        }
    }
}

#[test]
fn what_could_be_two_numbers_is_uncertain() {
    let (us, de) = (Country::of("US"), Country::of("DE"));
    for (one, other, country) in [
        // By which extension a trunk number ends is not told.
        ("+1 555 010 5001", "5001", None),
        ("+1 555 010 5001", "5001", us),
        ("+49 30 7000 5001", "5001", de),
        // A local number, without its area.
        ("010 9999", "+1 555 010 9999", us),
        ("1234567", "+49 30 1234567", de),
        // No country: the national form has lost its calling code.
        ("5550109999", "+15550109999", None),
        // An outside line.
        ("9,15550109999", "+15550109999", us),
        // An extension of somebody's main number.
        ("+1 555 010 0000 ext. 5001", "5001", us),
        ("+1 555 010 0000 x5001", "+1 555 010 0000", us),
        ("tel:+15550100000;ext=5001", "5001", us),
    ] {
        assert_eq!(compare(one, other, country), UNCERTAIN, "{one} {other}");
        assert_eq!(compare(other, one, country), UNCERTAIN, "{other} {one}");
    }
}

#[test]
fn two_numbers_are_two() {
    let us = Country::of("US");
    for (one, other, country) in [
        ("5001", "5002", None),
        ("5001", "50011", None),
        ("+1 555 010 9999", "+1 555 010 9998", us),
        ("+1 555 010 9999", "+49 555 010 9999", us),
        ("+1 555 010 0000 x5001", "+1 555 010 0000 x5002", us),
        ("+1 555 010 0000 x5001", "+1 555 010 0001 x5001", us),
        ("01", "5001", None),
        ("ana", "5001", None),
        ("", "5001", None),
        ("", "", None),
        ("anonymous", "unknown", None),
        ("*5001", "5001#", None),
    ] {
        assert_eq!(compare(one, other, country), DIFFERENT, "{one} {other}");
        assert_eq!(compare(other, one, country), DIFFERENT, "{other} {one}");
    }
}

#[test]
fn an_end_point_with_a_name_is_known_by_it() {
    assert_eq!(compare("sip:Ana.Lima@pbx", "ana.lima", None), SAME);
    assert_eq!(compare("sip:alex@pbx", "alexa", None), DIFFERENT);
    assert_eq!(compare("extra", "x", None), DIFFERENT);
}

#[test]
fn a_country_is_found_by_its_code() {
    assert_eq!(Country::of("de").map(|country| country.iso()), Some("DE"));
    assert_eq!(Country::of("DEU"), None);
    assert_eq!(Country::of(""), None);
}

fn spelling() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{0,14}",
        "\\+?[0-9 ().-]{0,18}",
        "(sip:|tel:|SIPS:)?\\+?[0-9]{2,12}(@[a-z.]{1,8})?(;[a-z]{1,3}=[0-9]{1,4})?",
        "(\\+1|1|011 ?1|001|0)?55501(0|1)500[12]( ?x500[12]| ext\\. ?500[12])?",
        "\\PC{0,12}",
    ]
}

fn country() -> impl Strategy<Value = Option<Country>> {
    prop_oneof![
        Just(None),
        Just(Country::of("US")),
        Just(Country::of("DE")),
        Just(Country::of("ES")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Symmetric, reflexive, and the same exactly where an index finds it.
    #[test]
    fn comparing_is_fair(one in spelling(), other in spelling(), country in country()) {
        prop_assert_eq!(compare(&one, &other, country), compare(&other, &one, country));
        let (a, b) = (Number::read(&one, country), Number::read(&other, country));
        if a.is_some() {
            prop_assert_eq!(compare(&one, &one, country), Likeness::Same);
        }
        let is_found = a.is_some() && a == b;
        prop_assert_eq!(compare(&one, &other, country) == Likeness::Same, is_found);
    }
}

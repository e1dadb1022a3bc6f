//! The parties of a call, in every spelling.

use gws::phone::Country;
use supervision::config::Config;
use supervision::view::{Audibility, PartyRole};

use super::*;

const CUSTOMER: &str = "+1 555 010 9999";

/// What switches make of the number 5001.
const SPELLINGS: [&str; 9] = [
    "5001",
    "sip:5001@10.0.0.1",
    "5001@SIP_Switch",
    "tel:5001",
    "+5001",
    "5001 ",
    "50-01",
    "５００１",
    // By the rest of the call certain: the phone is hers, and who the other is, is told.
    "+1 555 010 5001",
];

fn roles(desk: &Desk) -> Vec<(String, PartyRole)> {
    let parties = desk.card(CALL).details.parties.into_iter();
    parties.map(|party| (party.number, party.role)).collect()
}

#[test]
fn the_agent_is_known_in_every_spelling_and_the_customer_is_never_taken_for_her() {
    for country in [None, Country::of("US")] {
        for spelling in SPELLINGS {
            for list in [[CUSTOMER, spelling], [spelling, CUSTOMER]] {
                for (kind, key) in [("Inbound", "ani"), ("Outbound", "dnis")] {
                    let mut desk = waiting();
                    desk.configure(Config {
                        country,
                        ..Config::default()
                    });
                    let mut call = with_parties(&list);
                    call["call"]["callType"] = kind.into();
                    call["call"]["dnis"] = "".into();
                    call["call"][key] = CUSTOMER.into();
                    desk.notify(&call);
                    let card = desk.card(CALL);
                    assert_eq!(card.name, "Ana Lima", "{list:?}");
                    assert_eq!(card.others, [CUSTOMER]);
                    let customer = if key == "ani" {
                        PartyRole::Caller
                    } else {
                        PartyRole::Called
                    };
                    for (number, role) in roles(&desk) {
                        let is_customer = number == CUSTOMER;
                        let expected = if is_customer {
                            customer
                        } else {
                            PartyRole::Agent
                        };
                        assert_eq!(role, expected, "{number}");
                    }
                    assert!(!matches!(card.audibility, Audibility::Unknown));
                    // The same later, in another spelling.
                    desk.notify(&call);
                    assert_eq!(desk.card(CALL).details.passed_on_by, None);
                }
            }
        }
    }
}

#[test]
fn the_customer_alone_in_the_list_leaves_the_agent_who_she_is() {
    for kind in ["Inbound", "Outbound", "Internal", ""] {
        let mut desk = waiting();
        let mut call = with_parties(&[CUSTOMER]);
        call["call"]["callType"] = kind.into();
        call["call"]["ani"] = CUSTOMER.into();
        desk.notify(&call);
        assert_eq!(desk.card(CALL).name, "Ana Lima", "{kind}");
        let role = if kind == "Inbound" {
            PartyRole::Caller
        } else {
            PartyRole::Unknown
        };
        assert_eq!(roles(&desk), [(CUSTOMER.to_owned(), role)]);
    }
}

#[test]
fn every_number_of_the_directory_is_hers() {
    let mut desk = Desk::live();
    let contact = json!({"id": ANA, "userName": "ana", "firstName": "Ana", "lastName": "Lima",
        "phoneNumbers": [{"phoneNumber": "5001"}, {"phoneNumber": "5077"}],
        "availability": {"channels": [{"channel": "voice", "phoneNumber": "5001", "userState": {"state": "Ready"}}]}});
    desk.server.contacts = Some(ok(json!({"contacts": [contact], "totalCount": 1})));
    desk.server.contact = Some(ok(json!({"contact": contact})));
    desk.advance(10_000);
    desk.click(Operation::ListenIn, agent(ANA));
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&with_parties(&[CUSTOMER, "sip:5077@pbx"]));
    assert_eq!(desk.card(CALL).name, "Ana Lima");
    assert_eq!(
        roles(&desk),
        [
            (CUSTOMER.to_owned(), PartyRole::Unknown),
            ("sip:5077@pbx".to_owned(), PartyRole::Agent)
        ]
    );
}

#[test]
fn nobody_is_named_after_the_first_party() {
    // Somebody is monitored of whom nothing is known.
    let mut desk = Desk::live();
    desk.server.devices = Some(refused(403, 5));
    desk.notify(&monitoring("ListenIn", "unknown-device"));
    desk.notify(&with_parties(&[CUSTOMER, "7000"]));
    assert_eq!(desk.card(CALL).name, "");
    assert_eq!(
        roles(&desk),
        [
            (CUSTOMER.to_owned(), PartyRole::Unknown),
            ("7000".to_owned(), PartyRole::Unknown)
        ]
    );
}

#[test]
fn who_could_be_another_agent_stays_a_participant() {
    let mut desk = waiting();
    let mut call = with_parties(&[CUSTOMER, "5001", "+1 555 010 5002"]);
    call["call"]["callType"] = "Inbound".into();
    call["call"]["ani"] = CUSTOMER.into();
    desk.notify(&call);
    assert_eq!(desk.card(CALL).name, "Ana Lima");
    assert_eq!(
        roles(&desk).last().unwrap(),
        &("+1 555 010 5002".to_owned(), PartyRole::Unknown)
    );
}

#[test]
fn a_customer_whose_number_ends_like_hers_is_the_customer() {
    let mut desk = waiting();
    let customer = "+1 555 777 5001";
    let mut call = with_parties(&[customer, "8100"]);
    call["call"]["callType"] = "Inbound".into();
    call["call"]["ani"] = "sip:+15557775001@gw".into();
    desk.notify(&call);
    assert_eq!(desk.card(CALL).name, "Ana Lima", "the phone is hers");
    assert_eq!(
        roles(&desk),
        [
            (customer.to_owned(), PartyRole::Caller),
            ("8100".to_owned(), PartyRole::Unknown)
        ]
    );
}

#[test]
fn a_number_that_two_agents_have_is_that_of_the_one_who_is_logged_in_at_it() {
    let mut desk = Desk::live();
    // Cem is logged out; his place is the one where Ben is today.
    desk.server.person(CEM).number = "5002";
    desk.advance(40_000);
    let named = desk.model.agent_by_number("sip:5002@pbx");
    assert_eq!(named.map(|agent| agent.name.as_str()), Some("Ben Kato"));
    desk.server.person(CEM).voice = Some(("Ready", "", "Idle"));
    desk.advance(40_000);
    assert_eq!(desk.model.agent_by_number("5002"), None, "nobody can tell");
}

#[test]
fn another_country_compares_again() {
    let mut desk = Desk::live();
    desk.server.person(BEN).number = "030 1234567";
    desk.advance(10_000);
    assert_eq!(desk.model.agent_by_number("+49 30 1234567"), None);
    desk.configure(Config {
        country: Country::of("DE"),
        ..Config::default()
    });
    let named = desk.model.agent_by_number("+49 30 1234567");
    assert_eq!(named.map(|agent| agent.name.as_str()), Some("Ben Kato"));
}

#[test]
fn a_colleague_at_the_other_end_is_not_the_agent() {
    let mut desk = waiting();
    let mut call = with_parties(&["5002"]);
    call["call"]["callType"] = "Internal".into();
    desk.notify(&call);
    assert_eq!(desk.card(CALL).name, "Ana Lima");
    assert_eq!(roles(&desk), [("5002".to_owned(), PartyRole::Colleague)]);
}

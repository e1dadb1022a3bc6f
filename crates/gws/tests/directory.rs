//! Pages and groups read in one pass say what their trees say, whatever a server sends.

use gws::directory::{self, Entry, OnChannel, Person};
use gws::names::Channel;
use gws::reply;
use gws::resource::{ChannelAvailability, Contact, User};
use proptest::prelude::*;
use proptest::strategy::Union;

type Text = BoxedStrategy<String>;

/// Values of any type, some of them no JSON.
fn leaf() -> Text {
    let usual = [
        "\"\"",
        "\"a\"",
        "\" b \"",
        "\"  \"",
        "\"voice\"",
        "\"chat\"",
        "\"Ready\"",
        "\"Idle\"",
        "\"5001\"",
        "\"\\u00e9\\n\"",
        "\"\\ud83d\\ude00\"",
        "\"Ł\"",
        "0",
        "\"0\"",
        "7",
        "null",
    ];
    let odd = [
        "-1",
        "1.5",
        "1e300",
        "9007199254740993",
        "true",
        "[]",
        "{}",
        "[{}]",
        "[\"x\",null,7]",
        "{\"id\":\"x\",\"name\":\" y \"}",
        "[{\"id\":\"x\"},{\"name\":\"z\",\"displayName\":\"\"},\"x\"]",
    ];
    let broken = [
        "\"\\ud800\"",
        "1e400",
        "\"\\x\"",
        "[1,]",
        "{\"a\"}",
        "nul",
        "\"\n\"",
        "",
    ];
    prop_oneof![
        60 => prop::sample::select(usual.to_vec()),
        12 => prop::sample::select(odd.to_vec()),
        1 => prop::sample::select(broken.to_vec()),
    ]
    .prop_map(str::to_owned)
    .boxed()
}

/// An object with some of these members, each perhaps twice, in any order.
fn object(members: Vec<(&'static str, Text)>) -> Text {
    let member = |(key, value): (&'static str, Text)| {
        let value = prop_oneof![12 => value, 1 => leaf()];
        value.prop_map(move |value| format!("\"{key}\": {value}"))
    };
    let unknown = [("x", leaf()), ("userData", leaf()), ("\\u0069d", leaf())];
    let members: Vec<_> = members.into_iter().chain(unknown).map(member).collect();
    let count = members.len() + 2;
    prop::collection::vec(Union::new(members), 0..count)
        .prop_map(|members| format!("{{{}}}", members.join(" ,")))
        .boxed()
}

fn list(item: Text) -> Text {
    let item = prop_oneof![12 => item, 1 => leaf()];
    prop::collection::vec(item, 0..4)
        .prop_map(|items| format!("[{}]", items.join(",\n")))
        .boxed()
}

fn leaves(keys: &[&'static str]) -> Vec<(&'static str, Text)> {
    keys.iter().map(|key| (*key, leaf())).collect()
}

fn person() -> Vec<(&'static str, Text)> {
    let mut members = leaves(&["id", "userName", "name", "firstName", "lastName"]);
    members.push(("skills", list(leaf())));
    members
}

fn contact() -> Text {
    object(members_of_contact())
}

fn members_of_contact() -> Vec<(&'static str, Text)> {
    let state = object(leaves(&["state", "displayName"]));
    let mut channel = leaves(&["channel", "phoneNumber", "userActivity"]);
    channel.push(("userState", state));
    let channels = object(vec![("channels", list(object(channel)))]);
    let mut members = person();
    members.extend([
        ("phoneNumbers", list(object(leaves(&["phoneNumber"])))),
        ("availability", channels),
        ("businessUnits", list(object(leaves(&["id", "name"])))),
    ]);
    members
}

fn answer(members: Vec<(&'static str, Text)>) -> Text {
    let good = Just("0".to_owned()).boxed();
    let envelope = [
        ("statusCode", prop_oneof![20 => good, 1 => leaf()].boxed()),
        ("statusCode", Just("0".to_owned()).boxed()),
        ("totalCount", leaf()),
    ];
    let whole = object(members.into_iter().chain(envelope).collect());
    prop_oneof![
        12 => whole.clone(),
        1 => (whole, any::<prop::sample::Index>()).prop_map(|(text, at)| {
            let mut end = at.index(text.len() + 1);
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text[..end].to_owned()
        }),
        1 => leaf(),
    ]
    .boxed()
}

fn status() -> impl Strategy<Value = u16> {
    prop_oneof![8 => Just(200_u16), 1 => prop::sample::select(vec![201, 302, 401, 403, 500])]
}

fn entry(contact: &Contact) -> Entry<'_> {
    let text = |text: &str| text.to_owned().into();
    let channel = |channel: &ChannelAvailability| {
        let state = channel.user_state.as_ref();
        OnChannel {
            channel: text(channel.channel.as_str()),
            phone_number: text(&channel.phone_number),
            user_activity: text(&channel.user_activity),
            state: text(state.map_or("", |state| state.state.as_str())),
            label: text(state.map_or("", |state| &state.display_name)),
        }
    };
    let channels = contact
        .availability
        .iter()
        .flat_map(|availability| &availability.channels);
    Entry {
        person: Person {
            id: text(contact.id.as_str()),
            user_name: text(&contact.user_name),
            first_name: text(&contact.first_name),
            last_name: text(&contact.last_name),
            skills: contact.skills.clone(),
        },
        phone_numbers: { contact.phone_numbers.iter() }
            .map(|number| text(&number.phone_number))
            .collect(),
        voice: contact.voice().map(channel),
        channels: channels
            .filter(|channel| channel.channel != Channel::Voice)
            .map(channel)
            .collect(),
        business_units: contact.business_units.clone(),
    }
}

fn people(users: Option<&Vec<User>>) -> Option<Vec<Person<'_>>> {
    let of = |user: &User| Person {
        id: user.id.as_str().to_owned().into(),
        user_name: user.user_name.clone().into(),
        first_name: user.first_name.clone().into(),
        last_name: user.last_name.clone().into(),
        skills: user.skills.clone(),
    };
    users.map(|users| users.iter().map(of).collect())
}

proptest! {
    #[test]
    fn a_page_says_what_its_tree_says(
        status in status(),
        text in answer(vec![("contacts", list(contact())), ("contacts", list(contact()))]),
    ) {
        let tree = reply::read(status, &text, reply::contacts);
        let page = directory::contacts(status, &text);
        if let (Ok((contacts, total)), Ok(page)) = (&tree, &page) {
                let entries: Vec<Entry<'_>> = contacts.iter().map(entry).collect();
                prop_assert_eq!(&page.contacts, &entries);
                prop_assert_eq!(page.total, *total);
                for (contact, entry) in contacts.iter().zip(&page.contacts) {
                    let name = contact.display_name();
                    prop_assert!(entry.person.is_called(&name));
                    prop_assert!(!entry.person.is_called(&[&name, "x"].concat()));
                    prop_assert_eq!(entry.person.display_name(), name);
                }
        } else {
            prop_assert_eq!(tree.map(|_| ()), page.map(|_| ()));
        }
    }

    #[test]
    fn a_contact_says_what_its_tree_says(
        status in status(),
        text in {
            let wrapped = [("contact", contact()), ("contact", contact())];
            answer(members_of_contact().into_iter().chain(wrapped).collect())
        },
    ) {
        let tree = reply::read(status, &text, reply::contact);
        let contact = directory::contact(status, &text);
        prop_assert_eq!(tree.as_ref().map(entry).map_err(Clone::clone), contact);
    }

    #[test]
    fn a_page_of_users_says_what_its_tree_says(
        status in status(),
        text in answer(vec![("users", list(object(person()))), ("users", list(object(person())))]),
    ) {
        let tree = reply::read(status, &text, reply::users);
        let page = directory::users(status, &text);
        if let (Ok((users, total)), Ok(page)) = (&tree, &page) {
            let expected = people(Some(users));
            prop_assert_eq!(Some(&page.users), expected.as_ref());
            prop_assert_eq!(page.total, *total);
        } else {
            prop_assert_eq!(tree.map(|_| ()), page.map(|_| ()));
        }
    }

    #[test]
    fn a_group_says_what_its_tree_says(
        status in status(),
        text in {
            let group = || vec![("users", list(object(person()))), ("supervisors", list(object(person())))];
            answer(group().into_iter().chain([("group", object(group()))]).collect())
        },
    ) {
        let tree = reply::read(status, &text, reply::group);
        let group = directory::group(status, &text);
        if let (Ok(tree), Ok(group)) = (&tree, &group) {
                prop_assert_eq!(&group.users, &people(tree.users.as_ref()));
                prop_assert_eq!(&group.supervisors, &people(tree.supervisors.as_ref()));
        } else {
            prop_assert_eq!(tree.map(|_| ()), group.map(|_| ()));
        }
    }
}

#[test]
fn the_usual_page_is_borrowed() {
    let text = r#"{"contacts":[{"id":"a","name":"x","firstName":"Ana","lastName":"Souza","phoneNumbers":[{"phoneNumber":"5001"}],
        "availability":{"channels":[{"channel":"chat"},{"channel":"voice","phoneNumber":"5002","userState":{"state":"Ready"}}]}}],
        "totalCount":"3","statusCode":0}"#;
    let page = directory::contacts(200, text).unwrap();
    let [entry] = page.contacts.as_slice() else {
        panic!("one contact");
    };
    assert_eq!((page.total, entry.number()), (Some(3), Some("5002")));
    assert_eq!((&*entry.person.user_name, entry.channels.len()), ("x", 1));
    assert!(matches!(entry.person.id, std::borrow::Cow::Borrowed("a")));
}

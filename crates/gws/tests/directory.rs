//! Pages and groups read in one pass say what their trees say, whatever a server sends.

use gws::directory::{self, Entry, Person};
use gws::reply;
use gws::resource::User;
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
    object(members)
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
                let entries: Vec<Entry<'_>> = contacts.iter().map(Entry::from).collect();
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

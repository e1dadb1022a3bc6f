//! Tabs that go, are hidden, fail, or are told nonsense.

use super::*;
use proptest::prelude::*;
use supervision::message::{Reading, RosterPart, TabWord};
use supervision::model::Presence;
use supervision::{Effect, Millis, Msg};

/// Age of the oldest row that is looked at: the interval, a quarter, and an answer.
const LONGEST: Millis = 6_250 + 1_000;
/// The same where the reader crashed: its answer is waited for.
const AFTER_CRASH: Millis = LONGEST + 2_500;

#[test]
fn a_tab_that_goes_costs_the_others_nothing() {
    for gone in 0..3 {
        let mut world = World::new(3, 500);
        world.pass(60_000);
        // In the middle of whatever it does.
        world.pass(777 * (gone as Millis + 1));
        world.crash(gone);
        for _ in 0..600 {
            world.pass(200);
            for tab in (0..3).filter(|tab| *tab != gone) {
                let oldest = world.oldest(tab);
                assert!(oldest <= AFTER_CRASH, "{tab} without {gone}: {oldest}");
            }
        }
        world.ages_are_honest();
    }
}

#[test]
fn a_hidden_tab_reads_and_hears_nothing_and_is_fresh_as_soon_as_it_is_shown() {
    let mut world = World::new(2, 500);
    world.pass(60_000);
    for hidden in [0, 1, 0] {
        let shown = 1 - hidden;
        world.tell(hidden, Msg::Visible(false));
        assert_eq!(world.tabs[hidden].joined, None);
        world.pass(1_000);
        world.count();
        let before = world.tabs[hidden].desk.read_at("p0000");
        world.pass(160_000);
        assert_eq!(world.tabs[hidden].desk.read_at("p0000"), before);
        assert!(world.tabs[hidden].asked.is_empty());
        let told = world.tabs[shown].told;
        for _ in 0..100 {
            world.pass(500);
            assert!(world.oldest(shown) <= LONGEST);
        }
        assert_eq!(world.tabs[shown].told, told, "nobody hears");
        world.tell(hidden, Msg::Visible(true));
        world.pass(300);
        assert!(world.oldest(hidden) <= 300);
    }
}

#[test]
fn a_tab_without_a_channel_reads_by_itself() {
    let mut world = World::new(2, 500);
    world.tabs[1].has_channel = false;
    world.tell(1, Msg::Visible(false));
    world.tell(1, Msg::Visible(true));
    world.pass(300_000);
    let one = {
        let mut world = World::new(1, 500);
        world.pass(300_000);
        world.count_in(600_000)
    };
    let both = world.count_in(600_000);
    assert!(
        (one * 18..=one * 22).contains(&(both * 10)),
        "{both}, {one}"
    );
    assert!(world.oldest(0) <= LONGEST && world.oldest(1) <= LONGEST);
}

#[test]
fn the_lists_of_members_are_read_once_for_all_tabs() {
    let mut world = World::new(3, 24);
    world.pass(60_000);
    world.count();
    let gone = world.people().remove(20).id;
    let like = world.people()[0].clone();
    world.people().push(Person { id: "new", ..like });
    world.pass(760_000);
    let mut groups = 0;
    for tab in &mut world.tabs {
        groups += tab
            .asked
            .iter()
            .filter(|path| path.contains("/groups"))
            .count();
        let rows = supervision::view::rows(&tab.desk.model);
        let has = |id: &str| rows.iter().any(|row| row.as_str() == id);
        assert!(has("new") && !has(gone));
        assert_ne!(tab.desk.row("new").presence, Presence::Unknown);
    }
    assert_eq!(groups, 4);
}

#[test]
fn refresh_leaves_nothing_to_another_tab() {
    let mut world = World::new(2, 2_000);
    world.pass(60_000);
    // The other one reads everybody.
    while !world.tabs[0]
        .asked
        .iter()
        .any(|path| path.contains("offset=400"))
    {
        world.tabs[0].asked.clear();
        world.pass(10);
    }
    world.count();
    world.tell(1, Msg::Refresh);
    world.pass(4_000);
    let asked = &world.tabs[1].asked;
    for part in ["groups/g1", "offset=0&", "offset=1000&", "offset=1800&"] {
        assert!(
            asked.iter().any(|path| path.contains(part)),
            "{part}: {asked:?}"
        );
    }
}

#[test]
fn after_a_failure_a_word_of_another_tab_asks_for_nothing_before_its_time() {
    let mut world = World::new(2, 24);
    world.pass(60_000);
    world.is_up = false;
    world.pass(60_000);
    world.count();
    let body = world.contact("p0003");
    let now = world.now + world.tabs[0].ahead;
    let word = TabWord::Read(Reading {
        part: RosterPart::Contact("p0003".into(), false),
        asked_at: now - 40,
        at: now,
        body,
    });
    world.tell(0, Msg::Heard(word));
    assert_eq!(world.tabs[0].desk.read_at("p0003"), Some(now));
    assert_eq!(world.count(), 0);
    world.is_up = true;
    world.pass(70_000);
    assert!(world.oldest(0) <= LONGEST && world.oldest(1) <= LONGEST);
}

/// One tab that hears of a reading of this age, asked for so long before it.
fn hears(age: i64, takes: Millis) -> (Option<Millis>, Millis) {
    let mut world = World::new(1, 24);
    world.pass(60_000);
    let tab = &world.tabs[0];
    let (own, now) = (tab.desk.read_at("p0003"), world.now + tab.ahead);
    world.change(3);
    let body = world.contact("p0003");
    let at = now.checked_add_signed(-age).unwrap();
    let word = TabWord::Read(Reading {
        part: RosterPart::Contact("p0003".into(), false),
        asked_at: at - takes,
        at,
        body,
    });
    world.tell(0, Msg::Heard(word));
    let read_at = world.tabs[0].desk.read_at("p0003");
    (read_at.filter(|_| read_at != own), now)
}

#[test]
fn a_reply_is_as_old_as_its_reader_says_and_one_that_may_be_older_than_what_is_known_is_left() {
    let mut world = World::new(1, 24);
    world.pass(60_000);
    let known = world.now + world.tabs[0].ahead - world.tabs[0].desk.read_at("p0003").unwrap();
    assert!((200..5_500).contains(&known), "{known}");
    let (read_at, now) = hears(100, 50);
    assert_eq!(read_at, Some(now - 100));
    // The clock of another tab is read a moment before or after the own one.
    let (read_at, now) = hears(-3, 50);
    assert_eq!(read_at, Some(now));
    // Asked for before what is known was read; and clocks that were set, and a page that slept.
    for (age, takes) in [
        (100, known),
        (20_000, 40),
        (-3_600_000, 40),
        (3_600_000, 40),
    ] {
        assert_eq!(hears(age, takes).0, None, "{age}");
    }
}

#[test]
fn tabs_of_other_users_and_servers_never_meet() {
    let mut world = World::new(2, 24);
    world.pass(10_000);
    let channel = Some((BASE_URL.to_owned(), ME.to_owned()));
    assert_eq!(world.tabs[0].joined, channel);
    let told = world.tabs[0].told;
    let joins = |world: &mut World, msg: Msg| {
        world.tell(0, msg);
        world.tabs[0].joined.clone()
    };
    assert_eq!(joins(&mut world, Msg::Disconnect), None);
    let reading = |at| {
        Msg::Heard(TabWord::Read(Reading {
            part: RosterPart::Groups,
            asked_at: at,
            at,
            body: "{}".into(),
        }))
    };
    // A word that was under way is dropped.
    let now = world.now + world.tabs[0].ahead;
    world.tell(0, Msg::Heard(TabWord::Hello));
    world.tell(0, reading(now));
    assert_eq!(world.tabs[0].told, told);
    assert_eq!(
        joins(&mut world, Msg::Connect),
        None,
        "not before the roster is read"
    );
    world.pass(10_000);
    assert_eq!(world.tabs[0].joined, channel);
    let elsewhere = Msg::Configure {
        base_url: "https://elsewhere.example".into(),
        group: None,
        config: Box::default(),
        problems: vec![],
    };
    assert_eq!(joins(&mut world, elsewhere), None);
    world.pass(10_000);
    let there = Some(("https://elsewhere.example".to_owned(), ME.to_owned()));
    assert_eq!(world.tabs[0].joined, there);
}

#[test]
fn another_user_in_the_same_tab_has_another_channel() {
    let mut desk = Desk::new();
    desk.does(Msg::Connect);
    let joined = |desk: &Desk| {
        let effects = desk.effects.iter().rev();
        let mut joins = effects.filter_map(|effect| match effect {
            Effect::JoinTabs(user) => Some(user.as_ref().map(ToString::to_string)),
            _ => None,
        });
        joins.next().flatten()
    };
    assert_eq!(joined(&desk).as_deref(), Some(ME));
    desk.does(Msg::Disconnect);
    assert_eq!(joined(&desk), None);
    desk.server.me = Some(ok(
        serde_json::json!({"user": {"id": "other", "userName": "other"}}),
    ));
    desk.does(Msg::Connect);
    assert_eq!(joined(&desk).as_deref(), Some("other"));
}

proptest! {
    #[test]
    fn a_part_is_read_as_it_was_written_and_nonsense_is_none(
        id in ".{0,12}", offset: u64, full: bool, which in 0..4, junk in ".{0,20}"
    ) {
        let part = match which {
            0 => RosterPart::Groups,
            1 => RosterPart::Group(id.as_str().into()),
            2 => RosterPart::Contacts(offset, full),
            _ => RosterPart::Contact(id.as_str().into(), full),
        };
        prop_assert_eq!(RosterPart::from_text(&part.to_text()), Some(part));
        RosterPart::from_text(&junk);
    }

    #[test]
    fn nonsense_of_other_tabs_changes_nothing(
        body in prop_oneof![".{0,40}", Just(r#"{"statusCode":0}"#.to_owned()), Just("{\"statusCode\":0,\"contacts\":[{}]}".to_owned())],
        part in prop_oneof!["all-contacts:0", "contacts:7", "contact:p0001", "groups:", "group:g1"],
        ages in (0u64..30_000, 0u64..30_000),
    ) {
        let mut world = World::new(1, 5);
        let now = world.now + world.tabs[0].ahead;
        let word = TabWord::Read(Reading {
            part: RosterPart::from_text(&part).unwrap(),
            asked_at: now - ages.0, at: now + 15_000 - ages.1, body,
        });
        world.tell(0, Msg::Heard(word));
        world.ages_are_honest();
        world.pass(120_000);
        world.ages_are_honest();
        prop_assert!(world.oldest(0) <= LONGEST);
    }
}

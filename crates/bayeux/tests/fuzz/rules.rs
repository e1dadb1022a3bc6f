//! What no body may do.

use bayeux::{Input, Lane, TransportFailure};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::bodies::{hostile, no_message};
use crate::target::{CALLS, Target};

#[derive(Debug, Clone)]
enum Step {
    Answer(Lane, u16, String),
    Fail(Lane, TransportFailure),
    Pass,
    Woke,
    Offline,
    Reauthorized,
}

fn step() -> impl Strategy<Value = Step> {
    let lane = || prop_oneof![3 => Just(Lane::Connect), 1 => Just(Lane::Command)];
    let status = prop_oneof![9 => Just(200), 1 => select(vec![0, 204, 302, 401, 403, 500, 503])];
    let failure = select(vec![
        TransportFailure::Network,
        TransportFailure::Timeout,
        TransportFailure::Aborted,
    ]);
    prop_oneof![
        12 => (lane(), status, hostile()).prop_map(|(lane, status, body)| Step::Answer(lane, status, body)),
        1 => (lane(), failure).prop_map(|(lane, failure)| Step::Fail(lane, failure)),
        2 => Just(Step::Pass),
        1 => Just(Step::Woke),
        1 => Just(Step::Offline),
        1 => Just(Step::Reauthorized),
    ]
}

fn play(target: &mut Target, steps: Vec<Step>) {
    for step in steps {
        match step {
            Step::Answer(lane, status, body) => target.answer(lane, status, body),
            Step::Fail(lane, failure) => target.fail(lane, failure),
            Step::Pass => target.pass(),
            Step::Woke => target.input(Input::Woke),
            Step::Offline => target.input(Input::Offline),
            Step::Reauthorized => target.input(Input::Reauthorized),
        }
    }
}

/// After all that, a message arrives once.
fn recovers(target: &mut Target, ack: bool) {
    target.input(Input::Online);
    target.become_live(ack);
    target.delivered.clear();
    let body = target.deliver(&[message(4711)]);
    target.answer(Lane::Connect, 200, body);
    assert_eq!(target.delivered, ["4711"]);
}

fn message(number: usize) -> String {
    format!(r#"{{"channel":"{CALLS}","data":{number}}}"#)
}

proptest! {
    // `PROPTEST_CASES` asks for more of them.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_session_survives_whatever_it_is_told_from_the_start(steps in vec(step(), 1..12), ack: bool) {
        let mut target = Target::open();
        play(&mut target, steps);
        recovers(&mut target, ack);
    }

    #[test]
    fn a_live_session_survives_whatever_it_is_told(steps in vec(step(), 1..12), before: bool, after: bool) {
        let mut target = Target::live(before);
        play(&mut target, steps);
        recovers(&mut target, after);
    }

    #[test]
    fn the_good_elements_of_a_list_are_kept(
        elements in vec(prop_oneof![Just(None), no_message().prop_map(Some)], 0..40),
        ack: bool,
    ) {
        let mut target = Target::live(ack);
        let texts: Vec<_> = elements
            .iter()
            .enumerate()
            .map(|(number, bad)| bad.map_or_else(|| message(number), str::to_owned))
            .collect();
        let good: Vec<_> = (0..elements.len())
            .filter(|number| elements[*number].is_none())
            .map(|number| number.to_string())
            .collect();
        let body = target.deliver(&texts);
        target.answer(Lane::Connect, 200, body);
        prop_assert_eq!(target.skipped, elements.len() - good.len());
        prop_assert_eq!(&target.delivered, &good);
        prop_assert!(target.is_live());
        // What could not be read may have been a message.
        let is_unreadable = |bad: &str| serde_json::from_str::<Value>(bad).is_err();
        let unreadable = elements.iter().flatten().any(|bad| is_unreadable(bad));
        prop_assert_eq!(target.gaps > 0, unreadable);
    }

    #[test]
    fn what_stands_before_a_cut_is_kept_or_comes_again(count in 1..20_usize, cut: Index, ack: bool) {
        let mut target = Target::live(ack);
        let texts: Vec<_> = (0..count).map(message).collect();
        let whole = target.deliver(&texts);
        let cut = cut.index(whole.len());
        let complete = texts
            .iter()
            .scan(1, |end, text| {
                *end += text.len() + 1;
                Some(*end)
            })
            .filter(|end| *end <= cut + 1)
            .count();
        target.answer(Lane::Connect, 200, whole[..cut].to_owned());
        // With acknowledgements the server sends all of it again: now it would come twice.
        let kept = if ack { 0 } else { complete };
        let expected: Vec<_> = (0..kept).map(|number| number.to_string()).collect();
        // Cut right behind an element, it may still have been going on.
        let delivered = target.delivered.clone();
        prop_assert!(
            delivered == expected || (!ack && delivered.len() + 1 == kept),
            "{:?} of {:?}", delivered, expected
        );
        target.become_live(ack);
        prop_assert_eq!(target.gaps, usize::from(!ack));
    }
}

//! Requests of several tabs beside those of one.

use super::*;
use supervision::config::Config;
use supervision::{Millis, Msg};

/// Requests in so many minutes, with the rows on the screen in the order of the directory or not.
fn requests(tabs: usize, agents: usize, minutes: u64, scattered: bool) -> usize {
    let mut world = World::new(tabs, agents);
    if scattered {
        for tab in 0..tabs {
            world.scatter(tab);
        }
    }
    world.pass(60_000);
    let count = world.count_in(minutes * 60_000);
    for tab in 0..tabs {
        let oldest = world.oldest(tab);
        assert!(oldest <= 7_000, "{tab} of {tabs}: {oldest}");
    }
    count
}

#[test]
fn two_and_three_tabs_ask_as_often_as_one() {
    for (agents, minutes, scattered) in [
        (24, 60, false),
        (500, 20, false),
        (500, 20, true),
        (2_000, 8, false),
        (2_000, 4, true),
    ] {
        let one = requests(1, agents, minutes, scattered);
        for tabs in [2, 3] {
            let count = requests(tabs, agents, minutes, scattered);
            let what = format!("{agents} agents, scattered: {scattered}, {tabs} tabs");
            println!("{what}: {count} beside {one}");
            assert!(count * 10 <= one * 11, "{what}: {count} beside {one}");
        }
    }
}

#[test]
fn slow_answers_are_not_asked_for_twice() {
    let count = |tabs| {
        let mut world = World::new(tabs, 24);
        world.takes = |_| 2_000;
        world.pass(60_000);
        world.count_in(1_200_000)
    };
    let one = count(1);
    for tabs in [2, 3] {
        let count = count(tabs);
        println!("{tabs} tabs: {count} beside {one}");
        assert!(count * 10 <= one * 11, "{tabs} tabs: {count} beside {one}");
    }
}

/// Requests in a time in which everybody is read as fast as the server answers.
fn burst(tabs: usize, takes: fn(&str) -> Millis) -> usize {
    let mut world = World::new(tabs, 3_000);
    world.takes = takes;
    for tab in 0..tabs {
        let config = Config {
            visible_ms: 100,
            hidden_rows_ms: 100,
            ..Config::default()
        };
        let configure = Msg::Configure {
            base_url: BASE_URL.into(),
            group: None,
            config: Box::new(config),
            problems: vec![],
        };
        world.tell(tab, configure);
    }
    world.pass(10_000);
    world.count_in(10_000)
}

#[test]
fn a_burst_costs_several_tabs_no_more_than_one() {
    for takes in [|_: &str| 3, |_: &str| 200] {
        let one = burst(1, takes);
        for tabs in [2, 3] {
            let count = burst(tabs, takes);
            println!("burst, {tabs} tabs: {count} beside {one}");
            assert!(count * 10 <= one * 11, "{tabs} tabs: {count} beside {one}");
        }
    }
}

#[test]
fn a_tab_alone_tells_nobody_anything_and_two_tell_each_reply_once() {
    let mut world = World::new(1, 500);
    world.pass(600_000);
    assert_eq!(world.tabs[0].told, 0);
    let mut world = World::new(2, 500);
    world.pass(60_000);
    let before: usize = world.tabs.iter().map(|tab| tab.told).sum();
    let count = world.count_in(600_000);
    let told: usize = world.tabs.iter().map(|tab| tab.told).sum();
    // A page of 200 contacts of this server is some 50 KB.
    assert!((told - before) / count <= 60_000, "{told} for {count}");
    // Nobody hears: after a while, nothing is told.
    world.crash(1);
    world.pass(200_000);
    let before = world.tabs[0].told;
    world.pass(200_000);
    assert_eq!(world.tabs[0].told, before);
}

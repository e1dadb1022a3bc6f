//! Random written traffic over hours.

use std::collections::BTreeSet;

use super::*;
use crate::guesses::Guesses;
use crate::world::{Action, CallNote, Rules};

const MINUTE: Millis = 60_000;

fn floor(seed: u64, channels: &[&str]) -> World {
    let rules = Rules {
        intrusion: true,
        auto_answer: true,
        sip_cluster: false,
        channels: channels.iter().map(|id| (*id).to_owned()).collect(),
        guesses: Guesses::default(),
    };
    let mut world = World::new(seed, 24, rules);
    world.set_traffic(0, true, 1);
    world
}

const BOTH: &[&str] = &["smssession", "chat"];

#[test]
fn the_same_seed_gives_the_same_talk_and_the_calls_are_those_without_it() {
    let day = |seed, channels| {
        let mut world = floor(seed, channels);
        world.advance(60 * MINUTE);
        world.take_notes()
    };
    assert_eq!(day(1, BOTH), day(1, BOTH));
    let calls = |notes: Vec<Note>| -> Vec<(CallNote, String)> {
        let calls = notes.into_iter().filter_map(|note| match note {
            Note::Call { kind, leg } => Some((kind, format!("{leg:?}"))),
            _ => None,
        });
        calls.collect()
    };
    assert_eq!(calls(day(1, BOTH)), calls(day(1, &[])));
}

#[test]
fn no_channels_no_talk() {
    let mut world = floor(1, &["email"]);
    world.advance(60 * MINUTE);
    assert_eq!(world.texts().count(), 0);
}

#[test]
fn the_floor_writes_neither_too_little_nor_too_much() {
    let mut world = floor(1, BOTH);
    let mut sum = 0;
    for minute in 1..=480 {
        world.advance(minute * MINUTE);
        world.take_notes();
        sum += world.texts().count();
    }
    let mean = sum / 480;
    assert!((6..=30).contains(&mean), "{mean} sessions of 24 agents");
}

#[test]
#[expect(clippy::too_many_lines, reason = "a test is one story")]
fn a_day_has_everything_in_it() {
    let mut world = floor(1, BOTH);
    let supervisor = Dn::new("5005");
    let agents: Vec<Dn> = world.floor.clone();
    for agent in agents {
        for media in Media::ALL {
            let watch = Watch {
                mode: TextMode::Monitor,
                next_only: false,
                nickname: None,
            };
            let agent = agent.clone();
            let act = TextAct::Watch {
                media,
                agent,
                watch,
            };
            // Those who are not here are not monitored.
            let _ = world.apply(
                0,
                Action::Text {
                    by: supervisor.clone(),
                    act,
                },
            );
        }
    }
    let mut stages = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for second in 1..=4 * 3600 {
        world.advance(second * 1000);
        let own = Media::ALL.map(|media| -> Vec<TextId> {
            let sessions = world.texts_of(&supervisor, media);
            sessions
                .filter(|(_, member)| member.stage == Stage::Invited)
                .map(|(session, _)| session.id.clone())
                .collect()
        });
        for session in own.into_iter().flatten() {
            let act = TextAct::Do {
                session,
                deed: Deed::Accept,
            };
            let by = supervisor.clone();
            world
                .apply(second * 1000, Action::Text { by, act })
                .unwrap();
        }
        for note in world.take_notes() {
            match note {
                Note::Text { view, .. } if view.to == supervisor => {
                    stages.insert(view.stage.name());
                }
                Note::TextLog { to, messages, .. } if to == supervisor => {
                    kinds.extend(messages.iter().map(|message| message.kind.name()));
                }
                _ => {}
            }
        }
    }
    assert_eq!(
        stages.into_iter().collect::<Vec<_>>(),
        ["Chatting", "Invited", "Revoked"]
    );
    for kind in [
        "Text",
        "ParticipantJoined",
        "ParticipantLeft",
        "TypingStarted",
        "PushUrl",
        "Notice",
        "CustomNotice",
    ] {
        assert!(kinds.contains(kind), "{kind}: {kinds:?}");
    }
}

#[test]
fn sessions_and_people_agree_at_any_time_and_indices_never_fall() {
    let mut world = floor(3, BOTH);
    for second in 1..=7200 {
        world.advance(second * 1000);
        let mut members = 0;
        for session in world.texts() {
            for member in &session.members {
                let Some(dn) = member.who.dn() else { continue };
                members += 1;
                let person = world.person(dn).unwrap();
                assert!(person.active && person.texts.contains(&session.id));
            }
            let indices: Vec<u64> = session.messages.iter().map(|one| one.index).collect();
            assert!(indices.windows(2).all(|pair| pair[0] < pair[1]));
            let ids: BTreeSet<_> = session.members.iter().map(|one| &one.id).collect();
            assert_eq!(ids.len(), session.members.len());
        }
        let listed: usize = world.people().map(|person| person.texts.len()).sum();
        assert_eq!(listed, members);
    }
}

#[test]
fn nobody_waits_for_ever() {
    let mut world = floor(5, BOTH);
    world.advance(4 * 60 * MINUTE);
    let old: BTreeSet<TextId> = world.texts().map(|session| session.id.clone()).collect();
    world.advance(5 * 60 * MINUTE);
    let left = world.texts().filter(|session| old.contains(&session.id));
    assert_eq!(left.count(), 0);
}

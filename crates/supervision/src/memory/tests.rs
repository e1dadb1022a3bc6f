//! What is written is read again, and nothing else disturbs.

use proptest::prelude::*;

use super::*;

#[allow(clippy::too_many_lines, reason = "a table")]
fn all_kinds() -> Vec<What> {
    let failures = [
        OperationFailure::Server(Failure::Refused {
            http: 403,
            code: 5,
            message: "Planted words".into(),
        }),
        OperationFailure::Server(Failure::Http(502)),
        OperationFailure::Server(Failure::NotSignedIn),
        OperationFailure::Server(Failure::NotGws),
        OperationFailure::Asynchronous("Planted words".into()),
        OperationFailure::Network,
        OperationFailure::NoTarget,
        OperationFailure::CallEnded,
        OperationFailure::SessionEnded,
        OperationFailure::NotOffered,
        OperationFailure::NotEntered,
        OperationFailure::Vetoed,
    ];
    let open = [Phase::Requested, Phase::Confirmed, Phase::Unconfirmed];
    let phases = open.into_iter().chain(failures.map(Phase::Failed));
    let mut all: Vec<_> = phases
        .zip(Operation::ALL.into_iter().cycle())
        .map(|(phase, operation)| What::Operation {
            id: OperationId(7),
            operation,
            agent: "Ana Lima".into(),
            medium: Some(Medium::Chat),
            phase,
            after: 312,
            reach: Reach::NextCall,
        })
        .collect();
    all.extend(Ending::ALL.map(|ending| What::CallEnded {
        agent: "Ana".into(),
        ending,
    }));
    all.extend(EndedBy::ALL.map(|why| What::MonitoringEnded {
        agent: "Ana".into(),
        why,
    }));
    all.extend([
        What::CallStarted("Ana".into()),
        What::SessionStarted {
            agent: "Ana".into(),
            medium: Medium::Sms,
        },
        What::SessionEnded {
            agent: "Ana".into(),
            medium: Medium::Chat,
            ending: SessionEnding {
                state: EndState::Completed,
                by_me: true,
                before_joining: false,
                meanwhile: true,
            },
        },
        What::PassedOn {
            from: "Ana".into(),
            to: "Ben".into(),
        },
        What::ContactLost,
        What::Recovered,
        What::Skipped("Planted words".into()),
        What::SteppingBack("Ana".into()),
    ]);
    all
}

#[test]
fn what_is_written_is_read_again_without_the_words_of_the_server() {
    let options = MonitorOptions {
        which: Which::NextCall,
        scope: MonitorScope::Agent,
    };
    let mut memory = Memory {
        options,
        sessions: WhichSessions::Next,
        ..Memory::default()
    };
    for ((mode, _), which) in MODES
        .into_iter()
        .zip([WhichSessions::Next, WhichSessions::All])
    {
        let messaging_monitoring = MessagingMonitoring {
            mode,
            which,
            restored: true,
            unsure: false,
        };
        let channel = (
            UserId::from("a1"),
            if mode == Mode::Coach {
                Medium::Sms
            } else {
                Medium::Chat
            },
        );
        memory
            .messaging_monitoring
            .insert(channel, messaging_monitoring);
    }
    for what in all_kinds() {
        memory.activity.push(1_700_000_000_000, what);
    }
    let text = write(&memory);
    assert!(!text.contains("Planted"), "{text}");
    let again = read(&text).unwrap_or_default();
    assert_eq!(
        (again.options, again.sessions),
        (options, WhichSessions::Next)
    );
    assert_eq!(again.messaging_monitoring, memory.messaging_monitoring);
    assert_eq!(write(&again), text);
    assert_eq!(again.activity.entries().count(), all_kinds().len());
}

proptest! {
    #[test]
    fn a_name_never_disturbs_the_lines(agent in "\\PC{0,20}[\t\n\r]?.{0,20}") {
        let mut memory = Memory::default();
        memory.activity.push(5, What::CallStarted(agent));
        memory.activity.push(6, What::Recovered);
        let again = read(&write(&memory)).unwrap_or_default();
        prop_assert_eq!(again.activity.entries().count(), 2);
    }

    #[test]
    fn any_text_can_be_read(text in "(2\n)?([a-zA-Z0-9-]{0,9}[\t\n]?){0,30}") {
        read(&text);
    }
}

//! What a supervisor lives through.

use cisco::desktop::Ending;
use serde_json::json;
use supervision::message::{BusLimit, FromBus, HostError};
use supervision::model::{Mode, Presence};
use supervision::operation::{OperationFailure, Phase};
use supervision::view::{self, CiscoPhase, LastKnown, Notice};
use supervision::{Gate, Msg, Operation, Reason};

use crate::common::{Desk, Host, agent};
use crate::floor::*;

fn card(desk: &Desk) -> view::CiscoCard {
    view::cisco_card(&desk.model).expect("a card")
}

/// She listens to Carla.
fn listening() -> Desk {
    let mut desk = desk_with(&json!({"bargeSubtopic": "SetBARGE"}));
    desk.click(Operation::ListenIn, agent(CARLA));
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]));
    desk
}

#[test]
fn each_contact_centre_is_as_old_as_its_own_contact() {
    let mut desk = listening();
    desk.tell(Msg::Online(false));
    assert_eq!(card(&desk).phase, CiscoPhase::Listening, "the bus is there");
    desk.now += 1_000;
    let gone = desk.now;
    desk.tell(Msg::BusConnected(false));
    desk.now += 1_000;
    let was = LastKnown::Mode(Mode::ListenIn);
    assert_eq!(card(&desk).phase, CiscoPhase::LastKnown(gone, was));
    let status = view::frame(&desk.model).cisco.unwrap();
    assert_eq!(status.as_of, Some(gone));

    let mut desk = listening();
    desk.tell(Msg::BusConnected(false));
    assert_eq!(view::frame(&desk.model).as_of, None, "GWS is there");
    desk.tell(Msg::BusConnected(true));
    assert_eq!(card(&desk).phase, CiscoPhase::Listening);
    assert_eq!(view::frame(&desk.model).cisco.unwrap().as_of, None);
}

#[test]
fn she_listens_and_stops() {
    let mut desk = desk();
    assert_eq!(view::cisco_card(&desk.model), None);
    desk.click(Operation::ListenIn, agent(CARLA));
    assert_eq!(
        said(&desk),
        [
            json!({"channel": "Cisco", "topic": "Team", "subtopic": "SetSilentMonitoring",
            "source": "supervisor-widget",
            "data": {"fromAddress": "5004", "toAddress": "5025", "UserName": "sue"}})
        ]
    );
    assert_eq!(card(&desk).phase, CiscoPhase::Requested);
    assert_eq!(desk.row(CARLA).monitored, None);
    assert_eq!(desk.row(CARLA).waiting, Some(Operation::ListenIn));
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]));
    assert_eq!(card(&desk).phase, CiscoPhase::Listening);
    assert_eq!(desk.row(CARLA).monitored, Some(Mode::ListenIn));
    assert_eq!(desk.row(CARLA).waiting, None);
    desk.click(Operation::CancelSupervisorMonitoring, agent(CARLA));
    let stop = said(&desk).pop().unwrap();
    assert_eq!(stop["subtopic"], "SetDROP");
    assert_eq!(
        stop["data"],
        json!({"MediaAddress": "5004", "CallID": "77"})
    );
    assert_eq!(
        card(&desk).phase,
        CiscoPhase::Listening,
        "asked for is not done"
    );
    say(&mut desk, &calls(&[]));
    assert_eq!(card(&desk).phase, CiscoPhase::Ended(Ending::Stopped));
    assert_eq!(
        desk.details("supervisor-session", "state"),
        ["started", "ended"]
    );
    assert_eq!(
        desk.details("supervisor-session", "platform"),
        ["cisco", "cisco"]
    );
    assert_eq!(
        desk.details("supervisor-session", "agent"),
        ["carla", "carla"]
    );
    desk.advance(20_000);
    assert_eq!(
        view::cisco_card(&desk.model),
        None,
        "an end is shown for a while"
    );
}

#[test]
fn on_hold_there_is_no_audio_and_the_end_is_the_agents() {
    let mut desk = listening();
    say(&mut desk, &team("carla", "5025", "Carla Cisco", "HOLD"));
    assert_eq!(card(&desk).phase, CiscoPhase::Held);
    say(&mut desk, &team("carla", "5025", "Carla Cisco", "TALKING"));
    assert_eq!(card(&desk).phase, CiscoPhase::Listening);
    say(&mut desk, &team("carla", "5025", "Carla Cisco", "READY"));
    assert_eq!(card(&desk).phase, CiscoPhase::Ended(Ending::AgentLeft));
    desk.does(Msg::DismissCisco);
    assert_eq!(view::cisco_card(&desk.model), None);
}

#[test]
fn silence_is_unconfirmed_and_a_late_call_counts() {
    let mut desk = desk();
    desk.click(Operation::ListenIn, agent(CARLA));
    let id = desk.last().id;
    let before = readings(&desk);
    desk.advance(LIMIT);
    assert_eq!(*desk.phase(id), Phase::Unconfirmed);
    assert_eq!(card(&desk).phase, CiscoPhase::Unconfirmed);
    assert_eq!(
        readings(&desk),
        before + 1,
        "it looks which calls there are"
    );
    assert!(
        desk.reports()
            .contains(&HostError::Unconfirmed(Operation::ListenIn))
    );
    assert_eq!(desk.troubled().map(|pending| pending.id), Some(id));
    assert_eq!(desk.gate(Operation::ListenIn, &agent(CARLA)), Gate::Enabled);
    assert_eq!(said(&desk).len(), 1, "it is not repeated by itself");
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]));
    assert_eq!(*desk.phase(id), Phase::Confirmed);
    assert_eq!(card(&desk).phase, CiscoPhase::Listening);
    assert_eq!(desk.troubled(), None);
}

#[test]
fn what_is_refused_says_why() {
    let mut desk = desk();
    desk.click(Operation::ListenIn, agent(CARLA));
    say(&mut desk, &error("13141", "password=planted-secret"));
    let line = view::trouble(&desk.model).unwrap();
    assert_eq!(line.row, Some(CARLA.into()), "it is told in her row");
    let pending = line.pending;
    let Phase::Failed(failure @ OperationFailure::Cisco(_)) = &pending.phase else {
        panic!("{pending:?}");
    };
    assert_eq!(failure.code(), "cisco-bridge-off");
    let raw = supervision::failure::Raw::of(failure).message;
    assert!(raw.contains("13141") && !raw.contains("planted"), "{raw}");
    assert_eq!(view::cisco_card(&desk.model), None);
    assert_eq!(
        desk.details("supervisor-operation", "reason"),
        ["null", "cisco-bridge-off"]
    );
}

#[test]
fn an_error_that_may_be_anybodys_is_told_as_that() {
    let mut desk = desk();
    // The panel's own reading after connecting could have caused one until now.
    desk.advance(2 * LIMIT);
    say(&mut desk, &error("20700", "none free"));
    assert!(matches!(desk.reports()[..], [HostError::Cisco(_)]));
    assert!(matches!(desk.notices()[..], [Notice::Cisco(_)]));
    desk.does(Msg::DismissTrouble);
    assert_eq!(desk.notices(), []);
}

#[test]
fn not_ready_and_listen_is_one_action() {
    let mut desk = desk();
    let both = Operation::NotReadyAndListen;
    assert_eq!(desk.gate(both, &agent(CARLA)), Gate::Absent);
    say(&mut desk, &own("READY"));
    let alone = desk.gate(Operation::ListenIn, &agent(CARLA));
    assert!(
        matches!(
            alone,
            Gate::Disabled(Reason::Cisco(cisco::Reason::NotNotReady(_)))
        ),
        "{alone:?}"
    );
    assert_eq!(desk.gate(both, &agent(CARLA)), Gate::Enabled);
    desk.click(both, agent(CARLA));
    let id = desk.last().id;
    assert_eq!(said(&desk)[0]["subtopic"], "SetTeamAgentNotReadyState");
    assert_eq!(said(&desk)[0]["data"]["UserName"], "sue");
    assert_eq!(desk.row(CARLA).waiting, Some(both));
    say(&mut desk, &own("NOT_READY"));
    assert_eq!(said(&desk)[1]["subtopic"], "SetSilentMonitoring");
    assert_eq!(*desk.phase(id), Phase::Requested);
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]));
    assert_eq!(*desk.phase(id), Phase::Confirmed);
}

#[test]
fn barging_in_is_there_once_the_host_names_it_and_a_call_is_listened_to() {
    let mut desk = desk();
    let barge_in = Operation::BargeIn;
    desk.click(Operation::ListenIn, agent(CARLA));
    say(&mut desk, &calls(&[call("77", "5025", "ACTIVE")]));
    assert_eq!(desk.gate(barge_in, &agent(CARLA)), Gate::Absent);
    assert_eq!(desk.gate(Operation::Coach, &agent(CARLA)), Gate::Absent);
    let mut desk = listening();
    desk.click(barge_in, agent(CARLA));
    assert!(desk.model.user.prompt.is_some(), "everybody will hear her");
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(said(&desk).pop().unwrap()["subtopic"], "SetBARGE");
    assert_eq!(card(&desk).phase, CiscoPhase::Listening);
    let mut conference = call("79", "5025", "ACTIVE");
    conference["mediaProperties"]["callType"] = "SUPERVISOR_BARGE".into();
    say(&mut desk, &calls(&[conference]));
    assert_eq!(card(&desk).phase, CiscoPhase::BargedIn);
    assert_eq!(
        desk.details("supervisor-session", "mode"),
        ["ListenIn", "BargeIn"]
    );
}

#[test]
fn signing_out_may_wait_for_the_end_of_the_call() {
    let mut desk = desk();
    desk.click(Operation::Offline, on_state(CARLA));
    desk.does(Msg::PromptAnswered(true));
    let id = desk.last().id;
    let mut later = team("carla", "5025", "Carla Cisco", "TALKING");
    later["message"]["data"]["pendingState"] = "LOGOUT".into();
    say(&mut desk, &later);
    assert!(desk.row(CARLA).after_call);
    desk.advance(10 * LIMIT);
    assert_eq!(*desk.phase(id), Phase::Requested, "it is still to come");
    assert!(matches!(
        desk.gate(Operation::Offline, &on_state(CARLA)),
        Gate::Disabled(Reason::Cisco(cisco::Reason::AfterCall))
    ));
    say(&mut desk, &team("carla", "5025", "Carla Cisco", "LOGOUT"));
    assert_eq!(*desk.phase(id), Phase::Confirmed);
    assert_eq!(desk.row(CARLA).presence, Presence::LoggedOut);
    assert!(!desk.row(CARLA).after_call);
}

#[test]
fn the_host_may_forbid_it_and_then_nothing_is_said() {
    let mut desk = desk();
    desk.host = Host::Vetoes;
    desk.click(Operation::ListenIn, agent(CARLA));
    assert_eq!(desk.last().phase, Phase::Failed(OperationFailure::Vetoed));
    assert!(said(&desk).is_empty());
    desk.host = Host::Silent;
    desk.click(Operation::ListenIn, agent(CARLA));
    assert!(matches!(
        desk.gate(Operation::ListenIn, &agent(CARLA)),
        Gate::Disabled(Reason::Waiting { .. })
    ));
    assert!(said(&desk).is_empty());
}

#[test]
fn stopping_before_the_call_is_up_replaces_listening() {
    let mut desk = desk();
    desk.click(Operation::ListenIn, agent(CARLA));
    let listen = desk.last().id;
    say(&mut desk, &calls(&[call("77", "5025", "INITIATING")]));
    desk.click(Operation::CancelSupervisorMonitoring, agent(CARLA));
    let stop = desk.last().id;
    assert_ne!(listen, stop);
    assert_eq!(*desk.phase(listen), Phase::Unconfirmed);
    say(&mut desk, &calls(&[]));
    assert_eq!(*desk.phase(stop), Phase::Confirmed);
}

#[test]
fn what_cannot_be_read_is_told_with_its_position_and_nothing_else() {
    let mut desk = desk();
    say_text(&mut desk, "{\n  \"password\" \"planted-secret\"}");
    let [HostError::Bus(at)] = &desk.reports()[..] else {
        panic!("{:?}", desk.reports());
    };
    assert_eq!((at.line, at.column), (2, 14));
    assert!(!format!("{:?}", desk.effects).contains("planted"));
}

#[test]
fn a_password_on_the_bus_reaches_nothing() {
    let mut desk = listening();
    say(&mut desk, &own("TALKING"));
    let everything = format!("{:?} {:?}", desk.model, desk.effects);
    assert!(!everything.contains("planted"));
}

#[test]
fn a_call_from_before_is_found_when_the_bus_is_there() {
    let mut desk = desk();
    assert_eq!(readings(&desk), 0);
    desk.does(Msg::BusConnected(true));
    assert_eq!(readings(&desk), 1);
    say(&mut desk, &calls(&[call("70", "5025", "ACTIVE")]));
    assert_eq!(card(&desk).phase, CiscoPhase::Listening);
    assert!(card(&desk).found);
}

#[test]
fn a_bus_that_goes_takes_the_controls_along_and_no_more() {
    let mut desk = listening();
    desk.does(Msg::BusConnected(false));
    assert_eq!(
        desk.gate(Operation::CancelSupervisorMonitoring, &agent(CARLA)),
        Gate::Disabled(Reason::Cisco(cisco::Reason::NotConnected))
    );
    let was = LastKnown::Mode(Mode::ListenIn);
    let known = CiscoPhase::LastKnown(desk.now, was);
    assert_eq!(card(&desk).phase, known, "the card stays, as of then");
    let status = view::frame(&desk.model).cisco.unwrap();
    assert!(!status.connected);
}

#[test]
fn what_is_too_much_on_the_bus_is_told_once_and_the_calls_are_read_again() {
    let mut desk = desk();
    for (too_large, lost, limit) in [
        (true, false, BusLimit::Frame),
        (false, true, BusLimit::Rate),
    ] {
        for again in [false, true] {
            desk.effects.clear();
            let heard = FromBus {
                too_large,
                lost,
                ..FromBus::default()
            };
            desk.does(Msg::Bus(Box::new(heard)));
            let told: Vec<_> = if again {
                vec![]
            } else {
                vec![HostError::BusLimit(limit)]
            };
            assert_eq!(desk.reports(), told);
            assert_eq!(readings(&desk), 1);
        }
    }
}

#[test]
fn ten_thousand_agents_come_in_one_turn() {
    let mut desk = desk();
    let frames = (0..10_000).map(|index| {
        let frame = team(
            &format!("u{index}"),
            &format!("7{index}"),
            "Uma Udo",
            "READY",
        );
        cisco::read(&frame.to_string()).unwrap()
    });
    let heard = FromBus {
        frames: frames.collect(),
        ..FromBus::default()
    };
    desk.does(Msg::Bus(Box::new(heard)));
    assert!(desk.model.cisco.desktop.agents().len() > 10_000);
    assert_eq!(desk.reports(), []);
}

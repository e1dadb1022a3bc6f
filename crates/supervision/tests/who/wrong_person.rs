//! One press never brings up another agent's call.

use serde_json::json;
use supervision::config::{Change, Config, TargetNaming};
use supervision::model::EndedBy;
use supervision::operation::{OperationFailure, Phase};
use supervision::view::frame;
use supervision::{Msg, Operation};

use super::*;

const MINUTE: u64 = 60_000;

/// The devices that monitoring was asked for, or the numbers.
fn asked(desk: &Desk) -> Vec<String> {
    let posts = desk.posts().into_iter();
    let targets = posts.filter_map(|(_, body)| {
        let device = body["targetDeviceUri"].as_str();
        let device = device.and_then(|uri| uri.rsplit('/').next());
        device.or(body["phoneNumber"].as_str()).map(str::to_owned)
    });
    targets.collect()
}

fn cancels(desk: &Desk) -> usize {
    let posts = desk.posts().into_iter();
    let is_cancel = |body: &Value| body["operationName"] == "CancelSupervisorMonitoring";
    posts.filter(|(_, body)| is_cancel(body)).count()
}

fn lookups(desk: &Desk, id: &str) -> usize {
    let path = format!("/api/v2/users/{id}?subresources=devices");
    desk.paths().iter().filter(|sent| **sent == path).count()
}

/// Listened in to Ana once, and stopped.
fn stopped() -> Desk {
    let mut desk = waiting();
    desk.click(Operation::CancelSupervisorMonitoring, agent(ANA));
    desk.server.own_device = own_device();
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    desk.effects.clear();
    desk
}

fn swap(desk: &mut Desk, numbers: bool, devices: bool) {
    if numbers {
        desk.server.person(ANA).number = "5999";
        desk.server.person(BEN).number = "5001";
    }
    if devices {
        desk.server.person(ANA).device = "new-device";
        desk.server.person(BEN).device = ANA_DEVICE;
    }
}

#[test]
fn who_has_another_number_is_asked_for_her_device_again() {
    let mut desk = stopped();
    swap(&mut desk, true, true);
    desk.advance(10_000);
    assert_eq!(desk.row(ANA).number, "5999");
    desk.effects.clear();
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(asked(&desk), ["new-device"]);
    desk.notify(&monitoring("ListenIn", "new-device"));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(frame(&desk.model).waiting.unwrap().name, "Ana Lima");
    assert_eq!(cancels(&desk), 0);
}

#[test]
fn who_has_another_login_is_asked_for_her_device_again() {
    let mut desk = stopped();
    desk.server.person(ANA).device = "new-device";
    let renamed = json!({"contact": {"id": ANA, "userName": "ana2", "phoneNumbers": [{"phoneNumber": "5001"}],
        "availability": {"channels": [{"channel": "voice", "phoneNumber": "5001", "userState": {"state": "Ready"}}]}}});
    desk.server.contacts = Some(ok(
        json!({"contacts": [renamed["contact"]], "totalCount": 1}),
    ));
    desk.server.contact = Some(ok(renamed));
    desk.advance(10_000);
    desk.effects.clear();
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(asked(&desk), ["new-device"]);
}

#[test]
fn a_device_that_was_learned_over_a_minute_ago_is_read_again_before_it_is_monitored() {
    let mut desk = stopped();
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(
        (asked(&desk), lookups(&desk, ANA)),
        (vec![ANA_DEVICE.into()], 0),
        "just read"
    );

    let mut desk = stopped();
    swap(&mut desk, false, true);
    desk.advance(MINUTE);
    desk.effects.clear();
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(
        (asked(&desk), lookups(&desk, ANA)),
        (vec!["new-device".into()], 1)
    );
}

#[test]
fn a_device_with_the_number_of_another_agent_is_not_hers() {
    let mut desk = stopped();
    swap(&mut desk, true, false);
    desk.advance(10_000);
    // The server still lists the old phone for Ana; the directory says that Ben is at it.
    let devices =
        json!({"user": {"id": ANA, "devices": [{"id": ANA_DEVICE, "phoneNumber": "5001"}]}});
    desk.server.devices = Some(ok(devices));
    desk.effects.clear();
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(
        asked(&desk),
        ["5999"],
        "where the directory says that she is"
    );

    desk.configure(Config {
        target: TargetNaming::Device,
        ..Config::default()
    });
    let mut desk = {
        desk.advance(10_000);
        desk.effects.clear();
        desk
    };
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(asked(&desk), Vec::<String>::new());
    assert_eq!(desk.last().phase, Phase::Failed(OperationFailure::NoTarget));
}

#[test]
fn a_call_of_another_agent_stops_the_monitoring_and_says_so() {
    let mut desk = waiting();
    // Within the minute in which what was read is believed.
    swap(&mut desk, false, true);
    desk.notify(&with_parties(&["5000", "5002"]));
    assert_eq!(cancels(&desk), 1);
    assert!(
        desk.details("supervisor-error", "code").is_empty(),
        "told by the browser half"
    );
    let reported = desk.reports().into_iter().any(|trouble| {
        matches!(
            trouble,
            supervision::message::HostError::Operation(
                Operation::ListenIn,
                OperationFailure::WrongAgent
            )
        )
    });
    assert!(reported);
    assert_eq!(
        desk.card(CALL).name,
        "Ben Kato",
        "never under the name of Ana"
    );
    desk.server.own_device = own_device();
    desk.notify(&documented("cancel-monitoring"));
    let ended = frame(&desk.model).ended.unwrap();
    assert_eq!(
        (ended.name.as_str(), ended.why),
        ("Ana Lima", EndedBy::WrongAgent)
    );
}

#[test]
fn a_call_that_was_passed_on_stops_nothing() {
    let mut desk = waiting();
    desk.notify(&with_parties(&["5000", "5002"]));
    assert_eq!(lookups(&desk, ANA), 1, "it is made sure");
    assert_eq!(cancels(&desk), 0);
    assert_eq!(desk.card(CALL).name, "Ben Kato");
    assert!(desk.row(ANA).monitored.is_some());
}

#[test]
fn another_target_than_the_one_asked_for_is_stopped() {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    let id = desk.last().id;
    desk.notify(&monitoring("ListenIn", BEN_DEVICE));
    assert_eq!(*desk.phase(id), Phase::Failed(OperationFailure::WrongAgent));
    assert_eq!(OperationFailure::WrongAgent.code(), "wrong-agent");
    assert_eq!(cancels(&desk), 1);
    assert!(
        desk.model.waiting_on(&supervision::Target::Own).is_some(),
        "nothing else meanwhile"
    );
    desk.notify(&documented("cancel-monitoring"));
    assert_eq!(frame(&desk.model).ended.unwrap().why, EndedBy::WrongAgent);
}

#[test]
fn a_host_cannot_veto_the_stop() {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    desk.host = Host::Vetoes;
    desk.notify(&monitoring("ListenIn", BEN_DEVICE));
    assert_eq!(cancels(&desk), 1);
}

#[test]
fn who_was_monitored_before_is_not_taken_for_a_wrong_agent() {
    let mut desk = waiting();
    desk.configure(Config {
        change: Change::Direct,
        ..Config::default()
    });
    desk.does(Msg::InvokeInstead(Operation::ListenIn, agent(BEN)));
    // News of the own device that were under way.
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    assert_eq!(desk.last().phase, Phase::Requested);
    desk.notify(&monitoring("ListenIn", BEN_DEVICE));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(cancels(&desk), 0);
}

// Named by number

fn by_number() -> Desk {
    let mut desk = Desk::live();
    desk.configure(Config {
        target: TargetNaming::PhoneNumber,
        ..Config::default()
    });
    desk.effects.clear();
    desk
}

#[test]
fn a_phone_that_was_named_by_number_is_made_sure_of_by_its_owner() {
    let mut desk = by_number();
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(asked(&desk), ["5001"]);
    desk.tell(Msg::Notifications(vec![
        monitoring("ListenIn", ANA_DEVICE).to_string().into(),
    ]));
    assert_eq!(
        desk.last().phase,
        Phase::Requested,
        "whose phone it is, is not known yet"
    );
    desk.settle();
    assert_eq!(lookups(&desk, ANA), 1);
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(frame(&desk.model).waiting.unwrap().name, "Ana Lima");
}

#[test]
fn a_number_that_is_another_phones_now_is_stopped() {
    for (numbers, devices) in [(false, true), (true, true)] {
        let mut desk = by_number();
        // The directory of this panel does not know it yet.
        swap(&mut desk, numbers, devices);
        desk.click(Operation::ListenIn, agent(ANA));
        let id = desk.last().id;
        assert_eq!(asked(&desk), ["5001"]);
        desk.notify(&monitoring("ListenIn", ANA_DEVICE));
        assert_eq!(
            *desk.phase(id),
            Phase::Failed(OperationFailure::WrongAgent),
            "{numbers}"
        );
        assert_eq!(cancels(&desk), 1);
    }
}

#[test]
fn a_number_that_was_read_over_a_minute_ago_is_read_again_first() {
    let mut desk = by_number();
    desk.does(Msg::Visible(false));
    swap(&mut desk, true, true);
    desk.advance(2 * MINUTE);
    desk.effects.clear();
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(asked(&desk), ["5999"]);
}

#[test]
fn a_server_that_tells_no_devices_is_believed_with_the_number() {
    let mut desk = Desk::live();
    desk.server.devices = Some(refused(403, 5));
    desk.click(Operation::ListenIn, agent(ANA));
    assert_eq!(asked(&desk), ["5001"]);
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    desk.server.own_device = own_device();
    desk.click(Operation::CancelSupervisorMonitoring, agent(ANA));
    desk.notify(&documented("cancel-monitoring"));
    // The phone changes hands, and the directory says so.
    swap(&mut desk, true, true);
    desk.advance(10_000);
    desk.effects.clear();
    desk.click(Operation::ListenIn, agent(BEN));
    assert_eq!(asked(&desk), ["5001"]);
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(frame(&desk.model).waiting.unwrap().name, "Ben Kato");
}

#[test]
fn what_is_monitored_is_asked_for_again_after_a_day() {
    let mut desk = waiting();
    desk.now += 23 * 60 * MINUTE;
    desk.advance(MINUTE);
    assert_eq!(lookups(&desk, ANA), 0);
    swap(&mut desk, false, true);
    desk.now += 60 * MINUTE;
    desk.advance(MINUTE);
    assert_eq!(lookups(&desk, ANA), 1);
    assert_eq!(cancels(&desk), 1, "it is not her phone any more");
}

#[test]
fn learning_that_a_device_is_anothers_takes_it_from_who_had_it() {
    let mut desk = stopped();
    swap(&mut desk, false, true);
    desk.advance(MINUTE);
    desk.click(Operation::ListenIn, agent(BEN));
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    assert_eq!(desk.last().phase, Phase::Confirmed);
    assert_eq!(frame(&desk.model).waiting.unwrap().name, "Ben Kato");
    assert_eq!(desk.row(ANA).monitored, None);
    assert!(desk.row(BEN).monitored.is_some());
}

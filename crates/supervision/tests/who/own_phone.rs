//! The own phone may change under a running panel.

use supervision::activity::What;
use supervision::model::{EndedBy, Ending};
use supervision::view::frame;

use super::*;

fn other_phone(state: &str) -> Value {
    let mut device = own_device();
    device["id"] = "other-phone".into();
    device["phoneNumber"] = "5099".into();
    device["deviceState"] = state.into();
    device
}

fn notification(devices: &[Value]) -> Value {
    json!({"messageType": "DeviceStateChangeMessage", "devices": devices})
}

fn own(desk: &Desk) -> String {
    frame(&desk.model)
        .device
        .map_or(String::new(), |own| own.number)
}

fn says(desk: &Desk, number: &str) -> bool {
    let mut entries = desk.model.user.activity.entries();
    entries.any(|entry| entry.what == What::OwnPhone(number.into()))
}

#[test]
fn a_phone_that_was_replaced_ends_its_calls_and_its_monitoring() {
    let mut desk = listening();
    desk.server.own_device = other_phone("Active");
    desk.server.calls.clear();
    desk.notify(&notification(&[other_phone("Active")]));
    assert_eq!(own(&desk), "5099");
    assert!(says(&desk, "5099"));
    assert_eq!(desk.card(CALL).details.ending, Some(Ending::DeviceReplaced));
    let end = frame(&desk.model).ended.unwrap();
    assert_eq!(
        (end.name.as_str(), end.why),
        ("Ana Lima", EndedBy::DeviceReplaced)
    );
    assert_eq!(
        frame(&desk.model).waiting,
        None,
        "the new one monitors nobody"
    );
    desk.click(Operation::ListenIn, agent(ANA));
    let (path, _) = desk.posts().pop().unwrap();
    assert_eq!(path, "/api/v2/me/devices/other-phone");
}

#[test]
fn a_reading_alone_shows_it_as_well() {
    let mut desk = listening();
    desk.server.own_device = other_phone("Active");
    desk.server.calls.clear();
    desk.does(supervision::Msg::Refresh);
    assert_eq!(own(&desk), "5099");
    assert_eq!(desk.card(CALL).details.ending, Some(Ending::DeviceReplaced));
}

#[test]
fn what_the_new_phone_monitors_is_what_is_shown() {
    let mut desk = waiting();
    let mut phone = other_phone("Active");
    let state = monitoring("Coach", BEN_DEVICE)["devices"][0]["supervisorMonitoringState"].clone();
    phone["supervisorMonitoringState"] = state;
    desk.server.own_device = phone;
    desk.does(supervision::Msg::Refresh);
    assert_eq!(frame(&desk.model).waiting.unwrap().name, "Ben Kato");
}

#[test]
fn another_number_of_the_same_phone_is_said() {
    let mut desk = waiting();
    let mut moved = monitoring("ListenIn", ANA_DEVICE);
    moved["devices"][0]["phoneNumber"] = "5099".into();
    desk.notify(&moved);
    assert_eq!(own(&desk), "5099");
    assert!(says(&desk, "5099"));
    desk.notify(&with_parties(&["5000", "5001", "sip:5099@pbx"]));
    assert_eq!(
        desk.card(CALL).details.parties.len(),
        2,
        "the supervisor is not a party"
    );
}

#[test]
fn no_phone_any_more_is_said() {
    let mut desk = listening();
    let user = json!({"id": ME, "userName": ME, "devices": [], "calls": []});
    desk.server.own_state = Some(ok(json!({"user": user})));
    desk.does(supervision::Msg::Refresh);
    assert_eq!(frame(&desk.model).device, None);
    assert!(says(&desk, ""));
    assert!(desk.card(CALL).ended_at.is_some());
}

#[test]
fn a_second_phone_takes_over_only_when_the_first_is_logged_out() {
    let mut desk = waiting();
    let mut user = json!({"id": ME, "userName": ME, "calls": []});
    user["devices"] = json!([desk.server.own_device, other_phone("Active")]);
    desk.server.own_state = Some(ok(json!({"user": user})));
    desk.notify(&notification(&[other_phone("Active")]));
    assert_eq!(own(&desk), "5005", "the one in use stays");
    let sent = desk.sent().len();
    desk.notify(&notification(&[other_phone("Active")]));
    assert_eq!(desk.sent().len(), sent, "it is known");
    let mut out = own_device();
    out["deviceState"] = "Inactive".into();
    user["devices"] = json!([out, other_phone("Active")]);
    desk.server.own_state = Some(ok(json!({"user": user})));
    desk.notify(&notification(&[out, other_phone("Active")]));
    assert_eq!(own(&desk), "5099");
}

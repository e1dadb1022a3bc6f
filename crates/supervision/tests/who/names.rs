//! Never an id where a name is missing.

use supervision::Gate;
use supervision::config::Config;
use supervision::view::{self, frame};

use super::*;

/// Everything that is shown, logged or exported.
fn shown(desk: &Desk) -> String {
    let model = &desk.model;
    let rows: Vec<_> = view::rows(model)
        .iter()
        .map(|id| {
            let row = view::row(model, id).unwrap();
            let gates: Vec<Gate> = row
                .actions
                .iter()
                .map(|action| action.gate.clone())
                .collect();
            (row.name, gates)
        })
        .collect();
    let cards: Vec<_> = view::cards(model)
        .iter()
        .map(|id| {
            let card = view::card(model, id).unwrap();
            (card.name, card.others, card.monitored, card.details.history)
        })
        .collect();
    let frame = frame(model);
    let waiting = frame.waiting.map(|card| card.name);
    let ended = frame.ended.map(|end| end.name);
    let prompt = frame.prompt.map(|prompt| prompt.agent);
    let log = [log_as(Export::Csv, model), log_as(Export::Json, model)];
    format!("{rows:?} {cards:?} {waiting:?} {ended:?} {prompt:?} {log:?}")
}

#[test]
fn a_monitored_device_of_nobody_known_has_no_name() {
    let mut desk = Desk::live();
    desk.server.devices = Some(refused(403, 5));
    desk.notify(&monitoring("ListenIn", "device-of-nobody"));
    assert_eq!(frame(&desk.model).waiting.unwrap().name, "");
    assert_eq!(desk.row(ANA).leaves.as_deref(), Some(""));
    let mut bare = call_message(&json!({"participants": []}));
    bare["call"]["id"] = "id-of-the-call".into();
    desk.notify(&bare);
    assert_eq!(desk.card("id-of-the-call").name, "");
    assert!(!shown(&desk).contains("device-of-nobody"));
    bare["call"]["state"] = "Released".into();
    desk.notify(&bare);
    desk.notify(&documented("cancel-monitoring"));
    let shown = shown(&desk);
    for id in ["device-of-nobody", "id-of-the-call", ANA_DEVICE] {
        assert!(!shown.contains(id), "{id} in {shown}");
    }
}

#[test]
fn an_agent_without_a_name_is_shown_by_number() {
    let mut desk = Desk::new();
    let group = json!({"id": "g1", "name": "Sales", "users": [{"id": "id-of-somebody"}],
        "supervisors": [{"id": ME}]});
    desk.server.group = Some(ok(json!({"group": group})));
    let contact = json!({"id": "id-of-somebody", "phoneNumbers": [{"phoneNumber": "5044"}]});
    desk.server.contacts = Some(ok(json!({"contacts": [contact], "totalCount": 1})));
    desk.does(supervision::Msg::Connect);
    assert_eq!(desk.row("id-of-somebody").name, "5044");
    desk.click(
        Operation::Offline,
        supervision::Target::Channel("id-of-somebody".into(), "voice".into()),
    );
    assert!(!shown(&desk).contains("id-of-somebody"));
}

fn lookups(desk: &Desk) -> Vec<String> {
    let paths = desk.paths().into_iter();
    paths
        .filter_map(|path| {
            let id = path.strip_prefix("/api/v2/users/")?;
            id.strip_suffix("?subresources=devices").map(str::to_owned)
        })
        .collect()
}

/// A page that is opened while an agent of a large roster is monitored.
fn opened(count: usize, on_call: bool) -> Desk {
    let mut desk = Desk::new();
    crowd(&mut desk, count);
    let last: &'static str = format!("p{:04}", count - 1).leak();
    desk.server.person(last).voice = Some(("Ready", "", "OnCall"));
    monitors(&mut desk, last);
    if on_call {
        let mut call = call_resource();
        call["participants"] = json!(parties(&["5000", &format!("sip:{last}@pbx")]));
        desk.server.calls = vec![call];
    }
    desk.configure(Config::default());
    desk.does(supervision::Msg::Connect);
    desk
}

#[test]
fn the_monitored_agent_of_a_large_roster_is_found_at_once_by_the_call() {
    let desk = opened(500, true);
    assert!(desk.row("p0499").monitored.is_some());
    assert_eq!(desk.card(CALL).name, "Agent p0499");
    assert!(lookups(&desk).len() <= 6, "{:?}", lookups(&desk));
}

#[test]
fn without_a_call_who_is_on_one_is_asked_first() {
    let desk = opened(500, false);
    assert!(desk.row("p0499").monitored.is_some());
    assert!(lookups(&desk).len() <= 6, "{:?}", lookups(&desk).len());
}

#[test]
fn the_monitored_agent_is_found_in_the_end_however_many_there_are() {
    let mut desk = Desk::new();
    crowd(&mut desk, 700);
    for person in &mut desk.server.people {
        person.voice = None;
    }
    monitors(&mut desk, "p0699");
    desk.does(supervision::Msg::Connect);
    assert_eq!(frame(&desk.model).waiting.unwrap().name, "Agent p0699");
}

#[test]
fn few_are_asked_at_once() {
    let mut desk = Desk::new();
    crowd(&mut desk, 300);
    monitors(&mut desk, "nobodys-device");
    desk.tell(supervision::Msg::Connect);
    for n in 0..2_000 {
        let open = desk.open.iter();
        let open = open.filter(|(_, request)| request.path.ends_with("subresources=devices"));
        let open = open
            .filter(|(_, request)| request.path.contains("/users/"))
            .count();
        assert!(open <= 3, "{open} after {n}");
        if !desk.answer_next() {
            break;
        }
    }
    assert_eq!(lookups(&desk).len(), 300, "each once");
    assert_eq!(frame(&desk.model).waiting.unwrap().name, "");
}

#[test]
fn a_server_that_refuses_devices_is_not_asked_for_everybodys() {
    let mut desk = Desk::new();
    crowd(&mut desk, 300);
    desk.server.devices = Some(refused(403, 5));
    monitors(&mut desk, "p0001");
    desk.does(supervision::Msg::Connect);
    assert!(lookups(&desk).len() <= 3, "{}", lookups(&desk).len());
}

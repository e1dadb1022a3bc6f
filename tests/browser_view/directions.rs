//! Names, numbers and quoted texts from outside: each keeps its direction of writing to itself, whatever the language of
//! the panel and the direction of the page.

use std::collections::BTreeSet;
use std::sync::Arc;

use gws::names::{AgentState, MessageType};
use gws::reply::Failure;
use gws::user_data::{DataRow, UserData};
use js_sys::{Array, Function};
use leptos::prelude::*;
use supervision::activity::{Entry, LogFilter, What};
use supervision::message::Wanted;
use supervision::model::{LinkFailure, Mode, Prompt, RosterTrouble, Warning};
use supervision::operation::{Command, Operation, OperationFailure, OperationId, Phase, Reach};
use supervision::view::{Attention, Log, Notice, Party, PartyRole, SessionRole};
use supervision::{ListMsg, Msg, Target};
use supervisor_widget::runtime::screen::SessionCell;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::fabricated::{NOW, card, put_cards, state};
use crate::narrowing::{agent, model};
use crate::panel::{Mounted, press, settle, speech};
use crate::{sessions, trouble};

/// What others wrote, in one writing.
#[derive(Clone, Copy)]
struct Names {
    agent: &'static str,
    other: &'static str,
    customer: &'static str,
    group: &'static str,
    skill: &'static str,
    text: &'static str,
}

const LATIN: Names = Names {
    agent: "Ana Lima",
    other: "Ben Kato",
    customer: "Mara Holm",
    group: "Sales!",
    skill: "Spanish (C1)",
    text: "No way, sorry!",
};
const HEBREW: Names = Names {
    agent: "ליאור כהן",
    other: "נועה לוי",
    customer: "דנה מזרחי",
    group: "מכירות",
    skill: "ספרדית (3)",
    text: "אין גישה, סליחה!",
};

const LOOK: &str = concat!(
    include_str!("../directions.js"),
    "return directionsOf(root, values)"
);

/// Fails where one of the values does not keep its direction, or is not on the screen.
fn look(panel: &Mounted, what: &str, values: &[&str]) {
    let look = Function::new_with_args("root, values", LOOK);
    let root = panel.one("[part~=root]");
    let values: Array = values.iter().copied().map(JsValue::from).collect();
    let found = look.call2(&JsValue::NULL, &root, &values).unwrap();
    let texts = |place: u32| -> BTreeSet<String> {
        let texts = Array::from(&Array::from(&found).get(place));
        texts.iter().filter_map(|it| it.as_string()).collect()
    };
    let faults: Vec<_> = texts(0).into_iter().collect();
    assert!(faults.is_empty(), "{what}: {}", faults.join("\n"));
    let wanted = values.iter().filter_map(|it| it.as_string()).collect();
    assert_eq!(texts(1), wanted, "{what}: what was seen");
}

/// A floor of two agents, in groups, narrowed by one of them and by a skill.
async fn floor(tag: &str, names: Names, width: &str) -> Mounted {
    let ready = state(AgentState::Ready, false);
    let mut agents = [names.agent, names.other].map(|name| agent(name, ready.clone(), "g1"));
    for agent in &mut agents {
        agent.skills = [names.skill.into()].into();
    }
    let model = model(agents.into(), [names.group, "Support"]);
    let panel = Mounted::speaking(speech(tag).await, model, width, "900px").await;
    for msg in [
        ListMsg::Grouped(true),
        ListMsg::Filter(Wanted::Group("g1".into())),
        ListMsg::Filter(Wanted::Skill(names.skill.into())),
    ] {
        panel.send(Msg::List(msg));
    }
    settle().await;
    panel
}

fn refused(text: &str) -> Failure {
    Failure::Refused {
        http: 403,
        code: 5,
        message: text.into(),
    }
}

fn asked(names: Names) -> Prompt {
    Prompt {
        command: Command::of(Operation::BargeIn, &Target::Agent("a1".into())).unwrap(),
        agent: names.agent.into(),
        warnings: vec![Warning::EverybodyHears],
        leaves: Some(names.other.into()),
        also: Vec::new(),
        on_call: None,
    }
}

fn log(names: Names) -> Log {
    let operation = |phase| What::Operation {
        id: OperationId(1),
        operation: Operation::ListenIn,
        agent: names.agent.into(),
        medium: None,
        phase,
        after: 312,
        reach: Reach::Now,
    };
    let failed = Phase::Failed(OperationFailure::Server(refused(names.text)));
    let passed_on = What::PassedOn {
        from: names.agent.into(),
        to: names.other.into(),
    };
    let entries = [operation(failed), operation(Phase::Confirmed), passed_on];
    Log {
        total: entries.len(),
        entries: entries.map(|what| Entry { at: NOW, what }).into(),
        filter: LogFilter::default(),
        who: names.other.into(),
        given: None,
    }
}

/// The list with its menus.
async fn look_at_the_list(panel: &Mounted, names: Names) {
    let (here, is_narrowed) = ([names.agent, names.other], [names.group, names.skill]);
    look(
        panel,
        "rows, heads and chips",
        &[here, is_narrowed].concat(),
    );
    let menus = panel.all(".roster .menu-button");
    menus[0].click();
    settle().await;
    look(panel, "menu of filters", &is_narrowed);
    press(panel, "Escape");
    panel.send(Msg::List(ListMsg::Search(names.text.into())));
    settle().await;
    // What is looked for word by word is quoted as it was typed.
    look(
        panel,
        "nobody fits",
        &[names.text, names.group, names.skill],
    );
    panel.send(Msg::List(ListMsg::Search(String::new())));
    settle().await;
}

/// What stands above and around the list.
async fn look_at_the_frame(panel: &Mounted, names: Names) {
    panel.screen.frame.update(|frame| {
        frame.attention = Attention {
            over_limit: 1,
            stale: 0,
            next: Some(names.other.into()),
            came: 1,
            last: names.other.into(),
        };
    });
    settle().await;
    look(panel, "attention", &[names.other]);
    for (notice, values) in [
        (Notice::NotSupervisor(names.other.into()), vec![names.other]),
        (
            Notice::NoDevice(Some(refused(names.text))),
            vec![names.text],
        ),
        (
            Notice::Roster(RosterTrouble::Server(refused(names.text))),
            vec![names.text],
        ),
        (
            Notice::Failed(LinkFailure::Refused(refused(names.text))),
            vec![names.text],
        ),
    ] {
        let what = format!("{notice:?}");
        panel
            .screen
            .frame
            .update(|frame| frame.notices = vec![notice]);
        settle().await;
        for details in panel.all(".notice details") {
            details.set_attribute("open", "").unwrap();
        }
        look(panel, &what, &values);
    }
    let prompt = asked(names);
    panel.screen.frame.update(|frame| {
        frame.notices.clear();
        frame.prompt = Some(prompt);
    });
    settle().await;
    look(panel, "question", &[names.agent, names.other]);
    panel.screen.frame.update(|frame| {
        frame.prompt = None;
        frame.dismissing = Some(names.other.into());
    });
    settle().await;
    look(panel, "question about a card", &[names.other]);
    panel.screen.frame.update(|frame| frame.dismissing = None);
    settle().await;
}

/// The cards, and what did not work.
async fn look_at_the_cards(panel: &Mounted, names: Names) {
    let mut call = card("c1", names.agent, Mode::Coach);
    call.details.parties = [
        ("+4930123456", names.customer, PartyRole::Caller),
        ("5001", names.agent, PartyRole::Agent),
        ("7000", names.other, PartyRole::Unknown),
    ]
    .map(|(number, name, role)| Party {
        number: number.into(),
        name: Some(name.into()),
        role,
    })
    .into();
    call.details.data = Some(Arc::new(UserData {
        rows: vec![DataRow {
            depth: 0,
            key: names.skill.into(),
            value: Some(names.text.into()),
        }],
        is_cut: false,
        parties: Vec::new(),
    }));
    put_cards(&panel.screen, vec![call]);
    let mut session = sessions::card(Mode::Coach);
    session.name = names.agent.into();
    session.parties[0].name = names.customer.into();
    session.parties[1].name = names.agent.into();
    let mut lines = [
        (MessageType::Text, names.text),
        (MessageType::ParticipantLeft, ""),
    ]
    .map(|(kind, text)| sessions::line(1, SessionRole::Customer, kind, text));
    lines[0].name = names.customer.into();
    lines[1].name = names.other.into();
    panel.screen.sessions.set(vec![SessionCell {
        key: session.key.clone(),
        card: ArcRwSignal::new(session),
        lines: ArcRwSignal::new(lines.into()),
    }]);
    let mut failed = trouble::failed(Operation::SwitchToCoach, &Target::Call("c1".into()));
    failed.pending.agent = names.agent.into();
    panel.screen.trouble.set(Some(failed));
    settle().await;
    for button in panel.all(".card button[aria-expanded=false]") {
        button.click();
    }
    for details in panel.all("details") {
        details.set_attribute("open", "").unwrap();
    }
    settle().await;
    let values = [names.agent, names.other, names.customer, names.text];
    look(
        panel,
        "cards",
        &[&values[..], &[names.skill, "+4930123456"]].concat(),
    );
}

/// The last line of the log, and the log.
async fn look_at_the_log(panel: &Mounted, names: Names) {
    let log = log(names);
    panel.screen.activity.set(log.entries.first().cloned());
    settle().await;
    look(panel, "last line", &[names.agent]);
    panel.screen.log.set(log);
    panel.one(".activity-label").click();
    settle().await;
    look(panel, "log", &[names.agent, names.other, names.text]);
}

/// Fails where a text alone in its line is at the other side of the card than the words.
fn begins_where_the_card_begins(panel: &Mounted, tag: &str) {
    for facts in panel.all(".card-head > .detail") {
        let style = window().get_computed_style(&facts).unwrap().unwrap();
        let align = style.get_property_value("text-align").unwrap();
        let side = if tag == "ar" { "right" } else { "left" };
        assert_eq!(align, side, "{tag}");
    }
}

async fn everywhere(tag: &str, names: Names) {
    let panel = floor(tag, names, "1280px").await;
    look_at_the_list(&panel, names).await;
    look_at_the_frame(&panel, names).await;
    look_at_the_log(&panel, names).await;
    look_at_the_cards(&panel, names).await;
    begins_where_the_card_begins(&panel, tag);
}

#[wasm_bindgen_test]
async fn a_time_of_day_is_on_one_line_with_its_half_of_the_day() {
    for tag in ["ar", "en-US", "ja"] {
        for width in ["1280px", "360px"] {
            let panel = floor(tag, LATIN, width).await;
            look_at_the_log(&panel, LATIN).await;
            let times = panel.all("table time");
            assert_eq!(times.len(), 3);
            for time in times {
                let height = time.offset_height();
                assert!(height < 30, "{tag}, {width}: {:?}", time.text_content());
                let cell = time.parent_element().unwrap().get_bounding_client_rect();
                let time = time.get_bounding_client_rect();
                let is_in = time.left() >= cell.left() - 0.5 && time.right() <= cell.right() + 0.5;
                assert!(is_in, "{tag}, {width}: sticks out");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn hebrew_keeps_its_direction_in_english() {
    everywhere("en", HEBREW).await;
}

#[wasm_bindgen_test]
async fn latin_and_hebrew_keep_their_direction_in_arabic() {
    everywhere("ar", LATIN).await;
    everywhere("ar", HEBREW).await;
}

#[wasm_bindgen_test]
async fn english_keeps_its_direction_in_a_page_from_right_to_left() {
    let page = document().document_element().unwrap();
    page.set_attribute("dir", "rtl").unwrap();
    everywhere("en", LATIN).await;
    everywhere("en", HEBREW).await;
    page.remove_attribute("dir").unwrap();
}

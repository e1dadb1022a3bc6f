//! The grid of agents.

use gws::names::{AgentState, Channel};
use gws::session::Medium;
use leptos::prelude::*;
use supervision::model::{Mode, Presence};
use supervision::view::{ChannelMenu, MessagingMenu, RosterStatus, Since};
use supervision::{Gate, Operation, Reason, Target};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::fabricated::{NOW, action, live, put_rows, row, row_off, state};
use crate::panel::{Mounted, description_of, drawing_of, is_off, is_visible, name_of, settle};

#[wasm_bindgen_test]
async fn agents_are_rows_of_a_grid_and_their_names_come_first() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima"), row("a2", "Ben Kato")]).await;
    panel.named("grid", "Agents");
    let names: Vec<_> = panel.all(".row").iter().map(|row| name_of(row)).collect();
    assert_eq!(names, ["Ana Lima, 5001, Ready", "Ben Kato, 5001, Ready"]);
    assert!(panel.all(".row > :not([role=gridcell])").is_empty());
    for name in [
        "Listen in to Ana Lima",
        "Coach Ana Lima",
        "Barge in on Ana Lima",
    ] {
        assert!(!is_off(&panel.named("button", name)), "{name}");
    }
    assert!(!panel.has("button", "Stop monitoring Ana Lima"));
}

#[wasm_bindgen_test]
async fn an_enabled_button_asks_for_its_operation_once() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    panel.named("button", "Coach Ana Lima").click();
    assert_eq!(panel.sent(), [r#"Invoke(Coach, Agent(Gws(UserId("a1"))))"#]);
}

#[wasm_bindgen_test]
async fn a_button_that_is_off_says_why_and_sends_nothing() {
    let panel = Mounted::with_rows(vec![row_off("a1", "Ana Lima", &Reason::AgentLoggedOut)]).await;
    let button = panel.named("button", "Listen in to Ana Lima");
    assert!(is_off(&button));
    let reason = "The agent is logged out. Wait until the agent logs in.";
    assert_eq!(description_of(&button).as_deref(), Some(reason));
    button.click();
    assert_eq!(panel.sent(), [""; 0]);

    let tip = panel.tip();
    assert!(tip.matches(":popover-open").unwrap(), "shown when pressed");
    assert!(tip.text_content().unwrap().contains(reason));
}

#[wasm_bindgen_test]
async fn a_reason_is_seen_on_focus_and_hidden_again() {
    let panel = Mounted::with_rows(vec![row_off("a1", "Ana Lima", &Reason::NotConnected)]).await;
    let button = panel.named("button", "Coach Ana Lima");
    let tip = panel.tip();
    button.focus().unwrap();
    assert!(tip.matches(":popover-open").unwrap());
    button.blur().unwrap();
    assert!(!tip.matches(":popover-open").unwrap());
}

#[wasm_bindgen_test]
async fn a_change_of_one_agent_keeps_her_row_and_her_buttons() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let (before, button) = (panel.one(".row"), panel.named("button", "Coach Ana Lima"));
    let mut changed = row_off("a1", "Ana Lima", &Reason::NotOffered);
    changed.presence = state(AgentState::Ready, true);
    put_rows(&panel.screen, vec![changed]);
    settle().await;
    assert!(before.is_same_node(Some(&panel.one(".row"))));
    assert!(button.is_same_node(Some(&panel.named("button", "Coach Ana Lima"))));
    assert!(is_off(&button));
    assert_eq!(name_of(&before), "Ana Lima, 5001, On call");
}

#[wasm_bindgen_test]
async fn only_what_is_confirmed_is_shown_as_monitored() {
    let mut asked = row("a1", "Ana Lima");
    asked.waiting = Some(Operation::ListenIn);
    let panel = Mounted::with_rows(vec![asked.clone()]).await;
    let waiting = name_of(&panel.one(".row"));
    assert_eq!(waiting, "Ana Lima, 5001, Ready, Asking…");
    asked.waiting = None;
    asked.monitored = Some(Mode::ListenIn);
    asked.actions[3].gate = Gate::Enabled;
    put_rows(&panel.screen, vec![asked.clone()]);
    settle().await;
    let done = name_of(&panel.one(".row"));
    assert_eq!(done, "Ana Lima, 5001, Ready, Listening");
    asked.is_next = true;
    put_rows(&panel.screen, vec![asked]);
    settle().await;
    let armed = name_of(&panel.one(".row"));
    assert_eq!(armed, "Ana Lima, 5001, Ready, Next call: listen");
    panel.named("button", "Stop monitoring Ana Lima").click();
    let stop = r#"Invoke(CancelSupervisorMonitoring, Agent(Gws(UserId("a1"))))"#;
    assert_eq!(panel.sent(), [stop]);
}

#[wasm_bindgen_test]
async fn the_time_in_a_state_runs_and_is_a_dash_when_unknown() {
    let mut unseen = row("a2", "Ben Kato");
    unseen.since = None;
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima"), unseen]).await;
    let times = || -> Vec<_> {
        let cells = panel.all(".row > [data-column=time]");
        cells
            .iter()
            .map(|cell| cell.text_content().unwrap())
            .collect()
    };
    assert_eq!(times(), ["04:12", "–"]);
    panel.screen.clock.set(NOW + 1_000);
    settle().await;
    assert_eq!(times(), ["04:13", "–"]);
}

#[wasm_bindgen_test]
async fn a_state_has_a_word_and_a_mark_of_its_own() {
    let mut on_break = row("a3", "Cem Rahn");
    on_break.presence = Presence::In {
        state: AgentState::NotReady,
        label: "Break".into(),
        busy: false,
    };
    let mut odd = row("a4", "Dora Novak");
    odd.presence = state(AgentState::Other("AfterCallWork".into()), false);
    let mut out = row("a5", "Eva Stein");
    out.presence = Presence::LoggedOut;
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima"), on_break, odd, out]).await;
    let words: Vec<_> = panel
        .all(".row > [data-column=state]")
        .iter()
        .map(|cell| name_of(cell))
        .collect();
    assert_eq!(words, ["Ready", "Break", "Wrap-up", "Logged out"]);
    let marks = panel.all(".row .standing");
    let shapes: std::collections::BTreeSet<_> =
        marks.iter().map(|mark| drawing_of(mark).unwrap()).collect();
    assert_eq!(
        shapes.len(),
        3,
        "ready, not ready and logged out differ in shape"
    );
}

#[wasm_bindgen_test]
async fn a_click_on_a_row_selects_and_a_click_on_its_button_does_not() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    panel.one(".row .name").click();
    assert_eq!(panel.sent(), [r#"Select(Gws(UserId("a1")))"#]);
    panel.named("button", "Coach Ana Lima").click();
    assert_eq!(panel.sent().len(), 1);
    let mut selected = row("a1", "Ana Lima");
    selected.selected = true;
    put_rows(&panel.screen, vec![selected]);
    settle().await;
    let row = panel.one(".row");
    assert_eq!(row.get_attribute("aria-selected").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn each_reason_for_no_rows_has_its_words() {
    let panel = Mounted::new("1200px");
    for (status, words) in [
        (RosterStatus::NotConnected, "No agents to show yet"),
        (RosterStatus::Loading, "Reading your agents…"),
        (RosterStatus::Failed, "Your agents could not be read"),
        (RosterStatus::NoGroups, "You supervise no agent group"),
        (RosterStatus::NoMembers, "Your groups have no agents yet"),
    ] {
        let is_loading = status == RosterStatus::Loading;
        panel.screen.frame.update(|frame| frame.roster = status);
        settle().await;
        assert_eq!(
            panel.one(".instead-head").text_content().as_deref(),
            Some(words)
        );
        // The heads are there before the rows.
        let grid = panel.one("[role=grid]");
        assert_eq!(is_visible(&grid), is_loading, "{words}");
    }
    panel.screen.frame.set(live(24));
    settle().await;
    assert!(!is_visible(&panel.one(".instead")));
    assert!(is_visible(&panel.one(".floor")));
}

#[wasm_bindgen_test]
async fn a_narrow_panel_folds_the_buttons_away_and_keeps_their_names() {
    let panel = Mounted::new("360px");
    panel.screen.frame.set(live(1));
    put_rows(&panel.screen, vec![row("a1", "Ana Lima")]);
    settle().await;
    let more = panel.named("button", "Actions for Ana Lima");
    let listen = panel.named("button", "Listen in to Ana Lima");
    let coach = panel.named("button", "Coach Ana Lima");
    assert!(is_visible(&more) && !is_visible(&coach));
    assert!(is_visible(&listen), "what is pressed most");
    assert_eq!(
        more.get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
    more.click();
    settle().await;
    assert_eq!(more.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(is_visible(&coach));
    assert!(listen.text_content().unwrap().contains("Listen in"));
    let panel_width = panel.one("[part=root]").scroll_width();
    assert!(panel_width <= 360, "nothing sticks out: {panel_width}");
}

#[wasm_bindgen_test]
async fn long_and_right_to_left_names_stay_inside() {
    let mut long = row("a1", &"Maximiliane ".repeat(25));
    long.monitored = Some(Mode::Coach);
    for width in ["360px", "700px", "1200px"] {
        let panel = Mounted::new(width);
        panel.screen.frame.set(live(3));
        let unbroken = row("a2", &"X".repeat(300));
        put_rows(
            &panel.screen,
            vec![long.clone(), unbroken, row("a3", "نورة العلي")],
        );
        settle().await;
        let root = panel.one("[part=root]");
        assert!(root.scroll_width() <= root.client_width(), "{width}");
        let name = &panel.all(".row .name")[2];
        assert_eq!(name.get_attribute("dir").as_deref(), Some("auto"));
    }
}

#[wasm_bindgen_test]
async fn a_time_that_is_a_lower_bound_says_so() {
    let mut bound = row("a3", "Cem Rahn");
    bound.since = Some(Since::AtLeast(NOW - 26_000));
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima"), bound]).await;
    let cells = panel.all(".row > [data-column=time]");
    assert_eq!(cells[0].inner_text(), "04:12");
    assert_eq!(cells[1].inner_text(), "00:26+");
    let words = cells[1].text_content().unwrap();
    assert!(
        words.ends_with("At least 26 seconds: nobody saw it begin."),
        "{words}"
    );
    panel.screen.clock.set(NOW + 34_000);
    settle().await;
    let words = cells[1].text_content().unwrap();
    assert!(
        words.ends_with("At least 1 minute: nobody saw it begin."),
        "{words}"
    );
}

#[wasm_bindgen_test]
async fn without_contact_states_and_times_are_the_last_known_ones() {
    let mut old = row("a1", "Ana Lima");
    old.as_of = Some(NOW);
    let panel = Mounted::with_rows(vec![old]).await;
    panel.screen.frame.update(|frame| frame.as_of = Some(NOW));
    panel.screen.clock.set(NOW + 60_000);
    settle().await;
    assert_eq!(
        panel.one(".row > [data-column=time]").inner_text(),
        "04:12",
        "it stands still"
    );
    assert_eq!(
        name_of(&panel.one(".row")),
        "Ana Lima, 5001, Ready, last known"
    );
    let head = panel.one(".heads .as-of").inner_text();
    assert!(
        head.starts_with("as of ") && head.matches(':').count() == 2,
        "{head}"
    );
    assert!(panel.all(".stale").is_empty(), "once for all of them");
}

#[wasm_bindgen_test]
async fn where_all_rows_are_old_the_head_says_so_once() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima"), row("a2", "Ben Kato")]).await;
    panel
        .screen
        .frame
        .update(|frame| frame.list.stale_after_ms = 15_000);
    let read = |times: [u64; 2]| {
        panel.screen.lines.with_untracked(|lines| {
            for (line, at) in lines.iter().zip(times) {
                line.row().unwrap().read_at.set(Some(at));
            }
        });
    };
    let head = || panel.one(".heads .as-of").inner_text();
    read([NOW, NOW + 2_000]);
    panel.screen.clock.set(NOW + 30_000);
    settle().await;
    assert!(head().starts_with("as of "), "{}", head());
    assert!(panel.all(".stale").is_empty());
    assert_eq!(panel.all(".row[data-old]").len(), 2);
    assert_eq!(
        name_of(&panel.one("[data-agent=a1]")),
        "Ana Lima, 5001, Ready, last known"
    );
    read([NOW, NOW + 29_000]);
    panel.screen.clock.set(NOW + 31_000);
    settle().await;
    assert_eq!(head(), "");
    assert_eq!(panel.all(".stale").len(), 1, "the one that differs");
}

#[wasm_bindgen_test]
async fn a_held_call_is_said_in_the_row() {
    let mut held = row("a1", "Ana Lima");
    held.presence = state(AgentState::Ready, true);
    held.on_hold = true;
    let panel = Mounted::with_rows(vec![held]).await;
    assert_eq!(name_of(&panel.one(".row")), "Ana Lima, 5001, On hold");
}

#[wasm_bindgen_test]
async fn a_row_is_few_elements_and_a_resting_one_has_all_that_a_focused_one_has() {
    let mut full = row("a1", "Ana Lima");
    let target = Target::Agent("a1".into());
    full.since = Some(Since::AtLeast(NOW - 26_000));
    full.monitored = Some(Mode::ListenIn);
    full.actions[3].gate = Gate::Enabled;
    let entries = || vec![action(Operation::Monitor, &target, Gate::Enabled)];
    full.channels = vec![ChannelMenu {
        channel: Channel::Voice,
        presence: state(AgentState::Ready, false),
        waiting: None,
        actions: entries(),
    }];
    full.messaging = vec![MessagingMenu {
        medium: Medium::Chat,
        messaging_monitoring: None,
        actions: entries(),
        load_state: None,
        offers: Vec::new(),
    }];
    let panel = Mounted::with_rows(vec![full, row("a2", "Ben Kato")]).await;
    let rows = panel.all(".row");
    let controls = |row: &HtmlElement| -> Vec<_> {
        let found = row.query_selector_all("button").unwrap();
        let found = (0..found.length()).map(|at| found.get(at).unwrap());
        found
            .map(|button| {
                let button: HtmlElement = button.unchecked_into();
                (name_of(&button), description_of(&button))
            })
            .collect()
    };
    let resting = controls(&rows[0]);
    let names: Vec<_> = resting.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "State of Ana Lima",
            "Actions for Ana Lima",
            "Listen in to Ana Lima",
            "Coach Ana Lima",
            "Barge in on Ana Lima",
            "Stop monitoring Ana Lima",
            "Messages of Ana Lima",
        ]
    );
    rows[0].focus().unwrap();
    settle().await;
    assert_eq!(controls(&rows[0]), resting);
    for row in rows {
        let elements = 1 + row.query_selector_all("*").unwrap().length();
        assert!(elements <= 24, "{}: {elements}", name_of(&row));
    }
}

//! Narrowing the list: filters, chips, counts, and the way back when nobody fits.

use gws::names::{AgentState, Channel};
use leptos::prelude::*;
use supervision::message::Wanted;
use supervision::model::{Agent, Column, GroupName, Link, Loaded, Presence};
use supervision::view::Since;
use supervision::{ListMsg, Model, Msg, update};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use crate::fabricated::{NOW, state};
use crate::panel::{Mounted, description_of, is_off, is_visible, name_of, press, settle};

pub(crate) fn agent(name: &str, presence: Presence, group: &str) -> Agent {
    let mut agent = Agent::new(name.into(), name.into(), name.to_lowercase());
    agent.number = "5001".into();
    agent.groups = [group.into()].into();
    agent.presence = presence;
    agent.since = Some(Since::Exactly(NOW - 252_000));
    agent
}

/// Six agents: two groups, two channels, two skills.
pub(crate) fn agents() -> Vec<Agent> {
    let (ready, busy) = (
        state(AgentState::Ready, false),
        state(AgentState::Ready, true),
    );
    let mut agents = vec![
        agent("Ana Lima", ready.clone(), "g1"),
        agent("Ben Kato", busy, "g1"),
        agent("Cem Rahn", ready.clone(), "g2"),
        agent("Dora Novak", state(AgentState::NotReady, false), "g2"),
        agent("Eva Stein", Presence::LoggedOut, "g2"),
        agent("Finn Berg", Presence::Unknown, "g2"),
    ];
    agents[0].skills = ["Spanish".into(), "Billing".into()].into();
    agents[2].skills = ["Spanish".into()].into();
    agents[0].channels = [(Channel::Chat, ready)].into();
    agents[2].groups = ["g2".into(), "g1".into()].into();
    agents
}

/// A core with these agents, and groups of these names.
pub(crate) fn model(agents: Vec<Agent>, groups: [&str; 2]) -> Model {
    let mut model = Model::default();
    for (id, name) in ["g1", "g2"].into_iter().zip(groups) {
        let (id, name) = (id.into(), name.into());
        model.user.roster.groups.push(GroupName { id, name });
    }
    for agent in agents {
        model.user.roster.agents.insert(agent);
    }
    model.user.roster.loaded = Loaded::States;
    model.link.state = Link::Live;
    // In the order of names, whatever they do.
    update(&mut model, Msg::List(ListMsg::Order(Column::Name)), NOW);
    model
}

pub(crate) const GROUPS: [&str; 2] = ["Sales", "Support"];

async fn six() -> Mounted {
    Mounted::on(model(agents(), GROUPS), "1200px", "600px").await
}

/// The names of those who have a row.
fn listed(panel: &Mounted) -> Vec<String> {
    let rows = panel.all(".row .name");
    rows.iter().map(|name| name_of(name)).collect()
}

/// The numbers of the floor, each with its word; those that are pressed in brackets.
fn floor(panel: &Mounted) -> Vec<String> {
    let word = |button: &HtmlElement| {
        let is_pressed = button.get_attribute("aria-pressed").as_deref() == Some("true");
        let words = button.text_content().unwrap();
        if is_pressed {
            format!("[{words}]")
        } else {
            words
        }
    };
    panel.all(".floor button").iter().map(word).collect()
}

async fn press_number(panel: &Mounted, name: &str) {
    panel.named("button", name).click();
    settle().await;
}

/// The same by name.
fn sorted(panel: &Mounted) -> Vec<String> {
    let mut names = listed(panel);
    names.sort();
    names
}

fn chips(panel: &Mounted) -> Vec<String> {
    panel
        .all(".chip")
        .iter()
        .map(|chip| name_of(chip))
        .collect()
}

async fn open(panel: &Mounted) -> HtmlElement {
    let button = panel.named("button", "Filter agents");
    button.focus().unwrap();
    button.click();
    settle().await;
    panel.named("menu", "Filter agents")
}

async fn choose(panel: &Mounted, role: &str, name: &str) {
    panel.named(role, name).click();
    settle().await;
}

fn is_checked(panel: &Mounted, role: &str, name: &str) -> bool {
    let item = panel.named(role, name);
    item.get_attribute("aria-checked").as_deref() == Some("true")
}

pub(crate) async fn search(panel: &Mounted, text: &str) -> HtmlInputElement {
    let input: HtmlInputElement = panel.named("searchbox", "Search agents").unchecked_into();
    input.focus().unwrap();
    input.set_value(text);
    input.dispatch_event(&Event::new("input").unwrap()).unwrap();
    settle().await;
    input
}

#[wasm_bindgen_test]
async fn the_filters_are_sections_of_a_menu_that_stays_open() {
    let panel = six().await;
    let menu = open(&panel).await;
    let sections: Vec<_> = panel
        .all("[role=menu]:popover-open [role=group]")
        .iter()
        .map(|group| name_of(group))
        .collect();
    assert_eq!(sections, ["", "Group", "Channel", "Skill"]);
    for (name, there) in [
        ("Chat", &["Ana Lima"][..]),
        ("Voice", &["Ana Lima", "Ben Kato", "Cem Rahn", "Dora Novak"]),
    ] {
        assert!(!is_checked(&panel, "menuitemcheckbox", name));
        choose(&panel, "menuitemcheckbox", name).await;
        assert!(is_checked(&panel, "menuitemcheckbox", name));
        assert_eq!(sorted(&panel), there);
        assert!(menu.matches(":popover-open").unwrap(), "more may be wanted");
    }
    choose(&panel, "menuitemcheckbox", "Sales").await;
    choose(&panel, "menuitemcheckbox", "Chat").await;
    assert_eq!(sorted(&panel), ["Ana Lima", "Ben Kato", "Cem Rahn"]);
    assert!(!is_checked(&panel, "menuitemcheckbox", "Chat"));
    choose(&panel, "menuitemcheckbox", "Voice").await;
    choose(&panel, "menuitemcheckbox", "Sales").await;
    choose(&panel, "menuitemcheckbox", "Hide logged out").await;
    assert_eq!(listed(&panel).len(), 5);
    press(&panel, "Escape");
    panel.assert_focus(&panel.named("button", "Filter agents"));
}

#[wasm_bindgen_test]
async fn each_filter_tells_how_many_agents_have_it_whatever_narrows_the_list() {
    let panel = six().await;
    search(&panel, "ana").await;
    panel.sent();
    open(&panel).await;
    let counted = |panel: &Mounted| {
        panel
            .sent()
            .iter()
            .filter(|it| it.contains("CountFacets"))
            .count()
    };
    assert_eq!(counted(&panel), 1);
    let entries = || panel.all("[role=menu]:popover-open [role=menuitemcheckbox]");
    let told = || -> Vec<String> {
        let words = |entry: &HtmlElement| {
            let count = entry.query_selector("[aria-hidden=true]").unwrap().unwrap();
            let (count, told) = (
                count.text_content().unwrap(),
                description_of(entry).unwrap(),
            );
            assert_eq!(told.split(' ').next(), Some(count.as_str()));
            format!("{}: {told}", name_of(entry))
        };
        entries().iter().map(words).collect()
    };
    let all = [
        "Hide logged out: 1 agent",
        "Sales: 3 agents",
        "Support: 4 agents",
        "Voice: 4 agents",
        "Chat: 1 agent",
        "Billing: 1 agent",
        "Spanish: 2 agents",
    ];
    assert_eq!(told(), all);
    choose(&panel, "menuitemcheckbox", "Support").await;
    assert_eq!(told(), all);
    let before = entries();
    panel.screen.frame.update(|frame| {
        for (facet, count) in frame.list.counts.iter_mut() {
            if matches!(facet, Some(Wanted::Group(_))) {
                *count = 12;
            }
        }
    });
    settle().await;
    assert_eq!(told()[1..3], ["Sales: 12 agents", "Support: 12 agents"]);
    assert!(
        before
            .iter()
            .zip(entries())
            .all(|(one, now)| one.is_same_node(Some(&now)))
    );
    panel.screen.frame.update(|frame| {
        frame.list.groups.retain(|group| group.name != "Sales");
    });
    settle().await;
    // The group that is gone keeps its place while the menu is open; no number takes another place.
    assert_eq!(told()[2..4], ["Support: 12 agents", "Voice: 4 agents"]);
    panel.sent();
    panel.screen.clock.set(NOW + 1_000);
    settle().await;
    assert_eq!(counted(&panel), 1, "once a second");
    press(&panel, "Escape");
    settle().await;
    panel.screen.clock.set(NOW + 2_000);
    settle().await;
    assert_eq!(counted(&panel), 0, "nobody looks");
}

#[wasm_bindgen_test]
async fn a_number_of_the_floor_is_a_toggle_that_shows_these_agents() {
    let panel = six().await;
    assert_eq!(name_of(&panel.one(".floor")), "Agents by state");
    let all = [
        "[All 6]",
        "On call 1",
        "Ready 2",
        "Not ready 1",
        "Logged out 1",
        "Unknown 1",
    ];
    assert_eq!(floor(&panel), all);
    press_number(&panel, "Ready 2").await;
    assert_eq!(sorted(&panel), ["Ana Lima", "Cem Rahn"]);
    assert_eq!(
        floor(&panel)[0],
        "All 6",
        "all that the other filters leave"
    );
    press_number(&panel, "On call 1").await;
    assert_eq!(listed(&panel), ["Ben Kato"]);
    press_number(&panel, "On call 1").await;
    assert_eq!(floor(&panel), all);
    press_number(&panel, "Ready 2").await;
    search(&panel, "ana").await;
    let found = [
        "All 1",
        "On call 0",
        "[Ready 1]",
        "Not ready 0",
        "Logged out 0",
    ];
    assert_eq!(floor(&panel), found, "of those who are found");
    let nobody = panel.named("button", "On call 0");
    assert!(is_off(&nobody));
    assert_eq!(
        description_of(&nobody).as_deref(),
        Some("Nobody is in this state now.")
    );
    nobody.click();
    settle().await;
    assert_eq!(floor(&panel), found);
    press_number(&panel, "All 1").await;
    search(&panel, "").await;
    assert_eq!(listed(&panel).len(), 6);
    let share = |word: &str| {
        let part = panel.one(&format!(".floor-bar [data-tally={word}]"));
        part.style().get_property_value("flex-grow").unwrap()
    };
    assert_eq!((share("ready"), share("wrap-up")), ("2".into(), "0".into()));
}

#[wasm_bindgen_test]
async fn of_several_skills_one_will_do_or_all_are_wanted() {
    let panel = six().await;
    let menu = open(&panel).await;
    choose(&panel, "menuitemcheckbox", "Spanish").await;
    choose(&panel, "menuitemcheckbox", "Billing").await;
    assert_eq!(listed(&panel), ["Ana Lima", "Cem Rahn"]);
    let skill = |name: &str| {
        let choices = panel.all("[role=group][aria-label=Skill] [role=menuitemradio]");
        let mut choices = choices.into_iter();
        choices.find(|item| name_of(item) == name).unwrap()
    };
    let is_chosen = |name: &str| skill(name).get_attribute("aria-checked").unwrap() == "true";
    assert!(is_chosen("Any of these") && !is_chosen("All of these"));
    assert_eq!(panel.one(".chips .hint").inner_text(), "any of");
    skill("All of these").click();
    settle().await;
    assert_eq!(listed(&panel), ["Ana Lima"]);
    assert!(is_chosen("All of these") && !is_chosen("Any of these"));
    assert_eq!(panel.one(".chips .hint").inner_text(), "all of");
    assert!(menu.matches(":popover-open").unwrap());
    let groups = panel.all("[role=group][aria-label=Group] [role=menuitemradio]");
    assert!(groups.is_empty(), "no two of them are wanted");
}

#[wasm_bindgen_test]
async fn what_there_is_nothing_of_is_said_and_letters_find_an_entry() {
    let mut agents = agents();
    agents[0].skills = Box::default();
    agents[2].skills = Box::default();
    let panel = Mounted::on(model(agents, GROUPS), "1200px", "600px").await;
    let menu = open(&panel).await;
    let words = menu.inner_text();
    assert!(
        words.contains("Skill: the contact centre tells of none"),
        "{words}"
    );
    press(&panel, "s");
    panel.assert_focus(&panel.named("menuitemcheckbox", "Sales"));
    press(&panel, "s");
    panel.assert_focus(&panel.named("menuitemcheckbox", "Support"));
}

#[wasm_bindgen_test]
async fn each_thing_that_narrows_the_list_has_a_chip() {
    let panel = six().await;
    assert!(panel.all(".chips").is_empty());
    open(&panel).await;
    for name in ["Support", "Sales", "Chat", "Hide logged out"] {
        choose(&panel, "menuitemcheckbox", name).await;
    }
    press(&panel, "Escape");
    search(&panel, "ana").await;
    assert_eq!(
        chips(&panel),
        [
            "Remove filter: Group Support",
            "Remove filter: Group Sales",
            "Remove filter: Channel Chat",
            "Remove filter: State Logged out hidden",
        ]
    );
    let words = panel.one(".chips").text_content().unwrap();
    let groups = "any ofGroup SupportGroup Sales";
    assert!(words.contains(groups), "{words}");
    assert_eq!(listed(&panel), ["Ana Lima"]);
    let support = panel.named("button", "Remove filter: Group Support");
    support.click();
    settle().await;
    assert!(!panel.has("button", "Remove filter: Group Support"));
    assert_eq!(chips(&panel).len(), 3);
    panel.named("button", "Clear all").click();
    settle().await;
    assert!(panel.all(".chips").is_empty());
    assert_eq!(listed(&panel).len(), 6);
    panel.assert_focus(&panel.named("searchbox", "Search agents"));
}

#[wasm_bindgen_test]
async fn a_removed_chip_gives_the_focus_to_the_next_and_at_last_to_the_search() {
    let panel = six().await;
    open(&panel).await;
    for name in ["Sales", "Support", "Chat"] {
        choose(&panel, "menuitemcheckbox", name).await;
    }
    press(&panel, "Escape");
    let first = panel.named("button", "Remove filter: Group Sales");
    first.focus().unwrap();
    for next in ["Group Support", "Channel Chat"] {
        let focused: HtmlElement = panel.focused().unwrap().unchecked_into();
        focused.click();
        settle().await;
        let next = ["Remove filter: ", next].concat();
        panel.assert_focus(&panel.named("button", &next));
    }
    panel.named("button", "Remove filter: Channel Chat").click();
    settle().await;
    panel.assert_focus(&panel.named("searchbox", "Search agents"));
}

#[wasm_bindgen_test]
async fn a_search_that_is_cleared_empties_its_box_and_typing_is_left_alone() {
    let panel = six().await;
    let input = search(&panel, "an").await;
    input.set_selection_range(1, 1).unwrap();
    panel.send(Msg::List(ListMsg::Sort(supervision::model::Column::State)));
    settle().await;
    assert_eq!(input.value(), "an");
    assert_eq!(input.selection_start().unwrap(), Some(1), "the caret stays");
    panel.send(Msg::List(ListMsg::Clear));
    settle().await;
    assert_eq!(input.value(), "");
    assert_eq!(listed(&panel).len(), 6);
}

#[wasm_bindgen_test]
async fn the_search_leads_to_the_first_agent_and_a_slash_to_the_search() {
    for key in ["ArrowDown", "Enter"] {
        let panel = six().await;
        let input = search(&panel, "an").await;
        press(&panel, key);
        settle().await;
        let row: HtmlElement = panel.focused().unwrap().unchecked_into();
        assert_eq!(row.get_attribute("data-agent").as_deref(), Some("Ana Lima"));
        press(&panel, "/");
        panel.assert_focus(&input);
        input.select();
        panel.send(Msg::List(ListMsg::Search(String::new())));
        settle().await;
        press(&panel, "/");
        panel.assert_focus(&input);
    }
}

#[wasm_bindgen_test]
async fn a_long_first_reading_says_how_far_it_is() {
    let many = (0..300).map(|id| agent(&format!("Agent {id}"), Presence::Unknown, "g1"));
    let mut core = model(many.collect(), GROUPS);
    core.user.roster.loaded = Loaded::Members;
    let panel = Mounted::on(core, "900px", "600px").await;
    let told = panel.one("[role=progressbar]");
    assert_eq!(told.inner_text(), "0 of 300 agents read");
    assert_eq!(told.get_attribute("aria-valuemax").as_deref(), Some("300"));
}

#[wasm_bindgen_test]
async fn how_many_fit_is_told_once_nobody_types() {
    let panel = six().await;
    search(&panel, "a").await;
    search(&panel, "an").await;
    assert_eq!(floor(&panel)[0], "[All 1]");
    let told = panel.one(".roster-head .unseen[role=status]");
    assert_eq!(told.inner_text(), "", "not at each letter");
    while told.inner_text().is_empty() {
        settle().await;
    }
    assert_eq!(told.inner_text(), "1 of 6 agents");
}

#[wasm_bindgen_test]
async fn where_nobody_fits_it_says_why_and_how_many_there_would_be() {
    let panel = six().await;
    press_number(&panel, "Ready 2").await;
    let input = search(&panel, "ben").await;
    assert!(!is_visible(&panel.one("[role=grid]")));
    let words = "Nobody matches “ben” among agents who are Ready.";
    assert_eq!(
        panel
            .one(".instead:not([hidden]) .instead-head")
            .inner_text(),
        words
    );
    assert_eq!(floor(&panel)[..3], ["All 1", "On call 1", "[Ready 0]"]);
    for (name, brings) in [
        ("Clear search", "Without the search: 2 agents."),
        ("Clear filters", "Without the filters: 1 agent."),
    ] {
        let button = panel.named("button", name);
        assert_eq!(description_of(&button).as_deref(), Some(brings));
    }
    panel.named("button", "Clear filters").click();
    settle().await;
    assert_eq!(listed(&panel), ["Ben Kato"]);
    assert_eq!(input.value(), "ben");
    panel.assert_focus(&input);
    search(&panel, "xyz").await;
    assert!(!panel.has("button", "Clear filters"), "there are none");
    assert!(
        panel
            .all(".instead-head")
            .iter()
            .any(|it| it.inner_text() == "Nobody matches “xyz”.")
    );
    panel.named("button", "Clear search").click();
    settle().await;
    assert_eq!(listed(&panel).len(), 6);
    assert_eq!(input.value(), "");
}

#[wasm_bindgen_test]
async fn everything_around_the_list_fits_into_a_narrow_panel() {
    let long = "Maximiliane ".repeat(25);
    let mut model = model(agents(), [&long, "Support"]);
    update(&mut model, Msg::List(ListMsg::Grouped(true)), NOW);
    for width in ["360px", "700px", "1280px"] {
        for direction in ["ltr", "rtl"] {
            let panel = Mounted::on(model.clone(), width, "600px").await;
            let host: HtmlElement = panel.root.host().unchecked_into();
            host.set_dir(direction);
            open(&panel).await;
            choose(&panel, "menuitemcheckbox", long.trim()).await;
            press(&panel, "Escape");
            let root = panel.one("[part=root]");
            assert!(root.scroll_width() <= root.client_width(), "{width}");
            let outer = root.get_bounding_client_rect();
            for element in panel.all(
                ".tally, .chip, .clear, .roster-head .menu-button, .fold, .group-head .on-calls",
            ) {
                let inner = element.get_bounding_client_rect();
                assert!(
                    inner.left() >= outer.left() && inner.right() <= outer.right(),
                    "{width} {direction}: {}",
                    name_of(&element)
                );
                let height = inner.height();
                assert!(
                    (16.0..60.0).contains(&height),
                    "{width} {direction}: {} is {height} high",
                    name_of(&element)
                );
            }
        }
    }
}

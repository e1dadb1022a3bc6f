//! What stands around the lists: connection, notices, the question, the log, and style.

use gws::reply::Failure;
use leptos::prelude::*;
use supervision::Target;
use supervision::activity::{Entry, What};
use supervision::model::{AuthReason, Link, LinkFailure, Lost, Mode, Prompt, SignIn, Warning};
use supervision::operation::{Command, Operation, OperationFailure, OperationId, Phase, Reach};
use supervision::view::Notice;
use supervisor_widget::view::css;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CssStyleSheet, Event, HtmlDialogElement, HtmlInputElement};

use crate::fabricated::{NOW, card, live, put_cards, row};
use crate::panel::{Mounted, drawing_of, is_off, name_of, settle};

fn lost(next: Option<u64>) -> Link {
    Link::Reconnecting {
        next,
        attempt: 1,
        cause: Lost::Unreachable,
    }
}

#[wasm_bindgen_test]
async fn the_connection_is_always_in_words() {
    let panel = Mounted::new("1200px");
    for (link, word) in [
        (Link::Closed, "Not connected"),
        (Link::SigningIn(SignIn::Trying { asked: 0 }), "Connecting"),
        (Link::Opening, "Connecting"),
        (Link::Live, "Live"),
        (lost(None), "Reconnecting"),
        (Link::Offline, "Offline"),
        (Link::AuthRequired(AuthReason::Rejected), "Sign-in needed"),
        (Link::Failed(LinkFailure::Stopped), "Failed"),
    ] {
        panel.screen.frame.update(|frame| frame.link = link);
        settle().await;
        assert_eq!(name_of(&panel.one("header [role=status]")), word);
    }
}

#[wasm_bindgen_test]
async fn the_own_phone_and_the_search_are_in_the_toolbar() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let toolbar = panel.one("[part=toolbar]").text_content().unwrap();
    assert!(toolbar.contains("5005 Not Ready"), "{toolbar}");
    let search = panel.named("searchbox", "Search agents");
    let input: HtmlInputElement = search.unchecked_into();
    input.set_value("ana");
    let event = Event::new("input").unwrap();
    input.dispatch_event(&event).unwrap();
    assert_eq!(panel.sent(), [r#"List(Search("ana"))"#]);
}

#[wasm_bindgen_test]
async fn connect_and_refresh_are_one_button() {
    let panel = Mounted::new("1200px");
    let button = panel.one("header .reload");
    assert_eq!(name_of(&button), "Connect");
    button.click();
    panel
        .screen
        .frame
        .update(|frame| frame.link = Link::Opening);
    settle().await;
    assert!(is_off(&button));
    button.click();
    panel.screen.frame.update(|frame| frame.link = Link::Live);
    settle().await;
    assert_eq!(name_of(&button), "Refresh");
    button.click();
    assert_eq!(panel.sent(), ["Connect", "Refresh"]);
}

#[wasm_bindgen_test]
async fn a_notice_is_a_sentence_with_a_way_on() {
    let panel = Mounted::new("1200px");
    for (notice, words, button, msg, is_alert) in [
        (
            Notice::SignIn(AuthReason::Rejected),
            "Your user name or password was not accepted.",
            "Try again",
            "Connect",
            true,
        ),
        (
            Notice::Failed(LinkFailure::NotGws),
            "web page instead of Genesys Web Services. Check the address given as base-url.",
            "Try again",
            "Connect",
            true,
        ),
        (
            Notice::NoDevice(None),
            "Your phone is logged out: log it in to monitor.",
            "Try again",
            "Refresh",
            false,
        ),
    ] {
        panel
            .screen
            .frame
            .update(|frame| frame.notices = vec![notice]);
        settle().await;
        let shown = panel.one(".notice");
        let text = shown.text_content().unwrap();
        assert!(text.contains(words), "{text}");
        assert_eq!(
            !panel.all(".notices [role=alert]").is_empty(),
            is_alert,
            "{text}"
        );
        let way_on = shown.query_selector("button").unwrap().unwrap();
        assert_eq!(name_of(&way_on), button);
        way_on.unchecked_into::<web_sys::HtmlElement>().click();
        assert_eq!(panel.sent(), [msg]);
    }
}

#[wasm_bindgen_test]
async fn the_servers_own_words_are_under_details() {
    let panel = Mounted::new("1200px");
    let refused = Failure::Refused {
        http: 500,
        code: 4,
        message: "Device '5001' is not registered.".into(),
    };
    panel
        .screen
        .frame
        .update(|frame| frame.notices = vec![Notice::NoDevice(Some(refused))]);
    settle().await;
    let details = panel.one(".notice details");
    assert!(!details.has_attribute("open"));
    let text = details.text_content().unwrap();
    assert!(
        text.contains("HTTP 500, statusCode 4: Device '5001' is not registered."),
        "{text}"
    );
}

#[wasm_bindgen_test]
async fn the_next_try_is_counted_down_without_being_read_out() {
    let panel = Mounted::new("1200px");
    let notice = Notice::Lost {
        cause: Lost::Unreachable,
        next: Some(NOW + 5_000),
    };
    panel.screen.frame.update(|frame| {
        frame.link = lost(Some(NOW + 5_000));
        frame.notices = vec![notice];
    });
    settle().await;
    let (shown, countdown) = (panel.one(".notice"), panel.one(".countdown"));
    assert_eq!(name_of(&countdown), "Next try in 5 seconds.");
    panel.screen.clock.set(NOW + 4_000);
    settle().await;
    assert_eq!(name_of(&countdown), "Next try in 1 second.");
    assert!(shown.query_selector("[role]").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_notice_that_goes_on_is_not_drawn_anew() {
    let panel = Mounted::new("1200px");
    panel
        .screen
        .frame
        .update(|frame| frame.notices = vec![Notice::Offline]);
    settle().await;
    let before = panel.one(".notice");
    panel.screen.frame.update(|frame| {
        frame
            .notices
            .insert(0, Notice::SignIn(AuthReason::NoCredentials));
    });
    settle().await;
    assert!(before.is_same_node(Some(&panel.all(".notice")[1])));
}

async fn asked() -> Mounted {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    put_cards(&panel.screen, vec![card("c1", "Ana Lima", Mode::ListenIn)]);
    settle().await;
    panel
        .named("button", "Barge in on Ana Lima")
        .focus()
        .unwrap();
    panel.screen.frame.update(|frame| {
        frame.prompt = Some(Prompt {
            command: Command::of(Operation::BargeIn, &Target::Agent("a1".into())).unwrap(),
            agent: "Ana Lima".into(),
            warnings: vec![Warning::EverybodyHears],
            leaves: Some("Ben Kato".into()),
            also: Vec::new(),
            on_call: None,
        });
    });
    settle().await;
    panel
}

fn dialog(panel: &Mounted) -> HtmlDialogElement {
    panel
        .named("alertdialog", "Barge in on Ana Lima?")
        .unchecked_into()
}

fn answer(panel: &Mounted, words: &str) -> web_sys::HtmlElement {
    let mut buttons = panel.all("dialog button");
    buttons.retain(|button| name_of(button) == words);
    buttons.remove(0)
}

#[wasm_bindgen_test]
async fn the_question_is_modal_and_starts_on_cancel() {
    let panel = asked().await;
    let dialog = dialog(&panel);
    assert!(dialog.matches(":modal").unwrap());
    assert!(
        dialog
            .text_content()
            .unwrap()
            .contains("Everybody will hear you")
    );
    assert!(
        dialog
            .text_content()
            .unwrap()
            .contains("You leave Ben Kato.")
    );
    panel.assert_focus(&answer(&panel, "Cancel"));
    answer(&panel, "Barge in").click();
    assert_eq!(panel.sent(), ["PromptAnswered(true)"]);
    assert!(dialog.open(), "the core decides when it is over");
}

#[wasm_bindgen_test]
async fn the_focus_returns_to_where_the_question_came_from() {
    let panel = asked().await;
    answer(&panel, "Cancel").click();
    assert_eq!(panel.sent(), ["PromptAnswered(false)"]);
    panel.screen.frame.update(|frame| frame.prompt = None);
    settle().await;
    assert!(panel.all("dialog[open]").is_empty());
    panel.assert_focus(&panel.named("button", "Barge in on Ana Lima"));
    assert_eq!(panel.sent(), [""; 0], "closing by the core is no answer");
}

#[wasm_bindgen_test]
async fn closing_the_question_is_a_no() {
    let panel = asked().await;
    // What the Escape key does.
    let dialog = dialog(&panel);
    let closed = js_sys::Promise::new(&mut |resolve, _| {
        let listener = resolve.unchecked_ref();
        dialog
            .add_event_listener_with_callback("close", listener)
            .unwrap();
    });
    dialog.close();
    wasm_bindgen_futures::JsFuture::from(closed).await.unwrap();
    assert_eq!(panel.sent(), ["PromptAnswered(false)"]);
}

#[wasm_bindgen_test]
async fn the_last_line_of_the_log_says_how_it_went() {
    let panel = Mounted::new("1200px");
    for (phase, words) in [
        (Phase::Requested, "Listen in to Ana Lima — asked for"),
        (
            Phase::Confirmed,
            "Listening in to Ana Lima — confirmed in 0.3 s",
        ),
        (
            Phase::Unconfirmed,
            "Listen in to Ana Lima — not confirmed after 0.3 s",
        ),
        (
            Phase::Failed(OperationFailure::Vetoed),
            "Listen in to Ana Lima — did not work. The portal",
        ),
    ] {
        panel.screen.activity.set(Some(Entry {
            at: NOW,
            what: What::Operation {
                id: OperationId(1),
                operation: Operation::ListenIn,
                agent: "Ana Lima".into(),
                medium: None,
                phase,
                after: 312,
                reach: Reach::Now,
            },
        }));
        settle().await;
        let line = panel.one(".newest").text_content().unwrap();
        assert!(line.contains(words), "{line}");
    }
}

#[wasm_bindgen_test]
async fn nothing_carries_inline_style_and_the_parts_are_there() {
    let panel = asked().await;
    panel.screen.frame.update(|frame| {
        *frame = live(1);
        frame.notices = vec![Notice::Offline];
    });
    settle().await;
    let styled = panel.all("[style]");
    // A shown explanation is placed through the CSSOM, which a strict page allows.
    // So is the blank space of rows that are not there.
    assert!(styled.iter().all(|element| {
        let is_space = |part: &str| {
            let name = part.split(':').next().unwrap().trim();
            name.is_empty() || ["margin-block-start", "padding-block-end"].contains(&name)
        };
        let style = element.get_attribute("style").unwrap();
        element.class_name().contains("tip")
            // The bar of the numbers.
            || element.has_attribute("data-tally")
            // The room of a number.
            || element.tag_name() == "B"
            || (element.class_name().contains("row") && style.split(';').all(is_space))
    }));
    assert!(panel.all("style, link, script").is_empty());
    for part in [
        "root", "toolbar", "roster", "row", "card", "button", "status",
    ] {
        assert!(!panel.all(&format!("[part={part}]")).is_empty(), "{part}");
    }
}

/// Rules of a style sheet, one text each, however its source is spaced.
#[wasm_bindgen_test]
fn each_letter_of_the_style_sheet_has_a_drawing() {
    let sheet = include_str!("../../style/drawings.css");
    let letters = sheet.split("--sw-drawing: \"").skip(1);
    let mut letters: Vec<_> = letters.filter_map(|it| it.chars().next()).collect();
    let drawings = include_str!("../../style/drawings.txt").lines();
    let mut drawn: Vec<_> = drawings.filter_map(|it| it.chars().next()).collect();
    letters.sort_unstable();
    drawn.sort_unstable();
    assert_eq!(letters, drawn);
}

/// Nothing here loads the font.
#[wasm_bindgen_test]
async fn without_the_font_a_button_has_a_letter_that_every_font_has() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let mut seen = Vec::new();
    for button in panel.all(".row .icon-act") {
        let style = window().get_computed_style_with_pseudo_elt(&button, "::before");
        let font = style.unwrap().unwrap().get_property_value("font-family");
        assert!(font.unwrap().ends_with("sans-serif"));
        let letter = drawing_of(&button).unwrap();
        let letter = letter.trim_matches('"').chars().next().unwrap();
        assert!(!('\u{e000}'..'\u{f8ff}').contains(&letter));
        seen.push(letter);
    }
    assert!(seen.len() > 3, "{seen:?}");
    let count = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), count, "each is told apart");
}

fn rules(sheet: &str) -> Vec<String> {
    let parsed = CssStyleSheet::new().unwrap();
    parsed.replace_sync(sheet).unwrap();
    let rules = parsed.css_rules().unwrap();
    let rules = (0..rules.length()).map(|place| rules.get(place).unwrap().css_text());
    rules
        .map(|rule| {
            let words: Vec<_> = rule.split_whitespace().collect();
            let rule = words.join(" ");
            [",", "+", "*", "/", ":", "{", "}", "(", ")"]
                .iter()
                .fold(rule, |rule, mark| {
                    let parts: Vec<_> = rule.split(mark).map(str::trim).collect();
                    parts.join(mark)
                })
        })
        .collect()
}

#[wasm_bindgen_test]
fn the_style_sheet_has_the_rules_of_its_source() {
    let (source, compiled) = (
        rules(concat!(
            include_str!("../../style/tokens.css"),
            include_str!("../../style/drawings.css"),
            include_str!("../../style/widget.css"),
            include_str!("../../style/buttons.css"),
            include_str!("../../style/toolbar.css"),
            include_str!("../../style/words.css"),
            include_str!("../../style/strip.css"),
            include_str!("../../style/roster.css"),
            include_str!("../../style/cells.css"),
            include_str!("../../style/actions.css"),
            include_str!("../../style/heads.css"),
            include_str!("../../style/age.css"),
            include_str!("../../style/filters.css"),
            include_str!("../../style/floor.css"),
            include_str!("../../style/groups.css"),
            include_str!("../../style/instead.css"),
            include_str!("../../style/card.css"),
            include_str!("../../style/details.css"),
            include_str!("../../style/session.css"),
            include_str!("../../style/menu.css"),
            include_str!("../../style/contrast.css"),
            include_str!("../../style/print.css"),
        )),
        rules(&css()),
    );
    assert!(source.len() > 300);
    for (one, other) in source.iter().zip(&compiled) {
        assert_eq!(one, other);
    }
    // Those of the columns follow.
    assert!(compiled.len() > source.len());
}

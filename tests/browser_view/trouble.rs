//! An operation that did not work: where it is told, and that nothing moves because of it.

use gws::reply::Failure;
use leptos::prelude::*;
use supervision::model::{Link, Mode};
use supervision::operation::{Command, OperationFailure, OperationId, Pending, Phase, Plan};
use supervision::view::{Notice, RosterStatus, TroubleLine};
use supervision::{Gate, Operation, Target};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::fabricated::{NOW, action, card, live, put_cards, put_rows, row};
use crate::panel::{Mounted, is_visible, name_of, settle};

pub(crate) fn failed(operation: Operation, target: &Target) -> TroubleLine {
    let row = match target {
        Target::Agent(id) => Some(id.clone()),
        Target::Call(_) => Some("a1".into()),
        _ => None,
    };
    TroubleLine {
        pending: Pending {
            id: OperationId(7),
            command: Command::of(operation, target).unwrap(),
            agent: "Ana Lima".into(),
            device: None,
            by_number: false,
            was: None,
            suspect: None,
            plan: Plan::default(),
            phase: Phase::Failed(OperationFailure::Server(Failure::Refused {
                http: 403,
                code: 5,
                message: "No permission".into(),
            })),
            requested_at: NOW,
        },
        row,
        by: None,
        retry: None,
    }
}

fn on_ana() -> TroubleLine {
    failed(Operation::Coach, &Target::Agent("a1".into()))
}

async fn tell(panel: &Mounted, line: TroubleLine) {
    panel.screen.trouble.set(Some(line));
    settle().await;
}

fn tops(panel: &Mounted) -> Vec<f64> {
    let rows = panel.all(".row, .card, .activity");
    rows.iter()
        .map(|row| row.get_bounding_client_rect().top())
        .collect()
}

const WHY: &str = "You do not have the right to do this. Ask your administrator for it.";

#[wasm_bindgen_test]
async fn it_is_told_in_the_row_and_read_out_once() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima"), row("a2", "Ben Kato")]).await;
    tell(&panel, on_ana()).await;
    let said = panel.one(".row .trouble-words").text_content().unwrap();
    assert_eq!(said, ["Coach did not work. ", WHY].concat());
    assert!(
        panel
            .one("[data-agent=a1]")
            .contains(Some(&panel.one(".trouble")))
    );
    let name = name_of(&panel.one("[data-agent=a1]"));
    assert!(
        name.starts_with("Ana Lima, ") && name.ends_with(WHY),
        "{name}"
    );
    let alert = panel.one("[role=alert]").text_content().unwrap();
    assert_eq!(alert, ["Did not work: Coach Ana Lima. ", WHY].concat());
    assert!(panel.all(".notice").is_empty(), "no banner");

    assert!(!panel.has("button", "Retry"), "it may not be");
    let mut again = on_ana();
    again.retry = Some(action(
        Operation::Coach,
        &Target::Agent("a1".into()),
        Gate::Enabled,
    ));
    tell(&panel, again).await;
    panel.named("button", "Retry").click();
    panel.named("button", "Dismiss").click();
    assert_eq!(
        panel.sent(),
        [
            r#"Invoke(Coach, Agent(Gws(UserId("a1"))))"#,
            "DismissTrouble"
        ]
    );
    panel.screen.trouble.set(None);
    settle().await;
    assert!(panel.all(".trouble").is_empty());
}

#[wasm_bindgen_test]
async fn somebody_who_stands_in_the_way_is_named() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let mut line = on_ana();
    line.by = Some("Oskar Weber".into());
    tell(&panel, line.clone()).await;
    let said = panel.one(".trouble-words").text_content().unwrap();
    assert_eq!(said, "Coach did not work. Oskar Weber is monitoring.");
    line.pending.phase = Phase::Unconfirmed;
    tell(&panel, line).await;
    let said = panel.one(".trouble-words").text_content().unwrap();
    assert_eq!(
        said,
        "Coach: no answer yet. It may still work: look before you try again."
    );
}

#[wasm_bindgen_test]
async fn nothing_moves_in_any_width() {
    for width in ["360px", "620px", "768px", "900px", "1096px", "1280px"] {
        let panel = Mounted::new(width);
        panel.screen.frame.set(live(2));
        put_rows(
            &panel.screen,
            vec![row("a1", "Ana Lima"), row("a2", "Ben Kato")],
        );
        settle().await;
        let before = tops(&panel);
        let buttons = |panel: &Mounted| -> Vec<f64> {
            let buttons = panel.all(".row .bar button");
            let lefts = buttons
                .iter()
                .map(|it| it.get_bounding_client_rect().left());
            lefts.collect()
        };
        let lefts = buttons(&panel);
        tell(&panel, on_ana()).await;
        panel
            .screen
            .frame
            .update(|frame| frame.notices = vec![Notice::Offline]);
        settle().await;
        assert_eq!(tops(&panel), before, "{width}");
        assert_eq!(buttons(&panel), lefts, "{width}");
        let (line, row) = (panel.one(".trouble"), panel.one("[data-agent=a1]"));
        let (line, row) = (
            line.get_bounding_client_rect(),
            row.get_bounding_client_rect(),
        );
        assert!(
            line.top() >= row.top() && line.bottom() <= row.bottom(),
            "{width}"
        );
        assert!(
            line.left() >= row.left() && line.right() <= row.right(),
            "{width}"
        );
        assert!(
            line.width() >= 150.0 && line.height() >= 28.0,
            "{width} {}",
            line.width()
        );
        let dismiss = panel.named("button", "Dismiss").get_bounding_client_rect();
        assert!(
            dismiss.width() >= 24.0 && dismiss.right() <= line.right(),
            "{width}"
        );
        let words: HtmlElement = panel.one(".trouble-words");
        assert!(words.get_bounding_client_rect().width() >= 80.0, "{width}");
    }
}

#[wasm_bindgen_test]
async fn what_is_about_a_call_is_on_its_card_as_well() {
    let panel = Mounted::with_cards(vec![card("c1", "Ana Lima", Mode::ListenIn)]).await;
    put_cards(&panel.screen, vec![card("c1", "Ana Lima", Mode::ListenIn)]);
    let target = Target::Call("c1".into());
    tell(&panel, failed(Operation::MuteMonitoredUser, &target)).await;
    let said = panel.one(".card .trouble").text_content().unwrap();
    assert!(said.contains("Did not work: Mute Ana Lima. "), "{said}");
    assert!(
        said.contains("HTTP 403, statusCode 5: No permission"),
        "{said}"
    );
    assert!(!panel.all(".row .trouble").is_empty());
    assert!(panel.all(".newest .trouble").is_empty());
}

#[wasm_bindgen_test]
async fn what_has_neither_row_nor_card_is_beside_the_log() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    tell(&panel, failed(Operation::Ready, &Target::Own)).await;
    let said = panel.one(".newest .trouble").text_content().unwrap();
    assert!(
        said.contains("Did not work: Ready for Ana Lima. "),
        "{said}"
    );
    assert!(panel.all(".row .trouble").is_empty());
    panel.named("button", "Dismiss").click();
    assert_eq!(panel.sent(), ["DismissTrouble"]);
}

#[wasm_bindgen_test]
async fn a_notice_is_hidden_until_it_comes_again() {
    let panel = Mounted::with_rows(vec![row("a1", "Ana Lima")]).await;
    let say = |notices: Vec<Notice>| panel.screen.frame.update(|frame| frame.notices = notices);
    say(vec![Notice::Offline, Notice::Slowed]);
    settle().await;
    assert_eq!(panel.all(".notice").len(), 2);
    panel.all(".notice .hide")[0].click();
    settle().await;
    assert_eq!(panel.all(".notice").len(), 1);
    say(vec![Notice::Slowed]);
    settle().await;
    say(vec![Notice::Slowed, Notice::Offline]);
    settle().await;
    assert_eq!(panel.all(".notice").len(), 2, "it is news again");
    assert!(panel.sent().is_empty());
}

#[wasm_bindgen_test]
async fn rows_come_where_their_places_were() {
    for width in ["1280px", "360px"] {
        let panel = Mounted::new(width);
        panel.screen.frame.update(|frame| {
            frame.link = Link::Opening;
            frame.roster = RosterStatus::Loading;
        });
        settle().await;
        assert!(is_visible(&panel.one(".heads")), "{width}");
        // Wherever the page has put the panel meanwhile.
        let top = || panel.one(".layout").get_bounding_client_rect().top();
        let first = panel.all(".skeleton")[0].get_bounding_client_rect();
        let first_top = first.top() - top();
        panel.screen.frame.set(live(1));
        put_rows(&panel.screen, vec![row("a1", "Ana Lima")]);
        settle().await;
        let row = panel.one("[data-agent=a1]").get_bounding_client_rect();
        let row_top = row.top() - top();
        assert!(
            (first_top - row_top).abs() < 0.6,
            "{width}: {first_top} {row_top}"
        );
        assert!((first.height() - row.height()).abs() < 0.6, "{width}");
        assert!(!is_visible(&panel.all(".skeleton")[0]), "{width}");
    }
}

#[wasm_bindgen_test]
async fn the_log_lies_at_the_end_of_the_panel_however_it_is_scrolled() {
    for (width, height) in [("768px", "700px"), ("360px", "760px"), ("640px", "400px")] {
        let panel = Mounted::on(crate::window::model(60), width, height).await;
        let layout = panel.one(".layout");
        let window_height = window().inner_height().unwrap().as_f64().unwrap();
        if window_height < 480.0 {
            // In a low window the list has all of it.
            let style = window().get_computed_style(&panel.one(".activity"));
            let position = style.unwrap().unwrap().get_property_value("position");
            assert_eq!(position.unwrap(), "static");
            continue;
        }
        for down in [0, 300, 900, 100_000] {
            layout.set_scroll_top(down);
            settle().await;
            let bar = panel.one(".activity").get_bounding_client_rect();
            let end = layout.get_bounding_client_rect();
            assert!(
                (bar.bottom() - end.bottom()).abs() < 1.0,
                "{width} {down}: {}",
                bar.bottom()
            );
        }
    }
}

//! The card of an SMS or chat session: who sees whom, what is written, and writing.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, Thing, scene, scene_with, until};
use serde_json::{Value, json};

const ANA: &str = "5001";
const MENU: &str = "Messages of Ana Lima";
const CARD: &str = "SMS with Ana Lima";
const ENTER: &str = "\u{e007}";

/// Follows Ana's SMS in this mode, and a customer writes in.
async fn following(stage: &Stage, start: &str, mode: &str) -> (Panel, Thing, String) {
    let panel = stage.live().await;
    panel
        .set(
            "config",
            json!({"confirm": {"bargeIn": false}, "polling": {"visibleMs": 250}}),
        )
        .await;
    panel.choose(MENU, start).await;
    panel.says("Waiting for the next SMS of Ana Lima").await;
    let arrival =
        json!({"agent": ANA, "media": "sms", "text": "Good morning", "userData": {"Order": "77"}});
    let session = stage.sim.post("/sim/text", arrival).await["session"].clone();
    let card = panel.article(CARD);
    card.radio(mode).checked().await;
    card.log().says("Good morning").await;
    (panel, card, session.as_str().unwrap().to_owned())
}

async fn coaching(stage: &Stage) -> (Panel, Thing, String) {
    following(stage, "Coach SMS of Ana Lima", "Coach").await
}

async fn say(stage: &Stage, session: &str, text: &str) {
    let say = json!({"session": session, "text": text});
    stage.sim.post("/sim/say", say).await;
}

async fn act(stage: &Stage, session: &str, mut what: Value) {
    what["session"] = session.into();
    stage.sim.post("/sim/session", what).await;
}

/// How far the transcript is scrolled: above, and below.
async fn scrolled(panel: &Panel) -> (i64, i64) {
    let script = "const log = panel.shadowRoot.querySelector('[role=log]'); \
        return [log.scrollTop, log.scrollHeight - log.scrollTop - log.clientHeight].map(Math.round)";
    let at = panel.script(script, vec![]).await;
    (at[0].as_i64().unwrap(), at[1].as_i64().unwrap())
}

#[tokio::test]
async fn the_mode_switches_in_every_direction_and_the_card_says_who_sees_whom() {
    scene(async |stage| {
        let (_panel, card, _) = following(stage, "Monitor SMS of Ana Lima", "Monitor").await;
        let modes = [
            (
                "Coach",
                "SwitchToCoach",
                "Only the agent sees you",
                Some("Message to agent"),
            ),
            (
                "Barge in",
                "SwitchToBargeIn",
                "Everyone sees you",
                Some("Message to everyone"),
            ),
            ("Monitor", "SwitchToMonitor", "Nobody sees you", None),
            (
                "Barge in",
                "SwitchToBargeIn",
                "Everyone sees you",
                Some("Message to everyone"),
            ),
            (
                "Coach",
                "SwitchToCoach",
                "Only the agent sees you",
                Some("Message to agent"),
            ),
            ("Monitor", "SwitchToMonitor", "Nobody sees you", None),
        ];
        card.status().says("Nobody sees you").await;
        for (mode, operation, words, name) in modes {
            card.radio(mode).use_it().await;
            card.radio(mode).checked().await;
            card.status().says(words).await;
            stage.sim.operation(operation).await;
            for other in ["Message to agent", "Message to everyone"] {
                if Some(other) == name {
                    card.textbox(other).there().await;
                    card.button("Send").there().await;
                } else {
                    card.textbox(other).gone().await;
                }
            }
        }
        card.button("Send").gone().await;
        card.says("you · seen by supervisors only").await;
        card.says("customer · seen by everyone").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_written_goes_to_those_who_were_named_before() {
    scene(async |stage| {
        let (_panel, card, _) = coaching(stage).await;
        let input = card.textbox("Message to agent");
        card.button("Send")
            .disabled_because("Nothing is written")
            .await;
        let hint = input.there().await.description;
        assert!(
            hint.contains("Ana Lima reads this; the customer does not"),
            "{hint}"
        );
        assert!(hint.contains("Shift+Enter"), "{hint}");
        input.write("First line").await;
        // Shift and Enter begin a new line, Enter alone sends.
        stage.browser.keys("").await;
        input
            .write("First line\u{e008}\u{e007}\u{e008}second line")
            .await;
        stage.browser.keys(ENTER).await;
        let body = stage.sim.operation("SendToAgents").await["body"].clone();
        assert!(
            body.to_string().contains("First line\\nsecond line"),
            "{body}"
        );
        card.log().says("You · only Ana Lima sees this").await;
        card.log().says("second line").await;
        assert_eq!(
            input
                .becomes("empty", |look| look.value.is_empty())
                .await
                .value,
            ""
        );
        assert!(input.there().await.focused);

        card.radio("Barge in").use_it().await;
        let input = card.textbox("Message to everyone");
        input.write("Hello to all").await;
        card.button("Send").use_it().await;
        stage.sim.operation("SendMessage").await;
        card.log().says("Hello to all").await;
    })
    .await;
}

#[tokio::test]
async fn a_message_that_fails_stays_with_retry_and_discard() {
    scene(async |stage| {
        let (_panel, card, _) = coaching(stage).await;
        let fault = json!({
            "method": "POST", "path": "/api/v2/me", "operation": "SendToAgents",
            "status": 500, "statusCode": 4, "times": 2,
        });
        stage.sim.post("/sim/fail", fault).await;
        let input = card.textbox("Message to agent");
        for text in ["Keep this", "Drop this"] {
            input.write(text).await;
            stage.browser.keys(ENTER).await;
            card.says(text).await;
        }
        until("both to fail", async || {
            let text = card.there().await.text;
            text.matches("Not sent.").count() == 2
        })
        .await;
        card.button("Retry").use_it().await;
        card.log().says("Keep this").await;
        card.button("Discard").use_it().await;
        card.button("Discard").gone().await;
        assert!(!card.there().await.text.contains("Drop this"));
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_outlives_modes_and_a_session_that_is_revoked() {
    scene(async |stage| {
        let (panel, card, session) = coaching(stage).await;
        card.textbox("Message to agent")
            .write("Tell her that")
            .await;
        card.radio("Monitor").use_it().await;
        card.textbox("Message to agent").gone().await;
        card.says("Tell her that").await;
        card.radio("Coach").use_it().await;
        let input = card.textbox("Message to agent");
        assert_eq!(input.there().await.value, "Tell her that");
        card.radio("Barge in").use_it().await;
        let input = card.textbox("Message to everyone");
        let look = input.there().await;
        assert_eq!(look.value, "Tell her that");
        assert!(
            look.description.contains("you will be asked"),
            "{}",
            look.description
        );
        card.button("Send").use_it().await;
        let question = panel.dialog("Write to everyone in the SMS with Ana Lima?");
        question.button("Cancel").press().await;
        assert_eq!(input.there().await.value, "Tell her that");

        input.write("Nobody will read th").await;
        act(stage, &session, json!({"action": "queue"})).await;
        card.status().says("Session ended").await;
        card.status().says("put into a queue").await;
        input.gone().await;
        card.says("You had written this and not sent it").await;
        card.says("Nobody will read th").await;
        card.log().says("Good morning").await;
        card.button("Dismiss").use_it().await;
        card.gone().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_outlives_an_element_that_leaves_the_page_and_a_reload() {
    scene(async |stage| {
        let (panel, card, _) = coaching(stage).await;
        let input = card.textbox("Message to agent");
        input.write("Offer her a ref").await;
        let leave = "panel.place = panel.parentElement; panel.remove(); window.away = panel";
        panel.script(leave, vec![]).await;
        until("the session to end", async || {
            stage.sim.sessions().await.is_empty()
        })
        .await;
        stage.browser.run("away.place.append(away)", vec![]).await;
        panel.sign_in("supervisor").await;
        input
            .becomes("as it was left", |look| look.value == "Offer her a ref")
            .await;
        input.write("Offer her a refund").await;
        stage.browser.reload().await;
        panel.sign_in("supervisor").await;
        input
            .becomes("as it was left", |look| look.value == "Offer her a refund")
            .await;
        card.button("Send").use_it().await;
        card.log().says("Offer her a refund").await;
        stage.browser.reload().await;
        panel.sign_in("supervisor").await;
        card.log().says("Offer her a refund").await;
        assert_eq!(input.there().await.value, "", "what was sent is no draft");
    })
    .await;
}

#[tokio::test]
async fn every_end_has_its_sentence() {
    scene(async |stage| {
        let (panel, card, session) = coaching(stage).await;
        card.button("Leave").use_it().await;
        card.status().says("You left it").await;
        card.button("Dismiss").use_it().await;
        card.gone().await;
        act(stage, &session, json!({"action": "complete"})).await;

        stage
            .sim
            .post("/sim/text", json!({"agent": ANA, "media": "sms"}))
            .await;
        card.radio("Coach").checked().await;
        stage
            .sim
            .post("/sim/session", json!({"agent": ANA, "action": "complete"}))
            .await;
        card.status().says("It is over").await;
        panel.button("Activity log").use_it().await;
        panel.says("SMS ended").await;
    })
    .await;
}

#[tokio::test]
async fn everything_that_happens_is_in_the_transcript() {
    scene(async |stage| {
        let (panel, card, session) = coaching(stage).await;
        let log = card.log();
        act(stage, &session, json!({"action": "typing"})).await;
        log.says("Ana Lima is typing").await;
        act(
            stage,
            &session,
            json!({"action": "say", "text": "How can I help?"}),
        )
        .await;
        act(stage, &session, json!({"action": "stop-typing"})).await;
        log.says("How can I help?").await;
        until("nobody to type", async || {
            !log.there().await.text.contains("is typing")
        })
        .await;
        act(
            stage,
            &session,
            json!({"action": "notice", "text": "Opening hours have changed"}),
        )
        .await;
        log.says("notice").await;
        act(
            stage,
            &session,
            json!({"action": "push", "url": "https://example.com/offer"}),
        )
        .await;
        log.says("sent an address").await;
        log.says("https://example.com/offer").await;
        let links = "return panel.shadowRoot.querySelectorAll('article a').length";
        assert_eq!(panel.script(links, vec![]).await, json!(0));
        act(
            stage,
            &session,
            json!({"action": "conference", "to": "5002"}),
        )
        .await;
        log.says("Ben Kato joined").await;
        card.says("another agent").await;
        card.status().says("Only the agents see you").await;
        act(stage, &session, json!({"action": "leave", "by": "5002"})).await;
        log.says("Ben Kato left").await;
        panel.unfold().await;
        card.says("Order").await;
    })
    .await;
}

#[tokio::test]
async fn hostile_text_is_shown_as_text() {
    scene(async |stage| {
        let (panel, card, session) = coaching(stage).await;
        let long = format!("{}end-of-long", "0123456789".repeat(999));
        let texts = [
            "<img src=x onerror=\"document.title='stolen'\"><script>document.title='stolen'</script>",
            "مرحبا بالعالم",
            "👩‍👩‍👧‍👦🏳️‍🌈",
            "\u{202e}backwards",
            "null\u{0}bell\u{7}escape\u{1b}[31m",
            &long,
        ];
        for text in texts {
            say(stage, &session, text).await;
        }
        card.log().says("end-of-long").await;
        card.log().says("<img src=x onerror=").await;
        card.log().says("مرحبا بالعالم").await;
        card.log().says("👩‍👩‍👧‍👦🏳️‍🌈").await;
        card.log().says("null\u{fffd}bell\u{fffd}escape\u{fffd}[31m").await;
        let inside = "const log = panel.shadowRoot.querySelector('[role=log]'); \
            const said = [...log.querySelectorAll('.said')].find((one) => one.textContent.startsWith('مرحبا')); \
            return [log.querySelectorAll('img, script, a').length, document.title, \
                log.scrollWidth - log.clientWidth, getComputedStyle(said).direction]";
        assert_eq!(panel.script(inside, vec![]).await, json!([0, "Portal", 0, "rtl"]));
        assert_eq!(stage.browser.console().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn the_newest_is_kept_in_view_unless_the_reader_is_further_up() {
    scene(async |stage| {
        let (panel, card, session) = coaching(stage).await;
        for number in 0..30 {
            say(stage, &session, &format!("message {number}")).await;
        }
        card.log().says("message 29").await;
        until("the end to be in view", async || {
            scrolled(&panel).await.1 < 4
        })
        .await;
        let up = "panel.shadowRoot.querySelector('[role=log]').scrollTop = 40";
        panel.script(up, vec![]).await;
        card.button("To the newest message").there().await;
        for number in [30, 31] {
            say(stage, &session, &format!("message {number}")).await;
        }
        card.button("2 new messages").there().await;
        panel.row("Ana Lima").says("2 new").await;
        assert_eq!(scrolled(&panel).await.0, 40);
        card.button("2 new messages").use_it().await;
        until("the end to be in view", async || {
            scrolled(&panel).await.1 < 4
        })
        .await;
        card.button("To the newest message").gone().await;
        until("all to be seen", async || {
            !panel.row("Ana Lima").there().await.text.contains("new")
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn earlier_messages_come_page_by_page_and_the_reader_stays_where_she_is() {
    scene_with(json!({"channels": ["smssession"]}), async |stage| {
        let session = stage
            .sim
            .post("/sim/text", json!({"agent": ANA, "media": "sms"}))
            .await;
        let session = session["session"].as_str().unwrap().to_owned();
        for number in 0..120 {
            say(stage, &session, &format!("message {number}.")).await;
        }
        let panel = stage.live().await;
        panel.choose(MENU, "Monitor SMS of Ana Lima").await;
        panel.row("Ana Lima").says("SMS Monitor · 1").await;
        panel.button_starting("Read SMS with ").use_it().await;
        let card = panel.article(CARD);
        card.log().says("message 119.").await;
        let earlier = card.button("Earlier messages");
        earlier.there().await;
        panel
            .script(
                "panel.shadowRoot.querySelector('[role=log]').scrollTop = 0",
                vec![],
            )
            .await;
        card.button("To the newest message").there().await;
        let below = scrolled(&panel).await.1;
        earlier.use_it().await;
        card.log().says("message 40.").await;
        until("the reader to be where she was", async || {
            let (above, now) = scrolled(&panel).await;
            above > 0 && (now - below).abs() < 4
        })
        .await;
        until("everything to be there", async || {
            if earlier.is_there().await {
                earlier.press().await;
            }
            card.log().there().await.text.contains("message 0.")
        })
        .await;
        earlier.gone().await;
        let text = card.log().there().await.text;
        for number in 0..120 {
            let line = format!("message {number}.");
            assert_eq!(text.matches(&line).count(), 1, "{line}");
        }
    })
    .await;
}

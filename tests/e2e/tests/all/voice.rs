//! What a supervisor can do to a voice call, from the row and from the card, and what she is told meanwhile.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::panel::Look;
use e2e::{Panel, Stage, Thing, in_another_browser, scene, scene_with, site, until, until_some};
use serde_json::{Value, json};

const ANA: &str = "5001";
const BEN: &str = "5002";
/// Ana as the panel names her.
const CALL: &str = "Call with Ana Lima";

/// The last request with this `operationName`.
async fn last(stage: &Stage, operation: &str) -> Value {
    stage.sim.operation(operation).await;
    let requests = stage.sim.requests().await;
    let mut requests = requests.into_iter().rev();
    requests
        .find(|request| request["body"]["operationName"] == operation)
        .unwrap()
}

/// Listens in on Ana, who is on a call, and gives the card of it.
async fn listening(stage: &Stage) -> (Panel, Thing) {
    stage.sim.call(ANA).await;
    let panel = stage.live().await;
    panel.button("Listen in to Ana Lima").use_it().await;
    let card = panel.article(CALL);
    card.radio("Listen in").checked().await;
    (panel, card)
}

// 1 · All operations

#[tokio::test]
async fn the_options_are_sent_with_the_next_start_and_remembered() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.choose("Monitoring options", "Next call only").await;
        panel
            .choose("Monitoring options", "Stay with the agent")
            .await;
        panel.says("Next call only · Stay with the agent").await;
        stage.browser.reload().await;
        let panel = stage.panel(0);
        panel.sign_in("supervisor").await;
        panel.button("Monitoring options").use_it().await;
        panel.item("Next call only").checked().await;
        panel.item("Stay with the agent").checked().await;
        stage.browser.keys("\u{e00c}").await;
        panel.item("All calls").gone().await;
        panel.choose("Monitoring options", "All calls").await;
        panel.choose("Monitoring options", "Next call only").await;

        panel.button("Coach Ana Lima").use_it().await;
        let body = last(stage, "Coach").await["body"].clone();
        assert_eq!(body["supervisorMonitoringMode"], "NextCall", "{body}");
        assert_eq!(body["supervisorMonitoringScope"], "Agent", "{body}");
    })
    .await;
}

#[tokio::test]
async fn what_one_user_chose_is_not_for_the_next() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.choose("Monitoring options", "Next call only").await;
        panel.script("await panel.disconnect()", vec![]).await;
        // The farewell carries the credentials: after it, nothing signs in again.
        until("the session to end", async || {
            stage.sim.sessions().await.is_empty()
        })
        .await;
        stage.sim.post("/sim/signout", json!({})).await;
        panel.sign_in_and_see("supervisor2", "Ben Kato").await;
        panel.button("Monitoring options").use_it().await;
        panel.item("All calls").checked().await;
    })
    .await;
}

#[tokio::test]
async fn mode_and_options_change_while_monitoring_from_the_row() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("You will listen in silently.").await;
        panel.button("Coach Ana Lima").use_it().await;
        panel.says("only the agent will hear you").await;
        // The end of it stands in its place.
        panel.button("Coach Ana Lima").gone().await;
        panel.choose("Monitoring options", "Next call only").await;
        panel.button("Coach Ana Lima").use_it().await;
        panel.says("ends by itself after that call").await;
    })
    .await;
}

#[tokio::test]
async fn monitoring_goes_from_one_agent_to_another_in_one_step() {
    scene(async |stage| {
        let (panel, _) = listening(stage).await;
        stage.sim.call(BEN).await;
        panel.row("Ben Kato").says("On call").await;
        let coach = panel.button("Coach Ben Kato");
        let says_whom = |look: &Look| look.description == "Leaves Ana Lima first.";
        coach.becomes("saying whom it leaves", says_whom).await;
        coach.use_it().await;
        panel
            .article("Call with Ben Kato")
            .radio("Coach")
            .checked()
            .await;
        panel.button("Stop monitoring Ben Kato").enabled().await;
        panel.button("Stop monitoring Ana Lima").gone().await;
        // Who is heard asks before anybody is left.
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("You leave Ben Kato, who hears you now.").await;
    })
    .await;
}

#[tokio::test]
async fn the_state_of_an_agent_is_changed_and_logging_out_asks_first() {
    let channels = json!({"channels": ["chat"]});
    scene_with(channels, async |stage| {
        let panel = stage.live().await;
        panel.row("Ben Kato").there().await;
        panel.choose("State of Ben Kato", "Not Ready").await;
        panel.row("Ben Kato").says("Not Ready").await;
        panel.button("State of Ben Kato").use_it().await;
        panel.item("Not Ready").checked().await;
        panel.says("Chat: ").await;
        stage.browser.keys("\u{e00c}").await;
        panel.item("Not Ready").gone().await;

        panel.choose("State of Ben Kato", "Log out").await;
        let question = panel.dialog("Log out Ben Kato?");
        question.there().await;
        question.button("Cancel").press().await;
        question.gone().await;
        panel.row("Ben Kato").says("Not Ready").await;
        panel.choose("State of Ben Kato", "Log out").await;
        question.button("Log out").press().await;
        panel.row("Ben Kato").says("Logged out").await;
        let operation = json!({"operation": "Offline", "phase": "confirmed"});
        stage.event("supervisor-operation", operation).await;
    })
    .await;
}

#[tokio::test]
async fn the_own_phone_is_made_ready_and_kept_undisturbed() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.choose("Your phone", "Ready").await;
        panel.says("5005 Ready").await;
        panel.choose("Your phone", "Not Ready").await;
        panel.says("5005 Not Ready").await;
        panel.button("Your phone").use_it().await;
        let (first, second) = ("Do not disturb", "Allow calls");
        let (first, second) = if panel.item(first).is_there().await {
            (first, second)
        } else {
            (second, first)
        };
        panel.item(first).use_it().await;
        panel.item(first).gone().await;
        panel.choose("Your phone", second).await;
        panel.choose("Your phone", first).await;
    })
    .await;
}

#[tokio::test]
async fn a_phone_that_is_logged_in_in_parts_is_told_channel_by_channel() {
    scene(async |stage| {
        let away = json!({"user": "supervisor", "state": "Inactive"});
        stage.sim.post("/sim/device", away).await;
        let partial = json!({
            "path": "/api/v2/me", "method": "POST", "status": 200, "times": 1,
            "body": {
                "statusCode": 7,
                "succeeded": [{"channel": "chat"}],
                "failed": [{"channel": "voice", "statusCode": 4, "statusMessage": "no place"}],
            },
        });
        stage.sim.post("/sim/fail", partial).await;
        let panel = stage.live().await;
        panel.says("Could not be logged in: Voice.").await;
        panel.says("Chat: logged in.").await;
        panel
            .says("Voice: not logged in. The server or the phone system failed.")
            .await;
        panel.unfold().await;
        panel.says("statusCode 4: no place").await;
        panel
            .button("Listen in to Ana Lima")
            .disabled_because("Your own phone is not logged in")
            .await;
        panel.button("Dismiss").use_it().await;
        panel.button("Log in phone").use_it().await;
        panel.button("Listen in to Ana Lima").enabled().await;
    })
    .await;
}

// 2 · Waiting is visible

#[tokio::test]
async fn the_next_call_only_ends_monitoring_by_itself() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.choose("Monitoring options", "Next call only").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("Waiting for the next call of Ana Lima").await;
        panel.says("ends by itself after that call").await;
        stage.sim.call(ANA).await;
        let card = panel.article(CALL);
        card.radio("Listen in").checked().await;
        card.says("Monitoring ends by itself with this call.").await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        card.status().says("The call is over").await;
        panel.says("Monitoring of Ana Lima has ended").await;
        panel.says("It was for one call only").await;
        panel.button("Stop monitoring Ana Lima").gone().await;
        panel.button("Listen in to Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn a_call_that_rings_is_said_to_and_can_be_answered() {
    scene_with(json!({"autoAnswer": false}), async |stage| {
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        let card = panel.article(CALL);
        card.status().says("Your phone is ringing").await;
        card.button("Answer").use_it().await;
        card.status().says("nobody hears you").await;
        card.button("Answer").gone().await;
    })
    .await;
}

// 3 · The call card

#[tokio::test]
async fn the_card_tells_who_takes_part_and_shows_hostile_data_as_text() {
    scene(async |stage| {
        let hostile = "<img src=x onerror=\"document.title='hacked'\">";
        let call = json!({
            "agent": ANA, "from": "+15557000",
            "userData": {
                "WWE_PARTY_+15557000": {"firstname": "Mara", "lastname": "Holm"},
                "Customer": {"Orders": [{"Note": hostile}], "Id": 7},
                "Long": "word ".repeat(400),
            },
        });
        stage.sim.post("/sim/call", call).await;
        let record = json!({"agent": ANA, "state": "Recording"});
        stage.sim.post("/sim/recording", record).await;
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        let card = panel.article(CALL);
        card.says("Ana Lima ↔ Mara Holm").await;
        card.says("Inbound call · +15557000 · Recorded").await;
        card.says("Attached data").await;
        panel.unfold().await;
        card.says(hostile).await;
        card.says("Some of it is left out").await;
        assert_ne!(stage.browser.client.title().await.unwrap(), "hacked");

        stage
            .sim
            .post("/sim/recording", json!({"agent": ANA, "state": "Paused"}))
            .await;
        card.says("Recording paused").await;
        stage
            .sim
            .post("/sim/hold", json!({"agent": ANA, "on": true}))
            .await;
        card.says("On hold").await;
        stage
            .sim
            .post("/sim/hold", json!({"agent": ANA, "on": false}))
            .await;
        panel.unfold().await;
        card.says("Taken back from hold").await;
        stage
            .sim
            .post("/sim/conference", json!({"agent": ANA, "with": BEN}))
            .await;
        card.says("Mara Holm +15557000 · caller").await;
        card.says("Ana Lima 5001 · agent").await;
        card.says("Ben Kato 5002 · another agent").await;
        let time = "return panel.shadowRoot.querySelector('article [role=timer]').textContent";
        let first = panel.script(time, vec![]).await;
        until_some("the duration to tick", async || {
            let now = panel.script(time, vec![]).await;
            (now != first).then_some(now)
        })
        .await;
    })
    .await;
}

// 4 · Collisions

#[tokio::test]
async fn two_supervisors_in_two_browsers_do_not_collide_in_silence() {
    let names = json!({"guesses": {"namesSupervisor": true}});
    scene_with(names, async |stage| {
        stage.sim.call(BEN).await;
        let panel = stage.live().await;
        in_another_browser(async |second| {
            second
                .go(&format!("{}/{}", stage.origin, site::PLAIN))
                .await;
            let defined = "return customElements.whenDefined('supervisor-widget').then(() => true)";
            second.run(defined, vec![]).await;
            let other = Panel::first(second);
            other.sign_in_and_see("supervisor2", "Ben Kato").await;

            other.button("Coach Ben Kato").use_it().await;
            other
                .article("Call with Ben Kato")
                .radio("Coach")
                .checked()
                .await;
            panel.button("Listen in to Ben Kato").use_it().await;
            panel.row("Ben Kato").says("Monitored by").await;
            let reason = panel.button("Coach Ben Kato");
            reason.disabled_because("is monitoring this agent").await;
            panel.button("Listen in to Ana Lima").enabled().await;
            assert!(!panel.article("Call with Ben Kato").is_there().await);
            let card = other.article("Call with Ben Kato").there().await;
            assert!(
                card.text.contains("Only Ben Kato hears you"),
                "{}",
                card.text
            );

            other.button("Stop monitoring Ben Kato").use_it().await;
            other.button("Coach Ben Kato").enabled().await;
            // The server does not say when a colleague leaves: the control comes back by itself.
            panel.button("Listen in to Ben Kato").use_it().await;
            panel
                .article("Call with Ben Kato")
                .radio("Listen in")
                .checked()
                .await;
        })
        .await;
    })
    .await;
}

// 5 · Errors in plain words

#[tokio::test]
async fn every_status_code_is_a_sentence_with_its_code_in_the_details() {
    scene(async |stage| {
        let panel = stage.live().await;
        let mut sentences = Vec::new();
        // 0 is no code, and 20 means signed out: they have their own words.
        for code in 1..20 {
            let message = format!("raw words {code}");
            let fault = json!({
                "method": "POST", "path": "/api/v2/me/devices", "status": 400, "times": 1,
                "statusCode": code, "statusMessage": message,
            });
            stage.sim.post("/sim/fail", fault).await;
            panel.button("Listen in to Cem Rahn").use_it().await;
            // Partial success without its parts: nobody knows which part worked.
            if code == 7 {
                panel
                    .says("No answer yet for “Listen in to Cem Rahn”.")
                    .await;
            } else {
                panel.says("Did not work: Listen in to Cem Rahn.").await;
                panel
                    .explains(&format!("HTTP 400, statusCode {code}: {message}"))
                    .await;
            }
            let sentence = "return panel.shadowRoot.querySelector('[role=alert]').textContent";
            let sentence = panel.script(sentence, vec![]).await;
            sentences.push(sentence.as_str().unwrap().to_owned());
            assert!(!panel.button("Stop monitoring Cem Rahn").is_there().await);
            panel.button("Dismiss").use_it().await;
            panel.button("Dismiss").gone().await;
            // Taken by a colleague: the control comes back after a while.
            if code == 19 {
                panel.row("Cem Rahn").says("Monitored by").await;
            }
        }
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), 19, "{sentences:#?}");
    })
    .await;
}

#[tokio::test]
async fn an_error_that_comes_later_is_told_and_changes_nothing() {
    scene(async |stage| {
        let (panel, card) = listening(stage).await;
        stage
            .sim
            .post("/sim/confirm", json!({"mode": "hold"}))
            .await;
        card.button("Leave call").use_it().await;
        stage.sim.operation("Hangup").await;
        let error = json!({"user": "supervisor", "errorMessage": "T-Server says no"});
        stage.sim.post("/sim/error", error).await;
        panel.says("reported an error afterwards").await;
        panel.unfold().await;
        panel.says("T-Server says no").await;
        card.radio("Listen in").checked().await;
        card.status().says("nobody hears you").await;
    })
    .await;
}

// 6 · Features and roles

#[tokio::test]
async fn without_the_feature_states_are_off_and_monitoring_is_not() {
    scene(async |stage| {
        let feature = json!({"remove": ["api-supervisor-agent-control"]});
        stage.sim.post("/sim/features", feature).await;
        let panel = stage.live().await;
        panel.button("State of Ana Lima").use_it().await;
        panel
            .item("Not Ready")
            .disabled_because("api-supervisor-agent-control")
            .await;
        stage.browser.keys("\u{e00c}").await;
        panel.button("Listen in to Ana Lima").enabled().await;
    })
    .await;
}

#[tokio::test]
async fn a_sip_cluster_listens_in_on_whole_calls_only() {
    scene_with(json!({"sipCluster": true}), async |stage| {
        let panel = stage.live().await;
        let config = json!({"gws": {"profile": "sip-cluster"}, "polling": {"visibleMs": 250}});
        panel.set("config", config).await;
        panel.button("Coach Ana Lima").gone().await;
        panel.button("Barge in on Ana Lima").gone().await;
        panel.button("Monitoring options").use_it().await;
        panel
            .item("Stay with the agent")
            .disabled_because("whole calls only")
            .await;
        stage.browser.keys("\u{e00c}").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.says("Waiting for the next call of Ana Lima").await;
        stage.sim.call(ANA).await;
        panel.article(CALL).status().says("nobody hears you").await;
    })
    .await;
}

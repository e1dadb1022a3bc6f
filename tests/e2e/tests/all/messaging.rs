//! Whose SMS and chats are monitored, and the sessions that come of it: from the row to the card.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, Thing, scene, until};
use serde_json::{Value, json};

const ANA: &str = "5001";
const BEN: &str = "5002";
const MENU: &str = "Messages of Ana Lima";
const SMS: &str = "SMS with Ana Lima";
/// What reads an SMS session of a customer who gave no name.
const READ: &str = "Read SMS with the customer";

/// A customer writes in, and this agent answers.
async fn session(stage: &Stage, agent: &str, media: &str) -> String {
    let arrival = json!({"agent": agent, "media": media, "text": "Good morning"});
    let answer = stage.sim.post("/sim/text", arrival).await;
    answer["session"].as_str().unwrap().to_owned()
}

/// The last request with this `operationName`.
async fn last(stage: &Stage, operation: &str) -> Value {
    stage.sim.operation(operation).await;
    let requests = stage.sim.requests().await;
    let mut requests = requests.into_iter().rev();
    requests
        .find(|request| request["body"]["operationName"] == operation)
        .unwrap()
}

async fn count(panel: &Panel, selector: &str) -> Value {
    let script = "return panel.shadowRoot.querySelectorAll(given[0]).length";
    panel.script(script, vec![json!(selector)]).await
}

fn card(panel: &Panel, name: &str) -> Thing {
    panel.article(name)
}

// 1 · On the agent

#[tokio::test]
async fn monitoring_the_next_sms_is_the_documented_request_and_is_said_to_be_remembered() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel
            .choose("Monitoring options", "Next session only")
            .await;
        panel.says("Next session only").await;
        panel.choose(MENU, "Monitor SMS of Ana Lima").await;
        let request = last(stage, "Monitor").await;
        let ana = stage.sim.person(ANA).await["userId"].clone();
        let path = format!(
            "/api/v2/users/{}/channels/smssession",
            ana.as_str().unwrap()
        );
        assert_eq!(request["path"], path.as_str());
        assert_eq!(
            request["body"],
            json!({"operationName": "Monitor", "supervisorMonitoringMode": "NextChat"})
        );
        panel.says("Waiting for the next SMS of Ana Lima").await;
        panel.says("Only this page knows").await;
        panel.row("Ana Lima").says("SMS Monitor, next only").await;

        session(stage, ANA, "sms").await;
        let card = card(&panel, SMS);
        card.radio("Monitor").checked().await;
        card.says("no other one will come").await;
        card.log().says("Good morning").await;
        assert!(!panel.text().await.contains("Waiting for the next SMS"));
    })
    .await;
}

#[tokio::test]
async fn two_agents_are_followed_at_once_each_in_a_mode_of_her_own() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel
            .set("config", json!({"text": {"nickname": "Sue"}}))
            .await;
        panel.choose(MENU, "Monitor SMS of Ana Lima").await;
        panel
            .choose("Messages of Ben Kato", "Coach chat of Ben Kato")
            .await;
        assert_eq!(last(stage, "Coach").await["body"]["nickname"], "Sue");
        panel.says("Waiting for the next SMS of Ana Lima").await;
        panel.says("Waiting for the next chat of Ben Kato").await;
        let (ana, ben) = (
            session(stage, ANA, "sms").await,
            session(stage, BEN, "chat").await,
        );
        let (sms, chat) = (card(&panel, SMS), card(&panel, "Chat with Ben Kato"));
        sms.radio("Monitor").checked().await;
        chat.radio("Coach").checked().await;
        sms.status().says("Nobody sees you").await;
        chat.status().says("Only the agent sees you").await;
        for (session, text) in [(ana, "for Ana"), (ben, "for Ben")] {
            let say = json!({"session": session, "text": text});
            stage.sim.post("/sim/say", say).await;
        }
        sms.log().says("for Ana").await;
        chat.log().says("for Ben").await;
        assert!(!sms.log().there().await.text.contains("for Ben"));
        panel.row("Ana Lima").says("SMS Monitor · 1").await;
        panel.row("Ben Kato").says("Chat Coach · 1").await;
    })
    .await;
}

#[tokio::test]
async fn barging_in_asks_first_and_all_is_stopped_from_row_and_card() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.choose(MENU, "Barge in on SMS of Ana Lima").await;
        let question = panel.dialog("Barge in on SMS of Ana Lima?");
        question.button("Cancel").press().await;
        question.gone().await;
        panel.choose(MENU, "Barge in on SMS of Ana Lima").await;
        question.button("Barge in").press().await;
        panel.row("Ana Lima").says("SMS Barge in").await;
        panel.button(MENU).use_it().await;
        let again = panel.item("Barge in on SMS of Ana Lima");
        again.disabled_because("You have barged in already").await;
        panel.item("Stop monitoring SMS of Ana Lima").use_it().await;
        let stopped = last(stage, "CancelSupervisorMonitoring").await;
        assert!(
            stopped["path"]
                .as_str()
                .unwrap()
                .ends_with("/channels/smssession")
        );
        panel.button("Stop monitoring SMS of Ana Lima").gone().await;

        panel.choose(MENU, "Coach SMS of Ana Lima").await;
        panel.says("Waiting for the next SMS of Ana Lima").await;
        session(stage, ANA, "sms").await;
        let card = card(&panel, SMS);
        card.radio("Coach").checked().await;
        card.button("Stop monitoring SMS of Ana Lima")
            .use_it()
            .await;
        card.button("Stop monitoring SMS of Ana Lima").gone().await;
        card.radio("Coach").checked().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_monitored_outlives_a_reload_and_is_forgotten_when_stopped() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.choose(MENU, "Coach chat of Ana Lima").await;
        panel.says("Waiting for the next chat of Ana Lima").await;
        stage.browser.reload().await;
        let panel = stage.panel(0);
        panel.sign_in("supervisor").await;
        panel.says("Waiting for the next chat of Ana Lima").await;
        panel
            .says("Only this page knows, from before it was loaded again")
            .await;
        panel
            .button("Stop monitoring chat of Ana Lima")
            .use_it()
            .await;
        panel
            .button("Stop monitoring chat of Ana Lima")
            .gone()
            .await;
        stage.browser.reload().await;
        let panel = stage.panel(0);
        panel.sign_in("supervisor").await;
        assert!(!panel.text().await.contains("Waiting for the next chat"));
    })
    .await;
}

#[tokio::test]
async fn a_session_is_found_again_after_a_reload() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.choose(MENU, "Monitor SMS of Ana Lima").await;
        panel.says("Waiting for the next SMS of Ana Lima").await;
        session(stage, ANA, "sms").await;
        card(&panel, SMS).log().says("Good morning").await;
        stage.browser.reload().await;
        let panel = stage.panel(0);
        panel.sign_in("supervisor").await;
        let card = card(&panel, SMS);
        card.radio("Monitor").checked().await;
        card.says("Under way since before you opened this page")
            .await;
        card.log().says("Good morning").await;
    })
    .await;
}

// 2 · A session in progress

#[tokio::test]
async fn a_session_in_progress_is_listed_and_followed() {
    scene(async |stage| {
        session(stage, ANA, "sms").await;
        let panel = stage.live().await;
        panel.button(MENU).use_it().await;
        panel.item_starting(READ).use_it().await;
        let ana = stage.sim.person(ANA).await["userId"].clone();
        let monitored = last(stage, "Monitor").await["path"].clone();
        let path = format!(
            "/api/v2/users/{}/channels/smssession",
            ana.as_str().unwrap()
        );
        assert_eq!(monitored, path.as_str());
        panel.row("Ana Lima").says("SMS Monitor · 1").await;
        let body = last(stage, "Intrude").await["body"].clone();
        assert_eq!(body["supervisorVisibilityMode"], "Monitor", "{body}");
        let card = card(&panel, SMS);
        card.radio("Monitor").checked().await;
        card.says("You entered it while it went on").await;
        card.log().says("Good morning").await;
        panel.button(MENU).use_it().await;
        // Whoever is in it sees what the customer is called.
        panel
            .item_starting("Read SMS with +15550100")
            .disabled_because("You are in this session already")
            .await;
    })
    .await;
}

#[tokio::test]
async fn what_goes_on_is_a_chip_of_the_row_that_opens_it() {
    scene(async |stage| {
        let panel = stage.live().await;
        let arrival = json!({
            "agent": ANA, "media": "sms", "nickname": "Mara Holm", "text": "Good morning",
        });
        stage.sim.post("/sim/text", arrival).await;
        // Nobody has opened a menu or looked at the row.
        let chip = panel.button_starting("Read SMS with Mara Holm · since ");
        assert_eq!(chip.there().await.text, "SMS 1");
        chip.use_it().await;
        let card = card(&panel, SMS);
        card.radio("Monitor").checked().await;
        card.log().says("Good morning").await;
        card.status().says("Nobody sees you").await;
        chip.disabled_because("You are in this session already")
            .await;

        // Several open the menu, in which each is an entry.
        for name in ["Luis Ortega", "Grace"] {
            let arrival = json!({"agent": BEN, "media": "chat", "nickname": name, "text": "Hi"});
            stage.sim.post("/sim/text", arrival).await;
        }
        panel.button("Messages of Ben Kato").use_it().await;
        panel.item_starting("Read chat with Grace").there().await;
        stage.browser.keys("\u{e00c}").await;
        let chip = panel.button_starting("Read chat with Luis Ortega, Grace");
        assert_eq!(chip.there().await.text, "Chat 2");
        chip.use_it().await;
        panel.item_starting("Read chat with Grace").use_it().await;
        self::card(&panel, "Chat with Ben Kato")
            .log()
            .says("Hi")
            .await;
    })
    .await;
}

#[tokio::test]
async fn what_goes_on_is_gone_from_the_row_when_it_is_over() {
    scene(async |stage| {
        let id = session(stage, ANA, "chat").await;
        let panel = stage.live().await;
        let chip = panel.button_starting("Read chat with the customer");
        chip.there().await;
        let end = json!({"session": id, "action": "leave", "by": "customer"});
        stage.sim.post("/sim/session", end).await;
        let end = json!({"session": id, "action": "complete"});
        stage.sim.post("/sim/session", end).await;
        chip.gone().await;
    })
    .await;
}

#[tokio::test]
async fn several_sessions_of_one_agent_have_a_card_each() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.choose(MENU, "Monitor SMS of Ana Lima").await;
        panel.choose(MENU, "Coach chat of Ana Lima").await;
        panel.says("Waiting for the next SMS of Ana Lima").await;
        panel.says("Waiting for the next chat of Ana Lima").await;
        for media in ["sms", "sms", "chat"] {
            session(stage, ANA, media).await;
        }
        panel.row("Ana Lima").says("SMS Monitor · 2").await;
        panel.row("Ana Lima").says("Chat Coach · 1").await;
        until("three cards", async || {
            count(&panel, "article").await == json!(3)
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn what_the_server_refuses_is_said_with_its_reason() {
    scene(async |stage| {
        session(stage, ANA, "sms").await;
        let panel = stage.live().await;
        let users =
            json!({"method": "POST", "path": "/api/v2/users", "status": 403, "statusCode": 5});
        stage.sim.post("/sim/fail", users).await;
        panel.choose(MENU, "Monitor SMS of Ana Lima").await;
        panel.says("Did not work: Monitor SMS of Ana Lima").await;
        panel.says("do not have the right").await;
        panel.button("Dismiss").use_it().await;
        panel.choose(MENU, "Monitor SMS of Ana Lima").await;
        panel.row("Ana Lima").says("SMS Monitor").await;

        let refusal = json!({
            "method": "POST", "path": "/api/v2/users", "operation": "Intrude",
            "status": 500, "statusCode": 3, "statusMessage": "not now",
        });
        stage.sim.post("/sim/fail", refusal).await;
        panel.button(MENU).use_it().await;
        panel.item_starting(READ).use_it().await;
        panel.says("Did not work: Read the SMS with Ana Lima").await;
        panel.says("The server does not allow this now").await;
    })
    .await;
}

#[tokio::test]
async fn sessions_that_cannot_be_listed_say_why() {
    scene(async |stage| {
        let panel = stage.live().await;
        let ana = stage.sim.person(ANA).await["userId"].clone();
        let path = format!("/api/v2/users/{}", ana.as_str().unwrap());
        let fault =
            json!({"method": "GET", "path": path, "status": 403, "statusCode": 5, "times": 0});
        stage.sim.post("/sim/fail", fault).await;
        panel.button(MENU).use_it().await;
        panel
            .says("SMS in progress could not be read. You do not have the right")
            .await;
    })
    .await;
}

//! Every state as a picture in `target/screenshots`, light and dark, wide and narrow. Nothing may stick out sideways,
//! nothing may be written to the console, and states that have a golden picture look like it.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, golden, scene, scene_with, site, slowness, until};
use serde_json::json;

const ANA: &str = "5001";
const ESCAPE: &str = "\u{e00c}";
/// States with golden pictures.
const GOLDEN: [&str; 24] = [
    "roster",
    "groups",
    "filters",
    "narrowed",
    "nobody-fits",
    "listening",
    "coaching",
    "coaching-offline",
    "question",
    "barge",
    "muted",
    "held",
    "loading",
    "reconnecting",
    "failed",
    "empty",
    "long-names",
    "card-details",
    "waiting-and-states",
    "ringing",
    "session-coach",
    "session-barge",
    "cisco-listening",
    "ar-roster",
];
/// Hides times, which go on between two pictures, or shows them again. A message has a time where a minute
/// begins, and the clocks of a card have a line of their own where they are long.
const TIMES: &str = "const root = panel.shadowRoot; \
     const sheets = root.adoptedStyleSheets.filter((sheet) => !sheet.hidesTimes); \
     if (given[0] === 'hidden') { \
       const sheet = Object.assign(new CSSStyleSheet(), { hidesTimes: true }); \
       sheet.replaceSync('time, [role=timer], [data-column=time] { visibility: hidden } ' + \
         '.clocks, [role=log] time { display: none }'); \
       sheets.push(sheet); \
     } \
     root.adoptedStyleSheets = sheets";

/// Makes every time of day and every date read alike: digits have widths, and sentences around them wrap.
const ONE_TIME: &str = "const clock = Intl.DateTimeFormat.prototype; \
     const { get } = Object.getOwnPropertyDescriptor(clock, 'format'); \
     const at = new Date(2026, 2, 3, 10, 24, 36); \
     Object.defineProperty(clock, 'format', { get() { return () => get.call(this)(at); } })";

/// Stops the clocks that pages opened from here on show.
async fn stop_clocks(stage: &Stage) {
    let source = json!({"source": ONE_TIME});
    stage
        .browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
}

/// Takes the four pictures of a state.
async fn picture(stage: &Stage, panel: &Panel, state: &str) {
    picture_around(stage, panel, state, None).await;
}

/// Takes the four pictures of a state with an element, named by a selector, in their middle.
async fn picture_around(stage: &Stage, panel: &Panel, state: &str, middle: Option<&str>) {
    stage.browser.rest_mouse().await;
    let mut differences = Vec::new();
    for width in [1096, 360] {
        stage
            .browser
            .size(width, if width == 360 { 720 } else { 800 })
            .await;
        if let Some(middle) = middle {
            let scroll =
                "panel.shadowRoot.querySelector(given[0]).scrollIntoView({ block: 'center' })";
            panel.script(scroll, vec![json!(middle)]).await;
        }
        for colors in ["light", "dark"] {
            stage.browser.colors(colors).await;
            let name = format!("{state}-{width}-{colors}");
            stage.browser.screenshot(&name).await;
            // What a slow page shows may be on its way.
            if GOLDEN.contains(&state) && slowness() == 1 {
                panel.script(TIMES, vec![json!("hidden")]).await;
                differences.extend(compare(stage, &name).await.err());
                panel.script(TIMES, vec![json!("shown")]).await;
            }
        }
        let overflow = "const root = panel.shadowRoot.querySelector('[part~=root]'); \
             return [document.documentElement, panel, root].map((one) => one.scrollWidth - one.clientWidth)";
        let overflow = panel.script(overflow, vec![]).await;
        assert_eq!(
            overflow,
            json!([0, 0, 0]),
            "{state} at {width} px sticks out"
        );
    }
    stage.browser.size(1280, 800).await;
    assert_eq!(differences, Vec::<String>::new(), "{state}");
    assert_eq!(
        stage.browser.console().await,
        Vec::<String>::new(),
        "{state}"
    );
}

/// Compares what is seen with its golden picture, more than once: what follows a state, such as a tip, takes some frames.
async fn compare(stage: &Stage, name: &str) -> Result<(), String> {
    let mut compared = Ok(());
    for _ in 0..10 {
        let picture = stage.browser.screenshot(&format!("golden-{name}")).await;
        compared = golden::compare(name, &picture);
        if compared.is_ok() {
            break;
        }
    }
    compared
}

/// A floor with something to see.
async fn busy(stage: &Stage) {
    for agent in [ANA, "5004", "5010"] {
        stage.sim.call(agent).await;
    }
    for (agent, state, name) in [
        ("5002", "NotReady", "Break"),
        ("5007", "LoggedOut", "Offline"),
        ("5012", "NotReady", "Training"),
        ("5015", "LoggedOut", "Offline"),
    ] {
        let state = json!({"agent": agent, "state": state, "displayName": name});
        stage.sim.post("/sim/agent", state).await;
    }
}

#[tokio::test]
async fn pictures_of_a_call() {
    scene(async |stage| {
        stop_clocks(stage).await;
        busy(stage).await;
        let panel = stage.live().await;
        panel.row("Ana Lima").says("On call").await;
        picture(stage, &panel, "roster").await;
        // By work, the first of those who are on calls is another one a second later.
        panel.set("config", json!({"view": "sort:name"})).await;

        let card = panel.article("Call with Ana Lima");
        panel.button("Coach Ana Lima").use_it().await;
        card.radio("Coach").checked().await;
        picture(stage, &panel, "coaching").await;
        stage.browser.offline(true).await;
        panel.connection_is("Offline").await;
        card.says("Last known: Coach").await;
        picture(stage, &panel, "coaching-offline").await;
        stage.browser.offline(false).await;
        panel.connection_is("Live").await;
        card.radio("Coach").checked().await;
        card.radio("Listen in").use_it().await;
        let one_way = panel.dialog("Switch to listening in on Ana Lima?");
        one_way.there().await;
        picture(stage, &panel, "one-way").await;
        one_way.button("Listen in").press().await;
        card.radio("Listen in").checked().await;
        picture(stage, &panel, "listening").await;
        card.radio("Barge in").use_it().await;
        let question = panel.dialog("Barge in on Ana Lima?");
        question.there().await;
        picture(stage, &panel, "question").await;
        question.button("Barge in").press().await;
        card.radio("Barge in").checked().await;
        picture(stage, &panel, "barge").await;
        card.button("Mute agent").use_it().await;
        card.button("Unmute agent").enabled().await;
        picture(stage, &panel, "muted").await;
        stage
            .sim
            .post("/sim/hold", json!({"agent": ANA, "on": true}))
            .await;
        card.status().says("hold").await;
        picture(stage, &panel, "held").await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        card.status().says("ended").await;
        picture(stage, &panel, "ended").await;
    })
    .await;
}

#[tokio::test]
async fn pictures_of_the_list() {
    scene(async |stage| {
        stop_clocks(stage).await;
        busy(stage).await;
        let panel = stage.live().await;
        let limits = "panel.config = {thresholds: {Ready: {warnSeconds: 0, alertSeconds: 9999}, \
             Break: {warnSeconds: 0, alertSeconds: 1}}}";
        panel.script(limits, vec![]).await;
        panel.row("Ana Lima").says("On call").await;
        panel.button("Roster view").use_it().await;
        panel.item("Group agents").use_it().await;
        panel.says("1 over limit").await;
        picture(stage, &panel, "groups").await;
        stage.browser.keys(ESCAPE).await;
        panel.button("Filter agents").use_it().await;
        panel.item("Voice").use_it().await;
        panel.item("Chat").use_it().await;
        picture(stage, &panel, "filters").await;
        stage.browser.keys(ESCAPE).await;
        panel.search().write("a").await;
        panel.button("Remove filter: Channel Voice").there().await;
        picture(stage, &panel, "narrowed").await;
        panel.choose("Roster view", "Keyboard").await;
        panel.dialog("Keyboard").there().await;
        picture(stage, &panel, "keyboard").await;
        stage.browser.keys(ESCAPE).await;
        panel.search().write("nobody at all").await;
        panel.button("Clear filters").there().await;
        picture(stage, &panel, "nobody-fits").await;
    })
    .await;
}

#[tokio::test]
async fn pictures_of_trouble() {
    scene(async |stage| {
        stop_clocks(stage).await;
        let panel = stage.open(site::PLAIN).await;
        panel.connection_is("Not connected").await;
        picture(stage, &panel, "closed").await;
        panel
            .script("panel.connect().catch(() => {})", vec![])
            .await;
        panel.connection_is("Sign-in needed").await;
        picture(stage, &panel, "sign-in-needed").await;

        let slow = json!({"path": "/api/v2/me/groups", "delayMs": 30_000});
        stage.sim.post("/sim/fail", slow).await;
        panel.credentials("supervisor", "supervisor").await;
        panel.connection_is("Live").await;
        picture(stage, &panel, "loading").await;

        panel.script("await panel.disconnect()", vec![]).await;
        panel.sign_in("supervisor").await;
        stage.browser.offline(true).await;
        panel.connection_is("Offline").await;
        picture(stage, &panel, "offline").await;
        stage.browser.offline(false).await;
        panel.connection_is("Live").await;
        stage.sim.kill().await;
        panel.connection_is("Reconnecting").await;
        picture(stage, &panel, "reconnecting").await;
        stage.sim.restart().await;
        panel.connection_is("Live").await;

        // An address where the service never was.
        let panel = stage.open(site::PLAIN).await;
        let page = json!({"path": "/api/v2/me", "html": true, "status": 200, "times": 0});
        stage.sim.post("/sim/fail", page).await;
        panel
            .script("panel.connect().catch(() => {})", vec![])
            .await;
        panel.connection_is("Failed").await;
        picture(stage, &panel, "failed").await;
    })
    .await;
}

#[tokio::test]
async fn pictures_of_the_unusual() {
    scene(async |stage| {
        stop_clocks(stage).await;
        busy(stage).await;
        // Whoever supervises nobody.
        let panel = stage.open(site::PLAIN).await;
        panel.credentials("agent", "agent").await;
        panel.script("await panel.connect()", vec![]).await;
        panel.says("no supervisor role").await;
        picture(stage, &panel, "empty").await;
        panel.script("await panel.disconnect()", vec![]).await;
        // The farewell carries the credentials: after it, nothing signs in again.
        until("the session to end", async || stage.sim.sessions().await.is_empty()).await;
        // The browser's session comes before other credentials.
        stage.sim.post("/sim/signout", json!({"user": "agent"})).await;

        panel.sign_in("supervisor").await;
        let long = "const path = '/api/v2/contacts?type=User&offset=0&limit=200'; \
             const answer = await (await fetch(path)).json(); \
             for (const one of answer.contacts) { \
               one.lastName += ' de la Santísima Trinidad Ruiz-y-Picasso Donaudampfschifffahrtsgesellschaft'; \
             } \
             return answer";
        let long = panel.script(long, vec![]).await;
        stage.sim.post("/sim/fail", json!({
            "path": "/api/v2/contacts", "status": 200, "body": long, "times": 0,
        })).await;
        panel.row("Ana Lima de la").there().await;
        panel.script("[...panel.shadowRoot.querySelectorAll('[part~=row] .more')][0].click()", vec![]).await;
        picture(stage, &panel, "long-names").await;

        panel.script("document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ar'", vec![]).await;
        picture(stage, &panel, "rtl").await;
    })
    .await;
}

#[tokio::test]
async fn pictures_of_menus_details_and_the_log() {
    let floor = json!({"channels": ["chat"], "guesses": {"namesSupervisor": true}});
    scene_with(floor, async |stage| {
        stop_clocks(stage).await;
        busy(stage).await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        let monitor = json!({"user": "supervisor2", "operation": "Coach", "agent": "5004"});
        stage.sim.post("/sim/monitor", monitor).await;
        let panel = stage.live().await;
        panel.button("Listen in to Divya Menon").use_it().await;
        panel.row("Divya Menon").says("Monitored by").await;
        picture(stage, &panel, "collision").await;
        panel.button("Dismiss").use_it().await;
        panel.button("Monitoring options").use_it().await;
        panel.item("All calls").there().await;
        picture(stage, &panel, "options").await;
        stage.browser.keys(ESCAPE).await;
        panel
            .choose("Monitoring options", "Stay with the agent")
            .await;
        panel.choose("Monitoring options", "Next call only").await;
        panel.button("Coach Ana Lima").use_it().await;
        panel.says("Waiting for the next call of Ana Lima").await;
        panel.button("State of Ana Lima").use_it().await;
        panel.item("Log out").there().await;
        picture(stage, &panel, "waiting-and-states").await;
        panel.item("Log out").use_it().await;
        panel.dialog("Log out Ana Lima?").there().await;
        picture(stage, &panel, "log-out").await;
        panel
            .dialog("Log out Ana Lima?")
            .button("Cancel")
            .press()
            .await;

        let call = json!({
            "agent": ANA, "from": "+15557000",
            "userData": {
                "WWE_PARTY_+15557000": {"firstname": "Mara", "lastname": "Holm"},
                "Customer": {
                    "Name": "Mara Holm", "Number": 700_441, "Premium": true,
                    "Orders": [{"Id": 1, "Note": "<img src=x onerror=alert(1)>"}, {"Id": 2}],
                },
                "Reason": "She asks about an invoice that came twice, and about the one before that as well. ".repeat(3),
            },
        });
        stage.sim.post("/sim/call", call).await;
        let record = json!({"agent": ANA, "state": "Recording"});
        stage.sim.post("/sim/recording", record).await;
        let card = panel.article("Call with Ana Lima");
        card.radio("Coach").checked().await;
        card.says("Recorded").await;
        picture(stage, &panel, "card").await;
        panel.unfold().await;
        picture(stage, &panel, "card-details").await;
        stage.sim.post("/sim/hangup", json!({"agent": ANA})).await;
        panel.says("Monitoring of Ana Lima has ended").await;
        panel.button("Activity log").use_it().await;
        picture(stage, &panel, "ended-and-log").await;
    })
    .await;
}

#[tokio::test]
async fn pictures_of_a_phone_and_a_call_that_rings() {
    scene_with(json!({"autoAnswer": false}), async |stage| {
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
        panel.says("Could not be logged in").await;
        panel.unfold().await;
        picture(stage, &panel, "channels").await;
        panel.button("Dismiss").use_it().await;
        panel.button("Log in phone").use_it().await;
        panel.button("Listen in to Ana Lima").enabled().await;
        panel.choose("Your phone", "Ready").await;
        panel.says("5005 Ready").await;
        panel.button("Your phone").use_it().await;
        panel.item("Not Ready").there().await;
        picture(stage, &panel, "own-phone").await;
        stage.browser.keys(ESCAPE).await;
        stage.sim.call(ANA).await;
        panel.button("Listen in to Ana Lima").use_it().await;
        let card = panel.article("Call with Ana Lima");
        card.button("Answer").enabled().await;
        picture(stage, &panel, "ringing").await;
        card.button("Answer").use_it().await;
        card.radio("Listen in").checked().await;
        stage
            .sim
            .post("/sim/transfer", json!({"agent": ANA, "to": "5002"}))
            .await;
        panel.article("Call with Ben Kato").there().await;
        picture(stage, &panel, "passed-on").await;
    })
    .await;
}

#[tokio::test]
async fn pictures_of_messages() {
    scene(async |stage| {
        stop_clocks(stage).await;
        let panel = stage.live().await;
        let quick = json!({"confirm": {"bargeIn": false}, "polling": {"visibleMs": 250}});
        panel.set("config", quick).await;
        let menu = "Messages of Ana Lima";
        let arrival = json!({
            "agent": ANA, "text": "Good morning, my invoice came twice.",
            "userData": {"Customer": {"Name": "Mara Holm", "Number": 700_441}},
        });
        let session = stage.sim.post("/sim/text", arrival).await["session"].clone();
        panel
            .choose("Messages of Ben Kato", "Monitor chat of Ben Kato")
            .await;
        panel.says("Waiting for the next chat of Ben Kato").await;
        panel.choose(menu, "Coach SMS of Ana Lima").await;
        panel.row("Ana Lima").says("SMS Coach · 1").await;
        panel.button(menu).use_it().await;
        panel.item_starting("Read SMS with Mara Holm").enabled().await;
        picture(stage, &panel, "messages-menu").await;
        panel.item_starting("Read SMS with Mara Holm").use_it().await;
        let card = panel.article("SMS with Ana Lima");
        card.radio("Coach").checked().await;
        let act = async |mut what: serde_json::Value| {
            what["session"] = session.clone();
            stage.sim.post("/sim/session", what).await;
        };
        act(json!({"action": "say", "text": "I see it. One moment, please — I look it up."})).await;
        act(json!({"action": "push", "url": "https://example.com/invoices/700441"})).await;
        act(json!({"action": "say", "by": "customer", "text": "شكرا جزيلا 👩‍👩‍👧‍👦 <b>bold?</b>\nsecond line"})).await;
        act(json!({"action": "notice", "text": "The office closes at six."})).await;
        act(json!({"action": "typing"})).await;
        card.textbox("Message to agent").write("Offer her a refund.").await;
        stage.browser.keys("\u{e007}").await;
        card.log().says("Offer her a refund.").await;
        card.log().says("is typing").await;
        picture(stage, &panel, "session-coach").await;
        let fault = json!({
            "method": "POST", "path": "/api/v2/me", "operation": "SendMessage", "status": 500,
        });
        stage.sim.post("/sim/fail", fault).await;
        card.radio("Barge in").use_it().await;
        let input = card.textbox("Message to everyone");
        input.write("This is the supervisor; you get your money back.").await;
        stage.browser.keys("\u{e007}").await;
        card.button("Retry").enabled().await;
        input.write("Half a sen").await;
        panel.unfold().await;
        picture_around(stage, &panel, "session-barge", Some("textarea")).await;
        act(json!({"action": "queue"})).await;
        card.says("You had written this").await;
        picture(stage, &panel, "session-revoked").await;
    })
    .await;
}

#[tokio::test]
async fn pictures_of_both_contact_centres() {
    scene(async |stage| {
        stop_clocks(stage).await;
        stage.site.write(
            "portal.js",
            "import { CiscoBus } from './demo-cisco.js';\n\
             window.bus = new CiscoBus();\n\
             bus.pause = 0;\n",
        );
        let head = r#"<script type="module" src="portal.js"></script>"#;
        let body = r#"<supervisor-widget id="panel" autoconnect="false"></supervisor-widget>"#;
        stage.site.page_with("cisco.html", head, body);
        let panel = stage.open("cisco.html").await;
        panel.sign_in("supervisor").await;
        let connect =
            "panel.config = { cisco: { supervisor: bus.supervisor } }; panel.bus = bus; return 0";
        panel.script(connect, vec![]).await;
        panel.button("Listen in to Carla Cisco").use_it().await;
        let card = panel.article("Call with Carla Cisco");
        card.says("You are silent").await;
        picture(stage, &panel, "cisco-listening").await;
        panel
            .script("bus.hold('5025', true); return 0", vec![])
            .await;
        card.says("there is no audio for now").await;
        picture(stage, &panel, "cisco-hold").await;
    })
    .await;
}

#[tokio::test]
async fn pictures_from_right_to_left() {
    scene(async |stage| {
        stop_clocks(stage).await;
        busy(stage).await;
        let panel = stage.live().await;
        let press = async |selector: &str| {
            let press = "panel.shadowRoot.querySelector(given[0]).click()";
            panel.script(press, vec![json!(selector)]).await;
        };
        panel.speak("ar").await;
        picture(stage, &panel, "ar-roster").await;
        press(".roster .menu-button").await;
        picture(stage, &panel, "ar-filters").await;
        stage.browser.keys(ESCAPE).await;
        panel.speak("en").await;

        let text = "Good morning, my invoice came twice.";
        let arrival = json!({
            "agent": "5002", "nickname": "+15550100", "text": text,
            "userData": {"Customer": {"Name": "Mara Holm", "Number": 700_441}},
        });
        let session = stage.sim.post("/sim/text", arrival).await["session"].clone();
        panel.choose("Messages of Ben Kato", "Coach SMS of Ben Kato").await;
        panel.button_starting("Read SMS with Mara Holm").use_it().await;
        let card = panel.article("SMS with Ben Kato");
        card.radio("Coach").checked().await;
        for mut act in [
            json!({"action": "say", "by": "customer", "text": "شكرا جزيلا 👩‍👩‍👧‍👦 <b>bold?</b>\nsecond line"}),
            json!({"action": "typing"}),
        ] {
            act["session"] = session.clone();
            stage.sim.post("/sim/session", act).await;
        }
        card.log().says("second line").await;
        panel.unfold().await;
        panel.speak("ar").await;
        picture(stage, &panel, "ar-session").await;
        panel.speak("en").await;
        // The first row lies below the heads.
        panel.button("Coach Ana Lima").enabled().await;
        press("[aria-label='Coach Ana Lima']").await;
        panel.article("Call with Ana Lima").radio("Coach").checked().await;
        panel.unfold().await;
        press(".activity-label").await;
        panel.speak("ar").await;
        picture(stage, &panel, "ar-call-and-log").await;
        press("[data-operation=BargeIn]").await;
        picture(stage, &panel, "ar-question").await;
    })
    .await;
}

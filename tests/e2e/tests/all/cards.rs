//! The column of cards with much in it: nothing is cut, sticks out or lies over something else, whatever the names.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, repository, scene, until};
use serde_json::{Value, json};

/// Names of agents and customers; the last is of nobody.
const NAMES: [&str; 6] = [
    "Maximiliana-Alexandrine Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff II",
    "X",
    "نور الدين عبد الرحمن",
    "สมชาย ใจดีมากและชื่อยาวที่ไม่มีช่องว่างเลยแม้แต่น้อย",
    "👩🏽‍🚀🇧🇷👨‍👩‍👧‍👦",
    "",
];

/// What is cut, what sticks out of its card, and what lies over something else.
const LOOK: &str = r"
    const root = panel.shadowRoot;
    const wrong = [];
    const cards = [...root.querySelectorAll('.live .card')].filter((it) => it.checkVisibility());
    const words = (it) => `${it.className || it.localName} “${it.textContent.trim().slice(0, 30)}”`;
    for (const card of cards) {
        const edge = card.getBoundingClientRect();
        const inside = [...card.querySelectorAll('*')].filter((it) => it.checkVisibility()
            && !it.closest('[popover], .unseen') && it.getClientRects().length && getComputedStyle(it).clipPath === 'none');
        for (const it of inside) {
            const at = it.getBoundingClientRect();
            const style = getComputedStyle(it);
            if (at.left < edge.left - 0.5 || at.right > edge.right + 0.5) wrong.push(`sticks out: ${words(it)}`);
            const isCut = it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1;
            const scrolls = /auto|scroll/.test(style.overflowY);
            if (style.display !== 'inline' && style.overflow !== 'visible' && isCut && !scrolls) wrong.push(`cut: ${words(it)}`);
            if (it.matches('button') && it.scrollWidth > it.clientWidth + 1) wrong.push(`out of its button: ${words(it)}`);
            if (it.scrollWidth > it.clientWidth + 1 && scrolls) wrong.push(`scrolls sideways: ${words(it)}`);
        }
        const [title, fold] = ['.card-title', '.card-fold'].map((it) => card.querySelector(it));
        if (fold?.checkVisibility() && fold.getBoundingClientRect().top > title.getBoundingClientRect().bottom - 8) {
            wrong.push(`in a line of its own: ${words(fold)}`);
        }
        // Boxes of text and controls, none inside of another.
        const boxes = inside.filter((it) => !it.closest('.lines')
            && (it.matches('button') || (it.matches('p, h4, li, .who, .hears, .headline') && it.textContent.trim())));
        for (const [number, one] of boxes.entries()) {
            for (const other of boxes.slice(number + 1)) {
                if (one.contains(other) || other.contains(one)) continue;
                const [at, by] = [one, other].map((it) => it.getBoundingClientRect());
                const wide = Math.min(at.right, by.right) - Math.max(at.left, by.left);
                const high = Math.min(at.bottom, by.bottom) - Math.max(at.top, by.top);
                if (wide > 0.5 && high > 1.5) wrong.push(`${words(one)} over ${words(other)}`);
            }
        }
    }
    const tall = [...root.querySelectorAll('.modes .choice')].filter((it) => it.checkVisibility());
    const lines = tall.map((it) => it.querySelector('.word') ?? it).map((it) => {
        const range = new Range();
        range.selectNodeContents(it);
        return new Set([...range.getClientRects()].map((at) => Math.round(at.top))).size;
    });
    return { wrong: [...new Set(wrong)], cards: cards.length, lines: Math.max(...lines) }";

/// The directory gives these names to the agents.
async fn rename(stage: &Stage, panel: &Panel) {
    let renamed = "const path = '/api/v2/contacts?type=User&offset=0&limit=200'; \
         const answer = await (await fetch(path)).json(); \
         answer.contacts.forEach((one) => { \
             const number = Number(JSON.stringify(one).match(/\"50(\\d\\d)\"/)?.[1] ?? 0); \
             one.firstName = given[0][(number - 1) % 5] ?? one.firstName; one.lastName = ''; }); \
         return answer";
    let renamed = panel.script(renamed, vec![json!(NAMES)]).await;
    let answer = json!({
        "method": "GET", "path": "/api/v2/contacts", "status": 200, "body": renamed, "times": 0,
    });
    stage.sim.post("/sim/fail", answer).await;
    panel.script("panel.refresh()", vec![]).await;
    panel.row("Maximiliana-Alexandrine").there().await;
}

/// The vendor's sample of a monitored call, as a call of this agent.
async fn call(stage: &Stage, agent: &str, customer: &str) {
    let file = "tests/fixtures/gws/switch-to-listen-in.notification.json";
    let sample = std::fs::read_to_string(repository().join(file)).unwrap();
    let sample = sample.replace(
        "011DJV5JI898NB2L04000VTAES00000I",
        &format!("call-of-{agent}"),
    );
    let mut sample: Value = serde_json::from_str(&sample).unwrap();
    let participants = &mut sample["data"]["call"]["participants"];
    for key in ["phoneNumber", "formattedPhoneNumber", "digits"] {
        participants[0][key] = json!("+15557001");
        participants[1][key] = json!(agent);
    }
    if !customer.is_empty() {
        let name = json!({"firstname": customer, "lastname": ""});
        sample["data"]["call"]["userData"] = json!({"WWE_PARTY_+15557001": name});
    }
    let channel = sample["channel"].as_str().unwrap().to_owned();
    stage.sim.notify(&channel, sample["data"].clone()).await;
}

#[tokio::test]
async fn three_calls_and_four_chats_are_whole_whatever_the_names() {
    scene(async |stage| {
        let panel = stage.live().await;
        for way in ["Monitor SMS of Ana Lima", "Coach chat of Ana Lima"] {
            panel.choose("Messages of Ana Lima", way).await;
        }
        for (media, customer) in [("sms", 0), ("chat", 1), ("chat", 4), ("sms", 5)] {
            let name = NAMES[customer];
            let mut arrival =
                json!({"agent": "5001", "media": media, "text": format!("I am {name}")});
            if !name.is_empty() {
                arrival["nickname"] = json!(name);
            }
            stage.sim.post("/sim/text", arrival).await;
        }
        rename(stage, &panel).await;
        for (agent, customer) in [("5001", 3), ("5003", 5), ("5004", 2)] {
            call(stage, agent, NAMES[customer]).await;
        }
        let cards = "return panel.shadowRoot.querySelectorAll('.live > article').length";
        until("seven cards", async || {
            panel.script(cards, vec![]).await == 7
        })
        .await;
        for (width, height) in [(360, 4_000), (768, 4_000), (1096, 6_000), (1600, 4_000)] {
            stage.browser.size(width, height).await;
            for colors in ["light", "dark"] {
                stage.browser.colors(colors).await;
                stage
                    .browser
                    .screenshot(&format!("cards-{width}-{colors}"))
                    .await;
            }
            let seen = panel.script(LOOK, vec![]).await;
            assert_eq!(seen["wrong"], json!([]), "{width} px");
            assert!(seen["cards"].as_u64() >= Some(7), "{width} px: {seen}");
            assert_eq!(seen["lines"], 1, "a mode in two lines at {width} px");
        }
    })
    .await;
}

#[tokio::test]
async fn a_card_is_whole_in_every_language() {
    scene(async |stage| {
        stage.sim.call("5001").await;
        let panel = stage.live().await;
        panel.button("Coach Ana Lima").use_it().await;
        let card = panel.article("Call with Ana Lima");
        card.radio("Coach").checked().await;
        for tag in ["en", "de", "fr", "es", "pt-BR", "pl", "ja", "ar"] {
            panel.speak(tag).await;
            for (width, text) in [(360, 14), (1096, 14), (360, 20), (1280, 24)] {
                stage.browser.size(width, 1_000).await;
                let set = "panel.style.setProperty('--sw-font-size', `${given[0]}px`)";
                panel.script(set, vec![json!(text)]).await;
                if text == 14 {
                    stage
                        .browser
                        .screenshot(&format!("card-{tag}-{width}"))
                        .await;
                }
                let seen = panel.script(LOOK, vec![]).await;
                assert_eq!(seen["wrong"], json!([]), "{tag}, {width} px, text {text}");
            }
        }
    })
    .await;
}

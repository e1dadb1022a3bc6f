//! Room: nothing is cut while there is room for it, and no control lies over another one or outside
//! of the panel, at each width of the panel and each size of its text.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use e2e::{Panel, Stage, scene, scene_with, until};
use serde_json::{Value, json};

/// Widths of the panel in CSS pixels.
const WIDTHS: [u32; 7] = [360, 560, 768, 900, 1096, 1280, 1600];

/// What is cut, and which controls are in the wrong place.
const LOOK: &str = r"
    const root = panel.shadowRoot;
    const all = (what) => [...root.querySelectorAll(what)].filter((it) => it.checkVisibility());
    const cut = (what) => all(what).filter((it) => it.scrollWidth > it.clientWidth).map((it) => it.textContent);
    const edge = root.querySelector('[part~=root]').getBoundingClientRect();
    const name = (it) => it.getAttribute('aria-label') ?? it.textContent;
    const wrong = [];
    for (const box of all('.toolbar, .roster-head, .strip, .heads, .row[data-agent]')) {
        const controls = [...box.querySelectorAll('button, input')]
            .filter((it) => it.checkVisibility() && !it.closest('[popover]'))
            .map((it) => [it, it.getBoundingClientRect()]);
        for (const [it, at] of controls) {
            if (at.left < edge.left - 0.5 || at.right > edge.right + 0.5) wrong.push(`outside: ${name(it)}`);
            for (const [other, by] of controls) {
                const wide = Math.min(at.right, by.right) - Math.max(at.left, by.left);
                const high = Math.min(at.bottom, by.bottom) - Math.max(at.top, by.top);
                if (it !== other && wide > 0.5 && high > 0.5) wrong.push(`${name(it)} over ${name(other)}`);
            }
        }
    }
    return {
        names: cut('.row .name'), badges: cut('.row .badge'), states: cut('.state-words span'), wrong,
        rows: all('.row[data-agent]').length,
    }";

/// What is to be seen when the panel is so large, and its text.
async fn look(stage: &Stage, panel: &Panel, size: (u32, u32), text: u32) -> Value {
    stage.browser.size(size.0, size.1).await;
    let set = "panel.style.setProperty('--sw-font-size', `${given[0]}px`); \
         await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";
    panel.script(set, vec![json!(text)]).await;
    panel.script(LOOK, vec![]).await
}

/// Nothing is in the wrong place and no state is cut; how many names are.
fn fits(seen: &Value, of: &str) -> usize {
    assert!(seen["rows"].as_u64() > Some(0), "{of}: {seen}");
    assert_eq!(seen["wrong"], json!([]), "{of}");
    assert_eq!(seen["states"], json!([]), "{of}");
    seen["names"].as_array().unwrap().len()
}

#[tokio::test]
async fn names_and_states_are_whole_at_every_width() {
    scene_with(json!({"agents": 24}), async |stage| {
        let panel = stage.live().await;
        panel.row("Tomasz Zieliński").there().await;
        for monitored in [false, true] {
            if monitored {
                stage.sim.call("5001").await;
                panel.button("Listen in to Ana Lima").use_it().await;
                panel.article("Call with Ana Lima").there().await;
            }
            for width in WIDTHS {
                for text in [14, 20, 28] {
                    let of = format!("{width} px, text {text}, monitored {monitored}");
                    let seen = look(stage, &panel, (width, 800), text).await;
                    let names = fits(&seen, &of);
                    println!("{of}: {names} of {} names are cut", seen["rows"]);
                    assert!(text > 14 || names == 0, "{of}: {seen}");
                }
            }
            // 1280 by 800 at 200 %.
            let seen = look(stage, &panel, (640, 400), 14).await;
            assert_eq!(fits(&seen, "200 %"), 0, "{seen}");
        }
    })
    .await;
}

#[tokio::test]
async fn states_are_whole_in_every_language() {
    scene(async |stage| {
        let panel = stage.live().await;
        for tag in LANGUAGES {
            panel.speak(tag).await;
            let seen = look(stage, &panel, (1096, 700), 14).await;
            assert_eq!(fits(&seen, tag), 0, "{tag}: {seen}");
        }
    })
    .await;
}

const LANGUAGES: [&str; 8] = ["en", "de", "fr", "es", "pt-BR", "pl", "ja", "ar"];

/// Neither the badges of the rows nor the names beside them are cut, in any language.
async fn badges_fit(stage: &Stage, panel: &Panel, state: &str) {
    for tag in LANGUAGES {
        panel.speak(tag).await;
        for width in [1096, 360] {
            let seen = look(stage, panel, (width, 700), 14).await;
            let of = format!("{state}, {tag}, {width} px");
            assert_eq!(fits(&seen, &of), 0, "{of}: {seen}");
            assert_eq!(seen["badges"], json!([]), "{of}");
        }
    }
    panel.speak("en").await;
    stage.browser.size(1280, 800).await;
}

#[tokio::test]
async fn badges_are_whole_in_every_language() {
    scene_with(json!({"autoAnswer": false}), async |stage| {
        let panel = stage.live().await;
        let config = json!({
            "confirm": {"bargeIn": false, "oneWay": false},
            "confirmMs": 60_000,
            "polling": {"visibleMs": 250},
        });
        panel.set("config", config).await;
        let row = panel.row("Ana Lima");
        panel.button("Coach Ana Lima").use_it().await;
        row.says("Next call: Coach").await;
        badges_fit(stage, &panel, "next call").await;
        stage.sim.call("5001").await;
        row.says("Ringing you").await;
        badges_fit(stage, &panel, "ringing").await;
        let card = panel.article("Call with Ana Lima");
        card.button("Answer").use_it().await;
        row.says("Coaching").await;
        badges_fit(stage, &panel, "coaching").await;
        card.radio("Barge in").use_it().await;
        row.says("Barged in").await;
        badges_fit(stage, &panel, "barged in").await;
        card.radio("Listen in").use_it().await;
        row.says("Listening").await;
        badges_fit(stage, &panel, "listening").await;
        let slow = json!({"method": "POST", "path": "/api/v2/me/calls", "delayMs": 60_000});
        stage.sim.post("/sim/fail", slow).await;
        card.radio("Coach").use_it().await;
        row.says("Asking").await;
        badges_fit(stage, &panel, "asking").await;
    })
    .await;
}

/// Drawings that are smaller than the text beside them.
const SMALL: &str = r"
    const size = parseFloat(panel.style.getPropertyValue('--sw-font-size'));
    const seen = [...panel.shadowRoot.querySelectorAll('*')].filter((it) => it.checkVisibility());
    return seen.flatMap((it) => ['', '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(it, part || null);
        const isDrawing = style.fontFamily.includes('sw-drawings') && (!part || style.content !== 'none');
        const least = it.matches('.menu-button') && part === '::after' ? 0.7 : 1.1;
        return isDrawing && parseFloat(style.fontSize) < least * size
            ? [`${it.className}${part}: ${style.fontSize}`] : [];
    }))";

#[tokio::test]
async fn drawings_grow_with_the_text() {
    scene(async |stage| {
        let panel = stage.live().await;
        stage.sim.call("5001").await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel
            .article("Call with Ana Lima")
            .radio("Listen in")
            .checked()
            .await;
        for text in [14, 20, 28] {
            for width in [1600, 1096, 360] {
                look(stage, &panel, (width, 800), text).await;
                let small = panel.script(SMALL, vec![]).await;
                assert_eq!(small, json!([]), "text {text}, {width} px");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn whatever_the_names_controls_keep_their_places() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.row("Ana Lima").there().await;
        let renamed = "const path = '/api/v2/contacts?type=User&offset=0&limit=200'; \
             const answer = await (await fetch(path)).json(); \
             const names = ['Maximiliana-Alexandrine Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff II', \
                 'X', 'نور الدين عبد الرحمن', 'สมชาย ใจดี', '👩🏽‍🚀🇧🇷👨‍👩‍👧‍👦']; \
             answer.contacts.forEach((one, at) => { one.firstName = names[at % names.length]; one.lastName = ''; }); \
             return answer";
        let renamed = panel.script(renamed, vec![]).await;
        let answer = json!({
            "method": "GET", "path": "/api/v2/contacts", "status": 200, "body": renamed, "times": 0,
        });
        stage.sim.post("/sim/fail", answer).await;
        panel.script("panel.refresh()", vec![]).await;
        panel.row("Maximiliana-Alexandrine").there().await;
        for width in WIDTHS {
            let of = format!("{width} px");
            fits(&look(stage, &panel, (width, 700), 14).await, &of);
        }
        fits(&look(stage, &panel, (300, 200), 14).await, "300 by 200");
    })
    .await;
}

#[tokio::test]
async fn a_menu_is_beside_its_button_whatever_is_done_to_the_elements_around_it() {
    scene(async |stage| {
        let panel = stage.live().await;
        panel.row("Ana Lima").there().await;
        stage.browser.size(1280, 800).await;
        for style in [
            "zoom: 1.5",
            "zoom: 0.75",
            "transform: translate(40px, 20px)",
            "transform: scale(0.8); transform-origin: 0 0",
            "zoom: 1.25; transform: translateX(30px); contain: paint",
        ] {
            let around = "panel.parentElement.setAttribute('style', ''); \
                 panel.parentElement.style.cssText = given[0]";
            panel.script(around, vec![json!(style)]).await;
            panel.button("Your phone").use_it().await;
            let apart = "const menu = panel.shadowRoot.querySelector('[role=menu]:popover-open'); \
                 if (!menu) return [NaN, NaN]; \
                 const [at, by] = [menu, menu.previousElementSibling].map((it) => it.getBoundingClientRect()); \
                 return [at.top - by.bottom, (at.left + at.right) / 2 - (by.left + by.right) / 2]";
            // The browser shows a menu first, and tells the panel in a task of its own.
            until(&format!("a menu beside its button under {style}"), async || {
                let apart = panel.script(apart, vec![]).await;
                let [below, beside] = [0, 1].map(|at| apart[at].as_f64().unwrap_or(f64::NAN));
                (0.0..16.0).contains(&below) && beside.abs() < 4.0
            })
            .await;
            stage.browser.keys("\u{e00c}").await;
        }
    })
    .await;
}

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
    const cut = (what) => all(what).filter((it) => it.scrollWidth > it.clientWidth).map((it) => `${it.textContent} ${it.scrollWidth - it.clientWidth}`);
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
        names: cut('.row .name'), badges: cut('.row .badge'), states: cut('.state-words, .state-words span'), wrong,
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

/// What is cut in a row with a badge, in any language.
async fn cut_badges(stage: &Stage, panel: &Panel, state: &str) -> Vec<String> {
    let mut cut = Vec::new();
    for tag in LANGUAGES {
        panel.speak(tag).await;
        for width in [1096, 360] {
            let seen = look(stage, panel, (width, 700), 14).await;
            let of = format!("{state}, {tag}, {width} px");
            assert_eq!(seen["wrong"], json!([]), "{of}");
            let what = ["names", "states", "badges"].map(|what| &seen[what]);
            if what.iter().any(|cut| **cut != json!([])) {
                cut.push(format!("{of}: {what:?}"));
            }
        }
    }
    panel.speak("en").await;
    stage.browser.size(1280, 800).await;
    cut
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
        let mut cut = Vec::new();
        panel.button("Coach Ana Lima").use_it().await;
        row.says("Next call: coach").await;
        cut.extend(cut_badges(stage, &panel, "next call").await);
        stage.sim.call("5001").await;
        row.says("Ringing you").await;
        cut.extend(cut_badges(stage, &panel, "ringing").await);
        let card = panel.article("Call with Ana Lima");
        card.button("Answer").use_it().await;
        row.says("Coaching").await;
        cut.extend(cut_badges(stage, &panel, "coaching").await);
        card.radio("Barge in").use_it().await;
        row.says("Barged in").await;
        cut.extend(cut_badges(stage, &panel, "barged in").await);
        card.radio("Listen in").use_it().await;
        row.says("Listening").await;
        cut.extend(cut_badges(stage, &panel, "listening").await);
        let slow = json!({"method": "POST", "path": "/api/v2/me/calls", "delayMs": 60_000});
        stage.sim.post("/sim/fail", slow).await;
        card.radio("Coach").use_it().await;
        row.says("Asking").await;
        cut.extend(cut_badges(stage, &panel, "asking").await);
        assert_eq!(cut, Vec::<String>::new());
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

/// Skills of the floor with many of everything.
const SKILLS: usize = 40;

/// The name of a skill; each fifth one is long and without a blank.
fn skill(number: usize) -> String {
    match number % 5 {
        0 => format!("Kundenrückgewinnung_Premiumsegment_{number:02}"),
        1 => format!("Billing, second level {number:02}"),
        _ => format!("Skill {number:02}"),
    }
}

/// From now on there are 12 groups, 9 channels and 40 skills, all of which Ana has.
async fn many_of_everything(stage: &Stage, panel: &Panel) {
    let ask = async |path: &str| {
        let ask = "return (await fetch(given[0])).json()";
        panel.script(ask, vec![json!(path)]).await
    };
    let answer = async |path: &str, body: &Value| {
        let answer =
            json!({"method": "GET", "path": path, "status": 200, "body": body, "times": 0});
        stage.sim.post("/sim/fail", answer).await;
    };
    let mut groups = ask("/api/v2/me/groups?type=BusinessUnit&fields=*").await;
    let first = groups["groups"][0].clone();
    let id = first["id"].as_str().unwrap();
    let mut members = ask(&format!(
        "/api/v2/groups/{id}?subresources=users,supervisors"
    ))
    .await;
    let mut contacts = ask("/api/v2/contacts?type=User&offset=0&limit=200").await;
    let mut users = ask("/api/v2/users?fields=*&subresources=skills&offset=0&limit=200").await;
    let mut many = Vec::new();
    for number in 0..12 {
        let (id, name) = (
            format!("many-{number:02}"),
            format!("Contact centre Rhine-Main, team {number:02}"),
        );
        let mut group = first.clone();
        (group["id"], group["name"]) = (json!(id), json!(name));
        many.push(group);
        members["group"]["id"] = json!(id);
        answer(&format!("/api/v2/groups/{id}"), &members).await;
    }
    groups["groups"] = json!(many);
    for contact in contacts["contacts"].as_array_mut().unwrap() {
        let channels = [
            "chat",
            "smssession",
            "email",
            "callback",
            "video",
            "fax",
            "social-media",
            "workitem",
        ];
        let channels =
            channels.map(|channel| json!({"channel": channel, "userState": {"state": "Ready"}}));
        let known = contact["availability"]["channels"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let voice = known.into_iter().filter(|it| it["channel"] == "voice");
        contact["availability"]["channels"] = voice.chain(channels).collect();
    }
    for (number, user) in users["users"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        let has = |skill: &usize| user["firstName"] == "Ana" || skill % 24 == number;
        let skills = (0..SKILLS)
            .filter(has)
            .map(|number| json!({"name": skill(number)}));
        user["skills"] = skills.collect();
    }
    answer("/api/v2/me/groups", &groups).await;
    answer("/api/v2/contacts", &contacts).await;
    answer("/api/v2/users", &users).await;
    panel.script("panel.refresh()", vec![]).await;
}

/// What is outside of the open menu or over another entry, what is cut in it, how many entries and numbers it has,
/// and whether the last entry can be reached.
const MENU: &str = r"
    const menu = panel.shadowRoot.querySelector('[role=menu]:popover-open');
    const box = menu.getBoundingClientRect();
    const entries = [...menu.querySelectorAll('button')];
    const wrong = [];
    if (menu.scrollWidth > menu.clientWidth) wrong.push('it scrolls sideways');
    if (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight) wrong.push('outside of the window');
    const places = entries.map((it) => [it.ariaLabel, it.getBoundingClientRect(), it]);
    for (const [name, at, it] of places) {
        if (at.left < box.left || at.right > box.right) wrong.push(`outside: ${name}`);
        if (it.scrollWidth > it.clientWidth) wrong.push(`cut: ${name}`);
        for (const [other, by] of places) {
            const wide = Math.min(at.right, by.right) - Math.max(at.left, by.left);
            const high = Math.min(at.bottom, by.bottom) - Math.max(at.top, by.top);
            if (name !== other && wide > 0.5 && high > 0.5) wrong.push(`${name} over ${other}`);
        }
    }
    const last = entries.at(-1);
    last.scrollIntoView({ block: 'nearest' });
    const [end, edge] = [last.getBoundingClientRect(), menu.getBoundingClientRect()];
    if (end.bottom > edge.bottom || end.top < edge.top) wrong.push(`the last one is out of reach: ${end.top} to ${end.bottom} of ${edge.top} to ${edge.bottom}`);
    menu.scrollTop = 0;
    return { wrong, entries: entries.length, high: menu.scrollHeight,
        numbers: entries.filter((it) => it.querySelector('[aria-hidden=true]').textContent !== '').length };";

/// How much of the panel the chips take, and how many rows are in sight below them.
const CHIPS: &str = r"
    const root = panel.shadowRoot;
    const box = root.querySelector('.chips').getBoundingClientRect();
    const edge = root.querySelector('[part~=root]').getBoundingClientRect();
    const rows = [...root.querySelectorAll('.row[data-agent]')].map((it) => it.getBoundingClientRect());
    const clear = root.querySelector('.clear').getBoundingClientRect();
    return { share: box.height / edge.height, rows: rows.filter((it) => it.top >= box.bottom && it.bottom <= edge.bottom).length,
        clear: clear.width > 0 && clear.bottom <= box.bottom && clear.right <= edge.right, chips: root.querySelectorAll('.chip').length };";

/// Pictures of the panel as it is, in both themes.
async fn in_both_themes(stage: &Stage, panel: &Panel, name: &str) {
    for theme in ["light", "dark"] {
        panel
            .script("panel.setAttribute('theme', given[0])", vec![json!(theme)])
            .await;
        stage.browser.screenshot(&format!("{name}-{theme}")).await;
    }
}

#[tokio::test]
async fn many_groups_channels_and_skills_have_room_in_the_menu_and_as_chips() {
    scene(async |stage| {
        let panel = stage.live().await;
        many_of_everything(stage, &panel).await;
        // Beside Hide logged out 12, 9 and 40, and skills that nobody has any more.
        let last = panel.item(&skill(38));
        // Skills come a little later than groups and channels.
        panel.button("Filter agents").use_it().await;
        last.there().await;
        stage.browser.keys("\u{e00c}").await;
        for (width, height) in [(360, 760), (560, 300), (900, 700), (1096, 760), (1280, 900)] {
            stage.browser.size(width, height).await;
            panel.button("Filter agents").use_it().await;
            last.there().await;
            until("the numbers", async || {
                panel.script(MENU, vec![]).await["numbers"].as_u64() >= Some(62)
            })
            .await;
            in_both_themes(stage, &panel, &format!("many-filters-{width}")).await;
            let seen = panel.script(MENU, vec![]).await;
            assert_eq!(seen["wrong"], json!([]), "{width}");
            assert_eq!(seen["entries"], seen["numbers"], "{width}: {seen}");
            stage.browser.keys("\u{e00c}").await;
        }
        let wanted = (0..SKILLS).map(|number| skill(number).replace(',', "%2C"));
        let view = format!("sort:name;skill:{}", wanted.collect::<Vec<_>>().join(","));
        panel.set("config", json!({"view": view})).await;
        panel
            .button(&format!("Remove filter: Skill {}", skill(39)))
            .there()
            .await;
        for (width, height) in [(360, 760), (900, 700), (1096, 760), (1280, 900)] {
            stage.browser.size(width, height).await;
            in_both_themes(stage, &panel, &format!("many-chips-{width}")).await;
            let seen = panel.script(CHIPS, vec![]).await;
            assert_eq!(
                (&seen["chips"], &seen["clear"]),
                (&json!(SKILLS), &json!(true)),
                "{width}: {seen}"
            );
            assert!(seen["share"].as_f64() < Some(0.2), "{width}: {seen}");
            assert!(seen["rows"].as_u64() >= Some(4), "{width}: {seen}");
        }
    })
    .await;
}

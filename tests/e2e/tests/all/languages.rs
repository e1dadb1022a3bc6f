//! Whether the panel speaks the supervisor's language, and says where it cannot.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::fs;

use e2e::{Panel, Stage, pseudo, repository, scene, until};
use serde_json::{Value, json};

/// Where the panel's root says what it speaks.
const SPEAKS: &str =
    "const root = panel.shadowRoot.querySelector('[part~=root]'); return [root?.lang, root?.dir]";
const ANA: &str = "5001";

async fn speaks(panel: &Panel, tag: &str, dir: &str) {
    until(&format!("the panel to speak {tag}"), async || {
        panel.script(SPEAKS, vec![]).await == json!([tag, dir])
    })
    .await;
}

async fn page_speaks(panel: &Panel, tag: &str) {
    let script = "document.documentElement.lang = given[0]";
    panel.script(script, vec![json!(tag)]).await;
}

async fn locale(panel: &Panel, tag: &str) {
    let script =
        "given[0] ? panel.setAttribute('locale', given[0]) : panel.removeAttribute('locale')";
    panel.script(script, vec![json!(tag)]).await;
}

async fn register(panel: &Panel, tag: &str, ftl: &str) {
    let script = "customElements.get('supervisor-widget').registerLocale(given[0], given[1])";
    panel.script(script, vec![json!(tag), json!(ftl)]).await;
}

fn english() -> String {
    fs::read_to_string(repository().join("locales/en/supervisor-widget.ftl")).unwrap()
}

/// The messages of `supervisor-error` about languages.
async fn incomplete(stage: &Stage) -> Vec<Value> {
    let mut events = stage.events().await;
    events.retain(|event| event["detail"]["code"] == "locale-incomplete");
    events
}

/// Notes which slow parts of `Intl` are used, and what the connection is by then.
const NOTES: &str = "window.used = []; let link = 'none'; \
     addEventListener('supervisor-connection', ({ detail }) => { link = detail.state; }, true); \
     for (const part of ['NumberFormat', 'Collator']) \
       Intl[part] = new Proxy(Intl[part], { construct(of, given) { used.push([part, link]); return new of(...given); } });";

#[tokio::test]
async fn what_a_browser_is_slow_to_begin_with_comes_after_the_first_roster() {
    scene(async |stage| {
        let source = json!({"source": NOTES});
        let script = "Page.addScriptToEvaluateOnNewDocument";
        stage.browser.devtools(script, source).await;
        let panel = stage.live().await;
        let used = async || panel.script("return window.used", vec![]).await;
        until("letters to be sorted", async || {
            used().await.to_string().contains("Collator")
        })
        .await;
        let used = used().await;
        let mut states = used.as_array().into_iter().flatten();
        assert!(states.all(|one| one[1] == "live"), "{used}");
    })
    .await;
}

#[tokio::test]
async fn it_speaks_as_the_page_does_unless_it_is_told_otherwise() {
    scene(async |stage| {
        let panel = stage.live().await;
        speaks(&panel, "en", "ltr").await;
        stage.sim.call(ANA).await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").there().await;
        panel.search().write("Lima").await;
        panel.row("Ben Kato").gone().await;
        panel
            .script(
                "panel.shadowRoot.querySelector('input[type=search]').focus()",
                vec![],
            )
            .await;
        stage.sim.forget_requests().await;

        page_speaks(&panel, "de-AT").await;
        speaks(&panel, "de", "ltr").await;
        panel.article("Anruf mit Ana Lima").there().await;
        let search = "const box = panel.shadowRoot.activeElement; return [box?.type, box?.value]";
        until("the search to have the focus and its word", async || {
            panel.script(search, vec![]).await == json!(["search", "Lima"])
        })
        .await;
        panel.row("Ben Kato").gone().await;

        locale(&panel, "ar").await;
        speaks(&panel, "ar", "rtl").await;
        page_speaks(&panel, "fr").await;
        locale(&panel, "").await;
        speaks(&panel, "fr", "ltr").await;
        page_speaks(&panel, "en").await;
        speaks(&panel, "en", "ltr").await;
        panel.article("Call with Ana Lima").there().await;

        let requests = stage.sim.requests().await;
        let polled = |one: &Value| {
            one["path"]
                .as_str()
                .is_some_and(|path| path.contains("/contacts") || path.contains("/notifications"))
        };
        let asked: Vec<_> = requests.iter().filter(|one| !polled(one)).collect();
        assert!(
            asked.is_empty(),
            "a language is no question to the server: {asked:?}"
        );
        assert_eq!(incomplete(stage).await, Vec::<Value>::new());
        assert_eq!(stage.browser.console().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_language_without_a_catalogue_is_no_error() {
    scene(async |stage| {
        let panel = stage.live().await;
        locale(&panel, "sv").await;
        page_speaks(&panel, "de").await;
        locale(&panel, "not a tag").await;
        panel.button("Listen in to Ana Lima").there().await;
        speaks(&panel, "en", "ltr").await;
        assert_eq!(incomplete(stage).await, Vec::<Value>::new());
    })
    .await;
}

#[tokio::test]
async fn a_catalogue_that_cannot_be_had_costs_the_language_alone() {
    scene(async |stage| {
        let folder = stage.site.root().join("locales");
        fs::remove_file(folder.join("fr/supervisor-widget.ftl")).unwrap();
        let page = "<!doctype html>\n<title>Sign in</title>\n<script>\nx = 1\n</script>\n";
        fs::write(folder.join("pl/supervisor-widget.ftl"), page).unwrap();
        let panel = stage.live().await;
        for (tag, count) in [("fr", 1), ("pl", 2)] {
            locale(&panel, tag).await;
            stage
                .events_like(
                    "supervisor-error",
                    json!({"code": "locale-incomplete"}),
                    count,
                )
                .await;
            panel.button("Listen in to Ana Lima").there().await;
            speaks(&panel, "en", "ltr").await;
        }
        assert_eq!(incomplete(stage).await.len(), 2);
        locale(&panel, "de").await;
        panel.button("Bei Ana Lima mithören").there().await;
        assert_eq!(incomplete(stage).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_catalogue_that_is_cut_off_speaks_as_far_as_it_goes() {
    scene(async |stage| {
        let file = stage.site.root().join("locales/es/supervisor-widget.ftl");
        let whole = fs::read_to_string(&file).unwrap();
        let (start, _) = whole.split_once("\nlist-agents =").unwrap();
        fs::write(&file, format!("{start}\nlist-agents = {{ $count ->\n")).unwrap();
        let panel = stage.live().await;
        locale(&panel, "es").await;
        speaks(&panel, "es", "ltr").await;
        panel.searchbox("Buscar agentes").there().await;
        panel.grid().there().await;
        let told = incomplete(stage).await;
        assert_eq!(told.len(), 1, "{told:?}");
        let message = told[0]["detail"]["message"].as_str().unwrap();
        assert!(message.contains("list-agents"), "{message}");
        assert!(!message.contains("label-search-agents"), "{message}");
    })
    .await;
}

#[tokio::test]
async fn a_portal_brings_and_corrects_languages() {
    scene(async |stage| {
        let panel = stage.live().await;
        register(&panel, "de", "label-supervisor = Teamleitung\n").await;
        locale(&panel, "de").await;
        panel.says("Teamleitung").await;
        panel.button("Bei Ana Lima mithören").there().await;
        assert_eq!(incomplete(stage).await, Vec::<Value>::new());

        // English for exactly what is missing.
        let broken = "label-supervisor = Leidinggevende\n\
             operation-control-listen-in = { NUMBER($agent) }\n\
             list-agents = { $nobody }\n\
             filter-state = {\n\
             row-ready = Klaar\n";
        register(&panel, "nl", broken).await;
        locale(&panel, "nl").await;
        speaks(&panel, "nl", "ltr").await;
        panel.says("Leidinggevende").await;
        panel.button("Listen in to Ana Lima").there().await;
        panel.grid().there().await;
        let told = incomplete(stage).await;
        assert_eq!(told.len(), 1, "{told:?}");
        let message = told[0]["detail"]["message"].as_str().unwrap();
        for name in ["operation-control-listen-in", "list-agents", "filter-state"] {
            assert!(message.contains(name), "{name}: {message}");
        }
        assert!(
            !message.contains("label-supervisor") && !message.contains("row-ready"),
            "{message}"
        );

        // What is corrected while it is spoken is said at once.
        register(&panel, "nl", "label-supervisor = Chef\n").await;
        panel.says("Chef").await;
    })
    .await;
}

#[tokio::test]
async fn two_panels_of_a_page_speak_two_languages() {
    scene(async |stage| {
        stage.site.page(
            "two.html",
            "<div lang=\"fr\"><supervisor-widget autoconnect=\"false\"></supervisor-widget></div>\n\
             <supervisor-widget autoconnect=\"false\" locale=\"ja\"></supervisor-widget>",
        );
        let first = stage.open("two.html").await;
        let second = stage.panel(1);
        speaks(&first, "fr", "ltr").await;
        speaks(&second, "ja", "ltr").await;
        for panel in [&first, &second] {
            panel.credentials("supervisor", "supervisor").await;
            panel.script("await panel.connect()", vec![]).await;
        }
        // Rows are drawn and filled while both are on the screen.
        for (panel, name) in [
            (&first, "Écouter Ana Lima"),
            (&second, "Ana Lima をサイレントモニタリング"),
        ] {
            panel.button(name).there().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_notice_that_is_hidden_stays_so_in_another_language() {
    scene(async |stage| {
        let panel = stage.live().await;
        let notices = async || {
            let script = "return panel.shadowRoot.querySelectorAll('.notice').length";
            panel.script(script, vec![]).await
        };
        // Without a network no catalogue can be read.
        for (tag, dir) in [("de", "ltr"), ("en", "ltr")] {
            locale(&panel, tag).await;
            speaks(&panel, tag, dir).await;
        }
        stage.browser.offline(true).await;
        panel.button("Hide").use_it().await;
        until("the notice to be hidden", async || {
            notices().await == json!(0)
        })
        .await;
        locale(&panel, "de").await;
        speaks(&panel, "de", "ltr").await;
        panel.button("Bei Ana Lima mithören").there().await;
        assert_eq!(notices().await, json!(0));
    })
    .await;
}

#[tokio::test]
async fn what_the_host_and_a_file_are_told_is_in_the_language_of_the_panel() {
    scene(async |stage| {
        let catch = "window.files = []; const make = URL.createObjectURL; \
             URL.createObjectURL = (blob) => { files.push(blob.text()); return make.call(URL, blob); }";
        stage.sim.call(ANA).await;
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").there().await;
        stage.browser.run(catch, vec![]).await;
        for (tag, dir, head, word, outcome, unknown, closed) in [
            ("de", "ltr", r#""Zeit","Supervisor""#, "Mithören", "Bestätigt", "keine Einstellung", "geschlossen"),
            ("ar", "rtl", r#""الوقت","المشرف""#, "استماع", "تم التأكيد", "إعداد", "أُغلق"),
        ] {
            locale(&panel, tag).await;
            speaks(&panel, tag, dir).await;
            let press = "panel.shadowRoot.querySelector(given[0]).click()";
            panel.script(press, vec![json!(".activity-label")]).await;
            let save = "const at = files.length; \
                 for (const button of [...panel.shadowRoot.querySelectorAll('.log-bar > button.act')].slice(-2)) button.click(); \
                 return Promise.all(files.slice(at))";
            let files = panel.script(save, vec![]).await;
            panel.script(press, vec![json!(".activity-label")]).await;
            let [csv, list] = [0, 1].map(|at| files[at].as_str().unwrap().to_owned());
            assert!(csv.starts_with(head), "{tag}: {csv}");
            assert!(csv.contains(r#","time","event","operation","phase""#), "{tag}: {csv}");
            let confirmed = csv.lines().find(|line| line.contains(r#""confirmed""#)).unwrap();
            for part in [word, outcome, r#""Ana Lima""#, r#""operation","ListenIn""#, "Z\""] {
                assert!(confirmed.contains(part), "{tag}: {part}: {confirmed}");
            }
            let list: Value = serde_json::from_str(&list).unwrap();
            let confirmed = &list[1];
            assert_eq!(confirmed["operation"], "ListenIn", "{tag}: {list}");
            assert!(confirmed["what"].as_str().unwrap().contains(word), "{tag}: {list}");
            assert!(confirmed["outcome"].as_str().unwrap().contains(outcome), "{tag}: {list}");

            panel.script("panel.config = { [given[0]]: 1 }", vec![json!(tag)]).await;
            until(&format!("the error in {tag}"), async || {
                let events = stage.events().await;
                let mut told = events.iter().filter_map(|event| event["detail"]["message"].as_str());
                told.any(|told| told.contains(unknown) && told.contains(tag))
            })
            .await;
            let asked = "const one = document.createElement('supervisor-widget'); \
                 one.setAttribute('locale', given[0]); one.setAttribute('autoconnect', 'false'); \
                 document.body.append(one); \
                 for (let left = 100; left && !one.shadowRoot.querySelector('[part~=root]'); left -= 1) \
                   await new Promise((resolve) => setTimeout(resolve, 50)); \
                 const asked = one.connect(); one.disconnect(); one.remove(); \
                 return asked.then(() => 'live', (error) => error.message)";
            let told = panel.script(asked, vec![json!(tag)]).await;
            assert!(told.as_str().unwrap().contains(closed), "{tag}: {told}");
        }
    })
    .await;
}

#[tokio::test]
async fn no_language_sticks_out() {
    scene(async |stage| {
        for agent in [ANA, "5004"] {
            stage.sim.call(agent).await;
        }
        let panel = stage.live().await;
        panel.button("Listen in to Ana Lima").use_it().await;
        panel.article("Call with Ana Lima").there().await;
        register(&panel, "en-XA", &pseudo::long(&english())).await;
        register(&panel, "ar-XB", &pseudo::mirrored(&english())).await;
        for (tag, dir) in [
            ("en-XA", "ltr"), ("ar-XB", "rtl"), ("de", "ltr"), ("fr", "ltr"), ("es", "ltr"),
            ("pt-BR", "ltr"), ("pl", "ltr"), ("ja", "ltr"), ("ar", "rtl"),
        ] {
            locale(&panel, tag).await;
            speaks(&panel, tag, dir).await;
            for width in [1280, 360] {
                stage.browser.size(width, 800).await;
                stage.browser.screenshot(&format!("language-{tag}-{width}")).await;
                let overflow = "const root = panel.shadowRoot.querySelector('[part~=root]'); \
                     return [document.documentElement, panel, root].map((one) => one.scrollWidth - one.clientWidth)";
                let overflow = panel.script(overflow, vec![]).await;
                assert_eq!(overflow, json!([0, 0, 0]), "{tag} at {width} px sticks out");
            }
            stage.browser.size(1280, 800).await;
        }
        assert_eq!(incomplete(stage).await, Vec::<Value>::new());
        assert_eq!(stage.browser.console().await, Vec::<String>::new());
    })
    .await;
}

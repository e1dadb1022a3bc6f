//! The stage of the end-to-end tests: a browser, a contact centre and a page with the panel, fresh for every test.
//!
//! A test finds things as a person does, by role and accessible name, and waits for what it expects to see. Nothing here
//! knows how the panel is made; it knows the public contract, WebDriver and the simulator's control plane.
//!
//! | file | knows |
//! |---|---|
//! | `environment` | where browser, driver, simulator and bundle are |
//! | `process` | a program that belongs to a test and ends with it |
//! | `simulator` | the contact centre and its control plane |
//! | `faulty` | notification servers that fail by script |
//! | `peer` | a notification server that others wrote |
//! | `site` | the folder of pages that the simulator serves |
//! | `browser` | Chromium over WebDriver |
//! | `golden` | comparing pictures with those that were accepted |
//! | `slow` | making pages slow |
//! | `panel` | one widget, by role and name |
//! | `pseudo` | languages made of English |
//! | `wait` | waiting for conditions |

// A test fails by panicking, and so does what it uses.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::unwrap_used
)]

pub mod browser;
mod environment;
pub mod faulty;
pub mod golden;
pub mod panel;
pub mod peer;
mod process;
pub mod pseudo;
pub mod simulator;
pub mod site;
mod slow;
mod wait;

use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt as _;
use serde_json::{Value, json};
use tokio::sync::{Semaphore, SemaphorePermit};

pub use browser::Browser;
pub use environment::{repository, slowness, tool};
pub use panel::{Panel, Thing};
pub use peer::Peer;
pub use simulator::Simulator;
pub use site::Site;
pub use wait::{until, until_some};

/// As many browsers as this at once, however many cores a machine has.
static BROWSERS: Semaphore = Semaphore::const_new(8);

/// Everything a test plays with.
pub struct Stage {
    /// The simulated contact centre.
    pub sim: Simulator,
    /// The browser of the test.
    pub browser: Browser,
    /// The server of the pages.
    pub site: Site,
    /// Where the browser finds them, without a slash at the end.
    pub origin: String,
}

/// Plays a test on a quiet floor: 24 agents, no random traffic, operations that take effect soon.
pub async fn scene(test: impl AsyncFnOnce(&mut Stage)) {
    scene_with(json!({}), test).await;
}

/// The same, with these keys of a scenario on top.
pub async fn scene_with(scenario: Value, test: impl AsyncFnOnce(&mut Stage)) {
    let _turn = turn().await;
    let site = Site::new();
    let sim = Simulator::start(&site, &scenario).await;
    let origin = sim.url();
    play(site, sim, origin, test).await;
}

/// A scene like [`scene`] with notifications from another server; those of the contact centre reach
/// no client.
pub async fn scene_with_peer(kind: peer::Kind, test: impl AsyncFnOnce(&mut Stage, &Peer)) {
    let _turn = turn().await;
    let site = Site::new();
    let sim = Simulator::start(&site, &json!({})).await;
    let peer = Peer::start(kind, &sim.url()).await;
    play(site, sim, peer.url(), async |stage| {
        test(stage, &peer).await;
    })
    .await;
}

/// Plays a part in a second browser, which is closed whatever happens in it.
pub async fn in_another_browser(part: impl AsyncFnOnce(&Browser)) {
    let browser = Browser::start().await;
    let outcome = AssertUnwindSafe(part(&browser)).catch_unwind().await;
    browser.close().await;
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

async fn turn() -> SemaphorePermit<'static> {
    BROWSERS
        .acquire()
        .await
        .expect("the semaphore is never closed")
}

async fn play(site: Site, sim: Simulator, origin: String, test: impl AsyncFnOnce(&mut Stage)) {
    let browser = Browser::start().await;
    let mut stage = Stage {
        sim,
        browser,
        site,
        origin,
    };
    let outcome = AssertUnwindSafe(test(&mut stage)).catch_unwind().await;
    if outcome.is_err() {
        stage.leave_evidence().await;
    }
    stage.browser.close().await;
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

impl Stage {
    /// Opens a page of the site and waits until its panel is defined.
    pub async fn open(&self, page: &str) -> Panel {
        let url = format!("{}/{page}", self.origin);
        self.browser.go(&url).await;
        self.browser
            .run(
                "return customElements.whenDefined('supervisor-widget').then(() => true)",
                vec![],
            )
            .await;
        self.panel(0)
    }

    /// The panel with this number on the current page.
    pub fn panel(&self, number: usize) -> Panel {
        Panel::new(&self.browser, number)
    }

    /// The page with one panel, signed in as the supervisor of all, live and with its agents on screen.
    pub async fn live(&self) -> Panel {
        let panel = self.open(site::PLAIN).await;
        panel.sign_in("supervisor").await;
        panel
    }

    /// The events that panels of the page sent, oldest first: `{name, detail, panel}`.
    pub async fn events(&self) -> Vec<Value> {
        let events = self
            .browser
            .run("return window.recorded?.events ?? []", vec![])
            .await;
        events.as_array().cloned().unwrap_or_default()
    }

    /// Waits for an event with this name whose detail has these entries.
    pub async fn event(&self, name: &str, wanted: Value) -> Value {
        until_some(&format!("event {name} with {wanted}"), async || {
            let events = self.events().await;
            events
                .into_iter()
                .find(|event| event["name"] == name && contains(&event["detail"], &wanted))
        })
        .await
    }

    /// Waits until so many events with this name had these entries.
    pub async fn events_like(&self, name: &str, wanted: Value, count: usize) {
        until(
            &format!("{count} events {name} with {wanted}"),
            async || {
                let events = self.events().await;
                let is_wanted =
                    |event: &&Value| event["name"] == name && contains(&event["detail"], &wanted);
                events.iter().filter(is_wanted).count() >= count
            },
        )
        .await;
    }

    async fn leave_evidence(&self) {
        let name = std::thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        let picture = self.browser.screenshot(&format!("failed-{name}")).await;
        println!("The page as it was then: {}", picture.display());
        println!("Its console: {:#?}", self.browser.console().await);
        println!("Its events:");
        for event in self.events().await {
            println!("  {event}");
        }
        println!(
            "The panel says: {}",
            self.panel(0).text().await.replace('\n', " · ")
        );
    }
}

/// Whether `value` has every entry of `wanted`.
fn contains(value: &Value, wanted: &Value) -> bool {
    match wanted {
        Value::Object(wanted) => wanted
            .iter()
            .all(|(key, wanted)| contains(&value[key], wanted)),
        wanted => value == wanted,
    }
}

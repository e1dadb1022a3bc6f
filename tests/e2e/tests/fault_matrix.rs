//! Every scenario of the fault matrix in the browser, over real sockets: after each, a later notification is on the
//! screen, and when the panel could not get back by itself, what it showed was true and offered the way on.
//!
//! `ONLY=9,43` in the environment plays these scenarios alone.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::time::Duration;

use e2e::faulty::FaultyServers;
use e2e::{Browser, Simulator, Site, repository, site, slowness};
use fantoccini::wd::WindowHandle;
use fault_matrix::{Ends, FORBIDDEN, Loses, Move, Scenario, Setup, scenarios};
use futures_util::stream::{self, StreamExt as _};
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};

/// As many scenarios at once.
const WINDOWS: usize = 8;
/// How long the servers hold a connect.
const HOLD_MS: u64 = 1_000;
/// What the panel allows for the network.
const NETWORK_DELAY_MS: u64 = 10_000;
/// Longer than anything takes: several of the longest waits.
const LIMIT: Duration = Duration::from_secs(40);
const PAUSE: Duration = Duration::from_millis(150);
/// They wait for the panel to give up, so they begin first.
const SLOW: [u16; 11] = [12, 50, 29, 11, 26, 39, 35, 60, 1, 70, 49];
/// The call of which the message in the middle tells.
const DURING: &str = "DURING";

/// What a person sees of a panel.
const LOOK: &str = "
    const panel = document.querySelector('supervisor-widget');
    const all = (selector) => [...panel.shadowRoot.querySelectorAll(selector)];
    const seen = (element) => element.checkVisibility({ visibilityProperty: true });
    return {
      status: all('[role=status], output').filter((one) => !one.closest('article')).map((one) => one.innerText).join(' '),
      alerts: all('[role=alert]').filter(seen).map((one) => one.innerText),
      buttons: all('button').filter(seen).map((one) => one.innerText.trim()).filter(Boolean),
      cards: all('article, [role=article]').filter(seen).map((one) => one.innerText),
      connection: window.recorded.events.filter((event) => event.name === 'supervisor-connection').map((event) => event.detail.state),
      begun: window.recorded.events.filter((event) => event.name === 'supervisor-session' && event.detail.state === 'started').map((event) => event.detail.id),
      errors: window.recorded.errors,
    };";

/// The browser, in which one window at a time has the attention of the driver.
struct Windows {
    browser: Browser,
    /// The one that is always there.
    first: WindowHandle,
    attention: Mutex<()>,
}

/// One scenario in one window.
struct Play<'a> {
    windows: &'a Windows,
    servers: &'a FaultyServers,
    scenario: Scenario,
    name: String,
    window: WindowHandle,
}

/// The vendor's sample of a monitored call, with this agent and id.
fn call_with(extension: &str, id: &str) -> Value {
    let file = repository().join("tests/fixtures/gws/switch-to-listen-in.notification.json");
    let sample = std::fs::read_to_string(file).unwrap();
    let sample = sample
        .replace("\"5001\"", &format!("\"{extension}\""))
        .replace("011DJV5JI898NB2L04000VTAES00000I", id);
    serde_json::from_str(&sample).unwrap()
}

impl Windows {
    async fn open(&self) -> WindowHandle {
        let _turn = self.attention.lock().await;
        self.browser.new_window().await
    }

    /// Runs a script in a window.
    async fn run(&self, window: &WindowHandle, script: &str, given: Vec<Value>) -> Value {
        let _turn = self.attention.lock().await;
        let client = &self.browser.client;
        client.switch_to_window(window.clone()).await.unwrap();
        self.browser.run(script, given).await
    }

    async fn go(&self, window: &WindowHandle, url: &str) {
        let _turn = self.attention.lock().await;
        let client = &self.browser.client;
        client.switch_to_window(window.clone()).await.unwrap();
        self.browser.go(url).await;
    }

    async fn close(&self, window: &WindowHandle) {
        let _turn = self.attention.lock().await;
        let client = &self.browser.client;
        client.switch_to_window(window.clone()).await.unwrap();
        client.close_window().await.unwrap();
        // A window that is closed cannot open another.
        client.switch_to_window(self.first.clone()).await.unwrap();
    }
}

impl Play<'_> {
    async fn script(&self, script: &str, given: Vec<Value>) -> Value {
        let script = format!("const panel = document.querySelector('supervisor-widget'); {script}");
        self.windows.run(&self.window, &script, given).await
    }

    async fn look(&self) -> Value {
        self.windows.run(&self.window, LOOK, vec![]).await
    }

    /// Looks until there is something.
    async fn until<T>(&self, what: &str, find: impl Fn(&Value) -> Option<T>) -> Result<T, String> {
        let end = Instant::now() + LIMIT * slowness();
        loop {
            let look = self.look().await;
            if let Some(found) = find(&look) {
                return Ok(found);
            }
            if Instant::now() > end {
                return Err(format!("waited in vain for {what}; the panel: {look}"));
            }
            sleep(PAUSE).await;
        }
    }

    async fn until_live(&self) -> Result<(), String> {
        self.until("Live", |look| is_live(look).then_some(())).await
    }

    async fn connect(&self) {
        // Whether it succeeds is seen on the screen.
        self.script("panel.connect().catch(() => {})", vec![]).await;
    }

    /// Connects, and does what the scenario wants done.
    async fn begin(&self) -> Result<(), String> {
        let defined = "return customElements.whenDefined('supervisor-widget').then(() => true)";
        self.script(defined, vec![]).await;
        let mut config = json!({"polling": {"visibleMs": 1000}});
        if self.scenario.does == Move::WantForbidden {
            config["gws"] = json!({"topics": ["/v2/me/*", FORBIDDEN]});
        }
        // A listener of the page that fails is the page's affair.
        let script = "
            panel.config = arguments[0];
            panel.credentials = { type: 'basic', username: 'supervisor', password: 'supervisor' };
            panel.addEventListener('supervisor-connection', () => { throw new Error('a listener that fails'); });";
        self.script(script, vec![config]).await;
        self.connect().await;
        match self.scenario.does {
            Move::Nothing | Move::WantForbidden => {}
            Move::Close => {
                self.until_live().await?;
                self.script("panel.disconnect()", vec![]).await;
            }
            Move::CloseEarly => {
                self.until("a handshake", |_| {
                    let handshakes = self
                        .servers
                        .ask(&self.name, fault_matrix::Server::handshakes);
                    (handshakes > 0).then_some(())
                })
                .await?;
                self.script("panel.disconnect()", vec![]).await;
            }
            Move::OpenAgain => {
                self.until_live().await?;
                self.connect().await;
            }
            Move::SignInAgain => {
                self.until_live().await?;
                let script = "panel.credentials = { type: 'basic', username: 'supervisor', password: 'supervisor' }";
                self.script(script, vec![]).await;
            }
            Move::Publish(_) | Move::PublishEarly | Move::WantMore => {
                panic!("a panel does not do that")
            }
        }
        self.until("the end of the faults", |_| {
            self.servers.is_over(&self.name).then_some(())
        })
        .await
    }

    /// Waits until the panel is live and listens, pressing the button that it offers when it stands still.
    async fn recover(&self) -> Result<(), String> {
        let end = Instant::now() + LIMIT * slowness();
        loop {
            let look = self.look().await;
            let channel = "/v2/me/calls";
            let attended = self
                .servers
                .ask(&self.name, |server| server.is_attended(channel));
            if is_live(&look) && attended {
                return Ok(());
            }
            let status = look["status"].as_str().unwrap_or_default();
            let stands_still = ["Failed", "Sign-in needed", "Not connected", "Closed"]
                .iter()
                .any(|word| status.contains(word));
            if stands_still {
                let may = self.scenario.ends != Ends::Live;
                if !may {
                    return Err(format!("it should have come back by itself: {look}"));
                }
                let script = "
                    const way = [...panel.shadowRoot.querySelectorAll('button')]
                      .find((one) => ['Try again', 'Connect'].includes(one.innerText.trim()) && !one.ariaDisabled);
                    way?.click();
                    return Boolean(way);";
                let pressed = self.script(script, vec![]).await;
                if pressed != true {
                    return Err(format!("it offers no way on: {look}"));
                }
            }
            if Instant::now() > end {
                return Err(format!("it does not come back: {look}"));
            }
            sleep(PAUSE).await;
        }
    }

    /// Publishes a notification and waits until it is on the screen.
    async fn deliver(&self) -> Result<(), String> {
        let later = call_with("5001", "LATER");
        let end = Instant::now() + LIMIT * slowness();
        let mut told = None;
        loop {
            // Who opens a new session after all has lost the last one's messages.
            let session = self
                .servers
                .ask(&self.name, fault_matrix::Server::handshakes);
            if told != Some(session) && self.servers.publish(&self.name, &later) {
                told = Some(session);
            }
            let look = self.look().await;
            if shows_later(&look) && is_live(&look) {
                return Ok(());
            }
            if Instant::now() > end {
                return Err(format!("a later notification is not seen: {look}"));
            }
            sleep(PAUSE).await;
        }
    }

    async fn run(&self, ack: bool) -> Result<(), String> {
        self.begin().await?;
        self.recover().await?;
        self.deliver().await?;
        let sent = self
            .servers
            .ask(&self.name, fault_matrix::Server::has_published_during);
        let arrives = match self.scenario.loses {
            Loses::Nothing => true,
            Loses::Reply => ack,
            Loses::Session => false,
        };
        if sent && arrives {
            self.until("the message in the middle", |look| {
                let begun = look["begun"].as_array()?;
                begun.contains(&json!(DURING)).then_some(())
            })
            .await?;
        }
        let look = self.look().await;
        let errors = look["errors"].as_array().cloned().unwrap_or_default();
        // The browser keeps what is wrong with the listener to itself.
        if errors.iter().any(|error| error != "Script error.") {
            return Err(format!("something went wrong on the page: {errors:?}"));
        }
        Ok(())
    }
}

fn is_live(look: &Value) -> bool {
    look["status"]
        .as_str()
        .is_some_and(|status| status.contains("Live"))
}

/// Whether there is a card of the call with Ana. The contact centre knows nothing of that call: when the panel reads the
/// truth there, it says that the call has ended.
fn shows_later(look: &Value) -> bool {
    let cards = look["cards"].as_array();
    let mut texts = cards.into_iter().flatten().filter_map(Value::as_str);
    texts.any(|text| text.contains("Ana Lima"))
}

#[tokio::test]
async fn after_every_fault_a_later_notification_is_on_the_screen() {
    let site = Site::new();
    let simulator = Simulator::start(&site, &json!({})).await;
    let servers = FaultyServers::start(simulator.port()).await;
    let browser = Browser::start().await;
    let windows = Windows {
        first: browser.client.window().await.unwrap(),
        browser,
        attention: Mutex::default(),
    };

    let mut cases: Vec<(Scenario, bool)> = scenarios()
        .iter()
        .filter_map(Scenario::for_a_listener)
        .flat_map(|scenario| [(scenario.clone(), false), (scenario, true)])
        .collect();
    if let Ok(only) = std::env::var("ONLY") {
        let only: Vec<u16> = only.split(',').filter_map(|one| one.parse().ok()).collect();
        cases.retain(|(scenario, _)| only.contains(&scenario.number));
    }
    cases.sort_by_key(|(scenario, _)| {
        let place = SLOW.iter().position(|slow| *slow == scenario.number);
        place.unwrap_or(SLOW.len())
    });
    let plays = cases.into_iter().map(|(scenario, ack)| {
        let (windows, servers) = (&windows, &servers);
        async move {
            let name = format!("s{}{}", scenario.number, if ack { "ack" } else { "" });
            let setup = Setup {
                ack,
                hold: HOLD_MS,
                network_delay: NETWORK_DELAY_MS,
                channel: "/v2/me/calls",
                during: call_with("5002", DURING)["data"].clone(),
            };
            let title = format!("{:02} {}, ack {ack}", scenario.number, scenario.name);
            let url = servers.add(&name, &scenario, setup);
            let window = windows.open().await;
            windows.go(&window, &format!("{url}/{}", site::PLAIN)).await;
            let play = Play {
                windows,
                servers,
                scenario,
                name,
                window,
            };
            let began = Instant::now();
            let outcome = play.run(ack).await;
            windows.close(&play.window).await;
            println!("{title}: {:.1} s", began.elapsed().as_secs_f32());
            outcome.err().map(|error| format!("{title}: {error}"))
        }
    });
    let failures: Vec<String> = stream::iter(plays)
        .buffer_unordered(WINDOWS)
        .filter_map(async |failure| failure)
        .collect()
        .await;
    windows.browser.close().await;
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

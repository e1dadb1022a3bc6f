//! Chromium, driven over WebDriver. Knows the driver's own commands that the client lacks: computed role and label,
//! the console, and the `DevTools` protocol for what no person could set.

use std::path::PathBuf;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::Command;
use url::{ParseError, Url};

use crate::process::Program;
use crate::slow::SlowPages;
use crate::{repository, slowness, tool};

/// What Chromium needs in a container, and what keeps it quiet.
const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,800",
];

/// A browser of its own, with one window. [`Browser::close`] ends it.
pub struct Browser {
    /// For what has no word here.
    pub client: Client,
    _slow: Option<SlowPages>,
    _driver: Program,
    /// Dropped after the driver: its profile, which a browser that is not closed leaves behind.
    _files: TempDir,
}

impl Browser {
    /// Starts driver and browser.
    pub async fn start() -> Self {
        let mut command = Command::new(tool("CHROMEDRIVER"));
        let files = TempDir::with_prefix("supervisor-browser-").expect("a temporary folder");
        command.arg("--port=0").env("TMPDIR", files.path());
        let port = |line: &str| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        };
        // Two drivers that start at once may choose the same port: one of them ends.
        let mut started = None;
        for _ in 0..5 {
            if started.is_none() {
                started = Program::try_start(&mut command, port).await;
            }
        }
        let (driver, port) = started.expect("chromedriver starts");
        let capabilities = json!({
            "goog:chromeOptions": {"binary": tool("CHROMIUM"), "args": ARGUMENTS},
            "goog:loggingPrefs": {"browser": "ALL"},
        });
        let capabilities: Capabilities =
            serde_json::from_value(capabilities).expect("capabilities are an object");
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|error| panic!("Chromium does not start: {error}"));
        let rate = slowness();
        let browser = Self {
            client,
            _slow: (rate > 1).then(|| SlowPages::start(files.path(), rate)),
            _driver: driver,
            _files: files,
        };
        browser.size(1280, 800).await;
        browser
    }

    /// Opens a window and goes to it.
    pub async fn new_window(&self) -> WindowHandle {
        let window = self.client.new_window(false).await;
        let window = window.expect("a window can be opened").handle;
        self.switch_to(window.clone()).await;
        window
    }

    /// Goes to a window.
    pub async fn switch_to(&self, window: WindowHandle) {
        self.client
            .switch_to_window(window)
            .await
            .expect("the window is there");
    }

    /// Closes the window, and with it the browser.
    pub async fn close(&self) {
        // A browser that is already gone is closed enough.
        let _ = self.client.clone().close().await;
    }

    /// Opens an address in the tab.
    pub async fn go(&self, url: &str) {
        self.client
            .goto(url)
            .await
            .unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.client
            .refresh()
            .await
            .expect("the page can be loaded again");
    }

    /// Runs a script in the page; a promise that it returns is waited for.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.try_run(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{error}\nin the script: {script}"))
    }

    /// The same for a script that may fail, for instance because the page has changed meanwhile.
    pub async fn try_run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        self.client.execute(script, arguments).await
    }

    /// The size of the page in CSS pixels. Narrower than any window may be.
    pub async fn size(&self, width: u32, height: u32) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await;
    }

    /// What the person prefers: `light` or `dark`.
    pub async fn colors(&self, scheme: &str) {
        self.prefers(&[
            ("prefers-color-scheme", scheme),
            ("prefers-reduced-motion", "reduce"),
        ])
        .await;
    }

    /// Media features as the person has set them, in place of those before.
    pub async fn prefers(&self, features: &[(&str, &str)]) {
        let feature = |&(name, value): &(&str, &str)| json!({"name": name, "value": value});
        let features: Vec<Value> = features.iter().map(feature).collect();
        let media = json!({"features": features});
        self.devtools("Emulation.setEmulatedMedia", media).await;
    }

    /// Moves the mouse into the corner, where it points at nothing.
    pub async fn rest_mouse(&self) {
        move_mouse_away(&self.client).await;
    }

    /// Takes the network away, or gives it back.
    pub async fn offline(&self, offline: bool) {
        let conditions = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.emulateNetworkConditions", conditions)
            .await;
    }

    /// A command of the `DevTools` protocol.
    pub async fn devtools(&self, name: &str, parameters: Value) -> Value {
        let body = json!({"cmd": name, "params": parameters});
        let command = Extra::post("goog/cdp/execute", body);
        self.client
            .issue_cmd(command)
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// What was written to the console since it was last asked for, without failed requests: tests make those on
    /// purpose.
    pub async fn console(&self) -> Vec<String> {
        let log = Extra::post("se/log", json!({"type": "browser"}));
        let log = self.client.issue_cmd(log).await.unwrap_or_default();
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| entry["source"] != "network")
            .map(|entry| format!("{} {}", entry["level"], entry["message"]))
            .collect()
    }

    /// A picture of the page in `target/screenshots`; says where.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let folder = repository().join("target/screenshots");
        let file = folder.join(format!("{name}.png"));
        let picture = self
            .client
            .screenshot()
            .await
            .expect("a page can be pictured");
        std::fs::create_dir_all(&folder).expect("there is a folder for pictures");
        std::fs::write(&file, picture).expect("a picture can be written");
        file
    }

    /// Presses keys where the focus is. Special keys are those of WebDriver, [`fantoccini::key::Key`].
    pub async fn keys(&self, keys: &str) {
        let actions: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                let key = key.to_string();
                [
                    json!({"type": "keyDown", "value": key}),
                    json!({"type": "keyUp", "value": key}),
                ]
            })
            .collect();
        let body = json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]});
        self.client
            .issue_cmd(Extra::post("actions", body))
            .await
            .expect("keys can be pressed");
    }
}

/// Role and name of an element, as assistive technology gets them.
pub(crate) async fn role_and_name(element: &Element) -> Result<(String, String), CmdError> {
    let id = element.element_id();
    let client = element.clone().client();
    let role = client
        .issue_cmd(Extra::get(format!("element/{id}/computedrole")))
        .await?;
    let name = client
        .issue_cmd(Extra::get(format!("element/{id}/computedlabel")))
        .await?;
    let text = |value: Value| value.as_str().unwrap_or_default().to_owned();
    Ok((text(role), text(name)))
}

/// Moves the mouse into the corner of the page.
pub(crate) async fn move_mouse_away(client: &Client) {
    let corner = json!({"type": "pointerMove", "x": 0, "y": 0, "duration": 0});
    let mouse = json!({"type": "pointer", "id": "mouse", "actions": [corner]});
    // Where the mouse is matters to the next press only, which says when it cannot be done.
    let _ = client
        .issue_cmd(Extra::post("actions", json!({"actions": [mouse]})))
        .await;
}

/// A command of the driver that the client has no word for.
#[derive(Debug)]
struct Extra {
    path: String,
    body: Option<Value>,
}

impl Extra {
    fn get(path: String) -> Self {
        Self { path, body: None }
    }

    fn post(path: &str, body: Value) -> Self {
        Self {
            path: path.to_owned(),
            body: Some(body),
        }
    }
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        match &self.body {
            Some(body) => (http::Method::POST, Some(body.to_string())),
            None => (http::Method::GET, None),
        }
    }
}

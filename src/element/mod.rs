//! The custom element's Rust half: what its JavaScript class holds and calls.
//!
//! Knows attributes and properties as the class hands them over, the shadow root and its style.
//! The class itself, `element.js`, is JavaScript because Rust cannot extend `HTMLElement`.

mod style;

use std::any::Any;
use std::cell::Cell;

use gws::ids::GroupId;
use gws::letters;
use js_sys::JsString;
use leptos::mount::mount_to;
use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::config::{self, Problem};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, ShadowRoot};

use crate::net;
use crate::runtime::Runtime;
use crate::view::{App, Panel};

/// Says where the script is that keeps time while the page is hidden.
#[wasm_bindgen]
pub fn set_timer_script(url: String) {
    net::set_timer_script(url);
}

thread_local! {
    static BEATS: Cell<u32> = const { Cell::new(0) };
}

/// How often what waits to be done was done since this was first asked; each question adds one. A
/// number that stays the same means that nothing waiting is ever done again.
#[wasm_bindgen]
pub fn pulse() -> u32 {
    spawn_local(async { BEATS.with(|beats| beats.set(beats.get().wrapping_add(1))) });
    BEATS.with(Cell::get)
}

/// One mounted panel. Freeing it unmounts the panel and ends all it started.
#[wasm_bindgen]
pub struct PanelHandle {
    root: ShadowRoot,
    runtime: Runtime,
    owner: Owner,
    view: Option<Box<dyn Any>>,
}

#[wasm_bindgen]
impl PanelHandle {
    /// Mounts a panel into the shadow root of `host`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement, root: &ShadowRoot) -> Self {
        letters::use_browsers(|text| JsString::from(text).to_lower_case().into());
        style::adopt(root);
        let owner = Owner::new();
        let runtime = owner.with(|| Runtime::new(host));
        let send = {
            let runtime = runtime.clone();
            owner.with(|| UnsyncCallback::new(move |msg| runtime.send(msg)))
        };
        let app = owner.with(|| App::new(runtime.screen(), send));
        let parent = root.clone().unchecked_into();
        let view = owner.with(|| mount_to(parent, move || view! { <Panel app=app /> }));
        Self {
            root: root.clone(),
            runtime,
            owner,
            view: Some(Box::new(view)),
        }
    }

    /// The attributes and `config`, all at once; `config` as JSON.
    pub fn configure(&self, base_url: &str, group: Option<String>, compact: bool, config: &str) {
        let (config, mut problems) = config::read(config);
        let page = web_sys::window().map(|window| window.origin());
        let base_url = config::base_url::read(base_url, &page.unwrap_or_default());
        let base_url = base_url.unwrap_or_else(|problem| {
            problems.push(Problem::BaseUrl(problem));
            String::new()
        });
        self.runtime.screen().compact.set(compact);
        self.runtime.send(Msg::Configure {
            base_url,
            group: group.filter(|id| !id.is_empty()).map(GroupId),
            config: Box::new(config),
            problems,
        });
    }

    /// Sets the `credentials` property.
    pub fn set_credentials(&self, credentials: JsValue) {
        self.runtime.set_credentials(credentials);
    }

    /// Sets the `bus` property.
    pub fn set_bus(&self, bus: JsValue) {
        self.runtime.set_bus(bus);
    }

    /// Opens the connection to the server.
    pub fn connect(&self) {
        self.runtime.send(Msg::Connect);
    }

    /// Closes the connection to the server.
    pub fn disconnect(&self) {
        self.runtime.send(Msg::Disconnect);
    }

    /// Reads everything from the server again.
    pub fn refresh(&self) {
        self.runtime.send(Msg::Refresh);
    }

    /// Brings an agent into view.
    pub fn select(&self, agent: &str) {
        self.runtime.send(Msg::SelectId(agent.into()));
    }

    /// Styles the root again, which is in another document now.
    pub fn restyle(&self) {
        style::adopt(&self.root);
    }

    /// Whether the panel is stuck: between two tasks of the page nothing may be under way.
    pub fn is_stuck(&self) -> bool {
        self.runtime.is_stuck()
    }

    /// Ends everything but what is on screen, which freeing the panel does. May be called from
    /// within an event of the panel. `forget` also clears what the browser keeps of its users.
    pub fn shut_down(&self, forget: bool) {
        if forget {
            self.runtime.forget();
        }
        self.runtime.shut_down();
    }
}

impl Drop for PanelHandle {
    fn drop(&mut self) {
        self.runtime.shut_down();
        // Dropping the view alone leaves tasks and listeners that hold the owner alive.
        self.owner.cleanup();
        self.view.take();
    }
}

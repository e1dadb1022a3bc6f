//! The custom element's Rust half: what its JavaScript class holds and calls.
//!
//! Knows attributes and properties as the class hands them over, the shadow root and its style.
//! The class itself, `element.js`, is JavaScript because Rust cannot extend `HTMLElement`.

use std::any::Any;
use std::cell::RefCell;

use gws::ids::GroupId;
use leptos::mount::mount_to;
use leptos::prelude::*;
use supervision::{Msg, config};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

use crate::net;
use crate::runtime::Runtime;
use crate::runtime::screen::App;
use crate::view::{CSS, Panel};

/// Says where the script is that keeps time while the page is hidden.
#[wasm_bindgen]
pub fn set_timer_script(url: String) {
    net::set_timer_script(url);
}

/// One mounted panel. Freeing it unmounts the panel and ends all it started.
#[wasm_bindgen]
pub struct PanelHandle {
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
        adopt_style(root);
        let owner = Owner::new();
        let runtime = owner.with(|| Runtime::new(host));
        let send = {
            let runtime = runtime.clone();
            owner.with(|| UnsyncCallback::new(move |msg| runtime.send(msg)))
        };
        let app = App {
            screen: runtime.screen(),
            send,
        };
        let parent = root.clone().unchecked_into();
        let view = owner.with(|| mount_to(parent, move || view! { <Panel app=app /> }));
        Self {
            runtime,
            owner,
            view: Some(Box::new(view)),
        }
    }

    /// The attributes and `config`, all at once; `config` as JSON.
    pub fn configure(&self, base_url: &str, group: Option<String>, compact: bool, config: &str) {
        let (config, problems) = config::read(config);
        let base_url = base_url.trim_end_matches('/').to_owned();
        self.runtime.screen().compact.set(compact);
        self.runtime.send(Msg::Configure {
            base_url,
            group: group.filter(|id| !id.is_empty()).map(GroupId),
            config: Box::new(config),
            problems,
        });
    }

    /// The `credentials` property.
    pub fn set_credentials(&self, credentials: JsValue) {
        self.runtime.set_credentials(credentials);
    }

    /// The `bus` property.
    pub fn set_bus(&self, bus: JsValue) {
        self.runtime.set_bus(bus);
    }

    /// Opens the connection.
    pub fn connect(&self) {
        self.runtime.send(Msg::Connect);
    }

    /// Closes it.
    pub fn disconnect(&self) {
        self.runtime.send(Msg::Disconnect);
    }

    /// Reads everything again.
    pub fn refresh(&self) {
        self.runtime.send(Msg::Refresh);
    }

    /// Brings an agent into view.
    pub fn select(&self, agent: &str) {
        self.runtime.send(Msg::Select(agent.into()));
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

thread_local! {
    /// One sheet for all panels of the page.
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Styles the shadow root without a `style` element, which a strict page would refuse.
fn adopt_style(root: &ShadowRoot) {
    let sheet = SHEET.with(|slot| {
        let mut slot = slot.try_borrow_mut().ok()?;
        if slot.is_none() {
            let sheet = CssStyleSheet::new().ok()?;
            sheet.replace_sync(CSS).ok()?;
            *slot = Some(sheet);
        }
        slot.clone()
    });
    if let Some(sheet) = sheet {
        let sheets = js_sys::Array::of1(&sheet);
        js_sys::Reflect::set(root, &"adoptedStyleSheets".into(), &sheets).ok();
    }
}

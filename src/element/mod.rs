//! The custom element's Rust half: what its JavaScript class holds and calls.
//!
//! Knows attributes and properties as the class hands them over, the shadow root and its style.
//! The class itself, `element.js`, is JavaScript because Rust cannot extend `HTMLElement`.

mod place;
mod style;

use std::cell::{Cell, RefCell};

use gws::ids::GroupId;
use gws::letters;
use js_sys::JsString;
use leptos::prelude::*;
use supervision::Msg;
use supervision::config::{self, Problem};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, ShadowRoot};

use crate::i18n::{Speech, use_language};
use crate::net;
use crate::runtime::Runtime;
use crate::view::{App, Guest, Hidden, show};
use place::Place;

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

/// A text in the small letters of the browser.
fn small_letters(text: &str) -> String {
    let text = JsValue::from_str(text).unchecked_into::<JsString>();
    text.to_lower_case().into()
}

/// One panel. Freeing it unmounts the panel and ends all it started.
#[wasm_bindgen]
pub struct PanelHandle {
    root: ShadowRoot,
    runtime: Runtime,
    owner: Owner,
    /// The view, in one language.
    view: RefCell<Option<Guest>>,
}

#[wasm_bindgen]
impl PanelHandle {
    /// A panel for `host` in a language, which can be told everything and connect before it is drawn.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement, root: &ShadowRoot, speech: Speech) -> Self {
        letters::use_browsers(small_letters);
        let owner = Owner::new();
        owner.with(|| use_language(speech));
        owner.with(Hidden::provide);
        let runtime = owner.with(|| Runtime::new(host));
        Self {
            root: root.clone(),
            runtime,
            owner,
            view: RefCell::default(),
        }
    }

    /// Draws the panel in the shadow root. To be called once.
    pub fn mount(&self) {
        style::adopt(&self.root);
        self.draw();
    }

    /// Says everything in another language: what is drawn is drawn anew from the same screen.
    pub fn set_speech(&self, speech: Speech) {
        self.owner.with(|| use_language(speech));
        if self.view.try_borrow().is_ok_and(|view| view.is_some()) {
            let place = Place::of(&self.root);
            self.draw();
            place.restore();
        }
    }

    /// Sorts and searches by the letters of a language, as `src/element/letters.js` writes them.
    pub fn set_letters(&self, letters: String) {
        self.runtime.send(Msg::Letters(letters.into()));
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
            group: group
                .filter(|id| !id.is_empty())
                .map(|id| GroupId::from(id.as_str())),
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

impl PanelHandle {
    /// Draws the view in the place of the one that is there.
    fn draw(&self) {
        let Ok(mut view) = self.view.try_borrow_mut() else {
            return;
        };
        view.take();
        let runtime = self.runtime.clone();
        let drawn = show(&self.owner, &self.root, move || {
            let screen = runtime.screen();
            let send = UnsyncCallback::new(move |msg| runtime.send(msg));
            App::new(screen, send)
        });
        *view = Some(drawn);
    }
}

impl Drop for PanelHandle {
    fn drop(&mut self) {
        self.runtime.shut_down();
        self.view.take();
        self.owner.cleanup();
    }
}

//! One panel, and the things in it as a person finds them: by role and accessible name, through
//! shadow roots.
//!
//! A [`Thing`] is a description, not an element: it is found again for every question, because the
//! panel may draw again at any time.

use std::fmt;

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::browser::{self, Browser, role_and_name};
use crate::{until, until_some};

const FIND: &str = include_str!("pages/find.js");
const LOOK: &str = include_str!("pages/look.js");
/// The key under which WebDriver hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A widget on the page.
#[derive(Clone)]
pub struct Panel {
    client: Client,
    number: usize,
}

/// Something with a role and a name.
#[derive(Clone)]
#[must_use]
pub struct Thing {
    panel: Panel,
    roles: &'static [&'static str],
    name: Name,
    within: Option<Box<Thing>>,
}

#[derive(Clone)]
enum Name {
    Is(String),
    Starts(String),
}

/// What there is to know about a thing at one moment.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Visible text of the element.
    pub text: String,
    /// What is written in it.
    pub value: String,
    /// Whether it may not be used.
    pub disabled: bool,
    /// Whether it is the chosen one.
    pub checked: bool,
    /// Its accessible description: for a control that is off, why.
    pub description: String,
    /// Whether it has the focus.
    pub focused: bool,
}

/// Remembers what is open, and changes the language.
const SPEAK: &str = "panel.wasOpen = [...keyed().entries()].filter(([, it]) => isOpen(it)).map(([key]) => key); \
    panel.setAttribute('locale', given[0])";

/// Opens what was open, one after another; whether all of it is.
const OPEN_AGAIN: &str = "\
    if (panel.shadowRoot.querySelector('[part~=root]').lang !== given[0]) return false; \
    const found = keyed(); \
    const closed = panel.wasOpen.find((key) => !found.has(key) || !isOpen(found.get(key))); \
    found.get(closed)?.click(); \
    return closed === undefined";

/// What can be opened, by its row, its class and its number among others of them.
const KEYED: &str = "\
    const isOpen = (it) => it.ariaExpanded === 'true' || (it.matches('summary') && it.parentElement.open); \
    const keyed = () => { \
        const found = new Map(); \
        for (const it of panel.shadowRoot.querySelectorAll('[aria-expanded], summary')) { \
            const key = [it.closest('[data-agent]')?.dataset.agent, it.className || it.parentElement.className]; \
            let number = 0; \
            while (found.has([...key, number].join())) number += 1; \
            found.set([...key, number].join(), it); \
        } \
        return found; \
    }; ";

impl Panel {
    /// The first panel of the page that the browser shows.
    pub fn first(browser: &Browser) -> Self {
        Self::new(browser, 0)
    }

    pub(crate) fn new(browser: &Browser, number: usize) -> Self {
        Self {
            client: browser.client.clone(),
            number,
        }
    }

    /// Signs in with user name and password, which are the same, and waits until agents are on screen.
    pub async fn sign_in(&self, user: &str) {
        self.sign_in_and_see(user, "Ana Lima").await;
    }

    /// Signs in as the supervisor of this agent, and waits for the agent's row.
    pub async fn sign_in_and_see(&self, user: &str, agent: &str) {
        self.set("config", json!({"polling": {"visibleMs": 250}}))
            .await;
        self.credentials(user, user).await;
        self.script("await panel.connect()", vec![]).await;
        self.connection_is("Live").await;
        self.row(agent).there().await;
    }

    /// Sets the property with the credentials.
    pub async fn credentials(&self, user: &str, password: &str) {
        let basic = json!({"type": "basic", "username": user, "password": password});
        self.set("credentials", basic).await;
    }

    /// Sets a property of the element.
    pub async fn set(&self, property: &str, value: Value) {
        self.script("panel[given[0]] = given[1]", vec![json!(property), value])
            .await;
    }

    /// Runs a script that knows the element as `panel` and its arguments as `given`.
    pub async fn script(&self, script: &str, given: Vec<Value>) -> Value {
        let script = format!(
            "const [number, ...given] = arguments;\n\
             const panel = document.querySelectorAll('supervisor-widget')[number];\n\
             return (async () => {{ {script} }})();"
        );
        let mut arguments = vec![json!(self.number)];
        arguments.extend(given);
        self.client
            .execute(&script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{error}\nin the script: {script}"))
    }

    /// All that is to be read in it.
    pub async fn text(&self) -> String {
        let script = "const text = (node) => [...node.children].map((child) => \
             child.shadowRoot ? text(child.shadowRoot) : child.innerText ?? '').join('\\n'); \
             return panel?.shadowRoot ? text(panel.shadowRoot) : ''";
        let text = self.script(script, vec![]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until it can be read somewhere in it.
    pub async fn says(&self, words: &str) {
        until(&format!("the panel to say {words:?}"), async || {
            self.text().await.contains(words)
        })
        .await;
    }

    /// Waits until the status of the connection contains this word.
    pub async fn connection_is(&self, word: &str) {
        until_some(&format!("the connection to be {word}"), async || {
            let statuses = self.status_texts().await;
            statuses.into_iter().find(|text| text.contains(word))
        })
        .await;
    }

    /// The texts of all elements with the role `status` outside of cards.
    async fn status_texts(&self) -> Vec<String> {
        let script = "return [...panel.shadowRoot.querySelectorAll('[role=status], output')]\
             .filter((one) => !one.closest('article, [role=article]')).map((one) => one.innerText)";
        let texts = self.script(script, vec![]).await;
        let texts = texts.as_array().cloned().unwrap_or_default();
        texts
            .iter()
            .filter_map(|text| text.as_str().map(str::to_owned))
            .collect()
    }

    /// The grid of the roster.
    pub fn grid(&self) -> Thing {
        self.thing(&["grid"], Name::Is("Agents".into()))
    }

    /// The row of an agent.
    pub fn row(&self, agent: &str) -> Thing {
        self.thing(&["row"], Name::Starts(agent.into()))
    }

    /// The card with this name.
    pub fn article(&self, name: &str) -> Thing {
        self.thing(&["article"], Name::Is(name.into()))
    }

    /// The button with this name.
    pub fn button(&self, name: &str) -> Thing {
        self.thing(&["button"], Name::Is(name.into()))
    }

    /// The button whose name starts so.
    pub fn button_starting(&self, name: &str) -> Thing {
        self.thing(&["button"], Name::Starts(name.into()))
    }

    /// The line of an open menu whose name starts so.
    pub fn item_starting(&self, name: &str) -> Thing {
        self.thing(&["menuitem"], Name::Starts(name.into()))
    }

    /// One of a radio group.
    pub fn radio(&self, name: &str) -> Thing {
        self.thing(&["radio"], Name::Is(name.into()))
    }

    /// A part of the panel with a name of its own.
    pub fn region(&self, name: &str) -> Thing {
        self.thing(&["region"], Name::Is(name.into()))
    }

    /// A question that has to be answered first.
    pub fn dialog(&self, name: &str) -> Thing {
        self.thing(&["alertdialog", "dialog"], Name::Is(name.into()))
    }

    /// A line of an open menu.
    pub fn item(&self, name: &str) -> Thing {
        let roles = &["menuitem", "menuitemradio", "menuitemcheckbox"];
        self.thing(roles, Name::Is(name.into()))
    }

    /// Opens a menu and chooses a line of it.
    pub async fn choose(&self, menu: &str, item: &str) {
        self.button(menu).use_it().await;
        self.item(item).use_it().await;
        self.item(item).gone().await;
    }

    /// Lets it speak another language, and opens again what was open: what is drawn anew is closed.
    pub async fn speak(&self, tag: &str) {
        self.script(&[KEYED, SPEAK].concat(), vec![json!(tag)])
            .await;
        until(
            &format!("the panel to be open as before in {tag}"),
            async || {
                let script = [KEYED, OPEN_AGAIN].concat();
                self.script(&script, vec![json!(tag)]).await == json!(true)
            },
        )
        .await;
    }

    /// Unfolds everything that is folded in the cards and notices.
    pub async fn unfold(&self) {
        let script =
            "for (const one of panel.shadowRoot.querySelectorAll('details')) one.open = true";
        self.script(script, vec![]).await;
    }

    /// Waits until the explanation of a failure in a row says this.
    pub async fn explains(&self, words: &str) {
        let script = "return panel.shadowRoot.querySelector('.trouble .tip')?.textContent ?? ''";
        until(&format!("the row to explain {words:?}"), async || {
            let text = self.script(script, vec![]).await;
            text.as_str().is_some_and(|text| text.contains(words))
        })
        .await;
    }

    /// A field to search in.
    pub fn searchbox(&self, name: &str) -> Thing {
        self.thing(&["searchbox"], Name::Is(name.into()))
    }

    /// The search field of the roster.
    pub fn search(&self) -> Thing {
        self.thing(&["searchbox"], Name::Is("Search agents".into()))
    }

    fn thing(&self, roles: &'static [&'static str], name: Name) -> Thing {
        Thing {
            panel: self.clone(),
            roles,
            name,
            within: None,
        }
    }

    async fn root(&self) -> Result<Option<Value>, CmdError> {
        let script = "return document.querySelectorAll('supervisor-widget')[arguments[0]]";
        let root = self
            .client
            .execute(script, vec![json!(self.number)])
            .await?;
        Ok(Some(root).filter(|root| !root.is_null()))
    }
}

impl Thing {
    /// A button in it.
    pub fn button(&self, name: &str) -> Self {
        self.inside(&["button"], name)
    }

    /// One of a radio group in it.
    pub fn radio(&self, name: &str) -> Self {
        self.inside(&["radio"], name)
    }

    /// A radio group in it.
    pub fn radiogroup(&self, name: &str) -> Self {
        self.inside(&["radiogroup"], name)
    }

    /// A box to write in, in it.
    pub fn textbox(&self, name: &str) -> Self {
        self.inside(&["textbox"], name)
    }

    /// What is written in a session.
    pub fn log(&self) -> Self {
        self.inside(&["log"], "Messages")
    }

    /// What it says of its own accord.
    pub fn status(&self) -> Self {
        Self {
            name: Name::Starts(String::new()),
            ..self.inside(&["status"], "")
        }
    }

    fn inside(&self, roles: &'static [&'static str], name: &str) -> Self {
        Self {
            within: Some(Box::new(self.clone())),
            ..self.panel.thing(roles, Name::Is(name.into()))
        }
    }

    /// Waits until it is there, and says how it is.
    pub async fn there(&self) -> Look {
        until_some(&self.to_string(), async || self.look().await).await
    }

    /// Waits until it is not there any more.
    pub async fn gone(&self) {
        until(&format!("{self} to be gone"), async || {
            !self.is_there().await
        })
        .await;
    }

    /// Whether it is there now.
    pub async fn is_there(&self) -> bool {
        self.look().await.is_some()
    }

    /// Waits until it is as `wanted`; `what` describes that.
    pub async fn becomes(&self, what: &str, wanted: impl Fn(&Look) -> bool) -> Look {
        until_some(&format!("{self} to be {what}"), async || {
            self.look().await.filter(&wanted)
        })
        .await
    }

    /// Waits until it may be used.
    pub async fn enabled(&self) -> Look {
        self.becomes("enabled", |look| !look.disabled).await
    }

    /// Waits until it may not be used, for a reason that contains these words.
    pub async fn disabled_because(&self, words: &str) {
        self.becomes(&format!("off because of {words:?}"), |look| {
            look.disabled && look.description.contains(words)
        })
        .await;
    }

    /// Waits until it is the chosen one.
    pub async fn checked(&self) {
        self.becomes("checked", |look| look.checked).await;
    }

    /// Waits until its text contains this.
    pub async fn says(&self, words: &str) {
        self.becomes(&format!("saying {words:?}"), |look| {
            look.text.contains(words)
        })
        .await;
    }

    /// Presses it with the mouse, once it is there.
    pub async fn press(&self) {
        until(&format!("{self} to be pressed"), async || {
            let Some(element) = self.element().await.ok().flatten() else {
                return false;
            };
            let pressed = element.click().await.is_ok();
            if !pressed {
                // The explanation of a neighbour lies over it: a person moves the mouse away first.
                browser::move_mouse_away(&self.panel.client).await;
            }
            pressed
        })
        .await;
    }

    /// Presses it as soon as it may be used.
    pub async fn use_it(&self) {
        self.enabled().await;
        self.press().await;
    }

    /// Writes this in place of what is written in it.
    pub async fn write(&self, text: &str) {
        const SELECT_ALL_AND_DELETE: &str = "\u{e009}a\u{e000}\u{e003}";
        let text = format!("{SELECT_ALL_AND_DELETE}{text}");
        self.there().await;
        let element = self.element().await.ok().flatten();
        let element = element.unwrap_or_else(|| panic!("{self} has gone"));
        element
            .send_keys(&text)
            .await
            .unwrap_or_else(|error| panic!("{self}: {error}"));
    }

    /// How it is now, if it is there.
    pub async fn look(&self) -> Option<Look> {
        // An element that went away in the middle is not there.
        let element = self.element().await.ok().flatten()?;
        let look = self
            .panel
            .client
            .execute(LOOK, vec![handle(&element)])
            .await
            .ok()?;
        let text = |key: &str| look[key].as_str().unwrap_or_default().to_owned();
        let flag = |key: &str| look[key].as_bool().unwrap_or_default();
        Some(Look {
            text: text("text"),
            value: text("value"),
            disabled: flag("disabled"),
            checked: flag("checked"),
            description: text("description"),
            focused: flag("focused"),
        })
    }

    async fn element(&self) -> Result<Option<Element>, CmdError> {
        let scope = match &self.within {
            None => self.panel.root().await?,
            Some(thing) => Box::pin(thing.element())
                .await?
                .map(|element| handle(&element)),
        };
        let Some(scope) = scope else {
            return Ok(None);
        };
        let name = match &self.name {
            Name::Is(name) | Name::Starts(name) => name,
        };
        let client = &self.panel.client;
        let found = client
            .execute(FIND, vec![scope, json!(self.roles), json!(name)])
            .await?;
        for candidate in found.as_array().into_iter().flatten() {
            let id = candidate[ELEMENT].as_str().unwrap_or_default().to_owned();
            let element = Element::from_element_id(client.clone(), ElementRef::from(id));
            let (role, name) = role_and_name(&element).await?;
            if self.roles.contains(&role.as_str()) && self.name.fits(&name) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }
}

impl Name {
    fn fits(&self, name: &str) -> bool {
        match self {
            Self::Is(wanted) => name == wanted,
            Self::Starts(wanted) => name.starts_with(wanted),
        }
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let role = self.roles.join(" or ");
        match &self.name {
            Name::Is(name) => write!(to, "the {role} {name:?}")?,
            Name::Starts(name) => write!(to, "the {role} {name:?} …")?,
        }
        match &self.within {
            Some(thing) => write!(to, " in {thing}"),
            None => Ok(()),
        }
    }
}

fn handle(element: &Element) -> Value {
    json!({ELEMENT: element.element_id().to_string()})
}

//! A supervisor's desk for measuring: the core, signed in and live, in front of a directory of any size whose pages lie
//! ready as texts.
//!
//! Knows what the core asks for until it is live, and what a directory answers. Must not measure, and must not make while
//! it is measured what could be made before: an answer costs the copy of a text.

mod language;

use bayeux::State;
use gws::ids::UserId;
use gws::request::HttpRequest;
use serde_json::{Value, json};
use supervision::config::Config;
use supervision::message::{CometEvent, CredentialsAnswer, HttpReply, ListMsg, NoReply, RequestId};
use supervision::view::{self, AgentRow, CallCard};
use supervision::{AgentRef, Effect, Millis, Model, Msg, update, wake_at};

pub use language::Language;

/// Contacts of a page, as the core asks for them.
const PAGE: usize = 200;
/// Number of rows in view.
const ROWS: usize = 24;
/// Longer than any reading that is measured.
const NEVER: Millis = 1_000_000_000_000;
/// Own device, whose calls notifications tell.
const DEVICE: &str = "efe1ab32-53f9-43ce-b65e-5768c61f7d4a";
/// A notification of an own call, of the documented shape.
const NOTIFICATION: &str =
    include_str!("../../../tests/fixtures/gws/switch-to-listen-in.notification.json");
const STATES: [(&str, &str, &str); 4] = [
    ("Ready", "Ready", "Idle"),
    ("NotReady", "Break", "Idle"),
    ("Ready", "Ready", "OnCall"),
    ("NotReady", "Lunch", "Idle"),
];

/// Which agents are in another state each time a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changes {
    /// Every agent of the directory.
    Everybody,
    /// One agent, who is in view.
    One,
    /// No agent at all.
    Nobody,
}

/// The pages of a directory as the server sends them.
#[derive(Debug)]
pub struct Directory {
    pages: Vec<String>,
}

impl Directory {
    /// A directory with so many agents, `turn` changes after its beginning.
    pub fn new(agents: usize, changes: Changes, turn: usize) -> Self {
        let contact = |n: usize| {
            let turn = match changes {
                Changes::Everybody => turn,
                Changes::One if n == 0 => turn,
                Changes::One | Changes::Nobody => 0,
            };
            contact(n, STATES.iter().cycle().nth((n + turn) % STATES.len()))
        };
        Self::of(agents, contact)
    }

    /// A directory with so many agents who have names of a language.
    pub fn named(agents: usize, language: Language) -> Self {
        let contact = |n: usize| {
            let [first, last] = language.name(n);
            let mut contact = contact(n, STATES.iter().cycle().nth(n % STATES.len()));
            if let Some(contact) = contact.as_object_mut() {
                contact.insert("firstName".into(), first.into());
                contact.insert("lastName".into(), last.into());
            }
            contact
        };
        Self::of(agents, contact)
    }

    fn of(agents: usize, contact: impl Fn(usize) -> Value) -> Self {
        let page = |first: usize| {
            let contacts: Vec<Value> = (first..agents.min(first + PAGE)).map(&contact).collect();
            json!({"statusCode": 0, "totalCount": agents, "contacts": contacts}).to_string()
        };
        Self {
            pages: (0..agents).step_by(PAGE).map(page).collect(),
        }
    }

    /// Its pages, in order.
    pub fn pages(&self) -> &[String] {
        &self.pages
    }

    fn page(&self, query: &str) -> String {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let offset = pairs.find(|pair| pair.0 == "offset");
        let offset: usize = offset.and_then(|pair| pair.1.parse().ok()).unwrap_or(0);
        self.pages.get(offset / PAGE).cloned().unwrap_or_default()
    }
}

/// The core with a server behind it.
#[derive(Debug)]
pub struct Desk {
    model: Model,
    now: Millis,
    agents: usize,
    /// The directory as it is and as it is after a change, in turns.
    directories: [Directory; 2],
    /// Pages of the directory that were answered so far.
    answered: usize,
    open: Vec<(RequestId, HttpRequest)>,
}

impl Desk {
    /// Signed in, live, and every agent read once. From then on nothing is read but what is measured: of `One`, the rows
    /// in view; else everybody.
    pub fn new(agents: usize, changes: Changes) -> Self {
        let directories = [0, 1].map(|turn| Directory::new(agents, changes, turn));
        Self::before(directories, agents, changes)
    }

    /// The same with names of a language in its order; nobody changes.
    pub fn speaking(agents: usize, language: Language) -> Self {
        let directories = [0, 1].map(|_| Directory::named(agents, language));
        let mut desk = Self::before(directories, agents, Changes::Nobody);
        desk.spell(language);
        desk
    }

    fn before(directories: [Directory; 2], agents: usize, changes: Changes) -> Self {
        let mut desk = Self {
            model: Model::default(),
            now: 1_000_000,
            agents,
            directories,
            answered: 0,
            open: Vec::new(),
        };
        let (visible_ms, hidden_rows_ms) = match changes {
            Changes::One => (5_000, NEVER),
            Changes::Everybody | Changes::Nobody => (NEVER, 30_000),
        };
        desk.tell(Msg::Configure {
            base_url: "http://localhost:8080".into(),
            group: None,
            config: Box::new(Config {
                visible_ms,
                hidden_rows_ms,
                skills: false,
                view: "sort:name".into(),
                ..Config::default()
            }),
            problems: Vec::new(),
        });
        desk.list(ListMsg::Viewport {
            first: 0,
            count: ROWS,
        });
        desk.tell(Msg::Connect);
        desk.read(desk.directories.first().map_or(0, |it| it.pages.len()));
        desk
    }

    /// Number of agents that the core lists.
    pub fn listed(&self) -> usize {
        view::rows(&self.model).len()
    }

    /// State of the agent who is first by name.
    pub fn first(&self) -> Option<AgentRow> {
        view::row(&self.model, &AgentRef::Gws(UserId::from(id(0).as_str())))
    }

    /// Reads what is due until so many pages have been answered, in the other directory than last time.
    pub fn read(&mut self, pages: usize) {
        self.directories.reverse();
        let end = self.answered + pages;
        while self.answered < end
            && let Some(at) = wake_at(&self.model)
        {
            self.now = self.now.max(at);
            self.tell(Msg::Tick);
        }
    }

    /// Number of pages of the whole directory.
    pub fn pages(&self) -> usize {
        self.agents.div_ceil(PAGE)
    }

    /// Notifications of own calls arrive in one answer, as the `data` of each message.
    pub fn notify(&mut self, all: Vec<Box<str>>) {
        self.tell(Msg::Notifications(all));
    }

    /// What the screen shows of the monitored calls.
    pub fn cards(&self) -> Vec<CallCard> {
        let calls = view::cards(&self.model).into_iter();
        calls
            .filter_map(|call| view::card(&self.model, &call))
            .collect()
    }

    /// The list is sorted, searched or moved.
    pub fn list(&mut self, message: ListMsg) {
        self.tell(Msg::List(message));
    }

    /// The list is put in the order of a language, anew each time.
    pub fn spell(&mut self, language: Language) {
        self.tell(Msg::Letters(language.letters().into()));
    }

    /// What the screen shows of the rows in view.
    pub fn rows_in_view(&self) -> Vec<AgentRow> {
        let lines = view::window(&self.model).into_iter();
        lines
            .filter_map(|(_, line)| match line {
                view::Line::Agent(id) => view::row(&self.model, &id),
                view::Line::Group(_) => None,
            })
            .collect()
    }

    /// Hands over a message, and everything that comes of it.
    fn tell(&mut self, msg: Msg) {
        let mut next = vec![msg];
        while let Some(msg) = next.pop() {
            let (_, effects) = update(&mut self.model, msg, self.now);
            for effect in effects {
                next.extend(self.perform(effect));
            }
            if next.is_empty() && !self.open.is_empty() {
                let (id, request) = self.open.remove(0);
                let reply = self.answer(&request);
                next.push(Msg::Reply { id, reply });
            }
        }
    }

    fn perform(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Send { id, request } => {
                self.open.push((id, request));
                None
            }
            Effect::AbortAll => {
                self.open.clear();
                None
            }
            Effect::Abort(id) => {
                self.open.retain(|(open, _)| *open != id);
                None
            }
            Effect::AskCredentials {
                question,
                again: false,
            } => Some(Msg::Credentials {
                question,
                answer: CredentialsAnswer::TryAgain,
            }),
            Effect::OpenComet { .. } | Effect::ResumeComet => {
                Some(Msg::Comet(CometEvent::State(State::Live)))
            }
            _ => None,
        }
    }

    fn answer(&mut self, request: &HttpRequest) -> Result<HttpReply, NoReply> {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let body = match path.trim_start_matches("/api/v2/") {
            "me" => me().to_string(),
            "me/groups" => {
                let groups = [json!({"id": "g1", "name": "Sales"})];
                json!({"statusCode": 0, "groups": groups}).to_string()
            }
            "groups/g1" => self.group().to_string(),
            "contacts" => {
                self.answered += 1;
                let directory = self.directories.first();
                directory
                    .map(|directory| directory.page(query))
                    .unwrap_or_default()
            }
            _ => return Err(NoReply),
        };
        Ok(HttpReply {
            status: 200,
            body,
            retry_after: None,
        })
    }

    fn group(&self) -> Value {
        let user = |n| json!({"id": id(n), "userName": login(n)});
        let users: Vec<Value> = (0..self.agents).map(user).collect();
        json!({"statusCode": 0, "group": {
            "id": "g1", "name": "Sales", "users": users, "supervisors": [{"id": "sup"}],
        }})
    }
}

/// The `data` of a notification of a call that the supervisor monitors, with the first agent by name.
pub fn notification() -> String {
    let message: Value = serde_json::from_str(NOTIFICATION).unwrap_or_default();
    let data = message.get("data").map(ToString::to_string);
    data.unwrap_or_default()
        .replace("\"5001\"", &format!("{:?}", number(0)))
}

fn me() -> Value {
    json!({"statusCode": 0, "user": {
        "id": "sup", "userName": "sup", "firstName": "Sue", "lastName": "Visor", "roles": ["ROLE_SUPERVISOR"],
        "features": [{"id": "api-voice"}, {"id": "api-supervisor-monitoring"}],
        "devices": [{"id": DEVICE, "phoneNumber": "5005", "deviceState": "Active", "userState": {"state": "Ready"}}],
    }})
}

/// 32 hexadecimal digits in no order.
fn id(n: usize) -> String {
    let part = |k: usize| (4 * n + k).wrapping_mul(0x9E37_79B1) & 0xFFFF_FFFF;
    [0, 1, 2, 3].map(|k| format!("{:08x}", part(k))).concat()
}

fn login(n: usize) -> String {
    format!("agent.{n:05}")
}

fn number(n: usize) -> String {
    (20_000 + n).to_string()
}

fn contact(n: usize, state: Option<&(&str, &str, &str)>) -> Value {
    let (state, label, activity) = state.copied().unwrap_or_default();
    let number = number(n);
    let channel = json!({
        "channel": "voice", "available": activity == "Idle", "phoneNumber": number, "userActivity": activity,
        "userState": {"id": "00000000-0000-0000-0000-000000000000", "displayName": label, "state": state},
    });
    json!({
        "id": id(n), "name": login(n), "type": "User", "userName": login(n), "firstName": "Agent",
        "lastName": format!("{n:05}"), "employeeId": login(n), "emailAddress": "", "businessUnits": [],
        "phoneNumbers": [{"phoneNumber": number, "description": "", "switchName": "SIP_Switch"}],
        "roles": ["ROLE_AGENT"], "uri": format!("http://127.0.0.1:8080/api/v2/contacts/{}", id(n)),
        "path": format!("/contacts/{}", id(n)), "availability": {"channels": [channel]},
    })
}

#[cfg(test)]
mod tests;

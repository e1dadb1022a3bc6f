//! A small server: enough of GWS to sign in, list agents and accept operations.
//!
//! It does nothing by itself: what an operation brings about is told by the test.

use gws::request::{HttpRequest, Method};
use serde_json::{Value, json};
use supervision::message::{HttpReply, NoReply};

pub(crate) const BASE_URL: &str = "http://localhost:8080";
/// The supervisor.
pub(crate) const ME: &str = "sup";
pub(crate) const OWN_DEVICE: &str = "efe1ab32-53f9-43ce-b65e-5768c61f7d4a";
/// The agents: the first has the number and the device of the vendor's samples.
pub(crate) const ANA: &str = "a1";
pub(crate) const ANA_DEVICE: &str = "9c14cad7-17c4-48d0-8492-7cf0ff92c224";
pub(crate) const BEN: &str = "a2";
pub(crate) const BEN_DEVICE: &str = "device-of-ben";
pub(crate) const CEM: &str = "a3";
/// The call of the vendor's samples.
pub(crate) const CALL: &str = "011DJV5JI898NB2L04000VTAES00000I";

pub(crate) type Answer = Result<HttpReply, NoReply>;

/// A success with this content.
pub(crate) fn ok(mut content: Value) -> Answer {
    content["statusCode"] = 0.into();
    status(200, &content.to_string())
}

/// A refusal by GWS.
pub(crate) fn refused(http: u16, code: u64) -> Answer {
    let body = json!({"statusCode": code, "statusMessage": "not now"});
    status(http, &body.to_string())
}

/// Any answer.
#[allow(clippy::unnecessary_wraps)] // the other answer is none at all
pub(crate) fn status(status: u16, body: &str) -> Answer {
    Ok(HttpReply {
        status,
        body: body.into(),
        retry_after: None,
    })
}

/// A web page where GWS should be.
pub(crate) fn web_page() -> Answer {
    status(200, "<!doctype html><title>Portal</title>")
}

/// Nobody is signed in.
pub(crate) fn signed_out() -> Answer {
    refused(403, 20)
}

/// An agent of the directory.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) id: &'static str,
    pub(crate) first: &'static str,
    pub(crate) last: &'static str,
    pub(crate) number: &'static str,
    pub(crate) device: &'static str,
    /// State, its name and the activity; `None` while logged out.
    pub(crate) voice: Option<(&'static str, &'static str, &'static str)>,
    /// Her state on the chat channel, while she is logged in there too.
    pub(crate) chat: Option<&'static str>,
    /// Her state for SMS, likewise.
    pub(crate) sms: Option<&'static str>,
    /// What the directory says that she does there.
    pub(crate) sms_activity: &'static str,
}

impl Person {
    fn contact(&self) -> Value {
        let mut contact = json!({
            "id": self.id, "userName": self.id, "firstName": self.first, "lastName": self.last,
            "phoneNumbers": [{"phoneNumber": self.number}],
        });
        if let Some((state, label, activity)) = self.voice {
            contact["availability"] = json!({"channels": [{
                "channel": "voice", "phoneNumber": self.number, "userActivity": activity,
                "userState": {"state": state, "displayName": label},
            }]});
            for (channel, state) in [("chat", self.chat), ("smssession", self.sms)] {
                if let Some(state) = state {
                    let mut entry = json!({"channel": channel, "userState": {"state": state}});
                    if channel == "smssession" {
                        entry["userActivity"] = self.sms_activity.into();
                    }
                    let channels = contact["availability"]["channels"].as_array_mut();
                    channels.expect("a list").push(entry);
                }
            }
        }
        contact
    }
}

/// The server. An answer that is set is given to every request of its kind.
#[derive(Clone, Debug)]
pub(crate) struct Server {
    pub(crate) roles: Value,
    pub(crate) features: Value,
    pub(crate) me: Option<Answer>,
    pub(crate) own_device: Value,
    pub(crate) calls: Vec<Value>,
    pub(crate) own_state: Option<Answer>,
    pub(crate) groups: Option<Answer>,
    pub(crate) group: Option<Answer>,
    pub(crate) people: Vec<Person>,
    /// Of so many people, the first is in my groups.
    pub(crate) one_in: usize,
    /// Whether `offset` and `limit` are understood, and whether the total is told.
    pub(crate) pages: bool,
    pub(crate) tells_total: bool,
    /// The first page has no more contacts than this.
    pub(crate) first_page: usize,
    pub(crate) contacts: Option<Answer>,
    pub(crate) contact: Option<Answer>,
    pub(crate) skills: Option<Answer>,
    pub(crate) devices: Option<Answer>,
    pub(crate) operations: Answer,
    pub(crate) start_session: Answer,
    /// My channels in own state; not sent when null.
    pub(crate) channels: Value,
    /// My sessions in own state, by the name of their list.
    pub(crate) sessions: Vec<(&'static str, Value)>,
    /// The sessions of every agent, likewise.
    pub(crate) in_progress: Vec<(&'static str, Value)>,
    pub(crate) agent_sessions: Option<Answer>,
    /// What is written in every session of mine.
    pub(crate) messages: Vec<Value>,
    pub(crate) transcript: Option<Answer>,
}

impl Default for Server {
    fn default() -> Self {
        let person = |id, first, last, number, device, voice| Person {
            id,
            first,
            last,
            number,
            device,
            voice,
            chat: None,
            sms: None,
            sms_activity: "Idle",
        };
        Self {
            roles: json!(["ROLE_AGENT", "ROLE_SUPERVISOR"]),
            features: json!([
                {"id": "api-voice"}, {"id": "api-supervisor-monitoring"},
                {"id": "api-supervisor-agent-control"}, {"id": "api-multimedia-chat"},
            ]),
            me: None,
            own_device: own_device(),
            calls: vec![],
            own_state: None,
            groups: None,
            group: None,
            people: vec![
                person(
                    ANA,
                    "Ana",
                    "Lima",
                    "5001",
                    ANA_DEVICE,
                    Some(("Ready", "Ready", "Idle")),
                ),
                person(
                    BEN,
                    "Ben",
                    "Kato",
                    "5002",
                    BEN_DEVICE,
                    Some(("NotReady", "Lunch", "Idle")),
                ),
                person(CEM, "Cem", "Rahn", "5003", "device-of-cem", None),
            ],
            one_in: 1,
            pages: true,
            tells_total: true,
            first_page: usize::MAX,
            contacts: None,
            contact: None,
            skills: None,
            devices: None,
            operations: ok(json!({})),
            start_session: ok(json!({})),
            channels: Value::Null,
            sessions: vec![],
            in_progress: vec![],
            agent_sessions: None,
            messages: vec![],
            transcript: None,
        }
    }
}

/// The supervisor's device as the vendor shows it while nobody is monitored.
pub(crate) fn own_device() -> Value {
    super::documented("cancel-monitoring")["devices"][0].clone()
}

impl Server {
    pub(crate) fn person(&mut self, id: &str) -> &mut Person {
        let mut people = self.people.iter_mut();
        people.find(|person| person.id == id).expect("a person")
    }

    fn user(&self) -> Value {
        json!({
            "id": ME, "userName": ME, "firstName": "Sue", "lastName": "Visor",
            "roles": self.roles,
        })
    }

    /// Answers a request as far as it is not answered by hand.
    #[allow(clippy::too_many_lines, reason = "a flat match")]
    pub(crate) fn answer(&self, request: &HttpRequest) -> Answer {
        let by_hand = |answer: &Option<Answer>, usual: Answer| answer.clone().unwrap_or(usual);
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let path = path
            .strip_prefix("/api/v2/")
            .expect("every path begins at the API");
        let parts: Vec<_> = path.split('/').collect();
        match (request.method, parts.as_slice()) {
            (Method::Post, ["me"]) => self.start_session.clone(),
            (
                Method::Post,
                [
                    "me",
                    "devices" | "calls" | "channels" | "chats" | "smssessions",
                    _,
                ]
                | ["users", _, "channels" | "chats" | "smssessions", _],
            ) => self.operations.clone(),
            (Method::Get, ["me"]) if query.contains("features") => {
                let mut user = self.user();
                user["features"] = self.features.clone();
                user["devices"] = json!([self.own_device]);
                by_hand(&self.me, ok(json!({"user": user})))
            }
            (Method::Get, ["me"]) => {
                let mut user = self.user();
                user["devices"] = json!([self.own_device]);
                user["calls"] = json!(self.calls);
                user["channels"] = self.channels.clone();
                add(&mut user, &self.sessions, query);
                by_hand(&self.own_state, ok(json!({"user": user})))
            }
            (Method::Get, ["me", "groups"]) => {
                let groups = json!([
                    {"id": "g1", "name": "Sales"}, {"id": "g2", "name": "Support"},
                    {"id": "g3", "name": "Not mine"},
                ]);
                by_hand(&self.groups, ok(json!({"groups": groups})))
            }
            (Method::Get, ["groups", id]) => by_hand(&self.group, self.group(id)),
            (Method::Get, ["contacts"]) => by_hand(&self.contacts, self.page(query)),
            (Method::Get, ["contacts", id]) => by_hand(&self.contact, self.one(id)),
            (Method::Get, ["users"]) => by_hand(&self.skills, self.users(query)),
            (Method::Get, ["me", "chats" | "smssessions", _, "messages"]) => {
                by_hand(&self.transcript, self.part(query))
            }
            (Method::Get, ["users", id]) if !query.contains("devices") => {
                let mut user = json!({"id": id});
                add(&mut user, &self.in_progress, query);
                by_hand(&self.agent_sessions, ok(json!({"user": user})))
            }
            (Method::Get, ["users", id]) => {
                let person = self.people.iter().find(|person| person.id == *id);
                let devices: Vec<_> = person
                    .map(|person| json!({"id": person.device, "phoneNumber": person.number}))
                    .into_iter()
                    .collect();
                let user = json!({"id": id, "devices": devices});
                by_hand(&self.devices, ok(json!({"user": user})))
            }
            _ => panic!("nobody asked for {} {}", request.path, parts.len()),
        }
    }

    /// The first two members are in Sales, all from the second on in Support.
    fn group(&self, id: &str) -> Answer {
        let user = |person: &Person| json!({"id": person.id, "userName": person.id});
        let members = self.people.iter().step_by(self.one_in);
        let (name, users, supervisors): (_, Vec<_>, _) = match id {
            "g1" => ("Sales", members.take(2).map(user).collect(), ME),
            "g2" => ("Support", members.skip(1).map(user).collect(), ME),
            _ => ("Not mine", vec![json!({"id": "stranger"})], "somebody-else"),
        };
        let peer = json!({"id": "f1", "userName": "supervisor2", "firstName": "Oskar", "lastName": "Weber"});
        let group = json!({
            "id": id, "name": name, "users": users, "supervisors": [{"id": supervisors}, peer],
        });
        ok(json!({"group": group}))
    }

    /// A part of what is written, by index.
    fn part(&self, query: &str) -> Answer {
        let start = query.contains("startIndex");
        let start = if start {
            number(query, "startIndex")
        } else {
            0
        };
        let count = number(query, "count");
        let messages = self.messages.iter().filter(|message| {
            let index = message["index"].as_u64().expect("an index");
            (start..start + count).contains(&usize::try_from(index).expect("small"))
        });
        ok(json!({"messages": messages.collect::<Vec<_>>()}))
    }

    fn one(&self, id: &str) -> Answer {
        match self.people.iter().find(|person| person.id == id) {
            Some(person) => ok(json!({"contact": person.contact()})),
            None => refused(404, 6),
        }
    }

    /// Everybody knows Spanish, and every second one is an expert.
    fn users(&self, query: &str) -> Answer {
        let people = self.people.iter().enumerate();
        let user = |(n, person): (usize, &Person)| {
            let more = (n % 2 == 0).then(|| json!({"displayName": "Expert", "level": 3}));
            let skills: Vec<_> = [json!("Spanish")].into_iter().chain(more).collect();
            json!({"id": person.id, "skills": skills})
        };
        let users = people
            .skip(number(query, "offset"))
            .take(number(query, "limit"));
        let users: Vec<_> = users.map(user).collect();
        ok(json!({"users": users, "totalCount": self.people.len()}))
    }

    fn page(&self, query: &str) -> Answer {
        let number = |key: &str| number(query, key);
        let all = self.people.iter();
        let contacts: Vec<_> = if self.pages {
            let most = match number("offset") {
                0 => self.first_page.min(number("limit")),
                _ => number("limit"),
            };
            let page = all.skip(number("offset")).take(most);
            page.map(Person::contact).collect()
        } else {
            all.map(Person::contact).collect()
        };
        let mut content = json!({"contacts": contacts});
        if self.tells_total {
            content["totalCount"] = self.people.len().into();
        }
        ok(content)
    }
}

/// A number of a query.
fn number(query: &str, key: &str) -> usize {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs
        .find(|pair| pair.0 == key)
        .expect("paging was asked for");
    value.parse().expect("a number")
}

/// Adds the lists that were asked for, and as servers do, no empty ones.
fn add(user: &mut Value, sessions: &[(&'static str, Value)], query: &str) {
    for (list, session) in sessions {
        if query.contains(list) {
            if user[list].is_null() {
                user[list] = json!([]);
            }
            let list = user[list].as_array_mut().expect("a list");
            list.push(session.clone());
        }
    }
}

//! The response envelope: what worked, and what went wrong.
//!
//! Knows HTTP status, `statusCode` and `statusMessage` (Return values). Must not know what the
//! request was for.

use crate::ids::last_segment;
use crate::json::Json;
use crate::names::Channel;
use crate::resource::{Contact, Group, User};
use crate::session::Message;
use crate::user_data::USER_DATA;

/// Why a request had no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No valid session: 401, or a 403 that is not a refused operation.
    NotSignedIn,
    /// GWS understood and refused.
    Refused {
        /// HTTP status of the answer.
        http: u16,
        /// `statusCode`, 1 to 20.
        code: u64,
        /// `statusMessage`, for the details; may be empty.
        message: String,
    },
    /// Something that is not GWS answered with success, such as a web page.
    NotGws,
    /// An error without an envelope.
    Http(u16),
    /// The envelope was good, its content was not understood.
    Unreadable,
    /// A part of the operation worked, another did not (`statusCode` 7). Without parts, the server
    /// does not say which.
    Partial(Vec<ChannelOutcome>),
}

impl Failure {
    /// Whether an operation may have been carried out although it was answered with this failure:
    /// the answer came from a proxy on the way, or the service itself does not know the outcome.
    pub fn leaves_open(&self) -> bool {
        match self {
            Self::NotGws | Self::Unreadable | Self::Http(408 | 500..) => true,
            // A gateway may dress its own words as an envelope.
            Self::Refused { http, .. } => matches!(http, 408 | 502 | 504),
            Self::Partial(parts) => parts.is_empty(),
            Self::NotSignedIn | Self::Http(_) => false,
        }
    }
}

/// The documented code of "not authenticated".
const NOT_AUTHENTICATED: u64 = 20;
/// The documented code of "partial success".
const PARTIAL: u64 = 7;

/// Checks the envelope, and reads what is in it, for instance with [`user`] or [`groups`].
///
/// A 403 means "not signed in" with code 20, without a code, or for a refused CSRF token; with
/// another code it is a refused operation (Interpreting a response; CSRF protection).
pub fn read<T>(
    status: u16,
    body: &str,
    content: impl FnOnce(&Json<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let tree = Json::read_without(body, USER_DATA).unwrap_or(Json::Null);
    check(status, &tree, body)?;
    content(&tree)
}

fn check(status: u16, envelope: &Json<'_>, body: &str) -> Result<(), Failure> {
    let code = envelope.get("statusCode").number();
    let csrf = status == 403 && body.to_ascii_lowercase().contains("csrf token");
    match (status, code) {
        _ if csrf => Err(Failure::NotSignedIn),
        (401, _) | (403, None) | (_, Some(NOT_AUTHENTICATED)) => Err(Failure::NotSignedIn),
        (200..=299, Some(0)) => Ok(()),
        (_, Some(code)) if code != 0 => Err(Failure::Refused {
            http: status,
            code,
            message: envelope.get("statusMessage").text(),
        }),
        (200..=299, _) => Err(Failure::NotGws),
        // A redirect leads to where people sign in.
        (300..=399, _) => Err(Failure::NotSignedIn),
        _ => Err(Failure::Http(status)),
    }
}

/// Whether a text has the envelope that only GWS gives.
pub fn is_envelope(body: &str) -> bool {
    let tree = Json::read_without(body, USER_DATA).unwrap_or(Json::Null);
    tree.get("statusCode").number().is_some()
}

/// Checks the answer to an operation. One that is answered in parts is read to the bottom: where
/// nothing succeeded it has failed, for the reason of its first part.
pub fn done(status: u16, body: &str) -> Result<(), Failure> {
    let tree = Json::read_without(body, USER_DATA).unwrap_or(Json::Null);
    match check(status, &tree, body) {
        Err(Failure::Refused { code: PARTIAL, .. }) => {
            let parts = parts(status, &tree);
            let mut failures = parts.iter().filter_map(|part| part.failure.as_ref());
            match failures.next().cloned() {
                Some(first) if failures.count() + 1 == parts.len() => Err(first),
                Some(_) => Err(Failure::Partial(parts)),
                // Something is said to have failed, and nothing shows what.
                None => Err(Failure::Partial(Vec::new())),
            }
        }
        result => result,
    }
}

/// What became of one channel of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelOutcome {
    /// Which one, in the server's word; chat and e-mail may be answered as `multimedia`.
    pub channel: Channel,
    /// Why it did not work; `None` when it did.
    pub failure: Option<Failure>,
}

/// Reads the answer to an operation on several channels: the outcome of each. Empty when the server
/// does not tell the channels apart.
pub fn channels(status: u16, body: &str) -> Vec<ChannelOutcome> {
    let tree = Json::read_without(body, USER_DATA).unwrap_or(Json::Null);
    parts(status, &tree)
}

/// What became of each part of an operation, failures first.
fn parts(status: u16, tree: &Json<'_>) -> Vec<ChannelOutcome> {
    let mut parts = Vec::new();
    for (key, is_failed) in [("failed", true), ("succeeded", false)] {
        for json in tree.get(key).list() {
            collect(status, json, is_failed, &mut parts);
        }
    }
    let (mut parts, done): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|part| part.failure.is_some());
    parts.extend(done);
    parts
}

/// A part may itself have parts; then those count. What its list says of it and what its own
/// code says may differ: a failure anywhere is one.
fn collect(status: u16, json: &Json<'_>, is_failed: bool, parts: &mut Vec<ChannelOutcome>) {
    let nested = self::parts(status, json);
    if !nested.is_empty() {
        parts.extend(nested);
        return;
    }
    let code = json.get("statusCode").number();
    let failed = is_failed || code.is_some_and(|code| code != 0);
    parts.push(ChannelOutcome {
        channel: Channel::from(name(json)),
        failure: failed.then(|| match code {
            Some(NOT_AUTHENTICATED) => Failure::NotSignedIn,
            _ => Failure::Refused {
                http: status,
                code: code.unwrap_or(PARTIAL),
                message: json.get("statusMessage").text(),
            },
        }),
    });
}

/// What a part is called: its channel, else whatever names it.
fn name<'a>(json: &'a Json<'_>) -> &'a str {
    let words = ["channel", "operationName", "name", "path", "uri", "id"];
    let mut words = words.into_iter().filter_map(|key| json.get(key).as_str());
    words.find(|word| !word.is_empty()).map_or("", last_segment)
}

/// Reads the answer with a user.
pub fn user(tree: &Json<'_>) -> Result<User, Failure> {
    match tree.get("user") {
        user if user.is_object() => Ok(User::read(user)),
        _ => Err(Failure::Unreadable),
    }
}

/// Reads a list of groups.
pub fn groups(tree: &Json<'_>) -> Result<Vec<Group>, Failure> {
    let groups = tree.get("groups").read_list(Group::read);
    groups.ok_or(Failure::Unreadable)
}

/// Reads one group: some builds wrap it, some answer with the bare group.
pub fn group(tree: &Json<'_>) -> Result<Group, Failure> {
    match tree.get("group") {
        group if group.is_object() => Ok(Group::read(group)),
        _ if tree.is_object() => Ok(Group::read(tree)),
        _ => Err(Failure::Unreadable),
    }
}

/// Reads a page of contacts and the number of all contacts, where the server gives it.
pub fn contacts(tree: &Json<'_>) -> Result<(Vec<Contact>, Option<u64>), Failure> {
    let contacts = tree.get("contacts").read_list(Contact::read);
    let total = tree.get("totalCount").number();
    Ok((contacts.ok_or(Failure::Unreadable)?, total))
}

/// Reads one contact: wrapped, as it was seen in real traffic, or bare.
pub fn contact(tree: &Json<'_>) -> Result<Contact, Failure> {
    let contact = match tree.get("contact") {
        contact if contact.is_object() => Contact::read(contact),
        _ => Contact::read(tree),
    };
    match contact.id.as_str() {
        "" => Err(Failure::Unreadable),
        _ => Ok(contact),
    }
}

/// Reads a page of users and the number of all users, where the server gives it.
pub fn users(tree: &Json<'_>) -> Result<(Vec<User>, Option<u64>), Failure> {
    let users = tree.get("users").read_list(User::read);
    let total = tree.get("totalCount").number();
    Ok((users.ok_or(Failure::Unreadable)?, total))
}

/// Reads a part of what was written in a session.
pub fn messages(tree: &Json<'_>) -> Result<Vec<Message>, Failure> {
    match tree.get("messages") {
        // An empty list may be left out, as lists of sessions are.
        Json::Null => Ok(Vec::new()),
        messages => Ok(Message::read_list(messages)),
    }
}

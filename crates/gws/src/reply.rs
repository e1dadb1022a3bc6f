//! The response envelope: what worked, and what went wrong.
//!
//! Knows HTTP status, `statusCode` and `statusMessage` (Return values). Must not know what the
//! request was for.

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
        /// HTTP status.
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
}

/// The documented code of "not authenticated".
const NOT_AUTHENTICATED: u64 = 20;

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
        _ => Err(Failure::Http(status)),
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

/// Reads the answer to an operation on several channels: which worked and which did not. Empty
/// when the server does not tell them apart.
pub fn channels(status: u16, body: &str) -> Vec<ChannelOutcome> {
    let tree = Json::read_without(body, USER_DATA).unwrap_or(Json::Null);
    let read = |json: &Json<'_>, failed: bool| ChannelOutcome {
        channel: json.get("channel").word(),
        failure: failed.then(|| Failure::Refused {
            http: status,
            code: json.get("statusCode").number().unwrap_or_default(),
            message: json.get("statusMessage").text(),
        }),
    };
    let failed = tree.get("failed").list().iter();
    let succeeded = tree.get("succeeded").list().iter();
    failed
        .map(|json| read(json, true))
        .chain(succeeded.map(|json| read(json, false)))
        .collect()
}

/// Reads a user.
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

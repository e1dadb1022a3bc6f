//! The response envelope: what worked, and what went wrong.
//!
//! Knows HTTP status, `statusCode` and `statusMessage` (Return values). Must not know what the
//! request was for.

use serde::Deserialize;

use crate::lenient::number;
use crate::resource::{Contact, Group, User};

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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    #[serde(default, deserialize_with = "number")]
    status_code: Option<u64>,
    status_message: Option<String>,
}

/// The documented code of "not authenticated".
const NOT_AUTHENTICATED: u64 = 20;

/// Checks the envelope. The body may then be read with [`user`], [`groups`], ….
///
/// A 403 means "not signed in" with code 20, without a code, or for a refused CSRF token; with
/// another code it is a refused operation (Interpreting a response; CSRF protection).
pub fn check(status: u16, body: &str) -> Result<(), Failure> {
    let envelope = serde_json::from_str::<Envelope>(body).ok();
    let code = envelope.as_ref().and_then(|envelope| envelope.status_code);
    let csrf = status == 403 && body.to_ascii_lowercase().contains("csrf token");
    match (status, code) {
        _ if csrf => Err(Failure::NotSignedIn),
        (401, _) | (403, None) | (_, Some(NOT_AUTHENTICATED)) => Err(Failure::NotSignedIn),
        (200..=299, Some(0)) => Ok(()),
        (_, Some(code)) if code != 0 => Err(Failure::Refused {
            http: status,
            code,
            message: envelope
                .and_then(|envelope| envelope.status_message)
                .unwrap_or_default(),
        }),
        (200..=299, _) => Err(Failure::NotGws),
        _ => Err(Failure::Http(status)),
    }
}

#[derive(Deserialize)]
struct UserReply {
    user: User,
}

#[derive(Deserialize)]
struct GroupsReply {
    groups: Vec<Group>,
}

/// A single group: some builds answer with the bare group, some wrap it.
#[derive(Deserialize)]
struct GroupReply {
    group: Option<Group>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ContactsReply {
    #[serde(default, deserialize_with = "number")]
    total_count: Option<u64>,
    contacts: Vec<Contact>,
}

fn read<'a, T: Deserialize<'a>>(body: &'a str) -> Result<T, Failure> {
    serde_json::from_str(body).map_err(|_| Failure::Unreadable)
}

/// Reads a user.
pub fn user(body: &str) -> Result<User, Failure> {
    Ok(read::<UserReply>(body)?.user)
}

/// Reads a list of groups.
pub fn groups(body: &str) -> Result<Vec<Group>, Failure> {
    Ok(read::<GroupsReply>(body)?.groups)
}

/// Reads one group.
pub fn group(body: &str) -> Result<Group, Failure> {
    match read::<GroupReply>(body)?.group {
        Some(group) => Ok(group),
        None => read(body),
    }
}

/// Reads a page of contacts and the number of all contacts, where the server gives it.
pub fn contacts(body: &str) -> Result<(Vec<Contact>, Option<u64>), Failure> {
    let reply = read::<ContactsReply>(body)?;
    Ok((reply.contacts, reply.total_count))
}

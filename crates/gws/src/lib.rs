//! Genesys Web Services (GWS) API v2 in types.
//!
//! Knows the wire: names, shapes and the documented oddities of requests, replies and
//! notifications. Must not know a browser, a clock, a socket, or what the product does with
//! what it reads.
//!
//! | file | what is in it |
//! |---|---|
//! | [`ids`] | ids, and how a URI names a resource |
//! | [`json`] | a JSON text as a tree, read in forgiving terms |
//! | [`date`] | the times of the protocol |
//! | [`letters`] | small letters |
//! | [`names`] | the words of the protocol as open enums |
//! | [`phone`] | numbers as switches spell them |
//! | [`resource`] | users, devices, calls, groups and contacts |
//! | [`session`] | chat and SMS sessions, and what is written in them |
//! | [`user_data`] | what is attached to a call or a session, as bounded rows |
//! | [`request`] | operations as HTTP requests |
//! | [`reply`] | the response envelope, and what went wrong |
//! | [`notification`] | what arrives over CometD |
//!
//! Reading is tolerant, writing is strict: an unknown word is kept as `Other(text)`, a missing
//! or null field takes its empty value, and a number may come as a string.

pub use json_tree as json;

pub mod date;
pub mod ids;
pub mod letters;
pub mod names;
pub mod notification;
pub mod phone;
pub mod reply;
pub mod request;
pub mod resource;
pub mod session;
pub mod user_data;

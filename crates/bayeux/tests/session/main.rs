//! Drives whole sessions in virtual time. Each module holds the rules of one concern.
//!
//! | file | what is in it |
//! |---|---|
//! | `driver` | virtual time, both lanes, a record of all outputs |
//! | `model` | a small CometD server |
//! | `handshake` | getting a session, and refusals |
//! | `connect` | the held request |
//! | `subscriptions` | commands |
//! | `auth` | when the user has to sign in |
//! | `lifecycle` | opening, closing, sleep, offline |
//! | `deaf` | replies after which a client could fall silent |
//! | `promises` | what holds whatever the network does |
//! | `replay` | recorded replies |
//! | `share` | several clients of one browser around one session |

// The attribute tells the linter that these helpers, too, may unwrap.
#[cfg(test)]
mod auth;
#[cfg(test)]
mod connect;
#[cfg(test)]
mod deaf;
#[cfg(test)]
mod driver;
#[cfg(test)]
mod handshake;
#[cfg(test)]
mod lifecycle;
#[cfg(test)]
mod model;
#[cfg(test)]
mod promises;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod share;
#[cfg(test)]
mod subscriptions;

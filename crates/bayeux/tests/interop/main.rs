//! The session against servers that others wrote, over real HTTP: `cometd-nodejs-server` with and without the
//! acknowledge extension, and `faye`. Each test starts them itself.
//!
//! | file | what is in it |
//! |---|---|
//! | `client` | a session with a real server, and a record of its outputs |
//! | `http` | HTTP of the example `listen` |
//! | `peer` | a server as a process of the test |
//! | `rules` | what holds with every server |

#[cfg(test)]
mod client;
#[cfg(test)]
#[path = "../../examples/listen/http.rs"]
mod http;
#[cfg(test)]
mod peer;
#[cfg(test)]
mod rules;

//! The session against servers that others wrote, over real HTTP: `cometd-nodejs-server` with and without the
//! acknowledge extension, and `faye`. Each test starts them itself.

#[cfg(test)]
mod client;
#[cfg(test)]
#[path = "../../examples/listen/http.rs"]
mod http;
#[cfg(test)]
mod peer;
#[cfg(test)]
mod rules;

//! The connection to GWS: signing in, and its notifications, coming and going.
//!
//! Must not know whose agents are shown, and what is monitored.
//!
//! | file | answers |
//! |---|---|
//! | `sign_in` | who is signed in, and what the host signs in with |
//! | `comet` | the notifications coming and going, and the network |
//! | `link` | the state of the connection, and what one user leaves behind |
//! | `quiet` | a server that asks to be left alone for a while |

pub(super) mod comet;
pub(super) mod link;
pub(super) mod quiet;
pub(super) mod sign_in;

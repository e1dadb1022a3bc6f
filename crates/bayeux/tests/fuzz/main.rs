//! A session and its decoder under fire: recorded replies with bytes changed, and bodies made to hurt. A server that
//! behaves comes afterwards, and everything must be as if nothing had been.
//!
//! | file | what is in it |
//! |---|---|
//! | `bodies` | hostile bodies |
//! | `rules` | what no body may do |
//! | `target` | a session in virtual time, checked after every input |

#[cfg(test)]
mod bodies;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod target;

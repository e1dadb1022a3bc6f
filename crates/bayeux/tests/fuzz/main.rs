//! A session and its decoder under fire: recorded replies with bytes changed, and bodies made to hurt. A server that
//! behaves comes afterwards, and everything must be as if nothing had been.

#[cfg(test)]
mod bodies;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod target;

//! Drives whole sessions in virtual time. Each module holds the rules of one concern.

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

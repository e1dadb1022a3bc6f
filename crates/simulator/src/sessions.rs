//! Signing in: HTTP Basic once, then the `JSESSIONID` cookie, and the CSRF token that belongs to it.
//! It knows user names and passwords through the world only and keeps no credentials.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::http::Incoming;
use crate::rng::Rng;
use crate::world::{Dn, Millis, World};

/// `sessionMaxInactiveInterval` of the vendor's sample configuration: 1800 s.
const MAX_INACTIVE: Millis = 1_800_000;

#[derive(Clone, Debug)]
struct Session {
    user: Dn,
    csrf_token: String,
    last_used: Millis,
}

/// A request that comes from a known user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SignedIn {
    pub(crate) user: Dn,
    pub(crate) session: String,
    pub(crate) csrf_token: String,
    /// The session began with this request: its cookie must be set.
    pub(crate) fresh: bool,
}

/// The HTTP sessions, by cookie.
#[derive(Debug)]
pub(crate) struct Sessions {
    sessions: HashMap<String, Session>,
    rng: Rng,
}

impl Sessions {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            sessions: HashMap::new(),
            rng: Rng::new(seed, "sessions"),
        }
    }

    /// The user of a request. Credentials are checked first, the cookie next; a cookie never
    /// excuses wrong credentials.
    pub(crate) fn authenticate(
        &mut self,
        now: Millis,
        world: &World,
        request: &Incoming,
    ) -> Option<SignedIn> {
        self.sessions
            .retain(|_, session| now.saturating_sub(session.last_used) < MAX_INACTIVE);
        let cookie = request.cookie("JSESSIONID").map(str::to_owned);
        let by_cookie = cookie.and_then(|id| {
            self.sessions
                .get(&id)
                .map(|session| (id, session.user.clone()))
        });
        let Some(authorization) = &request.authorization else {
            let (id, _) = by_cookie?;
            return self.touch(now, id, false);
        };
        let user = basic_user(world, authorization)?;
        match by_cookie {
            Some((id, owner)) if owner == user => self.touch(now, id, false),
            _ => {
                let id = self.rng.base_36(26);
                let csrf_token = self.rng.uuid();
                self.sessions.insert(
                    id.clone(),
                    Session {
                        user,
                        csrf_token,
                        last_used: now,
                    },
                );
                self.touch(now, id, true)
            }
        }
    }

    fn touch(&mut self, now: Millis, id: String, fresh: bool) -> Option<SignedIn> {
        let session = self.sessions.get_mut(&id)?;
        session.last_used = now;
        Some(SignedIn {
            user: session.user.clone(),
            csrf_token: session.csrf_token.clone(),
            session: id,
            fresh,
        })
    }

    /// Ends one HTTP session.
    pub(crate) fn end(&mut self, id: &str) {
        self.sessions.remove(id);
    }

    /// Ends all sessions of a user, or of everyone.
    pub(crate) fn end_all(&mut self, user: Option<&Dn>) {
        self.sessions
            .retain(|_, session| user.is_some_and(|user| session.user != *user));
    }
}

fn basic_user(world: &World, authorization: &str) -> Option<Dn> {
    let (scheme, encoded) = authorization.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let credentials = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (name, password) = credentials.split_once(':')?;
    let person = world.person_by_name(name)?;
    (person.password == password).then(|| person.dn.clone())
}

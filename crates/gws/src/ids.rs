//! Ids of GWS resources, and how a URI names one.
//!
//! Knows that the same resource is named by different hosts in requests and in notifications.
//! Must not know what an id looks like inside: it is opaque text. A copy of an id shares the text.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use crate::json::Json;

macro_rules! id {
    ($(#[$doc:meta] $name:ident)+) => {$(
        #[$doc]
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Arc<str>);

        impl $name {
            /// The id as the server writes it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $name {
            pub(crate) fn read(json: &Json<'_>) -> Self {
                Self::from(json.as_str().unwrap_or_default())
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

id! {
    /// A user; a user contact has the same id.
    UserId
    /// Id of a telephony device.
    DeviceId
    /// One leg of a call, as its owner sees it.
    CallId
    /// A chat or SMS session.
    SessionId
    /// A group; an agent group is a group of type `BusinessUnit`.
    GroupId
}

/// Users of a contact that is read in place are looked up by the text alone.
impl Borrow<str> for UserId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The id at the end of a URI or path.
///
/// The vendor's samples name one device by two hosts (`localhost` in the request, `127.0.0.1` in
/// the notification) and write `path` with and without a leading slash, so only the last segment
/// identifies a resource. A bare id is its own last segment; a query or fragment is not part of it.
pub fn last_segment(uri: &str) -> &str {
    // One letter at a time is looked for by whole words of memory.
    let path = uri.split('?').next().unwrap_or_default();
    let path = path.split('#').next().unwrap_or_default();
    let path = path.trim_end_matches('/');
    path.rsplit('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::last_segment;

    #[test]
    fn hosts_slashes_and_queries_do_not_matter() {
        for uri in [
            "http://localhost:8080/api/v2/devices/9c14",
            "https://gws.example/prefix/api/v2/devices/9c14/",
            "/devices/9c14",
            "devices/9c14",
            "9c14",
            "/devices/9c14?fields=*",
        ] {
            assert_eq!(last_segment(uri), "9c14", "{uri}");
        }
        assert_eq!(last_segment(""), "");
    }
}

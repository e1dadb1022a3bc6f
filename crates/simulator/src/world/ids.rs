//! The names of things in the contact centre. They know nothing of URIs or JSON.

use std::fmt;

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(pub(crate) String);

        impl $name {
            pub(crate) fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            pub(crate) fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id!(
    /// A directory number: the extension of a person's phone.
    Dn
);
text_id!(
    /// One call, the same for all who take part in it.
    CallId
);
text_id!(
    /// One SMS session or chat, the same for all who take part in it.
    TextId
);
text_id!(
    /// A person: 32 hex digits, also the id of their contact.
    UserId
);
text_id!(
    /// A device: a uuid.
    DeviceId
);

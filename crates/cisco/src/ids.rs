//! Names of people, phones and calls.
//!
//! Knows that all of them are text: an extension may begin with a zero, and an id means nothing.
//! Must not know where they come from.

use std::fmt;

macro_rules! id {
    ($(#[doc = $doc:literal] $name:ident)+) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as frames have it.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether it is not known.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        /// Without the blanks around it.
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.trim().to_owned())
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
    /// The number of a phone, called an address on the bus. Never a number in the sense of arithmetic.
    Extension
    /// The id that the contact centre knows a user by (Finesse: `loginId`).
    UserName
    /// The row of an agent: the host's id of the agent, else the user name, else the extension.
    AgentId
    /// A call as one of its parties sees it (Finesse: the id of a dialog).
    CallId
}

//! Agent states as GWS names them: ids, words and the operations that lead to them.
//! The ids of Ready, Not Ready, `AuxWork` and Offline are those of the vendor's samples; the others are made up.

/// `userState` of a device or a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UserState {
    pub(crate) id: Option<String>,
    pub(crate) display_name: Option<String>,
    pub(crate) state: Availability,
    pub(crate) work_mode: Option<&'static str>,
    pub(crate) reason: Option<String>,
}

/// The part of a state that routing cares about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Availability {
    Ready,
    NotReady,
    /// Just signed in, before the first state is known.
    LoggedIn,
    LoggedOut,
}

impl Availability {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ready => "Ready",
            Self::NotReady => "NotReady",
            Self::LoggedIn => "LoggedIn",
            Self::LoggedOut => "LoggedOut",
        }
    }
}

fn known(id: &str, display_name: &str, state: Availability) -> UserState {
    UserState {
        id: Some(id.to_owned()),
        display_name: Some(display_name.to_owned()),
        state,
        work_mode: None,
        reason: None,
    }
}

impl UserState {
    pub(crate) fn ready() -> Self {
        known(
            "9430250E-0A1B-421F-B372-F29E69366DED",
            "Ready",
            Availability::Ready,
        )
    }

    pub(crate) fn not_ready() -> Self {
        known(
            "900D55CC-2BB0-431F-8BF9-D3525B383BE6",
            "Not Ready",
            Availability::NotReady,
        )
    }

    pub(crate) fn offline() -> Self {
        known(
            "0F7F5003-EF26-4D13-A6Ef-D0C7EC819BEB",
            "Offline",
            Availability::LoggedOut,
        )
    }

    /// What is seen between signing in and the first real state: neither id nor words.
    pub(crate) fn logged_in() -> Self {
        Self {
            id: None,
            display_name: None,
            state: Availability::LoggedIn,
            work_mode: None,
            reason: None,
        }
    }

    pub(crate) fn aux_work() -> Self {
        Self {
            work_mode: Some("AuxWork"),
            ..known(
                "2B36138D-C564-4562-A8CB-3C32D564F296",
                "AuxWork",
                Availability::NotReady,
            )
        }
    }

    pub(crate) fn after_call_work() -> Self {
        Self {
            work_mode: Some("AfterCallWork"),
            ..known(
                "D3663509-3D82-4DD3-A82E-2EA8EFA02AEF",
                "AfterCallWork",
                Availability::NotReady,
            )
        }
    }

    /// Not Ready for a reason of its own, such as a break.
    pub(crate) fn not_ready_because(reason: &str) -> Self {
        let id = match reason {
            "Break" => "6F2C7A10-5B1E-4C57-9C07-0F6C6C6C0001",
            "Lunch" => "6F2C7A10-5B1E-4C57-9C07-0F6C6C6C0002",
            "Training" => "6F2C7A10-5B1E-4C57-9C07-0F6C6C6C0003",
            _ => "6F2C7A10-5B1E-4C57-9C07-0F6C6C6C00FF",
        };
        Self {
            reason: Some(reason.to_owned()),
            ..known(id, reason, Availability::NotReady)
        }
    }
}

/// The operation names of `me/channels/{channel}` that are known here, with the state each leads to.
pub(crate) fn operations() -> Vec<(&'static str, UserState)> {
    vec![
        ("Ready", UserState::ready()),
        ("NotReady", UserState::not_ready()),
        ("AuxWork", UserState::aux_work()),
        ("AfterCallWork", UserState::after_call_work()),
        ("Offline", UserState::offline()),
        ("Break", UserState::not_ready_because("Break")),
        ("Lunch", UserState::not_ready_because("Lunch")),
        ("Training", UserState::not_ready_because("Training")),
    ]
}

/// The state that `operation` leads to, if there is such an operation.
pub(crate) fn by_operation(operation: &str) -> Option<UserState> {
    operations()
        .into_iter()
        .find_map(|(name, state)| (name == operation).then_some(state))
}

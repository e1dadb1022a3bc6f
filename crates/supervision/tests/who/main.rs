//! Who is who: the agent who is pressed, the parties of a call, the end of a call, the own phone.
//!
//! | file | what is in it |
//! |---|---|
//! | `wrong_person` | one press never brings up another agent's call |
//! | `numbers` | the parties of a call, in every spelling |
//! | `names` | what is shown where a name is missing |
//! | `ended_calls` | calls that are over stay over |
//! | `own_phone` | the own phone may change |
//! | `common` | a desk with a server behind it |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "../common/mod.rs"]
mod common;
mod ended_calls;
mod names;
mod numbers;
mod own_phone;
mod wrong_person;

use common::*;
use serde_json::{Value, json};
use supervision::Operation;

/// The monitored call with these parties.
fn with_parties(numbers: &[&str]) -> Value {
    call_message(&json!({"participants": parties(numbers)}))
}

fn parties(numbers: &[&str]) -> Vec<Value> {
    let numbers = numbers.iter();
    numbers
        .map(|number| json!({"phoneNumber": number}))
        .collect()
}

/// The own device, monitoring this one, as a reading shows it.
fn monitors(desk: &mut Desk, device: &str) {
    desk.server.own_device = monitoring("ListenIn", device)["devices"][0].clone();
}

/// Listening in to Ana, whose call has not come.
fn waiting() -> Desk {
    let mut desk = Desk::live();
    desk.click(Operation::ListenIn, agent(ANA));
    monitors(&mut desk, ANA_DEVICE);
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.effects.clear();
    desk
}

/// Listening in to Ana on the documented call.
fn listening() -> Desk {
    let mut desk = waiting();
    desk.server.calls = vec![call_resource()];
    desk.notify(&documented("switch-to-listen-in"));
    desk.effects.clear();
    desk
}

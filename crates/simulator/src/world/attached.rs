//! What is attached to calls of the random traffic: made-up business data, as a floor would have it.
//! To the world it is an opaque text; that it is JSON matters to those who print it.

use super::Person;
use crate::rng::Rng;

const CUSTOMERS: [&str; 8] = [
    "Mara Holm",
    "Luis Ortega",
    "Noor Haddad",
    "Piotr Zielinski",
    "Grace Okafor",
    "Tomas Berg",
    "Yuki Tanaka",
    "Elif Kaya",
];
const REASONS: [&str; 5] = [
    "Billing",
    "Delivery",
    "Contract",
    "Technical fault",
    "Complaint",
];

/// Data for one call: who calls, why, and who is at the agent's number, in the way of Workspace.
pub(super) fn sample(call: u64, prefix: &str, caller: &str, agent: &Person) -> String {
    let mut rng = Rng::new(call, &format!("attached {prefix}"));
    let pick = |rng: &mut Rng, list: &[&'static str]| {
        let index = usize::try_from(rng.below(list.len() as u64)).unwrap_or(0);
        list.get(index).copied().unwrap_or_default()
    };
    let customer = pick(&mut rng, &CUSTOMERS);
    let (first, last) = customer.split_once(' ').unwrap_or((customer, ""));
    let reason = pick(&mut rng, &REASONS);
    let number = rng.between(100_000, 999_999);
    format!(
        r#"{{"Reason":"{reason}","PhoneNumber":"{caller}","Customer":{{"Number":{number},"Name":"{customer}","Returning":{}}},"WWE_PARTY_{caller}":{{"firstname":"{first}","lastname":"{last}"}},"WWE_PARTY_{}":{{"path":"/users/{}","firstname":"{}","username":"{}","lastname":"{}"}}}}"#,
        rng.chance(50),
        agent.dn,
        agent.user_id,
        agent.first_name,
        agent.user_name,
        agent.last_name,
    )
}

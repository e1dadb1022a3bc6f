//! Who works here: agents, supervisors, groups and skills, all from one seed.
//! It knows names, ids and extensions; it must not know calls, HTTP or JSON.

use std::collections::BTreeMap;

use super::Millis;
use super::ids::{CallId, DeviceId, Dn, TextId, UserId};
use super::monitoring::Monitoring;
use super::states::UserState;
use crate::rng::Rng;

/// The supervisor's extension in the vendor's samples.
pub(crate) const SUPERVISOR: &str = "5005";
const SUPERVISOR_2: &str = "5006";
const PLAIN_AGENT: &str = "4001";
const FIRST_AGENT: u32 = 5001;

// The ids of the vendor's samples, so that a request made here is the documented one to the letter.
const SUPERVISOR_DEVICE: &str = "efe1ab32-53f9-43ce-b65e-5768c61f7d4a";
const FIRST_AGENT_DEVICE: &str = "9c14cad7-17c4-48d0-8492-7cf0ff92c224";
/// The voice environment of the vendor's samples; every device is in it.
pub(crate) const VOICE_ENVIRONMENT: &str = "370ef5e6-9e3c-4d91-9588-7f4dfe67e011";

/// What a person may do in GWS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Agent,
    Supervisor,
}

impl Role {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Agent => "ROLE_AGENT",
            Self::Supervisor => "ROLE_SUPERVISOR",
        }
    }
}

/// A person, their only device, and what both are doing.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) dn: Dn,
    pub(crate) user_id: UserId,
    pub(crate) device_id: DeviceId,
    pub(crate) user_name: String,
    pub(crate) password: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) employee_id: String,
    pub(crate) roles: Vec<Role>,
    pub(crate) skills: Vec<&'static str>,
    /// Takes part in the random traffic.
    pub(crate) on_the_floor: bool,
    /// The device is signed in ("Active").
    pub(crate) active: bool,
    pub(crate) do_not_disturb: bool,
    pub(crate) state: UserState,
    pub(crate) state_since: Millis,
    /// States on channels beside voice, where they were changed.
    pub(crate) other_channels: BTreeMap<String, UserState>,
    pub(crate) call: Option<CallId>,
    pub(crate) monitoring: Option<Monitoring>,
    /// Written sessions, oldest first.
    pub(crate) texts: Vec<TextId>,
}

impl Person {
    pub(crate) fn is_supervisor(&self) -> bool {
        self.roles.contains(&Role::Supervisor)
    }
}

/// An agent group, which GWS calls a business unit.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) name: &'static str,
    pub(crate) members: Vec<Dn>,
    pub(crate) supervisors: Vec<Dn>,
    pub(crate) skills: Vec<&'static str>,
}

const NAMES: &[(&str, &str)] = &[
    ("Ana", "Lima"),
    ("Ben", "Kato"),
    ("Cem", "Rahn"),
    ("Divya", "Menon"),
    ("Elif", "Aydin"),
    ("Farid", "Haddad"),
    ("Grace", "Okafor"),
    ("Hugo", "Lindqvist"),
    ("Ingrid", "Solheim"),
    ("Jamal", "Carter"),
    ("Keiko", "Mori"),
    ("Luca", "Ferrante"),
    ("Maya", "Cohen"),
    ("Nnamdi", "Eze"),
    ("Olga", "Petrenko"),
    ("Pablo", "Quiroga"),
    ("Quynh", "Tran"),
    ("Rosa", "Delgado"),
    ("Siobhán", "O'Neill"),
    ("Tomasz", "Zieliński"),
    ("Uma", "Sharma"),
    ("Viktor", "Novák"),
    ("Wei", "Zhang"),
    ("Ximena", "Rojas"),
    ("Yusuf", "Demir"),
    ("Zoë", "van Dijk"),
];

const SKILLS: &[&str] = &[
    "English",
    "Spanish",
    "Portuguese",
    "Turkish",
    "German",
    "Billing",
    "Technical",
    "Retention",
];

struct Ids(u64);

impl Ids {
    fn user(&self, dn: &str) -> UserId {
        UserId::new(Rng::new(self.0, &format!("user {dn}")).hex(32))
    }

    fn device(&self, dn: &str) -> DeviceId {
        if dn == SUPERVISOR {
            DeviceId::new(SUPERVISOR_DEVICE)
        } else if dn == FIRST_AGENT.to_string() {
            DeviceId::new(FIRST_AGENT_DEVICE)
        } else {
            DeviceId::new(Rng::new(self.0, &format!("device {dn}")).uuid())
        }
    }
}

fn person(ids: &Ids, dn: &str, user_name: &str, names: (&str, &str), roles: &[Role]) -> Person {
    Person {
        dn: Dn::new(dn),
        user_id: ids.user(dn),
        device_id: ids.device(dn),
        user_name: user_name.to_owned(),
        password: user_name.to_owned(),
        first_name: names.0.to_owned(),
        last_name: names.1.to_owned(),
        employee_id: format!("E{dn}"),
        roles: roles.to_vec(),
        skills: Vec::new(),
        on_the_floor: false,
        active: false,
        do_not_disturb: false,
        state: UserState::offline(),
        state_since: 0,
        other_channels: BTreeMap::new(),
        call: None,
        monitoring: None,
        texts: Vec::new(),
    }
}

/// The name of the agent number `index`; after the first 26 families mix.
fn name(index: usize) -> (&'static str, &'static str) {
    let first = NAMES.get(index % NAMES.len()).map_or("Ana", |name| name.0);
    let shift = index / NAMES.len() * 7;
    let last = NAMES
        .get((index + shift) % NAMES.len())
        .map_or("Lima", |name| name.1);
    (first, last)
}

fn user_name(first: &str, last: &str, dn: &str, index: usize) -> String {
    let plain: String = format!("{first}.{last}")
        .to_lowercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '.')
        .collect();
    if index < NAMES.len() {
        plain
    } else {
        format!("{plain}{dn}")
    }
}

fn floor_agent(ids: &Ids, seed: u64, dn: u32, index: usize) -> Person {
    let dn = dn.to_string();
    let (first, last) = name(index);
    let mut rng = Rng::new(seed, &format!("skills {dn}"));
    let mut agent = person(
        ids,
        &dn,
        &user_name(first, last, &dn, index),
        (first, last),
        &[Role::Agent],
    );
    "agent".clone_into(&mut agent.password);
    agent.on_the_floor = true;
    agent.active = true;
    agent.state = UserState::ready();
    agent.skills = SKILLS.iter().copied().filter(|_| rng.chance(35)).collect();
    agent
}

/// All people, by extension: 5001, 5002 … for the agents (5005 and 5006 are the supervisors), 4001
/// for the user `agent`.
pub(crate) fn staff(seed: u64, agents: usize) -> Vec<Person> {
    let ids = Ids(seed);
    let both = [Role::Supervisor, Role::Agent];
    let reserved = [SUPERVISOR, SUPERVISOR_2];
    let mut staff = vec![
        person(&ids, SUPERVISOR, "supervisor", ("Sofia", "Marin"), &both),
        person(&ids, SUPERVISOR_2, "supervisor2", ("Oskar", "Weber"), &both),
        person(
            &ids,
            PLAIN_AGENT,
            "agent",
            ("Alex", "Agent"),
            &[Role::Agent],
        ),
    ];
    let extensions = (FIRST_AGENT..).filter(|dn| !reserved.contains(&dn.to_string().as_str()));
    let floor = extensions.take(agents).enumerate();
    staff.extend(floor.map(|(index, dn)| floor_agent(&ids, seed, dn, index)));
    staff
}

/// The agent groups. `supervisor` supervises the first two and is a plain member of the third.
pub(crate) fn groups(seed: u64, staff: &[Person]) -> Vec<Group> {
    let floor: Vec<&Person> = staff.iter().filter(|person| person.on_the_floor).collect();
    let every = |keep: fn(usize) -> bool| -> Vec<Dn> {
        let members = floor.iter().enumerate().filter(|(index, _)| keep(*index));
        members.map(|(_, person)| person.dn.clone()).collect()
    };
    let id = |name: &str| format!("2-{}", Rng::new(seed, &format!("group {name}")).uuid());
    vec![
        Group {
            id: id("care"),
            name: "Customer Care",
            members: every(|index| index % 2 == 0 || index % 7 == 3),
            supervisors: vec![Dn::new(SUPERVISOR)],
            skills: vec!["English", "Billing"],
        },
        Group {
            id: id("support"),
            name: "Technical Support",
            members: every(|index| index % 2 == 1),
            supervisors: vec![Dn::new(SUPERVISOR), Dn::new(SUPERVISOR_2)],
            skills: vec!["English", "Technical"],
        },
        Group {
            id: id("office"),
            name: "Back Office",
            members: [PLAIN_AGENT, SUPERVISOR].map(Dn::new).to_vec(),
            supervisors: vec![Dn::new(SUPERVISOR_2)],
            skills: Vec::new(),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn extensions_names_and_ids_do_not_collide() {
        let staff = staff(1, 300);
        let unique =
            |of: fn(&Person) -> String| staff.iter().map(of).collect::<BTreeSet<_>>().len();
        assert_eq!(unique(|p| p.dn.to_string()), 303);
        assert_eq!(unique(|p| p.user_id.to_string()), 303);
        assert_eq!(unique(|p| p.device_id.to_string()), 303);
        assert_eq!(unique(|p| p.user_name.clone()), 303);
        assert_eq!(unique(|p| format!("{} {}", p.first_name, p.last_name)), 303);
    }

    #[test]
    fn the_first_agents_are_known_by_name() {
        let staff = staff(1, 4);
        let floor: Vec<_> = staff.iter().filter(|p| p.on_the_floor).collect();
        let names: Vec<_> = floor
            .iter()
            .map(|p| format!("{} {} {}", p.first_name, p.last_name, p.dn))
            .collect();
        assert_eq!(
            names,
            [
                "Ana Lima 5001",
                "Ben Kato 5002",
                "Cem Rahn 5003",
                "Divya Menon 5004"
            ]
        );
        assert_eq!(
            floor[0].device_id.as_str(),
            "9c14cad7-17c4-48d0-8492-7cf0ff92c224"
        );
        assert!(floor.iter().all(|p| p.user_id.as_str().len() == 32));
    }

    #[test]
    fn every_agent_is_in_a_supervised_group() {
        let staff = staff(1, 24);
        let groups = groups(1, &staff);
        for agent in staff.iter().filter(|p| p.on_the_floor) {
            assert!(
                groups
                    .iter()
                    .take(2)
                    .any(|group| group.members.contains(&agent.dn))
            );
        }
    }
}

//! How much is measured. Knows numbers, not how they are used.

/// One run of the roster benchmark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    /// Visits of each side at each size, in turns; each is one pair with each peer.
    pub(super) rounds: usize,
    /// Numbers of agents that are compared.
    pub(super) sizes: &'static [u32],
    /// The size at which bursts, steady changes, searches and sorts are measured.
    pub(super) many: u32,
    /// Single changes in a visit.
    pub(super) changes: usize,
    /// Bursts, searches and sorts in a visit.
    pub(super) repeats: usize,
    /// Steady changes in a second.
    pub(super) rate: u32,
    /// Seconds of steady changes.
    pub(super) seconds: u32,
    /// Agents of the replayed hours.
    pub(super) hour_agents: u32,
    /// How often everyone changes in an hour.
    pub(super) hour_changes: u32,
    /// Rounds in which the hour is replayed.
    pub(super) hour_rounds: usize,
    /// Replays of the hour; memory is compared after the first and after the last.
    pub(super) hours: usize,
}

/// What the results in the repository are from.
pub(super) const FULL: Plan = Plan {
    rounds: 5,
    sizes: &[24, 500, 10_000],
    many: 10_000,
    changes: 9,
    repeats: 4,
    rate: 1000,
    seconds: 5,
    hour_agents: 500,
    hour_changes: 60,
    hour_rounds: 1,
    hours: 5,
};

/// Five minutes: enough pairs to see a change of a tenth, no replays.
pub(super) const QUICK: Plan = Plan {
    rounds: 3,
    sizes: &[24, 10_000],
    many: 10_000,
    changes: 7,
    repeats: 3,
    rate: 1000,
    seconds: 3,
    hour_agents: 24,
    hour_changes: 10,
    hour_rounds: 0,
    hours: 0,
};

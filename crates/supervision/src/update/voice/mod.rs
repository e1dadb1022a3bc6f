//! The supervisor's own phone and the monitored calls.
//!
//! Must not know chat and SMS.
//!
//! | file | answers |
//! |---|---|
//! | `own_state` | readings and notifications of own state |
//! | `device` | the own device: what it monitors, and logging it in |
//! | `calls` | the monitored calls |
//! | `call_end` | the end of a call, and of its card |
//! | `naming` | whose a device or a call is |
//! | `next_call` | out of a call and back into it, and how the next one begins |
//! | `verdict` | whether the monitored phone is that of the agent who was pressed |

pub(super) mod call_end;
pub(super) mod calls;
pub(super) mod device;
pub(super) mod naming;
pub(super) mod next_call;
pub(super) mod own_state;
pub(super) mod verdict;

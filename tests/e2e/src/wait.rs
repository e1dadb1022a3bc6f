//! Waiting for conditions. A caller names the condition, and the failure repeats it.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::slowness;

/// Longer than anything takes on a busy machine.
const LIMIT: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(30);

/// How long is waited for a condition: longer than anything takes, however slow pages are made.
pub(crate) fn limit() -> Duration {
    LIMIT * slowness()
}

/// Waits until the condition holds.
pub async fn until(what: &str, condition: impl AsyncFn() -> bool) {
    until_some(what, async || condition().await.then_some(())).await;
}

/// Waits until there is something, and gives it.
pub async fn until_some<T>(what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    let end = Instant::now() + limit();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(Instant::now() < end, "waited in vain for: {what}");
        sleep(PAUSE).await;
    }
}

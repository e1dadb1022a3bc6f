//! One visit of one side at one size, in a browser of its own: the page is opened, and then does one job after the other.
//!
//! What a side cannot do leaves no samples.

use std::ops::Sub;
use std::time::Duration;

use e2e::{Browser, Simulator};
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};

use super::measure::{CLOCK, CPU, Samples, sized};
use super::plan::Plan;
use super::side::{EMPTY, Side};
use crate::report::median;

/// Longer than anything is waited for in the page; a page that is busy for so long is given up.
const LIMIT: Duration = Duration::from_secs(90);
/// Watching for a frame and a bit without anything to see: its work is not the roster's.
const NO_CHANGE: &str = "return watch.noChange()";
const BYTES_PER_MEGABYTE: f64 = 1_000_000.0;

/// A page, and where its samples go.
pub(super) struct Visit<'a> {
    browser: Browser,
    side: Side,
    size: u32,
    plan: &'a Plan,
    samples: &'a mut Samples,
}

/// What a page takes with nothing but feed and watching in it: no side's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Empty {
    bytes: f64,
    work: Work,
}

impl Empty {
    pub(super) async fn measure(simulator: &Simulator, size: u32) -> Self {
        let browser = open(simulator, EMPTY, size).await;
        let work = work(&browser).await;
        let bytes = memory(&browser).await;
        browser.close().await;
        Self { bytes, work }
    }
}

/// What the main thread worked, in milliseconds: by its processor, and by the clock, on which others may have had the
/// processor meanwhile.
#[derive(Debug, Clone, Copy)]
struct Work {
    cpu: f64,
    clock: f64,
}

impl Sub for Work {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            cpu: self.cpu - other.cpu,
            clock: self.clock - other.clock,
        }
    }
}

impl Work {
    /// The same, without what the feed says that it spent by the clock. Of its CPU time nothing is known; it is left in.
    fn without(self, spent: f64) -> Self {
        Self {
            clock: self.clock - spent,
            ..self
        }
    }
}

impl<'a> Visit<'a> {
    /// Opens the page of a side.
    pub(super) async fn begin(
        simulator: &Simulator,
        side: Side,
        size: u32,
        plan: &'a Plan,
        samples: &'a mut Samples,
    ) -> Self {
        Self {
            browser: open(simulator, &side.page(), size).await,
            side,
            size,
            plan,
            samples,
        }
    }

    pub(super) async fn end(self) {
        self.browser.close().await;
    }

    /// Waits for the roster; false when it does not come.
    pub(super) async fn load(&mut self, empty: Empty) -> bool {
        let Some(loaded) = self.ask("return watch.loaded()", vec![]).await else {
            return false;
        };
        let work = work(&self.browser).await;
        for (key, name) in [
            ("ready", "ready"),
            ("rows", "rows"),
            ("states", "states"),
            ("all", "all"),
            ("elements", "elements"),
        ] {
            self.add_sized(key, number(&loaded, name));
        }
        self.add_sized_work("load", work - empty.work);
        let bytes = memory(&self.browser).await - empty.bytes;
        self.add_sized("memory", bytes / BYTES_PER_MEGABYTE);
        true
    }

    /// The job of single changes.
    pub(super) async fn changes(&mut self) {
        let (mut watchings, mut works) = (Vec::new(), Vec::new());
        // The first ones run in code that is not optimized yet.
        for round in 0..self.plan.changes + 3 {
            let prepared = self.ask("return watch.prepareChange()", vec![]).await;
            if prepared.is_none() {
                return;
            }
            let (watching, _) = self.worked(NO_CHANGE, vec![]).await;
            let (work, time) = self.worked("return watch.change()", vec![]).await;
            if round >= 3
                && let Some(time) = time.and_then(|time| time.as_f64())
            {
                self.add_sized("change", time);
                watchings.push(watching);
                works.push(work);
            }
        }
        let middle = |of: fn(&Work) -> f64| {
            let median = |all: &[Work]| median(&all.iter().map(of).collect::<Vec<_>>());
            median(&works) - median(&watchings)
        };
        if !works.is_empty() {
            let (cpu, clock) = (middle(|work| work.cpu), middle(|work| work.clock));
            self.add_sized_work("change", Work { cpu, clock });
        }
        self.ask("feed.open()", vec![]).await;
    }

    /// The job of changing all agents at once.
    pub(super) async fn bursts(&mut self) {
        for _ in 0..self.plan.repeats {
            let (work, burst) = self.worked("return watch.burst()", vec![]).await;
            let Some(burst) = burst else { return };
            self.add("burst", number(&burst, "wall"));
            self.add_work("burst", work.without(number(&burst, "spent")));
            self.add("burst-requests", number(&burst, "requests"));
            self.add("burst-gap", number(&burst, "gapMost"));
        }
    }

    /// The job of steady changes.
    pub(super) async fn sustained(&mut self, notification: &str) {
        let given = vec![
            json!(self.plan.rate),
            json!(self.plan.seconds),
            json!(notification),
        ];
        let script = "return watch.sustained(...arguments)";
        let (work, steady) = self.worked(script, given).await;
        let Some(steady) = steady else { return };
        let (wall, lag) = (number(&steady, "wall"), number(&steady, "lag"));
        self.add("rate", number(&steady, "changes") * 1000.0 / wall);
        let work = work.without(number(&steady, "spent"));
        let share = |work: f64| work * 100.0 / (wall + lag);
        let (cpu, clock) = (share(work.cpu), share(work.clock));
        self.add_work("share", Work { cpu, clock });
        self.add("requests", number(&steady, "requests") * 1000.0 / wall);
        self.add("gap95", number(&steady, "gap95"));
        self.add("gap", number(&steady, "gapMost"));
        self.add("gaps", number(&steady, "gapsOver50"));
    }

    /// Search, then sort, with nothing else going on.
    pub(super) async fn finding(&mut self) {
        self.ask("return watch.quiet()", vec![]).await;
        for n in 0..self.plan.repeats {
            let text = self
                .ask("return watch.wanted(...arguments)", vec![json!(n)])
                .await;
            for text in [text.unwrap_or_default(), json!("")] {
                self.press("search", "return watch.search(...arguments)", text)
                    .await;
            }
        }
        for (key, column) in [("sort-state", "State"), ("sort-name", "Name")] {
            for _ in 0..self.plan.repeats {
                self.press(key, "return watch.sort(...arguments)", json!(column))
                    .await;
            }
        }
        self.ask("feed.open()", vec![]).await;
    }

    async fn press(&mut self, key: &str, script: &str, argument: Value) {
        let (watching, _) = self.worked(NO_CHANGE, vec![]).await;
        let (work, time) = self.worked(script, vec![argument]).await;
        if let Some(time) = time.and_then(|time| time.as_f64()) {
            self.add(key, time);
            self.add_work(key, work - watching);
        }
    }

    /// The same hour again and again.
    pub(super) async fn hours(&mut self, empty: Empty, notification: &str) {
        let script = "return watch.hour(...arguments)";
        let mut after = Vec::new();
        for _ in 0..self.plan.hours {
            let given = vec![json!(self.plan.hour_changes), json!(notification)];
            let (work, hour) = self.worked(script, given).await;
            if hour.is_none() {
                return;
            }
            self.add_work("hour", work);
            after.push((memory(&self.browser).await - empty.bytes) / BYTES_PER_MEGABYTE);
        }
        if let (Some(first), Some(last)) = (after.first(), after.last()) {
            self.add("memory-hour", *first);
            self.add("memory-hours", *last);
            self.add("growth", (last / first - 1.0) * 100.0);
        }
    }

    /// Answer of a script in the page; `None` when it fails, which the terminal shows.
    async fn ask(&self, script: &str, arguments: Vec<Value>) -> Option<Value> {
        match self.browser.try_run(script, arguments).await {
            Ok(Value::Null) if script.starts_with("return") => None,
            Ok(value) => Some(value),
            Err(error) => {
                let Self { side, size, .. } = self;
                println!("{} with {size} agents: {script}: {error}", side.name());
                None
            }
        }
    }

    /// The same, and what the main thread worked meanwhile.
    async fn worked(&self, script: &str, arguments: Vec<Value>) -> (Work, Option<Value>) {
        let before = work(&self.browser).await;
        let answer = self.ask(script, arguments).await;
        (work(&self.browser).await - before, answer)
    }

    fn add(&mut self, key: &str, value: f64) {
        self.samples.add(self.side, key, value);
    }

    fn add_work(&mut self, key: &str, work: Work) {
        self.add(&format!("{key}-{CPU}"), work.cpu);
        self.add(&format!("{key}-{CLOCK}"), work.clock);
    }

    fn add_sized_work(&mut self, key: &str, work: Work) {
        self.add_sized(&format!("{key}-{CPU}"), work.cpu);
        self.add_sized(&format!("{key}-{CLOCK}"), work.clock);
    }

    fn add_sized(&mut self, key: &str, value: f64) {
        self.add(&sized(key, self.size), value);
    }
}

async fn open(simulator: &Simulator, page: &str, size: u32) -> Browser {
    let browser = Browser::start().await;
    let limits = TimeoutConfiguration::new(Some(LIMIT), Some(LIMIT), None);
    // Without longer limits, what takes too long is reported as impossible.
    drop(browser.client.update_timeouts(limits).await);
    browser.devtools("Performance.enable", json!({})).await;
    let url = format!("{}/{page}?agents={size}", simulator.url());
    browser.go(&url).await;
    browser
}

/// What the main thread has worked so far.
async fn work(browser: &Browser) -> Work {
    let answer = browser.devtools("Performance.getMetrics", json!({})).await;
    let milliseconds = |name: &str| {
        let mut metrics = answer["metrics"].as_array().into_iter().flatten();
        let seconds = metrics.find(|metric| metric["name"] == name);
        seconds.map_or(f64::NAN, |metric| number(metric, "value") * 1000.0)
    };
    Work {
        cpu: milliseconds("ThreadTime"),
        clock: milliseconds("TaskDuration"),
    }
}

/// What is in use after garbage collection, with no answer on its way, in bytes.
async fn memory(browser: &Browser) -> f64 {
    browser.run("return watch.quiet()", vec![]).await;
    for _ in 0..3 {
        browser
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await;
    }
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await;
    let linear = "feed.open(); return feed.linearMemory()";
    let linear = browser.run(linear, vec![]).await;
    number(&heap, "usedSize")
        + heap["embedderHeapUsedSize"].as_f64().unwrap_or_default()
        + linear.as_f64().unwrap_or_default()
}

fn number(value: &Value, name: &str) -> f64 {
    value[name].as_f64().unwrap_or(f64::NAN)
}

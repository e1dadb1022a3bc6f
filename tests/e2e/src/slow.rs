//! Slow pages: the processes that draw a browser's pages are stopped for most of the time.
//!
//! Knows processes and their signals (Linux). The `DevTools` protocol slows a page by keeping a
//! core busy for each, also while the page waits; a stopped process costs nothing, so many slow
//! pages fit on a small machine.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use std::{fs, thread};

use rustix::process::{Pid, Signal, kill_process};

/// Time for which a page runs before it is stopped: far shorter than a person notices.
const RUN: Duration = Duration::from_millis(4);
/// New pages are looked for once in so many turns.
const TURNS: u32 = 10;

/// Keeps the pages of one browser slow until it is dropped.
pub(crate) struct SlowPages {
    ended: Arc<AtomicBool>,
}

impl SlowPages {
    /// Slows every page of the browser whose files are in this folder, so many times.
    pub(crate) fn start(files: &Path, rate: u32) -> Self {
        let ended = Arc::new(AtomicBool::new(false));
        let (files, told) = (files.to_owned(), Arc::clone(&ended));
        thread::spawn(move || {
            while !told.load(Ordering::Relaxed) {
                let pages = pages(&files);
                for _ in 0..TURNS {
                    signal(&pages, Signal::STOP);
                    thread::sleep(RUN * (rate - 1));
                    signal(&pages, Signal::CONT);
                    thread::sleep(RUN);
                }
            }
        });
        Self { ended }
    }
}

impl Drop for SlowPages {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}

fn signal(pages: &[Pid], signal: Signal) {
    for page in pages {
        // A page may have been closed meanwhile.
        let _ = kill_process(*page, signal);
    }
}

/// The processes that draw pages of the browser with these files.
fn pages(files: &Path) -> Vec<Pid> {
    let processes = fs::read_dir("/proc").expect("slow pages need /proc");
    processes
        .filter_map(|process| {
            let folder = process.ok()?.path();
            let pid = folder.file_name()?.to_str()?.parse().ok()?;
            draws(&folder, files).then(|| Pid::from_raw(pid))?
        })
        .collect()
}

fn draws(process: &Path, files: &Path) -> bool {
    // A process may end while the list is read.
    let command = fs::read(process.join("cmdline")).unwrap_or_default();
    let command = String::from_utf8_lossy(&command);
    command.contains("--type=renderer") && command.contains(&*files.to_string_lossy())
}

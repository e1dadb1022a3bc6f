//! What the page around the widget does: visible or hidden, online or offline, leaving, and the
//! clock of the screen.
//!
//! Owns the listeners on window and document. Must not know what follows from an event.

use std::cell::RefCell;
use std::rc::Rc;

use bayeux::Input;
use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use supervision::{ListMsg, Msg};
use web_sys::VisibilityState;

use super::comet::Comet;
use super::{Runtime, WeakRuntime};
use crate::net::link;

/// The listeners; dropping them ends them.
pub(super) struct Page {
    _listeners: Vec<EventListener>,
    _clock: Rc<RefCell<Option<Interval>>>,
}

impl Page {
    /// Starts to watch for this runtime.
    pub(super) fn watch(runtime: &Runtime) -> Self {
        let clock = Rc::new(RefCell::new(Some(tick(runtime.downgrade()))));
        let mut listeners = Vec::new();
        if let Some(window) = web_sys::window() {
            let mut on = |name: &'static str, act: fn(&Runtime)| {
                let weak = runtime.downgrade();
                listeners.push(EventListener::new(&window, name, move |_| {
                    if let Some(runtime) = weak.upgrade() {
                        act(&runtime);
                    }
                }));
            };
            on("online", |runtime| {
                runtime.send(Msg::Online(true));
                runtime.comet(Input::Online);
            });
            on("offline", |runtime| {
                runtime.comet(Input::Offline);
                runtime.send(Msg::Online(false));
            });
            on("hashchange", |runtime| {
                if let Some(line) = link::read() {
                    runtime.send(Msg::List(ListMsg::Linked(line)));
                }
            });
            // A page that goes into the back-forward cache comes back with `pageshow`.
            on("pagehide", |runtime| {
                runtime.send(Msg::List(ListMsg::KeepTimes));
                runtime.leave_comet();
            });
            on("pageshow", |runtime| runtime.with_comet(Comet::come_back));
            listeners.extend(visibility(runtime, clock.clone()));
        }
        Self {
            _listeners: listeners,
            _clock: clock,
        }
    }
}

fn visibility(runtime: &Runtime, clock: Rc<RefCell<Option<Interval>>>) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let weak = runtime.downgrade();
    let watched = document.clone();
    Some(EventListener::new(
        &watched,
        "visibilitychange",
        move |_| {
            let Some(runtime) = weak.upgrade() else {
                return;
            };
            let visible = document.visibility_state() != VisibilityState::Hidden;
            if let Ok(mut clock) = clock.try_borrow_mut() {
                *clock = visible.then(|| tick(runtime.downgrade()));
            }
            if visible {
                runtime.tick();
            }
            // Visible again, what was paused goes on; hidden, the worker keeps the time.
            runtime.comet(if visible { Input::Woke } else { Input::Tick });
            runtime.send(Msg::Visible(visible));
        },
    ))
}

/// Moves the clock of the screen once a second.
fn tick(weak: WeakRuntime) -> Interval {
    Interval::new(1_000, move || {
        if let Some(runtime) = weak.upgrade() {
            runtime.tick();
        }
    })
}

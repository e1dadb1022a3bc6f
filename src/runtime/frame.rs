//! When the screen is brought up to date: with the next frame of the browser, or at once.
//!
//! Knows how a frame is asked for and given up, and that a hidden page has none. Must not know what
//! the screen shows.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::Set as _;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::{Runtime, now};

/// The next frame, once it is asked for. Dropping it gives it up.
pub(super) struct NextFrame {
    asked: Rc<Cell<Option<i32>>>,
    callback: Closure<dyn Fn()>,
}

impl NextFrame {
    /// What is done in each frame that was asked for.
    pub(super) fn new(draw: impl Fn() + 'static) -> Self {
        let asked = Rc::new(Cell::new(None));
        let came = asked.clone();
        Self {
            asked,
            callback: Closure::new(move || {
                came.set(None);
                draw();
            }),
        }
    }

    /// Asks for the next frame. Returns whether there is one.
    pub(super) fn ask(&self) -> bool {
        let Some(window) = web_sys::window() else {
            return false;
        };
        if window.document().is_none_or(|document| document.hidden()) {
            return false;
        }
        if self.asked.get().is_none() {
            let callback = self.callback.as_ref().unchecked_ref();
            self.asked
                .set(window.request_animation_frame(callback).ok());
        }
        self.asked.get().is_some()
    }
}

impl Drop for NextFrame {
    fn drop(&mut self) {
        if let (Some(window), Some(asked)) = (web_sys::window(), self.asked.get()) {
            window.cancel_animation_frame(asked).ok();
        }
    }
}

impl Runtime {
    /// Whether what is due, if anything, is drawn with the next frame.
    pub(super) fn waits_for_frame(&self) -> bool {
        let is_to_draw = self.0.due.try_borrow().is_ok_and(|due| due.is_to_draw());
        let frame = self.0.frame.try_borrow();
        !is_to_draw || frame.is_ok_and(|frame| frame.as_ref().is_some_and(NextFrame::ask))
    }

    /// Brings the screen up to date. How old things are goes with its clock.
    pub(super) fn project(&self) {
        let (Ok(model), Ok(mut due)) = (self.0.model.try_borrow(), self.0.due.try_borrow_mut())
        else {
            return;
        };
        if !due.is_to_draw() {
            return;
        }
        let read = due.read;
        let changes = std::mem::take(&mut *due);
        due.read = read;
        drop(due);
        self.0.screen.project(&model, &changes);
    }

    /// Draws what waits. A frame is a task of its own, as a message is.
    pub(super) fn draw(&self) {
        if !self.0.running.replace(true) {
            self.project();
            self.0.running.set(false);
        }
    }

    /// The clock of the screen goes on. What waits for a frame that does not come, as in a frame of
    /// a page that nobody looks at, has waited long enough.
    pub(super) fn tick(&self) {
        self.draw();
        let due = self.0.due.try_borrow_mut();
        let is_read = due.is_ok_and(|mut due| std::mem::take(&mut due.read));
        if let Ok(model) = self.0.model.try_borrow()
            && is_read
        {
            self.0.screen.age(&model);
        }
        self.0.screen.clock.set(now());
    }
}

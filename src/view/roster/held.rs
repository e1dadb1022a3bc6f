//! Rows keep their places while the pointer or the focus is in the list, and a note tells of it.

use leptos::prelude::*;
use supervision::{ListMsg, Msg};

use super::has_rows;
use crate::i18n::en;
use crate::runtime::screen::App;
use crate::view::erased::{Part, effect, of_frame, part};
use crate::view::send;

/// The note. Nobody is interrupted by it: whoever wonders finds it.
pub(super) fn held(app: &App) -> Part {
    let (frame, app) = (app.screen.frame.clone(), app.clone());
    part(
        move || frame.with(|frame| frame.list.held > 0),
        move || {
            let words = of_frame(&app, |frame| en::list::held(frame.list.held));
            view! { <p class="hint held" dir="auto">{words}</p> }.into_any()
        },
    )
}

/// Why rows keep their places.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    Pointer,
    Focus,
}

/// Whether rows keep their places.
#[derive(Clone)]
pub(super) struct Hold {
    app: App,
    /// By pointer, by focus.
    is_held: StoredValue<(bool, bool)>,
}

impl Hold {
    pub(super) fn new(app: &App) -> Self {
        let hold = Self {
            app: app.clone(),
            is_held: StoredValue::new((false, false)),
        };
        // Without rows, nothing can be pointed at; nobody would say that the pointer has left.
        let (frame, this) = (app.screen.frame.clone(), hold.clone());
        let is_there = Memo::new(move |_| frame.with(has_rows));
        effect(move || {
            if !is_there.get() {
                this.set(Reason::Pointer, false);
                this.set(Reason::Focus, false);
            }
        });
        hold
    }

    pub(super) fn set(&self, reason: Reason, is_so: bool) {
        let Some(before) = self.is_held.try_get_value() else {
            return;
        };
        let after = match reason {
            Reason::Pointer => (is_so, before.1),
            Reason::Focus => (before.0, is_so),
        };
        self.is_held.set_value(after);
        let (was_held, is_held) = (before.0 || before.1, after.0 || after.1);
        if was_held != is_held {
            send(&self.app, Msg::List(ListMsg::Hold(is_held)));
        }
    }
}

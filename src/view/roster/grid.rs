//! The grid: rows of agents and heads of groups, and what is done to it as a whole.
//!
//! While the pointer or the focus is in it, rows keep their places. Must not know what a row
//! shows.

use gws::ids::UserId;
use leptos::html::Div;
use leptos::prelude::*;
use supervision::{ListMsg, Msg};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusEvent, KeyboardEvent, MouseEvent, Node};

use super::group::Group;
use super::row::Row;
use super::window::{self, Window};
use super::{has_rows, heads, keys};
use crate::runtime::screen::{App, LineCell};
use crate::view::erased::{Item, effect, list, of_frame, unless_frame};
use crate::view::send;
use crate::view::tips::Tips;

/// Says which agent a row is.
const AGENT: &str = "data-agent";

/// The rows.
pub(super) fn grid(app: App, tips: Tips) -> AnyView {
    // One stop of the tab key for the grid: the row that had the focus last, else the first.
    let last = ArcRwSignal::new(None::<UserId>);
    let (lines, focused) = (app.screen.lines.clone(), last.clone());
    let stop = Memo::new(move |_| {
        lines.with(|lines| {
            let mut rows = lines.iter().filter_map(LineCell::row);
            let first = rows.clone().next();
            focused.with(|last| {
                let known = rows.find(|cell| Some(&cell.id) == last.as_ref());
                known.or(first).map(|cell| cell.id.clone())
            })
        })
    });

    let body = NodeRef::<Div>::new();
    let wanted = app.screen.focus.clone();
    effect(move || {
        if let (Some(id), Some(body)) = (wanted.get(), body.get()) {
            wanted.set(None);
            window::bring_into_view((*body).clone().into(), id);
        }
    });

    let window = Window::new(&app, body);
    let (keyboard, moving) = (app.clone(), window.clone());
    let pressed = move |event: KeyboardEvent| keys::pressed(&event, &keyboard, tips, &moving);
    let mouse = app.clone();
    let clicked = move |event: MouseEvent| {
        // A button in the row has its own meaning.
        let target = element(event.target())
            .filter(|target| target.closest("button").ok().flatten().is_none());
        let row = target.and_then(|target| row_of(&target));
        if let Some(id) = row.as_ref().and_then(agent_of) {
            send(&mouse, Msg::Select(id));
        }
    };
    let hold = Hold::new(&app);
    let (keeping, came) = (app.clone(), hold.clone());
    let focused = move |event: FocusEvent| {
        came.set(Reason::Focus, true);
        let row = element(event.target()).and_then(|target| row_of(&target));
        if let Some(id) = row.as_ref().and_then(agent_of) {
            last.set(Some(id.clone()));
            send(&keeping, Msg::List(ListMsg::Keep(id)));
        }
    };
    let went = hold.clone();
    let unfocused = move |event: FocusEvent| {
        let grid = event
            .current_target()
            .and_then(|it| it.dyn_into::<Node>().ok());
        let next = event
            .related_target()
            .and_then(|it| it.dyn_into::<Node>().ok());
        let stays = grid.is_some_and(|grid| grid.contains(next.as_ref()));
        went.set(Reason::Focus, stays && next.is_some());
    };
    let (entered, left) = (hold.clone(), hold);
    let line_count = of_frame(&app, |frame| {
        // The heads of the columns are a row as well.
        frame.list.lines.saturating_add(1).to_string()
    });
    let (lines, height) = (app.screen.lines.clone(), window.height.clone());
    let heads = heads::heads(&app);
    let hidden = unless_frame(&app, has_rows);
    let items = move || {
        let item = |cell: LineCell| {
            let (app, height) = (app.clone(), height.clone());
            Item::new(cell.key().to_string(), move || match cell {
                LineCell::Agent(cell) => {
                    view! { <Row app=app cell=cell stop=stop height=height /> }.into_any()
                }
                LineCell::Group(cell) => {
                    view! { <Group app=app cell=cell stop=stop height=height /> }.into_any()
                }
            })
        };
        lines.get().into_iter().map(item).collect()
    };
    view! {
        <div
            role="grid"
            class="grid"
            aria-label="Agents"
            aria-rowcount=line_count
            data-home=""
            tabindex="-1"
            hidden=hidden
            on:keydown=pressed
            on:click=clicked
            on:focusin=focused
            on:focusout=unfocused
            on:mouseenter=move |_| entered.set(Reason::Pointer, true)
            on:mouseleave=move |_| left.set(Reason::Pointer, false)
        >
            <div role="rowgroup" class="heads-of">
                {heads}
            </div>
            <div
                role="rowgroup"
                class="rows"
                node_ref=body
                style:padding-block-end=window.space_after()
            >
                {list(items)}
            </div>
        </div>
    }
    .into_any()
}

/// Why rows keep their places.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reason {
    Pointer,
    Focus,
}

/// Whether rows keep their places.
#[derive(Clone)]
struct Hold {
    app: App,
    /// By pointer, by focus.
    is_held: StoredValue<(bool, bool)>,
}

impl Hold {
    fn new(app: &App) -> Self {
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

    fn set(&self, reason: Reason, is_so: bool) {
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

pub(super) fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

pub(super) fn row_of(target: &Element) -> Option<Element> {
    target.closest(".row").ok().flatten()
}

pub(super) fn agent_of(row: &Element) -> Option<UserId> {
    row.get_attribute(AGENT).map(UserId)
}

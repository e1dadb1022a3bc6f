//! The grid: rows of agents and heads of groups, and what is done to it as a whole.
//!
//! Must not know what a row shows.

use gws::ids::UserId;
use leptos::html::Div;
use leptos::prelude::*;
use supervision::{ListMsg, Msg};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusEvent, KeyboardEvent, MouseEvent};

use super::group::Group;
use super::held::Hold;
use super::row::Row;
use super::window::{self, Window};
use super::{has_heads, heads, keys};
use crate::runtime::screen::{App, LineCell};
use crate::view::erased::{Item, effect, list, of_frame, unless_frame};
use crate::view::send;
use crate::view::tips::Tips;

/// Says which agent a row is.
const AGENT: &str = "data-agent";

/// One stop of the tab key for the grid: the row that had the focus last, else the first.
fn stop(app: &App, last: ArcRwSignal<Option<UserId>>) -> Memo<Option<UserId>> {
    let lines = app.screen.lines.clone();
    Memo::new(move |_| {
        lines.with(|lines| {
            let mut rows = lines.iter().filter_map(LineCell::row);
            let first = rows.clone().next();
            last.with(|last| {
                let known = rows.find(|cell| Some(&cell.id) == last.as_ref());
                known.or(first).map(|cell| cell.id.clone())
            })
        })
    })
}

/// The rows.
pub(super) fn grid(app: App, tips: Tips) -> AnyView {
    let last = ArcRwSignal::new(None::<UserId>);
    let stop = stop(&app, last.clone());
    let body = NodeRef::<Div>::new();
    let wanted = app.screen.focus.clone();
    effect(move || {
        if let (Some(id), Some(body)) = (wanted.get(), body.get()) {
            wanted.set(None);
            window::bring_into_view((*body).clone().into(), id);
        }
    });

    let window = Window::new(&app, body);
    let hold = Hold::new(&app);
    let (keyboard, moving, holding) = (app.clone(), window.clone(), hold.clone());
    let pressed = move |event: KeyboardEvent| {
        if element(event.target()).is_some_and(|target| row_of(&target).is_some()) {
            holding.focus(true);
        }
        keys::pressed(&event, &keyboard, tips, &moving);
    };
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
    let (keeping, came) = (app.clone(), hold.clone());
    let focused = move |event: FocusEvent| {
        let target = element(event.target());
        if let Some(target) = &target {
            came.focused(target);
        }
        let row = target.and_then(|target| row_of(&target));
        if let Some(id) = row.as_ref().and_then(agent_of) {
            last.set(Some(id.clone()));
            send(&keeping, Msg::List(ListMsg::Keep(id)));
        }
    };
    let (went, entered, left) = (hold.clone(), hold.clone(), hold);
    let line_count = of_frame(&app, |frame| {
        // The heads of the columns are a row as well.
        frame.list.lines.saturating_add(1).to_string()
    });
    let (lines, height) = (app.screen.lines.clone(), window.height.clone());
    let heads = heads::heads(&app);
    let hidden = unless_frame(&app, has_heads);
    let frame = app.screen.frame.clone();
    let stale_after = Memo::new(move |_| frame.with(|frame| frame.list.stale_after_ms));
    let items = move || {
        let item = |cell: LineCell| {
            let (app, height) = (app.clone(), height.clone());
            Item::new(cell.key().to_string(), move || match cell {
                LineCell::Agent(cell) => {
                    view! { <Row app cell stop height stale_after /> }.into_any()
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
            on:focusout=move |event| went.unfocused(&event)
            on:mousemove=move |event| entered.moved(&event)
            on:mouseleave=move |_| left.left()
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

pub(super) fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

pub(super) fn row_of(target: &Element) -> Option<Element> {
    target.closest(".row").ok().flatten()
}

pub(super) fn agent_of(row: &Element) -> Option<UserId> {
    row.get_attribute(AGENT).map(UserId)
}

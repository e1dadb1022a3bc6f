//! The grid: rows of agents and heads of groups, and what is done to it as a whole.
//!
//! Must not know what a row shows.

use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use supervision::view::Frame;
use supervision::{AgentRef, ListMsg, Millis, Msg};
use web_sys::{FocusEvent, KeyboardEvent, MouseEvent};

use super::dom::{agent_of, bring_into_view, element, row_of};
use super::freeze::Freeze;
use super::group::Group;
use super::row::Row;
use super::rows::Rows;
use super::status::has_heads;
use super::window::Window;
use super::{heads, keys, paper};
use crate::i18n::label;
use crate::i18n::sentence::list::List;
use crate::runtime::screen::LineCell;
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::element::NodeRef;
use crate::view::erased::{Item, effect, list, text, text_of, unless};
use crate::view::memo::Memo;
use crate::view::tips::Tips;
use crate::words;

/// One stop of the tab key for the grid: the row that had the focus last, else the first.
fn stop(app: App, last: RwSignal<Option<AgentRef>>) -> Memo<Option<AgentRef>> {
    Memo::new(move |_| {
        app.lines.with(|lines| {
            let mut rows = lines.iter().filter_map(LineCell::row);
            let first = rows.clone().next();
            last.with(|last| {
                let known = rows.find(|cell| Some(&cell.id) == last.as_ref());
                known.or(first).map(|cell| cell.id.clone())
            })
        })
    })
}

/// Selects the agent in whose row the click is. A button in the row has a meaning of its own.
fn clicked(app: App, event: &MouseEvent) {
    let target = element(event.target());
    let target = target.filter(|target| target.closest("button").ok().flatten().is_none());
    let row = target.and_then(|target| row_of(&target));
    if let Some(id) = row.as_ref().and_then(agent_of) {
        app.core.send(Msg::Select(id));
    }
}

/// The rows that are there.
fn rows(app: App, stop: Memo<Option<AgentRef>>, old: RwSignal<Option<Millis>>) -> AnyView {
    let rows = Rows::new(app, stop, old);
    list(move || {
        let item = |cell: LineCell| {
            Item::new(cell.key().to_string(), move || match cell {
                LineCell::Agent(cell) => view! { <Row cell rows /> },
                LineCell::Group(cell) => view! { <Group app cell stop /> },
            })
        };
        app.lines.get().into_iter().map(item).collect()
    })
}

/// How many rows the grid has: the heads of the columns are one as well.
fn row_count(frame: &Frame) -> String {
    frame.list.lines.saturating_add(1).to_string()
}

/// What the column of states has to be wider by, as CSS; empty where it has not to be.
fn longer() -> String {
    match words::list::longer_states() {
        0 => String::new(),
        letters => [&letters.to_string(), "ch"].concat(),
    }
}

/// Brings the agent who is to get the focus into view, and gives it.
fn lead_focus(app: App, body: NodeRef<Div>) {
    effect(move || {
        if let (Some(id), Some(body)) = (app.focus.get(), body.get()) {
            app.focus.set(None);
            bring_into_view((*body).clone().into(), id);
        }
    });
}

/// The grid with its heads.
pub(super) fn grid(app: App, tips: Tips) -> AnyView {
    let last = RwSignal::new(None::<AgentRef>);
    let stop = stop(app, last);
    let old = RwSignal::new(None::<Millis>);
    let body = NodeRef::<Div>::new();
    lead_focus(app, body);
    let window = Window::new(app, body);
    let freeze = Freeze::new(app);
    let pressed = move |event: KeyboardEvent| {
        if element(event.target()).is_some_and(|target| row_of(&target).is_some()) {
            freeze.focus(true);
        }
        keys::pressed(&event, app, tips, window);
    };
    let focused = move |event: FocusEvent| {
        let target = element(event.target());
        if let Some(target) = &target {
            freeze.focused(target);
        }
        let row = target.and_then(|target| row_of(&target));
        if let Some(id) = row.as_ref().and_then(agent_of) {
            last.set(Some(id.clone()));
            app.core.send(Msg::List(ListMsg::Pin(id)));
        }
    };
    view! {
        <div
            role="grid"
            class="grid"
            aria-label=label(List::Agents)
            aria-rowcount=text_of(app.frame, row_count)
            data-home=""
            tabindex="-1"
            style:--longer=text(longer)
            hidden=unless(app.frame, has_heads)
            on:keydown=pressed
            on:click=move |event| clicked(app, &event)
            on:focusin=focused
            on:focusout=move |event| freeze.unfocused(&event)
            on:mousemove=move |event| freeze.moved(&event)
            on:mouseleave=move |_| freeze.left()
        >
            <div role="rowgroup" class="heads-of">
                {heads::heads(app, old)}
            </div>
            <div
                role="rowgroup"
                class="rows"
                node_ref=body
                style:padding-block-end=window.space_after()
            >
                {rows(app, stop, old)}
            </div>
        </div>
        {paper::paper(app, window)}
    }
}

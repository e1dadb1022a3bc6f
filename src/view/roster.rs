//! The grid of agents.
//!
//! | file | what is in it |
//! |---|---|
//! | `row` | one agent |
//! | `keys` | moving about and acting by keyboard |

mod keys;
mod row;

use gws::ids::UserId;
use leptos::html::Div;
use leptos::prelude::*;
use supervision::Msg;
use supervision::model::Link;
use supervision::view::RosterStatus;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::tips::Tips;
use super::{part, send};
use crate::i18n::en;
use crate::runtime::screen::App;
use row::Row;

/// Says which agent a row is.
const AGENT: &str = "data-agent";

/// The agents, or what to say instead.
#[component]
pub(super) fn Roster(app: App, tips: Tips) -> impl IntoView {
    let status = part(&app, |frame| frame.roster.clone());
    let is_shown = Memo::new(move |_| {
        status.with(|status| matches!(status, RosterStatus::Shown { .. }))
    });
    let counts = move || {
        status.with(|status| match status {
            RosterStatus::Shown { agents, on_calls } => Some(view! {
                <span class="count">"("{agents.to_string()}")"</span>
                <bdi class="on-calls">{en::on_calls(*on_calls)}</bdi>
            }),
            _ => None,
        })
    };
    let instead = {
        let app = app.clone();
        move || (!is_shown.get()).then(|| view! { <Instead app=app.clone() status=status /> })
    };
    view! {
        <section part="roster" class="roster">
            <h3 class="heading">"Agents " {counts}</h3>
            {instead}
            <Grid app=app is_shown=is_shown tips=tips />
        </section>
    }
    .into_any()
}

/// The rows.
#[component]
fn Grid(app: App, is_shown: Memo<bool>, tips: Tips) -> impl IntoView {
    let rows = app.screen.rows.clone();
    let body = NodeRef::<Div>::new();

    // One stop of the tab key for the grid: the row that had the focus last, else the first.
    let last = ArcRwSignal::new(None::<UserId>);
    let stop = {
        let (rows, last) = (rows.clone(), last.clone());
        Memo::new(move |_| {
            rows.with(|rows| {
                last.with(|last| {
                    let known = rows.iter().find(|cell| Some(&cell.id) == last.as_ref());
                    known.or(rows.first()).map(|cell| cell.id.clone())
                })
            })
        })
    };

    let wanted = app.screen.focus.clone();
    Effect::new(move |_| {
        let (Some(id), Some(body)) = (wanted.get(), body.get()) else {
            return;
        };
        wanted.set(None);
        let rows = body.children();
        let mut rows = (0..rows.length()).filter_map(|index| rows.item(index));
        let row = rows.find(|row| agent_of(row).as_ref() == Some(&id));
        if let Some(row) = row.and_then(|row| row.dyn_into::<web_sys::HtmlElement>().ok()) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            row.scroll_into_view_with_scroll_into_view_options(&options);
            row.focus().ok();
        }
    });

    let pressed = {
        let app = app.clone();
        move |event: web_sys::KeyboardEvent| keys::pressed(&event, &app, tips)
    };
    let clicked = {
        let app = app.clone();
        move |event: web_sys::MouseEvent| {
            let Some(target) = element(event.target()) else {
                return;
            };
            // A button in the row has its own meaning.
            if target.closest("button").ok().flatten().is_none()
                && let Some(id) = row_of(&target).as_ref().and_then(agent_of)
            {
                send(&app, Msg::Select(id));
            }
        }
    };
    view! {
        <div
            role="grid"
            class="grid"
            aria-label="Agents"
            data-home=""
            tabindex="-1"
            hidden=move || !is_shown.get()
            on:keydown=pressed
            on:click=clicked
            on:focusin=move |event| {
                let row = element(event.target()).and_then(|target| row_of(&target));
                if let Some(id) = row.as_ref().and_then(agent_of) {
                    last.set(Some(id));
                }
            }
        >
            <div role="rowgroup" class="rows" node_ref=body>
                <For
                    each=move || rows.get()
                    key=|cell| cell.id.clone()
                    children=move |cell| {
                        view! { <Row app=app.clone() cell=cell stop=stop /> }.into_any()
                    }
                />
            </div>
        </div>
    }
    .into_any()
}

/// What stands in place of the rows.
#[component]
fn Instead(app: App, status: Memo<RosterStatus>) -> impl IntoView {
    let draw = move || {
        let status = status.get();
        let (head, text) = en::roster(&status);
        let app = app.clone();
        // Elsewhere a notice offers the way on.
        let is_closed = app.screen.frame.with(|frame| frame.link == Link::Closed);
        let connect = is_closed.then(|| {
            view! {
                <button
                    type="button"
                    part="button"
                    class="act strong"
                    on:click=move |_| send(&app, Msg::Connect)
                >
                    "Connect"
                </button>
            }
        });
        let skeleton = (status == RosterStatus::Loading).then(|| {
            let line = || view! { <div class="skeleton"></div> };
            view! { <div aria-hidden="true">{std::array::from_fn::<_, 5, _>(|_| line())}</div> }
        });
        view! {
            <div class="instead">
                <p class="instead-head">{head}</p>
                <p class="hint">{text}</p>
                {connect}
            </div>
            {skeleton}
        }
        .into_any()
    };
    view! { <div role="status">{draw}</div> }.into_any()
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

fn row_of(target: &Element) -> Option<Element> {
    target.closest("[role=row]").ok().flatten()
}

fn agent_of(row: &Element) -> Option<UserId> {
    row.get_attribute(AGENT).map(UserId)
}

//! The grid of agents.
//!
//! | file | what is in it |
//! |---|---|
//! | `row` | one agent |
//! | `heads` | the heads of the columns, and sorting |
//! | `window` | which rows are there |
//! | `keys` | moving about and acting by keyboard |

mod heads;
mod keys;
mod row;
mod window;

use std::sync::Arc;

use gws::ids::UserId;
use leptos::html::Div;
use leptos::prelude::*;
use supervision::model::Link;
use supervision::operation::{Follow, MonitorOptions, Which, WhichSessions};
use supervision::view::{Frame, Options, RosterStatus};
use supervision::{Msg, TextMsg};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusEvent, KeyboardEvent, MouseEvent};

use super::button::plain;
use super::erased::{Item, effect, list, of_frame, part, unless_frame};
use super::menu::{Entry, Place, Section, menu};
use super::send;
use super::tips::Tips;
use crate::i18n::en;
use crate::runtime::screen::{App, RowCell};
use row::Row;
use window::Window;

/// Says which agent a row is.
const AGENT: &str = "data-agent";

/// The agents, or what to say instead.
#[component]
pub(super) fn Roster(app: App, tips: Tips) -> impl IntoView {
    view! {
        <section part="roster" class="roster" data-home="" tabindex="-1">
            <div class="roster-head">
                <h3 class="heading">
                    "Agents "
                    <span class="count">{of_frame(&app, |frame| counted(frame, en::agents))}</span>
                    <bdi class="on-calls">
                        {of_frame(&app, |frame| counted(frame, en::on_calls))}
                    </bdi>
                </h3>
                <span class="hint">{of_frame(&app, |frame| en::options(&frame.options))}</span>
                {options(&app)}
            </div>
            {instead(&app)}
            {grid(app, tips)}
        </section>
    }
    .into_any()
}

/// How to monitor.
fn options(app: &App) -> AnyView {
    let frame = app.screen.frame.clone();
    let read = move || {
        let Options {
            chosen,
            sessions,
            no_agent_scope,
        } = frame.with(|frame| frame.options.clone());
        let entry = |word: &str, options: MonitorOptions, reason: Option<String>| Entry {
            word: word.into(),
            checked: Some(options == chosen),
            reason,
            msg: Msg::Choose(options),
        };
        let which = [Which::AllCalls, Which::NextCall]
            .map(|which| entry(en::which(which), MonitorOptions { which, ..chosen }, None));
        let follow = [Follow::Call, Follow::Agent].map(|follow| {
            let reason = no_agent_scope.as_ref().filter(|_| follow == Follow::Agent);
            let options = MonitorOptions { follow, ..chosen };
            entry(en::follow(follow), options, reason.map(en::reason))
        });
        let which_sessions = [WhichSessions::All, WhichSessions::Next].map(|which| Entry {
            word: en::sessions_to_monitor(which).into(),
            checked: Some(which == sessions),
            reason: None,
            msg: Msg::Text(TextMsg::Choose(which)),
        });
        vec![
            Section {
                label: "Which calls to monitor".into(),
                entries: which.into(),
            },
            Section {
                label: "When a call is passed on".into(),
                entries: follow.into(),
            },
            Section {
                label: "Which SMS and chat sessions to monitor".into(),
                entries: which_sessions.into(),
            },
        ]
    };
    menu(
        app,
        Arc::new(|| "Monitoring options".into()),
        Arc::new(read),
        Place::Free,
    )
}

fn counted(frame: &Frame, words: fn(usize, usize) -> String) -> String {
    match frame.roster {
        RosterStatus::Shown { agents, on_calls } => words(agents, on_calls),
        _ => String::new(),
    }
}

fn has_rows(frame: &Frame) -> bool {
    matches!(frame.roster, RosterStatus::Shown { .. })
}

/// The rows.
fn grid(app: App, tips: Tips) -> AnyView {
    // One stop of the tab key for the grid: the row that had the focus last, else the first.
    let last = ArcRwSignal::new(None::<UserId>);
    let (rows, focused) = (app.screen.rows.clone(), last.clone());
    let stop = Memo::new(move |_| {
        rows.with(|rows| {
            focused.with(|last| {
                let known = rows.iter().find(|cell| Some(&cell.id) == last.as_ref());
                known.or(rows.first()).map(|cell| cell.id.clone())
            })
        })
    });
    let keeping = app.clone();
    let focused = move |event: FocusEvent| {
        let row = element(event.target()).and_then(|target| row_of(&target));
        if let Some(id) = row.as_ref().and_then(agent_of) {
            last.set(Some(id.clone()));
            send(&keeping, Msg::Keep(id));
        }
    };

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
    let hidden = unless_frame(&app, has_rows);
    let row_count = of_frame(&app, |frame| match frame.roster {
        // The heads are a row as well.
        RosterStatus::Shown { agents, .. } => agents.saturating_add(1).to_string(),
        _ => "1".into(),
    });
    let (rows, height) = (app.screen.rows.clone(), window.height.clone());
    let heads = heads::heads(&app);
    let items = move || {
        let item = |cell: RowCell| {
            let (app, height) = (app.clone(), height.clone());
            Item::new(cell.key.to_string(), move || {
                view! { <Row app=app cell=cell stop=stop height=height /> }.into_any()
            })
        };
        rows.get().into_iter().map(item).collect()
    };
    view! {
        <div
            role="grid"
            class="grid"
            aria-label="Agents"
            aria-rowcount=row_count
            data-home=""
            tabindex="-1"
            hidden=hidden
            on:keydown=pressed
            on:click=clicked
            on:focusin=focused
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

/// What stands in place of the rows.
fn instead(app: &App) -> AnyView {
    let (frame, connecting) = (app.screen.frame.clone(), app.clone());
    // Elsewhere a notice offers the way on.
    let connect = part(
        move || frame.with(|frame| frame.link == Link::Closed && !has_rows(frame)),
        move || {
            let app = connecting.clone();
            plain("Connect", "act strong", move || send(&app, Msg::Connect))
        },
    );
    let skeleton: Vec<AnyView> = (0..5)
        .map(|_| view! { <div class="skeleton"></div> }.into_any())
        .collect();
    view! {
        <div class="instead" hidden=unless_frame(app, |frame| !has_rows(frame))>
            <div role="status">
                <p class="instead-head">
                    {of_frame(app, |frame| en::roster(&frame.roster).0.into())}
                </p>
                <p class="hint">{of_frame(app, |frame| en::roster(&frame.roster).1.into())}</p>
            </div>
            {connect}
        </div>
        <div
            aria-hidden="true"
            hidden=unless_frame(app, |frame| frame.roster == RosterStatus::Loading)
        >
            {skeleton}
        </div>
    }
    .into_any()
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

fn row_of(target: &Element) -> Option<Element> {
    target.closest(".row").ok().flatten()
}

fn agent_of(row: &Element) -> Option<UserId> {
    row.get_attribute(AGENT).map(UserId)
}

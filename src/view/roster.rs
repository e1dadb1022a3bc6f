//! The grid of agents.
//!
//! | file | what is in it |
//! |---|---|
//! | `grid` | the rows as a whole |
//! | `row` | one agent |
//! | `group` | the head of a group |
//! | `heads` | the heads of the columns, and sorting |
//! | `window` | which rows are there |
//! | `keys` | moving about and acting by keyboard |

mod grid;
mod group;
mod heads;
mod keys;
mod row;
mod window;

use std::sync::Arc;

use leptos::prelude::*;
use supervision::model::Link;
use supervision::operation::{Follow, MonitorOptions, Which, WhichSessions};
use supervision::view::{Frame, Options, RosterStatus};
use supervision::{Msg, TextMsg};

use super::button::plain;
use super::erased::{of_frame, part, unless_frame};
use super::menu::{Entry, Place, Section, menu};
use super::send;
use super::tips::Tips;
use crate::i18n::en;
use crate::runtime::screen::App;
use grid::grid;

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

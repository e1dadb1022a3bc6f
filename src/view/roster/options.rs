//! The menu of how to monitor.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::operation::{Follow, MonitorOptions, Which, WhichSessions};
use supervision::view::Options;
use supervision::{Msg, TextMsg};

use crate::i18n::en::list::List;
use crate::i18n::say;
use crate::view::app::App;
use crate::view::menu::{Entry, Place, Section, menu};
use crate::words;

/// How to monitor.
pub(super) fn options(app: App) -> AnyView {
    let read = move || {
        let Options {
            chosen,
            sessions,
            no_agent_scope,
        } = app.frame.with(|frame| frame.options.clone());
        let entry = |word: String, options: MonitorOptions, reason: Option<String>| Entry {
            reason,
            ..Entry::one(word, options == chosen, Msg::Choose(options))
        };
        let which = [Which::AllCalls, Which::NextCall].map(|which| {
            entry(
                words::which(which),
                MonitorOptions { which, ..chosen },
                None,
            )
        });
        let follow = [Follow::Call, Follow::Agent].map(|follow| {
            let reason = no_agent_scope.as_ref().filter(|_| follow == Follow::Agent);
            let options = MonitorOptions { follow, ..chosen };
            entry(words::follow(follow), options, reason.map(words::reason))
        });
        let which_sessions = [WhichSessions::All, WhichSessions::Next].map(|which| {
            let word = words::sessions_to_monitor(which);
            let msg = Msg::Text(TextMsg::Choose(which));
            Entry::one(word, which == sessions, msg)
        });
        vec![
            Section {
                label: say!(List::WhichCalls),
                entries: which.into(),
            },
            Section {
                label: say!(List::WhenPassedOn),
                entries: follow.into(),
            },
            Section {
                label: say!(List::WhichSessions),
                entries: which_sessions.into(),
            },
        ]
    };
    menu(
        app,
        Arc::new(|| say!(List::Options)),
        Arc::new(read),
        Place::Free,
    )
}

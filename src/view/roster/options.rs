//! The menu of how to monitor.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::operation::{MonitorOptions, MonitorScope, Which, WhichSessions};
use supervision::view::Options;

use crate::i18n::say;
use crate::i18n::sentence::list::List;
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::menu::{Entry, Place, Section, Wish, menu};
use crate::words;

/// The menu of how to monitor.
pub(super) fn options(app: App) -> AnyView {
    let read = move || {
        let Options {
            chosen,
            sessions,
            no_agent_scope,
        } = app.frame.with(|frame| frame.options.clone());
        let entry = |word: String, options: MonitorOptions, reason: Option<String>| Entry {
            reason,
            ..Entry::one(word, options == chosen, Wish::Choose(options))
        };
        let which = [Which::AllCalls, Which::NextCall].map(|which| {
            entry(
                words::which(which),
                MonitorOptions { which, ..chosen },
                None,
            )
        });
        let scope = [MonitorScope::Call, MonitorScope::Agent].map(|scope| {
            let reason = no_agent_scope
                .as_ref()
                .filter(|_| scope == MonitorScope::Agent);
            let options = MonitorOptions { scope, ..chosen };
            entry(words::scope(scope), options, reason.map(words::reason))
        });
        let which_sessions = [WhichSessions::All, WhichSessions::Next].map(|which| {
            let word = words::sessions_to_monitor(which);
            let msg = Wish::ChooseSessions(which);
            Entry::one(word, which == sessions, msg)
        });
        vec![
            Section {
                label: say!(List::WhichCalls),
                entries: which.into(),
            },
            Section {
                label: say!(List::WhenPassedOn),
                entries: scope.into(),
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

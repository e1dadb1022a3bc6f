//! The menu of how to monitor.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::operation::{Follow, MonitorOptions, Which, WhichSessions};
use supervision::view::Options;
use supervision::{Msg, TextMsg};

use crate::i18n::en;
use crate::view::app::App;
use crate::view::menu::{Entry, Place, Section, menu};

/// How to monitor.
pub(super) fn options(app: App) -> AnyView {
    let read = move || {
        let Options {
            chosen,
            sessions,
            no_agent_scope,
        } = app.frame.with(|frame| frame.options.clone());
        let entry = |word: &str, options: MonitorOptions, reason: Option<String>| Entry {
            reason,
            ..Entry::one(word.into(), options == chosen, Msg::Choose(options))
        };
        let which = [Which::AllCalls, Which::NextCall]
            .map(|which| entry(en::which(which), MonitorOptions { which, ..chosen }, None));
        let follow = [Follow::Call, Follow::Agent].map(|follow| {
            let reason = no_agent_scope.as_ref().filter(|_| follow == Follow::Agent);
            let options = MonitorOptions { follow, ..chosen };
            entry(en::follow(follow), options, reason.map(en::reason))
        });
        let which_sessions = [WhichSessions::All, WhichSessions::Next].map(|which| {
            let word = en::sessions_to_monitor(which).into();
            let msg = Msg::Text(TextMsg::Choose(which));
            Entry::one(word, which == sessions, msg)
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

//! Notices above the roster: one sentence each, with what can be done about it.
//!
//! Must not know when a notice is due: the core lists them.

use gws::reply::ChannelOutcome;
use leptos::prelude::*;
use markup::view;
use supervision::model::{Link, LinkFailure};
use supervision::view::Notice;
use supervision::{Gate, Msg, Operation, Target};

use super::app::App;
use super::button::plain;
use super::drawn::AnyView;
use super::erased::{Item, effect, list, text};
use super::icon;
use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::i18n::sentence::operation::Word;
use crate::words;

/// The notices in the order of the core, the most pressing first.
#[component]
pub(super) fn Notices(app: App) -> AnyView {
    let hidden = use_context().unwrap_or_else(Hidden::provide).0;
    // A notice that has gone and comes again is shown again.
    effect(move || {
        let there: Vec<String> = app.frame.with(|frame| {
            let notices = frame.notices.iter();
            notices
                .map(|notice| Known::of(app, notice).identity())
                .collect()
        });
        let is_old = |known: &Known| !there.contains(&known.identity());
        if hidden.with_untracked(|hidden| hidden.iter().any(is_old)) {
            hidden.update(|hidden| hidden.retain(|known| !is_old(known)));
        }
    });
    let items = move || {
        let notices = app.frame.with(|frame| frame.notices.clone());
        let item = |notice: Notice| {
            let known = Known::of(app, &notice);
            let identity = known.identity();
            if hidden.with(|hidden| hidden.iter().any(|it| it.identity() == identity)) {
                return None;
            }
            let hide = Hide { hidden, known };
            Some(Item::new(identity, move || draw(app, &notice, hide)))
        };
        notices.into_iter().filter_map(item).collect()
    };
    view! {
        <div class="notices" data-home="" tabindex="-1">
            {list(items)}
        </div>
    }
    .into_any()
}

/// Notices that the supervisor has hidden.
#[derive(Clone, Copy)]
pub struct Hidden(RwSignal<Vec<Known>>);

impl Hidden {
    /// None yet, for each view drawn within this reactive owner: a view in another language hides
    /// the same notices.
    pub fn provide() -> Self {
        let hidden = Self(RwSignal::default());
        provide_context(hidden);
        hidden
    }
}

/// A notice, and whether its button logs the own phone in.
#[derive(Clone)]
struct Known {
    notice: Notice,
    can_log_in: bool,
}

impl Known {
    fn of(app: App, notice: &Notice) -> Self {
        Self {
            notice: notice.clone(),
            can_log_in: can_log_in(app),
        }
    }

    /// What makes two notices the same: sentence and button. The same notice stays and is read out
    /// once.
    fn identity(&self) -> String {
        let mut identity = words::notice(&self.notice).0;
        if let Some((word, _)) = way_on(&self.notice, self.can_log_in) {
            identity.push_str(&word);
        }
        identity
    }
}

/// Takes a notice off the screen until it comes again.
struct Hide {
    hidden: RwSignal<Vec<Known>>,
    known: Known,
}

impl Hide {
    /// The button that hides the notice; `None` where another button ends it.
    fn button(self, notice: &Notice) -> Option<AnyView> {
        match notice {
            Notice::SignIn(_) | Notice::Failed(_) | Notice::Cisco(_) | Notice::Channels(_) => None,
            Notice::Lost { .. }
            | Notice::NotReached { .. }
            | Notice::Offline
            | Notice::NotSupervisor(_)
            | Notice::FeatureMissing(_)
            | Notice::NoDevice(_)
            | Notice::Roster(_)
            | Notice::Slowed => Some(plain(label(Label::Hide), "act hide", move || {
                self.hidden.update(|hidden| hidden.push(self.known.clone()));
            })),
        }
    }
}

fn draw(app: App, notice: &Notice, hide: Hide) -> AnyView {
    let (sentence, detail) = words::notice(notice);
    // The status of the connection is read out already, and a countdown must not be.
    let (role, level) = match notice {
        Notice::SignIn(_) | Notice::Failed(_) | Notice::Cisco(_) => (Some("alert"), "pressing"),
        Notice::NotSupervisor(_)
        | Notice::FeatureMissing(_)
        | Notice::NoDevice(_)
        | Notice::Channels(_)
        | Notice::Slowed => (Some("status"), "limit"),
        Notice::Roster(_) | Notice::Lost { .. } | Notice::NotReached { .. } | Notice::Offline => {
            (None, "limit")
        }
    };
    let is_tried = matches!(notice, Notice::Lost { .. } | Notice::NotReached { .. });
    let countdown = is_tried.then(|| {
        text(move || match app.frame.with(|frame| frame.link.clone()) {
            Link::Reconnecting {
                next: Some(next), ..
            } => words::next_try(next.saturating_sub(app.clock.get())),
            _ => String::new(),
        })
    });
    let way_on = way_on(notice, hide.known.can_log_in)
        .map(|(word, msg)| plain(word, "act", move || app.core.send(msg())));
    let channels = match notice {
        Notice::Channels(outcomes) => Some(channels(outcomes)),
        _ => None,
    };
    view! {
        <div class="notice" data-level=level>
            {icon::icon(icon::WARNING)}
            <div class="notice-text">
                <p role=role>{sentence}</p>
                <p class="countdown">{countdown}</p>
                {channels}
                {details(detail)}
            </div>
            {way_on}
            {hide.button(notice)}
        </div>
    }
    .into_any()
}

/// The words of the server, folded.
pub(super) fn details(words: Option<String>) -> Option<AnyView> {
    let words = words?;
    let drawn = view! {
        <details>
            <summary>{label(Label::Details)}</summary>
            <code dir="auto">{words}</code>
        </details>
    };
    Some(drawn.into_any())
}

/// The outcome of each channel.
fn channels(outcomes: &[ChannelOutcome]) -> AnyView {
    let outcomes: Vec<AnyView> = outcomes
        .iter()
        .map(|outcome| {
            let (sentence, detail) = words::outcome(outcome);
            view! { <li>{sentence} {details(detail)}</li> }.into_any()
        })
        .collect();
    view! { <ul class="outcomes">{outcomes}</ul> }.into_any()
}

/// Word and message of the button of a notice; `None` where no button would help.
fn way_on(notice: &Notice, can_log_in: bool) -> Option<(String, fn() -> Msg)> {
    match notice {
        Notice::NoDevice(_) if can_log_in => Some((label(Word::LogInPhone), || {
            Msg::Invoke(Operation::StartSession, Target::Own)
        })),
        // Only another address helps, and an address that changes connects by itself.
        Notice::Failed(LinkFailure::WrongAddress(_)) => None,
        Notice::Failed(LinkFailure::Stopped) => Some((label(Label::Connect), || Msg::Connect)),
        Notice::SignIn(_) | Notice::Failed(_) | Notice::Lost { .. } | Notice::NotReached { .. } => {
            Some((label(Label::TryAgain), || Msg::Connect))
        }
        Notice::NoDevice(_) | Notice::Roster(_) => Some((label(Label::TryAgain), || Msg::Refresh)),
        Notice::Cisco(_) => Some((label(Label::Dismiss), || Msg::DismissTrouble)),
        Notice::Channels(_) => Some((label(Label::Dismiss), || Msg::DismissSession)),
        Notice::Offline | Notice::NotSupervisor(_) | Notice::FeatureMissing(_) | Notice::Slowed => {
            None
        }
    }
}

fn can_log_in(app: App) -> bool {
    app.frame.with_untracked(|frame| {
        let mut actions = frame.device.iter().flat_map(|device| &device.actions);
        actions.any(|action| {
            action.operation == Operation::StartSession && action.gate == Gate::Enabled
        })
    })
}

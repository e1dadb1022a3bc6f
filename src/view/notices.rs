//! What the supervisor should know: one sentence each, and the way on.

use leptos::prelude::*;
use supervision::model::{Link, LinkFailure};
use supervision::view::Notice;
use supervision::{Millis, Msg};

use super::icon::{self, Icon};
use super::{part, send};
use crate::i18n::en;
use crate::runtime::screen::App;

/// The notices, most pressing first.
#[component]
pub(super) fn Notices(app: App) -> impl IntoView {
    let notices = part(&app, |frame| frame.notices.clone());
    let next = part(&app, |frame| match frame.link {
        Link::Reconnecting { next, .. } => next,
        _ => None,
    });
    view! {
        <div class="notices" data-home="" tabindex="-1">
            <For
                each=move || notices.get()
                key=identity
                children=move |notice| draw(&app, &notice, next)
            />
        </div>
    }
    .into_any()
}

/// The same sentence about the same thing is the same notice: it stays, and is read out once.
fn identity(notice: &Notice) -> (String, u64) {
    let operation = match notice {
        Notice::Operation(pending) => pending.id.0,
        _ => 0,
    };
    (en::notice(notice).0, operation)
}

fn draw(app: &App, notice: &Notice, next: Memo<Option<Millis>>) -> AnyView {
    let (sentence, detail) = en::notice(notice);
    // The connection's own status is read out already; the countdown must not be.
    let (role, level) = match notice {
        Notice::SignIn(_) | Notice::Failed(_) | Notice::Operation(_) => (Some("alert"), "pressing"),
        Notice::NotSupervisor(_) | Notice::FeatureMissing(_) | Notice::NoDevice(_) => {
            (Some("status"), "limit")
        }
        Notice::Roster(_) | Notice::Lost { .. } | Notice::Offline => (None, "limit"),
    };
    let countdown = matches!(notice, Notice::Lost { .. }).then(|| {
        let clock = app.screen.clock.clone();
        move || next.get().map(|next| en::next_try(next.saturating_sub(clock.get())))
    });
    let way_on = way_on(notice).map(|(word, msg)| {
        let app = app.clone();
        view! {
            <button
                type="button"
                part="button"
                class="act"
                on:click=move |_| send(&app, msg.clone())
            >
                {word}
            </button>
        }
    });
    view! {
        <div class="notice" data-level=level>
            <Icon path=Signal::stored(icon::WARNING) />
            <div class="notice-text">
                <p role=role dir="auto">{sentence}</p>
                {countdown.map(|countdown| view! { <p class="countdown">{countdown}</p> })}
                {detail
                    .map(|detail| {
                        view! {
                            <details>
                                <summary>"Details"</summary>
                                <code dir="auto">{detail}</code>
                            </details>
                        }
                    })}
            </div>
            {way_on}
        </div>
    }
    .into_any()
}

/// The button of a notice, where pressing something helps.
fn way_on(notice: &Notice) -> Option<(&'static str, Msg)> {
    match notice {
        Notice::Failed(LinkFailure::Stopped) => Some(("Connect", Msg::Connect)),
        Notice::SignIn(_) | Notice::Failed(_) | Notice::Lost { .. } => {
            Some(("Try again", Msg::Connect))
        }
        Notice::NoDevice(_) | Notice::Roster(_) => Some(("Try again", Msg::Refresh)),
        Notice::Operation(_) => Some(("Dismiss", Msg::DismissTrouble)),
        Notice::Offline | Notice::NotSupervisor(_) | Notice::FeatureMissing(_) => None,
    }
}

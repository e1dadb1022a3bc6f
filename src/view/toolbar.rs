//! The top of the panel: connection, own phone, search, refresh.

use leptos::prelude::*;
use supervision::model::Link;
use supervision::{Msg, Reason};

use super::button::fresh_id;
use super::icon::{self, Icon};
use super::{part, send};
use crate::i18n::en;
use crate::runtime::screen::App;

/// The toolbar.
#[component]
pub(super) fn Toolbar(app: App) -> impl IntoView {
    let link = part(&app, |frame| frame.link.clone());
    let device = part(&app, |frame| frame.device.clone());
    let word = Memo::new(move |_| link.with(en::connection));
    let own = move || {
        device.with(|device| {
            device.as_ref().map(|device| {
                let state = en::presence(&device.presence);
                [device.number.as_str(), " ", &state].concat()
            })
        })
    };
    let search = {
        let app = app.clone();
        move |text: String| send(&app, Msg::Search(text))
    };
    view! {
        <header part="toolbar" class="toolbar">
            <h2 class="title">"Supervisor"</h2>
            <span
                part="status"
                role="status"
                class="connection"
                data-link=move || link.with(supervision::view::connection_word)
            >
                <span class="dot" aria-hidden="true"></span>
                {word}
            </span>
            <span class="own">
                <span class="unseen">"Your phone: "</span>
                <bdi>{own}</bdi>
            </span>
            <label class="search">
                <Icon path=Signal::stored(icon::SEARCH) />
                <input
                    type="search"
                    aria-label="Search agents"
                    placeholder="Search agents"
                    autocomplete="off"
                    spellcheck="false"
                    on:input:target=move |event| search(event.target().value())
                />
            </label>
            <Reload app=app link=link />
        </header>
    }
    .into_any()
}

/// Connects, or reads everything again. Where a notice offers the way on, it is off.
#[component]
fn Reload(app: App, link: Memo<Link>) -> impl IntoView {
    let id = fresh_id("why");
    let described_by = id.clone();
    let is_closed = Memo::new(move |_| link.with(|link| *link == Link::Closed));
    let reason = Memo::new(move |_| link.with(refresh_reason));
    let is_off = move || reason.with(Option::is_some);
    let path = Signal::derive(move || if is_closed.get() { icon::CONNECT } else { icon::REFRESH });
    let press = move |_| match link.try_get_untracked() {
        Some(Link::Live) => send(&app, Msg::Refresh),
        Some(Link::Closed) => send(&app, Msg::Connect),
        _ => {}
    };
    view! {
        <span class="gated">
            <button
                type="button"
                part="button"
                class="act"
                aria-disabled=move || is_off().then_some("true")
                aria-describedby=move || is_off().then(|| described_by.clone())
                on:click=press
            >
                <Icon path=path />
                <span class="word">{move || if is_closed.get() { "Connect" } else { "Refresh" }}</span>
            </button>
            <span role="tooltip" popover="manual" class="tip" class:empty=move || !is_off()>
                <span id=id>{reason}</span>
            </span>
        </span>
    }
    .into_any()
}

fn refresh_reason(link: &Link) -> Option<String> {
    let reason = match link {
        Link::Live | Link::Closed => return None,
        Link::SigningIn(_) | Link::Opening => {
            return Some("The panel is connecting. Wait a moment.".into());
        }
        Link::AuthRequired(_) => Reason::SignedOut,
        Link::Reconnecting { .. } | Link::Offline | Link::Failed(_) => Reason::NotConnected,
    };
    Some(en::reason(&reason))
}

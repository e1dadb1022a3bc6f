//! One line that says who is monitored and who hears the supervisor, where the cards may be out of
//! sight.
//!
//! Must not know how a call is monitored: it says what the first card says, and leads there.

use leptos::prelude::*;
use markup::view;
use supervision::Millis;
use supervision::model::Mode;
use supervision::view::{Action, Audibility, CiscoPhase, Readership};
use supervision::{Gate, Operation};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

use super::app::App;
use super::button::{Control, Face, GatedButton};
use super::clock;
use super::drawn::AnyView;
use super::erased::{Part, Press, part, text};
use super::memo::Memo;
use super::press::still;
use crate::i18n::say;
use crate::i18n::sentence::call::Strip as Says;
use crate::words;

/// What the line says of what is monitored first.
#[derive(Clone, PartialEq)]
struct Monitored {
    name: String,
    /// Whether the supervisor is seen there, and not heard.
    is_written: bool,
    hears: Hears,
    since: Option<Millis>,
    stop: Option<Action>,
}

/// Who hears, or reads, the supervisor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hears {
    Nobody,
    Agent,
    Everybody,
    /// Nobody before the next call begins.
    Next,
    /// What cannot be said now.
    Unknown,
}

impl Hears {
    fn of(mode: Option<Mode>) -> Self {
        match mode {
            Some(Mode::ListenIn) => Self::Nobody,
            Some(Mode::Coach) => Self::Agent,
            Some(Mode::BargeIn) => Self::Everybody,
            None => Self::Unknown,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Agent => "agent",
            Self::Everybody => "everybody",
            Self::Next => "next",
            Self::Unknown => "unknown",
        }
    }
}

/// What is monitored first: a call, a session, else what is waited for.
fn monitored(app: App) -> Option<Monitored> {
    let call = app.cards.with(|cards| {
        let mut cards = cards.iter().map(|cell| cell.card.clone());
        cards.find_map(|card| {
            card.with(|card| {
                let hears = match card.audibility {
                    Audibility::Ended => return None,
                    Audibility::Mode(mode) => Hears::of(Some(mode)),
                    Audibility::AgentMuted => Hears::Everybody,
                    // Nobody until the supervisor answers.
                    Audibility::Ringing => Hears::Nobody,
                    Audibility::Returning
                    | Audibility::Held
                    | Audibility::Changing(_)
                    | Audibility::LastKnown(..)
                    | Audibility::Unknown => Hears::Unknown,
                };
                Some(Monitored {
                    name: card.name.clone(),
                    is_written: false,
                    hears,
                    since: card.joined_at,
                    stop: stop_of(&card.actions),
                })
            })
        })
    });
    call.or_else(|| cisco(app))
        .or_else(|| session(app))
        .or_else(|| waiting(app))
}

fn cisco(app: App) -> Option<Monitored> {
    app.cisco.with(|card| {
        let card = card.as_ref()?;
        let hears = match card.phase {
            CiscoPhase::Ended(_) => return None,
            CiscoPhase::Listening => Hears::Nobody,
            CiscoPhase::BargedIn => Hears::Everybody,
            CiscoPhase::Requested
            | CiscoPhase::Unconfirmed
            | CiscoPhase::Held
            | CiscoPhase::LastKnown(..) => Hears::Unknown,
        };
        Some(Monitored {
            name: card.name.clone(),
            is_written: false,
            hears,
            since: card.since,
            stop: stop_of(&card.actions),
        })
    })
}

fn session(app: App) -> Option<Monitored> {
    app.sessions.with(|sessions| {
        let mut sessions = sessions.iter().map(|cell| cell.card.clone());
        sessions.find_map(|card| {
            card.with(|card| {
                let hears = match card.readership {
                    Readership::Ended(_) => return None,
                    Readership::Mode(mode) => Hears::of(Some(mode)),
                    Readership::Invited
                    | Readership::Changing(_)
                    | Readership::Unknown
                    | Readership::LastKnown(..) => Hears::Unknown,
                };
                Some(Monitored {
                    name: card.name.clone(),
                    is_written: true,
                    hears,
                    since: None,
                    stop: stop_of(&card.actions),
                })
            })
        })
    })
}

fn waiting(app: App) -> Option<Monitored> {
    app.frame.with(|frame| {
        let waiting = frame.waiting.as_ref()?;
        Some(Monitored {
            name: waiting.name.clone(),
            is_written: false,
            hears: Hears::Next,
            since: None,
            stop: waiting.stop.clone(),
        })
    })
}

fn stop_of(actions: &[Action]) -> Option<Action> {
    let mut actions = actions.iter();
    let stop = actions.find(|it| it.operation == Operation::CancelSupervisorMonitoring);
    stop.filter(|it| it.gate != Gate::Absent).cloned()
}

/// The line, while anything is monitored.
pub(super) fn strip(app: App) -> Part {
    let monitored = still(move || monitored(app));
    part(
        move || monitored.with(Option::is_some),
        move || draw(app, monitored),
    )
}

fn draw(app: App, monitored: Memo<Option<Monitored>>) -> AnyView {
    let words = |of: fn(&Monitored) -> String| {
        text(move || monitored.with(|it| it.as_ref().map(of).unwrap_or_default()))
    };
    let clock = text(move || {
        let since = monitored.with(|it| it.as_ref().and_then(|it| it.since));
        let elapsed = |since| clock::elapsed(Some(since), app.clock.get());
        since.map(elapsed).unwrap_or_default()
    });
    let read = move || {
        monitored.with(|it| {
            let it = it.as_ref()?;
            Some(Control::new(it.stop.clone()?, &it.name))
        })
    };
    let lead: Press = Box::new(|event: MouseEvent| lead(&event));
    view! {
        <div class="strip" data-hears=words(|it| it.hears.as_str().into())>
            <button type="button" class="strip-words" on:click=lead>
                <bdi class="name">{words(|it| words::who(&it.name))}</bdi>
                <span>{words(heard_by)}</span>
                <span>{clock}</span>
            </button>
            <GatedButton app read=std::sync::Arc::new(read) face=Face::Word />
        </div>
    }
    .into_any()
}

fn heard_by(it: &Monitored) -> String {
    let who = it.hears.as_str();
    if it.is_written {
        say!(Says::Sees, who = who)
    } else {
        say!(Says::Hears, who = who)
    }
}

/// Leads to the first card.
fn lead(event: &MouseEvent) {
    let target = event.current_target();
    let strip = target.and_then(|it| it.dyn_into::<Element>().ok());
    let layout = strip.and_then(|it| it.closest(".layout").ok().flatten());
    let card = layout.and_then(|it| it.query_selector(".live .card").ok().flatten());
    if let Some(card) = card.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        card.scroll_into_view();
        card.focus().ok();
    }
}

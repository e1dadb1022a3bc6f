//! Monitoring that waits for the agent's next call or session, or has ended.

use std::sync::Arc;

use leptos::prelude::*;
use supervision::Msg;
use supervision::model::{Mode, MonitoringEnd};
use supervision::view::{Frame, TextWaiting, WaitingCard};

use crate::i18n::en;
use crate::runtime::screen::App;
use crate::view::activity::clock_time;
use crate::view::button::{Control, Face, GatedButton, plain};
use crate::view::erased::{Item, list, of_frame, part, text, unless_frame};
use crate::view::send;

use super::parts;

/// The card. Its frame is always there, so that its words are read out when they appear.
#[component]
pub(super) fn Waiting(app: App) -> impl IntoView {
    let frame = app.screen.frame.clone();
    let read = Arc::new(move || {
        frame.with(|frame| {
            let card = frame.waiting.as_ref()?;
            Some(Control {
                action: card.stop.clone()?,
                agent: card.name.clone(),
                is_checked: false,
                is_stop: true,
            })
        })
    });
    let stop = view! { <GatedButton app=app.clone() read=read face=Face::Word /> }.into_any();
    let frame = app.screen.frame.clone();
    let silent = parts::button(&app, move || {
        frame.with(|frame| {
            let card = frame.waiting.as_ref()?;
            Some(Control {
                action: card.listen_instead.clone()?,
                agent: card.name.clone(),
                is_checked: false,
                is_stop: true,
            })
        })
    });
    let frame = app.screen.frame.clone();
    let next = parts::next_call(&app, move || {
        frame.with(|frame| {
            let card = frame.waiting.as_ref();
            card.map(|card| parts::next_modes(&card.next))
                .unwrap_or_default()
        })
    });
    view! {
        <div
            class="card waiting"
            part="card"
            data-opens=of_frame(&app, |frame| words(frame, opens))
            hidden=unless_frame(&app, |frame| frame.waiting.is_some())
        >
            <div role="status">
                <h4 class="card-title" dir="auto">
                    {of_frame(&app, |frame| {
                        words(frame, |card| en::waiting_for(card, clock_time))
                    })}
                </h4>
                <p
                    class="opens"
                    dir="auto"
                    hidden=unless_frame(
                        &app,
                        |frame| !words(frame, en::waiting_headline).is_empty(),
                    )
                >
                    {of_frame(&app, |frame| words(frame, en::waiting_headline))}
                </p>
                <p>{of_frame(&app, |frame| words(frame, en::waiting_detail))}</p>
            </div>
            <div class="card-actions">{silent} {stop} {next}</div>
        </div>
    }
    .into_any()
}

/// Whom the next call opens the microphone to.
fn opens(card: &WaitingCard) -> String {
    match card.mode {
        Some(Mode::BargeIn) => "everybody",
        Some(Mode::Coach) => "agent",
        Some(Mode::ListenIn) | None => "nobody",
    }
    .into()
}

fn words(frame: &Frame, of: fn(&WaitingCard) -> String) -> String {
    frame.waiting.as_ref().map(of).unwrap_or_default()
}

/// Monitoring of SMS and chats that waits for a session, a card each.
pub(super) fn text_waiting(app: &App) -> AnyView {
    let (app, frame) = (app.clone(), app.screen.frame.clone());
    let items = move || {
        let waiting = frame.with(|frame| frame.text_waiting.clone());
        let items = waiting.into_iter().map(|waiting| {
            let app = app.clone();
            let key = [waiting.medium.as_str(), " ", waiting.agent.as_str()].concat();
            Item::new(key, move || text_card(&app, &waiting))
        });
        items.collect()
    };
    list(items)
}

fn text_card(app: &App, waiting: &TextWaiting) -> AnyView {
    let (agent, medium) = (waiting.agent.clone(), waiting.medium);
    let frame = app.screen.frame.clone();
    let find = move || {
        frame.with(|frame| {
            let mut waiting = frame.text_waiting.iter();
            let is_it = |it: &&TextWaiting| it.agent == agent && it.medium == medium;
            waiting.find(is_it).cloned()
        })
    };
    let (title, detail) = (find.clone(), find.clone());
    let read = Arc::new(move || {
        find().map(|waiting| Control {
            action: waiting.stop,
            agent: waiting.name,
            is_checked: false,
            is_stop: true,
        })
    });
    view! {
        <div class="card waiting" part="card">
            <div role="status">
                <h4 class="card-title" dir="auto">
                    {text(move || {
                        let title = title();
                        let words = title.as_ref().map(|card| en::text_waiting(card, clock_time));
                        words.unwrap_or_default()
                    })}
                </h4>
                <p>
                    {text(move || {
                        detail().as_ref().map(en::text_waiting_detail).unwrap_or_default()
                    })}
                </p>
            </div>
            <div class="card-actions">
                <GatedButton app=app.clone() read=read face=Face::Word />
            </div>
        </div>
    }
    .into_any()
}

/// Monitoring that has ended without being asked for. Its frame is always there, too.
#[component]
pub(super) fn Ended(app: App) -> impl IntoView {
    let (frame, dismissing) = (app.screen.frame.clone(), app.clone());
    let dismiss = part(
        move || frame.with(|frame| frame.ended.is_some()),
        move || {
            let app = dismissing.clone();
            plain("Dismiss", "act", move || send(&app, Msg::DismissEnded))
        },
    );
    let of = |words: fn(&MonitoringEnd) -> String| {
        let frame = app.screen.frame.clone();
        text(move || frame.with(|frame| frame.ended.as_ref().map(words).unwrap_or_default()))
    };
    view! {
        <div
            class="card over"
            part="card"
            hidden=unless_frame(&app, |frame| frame.ended.is_some())
        >
            <div role="status">
                <h4 class="card-title" dir="auto">
                    {of(en::ended)}
                </h4>
                <p>{of(|end| en::ended_why(end.why).into())}</p>
            </div>
            <div class="card-actions">{dismiss}</div>
        </div>
    }
    .into_any()
}

//! Cards of monitoring that waits for the next call or session of an agent, or has ended.
//!
//! Must not know why monitoring ended: `words` has the sentence.

use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::model::{Mode, MonitoringEnd};
use supervision::view::{Action, Frame, MessagingWaiting, WaitingCard};

use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::view::app::App;
use crate::view::button::{Control, plain};
use crate::view::clock::clock_time;
use crate::view::drawn::AnyView;
use crate::view::erased::{Item, list, part, text, unless};
use crate::view::filled::{Parts, Texts, append_copy};
use crate::words;

use super::parts;

/// The card that waits for a call. The element is always there, so that its words are read out.
#[component]
pub(super) fn Waiting(app: App) -> AnyView {
    let control = move |of: fn(&WaitingCard) -> Option<Action>| {
        parts::button(app, move || {
            app.frame.with(|frame| {
                let card = frame.waiting.as_ref()?;
                Some(Control::new(of(card)?, &card.name))
            })
        })
    };
    let silent = control(|card| card.listen_instead.clone());
    let stop = control(|card| card.stop.clone());
    let next = parts::next_call(app, move || {
        app.frame.with(|frame| {
            let card = frame.waiting.as_ref();
            card.map(|card| parts::next_modes(&card.next))
                .unwrap_or_default()
        })
    });
    let words =
        |of: fn(&WaitingCard) -> String| text(move || app.frame.with(|frame| of_card(frame, of)));
    view! {
        <div
            class="card waiting"
            part="card"
            data-opens=words(opens)
            hidden=unless(app.frame, |frame| frame.waiting.is_some())
        >
            <div role="status">
                <h4 class="card-title">
                    {words(|card| words::waiting_for(card, clock_time))}
                </h4>
                <p
                    class="opens"
                    hidden=unless(
                        app.frame,
                        |frame| !of_card(frame, words::waiting_headline).is_empty(),
                    )
                >
                    {words(words::waiting_headline)}
                </p>
                <p>{words(words::waiting_detail)}</p>
            </div>
            <div class="card-actions">{silent} {stop} {next}</div>
        </div>
    }
    .into_any()
}

/// Word of the style sheet for who will hear the supervisor on the next call.
fn opens(card: &WaitingCard) -> String {
    match card.mode {
        Some(Mode::BargeIn) => "everybody",
        Some(Mode::Coach) => "agent",
        Some(Mode::ListenIn) | None => "nobody",
    }
    .into()
}

fn of_card(frame: &Frame, of: fn(&WaitingCard) -> String) -> String {
    frame.waiting.as_ref().map(of).unwrap_or_default()
}

/// Cards that wait for an SMS or chat session.
pub(super) fn messaging_waiting(app: App) -> AnyView {
    list(move || {
        let waiting = app.frame.with(|frame| frame.messaging_waiting.clone());
        let items = waiting.into_iter().map(|waiting| {
            let key = [waiting.medium.as_str(), " ", waiting.agent.as_str()].concat();
            Item::new(key, move || messaging_card(app, waiting))
        });
        items.collect()
    })
}

/// The inside of the card, without words.
fn messaging_inside() -> AnyView {
    view! {
        <div role="status">
            <h4 class="card-title"></h4>
            <p></p>
        </div>
        <div class="card-actions"></div>
    }
}

const MESSAGING: Texts<MessagingWaiting> = &[
    (".card-title", |card| {
        words::messaging_waiting(card, clock_time)
    }),
    ("p", words::messaging_waiting_detail),
];

fn messaging_card(app: App, waiting: MessagingWaiting) -> AnyView {
    let MessagingWaiting { agent, medium, .. } = waiting;
    let find = move || {
        app.frame.with(|frame| {
            let mut waiting = frame.messaging_waiting.iter();
            let is_it = |it: &&MessagingWaiting| it.agent == agent && it.medium == medium;
            waiting.find(is_it).cloned()
        })
    };
    let mut card = view! { <div class="card waiting" part="card"></div> };
    append_copy(card.it(), messaging_inside);
    let found = find.clone();
    let stop = parts::button(app, move || {
        found().map(|waiting| Control::new(waiting.stop, &waiting.name))
    });
    card.child_of(".card-actions", stop);
    let mut parts = Parts::of(card.it());
    card.keep_filled(move || {
        if let Some(waiting) = find() {
            parts.texts(MESSAGING, &waiting);
        }
    });
    card.into_any()
}

/// The card of monitoring that ended without being asked for. The element is always there.
#[component]
pub(super) fn MonitoringEnded(app: App) -> AnyView {
    let dismiss = part(
        move || app.frame.with(|frame| frame.ended.is_some()),
        move || {
            plain(label(Label::Dismiss), "act", move || {
                app.core.send(Msg::DismissEnded);
            })
        },
    );
    let of = |words: fn(&MonitoringEnd) -> String| {
        text(move || {
            app.frame
                .with(|frame| frame.ended.as_ref().map(words).unwrap_or_default())
        })
    };
    view! {
        <div
            class="card over"
            part="card"
            data-ended=""
            hidden=unless(app.frame, |frame| frame.ended.is_some())
        >
            <div role="status">
                <h4 class="card-title">
                    {of(words::ended)}
                </h4>
                <p>{of(|end| words::ended_why(end.why))}</p>
            </div>
            <div class="card-actions">{dismiss}</div>
        </div>
    }
    .into_any()
}

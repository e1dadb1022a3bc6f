//! One call: its mode, who hears whom, and what can be done on it.

use leptos::prelude::*;
use supervision::operation::Operation;
use supervision::view::{Audibility, CallCard};
use supervision::Msg;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::i18n::en;
use crate::runtime::screen::{App, CardCell};
use crate::view::button::{Face, GatedButton};
use crate::view::{clock, send};

/// Reads one thing of a card.
fn read<T>(cell: &CardCell, of: impl Fn(&CallCard) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let card = cell.card.clone();
    Memo::new(move |_| card.with(&of))
}

/// The card of a call.
#[component]
pub(super) fn Card(app: App, cell: CardCell) -> impl IntoView {
    let name = read(&cell, |card| card.name.clone());
    let times = read(&cell, |card| (card.started_at, card.ended_at));
    let others = read(&cell, |card| card.others.join(", "));
    let is_over = read(&cell, |card| card.audibility == Audibility::Ended);
    let is_found = read(&cell, |card| card.recovered);
    let clock = app.screen.clock.clone();
    let time = move || {
        let (since, end) = times.get();
        let until = end.unwrap_or_else(|| clock.get());
        clock::elapsed(since, until)
    };
    let dismiss = {
        let (app, id) = (app.clone(), cell.id.clone());
        StoredValue::new_local(move || send(&app, Msg::DismissCall(id.clone())))
    };
    let controls = StoredValue::new_local((app, cell.clone()));
    view! {
        <article
            part="card"
            class="card"
            class:over=move || is_over.get()
            aria-label=move || name.with(|name| ["Call with ", name].concat())
            tabindex="-1"
        >
            <div class="card-head">
                <h4 class="card-title">
                    "Call with " <bdi class="name">{move || name.get()}</bdi>
                </h4>
                <span class="time" role="timer">
                    {time}
                </span>
            </div>
            {move || {
                (!is_over.get())
                    .then(|| {
                        controls.with_value(|(app, cell)| {
                            view! { <Modes app=app.clone() cell=cell.clone() agent=name /> }
                        })
                    })
            }}
            <Hearing cell=cell agent=name />
            <p class="detail">
                {move || {
                    others.with(|others| (!others.is_empty()).then(|| ["With ", others].concat()))
                }}
            </p>
            {move || {
                is_found
                    .get()
                    .then(|| {
                        view! {
                            <p class="detail found">
                                "Found again after contact with the server was lost."
                            </p>
                        }
                    })
            }}
            <div class="card-actions">
                {move || {
                    if is_over.get() {
                        view! {
                            <button
                                type="button"
                                part="button"
                                class="act"
                                on:click=move |_| dismiss.with_value(|dismiss| dismiss())
                            >
                                "Dismiss"
                            </button>
                        }
                            .into_any()
                    } else {
                        controls
                            .with_value(|(app, cell)| {
                                view! { <Controls app=app.clone() cell=cell.clone() agent=name /> }
                                    .into_any()
                            })
                    }
                }}
            </div>
        </article>
    }
    .into_any()
}

/// Answer, mute or unmute, leave, stop.
#[component]
fn Controls(app: App, cell: CardCell, agent: Memo<String>) -> impl IntoView {
    // Mute and unmute are one button with two words, so that it keeps the focus when pressed.
    const BUTTONS: [&[Operation]; 4] = [
        &[Operation::Answer],
        &[
            Operation::MuteMonitoredUser,
            Operation::UnmuteMonitoredUser,
        ],
        &[Operation::Hangup],
        &[Operation::CancelSupervisorMonitoring],
    ];
    BUTTONS
        .into_iter()
        .map(|operations| {
            let action = read(&cell, move |card| {
                let mut actions = card.actions.iter();
                actions.find(|action| operations.contains(&action.operation)).cloned()
            });
            view! {
                <GatedButton
                    app=app.clone()
                    action=action
                    agent=agent
                    face=Face::Word
                    tab=Signal::stored(true)
                />
            }
            .into_any()
        })
        .collect_view()
}

/// The mode, as the server confirmed it.
#[component]
fn Modes(app: App, cell: CardCell, agent: Memo<String>) -> impl IntoView {
    let is_changing = read(&cell, |card| matches!(card.audibility, Audibility::Changing(_)));
    // One stop of the tab key for the group: the checked choice, else the first.
    let stop = read(&cell, |card| {
        card.modes.iter().position(|choice| choice.checked).unwrap_or(0)
    });
    let choices = (0..3)
        .map(|index| {
            let action = read(&cell, move |card| {
                card.modes.get(index).map(|choice| choice.action.clone())
            });
            let checked = read(&cell, move |card| {
                card.modes.get(index).is_some_and(|choice| choice.checked)
            });
            let tab = Signal::derive(move || stop.get() == index);
            view! {
                <GatedButton
                    app=app.clone()
                    action=action
                    agent=agent
                    face=Face::Radio
                    checked=checked
                    tab=tab
                />
            }
            .into_any()
        })
        .collect_view();
    view! {
        <div
            role="radiogroup"
            class="modes"
            aria-label="Monitoring mode"
            aria-busy=move || is_changing.get().then_some("true")
            on:keydown=move |event| move_focus(&event)
        >
            {choices}
        </div>
    }
    .into_any()
}

/// Arrows move the focus and choose nothing: to choose is to act on a live call.
fn move_focus(event: &KeyboardEvent) {
    let steps = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => 2,
        _ => return,
    };
    let choice = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest(".gated").ok().flatten());
    let Some(mut choice) = choice else { return };
    // Of three in a ring, one back is two on.
    for _ in 0..steps {
        let next = choice.next_element_sibling();
        let first = choice.parent_element().and_then(|group| group.first_element_child());
        match next.or(first) {
            Some(next) => choice = next,
            None => return,
        }
    }
    let button = choice.first_element_child();
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.focus().ok();
        event.prevent_default();
    }
}

/// Who hears whom.
#[component]
fn Hearing(cell: CardCell, agent: Memo<String>) -> impl IntoView {
    let audibility = read(&cell, |card| card.audibility);
    let draw = move || {
        let hearing = agent.with(|agent| en::hearing(audibility.get(), agent));
        let parties = hearing.parties.map(|[caller, heard_by_agent, you]| {
            let party = |who: AnyView, hears: &'static str| {
                view! {
                    <span class="party">
                        <span class="who">{who}</span>
                        " "
                        <span class="hears">{hears}</span>
                        ". "
                    </span>
                }
                .into_any()
            };
            let name = view! { <bdi>{agent.get()}</bdi> " hears" };
            view! {
                <span class="parties">
                    {party("Caller hears".into_any(), caller)}
                    {party(name.into_any(), heard_by_agent)} {party("You hear".into_any(), you)}
                </span>
            }
        });
        view! {
            <span class="headline" dir="auto">
                {hearing.headline}
            </span>
            " "
            {parties}
        }
        .into_any()
    };
    view! {
        <div
            role="status"
            class="hearing"
            part="status"
            data-audibility=move || match audibility.get() {
                Audibility::Mode(supervision::model::Mode::ListenIn) => "silent",
                Audibility::Mode(_) | Audibility::AgentMuted => "heard",
                Audibility::Ended => "ended",
                Audibility::Ringing
                | Audibility::Held
                | Audibility::Changing(_)
                | Audibility::Unknown => "open",
            }
        >
            {draw}
        </div>
    }
    .into_any()
}

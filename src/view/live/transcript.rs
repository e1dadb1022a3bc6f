//! The transcript of a messaging session.
//!
//! Every word of it was written by others and is drawn as text, each line once. The newest line
//! stays in view for as long as the view is at the end; a view further up stays where it is,
//! whatever comes before or after.

use std::cell::Cell;

use gws::names::MessageType;
use gws::session::SessionKey;
use leptos::html::Div;
use leptos::prelude::*;
use markup::view;
use supervision::model::Earlier;
use supervision::view::{SessionCard, SessionRole, TranscriptLine};
use supervision::{MessagingMsg, Msg};
use web_sys::HtmlElement;

use super::times::{self, Told, machine_time};
use crate::i18n::sentence::session::Line;
use crate::i18n::{self, label, say};
use crate::view::app::App;
use crate::view::button::plain;
use crate::view::clock::{clock_time, time_told};
use crate::view::drawn::AnyView;
use crate::view::element::NodeRef;
use crate::view::erased::{Item, effect, flag, list, part, press, text_of, while_so};
use crate::view::icon;
use crate::view::memo::Memo;
use crate::words;

/// Pixels from the end within which the view counts as at the end.
const NEAR: i32 = 24;

/// Where the view is in the lines, in pixels.
#[derive(Clone, Copy, Default)]
struct Place {
    /// Height of the lines above the view.
    top: i32,
    /// Height from the top of the view to the end; stays when lines come before it.
    from_end: i32,
}

/// The element of the lines and how far it is scrolled.
#[derive(Clone, Copy)]
struct Reader {
    log: NodeRef<Div>,
    is_at_end: RwSignal<bool>,
    place: StoredValue<Place>,
}

impl Reader {
    /// Reads how far the lines are scrolled now.
    fn look(self) {
        let log = self.log.get_untracked();
        let (Some(log), Some(was)) = (log, self.is_at_end.try_get_untracked()) else {
            return;
        };
        let before = self.place.try_get_value().unwrap_or_default();
        // Lines that wrap otherwise, as in a narrower panel, move the end and not the view.
        if was && log.scroll_top() >= before.top {
            log.set_scroll_top(log.scroll_height());
        }
        let (top, from_end) = (log.scroll_top(), log.scroll_height() - log.scroll_top());
        self.place
            .try_update_value(|place| *place = Place { top, from_end });
        let now = from_end - log.client_height() < NEAR;
        if was != now {
            self.is_at_end.set(now);
        }
    }
}

/// The lines, and the ways to those out of view.
pub(super) fn transcript(
    app: App,
    key: &SessionKey,
    card: RwSignal<SessionCard>,
    lines: RwSignal<Vec<TranscriptLine>>,
) -> AnyView {
    let reader = Reader {
        log: NodeRef::new(),
        is_at_end: RwSignal::new(true),
        place: StoredValue::new(Place::default()),
    };
    keep_place(app, card, lines, reader);
    tell_seen(app, key, card, reader);

    let agent = Memo::new(move |_| card.with(words::only_agent));
    let items = move || {
        let lines = lines.get();
        let times = lines.iter().map(|line| line.line.message.at);
        let told = times::told_now(times);
        let items = lines.into_iter().zip(told).map(|(line, told)| {
            let id = line.line.id.to_string();
            let agent = agent.get();
            let only = agent.as_deref().unwrap_or_default();
            // A line that stays is not drawn again because lines came before it, but for its date.
            let day = if told.day { "day" } else { "" };
            let key = [id.as_str(), &line.name, role_word(&line.role), day, only];
            Item::new(key.join("\n"), move || draw(&line, told, agent.as_deref()))
        });
        items.collect()
    };
    view! {
        <div class="transcript">
            {earlier(app, key, card)}
            <p class="detail">
                {text_of(card, |card| match &card.transcript_failure {
                    Some(why) => words::transcript_failure(why),
                    None => words::may_lack(card.may_lack),
                })}
            </p>
            <div
                node_ref=reader.log
                role="log"
                class="lines scrolls"
                aria-label=label(Line::Messages)
                tabindex="0"
                on:scroll=move |_| reader.look()
            >
                {list(items)}
                <p class="typing" aria-live="off">
                    {text_of(card, |card| words::typing(&card.typing))}
                </p>
            </div>
            <p class="detail">
                {text_of(card, |card| {
                    card.as_of.map(clock_time).map(|at| say!(Line::UpTo, time = &at)).unwrap_or_default()
                })}
            </p>
            {newest(card, reader)}
        </div>
    }
    .into_any()
}

/// The button that leads to the newest line.
fn newest(card: RwSignal<SessionCard>, reader: Reader) -> AnyView {
    let Reader { log, is_at_end, .. } = reader;
    let scroll = press(move || {
        if let Some(log) = log.get_untracked() {
            log.focus().ok();
            log.set_scroll_top(log.scroll_height());
            is_at_end.set(true);
        }
    });
    view! {
        <button
            type="button"
            part="button"
            class="act newest-message"
            hidden=flag(move || is_at_end.get())
            on:click=scroll
        >
            {text_of(card, |card| words::caught_up(card.unread))}
        </button>
    }
    .into_any()
}

/// Scrolls to the end or to where the view was, whenever the lines have changed.
fn keep_place(
    app: App,
    card: RwSignal<SessionCard>,
    lines: RwSignal<Vec<TranscriptLine>>,
    reader: Reader,
) {
    let Reader {
        log,
        is_at_end,
        place,
    } = reader;
    let is_typing = Memo::new(move |_| card.with(|card| !card.typing.is_empty()));
    let ends = Cell::new((None, None));
    effect(move || {
        is_typing.with(|_| ());
        // A card that moves in the column loses its scroll position.
        app.sessions.track();
        let now = lines.with(|lines| {
            let id = |line: &TranscriptLine| line.line.id;
            (lines.first().map(id), lines.last().map(id))
        });
        let (first, last) = ends.replace(now);
        let is_before = first != now.0 && last == now.1;
        let is_at_end = is_at_end.get_untracked();
        let kept = place.try_get_value().unwrap_or_default();
        // The lines are drawn by then, and not painted yet.
        request_animation_frame(move || {
            if let Some(log) = log.get_untracked() {
                if is_at_end {
                    log.set_scroll_top(log.scroll_height());
                } else if is_before {
                    log.set_scroll_top(log.scroll_height() - kept.from_end);
                } else if log.scroll_top() == 0 {
                    log.set_scroll_top(kept.top);
                }
                reader.look();
            }
        });
    });
}

/// Tells the core that the newest message was seen, once it is in view. Asked again with every
/// tick of the clock, which stands still while the page is hidden.
fn tell_seen(app: App, key: &SessionKey, card: RwSignal<SessionCard>, reader: Reader) {
    let key = key.clone();
    let has_unread = Memo::new(move |_| card.with(|card| card.unread > 0));
    effect(move || {
        if !has_unread.get() {
            return;
        }
        app.clock.track();
        let is_shown = document().visibility_state() != web_sys::VisibilityState::Hidden;
        if reader.is_at_end.get()
            && is_shown
            && reader.log.get().is_some_and(|log| is_in_view(&log))
        {
            app.core
                .send(Msg::Messaging(MessagingMsg::Seen(key.clone())));
        }
    });
}

/// Whether the end of the lines is in view.
fn is_in_view(log: &HtmlElement) -> bool {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let column = log.closest(".live").ok().flatten();
    let column = column.map(|column| column.get_bounding_client_rect());
    let (top, bottom) = column.map_or((0.0, f64::MAX), |column| (column.top(), column.bottom()));
    let end = log.get_bounding_client_rect().bottom();
    end > top.max(0.0) && end <= bottom.min(height.unwrap_or(f64::MAX)) + f64::from(NEAR)
}

/// The button that reads earlier messages, and what came of it.
fn earlier(app: App, key: &SessionKey, card: RwSignal<SessionCard>) -> AnyView {
    let key = key.clone();
    let there = part(
        move || card.with(|card| matches!(card.earlier, Earlier::More | Earlier::Failed)),
        move || {
            let key = key.clone();
            plain(label(Line::Earlier), "act", move || {
                app.core
                    .send(Msg::Messaging(MessagingMsg::Earlier(key.clone())));
            })
        },
    );
    view! {
        <div class="earlier" hidden=while_so(card, |card| card.earlier == Earlier::None)>
            {there}
            <span role="status" class="hint">
                {text_of(card, |card| words::earlier(&card.earlier))}
            </span>
        </div>
    }
    .into_any()
}

fn draw(line: &TranscriptLine, told: Told, agent: Option<&str>) -> AnyView {
    let message = &line.line.message;
    let iso = message.at.and_then(machine_time);
    let time = message.at.filter(|_| told.minute).map(|at| {
        let time = time_told(at, false);
        view! { <time datetime=iso.clone()>{time}</time> }.into_any()
    });
    let day = message.at.filter(|_| told.day).map(|at| {
        #[allow(clippy::cast_precision_loss)] // milliseconds since 1970 fit
        let day = i18n::day(at as f64);
        view! { <p class="day"><time datetime=iso>{day}</time></p> }.into_any()
    });
    let kind = match message.kind {
        MessageType::Text => "text",
        MessageType::PushUrl => "url",
        MessageType::Notice | MessageType::CustomNotice | MessageType::Other(_) => "notice",
        MessageType::ParticipantJoined
        | MessageType::ParticipantLeft
        | MessageType::ParticipantRejoined
        | MessageType::TypingStarted
        | MessageType::TypingStopped => "coming",
    };
    let said = (!message.text.is_empty()).then(|| {
        view! {
            <p class="said" dir="auto">
                {message.text.clone()}
            </p>
        }
        .into_any()
    });
    let is_whispered = words::is_whispered(line);
    view! {
        <div
            class="message"
            data-kind=kind
            data-role=role_word(&line.role)
            data-only=is_whispered.then_some("")
        >
            {day}
            <p class="from">
                {is_whispered.then(|| icon::icon(icon::LOCK))}
                <bdi>{words::session_line(line, agent)}</bdi>
                " "
                {time}
            </p>
            {said}
        </div>
    }
    .into_any()
}

fn role_word(role: &SessionRole) -> &'static str {
    match role {
        SessionRole::Me => "me",
        SessionRole::Agent => "agent",
        SessionRole::Colleague => "colleague",
        SessionRole::Supervisor => "supervisor",
        SessionRole::Customer => "customer",
        SessionRole::Other(_) => "other",
    }
}

//! Who needs attention: one line above the list, and a button that goes through them.
//!
//! The line takes no room while nobody needs attention. Must not know who needs attention, or why.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use markup::view;
use supervision::Msg;
use supervision::view::Frame;

use crate::i18n::sentence::list::Attention as Says;
use crate::i18n::{label, say};
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::erased::{effect, press, text, text_of, unless};
use crate::view::memo::Memo;
use crate::words;

/// Milliseconds between two words about who came: whoever comes in between is told with the others.
const PAUSE: u32 = 15_000;

/// The line, and what is read out when somebody comes.
pub(super) fn attention(app: App) -> AnyView {
    let is_there = |frame: &Frame| frame.attention.next.is_some();
    let who = text_of(app.frame, |frame| words::list::attention(&frame.attention));
    let next = text_of(app.frame, |frame| {
        let next = frame.attention.next.as_deref().unwrap_or_default();
        say!(Says::Next, agent = &words::who(next))
    });
    let go = press(move || app.core.send(Msg::AttendNext));
    view! {
        <section class="attention" aria-label=label(Says::Name) hidden=unless(app.frame, is_there)>
            <span class="attention-who">{who}</span>
            <button type="button" part="button" class="act" on:click=go>
                {next}
            </button>
        </section>
        {told(app)}
    }
}

/// The status that says who came, to a screen reader alone.
fn told(app: App) -> AnyView {
    let said = RwSignal::new(String::new());
    let came = Memo::new(move |_| app.frame.with(|frame| frame.attention.came));
    let told = StoredValue::new(0_usize);
    let pause = StoredValue::new_local(None::<Timeout>);
    let tell = move || {
        let came = came.try_get_untracked().unwrap_or_default();
        let before = told.try_get_value().unwrap_or_default();
        let more = came.wrapping_sub(before);
        if more > 0 {
            told.set_value(came);
            let words = |frame: &Frame| words::list::came(more, &frame.attention.last);
            if let Some(words) = app.frame.try_with_untracked(words) {
                said.set(words);
            }
        }
        more > 0
    };
    effect(move || {
        came.track();
        let is_pausing = pause.try_with_value(Option::is_some).unwrap_or_default();
        if !is_pausing && tell() {
            let end = move || {
                pause.try_set_value(None);
                tell();
            };
            pause.set_value(Some(Timeout::new(PAUSE, end)));
        }
    });
    view! {
        <span role="status" class="unseen">
            {text(move || said.get())}
        </span>
    }
    .into_any()
}

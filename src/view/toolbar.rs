//! The top of the panel: connection, own phone, log, refresh; and the search box.
//!
//! Must not know what connects: it shows the state of the connection and sends messages.

use std::sync::Arc;

use leptos::html::Input;
use leptos::prelude::*;
use markup::view;
use supervision::model::Link;
use supervision::view::{Action, CiscoStatus, Frame};
use supervision::{ListMsg, Msg, Reason};
use web_sys::KeyboardEvent;

use super::activity;
use super::app::App;
use super::button::is_off;
use super::clock::clock_time;
use super::erased::{Attribute, Part, Text, effect, part, press, text, text_of};
use super::icon;
use super::keys::{Does, ONWARD, key_of};
use super::menu::{self, Entry, Place, Wish};
use super::press::still;
use crate::i18n::sentence::labels::Label;
use crate::i18n::{around, label, say};
use crate::runtime::screen::LineCell;
use crate::view::drawn::AnyView;
use crate::view::element::NodeRef;
use crate::view::memo::Memo;
use crate::words;

/// The toolbar, from its title to its refresh button.
#[component]
pub(super) fn Toolbar(app: App, is_log_open: RwSignal<bool>) -> AnyView {
    view! {
        <header part="toolbar" class="toolbar">
            <h2 class="title">{label(Label::Supervisor)}</h2>
            <span class="centre">
                <span
                    part="status"
                    role="status"
                    class="connection"
                    data-link=text_of(app.frame, |frame| frame.link.word().into())
                >
                    <span class="dot" aria-hidden="true"></span>
                    {text_of(app.frame, connection)}
                </span>
                <span class="own">
                    <span class="own-words">
                        <span class="unseen">
                            {text_of(app.frame, |frame| around_phone(frame).0)}
                        </span>
                        <bdi>{text_of(app.frame, own_phone)}</bdi>
                        {text_of(app.frame, |frame| around_phone(frame).1)}
                    </span>
                    {own_menu(app)}
                </span>
            </span>
            {cisco(app)}
            {activity::newest(app, is_log_open)}
            {reload(app)}
        </header>
    }
    .into_any()
}

/// The search box. It follows a search that is changed elsewhere; a text that was typed here is not
/// written again.
pub(super) fn search(app: App) -> AnyView {
    let input = NodeRef::<Input>::new();
    let typed = StoredValue::new(String::new());
    let wanted = Memo::new(move |_| app.frame.with(|frame| frame.list.settings.search.clone()));
    effect(move || {
        let wanted = wanted.get();
        if let Some(input) = input.get()
            && typed.with_value(|typed| *typed != wanted)
        {
            input.set_value(&wanted);
            typed.set_value(wanted);
        }
    });
    let search = move |_: web_sys::Event| {
        if let Some(text) = input.get_untracked().map(|input| input.value()) {
            typed.set_value(text.clone());
            app.core.send(Msg::List(ListMsg::Search(text)));
        }
    };
    // From the box to the agents who were found.
    let onward = move |event: KeyboardEvent| {
        let is_onward = ONWARD.contains(&event.key().as_str());
        let first = app.lines.with_untracked(|lines| {
            let mut rows = lines.iter().filter_map(LineCell::row);
            rows.next().map(|cell| cell.id.clone())
        });
        if is_onward && !event.is_composing() && first.is_some() {
            app.focus.set(first);
            event.prevent_default();
        }
    };
    view! {
        <label class="search">
            {icon::icon(icon::SEARCH)}
            <input
                node_ref=input
                type="search"
                aria-label=label(Label::SearchAgents)
                placeholder=label(Label::SearchAgents)
                autocomplete="off"
                spellcheck="false"
                aria-keyshortcuts=shortcut(app)
                on:input=search
                on:keydown=onward
            />
        </label>
    }
    .into_any()
}

/// The key of the search, for assistive technology, where keys act.
fn shortcut(app: App) -> Attribute {
    let key = || key_of(Does::Search).map(str::to_owned);
    Box::new(move || app.shortcuts.get().then(key).flatten())
}

/// State of the connection to GWS; named where there is a Cisco channel as well.
fn connection(frame: &Frame) -> String {
    let word = words::connection(&frame.link);
    match frame.cisco {
        Some(_) => say!(Label::Genesys, state = &word),
        None => word,
    }
}

/// State of the Cisco channel, and the phone on which the supervisor listens.
fn cisco(app: App) -> Part {
    fn words(app: App, of: fn(&CiscoStatus) -> String) -> Text {
        text(move || {
            app.frame
                .with(|frame| frame.cisco.as_ref().map(of).unwrap_or_default())
        })
    }
    part(
        move || app.frame.with(|frame| frame.cisco.is_some()),
        move || {
            let link =
                |status: &CiscoStatus| if status.connected { "live" } else { "offline" }.into();
            let link = words(app, link);
            let state = words(app, words::cisco::status);
            let phone = words(app, |status| words::cisco::phone(status, clock_time));
            view! {
                <span class="centre cisco">
                    <span part="status" class="connection" data-link=link>
                        <span class="dot" aria-hidden="true"></span>
                        <span role="status">{state}</span>
                    </span>
                    <bdi class="own own-words">{phone}</bdi>
                </span>
            }
            .into_any()
        },
    )
}

/// Words before and after the own phone: whose phone it is, named where there is a Cisco channel as
/// well, and whether calls may come to it.
fn around_phone(frame: &Frame) -> (String, String) {
    let label = match frame.cisco {
        Some(_) => Label::YourGenesysPhone,
        None => Label::YourPhone,
    };
    let calls = match &frame.device {
        Some(device) if device.takes_calls => "takes-calls",
        Some(device) if device.do_not_disturb => "do-not-disturb",
        _ => "other",
    };
    around!(label, calls = calls)
}

fn own_phone(frame: &Frame) -> String {
    match &frame.device {
        Some(device) => {
            let (number, state) = (device.number.as_str(), &words::presence(&device.presence));
            match frame.as_of {
                Some(at) => {
                    let time = &clock_time(at);
                    say!(
                        Label::PhoneAsOf,
                        number = number,
                        state = state,
                        time = time
                    )
                }
                None => say!(Label::Phone, number = number, state = state),
            }
        }
        None => String::new(),
    }
}

/// The menu of operations on the own phone.
fn own_menu(app: App) -> AnyView {
    let read = move || {
        let entry = |action: &Action| {
            let msg = Wish::Invoke(action.operation, action.target.clone());
            Entry::of(action, msg)
        };
        let entries = app.frame.with(|frame| {
            let actions = frame.device.iter().flat_map(|device| &device.actions);
            actions.filter_map(entry).collect()
        });
        menu::some(say!(Label::PhoneMenu), entries)
            .into_iter()
            .collect()
    };
    menu::menu(
        app,
        Arc::new(|| say!(Label::PhoneMenu)),
        Arc::new(read),
        Place::Mark,
    )
}

/// The button that connects, or reads everything again; off where a notice has the button to press.
fn reload(app: App) -> AnyView {
    let link = still(move || app.frame.with(|frame| frame.link.clone()));
    let word = text(move || match link.get() {
        Link::Closed => say!(Label::Connect),
        _ => say!(Label::Refresh),
    });
    let drawing = text_of(app.frame, |frame| match frame.link {
        Link::Closed => icon::CONNECT.into(),
        _ => icon::REFRESH.into(),
    });
    let reason = Memo::new(move |_| app.frame.with(|frame| refresh_reason(&frame.link)));
    let act = press(move || match link.try_get_untracked() {
        Some(Link::Live) => app.core.send(Msg::Refresh),
        Some(Link::Closed) => app.core.send(Msg::Connect),
        _ => {}
    });
    view! {
        <button
            type="button"
            part="button"
            class="act gated reload"
            aria-disabled=is_off(reason)
            aria-description=Box::new(move || reason.get()) as Attribute
            on:click=act
        >
            {icon::changing(drawing)}
            <span class="word">{word}</span>
        </button>
    }
    .into_any()
}

fn refresh_reason(link: &Link) -> Option<String> {
    let reason = match link {
        Link::Live | Link::Closed => return None,
        Link::SigningIn(_) | Link::Opening => {
            return Some(say!(Label::Connecting));
        }
        Link::AuthRequired(_) => Reason::SignedOut,
        Link::Reconnecting { .. } | Link::Offline | Link::Failed(_) => Reason::NotConnected,
    };
    Some(words::reason(&reason))
}

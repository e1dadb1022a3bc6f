//! What stands in place of the rows: why there are none, and the way on.

use leptos::prelude::*;
use markup::view;
use supervision::model::Link;
use supervision::view::{Frame, ListSummary, RosterStatus};
use supervision::{ListMsg, Msg};
use web_sys::MouseEvent;

use super::status::has_rows;
use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::i18n::sentence::list::Filter;
use crate::view::app::App;
use crate::view::button::{fresh_id, plain};
use crate::view::drawn::AnyView;
use crate::view::erased::{Part, Press, part, text, text_of, unless};
use crate::view::focus;
use crate::words;

/// What stands in place of the rows.
pub(super) fn instead(app: App) -> AnyView {
    // Elsewhere a notice offers the way on.
    let connect = part(
        move || {
            app.frame
                .with(|frame| frame.link == Link::Closed && !has_rows(frame))
        },
        move || {
            plain(label(Label::Connect), "act strong", move || {
                app.core.send(Msg::Connect);
            })
        },
    );
    // Rows that are on the way keep their places: the sentence lies over them.
    let place = text_of(app.frame, |frame| {
        let is_loading = frame.roster == RosterStatus::Loading;
        if is_loading {
            "instead loading"
        } else {
            "instead"
        }
        .into()
    });
    view! {
        <div class=place hidden=unless(app.frame, has_nobody)>
            <div role="status">
                <p class="instead-head">
                    {text_of(app.frame, |frame| words::roster(&frame.roster).0)}
                </p>
                <p class="hint">{text_of(app.frame, |frame| words::roster(&frame.roster).1)}</p>
            </div>
            {connect}
        </div>
        {nobody(app)}
    }
}

/// Rows that are on the way, each in the place of one.
pub(super) fn skeleton(app: App) -> AnyView {
    let rows: Vec<AnyView> = (0..5)
        .map(|_| view! { <div class="skeleton"></div> }.into_any())
        .collect();
    view! {
        <div
            aria-hidden="true"
            hidden=unless(app.frame, |frame| frame.roster == RosterStatus::Loading)
        >
            {rows}
        </div>
    }
    .into_any()
}

/// Whether there are no agents at all, whatever is asked for.
fn has_nobody(frame: &Frame) -> bool {
    !has_rows(frame) && frame.roster != RosterStatus::NoMatch
}

/// Nobody fits: what was asked for, and how many there would be with less.
fn nobody(app: App) -> Part {
    part(
        move || {
            app.frame
                .with(|frame| frame.roster == RosterStatus::NoMatch)
        },
        move || {
            let search = way_on(
                app,
                Filter::ClearSearch,
                |list| {
                    let is_there = !list.settings.search.trim().is_empty();
                    let agents = list.instead?.without_search;
                    is_there.then(|| words::list::without_search(agents))
                },
                ListMsg::Search(String::new()),
            );
            let filters = way_on(
                app,
                Filter::ClearFilters,
                |list| {
                    let is_there = !list.settings.filter.is_empty();
                    let agents = list.instead?.without_filters;
                    is_there.then(|| words::list::without_filters(agents))
                },
                ListMsg::ClearFilters,
            );
            view! {
                <div class="instead">
                    <p class="instead-head">{text_of(app.frame, |frame| words::list::nobody(&frame.list))}</p>
                    {search}
                    {filters}
                </div>
            }
            .into_any()
        },
    )
}

/// A button that asks for less, with what that would bring.
fn way_on(
    app: App,
    word: Filter,
    brings: fn(&ListSummary) -> Option<String>,
    less: ListMsg,
) -> Part {
    part(
        move || app.frame.with(|frame| brings(&frame.list).is_some()),
        move || {
            let less = less.clone();
            let id = fresh_id("brings");
            let described_by = id.clone();
            let act: Press = Box::new(move |event: MouseEvent| {
                // The button goes with its reason.
                focus::search_box(event.current_target());
                app.core.send(Msg::List(less.clone()));
            });
            let text = text(move || {
                app.frame
                    .with(|frame| brings(&frame.list).unwrap_or_default())
            });
            view! {
                <p class="way-on">
                    <span class="hint" id=id>{text}</span>
                    <button
                        type="button"
                        part="button"
                        class="act"
                        aria-describedby=described_by
                        on:click=act
                    >
                        {label(word)}
                    </button>
                </p>
            }
            .into_any()
        },
    )
}

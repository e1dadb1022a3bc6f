//! Facts about a call beyond its mode: participants, attached data, history.
//!
//! Every word of them was written by others and is drawn as text, in lists that scroll. Must not
//! know the mode.

use std::sync::Arc;

use gws::user_data::{DataRow, UserData};
use leptos::prelude::*;
use markup::view;
use supervision::view::CallCard;

use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::view::clock::time_of_day;
use crate::view::drawn::AnyView;
use crate::view::erased::{Item, Text, flag, list, text, while_so};
use crate::view::memo::Memo;
use crate::words;

/// Depth from which rows of attached data are indented no further.
const DEEPEST: usize = 5;

/// The participants of a call, where there are more than those in the title.
pub(super) fn party_lines(card: RwSignal<CallCard>) -> Vec<(String, String)> {
    card.with(|card| {
        let parties = card
            .details
            .parties
            .iter()
            .filter(|_| card.is_among_several());
        parties.map(words::party).collect()
    })
}

/// The participants: name and facts of each.
pub(super) fn parties(
    read: impl Fn() -> Vec<(String, String)> + Clone + Send + Sync + 'static,
) -> AnyView {
    let is_empty = {
        let read = read.clone();
        move || read().is_empty()
    };
    let items = move || {
        let items = read().into_iter().enumerate().map(|(index, (name, rest))| {
            Item::new(
                [&index.to_string(), &name, &rest]
                    .map(String::as_str)
                    .join("\n"),
                move || {
                    view! {
                        <li>
                            <bdi class="name">{name}</bdi>
                            " "
                            <bdi class="rest">{rest}</bdi>
                        </li>
                    }
                    .into_any()
                },
            )
        });
        items.collect()
    };
    view! {
        <ul
            class="parties-list"
            aria-label=label(Label::Participants)
            hidden=flag(is_empty)
        >
            {list(items)}
        </ul>
    }
    .into_any()
}

/// The attached data, as a table.
pub(super) fn data(read: impl Fn() -> Option<Arc<UserData>> + Send + Sync + 'static) -> AnyView {
    let data: Memo<Option<Arc<UserData>>> = Memo::new(move |_| read());
    let items = move || {
        let data = data.get();
        let rows = data.iter().flat_map(|data| &data.rows);
        let items = rows.enumerate().map(|(index, row)| {
            let value = row.value.clone().unwrap_or_default();
            let key = [&index.to_string(), &row.depth.to_string(), &row.key, &value];
            let key = key.map(String::as_str).join("\n");
            let row = row.clone();
            Item::new(key, move || data_row(row))
        });
        items.collect()
    };
    let count: Text = text(move || {
        data.with(|data| words::data_count(data.as_ref().map_or(0, |data| data.rows.len())))
    });
    view! {
        <details
            class="more-of"
            hidden=flag(move || {
                data.with(|data| data.as_ref().is_none_or(|data| data.rows.is_empty()))
            })
        >
            <summary>{count}</summary>
            <div class="scrolls" role="region" aria-label=label(Label::AttachedData) tabindex="0">
                <table class="data">
                    <tbody>{list(items)}</tbody>
                </table>
            </div>
            <p class="hint" hidden=flag(move || {
                data.with(|data| data.as_ref().is_none_or(|data| !data.is_cut))
            })>
                {label(Label::DataIsCut)}
            </p>
        </details>
    }
    .into_any()
}

fn data_row(row: DataRow) -> AnyView {
    let depth = row.depth.min(DEEPEST).to_string();
    match row.value {
        Some(value) => view! {
            <tr>
                <th scope="row" data-depth=depth dir="auto">
                    {row.key}
                </th>
                <td dir="auto">{value}</td>
            </tr>
        }
        .into_any(),
        None => view! {
            <tr>
                <th scope="rowgroup" colspan="2" data-depth=depth dir="auto" class="group">
                    {row.key}
                </th>
            </tr>
        }
        .into_any(),
    }
}

/// What happened on the call.
pub(super) fn history(card: RwSignal<CallCard>) -> AnyView {
    let items = move || {
        let history = card.with(|card| card.details.history.clone());
        let items = history.into_iter().enumerate().map(|(index, moment)| {
            let what = words::change(&moment.what);
            let key = [index.to_string(), moment.at.to_string(), what.clone()].join("\n");
            Item::new(key, move || {
                view! {
                    <li>
                        <time>{time_of_day(moment.at, true)}</time>
                        " "
                        <bdi>{what}</bdi>
                    </li>
                }
                .into_any()
            })
        });
        items.collect()
    };
    view! {
        <details
            class="more-of"
            hidden=while_so(card, |card| card.details.history.is_empty())
        >
            <summary>{label(Label::History)}</summary>
            <ol class="history scrolls" tabindex="0" aria-label=label(Label::History)>
                {list(items)}
            </ol>
        </details>
    }
    .into_any()
}

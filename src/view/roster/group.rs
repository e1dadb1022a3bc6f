//! The head of a group among the rows: its name, how many of its agents there are, and the way to
//! fold them away.

use leptos::prelude::*;
use markup::view;
use supervision::{AgentRef, ListMsg, Msg};

use super::{columns, window};
use crate::i18n::sentence::list::Filter;
use crate::i18n::sentence::listed::Listed;
use crate::i18n::{list, say};
use crate::runtime::screen::GroupCell;
use crate::view::app::App;
use crate::view::drawn::AnyView;
use crate::view::erased::{press, text, text_of, truth};
use crate::view::memo::Memo;
use crate::words;

/// The head of a group.
#[component]
pub(super) fn Group(app: App, cell: GroupCell, stop: Memo<Option<AgentRef>>) -> AnyView {
    let (head, place) = (RwSignal::from(cell.head), RwSignal::from(cell.place));
    // Where everybody is folded away, the first head is the way into the list.
    let tab = text(move || {
        let is_stop = stop.with(Option::is_none) && place.get().at == 0;
        if is_stop { "0" } else { "-1" }.into()
    });
    let span = text_of(app.frame, |frame| columns::count(frame).to_string());
    let fold = press(move || {
        if let Some(id) = head.try_with_untracked(|head| head.id.clone()) {
            app.core.send(Msg::List(ListMsg::Fold(id)));
        }
    });
    view! {
        <div
            role="row"
            class="row group"
            aria-rowindex=text(move || window::row_index(place.get()))
            style:margin-block-start=text(move || window::space(place.get().gap))
            aria-label=text_of(head, |head| {
                let parts = vec![words::group_name(head), words::on_calls(head.on_calls)];
                list(Listed::Each, parts)
            })
            tabindex=tab
        >
            <div role="gridcell" class="group-head" aria-colspan=span>
                <button
                    type="button"
                    class="fold"
                    tabindex="-1"
                    aria-label=text_of(head, words::group_name)
                    aria-expanded=truth(move || head.with(|head| !head.collapsed))
                    on:click=fold
                >
                    <span class="name" dir="auto">
                        {text_of(head, |head| head.name.clone())}
                    </span>
                    <span class="count">
                        {text_of(head, |head| say!(Filter::Count, count = head.agents))}
                    </span>
                </button>
                <bdi class="on-calls">{text_of(head, |head| words::on_calls(head.on_calls))}</bdi>
            </div>
        </div>
    }
    .into_any()
}

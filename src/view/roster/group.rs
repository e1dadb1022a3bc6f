//! The head of a group among the rows: its name, how many of its agents there are, and the way to
//! fold them away.

use gws::ids::UserId;
use leptos::prelude::*;
use supervision::view::GroupHead;
use supervision::{ListMsg, Msg};

use super::window;
use crate::i18n::en;
use crate::runtime::screen::{App, GroupCell};
use crate::view::erased::{Text, of_frame, press, text, truth};
use crate::view::send;

/// The columns of agents, that of the actions included.
const ALL_COLUMNS: usize = 5;

/// The head of a group.
#[component]
pub(super) fn Group(
    app: App,
    cell: GroupCell,
    stop: Memo<Option<UserId>>,
    height: ArcRwSignal<f64>,
) -> impl IntoView {
    let words = |of: fn(&GroupHead) -> String| -> Text {
        let head = cell.head.clone();
        text(move || head.with(of))
    };
    let (is_first, open) = (cell.place.clone(), cell.head.clone());
    // Where everybody is folded away, the first head is the way into the list.
    let tab = text(move || {
        let is_stop = stop.with(Option::is_none) && is_first.get().at == 0;
        if is_stop { "0" } else { "-1" }.into()
    });
    let span = of_frame(&app, |frame| {
        let hidden = &frame.list.columns.hidden;
        ALL_COLUMNS.saturating_sub(hidden.len()).to_string()
    });
    let folded = cell.head.clone();
    let fold = press(move || {
        let id = folded.with_untracked(|head| head.id.clone());
        send(&app, Msg::List(ListMsg::Fold(id)));
    });
    let tall = height.clone();
    view! {
        <div
            role="row"
            class="row group"
            aria-rowindex=window::row_index(cell.place.clone())
            style:margin-block-start=window::gap(cell.place.clone(), height)
            style:block-size=text(move || window::space(1, tall.get()))
            aria-label=words(|head| {
                [&en::group_name(head), ", ", &en::on_calls(head.on_calls)].concat()
            })
            tabindex=tab
        >
            <div role="gridcell" class="group-head" aria-colspan=span>
                <button
                    type="button"
                    class="fold"
                    tabindex="-1"
                    aria-label=words(en::group_name)
                    aria-expanded=truth(move || open.with(|head| !head.collapsed))
                    on:click=fold
                >
                    <span class="name" dir="auto">
                        {words(|head| head.name.clone())}
                    </span>
                    <span class="count">
                        {words(|head| ["(", &head.agents.to_string(), ")"].concat())}
                    </span>
                </button>
                <bdi class="on-calls">{words(|head| en::on_calls(head.on_calls))}</bdi>
            </div>
        </div>
    }
    .into_any()
}

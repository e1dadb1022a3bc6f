//! The grid of agents.
//!
//! | file | what is in it |
//! |---|---|
//! | `grid` | the rows as a whole |
//! | `rows` | what is the same for all rows |
//! | `row` | one agent |
//! | `controls` | the buttons of a row |
//! | `menus` | its menus |
//! | `columns` | the table of columns: words, cells, widths |
//! | `cells` | what the columns show of an agent |
//! | `age` | how long the agent has been in the state |
//! | `group` | the head of a group |
//! | `heads` | the heads of the columns, and sorting |
//! | `width` | how wide they are |
//! | `window` | which rows are there |
//! | `paper` | the rows while the page is printed |
//! | `floor` | how many agents are in each state, and a press that shows them |
//! | `filter` | the menu that narrows the list |
//! | `chips` | what narrows the list, and the way back |
//! | `arrange` | the menu of how the list is shown |
//! | `shared` | tells whether a link to it was copied |
//! | `found` | marks on what the search has found |
//! | `dom` | elements of the list |
//! | `status` | what the frame says about it |
//! | `counts` | tells how many agents fit, and how many were read |
//! | `freeze` | why rows keep their places, and the button that sorts at once |
//! | `instead` | why there are no rows |
//! | `options` | how to monitor |
//! | `keys` | moving about and acting by keyboard |

mod age;
mod arrange;
mod cells;
mod chips;
pub(super) mod columns;
mod controls;
mod counts;
mod dom;
mod filter;
mod floor;
mod found;
mod freeze;
mod grid;
mod group;
mod heads;
mod instead;
mod keys;
mod menus;
mod options;
mod paper;
mod row;
mod rows;
mod shared;
mod status;
mod width;
mod window;

use leptos::prelude::*;
use markup::view;

use super::app::App;
use super::attention::attention;
use super::drawn::AnyView;
use super::erased::text_of;
use super::keyboard::keyboard;
use super::tips::Tips;
use super::toolbar::search;
use crate::i18n::label;
use crate::i18n::sentence::labels::Label;
use crate::i18n::sentence::list::List;
use crate::words;
use grid::grid;

/// The agents, or what to say instead.
#[component]
pub(super) fn Roster(app: App, tips: Tips) -> AnyView {
    let keys = RwSignal::new(false);
    view! {
        <section part="roster" class="roster" data-home="" tabindex="-1">
            <div class="roster-head">
                <h3 class="unseen">{label(List::Agents)}</h3>
                {floor::floor(app)}
                <span class="hint">{text_of(app.frame, |frame| words::options(&frame.options))}</span>
                <span class="hint how">{label(Label::NothingMonitored)}</span>
                {freeze::sort_now(app)}
                {search(app)}
                <span data-drawing="filter">{filter::filter(app)}</span>
                <span data-drawing="columns">{arrange::arrange(app, keys)}</span>
                <span data-drawing="sliders">{options::options(app)}</span>
                {counts::told(app)}
                {counts::reading(app)}
                {shared::shared(app)}
            </div>
            {attention(app)}
            {chips::chips(app)}
            {instead::instead(app)}
            {grid(app, tips)}
            {instead::skeleton(app)}
            {keyboard(app, keys)}
        </section>
    }
    .into_any()
}

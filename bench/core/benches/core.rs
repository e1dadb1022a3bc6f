//! The core without a browser: decoding, readings and the list, at three sizes. `cargo bench -p bench-core`; a word behind
//! `--` takes those with it in the name.
//!
//! Compiled as the bundle is, for this machine: the numbers are for comparison with those of another commit, not with a
//! browser's. On a machine that is shared the fastest run is the steadiest number.

use bench_core::{Changes, Desk, Directory, Language};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use supervision::message::ListMsg;
use supervision::model::Column;

const SIZES: [usize; 3] = [24, 500, 10_000];

fn main() {
    divan::main();
}

/// All pages of the directory, from texts to contacts.
#[divan::bench(args = SIZES)]
fn decode(bencher: Bencher<'_, '_>, agents: usize) {
    let directory = Directory::new(agents, Changes::Nobody, 0);
    bencher.counter(ItemsCount::new(agents)).bench_local(|| {
        for page in directory.pages() {
            let page = gws::directory::contacts(200, black_box(page));
            black_box(page.is_ok());
        }
    });
}

/// One reading, from the text of an answer to the list in order.
mod update {
    use super::{Bencher, Changes, Desk, ItemsCount, SIZES, black_box};

    /// A reading of everybody, in which everybody has changed.
    #[divan::bench(args = SIZES)]
    fn everybody_changes(bencher: Bencher<'_, '_>, agents: usize) {
        read(bencher, agents, Changes::Everybody);
    }

    /// A reading of everybody, in which nobody has changed.
    #[divan::bench(args = SIZES)]
    fn nobody_changes(bencher: Bencher<'_, '_>, agents: usize) {
        read(bencher, agents, Changes::Nobody);
    }

    fn read(bencher: Bencher<'_, '_>, agents: usize, changes: Changes) {
        let mut desk = Desk::new(agents, changes);
        let pages = desk.pages();
        bencher
            .counter(ItemsCount::new(agents))
            .bench_local(|| desk.read(pages));
    }

    /// A reading of the rows in view, in which one agent has changed.
    #[divan::bench(args = SIZES)]
    fn one_changes(bencher: Bencher<'_, '_>, agents: usize) {
        let mut desk = Desk::new(agents, Changes::One);
        bencher.bench_local(|| desk.read(1));
    }

    /// A notification of a call that is monitored, alone in its answer.
    #[divan::bench(args = SIZES)]
    fn notification(bencher: Bencher<'_, '_>, agents: usize) {
        notify(bencher, agents, 1);
    }

    /// A thousand notifications of a call that is monitored, in one answer.
    #[divan::bench(args = SIZES)]
    fn notifications(bencher: Bencher<'_, '_>, agents: usize) {
        notify(bencher, agents, 1_000);
    }

    fn notify(bencher: Bencher<'_, '_>, agents: usize, count: usize) {
        let mut desk = Desk::new(agents, Changes::Nobody);
        let data: Box<str> = bench_core::notification().into();
        bencher
            .counter(ItemsCount::new(count))
            .with_inputs(|| vec![data.clone(); count])
            .bench_local_values(|all| desk.notify(all));
    }

    /// A notification of an own call that is decoded, and no more.
    #[divan::bench]
    fn notification_decoded(bencher: Bencher<'_, '_>) {
        let data = bench_core::notification();
        bencher.bench_local(|| gws::notification::read(black_box(&data)).is_ok());
    }
}

/// The list, and what the screen shows of it.
mod listing {
    use super::{Bencher, Changes, Column, Desk, ListMsg, SIZES, black_box};

    /// A search that finds ten agents or fewer, and the search cleared.
    #[divan::bench(args = SIZES)]
    fn search_and_clear(bencher: Bencher<'_, '_>, agents: usize) {
        let mut desk = Desk::new(agents, Changes::Nobody);
        bencher.bench_local(|| {
            desk.list(ListMsg::Search("agent.0001".into()));
            desk.list(ListMsg::Search(String::new()));
        });
    }

    /// Another order: by state, upwards and downwards in turns.
    #[divan::bench(args = SIZES)]
    fn sort_by_state(bencher: Bencher<'_, '_>, agents: usize) {
        let mut desk = Desk::new(agents, Changes::Nobody);
        bencher.bench_local(|| desk.list(ListMsg::Sort(Column::State)));
    }

    /// Another order: by name, upwards and downwards in turns.
    #[divan::bench(args = SIZES)]
    fn sort_by_name(bencher: Bencher<'_, '_>, agents: usize) {
        let mut desk = Desk::new(agents, Changes::Nobody);
        bencher.bench_local(|| desk.list(ListMsg::Sort(Column::Name)));
    }

    /// The rows in view as the screen shows them.
    #[divan::bench(args = SIZES)]
    fn rows_in_view(bencher: Bencher<'_, '_>, agents: usize) {
        let desk = Desk::new(agents, Changes::Nobody);
        bencher.bench_local(|| black_box(desk.rows_in_view()));
    }
}

/// The list of 10,000 agents with names of a language, in its order.
mod language {
    use super::{Bencher, Column, Desk, Language, ListMsg};

    const AGENTS: usize = 10_000;
    const LANGUAGES: [Language; 3] = [Language::English, Language::Japanese, Language::Arabic];

    /// Another language: what is compared is made anew for all, and the list is sorted.
    #[divan::bench(args = LANGUAGES)]
    fn keys_and_order(bencher: Bencher<'_, '_>, language: Language) {
        let mut desk = Desk::speaking(AGENTS, language);
        bencher.bench_local(|| desk.spell(language));
    }

    /// Another order: by name, upwards and downwards in turns.
    #[divan::bench(args = LANGUAGES)]
    fn sort_by_name(bencher: Bencher<'_, '_>, language: Language) {
        let mut desk = Desk::speaking(AGENTS, language);
        bencher.bench_local(|| desk.list(ListMsg::Sort(Column::Name)));
    }

    /// A search of three letters, and the search cleared.
    #[divan::bench(args = LANGUAGES)]
    fn search_and_clear(bencher: Bencher<'_, '_>, language: Language) {
        let mut desk = Desk::speaking(AGENTS, language);
        bencher.bench_local(|| {
            desk.list(ListMsg::Search(language.search().into()));
            desk.list(ListMsg::Search(String::new()));
        });
    }
}

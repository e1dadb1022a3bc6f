//! The cheapest plan, and where a directory ends.

use super::*;

const PAGED: Directory = Directory {
    pages: 50,
    largest: PAGE,
    refuses_one: false,
};

/// Agents on these pages.
fn on(pages: &[u64]) -> Vec<(UserId, u64)> {
    let agents = pages.iter().enumerate();
    agents
        .map(|(n, page)| (n.to_string().as_str().into(), *page))
        .collect()
}

fn count(plan: RefreshPlan) -> (usize, usize) {
    match plan {
        RefreshPlan::Everybody => (usize::MAX, 0),
        RefreshPlan::Steps(steps) => {
            let pages = steps
                .iter()
                .filter(|step| matches!(step, RefreshStep::Page(_)));
            let pages = pages.count();
            (pages, steps.len() - pages)
        }
    }
}

#[test]
fn a_page_holds_everybody_who_is_on_it() {
    let one_page = Directory { pages: 1, ..PAGED };
    for agents in [1, 24, 200] {
        assert_eq!(one_page.plan(&on(&vec![0; agents])), RefreshPlan::Everybody);
    }
    assert_eq!(one_page.plan(&[]), RefreshPlan::Steps(vec![]));
    let four = Directory { pages: 4, ..PAGED };
    assert_eq!(four.plan(&on(&[0, 200, 400, 600])), RefreshPlan::Everybody);
    assert_eq!(
        count(four.plan(&on(&[0; 9]))),
        (1, 0),
        "three are not looked at"
    );
}

#[test]
fn whole_pages_or_single_agents_whichever_is_less_work() {
    let spread = |agents: u64, pages: u64| {
        let pages: Vec<u64> = (0..agents).map(|n| n % pages * PAGE).collect();
        count(PAGED.plan(&on(&pages)))
    };
    assert_eq!(spread(32, 1), (1, 0));
    assert_eq!(spread(32, 2), (2, 0));
    assert_eq!(spread(32, 32), (0, 19));
    assert_eq!(spread(1, 1), (0, 1));
    assert_eq!(spread(3, 2), (0, 3));
    let refuses = Directory {
        refuses_one: true,
        ..PAGED
    };
    let scattered: Vec<u64> = (0..32).map(|n| n * PAGE).collect();
    assert_eq!(count(refuses.plan(&on(&scattered))), (4, 0));
}

#[test]
fn a_directory_in_one_piece_is_not_read_for_a_few_rows() {
    let whole = Directory {
        pages: 1,
        largest: 10_000,
        refuses_one: false,
    };
    assert_eq!(count(whole.plan(&on(&[0; 32]))), (0, 19));
    let refuses = Directory {
        refuses_one: true,
        ..whole
    };
    assert_eq!(refuses.plan(&on(&[0; 32])), RefreshPlan::Steps(vec![]));
    assert_eq!(refuses.rounds(32), None);
}

#[test]
fn the_most_urgent_are_read_first() {
    let scattered: Vec<u64> = (0..32).map(|n| (31 - n) * PAGE).collect();
    let RefreshPlan::Steps(steps) = PAGED.plan(&on(&scattered)) else {
        panic!("not everybody");
    };
    assert_eq!(steps.first(), Some(&RefreshStep::One("0".into())));
    assert_eq!(steps.last(), Some(&RefreshStep::One("18".into())));
}

#[test]
fn a_walk_ends_where_the_directory_does() {
    let id = |n: u64| Some(UserId::from(n.to_string().as_str()));
    // The pages' counts, the total that is told, and whether they add up.
    let scans: [(&[u64], Option<u64>, bool); 9] = [
        (&[24], Some(24), true),
        (&[24], None, true),
        (&[200, 200, 50], Some(450), true),
        (&[200, 200, 0], None, true),
        (&[100, 100, 50], Some(250), true),
        (&[450], Some(450), true),
        (&[450], None, true),
        (&[200, 0], Some(450), false),
        // The total is nonsense.
        (&[200, 200, 10], Some(3), true),
    ];
    for (counts, total, adds_up) in scans {
        let mut scan = DirectoryScan::new(1);
        let more: Vec<bool> = (0..)
            .zip(counts)
            .map(|(n, count)| scan.page(id(n), *count, total))
            .collect();
        let last = counts.len() - 1;
        let expected: Vec<bool> = (0..counts.len()).map(|n| n < last).collect();
        assert_eq!(more, expected, "{counts:?} {total:?}");
        assert_eq!(scan.adds_up(), adds_up, "{counts:?} {total:?}");
    }
    let mut scan = DirectoryScan::new(1);
    assert!(scan.page(id(1), 100, Some(450)));
    assert!(!scan.page(id(1), 100, Some(450)), "the same page again");
    assert!(!scan.adds_up());
}

#[test]
fn one_page_that_fails_is_left_out() {
    let mut scan = DirectoryScan::new(1);
    assert!(scan.page(None, 200, Some(1_000)));
    assert_eq!(scan.page_failed(), FailedPage::Again);
    assert_eq!(scan.page_failed(), FailedPage::Skipped);
    assert_eq!(scan.offset, 400);
    assert!(!scan.adds_up());
    assert_eq!(scan.page_failed(), FailedPage::Again);
    assert_eq!(scan.page_failed(), FailedPage::Ended, "not a second one");
    let mut scan = DirectoryScan::new(1);
    assert!(scan.page(None, 200, None));
    assert_eq!(scan.page_failed(), FailedPage::Again);
    assert_eq!(
        scan.page_failed(),
        FailedPage::Ended,
        "nobody knows of more"
    );
}

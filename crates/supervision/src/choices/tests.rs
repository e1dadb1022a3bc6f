use proptest::prelude::*;

use super::*;
use crate::model::Filter;

const COLUMNS: [Column; 4] = [Column::Name, Column::Number, Column::State, Column::Time];

fn facet<T: PartialEq + std::fmt::Debug + Clone>(
    values: impl Strategy<Value = T>,
) -> impl Strategy<Value = Facet<T>> {
    let wanted = prop::collection::vec(values, 0..4).prop_map(|values| {
        let mut once = Vec::new();
        for value in values {
            if !once.contains(&value) {
                once.push(value);
            }
        }
        once
    });
    // Nothing is wanted in one way only.
    (wanted, any::<bool>()).prop_map(|(wanted, all)| Facet {
        all: all && !wanted.is_empty(),
        wanted,
    })
}

fn choices() -> impl Strategy<Value = Choices> {
    let column = || prop::sample::select(&COLUMNS[..]);
    let standing = prop::sample::select(&Standing::ALL[..]);
    let filter = (
        facet("\\PC{1,12}".prop_map(GroupId)),
        facet(standing),
        facet(prop::sample::select(&["voice", "chat", "x;y"][..]).prop_map(Channel::from)),
        facet("\\PC{1,12}"),
        any::<bool>(),
    );
    let filter = filter.prop_map(
        |(groups, standings, channels, skills, hide_logged_out)| Filter {
            groups,
            standings: standings.wanted,
            channels,
            skills,
            hide_logged_out,
        },
    );
    let sort = (column(), any::<bool>()).prop_map(|(by, descending)| Sort { by, descending });
    let collapsed = facet("[a-z0-9%,;:]{1,5}".prop_map(GroupId));
    let widths = prop::collection::vec((column(), 48..800_u16), 0..5);
    (
        ("\\PC{0,20}", sort, filter, any::<bool>(), collapsed),
        facet(column()),
        widths,
    )
        .prop_map(
            |((search, sort, filter, grouped, collapsed), hidden, widths)| {
                let mut columns = Columns {
                    hidden: hidden.wanted,
                    widths: Vec::new(),
                };
                columns.hidden.retain(|column| *column != Column::Name);
                for (column, width) in widths {
                    columns.widen(column, Some(width));
                }
                Choices {
                    arrangement: Arrangement {
                        search: search.trim().into(),
                        sort,
                        filter,
                        grouped,
                        collapsed: collapsed.wanted,
                    },
                    columns,
                }
            },
        )
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(choices in choices()) {
        let line = write(&choices);
        prop_assert!(line.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>#&=`".contains(&byte)), "{}", line);
        prop_assert_eq!(read(&line), choices);
    }

    #[test]
    fn whatever_a_link_says_can_be_read(line in "\\PC{0,60}|(sort|group|every-skill|width|state|find|without)[:;,.%a-z0-9-]{0,40}") {
        let choices = read(&line);
        prop_assert_eq!(read(&write(&choices)), choices);
    }
}

#[test]
fn a_line_can_be_read_by_people() {
    let line = "sort:-time;every-skill:English,Billing;state:ready,not-ready;hide:logged-out;by:group;without:number";
    let choices = read(line);
    assert_eq!(choices.arrangement.sort.by, Column::Time);
    assert!(choices.arrangement.sort.descending && choices.arrangement.grouped);
    assert!(choices.arrangement.filter.skills.all);
    assert_eq!(choices.arrangement.filter.len(), 5);
    assert_eq!(choices.columns.hidden, [Column::Number]);
    assert_eq!(read(""), Choices::default());
    assert_eq!(read("sort:colour;width:name;nonsense"), Choices::default());
}

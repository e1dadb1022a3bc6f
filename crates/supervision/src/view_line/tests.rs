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

fn view_line() -> impl Strategy<Value = ViewLine> {
    let column = || prop::sample::select(&COLUMNS[..]);
    let presence_state = prop::sample::select(&PresenceState::ALL[..]);
    let filter = (
        facet("\\PC{1,12}".prop_map(|id| GroupId::from(id.as_str()))),
        facet(presence_state),
        facet(prop::sample::select(&["voice", "chat", "x;y"][..]).prop_map(Channel::from)),
        facet("\\PC{1,12}"),
        any::<bool>(),
        any::<bool>(),
    );
    let filter = filter.prop_map(
        |(groups, presence_states, channels, skills, over_limit, hide_logged_out)| Filter {
            groups,
            presence_states: presence_states.wanted,
            channels,
            skills,
            over_limit,
            hide_logged_out,
        },
    );
    let sort = (column(), any::<bool>()).prop_map(|(by, descending)| Sort { by, descending });
    let collapsed = facet("[a-z0-9%,;:]{1,5}".prop_map(|id| GroupId::from(id.as_str())));
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
                ViewLine {
                    list_settings: ListSettings {
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
    fn what_is_written_is_read_again(view_line in view_line()) {
        let line = write(&view_line);
        prop_assert!(line.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>#&=`".contains(&byte)), "{}", line);
        prop_assert_eq!(read(&line), view_line);
    }

    #[test]
    fn whatever_a_link_says_can_be_read(line in "\\PC{0,60}|(sort|group|every-skill|width|state|find|without)[:;,.%a-z0-9-]{0,40}") {
        let view_line = read(&line);
        prop_assert_eq!(read(&write(&view_line)), view_line);
    }
}

#[test]
fn a_line_can_be_read_by_people() {
    let line = "sort:-time;every-skill:English,Billing;state:ready,not-ready;hide:logged-out;by:group;without:number";
    let view_line = read(line);
    assert_eq!(view_line.list_settings.sort.by, Column::Time);
    assert!(view_line.list_settings.sort.descending && view_line.list_settings.grouped);
    assert!(view_line.list_settings.filter.skills.all);
    assert_eq!(view_line.list_settings.filter.len(), 5);
    assert_eq!(view_line.columns.hidden, [Column::Number]);
    assert_eq!(read(""), ViewLine::default());
    assert_eq!(read("sort:colour;width:name;nonsense"), ViewLine::default());
}

//! A spreadsheet finds text, and a reader of JSON finds what was written.

use gws::reply::Failure;
use proptest::prelude::*;

use super::*;
use crate::operation::{Operation, OperationFailure, OperationId, Reach};

fn entries() -> Vec<Entry> {
    let operation = |agent: &str, phase| What::Operation {
        id: OperationId(1),
        operation: Operation::ListenIn,
        agent: agent.into(),
        medium: None,
        phase,
        after: 321,
        reach: Reach::Monitoring,
    };
    let failure = OperationFailure::Server(Failure::Refused {
        http: 403,
        code: 5,
        message: "Planted words".into(),
    });
    let whats = [
        operation("=HYPERLINK(\"x\")", Phase::Requested),
        operation("Ana, \"A\" Lima", Phase::Confirmed),
        operation(" +1", Phase::Failed(failure)),
        What::ContactLost,
    ];
    let at = 1_700_000_000_123;
    whats.map(|what| Entry { at, what }).into()
}

fn heads() -> Told {
    let [time, supervisor, what, whom, outcome] =
        ["Zeit", "-Leitung", "Was", "Wen", "Ergebnis"].map(str::to_owned);
    Told {
        time,
        supervisor,
        what,
        whom,
        outcome,
    }
}

fn told(entry: &Entry) -> Told {
    let whom = match &entry.what {
        What::Operation { agent, .. } => agent.clone(),
        _ => String::new(),
    };
    Told {
        time: "14.11.2023, 23:13:20".into(),
        what: "=Mithören".into(),
        whom,
        outcome: "Bestätigt".into(),
        ..Told::default()
    }
}

fn text(format: Export, entries: Vec<Entry>) -> String {
    let log = Exported {
        entries,
        supervisor: "Sue".into(),
    };
    log.text(format, heads(), told)
}

#[test]
fn times_are_those_of_the_calendar() {
    assert_eq!(time(0), "1970-01-01T00:00:00.000Z");
    assert_eq!(time(951_782_400_000), "2000-02-29T00:00:00.000Z");
    assert_eq!(time(1_700_000_000_123), "2023-11-14T22:13:20.123Z");
    assert_eq!(time(4_107_542_399_999), "2100-02-28T23:59:59.999Z");
}

#[test]
fn a_spreadsheet_finds_text_and_nothing_to_carry_out() {
    let table = text(Export::Copy, entries());
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(
        lines[0],
        r#""Zeit","'-Leitung","Was","Wen","Ergebnis","time","event","operation","phase","milliseconds","reason","detail""#
    );
    assert!(lines[1].contains(r#""'=HYPERLINK(""x"")""#), "{}", lines[1]);
    assert_eq!(
        lines[2],
        r#""14.11.2023, 23:13:20","Sue","'=Mithören","Ana, ""A"" Lima","Bestätigt","2023-11-14T22:13:20.123Z","operation","ListenIn","confirmed","321","","monitoring""#
    );
    assert!(lines[3].contains(r#""' +1""#) && lines[3].contains("status-code-5"));
    assert!(!table.contains("Planted"), "these are the server's words");
    assert_eq!(text(Export::Csv, entries()), ["\u{feff}", &table].concat());
}

#[test]
fn the_json_can_be_read_again() {
    let json = text(Export::Json, entries());
    let list: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(list.as_array().unwrap().len(), 4);
    assert_eq!(list[1]["milliseconds"], 321);
    assert_eq!(list[2]["reason"], "status-code-5");
    assert_eq!(list[3]["event"], "contact-lost");
    assert_eq!(list[1]["agent"], "Ana, \"A\" Lima");
    assert_eq!(list[1]["what"], "=Mithören");
    assert_eq!(list[1]["outcome"], "Bestätigt");
    assert_eq!(list[1]["time"], "2023-11-14T22:13:20.123Z");
    assert!(!json.contains("Planted"));
    assert_eq!(text(Export::Json, Vec::new()), "[\n]\n");
}

#[test]
fn no_form_of_a_formula_is_carried_out() {
    for text in [
        "=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "\u{feff}=1+1",
        "\u{200b}=1+1",
        "\u{0}=1+1",
        "\u{a0} \u{202e}=1+1",
        "Ana;=1+1",
        "Ana; \u{200b}=1+1",
        "Ana\t=1+1",
        "Ana\r\n=1+1",
        "Ana\n@x",
        "\n=1",
    ] {
        let mut cell = String::new();
        write_cell(&mut cell, text);
        for part in cell.split([';', '\t', '\r', '\n']) {
            let seen = part.trim_start_matches(is_unseen);
            assert!(!seen.starts_with(begins_formula), "{cell:?}");
        }
    }
}

proptest! {
    #[test]
    fn a_cell_is_a_text_wherever_it_is_cut(text in "([=+@;\"\r\n\t\u{0}\u{feff}＝-]|\\PC){0,20}") {
        let mut cell = String::new();
        write_cell(&mut cell, &text);
        prop_assert_eq!(cell.replace("\"\"", "").matches('"').count(), 0);
        for part in cell.split([';', '\t', '\r', '\n']) {
            let seen = part.trim_start_matches(is_unseen);
            prop_assert!(!seen.starts_with(begins_formula), "{:?}", cell);
        }
        // Without the apostrophes it is what it was, but for controls.
        let plain = |text: &str| -> String {
            text.chars().filter(|c| !c.is_control() && *c != '\'' && *c != ' ').collect()
        };
        prop_assert_eq!(plain(&cell.replace("\"\"", "\"")), plain(&text));
    }
}

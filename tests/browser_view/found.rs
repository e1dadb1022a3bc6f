//! What the search has found is marked in the names.

use js_sys::Function;
use supervision::{ListMsg, Msg};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::narrowing::{GROUPS, agents, model, search};
use crate::panel::{Mounted, settle};

/// What is marked on the page, from the first to the last row, with the name it is in.
fn marked() -> Vec<String> {
    let script = "return [...(CSS.highlights.get('sw-found') ?? [])] \
         .map((it) => `${it.startContainer.data.slice(it.startOffset, it.endOffset)} in ${it.startContainer.data}`) \
         .sort().join()";
    let marked = Function::new_no_args(script)
        .call0(&JsValue::UNDEFINED)
        .unwrap();
    let marked = marked.as_string().unwrap();
    marked
        .split(',')
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

async fn six() -> Mounted {
    Mounted::on(model(agents(), GROUPS), "1200px", "600px").await
}

#[wasm_bindgen_test]
async fn each_word_of_the_search_is_marked_where_a_name_has_it() {
    let panel = six().await;
    assert_eq!(marked(), [""; 0]);
    search(&panel, "AN").await;
    assert_eq!(marked(), ["An in Ana Lima"]);
    search(&panel, "n a").await;
    assert_eq!(
        marked(),
        [
            "A in Ana Lima",
            "N in Dora Novak",
            "a in Ben Kato",
            "a in Cem Rahn",
            "a in Dora Novak",
            "a in Eva Stein",
            "n in Ana Lima",
            "n in Ben Kato",
            "n in Cem Rahn",
            "n in Eva Stein",
        ]
    );
    // The number is the same of all: nothing of a name.
    search(&panel, "5001").await;
    assert_eq!(panel.all(".row").len(), 6);
    assert_eq!(marked(), [""; 0]);
    search(&panel, "").await;
    assert_eq!(marked(), [""; 0]);
}

#[wasm_bindgen_test]
async fn accents_are_passed_over_and_the_marks_go_with_the_letters() {
    let mut agents = agents();
    agents[0].name = "Zoë Ärne".into();
    let panel = Mounted::on(model(agents, GROUPS), "1200px", "600px").await;
    let letters = "1a3A2ä3Ä1b3B1e3E2ë1i3I1n3N1o3O1r3R1z3Z";
    panel.send(Msg::Letters(letters.into()));
    search(&panel, "arn").await;
    assert_eq!(marked(), ["Ärn in Zoë Ärne"]);
    search(&panel, "e a").await;
    assert!(
        marked().contains(&"ë in Zoë Ärne".to_owned()),
        "{:?}",
        marked()
    );
}

#[wasm_bindgen_test]
async fn a_row_that_is_used_again_is_marked_anew_and_nothing_is_left_of_a_panel() {
    let panel = six().await;
    let other = six().await;
    search(&panel, "an").await;
    search(&other, "en").await;
    assert_eq!(marked(), ["An in Ana Lima", "en in Ben Kato"]);
    // Another search is another agent in the first row.
    let rows = panel.all(".row");
    search(&panel, "ben").await;
    assert_eq!(marked(), ["Ben in Ben Kato", "en in Ben Kato"]);
    assert!(rows[0].is_same_node(Some(panel.all(".row")[0].as_ref())));
    drop(panel);
    settle().await;
    assert_eq!(marked(), ["en in Ben Kato"]);
    other.send(Msg::List(ListMsg::Search(String::new())));
    settle().await;
    let has = Function::new_no_args("return CSS.highlights.has('sw-found')");
    assert_eq!(has.call0(&JsValue::UNDEFINED).unwrap(), JsValue::FALSE);
}

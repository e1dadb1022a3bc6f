//! The style of a shadow root, without a `style` element, which a strict page would refuse.
//!
//! Knows that a sheet belongs to the document it was made for, and is lost where the element is
//! adopted by another one. Must not know what is in it.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Document, ShadowRoot};

use crate::view::css;

thread_local! {
    /// One sheet for all panels of a document: that of the last panel.
    static SHEET: RefCell<Option<(Document, CssStyleSheet)>> = const { RefCell::new(None) };
}

/// Styles the root as its document is.
pub(super) fn adopt(root: &ShadowRoot) {
    if let Some(sheet) = root.owner_document().and_then(sheet_for) {
        let sheets = Array::of1(&sheet);
        Reflect::set(root, &"adoptedStyleSheets".into(), &sheets).ok();
    }
}

fn sheet_for(document: Document) -> Option<CssStyleSheet> {
    SHEET.with(|slot| {
        let mut slot = slot.try_borrow_mut().ok()?;
        if let Some((of, sheet)) = slot.as_ref()
            && *of == document
        {
            return Some(sheet.clone());
        }
        let sheet = new_sheet(&document)?;
        sheet.replace_sync(&css()).ok()?;
        *slot = Some((document, sheet.clone()));
        Some(sheet)
    })
}

/// Made by the window of the document: no other document takes it.
fn new_sheet(document: &Document) -> Option<CssStyleSheet> {
    let window = document.default_view()?;
    let class: Function = Reflect::get(&window, &"CSSStyleSheet".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let sheet: JsValue = Reflect::construct(&class, &Array::new()).ok()?;
    // `dyn_into` would ask the class of this window.
    Some(sheet.unchecked_into())
}

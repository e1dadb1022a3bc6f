//! The style of a shadow root, without a `style` element, which a strict page would refuse.
//!
//! Knows that a sheet and a font belong to the document that they were made for, and are lost where
//! the element is adopted by another one. Must not know what is in it.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Document, ShadowRoot};

use crate::view::{DRAWINGS, FONT, css};

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
        add_font(&document);
        *slot = Some((document, sheet.clone()));
        Some(sheet)
    })
}

/// Made by the window of the document: no other document takes it.
fn new_sheet(document: &Document) -> Option<CssStyleSheet> {
    let sheet = made(document, "CSSStyleSheet", &Array::new())?;
    // `dyn_into` would ask the class of this window.
    Some(sheet.unchecked_into())
}

/// Gives the document the font of the drawings, from bytes that are there: nothing is fetched, which a strict page would
/// refuse. Where the browser takes none, the letters of the drawings are seen.
fn add_font(document: &Document) -> Option<()> {
    let fonts = Reflect::get(document, &"fonts".into()).ok()?;
    let family = |face: JsValue| Reflect::get(&face, &"family".into()).ok()?.as_string();
    let faces = js_sys::try_iter(&fonts).ok()??;
    let mut families = faces.filter_map(Result::ok).filter_map(family);
    // A panel that was elsewhere meanwhile comes back to it. Some browsers quote the name.
    if families.any(|family| family.trim_matches('"') == FONT) {
        return None;
    }
    let bytes = Uint8Array::new_from_slice(DRAWINGS);
    let font = made(document, "FontFace", &Array::of2(&FONT.into(), &bytes))?;
    let add = function(&fonts, "add")?;
    add.call1(&fonts, &font).ok().map(drop)
}

/// An object of a class of the document's window.
fn made(document: &Document, class: &str, arguments: &Array) -> Option<JsValue> {
    let class = function(document.default_view()?.as_ref(), class)?;
    Reflect::construct(&class, arguments).ok()
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

//! Gives texts away: to the clipboard, or as a file.
//!
//! Knows how a browser does it. Must not know what a text is about.

use js_sys::Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Copies a text; says whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // There is no clipboard for a page that came over an open network.
    if !window.is_secure_context() {
        return false;
    }
    let clipboard = window.navigator().clipboard();
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Offers a text as a file; says whether the browser took it over.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    try_save(name, kind, text).is_some()
}

fn try_save(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link = web_sys::window()?.document()?.create_element("a").ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", name).ok()?;
    link.dyn_into::<HtmlElement>().ok()?.click();
    // The browser has taken the file over when the press is done.
    Url::revoke_object_url(&url).ok()
}

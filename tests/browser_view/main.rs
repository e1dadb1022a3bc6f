//! The view in a real browser, on screens made by hand: roles, names, reasons, keys and focus.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]
// A test that fails may panic, and so may what it is made of.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cards;
mod fabricated;
mod frame;
mod keyboard;
mod panel;
mod rows;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

//! Words.
//!
//! One module per language. Each function turns one fact of the core into words, so the compiler
//! lists what a new fact still lacks. A sentence says what happened and what to do next. Must not
//! decide anything, and knows no HTML.

pub mod en;

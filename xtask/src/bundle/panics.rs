//! Panics without words: a panic ends the instance with a trap, and the trap stays. Texts that nobody reads and exports that
//! nobody calls are taken away as well.
//!
//! Knows the standard library's functions that panic, and functions of other crates that the panel has no use for. Without
//! them, their arguments and the writing of messages need not be downloaded. Must not know the panel.

use std::collections::BTreeSet;

use walrus::{FunctionId, FunctionKind, Module};

use super::unused::clear;

/// Beginnings of names, without the hashes of crates, of functions that panic whatever they are given, or that only the
/// classes call which [`super::boundary`] takes away.
const TRAPS: [&str; 12] = [
    "core::cell::panic_already_",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "alloc::raw_vec::capacity_overflow",
    "std::thread::local::panic_access_error",
    // Asynchronous functions that are exported: those classes have the only ones.
    "js_sys::futures::future_to_promise::{{closure}}",
    "wasm_streams::",
];
/// Beginnings of names of functions that write what nobody reads: of a text that is no JSON, only the place is told.
const MUTE: [&str; 1] = ["<serde_json::error::JsonUnexpected as core::fmt::Display>::fmt"];

/// Makes a trap of everything that panics or is not called, and writes nothing where nobody reads. Returns the functions that
/// were changed, which call nothing and read no data now.
pub(super) fn silence(module: &mut Module) -> BTreeSet<FunctionId> {
    let mut silent = BTreeSet::new();
    for function in module.funcs.iter_mut() {
        let name = plain(function.name.as_deref().unwrap_or_default());
        let starts = |list: &[&str]| list.iter().any(|start| name.starts_with(start));
        let (traps, is_mute) = (starts(&TRAPS), starts(&MUTE));
        if let FunctionKind::Local(local) = &mut function.kind
            && (traps || is_mute)
        {
            clear(local);
            if is_mute {
                // Success, as functions that write tell it.
                let mut body = local.builder_mut().func_body();
                body.instrs_mut().clear();
                body.i32_const(0);
            }
            silent.insert(function.id());
        }
    }
    silent
}

/// A name without the hashes of crates.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    let mut is_hash = false;
    for letter in name.chars() {
        is_hash = (is_hash || letter == '[') && letter != ']';
        if !is_hash && letter != ']' {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use walrus::{
        FunctionBuilder, ValType,
        ir::{Const, Instr, Value},
    };

    use super::*;

    /// The only instruction of a function of this name once it is silenced.
    fn silenced(name: &str) -> Option<walrus::ir::Instr> {
        let mut module = Module::default();
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        builder.func_body().i32_const(1).i32_const(1).drop();
        let local = builder.finish(Vec::new(), &mut module.funcs);
        module.funcs.get_mut(local).name = Some(name.to_owned());
        silence(&mut module);
        let body = module.funcs.get(local).kind.unwrap_local();
        match &body.block(body.entry_block()).instrs[..] {
            [(only, _)] => Some(only.clone()),
            _ => None,
        }
    }

    #[test]
    fn only_what_panics_in_any_case_or_is_not_called_traps() {
        for name in [
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "core[c5930c85a12de822]::str::slice_error_fail_rt",
            "core::panicking::assert_failed::h0123456789abcdef",
            "js_sys::futures::future_to_promise::{{closure}}::{{closure}}::h0123456789abcdef",
        ] {
            assert!(
                matches!(silenced(name), Some(Instr::Unreachable(_))),
                "{name}"
            );
        }
        for name in [
            "std[c5930c85a12de822]::panicking::panic_count::is_zero_slow_path",
            "<supervision::failure::Raw>::of",
            "js_sys::futures::spawn_local",
            "",
        ] {
            assert!(silenced(name).is_none(), "{name}");
        }
    }

    #[test]
    fn what_nobody_reads_is_not_written() {
        let name = "<serde_json::error::JsonUnexpected as core::fmt::Display>::fmt::h01";
        let only = silenced(name);
        assert!(matches!(
            only,
            Some(Instr::Const(Const {
                value: Value::I32(0)
            }))
        ));
    }
}

//! Panics without words: a panic ends the instance with a trap, and the trap stays.
//!
//! Knows the standard library's functions that panic. Without them, their arguments and the writing of messages need not be
//! downloaded. Must not know the panel.

use walrus::{FunctionKind, Module};

/// Beginnings of names, without the hashes of crates, of functions that panic whatever they are given.
const PANICS: [&str; 10] = [
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
];

/// Makes a trap of everything that panics.
pub(super) fn silence(module: &mut Module) {
    for function in module.funcs.iter_mut() {
        let name = function.name.as_deref().unwrap_or_default();
        if let FunctionKind::Local(local) = &mut function.kind
            && panics(name)
        {
            let mut body = local.builder_mut().func_body();
            body.instrs_mut().clear();
            body.unreachable();
        }
    }
}

fn panics(name: &str) -> bool {
    let mut plain = String::new();
    let mut is_hash = false;
    for letter in name.chars() {
        is_hash = (is_hash || letter == '[') && letter != ']';
        if !is_hash && letter != ']' {
            plain.push(letter);
        }
    }
    PANICS.iter().any(|start| plain.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_panics_in_any_case_is_silenced() {
        for name in [
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "core[c5930c85a12de822]::str::slice_error_fail_rt",
            "core::panicking::assert_failed::h0123456789abcdef",
        ] {
            assert!(panics(name), "{name}");
        }
        for name in [
            "std[c5930c85a12de822]::panicking::panic_count::is_zero_slow_path",
            "<supervision::failure::Raw>::of",
            "",
        ] {
            assert!(!panics(name), "{name}");
        }
    }

    #[test]
    fn a_function_that_panics_traps() {
        let mut module = Module::default();
        let mut builder = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.func_body().i32_const(1).drop();
        let local = builder.finish(Vec::new(), &mut module.funcs);
        module.funcs.get_mut(local).name = Some("core::panicking::panic".to_owned());
        silence(&mut module);
        let body = module.funcs.get(local).kind.unwrap_local();
        let entry = body.block(body.entry_block());
        assert!(matches!(
            entry.instrs[..],
            [(walrus::ir::Instr::Unreachable(_), _)]
        ));
    }
}

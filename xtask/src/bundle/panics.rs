//! What a panic would say, which nobody reads: it ends the instance with a trap, and the trap stays.
//!
//! Knows the standard library's functions that panic, and what it leaves in the data to say where. Without them their
//! arguments, the writing of messages and the paths of sources need not be downloaded. Must not know the panel.

use walrus::{ConstExpr, DataKind, FunctionKind, Module, ir::Value};

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
/// Bytes of a place in a source: where the path begins, its length, line and column.
const PLACE: usize = 16;
/// No path of a source is longer.
const LONGEST: usize = 300;

/// Makes a trap of everything that panics, and zeros of the places that a panic would name.
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
    let ids: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in ids {
        let data = module.data.get_mut(id);
        if let DataKind::Active {
            offset: ConstExpr::Value(Value::I32(start)),
            ..
        } = data.kind
        {
            forget_places(&mut data.value, usize::try_from(start).unwrap_or_default());
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

/// Zeros for each place and for the path that it points to; `start` is the address of the data.
fn forget_places(data: &mut [u8], start: usize) {
    let mut found = Vec::new();
    let first = start.wrapping_neg() % 4;
    for at in (first..data.len()).step_by(4) {
        if let Some(path) = path_of(data, start, at) {
            found.extend([(at, PLACE), path]);
        }
    }
    for (at, length) in found {
        if let Some(bytes) = data.get_mut(at..at + length) {
            bytes.fill(0);
        }
    }
}

/// Where the path of a place is in the data, and its length; `None`: there is no place at `at`.
fn path_of(data: &[u8], start: usize, at: usize) -> Option<(usize, usize)> {
    let word = |index: usize| {
        let bytes = data.get(at + 4 * index..)?.first_chunk()?;
        usize::try_from(u32::from_le_bytes(*bytes)).ok()
    };
    let (path, length) = (word(0)?.checked_sub(start)?, word(1)?);
    let is_place = length < LONGEST && word(2)? > 0 && word(3)? > 0;
    let bytes = data.get(path..path.checked_add(length)?)?;
    (is_place && bytes.ends_with(b".rs")).then_some((path, length))
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
    fn places_and_their_paths_are_zeros_and_all_else_stays() {
        let start = 1_000;
        let mut data = b"..src/a.rs..text".to_vec();
        for word in [1_002_u32, 8, 7, 9, 1_012, 4, 7, 9] {
            data.extend(word.to_le_bytes());
        }
        let before = data.clone();
        forget_places(&mut data, start);
        assert_eq!(data[..16], *b"..\0\0\0\0\0\0\0\0..text");
        assert_eq!(data[16..32], [0; PLACE]);
        assert_eq!(data[32..], before[32..]);
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

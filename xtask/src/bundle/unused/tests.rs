use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, ExportKind,
    ExportSection, Function, FunctionSection, LinkingSection, MemorySection, MemoryType,
    SymbolTable, TypeSection,
};

use super::*;

/// Bytes of a function of the test with the size before them, and of what stands before the first one.
const BODY: u8 = 5;
const BEFORE: u8 = 1;

/// Three functions without parameters, of which `a` is exported, and four pieces of data: text, text, the place of a panic,
/// and its path. `calls` are pairs of a function and a symbol; functions are symbols 0 to 2, pieces are 3 to 6.
fn compiled(calls: &[(u8, u8)]) -> Vec<u8> {
    let mut module = wasm_encoder::Module::new();
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for _ in 0..3 {
        functions.function(0);
        let mut body = Function::new([]);
        body.instructions().nop().nop().end();
        code.function(&body);
    }
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("a", ExportKind::Func, 0);
    let data = data();
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols());
    let reloc = |name: &'static str, section: u8, entries: &[[u8; 4]]| CustomSection {
        name: name.into(),
        data: [
            &[section, u8::try_from(entries.len()).unwrap()],
            entries.concat().as_slice(),
        ]
        .concat()
        .into(),
    };
    // Kind 4: an address in code; 5: an address in data; each with an addend of nothing.
    let in_code: Vec<_> = calls
        .iter()
        .map(|(function, symbol)| [4, BEFORE + BODY * function + 2, *symbol, 0])
        .collect();
    let place_of_the_first_segment = 1 + 1 + 3 + 1;
    let in_data = [[5, place_of_the_first_segment + 8, 6, 0]];
    module
        .section(&types)
        .section(&functions)
        .section(&memories)
        .section(&exports)
        .section(&code)
        .section(&data)
        .section(&linking)
        .section(&reloc("reloc.CODE", 4, &in_code))
        .section(&reloc("reloc.DATA", 5, &in_data));
    module.finish()
}

fn data() -> DataSection {
    let mut data = DataSection::new();
    let location = [20, 0, 0, 0, 4, 0, 0, 0, 7, 0, 0, 0, 3, 0, 0, 0];
    let text = [b"usedleft", &location[..], b"a.rs"].concat();
    data.active(0, &ConstExpr::i32_const(0), text);
    data
}

fn symbols() -> SymbolTable {
    let mut symbols = SymbolTable::new();
    for function in 0..3 {
        symbols.function(0, function, Some(&function.to_string()));
    }
    for (offset, size) in [(0, 4), (4, 4), (8, 16), (24, 4)] {
        let index = 0;
        let at = DataSymbolDefinition {
            index,
            offset,
            size,
        };
        symbols.data(0, &offset.to_string(), Some(at));
    }
    symbols
}

/// The data, and which functions have become traps.
fn emptied(calls: &[(u8, u8)], silent: &[usize]) -> (Vec<u8>, Vec<bool>) {
    let compiled = compiled(calls);
    let mut module = Module::from_buffer(&compiled).unwrap();
    let functions: Vec<_> = module.funcs.iter().map(walrus::Function::id).collect();
    let silent = silent.iter().map(|index| functions[*index]).collect();
    empty(&mut module, &compiled, &silent).unwrap();
    assert!(
        module
            .customs
            .iter()
            .all(|(_, it)| !SECTIONS.contains(&it.name()))
    );
    let traps = module.funcs.iter_local().map(|(_, local)| {
        let body = local.block(local.entry_block());
        matches!(body.instrs[..], [(ir::Instr::Unreachable(_), _)])
    });
    let traps = traps.collect();
    let data = module.data.iter().next().unwrap();
    (data.value.clone(), traps)
}

#[test]
fn what_the_exports_need_stays_and_nothing_else() {
    let (data, traps) = emptied(&[(0, 1), (1, 3), (2, 4)], &[]);
    assert_eq!(data, [&b"used"[..], &[0; 24]].concat());
    assert_eq!(traps, [false, false, true]);
}

#[test]
fn a_silent_function_needs_nothing() {
    let (data, traps) = emptied(&[(0, 1), (1, 3), (1, 2)], &[1]);
    assert_eq!(data, [0; 28]);
    assert_eq!(traps, [false, false, true]);
}

#[test]
fn where_a_panic_would_be_is_needed_by_nobody() {
    let (data, _) = emptied(&[(0, 3), (0, 4), (0, 5)], &[]);
    assert_eq!(data, [&b"usedleft"[..], &[0; 20]].concat());
}

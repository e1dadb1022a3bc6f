//! What nothing needs once panics are traps: functions, data, and where in the sources a panic would be.
//!
//! Knows the account of references that the linker leaves with `--emit-relocs`, by the conventions of WebAssembly's object
//! files. Must not know which functions panic.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::Result;
use walrus::{FunctionId, FunctionKind, LocalFunction, Module, ir};
use wasmparser::{DataSectionReader, KnownCustom, Linking, Parser, Payload, SymbolInfo, TypeRef};

/// Custom sections of the account.
const SECTIONS: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];
/// Bytes of the place of a panic: address and length of the path, line, column.
const LOCATION: usize = 16;
/// The end of the path of a source.
const SOURCE: &[u8] = b".rs";

/// Something that can be referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    /// A function, by its index.
    Function(u32),
    /// Data, by segment and offset.
    Data(usize, usize),
}

/// What the linker wrote down, and where the module has it; ranges are places in the file.
#[derive(Default)]
struct Account {
    imported: u32,
    bodies: Vec<Range<usize>>,
    code: usize,
    data: usize,
    segments: Vec<Range<usize>>,
    /// Symbols by index; `None`: neither function nor data.
    symbols: Vec<Option<Thing>>,
    /// Data by segment and offset, with its length; none overlaps another.
    pieces: BTreeMap<(usize, usize), usize>,
    /// Places in the code section, and the symbols that are referred to there.
    in_code: Vec<(usize, u32)>,
    /// Places in the data section, and the symbols that are referred to there.
    in_data: Vec<(usize, u32)>,
}

/// Empties functions and data that nothing needs if `silent` functions need nothing; `compiled` is the file of the module.
/// Without an account of the linker, nothing is emptied.
pub(super) fn empty(
    module: &mut Module,
    compiled: &[u8],
    silent: &BTreeSet<FunctionId>,
) -> Result<()> {
    for section in SECTIONS {
        module.customs.remove_raw(section);
    }
    let account = Account::read(compiled)?;
    if account.symbols.is_empty() {
        return Ok(());
    }
    let silent = silent.iter().map(place).collect();
    let needed = account.needed(compiled, &account.roots(module), &silent);
    for function in module.funcs.iter_mut() {
        let place = place(&function.id());
        if let FunctionKind::Local(local) = &mut function.kind
            && account.has(place)
            && !needed.contains(&Thing::Function(place))
        {
            clear(local);
        }
    }
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in data {
        let value = &mut module.data.get_mut(id).value;
        let pieces = account
            .pieces
            .range((id.index(), 0)..=(id.index(), usize::MAX));
        for (&(segment, start), length) in pieces {
            if !needed.contains(&Thing::Data(segment, start)) {
                let piece = value.get_mut(start..start + length);
                piece.into_iter().flatten().for_each(|byte| *byte = 0);
            }
        }
    }
    Ok(())
}

/// Makes a trap of a function.
pub(super) fn clear(local: &mut LocalFunction) {
    let mut body = local.builder_mut().func_body();
    body.instrs_mut().clear();
    body.unreachable();
}

/// Index of a function in the file that the module was read from.
fn place(function: &FunctionId) -> u32 {
    u32::try_from(function.index()).unwrap_or(u32::MAX)
}

impl Account {
    fn read(wasm: &[u8]) -> Result<Self> {
        let mut account = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        account.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { range, .. } => account.code = range.start,
                Payload::CodeSectionEntry(body) => account.bodies.push(body.range()),
                Payload::DataSection(data) => account.read_data(data)?,
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            if let Linking::SymbolTable(symbols) = part? {
                                for symbol in symbols {
                                    account.add(&symbol?);
                                }
                            }
                        }
                    }
                    KnownCustom::Reloc(references) => {
                        let list = match custom.name() {
                            "reloc.CODE" => &mut account.in_code,
                            "reloc.DATA" => &mut account.in_data,
                            _ => continue,
                        };
                        for entry in references.entries() {
                            let entry = entry?;
                            let is_symbol = entry.ty != wasmparser::RelocationType::TypeIndexLeb;
                            list.extend(is_symbol.then_some((entry.offset as usize, entry.index)));
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        account.join();
        Ok(account)
    }

    fn read_data(&mut self, data: DataSectionReader) -> Result<()> {
        self.data = data.range().start;
        for segment in data {
            let segment = segment?;
            let end = segment.range.end;
            self.segments.push(end - segment.data.len()..end);
        }
        Ok(())
    }

    fn add(&mut self, symbol: &SymbolInfo) {
        let thing = match symbol {
            SymbolInfo::Func { index, .. } => Some(Thing::Function(*index)),
            SymbolInfo::Data { symbol, .. } => symbol.map(|it| {
                let at = (it.index as usize, it.offset as usize);
                let length = self.pieces.entry(at).or_default();
                *length = (*length).max(it.size as usize);
                Thing::Data(at.0, at.1)
            }),
            _ => None,
        };
        self.symbols.push(thing);
    }

    /// Makes one piece of those that overlap.
    fn join(&mut self) {
        let mut joined: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for (&(segment, start), &length) in &self.pieces {
            if let Some((&(other, first), known)) = joined.iter_mut().next_back()
                && other == segment
                && start < first + *known
            {
                *known = (*known).max(start + length - first);
            } else {
                joined.insert((segment, start), length);
            }
        }
        self.pieces = joined;
    }

    /// Whether a function is one of the file, and not one that was added to the module.
    fn has(&self, function: u32) -> bool {
        (function as usize) < self.imported as usize + self.bodies.len()
    }

    /// Functions of the file that are exported, or called by those that were added to the module.
    fn roots(&self, module: &Module) -> Vec<Thing> {
        struct Called(Vec<FunctionId>);
        impl ir::Visitor<'_> for Called {
            fn visit_function_id(&mut self, function: &FunctionId) {
                self.0.push(*function);
            }
        }
        let mut called = Called(module.start.into_iter().collect());
        for export in module.exports.iter() {
            if let walrus::ExportItem::Function(function) = export.item {
                called.0.push(function);
            }
        }
        for (id, local) in module.funcs.iter_local() {
            if !self.has(place(&id)) {
                ir::dfs_in_order(&mut called, local, local.entry_block());
            }
        }
        let called = called.0.iter().map(place);
        called.map(Thing::Function).collect()
    }

    /// Everything that the roots need, and what this needs in turn.
    fn needed(&self, wasm: &[u8], roots: &[Thing], silent: &BTreeSet<u32>) -> BTreeSet<Thing> {
        let references = self.references(wasm);
        let mut needed = BTreeSet::new();
        let mut next: Vec<Thing> = roots.to_vec();
        while let Some(thing) = next.pop() {
            let is_silent = matches!(thing, Thing::Function(it) if silent.contains(&it));
            if needed.insert(thing) && !is_silent {
                next.extend(references.get(&thing).into_iter().flatten());
            }
        }
        needed
    }

    /// What each thing refers to; the places of panics are left out.
    fn references(&self, wasm: &[u8]) -> BTreeMap<Thing, Vec<Thing>> {
        let mut references: BTreeMap<Thing, Vec<Thing>> = BTreeMap::new();
        let target = |symbol: u32| {
            let thing = self.symbols.get(symbol as usize).copied().flatten()?;
            match thing {
                Thing::Data(segment, offset) => self.piece(segment, offset),
                Thing::Function(_) => Some(thing),
            }
        };
        for &(at, symbol) in &self.in_code {
            let at = self.code + at;
            let body = self.bodies.partition_point(|body| body.end <= at);
            let function = u32::try_from(body).map(|body| Thing::Function(self.imported + body));
            if let (Ok(function), Some(target)) = (function, target(symbol)) {
                references.entry(function).or_default().push(target);
            }
        }
        for &(at, symbol) in &self.in_data {
            let at = self.data + at;
            let segment = self.segments.partition_point(|segment| segment.end <= at);
            let start = self.segments.get(segment).map_or(0, |it| it.start);
            if let Some((piece, target)) = self.piece(segment, at - start).zip(target(symbol)) {
                references.entry(piece).or_default().push(target);
            }
        }
        let locations: BTreeSet<Thing> = references
            .iter()
            .filter(|(thing, targets)| self.is_location(wasm, **thing, targets))
            .map(|(thing, _)| *thing)
            .collect();
        for targets in references.values_mut() {
            targets.retain(|target| !locations.contains(target));
        }
        references
    }

    /// The data that a place in a segment belongs to.
    fn piece(&self, segment: usize, offset: usize) -> Option<Thing> {
        let before = self.pieces.range((segment, 0)..=(segment, offset));
        let (&(segment, start), _) = before.last()?;
        Some(Thing::Data(segment, start))
    }

    /// Whether data has the shape of the place of a panic: it refers to the path of a source, and to nothing else.
    fn is_location(&self, wasm: &[u8], thing: Thing, targets: &[Thing]) -> bool {
        let (Thing::Data(segment, start), [Thing::Data(other, path)]) = (thing, targets) else {
            return false;
        };
        let bytes = |segment: usize, start: usize, length: usize| {
            let start = self.segments.get(segment)?.start + start;
            wasm.get(start..start + length)
        };
        let length = bytes(segment, start + 4, 4).and_then(|length| length.try_into().ok());
        let length = length.map_or(0, u32::from_le_bytes) as usize;
        let path = bytes(*other, *path, length);
        self.pieces.get(&(segment, start)) == Some(&LOCATION)
            && path.is_some_and(|path| path.ends_with(SOURCE))
    }
}

#[cfg(test)]
mod tests;

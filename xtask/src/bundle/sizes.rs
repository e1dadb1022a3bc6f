//! Sizes of a file as it lies on disk and as it travels, and their table. Pure.

use std::{io::Write, ops::Add};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

/// What wasm and JavaScript together may weigh, compressed with brotli; one KB is 1000 bytes.
pub(super) const TARGET: usize = 110_000;

/// Bytes of a file, plain and compressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    /// Compresses as a web server does ahead of time: as well as it goes.
    pub(super) fn of(content: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let mut brotli = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams {
            size_hint: content.len(),
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &content[..], &mut brotli, &parameters)
            .context("brotli failed")?;
        Ok(Self {
            raw: content.len(),
            gzip: gzip.finish()?.len(),
            brotli: brotli.len(),
        })
    }
}

impl Add for Sizes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The table, with a last line that compares with [`TARGET`].
pub(super) fn table(wasm: Sizes, scripts: Sizes) -> String {
    let total = wasm + scripts;
    let row = |name: &str, Sizes { raw, gzip, brotli }| {
        format!("{name:<8}{raw:>10}{gzip:>10}{brotli:>10}")
    };
    let verdict = if total.brotli <= TARGET {
        "within"
    } else {
        "over"
    };
    [
        format!("{:<8}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli"),
        row("wasm", wasm),
        row("js", scripts),
        format!("{:<8}{:>30}", "css", "in the wasm"),
        row("total", total),
        format!(
            "{}.{} KB brotli: {verdict} the target of {} KB\n",
            total.brotli / 1000,
            total.brotli % 1000 / 100,
            TARGET / 1000
        ),
    ]
    .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_measured() {
        let sizes = Sizes::of(&b"who hears whom ".repeat(1000)).unwrap();
        assert_eq!(sizes.raw, 15_000);
        assert!(sizes.gzip < 200 && sizes.gzip > 20, "{sizes:?}");
        assert!(sizes.brotli < sizes.gzip && sizes.brotli > 10, "{sizes:?}");
    }

    #[test]
    fn the_table_adds_up_and_compares_with_the_target() {
        let wasm = Sizes {
            raw: 200_000,
            gzip: 90_000,
            brotli: 80_000,
        };
        let scripts = Sizes {
            raw: 30_000,
            gzip: 9000,
            brotli: 8550,
        };
        assert_eq!(
            table(wasm, scripts),
            "bytes          raw      gzip    brotli\n\
             wasm        200000     90000     80000\n\
             js           30000      9000      8550\n\
             css                        in the wasm\n\
             total       230000     99000     88550\n\
             88.5 KB brotli: within the target of 110 KB\n"
        );
        let heavy = Sizes {
            brotli: 101_451,
            ..wasm
        };
        assert!(table(heavy, scripts).ends_with("110.0 KB brotli: over the target of 110 KB\n"));
    }
}

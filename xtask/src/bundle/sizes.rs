//! Sizes of a file as it lies on disk and as it travels, and their table. Pure; knows no budget.

use std::{io::Write, ops::Add};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

/// Bytes of a file, plain and compressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sizes {
    raw: usize,
    gzip: usize,
    pub(super) brotli: usize,
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

/// The table of what a bundle consists of, and what of it a browser needs for the first roster.
pub(super) fn table(wasm: Sizes, scripts: Sizes, first_use: Sizes) -> String {
    let row = |name: &str, Sizes { raw, gzip, brotli }| {
        format!("{name:<10}{raw:>10}{gzip:>10}{brotli:>10}")
    };
    [
        format!("{:<10}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli"),
        row("wasm", wasm),
        row("js", scripts),
        format!("{:<10}{:>30}", "css", "in the wasm"),
        row("whole", wasm + scripts),
        row("first use", first_use) + "\n",
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
    fn the_table_adds_up() {
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
            table(wasm, scripts, wasm),
            "bytes            raw      gzip    brotli\n\
             wasm          200000     90000     80000\n\
             js             30000      9000      8550\n\
             css                          in the wasm\n\
             whole         230000     99000     88550\n\
             first use     200000     90000     80000\n"
        );
    }
}

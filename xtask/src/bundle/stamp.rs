//! Whether a bundle would come out as before, by a fingerprint of everything that goes into it.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The fingerprint of some files and of whether the optional tools take part.
pub(super) fn of(files: &[PathBuf], optimized: bool) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    optimized.hash(&mut hasher);
    for file in files {
        file.hash(&mut hasher);
        fs::read(file)
            .with_context(|| format!("cannot read {}", file.display()))?
            .hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether that fingerprint was kept last.
pub(super) fn is(file: &Path, stamp: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|kept| kept == stamp)
}

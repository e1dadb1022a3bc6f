//! The files of this checkout, for tests that read them. Knows folders, not what is in a file.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the workspace's `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask
        .parent()
        .expect("xtask lies in no workspace")
        .to_owned()
}

/// The text of a file, by its path from [`root`].
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every `.rs` file in a folder, by its path from [`root`], with its text. What cargo and npm write is left out.
pub(crate) fn rust_files(folder: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir()
                && !["target", "node_modules"].contains(&&*name)
                && !name.starts_with('.')
            {
                folders.push(path);
            } else if name.ends_with(".rs") {
                let from_root = path.strip_prefix(root()).expect("below the root");
                let from_root = from_root.to_string_lossy().replace('\\', "/");
                let text = text(&from_root);
                files.push((from_root, text));
            }
        }
    }
    files.sort();
    files
}

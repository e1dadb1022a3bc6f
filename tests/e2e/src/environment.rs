//! Where the programs and files are that tests need; `cargo xtask test e2e` builds them and says so in the environment.

use std::env;
use std::path::{Path, PathBuf};

/// A file or folder that an environment variable names. Without it there is nothing to test: the panic says what to run.
pub fn tool(variable: &str) -> PathBuf {
    match env::var_os(variable) {
        Some(path) => path.into(),
        None => panic!("{variable} is not set: run these tests with `cargo xtask test e2e`"),
    }
}

/// How many times slower than this machine a page's processor is made, as on an old machine; `SUPERVISOR_SLOW`, else 1.
pub fn slowness() -> u32 {
    match env::var("SUPERVISOR_SLOW") {
        Ok(rate) => match rate.parse() {
            Ok(rate) if rate > 0 => rate,
            _ => panic!("SUPERVISOR_SLOW is {rate:?}, and has to be a whole number above 0"),
        },
        Err(_) => 1,
    }
}

/// The root of the repository.
pub fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

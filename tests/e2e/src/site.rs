//! The folder that the simulator serves: the bundle as it was built, and the pages of the tests beside it.
//!
//! Pages hold no script and no style of their own, since the policy under which they are served refuses both.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::tool;

/// A page with one panel that waits for a call of `connect`.
pub const PLAIN: &str = "plain.html";

/// The folder; it goes away when it is dropped.
#[derive(Debug)]
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A copy of the bundle with the plain page.
    #[allow(clippy::new_without_default, reason = "it copies files")]
    pub fn new() -> Self {
        let folder = TempDir::with_prefix("supervisor-e2e-").expect("a temporary folder");
        let site = Self { folder };
        let dist = tool("SUPERVISOR_DIST");
        copy(&dist, &site.root()).unwrap_or_else(|error| {
            panic!("the bundle {} cannot be copied: {error}", dist.display())
        });
        // The demo stands beside the bundle, and the simulator finds it there.
        let demo = with_suffix(&dist);
        copy(&demo, &with_suffix(&site.root())).unwrap_or_else(|error| {
            panic!("the demo {} cannot be copied: {error}", demo.display())
        });
        site.write("record.js", include_str!("pages/record.js"));
        site.write("page.css", include_str!("pages/page.css"));
        site.page(
            PLAIN,
            r#"<supervisor-widget id="panel" autoconnect="false"></supervisor-widget>"#,
        );
        site
    }

    /// The folder that is served.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    /// A file beside it that is not served.
    pub fn outside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Adds a file to the site.
    pub fn write(&self, name: &str, content: &str) {
        fs::write(self.root().join(name), content).expect("a page can be written");
    }

    /// Adds a page that loads the widget and records what it does.
    pub fn page(&self, name: &str, body: &str) {
        self.page_with(name, "", body);
    }

    /// The same with more in its head, before the widget is loaded.
    pub fn page_with(&self, name: &str, head: &str, body: &str) {
        self.write(
            name,
            &format!(
                "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Portal</title>\n\
                 <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"page.css\">\n\
                 <script src=\"record.js\"></script>\n{head}\n\
                 <script type=\"module\" src=\"supervisor-widget.js\"></script>\n</head>\n\
                 <body>\n<main>\n<h1>Portal</h1>\n{body}\n</main>\n</body>\n</html>\n"
            ),
        );
    }
}

fn with_suffix(dist: &Path) -> PathBuf {
    let name = dist.file_name().unwrap_or_default().to_string_lossy();
    dist.with_file_name(format!("{name}-demo"))
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

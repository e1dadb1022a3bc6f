//! The files of the widget and the page around it, served at `/` under the policy that the widget must be able to bear.

use std::path::{Path, PathBuf};

use crate::http::{Incoming, Reply, decode};

/// The policy of the contract; everything comes from this origin.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                                       connect-src 'self'; img-src 'self' data:";

pub(crate) fn answer(dist: Option<&Path>, request: &Incoming) -> Reply {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return Reply::new(405, "text/plain;charset=UTF-8", "Files can only be read.\n");
    }
    let file = dist
        .and_then(|dist| find(dist, &request.path).or_else(|| find(&beside(dist)?, &request.path)));
    let content = file.and_then(|file| Some((std::fs::read(&file).ok()?, content_type(&file))));
    let reply = match content {
        Some((bytes, content_type)) => Reply::new(200, content_type, bytes),
        None => Reply::new(
            404,
            "text/plain;charset=UTF-8",
            format!("No such file: {}\n", request.path),
        ),
    };
    reply
        .with("content-security-policy", CONTENT_SECURITY_POLICY)
        .with("cache-control", "no-cache")
}

/// The folder of the demo: its name is that of the bundle's with `-demo` behind it.
fn beside(dist: &Path) -> Option<PathBuf> {
    let dist = dist.canonicalize().ok()?;
    let mut name = dist.file_name()?.to_owned();
    name.push("-demo");
    Some(dist.with_file_name(name))
}

/// The file that the path names, if it is inside the folder.
fn find(dist: &Path, path: &str) -> Option<PathBuf> {
    let path = decode(path);
    let path = if path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path
    };
    let dist = dist.canonicalize().ok()?;
    let file = dist
        .join(path.trim_start_matches('/'))
        .canonicalize()
        .ok()?;
    (file.starts_with(&dist) && file.is_file()).then_some(file)
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html;charset=UTF-8",
        Some("js" | "mjs") => "text/javascript;charset=UTF-8",
        Some("css") => "text/css;charset=UTF-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json;charset=UTF-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ts" | "txt" | "md" | "ftl") => "text/plain;charset=UTF-8",
        _ => "application/octet-stream",
    }
}

//! Channel names and patterns of Bayeux 1.0.

/// A name that a message or a subscription may carry.
pub(super) fn is_valid(name: &str) -> bool {
    name.strip_prefix('/')
        .is_some_and(|rest| rest.split('/').all(|segment| !segment.is_empty()))
}

/// Does a subscription to `pattern` include `channel`? `*` is one last segment, `**` is any number of them.
pub(super) fn matches(pattern: &str, channel: &str) -> bool {
    if let Some(stem) = pattern.strip_suffix("**") {
        return channel
            .strip_prefix(stem)
            .is_some_and(|rest| !rest.is_empty());
    }
    if let Some(stem) = pattern.strip_suffix('*') {
        return channel
            .strip_prefix(stem)
            .is_some_and(|rest| !rest.is_empty() && !rest.contains('/'));
    }
    pattern == channel
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards() {
        assert!(matches("/v2/me/*", "/v2/me/calls"));
        assert!(!matches("/v2/me/*", "/v2/me"));
        assert!(!matches("/v2/me/*", "/v2/me/calls/1"));
        assert!(!matches("/v2/me/*", "/v2/meek/calls"));
        assert!(matches("/v2/**", "/v2/me/calls"));
        assert!(!matches("/v2/**", "/v2"));
        assert!(matches("/v2/me", "/v2/me"));
        assert!(!matches("/v2/me/call", "/v2/me/calls"));
    }

    #[test]
    fn names() {
        assert!(is_valid("/a") && is_valid("/a/b") && is_valid("/a/*"));
        assert!(
            !is_valid("foo")
                && !is_valid("/")
                && !is_valid("/a/")
                && !is_valid("")
                && !is_valid("/a//b")
        );
    }
}

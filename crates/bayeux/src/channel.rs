//! Channel names: which are valid, and which pattern covers which channel.
//! Knows the naming rules of Bayeux 1.0. Must not know subscriptions or messages.

/// Longest accepted name. Longer ones are a programming error, not a channel.
const MAX_LEN: usize = 1024;

/// Whether `name` may be subscribed to: `/segment/segment…`, where only the last segment may be
/// `*` (one segment) or `**` (one or more), and which is not a `/meta/` channel.
///
/// Some servers answer HTTP 500 to a whole batch when one name in it is bad, so names are checked
/// before they are sent.
pub fn is_subscribable(name: &str) -> bool {
    let Some(path) = name.strip_prefix('/') else {
        return false;
    };
    if name.len() > MAX_LEN || is_meta(name) {
        return false;
    }
    let (parents, last) = path.rsplit_once('/').unwrap_or(("", path));
    let parents_are_plain = parents.is_empty() || parents.split('/').all(is_segment);
    // An empty parent list is only right when there was no second slash: "//a" is not a name.
    let no_empty_parent = !path.starts_with('/');
    parents_are_plain && no_empty_parent && (last == "*" || last == "**" || is_segment(last))
}

/// Whether `name` may be published to: a plain name without wildcards, not a `/meta/` channel.
pub fn is_publishable(name: &str) -> bool {
    is_subscribable(name) && !name.ends_with('*')
}

/// Whether `name` belongs to the protocol itself.
pub(crate) fn is_meta(name: &str) -> bool {
    name == "/meta" || name.starts_with("/meta/")
}

/// Whether a subscription to `pattern` covers `channel`.
///
/// `/a/*` covers `/a/b`, but neither `/a` nor `/a/b/c`; `/a/**` covers both `/a/b` and `/a/b/c`,
/// but not `/a`.
pub fn matches(pattern: &str, channel: &str) -> bool {
    if let Some(parent) = pattern.strip_suffix("**") {
        return below(parent, channel).is_some();
    }
    if let Some(parent) = pattern.strip_suffix('*') {
        return below(parent, channel).is_some_and(|rest| !rest.contains('/'));
    }
    pattern == channel
}

/// What follows `parent` (which ends in a slash) in `channel`, when something does.
fn below<'a>(parent: &str, channel: &'a str) -> Option<&'a str> {
    if !parent.ends_with('/') {
        return None;
    }
    channel.strip_prefix(parent).filter(|rest| !rest.is_empty())
}

fn is_segment(segment: &str) -> bool {
    !segment.is_empty() && segment.bytes().all(is_segment_byte)
}

/// The characters of Bayeux 1.0, and those that the common servers allow besides.
fn is_segment_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_!~()$@ #+.{}:".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_cover_the_channels_the_protocol_says() {
        for (pattern, channel, expected) in [
            ("/a/b", "/a/b", true),
            ("/a/b", "/a/bc", false),
            ("/a/*", "/a/b", true),
            ("/a/*", "/a", false),
            ("/a/*", "/a/", false),
            ("/a/*", "/a/b/c", false),
            ("/a/**", "/a/b", true),
            ("/a/**", "/a/b/c", true),
            ("/a/**", "/a", false),
            ("/topic/**", "/topicfoo/x", false),
            ("/**", "/a", true),
            ("/*", "/a", true),
            ("/*", "/a/b", false),
        ] {
            assert_eq!(matches(pattern, channel), expected, "{pattern} {channel}");
        }
    }

    #[test]
    fn only_the_last_segment_may_be_a_wildcard() {
        for (name, expected) in [
            ("/v2/me/calls", true),
            ("/v2/me/*", true),
            ("/v2/**", true),
            ("/*", true),
            ("/**", true),
            ("/service/echo", true),
            ("/a/*/b", false),
            ("/a/b*", false),
            ("/a/***", false),
            ("foo", false),
            ("", false),
            ("/", false),
            ("//a", false),
            ("/a//b", false),
            ("/a/", false),
            ("/meta/connect", false),
            ("/metadata", true),
            ("/a/\u{e9}", false),
        ] {
            assert_eq!(is_subscribable(name), expected, "{name}");
        }
    }

    #[test]
    fn a_wildcard_cannot_be_published_to() {
        assert!(is_publishable("/a/b"));
        assert!(!is_publishable("/a/*"));
        assert!(!is_publishable("/a/**"));
    }
}

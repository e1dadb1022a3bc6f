//! The section of Genesys Web Services.
//!
//! Knows its keys and the words that they may have.

use gws::json::Json;

use super::section::Section;
use super::{Change, Config, Expected, Profile, SessionStart, TargetNaming};

const TARGETS: Expected = Expected::OneOf(&["\"auto\"", "\"device\"", "\"phone-number\""]);
const PROFILES: Expected = Expected::OneOf(&["\"default\"", "\"sip-cluster\""]);
const CHANGES: Expected = Expected::OneOf(&["\"auto\"", "\"direct\"", "\"cancel\""]);
const SKILLS: Expected = Expected::OneOf(&["\"auto\"", "\"never\""]);
const SESSION: Expected = Expected::OneOf(&["\"auto\"", "\"never\"", "{channels, place}"]);

/// Reads the section `gws`.
pub(super) fn read(gws: &mut Section<'_>, config: &mut Config) {
    gws.texts("topics", &mut config.topics);
    match gws.take("target").map(Json::as_str) {
        None => {}
        Some(Some("auto")) => config.target = TargetNaming::Auto,
        Some(Some("device")) => config.target = TargetNaming::Device,
        Some(Some("phone-number")) => config.target = TargetNaming::PhoneNumber,
        Some(_) => gws.wrong("target", TARGETS),
    }
    match gws.take("profile").map(Json::as_str) {
        None => {}
        Some(Some("default")) => config.profile = Profile::Default,
        Some(Some("sip-cluster")) => config.profile = Profile::SipCluster,
        Some(_) => gws.wrong("profile", PROFILES),
    }
    match gws.take("change").map(Json::as_str) {
        None => {}
        Some(Some("auto")) => config.change = Change::Auto,
        Some(Some("direct")) => config.change = Change::Direct,
        Some(Some("cancel")) => config.change = Change::Cancel,
        Some(_) => gws.wrong("change", CHANGES),
    }
    match gws.take("skills").map(Json::as_str) {
        None => {}
        Some(Some("auto")) => config.skills = true,
        Some(Some("never")) => config.skills = false,
        Some(_) => gws.wrong("skills", SKILLS),
    }
    session(gws, &mut config.session);
}

/// Reads the key `session`: a word, or a section of its own.
fn session(gws: &mut Section<'_>, into: &mut SessionStart) {
    match gws.take("session") {
        None => {}
        Some(Json::Object(_)) => gws.section("session", |session| {
            let mut channels = Vec::new();
            session.texts("channels", &mut channels);
            let place = session.take("place").map(Json::text);
            if !channels.is_empty() {
                *into = SessionStart::With { channels, place };
            }
        }),
        Some(word) => match word.as_str() {
            Some("auto") => *into = SessionStart::Auto,
            Some("never") => *into = SessionStart::Never,
            _ => gws.wrong("session", SESSION),
        },
    }
}

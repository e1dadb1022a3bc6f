//! The view settings of the list as one line of text: it is remembered in this form, shared as the
//! fragment of a link, and set by a host.
//!
//! Knows the line: `sort:-time;state:ready,not-ready;hide:logged-out`. Parts are separated by
//! semicolons, values by commas, and what is not plain is percent-encoded, so that it fits into a
//! fragment. What it does not understand is left out. Must not know where it is kept.

use gws::ids::GroupId;
use gws::names::Channel;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::model::{Column, Columns, Facet, ListSettings, PresenceState, Sort};

/// All but letters, digits and what else a value may contain as it is.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// The longest line that is read, in bytes.
const LONGEST: usize = 8_000;
/// Prefix of the name of a kind of which every value is required.
const EVERY: &str = "every-";

/// Everything that was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewLine {
    /// Which agents are listed, in which order.
    pub list_settings: ListSettings,
    /// What of them is shown.
    pub columns: Columns,
}

/// The line of these choices.
pub fn write(view_line: &ViewLine) -> String {
    let ViewLine {
        list_settings,
        columns,
    } = view_line;
    let filter = &list_settings.filter;
    let mut out = String::new();
    part(
        &mut out,
        "",
        "find",
        Some(list_settings.search.trim()).filter(|it| !it.is_empty()),
    );
    if list_settings.sort != Sort::default() {
        let sign = if list_settings.sort.descending {
            "-"
        } else {
            ""
        };
        let sort = [sign, list_settings.sort.by.as_str()].concat();
        part(&mut out, "", "sort", Some(sort.as_str()));
    }
    facet(&mut out, "group", &filter.groups, GroupId::as_str);
    part(
        &mut out,
        "",
        "state",
        filter.presence_states.iter().map(|it| it.as_str()),
    );
    part(&mut out, "", "over", filter.over_limit.then_some("limit"));
    facet(&mut out, "channel", &filter.channels, Channel::as_str);
    facet(&mut out, "skill", &filter.skills, String::as_str);
    part(
        &mut out,
        "",
        "hide",
        filter.hide_logged_out.then_some("logged-out"),
    );
    part(&mut out, "", "by", list_settings.grouped.then_some("group"));
    part(
        &mut out,
        "",
        "folded",
        list_settings.collapsed.iter().map(GroupId::as_str),
    );
    part(
        &mut out,
        "",
        "without",
        columns.hidden.iter().map(|it| it.as_str()),
    );
    let widths = columns.widths.iter();
    let widths: Vec<_> = widths
        .map(|(column, width)| [column.as_str(), ".", &width.to_string()].concat())
        .collect();
    part(&mut out, "", "width", widths.iter().map(String::as_str));
    out
}

fn facet<T>(out: &mut String, name: &str, facet: &Facet<T>, word: fn(&T) -> &str) {
    let every = if facet.all { EVERY } else { "" };
    part(out, every, name, facet.wanted.iter().map(word));
}

fn part<'a>(out: &mut String, every: &str, name: &str, values: impl IntoIterator<Item = &'a str>) {
    for (index, value) in values.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        } else {
            if !out.is_empty() {
                out.push(';');
            }
            out.push_str(every);
            out.push_str(name);
            out.push(':');
        }
        out.extend(utf8_percent_encode(value, VALUE));
    }
}

/// The choices of a line.
pub fn read(line: &str) -> ViewLine {
    let mut view_line = ViewLine::default();
    let ViewLine {
        list_settings,
        columns,
    } = &mut view_line;
    let filter = &mut list_settings.filter;
    if line.len() > LONGEST {
        return view_line;
    }
    for part in line.trim().split(';') {
        let Some((name, values)) = part.split_once(':') else {
            continue;
        };
        let mut values = values
            .split(',')
            .map(decode)
            .filter(|value| !value.is_empty());
        let every = name.strip_prefix(EVERY);
        let (name, all) = every.map_or((name, false), |name| (name, true));
        match name {
            "find" => list_settings.search = values.next().unwrap_or_default(),
            "sort" => {
                let word = values.next().unwrap_or_default();
                let by = Column::of_word(word.trim_start_matches('-'));
                let descending = word.starts_with('-');
                list_settings.sort = by.map_or_else(Sort::default, |by| Sort { by, descending });
            }
            "group" => filter.groups = wanted(values, all, |it| Some(GroupId::from(it.as_str()))),
            "state" => {
                filter.presence_states =
                    wanted(values, all, |it| PresenceState::of_word(&it)).wanted;
            }
            "over" => filter.over_limit = values.any(|value| value == "limit"),
            "channel" => {
                filter.channels = wanted(values, all, |it| Some(Channel::from(it.as_str())));
            }
            "skill" => filter.skills = wanted(values, all, Some),
            "hide" => filter.hide_logged_out = values.any(|value| value == "logged-out"),
            "by" => list_settings.grouped = values.any(|value| value == "group"),
            "folded" => {
                list_settings.collapsed =
                    wanted(values, all, |it| Some(GroupId::from(it.as_str()))).wanted;
            }
            "without" => columns.hidden = wanted(values, all, |it| Column::of_word(&it)).wanted,
            "width" => {
                for value in values {
                    let width = value.split_once('.').and_then(|(column, width)| {
                        Some((Column::of_word(column)?, width.parse().ok()?))
                    });
                    if let Some((column, width)) = width {
                        columns.widen(column, Some(width));
                    }
                }
            }
            _ => {}
        }
    }
    columns.hidden.retain(|column| column.is_optional());
    view_line
}

fn wanted<T: PartialEq>(
    values: impl Iterator<Item = String>,
    all: bool,
    read: impl Fn(String) -> Option<T>,
) -> Facet<T> {
    let mut wanted = Vec::new();
    for value in values.filter_map(read) {
        if !wanted.contains(&value) {
            wanted.push(value);
        }
    }
    Facet {
        all: all && !wanted.is_empty(),
        wanted,
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests;

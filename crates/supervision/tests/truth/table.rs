//! The table of lies: for each sentence, what has to be known for it to be shown.
//!
//! A rule speaks of what was told, never of the model. It may allow more than is shown, and never
//! less than what a true sentence needs.

use super::known::Known;
use super::rules::*;

/// When a sentence may be shown about a call, session, agent or operation.
pub(crate) type Rule = fn(&Known, &str) -> bool;

/// Each sentence with its rule.
pub(crate) const TABLE: &[(&str, Rule)] = &[
    // The connection.
    ("connection: not connected", |known, _| {
        !known.wanted || known.just_moved
    }),
    ("connection: connecting", |known, _| known.wanted),
    ("connection: live", |known, _| known.may_be_live()),
    ("connection: reconnecting", |known, _| {
        known.wanted && known.troubled
    }),
    ("connection: offline", |known, _| {
        known.wanted && known.offline
    }),
    ("connection: sign-in needed", signed_out),
    ("connection: failed", |known, _| known.wanted && known.ended),
    ("frame: dated", |known, _| known.may_be_lost()),
    ("phone: may get calls", |known, _| {
        known.may_hear() && known.device_is("Active")
    }),
    // Who hears whom.
    ("hearing: silent", |known, id| heard(known, id, "ListenIn")),
    ("hearing: agent only", |known, id| heard(known, id, "Coach")),
    ("hearing: everybody", |known, id| {
        heard(known, id, "BargeIn")
    }),
    ("hearing: agent muted", |known, id| {
        now(known, id, |leg| leg.now["monitoredUserMuted"] == true)
    }),
    ("hearing: coming back", |known, id| {
        known.may_hear() && any(known, id, |_| true) && known.asked.has("Coach", None)
    }),
    ("hearing: ringing", |known, id| now(known, id, rings)),
    ("hearing: held", |known, id| {
        now(known, id, |leg| leg.now["state"] == "Held")
    }),
    ("hearing: changing", |known, id| {
        now(known, id, |_| true) && known.asked.may_be_open_on(id)
    }),
    ("hearing: not told", |known, id| {
        now(known, id, |leg| leg.mode.is_none())
    }),
    ("hearing: last known", |known, id| {
        known.may_be_lost() && is_there(known, id)
    }),
    ("hearing: ended", |known, id| {
        over(known, id) || known.was_replaced
    }),
    ("radio: listen in", |known, id| {
        now(known, id, |leg| leg.mode == Some("ListenIn"))
    }),
    ("radio: coach", |known, id| {
        now(known, id, |leg| leg.mode == Some("Coach"))
    }),
    ("radio: barge in", |known, id| {
        now(known, id, |leg| leg.mode == Some("BargeIn"))
    }),
    ("call: found again", |known, id| {
        any(known, id, |leg| leg.after_gap)
    }),
    ("call: found on load", |known, id| {
        any(known, id, |leg| leg.at_first)
    }),
    ("call: held", |known, id| {
        now(known, id, |leg| leg.now["state"] == "Held")
    }),
    ("call: passed on", |known, id| {
        any(known, id, |leg| leg.parties_changed)
    }),
    ("call: next begins otherwise", |known, _| {
        is_monitoring(known)
    }),
    ("call: which come after it", |known, _| is_monitoring(known)),
    // Who reads what is written.
    ("sight: nobody", |known, id| seen(known, id, "ListenIn")),
    ("sight: agents", |known, id| seen(known, id, "Coach")),
    ("sight: everyone", |known, id| seen(known, id, "BargeIn")),
    ("sight: invited", |known, id| {
        now(known, id, |leg| leg.now["state"] != "Chatting")
    }),
    ("sight: changing", |known, id| {
        now(known, id, |_| true) && known.asked.may_be_open_on(id)
    }),
    ("sight: not told", |known, id| now(known, id, |_| true)),
    ("sight: last known", |known, id| {
        known.may_be_lost() && is_there(known, id)
    }),
    ("sight: ended", over),
    ("session: found again", |known, id| {
        any(known, id, |leg| leg.after_gap)
    }),
    ("session: found on load", |known, id| {
        any(known, id, |leg| leg.at_first)
    }),
    // The other contact centre: its own suite tells what of it may be said.
    ("bus: asked for", |_, _| false),
    ("bus: not confirmed", |_, _| false),
    ("bus: silent", |_, _| false),
    ("bus: everybody", |_, _| false),
    ("bus: held", |_, _| false),
    ("bus: ended", |_, _| false),
    ("bus: last known", |_, _| false),
    ("notice: bus refused", |_, _| false),
    // What ended, and why.
    ("ending: over", over),
    ("ending: over or passed on", over),
    ("ending: left", |known, id| {
        over(known, id) && known.asked.has("Hangup", named(id))
    }),
    ("ending: stopped", |known, id| {
        over(known, id) && asked_to_stop(known)
    }),
    ("ending: gone meanwhile", |known, id| {
        any(known, id, |leg| leg.lost_in_gap)
    }),
    ("ending: phone logged out", |known, id| {
        over(known, id) && known.was_inactive
    }),
    ("ending: agent left", |known, id| {
        over(known, id) && any(known, id, |leg| leg.parties_changed)
    }),
    ("ending: not told", over),
    ("ending: another phone", |known, _| known.was_replaced),
    ("monitoring ended: by me", |known, _| {
        has_stopped(known) && asked_to_stop(known)
    }),
    ("monitoring ended: one call", |known, _| has_stopped(known)),
    ("monitoring ended: agent logged out", |known, _| {
        has_stopped(known) && known.contacts.keys().any(|id| is_out(known, id))
    }),
    ("monitoring ended: phone logged out", |known, _| {
        has_stopped(known) && known.was_inactive
    }),
    ("monitoring ended: not told", |known, _| has_stopped(known)),
    ("monitoring ended: wrong agent", |known, _| {
        known.monitored_once && asked_to_stop(known)
    }),
    ("monitoring ended: another phone", |known, _| {
        known.was_replaced
    }),
    // What will happen.
    ("waiting: will listen", |known, _| will(known, "ListenIn")),
    ("waiting: will coach", |known, _| will(known, "Coach")),
    ("waiting: will be barged in", |known, _| {
        will(known, "BargeIn")
    }),
    ("next call: listen in", |known, id| {
        // After a call that was barged into the panel asks for it by itself.
        will(known, "ListenIn") || will(known, "BargeIn") && is_there(known, id)
    }),
    ("next call: coach", |known, _| will(known, "Coach")),
    ("next call: barge in", |known, _| will(known, "BargeIn")),
    ("waiting: will join", |known, _| is_monitoring(known)),
    ("waiting: was", |known, _| {
        known.may_be_lost() && known.monitoring().is_some()
    }),
    ("waiting: one call", |known, _| {
        is_monitoring(known)
            && known
                .monitoring()
                .is_some_and(|now| now["mode"] == "NextCall")
    }),
    ("waiting: all calls", |known, _| {
        is_monitoring(known)
            && known
                .monitoring()
                .is_some_and(|now| now["mode"] != "NextCall")
    }),
    ("waiting for a session: was", |known, id| {
        known.may_be_lost() && is_messaging_monitored(known, id)
    }),
    ("waiting for a session: is", |known, id| {
        known.may_hear() && is_messaging_monitored(known, id)
    }),
    // The rows.
    ("row: was monitored", |known, _| {
        known.may_be_lost() && (known.monitored_once || is_there(known, ""))
    }),
    ("row: listening", |known, _| hears(known, "ListenIn")),
    ("row: coaching", |known, _| hears(known, "Coach")),
    ("row: barged in", |known, _| hears(known, "BargeIn")),
    ("row: asked for", |known, _| !known.asked.ops.is_empty()),
    ("row: another supervisor", |known, _| {
        known.asked.ops.values().any(|op| op.is_refused)
    }),
    ("row: messages are monitored", is_messaging_monitored),
    ("control: on", |known, _| known.may_be_live()),
    // What was done.
    ("operation: requested", |known, id| op(known, id).is_some()),
    ("operation: confirmed", |known, id| {
        op(known, id).is_some_and(|op| op.is_seen)
    }),
    ("operation: failed", |known, id| {
        op(known, id).is_some_and(|op| {
            // One that was sent has failed only when somebody told so.
            op.is_refused
                || op.is_vetoed
                || op.has_error
                || op.is_over
                || !op.is_sent
                || known.is_somebody_else(op)
        })
    }),
    ("operation: unconfirmed", |known, id| {
        // With the connection all that was asked is out of sight.
        op(known, id).is_none_or(|op| !op.is_seen || !op.is_on_call())
    }),
    ("host: ready", |known, _| {
        known.may_be_live() && known.groups_told
    }),
    ("host: session goes on", is_there),
    ("host: session ended", |known, id| {
        over(known, id) || known.was_replaced
    }),
    ("log: call began", |known, _| {
        known.calls.values().any(|leg| !leg.is_over)
    }),
    ("log: passed on", |known, _| {
        known.calls.values().any(|leg| leg.parties_changed)
    }),
    ("log: session began", |known, _| !known.sessions.is_empty()),
    ("log: session ended", |known, _| {
        known.sessions.values().any(|leg| leg.is_over)
    }),
    ("log: contact lost", |known, _| known.may_be_lost()),
    ("log: contact is back", |known, _| known.own_read),
    ("log: own phone", |known, _| known.was_replaced),
    ("log: stepping back", |known, _| {
        known.monitored_once && known.calls.values().any(|leg| leg.is_over)
    }),
    ("log: skipped", |known, _| known.unreadable),
    // What stands around.
    ("roster: not connected", |known, _| known.may_be_lost()),
    ("roster: being read", |known, _| known.wanted),
    ("roster: could not be read", |known, _| known.roster_failed),
    ("roster: no groups", |known, _| known.groups_told),
    ("roster: no members", |known, _| known.groups_told),
    ("roster: nobody fits", |known, _| known.groups_told),
    ("roster: shown", |known, _| known.groups_told),
    ("notice: sign in", signed_out),
    ("notice: cannot connect", |known, _| {
        known.wanted && known.ended
    }),
    ("notice: not reached yet", |known, _| {
        known.wanted && known.troubled
    }),
    ("notice: lost", |known, _| {
        known.has_told() && known.troubled
    }),
    ("notice: no network", |known, _| known.offline),
    ("notice: no supervisor", |known, _| {
        let roles = known.user.as_ref().map(|user| &user["roles"]);
        roles.is_some_and(|roles| !lists(roles, "ROLE_SUPERVISOR"))
    }),
    ("notice: feature missing", |known, _| {
        known
            .user
            .as_ref()
            .is_some_and(|user| user["features"].is_array())
    }),
    ("notice: no phone", |known, _| !known.device_is("Active")),
    ("notice: some channels", |known, _| known.channels_told),
    ("notice: roster", |known, _| {
        known.roster_failed || known.groups_told
    }),
    ("notice: slowed", |_, _| false),
    // Why a control is off.
    ("reason: not connected", |known, _| known.may_be_lost()),
    ("reason: signed out", signed_out),
    ("reason: waiting", |known, _| {
        known.asked.ops.values().any(|op| !op.is_vetoed)
    }),
    ("row: leaves another", |known, _| {
        known.monitoring().is_some()
    }),
    ("reason: so already", |known, id| {
        known.monitoring().is_some() || on(known, id, |leg| leg.mode.is_some())
    }),
    ("reason: agent logged out", is_out),
    ("reason: held", |known, id| {
        on(known, id, |leg| leg.now["state"] == "Held")
    }),
    ("reason: not answered", |known, id| on(known, id, rings)),
];

/// Sentences whose rule is not kept yet. Empty is right.
pub(crate) const NOT_KEPT: &[&str] = &[];

//! What a reply means: its HTTP face, its messages in order, and the orders in it.
//! Knows how servers say "sign in", "who are you?" and "stop". Must not know what is done about it.

use super::Session;
use super::command_lane::{Command, Sent, answers_publish, take_answered};
use crate::advice::{Interval, Reconnect};
use crate::channel::is_meta;
use crate::contract::{Delivery, GapReason, Millis, Output, Reply};
use crate::message::{Batch, Message, looks_like_html};

/// What the HTTP response is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Http {
    Messages,
    /// The user has to sign in: said by the status, by a redirect, or by a web page in the place
    /// of messages.
    SignIn,
    Failed,
}

pub(super) fn judge_http(reply: &Reply) -> Http {
    match reply.status {
        200..=299 if looks_like_html(reply.content_type.as_deref(), &reply.body) => Http::SignIn,
        200..=299 => Http::Messages,
        300..=399 | 401 | 403 => Http::SignIn,
        _ => Http::Failed,
    }
}

/// The gravest order in a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    Continue,
    /// The session is gone. `unknown`: the server says it never heard of it.
    Forgotten {
        unknown: bool,
        at_least: Millis,
    },
    /// The server forbids a further attempt, with its own words.
    Stopped(Option<String>),
    SignIn,
}

impl Verdict {
    /// Keeps the graver of the two: a batch may say several things at once.
    pub(super) fn worsen(&mut self, other: Self) {
        if other.gravity() > self.gravity() {
            *self = other;
        }
    }

    fn gravity(&self) -> u8 {
        match self {
            Self::Continue => 0,
            Self::Forgotten { unknown: false, .. } => 1,
            Self::Forgotten { unknown: true, .. } => 2,
            Self::Stopped(_) => 3,
            Self::SignIn => 4,
        }
    }
}

/// What was found in a batch.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) delivered: usize,
    pub(super) verdict: Verdict,
}

impl Session {
    /// Hands on every message of a batch, in order, and takes the verdicts on commands; `sent`
    /// loses those that were answered. Handshake and connect replies are left to the caller.
    pub(super) fn read(
        &mut self,
        batch: &Batch,
        sent: &mut Vec<Sent>,
        by_id_only: bool,
    ) -> Reading {
        let mut reading = Reading {
            delivered: 0,
            verdict: Verdict::Continue,
        };
        if batch.skipped > 0 {
            self.outputs.push_back(Output::Skipped(batch.skipped));
        }
        if batch.unreadable > 0 {
            // It may have been a message, and what is acknowledged now does not come again.
            self.gap = self.gap.or(Some(GapReason::LostReply));
        }
        for message in &batch.messages {
            self.read_message(message, sent, by_id_only, &mut reading);
        }
        reading
    }

    fn read_message(
        &mut self,
        message: &Message,
        sent: &mut Vec<Sent>,
        by_id_only: bool,
        reading: &mut Reading,
    ) {
        if is_meta(&message.channel)
            && let Some(hosts) = message.hosts()
            && hosts != self.hosts
        {
            self.hosts.clone_from(&hosts);
            self.outputs.push_back(Output::Hosts(hosts));
        }
        let command = match message.channel.as_ref() {
            "/meta/connect" | "/meta/handshake" => return,
            "/meta/subscribe" => Command::Subscribe,
            "/meta/unsubscribe" => Command::Unsubscribe,
            "/meta/disconnect" => {
                // The server ended the session: nothing that follows the answer is read.
                reading.verdict.worsen(judge(message));
                reading.verdict.worsen(Verdict::Forgotten {
                    unknown: false,
                    at_least: 0,
                });
                return;
            }
            channel if is_meta(channel) => {
                reading.verdict.worsen(judge(message));
                return;
            }
            channel => {
                // A publish is answered on its own channel; only a delivery has data and no
                // verdict. Some servers send the data back with the verdict.
                if let Some(data) = message.data
                    && !(message.has_verdict() && answers_publish(sent, message))
                {
                    reading.delivered += 1;
                    self.outputs.push_back(Output::Deliver(Delivery {
                        channel: channel.to_owned(),
                        data: data.to_owned(),
                    }));
                    return;
                }
                Command::Publish
            }
        };
        let verdict = judge(message);
        let session_stands = verdict == Verdict::Continue;
        reading.verdict.worsen(verdict);
        // "Unknown client" says nothing about the channel; it will be asked for again.
        if session_stands && let Some(sent) = take_answered(sent, command, message, by_id_only) {
            self.command_answered(sent, message);
        }
    }
}

/// The order in a reply of any kind.
pub(super) fn judge(reply: &Message) -> Verdict {
    let advice = reply.advice().unwrap_or_default();
    let unknown = reply.says_unknown_session();
    match advice.reconnect {
        Reconnect::None => Verdict::Stopped(reply.error()),
        Reconnect::Handshake => Verdict::Forgotten {
            unknown: unknown || !reply.is_successful(),
            at_least: advice.interval.map_or(0, Interval::wait),
        },
        Reconnect::Retry if unknown => Verdict::Forgotten {
            unknown: true,
            at_least: 0,
        },
        Reconnect::Retry => Verdict::Continue,
    }
}

/// The same for a connect reply, which may also say that the credentials no longer hold.
pub(super) fn judge_connect(reply: &Message) -> Verdict {
    if reply.error_code() == Some(401) && !reply.says_unknown_session() {
        return Verdict::SignIn;
    }
    judge(reply)
}

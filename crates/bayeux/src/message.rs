//! Reading a reply: one pass over the text, payloads left as they are.
//! Knows the fields of Bayeux messages and how servers bend them. Must not know what a message
//! means for the session.

mod json;
mod salvage;

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::advice::Advice;
use json::{Fields, unquoted};
pub(crate) use json::{boolean, integer, object_fields, text};
use salvage::{Elements, End};

/// The longest client id that is believed; it is kept and goes into every request.
const LONGEST_CLIENT_ID: usize = 1_024;
/// So much of an error text is kept, in bytes.
const LONGEST_ERROR: usize = 1_024;

/// The messages of one HTTP reply, in order.
#[derive(Debug, Default)]
pub(crate) struct Batch<'a> {
    pub(crate) messages: Vec<Message<'a>>,
    /// Elements that were no messages at all and were passed over.
    pub(crate) skipped: usize,
    /// Of these, what was no JSON: it may have been meant as a message.
    pub(crate) unreadable: usize,
    /// The text broke off or was no JSON: more may have been meant to follow.
    pub(crate) broken: bool,
}

/// One message. Every field but the channel may be absent or of an unexpected type.
#[derive(Debug)]
pub(crate) struct Message<'a> {
    pub(crate) channel: Cow<'a, str>,
    pub(crate) data: Option<&'a RawValue>,
    successful: Option<&'a RawValue>,
    id: Option<&'a RawValue>,
    error: Option<&'a RawValue>,
    advice: Option<&'a RawValue>,
    ext: Option<&'a RawValue>,
    client_id: Option<&'a RawValue>,
    subscription: Option<&'a RawValue>,
    connection_types: Option<&'a RawValue>,
}

const FIELDS: [&str; 10] = [
    "channel",
    "data",
    "successful",
    "id",
    "error",
    "advice",
    "ext",
    "clientId",
    "subscription",
    "supportedConnectionTypes",
];

type Slots<'a> = [Option<&'a RawValue>; FIELDS.len()];

/// What a handshake reply says about the acknowledge extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AckOffer {
    /// The batch number to start from.
    pub(crate) batch: i64,
}

impl<'a> Message<'a> {
    fn from_slots(slots: Slots<'a>) -> Option<Self> {
        let [
            channel,
            data,
            successful,
            id,
            error,
            advice,
            ext,
            client_id,
            subscription,
            connection_types,
        ] = slots;
        Some(Self {
            channel: text(channel?)?,
            data,
            successful,
            id,
            error,
            advice,
            ext,
            client_id,
            subscription,
            connection_types,
        })
    }

    /// Whether the message carries a verdict at all.
    pub(crate) fn has_verdict(&self) -> bool {
        self.successful.is_some()
    }

    /// The verdict; without one, a reply that names no error is taken as good.
    pub(crate) fn is_successful(&self) -> bool {
        match self.successful.and_then(boolean) {
            Some(verdict) => verdict,
            None => self.error.is_none(),
        }
    }

    /// Whether the reply names request `id`; servers echo ids as text or as numbers.
    pub(crate) fn answers(&self, id: u64) -> bool {
        self.id.is_some_and(|raw| unquoted(raw).parse() == Ok(id))
    }

    pub(crate) fn error(&self) -> Option<String> {
        let error = text(self.error?)?;
        let end = error.floor_char_boundary(LONGEST_ERROR);
        error.get(..end).map(str::to_owned)
    }

    /// The three digits an error starts with.
    pub(crate) fn error_code(&self) -> Option<u16> {
        self.error().and_then(|error| code(&error))
    }

    /// Whether the error says that the server does not know this client (any more).
    pub(crate) fn says_unknown_session(&self) -> bool {
        self.error().is_some_and(|error| is_unknown_session(&error))
    }

    pub(crate) fn advice(&self) -> Option<Advice> {
        self.advice.map(Advice::read)
    }

    /// Alternative servers, when the advice names any.
    pub(crate) fn hosts(&self) -> Option<Vec<String>> {
        self.advice.and_then(crate::advice::hosts)
    }

    pub(crate) fn client_id(&self) -> Option<Cow<'a, str>> {
        self.client_id
            .and_then(text)
            .filter(|client| (1..=LONGEST_CLIENT_ID).contains(&client.len()))
    }

    /// The channel a subscribe or unsubscribe reply is about, also when echoed as a list of one.
    pub(crate) fn subscription(&self) -> Option<Cow<'a, str>> {
        let raw = self.subscription?;
        text(raw).or_else(|| {
            let inner = raw.get().strip_prefix('[')?.strip_suffix(']')?.trim();
            let inner = inner.strip_prefix('"')?.strip_suffix('"')?;
            (!inner.contains(['"', '\\'])).then_some(Cow::Borrowed(inner))
        })
    }

    /// Whether long polling is on offer; a reply without the list is given the benefit of doubt.
    pub(crate) fn offers_long_polling(&self) -> bool {
        self.connection_types
            .is_none_or(|raw| !raw.get().starts_with('[') || raw.get().contains("\"long-polling\""))
    }

    /// The acknowledge extension in a handshake reply: `true`, or `{enabled, batch}`.
    pub(crate) fn ack_offer(&self) -> Option<AckOffer> {
        let ack = self.ext_ack()?;
        if let Some(enabled) = boolean(ack) {
            return enabled.then_some(AckOffer { batch: 0 });
        }
        let mut found = [None; 2];
        object_fields(ack, &["enabled", "batch"], &mut found);
        let [enabled, batch] = found;
        enabled.and_then(boolean)?.then(|| AckOffer {
            batch: batch.and_then(integer).unwrap_or(0),
        })
    }

    /// The batch number in a connect reply.
    pub(crate) fn ack_batch(&self) -> Option<i64> {
        self.ext_ack().and_then(integer)
    }

    fn ext_ack(&self) -> Option<&'a RawValue> {
        let mut found = [None; 1];
        object_fields(self.ext?, &["ack"], &mut found);
        let [ack] = found;
        ack
    }
}

/// `code ":" args ":" text`; servers agree on the code and on little else.
fn code(error: &str) -> Option<u16> {
    error.get(..3)?.parse().ok()
}

/// `402::Unknown client`, `402::session_unknown`, `401:<id>:Unknown client`, `403::Unknown client`.
/// The code alone is not enough: 402 is also "missing parameter", 403 also "denied".
fn is_unknown_session(error: &str) -> bool {
    if !matches!(code(error), Some(401..=403)) {
        return false;
    }
    let error = error.to_ascii_lowercase();
    ["unknown client", "unknown session", "session_unknown"]
        .iter()
        .any(|words| error.contains(words))
}

/// Reads the body of a reply: an array of messages or, as the protocol allows, a lone message.
pub(crate) fn decode(body: &str) -> Batch<'_> {
    let body = body.trim_start_matches('\u{feff}');
    let mut batch = Batch::default();
    let mut json = serde_json::Deserializer::from_str(body);
    if json.deserialize_any(Reader(&mut batch)).is_err() {
        return decode_piecemeal(body);
    }
    if json.end().is_err() {
        batch.skipped += 1;
        batch.unreadable = 1;
    }
    batch
}

/// The same for what is no JSON as a whole: slower, and it loses no more than it must.
fn decode_piecemeal(body: &str) -> Batch<'_> {
    let mut batch = Batch::default();
    let Some(mut elements) = Elements::of(body) else {
        batch.broken = true;
        return batch;
    };
    for element in elements.by_ref() {
        let mut slots = Slots::default();
        let fields = Fields {
            names: &FIELDS,
            found: &mut slots,
        };
        let mut json = serde_json::Deserializer::from_str(element);
        let read = fields.deserialize(&mut json);
        match read.and_then(|is_object| json.end().map(|()| is_object)) {
            Ok(is_object) => Reader(&mut batch).take(is_object, slots),
            Err(_) => batch.unreadable += 1,
        }
    }
    match elements.end {
        End::Closed { more } => batch.unreadable += usize::from(more),
        End::Ahead | End::Broken => batch.broken = true,
    }
    batch.skipped += batch.unreadable;
    batch
}

/// Whether the body looks like a web page, which is what a login page is.
pub(crate) fn looks_like_html(content_type: Option<&str>, body: &str) -> bool {
    let body = body.trim_start_matches('\u{feff}').trim_start();
    let says_html = content_type.is_some_and(|kind| {
        kind.trim_start()
            .to_ascii_lowercase()
            .starts_with("text/html")
    });
    body.starts_with('<') || (says_html && !body.starts_with(['[', '{']))
}

struct Reader<'b, 'a>(&'b mut Batch<'a>);

impl<'a> Reader<'_, 'a> {
    fn take(&mut self, is_object: bool, slots: Slots<'a>) {
        match Message::from_slots(slots).filter(|_| is_object) {
            Some(message) => self.0.messages.push(message),
            None => self.0.skipped += 1,
        }
    }
}

impl<'de> Visitor<'de> for Reader<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("messages")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut elements: A) -> Result<(), A::Error> {
        loop {
            let mut slots = Slots::default();
            let fields = Fields {
                names: &FIELDS,
                found: &mut slots,
            };
            match elements.next_element_seed(fields)? {
                Some(is_object) => self.take(is_object, slots),
                None => return Ok(()),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, object: A) -> Result<(), A::Error> {
        let mut slots = Slots::default();
        let fields = Fields {
            names: &FIELDS,
            found: &mut slots,
        };
        let is_object = fields.visit_map(object)?;
        self.take(is_object, slots);
        Ok(())
    }
}

#[cfg(test)]
mod tests;

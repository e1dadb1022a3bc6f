//! The messages of a session: ordered, without doubles, bounded.
//!
//! Knows that messages come as news, late, twice, and page by page, and that their index is their
//! place. Must not know who reads them.

use std::sync::Arc;

use gws::names::MessageType;
use gws::session::{Message, SessionParticipant};

use super::coverage::{Coverage, Excerpt};

/// The most lines that are kept; the oldest make room, and can be read again.
pub(crate) const MOST_LINES: usize = 2_000;

/// One message, as kept. It never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Key of the line among those of one session; not its order.
    pub id: u64,
    /// Whether the supervisor wrote it.
    pub is_mine: bool,
    /// The message of the server.
    pub message: Message,
}

impl Line {
    /// Whether the message has content, other than somebody coming or going.
    pub fn is_content(&self) -> bool {
        match self.message.kind {
            MessageType::Text
            | MessageType::PushUrl
            | MessageType::Notice
            | MessageType::CustomNotice
            | MessageType::Other(_) => true,
            MessageType::ParticipantJoined
            | MessageType::ParticipantLeft
            | MessageType::ParticipantRejoined
            | MessageType::TypingStarted
            | MessageType::TypingStopped => false,
        }
    }
}

/// Whether there are messages before the first line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Earlier {
    /// None, as far as is known.
    #[default]
    None,
    /// They can be asked for.
    More,
    /// They were asked for.
    Reading,
    /// They were asked for in vain, and can be asked for again.
    Failed,
    /// There are, and no more can be kept.
    Full,
}

/// The lines of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transcript {
    lines: Vec<Arc<Line>>,
    /// Which indices are known, and which to read next.
    coverage: Coverage,
    next_id: u64,
}

impl Transcript {
    /// The lines in their order.
    pub fn lines(&self) -> &[Arc<Line>] {
        &self.lines
    }

    /// The highest index of any message so far.
    pub fn highest(&self) -> Option<u64> {
        self.coverage.highest()
    }

    /// Whether lines may be missing although everything was read: the server did not show again
    /// what was known.
    pub fn has_hole(&self) -> bool {
        self.coverage.has_hole()
    }

    pub(crate) fn coverage(&mut self) -> &mut Coverage {
        &mut self.coverage
    }

    /// What to read next.
    pub(crate) fn next_excerpt(&mut self) -> Excerpt {
        let line = self.last_known();
        self.coverage.next(line)
    }

    /// A part was read on from what is known; its indices in their order.
    pub(crate) fn read(&mut self, asked: Excerpt, known: Option<u64>, indices: &[u64]) {
        let line = self.last_known();
        let lines = &self.lines;
        let is_kept = |from, to| {
            let mut indices = lines.iter().filter_map(|line| line.message.index);
            indices.any(|index| (from..=to).contains(&index))
        };
        self.coverage.read(asked, known, indices, line, is_kept);
    }

    /// Whether something is missing, or may be, after what was asked for.
    pub(crate) fn is_incomplete(&self) -> bool {
        self.coverage.is_incomplete()
    }

    /// Whether it was ever read.
    pub(crate) fn was_read(&self) -> bool {
        self.coverage.was_read()
    }

    /// The last line that has nothing missing before it.
    fn last_known(&self) -> Option<u64> {
        let to = self.coverage.to()?;
        let indices = self.lines.iter().filter_map(|line| line.message.index);
        indices.rev().find(|index| *index < to)
    }

    /// Whether a message of this index was seen before, or would be older than one that was.
    pub(crate) fn is_old(&self, index: Option<u64>) -> bool {
        index.is_some() && index <= self.highest()
    }

    /// Puts messages in their places, each once. Returns the new lines in their order.
    pub(crate) fn merge(
        &mut self,
        messages: Vec<Message>,
        is_me: impl Fn(&SessionParticipant) -> bool,
    ) -> Vec<Arc<Line>> {
        let mut added = Vec::new();
        for message in messages {
            let typing = [MessageType::TypingStarted, MessageType::TypingStopped];
            if typing.contains(&message.kind) || self.has(&message) {
                continue;
            }
            self.next_id += 1;
            let line = Arc::new(Line {
                id: self.next_id,
                is_mine: is_me(&message.from),
                message,
            });
            let place = self.place(&line.message);
            self.lines.insert(place, line.clone());
            added.push(line);
        }
        sort::by(&mut added, |one, other| {
            one.message.index.cmp(&other.message.index)
        });
        added
    }

    /// Makes room: the oldest lines go, and can be asked for again.
    pub(crate) fn bound(&mut self) {
        let extra = self.lines.len().saturating_sub(MOST_LINES);
        if extra > 0 {
            self.lines.drain(..extra);
            let mut indices = self.lines.iter().filter_map(|line| line.message.index);
            if let Some(first) = indices.next() {
                self.coverage.forget_before(first);
            }
        }
    }

    /// An index is given once. A message without one is known by what is in it.
    fn has(&self, message: &Message) -> bool {
        let mut lines = self.lines.iter().rev();
        match message.index {
            Some(index) => lines
                .take_while(|line| line.message.index.is_none_or(|known| known >= index))
                .any(|line| line.message.index == Some(index)),
            None => lines.any(|line| line.message == *message),
        }
    }

    /// After the last line that is certainly before it.
    fn place(&self, message: &Message) -> usize {
        let is_before = |line: &Arc<Line>| match (line.message.index, message.index) {
            (Some(known), Some(new)) => known < new,
            (None, Some(_)) => false,
            (_, None) => {
                line.message.at.is_none() || message.at.is_none() || line.message.at <= message.at
            }
        };
        let last = self.lines.iter().rposition(is_before);
        last.map_or(0, |last| last + 1)
    }
}

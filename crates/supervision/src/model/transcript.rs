//! What is written in a session: ordered, without doubles, bounded.
//!
//! Knows that messages come as news, late, twice, and page by page, and that their index tells
//! their place. Must not know who reads them.

use std::sync::Arc;

use gws::names::MessageType;
use gws::session::{Message, SessionParticipant};

/// The most lines that are kept; the oldest make room, and can be read again.
pub(crate) const MOST_LINES: usize = 2_000;

/// One message, as it is kept. It never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Tells the lines of one session apart; says nothing about their order.
    pub id: u64,
    /// Whether it is mine.
    pub is_mine: bool,
    /// What it is.
    pub message: Message,
}

impl Line {
    /// Whether somebody or something says something, other than coming and going.
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
    /// The highest index of any message, those of typing included.
    highest: Option<u64>,
    /// From here on everything was asked for.
    asked_from: Option<u64>,
    /// From there to here, everything is known. `None` before the first reading.
    complete_to: Option<u64>,
    /// The news from here to the highest index came without a hole between them.
    run_from: u64,
    /// There may be messages after the highest index.
    is_end_open: bool,
    next_id: u64,
}

impl Transcript {
    /// The lines in their order.
    pub fn lines(&self) -> &[Arc<Line>] {
        &self.lines
    }

    /// The highest index of any message so far.
    pub fn highest(&self) -> Option<u64> {
        self.highest
    }

    /// From which index on everything was asked for.
    pub(crate) fn asked_from(&self) -> Option<u64> {
        self.asked_from
    }

    /// Everything from here on was asked for.
    pub(crate) fn asked(&mut self, start: u64) {
        let before = self.asked_from.unwrap_or(start);
        self.asked_from = Some(before.min(start));
    }

    /// News of this index arrived.
    pub(crate) fn news(&mut self, index: u64) {
        match self.highest {
            Some(highest) if index <= highest => return,
            Some(highest) if index == highest + 1 => {}
            _ => self.run_from = index,
        }
        self.highest = Some(index);
        self.settle();
    }

    /// Where to read on. The first time this is a page before the end, where news told the end.
    pub(crate) fn read_from(&mut self, page: u64) -> u64 {
        if let Some(complete_to) = self.complete_to {
            return complete_to;
        }
        let start = self
            .highest
            .map_or(0, |highest| (highest + 1).saturating_sub(page));
        self.is_end_open = self.highest.is_none();
        self.complete_to = Some(start);
        self.asked(start);
        start
    }

    /// A page was read from here, when this was the highest index known.
    pub(crate) fn page(&mut self, start: u64, page: u64, known: Option<u64>, indices: &[u64]) {
        let end = indices.iter().max().map_or(start, |end| end + 1);
        // A server may count from 1, or leave out what is not for her, so that half a page is
        // enough to look further.
        let is_full = indices.len() as u64 * 2 >= page && end > start;
        let complete_to = if is_full {
            end
        } else {
            self.is_end_open = false;
            end.max((start + page).min(known.map_or(0, |known| known + 1)))
        };
        self.highest = self.highest.max(indices.iter().max().copied());
        self.complete_to = self.complete_to.max(Some(complete_to));
        self.settle();
    }

    /// Messages may have been missed after the last one.
    pub(crate) fn open_end(&mut self) {
        self.is_end_open = true;
    }

    /// Whether something is missing, or may be, after what was asked for.
    pub(crate) fn is_incomplete(&self) -> bool {
        let end = self.highest.map_or(0, |highest| highest + 1);
        self.complete_to.is_none_or(|complete_to| complete_to < end) || self.is_end_open
    }

    /// Whether it was ever read.
    pub(crate) fn was_read(&self) -> bool {
        self.complete_to.is_some()
    }

    /// What is complete up to the run of the newest messages is complete up to their end.
    fn settle(&mut self) {
        if let (Some(complete_to), Some(highest)) = (self.complete_to, self.highest)
            && complete_to >= self.run_from
        {
            self.complete_to = Some(complete_to.max(highest + 1));
        }
    }

    /// Whether there may be messages before the first line.
    pub(crate) fn may_have_earlier(&self) -> bool {
        self.asked_from.is_some_and(|start| start > 0)
    }

    /// Whether a message of this index was seen before, or would be older than one that was.
    pub(crate) fn is_old(&self, index: Option<u64>) -> bool {
        index.is_some() && index <= self.highest
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
        added.sort_by_key(|line| line.message.index);
        added
    }

    /// Makes room: the oldest lines go, and can be asked for again.
    pub(crate) fn bound(&mut self) {
        let extra = self.lines.len().saturating_sub(MOST_LINES);
        if extra > 0 {
            self.lines.drain(..extra);
            let mut indices = self.lines.iter().filter_map(|line| line.message.index);
            self.asked_from = indices.next().or(self.asked_from);
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

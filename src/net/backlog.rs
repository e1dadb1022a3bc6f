//! What comes over the bus faster than it is drawn: it waits, and is handed on in one go.
//!
//! Knows how much may wait. Must not know what a frame says.

use std::collections::VecDeque;

use cisco::Incoming;
use supervision::message::FromBus;

use super::Alarm;
use super::bus::OnBus;

/// How long frames are collected after one was handed on, in milliseconds.
pub const PAUSE_MS: u32 = 50;
/// The most frames that wait.
const MOST_FRAMES: usize = 20_000;
/// The most text of the frames that wait, in UTF-16 units.
const MOST_TEXT: u64 = 16_000_000;

/// The frames that wait. Beyond the limits the oldest ones go, and their loss is put out.
#[derive(Default)]
pub struct Backlog {
    frames: VecDeque<(Incoming, u64)>,
    text: u64,
    others: FromBus,
    pause: Option<Alarm>,
}

impl Backlog {
    /// Takes in what was heard.
    pub fn push(&mut self, heard: OnBus) {
        match heard {
            OnBus::Frame(incoming, length) => {
                let length = u64::from(length);
                self.frames.push_back((incoming, length));
                self.text = self.text.saturating_add(length);
            }
            OnBus::Unreadable(why) => self.others.unreadable = Some(why),
            OnBus::TooLarge => self.others.too_large = true,
        }
        while self.frames.len() > MOST_FRAMES || self.text > MOST_TEXT {
            let Some((_, length)) = self.frames.pop_front() else {
                break;
            };
            self.text = self.text.saturating_sub(length);
            self.others.lost = true;
        }
    }

    /// Hands on what waits, unless it is to wait longer; `None` when there is nothing.
    pub fn take(&mut self) -> Option<FromBus> {
        if self.pause.is_some() {
            return None;
        }
        let mut all = std::mem::take(&mut self.others);
        self.text = 0;
        all.frames
            .extend(self.frames.drain(..).map(|(frame, _)| frame));
        (all != FromBus::default()).then_some(all)
    }

    /// Lets everything wait until this rings, or nothing any more.
    pub fn pause(&mut self, alarm: Option<Alarm>) {
        self.pause = alarm;
    }
}

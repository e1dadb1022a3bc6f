//! Random written traffic: customers write in, are answered, handed over, put back into a queue, completed.
//! It has a random source of its own, so that the calls of a seed are the same with it and without it.

use super::{Deed, Media, MessageKind, TextSession, Who, phrases};
use crate::rng::Rng;
use crate::world::ids::{Dn, TextId};
use crate::world::traffic::Plan;
use crate::world::{Millis, World};

const SECOND: Millis = 1000;
/// From one new session to the next, for each agent on the floor. A session takes about four minutes.
const GAP_PER_AGENT: Millis = 360 * SECOND;
/// So many agents are asked before a customer is left to wait.
const TRIES: usize = 12;

/// Something that will happen in a session.
#[derive(Clone, Debug)]
pub(crate) enum TextPlan {
    NextCustomer,
    Accept(TextId),
    /// The line of this number is begun by whose turn it is.
    Begin(Turn),
    Write(Turn),
}

/// Where a conversation has got to.
#[derive(Clone, Debug)]
pub(crate) struct Turn {
    session: TextId,
    /// Which conversation of the session: one that was put back into a queue begins another with the next agent.
    talk: u64,
    line: usize,
    last: usize,
}

impl World {
    /// Sessions in the middle of the day: some agents have one.
    pub(crate) fn open_the_text_floor(&mut self, now: Millis) {
        let floor = self.floor.clone();
        for agent in floor {
            let Some(media) = self.some_media() else {
                return;
            };
            let begins = self.traffic.text_rng.chance(40);
            if begins && self.takes_text(&agent, media) {
                let id = self.text_from_somebody(now, media);
                if self.text_offer(&id, &agent).is_ok() {
                    self.accept_and_talk(now, &id, &agent);
                }
            }
        }
        self.plan_text(now, SECOND, TextPlan::NextCustomer);
    }

    pub(crate) fn carry_out_text(&mut self, now: Millis, plan: TextPlan) {
        match plan {
            TextPlan::NextCustomer => self.next_customer(now),
            TextPlan::Accept(id) => {
                let agent = self.text(&id).and_then(TextSession::invited_agent).cloned();
                if let Some(agent) = agent {
                    self.accept_and_talk(now, &id, &agent);
                }
            }
            TextPlan::Begin(turn) => self.begin_line(now, turn),
            TextPlan::Write(turn) => self.write_line(now, turn),
        }
    }

    fn plan_text(&mut self, now: Millis, wait: Millis, plan: TextPlan) {
        self.traffic.plan(now, wait, Plan::Text(plan));
    }

    fn rng(&mut self) -> &mut Rng {
        &mut self.traffic.text_rng
    }

    fn some_media(&mut self) -> Option<Media> {
        let channels = self.rules.channels.iter();
        let media: Vec<Media> = channels
            .filter_map(|channel| Media::by_channel(channel))
            .collect();
        self.rng().pick(&media).copied()
    }

    fn somebody_free(&mut self, media: Media, not: Option<&Dn>) -> Option<Dn> {
        (0..TRIES).find_map(|_| {
            let agent = self.traffic.text_rng.pick(&self.floor)?.clone();
            (Some(&agent) != not && self.takes_text(&agent, media)).then_some(agent)
        })
    }

    fn text_from_somebody(&mut self, now: Millis, media: Media) -> TextId {
        let (nickname, attached) = phrases::customer(self.rng(), media);
        let id = self.text_arrive(now, media, &nickname, attached);
        let talk = self.text(&id).map_or(0, |session| session.number);
        self.customer_says(now, &id, phrases::line(talk, 0));
        id
    }

    fn customer_says(&mut self, now: Millis, id: &TextId, text: &str) {
        // A customer who is gone meanwhile writes nothing: that is life.
        let _ = self.text_customer_writes(now, id, MessageKind::Text, Some(text.to_owned()));
    }

    /// A customer who waits comes first; otherwise a new one writes in.
    fn next_customer(&mut self, now: Millis) {
        let agents = u64::try_from(self.floor.len().max(1)).unwrap_or(1);
        let wait = self.rng().gap(GAP_PER_AGENT / agents).max(1);
        self.plan_text(now, wait, TextPlan::NextCustomer);
        let Some(media) = self.some_media() else {
            return;
        };
        let waiting = self.texts().find(|text| text.is_queued());
        let waiting = waiting.map(|text| (text.id.clone(), text.media));
        let media = waiting.as_ref().map_or(media, |(_, media)| *media);
        let Some(agent) = self.somebody_free(media, None) else {
            return;
        };
        let id = match waiting {
            Some((id, _)) => id,
            None => self.text_from_somebody(now, media),
        };
        if self.text_offer(&id, &agent).is_ok() {
            let wait = self.rng().between(2 * SECOND, 8 * SECOND);
            self.plan_text(now, wait, TextPlan::Accept(id));
        }
    }

    fn accept_and_talk(&mut self, now: Millis, id: &TextId, agent: &Dn) {
        self.carry_out_deed(now, agent, id, Deed::Accept);
        let Some(session) = self.texts.sessions.get_mut(id) else {
            return;
        };
        session.talks += 1;
        let talk = session.talks;
        let last = usize::try_from(self.rng().between(5, 14)).unwrap_or(5);
        let turn = Turn {
            session: id.clone(),
            talk,
            line: 1,
            last,
        };
        self.next_line(now, turn);
    }

    fn next_line(&mut self, now: Millis, turn: Turn) {
        let wait = self.rng().between(2 * SECOND, 25 * SECOND);
        self.plan_text(now, wait, TextPlan::Begin(turn));
    }

    /// Customer and agent take turns; the customer began.
    fn whose(&self, turn: &Turn) -> Option<Who> {
        let session = self.text(&turn.session)?;
        let agent = session
            .agents()
            .next()
            .filter(|_| session.talks == turn.talk)?;
        if turn.line.is_multiple_of(2) {
            session.customer().map(|customer| customer.who.clone())
        } else {
            Some(Who::Agent(agent.clone()))
        }
    }

    fn begin_line(&mut self, now: Millis, turn: Turn) {
        let id = turn.session.clone();
        let chat = self.text(&id).is_some_and(|text| text.media == Media::Chat);
        match self.whose(&turn) {
            // Phones do not send that a text is being written.
            Some(Who::Customer) if chat => {
                let _ = self.text_customer_writes(now, &id, MessageKind::TypingStarted, None);
            }
            Some(Who::Agent(agent)) => {
                let typing = Deed::Typing {
                    on: true,
                    to_agents: false,
                };
                self.carry_out_deed(now, &agent, &id, typing);
            }
            Some(_) => {}
            None => return self.text_is_over(now, &turn),
        }
        let wait = self.rng().between(SECOND, 9 * SECOND);
        self.plan_text(now, wait, TextPlan::Write(turn));
    }

    /// Ends a turn without a speaker: a session without its customer is completed, one in a queue
    /// waits.
    fn text_is_over(&mut self, now: Millis, turn: &Turn) {
        let alone = self
            .text(&turn.session)
            .filter(|session| session.talks == turn.talk && session.customer().is_none())
            .and_then(|session| session.agents().next().cloned());
        if let Some(agent) = alone {
            self.finish_text(now, &turn.session, &agent);
        }
    }

    fn finish_text(&mut self, now: Millis, id: &TextId, agent: &Dn) {
        self.carry_out_deed(now, agent, id, Deed::LeaveAndComplete);
        let left: Vec<Dn> = self
            .text(id)
            .map(|text| text.agents().cloned().collect())
            .unwrap_or_default();
        for colleague in left {
            self.carry_out_deed(now, &colleague, id, Deed::LeaveAndComplete);
        }
    }

    fn write_line(&mut self, now: Millis, mut turn: Turn) {
        let id = turn.session.clone();
        let number = self.text(&id).map_or(0, |session| session.number);
        let text = phrases::line(number, turn.line);
        match self.whose(&turn) {
            Some(Who::Customer) => self.customer_says(now, &id, text),
            Some(Who::Agent(agent)) => {
                self.agent_says(now, &id, &agent, MessageKind::Text, text);
                if turn.line >= turn.last {
                    return self.finish_text(now, &id, &agent);
                }
                if self.rng().chance(12) {
                    self.something_else(now, &id, &agent);
                }
            }
            _ => return self.text_is_over(now, &turn),
        }
        turn.line += 1;
        self.next_line(now, turn);
    }

    fn agent_says(&mut self, now: Millis, id: &TextId, by: &Dn, kind: MessageKind, text: &str) {
        let say = Deed::Say {
            kind,
            text: text.to_owned(),
            to_agents: kind == MessageKind::CustomNotice,
        };
        self.carry_out_deed(now, by, id, say);
    }

    /// What makes a session more than two people writing.
    fn something_else(&mut self, now: Millis, id: &TextId, agent: &Dn) {
        let Some(media) = self.text(id).map(|session| session.media) else {
            return;
        };
        let colleague = self.somebody_free(media, Some(agent));
        // What is not possible now does not happen: nothing depends on it.
        match (self.rng().below(8), colleague) {
            (0 | 1, _) => {
                let url = "https://help.example/articles/42?from=chat&lang=en";
                self.agent_says(now, id, agent, MessageKind::PushUrl, url);
            }
            (2, _) => {
                let text = "This conversation may be recorded.".to_owned();
                let _ = self.text_notice(now, id, text, super::Visibility::All);
            }
            (3, _) => self.agent_says(
                now,
                id,
                agent,
                MessageKind::CustomNotice,
                "The customer has written twice this week.",
            ),
            (4, Some(to)) => drop(self.text_confer(now, id, &to)),
            (5, Some(to)) => drop(self.text_transfer(now, id, agent, &to)),
            (6, _) => drop(self.text_queue(now, id)),
            (7, _) => drop(self.text_customer_leaves(now, id)),
            _ => {}
        }
    }
}

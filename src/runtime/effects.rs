//! What the core wants done, performed.
//!
//! Knows which part of `net` or of the page does it, and how the answer comes back. Must not decide
//! anything.

use gws::ids::UserId;
use leptos::prelude::*;
use supervision::activity::export::Exported;
use supervision::message::{Export, Given, HostError, HttpReply, NoReply, QuestionId, TabWord};
use supervision::{Effect, ListMsg, MessagingMsg, Msg};
use wasm_bindgen_futures::spawn_local;

use super::comet::Comet;
use super::{Runtime, clock, take};
use crate::net::memory::Keep;
use crate::net::{Readers, Tried, give, link, memory};
use crate::words;

impl Runtime {
    /// Performs one effect of the core; what comes of it arrives as a message.
    #[expect(clippy::too_many_lines, reason = "a flat match")]
    pub(super) fn perform(&self, effect: Effect) {
        match effect {
            Effect::Send { id, request } => {
                let weak = self.downgrade();
                let fetch = self.0.net.rest(&request, move |answer| {
                    let Some(runtime) = weak.upgrade() else {
                        return;
                    };
                    if let Ok(mut fetches) = runtime.0.fetches.try_borrow_mut() {
                        fetches.remove(&id);
                    }
                    runtime.report_oddities(&answer);
                    let reply = answer.map_err(|_| NoReply).map(|answer| HttpReply {
                        status: answer.status,
                        // Headers are slow to read, and this one is of answers that refuse.
                        retry_after: (answer.status >= 400)
                            .then(|| answer.retry_after())
                            .flatten(),
                        body: answer.body,
                    });
                    runtime.send(Msg::Reply { id, reply });
                });
                if let Ok(mut fetches) = self.0.fetches.try_borrow_mut() {
                    fetches.insert(id, fetch);
                }
            }
            Effect::AbortAll => {
                if let Ok(mut fetches) = self.0.fetches.try_borrow_mut() {
                    fetches.clear();
                }
                take(&self.0.given);
                self.0.net.set_authorization(None);
            }
            Effect::Abort(id) => {
                let aborted = self.0.fetches.try_borrow_mut().ok();
                let aborted = aborted.and_then(|mut fetches| fetches.remove(&id));
                drop(aborted);
            }
            Effect::UseBaseUrl(base_url) => {
                take(&self.0.given);
                self.0.net.set_base_url(&base_url);
            }
            Effect::AskCredentials { question, again } => self.ask_credentials(question, again),
            Effect::UseCredentials(question) => {
                let given = self.0.given.try_borrow_mut().ok();
                let given = given.and_then(|mut given| given.take_if(|given| given.0 == question));
                if let Some((_, authorization)) = given {
                    self.0.net.set_authorization(authorization);
                }
            }
            Effect::RefuseCredentials => self.0.net.refuse_authorization(),
            Effect::OpenComet { topics, user } => {
                let net = self.0.net.clone();
                let comet = Comet::new(self.downgrade(), net, topics, &user.to_string());
                take(&self.0.comet);
                if let Ok(mut slot) = self.0.comet.try_borrow_mut() {
                    *slot = Some(comet);
                }
                self.with_comet(Comet::open);
            }
            Effect::CloseComet => {
                self.leave_comet();
                take(&self.0.comet);
            }
            Effect::ResumeComet => self.comet(bayeux::Input::Reauthorized),
            Effect::AskHost { id, event } => {
                let allowed = self.emit(&event, true);
                self.send(Msg::HostAnswered { id, allowed });
            }
            Effect::Emit(event) => {
                self.emit(&event, false);
            }
            Effect::Report(trouble) => self.report(&trouble),
            Effect::JoinTabs(user) => self.join_readers(user.as_ref().map(UserId::as_str)),
            Effect::TellTabs(word) => {
                let wall = clock::wall();
                if let Ok(readers) = self.0.readers.try_borrow()
                    && let Some(readers) = &*readers
                {
                    readers.post(&word.timed(&|at| wall.of_day(at)));
                }
            }
            Effect::Mark(name) => {
                if let Some(performance) = web_sys::window().and_then(|window| window.performance())
                {
                    performance.mark(name).ok();
                }
            }
            Effect::Recall(user) => self.recall(user.as_str()),
            Effect::KeepViewLine(user, text) => self.keep(Keep::Browser, user.as_str(), &text),
            Effect::Share(line) => {
                let link = link::to(&line);
                self.copy(link, |done| Msg::List(ListMsg::Shared(done)));
            }
            Effect::Remember(user, text) => self.keep(Keep::Tab, user.as_str(), &text),
            Effect::KeepTimes(user, text) => {
                self.keep(Keep::Tab, &times_of(user.as_str()), &text);
            }
            Effect::KeepDrafts(user, text) => {
                self.keep(Keep::Tab, &drafts_of(user.as_str()), &text);
            }
            Effect::Copy(text) => self.copy(Some(text), copied),
            Effect::ExportLog(format, log) => self.export_log(format, &log),
            Effect::UseBus(transport) => {
                self.0.bus.set_transport(transport);
                self.open_bus();
            }
            Effect::Publish(frame) => {
                if self.0.bus.publish(&frame).is_err() {
                    self.report(&HostError::BusFailed);
                }
            }
            Effect::FocusAgent(agent) => self.0.screen.focus.set(Some(agent)),
        }
    }

    /// Hears the other tabs of a user from now on. Words travel with times of day: each tab has a clock of its own.
    fn join_readers(&self, user: Option<&str>) {
        take(&self.0.readers);
        let weak = self.downgrade();
        let hear = move |word: TabWord| {
            if let Some(runtime) = weak.upgrade() {
                let wall = clock::wall();
                runtime.send(Msg::Heard(word.timed(&|at| wall.of_core(at))));
            }
        };
        let readers = user.and_then(|user| Readers::join(&self.0.net.base_url(), user, hear));
        if let Ok(mut slot) = self.0.readers.try_borrow_mut() {
            *slot = readers;
        }
    }

    fn keep(&self, keep: Keep, user: &str, text: &str) {
        if !self.0.forgets.get() {
            let server = self.0.net.base_url();
            memory::write(keep, &server, user, text);
            self.met(server, user);
        }
    }

    fn met(&self, server: String, user: &str) {
        if let Ok(mut remembered) = self.0.remembered.try_borrow_mut() {
            remembered.insert((server, user.to_owned()), ());
        }
    }

    /// Reports what the browser remembers of a user, and what the address of the page says.
    fn recall(&self, user: &str) {
        let server = self.0.net.base_url();
        let text = memory::read(Keep::Tab, &server, user);
        self.send(Msg::Recalled(text));
        let times = memory::read(Keep::Tab, &server, &times_of(user));
        self.send(Msg::List(ListMsg::Times(times)));
        self.send(Msg::List(ListMsg::Recalled {
            kept: memory::read(Keep::Browser, &server, user),
            link: link::read(),
        }));
        let drafts = memory::read(Keep::Tab, &server, &drafts_of(user));
        self.send(Msg::Messaging(MessagingMsg::Drafts(drafts)));
        self.met(server.clone(), &times_of(user));
        self.met(server.clone(), &drafts_of(user));
        self.met(server, user);
    }

    /// Gives the log away in the language of the panel.
    fn export_log(&self, format: Export, log: &Exported) {
        let text = self.in_words(|| words::log_text(format, log));
        let is_saved = match format {
            Export::Copy => return self.copy(Some(text), copied),
            Export::Csv => give::save("supervisor-activity.csv", "text/csv;charset=utf-8", &text),
            Export::Json => give::save("supervisor-activity.json", "application/json", &text),
        };
        if is_saved {
            self.send(Msg::Given(Given::Saved));
        }
    }

    /// Copies a text, and says whether that was allowed.
    fn copy(&self, text: Option<String>, done: fn(bool) -> Msg) {
        let weak = self.downgrade();
        spawn_local(async move {
            let is_done = match text {
                Some(text) => give::copy(&text).await,
                None => false,
            };
            if let Some(runtime) = weak.upgrade() {
                runtime.send(done(is_done));
            }
        });
    }

    /// What is answered waits here: the core says whether it is sent, since it knows whether the
    /// question is still open.
    fn ask_credentials(&self, question: QuestionId, again: bool) {
        take(&self.0.given);
        let net = &self.0.net;
        let asked = self.0.credentials.ask(Tried {
            refused: net.refused(),
            in_vain: net.authorization().filter(|_| again),
            again,
        });
        let weak = self.downgrade();
        spawn_local(async move {
            let given = asked.await;
            if let Some(runtime) = weak.upgrade() {
                let answer = given.answer;
                if let Ok(mut slot) = runtime.0.given.try_borrow_mut() {
                    let newer = slot.as_ref().is_some_and(|(known, _)| *known > question);
                    if !newer {
                        *slot = Some((question, given.authorization));
                    }
                }
                runtime.send(Msg::Credentials { question, answer });
            }
        });
    }
}

/// Where the times in states of a user's agents are kept.
fn times_of(user: &str) -> String {
    [user, "#times"].concat()
}

/// Where is kept what a user has typed and not sent.
fn drafts_of(user: &str) -> String {
    [user, "#drafts"].concat()
}

/// What became of a text that was copied.
fn copied(is_done: bool) -> Msg {
    Msg::Given(if is_done {
        Given::Copied
    } else {
        Given::NotCopied
    })
}

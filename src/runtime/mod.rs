//! Runs the core: feeds it messages, performs its effects, projects its changes.
//!
//! Knows the order of things: one queue, one message at a time, one projection of what servers say in
//! a frame. Must not decide anything; what it cannot do itself is behind `net`, `comet` and `page`.
//!
//! | file | what is in it |
//! |---|---|
//! | `screen` | the projection of the model as signals |
//! | `effects` | what the core wants done |
//! | `comet` | the notification session |
//! | `frame` | the next frame of the browser |
//! | `page` | visibility, network and leaving of the page; the clock of the screen |
//! | `clock` | the one clock of the page |

mod clock;
mod comet;
mod effects;
mod frame;
mod page;
pub mod screen;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use leptos::prelude::Owner;
use litemap::LiteMap;
use supervision::message::{HostError, HostEvent, QuestionId, RequestId};
use supervision::{Changes, Millis, Model, Msg, update, wake_at};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::net::backlog::{Backlog, PAUSE_MS};
use crate::net::bus::{Bus, OnBus};
use crate::net::{Alarm, Answer, Credentials, Fetch, Net, NoAnswer, Readers, memory};
use crate::words;
use clock::now;
pub(crate) use clock::wall;
use comet::Comet;
use frame::NextFrame;
use page::Page;
use screen::Screen;

/// The timer rings at least so often, so that nothing is missed when the machine slept.
const LONGEST_TIMER_MS: Millis = 20_000;

/// One widget at work. Dropping the last handle ends everything it started.
#[derive(Clone)]
pub struct Runtime(Rc<Inner>);

struct Inner {
    host: HtmlElement,
    /// Owner of the signals, in which the panel has its language.
    owner: Option<Owner>,
    net: Net,
    credentials: Credentials,
    screen: Screen,
    model: RefCell<Model>,
    queue: RefCell<VecDeque<Msg>>,
    running: Cell<bool>,
    fetches: RefCell<LiteMap<RequestId, Fetch>>,
    /// What the host answered last, until the core wants it sent.
    given: RefCell<Option<(QuestionId, Option<String>)>>,
    comet: RefCell<Option<Comet>>,
    /// The other tabs that read the roster.
    readers: RefCell<Option<Readers>>,
    timer: RefCell<Option<(Millis, Timeout)>>,
    /// What has changed since it was drawn.
    due: RefCell<Changes>,
    frame: RefCell<Option<NextFrame>>,
    page: RefCell<Option<Page>>,
    bus: Bus,
    backlog: RefCell<Backlog>,
    closed: Cell<bool>,
    /// The servers and users whose memory was read or written.
    remembered: RefCell<LiteMap<(String, String), ()>>,
    /// Nothing may be kept any more.
    forgets: Cell<bool>,
}

impl Runtime {
    /// Starts a runtime for this element. Call it inside the owner of its signals.
    pub fn new(host: HtmlElement) -> Self {
        let model = Model::default();
        let runtime = Self(Rc::new(Inner {
            host,
            owner: Owner::current(),
            net: Net::default(),
            credentials: Credentials::default(),
            screen: Screen::new(&model, now()),
            model: RefCell::new(model),
            queue: RefCell::default(),
            running: Cell::new(false),
            fetches: RefCell::default(),
            given: RefCell::default(),
            comet: RefCell::default(),
            readers: RefCell::default(),
            timer: RefCell::default(),
            due: RefCell::default(),
            frame: RefCell::default(),
            page: RefCell::default(),
            bus: Bus::default(),
            backlog: RefCell::default(),
            closed: Cell::new(false),
            remembered: RefCell::default(),
            forgets: Cell::new(false),
        }));
        if let Ok(mut page) = runtime.0.page.try_borrow_mut() {
            *page = Some(Page::watch(&runtime));
        }
        let weak = runtime.downgrade();
        runtime.0.frame.replace(Some(NextFrame::new(move || {
            if let Some(runtime) = weak.upgrade() {
                runtime.draw();
            }
        })));
        runtime
    }

    /// What is on screen.
    pub fn screen(&self) -> Screen {
        self.0.screen.clone()
    }

    /// Takes over the host's credentials.
    pub fn set_credentials(&self, credentials: JsValue) {
        self.0.credentials.set(credentials);
        self.send(Msg::CredentialsChanged);
    }

    /// The host's bus, or nothing in its place.
    pub fn set_bus(&self, bus: JsValue) {
        self.0.bus.set_object(bus);
        if self.0.bus.is_by_object() {
            self.open_bus();
        }
    }

    fn open_bus(&self) {
        if let Ok(mut backlog) = self.0.backlog.try_borrow_mut() {
            *backlog = Backlog::default();
        }
        let weak = self.downgrade();
        let opened = self.0.bus.open(move |heard| {
            if let Some(runtime) = weak.upgrade() {
                runtime.handle_bus(heard);
            }
        });
        if opened.is_err() {
            self.report(&HostError::BusFailed);
        }
        self.send(Msg::BusConnected(matches!(opened, Ok(true))));
    }

    /// A frame is handed on at once, and those that follow soon in one go.
    fn handle_bus(&self, heard: OnBus) {
        if let Ok(mut backlog) = self.0.backlog.try_borrow_mut() {
            backlog.push(heard);
        }
        self.take_from_bus();
    }

    fn take_from_bus(&self) {
        let taken = self
            .0
            .backlog
            .try_borrow_mut()
            .ok()
            .and_then(|mut backlog| {
                let taken = backlog.take()?;
                let weak = self.downgrade();
                backlog.pause(Some(Alarm::after(PAUSE_MS, move || {
                    if let Some(runtime) = weak.upgrade() {
                        if let Ok(mut backlog) = runtime.0.backlog.try_borrow_mut() {
                            backlog.pause(None);
                        }
                        runtime.take_from_bus();
                    }
                })));
                Some(taken)
            });
        if let Some(taken) = taken {
            self.send(Msg::Bus(Box::new(taken)));
        }
    }

    /// Ends requests, timers, listeners and the notification session.
    pub fn shut_down(&self) {
        self.send(Msg::Leave);
        self.0.closed.set(true);
        // Called from within an event, the message above waits, and would find no session.
        self.leave_comet();
        take(&self.0.page);
        take(&self.0.frame);
        take(&self.0.timer);
        take(&self.0.comet);
        take(&self.0.readers);
        if let Ok(mut fetches) = self.0.fetches.try_borrow_mut() {
            fetches.clear();
        }
    }

    /// Forgets what the browser keeps of the users who were here, and keeps nothing from now on.
    pub fn forget(&self) {
        self.0.forgets.set(true);
        if let Ok(remembered) = self.0.remembered.try_borrow() {
            for ((server, user), ()) in remembered.iter() {
                memory::forget(server, user);
            }
        }
    }

    /// Whether something is under way that never ended. Only true when asked by a task of the page
    /// that the panel has not begun.
    pub fn is_stuck(&self) -> bool {
        let inner = &self.0;
        inner.running.get()
            || inner.model.try_borrow_mut().is_err()
            || inner.queue.try_borrow_mut().is_err()
            || inner.fetches.try_borrow_mut().is_err()
            || inner.comet.try_borrow_mut().is_err()
            || inner.timer.try_borrow_mut().is_err()
    }

    /// Hands a message to the core. A message sent while another is worked on waits its turn.
    pub fn send(&self, msg: Msg) {
        self.send_all([msg]);
    }

    /// Hands over a burst: it is reduced in one go and drawn once, news with the next frame.
    fn send_all(&self, burst: impl IntoIterator<Item = Msg>) {
        if self.0.closed.get() {
            return;
        }
        if let Ok(mut queue) = self.0.queue.try_borrow_mut() {
            queue.extend(burst);
            if queue.is_empty() {
                return;
            }
        }
        // From here on an exception, even of the page's clock, leaves a trace that is noticed.
        if self.0.running.replace(true) {
            return;
        }
        let wall = clock::wall();
        let is_news = |model: &Model| !model.host.wall.is_about(wall);
        if self.0.model.try_borrow().is_ok_and(|model| is_news(&model))
            && let Ok(mut queue) = self.0.queue.try_borrow_mut()
        {
            queue.push_front(Msg::Wall(wall));
        }
        let mut changes = Changes::default();
        let mut may_wait = true;
        while let Some(msg) = self.next() {
            may_wait &= msg.is_news();
            let Ok(mut model) = self.0.model.try_borrow_mut() else {
                break;
            };
            let (changed, effects) = update(&mut model, msg, now());
            drop(model);
            changes.merge(changed);
            for effect in effects {
                may_wait &= !effect.needs_screen();
                self.perform(effect);
            }
        }
        may_wait &= changes.may_wait();
        if let Ok(mut due) = self.0.due.try_borrow_mut() {
            due.merge(changes);
        }
        if !(may_wait && self.waits_for_frame()) {
            self.project();
        }
        if let Ok(model) = self.0.model.try_borrow() {
            self.arm(wake_at(&model));
        }
        self.0.running.set(false);
    }

    fn next(&self) -> Option<Msg> {
        self.0.queue.try_borrow_mut().ok()?.pop_front()
    }

    /// Sends an event to the host. Returns whether the host let it pass.
    fn emit(&self, event: &HostEvent, cancelable: bool) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(cancelable);
        init.set_detail(&js_sys::JSON::parse(&event.detail()).unwrap_or_default());
        CustomEvent::new_with_event_init_dict(event.name(), &init)
            .and_then(|event| self.0.host.dispatch_event(&event))
            .unwrap_or(true)
    }

    /// What is wrong with an answer whatever it says.
    fn report_oddities(&self, answer: &Result<Answer, NoAnswer>) {
        match answer {
            Ok(answer) if self.0.net.has_odd_csrf(answer) => self.report(&HostError::CsrfUnusable),
            Err(NoAnswer::TooLarge) => self.report(&HostError::TooLarge),
            Ok(_) | Err(NoAnswer::Network | NoAnswer::Timeout) => {}
        }
    }

    fn report(&self, trouble: &HostError) {
        let message = self.in_words(|| words::reported(trouble));
        self.emit(
            &HostEvent::Error {
                code: trouble.code(),
                message,
                operation: trouble.operation().map(supervision::Operation::as_str),
                retryable: trouble.is_retryable(),
            },
            false,
        );
    }

    /// What is said in the language of the panel.
    fn in_words(&self, say: impl FnOnce() -> String) -> String {
        match &self.0.owner {
            Some(owner) => owner.with(say),
            None => say(),
        }
    }

    /// Sets the timer, unless it rings soon enough: a ring too many does no harm.
    fn arm(&self, at: Option<Millis>) {
        let Some(at) = at.filter(|_| !self.0.closed.get()) else {
            return;
        };
        let Ok(mut slot) = self.0.timer.try_borrow_mut() else {
            return;
        };
        let now = now();
        let at = at.min(now.saturating_add(LONGEST_TIMER_MS)).max(now);
        if slot.as_ref().is_some_and(|(rings_at, _)| *rings_at <= at) {
            return;
        }
        let pause = u32::try_from(at.saturating_sub(now)).unwrap_or(u32::MAX);
        let weak = self.downgrade();
        let timer = Timeout::new(pause, move || {
            if let Some(runtime) = weak.upgrade() {
                take(&runtime.0.timer);
                runtime.send(Msg::Tick);
            }
        });
        *slot = Some((at, timer));
    }

    fn downgrade(&self) -> WeakRuntime {
        WeakRuntime(Rc::downgrade(&self.0))
    }
}

/// A handle for callbacks: it does not keep the runtime alive.
#[derive(Clone)]
struct WeakRuntime(Weak<Inner>);

impl WeakRuntime {
    fn upgrade(&self) -> Option<Runtime> {
        let inner = self.0.upgrade()?;
        (!inner.closed.get()).then_some(Runtime(inner))
    }
}

fn take<T>(slot: &RefCell<Option<T>>) {
    // Dropped after the borrow has ended: a destructor may look at the slot.
    let taken = slot.try_borrow_mut().ok().and_then(|mut slot| slot.take());
    drop(taken);
}

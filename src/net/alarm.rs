//! A timer that is not starved in a hidden page.
//!
//! A browser lets the timers of a page that has been hidden for some minutes ring but once a
//! minute, longer than a server keeps a session. Those of a worker it leaves alone. Knows both;
//! where there can be no worker, the page's own timer rings when it may. Must not know what for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use litemap::LiteMap;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, VisibilityState, Worker};

type Bell = Rc<Cell<Option<Box<dyn FnOnce()>>>>;

thread_local! {
    static SCRIPT: RefCell<Option<String>> = const { RefCell::new(None) };
    /// There while an alarm that was set in a hidden page is waiting.
    static HELPER: RefCell<Option<Helper>> = const { RefCell::new(None) };
}

/// Rings once, unless it is dropped first.
pub struct Alarm {
    _timeout: Timeout,
    _ticket: Option<Ticket>,
}

impl Alarm {
    /// Rings after so many milliseconds.
    pub fn after(pause: u32, ring: impl FnOnce() + 'static) -> Self {
        let bell: Bell = Rc::new(Cell::new(Some(Box::new(ring))));
        let timeout = Timeout::new(pause, {
            let bell = bell.clone();
            move || ring_once(&bell)
        });
        Self {
            _timeout: timeout,
            _ticket: is_hidden().then(|| Ticket::take(pause, bell)).flatten(),
        }
    }
}

/// Says where the script of the worker is.
pub fn set_script(url: String) {
    SCRIPT.with(|slot| slot.replace(Some(url)));
}

fn ring_once(bell: &Bell) {
    if let Some(ring) = bell.take() {
        ring();
    }
}

fn is_hidden() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// An alarm in the worker's hands.
struct Ticket(u32);

struct Helper {
    worker: Worker,
    bells: LiteMap<u32, Bell>,
    last: u32,
    _listener: EventListener,
}

impl Helper {
    fn start() -> Option<Self> {
        let url = SCRIPT.with(|slot| slot.borrow().clone())?;
        let worker = Worker::new(&url).ok()?;
        let listener = EventListener::new(&worker, "message", |event| {
            let id = event
                .dyn_ref::<MessageEvent>()
                .and_then(|event| event.data().as_f64());
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
            let bell = id.and_then(|id| with_helper(|helper| helper.bells.remove(&(id as u32))));
            if let Some(bell) = bell.flatten() {
                ring_once(&bell);
            }
        });
        Some(Self {
            worker,
            bells: LiteMap::new_vec(),
            last: 0,
            _listener: listener,
        })
    }

    fn tell(&self, order: &[u32]) {
        let order: js_sys::Array = order.iter().copied().map(JsValue::from).collect();
        self.worker.post_message(&order).ok();
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Ticket {
    fn take(pause: u32, bell: Bell) -> Option<Self> {
        HELPER.with(|slot| {
            let mut slot = slot.try_borrow_mut().ok()?;
            if slot.is_none() {
                *slot = Helper::start();
            }
            let helper = slot.as_mut()?;
            helper.last = helper.last.wrapping_add(1);
            helper.bells.insert(helper.last, bell);
            helper.tell(&[helper.last, pause]);
            Some(Self(helper.last))
        })
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let idle = with_helper(|helper| {
            if helper.bells.remove(&self.0).is_some() {
                helper.tell(&[self.0]);
            }
            helper.bells.is_empty()
        });
        if idle == Some(true) {
            let helper = HELPER.with(|slot| slot.try_borrow_mut().ok()?.take());
            drop(helper);
        }
    }
}

fn with_helper<T>(act: impl FnOnce(&mut Helper) -> T) -> Option<T> {
    HELPER.with(|slot| slot.try_borrow_mut().ok()?.as_mut().map(act))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use wasm_bindgen_futures::JsFuture;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    /// The worker from a page that has no folder to serve it from.
    fn use_script() {
        let script = include_str!("../element/supervisor-widget-timer.js");
        let url = [
            "data:text/javascript,",
            &js_sys::encode_uri_component(script).as_string().unwrap(),
        ]
        .concat();
        set_script(url);
    }

    fn bell() -> (Bell, js_sys::Promise) {
        let bell: Bell = Rc::default();
        let rings = js_sys::Promise::new(&mut |resolve, _| {
            bell.set(Some(Box::new(move || {
                resolve.call0(&JsValue::UNDEFINED).unwrap();
            })));
        });
        (bell, rings)
    }

    fn is_idle() -> bool {
        HELPER.with(|slot| slot.borrow().is_none())
    }

    #[wasm_bindgen_test]
    async fn the_worker_rings_without_a_timer_of_the_page_and_ends_with_the_last_alarm() {
        use_script();
        let (slow, _) = bell();
        let dropped = Ticket::take(1, slow.clone()).unwrap();
        let (quick, rings) = bell();
        let ticket = Ticket::take(20, quick).unwrap();
        drop(dropped);
        JsFuture::from(rings).await.unwrap();
        assert!(slow.take().is_some(), "what was dropped does not ring");
        assert!(!is_idle());
        drop(ticket);
        assert!(is_idle());
    }

    #[wasm_bindgen_test]
    async fn an_alarm_in_a_hidden_page_rings_once() {
        use_script();
        let document = web_sys::window().unwrap().document().unwrap();
        let hidden = js_sys::Object::new();
        js_sys::Reflect::set(&hidden, &"value".into(), &"hidden".into()).unwrap();
        js_sys::Reflect::set(&hidden, &"configurable".into(), &JsValue::TRUE).unwrap();
        let hide = |yes: bool| {
            let name = "visibilityState".into();
            if yes {
                js_sys::Object::define_property(&document, &name, &hidden);
            } else {
                js_sys::Reflect::delete_property(&document, &name).unwrap();
            }
        };
        hide(true);
        let count = Rc::new(Cell::new(0));
        let counted = count.clone();
        let alarm = Alarm::after(1, move || counted.set(counted.get() + 1));
        // Later than both the worker and the timer of the page.
        let (later, rings) = bell();
        let _later = Ticket::take(100, later).unwrap();
        hide(false);
        JsFuture::from(rings).await.unwrap();
        assert_eq!(count.get(), 1);
        drop(alarm);
    }
}

//! One fetch with an owner.
//!
//! Knows how to start, time out and abort a fetch; `ask.js` carries it out. Must not know URLs or
//! headers of GWS, nor what an answer says.
//!
//! Nothing here throws, whatever the page has made of `fetch`: a failure of `ask.js` is a promise
//! that is rejected.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_net::http::Method;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Headers;

use super::alarm::Alarm;
use super::answer::{Answer, NoAnswer, read};

#[wasm_bindgen(module = "/src/net/ask.js")]
extern "C" {
    type Asked;
    #[wasm_bindgen(constructor, catch)]
    fn new(
        method: &str,
        url: &str,
        headers: Option<&Headers>,
        body: Option<&str>,
        most: u32,
        heard: Option<&Function>,
    ) -> Result<Asked, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn answer(this: &Asked) -> Promise;
    #[wasm_bindgen(method)]
    fn quiet(this: &Asked) -> f64;
    #[wasm_bindgen(method)]
    fn abort(this: &Asked);

    /// Posts without waiting for the answer; the request outlives the page.
    pub(super) fn farewell(url: &str, headers: Option<&Headers>, body: &str);
}

/// The largest body that is read: a page lives all day, and nothing a server says is longer.
const MOST_BYTES: u32 = 16_000_000;

/// A request under way. Dropping it aborts the request, and its callbacks are never called.
pub struct Fetch {
    _request: Rc<Request>,
}

struct Request {
    /// `None` where the browser could not even begin.
    asked: Option<Asked>,
    limit_ms: u32,
    stage: Cell<Stage>,
    alarm: RefCell<Option<Alarm>>,
    _heard: Option<Closure<dyn Fn()>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    UnderWay,
    /// Aborted, since nothing was heard for too long.
    Silent,
    Answered,
}

impl Request {
    /// Looks after a while whether something was heard. A body that keeps arriving may take as
    /// long as it needs.
    fn look_after(self: &Rc<Self>, pause: u32) {
        let weak = Rc::downgrade(self);
        let alarm = Alarm::after(pause, move || {
            if let Some(request) = weak.upgrade() {
                request.look();
            }
        });
        self.alarm.replace(Some(alarm));
    }

    fn look(self: &Rc<Self>) {
        let Some(asked) = &self.asked else { return };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
        let left = self.limit_ms.saturating_sub(asked.quiet().round() as u32);
        if left > 0 {
            self.look_after(left);
        } else if self.stage.get() == Stage::UnderWay {
            self.stage.set(Stage::Silent);
            asked.abort();
        }
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        if let Some(asked) = self.asked.as_ref()
            && self.stage.get() == Stage::UnderWay
        {
            asked.abort();
        }
    }
}

/// Starts a request with cookies. `heard` is called for each part of the answer that arrives,
/// `done` once, neither after the [`Fetch`] is dropped.
pub(super) fn start(
    method: &Method,
    url: &str,
    headers: Option<&Headers>,
    body: Option<&str>,
    limit_ms: u32,
    heard: Option<Closure<dyn Fn()>>,
    done: impl FnOnce(Result<Answer, NoAnswer>) + 'static,
) -> Fetch {
    let told = heard.as_ref().map(|heard| heard.as_ref().unchecked_ref());
    let asked = Asked::new(method.as_str(), url, headers, body, MOST_BYTES, told).ok();
    let answer = asked.as_ref().map(|asked| JsFuture::from(asked.answer()));
    let request = Rc::new(Request {
        asked,
        limit_ms,
        stage: Cell::new(Stage::UnderWay),
        alarm: RefCell::default(),
        _heard: heard,
    });
    request.look_after(limit_ms);
    // Its owner is the request: without it, nobody waits for what this task may still be told.
    let weak = Rc::downgrade(&request);
    spawn_local(async move {
        let answer = match answer {
            Some(answer) => answer.await.ok(),
            None => None,
        };
        let Some(request) = weak.upgrade() else {
            return;
        };
        let stage = request.stage.replace(Stage::Answered);
        drop(request);
        done(match answer {
            Some(answer) => read(&answer),
            None if stage == Stage::Silent => Err(NoAnswer::Timeout),
            None => Err(NoAnswer::Network),
        });
    });
    Fetch { _request: request }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    /// A page in which `fetch` answers with a body whose parts come one by one, `pause` ms apart.
    const PAGE: &str = r#"
        const kept = window.fetch;
        const page = { signal: null, restore() { window.fetch = kept; } };
        window.fetch = (url, { signal }) => new Promise((resolve, reject) => {
            page.signal = signal;
            signal.addEventListener("abort", () => reject(signal.reason));
            const body = new ReadableStream({
                async start(out) {
                    signal.addEventListener("abort", () => out.error(signal.reason));
                    for (const part of parts) {
                        await new Promise((done) => setTimeout(done, pause));
                        if (signal.aborted) return;
                        if (part === "cut") return out.error(new TypeError("cut"));
                        out.enqueue(typeof part === "number" ? new Uint8Array(part) : new TextEncoder().encode(part));
                    }
                    if (parts.at(-1) !== "silence") out.close();
                },
            });
            if (parts[0] !== "nothing") resolve(new Response(body, { status: 201, headers: { "Retry-After": "2" } }));
        });
        return page;
    "#;

    struct Page(JsValue);

    impl Page {
        fn new(parts: &str, pause: u32) -> Self {
            let script = ["const parts = ", parts, ";", PAGE].concat();
            let make = Function::new_with_args("pause", &script);
            Self(make.call1(&JsValue::UNDEFINED, &pause.into()).unwrap())
        }

        fn is_aborted(&self) -> bool {
            let is = Function::new_with_args("page", "return page.signal.aborted");
            is.call1(&JsValue::UNDEFINED, &self.0).unwrap().is_truthy()
        }
    }

    impl Drop for Page {
        fn drop(&mut self) {
            let restore = Function::new_with_args("page", "page.restore()");
            restore.call1(&JsValue::UNDEFINED, &self.0).unwrap();
        }
    }

    type Outcome = Rc<RefCell<Option<Result<Answer, NoAnswer>>>>;

    /// Begins a request that may be silent for so long; counts what is heard.
    fn ask(limit_ms: u32) -> (Fetch, Outcome, Rc<Cell<u32>>) {
        let (outcome, heard) = (Outcome::default(), Rc::new(Cell::new(0)));
        let (told, counted) = (outcome.clone(), heard.clone());
        let count = Closure::new(move || counted.set(counted.get() + 1));
        let fetch = start(
            &Method::GET,
            "/",
            None,
            None,
            limit_ms,
            Some(count),
            move |answer| {
                told.replace(Some(answer));
            },
        );
        (fetch, outcome, heard)
    }

    async fn pass(pause: u32) {
        let mut alarm = None;
        let rings = Promise::new(&mut |resolve, _| {
            let ring = move || drop(resolve.call0(&JsValue::UNDEFINED));
            alarm = Some(Alarm::after(pause, ring));
        });
        JsFuture::from(rings).await.unwrap();
    }

    /// Waits for the outcome; the text of the answer.
    async fn outcome_of(outcome: &Outcome) -> Result<String, NoAnswer> {
        for _ in 0..200 {
            if let Some(result) = outcome.take() {
                return result.map(|answer| answer.body);
            }
            pass(20).await;
        }
        Ok("nothing came".into())
    }

    #[wasm_bindgen_test]
    async fn a_body_that_keeps_arriving_may_take_as_long_as_it_needs() {
        let page = Page::new(r#"["\u{feff}gr", "\u{fc}", "n ", "and ", "slow"]"#, 150);
        let (_fetch, outcome, heard) = ask(400);
        let result = outcome_of(&outcome).await;
        assert_eq!(result, Ok("gr\u{fc}n and slow".into()));
        assert_eq!(heard.get(), 6, "the answer itself and five parts");
        assert!(!page.is_aborted());
    }

    #[wasm_bindgen_test]
    async fn silence_ends_a_request_before_its_answer_and_within_it() {
        for parts in [r#"["nothing"]"#, r#"["begun", "silence"]"#] {
            let page = Page::new(parts, 10);
            let (_fetch, outcome, _) = ask(100);
            assert_eq!(
                outcome_of(&outcome).await,
                Err(NoAnswer::Timeout),
                "{parts}"
            );
            assert!(page.is_aborted());
        }
    }

    #[wasm_bindgen_test]
    async fn a_body_that_is_cut_off_or_too_large_is_no_answer() {
        for (parts, why) in [
            (r#"["begun", "cut"]"#, NoAnswer::Network),
            ("[16_000_001, 1]", NoAnswer::TooLarge),
        ] {
            let _page = Page::new(parts, 1);
            let (_fetch, outcome, _) = ask(5_000);
            assert_eq!(outcome_of(&outcome).await, Err(why), "{parts}");
        }
    }

    #[wasm_bindgen_test]
    async fn a_request_that_is_dropped_is_aborted_and_never_heard_of_again() {
        let page = Page::new(r#"["one", "two", "three"]"#, 50);
        let (fetch, outcome, heard) = ask(5_000);
        pass(75).await;
        let before = heard.get();
        drop(fetch);
        assert!(page.is_aborted());
        pass(200).await;
        assert!(outcome.take().is_none());
        assert_eq!(heard.get(), before);
    }

    #[wasm_bindgen_test]
    async fn what_an_answer_says_is_read_with_it() {
        let _page = Page::new("[]", 1);
        let (_fetch, outcome, _) = ask(5_000);
        while outcome.borrow().is_none() {
            pass(20).await;
        }
        let answer = outcome.take().unwrap().ok().unwrap();
        assert_eq!((answer.status, answer.retry_after()), (201, Some(2_000)));
        assert_eq!((&*answer.body, answer.content_type()), ("", None));
    }
}

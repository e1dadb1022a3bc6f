//! The three ways of the portal's bus, in a real browser: who is listened to, what is said to
//! whom, and that nothing stays behind.
#![cfg(target_arch = "wasm32")]
// Helpers outside of test functions may fail a test as well.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::cell::RefCell;
use std::rc::Rc;

use cisco::Incoming;
use gloo_events::EventListener;
use js_sys::{Array, Function, JSON, Promise, Reflect};
use supervision::config::Transport;
use supervisor_widget::net::backlog::Backlog;
use supervisor_widget::net::bus::{Bus, OnBus};
use supervisor_widget::net::{TabEvent as FromTabs, Tabs};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const TEAM: &str = r#"{"channel":"Cisco","topic":"Team","subtopic":"TeamAgentState","message":{"data":{
    "loginId":"carla","extension":"5025","state":"TALKING","password":"planted-secret"}}}"#;
const ASKED: &str = r#"{"channel":"Cisco","topic":"Call","subtopic":"GetCallState","source":"x"}"#;

/// What was heard, in short words.
type Heard = Rc<RefCell<Vec<String>>>;

fn open(bus: &Bus) -> (Heard, bool) {
    let heard = Heard::default();
    let into = heard.clone();
    let opened = bus.open(move |what| {
        let word = match &what {
            OnBus::Frame(incoming @ Incoming::Agents(_), _) => format!("agents {incoming:?}"),
            OnBus::Frame(Incoming::Request { .. }, _) => "request".into(),
            OnBus::Frame(other, _) => format!("{other:?}"),
            OnBus::Unreadable(why) => why.to_string(),
            OnBus::TooLarge => "large".into(),
        };
        assert!(!word.contains("planted"), "{word}");
        into.borrow_mut().push(word);
    });
    (heard, opened.unwrap_or(false))
}

fn words(heard: &Heard) -> Vec<String> {
    let heard = heard.borrow();
    heard
        .iter()
        .map(|word| word.split(' ').next().unwrap_or_default().to_owned())
        .collect()
}

/// Runs a script with `given`.
fn run(script: &str, given: &JsValue) -> JsValue {
    let run = Function::new_with_args("given", script);
    run.call1(&JsValue::UNDEFINED, given).unwrap()
}

fn json(text: &str) -> JsValue {
    JSON::parse(text).unwrap()
}

/// Lets the browser do what waits, until it is so.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        let turn: Promise = run(
            "return new Promise((done) => setTimeout(done, 10))",
            &JsValue::NULL,
        )
        .unchecked_into();
        JsFuture::from(turn).await.unwrap();
    }
    panic!("it never came to that");
}

/// A bus of the host that remembers everything.
fn host_bus() -> JsValue {
    run(
        "const bus = { said: [], listeners: [], ended: 0,
            publish(message) { this.said.push(message); for (const it of this.listeners) it(message); },
            subscribe(listener) { this.listeners.push(listener); return () => { this.ended += 1; }; } };
         return bus",
        &JsValue::NULL,
    )
}

fn of(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

fn by_object(object: &JsValue) -> Bus {
    let bus = Bus::default();
    bus.set_transport(Some(Transport::Bus));
    bus.set_object(object.clone());
    bus
}

#[wasm_bindgen_test]
fn the_hosts_bus_is_heard_and_spoken_to_with_objects() {
    let host = host_bus();
    let bus = by_object(&host);
    let (heard, opened) = open(&bus);
    assert!(opened);
    bus.publish(ASKED).unwrap();
    let said = Array::from(&of(&host, "said"));
    assert_eq!(of(&said.get(0), "subtopic"), "GetCallState");
    // As objects and as text; the talk of others is nothing.
    let say = |message: &JsValue| {
        run(
            "given[0].listeners[0](given[1])",
            &Array::of2(&host, message),
        )
    };
    say(&json(TEAM));
    say(&TEAM.into());
    for other in ["", "hello", "[1]", "{\"channel\":\"Other\"}"] {
        say(&other.into());
    }
    for other in ["1", "null", "{}", "[]", "true"] {
        say(&json(other));
    }
    say(&run("const a = {}; a.a = a; return a", &JsValue::NULL));
    say(&"{\n \"password\" \"planted-secret\"".into());
    assert_eq!(words(&heard), ["request", "agents", "agents", "not"]);
}

#[wasm_bindgen_test]
fn a_bus_that_is_replaced_or_left_is_ended_and_no_longer_heard() {
    let (first, second) = (host_bus(), host_bus());
    let bus = by_object(&first);
    let (heard, _) = open(&bus);
    bus.set_object(second.clone());
    let (later, opened) = open(&bus);
    assert!(opened);
    assert_eq!(of(&first, "ended"), 1);
    // A host that goes on calling runs into nothing.
    run(
        "given[0].listeners[0](given[1])",
        &Array::of2(&first, &json(TEAM)),
    );
    assert!(heard.borrow().is_empty());
    run(
        "given[0].listeners[0](given[1])",
        &Array::of2(&second, &json(TEAM)),
    );
    assert_eq!(later.borrow().len(), 1);
    bus.set_object(JsValue::NULL);
    assert!(!open(&bus).1, "there is none");
    bus.publish(ASKED).unwrap();
    assert_eq!(of(&second, "ended"), 1);
    let bus = by_object(&first);
    open(&bus);
    drop(bus);
    assert_eq!(of(&first, "ended"), 2);
}

#[wasm_bindgen_test]
fn a_bus_that_is_none_or_throws_is_told_and_harms_nothing() {
    for script in [
        "return 7",
        "return {}",
        "return { publish() {} }",
        "return { publish() {}, subscribe() { throw new Error('no'); } }",
        "return { get subscribe() { throw new Error('no'); }, publish() {} }",
    ] {
        let bus = by_object(&run(script, &JsValue::NULL));
        assert!(bus.open(|_| {}).is_err(), "{script}");
        bus.publish(ASKED).unwrap();
    }
    let throwing = "return { publish() { throw new Error('planted-secret'); }, subscribe() {} }";
    let bus = by_object(&run(throwing, &JsValue::NULL));
    assert!(open(&bus).1, "it need not be possible to end it");
    assert!(bus.publish(ASKED).is_err());
}

#[wasm_bindgen_test]
fn a_host_may_set_another_bus_while_it_is_spoken_to() {
    let host = host_bus();
    let bus = Rc::new(by_object(&host));
    let again = bus.clone();
    let opened = bus.open(move |_| {
        again.set_object(JsValue::NULL);
        again.open(|_| {}).unwrap();
    });
    opened.unwrap();
    bus.publish(ASKED).unwrap();
    assert_eq!(of(&host, "ended"), 1);
}

fn window() -> web_sys::Window {
    web_sys::window().unwrap()
}

fn by_window(origin: &str) -> Bus {
    let bus = Bus::default();
    bus.set_transport(Some(Transport::PostMessage {
        target_origin: origin.into(),
    }));
    bus
}

/// A message as if it came from the window around, which is of this origin.
fn from(origin: &str, data: &JsValue) {
    run(
        "window.dispatchEvent(new MessageEvent('message', \
         { origin: given[0], data: given[1], source: window.parent }))",
        &Array::of2(&origin.into(), data),
    );
}

#[wasm_bindgen_test]
fn another_window_of_the_pinned_origin_is_not_heard() {
    let origin = window().location().origin().unwrap();
    let bus = by_window(&origin);
    let (heard, opened) = open(&bus);
    assert!(opened);
    run(
        "const frame = document.createElement('iframe'); document.body.append(frame); \
         for (const source of [frame.contentWindow, null, new MessageChannel().port1]) \
         window.dispatchEvent(new MessageEvent('message', { origin: given[0], data: given[1], source })); \
         frame.remove()",
        &Array::of2(&(&*origin).into(), &json(TEAM)),
    );
    assert!(heard.borrow().is_empty());
    from(&origin, &json(TEAM));
    assert_eq!(heard.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn windows_are_heard_from_the_pinned_origin_only() {
    let bus = by_window("HTTPS://Portal.Example:443");
    let (heard, opened) = open(&bus);
    assert!(opened);
    for hostile in [
        "https://evil.example",
        "http://portal.example",
        "https://portal.example:8443",
        "https://portal.example.evil.example",
        "null",
        "",
    ] {
        from(hostile, &json(TEAM));
    }
    assert!(heard.borrow().is_empty());
    from("https://portal.example", &json(TEAM));
    assert_eq!(words(&heard), ["agents"]);

    // A frame without an origin of its own talks, and is not heard.
    let seen = Rc::new(RefCell::new(0));
    let counted = seen.clone();
    let _listener = EventListener::new(&window(), "message", move |_| *counted.borrow_mut() += 1);
    let frame = run(
        "const frame = document.createElement('iframe'); frame.sandbox = 'allow-scripts';
         frame.srcdoc = `<script>parent.postMessage(${given}, '*')</script>`;
         document.body.append(frame); return frame",
        &TEAM.into(),
    );
    until(|| *seen.borrow() > 0).await;
    assert_eq!(heard.borrow().len(), 1);
    run("given.remove()", &frame);
    drop(bus);
    from("https://portal.example", &json(TEAM));
    assert_eq!(heard.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn windows_of_another_origin_are_told_nothing() {
    let origin = window().location().origin().unwrap();
    let seen = Rc::new(RefCell::new(Vec::new()));
    let noted = seen.clone();
    let _listener = EventListener::new(&window(), "message", move |event| {
        let event: &web_sys::MessageEvent = event.unchecked_ref();
        let word = of(&event.data(), "source").as_string();
        noted.borrow_mut().extend(word);
    });
    let say = |origin: &str, source: &str| {
        let bus = by_window(origin);
        bus.open(|_| {}).unwrap();
        bus.publish(&ASKED.replace("\"x\"", &format!("{source:?}")))
            .unwrap();
    };
    // What is said first would arrive first.
    say("https://elsewhere.example", "for another");
    say(&origin, "for this one");
    until(|| !seen.borrow().is_empty()).await;
    assert_eq!(*seen.borrow(), ["for this one"]);
    for wrong in ["", "*", "portal", "data:x", "file:///tmp"] {
        assert!(by_window(wrong).open(|_| {}).is_err(), "{wrong}");
    }
}

#[wasm_bindgen_test]
async fn a_channel_carries_both_ways_until_it_is_left() {
    let bus = Bus::default();
    let name = "portal bus".to_owned();
    bus.set_transport(Some(Transport::BroadcastChannel { name }));
    let (heard, opened) = open(&bus);
    assert!(opened);
    let portal = run(
        "const portal = new BroadcastChannel('portal bus'); portal.said = [];
         portal.onmessage = ({ data }) => portal.said.push(data); return portal",
        &JsValue::NULL,
    );
    let said = || Array::from(&of(&portal, "said")).length();
    bus.publish(ASKED).unwrap();
    run(
        "given[0].postMessage(given[1])",
        &Array::of2(&portal, &json(TEAM)),
    );
    until(|| said() == 1 && heard.borrow().len() == 1).await;
    assert_eq!(words(&heard), ["agents"], "its own words do not come back");
    bus.set_transport(None);
    assert!(!open(&bus).1);
    bus.publish(ASKED).unwrap();
    run(
        "given[0].postMessage(given[1])",
        &Array::of2(&portal, &json(TEAM)),
    );
    // A second channel hears what the bus would have heard.
    let other = run(
        "const other = new BroadcastChannel('portal bus'); other.said = [];
         other.onmessage = ({ data }) => other.said.push(data); return other",
        &JsValue::NULL,
    );
    run(
        "given[0].postMessage(given[1])",
        &Array::of2(&portal, &json(TEAM)),
    );
    until(|| Array::from(&of(&other, "said")).length() > 0).await;
    assert_eq!(heard.borrow().len(), 1);
    run(
        "given[0].close(); given[1].close()",
        &Array::of2(&portal, &other),
    );
}

#[wasm_bindgen_test]
fn what_is_too_large_is_given_up_before_it_is_written_and_told() {
    let host = host_bus();
    let bus = by_object(&host);
    let (heard, _) = open(&bus);
    let say = |script: &str| {
        let script = format!("given.listeners[0](({script})())");
        run(&script, &host);
    };
    // None of these throws into the host's bus, and none is read.
    for script in [
        "() => '{' + 'x'.repeat(1e6)",
        "() => ({ channel: 'Cisco', x: 'x'.repeat(1e8) })",
        "() => ({ channel: 'Cisco', x: Array(1e7).fill(0) })",
        "() => ({ channel: 'Cisco', x: new Array(4e9) })",
        "() => ({ channel: 'Cisco', x: new Uint8Array(1e8) })",
        "() => { const next = () => ({ toJSON: () => [next()] }); return { x: next() } }",
        "() => ({ channel: 'Cisco', toJSON: () => ({ x: 'x'.repeat(2e6) }) })",
    ] {
        say(script);
        let word = heard.borrow_mut().pop();
        // A browser may run out of its own room first.
        let is_endless = ["next", "4e9"].iter().any(|word| script.contains(word));
        assert!(
            word.as_deref() == Some("large") || (is_endless && word.is_none()),
            "{script}: {word:?}"
        );
    }
    for script in [
        "() => ({ toJSON() {} })",
        "() => ({ toJSON() { throw new Error('planted-secret') } })",
        "() => ({ x: 1n })",
        "() => new Proxy({}, { ownKeys() { throw new Error('no') } })",
        "() => ({ get channel() { throw new Error('no') } })",
        "() => 'x'.repeat(3e6)",
        "() => function () {}",
        "() => Symbol('x')",
    ] {
        say(script);
        assert!(heard.borrow().is_empty(), "{script}");
    }
    run(
        "given[0].listeners[0](given[1])",
        &Array::of2(&host, &json(TEAM)),
    );
    assert_eq!(words(&heard), ["agents"]);
}

#[wasm_bindgen_test]
fn what_waits_is_bounded_and_the_newest_stays() {
    let mut backlog = Backlog::default();
    for index in 0..30_000 {
        backlog.push(OnBus::Frame(
            Incoming::Request {
                source: index.to_string(),
                request: None,
            },
            100,
        ));
    }
    let taken = backlog.take().unwrap();
    assert!(taken.lost && !taken.too_large);
    assert_eq!(taken.frames.len(), 20_000);
    assert!(
        matches!(taken.frames.last(), Some(Incoming::Request { source, .. }) if source == "29999")
    );
    for _ in 0..100 {
        backlog.push(OnBus::Frame(Incoming::Nothing, 1_000_000));
    }
    let taken = backlog.take().unwrap();
    assert!(taken.lost && taken.frames.len() == 16);
    assert!(backlog.take().is_none());
}

#[wasm_bindgen_test]
async fn forged_frames_among_tabs_are_read_within_bounds() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let into = heard.clone();
    let tabs = Tabs::join("bounds", move |what| {
        if let FromTabs::Frame(frame) = what {
            into.borrow_mut().push(format!("{frame:?}"));
        }
    })
    .unwrap();
    let channel = run(
        "return new BroadcastChannel('supervisor-widget 1 bounds')",
        &JsValue::NULL,
    );
    let say = |script: &str| {
        run(&format!("given.postMessage({script})"), &channel);
    };
    for nothing in [
        "7",
        "[]",
        "['hello']",
        "['hello', 1e300, true, 1]",
        "['hello', 1, true, -1]",
        "['hello', 1, true, NaN]",
        "['hello', 1, true, Infinity]",
        "['x'.repeat(1e7)]",
        "['news', 1e300, 1, null, null, 'live', 0, undefined, undefined, []]",
        "['news', 1, 1, 'x'.repeat(1e6), null, 'live', 0, undefined, undefined, []]",
        "['news', 1, 1, null, null, 'x'.repeat(1e6), 0, undefined, undefined, []]",
        "['news', 1, 1, null, null, 'live', 0, undefined, undefined, ['/c']]",
        "['news', 1, 1, null, null, 'live', 0, undefined, undefined, ['/c', 'no json']]",
        "['news', 1, 1, null, null, 'live', 0, undefined, undefined, 7]",
    ] {
        say(nothing);
    }
    // What is too much is as good as lost, and that is known.
    say("['news', 1, 2, null, null, 'live', 0, undefined, undefined, Array(30000).fill('1')]");
    say(
        "['news', 1, 3, null, null, 'live', 0, undefined, undefined, ['/c', `\"${'x'.repeat(9e6)}\"`]]",
    );
    say("['news', 1, 4, 'id', 5, 'live', 0, undefined, undefined, ['/c', '{}']]");
    until(|| heard.borrow().len() >= 3).await;
    let heard = heard.borrow();
    assert_eq!(heard.len(), 3, "{heard:?}");
    for lost in heard.iter().take(2) {
        assert!(
            lost.contains("LostReply") && lost.contains("deliveries: []"),
            "{lost}"
        );
    }
    let whole = heard.last().unwrap();
    assert!(
        whole.contains("gap: None") && whole.contains("/c"),
        "{whole}"
    );
    drop(tabs);
    run("given.close()", &channel);
}

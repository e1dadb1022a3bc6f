//! What a session keeps in memory after hostile replies, and how much it takes meanwhile.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use bayeux::{Config, Input, Lane, Millis, Output, Reply, Request, Session, State};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MEGABYTE: usize = 1 << 20;
/// More than a session of one subscription needs for itself.
const MOST_KEPT: usize = 100_000;
/// So many bytes for each byte of a reply: its elements may be as small as `{"channel":""},`.
const MOST_TAKEN: usize = 40;

struct Peer {
    session: Session,
    now: Millis,
    outstanding: Vec<Request>,
}

impl Peer {
    fn input(&mut self, input: Input) {
        self.session.handle(input, self.now);
        while let Some(output) = self.session.poll() {
            match output {
                Output::Send(request) => self.outstanding.push(request),
                Output::Abort(id) => self.outstanding.retain(|request| request.id != id),
                _ => {}
            }
        }
    }

    /// Answers the connect lane, as soon as something is outstanding there.
    fn answer(&mut self, body: String) {
        for _ in 0..100 {
            if matches!(self.session.state(), State::Failed(_) | State::AuthRequired) {
                self.input(Input::Reauthorized);
            }
            let is_connect = |request: &Request| request.lane == Lane::Connect;
            if let Some(at) = self.outstanding.iter().position(is_connect) {
                let id = self.outstanding.remove(at).id;
                let content_type = None;
                let reply = Reply {
                    status: 200,
                    content_type,
                    body,
                    retry_after: None,
                };
                return self.input(Input::Reply { id, reply });
            }
            self.now = self.session.wake_at().unwrap_or(self.now);
            self.input(Input::Tick);
        }
        panic!("nothing is outstanding: {:?}", self.session);
    }
}

fn bodies() -> Vec<String> {
    let handshake = |id: &str| {
        format!(
            r#"[{{"channel":"/meta/handshake","successful":true,"clientId":"{id}","ext":{{"ack":true}}}}]"#
        )
    };
    let filled = |head: &str, piece: &str, tail: &str| {
        format!("{head}{}{tail}", piece.repeat(MEGABYTE / piece.len()))
    };
    vec![
        handshake("c"),
        filled("[", r#"{"channel":""},"#, "{}]"),
        filled("[", r#"{"channel":"/a","data":0},"#, "0]"),
        filled(
            "[",
            r#"{"channel":"/meta/connect","successful":true},"#,
            "0]",
        ),
        filled(
            "[",
            r#"{"channel":"/meta/subscribe","id":1,"successful":false},"#,
            "0]",
        ),
        filled("", "[", ""),
        filled("[", "0,", ""),
        filled("[", "x,", "]"),
        filled("[\"", "\\\\", "\"]"),
        filled(r#"[{"channel":""#, "\\u0041", r#"","data":0}]"#),
        filled(r#"[{"channel":"/a","data":"#, "[", ""),
        handshake(&"c".repeat(MEGABYTE)),
        handshake("c"),
        filled(
            r#"[{"channel":"/meta/connect","successful":false,"advice":{"reconnect":"none"},"error":"500::"#,
            "no",
            r#""}]"#,
        ),
        handshake("c"),
        filled(
            r#"[{"channel":"/meta/connect","successful":true,"advice":{"hosts":["#,
            r#""http://host/","#,
            "0]}}]",
        ),
    ]
}

#[test]
fn a_session_takes_in_proportion_to_a_reply_and_keeps_nothing_of_it() {
    let bodies = bodies();
    let before = MEMORY.current_usage();
    let mut peer = Peer {
        session: Session::new(Config::default(), 1),
        now: 1_000_000,
        outstanding: Vec::new(),
    };
    peer.input(Input::Subscribe("/a".to_owned()));
    peer.input(Input::Open);
    for round in 0..2 {
        for body in &bodies {
            let what: String = body.chars().take(60).collect();
            let body = body.clone();
            let size = body.len();
            let start = MEMORY.current_usage();
            MEMORY.reset_peak_usage();
            peer.answer(body);
            let taken = MEMORY.peak_usage().saturating_sub(start);
            assert!(
                taken <= MOST_TAKEN * size + MOST_KEPT,
                "{taken} bytes taken for {size} in round {round}: {what}"
            );
            let kept = MEMORY.current_usage().saturating_sub(before);
            assert!(
                kept <= MOST_KEPT,
                "{kept} bytes kept in round {round}: {what}"
            );
        }
    }
}

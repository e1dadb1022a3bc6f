//! The list. Each line says what goes wrong, the state of the client afterwards, and what became of
//! a message published in the middle of it.

use crate::script::Act::{
    Among, Cut, Dismiss, Down, Forget, Honest, Http, Lone, Never, Page, Raw, Redirect, Refuse,
    Reset, Trickle, Truncate, With, WithoutReply,
};
use crate::script::Ends::{
    ChannelRefused, Closed, CookiesBlocked, Live, NoTransport, SignIn, Stopped,
};
use crate::script::{
    Ends, Fault, Loses, Move, Scenario, after, connect, disconnect, handshake, publish, subscribe,
};

const UNKNOWN: &str = r#"{"error":"402::Unknown client"}"#;
const UNKNOWN_ADVISED: &str =
    r#"{"error":"402::Unknown client","advice":{"reconnect":"handshake","interval":0}}"#;

/// All scenarios, in order.
pub fn scenarios() -> Vec<Scenario> {
    [
        connects(),
        advice(),
        handshakes(),
        commands(),
        the_rest(),
        beyond_the_reference(),
    ]
    .concat()
}

#[rustfmt::skip] // One line each is what makes it a table.
fn connects() -> Vec<Scenario> {
    vec![
        a( 1, "connect HTTP 500 three times", [connect(2..=4, Http(500))], Live, Loses::Reply),
        a( 2, "connect HTTP 401", [connect(2..=2, Http(401))], SignIn, Loses::Session),
        a( 3, "connect redirected to a login page", [connect(2..=2, Redirect)], SignIn, Loses::Session),
        a( 4, "connect answered by a login page", [connect(2..=2, Page)], SignIn, Loses::Session),
        a( 5, "connect answered by an empty body", [connect(2..=2, Raw(""))], Live, Loses::Reply),
        a( 6, "connect answered by an empty array", [connect(2..=2, Raw("[]"))], Live, Loses::Reply),
        a( 7, "connect HTTP 204", [connect(2..=2, Http(204))], Live, Loses::Reply),
        a( 8, "connect answered by a lone object", [connect(2..=2, Lone)], Live, Loses::Nothing),
        a( 9, "connection reset while connect is held", [connect(2..=2, after(300, Reset))], Live, Loses::Reply),
        a(10, "connect answer truncated", [connect(2..=2, Truncate)], Live, Loses::Reply),
        a(11, "connect never answered", [connect(2..=2, Never)], Live, Loses::Reply),
        a(12, "connect answer trickles in", [connect(2..=2, Trickle)], Live, Loses::Nothing),
        a(13, "connect answer with messages but no reply", [connect(2..=2, WithoutReply)], Live, Loses::Nothing),
        a(14, "connect reply without id", [connect(2..=2, With(r#"{"id":null}"#))], Live, Loses::Nothing),
        a(15, "connect reply with a foreign id", [connect(2..=2, With(r#"{"id":"999999"}"#))], Live, Loses::Nothing),
        a(16, "connect reply with a numeric id", [connect(2..=2, With(r#"{"id":"$number"}"#))], Live, Loses::Nothing),
        a(18, "connect refused without advice", [connect(2..=2, Refuse(r#"{"error":"500::boom"}"#))], Live, Loses::Nothing),
        a(19, "session unknown, with advice", [connect(2..=2, Forget(UNKNOWN_ADVISED))], Live, Loses::Session),
        a(20, "session unknown, without advice", [connect(2..=2, Forget(UNKNOWN))], Live, Loses::Session),
        a(27, "session ended by the server", [connect(2..=2, Dismiss)], Live, Loses::Session),
    ]
}

#[rustfmt::skip]
fn advice() -> Vec<Scenario> {
    const HANDSHAKE: &str = r#"{"successful":true,"advice":{"reconnect":"handshake"}}"#;
    const NONE: &str = r#"{"advice":{"reconnect":"none"}}"#;
    const BYE: &str = r#"{"error":"403::bye","advice":{"reconnect":"none"}}"#;
    const PAUSE: &str = r#"{"advice":{"reconnect":"retry","interval":700}}"#;
    const NEVER_AGAIN: &str = r#"{"advice":{"reconnect":"retry","interval":-1}}"#;
    const TABS: &str = r#"{"advice":{"reconnect":"retry","interval":500,"multiple-clients":true}}"#;
    const SHORT: &str = r#"{"advice":{"reconnect":"retry","interval":0,"timeout":100}}"#;
    const BANANA: &str = r#"{"advice":{"reconnect":"banana"}}"#;
    vec![
        a(17, "good connect that advises a handshake", [connect(2..=2, Forget(HANDSHAKE))], Live, Loses::Session),
        a(21, "connect refused for good", [connect(2..=2, Refuse(BYE))], Stopped, Loses::Session),
        a(22, "good connect, but the last", [connect(2..=2, With(NONE))], Stopped, Loses::Session),
        a(23, "pause of 700 ms advised", [connect(1..=1, With(PAUSE))], Live, Loses::Nothing),
        a(24, "negative pause advised", [connect(2..=2, With(NEVER_AGAIN))], Stopped, Loses::Session),
        a(25, "other clients of this browser", [connect(1..=1, With(TABS))], Live, Loses::Nothing),
        a(26, "server holds for longer than it says", [connect(1..=1, With(SHORT)), connect(2..=2, after(11_000, Honest))], Live, Loses::Reply),
        a(53, "advice nobody knows", [connect(2..=2, With(BANANA))], Live, Loses::Nothing),
    ]
}

#[rustfmt::skip]
fn handshakes() -> Vec<Scenario> {
    const DENIED: &str = r#"{"error":"403::handshake_denied"}"#;
    const DENIED_FOR_GOOD: &str = r#"{"error":"403::handshake_denied","advice":{"reconnect":"none"}}"#;
    const RETRY: &str = r#"{"error":"500::x","advice":{"reconnect":"retry"}}"#;
    const WEB_SOCKETS: &str = r#"{"supportedConnectionTypes":["websocket"]}"#;
    vec![
        a(28, "handshake HTTP 500 twice", [handshake(1..=2, Http(500))], Live, Loses::Nothing),
        a(29, "handshake HTTP 404 for long", [handshake(1..=4, Http(404))], Live, Loses::Nothing),
        a(30, "handshake refused", [handshake(1..=1, Refuse(DENIED))], SignIn, Loses::Nothing),
        a(31, "handshake refused for good", [handshake(1..=1, Refuse(DENIED_FOR_GOOD))], SignIn, Loses::Nothing),
        a(32, "handshake refused, retry advised", [handshake(1..=1, Refuse(RETRY))], Live, Loses::Nothing),
        a(33, "good handshake that advises a handshake", [handshake(1..=1, With(r#"{"advice":{"reconnect":"handshake"}}"#))], Live, Loses::Nothing),
        a(34, "no common transport", [handshake(1..=1, With(WEB_SOCKETS))], NoTransport, Loses::Nothing),
        a(35, "handshake never answered", [handshake(1..=1, Never)], Live, Loses::Nothing),
        a(36, "handshake answered by no JSON", [handshake(1..=1, Raw("oops"))], Live, Loses::Nothing),
        a(54, "handshake announces more messages than it brings", [handshake(1..=1, With(r#"{"x-messages":3}"#))], Live, Loses::Nothing),
    ]
}

#[rustfmt::skip]
fn commands() -> Vec<Scenario> {
    const DENIED: &str = r#"{"error":"403:/v2/me/calls:denied"}"#;
    let one = Move::Publish(1);
    vec![
        does(one, a(37, "publish HTTP 500", [publish(1..=1, Http(500))], Live, Loses::Reply)),
        does(Move::Publish(3), a(38, "three publishes, the first HTTP 500", [publish(1..=1, Http(500))], Live, Loses::Reply)),
        does(one, a(39, "publish never answered", [publish(1..=1, Never)], Live, Loses::Reply)),
        does(one, a(40, "publish: session unknown, without advice", [publish(1..=1, Forget(UNKNOWN))], Live, Loses::Session)),
        does(one, a(41, "publish: session unknown, with advice, though it lives", [publish(1..=1, Refuse(UNKNOWN_ADVISED))], Live, Loses::Session)),
        does(one, a(42, "publish without a reply", [publish(1..=1, WithoutReply)], Live, Loses::Nothing)),
        a(43, "subscribe refused", [subscribe(1..=1, Refuse(DENIED))], ChannelRefused, Loses::Nothing),
        a(44, "subscribe HTTP 500", [subscribe(1..=1, Http(500))], Live, Loses::Nothing),
        does(Move::Close, a(45, "disconnect HTTP 500", [disconnect(1..=1, Http(500))], Closed, Loses::Nothing)),
        does(Move::Close, a(46, "disconnect never answered", [disconnect(1..=1, Never)], Closed, Loses::Nothing)),
        does(Move::Close, a(47, "disconnect while connect is held", [disconnect(1..=1, Honest)], Closed, Loses::Nothing)),
        does(Move::PublishEarly, a(48, "publish before the handshake is answered", [handshake(1..=1, after(500, Honest))], Live, Loses::Nothing)),
    ]
}

#[rustfmt::skip]
fn the_rest() -> Vec<Scenario> {
    const SHORT_LIVED: &str = r#"{"advice":{"reconnect":"retry","interval":0,"timeout":1000,"maxInterval":500}}"#;
    const JUNK: &str = r#"[null,7,"x",[],{},{"channel":7},{"channel":"/nobody/asked","data":1},{"channel":"/v2/me/calls"},{"channel":"/meta/what","id":"1"},{"channel":"/meta/subscribe","id":"1","successful":true}]"#;
    const UNREADABLE: &str = r#"[{"channel":"/v2/me/calls","data":null},{"channel":"/v2/me/calls","data":{"messageType":{"calls":7}}},{"channel":"/v2/me/calls","data":[[[]]]}]"#;
    vec![
        a(49, "outage that outlives the session", [handshake(1..=1, With(SHORT_LIVED)), connect(2..=4, Http(503))], Live, Loses::Session),
        a(50, "outage that the session survives", [connect(2..=5, Http(503))], Live, Loses::Reply),
        a(51, "elements that are no messages, or not for us", [connect(2..=2, Among(JUNK))], Live, Loses::Nothing),
        a(52, "messages that the listener cannot cope with", [connect(2..=2, Among(UNREADABLE))], Live, Loses::Nothing),
    ]
}

/// What other clients and servers taught.
#[rustfmt::skip]
fn beyond_the_reference() -> Vec<Scenario> {
    const FAYE: &str = r#"{"error":"401:c1:Unknown client","advice":{"reconnect":"handshake"}}"#;
    const SALESFORCE: &str = r#"{"error":"403::Unknown client"}"#;
    const EARLY: &str = r#"[{"channel":"/v2/me/calls","data":{"early":true}}]"#;
    vec![
        a(55, "session unknown in the words of Faye", [connect(2..=2, Forget(FAYE))], Live, Loses::Session),
        a(56, "session unknown in the words of Salesforce", [connect(2..=2, Forget(SALESFORCE))], Live, Loses::Session),
        a(57, "subscribe: session unknown, without advice", [subscribe(1..=1, Forget(UNKNOWN))], Live, Loses::Nothing),
        a(58, "every new session unknown at its first connect", [connect(1..=3, Forget(UNKNOWN_ADVISED))], CookiesBlocked, Loses::Nothing),
        a(59, "subscribe reset", [subscribe(1..=1, Reset)], Live, Loses::Nothing),
        a(60, "subscribe never answered", [subscribe(1..=1, Never)], Live, Loses::Nothing),
        a(61, "messages before the subscribe reply", [subscribe(1..=1, Among(EARLY))], Live, Loses::Nothing),
        does(Move::WantForbidden, a(62, "one of two channels refused", [], Live, Loses::Nothing)),
        does(Move::OpenAgain, a(63, "opened again while live", [], Live, Loses::Nothing)),
        does(Move::SignInAgain, a(64, "credentials replaced while live", [], Live, Loses::Nothing)),
        does(Move::CloseEarly, a(65, "closed while the handshake is under way", [handshake(1..=1, after(500, Honest))], Closed, Loses::Nothing)),
        does(Move::WantMore, a(66, "a channel wanted later, and its subscribe reset", [subscribe(2..=2, Reset)], Live, Loses::Reply)),
        a(67, "server restarts", [connect(2..=2, Down { lasts: 2_000, forgets: true })], Live, Loses::Session),
        a(68, "server unreachable for a while", [connect(2..=2, Down { lasts: 2_000, forgets: false })], Live, Loses::Reply),
        a(69, "connect HTTP 403", [connect(2..=2, Http(403))], SignIn, Loses::Session),
        a(70, "long held connect reset by an idle limit", [connect(2..=2, after(6_000, Reset))], Live, Loses::Reply),
        a(71, "connect answer whose JSON is cut off", [connect(2..=2, Cut)], Live, Loses::Reply),
        a(72, "session unknown twice in a row", [connect(2..=3, Forget(UNKNOWN_ADVISED))], Live, Loses::Session),
        a(73, "connect answers cut off again and again", [connect(2..=4, Cut)], Live, Loses::Session),
    ]
}

fn a<const N: usize>(
    number: u16,
    name: &'static str,
    faults: [Fault; N],
    ends: Ends,
    loses: Loses,
) -> Scenario {
    Scenario {
        number,
        name,
        faults: faults.into(),
        does: Move::Nothing,
        ends,
        loses,
    }
}

fn does(does: Move, scenario: Scenario) -> Scenario {
    Scenario { does, ..scenario }
}

#[cfg(test)]
mod tests {
    use super::scenarios;

    #[test]
    fn the_numbers_are_complete_and_unique() {
        let mut numbers: Vec<u16> = scenarios().iter().map(|one| one.number).collect();
        numbers.sort_unstable();
        let all: Vec<u16> = (1..=73).collect();
        assert_eq!(numbers, all);
    }
}

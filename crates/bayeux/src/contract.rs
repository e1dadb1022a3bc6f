//! What goes into a session and what comes out of it.
//! Knows the vocabulary shared with the code that does the I/O. Must not know how a session decides.

use serde_json::value::RawValue;

/// Milliseconds of the caller's clock, any origin, as of a [`SteadyClock`](crate::SteadyClock).
/// Where that clock stops while the machine sleeps, [`Input::Slept`] reports the sleep. A clock
/// that is set back is tolerated by a session, not by [`share`](crate::share).
pub type Millis = u64;

/// Identifies one HTTP request of a session. Never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// The two requests a Bayeux client may have outstanding: at most one per lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lane {
    /// `/meta/handshake` and `/meta/connect`: the request the server holds.
    Connect,
    /// Any request that is not held.
    Command,
}

/// An HTTP POST to send, with cookies, as `application/json`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// To be named in [`Input::Reply`] and [`Input::Failed`].
    pub id: RequestId,
    /// Which of the two outstanding requests it is.
    pub lane: Lane,
    /// What the reference client appends to the `CometD` URL: `/handshake`, `/connect`,
    /// `/disconnect` or `/`.
    pub path: &'static str,
    /// A JSON array of messages.
    pub body: String,
    /// Abort and report [`TransportFailure::Timeout`] when no byte came for so long.
    pub silence_limit: Millis,
}

/// The HTTP response to a [`Request`], whatever its status. A redirect that was not followed is
/// reported with its 3xx status. The transport bounds the size of a body: a session holds one
/// whole reply at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status of the response.
    pub status: u16,
    /// The `Content-Type` header, when there is one.
    pub content_type: Option<String>,
    /// Body of the response, whole.
    pub body: String,
    /// How long the server asks to be left alone (`Retry-After`), in milliseconds.
    pub retry_after: Option<Millis>,
}

/// Why there is no [`Reply`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransportFailure {
    /// No connection, or it broke off.
    Network,
    /// Silent for longer than [`Request::silence_limit`].
    Timeout,
    /// Given up by the transport or the browser for a reason of its own.
    Aborted,
    /// The body is larger than the caller is willing to read.
    TooLarge,
}

/// Events that the caller reports to a session.
#[derive(Debug, Clone)]
pub enum Input {
    /// Start a session; also the way on from [`State::Failed`]. No effect on a session at work.
    Open,
    /// End the session. Afterwards only [`State::Closed`] is put out. Subscriptions are remembered
    /// for the next [`Input::Open`].
    Close,
    /// Go on with a session that another client of this browser led, in place of [`Input::Open`].
    Resume(Resume),
    /// Let go of the session without ending it on the server: another client goes on with it.
    Release,
    /// Want the messages of a channel or pattern. May come before [`Input::Open`].
    Subscribe(String),
    /// No longer want them.
    Unsubscribe(String),
    /// Send a message; answered by one [`Output::Published`] unless the session is closed first.
    Publish {
        /// A plain channel name.
        channel: String,
        /// The payload, as JSON text.
        data: Box<RawValue>,
    },
    /// A request was answered. Answers to aborted requests are ignored.
    Reply {
        /// Id of the request that ended.
        id: RequestId,
        /// Response to the request.
        reply: Reply,
    },
    /// A request was not answered.
    Failed {
        /// Id of the request that failed.
        id: RequestId,
        /// Reason of the failure.
        failure: TransportFailure,
    },
    /// Part of a response has arrived: the wait for this request begins again. Optional; once a
    /// second is plenty.
    Progress(RequestId),
    /// The timer armed for [`Session::wake_at`](crate::Session::wake_at) fired.
    Tick,
    /// The machine woke from sleep, or the page became visible or came back from the cache.
    Woke,
    /// The machine slept for this long while the caller's clock stopped.
    Slept(Millis),
    /// The browser says it is online.
    Online,
    /// The browser says it is offline.
    Offline,
    /// The user has signed in again; the way on from [`State::AuthRequired`].
    Reauthorized,
}

/// What to do or to know.
#[derive(Debug, Clone)]
pub enum Output {
    /// The caller sends this request.
    Send(Request),
    /// Abort this request; nothing needs to be reported about it any more.
    Abort(RequestId),
    /// A message on a subscribed channel.
    Deliver(Delivery),
    /// The state of the session changed.
    State(State),
    /// The state of one subscription changed.
    Subscription {
        /// The channel or pattern, as asked for.
        channel: String,
        /// State of the subscription now.
        state: SubscriptionState,
    },
    /// What became of a publish.
    Published {
        /// Channel of the message.
        channel: String,
        /// What became of it.
        outcome: PublishOutcome,
    },
    /// Messages may have been lost before this point: read the truth elsewhere. Put out only when
    /// the session is live again and its subscriptions are restored, so that nothing can fall
    /// between that reading and the messages to come.
    Gap(GapReason),
    /// The server says that other clients of this browser are connected too (another tab, as a
    /// rule), for which it polls more slowly. Put out once until it no longer says so.
    MultipleClients,
    /// The server's alternatives to itself, as host names or addresses, best first; empty: none.
    /// Put out when they change. A session does not change its server: a caller who wants to follow
    /// them closes it and opens another one there.
    Hosts(Vec<String>),
    /// So many elements of a reply were no messages and were passed over.
    Skipped(usize),
}

/// A message from the server.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The channel it was published to, never a pattern.
    pub channel: String,
    /// The payload as sent: any JSON value, `null`, `0` and `""` included.
    pub data: Box<RawValue>,
}

/// How the session is doing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum State {
    /// No session is open.
    #[default]
    Closed,
    /// Getting a session, or a new one after the server dropped the old.
    Handshaking,
    /// Handshake done, every subscription answered, a connect is held or about to be.
    Live,
    /// Trying again after a failure.
    Reconnecting {
        /// Failures in a row.
        attempt: u32,
        /// When the next try starts; `None` while one is under way.
        next: Option<Millis>,
    },
    /// The browser says it is offline. Tried rarely, in case it is wrong.
    Offline,
    /// The server wants the user to sign in. Nothing is sent until [`Input::Reauthorized`] or
    /// [`Input::Open`].
    AuthRequired,
    /// Given up. Nothing is sent until [`Input::Open`] or [`Input::Reauthorized`].
    Failed(FailReason),
}

/// Why a session gave up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FailReason {
    /// The server forgets each new session before its first use: its cookie does not come back
    /// (blocked in a third-party context), or a load balancer does not keep clients on one server.
    CookiesBlocked,
    /// The server asked not to reconnect.
    ServerStopped {
        /// Error text of the server, where it gave one.
        error: Option<String>,
    },
    /// The server does not offer long polling.
    NoCommonTransport,
}

/// How one subscription is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubscriptionState {
    /// Active before, and asked for again.
    Pending,
    /// The server confirmed it.
    Active,
    /// The server (or this client, for a name that cannot be subscribed to) refused it. Asked for
    /// again in the next session, or on another [`Input::Subscribe`].
    Refused(String),
}

/// What became of a publish. It is never sent twice: it may have taken effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishOutcome {
    /// The server accepted it.
    Accepted,
    /// The server refused it, with its error text.
    Refused(String),
    /// Sent, but not answered.
    Lost,
    /// Not sent: the queue is full, the channel name is wrong, or the session is not open.
    NotSent,
}

/// What another client of the same browser needs to go on with a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resume {
    /// The id the server gave the session.
    pub client_id: String,
    /// The batch last received, when the server keeps messages until they are acknowledged.
    pub ack: Option<i64>,
}

/// Why messages may have been lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GapReason {
    /// A response was lost, and the server does not keep messages until they are acknowledged; or
    /// part of one could not be read.
    LostReply,
    /// There is a new session; what was sent to the old one is gone.
    NewSession,
}

/// Limits and waits. The defaults suit a `CometD` server behind a proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Offer the acknowledge extension, with which lost responses lose no messages.
    pub ack: bool,
    /// Time for which a connect is assumed to be held before the server says.
    pub assumed_hold: Millis,
    /// How long a request may be silent beyond the time the server holds it.
    pub max_network_delay: Millis,
    /// The wait before each of the first five retries; it doubles with each further one.
    pub backoff_base: Millis,
    /// The longest wait before a retry.
    pub backoff_cap: Millis,
    /// By how much waits vary at random, in percent up and down.
    pub backoff_jitter_percent: u8,
    /// A connect that breaks after being held for this long was cut by an idle limit on the way: it
    /// is repeated at once, without a change of state.
    pub long_hold: Millis,
    /// Highest number of subscriptions kept.
    pub max_subscriptions: usize,
    /// Most publishes waiting to be sent.
    pub max_publish_queue: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            ack: true,
            assumed_hold: 60_000,
            max_network_delay: 10_000,
            backoff_base: 1_000,
            backoff_cap: 60_000,
            backoff_jitter_percent: 25,
            long_hold: 5_000,
            max_subscriptions: 256,
            max_publish_queue: 100,
        }
    }
}

//! The table: an operation, where it starts, what it sends, and what is on screen once it worked.

use serde_json::{Value, json};
use supervision::config::{Change, Config, Profile};
use supervision::operation::{MonitorOptions, MonitorScope, Which};
use supervision::{Operation, Target};

use crate::common::*;

/// What shows the effect of a request.
#[derive(Clone, Debug)]
pub(crate) enum Effect {
    /// A notification.
    Notified(Value),
    /// The next reading of the roster: Ana's state on voice, and on chat.
    Read(Option<&'static str>, Option<&'static str>),
}

/// A row of the table.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) config: Config,
    pub(crate) options: MonitorOptions,
    /// What the desk was told before.
    pub(crate) before: Vec<Value>,
    pub(crate) operation: Operation,
    pub(crate) target: Target,
    /// Each request, and what shows that it worked. The last one confirms the operation.
    pub(crate) steps: Vec<(Request, Effect)>,
    /// The controls before and after.
    pub(crate) gates: [&'static str; 2],
    /// The card, or what waits, after.
    pub(crate) shows: &'static str,
}

pub(crate) type Request = (String, Value);

fn row(name: &'static str, operation: Operation, target: Target) -> Row {
    Row {
        name,
        config: Config::default(),
        options: MonitorOptions::default(),
        before: vec![],
        operation,
        target,
        steps: vec![],
        gates: ["", ""],
        shows: "",
    }
}

impl Row {
    fn after(mut self, before: &[Value]) -> Self {
        self.before = before.to_vec();
        self
    }

    fn sends(mut self, request: Request, effect: Effect) -> Self {
        self.steps.push((request, effect));
        self
    }

    fn gates(mut self, before: &'static str, after: &'static str) -> Self {
        self.gates = [before, after];
        self
    }

    fn shows(mut self, shows: &'static str) -> Self {
        self.shows = shows;
        self
    }

    fn chosen(mut self, which: Which, scope: MonitorScope) -> Self {
        self.options = MonitorOptions { which, scope };
        self
    }
}

fn to_device(operation: &str, agent_device: Option<&str>) -> Request {
    let mut body = json!({"operationName": operation});
    if let Some(device) = agent_device {
        body["targetDeviceUri"] = format!("{BASE_URL}/api/v2/devices/{device}").into();
    }
    (format!("/api/v2/me/devices/{OWN_DEVICE}"), body)
}

fn with(mut request: Request, key: &str, value: &str) -> Request {
    request.1[key] = value.into();
    request
}

fn to_call(operation: &str) -> Request {
    let path = format!("/api/v2/me/calls/{CALL}");
    (path, json!({"operationName": operation}))
}

fn to(path: &str, operation: &str) -> Request {
    (path.into(), json!({"operationName": operation}))
}

fn started(state: &str, device: &str, mode: &str, scope: &str) -> Value {
    let mut data = monitoring(state, device);
    data["devices"][0]["supervisorMonitoringState"]["mode"] = mode.into();
    data["devices"][0]["supervisorMonitoringState"]["scope"] = scope.into();
    data
}

fn own(changes: &Value) -> Value {
    let mut data = documented("cancel-monitoring");
    for (key, value) in changes.as_object().expect("an object") {
        data["devices"][0][key] = value.clone();
    }
    data
}

pub(crate) fn coaching() -> Value {
    let both = ["SwitchToListenIn", "SwitchToBargeIn", "Hangup"];
    call_message(&json!({"capabilities": both, "mute": "Off"}))
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = on_agents();
    rows.extend(on_calls());
    rows.extend(on_states());
    rows
}

const FREE: &str = "ana L+ C+ B+ S. | ben L+ C+ B+ S.";
const LISTENING: &str = "ana L=next C+ B+ S+ | ben L+ C+ B+ S.";
const COACHING: &str = "ana L+ C=next B+ S+ | ben L+ C+ B+ S.";
const BARGING: &str = "ana L+ C+ B=next S+ | ben L+ C+ B+ S.";
const BEN_HEARD: &str = "ana L+ C+ B+ S. | ben L=next C+ B+ S+";

#[allow(clippy::too_many_lines)] // a table
fn on_agents() -> Vec<Row> {
    let notified = |state: &str| Effect::Notified(monitoring(state, ANA_DEVICE));
    let cancelled = || Effect::Notified(documented("cancel-monitoring"));
    let listening = [monitoring("ListenIn", ANA_DEVICE)];
    let on_ben = || Effect::Notified(monitoring("ListenIn", BEN_DEVICE));
    let mut stingy = monitoring("ListenIn", ANA_DEVICE);
    stingy["devices"][0]["capabilities"] = json!(["CancelSupervisorMonitoring"]);
    let mut through_cancel = row(
        "another mode, through a cancel",
        Operation::Coach,
        agent(ANA),
    )
    .after(&listening)
    .sends(to_device("CancelSupervisorMonitoring", None), cancelled())
    .sends(to_device("Coach", Some(ANA_DEVICE)), notified("Coach"))
    .gates(LISTENING, COACHING)
    .shows("waiting for Ana Lima in Coach, all calls");
    through_cancel.config.change = Change::Cancel;
    let moved = row("another agent", Operation::ListenIn, agent(BEN))
        .after(&listening)
        .sends(to_device("ListenIn", Some(BEN_DEVICE)), on_ben())
        .gates(LISTENING, BEN_HEARD)
        .shows("waiting for Ben Kato in ListenIn, all calls");
    let mut moved_through_cancel = row(
        "another agent, through a cancel",
        Operation::ListenIn,
        agent(BEN),
    )
    .after(&listening)
    .sends(to_device("CancelSupervisorMonitoring", None), cancelled())
    .sends(to_device("ListenIn", Some(BEN_DEVICE)), on_ben())
    .gates(LISTENING, BEN_HEARD)
    .shows("waiting for Ben Kato in ListenIn, all calls");
    moved_through_cancel.config.change = Change::Cancel;
    let mut cluster = row("silent in a SIP Cluster", Operation::ListenIn, agent(ANA))
        .chosen(Which::AllCalls, MonitorScope::Agent)
        .sends(
            to_device("ListenIn", Some(ANA_DEVICE)),
            notified("ListenIn"),
        )
        .gates(
            "ana L+ C. B. S. | ben L+ C. B. S.",
            "ana L=next C. B. S+ | ben L+ C. B. S.",
        )
        .shows("waiting for Ana Lima in ListenIn, all calls");
    cluster.config.profile = Profile::SipCluster;
    vec![
        row("listen in", Operation::ListenIn, agent(ANA))
            .sends(
                to_device("ListenIn", Some(ANA_DEVICE)),
                notified("ListenIn"),
            )
            .gates(FREE, LISTENING)
            .shows("waiting for Ana Lima in ListenIn, all calls"),
        row("coach", Operation::Coach, agent(ANA))
            .sends(to_device("Coach", Some(ANA_DEVICE)), notified("Coach"))
            .gates(FREE, COACHING)
            .shows("waiting for Ana Lima in Coach, all calls"),
        row("barge in", Operation::BargeIn, agent(ANA))
            .sends(to_device("BargeIn", Some(ANA_DEVICE)), notified("BargeIn"))
            .gates(FREE, BARGING)
            .shows("waiting for Ana Lima in BargeIn, all calls"),
        row(
            "the next call, with the agent",
            Operation::ListenIn,
            agent(ANA),
        )
        .chosen(Which::NextCall, MonitorScope::Agent)
        .sends(
            with(
                with(
                    to_device("ListenIn", Some(ANA_DEVICE)),
                    "supervisorMonitoringScope",
                    "Agent",
                ),
                "supervisorMonitoringMode",
                "NextCall",
            ),
            Effect::Notified(started("ListenIn", ANA_DEVICE, "NextCall", "Agent")),
        )
        .gates(FREE, LISTENING)
        .shows("waiting for Ana Lima in ListenIn, next call, with her"),
        row(
            "other options in the same mode",
            Operation::ListenIn,
            agent(ANA),
        )
        .after(&listening)
        .chosen(Which::NextCall, MonitorScope::Call)
        .sends(
            with(
                to_device("ListenIn", Some(ANA_DEVICE)),
                "supervisorMonitoringMode",
                "NextCall",
            ),
            Effect::Notified(started("ListenIn", ANA_DEVICE, "NextCall", "Call")),
        )
        .gates("ana L+ C+ B+ S+ | ben L+ C+ B+ S.", LISTENING)
        .shows("waiting for Ana Lima in ListenIn, next call"),
        row("another mode", Operation::BargeIn, agent(ANA))
            .after(&listening)
            .sends(to_device("BargeIn", Some(ANA_DEVICE)), notified("BargeIn"))
            .gates(LISTENING, BARGING)
            .shows("waiting for Ana Lima in BargeIn, all calls"),
        row(
            "another mode, which is not on offer meanwhile",
            Operation::BargeIn,
            agent(ANA),
        )
        .after(&[stingy])
        .sends(to_device("CancelSupervisorMonitoring", None), cancelled())
        .sends(to_device("BargeIn", Some(ANA_DEVICE)), notified("BargeIn"))
        .gates("ana L=next C+ B+ S+ | ben L+ C+ B+ S.", BARGING)
        .shows("waiting for Ana Lima in BargeIn, all calls"),
        through_cancel,
        moved,
        moved_through_cancel,
        cluster,
        row("stop", Operation::CancelSupervisorMonitoring, agent(ANA))
            .after(&listening)
            .sends(to_device("CancelSupervisorMonitoring", None), cancelled())
            .gates(LISTENING, FREE)
            .shows("nothing"),
        row(
            "stop somebody unknown",
            Operation::CancelSupervisorMonitoring,
            Target::Own,
        )
        .after(&[monitoring("Coach", "device-of-a-stranger")])
        .sends(to_device("CancelSupervisorMonitoring", None), cancelled())
        .gates("ana L+ C+ B+ S. | ben L+ C+ B+ S.", FREE)
        .shows("nothing"),
    ]
}

const SILENT: &str = "l=mode c+ b+ m=needs-barge-in u. a. h+";
const LOUD: &str = "l+ c+ b=mode m+ u. a. h+";
const MUTED: &str = "l+ c+ b=mode m. u+ a. h+";
const WHISPERING: &str = "l+ c=mode b+ m=needs-barge-in u. a. h+";

fn on_calls() -> Vec<Row> {
    let seen = |name: &str| [monitoring("ListenIn", ANA_DEVICE), documented(name)];
    let notified = |name: &str| Effect::Notified(documented(name));
    let coached = [monitoring("Coach", ANA_DEVICE), coaching()];
    let ringing = call_message(&json!({"state": "Ringing", "capabilities": ["Answer"]}));
    let ringing = [monitoring("ListenIn", ANA_DEVICE), ringing];
    let on = |name, operation| row(name, operation, call(CALL));
    vec![
        on("step back to silence", Operation::SwitchToListenIn)
            .after(&seen("switch-to-barge-in"))
            .sends(to_call("SwitchToListenIn"), notified("switch-to-listen-in"))
            .gates(LOUD, SILENT)
            .shows("call with Ana Lima, Mode(ListenIn), history b l"),
        on("barge in on the call", Operation::SwitchToBargeIn)
            .after(&seen("switch-to-listen-in"))
            .sends(to_call("SwitchToBargeIn"), notified("switch-to-barge-in"))
            .gates(SILENT, LOUD)
            .shows("call with Ana Lima, Mode(BargeIn), history l b"),
        on("leave coaching for silence", Operation::SwitchToListenIn)
            .after(&coached)
            .sends(to_call("SwitchToListenIn"), notified("switch-to-listen-in"))
            .gates(WHISPERING, SILENT)
            .shows("call with Ana Lima, Mode(ListenIn), history c l"),
        on("leave coaching to barge in", Operation::SwitchToBargeIn)
            .after(&coached)
            .sends(to_call("SwitchToBargeIn"), notified("switch-to-barge-in"))
            .gates(WHISPERING, LOUD)
            .shows("call with Ana Lima, Mode(BargeIn), history c b"),
        on("mute the agent", Operation::MuteMonitoredUser)
            .after(&seen("switch-to-barge-in"))
            .sends(to_call("MuteMonitoredUser"), notified("mute-monitored-user"))
            .gates(LOUD, MUTED)
            .shows("call with Ana Lima, AgentMuted, history b m"),
        on("unmute the agent", Operation::UnmuteMonitoredUser)
            .after(&seen("mute-monitored-user"))
            .sends(to_call("UnmuteMonitoredUser"), notified("unmute-monitored-user"))
            .gates(MUTED, LOUD)
            .shows("call with Ana Lima, Mode(BargeIn), history b m u"),
        on("answer", Operation::Answer)
            .after(&ringing)
            .sends(to_call("Answer"), notified("switch-to-listen-in"))
            .gates(
                "l=mode c=not-answered b=not-answered m=not-answered u. a+ h=not-answered",
                SILENT,
            )
            .shows("call with Ana Lima, Mode(ListenIn), history l"),
        on("leave the call, and go on monitoring", Operation::Hangup)
            .after(&seen("switch-to-listen-in"))
            .sends(to_call("Hangup"), Effect::Notified(released()))
            .gates(SILENT, "l. c. b. m. u. a. h.")
            .shows("waiting for Ana Lima in ListenIn, all calls; call with Ana Lima, Ended, Left, history l"),
    ]
}

#[expect(clippy::too_many_lines, reason = "a table")]
fn on_states() -> Vec<Row> {
    let voice = Target::Channel(ANA.into(), "voice".into());
    let chat = Target::Channel(ANA.into(), "chat".into());
    let on_voice = format!("/api/v2/users/{ANA}/channels/voice");
    let on_chat = format!("/api/v2/users/{ANA}/channels/chat");
    let ready = own(&json!({"userState": {"state": "Ready"}}));
    let open = own(&json!({"doNotDisturb": "Off", "capabilities": ["ListenIn", "DoNotDisturbOn"]}));
    let mut gone = own(&json!({"deviceState": "Inactive", "capabilities": ["DoNotDisturbOff"]}));
    gone["devices"][0]
        .as_object_mut()
        .expect("a device")
        .remove("userState");
    let session = json!({"operationName": "StartContactCenterSession", "channels": ["voice"]});
    vec![
        row(
            "an agent is made not ready",
            Operation::NotReady,
            voice.clone(),
        )
        .sends(
            to(&on_voice, "NotReady"),
            Effect::Read(Some("NotReady"), Some("Ready")),
        )
        .gates("r=state n+ o+", "r+ n=state o+")
        .shows("nothing"),
        row("an agent is made ready on chat", Operation::NotReady, chat)
            .sends(
                to(&on_chat, "NotReady"),
                Effect::Read(Some("Ready"), Some("NotReady")),
            )
            .gates("r=state n+ o+", "r+ n=state o+")
            .shows("nothing"),
        row("an agent is logged out", Operation::Offline, voice)
            .sends(to(&on_voice, "Offline"), Effect::Read(None, None))
            .gates("r=state n+ o+", "r=logged-out n=logged-out o=logged-out")
            .shows("nothing"),
        row("I am ready", Operation::Ready, Target::Own)
            .sends(
                to("/api/v2/me/channels/voice", "Ready"),
                Effect::Notified(ready.clone()),
            )
            .gates("r+ n=state d. e+ s. x.", "r=state n+ d. e+ s. x.")
            .shows("nothing"),
        row("I am not ready", Operation::NotReady, Target::Own)
            .after(&[ready])
            .sends(
                to("/api/v2/me/channels/voice", "NotReady"),
                Effect::Notified(documented("cancel-monitoring")),
            )
            .gates("r=state n+ d. e+ s. x.", "r+ n=state d. e+ s. x.")
            .shows("nothing"),
        row(
            "calls are kept away from me",
            Operation::DoNotDisturbOn,
            Target::Own,
        )
        .after(std::slice::from_ref(&open))
        .sends(
            to_device("DoNotDisturbOn", None),
            Effect::Notified(documented("cancel-monitoring")),
        )
        .gates("r+ n=state d+ e. s. x.", "r+ n=state d. e+ s. x.")
        .shows("nothing"),
        row(
            "calls are let through to me",
            Operation::DoNotDisturbOff,
            Target::Own,
        )
        .sends(to_device("DoNotDisturbOff", None), Effect::Notified(open))
        .gates("r+ n=state d. e+ s. x.", "r+ n=state d+ e. s. x.")
        .shows("nothing"),
        row(
            "my device is logged in",
            Operation::StartSession,
            Target::Own,
        )
        .after(&[gone])
        .sends(
            ("/api/v2/me".into(), session),
            Effect::Notified(documented("cancel-monitoring")),
        )
        .gates(
            "r=no-device n=no-device d. e=no-device s+ x.",
            "r+ n=state d. e+ s. x.",
        )
        .shows("nothing"),
    ]
}

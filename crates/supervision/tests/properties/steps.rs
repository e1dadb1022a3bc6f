//! What may happen to a desk, at random.

use bayeux::{FailReason, State};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use supervision::activity::LogFilter;
use supervision::config::{Change, Config, Profile};
use supervision::message::{CometEvent, CredentialsAnswer, NoReply};
use supervision::model::OutgoingId;
use supervision::operation::{MonitorOptions, MonitorScope, Which, WhichSessions};
use supervision::{ListMsg, MessagingMsg, Msg, Operation, Target};

use crate::common::*;

pub(crate) const OPERATIONS: [Operation; 24] = [
    Operation::ListenIn,
    Operation::Coach,
    Operation::BargeIn,
    Operation::CancelSupervisorMonitoring,
    Operation::SwitchToListenIn,
    Operation::SwitchToCoach,
    Operation::SwitchToBargeIn,
    Operation::MuteMonitoredUser,
    Operation::UnmuteMonitoredUser,
    Operation::Answer,
    Operation::Hangup,
    Operation::Ready,
    Operation::NotReady,
    Operation::Offline,
    Operation::DoNotDisturbOn,
    Operation::DoNotDisturbOff,
    Operation::StartSession,
    Operation::Monitor,
    Operation::Intrude,
    Operation::Accept,
    Operation::SwitchToMonitor,
    Operation::Leave,
    Operation::SendMessage,
    Operation::SendToAgents,
];

/// Something that may happen.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Msg(Msg),
    /// An open request is answered as the server would.
    Answer(Index),
    /// An open request is answered otherwise.
    AnswerWith(Index, Answer),
    /// An old answer comes again.
    AnswerTwice(Index),
    /// The host answers one of its questions, this one or an older one.
    HostAnswers(Index, bool),
    /// The host answers the last question for credentials, or the one before.
    HostGives(CredentialsAnswer, bool),
    /// What the server shows in own state.
    OwnState(Value, Vec<Value>),
    /// What it shows of my sessions.
    OwnSessions(Vec<(&'static str, Value)>),
    /// Ana changes her state or her number.
    AnaChanges(Option<&'static str>, &'static str),
    Time(u64),
}

pub(crate) fn notifications() -> Vec<Value> {
    let mut all: Vec<Value> = [
        "barge-in",
        "coach",
        "cancel-monitoring",
        "switch-to-listen-in",
        "switch-to-barge-in",
        "mute-monitored-user",
        "unmute-monitored-user",
        "ringing-call",
        "established-call",
        "error-message",
        "session-started",
        "chat-invited",
    ]
    .map(documented)
    .into();
    all.extend([
        monitoring("ListenIn", ANA_DEVICE),
        monitoring("ListenIn", BEN_DEVICE),
        monitoring("Coach", "device-of-a-stranger"),
        other_call("switch-to-listen-in"),
        other_call("switch-to-barge-in"),
        call_message(&json!({"state": "Ringing", "capabilities": ["Answer"]})),
        call_message(&json!({"state": "Held", "capabilities": []})),
        call_message(&json!({"duration": u64::MAX, "participants": []})),
        call_message(&json!({"capabilities": ["SwitchToListenIn", "SwitchToBargeIn", "Hangup"]})),
        released(),
        json!({"messageType": "CallStateChangeMessage"}),
        json!("garbage"),
    ]);
    let mut inactive = documented("cancel-monitoring");
    inactive["devices"][0]["deviceState"] = "Inactive".into();
    all.push(inactive);
    for (state, disturb, offers) in [
        (
            "Ready",
            "On",
            json!(["ListenIn", "Coach", "BargeIn", "DoNotDisturbOff"]),
        ),
        ("NotReady", "Off", json!(["ListenIn", "DoNotDisturbOn"])),
        ("Ready", "Off", json!([])),
    ] {
        let mut own = documented("cancel-monitoring");
        own["devices"][0]["userState"]["state"] = state.into();
        own["devices"][0]["doNotDisturb"] = disturb.into();
        own["devices"][0]["capabilities"] = offers;
        all.push(own);
    }
    let mut stingy = monitoring("Coach", ANA_DEVICE);
    stingy["devices"][0]["capabilities"] = json!(["CancelSupervisorMonitoring"]);
    stingy["devices"][0]["supervisorMonitoringState"]["mode"] = "NextCall".into();
    all.push(stingy);
    all.extend(of_sessions());
    all.push(call_message(
        &json!({"participants": [{"phoneNumber": "5002"}], "monitoredUserMuted": true}),
    ));
    all
}

fn of_sessions() -> Vec<Value> {
    let (first, second) = (sms(SMS), chat("c1"));
    let mut all = vec![
        documented("sms-switch-to-barge-in"),
        documented("sms-completed"),
        invited(&first),
        invited(&second),
    ];
    for (key, agent) in [(&first, ANA), (&second, BEN)] {
        for visibility in ["Supervisors", "Agents", "All", "Sideways"] {
            all.push(told(key, session_of(agent, key, visibility)));
        }
        for state in ["Revoked", "Completed", "LeftChat", "Levitating"] {
            all.push(in_state(key, state));
        }
        all.push(told(key, session_of(CEM, key, "Agents")));
        all.push(news(key, &[message(3, "c", "Hello"), message(4, ME, "Hi")]));
        all.push(news(
            key,
            &[of_type(5, agent, "TypingStarted"), message(9, agent, "Bye")],
        ));
        all.push(news(
            key,
            &[
                of_type(2, "c", "ParticipantJoined"),
                of_type(1, "x", "Telepathy"),
            ],
        ));
    }
    all
}

fn own_states() -> impl Strategy<Value = Step> {
    let devices = vec![
        own_device(),
        monitoring("ListenIn", ANA_DEVICE)["devices"][0].clone(),
        monitoring("BargeIn", BEN_DEVICE)["devices"][0].clone(),
        documented("session-started")["devices"][0].clone(),
    ];
    let calls = vec![
        vec![],
        vec![call_resource()],
        vec![
            call_resource(),
            other_call("switch-to-barge-in")["call"].clone(),
        ],
    ];
    (select(devices), select(calls)).prop_map(|(device, calls)| Step::OwnState(device, calls))
}

fn own_sessions() -> impl Strategy<Value = Step> {
    let first = |visibility| ("smssessions", session_of(ANA, &sms(SMS), visibility));
    let second = ("chats", session_of(BEN, &chat("c1"), "All"));
    select(vec![
        vec![],
        vec![first("Supervisors")],
        vec![first("Agents"), second.clone()],
        vec![second],
    ])
    .prop_map(Step::OwnSessions)
}

fn targets() -> impl Strategy<Value = Target> {
    select(vec![
        agent(ANA),
        agent(BEN),
        agent(CEM),
        agent("nobody"),
        call(CALL),
        call("another-call"),
        call("no-call"),
        Target::Own,
        Target::Channel(ANA.into(), "voice".into()),
        Target::Channel(BEN.into(), "chat".into()),
        Target::Channel(ANA.into(), "smssession".into()),
        Target::Channel(ANA.into(), "email".into()),
        on(&sms(SMS)),
        on(&chat("c1")),
        offered(ANA, &sms("in-progress")),
        offered(ANA, &sms(SMS)),
    ])
}

fn answers() -> impl Strategy<Value = Answer> {
    select(vec![
        Err(NoReply),
        signed_out(),
        status(401, ""),
        refused(200, 3),
        status(
            200,
            r#"{"statusCode":3,"statusMessage":"already monitored by 'supervisor2'"}"#,
        ),
        status(
            200,
            r#"{"statusCode":7,"failed":[{"channel":"chat","statusCode":4}],"succeeded":[{"channel":"voice"}]}"#,
        ),
        refused(403, 5),
        refused(500, 4),
        status(502, "<h1>Bad gateway</h1>"),
        web_page(),
        ok(json!({})),
        ok(json!({"user": {}, "groups": [], "contacts": []})),
        ok(json!({"user": {"id": "another", "roles": ["ROLE_SUPERVISOR"]}})),
    ])
}

/// What a tab may remember, some of it of a later version.
const MEMORY: &str = "2\nNextCall\tCall\tNextChat\nfollowed\ta1\tsmssession\tCoach\tNextChat\n\
    followed\ta2\tchat\tMonitor\tAllChats\nfollowed\tgone\tchat\tBargeIn\tAllChats\n\
    followed\ta2\tvoice\tMonitor\tAllChats\n7\tlater\tthing";

fn messaging_messages() -> impl Strategy<Value = MessagingMsg> {
    let key = || select(vec![sms(SMS), chat("c1"), chat("none")]);
    let id = || (0..6_u64).prop_map(OutgoingId);
    prop_oneof![
        2 => (key(), select(vec!["", "Hi", "psst"]))
            .prop_map(|(key, text)| MessagingMsg::Draft(key, text.into())),
        1 => (key(), id()).prop_map(|(key, id)| MessagingMsg::Retry(key, id)),
        1 => (key(), id()).prop_map(|(key, id)| MessagingMsg::Discard(key, id)),
        1 => key().prop_map(MessagingMsg::Earlier),
        1 => key().prop_map(MessagingMsg::Seen),
        1 => key().prop_map(MessagingMsg::Dismiss),
        1 => select(vec![WhichSessions::All, WhichSessions::Next]).prop_map(MessagingMsg::Choose),
        1 => select(vec![ANA, BEN, CEM, "nobody"]).prop_map(|agent| MessagingMsg::List(agent.into())),
    ]
}

fn rare_messages() -> impl Strategy<Value = Msg> {
    let with = |base_url: &str, config| Msg::Configure {
        base_url: base_url.into(),
        group: None,
        config: Box::new(config),
        problems: vec![],
    };
    let configure = |base_url: &str, confirm_barge_in| {
        let config = Config {
            confirm_barge_in,
            ..Config::default()
        };
        with(base_url, config)
    };
    let change = |change, profile| {
        let config = Config {
            change,
            profile,
            confirm_barge_in: false,
            ..Config::default()
        };
        with(BASE_URL, config)
    };
    select(vec![
        Msg::Connect,
        Msg::Disconnect,
        Msg::Refresh,
        Msg::CredentialsChanged,
        Msg::Comet(CometEvent::State(State::Live)),
        Msg::Comet(CometEvent::State(State::Reconnecting {
            attempt: 1,
            next: None,
        })),
        Msg::Comet(CometEvent::State(State::Reconnecting {
            attempt: 1,
            next: Some(7),
        })),
        Msg::Comet(CometEvent::State(State::Offline)),
        Msg::Comet(CometEvent::State(State::Handshaking)),
        Msg::Comet(CometEvent::State(State::Closed)),
        Msg::Comet(CometEvent::Gap),
        Msg::Comet(CometEvent::State(State::AuthRequired)),
        Msg::Comet(CometEvent::State(State::Failed(FailReason::CookiesBlocked))),
        Msg::Comet(CometEvent::State(State::Failed(
            FailReason::ServerStopped { error: None },
        ))),
        Msg::Online(false),
        Msg::Online(true),
        Msg::Visible(false),
        Msg::Visible(true),
        change(Change::Cancel, Profile::Default),
        change(Change::Direct, Profile::SipCluster),
        configure(BASE_URL, true),
        configure(BASE_URL, false),
        configure("https://elsewhere.example", false),
    ])
}

fn credentials() -> impl Strategy<Value = CredentialsAnswer> {
    select(vec![
        CredentialsAnswer::TryAgain,
        CredentialsAnswer::NothingNew { given: true },
        CredentialsAnswer::NothingNew { given: false },
        CredentialsAnswer::Failed,
    ])
}

fn messages() -> impl Strategy<Value = Msg> {
    prop_oneof![
        3 => rare_messages(),
        4 => (select(&OPERATIONS[..]), targets())
            .prop_map(|(operation, target)| Msg::Invoke(operation, target)),
        1 => (select(&OPERATIONS[..3]), targets())
            .prop_map(|(operation, target)| Msg::InvokeInstead(operation, target)),
        1 => (select(vec![Which::AllCalls, Which::NextCall]), select(vec![MonitorScope::Call, MonitorScope::Agent]))
            .prop_map(|(which, scope)| Msg::Choose(MonitorOptions { which, scope })),
        5 => select(notifications()).prop_map(|data| Msg::Notifications(vec![data.to_string().into()])),
        1 => ".{0,40}".prop_map(|text| Msg::Notifications(vec![text.into()])),
        4 => messaging_messages().prop_map(Msg::Messaging),
        1 => select(vec![None, Some("nonsense"), Some(MEMORY)])
            .prop_map(|text| Msg::Recalled(text.map(Into::into))),
        2 => (0..3_usize, 0..4_usize)
            .prop_map(|(first, count)| Msg::List(ListMsg::Viewport { first, count })),
        1 => select(vec![ANA.into(), BEN.into()])
            .prop_map(|agent| Msg::List(ListMsg::Pin(agent))),
        1 => any::<bool>().prop_map(Msg::PromptAnswered),
        1 => select(vec![
            Msg::DismissTrouble,
            Msg::DismissSession,
            Msg::DismissEnded,
            Msg::FilterLog(LogFilter::default()),
            Msg::DismissCall(CALL.into()),
            Msg::Select(ANA.into()),
            Msg::Select(BEN.into()),
            Msg::List(ListMsg::Search("a".into())),
            Msg::List(ListMsg::Search(String::new())),
            Msg::Tick,
        ]),
    ]
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let voice = select(vec![
        None,
        Some("Ready"),
        Some("NotReady"),
        Some("LoggedOut"),
    ]);
    let step = prop_oneof![
        8 => messages().prop_map(Step::Msg),
        6 => any::<Index>().prop_map(Step::Answer),
        2 => (any::<Index>(), answers()).prop_map(|(at, answer)| Step::AnswerWith(at, answer)),
        1 => any::<Index>().prop_map(Step::AnswerTwice),
        3 => (any::<Index>(), prop::bool::weighted(0.8))
            .prop_map(|(at, allowed)| Step::HostAnswers(at, allowed)),
        1 => (credentials(), prop::bool::weighted(0.3))
            .prop_map(|(answer, late)| Step::HostGives(answer, late)),
        1 => own_states(),
        1 => own_sessions(),
        1 => (voice, select(vec!["5001", "5000", ""]))
            .prop_map(|(voice, number)| Step::AnaChanges(voice, number)),
        2 => (0..20_000_u64).prop_map(Step::Time),
    ];
    prop::collection::vec(step, 0..60)
}

use super::*;

#[test]
fn an_empty_config_is_the_default() {
    assert_eq!(read("{}"), (Config::default(), vec![]));
}

#[test]
fn every_key_of_the_contract_is_known() {
    let (config, problems) = read(
        r#"{"polling":{"visibleMs":1000,"hiddenRowsMs":9},"confirmMs":500,
        "confirm":{"bargeIn":false,"oneWay":true,"offline":true},"shortcuts":false,
        "text":{"nickname":"x"},"thresholds":{},"view":"","country":"de",
        "gws":{"profile":"default","target":"phone-number","session":{"channels":["voice"]},
        "topics":["/v2/me/calls"]}}"#,
    );
    assert_eq!(problems, vec![]);
    assert_eq!((config.visible_ms, config.confirm_ms), (1000, 500));
    assert_eq!(config.hidden_rows_ms, 100, "no faster than ten a second");
    assert!(!config.confirm_barge_in && !config.shortcuts);
    assert_eq!(config.target, TargetNaming::PhoneNumber);
    assert_eq!(config.topics, ["/v2/me/calls"]);
    assert_eq!(config.nickname.as_deref(), Some("x"));
    assert_eq!(config.country.map(|country| country.iso()), Some("DE"));
    assert_eq!(
        config.session,
        SessionStart::With {
            channels: vec!["voice".into()],
            place: None
        }
    );
}

#[test]
fn a_wrong_type_costs_its_key_only_and_is_named() {
    let (config, problems) = read(r#"{"polling":{"visibleMs":"fast"},"shortcuts":false}"#);
    assert_eq!(config.visible_ms, Config::default().visible_ms);
    assert!(!config.shortcuts);
    assert_eq!(
        problems,
        [Problem::WrongType {
            key: "polling.visibleMs".into(),
            expected: Expected::Milliseconds
        }]
    );
}

#[test]
fn an_unknown_key_is_named() {
    let (_, problems) = read(r#"{"gws":{"sesion":"never"}}"#);
    assert_eq!(problems, [Problem::UnknownKey("gws.sesion".into())]);
    let (config, problems) = read(r#"{"text":{"nickname":7,"nick":"x"}}"#);
    assert_eq!((config.nickname, problems.len()), (None, 2));
    assert_eq!(
        read(r#"{"text":{"nickname":" "}}"#),
        (Config::default(), vec![])
    );
}

#[test]
fn the_words_of_gws_are_read() {
    let (config, problems) = read(
        r#"{"gws":{"profile":"sip-cluster","change":"cancel","skills":"never"},"confirm":{"oneWay":false,"offline":false}}"#,
    );
    assert_eq!(problems, vec![]);
    assert_eq!(config.profile, Profile::SipCluster);
    assert_eq!(config.change, Change::Cancel);
    assert!(!config.skills && Config::default().skills);
    assert!(!config.confirm_one_way && !config.confirm_offline);
    let (_, problems) = read(r#"{"gws":{"profile":"x","change":1,"skills":true}}"#);
    assert_eq!(problems.len(), 3);
}

#[test]
fn the_cisco_channel_is_read() {
    let (config, problems) = read(
        r#"{"confirmMs":700,"cisco":{"supervisor":{"extension":"05004","userName":"sue","state":"NOT_READY"},
        "agents":[{"id":"a1","name":"Ana","extension":"5025","userName":"ana","team":"T","state":"Talking"}],
        "keys":"sample","userNameOf":"agent","source":"me","bargeSubtopic":"SetBARGE",
        "transport":{"kind":"postMessage","targetOrigin":"https://portal.example:8443"}}}"#,
    );
    assert_eq!(problems, vec![]);
    let cisco = config.cisco.unwrap_or_default();
    let channel = &cisco.channel;
    assert_eq!(channel.extension.as_str(), "05004");
    assert_eq!(channel.confirm_ms, 700);
    assert_eq!(channel.keys, ::cisco::config::Keys::Sample);
    assert_eq!(channel.user_name_of, ::cisco::config::UserNameOf::Agent);
    assert_eq!(channel.barge_subtopic(), Some("SetBARGE"));
    assert_eq!(channel.agents.len(), 1);
    let origin = "https://portal.example:8443".to_owned();
    let transport = Transport::PostMessage {
        target_origin: origin,
    };
    assert_eq!(cisco.transport, Some(transport));
}

#[test]
fn what_is_wrong_with_the_cisco_channel_is_named() {
    let keys = |json: &str| {
        let problems = read(json).1.into_iter();
        let keys = problems.map(|problem| match problem {
            Problem::UnknownKey(key) | Problem::WrongType { key, .. } => key,
            Problem::BaseUrl(_) => "base-url".into(),
        });
        keys.collect::<Vec<_>>()
    };
    assert_eq!(keys(r#"{"cisco":7}"#), ["cisco"]);
    assert_eq!(keys(r#"{"cisco":{}}"#), ["cisco.supervisor"]);
    let of = |more: &str| {
        let me = r#""supervisor":{"extension":"5004","userName":"sue"}"#;
        keys(&format!(r#"{{"cisco":{{{me},{more}}}}}"#))
    };
    assert_eq!(
        keys(r#"{"cisco":{"supervisor":{"extension":5004,"userName":"x","z":1}}}"#),
        ["cisco.supervisor.extension", "cisco.supervisor.z"]
    );
    for (more, key) in [
        (r#""agents":{}"#, "cisco.agents"),
        (r#""agents":[3]"#, "cisco.agents[0]"),
        (
            r#""agents":[{"id":"a","name":"A","extension":5}]"#,
            "cisco.agents[0].extension",
        ),
        (
            r#""agents":[{"id":"a","name":"A","extension":"5","x":1}]"#,
            "cisco.agents[0].x",
        ),
        (r#""keys":"both""#, "cisco.keys"),
        (r#""userNameOf":1"#, "cisco.userNameOf"),
        (r#""transport":{"kind":"socket"}"#, "cisco.transport.kind"),
        (
            r#""transport":{"kind":"postMessage","targetOrigin":"*"}"#,
            "cisco.transport.targetOrigin",
        ),
        (
            r#""transport":{"kind":"broadcastChannel"}"#,
            "cisco.transport.name",
        ),
        (r#""tpyo":1"#, "cisco.tpyo"),
    ] {
        assert_eq!(of(more), [key], "{more}");
    }
}

#[test]
fn polling_cannot_be_made_to_hammer() {
    assert_eq!(read(r#"{"polling":{"visibleMs":0}}"#).0.visible_ms, 100);
}

#[test]
fn a_country_whose_numbers_are_not_known_is_named() {
    for wrong in [r#"{"country":"Atlantis"}"#, r#"{"country":49}"#] {
        let (config, problems) = read(wrong);
        assert_eq!(config.country, None);
        assert!(matches!(&problems[..], [Problem::WrongType { key, .. }] if key == "country"));
    }
}

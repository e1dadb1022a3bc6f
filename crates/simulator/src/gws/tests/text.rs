//! Written sessions as a supervisor's client meets them: subscription, invitation, transcript, modes, the end.

use super::*;

const MEDIA: [(&str, &str, &str); 2] = [
    ("smssession", "smssessions", "sms"),
    ("chat", "chats", "chat"),
];

impl Centre {
    fn channel_path(&self, agent: &str, channel: &str) -> String {
        format!("/users/{}/channels/{channel}", self.user_id(agent))
    }

    /// A session of this agent, accepted, with one text of the customer.
    fn written(&mut self, agent: &str, media: &str) -> String {
        let body = json!({"agent": agent, "media": media, "nickname": "test_client", "text": "Hello?",
                          "userData": {"ContactId": "0000PaB3QTCG000P"}});
        self.sim("text", &body)["session"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// The supervisor follows the SMS of 5001 in this mode and is in a session.
    fn following(&mut self, mode: &str) -> String {
        let path = self.channel_path("5001", "smssession");
        self.does(&path, &operation(mode));
        let id = self.written("5001", "sms");
        self.does(&format!("/me/smssessions/{id}"), &operation("Accept"));
        self.heard();
        id
    }

    fn stages(&mut self) -> Vec<String> {
        let heard = self.heard();
        heard
            .iter()
            .filter(|message| message["data"]["notificationType"] == "StatusChange")
            .map(|message| {
                message["data"]["smssession"]["state"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    }
}

fn kinds(heard: &[Value]) -> Vec<&str> {
    heard
        .iter()
        .map(|message| message["data"]["notificationType"].as_str().unwrap())
        .collect()
}

#[test]
fn a_monitored_session_is_offered_accepted_and_read_along() {
    for (channel, collection, media) in MEDIA {
        let mut centre = Centre::supervised("{}");
        centre.heard();
        let path = centre.channel_path("5001", channel);
        let body = json!({"operationName": "Monitor", "supervisorMonitoringMode": "NextChat"});
        centre.does(&path, &body);
        assert_eq!(centre.heard(), [] as [Value; 0], "nothing confirms it");

        let id = centre.written("5001", media);
        let invited = centre.heard_one();
        assert_eq!(invited["channel"], format!("/v2/me/{collection}"));
        let (one, message_type) = match media {
            "sms" => ("smssession", "SMSsessionStateChangeMessage"),
            _ => ("chat", "ChatStateChangeMessage"),
        };
        assert_eq!(
            invited["data"],
            json!({
                "messageType": message_type, "notificationType": "StatusChange", "referenceId": 3,
                one: {
                    "id": id, "state": "Invited", "chatType": "Inbound", "participants": [],
                    "receivedDate": "2015-11-09 15:20:05.000+0200",
                    "userData": {"ContactId": "0000PaB3QTCG000P"},
                    "capabilities": ["Accept", "Reject"],
                    "uri": format!("http://127.0.0.1:8080/api/v2/{collection}/{id}"),
                    "path": format!("/{collection}/{id}"),
                },
            })
        );

        centre.does(&format!("/me/{collection}/{id}"), &operation("Accept"));
        let heard = centre.heard();
        assert_eq!(kinds(&heard), ["StatusChange", "NewMessages"]);
        let session = &heard[0]["data"][one];
        assert_eq!(session["state"], "Chatting");
        let people: Vec<_> = session["participants"]
            .as_array()
            .unwrap()
            .iter()
            .map(|who| {
                let text = |key: &str| who[key].as_str().unwrap().to_owned();
                (
                    text("nickname"),
                    text("type"),
                    text("visibility"),
                    who.get("uri").is_some(),
                )
            })
            .collect();
        let expected = [
            ("test_client", "Customer", "All", false),
            ("ana.lima", "Agent", "All", true),
            ("supervisor", "Agent", "Supervisors", true),
        ];
        let expected =
            expected.map(|(a, b, c, uri)| (a.to_owned(), b.to_owned(), c.to_owned(), uri));
        assert_eq!(people, expected);
        let log = &heard[1]["data"];
        assert_eq!(log["messageType"], "MessageLogUpdated");
        assert_eq!(log.get("id"), None);
        assert_eq!(
            log[format!("{one}Uri")],
            format!("http://127.0.0.1:8080/api/v2/{collection}/{id}")
        );
        assert_eq!(log[format!("{one}Path")], format!("/{collection}/{id}"));
        let joined = &log["messages"][0];
        assert_eq!(
            (&joined["index"], &joined["type"], &joined["visibility"]),
            (
                &json!(4),
                &json!("ParticipantJoined"),
                &json!("Supervisors")
            )
        );
        assert_eq!(joined["timestamp"], "2015-11-09 15:20:06.000+0200");
        assert_eq!(joined["timestampSeconds"], STARTED + 2000);
        assert_eq!(joined.get("text"), None);

        centre.sim("say", &json!({"session": id, "text": "Anybody there?"}));
        let said = centre.heard_one()["data"]["messages"][0].clone();
        assert_eq!(
            (
                &said["index"],
                &said["text"],
                &said["from"]["type"],
                &said["type"]
            ),
            (
                &json!(5),
                &json!("Anybody there?"),
                &json!("Customer"),
                &json!("Text")
            )
        );

        // The next one only: the second session is not hers.
        centre.written("5001", media);
        assert_eq!(centre.heard(), [] as [Value; 0]);
        assert_eq!(
            centre
                .post(&path, &operation("CancelSupervisorMonitoring"))
                .1,
            2
        );
    }
}

#[test]
fn modes_change_in_every_direction_and_show() {
    let modes = [
        ("Monitor", "Supervisors", ["SwitchToCoach", "SwitchBargeIn"]),
        ("Coach", "Agents", ["SwitchToMonitor", "SwitchBargeIn"]),
        ("BargeIn", "All", ["SwitchToMonitor", "SwitchToCoach"]),
    ];
    for (from, ..) in modes {
        for (to, visibility, switches) in modes {
            let mut centre = Centre::supervised("{}");
            let id = centre.following(from);
            let path = format!("/me/smssessions/{id}");
            let switch = operation(&format!("SwitchTo{to}"));
            if from == to {
                assert_eq!(centre.post(&path, &switch).1, 2, "{from} to {to}");
                continue;
            }
            centre.does(&path, &switch);
            let heard = centre.heard();
            assert_eq!(
                kinds(&heard),
                ["ParticipantsUpdated", "NewMessages"],
                "{from} to {to}"
            );
            let session = &heard[0]["data"]["smssession"];
            assert_eq!(session["participants"][2]["visibility"], visibility);
            let offered: Vec<_> = session["capabilities"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Value::as_str)
                .filter(|name| name.starts_with("Switch"))
                .collect();
            assert_eq!(offered, switches);
            let message = &heard[1]["data"]["messages"][0];
            assert_eq!(
                (
                    &message["type"],
                    &message["visibility"],
                    &message["from"]["visibility"]
                ),
                (
                    &json!("ParticipantRejoined"),
                    &json!(visibility),
                    &json!(visibility)
                )
            );
        }
    }
}

#[test]
fn who_reads_what_a_supervisor_writes() {
    let cases = [
        ("Monitor", "SendMessage", None),
        ("Monitor", "SendToAgents", None),
        ("Monitor", "SendStartTypingNotification", None),
        ("Coach", "SendMessage", Some("Agents")),
        ("Coach", "SendToAgents", Some("Agents")),
        ("BargeIn", "SendMessage", Some("All")),
        ("BargeIn", "SendToAgents", Some("Agents")),
    ];
    for (mode, name, visibility) in cases {
        let mut centre = Centre::supervised("{}");
        let id = centre.following(mode);
        let path = format!("/me/smssessions/{id}");
        let body = json!({"operationName": name, "text": "ask for the order number"});
        let Some(visibility) = visibility else {
            assert_eq!(centre.post(&path, &body).1, 3, "{mode} {name}");
            continue;
        };
        centre.does(&path, &body);
        let message = centre.heard_one()["data"]["messages"][0].clone();
        assert_eq!(message["visibility"], visibility, "{mode} {name}");
        assert_eq!(message["text"], "ask for the order number");
        assert_eq!(message["from"]["nickname"], "supervisor");
    }
}

#[test]
fn an_agent_sees_a_supervisor_only_when_she_shows_herself() {
    let mut centre = Centre::supervised("{}");
    let id = centre.following("Monitor");
    let path = format!("/me/smssessions/{id}");
    let world = |centre: &Centre| {
        let id = crate::world::TextId::new(id.clone());
        let agent = Dn::new("5001");
        let view = centre.state.world.text_view(&id, &agent).unwrap();
        let indices = centre.state.world.transcript(&id, &agent);
        (
            view.participants.len(),
            indices
                .iter()
                .map(|message| message.index)
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(
        world(&centre),
        (2, vec![1, 2, 3]),
        "the silent join is not hers to see"
    );
    centre.does(&path, &operation("SwitchToCoach"));
    assert_eq!(world(&centre), (3, vec![1, 2, 3, 5]));
    centre.does(&path, &operation("SwitchToMonitor"));
    assert_eq!(world(&centre), (2, vec![1, 2, 3, 5]));
}

#[test]
fn sessions_in_progress_are_listed_and_entered() {
    let mut centre = Centre::supervised("{}");
    let user = centre.user_id("5001");
    let list = |centre: &mut Centre| {
        centre.get(&format!("/users/{user}?subresources=smssessions,chats"))["user"].clone()
    };
    assert_eq!(list(&mut centre).get("smssessions"), None);
    let id = centre.written("5001", "sms");
    let other = centre.written("5001", "sms");
    let chat = centre.written("5001", "chat");
    let user_now = list(&mut centre);
    assert_eq!(
        user_now["smssessions"],
        json!([&id, &other].map(|id| json!({
            "id": id, "userData": {"ContactId": "0000PaB3QTCG000P"}, "capabilities": [],
            "receivedDate": "2015-11-09 15:20:04.000+0200",
        })))
    );
    assert_eq!(user_now["chats"][0]["id"], chat);
    assert_eq!(centre.heard(), [] as [Value; 0], "nobody monitors them");

    let path = format!("/users/{user}/smssessions/{id}");
    let intrude =
        |mode: &str| json!({"operationName": "Intrude", "supervisorVisibilityMode": mode});
    let refused = centre.post(&path, &intrude("Coach"));
    assert_eq!(
        (refused.0, refused.1),
        (403, json!(3)),
        "not monitored by her"
    );
    let channel = centre.channel_path("5001", "smssession");
    centre.does(&channel, &operation("Monitor"));
    assert_eq!(
        centre.heard(),
        [] as [Value; 0],
        "not the session in progress"
    );
    assert_eq!(centre.post(&path, &intrude("Loud")).1, 10);
    assert_eq!(
        centre
            .post(&format!("/users/{user}/chats/{chat}"), &intrude("Coach"))
            .1,
        3,
        "her chats are not monitored"
    );
    centre.does(&path, &intrude("Coach"));
    assert_eq!(centre.heard_one()["data"]["smssession"]["state"], "Invited");
    assert_eq!(centre.post(&path, &intrude("Coach")).1, 2, "once is enough");
    let own = format!("/me/smssessions/{id}");
    centre.does(&own, &operation("Accept"));
    let heard = centre.heard();
    let participants = heard[0]["data"]["smssession"]["participants"].clone();
    assert_eq!(participants[2]["visibility"], "Agents");

    // Without a mode it is that of the subscription.
    let path = format!("/users/{user}/smssessions/{other}");
    centre.does(&path, &operation("Intrude"));
    let own = format!("/me/smssessions/{other}");
    centre.does(&own, &operation("Accept"));
    let session = centre.get(&own)["smssession"].clone();
    assert_eq!(session["participants"][2]["visibility"], "Supervisors");
    let mine = centre.get("/me/smssessions?fields=*");
    assert_eq!(mine["smssessions"].as_array().unwrap().len(), 2);
    assert_eq!(
        centre.get("/me/smssessions")["uris"][0],
        format!("http://127.0.0.1:8080/api/v2/me/smssessions/{id}")
    );
    let me = centre.get("/me?subresources=*")["user"].clone();
    assert_eq!(me["smssessions"].as_array().unwrap().len(), 2);
    assert_eq!(me.get("chats"), None, "empty lists are left out");
}

#[test]
fn how_a_session_ends_for_a_supervisor() {
    // In the words of the control plane: what happens, and what she is told.
    let ends = [
        (json!({"action": "complete"}), vec!["Revoked"]),
        (json!({"action": "queue"}), vec!["Revoked"]),
        (json!({"action": "leave"}), vec!["Revoked"]),
        (json!({"action": "transfer", "to": "5002"}), vec![]),
    ];
    for (end, stages) in ends {
        let mut centre = Centre::supervised("{}");
        let id = centre.following("Coach");
        let mut body = end.clone();
        body["session"] = id.clone().into();
        centre.sim("session", &body);
        assert_eq!(centre.stages(), stages, "{end}");
        let gone = centre.request("supervisor", "GET", &format!("/me/smssessions/{id}"), "");
        assert_eq!(
            gone.status,
            if stages.is_empty() { 200 } else { 404 },
            "{end}"
        );
    }
}

#[test]
fn with_a_colleague_in_it_a_session_goes_on() {
    let mut centre = Centre::supervised("{}");
    let id = centre.following("Monitor");
    let act = |centre: &mut Centre, body: Value| {
        let mut body = body;
        body["session"] = id.clone().into();
        centre.sim("session", &body);
    };
    act(&mut centre, json!({"action": "conference", "to": "5002"}));
    assert_eq!(
        kinds(&centre.heard()),
        ["ParticipantsUpdated", "NewMessages"]
    );
    act(&mut centre, json!({"action": "leave", "by": "5001"}));
    let heard = centre.heard();
    assert_eq!(kinds(&heard), ["NewMessages", "ParticipantsUpdated"]);
    assert_eq!(heard[0]["data"]["messages"][0]["type"], "ParticipantLeft");
    // She may leave at any time, and the agents go on.
    centre.does(&format!("/me/smssessions/{id}"), &operation("Leave"));
    assert_eq!(centre.stages(), ["Completed"]);
    centre.sim("say", &json!({"session": id, "text": "still here"}));
    assert_eq!(centre.heard(), [] as [Value; 0]);
}

#[test]
fn the_last_one_with_the_customer_has_left_the_chat() {
    let mut centre = Centre::supervised("{}");
    let id = centre.following("BargeIn");
    centre.sim("session", &json!({"session": id, "action": "leave"}));
    assert_eq!(
        centre.stages(),
        [] as [&str; 0],
        "she goes on with the customer"
    );
    let path = format!("/me/smssessions/{id}");
    centre.does(&path, &operation("Leave"));
    let heard = centre.heard();
    let last = &heard.last().unwrap()["data"]["smssession"];
    assert_eq!(
        (&last["state"], &last["capabilities"]),
        (&json!("LeftChat"), &json!(["Complete", "SetDisposition"]))
    );
    centre.does(&path, &operation("Complete"));
    assert_eq!(centre.stages(), ["Completed"]);
}

#[test]
fn a_session_that_waited_in_a_queue_comes_again() {
    let mut centre = Centre::supervised("{}");
    let id = centre.following("Monitor");
    centre.sim("session", &json!({"session": id, "action": "queue"}));
    assert_eq!(centre.stages(), ["Revoked"]);
    centre.sim(
        "session",
        &json!({"session": id, "action": "offer", "to": "5001"}),
    );
    assert_eq!(centre.heard(), [] as [Value; 0], "nobody has accepted it");
    centre.sim("session", &json!({"session": id, "action": "accept"}));
    assert_eq!(centre.stages(), ["Invited"]);
    // The customer gives up; the invitation goes with the session.
    centre.sim(
        "session",
        &json!({"session": id, "action": "leave", "by": "customer"}),
    );
    centre.sim("session", &json!({"session": id, "action": "complete"}));
    assert_eq!(centre.stages(), ["Revoked"]);
}

#[test]
fn an_invitation_may_be_refused() {
    let mut centre = Centre::supervised("{}");
    let path = centre.channel_path("5001", "chat");
    centre.does(
        &path,
        &json!({"operationName": "BargeIn", "nickname": "Boss"}),
    );
    let id = centre.written("5001", "chat");
    centre.heard();
    centre.does(&format!("/me/chats/{id}"), &operation("Reject"));
    let heard = centre.heard_one();
    let chat = &heard["data"]["chat"];
    assert_eq!(
        (&chat["state"], &chat["participants"]),
        (&json!("Completed"), &json!([]))
    );
    assert!(heard["data"]["referenceId"].is_u64());
    // She still monitors the agent, under the name that she chose.
    let next = centre.written("5001", "chat");
    centre.does(&format!("/me/chats/{next}"), &operation("Accept"));
    let chat = centre.get(&format!("/me/chats/{next}"))["chat"].clone();
    assert_eq!(chat["participants"][2]["nickname"], "Boss");
}

#[test]
fn cancelling_does_not_abort_a_session() {
    let mut centre = Centre::supervised("{}");
    let id = centre.following("Monitor");
    let channel = centre.channel_path("5001", "smssession");
    centre.does(&channel, &operation("CancelSupervisorMonitoring"));
    assert_eq!(centre.heard(), [] as [Value; 0]);
    centre.sim("say", &json!({"session": id, "text": "?"}));
    assert_eq!(centre.heard().len(), 1);
    centre.written("5001", "sms");
    assert_eq!(
        centre.heard(),
        [] as [Value; 0],
        "but the next one is not hers"
    );
}

#[test]
fn several_supervisors_and_any_number_of_agents() {
    let mut centre = Centre::supervised("{}");
    for agent in ["5001", "5002", "5003"] {
        for channel in ["smssession", "chat"] {
            let path = centre.channel_path(agent, channel);
            centre.does(&path, &operation("Monitor"));
        }
    }
    let other =
        json!({"user": "supervisor2", "media": "sms", "operation": "Coach", "agent": "5001"});
    centre.sim("monitor", &other);
    centre.heard();
    for (agent, media) in [("5001", "sms"), ("5002", "chat"), ("5003", "sms")] {
        centre.written(agent, media);
        assert_eq!(centre.heard().len(), 1, "{agent} {media}");
    }
    let id = centre.get("/me/smssessions?fields=*")["smssessions"][0]["id"].clone();
    let join = json!({"user": "supervisor2", "operation": "Accept", "session": id});
    centre.sim("monitor", &join);
    centre.does(
        &format!("/me/smssessions/{}", id.as_str().unwrap()),
        &operation("Accept"),
    );
    let session = centre.get(&format!("/me/smssessions/{}", id.as_str().unwrap()));
    let seen = session["smssession"]["participants"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(seen, 4, "supervisors see each other");
}

/// Whatever the sample has is there, in the same shape; ids, names, dates and order of people are of this run.
#[test]
fn a_switch_is_told_as_on_the_page() {
    fn same_shape(sample: &Value, ours: &Value, at: &str) {
        match (sample, ours) {
            (Value::Object(fields), Value::Object(_)) => {
                for (key, value) in fields {
                    same_shape(value, &ours[key], &format!("{at}/{key}"));
                }
            }
            (Value::Array(_), Value::Array(_)) | (Value::String(_), Value::String(_)) => {}
            _ => panic!("{at}: {ours} is not like {sample}"),
        }
    }
    let mut centre = Centre::supervised("{}");
    let id = centre.following("Coach");
    let path = format!("/me/smssessions/{id}");
    centre.does(&path, &operation("SwitchToBargeIn"));
    let ours = centre.heard()[0]["data"].clone();
    let sample = sample("sms_switch_to_barge_in");
    same_shape(&sample, &ours, "");
    for exact in ["notificationType", "messageType"] {
        assert_eq!(ours[exact], sample[exact]);
    }
    for exact in ["capabilities", "state", "chatType"] {
        assert_eq!(ours["smssession"][exact], sample["smssession"][exact]);
    }
    let participants = |from: &Value| -> Vec<Value> {
        let mut people = from["smssession"]["participants"]
            .as_array()
            .unwrap()
            .clone();
        people.sort_by_key(|who| who["type"].to_string());
        people
    };
    for (sample, ours) in participants(&sample).iter().zip(participants(&ours)) {
        same_shape(sample, &ours, "/participants");
        assert_eq!(
            (&ours["type"], &ours["visibility"]),
            (&sample["type"], &sample["visibility"])
        );
    }
}

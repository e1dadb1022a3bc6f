//! Written sessions: transcripts, refusals, switches of a scenario, what tests may do to deliveries.

use super::*;

impl Centre {
    fn join(&mut self, mode: &str) -> String {
        let path = format!("/users/{}/channels/chat", self.user_id("5001"));
        self.does(&path, &operation(mode));
        let body = json!({"agent": "5001", "media": "chat", "nickname": "Mara", "text": "one"});
        let id = self.sim("text", &body)["session"]
            .as_str()
            .unwrap()
            .to_owned();
        self.does(&format!("/me/chats/{id}"), &operation("Accept"));
        self.heard();
        id
    }

    fn messages(&mut self, id: &str, query: &str) -> Vec<(u64, String)> {
        let reply = self.get(&format!("/me/chats/{id}/messages{query}"));
        let list = reply["messages"].as_array().unwrap();
        list.iter()
            .map(|message| {
                let index = message["index"].as_u64().unwrap();
                (index, message["type"].as_str().unwrap().to_owned())
            })
            .collect()
    }
}

#[test]
fn the_transcript_is_read_in_pages_and_has_gaps() {
    let mut centre = Centre::supervised("{}");
    let id = centre.join("Monitor");
    let mut act = |body: Value| {
        let mut body = body;
        body["session"] = id.clone().into();
        centre.sim("session", &body);
    };
    act(json!({"action": "typing"}));
    act(json!({"action": "stop-typing"}));
    act(json!({"action": "say", "text": "two"}));
    act(json!({"action": "push", "url": "https://help.example/"}));
    act(json!({"action": "notice", "text": "recorded"}));
    act(json!({"action": "custom-notice", "text": "vip"}));
    act(json!({"action": "typing", "by": "customer"}));
    act(json!({"action": "leave", "by": "customer"}));
    let heard = centre.heard();
    let told: Vec<u64> = heard
        .iter()
        .filter_map(|message| message["data"]["messages"][0]["index"].as_u64())
        .collect();
    assert_eq!(told, [5, 6, 7, 8, 9, 10, 11, 12], "typing is told");
    let all = centre.messages(&id, "");
    let expected = [
        (1, "ParticipantJoined"),
        (2, "Text"),
        (3, "ParticipantJoined"),
        (4, "ParticipantJoined"),
        (7, "Text"),
        (8, "PushUrl"),
        (9, "Notice"),
        (10, "CustomNotice"),
        (12, "ParticipantLeft"),
    ];
    assert_eq!(all, expected.map(|(index, kind)| (index, kind.to_owned())));
    assert_eq!(centre.messages(&id, "?startIndex=5&count=2"), all[4..6]);
    assert_eq!(centre.messages(&id, "?startIndex=9"), all[6..]);
    assert_eq!(centre.messages(&id, "?count=3"), all[..3]);
    assert_eq!(centre.messages(&id, "?startIndex=99"), []);
    let bad = centre.request(
        "supervisor",
        "GET",
        &format!("/me/chats/{id}/messages?count=all"),
        "",
    );
    assert_eq!(bad.status, 400);
    let notice = centre.get(&format!("/me/chats/{id}/messages?startIndex=9&count=1"));
    assert_eq!(notice["messages"][0]["from"]["type"], "External");
}

#[test]
fn refusals() {
    let mut centre = Centre::supervised("{}");
    let user = centre.user_id("5001");
    let channel = format!("/users/{user}/channels/chat");
    let code = |centre: &mut Centre, path: &str, body: Value| {
        let (http, code, _) = centre.post(path, &body);
        (http, code.as_u64().unwrap())
    };
    let monitor =
        |mode: &str| json!({"operationName": "Monitor", "supervisorMonitoringMode": mode});
    assert_eq!(code(&mut centre, &channel, monitor("NextCall")), (400, 10));
    assert_eq!(code(&mut centre, &channel, json!({})), (400, 1));
    assert_eq!(
        code(
            &mut centre,
            &channel,
            operation("CancelSupervisorMonitoring")
        ),
        (400, 2)
    );
    assert_eq!(
        code(
            &mut centre,
            "/users/nobody/channels/chat",
            monitor("AllChats")
        ),
        (404, 6)
    );
    assert_eq!(
        code(
            &mut centre,
            &format!("/users/{user}/channels/email"),
            monitor("AllChats")
        )
        .0,
        404
    );
    let own = centre.user_id("5005");
    assert_eq!(
        code(
            &mut centre,
            &format!("/users/{own}/channels/chat"),
            monitor("AllChats")
        ),
        (403, 3)
    );
    assert_eq!(centre.post_as("agent", &channel, &monitor("AllChats")).1, 5);
    assert_eq!(
        code(&mut centre, "/me/chats/none", operation("Accept")),
        (404, 6)
    );
}

#[test]
fn refusals_in_a_session() {
    let mut centre = Centre::supervised("{}");
    let user = centre.user_id("5001");
    let channel = format!("/users/{user}/channels/chat");
    let code = |centre: &mut Centre, path: &str, body: Value| {
        let (http, code, _) = centre.post(path, &body);
        (http, code.as_u64().unwrap())
    };
    let id = centre.join("Coach");
    let path = format!("/me/chats/{id}");
    assert_eq!(code(&mut centre, &path, operation("Accept")), (400, 2));
    assert_eq!(code(&mut centre, &path, operation("Complete")), (400, 2));
    assert_eq!(code(&mut centre, &path, operation("SendMessage")), (400, 1));
    assert_eq!(
        code(
            &mut centre,
            &path,
            json!({"operationName": "SendMessage", "text": ""})
        ),
        (400, 10)
    );
    assert_eq!(
        code(&mut centre, &path, operation("SwitchBargeIn")),
        (400, 10),
        "a capability only"
    );
    assert_eq!(code(&mut centre, &path, operation("Transfer")), (500, 4));
    assert_eq!(
        code(
            &mut centre,
            &format!("/me/smssessions/{id}"),
            operation("Leave")
        ),
        (404, 6)
    );
    let theirs = centre.sim("text", &json!({"agent": "5002", "media": "chat"}))["session"].clone();
    let theirs = theirs.as_str().unwrap();
    assert_eq!(
        code(
            &mut centre,
            &format!("/me/chats/{theirs}"),
            operation("Leave")
        ),
        (404, 6)
    );
    let at = format!("/users/{user}/chats/{theirs}");
    assert_eq!(
        code(&mut centre, &at, operation("Intrude")),
        (404, 6),
        "not a session of that agent"
    );

    centre.sim("agent", &json!({"agent": "5002", "state": "LoggedOut"}));
    let away = format!("/users/{}/channels/chat", centre.user_id("5002"));
    assert_eq!(code(&mut centre, &away, operation("Monitor")), (500, 4));

    let plain = centre.request(
        "agent",
        "GET",
        &format!("/users/{user}?subresources=chats"),
        "",
    );
    assert_eq!(plain.status, 403);
    let features = json!({"remove": ["api-multimedia", "api-multimedia-chat"]});
    centre.sim("features", &features);
    assert_eq!(code(&mut centre, &channel, operation("Monitor")), (404, 6));
    assert_eq!(code(&mut centre, &path, operation("Leave")), (404, 6));
    assert_eq!(
        centre.request("supervisor", "GET", "/me/chats", "").status,
        404
    );
}

#[test]
fn an_operation_that_comes_too_late_is_reported() {
    let mut centre = Centre::supervised("{}");
    let id = centre.join("BargeIn");
    let send = json!({"operationName": "SendMessage", "text": "hello"});
    assert_eq!(centre.post(&format!("/me/chats/{id}"), &send).0, 200);
    let other = centre.sim("text", &json!({"agent": "5002", "media": "chat"}))["session"].clone();
    centre.sim("session", &json!({"session": id, "action": "complete"}));
    assert_eq!(centre.heard_one()["data"]["chat"]["state"], "Revoked");
    centre.later(1);
    assert_eq!(
        centre.heard(),
        [] as [Value; 0],
        "a session that is gone was shown as gone"
    );

    let channel = format!("/users/{}/channels/chat", centre.user_id("5002"));
    centre.does(&channel, &operation("Monitor"));
    let other = other.as_str().unwrap();
    let at = format!("/users/{}/chats/{other}", centre.user_id("5002"));
    assert_eq!(centre.post(&at, &operation("Intrude")).0, 200);
    centre.sim(
        "session",
        &json!({"session": other, "action": "transfer", "to": "5003"}),
    );
    centre.later(1);
    assert_eq!(
        centre.heard_one(),
        json!({"channel": "/v2/me/chats", "data": {
            "messageType": "ErrorMessage", "errorMessage": "Resource not found: session",
            "chatUri": format!("http://127.0.0.1:8080/api/v2/chats/{other}"),
            "chatPath": format!("/chats/{other}"),
        }})
    );
}

#[test]
fn an_agent_who_signs_out_leaves_sessions_and_subscriptions_behind() {
    let mut centre = Centre::supervised("{}");
    let id = centre.join("Monitor");
    centre.sim("agent", &json!({"agent": "5001", "state": "LoggedOut"}));
    let heard = centre.heard();
    assert_eq!(heard[0]["data"]["chat"]["state"], "Revoked");
    centre.sim("agent", &json!({"agent": "5001", "state": "Ready"}));
    centre.sim(
        "session",
        &json!({"session": id, "action": "offer", "to": "5001"}),
    );
    centre.sim("session", &json!({"session": id, "action": "accept"}));
    assert_eq!(centre.heard(), [] as [Value; 0], "the subscription is over");
}

#[test]
fn contacts_show_who_is_writing() {
    let mut centre = Centre::supervised("{}");
    let chat = |centre: &mut Centre| {
        let contact = centre.get("/contacts?phoneNumber=5001")["contacts"][0].clone();
        let channels = contact["availability"]["channels"]
            .as_array()
            .unwrap()
            .clone();
        let names: Vec<_> = channels.iter().map(|one| one["channel"].clone()).collect();
        assert_eq!(names, ["voice", "smssession", "chat"]);
        let chat = channels[2].clone();
        (chat["available"].clone(), chat["userActivity"].clone())
    };
    assert_eq!(chat(&mut centre), (json!(true), json!("Idle")));
    for free in [true, true, false] {
        centre.sim("text", &json!({"agent": "5001", "media": "chat"}));
        assert_eq!(
            chat(&mut centre),
            (json!(free), json!("HandlingInteraction"))
        );
    }
    let count = |centre: &mut Centre, query: &str| {
        centre.get(&format!("/contacts?{query}"))["totalCount"].clone()
    };
    assert_eq!(count(&mut centre, "channel=chat"), 24, "the floor");
    assert_eq!(count(&mut centre, "channel=email"), 0);
}

#[test]
fn guesses_have_switches() {
    let guesses = r#"{"guesses": {"deliveredInvited": false, "historyOnJoin": true, "typingInTranscript": true,
                      "silentOffersSend": false, "omitEmptyLists": false}, "startedAt": 1389261492035}"#;
    let mut centre = Centre::supervised(guesses);
    let user = centre.user_id("5001");
    centre.does(
        &format!("/users/{user}/channels/chat"),
        &operation("Monitor"),
    );
    centre.heard();
    let body = json!({"agent": "5001", "media": "chat", "text": "one"});
    let id = centre.sim("text", &body)["session"]
        .as_str()
        .unwrap()
        .to_owned();
    let heard = centre.heard();
    let chat = &heard[0]["data"]["chat"];
    assert_eq!(chat["state"], "Chatting", "without an invitation");
    assert_eq!(chat["receivedDate"], "2014-01-09 11:58:13.035+0200");
    let offered = chat["capabilities"].as_array().unwrap();
    assert!(!offered.contains(&json!("SendMessage")) && offered.contains(&json!("Leave")));
    let history = heard[1]["data"]["messages"].as_array().unwrap();
    assert_eq!((heard.len(), history.len()), (3, 3));
    centre.sim("session", &json!({"session": id, "action": "typing"}));
    let last = centre.messages(&id, "").pop();
    assert_eq!(last, Some((5, "TypingStarted".to_owned())));
    let me = centre.get("/me?subresources=chats,smssessions")["user"].clone();
    assert_eq!(
        (me["chats"].as_array().unwrap().len(), &me["smssessions"]),
        (1, &json!([]))
    );
}

#[test]
fn oddities_of_written_sessions() {
    let odd = r#"{"oddities": {"tightDates": true, "timestampSeconds": "text", "bargeInCapability": "both",
                  "logWithId": true, "logWithoutPath": true, "noReference": true, "oldParticipants": true}}"#;
    let mut centre = Centre::supervised(odd);
    let id = centre.join("Monitor");
    centre.sim("say", &json!({"session": id, "text": "2014-01-09 11:58"}));
    let data = centre.heard_one()["data"].clone();
    let message = &data["messages"][0];
    assert_eq!((&data["id"], data.get("chatPath")), (&json!(id), None));
    assert_eq!(message["timestamp"], "2015-11-0915:20:06.000+0200");
    assert_eq!(message["timestampSeconds"], format!("{}L", STARTED + 2000));
    assert_eq!(message["text"], "2014-01-09 11:58");
    let chat = centre.get(&format!("/me/chats/{id}"))["chat"].clone();
    let offered = chat["capabilities"].as_array().unwrap();
    assert!(
        offered.contains(&json!("SwitchBargeIn")) && offered.contains(&json!("SwitchToBargeIn"))
    );
    assert_eq!(chat["receivedDate"], "2015-11-0915:20:05.000+0200");
    assert_eq!(chat["participants"][0]["nickname"], "Mara");
    centre.sim(
        "session",
        &json!({"session": id, "action": "data", "userData": {"a b": "c d"}}),
    );
    let data = centre.heard_one()["data"].clone();
    assert_eq!(data["notificationType"], "PropertiesUpdated");
    assert_eq!(data["chat"]["userData"], json!({"a b": "c d"}));
    centre.does(&format!("/me/chats/{id}"), &operation("Leave"));
    assert!(
        centre
            .heard()
            .iter()
            .all(|message| message["data"].get("referenceId").is_none())
    );
}

#[test]
fn notifications_may_be_lost_doubled_and_late() {
    let mut centre = Centre::supervised("{}");
    let id = centre.join("Monitor");
    let say = |centre: &mut Centre, text: &str| {
        centre.sim("say", &json!({"session": id, "text": text}));
    };
    let texts = |centre: &mut Centre| -> Vec<String> {
        let heard = centre.heard();
        heard
            .iter()
            .map(|one| {
                one["data"]["messages"][0]["text"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    };
    let rule = |how: &str, times: u64| json!({"how": how, "user": "5005", "channel": "/v2/me/chats", "messageType": "MessageLogUpdated", "times": times});
    centre.sim("deliver", &rule("lose", 1));
    centre.sim("deliver", &rule("twice", 1));
    for text in ["a", "b", "c"] {
        say(&mut centre, text);
    }
    assert_eq!(texts(&mut centre), ["b", "b", "c"]);
    centre.sim("deliver", &rule("hold", 2));
    for text in ["d", "e", "f"] {
        say(&mut centre, text);
    }
    assert_eq!(texts(&mut centre), ["f"]);
    assert_eq!(
        centre.sim("deliver", &json!({"release": true, "reversed": true}))["held"],
        0
    );
    assert_eq!(texts(&mut centre), ["e", "d"]);
}

#[test]
fn one_operation_can_be_refused() {
    let mut centre = Centre::supervised("{}");
    let id = centre.join("BargeIn");
    let fault = json!({"path": "/api/v2/me/chats", "operation": "SendMessage", "status": 500, "statusCode": 4, "times": 2});
    centre.sim("fail", &fault);
    let path = format!("/me/chats/{id}");
    let incoming = |body: &Value| Incoming {
        method: "POST".to_owned(),
        path: format!("{PREFIX}{path}"),
        body: body.to_string(),
        ..Incoming::default()
    };
    let send = json!({"operationName": "SendMessage", "text": "x"});
    let mut judged = |body: &Value| centre.state.faults.judge(&incoming(body)).is_some();
    assert!(!judged(&operation("SwitchToCoach")));
    assert!(judged(&send) && judged(&send));
    assert!(!judged(&send));
}

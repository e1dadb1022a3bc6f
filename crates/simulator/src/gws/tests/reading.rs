//! Reading: me, groups, users, contacts.

use super::*;

#[test]
fn me_with_subresources() {
    let mut centre = Centre::new("{}");
    let me = centre.get("/me/?subresources=features,devices,calls,channels")["user"].clone();
    assert_eq!(me["userName"], "supervisor");
    assert_eq!(me["roles"], json!(["ROLE_SUPERVISOR", "ROLE_AGENT"]));
    assert_eq!(me["calls"], json!([]));
    assert_eq!(
        me["features"][2]["path"],
        "/features/api-voice-instant-messaging"
    );
    let device = &me["devices"][0];
    assert_eq!(
        (&device["deviceState"], &device["phoneNumber"]),
        (&json!("Inactive"), &json!("5005"))
    );
    assert_eq!(device.get("userState"), None);
    assert_eq!(
        device["capabilities"],
        json!(["ForwardCallsOn", "DoNotDisturbOn"])
    );
    assert_eq!(centre.get("/me")["user"].get("devices"), None);
    assert!(centre.get("/me?subresources=*")["user"]["devices"].is_array());
}

#[test]
fn collections_are_uris_unless_fields_are_asked_for() {
    let mut centre = Centre::new("{}");
    let uri = "http://127.0.0.1:8080/api/v2/devices/efe1ab32-53f9-43ce-b65e-5768c61f7d4a";
    assert_eq!(
        centre.get("/me/devices"),
        json!({"statusCode": 0, "uris": [uri]})
    );
    assert!(centre.get("/me/devices?fields=*")["devices"][0].is_object());
    assert!(centre.get("/features")["uris"][0].is_string());
    assert!(centre.get("/features?fields=*")["features"][0].is_object());
    assert!(centre.get("/me/groups?type=BusinessUnit")["uris"][0].is_string());
    assert_eq!(
        centre.get("/me/calls?fields=*"),
        json!({"statusCode": 0, "calls": []})
    );
}

#[test]
fn the_supervisor_supervises_two_groups_and_belongs_to_a_third() {
    let mut centre = Centre::new("{}");
    let groups = centre.get("/me/groups?type=BusinessUnit&fields=*")["groups"].clone();
    let mut supervised = Vec::new();
    for group in groups.as_array().unwrap() {
        assert_eq!(group["type"], "BusinessUnit");
        assert_eq!(
            group["contains"],
            json!(["users", "skills", "queues", "places"])
        );
        let body = centre.get(&format!(
            "/groups/{}?subresources=users,supervisors",
            group["id"].as_str().unwrap()
        ));
        let names = |key: &str| -> Vec<String> {
            let list = body["group"][key].as_array().unwrap().iter();
            list.map(|user| user["userName"].as_str().unwrap().to_owned())
                .collect()
        };
        if names("supervisors").contains(&"supervisor".to_owned()) {
            supervised.push((group["name"].clone(), names("users").len()));
        }
    }
    assert_eq!(groups.as_array().unwrap().len(), 3);
    assert_eq!(supervised.len(), 2);
    let id = groups[0]["id"].as_str().unwrap();
    let users = centre.get(&format!("/groups/{id}/users?fields=*"));
    assert_eq!(users["users"][0]["firstName"], "Ana");
    assert!(centre.get(&format!("/groups/{id}/users"))["uris"][0].is_string());
    assert!(centre.get(&format!("/groups/{id}?subresources=*"))["group"]["skills"].is_array());
    assert_eq!(
        centre
            .request("supervisor", "GET", "/groups/none", "")
            .status,
        404
    );
}

#[test]
fn contacts_show_who_is_here_and_what_they_do() {
    let mut centre = Centre::new("{}");
    let id = centre.user_id("5001");
    let voice = |centre: &mut Centre| {
        centre.get(&format!("/contacts/{id}?type=User"))["contact"]["availability"]["channels"][0]
            .clone()
    };
    assert_eq!(
        voice(&mut centre),
        json!({
            "channel": "voice", "available": true, "phoneNumber": "5001", "userActivity": "Idle",
            "userState": {"id": "9430250E-0A1B-421F-B372-F29E69366DED", "displayName": "Ready", "state": "Ready"},
        })
    );
    centre.sim("call", &json!({"agent": "5001"}));
    assert_eq!(voice(&mut centre)["userActivity"], "OnCall");
    assert_eq!(voice(&mut centre)["available"], false);
    centre.sim(
        "agent",
        &json!({"agent": "5001", "state": "NotReady", "displayName": "Lunch"}),
    );
    let state = voice(&mut centre)["userState"].clone();
    assert_eq!(
        (&state["displayName"], &state["reason"], &state["state"]),
        (&json!("Lunch"), &json!("Lunch"), &json!("NotReady"))
    );
    centre.sim("agent", &json!({"agent": "5001", "state": "LoggedOut"}));
    assert_eq!(
        centre.get(&format!("/contacts/{id}"))["contact"].get("availability"),
        None
    );
}

#[test]
fn contacts_are_filtered_and_paged() {
    let mut centre = Centre::new("{}");
    let all = centre.get("/contacts");
    assert_eq!(all["totalCount"], 27);
    let page = centre.get("/contacts?offset=25&limit=10");
    assert_eq!(
        (
            page["totalCount"].as_u64(),
            page["contacts"].as_array().unwrap().len()
        ),
        (Some(27), 2)
    );
    assert_eq!(page["contacts"][0], all["contacts"][25]);
    let mut count = |query: &str| {
        centre.get(&format!("/contacts?{query}"))["totalCount"]
            .as_u64()
            .unwrap()
    };
    assert_eq!(count("phoneNumber=5001"), 1);
    assert_eq!(count("name=ana.lima"), 1);
    assert_eq!(count("type=Queue"), 0);
    assert_eq!(
        count("filterName=NamesOrPhoneNumberMatches&filterParameters=AN*"),
        1
    );
    assert_eq!(
        count("filterName=NamesOrPhoneNumberMatches&filterParameters=an*,lima"),
        1
    );
    assert_eq!(
        count("filterName=NamesOrPhoneNumberMatches&filterParameters=an*,kato"),
        0
    );
    assert_eq!(
        centre
            .request("supervisor", "GET", "/contacts?limit=many", "")
            .status,
        400
    );
}

#[test]
fn devices_of_others_follow_the_directory_switch() {
    let mut centre = Centre::new("{}");
    let path = format!("/users/{}", centre.user_id("5001"));
    let mut statuses = |directory: &str| {
        centre.sim(
            "config",
            &json!({"guesses": {"deviceDirectory": directory}}),
        );
        let embedded = centre.request(
            "supervisor",
            "GET",
            &format!("{path}?subresources=devices"),
            "",
        );
        (
            embedded.status,
            centre
                .request("supervisor", "GET", &format!("{path}/devices?fields=*"), "")
                .status,
        )
    };
    assert_eq!(statuses("subresource"), (200, 403));
    assert_eq!(statuses("all"), (200, 200));
    assert_eq!(statuses("none"), (403, 403));
    assert_eq!(
        centre.get(&format!("{path}?subresources=*"))["user"].get("devices"),
        None
    );
    centre.sim(
        "config",
        &json!({"guesses": {"deviceDirectory": "subresource"}}),
    );
    let user = centre.get(&format!("{path}?subresources=*"));
    assert_eq!(
        user["user"]["devices"][0]["id"],
        "9c14cad7-17c4-48d0-8492-7cf0ff92c224"
    );
}

#[test]
fn users_are_told_with_their_skills_and_part_by_part() {
    let mut centre = Centre::new("{}");
    let path = "/users?fields=*&subresources=skills";
    let all = centre.get(path);
    let users = all["users"].as_array().unwrap();
    assert_eq!(all["totalCount"], users.len());
    assert!(users.iter().all(|user| user["skills"].is_array()));
    assert!(
        users
            .iter()
            .any(|user| user["skills"][0]["name"].is_string())
    );
    let mut parts = Vec::new();
    while parts.len() < users.len() {
        let part = centre.get(&format!("{path}&offset={}&limit=10", parts.len()));
        assert_eq!(part["totalCount"], users.len());
        parts.extend(part["users"].as_array().unwrap().clone());
    }
    assert_eq!(parts, *users);
    let past = centre.get(&format!("{path}&offset={}&limit=10", users.len()));
    assert_eq!(past["users"], json!([]));
    assert_eq!(
        centre.get("/users?fields=*")["users"][0].get("skills"),
        None
    );
}

//! The command line and the text of `--help`.

use std::path::PathBuf;

use crate::{Options, Scenario};

/// What the arguments ask for.
#[derive(Debug)]
pub enum Invocation {
    /// Start a simulator with these options.
    Run(Box<Options>),
    /// Print the text of [`HELP`].
    Help,
}

/// Reads the arguments without the program's name. The error is a sentence for the user.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Invocation, String> {
    let mut arguments = arguments.into_iter();
    let mut options = Options {
        port: 8090,
        ..Options::default()
    };
    let (mut agents, mut seed) = (None, None);
    while let Some(argument) = arguments.next() {
        if matches!(argument.as_str(), "--help" | "-h") {
            return Ok(Invocation::Help);
        }
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (argument, arguments.next()),
        };
        let value = value.ok_or_else(|| format!("{name} needs a value; see --help"))?;
        match name.as_str() {
            "--port" => options.port = number(&name, &value)?,
            "--dist" => options.dist = Some(PathBuf::from(value)),
            "--agents" => agents = Some(number(&name, &value)?),
            "--seed" => seed = Some(number(&name, &value)?),
            "--scenario" => {
                let text =
                    std::fs::read_to_string(&value).map_err(|error| format!("{value}: {error}"))?;
                options.scenario =
                    Scenario::from_json(&text).map_err(|error| format!("{value}: {error}"))?;
            }
            _ => return Err(format!("unknown argument {name}; see --help")),
        }
    }
    options.scenario.agents = agents.or(options.scenario.agents);
    options.scenario.seed = seed.or(options.scenario.seed);
    Ok(Invocation::Run(Box::new(options)))
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("{name} needs a number that fits, not {value:?}"))
}

/// The text of `--help`.
pub const HELP: &str = r#"A contact centre for development and tests: Genesys Web Services v2 and its notifications.

supervisor-simulator [--port 8090] [--dist dist] [--agents 24] [--seed 1] [--scenario FILE]

  --port N         port on 127.0.0.1; 0 picks a free one (default 8090)
  --dist DIR       folder to serve at /; what it lacks is looked for in DIR-demo
  --agents N       agents on the floor (default 24)
  --seed N         the same seed gives the same run (default 1)
  --scenario FILE  JSON; its keys are those of POST /sim/config, and "agents", "seed", "startedAt"

  /                       the files of --dist and of the demo beside it, under the widget's content security policy
  /api/v2/…               Genesys Web Services
  /api/v2/notifications   its notifications (CometD long polling, dialect of 3.1.14)
  /sim/…                  the control plane

When it is ready it prints: listening on http://127.0.0.1:PORT/

Users (password = user name): supervisor (5005, supervises two groups), supervisor2 (5006, supervises one of the two),
agent (4001, no supervisor). Agents on the floor: 5001, 5002 … without 5005 and 5006; their password is "agent".

Control plane. Bodies are JSON objects; the answer has "ok", and "error" when it is false. A person is named by
extension or user name.
  GET    /sim/state      people, calls, written sessions, monitoring, notification sessions, requests
  GET    /sim/requests   the requests to Genesys Web Services since the start, without credentials
  DELETE /sim/requests   forget them
  POST   /sim/call       {"agent":"5001","from":"+15551234","ringing":false}  a call arrives; answered at once unless ringing;
                         "userData":{…} is attached to it
  POST   /sim/answer     {"agent":"5001"}
  POST   /sim/hangup     {"agent":"5001"}   the call is over; with a supervisor's number only that leg
  POST   /sim/hold       {"agent":"5001","on":true}
  POST   /sim/transfer   {"agent":"5001","to":"5002"}
  POST   /sim/conference {"agent":"5001","with":"5002"}   one of them may hang up, and the call goes on
  POST   /sim/data       {"agent":"5001","userData":{…}}   attached to the call, in place of what was there
  POST   /sim/recording  {"agent":"5001","state":"Recording|Paused|Stopped"}
  POST   /sim/agent      {"agent":"5001","state":"Ready|NotReady|LoggedOut","displayName":"Break"}
  POST   /sim/device     {"user":"supervisor","state":"Active|Inactive"}
  POST   /sim/text       {"agent":"5001","media":"sms|chat","nickname":"Mara","text":"Hello","ringing":false,"userData":{…}}
                         a customer writes in; accepted at once unless ringing; without "agent" it waits in a queue;
                         the answer has "session"; a nickname alone is attached as the customer's name
  POST   /sim/say        {"session":ID,"text":"…","by":"customer","toAgents":false}   somebody writes: the customer, or a
                         person in the session; here and below "agent":"5001" (and "media") is her newest session
  POST   /sim/session    {"session":ID,"action":"…"}   anything else that happens; "by" is the agent unless it is said:
                         accept, reject, leave ("by":"customer" too), complete, queue; offer, conference and transfer
                         (all "to":"5002"); typing, stop-typing; push ("url"); notice, custom-notice, say ("text");
                         data ("userData")
  POST   /sim/monitor    {"user":"supervisor2","operation":"ListenIn","agent":"5002","nextCall":false,"agentScope":false}
                         that supervisor acts at once, without HTTP; also Coach, BargeIn, CancelSupervisorMonitoring,
                         SwitchToListenIn, SwitchToBargeIn, MuteMonitoredUser, UnmuteMonitoredUser, Hangup
                         {"user":"supervisor2","media":"sms|chat","operation":"Monitor","agent":"5002","nextChat":false,
                         "nickname":"…"}   the same for written sessions; also Coach, BargeIn, CancelSupervisorMonitoring
                         {"user":"supervisor2","session":ID,"operation":"Accept","text":"…"}   also Reject, Leave, SwitchTo…,
                         SendMessage, SendToAgents, and Intrude with "agent" and perhaps "mode"
  POST   /sim/notify     {"user":"supervisor","channel":"/v2/me/calls","data":{…}}   publishes anything
                         {"user":"supervisor","raw":{…}}   puts a whole message into the next answer, as it is
  POST   /sim/error      {"user":"supervisor","errorMessage":"…"}   an ErrorMessage on /v2/me/devices
  POST   /sim/fail       {"method":"POST","path":"/api/v2/me/devices","status":500,"statusCode":4,"statusMessage":"…","times":1}
                         the next requests whose path begins so (and whose operation is "operation":"SendMessage", where
                         that is given) are answered so; instead of the codes "html":true (a
                         sign-in page), "body":… (any JSON), "drop":true (the connection closes) or "delayMs":N (the
                         real answer, late); "headers":{"Retry-After":"30"} come besides those of the answer, which
                         is the real one where nothing else is given; "times":0 until deleted
  DELETE /sim/fail       forget all of them
  POST   /sim/confirm    {"mode":"normal|hold|silent|release","delayMs":50}   when accepted operations take effect: after the
                         delay; not at all until release; after the delay without a notification
  POST   /sim/deliver    {"how":"lose|twice|hold","user":"supervisor","channel":"/v2/me/chats","messageType":"…","times":1}
                         what becomes of the next notifications that fit; all but "how" may be left out; "times":0 until
                         deleted; {"release":true,"reversed":false} sends those that were held
  DELETE /sim/deliver    forget what is to become of them
  POST   /sim/cometd     {"action":"kill|expire|disconnect|drop-connect|lose-reply","user":"supervisor"}
                         kill: sessions are unknown, held connects are told so; expire: the same, silently;
                         disconnect: by the server; drop-connect: held connections close, sessions live;
                         lose-reply: the next delivery is taken from the queue and lost on its way
  POST   /sim/signout    {"user":"supervisor"}   forgets the JSESSIONID of that user, or of all
  POST   /sim/features   {"remove":["api-supervisor-monitoring"],"add":[]}
  POST   /sim/traffic    {"on":true,"speed":10}
  POST   /sim/config     {"traffic":…,"speed":…,"features":[…],"csrf":…,"intrusion":…,"autoAnswer":…,"sipCluster":…,
                         "channels":["smssession","chat"],"oddities":{…},"confirmDelayMs":20 or [20,120],"externalApiUrl":"…","cometd":{"timeout":…,"interval":…,"maxInterval":…,
                         "maxSessionsPerBrowser":…,"multiSessionInterval":…,"ack":…},"guesses":{…},
                         "run":[{"do":"call","agent":"5001"},…]}   only the keys that are there change anything
  POST   /sim/reset      the same keys, and "agents", "seed", "startedAt": back to the start with the defaults and these
"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn run(arguments: &[&str]) -> Result<Options, String> {
        match parse(arguments.iter().map(|argument| (*argument).to_owned()))? {
            Invocation::Run(options) => Ok(*options),
            Invocation::Help => Err("help".to_owned()),
        }
    }

    #[test]
    fn arguments_of_the_contract() {
        let options = run(&[
            "--port",
            "0",
            "--dist",
            "dist",
            "--agents=24",
            "--seed",
            "1",
        ])
        .unwrap();
        assert_eq!(options.port, 0);
        assert_eq!(options.dist, Some(PathBuf::from("dist")));
        assert_eq!(
            (options.scenario.agents, options.scenario.seed),
            (Some(24), Some(1))
        );
        assert_eq!(run(&[]).unwrap().port, 8090);
    }

    #[test]
    fn the_readme_has_the_same_text() {
        let readme = include_str!("../README.md");
        assert!(
            readme.contains(HELP),
            "README.md, \"Command line and control plane\", must hold the text of HELP"
        );
    }

    #[test]
    fn mistakes_are_named() {
        assert!(run(&["--prot", "1"]).unwrap_err().contains("--prot"));
        assert!(run(&["--port", "99999"]).unwrap_err().contains("99999"));
        assert!(run(&["--seed"]).unwrap_err().contains("--seed"));
        assert!(
            run(&["--scenario", "/no/such/file"])
                .unwrap_err()
                .contains("/no/such/file")
        );
        assert_eq!(run(&["--help"]).unwrap_err(), "help");
    }
}

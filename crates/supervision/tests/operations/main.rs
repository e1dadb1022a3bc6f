//! Every operation, and every way it can end.
//!
//! | file | what is in it |
//! |---|---|
//! | `answers` | each answer to an operation, and its outcome |
//! | `cases` | each operation: gate, request, confirmation |
//! | `common` | a desk with a server behind it |

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod answers;
mod cases;
#[path = "../common/mod.rs"]
mod common;

use cases::{Case, cases};
use common::*;
use gws::reply::Failure;
use serde_json::json;
use supervision::message::{HostError, NoReply};
use supervision::operation::{OperationFailure, Phase};
use supervision::view::Audibility;
use supervision::{Gate, Msg, Operation, Reason, Target};

const OWN_STATE: &str = "/api/v2/me?subresources=devices,calls,channels,chats,smssessions";

/// Runs a test for each operation; a failure names it.
fn each(test: impl Fn(&Case, &mut Desk)) {
    for case in cases() {
        println!("{:?}", case.operation);
        test(&case, &mut case.desk());
    }
}

#[test]
fn it_is_requested_then_shown_then_confirmed() {
    each(|case, desk| {
        let before = desk.claims();
        case.click(desk);
        assert_eq!(desk.last().phase, Phase::Requested);
        assert_eq!(desk.claims(), before, "accepted is not done");
        let posts = desk.posts();
        assert_eq!(posts.len(), 1);
        assert_eq!(posts[0].0, case.path);
        assert_eq!(posts[0].1["operationName"], case.operation.as_str());

        desk.now += 300;
        desk.notify(&case.effect);
        assert_eq!(desk.last().phase, Phase::Confirmed);
        assert_ne!(desk.claims(), before);
        assert_eq!(
            desk.details("supervisor-operation", "phase"),
            ["requested", "confirmed"]
        );
        assert_eq!(desk.posts().len(), 1);
        assert_eq!(desk.notices(), []);

        // The same news again is no news.
        desk.effects.clear();
        desk.notify(&case.effect);
        assert_eq!(desk.events(), []);
        // Nor is the time limit.
        desk.advance(30_000);
        assert_eq!(desk.last().phase, Phase::Confirmed);
    });
}

#[test]
fn a_notification_that_overtakes_the_reply_confirms_it() {
    each(|case, desk| {
        desk.tell(Msg::Invoke(case.operation, case.target.clone()));
        while desk.open.len() == 1 && !desk.open[0].1.path.starts_with(&case.path) {
            desk.answer_next();
        }
        desk.tell(Msg::Notifications(vec![case.effect.to_string().into()]));
        assert_eq!(desk.last().phase, Phase::Confirmed);
        desk.settle();
        assert_eq!(desk.last().phase, Phase::Confirmed);
    });
}

#[test]
fn while_it_waits_the_other_controls_of_its_target_say_so() {
    each(|case, desk| {
        case.click(desk);
        let agent = desk.last().agent.clone();
        let operation = case.operation;
        let waiting = Gate::Disabled(Reason::Waiting { operation, agent });
        match &case.target {
            Target::Agent(id) => {
                assert_eq!(desk.row(id.as_str()).waiting, Some(operation));
                for id in [ANA, BEN, CEM] {
                    assert_eq!(
                        desk.row(id).actions[0].gate,
                        waiting,
                        "all use the own device"
                    );
                    assert_eq!(desk.row(id).waiting.is_some(), id == ANA);
                }
            }
            Target::Call(id) => {
                let card = desk.card(id.as_str());
                for choice in &card.modes {
                    assert_eq!(choice.action.gate, waiting);
                }
                let stops = |action: &&supervision::view::Action| {
                    action.operation == Operation::CancelSupervisorMonitoring
                };
                for action in &card.actions {
                    assert_eq!(action.gate == waiting, !stops(&action), "{action:?}");
                }
                match operation {
                    Operation::Answer => assert_eq!(card.audibility, Audibility::Ringing),
                    Operation::Hangup => {}
                    _ => assert_eq!(card.audibility, Audibility::Changing(operation)),
                }
            }
            Target::Interaction(..)
            | Target::Session(_)
            | Target::Channel(..)
            | Target::Own
            | Target::NextCall(_) => {}
        }
        // Pressing again does nothing.
        let posts = desk.posts().len();
        case.click(desk);
        assert_eq!(desk.posts().len(), posts);
        assert_eq!(desk.details("supervisor-operation", "phase"), ["requested"]);
    });
}

#[test]
fn an_effect_on_another_target_or_of_another_kind_confirms_nothing() {
    each(|case, _| {
        for unrelated in &case.unrelated {
            let mut desk = case.desk();
            case.click(&mut desk);
            desk.notify(unrelated);
            assert_eq!(desk.last().phase, Phase::Requested, "{unrelated}");
        }
    });
}

#[test]
fn a_refusal_fails_it_and_changes_nothing() {
    each(|case, desk| {
        let before = desk.claims();
        desk.server.operations = refused(200, 3);
        case.click(desk);
        let failure = refused_failure(200, 3);
        assert_eq!(desk.last().phase, Phase::Failed(failure.clone()));
        assert_eq!(desk.claims(), before);
        assert_eq!(desk.troubled(), Some(desk.last().clone()));
        assert_eq!(desk.notices(), [], "it is no banner");
        assert_eq!(
            desk.reports(),
            [HostError::Operation(case.operation, failure)]
        );
        assert_eq!(
            desk.details("supervisor-operation", "phase"),
            ["requested", "failed"]
        );
        assert_eq!(
            desk.details("supervisor-operation", "reason"),
            ["null", "status-code-3"]
        );
        assert_eq!(
            desk.gate(case.operation, &case.target),
            Gate::Enabled,
            "it may be tried again"
        );
        desk.does(Msg::DismissTrouble);
        assert_eq!(desk.troubled(), None);
    });
}

#[test]
fn an_error_without_an_envelope_that_shows_it_was_not_taken_fails_it() {
    each(|case, desk| {
        desk.server.operations = status(404, "<h1>Oops</h1>");
        case.click(desk);
        // A call that the server does not know has ended.
        let failure = match case.target {
            Target::Call(_) => OperationFailure::CallEnded,
            _ => OperationFailure::Server(Failure::Http(404)),
        };
        let code = failure.code();
        assert_eq!(desk.last().phase, Phase::Failed(failure));
        assert_eq!(
            desk.details("supervisor-operation", "reason"),
            ["null", &code]
        );
        // A failure stays one, whatever is seen later.
        desk.notify(&case.effect);
        assert!(matches!(desk.last().phase, Phase::Failed(_)));
    });
}

#[test]
fn an_error_message_fails_the_one_operation_that_waits() {
    each(|case, desk| {
        case.click(desk);
        desk.notify(&documented("error-message"));
        let failure = OperationFailure::Asynchronous(String::new());
        assert_eq!(desk.last().phase, Phase::Failed(failure));
    });
}

#[test]
fn no_answer_leaves_it_unconfirmed_and_own_state_is_read() {
    each(|case, desk| {
        let before = desk.claims();
        desk.server.operations = Err(NoReply);
        case.click(desk);
        assert_eq!(desk.last().phase, Phase::Unconfirmed);
        assert_eq!(desk.paths().last().unwrap(), OWN_STATE);
        assert_eq!(desk.claims(), before);
        assert_eq!(desk.troubled(), Some(desk.last().clone()));
        assert_eq!(desk.notices(), [], "it is no banner");
        assert_eq!(desk.reports(), [HostError::Unconfirmed(case.operation)]);
        assert_eq!(desk.posts().len(), 1, "it is never sent again by itself");
        assert_eq!(desk.gate(case.operation, &case.target), Gate::Enabled);
    });
}

#[test]
fn silence_leaves_it_unconfirmed_after_the_time_limit_and_own_state_is_read() {
    each(|case, desk| {
        case.click(desk);
        desk.advance(7_999);
        assert_eq!(desk.last().phase, Phase::Requested);
        assert!(!desk.paths().contains(&OWN_STATE.to_owned()));
        desk.advance(1);
        assert_eq!(desk.last().phase, Phase::Unconfirmed);
        assert!(desk.paths().contains(&OWN_STATE.to_owned()));
        assert_eq!(desk.posts().len(), 1, "it is never sent again by itself");
    });
}

#[test]
fn a_late_confirmation_still_counts() {
    each(|case, desk| {
        case.click(desk);
        desk.advance(20_000);
        assert_eq!(desk.last().phase, Phase::Unconfirmed);
        desk.notify(&case.effect);
        assert_eq!(desk.last().phase, Phase::Confirmed);
        assert_eq!(desk.notices(), [], "the warning is gone");
        let phases = desk.details("supervisor-operation", "phase");
        assert_eq!(phases, ["requested", "unconfirmed", "confirmed"]);
    });
}

#[test]
fn own_state_that_shows_the_effect_confirms_it() {
    each(|case, desk| {
        case.click(desk);
        case.done_on_server(desk);
        desk.advance(8_000);
        assert_eq!(desk.last().phase, Phase::Confirmed);
        assert_eq!(desk.notices(), []);
    });
}

#[test]
fn a_veto_of_the_page_ends_it_before_anything_is_sent() {
    each(|case, desk| {
        desk.host = Host::Vetoes;
        case.click(desk);
        assert_eq!(desk.last().phase, Phase::Failed(OperationFailure::Vetoed));
        assert_eq!(desk.sent(), []);
        assert_eq!(
            desk.details("supervisor-operation", "reason"),
            ["null", "vetoed"]
        );
        assert_eq!(desk.gate(case.operation, &case.target), Gate::Enabled);
    });
}

#[test]
fn a_page_that_never_answers_lets_it_expire_and_cannot_start_it_later() {
    each(|case, desk| {
        desk.host = Host::Silent;
        case.click(desk);
        assert_eq!(desk.sent(), []);
        desk.advance(8_000);
        assert_eq!(desk.last().phase, Phase::Unconfirmed);
        let id = desk.last().id;
        desk.does(Msg::HostAnswered { id, allowed: true });
        assert_eq!(desk.posts(), []);
    });
}

#[test]
fn barging_in_is_asked_first_and_only_yes_does_it() {
    for case in cases() {
        let mut desk = case.desk();
        desk.configure(supervision::config::Config::default());
        desk.effects.clear();
        desk.click(case.operation, case.target.clone());
        if !matches!(
            case.operation,
            Operation::BargeIn | Operation::SwitchToBargeIn
        ) {
            assert!(desk.model.user.prompt.is_none(), "{:?}", case.operation);
            assert_eq!(desk.posts().len(), 1);
            continue;
        }
        let prompt = desk.model.user.prompt.clone().expect("a question");
        assert!(desk.changes.answerable && !desk.changes.may_wait());
        assert_eq!(
            (prompt.command.operation(), prompt.agent.as_str()),
            (case.operation, "Ana Lima")
        );
        assert_eq!(desk.effects, []);
        desk.does(Msg::PromptAnswered(false));
        assert_eq!(
            (desk.model.user.prompt.clone(), desk.effects.len()),
            (None, 0)
        );

        desk.click(case.operation, case.target.clone());
        desk.does(Msg::PromptAnswered(true));
        assert_eq!(desk.model.user.prompt, None);
        assert_eq!(desk.posts().len(), 1);
        // A second answer has no question.
        desk.does(Msg::PromptAnswered(true));
        assert_eq!(desk.posts().len(), 1);
    }
}

#[test]
fn yes_to_a_question_that_the_world_has_answered_does_nothing() {
    let mut desk = Desk::live();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    desk.notify(&documented("switch-to-listen-in"));
    desk.click(Operation::SwitchToBargeIn, call(CALL));
    desk.notify(&released());
    desk.effects.clear();
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(desk.effects, []);
}

#[test]
fn what_waits_on_a_call_that_ends_has_failed() {
    for case in cases() {
        if matches!(case.target, Target::Agent(_)) || case.operation == Operation::Hangup {
            continue;
        }
        let mut desk = case.desk();
        case.click(&mut desk);
        desk.notify(&released());
        assert_eq!(
            desk.last().phase,
            Phase::Failed(OperationFailure::CallEnded)
        );
    }
}

#[test]
fn a_reply_without_its_request_is_dropped() {
    let mut desk = Desk::unasked();
    desk.tell(Msg::Invoke(Operation::ListenIn, agent(ANA)));
    let (id, request) = desk.open.pop_front().unwrap();
    let reply = desk.server.answer(&request);
    desk.tell(Msg::Reply {
        id,
        reply: reply.clone(),
    });
    desk.effects.clear();
    desk.tell(Msg::Reply { id, reply });
    assert_eq!(desk.effects, []);
    assert!(!desk.changes.all && desk.changes.agents.is_empty());
}

#[test]
fn settled_operations_do_not_pile_up() {
    let mut desk = Desk::unasked();
    desk.notify(&monitoring("ListenIn", ANA_DEVICE));
    for n in 0..50 {
        let id = format!("call-{n}");
        desk.notify(&call_message(&json!({"id": id})));
        desk.click(Operation::SwitchToBargeIn, call(&id));
        let barging = documented("switch-to-barge-in")["call"]["capabilities"].clone();
        desk.notify(&call_message(
            &json!({"id": id, "mute": "Off", "capabilities": barging}),
        ));
        assert_eq!(desk.last().phase, Phase::Confirmed);
        desk.notify(&call_message(&json!({"id": id, "state": "Released"})));
        desk.advance(20_000);
    }
    assert!(
        desk.model.user.operations.len() <= 2,
        "{}",
        desk.model.user.operations.len()
    );
    assert!(desk.model.user.calls.is_empty());
}

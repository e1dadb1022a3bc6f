//! What was typed and not sent outlives a reload of the page, and nothing else of the user.

use gws::request::Readers;
use supervision::{Effect, MessagingMsg, Msg, Operation};

use crate::common::*;

/// What the tab remembers of drafts; `None`: it was not told.
fn kept(desk: &Desk) -> Option<String> {
    let mut effects = desk.effects.iter().rev();
    effects.find_map(|effect| match effect {
        Effect::KeepDrafts(user, text) if user.as_str() == ME => Some(text.clone()),
        _ => None,
    })
}

fn typed(text: &str) -> Desk {
    let mut desk = Desk::in_session("Agents");
    desk.says(MessagingMsg::Draft(sms(SMS), text.into()));
    desk
}

/// The page is loaded again, and the session is found.
fn loaded_again(kept: &str) -> Desk {
    let mut desk = Desk::messaging();
    desk.says(MessagingMsg::Drafts(Some(kept.into())));
    desk.notify(&told(&sms(SMS), session_of(ANA, &sms(SMS), "Agents")));
    desk
}

#[test]
fn a_text_that_was_typed_is_there_again_after_the_page_was_loaded_again() {
    let text = "Ask for\tthe number,\nthen call back. C:\\new 😀";
    let desk = typed(text);
    let mut after = loaded_again(&kept(&desk).unwrap());
    assert_eq!(after.session(&sms(SMS)).draft, text);
    let draft = &after.model.user.sessions.get(&sms(SMS)).unwrap().draft;
    assert_eq!(
        draft.written_for,
        Some(Readers::Agents),
        "for whom is known"
    );
    after.click(Operation::SendToAgents, on(&sms(SMS)));
    assert_eq!(
        kept(&after).as_deref(),
        Some(""),
        "what is sent is no draft"
    );
    assert!(!after.posts().is_empty());
}

#[test]
fn a_text_for_a_session_that_comes_later_waits_for_it() {
    let desk = typed("later");
    let mut after = Desk::messaging();
    after.says(MessagingMsg::Drafts(kept(&desk).map(Into::into)));
    after.notify(&told(&chat("c1"), session_of(BEN, &chat("c1"), "All")));
    after.says(MessagingMsg::Draft(chat("c1"), "now".into()));
    let both = kept(&after).unwrap();
    assert!(both.contains("later") && both.contains("now"), "{both}");
}

#[test]
fn signing_out_forgets_it_and_leaving_the_page_does_not() {
    let mut desk = typed("secret");
    desk.effects.clear();
    desk.does(Msg::Leave);
    assert_eq!(kept(&desk), None);
    let mut desk = typed("secret");
    desk.does(Msg::Disconnect);
    assert_eq!(kept(&desk).as_deref(), Some(""));
}

#[test]
fn a_card_that_is_dismissed_takes_its_text_along() {
    let mut desk = typed("secret");
    desk.notify(&in_state(&sms(SMS), "Completed"));
    desk.says(MessagingMsg::Dismiss(sms(SMS)));
    desk.does(Msg::PromptAnswered(true));
    assert_eq!(kept(&desk).as_deref(), Some(""));
}

#[test]
fn it_is_in_no_log_event_or_other_memory() {
    let desk = typed("secret");
    for effect in &desk.effects {
        let is_it = matches!(effect, Effect::KeepDrafts(..));
        assert!(
            is_it || !format!("{effect:?}").contains("secret"),
            "{effect:?}"
        );
    }
    assert!(!format!("{:?}", desk.model.user.activity).contains("secret"));
}

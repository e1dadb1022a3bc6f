//! The question before something that others will notice, or that cannot be undone.

use supervision::model::{Prompt, Warning};
use supervision::operation::{Operation, Target};

use super::{asked, brief, next_call, who};
use crate::i18n::sentence::listed::Listed;
use crate::i18n::sentence::operation::Question;
use crate::i18n::{duration, list, say};

/// The question that the dialog asks.
pub(crate) fn question(prompt: &Prompt) -> String {
    let (operation, on) = (prompt.command.operation(), prompt.command.medium());
    if matches!(prompt.command.target(), Target::NextCall(_)) {
        let what = &next_call(operation, &prompt.agent);
        return say!(Question::DoIt, what = what);
    }
    let barges_in = matches!(operation, Operation::BargeIn | Operation::SwitchToBargeIn);
    if barges_in && on.is_none() {
        return say!(Question::BargeIn, agent = &who(&prompt.agent));
    }
    let what = &asked(operation, on, &prompt.agent);
    say!(Question::DoIt, what = what)
}

/// The question before a card goes that holds something unsent.
pub(crate) fn dismiss_unsent(agent: &str) -> String {
    say!(Question::DismissUnsent, agent = &brief(agent))
}

/// What a yes would mean.
pub(crate) fn meaning(prompt: &Prompt) -> String {
    let agent = &brief(&prompt.agent);
    let on_call = prompt
        .on_call
        .filter(|_| prompt.warnings.contains(&Warning::LogsOut));
    let on_call = on_call.map(|call| {
        let duration = &[
            duration(call.lasted),
            if call.is_bound { "+" } else { "" }.into(),
        ]
        .concat();
        say!(Question::LogsOutOnCall, agent = agent, duration = duration)
    });
    let is_cisco = prompt.command.target().cisco().is_some();
    let goes_back = !is_cisco && !prompt.warnings.contains(&Warning::NoWayBack);
    let sentences = prompt.warnings.iter().filter_map(|warning| match warning {
        Warning::EverybodyHears if goes_back => Some(Question::EverybodyHearsAndBack),
        Warning::EverybodyHears => Some(Question::EverybodyHears),
        Warning::EverybodyHearsNext => Some(Question::EverybodyHearsNext),
        Warning::EverybodyReads => Some(Question::EverybodyReads),
        Warning::WrittenForAgents => Some(Question::WrittenForAgents),
        Warning::EndsForCustomer => Some(Question::EndsForCustomer),
        Warning::NoWayBack => Some(Question::NoWayBack),
        Warning::LogsOut if on_call.is_some() => None,
        Warning::LogsOut if is_cisco => Some(Question::LogsOutNowOrLater),
        Warning::LogsOut => Some(Question::LogsOut),
        // Said below with the name of who is left.
        Warning::LeavesHeard => None,
    });
    let leaves = prompt.leaves.as_ref().map(|name| {
        let is_heard = prompt.warnings.contains(&Warning::LeavesHeard);
        let heard = if is_heard { "yes" } else { "no" };
        say!(Question::Leaves, agent = &brief(name), heard = heard)
    });
    let sentences = sentences.map(|it| say!(it, agent = agent));
    list(
        Listed::Sentences,
        sentences.chain(on_call.clone()).chain(leaves).collect(),
    )
}

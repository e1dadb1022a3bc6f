//! The question before something that others will notice, or that cannot be undone.

use supervision::model::{Prompt, Warning};
use supervision::operation::{Operation, Target};

use super::{asked, brief, next_call, who};
use crate::i18n::en::listed::Listed;
use crate::i18n::en::operation::Question;
use crate::i18n::{list, say};

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
    let is_cisco = prompt.command.target().cisco().is_some();
    let goes_back = !is_cisco && !prompt.warnings.contains(&Warning::NoWayBack);
    let sentences = prompt.warnings.iter().map(|warning| match warning {
        Warning::EverybodyHears if goes_back => Question::EverybodyHearsAndBack,
        Warning::EverybodyHears => Question::EverybodyHears,
        Warning::EverybodyHearsNext => Question::EverybodyHearsNext,
        Warning::EverybodyReads => Question::EverybodyReads,
        Warning::WrittenForAgents => Question::WrittenForAgents,
        Warning::EndsForCustomer => Question::EndsForCustomer,
        Warning::NoWayBack => Question::NoWayBack,
        Warning::LogsOut if is_cisco => Question::LogsOutNowOrLater,
        Warning::LogsOut => Question::LogsOut,
    });
    let instead = prompt.command.is_instead().then_some(Question::StopsOther);
    let sentences = sentences.chain(instead);
    let sentences = sentences.map(|it| say!(it, agent = agent)).collect();
    list(Listed::Sentences, sentences)
}

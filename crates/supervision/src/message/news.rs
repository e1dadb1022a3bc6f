//! What may be drawn with the next frame of the browser, and what is drawn at once. Must not know
//! how a frame is asked for.

use super::{Changes, Effect, ListMsg, MessagingMsg, Msg};

impl Msg {
    /// Whether a server, the bus, the clock or the browser's memory says it. What the supervisor or
    /// the host does is no news: it is drawn at once, with everything before it.
    pub fn is_news(&self) -> bool {
        match self {
            Self::Credentials { .. }
            | Self::Reply { .. }
            | Self::Comet(_)
            | Self::Notifications(_)
            | Self::Heard(_)
            | Self::Recalled(_)
            | Self::Bus(_)
            | Self::Tick
            | Self::Wall(_)
            | Self::Messaging(MessagingMsg::Look(_) | MessagingMsg::Drafts(_)) => true,
            Self::List(msg) => msg.is_news(),
            Self::Configure { .. }
            | Self::Connect
            | Self::Disconnect
            | Self::Refresh
            | Self::CredentialsChanged
            | Self::Invoke(..)
            | Self::InvokeAll(..)
            | Self::InvokeInstead(..)
            | Self::Choose(_)
            | Self::Messaging(_)
            | Self::HostAnswered { .. }
            | Self::PromptAnswered(_)
            | Self::DismissTrouble
            | Self::DismissSession
            | Self::DismissEnded
            | Self::Reading(_)
            | Self::FilterLog(_)
            | Self::ExportLog(_)
            | Self::Given(_)
            | Self::DismissCall(_)
            | Self::Select(_)
            | Self::SelectId(_)
            | Self::AttendNext
            | Self::Visible(_)
            | Self::Online(_)
            | Self::BusConnected(_)
            | Self::DismissCisco
            | Self::Letters(_)
            | Self::Leave => false,
        }
    }
}

impl ListMsg {
    fn is_news(&self) -> bool {
        match self {
            Self::Recalled { .. } | Self::Times(_) | Self::Seen { .. } | Self::CountFacets => true,
            Self::Search(_)
            | Self::Sort(_)
            | Self::Order(_)
            | Self::Filter(_)
            | Self::AllOf(..)
            | Self::Floor { .. }
            | Self::HideLoggedOut(_)
            | Self::Grouped(_)
            | Self::Fold(_)
            | Self::ClearFilters
            | Self::Clear
            | Self::Reset
            | Self::Column(_)
            | Self::Width(..)
            | Self::Share
            | Self::Shared(_)
            | Self::Linked(_)
            | Self::Viewport { .. }
            | Self::Pin(_)
            | Self::Freeze(_)
            | Self::SortNow
            | Self::KeepTimes => false,
        }
    }
}

impl Effect {
    /// Whether it needs the screen as the model is now: what gets the focus has to be there.
    pub fn needs_screen(&self) -> bool {
        matches!(self, Self::FocusAgent(_))
    }
}

impl Changes {
    /// Whether something has to be drawn. Ages alone go on with the clock of the screen.
    pub fn is_to_draw(&self) -> bool {
        let Self {
            all,
            list,
            roster,
            agents: _,
            read: _,
            calls,
            sessions,
            activity,
            answerable,
        } = self;
        *all || *list || *calls || *activity || *answerable || *roster || !sessions.is_empty()
    }

    /// Whether it may wait for the next frame. A new line of the log is read out: one that another
    /// line replaces before it is drawn would be lost. A press on a question or a failure is about
    /// the one that the core has, and has to be on the same one.
    pub fn may_wait(&self) -> bool {
        !self.activity && !self.answerable
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{HttpReply, RequestId};

    #[test]
    fn what_servers_say_is_news_and_what_the_supervisor_does_is_not() {
        let reply = Msg::Reply {
            id: RequestId(1),
            reply: Ok(HttpReply::default()),
        };
        for news in [reply, Msg::Notifications(vec!["{}".into()]), Msg::Tick] {
            assert!(news.is_news(), "{news:?}");
        }
        let own = [
            Msg::Refresh,
            Msg::SelectId("a1".into()),
            Msg::PromptAnswered(true),
            Msg::List(ListMsg::Search("a".into())),
            Msg::Visible(false),
        ];
        for msg in own {
            assert!(!msg.is_news(), "{msg:?}");
        }
        assert!(Msg::List(ListMsg::Times(None)).is_news());
    }

    #[test]
    fn ages_alone_are_not_drawn_and_neither_the_log_nor_a_question_waits() {
        let mut changes = Changes {
            read: true,
            ..Changes::default()
        };
        assert!(!changes.is_to_draw());
        changes.list = true;
        assert!(changes.is_to_draw() && changes.may_wait());
        let log = Changes {
            activity: true,
            ..changes.clone()
        };
        changes.answerable = true;
        assert!(!log.may_wait() && !changes.may_wait());
    }
}

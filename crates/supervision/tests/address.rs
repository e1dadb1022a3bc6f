//! An address that cannot be used: nothing is sent, and the panel says so until there is a good one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::{BASE_URL, Desk};
use supervision::config::{AddressProblem, Config, Problem};
use supervision::message::{Effect, HostError};
use supervision::model::{Link, LinkFailure};
use supervision::view::Notice;
use supervision::{Msg, wake_at};

fn address(given: Result<&str, AddressProblem>) -> Msg {
    Msg::Configure {
        base_url: given.unwrap_or_default().into(),
        group: None,
        config: Box::new(Config::default()),
        problems: given.err().map(Problem::BaseUrl).into_iter().collect(),
    }
}

fn wrong(problem: AddressProblem) -> Link {
    Link::Failed(LinkFailure::WrongAddress(problem))
}

/// Nothing that leaves the page.
fn sends_nothing(desk: &Desk) -> bool {
    let leaves = |effect: &Effect| {
        matches!(
            effect,
            Effect::Send { .. } | Effect::OpenComet { .. } | Effect::AskCredentials { .. }
        )
    };
    !desk.effects.iter().any(leaves)
}

#[test]
fn a_wrong_address_is_told_once_and_nothing_is_sent() {
    let problem = AddressProblem::NoWebAddress;
    let mut desk = Desk::new();
    desk.tell(address(Err(problem)));
    desk.tell(address(Err(problem)));
    let trouble = HostError::Config(Problem::BaseUrl(problem));
    assert_eq!(trouble.code(), "base-url-wrong");
    assert_eq!(desk.reports(), [trouble]);
    assert_eq!(desk.model.link.state, Link::Closed);
    desk.does(Msg::Connect);
    assert_eq!(desk.model.link.state, wrong(problem));
    let notice = Notice::Failed(LinkFailure::WrongAddress(problem));
    assert_eq!(desk.notices(), [notice]);
    for msg in [
        Msg::Connect,
        Msg::CredentialsChanged,
        Msg::Online(false),
        Msg::Online(true),
        Msg::Refresh,
        Msg::Tick,
    ] {
        desk.does(msg);
    }
    assert_eq!(desk.model.link.state, wrong(problem));
    assert!(sends_nothing(&desk));
    assert_eq!(wake_at(&desk.model), None);
}

#[test]
fn a_good_address_heals() {
    let mut desk = Desk::new();
    desk.tell(address(Err(AddressProblem::Query)));
    desk.does(Msg::Connect);
    desk.does(address(Err(AddressProblem::Insecure)));
    assert_eq!(desk.model.link.state, wrong(AddressProblem::Insecure));
    assert!(sends_nothing(&desk));
    desk.does(address(Ok(BASE_URL)));
    assert_eq!(desk.model.link.state, Link::Live);
}

#[test]
fn an_address_that_goes_wrong_closes_the_connection() {
    let mut desk = Desk::live();
    desk.does(address(Err(AddressProblem::UserInfo)));
    assert_eq!(desk.model.link.state, wrong(AddressProblem::UserInfo));
    assert!(sends_nothing(&desk));
    assert!(desk.model.user.own_user.is_none());
}

#[test]
fn a_panel_that_is_not_to_connect_stays_closed_whatever_the_address() {
    let mut desk = Desk::new();
    desk.does(address(Err(AddressProblem::Query)));
    desk.does(address(Ok(BASE_URL)));
    assert_eq!(desk.model.link.state, Link::Closed);
    assert!(sends_nothing(&desk));
}

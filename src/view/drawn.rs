//! A view of any type as one type that is drawn once.
//!
//! What changes in such a view are its closures; the view as a whole is never turned into another
//! one. Leptos' own `into_any` compiles that as well, for each of a hundred types. Must not know
//! what is drawn.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use web_sys::{Element, Node};

/// Hides the type of a view.
pub(super) trait Draw {
    /// The view as one type that all views share.
    fn drawn(self) -> AnyView;
}

impl<T: Render + Send + 'static> Draw for T {
    fn drawn(self) -> AnyView {
        Once(Box::new(move || Box::new(self.build()))).into_any()
    }
}

/// A view that is drawn once.
struct Once(Box<dyn FnOnce() -> Box<dyn Mountable> + Send>);

/// The elements of a view that was drawn.
struct Drawn(Box<dyn Mountable>);

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

impl Render for Once {
    type State = Drawn;

    fn build(self) -> Drawn {
        Drawn((self.0)())
    }

    fn rebuild(self, state: &mut Drawn) {
        let mut next = self.build();
        state.insert_before_this(&mut next);
        state.unmount();
        *state = next;
    }
}

no_attrs!(Once);

// A view has to be able to be a text of a server, which none of the panel ever is.
impl RenderHtml for Once {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

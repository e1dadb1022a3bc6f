//! A part of the address of the page: the view settings of the list of agents in a link.
//!
//! Knows that the rest of the fragment, and the query, are the portal's and may hold private
//! things: a link takes neither along. Must not know what the part means.

/// Name before the panel's part, which ends with the fragment or where the next part begins.
const NAME: &str = "supervisor-view=";

/// What the address says.
pub fn read() -> Option<Box<str>> {
    let fragment = web_sys::window()?.location().hash().ok()?;
    let (_, ours) = fragment.split_once(NAME)?;
    let ours = ours.split('&').next().unwrap_or_default();
    Some(ours.into())
}

/// The address of the page with this in it, and nothing else but where the page is.
pub fn to(line: &str) -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    Some(with(&address, line))
}

fn with(address: &str, line: &str) -> String {
    let page = address.split(['?', '#']).next().unwrap_or_default();
    [page, "#", NAME, line].concat()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::with;

    #[wasm_bindgen_test]
    fn a_link_takes_nothing_of_the_portal_along_but_where_the_page_is() {
        let page = "https://portal.example/desk";
        for rest in [
            "",
            "?session=secret",
            "#/team",
            "#access_token=secret&supervisor-view=sort:-time&x=1",
            "?code=secret#state=secret",
            "#?x=1",
        ] {
            let address = [page, rest].concat();
            assert_eq!(
                with(&address, "by:group"),
                [page, "#supervisor-view=by:group"].concat()
            );
        }
    }
}

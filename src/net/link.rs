//! A part of the address of the page: what a link says of the list of agents.
//!
//! Knows that the rest of the fragment is the portal's, which may route by it. Must not know what
//! the part means.

/// Before our part; it ends with the fragment, or where the next part begins.
const NAME: &str = "supervisor-view=";

/// What the address says.
pub fn read() -> Option<Box<str>> {
    let fragment = web_sys::window()?.location().hash().ok()?;
    let (_, ours) = fragment.split_once(NAME)?;
    let ours = ours.split('&').next().unwrap_or_default();
    Some(ours.into())
}

/// The address of the page with this in it.
pub fn to(line: &str) -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    Some(with(&address, line))
}

fn with(address: &str, line: &str) -> String {
    let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
    let others = fragment
        .split('&')
        .filter(|part| !part.starts_with(NAME) && !part.is_empty());
    let mut parts: Vec<&str> = others.collect();
    let ours = [NAME, line].concat();
    parts.push(&ours);
    [page, "#", &parts.join("&")].concat()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::with;

    #[wasm_bindgen_test]
    fn the_rest_of_the_fragment_stays() {
        let page = "https://portal.example/desk?x=1";
        assert_eq!(
            with(page, "by:group"),
            [page, "#supervisor-view=by:group"].concat()
        );
        let routed = [page, "#/team&supervisor-view=sort:-time"].concat();
        assert_eq!(
            with(&routed, ""),
            [page, "#/team&supervisor-view="].concat()
        );
    }
}

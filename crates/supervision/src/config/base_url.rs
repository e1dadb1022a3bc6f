//! The address of the server, checked before anything is sent there.
//!
//! Knows which addresses a page can use. Must not know how a relative one is resolved: it gets a
//! whole one.

/// Why an address cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// It is none of the web: another scheme, no host, or nothing that can be read.
    NoWebAddress,
    /// It holds a user name or a password, which no page may send.
    UserInfo,
    /// The address has a query or a fragment, behind which a path is not possible.
    Query,
    /// It is not encrypted, and the page is: a browser blocks every request.
    Insecure,
}

/// What all requests begin with: the address without a slash at its end, and without `/api/v2`,
/// which requests add. `page` is the origin of the page.
pub fn read(given: &str, page: &str) -> Result<String, AddressProblem> {
    let given = given.trim();
    let (scheme, rest) = given
        .split_once("://")
        .ok_or(AddressProblem::NoWebAddress)?;
    let is_secure = scheme.eq_ignore_ascii_case("https");
    if !is_secure && !scheme.eq_ignore_ascii_case("http") {
        return Err(AddressProblem::NoWebAddress);
    }
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(AddressProblem::UserInfo);
    }
    let host = host_of(authority);
    let is_unreadable = |letter: char| letter.is_whitespace() || letter.is_control();
    if host.is_empty() || given.contains(is_unreadable) || given.contains('\\') {
        return Err(AddressProblem::NoWebAddress);
    }
    if rest.contains(['?', '#']) {
        return Err(AddressProblem::Query);
    }
    if !is_secure && page.starts_with("https:") && !is_this_machine(host) {
        return Err(AddressProblem::Insecure);
    }
    let address = given.trim_end_matches('/');
    let address = address.strip_suffix("/api/v2").unwrap_or(address);
    Ok(address.trim_end_matches('/').to_owned())
}

/// The host of an authority, without the port. An IPv6 address is in brackets.
fn host_of(authority: &str) -> &str {
    if let Some(end) = authority.find(']') {
        return authority.get(..=end).unwrap_or_default();
    }
    authority.split(':').next().unwrap_or_default()
}

/// Browsers count these as secure, whatever the scheme.
fn is_this_machine(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let is_loopback = host.starts_with("127.")
        && host
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|letter| letter.is_ascii_digit()));
    host == "localhost" || host.ends_with(".localhost") || host == "[::1]" || is_loopback
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "https://portal.example";

    #[test]
    fn what_requests_add_themselves_is_left_out() {
        for (given, read_as) in [
            ("https://gws.example", "https://gws.example"),
            (" https://gws.example/ ", "https://gws.example"),
            ("https://gws.example/api/v2", "https://gws.example"),
            ("https://gws.example/api/v2//", "https://gws.example"),
            (
                "https://gws.example:8443/gws/",
                "https://gws.example:8443/gws",
            ),
            ("https://gws.example/gws/api/v2/", "https://gws.example/gws"),
            ("https://gws.example/api/v2x", "https://gws.example/api/v2x"),
            ("HTTPS://GWS.example", "HTTPS://GWS.example"),
            ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ] {
            assert_eq!(read(given, PAGE), Ok(read_as.to_owned()), "{given}");
        }
    }

    #[test]
    fn what_no_request_can_go_to_is_refused() {
        for (given, problem) in [
            ("", AddressProblem::NoWebAddress),
            ("null", AddressProblem::NoWebAddress),
            ("gws.example", AddressProblem::NoWebAddress),
            ("//[bad", AddressProblem::NoWebAddress),
            ("javascript:alert(1)", AddressProblem::NoWebAddress),
            (
                "javascript://gws.example/%0aalert(1)",
                AddressProblem::NoWebAddress,
            ),
            ("data:text/html,x", AddressProblem::NoWebAddress),
            ("ftp://gws.example", AddressProblem::NoWebAddress),
            ("https://", AddressProblem::NoWebAddress),
            ("https:///api/v2", AddressProblem::NoWebAddress),
            ("https://:8443", AddressProblem::NoWebAddress),
            ("https://gws.example/a b", AddressProblem::NoWebAddress),
            (
                "https://gws.example\\@evil.example",
                AddressProblem::NoWebAddress,
            ),
            ("https://user:pw@gws.example", AddressProblem::UserInfo),
            ("https://user@gws.example/x?y", AddressProblem::UserInfo),
            ("https://gws.example?x=1", AddressProblem::Query),
            ("https://gws.example/#x", AddressProblem::Query),
            ("https://gws.example/?", AddressProblem::Query),
            ("http://gws.example", AddressProblem::Insecure),
            ("http://localhost.evil.example", AddressProblem::Insecure),
            ("http://127.evil.example", AddressProblem::Insecure),
        ] {
            assert_eq!(read(given, PAGE), Err(problem), "{given}");
        }
    }

    #[test]
    fn a_page_that_is_not_encrypted_itself_and_this_machine_need_no_encryption() {
        let own = "http://portal.example";
        assert_eq!(
            read("http://gws.example", own).as_deref(),
            Ok("http://gws.example")
        );
        for near in [
            "http://localhost:8090",
            "http://LOCALHOST",
            "http://gws.localhost",
            "http://127.0.0.1:8090",
            "http://[::1]:8090",
        ] {
            assert_eq!(read(near, PAGE).as_deref(), Ok(near), "{near}");
        }
    }
}

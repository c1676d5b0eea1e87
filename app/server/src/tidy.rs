//! Addresses as people type them: with a slash too many, in capitals, with the region of a language.

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, Uri, header},
};
use kernel::Lang;

/// Leads to the address that was meant, if there is one to be guessed.
pub fn redirect(uri: &Uri, is_spoken: impl Fn(Lang) -> bool) -> Option<Response<Body>> {
    let path = tidied(uri.path(), is_spoken)?;
    let address = uri.query().map_or_else(|| path.clone(), |query| format!("{path}?{query}"));
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    response.headers_mut().insert(header::LOCATION, HeaderValue::from_str(&address).ok()?);
    Some(response)
}

/// The path in its usual form; none when it has that already or does not begin with a language of ours.
fn tidied(path: &str, is_spoken: impl Fn(Lang) -> bool) -> Option<String> {
    let mut parts: Vec<String> = path.trim_end_matches('/').split('/').skip(1).map(ToOwned::to_owned).collect();
    let lang = parts.first_mut()?;
    *lang = lang.to_ascii_lowercase();
    if let Some((language, _)) = lang.clone().split_once('-') {
        language.clone_into(lang);
    }
    lang.parse().ok().filter(|lang| is_spoken(*lang))?;
    if let Some(place) = parts.get_mut(1) {
        *place = place.to_ascii_lowercase();
    }
    // an empty part would make //host, which leads to another server
    if parts.iter().any(String::is_empty) {
        return None;
    }
    let tidy = format!("/{}", parts.join("/"));
    (tidy != path).then_some(tidy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_put_right_once_and_never_leads_elsewhere() {
        let tidy = |path: &str| tidied(path, |lang| matches!(lang.as_str(), "nl" | "ar"));
        assert_eq!(tidy("/nl/").as_deref(), Some("/nl"));
        assert_eq!(tidy("/nl/be-gent/").as_deref(), Some("/nl/be-gent"));
        assert_eq!(tidy("/nl-BE").as_deref(), Some("/nl"));
        assert_eq!(tidy("/NL/BE-GENT/needs/health").as_deref(), Some("/nl/be-gent/needs/health"));
        for good_or_lost in ["/nl", "/nl/be-gent", "//nl", "/nl//evil.example", "/xx/", "/"] {
            assert_eq!(tidy(good_or_lost), None, "{good_or_lost}");
        }
        let again = tidy("/nl-BE/BE-Gent/").unwrap();
        assert_eq!(tidy(&again), None);
    }
}

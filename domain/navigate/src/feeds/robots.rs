//! What robots may read, and whom to tell of a weakness.

use kernel::Day;
use ui::{Answer, Request};

use super::sitemap;
use crate::routes::ApiContext;

/// Days that a statement on security holds; RFC 9116 asks for less than a year.
const SECURITY_DAYS: i64 = 364;

/// `/robots.txt`: public pages may be read; searches and forms are made for people.
pub fn robots(context: &ApiContext, _: &Request) -> Answer {
    let base = &context.site.base_url;
    let mut text = String::from(
        "User-agent: *\nDisallow: /*/search\nDisallow: /*/voices/\nDisallow: /*/print/\nDisallow: /metrics\nAllow: /\n\n",
    );
    text.push_str(&format!("Sitemap: {base}/sitemap.xml\n"));
    for name in sitemap::parts(context) {
        text.push_str(&format!("Sitemap: {base}/sitemap/{name}\n"));
    }
    Answer::lasting("text/plain; charset=utf-8", text)
}

/// `/.well-known/security.txt` (RFC 9116): the operator's contact, or the page that says who runs this.
pub fn security(context: &ApiContext, _: &Request) -> Answer {
    let base = &context.site.base_url;
    let contact = contact(&context.site.operator.contact).unwrap_or_else(|| format!("{base}/en/about"));
    let today: Day = context.now.day_utc();
    let expires = today.checked_add(jiff::Span::new().days(SECURITY_DAYS)).unwrap_or(today);
    let languages: Vec<String> = context.site.tags().map(|tag| tag.to_string()).take(10).collect();
    let text = format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {base}/.well-known/security.txt\n",
        languages.join(", ")
    );
    let answer = Answer::lasting("text/plain; charset=utf-8", text);
    Answer { is_lasting: false, ..answer }
}

/// A contact as an address that programs can open.
fn contact(contact: &str) -> Option<String> {
    let contact = contact.trim();
    let is_plain = !contact.is_empty() && contact.chars().all(|c| c.is_ascii_graphic());
    match is_plain {
        true if ["https://", "mailto:", "tel:"].iter().any(|scheme| contact.starts_with(scheme)) => {
            Some(contact.to_owned())
        }
        true if contact.contains('@') => Some(format!("mailto:{contact}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::contact;

    #[test]
    fn a_contact_becomes_an_address() {
        assert_eq!(contact("desk@example.org").as_deref(), Some("mailto:desk@example.org"));
        assert_eq!(contact(" https://example.org/contact ").as_deref(), Some("https://example.org/contact"));
        assert_eq!(contact("Main street 1"), None);
        assert_eq!(contact("a\nb@example.org"), None);
        assert_eq!(contact(""), None);
    }
}

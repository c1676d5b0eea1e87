//! What an organisation is, and what it may say of itself.

use kernel::{Lang, Refusal, Slug};
use ui::Entries;

/// What an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A public authority.
    Authority,
    /// Offers services.
    Provider,
    /// An association of migrants.
    MigrantAssociation,
    /// Another organisation without profit.
    Ngo,
    /// A university.
    University,
    /// A school.
    School,
    /// A partner of a project.
    Partner,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Authority,
        Self::Provider,
        Self::MigrantAssociation,
        Self::Ngo,
        Self::University,
        Self::School,
        Self::Partner,
    ];

    /// Its word in the database and in keys of messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Provider => "provider",
            Self::MigrantAssociation => "migrant-association",
            Self::Ngo => "ngo",
            Self::University => "university",
            Self::School => "school",
            Self::Partner => "partner",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The key of its word in the reader's language.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Authority => "people-kind-authority",
            Self::Provider => "people-kind-provider",
            Self::MigrantAssociation => "people-kind-migrant-association",
            Self::Ngo => "people-kind-ngo",
            Self::University => "people-kind-university",
            Self::School => "people-kind-school",
            Self::Partner => "people-kind-partner",
        }
    }
}

/// Longest name in characters.
pub const NAME_MAX: usize = 120;
/// Longest description in characters.
pub const ABOUT_MAX: usize = 2_000;

/// What a form says about an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Where it works.
    pub place: Slug,
    /// What it does.
    pub about: String,
    /// The language of those words.
    pub about_lang: Lang,
    /// Its site.
    pub website: Option<String>,
    /// Its phone.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
}

impl Described {
    /// Reads the form of an organisation; `is_place` says whether there is a place of this slug.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn read(entries: &Entries, lang: Lang, is_place: impl Fn(&str) -> bool) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let mut refuse = |field, key| refusals.push(Refusal::field(field, key));
        let kind = Kind::parse(entries.value("kind"));
        if kind.is_none() {
            refuse("kind", "people-organisation-kind-missing");
        }
        let name = entries.text("name").unwrap_or_default();
        if name.is_empty() || name.chars().count() > NAME_MAX {
            refuse("name", "people-organisation-name-missing");
        }
        let place: Option<Slug> =
            Some(entries.value("place").trim()).filter(|slug| is_place(slug)).and_then(|s| s.parse().ok());
        if place.is_none() {
            refuse("place", "people-place-unknown");
        }
        let about = entries.text("about").unwrap_or_default();
        if about.chars().count() > ABOUT_MAX {
            refuse("about", "people-organisation-about-long");
        }
        let website = entries.text("website");
        if website.as_deref().is_some_and(|site| !is_website(site)) {
            refuse("website", "people-website-wrong");
        }
        let phone = entries.text("phone");
        if phone.as_deref().is_some_and(|phone| !is_phone(phone)) {
            refuse("phone", "people-phone-wrong");
        }
        let email = entries.text("email");
        if email.as_deref().is_some_and(|email| !is_email(email)) {
            refuse("email", "people-email-wrong");
        }
        match (kind, place, refusals.is_empty()) {
            (Some(kind), Some(place), true) => {
                Ok(Self { kind, name, place, about, about_lang: lang, website, phone, email })
            }
            _ => Err(refusals),
        }
    }
}

/// An address that opens a page: nothing that runs as script, no password in it.
#[must_use]
pub fn is_website(text: &str) -> bool {
    let Ok(url) = url::Url::parse(text) else { return false };
    matches!(url.scheme(), "https" | "http")
        && url.host_str().is_some_and(|host| host.contains('.'))
        && url.username().is_empty()
        && url.password().is_none()
        && text.len() <= 300
}

/// Something that can be dialled.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=15).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || " +-./()".contains(c))
}

/// Something that a letter can be sent to: one `@`, a host with a dot, no white space and nothing that ends a header.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c);
    text.len() <= 254
        && !name.is_empty()
        && name.len() <= 64
        && host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty())
        && !host.contains('@')
        && text.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_opened_dialled_or_written_to_is_taken() {
        for site in ["https://example.org", "http://www.example.org/a?b=c"] {
            assert!(is_website(site), "{site}");
        }
        for site in ["javascript:alert(1)", "//example.org", "data:text/html,x", "https://a:b@example.org", "https://x"]
        {
            assert!(!is_website(site), "{site}");
        }
        assert!(is_phone("+32 (0)9 266 70 00") && is_phone("112"));
        assert!(!is_phone("call me") && !is_phone("1") && !is_phone("+32<b>12345"));
        assert!(is_email("amina@example.org"));
        for email in ["amina", "a@b", "a@@b.c", "a b@c.d", "a@b.c\r\nBcc: x@y.z", "<a@b.c>", "a@.c", "@b.c"] {
            assert!(!is_email(email), "{email}");
        }
    }

    #[test]
    fn a_form_names_every_field_that_is_wrong() {
        let read = |form: &str| {
            Described::read(&Entries::parse(form.as_bytes(), &[]).unwrap(), Lang::NL, |slug| slug == "be-gent")
        };
        let wrong = read("kind=club&name=&place=mars&website=javascript:1&phone=x&email=y").unwrap_err();
        let fields: Vec<_> = wrong.iter().filter_map(|refusal| refusal.field).collect();
        assert_eq!(fields, ["kind", "name", "place", "website", "phone", "email"]);
        let right = read("kind=ngo&name=Samen&place=be-gent&about=Wij+helpen").unwrap();
        assert_eq!((right.kind, right.name.as_str(), right.website), (Kind::Ngo, "Samen", None));
    }
}

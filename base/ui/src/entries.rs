//! What a person entered into a form: names and values as they were sent, and the cleaned text of a field.

/// Most fields that a form of ours sends.
const MOST: usize = 64;

/// The fields of one form, in the order in which they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries(Vec<(String, String)>);

/// What was sent is no form of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

impl Entries {
    /// Reads `application/x-www-form-urlencoded`. Only fields in `several` may stand more than once.
    ///
    /// # Errors
    /// [`Malformed`] when there are more than 64 fields, or when one that can have one value only has two.
    pub fn parse(body: &[u8], several: &[&str]) -> Result<Self, Malformed> {
        Self::parse_long(body, several, MOST)
    }

    /// Reads a form that has more fields than most.
    ///
    /// # Errors
    /// [`Malformed`] when there are more than `most` fields, or when one that can have one value only has two.
    pub fn parse_long(body: &[u8], several: &[&str], most: usize) -> Result<Self, Malformed> {
        let mut fields: Vec<(String, String)> = Vec::new();
        for (name, value) in form_urlencoded::parse(body) {
            let is_twice = !several.contains(&&*name) && fields.iter().any(|(known, _)| *known == name);
            if fields.len() >= most || is_twice {
                return Err(Malformed);
            }
            fields.push((name.into_owned(), value.into_owned()));
        }
        Ok(Self(fields))
    }

    /// The fields as they were sent.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.0
    }

    /// A field as it was sent; empty when it was not.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Was this choice made?
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|chosen| chosen == value)
    }

    /// The text of a field, cleaned; none when nothing but space was entered.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        let text = clean(self.value(name));
        (!text.is_empty()).then_some(text)
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Entries {
    /// A form as if somebody had entered this.
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(fields: I) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }
}

/// Text without what only a machine sees: control characters, and the marks that turn the order of letters round. The
/// joiners that Persian and Bengali are written with stay.
///
/// ```
/// assert_eq!(ui::clean(" one\r\ntwo\u{0}\u{202e} "), "one\ntwo");
/// assert_eq!(ui::clean("می\u{200c}روم"), "می\u{200c}روم");
/// ```
#[must_use]
pub fn clean(text: &str) -> String {
    let is_hidden = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace("\r\n", "\n").replace('\r', "\n").replace(is_hidden, "").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded() {
        let entries =
            Entries::parse(b"reason=cost&reason=language&words=%E1%8C%8C%E1%8A%95%E1%89%B5+ok&empty=++", &["reason"]);
        let entries = entries.unwrap();
        assert_eq!(entries.all("reason").collect::<Vec<_>>(), ["cost", "language"]);
        assert_eq!(entries.text("words").as_deref(), Some("ጌንት ok"));
        assert_eq!((entries.text("empty"), entries.value("absent")), (None, ""));
        assert!(entries.has("reason", "language") && !entries.has("reason", "other"));
    }

    #[test]
    fn a_field_that_stands_twice_is_refused() {
        assert_eq!(Entries::parse(b"key=a&key=b", &["reason"]), Err(Malformed));
        let many: String = (0..65).map(|i| format!("f{i}=1&")).collect();
        assert_eq!(Entries::parse(many.as_bytes(), &[]), Err(Malformed));
        assert_eq!(Entries::parse_long(many.as_bytes(), &[], 65).unwrap().fields().len(), 65);
    }
}

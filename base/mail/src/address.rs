//! An e-mail address that can be written to.

use std::{fmt, str::FromStr};

use url::Host;

use crate::Unfit;

/// Longest address that SMTP takes (RFC 5321, 4.5.3.1.3, without its angle brackets).
const LONGEST: usize = 254;

/// An e-mail address: `name@example.org`. A domain in other letters is kept in its ASCII form, so that every server takes it.
///
/// It holds nothing that could end a line, and its `Debug` form does not show it, so that it gets into no log by accident.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Address(lettre::Address);

impl FromStr for Address {
    type Err = Unfit;

    fn from_str(text: &str) -> Result<Self, Unfit> {
        let text = text.trim_matches(' ');
        if text.len() > LONGEST || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(Unfit::Address);
        }
        let (user, domain) = text.rsplit_once('@').ok_or(Unfit::Address)?;
        let Ok(Host::Domain(domain)) = Host::parse(domain) else { return Err(Unfit::Address) };
        lettre::Address::new(user, &domain).map(Self).map_err(|_| Unfit::Address)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(..)")
    }
}

impl Address {
    pub(crate) fn inner(&self) -> lettre::Address {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_mail_servers_take_it() {
        let read = |text: &str| text.parse::<Address>().unwrap().to_string();
        assert_eq!(read(" amina@example.org "), "amina@example.org");
        assert_eq!(read("o'brien+mail@example.org"), "o'brien+mail@example.org");
        assert_eq!(read("info@bücher.example"), "info@xn--bcher-kva.example");
    }

    #[test]
    fn what_could_end_a_header_or_name_a_second_person_is_no_address() {
        for wrong in [
            "",
            "amina",
            "amina@",
            "@example.org",
            "amina@example.org\r\nBcc: x@example.org",
            "a\nb@example.org",
            "\"a\r\nb\"@example.org",
            "a@example.org, b@example.org",
            "a@example.org>, <b@example.org",
            "Amina <a@example.org>",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "a\u{2028}b@example.org",
        ] {
            assert_eq!(wrong.parse::<Address>(), Err(Unfit::Address), "{wrong:?}");
        }
        assert_eq!(format!("{}@example.org", "a".repeat(300)).parse::<Address>(), Err(Unfit::Address));
    }

    #[test]
    fn an_address_does_not_get_into_a_log() {
        assert_eq!(format!("{:?}", "amina@example.org".parse::<Address>().unwrap()), "Address(..)");
    }
}

//! Language tags as small copyable values.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A BCP 47 language tag of at most 12 ASCII bytes, in lower case: `nl`, `prs`, `en-x-long`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang {
    bytes: [u8; 12],
    len: u8,
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The text is no language tag that we can hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no language tag: use 2 to 12 letters, digits and hyphens, such as “nl” or “prs”")]
pub struct LangError(String);

impl Lang {
    /// English, the language of last resort.
    pub const EN: Self = Self::constant(b"en");
    /// Dutch.
    pub const NL: Self = Self::constant(b"nl");

    const fn constant(tag: &[u8; 2]) -> Self {
        Self { bytes: [tag[0], tag[1], 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], len: 2 }
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// The direction of the script that this language is mostly written in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.as_str() {
            "ar" | "fa" | "ps" | "prs" | "ur" | "he" | "ckb" | "sd" | "ug" | "yi" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The tag that CLDR knows the language by: `prs` formats as `fa-AF`, `no` as `nb`.
    #[must_use]
    pub fn cldr(&self) -> &str {
        match self.as_str() {
            "prs" => "fa-AF",
            "en-x-long" => "en",
            tag => tag,
        }
    }
}

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let ok = (2..=12).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && text.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
        if !ok {
            return Err(LangError(text.chars().take(40).collect()));
        }
        let mut bytes = [0; 12];
        for (to, from) in bytes.iter_mut().zip(text.bytes()) {
            *to = from.to_ascii_lowercase();
        }
        Ok(Self { bytes, len: u8::try_from(text.len()).unwrap_or(12) })
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_and_written() {
        let dari: Lang = "PRS".parse().unwrap();
        assert_eq!((dari.as_str(), dari.cldr(), dari.direction()), ("prs", "fa-AF", Direction::Rtl));
        assert!("".parse::<Lang>().is_err());
        assert!("<script>".parse::<Lang>().is_err());
        assert_eq!("nl".parse::<Lang>().unwrap(), Lang::NL);
    }
}

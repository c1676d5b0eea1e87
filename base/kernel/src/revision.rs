//! The revision of a text: what a translation was made from is compared with what the source says now.

use std::{fmt, str::FromStr};

use sha2::{Digest, Sha256};

/// The first 32 bits of the SHA-256 of a text, trimmed at both ends: 8 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Revision(pub u32);

impl Revision {
    /// The revision of this text. The caller hands in NFC.
    ///
    /// ```
    /// assert_eq!(kernel::Revision::of(" abc ").to_string(), "ba7816bf");
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Self {
        let digest = Sha256::digest(text.trim().as_bytes());
        let mut first = [0; 4];
        first.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
        Self(u32::from_be_bytes(first))
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

impl FromStr for Revision {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u32::from_str_radix(text, 16).map(Self)
    }
}

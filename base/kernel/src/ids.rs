//! Ids: 128 random bits where order or time could point at a person, UUIDv5 where the same record must have the same
//! id on every installation.

use std::fmt;

use uuid::Uuid;

/// Namespace of the HSDS ids of records in `content/`: the UUIDv5 of `navimig.eu/hsds` under the DNS namespace, fixed for ever.
pub const HSDS_NAMESPACE: Uuid = Uuid::from_u128(0x9a1f_1bd0_6b0c_5d5e_9c55_1d3f_0f6c_7a21);

/// The HSDS id of the record `kind/id`: the same on every installation.
///
/// ```
/// assert_eq!(kernel::hsds_id("service", "be-ocmw"), kernel::hsds_id("service", "be-ocmw"));
/// assert_ne!(kernel::hsds_id("service", "be-ocmw"), kernel::hsds_id("organization", "be-ocmw"));
/// ```
#[must_use]
pub fn hsds_id(kind: &str, id: &str) -> Uuid {
    if kind == "service" {
        Uuid::new_v5(&HSDS_NAMESPACE, id.as_bytes())
    } else {
        Uuid::new_v5(&HSDS_NAMESPACE, format!("{kind}/{id}").as_bytes())
    }
}

/// 128 random bits: an id that tells neither order nor time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RandomId(pub [u8; 16]);

impl RandomId {
    /// An id from 16 bytes of the caller's randomness.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Reads the 32 hexadecimal digits that [`fmt::Display`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(|uuid| Self(uuid.into_bytes()))
    }
}

impl fmt::Display for RandomId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Uuid::from_bytes(self.0).as_simple().fmt(f)
    }
}

impl fmt::Debug for RandomId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_namespace_never_changes() {
        assert_eq!(hsds_id("service", "be-ocmw").to_string(), hsds_id("service", "be-ocmw").to_string());
        assert_eq!(HSDS_NAMESPACE.to_string(), "9a1f1bd0-6b0c-5d5e-9c55-1d3f0f6c7a21");
    }

    #[test]
    fn a_random_id_survives_its_text_form() {
        let id = RandomId::from_bytes([7; 16]);
        assert_eq!(RandomId::parse(&id.to_string()), Some(id));
        assert_eq!(RandomId::parse("nothing"), None);
    }
}

//! Passkeys (WebAuthn level 3): what a browser is asked to sign, and what it answers.

use kernel::{Fault, PersonId};
use serde_json::Value;
use url::Url;
use uuid::Uuid;
use webauthn_rs::{
    Webauthn, WebauthnBuilder,
    prelude::{
        CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
        RegisterPublicKeyCredential,
    },
};

/// How long a browser may take, in milliseconds.
pub const CEREMONY_MS: i64 = 5 * 60_000;

/// Asks browsers for signatures and checks them.
pub struct Passkeys(Webauthn);

/// What a browser answered is not what it was asked for, or not by a key that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotProven;

/// A key that a device made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The id that the device gave it.
    pub id: Vec<u8>,
    /// The public key and what belongs to it, as JSON.
    pub passkey: String,
}

impl Passkeys {
    /// For the site at this address. None where browsers allow no passkeys: at a bare number, as `http://127.0.0.1`.
    #[must_use]
    pub fn new(base_url: &str, product: &str) -> Option<Self> {
        let origin = Url::parse(base_url).ok()?;
        let host = origin.domain()?.to_owned();
        let builder = WebauthnBuilder::new(&host, &origin).ok()?.rp_name(product);
        builder.build().ok().map(Self)
    }

    /// What to ask a browser so that it makes a key for this person, and what to remember until it answers. `known` are the keys
    /// that the person has: a device makes no second one.
    ///
    /// # Errors
    /// A [`Fault`] of the library.
    pub fn ask_to_make(&self, person: PersonId, name: &str, known: &[Vec<u8>]) -> Result<(Value, String), Fault> {
        let known = known.iter().map(|id| CredentialID::from(id.clone())).collect();
        let handle = Uuid::from_bytes(person.0.0);
        let (options, state) = self.0.start_passkey_registration(handle, name, name, Some(known)).map_err(failed)?;
        let mut options = serde_json::to_value(options).map_err(unreadable)?;
        // the key is found without a name being typed: nobody has to remember one
        if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut)
        {
            selection.insert("residentKey".to_owned(), "required".into());
            selection.insert("requireResidentKey".to_owned(), true.into());
        }
        Ok((options, serde_json::to_string(&state).map_err(unreadable)?))
    }

    /// The key that a device made, if the answer is right.
    ///
    /// # Errors
    /// [`NotProven`].
    pub fn made(&self, state: &str, answer: Value) -> Result<Made, NotProven> {
        let state: PasskeyRegistration = serde_json::from_str(state).map_err(|_| NotProven)?;
        let answer: RegisterPublicKeyCredential = serde_json::from_value(answer).map_err(|_| NotProven)?;
        let passkey = self.0.finish_passkey_registration(&answer, &state).map_err(|_| NotProven)?;
        let id = passkey.cred_id().to_vec();
        Ok(Made { id, passkey: serde_json::to_string(&passkey).map_err(|_| NotProven)? })
    }

    /// What to ask a browser so that it proves any key that it has for this site.
    ///
    /// # Errors
    /// A [`Fault`] of the library.
    pub fn ask_to_prove(&self) -> Result<(Value, String), Fault> {
        let (options, state) = self.0.start_discoverable_authentication().map_err(failed)?;
        let mut options = serde_json::to_value(options).map_err(unreadable)?;
        // a person has pressed a button: the browser is to ask at once
        if let Some(options) = options.as_object_mut() {
            options.remove("mediation");
        }
        Ok((options, serde_json::to_string(&state).map_err(unreadable)?))
    }

    /// The person and the id of the key that an answer names; nothing is proven yet.
    ///
    /// # Errors
    /// [`NotProven`] when it names none.
    pub fn named(&self, answer: &Value) -> Result<(PersonId, Vec<u8>), NotProven> {
        let answer: PublicKeyCredential = serde_json::from_value(answer.clone()).map_err(|_| NotProven)?;
        let (handle, id) = self.0.identify_discoverable_authentication(&answer).map_err(|_| NotProven)?;
        Ok((PersonId(kernel::RandomId(handle.into_bytes())), id.to_vec()))
    }

    /// Is the answer signed by this key? The key as it is to be kept from now on: its counter may have moved.
    ///
    /// # Errors
    /// [`NotProven`].
    pub fn proven(&self, state: &str, answer: Value, passkey: &str) -> Result<String, NotProven> {
        let state: DiscoverableAuthentication = serde_json::from_str(state).map_err(|_| NotProven)?;
        let answer: PublicKeyCredential = serde_json::from_value(answer).map_err(|_| NotProven)?;
        let mut passkey: Passkey = serde_json::from_str(passkey).map_err(|_| NotProven)?;
        let result = self.0.finish_discoverable_authentication_v2(&answer, state, &passkey).map_err(|_| NotProven)?;
        passkey.update_credential(&result).ok_or(NotProven)?;
        serde_json::to_string(&passkey).map_err(|_| NotProven)
    }
}

fn failed(error: impl std::fmt::Display) -> Fault {
    Fault::new(format!("ask a browser for a passkey: {error}"))
}

fn unreadable(error: serde_json::Error) -> Fault {
    Fault::because("keep what a browser was asked", error)
}

#[cfg(test)]
mod tests {
    use kernel::RandomId;

    use super::*;

    #[test]
    fn a_browser_is_asked_for_a_key_that_it_finds_by_itself() {
        let passkeys = Passkeys::new("http://localhost:8080", "NAVI-MIG").unwrap();
        let person = PersonId(RandomId([7; 16]));
        let (options, state) = passkeys.ask_to_make(person, "Amina", &[vec![1, 2, 3]]).unwrap();
        let key = &options["publicKey"];
        assert_eq!(key["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(key["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(key["rp"]["id"], "localhost");
        assert_eq!(key["excludeCredentials"].as_array().unwrap().len(), 1);
        assert_eq!(passkeys.made(&state, serde_json::json!({"id": "x"})), Err(NotProven));
        let (options, state) = passkeys.ask_to_prove().unwrap();
        assert!(options.get("mediation").is_none());
        assert_eq!(passkeys.proven(&state, serde_json::json!({}), "{}"), Err(NotProven));
    }

    #[test]
    fn a_number_is_no_home_for_passkeys() {
        assert!(Passkeys::new("http://127.0.0.1:8080", "NAVI-MIG").is_none());
        assert!(Passkeys::new("https://help.example.org", "NAVI-MIG").is_some());
    }
}

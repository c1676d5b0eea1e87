//! What all requests share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use kernel::{Lang, PersonId};
use store::{Tx, WriteError};

use crate::{
    People,
    passkeys::Passkeys,
    session::{Method, Token},
    store::{Open, Profile, open, put_profile},
    tries::Tries,
};

/// What all requests share.
pub(crate) struct Shared {
    pub(crate) people: People,
    /// None where browsers allow none.
    pub(crate) passkeys: Option<Passkeys>,
    tries: Mutex<Tries>,
}

impl Shared {
    pub(crate) fn new(people: People) -> Self {
        let product = people.site.catalogue.english().text("product-name").to_owned();
        let tries = Tries::new(people.settings.tries, people.bytes());
        Self { passkeys: Passkeys::new(&people.site.base_url, &product), tries: Mutex::new(tries), people }
    }

    pub(crate) fn tries(&self) -> MutexGuard<'_, Tries> {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a session in the write of the act that proved who it is.
    pub(crate) async fn open(&self, tx: &Tx, person: PersonId, method: Method) -> Result<Token, WriteError> {
        let token = self.people.token();
        let session = Open { hash: token.hash(), id: self.people.id(), person, method, now: self.people.clock.now() };
        open(tx, &session, &self.people.settings.lifetimes).await?;
        Ok(token)
    }

    /// Makes an account, in the write of the act that it is for.
    pub(crate) async fn make(&self, tx: &Tx, name: &str, lang: Lang) -> Result<PersonId, WriteError> {
        let profile = Profile { id: PersonId(self.people.id()), name: name.to_owned(), lang };
        put_profile(tx, &profile, self.people.clock.now().day_utc()).await?;
        Ok(profile.id)
    }
}

//! What all requests share: the parts that the server gave, and what is kept in memory only.

use std::sync::{Mutex, MutexGuard, PoisonError};

use kernel::{Day, RandomId};
use sha2::{Digest, Sha256};
use store::WriteError;
use tokio::sync::OnceCell;

use super::figures::Kept;
use crate::{Voices, attempts::Attempts, case::Secret, twice::Taps};

/// What all requests share.
pub(crate) struct Shared {
    pub(crate) voices: Voices,
    pub(crate) kept: Kept,
    secret: OnceCell<Secret>,
    attempts: Mutex<Attempts>,
    taps: Mutex<Taps>,
}

impl Shared {
    pub(crate) fn new(voices: Voices) -> Self {
        Self {
            voices,
            kept: Kept::default(),
            secret: OnceCell::new(),
            attempts: Mutex::default(),
            taps: Mutex::default(),
        }
    }

    /// The present day. Days are those of UTC everywhere, so that a day tells no more than a day.
    pub(crate) fn today(&self) -> Day {
        self.voices.clock.now().day_utc()
    }

    /// The secret of the installation, made when it is first needed.
    pub(crate) async fn secret(&self) -> Result<Secret, WriteError> {
        let load = async || {
            let mut fresh = [0; 32];
            (self.voices.random)(&mut fresh);
            crate::store::secret(&self.voices.store, fresh).await
        };
        self.secret.get_or_try_init(load).await.copied()
    }

    /// 128 random bits.
    pub(crate) fn fresh_id(&self) -> RandomId {
        let mut bytes = [0; 16];
        (self.voices.random)(&mut bytes);
        RandomId(bytes)
    }

    /// A key for a form that came without one: the same for the same form a moment ago.
    pub(crate) fn key_for(&self, address: &str, body: &[u8]) -> RandomId {
        let form = Sha256::new().chain_update(address).chain_update([0]).chain_update(body).finalize().into();
        let now = self.voices.clock.now();
        self.taps.lock().unwrap_or_else(PoisonError::into_inner).key(form, now, self.fresh_id())
    }

    pub(crate) fn attempts(&self) -> MutexGuard<'_, Attempts> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

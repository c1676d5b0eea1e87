//! What all requests share: the parts that the server gave, and what is kept in memory only.

use std::sync::{Mutex, MutexGuard, PoisonError};

use kernel::{Day, RandomId, Scope};
use store::WriteError;
use tokio::sync::OnceCell;
use ui::Client;

use super::figures::Kept;
use crate::{
    Desk, Settings, Voices,
    attempts::Attempts,
    budgets::{Budgets, Figure, Network},
    case::Secret,
};

/// A form that was let in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Admitted {
    network: Option<Network>,
    /// The figure that it counts in.
    pub(crate) counted: Option<Figure>,
}

/// What all requests share.
pub(crate) struct Shared {
    pub(crate) voices: Voices,
    pub(crate) settings: Settings,
    pub(crate) kept: Kept,
    secret: OnceCell<Secret>,
    attempts: Mutex<Attempts>,
    budgets: Mutex<Budgets>,
    /// Made anew by each process: what networks are hashed with.
    key: [u8; 32],
}

impl Shared {
    pub(crate) fn new(voices: Voices, settings: Settings) -> Self {
        let mut key = [0; 32];
        (voices.random)(&mut key);
        Self {
            voices,
            budgets: Mutex::new(Budgets::new(settings.limits)),
            settings,
            kept: Kept::default(),
            secret: OnceCell::new(),
            attempts: Mutex::default(),
            key,
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

    /// A place and those around it, as scopes of roles, the narrowest first.
    pub(crate) fn place_scopes(&self, place: &str) -> Vec<Scope> {
        let places = &self.voices.places;
        let line = places.get(place).map(|place| places.ancestors(place));
        line.into_iter().flatten().map(|place| Scope::Place(place.slug.clone())).collect()
    }

    /// The desk that reads the reports of a place now.
    pub(crate) fn desk_at(&self, place: &str) -> Option<Desk> {
        self.settings.desks.desk_for(&self.place_scopes(place))
    }

    /// 128 random bits.
    pub(crate) fn fresh_id(&self) -> RandomId {
        let mut bytes = [0; 16];
        (self.voices.random)(&mut bytes);
        RandomId(bytes)
    }

    /// Lets one form in, and says whether it counts in public; the seconds to wait where its network has sent too many.
    pub(crate) fn admit(&self, client: Option<Client>, figure: Option<Figure>) -> Result<Admitted, u32> {
        let Some(network) = self.network(client) else { return Ok(Admitted { network: None, counted: figure }) };
        let now = self.voices.clock.now();
        let mut budgets = self.budgets();
        budgets.take(network, now)?;
        let counted = figure.filter(|figure| budgets.counts(network, *figure, now));
        Ok(Admitted { network: Some(network), counted })
    }

    /// A form that was let in stored nothing: it costs nothing.
    pub(crate) fn give_back(&self, admitted: Admitted) {
        if let Some(network) = admitted.network {
            self.budgets().give_back(network, admitted.counted);
        }
    }

    fn network(&self, client: Option<Client>) -> Option<Network> {
        client.map(|client| Network::of(client, &self.key))
    }

    fn budgets(&self) -> MutexGuard<'_, Budgets> {
        self.budgets.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn attempts(&self) -> MutexGuard<'_, Attempts> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

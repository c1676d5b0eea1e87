//! What editors do to published content: written with its event in one write, announced, and shown before they see their next
//! page.

use kernel::{Fault, RandomId};
use navigate::{
    content::RecordKind,
    snapshot::fits,
    store::{self as records, Edit},
};
use store::WriteError;

use crate::{App, router::fill_random};

impl App {
    /// Publishes a service as an editor wants it: new, or in the place of the present one. Returns the number of the change as
    /// soon as this server shows it; another server shows it after [`App::wait_until_shown`].
    ///
    /// # Errors
    /// [`WriteError::Fault`] when the record is no service or does not fit the type of one, and as [`store::Store::write`].
    pub async fn edit_service(&self, edit: Edit) -> Result<i64, WriteError> {
        let named = &edit.record;
        if named.kind != RecordKind::Service {
            return Err(Fault::new(format!("publish {}: it is a {}", named.id, named.kind.as_str())).into());
        }
        let places = &self.live.load().snapshot.places;
        fits(named, &edit.translations, places)
            .map_err(|why| Fault::new(format!("publish the service {}: {why}", named.id)))?;
        let change = records::edit(&self.store, edit, self.clock.now(), random()).await?;
        self.show(change).await;
        Ok(change)
    }

    /// Takes a service out of what is published. Returns the number of the change as soon as this server shows it no more.
    ///
    /// # Errors
    /// As [`store::Store::write`].
    pub async fn remove_service(&self, id: &str, by: Option<RandomId>) -> Result<i64, WriteError> {
        let named = (RecordKind::Service, id);
        let change = records::remove(&self.store, named, by, self.clock.now(), random()).await?;
        self.show(change).await;
        Ok(change)
    }

    /// Waits until this server shows a change, two seconds at most; false when it does not by then.
    pub async fn wait_until_shown(&self, change: i64) -> bool {
        self.news.wait_for(change).await
    }

    async fn show(&self, change: i64) {
        self.news.announce();
        if !self.wait_until_shown(change).await {
            tracing::warn!(change, "a change is stored and not shown yet");
        }
    }
}

fn random() -> [u8; 10] {
    let mut bits = [0; 10];
    fill_random(&mut bits);
    bits
}

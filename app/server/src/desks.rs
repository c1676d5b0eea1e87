//! Who reads what people report: the places for which somebody holds the role of the independent desk.

use std::{sync::Arc, time::Duration};

use kernel::{Role, Scope};
use voices::{Desk, Desks};

use crate::app::App;

/// How often it is looked who holds the role: a form that says "nobody reads this yet" is wrong for no longer.
const PAUSE: Duration = Duration::from_secs(5);

/// The desks of this installation.
pub struct FromRoles(pub Arc<App>);

impl Desks for FromRoles {
    fn desk_for(&self, scopes: &[Scope]) -> Option<Desk> {
        let held = self.0.desks.load();
        let is_read = held.iter().any(|scope| *scope == Scope::Installation || scopes.contains(scope));
        let operator = &self.0.site.operator.name;
        let name = if operator.is_empty() { self.0.site.catalogue.english().text("product-name") } else { operator };
        is_read.then(|| Desk { name: name.to_owned() })
    }
}

/// Looks who holds the role, once.
pub async fn look(app: &App) {
    match people::store::list_roles(&app.store).await {
        Ok(held) => {
            let desks = held.into_iter().filter(|held| held.role == Role::IndependentDesk).map(|held| held.scope);
            app.desks.store(Arc::new(desks.collect()));
        }
        Err(error) => tracing::warn!(%error, "it could not be looked up who reads reports"),
    }
}

/// Looks again and again, until the task is dropped.
pub async fn run(app: Arc<App>) {
    loop {
        look(&app).await;
        tokio::time::sleep(PAUSE).await;
    }
}

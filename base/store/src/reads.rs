//! Reading outside of writes.

use crate::{Row, Statement, Store, Value, open::Backend, postgres};
use kernel::Fault;

impl Store {
    /// All rows of a query, through a connection that cannot write.
    ///
    /// # Errors
    /// A [`Fault`] that names the statement.
    pub async fn fetch(&self, statement: &Statement, params: Vec<Value>) -> Result<Vec<Row>, Fault> {
        let rows = match &*self.backend {
            Backend::Sqlite { readers, .. } => readers.fetch(statement, params).await,
            Backend::Postgres { pools, .. } => postgres::fetch(&pools.readers, statement, params).await,
        };
        rows.map_err(Fault::from)
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    /// As [`Store::fetch`].
    pub async fn fetch_optional(&self, statement: &Statement, params: Vec<Value>) -> Result<Option<Row>, Fault> {
        Ok(self.fetch(statement, params).await?.into_iter().next())
    }

    /// Hands over the rows of a big query one by one, as the database finds them; a fault of `each` ends it.
    ///
    /// # Errors
    /// As [`Store::fetch`], or the fault of `each`.
    pub async fn for_each(
        &self,
        statement: &Statement,
        params: Vec<Value>,
        each: impl FnMut(Row) -> Result<(), Fault> + Send,
    ) -> Result<(), Fault> {
        let done = match &*self.backend {
            Backend::Sqlite { readers, .. } => readers.for_each(statement, params, each).await,
            Backend::Postgres { pools, .. } => postgres::for_each(&pools.readers, statement, params, each).await,
        };
        done.map_err(Fault::from)
    }

    /// Has the engine read each statement without running it: misspelt columns, unknown functions, and parameters or
    /// columns of a type that no [`Value`] has come to light.
    ///
    /// # Errors
    /// A [`Fault`] that names the first statement that would fail.
    pub async fn prepare_all(&self, statements: &[Statement]) -> Result<(), Fault> {
        for statement in statements {
            match &*self.backend {
                Backend::Sqlite { readers, .. } => readers.prepare(statement).await?,
                Backend::Postgres { pools, .. } => postgres::prepare(&pools.readers, statement).await?,
            }
        }
        Ok(())
    }
}

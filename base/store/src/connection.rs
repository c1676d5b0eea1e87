//! One connection of either engine, held for a write.

use kernel::Fault;
use sqlx::{PgConnection, Postgres, pool::PoolConnection};

use crate::{
    Engine, Row, Statement, Value, postgres, sqlite,
    trouble::{Kind, Trouble},
};

/// A connection that is held for a write.
#[derive(Debug)]
pub(crate) enum Connection {
    Sqlite(rusqlite::Connection),
    Postgres(PoolConnection<Postgres>),
}

impl Connection {
    pub(crate) const fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    pub(crate) async fn execute(&mut self, statement: &Statement, params: Vec<Value>) -> Result<u64, Trouble> {
        match self {
            Self::Sqlite(connection) => sqlite::execute(connection, statement, &params),
            Self::Postgres(connection) => {
                let connection: &mut PgConnection = connection;
                postgres::execute(connection, statement, params).await
            }
        }
    }

    pub(crate) async fn fetch(&mut self, statement: &Statement, params: Vec<Value>) -> Result<Vec<Row>, Trouble> {
        match self {
            Self::Sqlite(connection) => sqlite::fetch(connection, statement, &params),
            Self::Postgres(connection) => {
                let connection: &mut PgConnection = connection;
                postgres::fetch(connection, statement, params).await
            }
        }
    }
}

/// The number of parameters is checked alike for both engines.
pub(crate) fn check_count(statement: &Statement, params: &[Value]) -> Result<(), Trouble> {
    let wanted = statement.parameters();
    if wanted == params.len() {
        return Ok(());
    }
    let said = format!("{} wants {wanted} parameters and was given {}", statement.name, params.len());
    Err(Trouble { kind: Kind::Ours, fault: Fault::new(said) })
}

//! Is the store sound, and does it take writes?

use kernel::Fault;

use crate::{Engine, Statement, Store, WriteError, params, trouble::Trouble};

/// One row that counts, so that readiness writes to the disk.
pub(crate) const COUNT_PROBE: Statement =
    Statement::own("store::COUNT_PROBE", "UPDATE store_probe SET writes = writes + 1 WHERE id = $1");

/// Pages, order, indexes and constraints of the whole file. Each row is a problem, or the single word `ok`.
const CHECK_FILE: Statement = Statement { name: "store::CHECK_FILE", sql: "PRAGMA integrity_check" };
/// Rows whose parent is missing: child table, row, parent table.
const CHECK_REFERENCES: Statement = Statement { name: "store::CHECK_REFERENCES", sql: "PRAGMA foreign_key_check" };
/// The tables of this installation in a PostgreSQL database.
const LIST_TABLES: Statement = Statement {
    name: "store::LIST_TABLES",
    sql: "SELECT CAST(format('SELECT CAST(count(t.*::text) AS BIGINT) FROM %I.%I t', schemaname, tablename) AS TEXT), \
          CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()",
};

impl Store {
    /// Reads everything and names what is damaged: an empty list means sound. On a large database it takes minutes.
    ///
    /// SQLite checks every page, index and reference. PostgreSQL has every row read, which finds pages whose checksum
    /// is wrong and values that cannot be read; its indexes are left to `pg_amcheck`.
    ///
    /// # Errors
    /// A [`Fault`] if the check itself could not run.
    pub async fn integrity_check(&self) -> Result<Vec<String>, Fault> {
        match self.engine() {
            Engine::Sqlite => self.check_sqlite().await,
            Engine::Postgres => self.check_postgres().await,
        }
    }

    async fn check_sqlite(&self) -> Result<Vec<String>, Fault> {
        let mut problems = Vec::new();
        for row in self.fetch(&CHECK_FILE, Vec::new()).await? {
            let said: String = row.get(0)?;
            if said != "ok" {
                problems.push(said);
            }
        }
        for row in self.fetch(&CHECK_REFERENCES, Vec::new()).await? {
            let (child, parent): (String, String) = (row.get(0)?, row.get(2)?);
            problems.push(format!("a row of {child} points to a row of {parent} that is not there"));
        }
        Ok(problems)
    }

    async fn check_postgres(&self) -> Result<Vec<String>, Fault> {
        let mut problems = Vec::new();
        for row in self.fetch(&LIST_TABLES, Vec::new()).await? {
            let (query, table): (String, String) = (row.get(0)?, row.get(1)?);
            if let Err(trouble) = self.read_table(query).await {
                problems.push(format!("table {table}: {}", trouble.fault));
            }
        }
        Ok(problems)
    }

    async fn read_table(&self, query: String) -> Result<(), Trouble> {
        let crate::open::Backend::Postgres { pools, .. } = &*self.backend else { return Ok(()) };
        // The text comes from the server's own list, quoted by its format().
        let read = sqlx::raw_sql(sqlx::AssertSqlSafe(query)).fetch_all(&pools.readers).await;
        read.map(drop).map_err(|error| Trouble::from_sqlx("reading every row", error))
    }

    /// Writes one row through the ordinary path, fsync included: does the store take writes? For `/readyz`, not for
    /// every request.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn write_probe(&self) -> Result<(), WriteError> {
        self.write(async |tx| {
            tx.execute(&COUNT_PROBE, params![1]).await?;
            Ok(())
        })
        .await
    }
}

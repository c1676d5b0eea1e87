//! Filling an empty PostgreSQL database in one transaction, and reading it back.

use futures_util::TryStreamExt;
use kernel::Fault;
use sqlx::{AssertSqlSafe, Executor, PgConnection};
use tokio::sync::mpsc;

use super::{Fingerprint, Table, fingerprint::Rows, quoted};
use crate::{Migration, Statement, open, params, postgres, trouble::Trouble};

/// The tables of the schema that is used.
const TABLES: Statement = Statement::own(
    "store::TABLES",
    "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename",
);
const COLUMNS: Statement = Statement::own(
    "store::COLUMNS",
    "SELECT CAST(column_name AS TEXT) FROM information_schema.columns \
     WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position",
);

/// A connection of its own, without limits of time.
pub(super) struct Target(PgConnection);

impl Target {
    pub(super) async fn connect(url: &str) -> Result<Self, Fault> {
        Ok(Self(postgres::connect(url).await?))
    }

    /// Begins the transaction and makes the tables.
    pub(super) async fn begin_empty(&mut self, migrations: &[Migration]) -> Result<(), Fault> {
        open::check_version(&mut self.0).await?;
        open::begin_schema(&mut self.0).await?;
        if let Some(row) = postgres::fetch(&mut self.0, &TABLES, Vec::new()).await?.first() {
            let table: &str = row.get(0)?;
            return Err(Fault::new(format!(
                "the PostgreSQL database is not empty: it holds table {table}. Give a new one: createdb navimig"
            )));
        }
        open::apply_missing(&mut self.0, migrations).await
    }

    /// Takes out what the migrations put in, children before parents; and says where a table has no match.
    pub(super) async fn clear(&mut self, tables: &[Table]) -> Result<(), Fault> {
        let there = self.names().await?;
        let lost = tables.iter().map(|table| &table.name).find(|name| !there.contains(name));
        let new = there.iter().find(|name| tables.iter().all(|table| table.name != **name));
        if let Some(name) = lost.or(new) {
            return Err(Fault::new(format!("table {name} exists on one side only: is it of another program?")));
        }
        for table in tables.iter().rev() {
            self.run(&format!("DELETE FROM {}", table.quoted())).await?;
        }
        Ok(())
    }

    /// Puts in the rows of a table, in the text form of COPY.
    pub(super) async fn fill(&mut self, table: &Table, mut chunks: mpsc::Receiver<Vec<u8>>) -> Result<(), Fault> {
        let failed = |error| Trouble::from_sqlx(&format!("filling table {}", table.name), error);
        let sql = format!("COPY {} ({}) FROM STDIN", table.quoted(), table.quoted_columns());
        let mut copy = self.0.copy_in_raw(&sql).await.map_err(failed)?;
        while let Some(chunk) = chunks.recv().await {
            copy.send(chunk).await.map_err(failed)?;
        }
        copy.finish().await.map_err(failed)?;
        Ok(())
    }

    pub(super) async fn fingerprints(&mut self, tables: &[Table]) -> Result<Vec<Fingerprint>, Fault> {
        let mut found = Vec::new();
        for table in tables {
            found.push(self.fingerprint(table).await?);
        }
        Ok(found)
    }

    /// Of every table that is there.
    pub(super) async fn all_fingerprints(&mut self) -> Result<Vec<Fingerprint>, Fault> {
        self.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        let mut tables = Vec::new();
        for name in self.names().await? {
            let columns = postgres::fetch(&mut self.0, &COLUMNS, params![&name]).await?;
            let columns = columns.iter().map(|row| row.get(0)).collect::<Result<_, _>>()?;
            tables.push(Table { name, columns });
        }
        self.fingerprints(&tables).await
    }

    pub(super) async fn commit(mut self) -> Result<(), Fault> {
        self.run("COMMIT").await?;
        // helps the planner at once; without it PostgreSQL does it by itself some time later
        self.run("ANALYZE").await
    }

    async fn fingerprint(&mut self, table: &Table) -> Result<Fingerprint, Fault> {
        let doing = format!("reading table {}", table.name);
        let failed = |error| Trouble::from_sqlx(&doing, error);
        let query = format!("SELECT {} FROM {}", table.quoted_columns(), quoted(&table.name));
        let mut rows = Rows::default();
        let mut found = sqlx::query(AssertSqlSafe(query)).fetch(&mut self.0);
        while let Some(row) = found.try_next().await.map_err(failed)? {
            rows.add(&postgres::read("store::transfer", &row)?);
        }
        drop(found);
        Ok(rows.finish(&table.name))
    }

    async fn names(&mut self) -> Result<Vec<String>, Fault> {
        let names = postgres::fetch(&mut self.0, &TABLES, Vec::new()).await?;
        names.iter().map(|row| row.get(0)).collect()
    }

    async fn run(&mut self, sql: &str) -> Result<(), Fault> {
        // names of tables come from the database's own list, quoted
        let done = (&mut self.0).execute(sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))).await;
        Ok(done.map(drop).map_err(|error| Trouble::from_sqlx("copying the database", error))?)
    }
}

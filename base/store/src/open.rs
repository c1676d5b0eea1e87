//! Opening a store: the folder or the server, the migrations, then the writer and the readers.

use std::sync::Arc;

use kernel::Fault;
use sqlx::{AssertSqlSafe, Connection as _, Executor, PgConnection, PgPool};
use tokio::sync::{RwLock, mpsc, oneshot};

use crate::{
    Database, Engine, Migration, Statement, Store,
    folder::Folder,
    migrations::{self, LIST_APPLIED, OWN_TABLES, RECORD},
    params, postgres,
    readers::Readers,
    sqlite,
    trouble::Trouble,
    upgrade,
    writer::{Message, Writer},
};

/// What stands behind a store.
#[derive(Debug)]
pub(crate) enum Backend {
    Sqlite {
        readers: Arc<Readers>,
        writer: mpsc::Sender<Message>,
    },
    Postgres {
        pools: postgres::Pools,
        /// Ordinary writes share it; one that keeps losing to others takes it for itself.
        turn: Arc<RwLock<()>>,
    },
}

const COMMIT: Statement = Statement::own("store::COMMIT", "COMMIT");
const BEGIN: Statement = Statement::own("store::BEGIN", "BEGIN");
const VERSION: Statement =
    Statement::own("store::VERSION", "SELECT CAST(current_setting('server_version_num') AS BIGINT)");
// One server at a time changes the schema; the number is arbitrary and fixed.
const SCHEMA_TURN: Statement =
    Statement::own("store::SCHEMA_TURN", "SELECT CAST(pg_advisory_xact_lock(7046029254386353131) AS TEXT)");

impl Store {
    /// Opens the database, making the data folder or the tables if they are missing, and applies the migrations that
    /// it lacks.
    ///
    /// # Errors
    /// A [`Fault`] with a sentence a person can act on: the folder is read-only, the disk is full, another server uses
    /// the folder, the server cannot be reached or is older than PostgreSQL 15, a migration was changed, or the
    /// database comes from a newer version.
    pub async fn open(database: &Database, migrations: &[Migration]) -> Result<Self, Fault> {
        let backend = match database {
            Database::Sqlite(folder) => open_sqlite(Folder::take(folder)?, migrations)?,
            Database::Postgres(url) => open_postgres(url, migrations).await?,
        };
        Ok(Self { backend: Arc::new(backend) })
    }

    /// As [`Store::open`], also while a server uses the folder: for a command that writes once, such as an import. Each
    /// waits up to five seconds for the other's commit.
    ///
    /// # Errors
    /// As [`Store::open`]; beside a server also when the tables are not at the state of these migrations.
    pub async fn open_beside(database: &Database, migrations: &[Migration]) -> Result<Self, Fault> {
        match database {
            Database::Sqlite(folder) => {
                let backend = open_sqlite(Folder::take_or_share(folder)?, migrations)?;
                Ok(Self { backend: Arc::new(backend) })
            }
            Database::Postgres(_) => Self::open(database, migrations).await,
        }
    }

    /// Opens the database for reading only, beside a server that may be running: for `navimig doctor` and exports. It
    /// takes no lock and changes nothing; every write is answered [`crate::WriteError::Unavailable`].
    ///
    /// # Errors
    /// A [`Fault`] if there is no database, or if it is not at the state of these migrations.
    pub async fn open_to_read(database: &Database, migrations: &[Migration]) -> Result<Self, Fault> {
        let backend = match database {
            Database::Sqlite(folder) => {
                let file = folder.join(crate::SQLITE_FILE);
                if !file.is_file() {
                    return Err(Fault::new(format!(
                        "there is no database {}: give its folder with --data",
                        file.display()
                    )));
                }
                // A queue that nobody reads turns writes away.
                Backend::Sqlite { readers: Readers::new(file), writer: mpsc::channel(1).0 }
            }
            Database::Postgres(url) => {
                let pools = postgres::Pools::connect(url).await?;
                pools.writers.close().await;
                Backend::Postgres { pools, turn: Arc::new(RwLock::new(())) }
            }
        };
        let store = Self { backend: Arc::new(backend) };
        let applied = store.fetch(&LIST_APPLIED, Vec::new()).await?;
        match migrations::pending(migrations, &applied)?.first() {
            None => Ok(store),
            Some(migration) => Err(lacks(migration)),
        }
    }

    /// The engine underneath.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match *self.backend {
            Backend::Sqlite { .. } => Engine::Sqlite,
            Backend::Postgres { .. } => Engine::Postgres,
        }
    }

    /// Finishes the writes that run, turns away those that come, and lets go of the database. Every clone is closed.
    pub async fn close(&self) {
        match &*self.backend {
            Backend::Sqlite { readers, writer } => {
                readers.close().await;
                let (done, closed) = oneshot::channel();
                if writer.send(Message::Close(done)).await.is_ok() {
                    // An error here means that another call has closed it.
                    drop(closed.await);
                }
            }
            Backend::Postgres { pools, .. } => {
                pools.readers.close().await;
                pools.writers.close().await;
            }
        }
    }
}

fn open_sqlite(folder: Folder, migrations: &[Migration]) -> Result<Backend, Fault> {
    let writer = sqlite::open_writer(&folder.file)?;
    sqlite::run_batch(&writer, &format!("opening {}", folder.file.display()), OWN_TABLES)?;
    let applied = sqlite::fetch(&writer, &LIST_APPLIED, &[])?;
    let missing = migrations::pending(migrations, &applied)?;
    if let Some(migration) = missing.first().filter(|_| folder.is_shared()) {
        return Err(lacks(migration));
    }
    upgrade::upgrade(&writer, &folder.file, &missing, applied.is_empty())?;
    let readers = Readers::new(folder.file.clone());
    Ok(Backend::Sqlite { readers, writer: Writer::start(writer, Arc::new(folder))? })
}

async fn open_postgres(url: &str, migrations: &[Migration]) -> Result<Backend, Fault> {
    let pools = postgres::Pools::connect(url).await?;
    migrate_postgres(&pools.writers, migrations).await?;
    Ok(Backend::Postgres { pools, turn: Arc::new(RwLock::new(())) })
}

/// All missing migrations in one transaction, one server at a time.
async fn migrate_postgres(writers: &PgPool, migrations: &[Migration]) -> Result<(), Fault> {
    let mut connection = writers.acquire().await.map_err(|error| Trouble::from_sqlx(PREPARING, error))?.detach();
    check_version(&mut connection).await?;
    begin_schema(&mut connection).await?;
    apply_missing(&mut connection, migrations).await?;
    postgres::execute(&mut connection, &COMMIT, Vec::new()).await?;
    drop(connection.close().await);
    Ok(())
}

const PREPARING: &str = "preparing the database's tables";

/// Refuses servers that are too old.
pub(crate) async fn check_version(connection: &mut PgConnection) -> Result<(), Fault> {
    let version = postgres::fetch(connection, &VERSION, Vec::new()).await?;
    let version: i64 = version.first().map_or(Ok(0), |row| row.get(0))?;
    if version >= 150_000 {
        return Ok(());
    }
    let major = version / 10_000;
    Err(Fault::new(format!("the database server is PostgreSQL {major}: version 15 or later is needed")))
}

/// Begins a transaction that may change the schema, and waits until no other one does.
pub(crate) async fn begin_schema(connection: &mut PgConnection) -> Result<(), Fault> {
    let unlimited = (&mut *connection).execute("SET statement_timeout = 0").await;
    unlimited.map_err(|error| Trouble::from_sqlx(PREPARING, error))?;
    postgres::execute(connection, &BEGIN, Vec::new()).await?;
    postgres::fetch(connection, &SCHEMA_TURN, Vec::new()).await?;
    Ok(())
}

/// Applies the migrations that are missing, inside a transaction.
pub(crate) async fn apply_missing(connection: &mut PgConnection, migrations: &[Migration]) -> Result<(), Fault> {
    let own = (&mut *connection).execute(OWN_TABLES).await;
    own.map_err(|error| Trouble::from_sqlx(PREPARING, error))?;
    let applied = postgres::fetch(&mut *connection, &LIST_APPLIED, Vec::new()).await?;
    for migration in migrations::pending(migrations, &applied)? {
        let sql = AssertSqlSafe(migration.sql_for(Engine::Postgres));
        let done = (&mut *connection).execute(sqlx::raw_sql(sql)).await;
        done.map_err(|error| Trouble::from_sqlx(&naming(&migration), error))?;
        postgres::execute(connection, &RECORD, params![migration.domain, migration.id, migration.hash()]).await?;
    }
    Ok(())
}

fn lacks(migration: &Migration) -> Fault {
    Fault::new(format!(
        "this database lacks migration {}/{}: start the server once, which brings it up to date",
        migration.domain, migration.id
    ))
}

pub(crate) fn naming(migration: &Migration) -> String {
    format!("applying migration {}/{}", migration.domain, migration.id)
}

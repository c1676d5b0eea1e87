//! For the project's tests: a fresh store on either engine, with a PostgreSQL server of the tests' own.
//!
//! The server is Debian's (`/usr/lib/postgresql/*/bin`), runs in a folder of its own under a Unix socket, and is ended
//! by its process id when the test program ends, however it ends: a shell waits for the pipe to close.
#![expect(clippy::expect_used, clippy::print_stderr, reason = "a test that cannot have its server stops and says so")]

use std::{
    ops::Deref,
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use sqlx::{AssertSqlSafe, ConnectOptions, Executor, PgConnection, postgres::PgConnectOptions};
use tokio::sync::OnceCell;

use crate::{Database, Engine, Migration, Store};

/// A store in a database of its own, with the folder it lies in.
#[derive(Debug)]
pub struct TestStore {
    store: Store,
    /// What it was opened from, to open it again.
    pub database: Database,
    _folder: Option<tempfile::TempDir>,
}

impl Deref for TestStore {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

/// A fresh store on `engine`; none if it is PostgreSQL and that is not installed.
///
/// # Panics
/// If the store cannot be opened, or if PostgreSQL is not installed and `CI=true`.
pub async fn store_on(engine: Engine, migrations: &[Migration]) -> Option<TestStore> {
    let (database, folder) = database_on(engine).await?;
    let store = Store::open(&database, migrations).await.expect("a fresh store opens");
    Some(TestStore { store, database, _folder: folder })
}

/// Fresh stores on every engine that is there: `for store in stores(MIGRATIONS).await { .. }`.
///
/// # Panics
/// As [`store_on`].
pub async fn stores(migrations: &[Migration]) -> Vec<TestStore> {
    let mut stores = Vec::new();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        stores.extend(store_on(engine, migrations).await);
    }
    stores
}

async fn database_on(engine: Engine) -> Option<(Database, Option<tempfile::TempDir>)> {
    match engine {
        Engine::Sqlite => {
            let folder = tempfile::tempdir().expect("a temporary folder");
            Some((Database::folder(folder.path()), Some(folder)))
        }
        Engine::Postgres => Some((server().await?.fresh_database().await, None)),
    }
}

/// A PostgreSQL server for as long as this program runs.
#[derive(Debug)]
pub struct Server {
    folder: PathBuf,
    /// Its standard input is the pipe whose end ends the server.
    shell: Child,
}

static SERVER: OnceCell<Option<Server>> = OnceCell::const_new();
static DATABASES: AtomicU32 = AtomicU32::new(0);

/// The server that the tests of this program share; none if PostgreSQL is not installed.
///
/// # Panics
/// If it is installed but does not start, or if it is not installed and `CI=true`.
pub async fn server() -> Option<&'static Server> {
    let server = SERVER.get_or_init(|| async {
        let Some(binaries) = binaries() else {
            let said = "PostgreSQL is not installed (apt-get install postgresql): its half of the tests does NOT run";
            assert!(std::env::var("CI").as_deref() != Ok("true"), "{said}");
            eprintln!("\n*** {said} ***\n");
            return None;
        };
        Some(Server::start(&binaries, &["fsync=off", "full_page_writes=off", "autovacuum=off"]).await)
    });
    server.await.as_ref()
}

/// Where Debian keeps the server's programs; the newest version.
#[must_use]
pub fn binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let mut versions: Vec<_> = versions.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()).collect();
    versions.sort_unstable();
    let path = PathBuf::from(format!("/usr/lib/postgresql/{}/bin", versions.pop()?));
    path.join("initdb").exists().then_some(path)
}

const SCRIPT: &str = r#"
"$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 --locale=C -N >"$2/log" 2>&1 || exit 1
folder=$2 programs=$1; shift 2
"$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= "$@" >>"$folder/log" 2>&1 &
cat >/dev/null
kill -INT $!; wait $!; rm -rf "$folder"
"#;

impl Server {
    /// Starts a server with these settings (`name=value`) in a new folder.
    ///
    /// # Panics
    /// If it does not answer within half a minute.
    pub async fn start(binaries: &Path, settings: &[&str]) -> Self {
        let folder = tempfile::Builder::new().prefix("navimig-pg-").tempdir_in("/tmp").expect("a folder").keep();
        let mut command = Command::new("sh");
        command.args(["-c", SCRIPT, "sh"]).arg(binaries).arg(&folder);
        command.args(settings.iter().flat_map(|setting| ["-c", setting]));
        // The server refuses to run as root.
        if std::fs::metadata(&folder).expect("the folder is there").uid() == 0 {
            let (user, group) = ids_of_postgres().expect("Debian's package makes a user postgres");
            chown(&folder, Some(user), Some(group)).expect("root may give its folder away");
            command.uid(user).gid(group).current_dir(&folder);
        }
        let shell = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0).spawn();
        let server = Self { folder, shell: shell.expect("a shell") };
        server.connect().await;
        server
    }

    /// The address of the database `name` on this server.
    #[must_use]
    pub fn url(&self, name: &str) -> String {
        format!("postgres://postgres@localhost/{name}?host={}", self.folder.display())
    }

    /// A new, empty database.
    ///
    /// # Panics
    /// If the server does not make one.
    pub async fn fresh_database(&self) -> Database {
        let name = format!("test_{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        let create = sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}")));
        self.connect().await.execute(create).await.expect("a new database");
        Database::Postgres(self.url(&name))
    }

    /// Ends the server and removes its folder.
    ///
    /// # Panics
    /// If its shell cannot be waited for.
    pub fn stop(mut self) {
        drop(self.shell.stdin.take());
        self.shell.wait().expect("the shell ends");
    }

    async fn connect(&self) -> PgConnection {
        let options: PgConnectOptions = self.url("postgres").parse().expect("an address of our own making");
        for _ in 0..300 {
            if let Ok(connection) = options.connect().await {
                return connection;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        panic!("the PostgreSQL server for tests does not answer; it said:\n{log}");
    }
}

fn ids_of_postgres() -> Option<(u32, u32)> {
    let users = std::fs::read_to_string("/etc/passwd").ok()?;
    let line = users.lines().find(|line| line.starts_with("postgres:"))?;
    let mut fields = line.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

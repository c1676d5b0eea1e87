//! The statements of the server itself: files of former versions.

use std::collections::HashMap;

use axum::body::Bytes;
use kernel::{Fault, Timestamp};
use store::{Store, WriteError, params};

use crate::assets::Asset;

/// The server's own tables.
pub const MIGRATIONS: &[store::Migration] = &[store::migration!("server", "20261124T1100_assets")];

/// Days for which a file of a former version stays available.
const KEPT_DAYS: i64 = 60;

store::statements! {
    PUT_ASSET = "INSERT INTO server_assets (name, content_type, br, used_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (name) DO UPDATE SET used_at = excluded.used_at";
    LIST_ASSETS = "SELECT name, br FROM server_assets";
    FIND_ASSET = "SELECT content_type, br FROM server_assets WHERE name = $1";
    DELETE_ASSETS = "DELETE FROM server_assets WHERE used_at < $1";
}

/// Remembers the files of this version and forgets those that no version has named for 60 days.
///
/// # Errors
/// When the database takes no writes.
pub async fn remember_assets(store: &Store, files: Vec<(String, Asset)>, now: Timestamp) -> Result<(), WriteError> {
    store
        .write(async move |tx| {
            for (name, file) in &files {
                let params = params![name.as_str(), file.content_type.as_str(), file.br.to_vec(), now];
                tx.execute(&PUT_ASSET, params).await?;
            }
            tx.execute(&DELETE_ASSETS, params![now.plus_ms(-KEPT_DAYS * 86_400_000)]).await?;
            Ok(())
        })
        .await
}

/// The compressed forms of all files that are remembered, by name.
///
/// # Errors
/// When the database fails.
pub async fn list_assets(store: &Store) -> Result<HashMap<String, Bytes>, Fault> {
    let rows = store.fetch(&LIST_ASSETS, params![]).await?;
    rows.iter().map(|row| Ok((row.get::<String>(0)?, Bytes::copy_from_slice(row.get::<&[u8]>(1)?)))).collect()
}

/// A file of a former version: media type and body, compressed with brotli.
///
/// # Errors
/// When the database fails.
pub async fn find_asset(store: &Store, name: &str) -> Result<Option<(String, Vec<u8>)>, Fault> {
    let row = store.fetch_optional(&FIND_ASSET, params![name]).await?;
    row.map(|row| Ok((row.get::<String>(0)?, row.get::<&[u8]>(1)?.to_vec()))).transpose()
}

//! Offline packs: the pages of a place in one language as a few files, named by hash, with a manifest.

use std::{path::Path, sync::Arc};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use kernel::Lang;
use navigate::{
    finder::Target,
    packs::{Pack, PackContext, build},
};
use quick_cache::{Weighter, sync::Cache};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    app::{App, Live},
    assets::short_hash,
    kept::Basis,
    reply::{self, Coding},
    router,
};

/// Packs kept in memory at a time; each takes some hundred kilobytes.
const KEPT: usize = 24;
/// Memory for files of packs, compressed, in bytes: those of the present packs and, a phone may be in the middle of an update,
/// those of former ones. Two former revisions of all packs that are kept take about 7 MB.
const FILES_BYTES: u64 = 16 << 20;

/// A file of a pack.
struct PackFile {
    name: String,
    kind: &'static str,
    plain: Bytes,
    br: Bytes,
    sha256: String,
}

/// A pack that was made.
pub struct Made {
    manifest: Vec<u8>,
    files: Vec<PackFile>,
    day: kernel::Day,
    basis: Basis,
}

#[derive(Clone)]
struct Bytewise;

impl Weighter<String, Bytes> for Bytewise {
    fn weight(&self, path: &String, br: &Bytes) -> u64 {
        (path.len() + br.len() + 128) as u64
    }
}

/// Packs that were made, by place and language. One is made at a time: making one takes a core for a moment.
pub struct Packs {
    made: Cache<(String, Lang), Arc<Made>>,
    /// Files by place, language and name, compressed. A name holds a hash, so what is here is right for ever.
    files: Cache<String, Bytes, Bytewise>,
    turn: tokio::sync::Mutex<()>,
}

impl Default for Packs {
    fn default() -> Self {
        let files = Cache::with_weighter(KEPT * 18, FILES_BYTES, Bytewise);
        Self { made: Cache::new(KEPT), files, turn: tokio::sync::Mutex::new(()) }
    }
}

fn path_of(place: &str, lang: Lang, name: &str) -> String {
    format!("/packs/{place}/{lang}/{name}")
}

impl Packs {
    /// The pack of a place and language as of today; none when there is no such place or language.
    async fn get(&self, app: &Arc<App>, place: &str, lang: Lang) -> Option<Arc<Made>> {
        let live = app.live.load_full();
        app.site.catalogue.get(lang)?;
        live.snapshot.places.get(place)?;
        let key = (place.to_owned(), lang);
        let today = app.clock.now().day_utc();
        let basis = Basis::of_page(&live, Some(place));
        let is_fresh = |made: &Arc<Made>| made.day == today && made.basis == basis;
        if let Some(made) = self.made.get(&key).filter(is_fresh) {
            return Some(made);
        }
        let _turn = self.turn.lock().await;
        if let Some(made) = self.made.get(&key).filter(is_fresh) {
            return Some(made);
        }
        let forms = router::forms_of(app, place, lang).await;
        let (app, place_slug) = (Arc::clone(app), place.to_owned());
        let made = tokio::task::spawn_blocking(move || make(&app, &live, &place_slug, lang, forms)).await.ok()??;
        let made = Arc::new(made);
        for file in &made.files {
            self.files.insert(path_of(place, lang, &file.name), file.br.clone());
        }
        self.made.insert(key, Arc::clone(&made));
        Some(made)
    }
}

fn make(app: &App, live: &Live, place: &str, lang: Lang, forms: Vec<(String, String)>) -> Option<Made> {
    let context = PackContext { page: app.context(live), place, lang, forms };
    let Pack { files, targets } = build(&context)?;
    let index = offline_index(live, lang, &targets)?;
    let known = |name: &str| app.packs.files.get(&path_of(place, lang, name));
    let files = files.into_iter().chain([("index", index)]);
    let all: Vec<PackFile> = files.map(|(kind, text)| pack_file(kind, text.into_bytes(), known)).collect();
    let now = app.clock.now();
    let (bytes, transfer) = all.iter().fold((0, 0), |(b, t), file| (b + file.plain.len(), t + file.br.len()));
    let manifest = json!({
        "place": place,
        "lang": lang,
        "revision": live.snapshot.revision_at(Some(place)),
        "created": now.rfc3339(),
        "bytes": bytes,
        "transfer_bytes": transfer,
        "files": all.iter().map(|file| json!({
            "url": path_of(place, lang, &file.name),
            "kind": file.kind,
            "bytes": file.plain.len(),
            "transfer_bytes": file.br.len(),
            "sha256": file.sha256,
        })).collect::<Vec<_>>(),
    });
    Some(Made {
        manifest: manifest.to_string().into_bytes(),
        files: all,
        day: now.day_utc(),
        basis: Basis::of_page(live, Some(place)),
    })
}

/// The offline search index with the pages that its documents stand for.
fn offline_index(live: &Live, lang: Lang, targets: &[(Target, serde_json::Value)]) -> Option<String> {
    let only: Vec<Target> = targets.iter().map(|(target, _)| target.clone()).collect();
    let documents = navigate::finder::offline_documents(&only, &live.snapshot);
    let index = search::OfflineIndex::build(&documents, lang);
    let mut index: serde_json::Value = serde_json::from_str(&index).ok()?;
    let pages: Vec<&serde_json::Value> = targets.iter().map(|(_, page)| page).collect();
    index.as_object_mut()?.insert("documents".to_owned(), json!(pages));
    Some(index.to_string())
}

/// A file of a pack; compressed as `known` has it, if it was in a former pack already.
fn pack_file(kind: &'static str, plain: Vec<u8>, known: impl Fn(&str) -> Option<Bytes>) -> PackFile {
    let sha256: String = Sha256::digest(&plain).iter().map(|byte| format!("{byte:02x}")).collect();
    let extension = if kind == "shell" { "html" } else { "json" };
    let name = format!("{kind}.{}.{extension}", short_hash(&plain));
    let br = known(&name).unwrap_or_else(|| Bytes::from(reply::brotli(&plain, 9)));
    PackFile { name, kind, plain: Bytes::from(plain), br, sha256 }
}

/// Answers `/packs/{place}/{lang}/{file}`.
pub async fn answer(app: &Arc<App>, place: &str, lang: &str, file: &str, headers: &HeaderMap) -> Response<Body> {
    let path = format!("/{lang}/{place}");
    let Ok(tag) = lang.parse::<Lang>() else { return crate::serve_pages::absent(app, &path, headers) };
    let coding = Coding::wanted(headers);
    if let Some(br) = app.packs.files.get(&path_of(place, tag, file)) {
        let mut plain = Vec::new();
        if coding != Coding::Brotli && brotli::BrotliDecompress(&mut &*br, &mut plain).is_err() {
            return crate::serve_pages::absent(app, &path, headers);
        }
        return lasting(file, coding, if coding == Coding::Brotli { br } else { coding.encode(&plain) });
    }
    let Some(made) = app.packs.get(app, place, tag).await else {
        return crate::serve_pages::absent(app, &path, headers);
    };
    if file == "manifest.json" {
        let json = HeaderValue::from_static("application/json");
        let mut response = reply::reply(StatusCode::OK, &json, coding, coding.encode(&made.manifest));
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        return response;
    }
    let Some(found) = made.files.iter().find(|known| known.name == file) else {
        return crate::serve_pages::absent(app, &path, headers);
    };
    let body = if coding == Coding::Brotli { found.br.clone() } else { coding.encode(&found.plain) };
    lasting(file, coding, body)
}

/// A file whose name says what is in it.
fn lasting(name: &str, coding: Coding, body: Bytes) -> Response<Body> {
    let is_page = Path::new(name).extension().is_some_and(|extension| extension == "html");
    let media = if is_page { "text/html; charset=utf-8" } else { "application/json" };
    let mut response = reply::reply(StatusCode::OK, &HeaderValue::from_static(media), coding, body);
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, forever);
    response
}

//! Style and scripts under addresses that hold their hash, compressed once at start.

use std::collections::HashMap;

use axum::body::Bytes;
use sha2::{Digest, Sha256};

/// The browser code of `frontend/`, and the fonts that `cargo xtask fonts` made, if it did.
#[derive(rust_embed::RustEmbed)]
#[folder = "../../frontend"]
#[include = "*.js"]
#[include = "fonts/*.woff2"]
#[exclude = "tests/*"]
#[exclude = "node_modules/*"]
struct Frontend;

/// A file with its compressed form.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Media type.
    pub content_type: String,
    /// As it is.
    pub plain: Bytes,
    /// Compressed with brotli.
    pub br: Bytes,
}

/// All files by name with hash: `style.1a2b3c4d5e6f.css`.
#[derive(Debug, Default)]
pub struct Assets {
    /// Files under `/assets/`.
    pub files: HashMap<String, Asset>,
    /// The worker, at `/sw.js`.
    pub worker: Option<Asset>,
    /// What pages refer to.
    pub links: ui::Assets,
    /// Compressed forms by name that an earlier start made: making them takes more than half of a start.
    known: HashMap<String, Bytes>,
}

impl Assets {
    /// Gathers style, scripts and the table of places. `known` are compressed forms by name, as [`Assets::compressed`] gives
    /// them; what is missing there is made.
    #[must_use]
    pub fn gather(places_table: &str, known: HashMap<String, Bytes>) -> Self {
        let mut assets = Self { known, ..Self::default() };
        assets.links.css = assets.add("style", "css", "text/css; charset=utf-8", &ui::css());
        let table = assets.add("places", "json", "application/json", places_table);
        let sources: HashMap<String, String> = <Frontend as rust_embed::RustEmbed>::iter()
            .filter(|name| !name.contains('/') && !name.ends_with(".config.js"))
            .filter_map(|name| {
                let file = <Frontend as rust_embed::RustEmbed>::get(&name)?;
                let text = String::from_utf8(file.data.into_owned()).ok()?;
                Some((name.to_string(), lean(&text)))
            })
            .collect();
        let mut names = HashMap::new();
        for name in sources.keys().filter(|name| *name != "sw.js") {
            assets.add_module(name, &sources, &mut names, 0);
        }
        assets.links.script = names.get("app.js").cloned().unwrap_or_default();
        assets.links.passkey = names.get("passkey.js").cloned().unwrap_or_default();
        assets.links.places = table;
        assets.links.fonts =
            ui::SCRIPT_FONTS.iter().filter_map(|font| Some((font, assets.add_font(font.name)?))).collect();
        if let Some(worker) = sources.get("sw.js") {
            let text = rewrite(worker, &names);
            assets.worker =
                Some(assets.asset(&worker_name(text.as_bytes()), "text/javascript; charset=utf-8", text.as_bytes()));
        }
        assets.known = HashMap::new();
        assets
    }

    /// Every file, the worker too, under a name that holds its hash.
    pub fn compressed(&self) -> impl Iterator<Item = (String, &Asset)> {
        let worker = self.worker.iter().map(|worker| (worker_name(&worker.plain), worker));
        self.files.iter().map(|(name, file)| (name.clone(), file)).chain(worker)
    }

    /// Adds a module after those that it imports, so that its hash covers them.
    fn add_module(
        &mut self,
        name: &str,
        sources: &HashMap<String, String>,
        names: &mut HashMap<String, String>,
        depth: usize,
    ) {
        let Some(source) = sources.get(name).filter(|_| !names.contains_key(name) && depth < 16) else { return };
        for imported in imports(source).filter(|imported| *imported != name) {
            self.add_module(imported, sources, names, depth + 1);
        }
        let text = rewrite(source, names);
        let stem = name.trim_end_matches(".js");
        let address = self.add(stem, "js", "text/javascript; charset=utf-8", &text);
        names.insert(name.to_owned(), address);
    }

    /// A font, if it was built.
    fn add_font(&mut self, name: &str) -> Option<String> {
        let font = <Frontend as rust_embed::RustEmbed>::get(&format!("fonts/{name}.woff2"))?;
        Some(self.add_bytes(name, "woff2", "font/woff2", &font.data))
    }

    fn add(&mut self, stem: &str, extension: &str, content_type: &str, text: &str) -> String {
        self.add_bytes(stem, extension, content_type, text.as_bytes())
    }

    fn add_bytes(&mut self, stem: &str, extension: &str, content_type: &str, bytes: &[u8]) -> String {
        let name = format!("{stem}.{}.{extension}", name_hash(bytes));
        let file = self.asset(&name, content_type, bytes);
        self.files.insert(name.clone(), file);
        format!("/assets/{name}")
    }

    fn asset(&self, name: &str, content_type: &str, bytes: &[u8]) -> Asset {
        let plain = Bytes::copy_from_slice(bytes);
        let known = self.known.get(name).cloned();
        let br = known.unwrap_or_else(|| Bytes::from(crate::reply::brotli(&plain, 11)));
        Asset { content_type: content_type.to_owned(), plain, br }
    }
}

/// The worker's address has no hash, as browsers ask for it again; what is remembered of it has one.
fn worker_name(text: &[u8]) -> String {
    format!("sw.{}.js", short_hash(text))
}

/// The first 24 bits of the SHA-256 as 6 hexadecimal digits: enough to tell the versions of one file apart, and each digit travels
/// with every first visit.
fn name_hash(bytes: &[u8]) -> String {
    short_hash(bytes).chars().take(6).collect()
}

/// The first 48 bits of the SHA-256 as 12 hexadecimal digits.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// A script without its comments and indentation: what only people read does not travel.
fn lean(source: &str) -> String {
    let mut lean = String::with_capacity(source.len() / 2);
    let mut is_comment = false;
    for line in source.lines().map(str::trim) {
        let rest = match (is_comment || line.starts_with("/**"), line.split_once("*/")) {
            (false, _) => line,
            (true, Some((_, rest))) => rest.trim_start(),
            (true, None) => "",
        };
        is_comment = (is_comment || line.starts_with("/**")) && !line.contains("*/");
        if !rest.is_empty() && !rest.starts_with("//") {
            lean.push_str(rest);
            lean.push('\n');
        }
    }
    lean
}

/// Names of the modules that a module names: every `'./name.js'`.
fn imports(source: &str) -> impl Iterator<Item = &str> {
    source.split("'./").skip(1).filter_map(|rest| rest.split('\'').next()).filter(|name| name.ends_with(".js"))
}

/// Puts the addresses with hash in the place of `'./name.js'`.
fn rewrite(source: &str, names: &HashMap<String, String>) -> String {
    let mut text = source.to_owned();
    for (name, address) in names {
        text = text.replace(&format!("'./{name}'"), &format!("'{address}'"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_module_is_named_by_its_hash() {
        let assets = Assets::gather("[]", HashMap::new());
        let script = assets.links.script.trim_start_matches("/assets/").to_owned();
        let app = String::from_utf8(assets.files.get(&script).unwrap().plain.to_vec()).unwrap();
        assert!(app.contains("import('/assets/pathway."), "imports carry hashes");
        for (name, file) in &assets.files {
            let Ok(text) = String::from_utf8(file.plain.to_vec()) else { continue };
            assert_eq!(imports(&text).count(), 0, "{name} names a module without its hash");
        }
        let worker = String::from_utf8(assets.worker.unwrap().plain.to_vec()).unwrap();
        assert!(!worker.contains("'./"));
    }

    #[test]
    fn fonts_are_offered_as_they_were_built_and_none_is_heavy() {
        let assets = Assets::gather("[]", HashMap::new());
        let built: Vec<String> =
            <Frontend as rust_embed::RustEmbed>::iter().filter(|n| n.starts_with("fonts/")).map(Into::into).collect();
        let mut offered: Vec<String> =
            assets.links.fonts.iter().map(|(font, _)| format!("fonts/{}.woff2", font.name)).collect();
        offered.sort_unstable();
        assert_eq!(offered, built);
        for (font, href) in &assets.links.fonts {
            let file = assets.files.get(href.trim_start_matches("/assets/")).unwrap();
            assert!(file.content_type == "font/woff2" && file.plain.starts_with(b"wOF2"), "{}", font.name);
            assert!(file.plain.len() <= 30_000, "{}: {} bytes", font.name, file.plain.len());
        }
    }

    #[test]
    fn a_later_start_takes_what_an_earlier_one_compressed() {
        let first = Assets::gather("[]", HashMap::new());
        let mut known: HashMap<String, Bytes> =
            first.compressed().map(|(name, file)| (name, file.br.clone())).collect();
        assert_eq!(known.len(), first.files.len() + 1, "all files and the worker");
        let style = first.links.css.trim_start_matches("/assets/");
        known.insert(style.to_owned(), Bytes::from_static(b"remembered"));
        let second = Assets::gather("[]", known);
        assert_eq!(second.files.get(style).unwrap().br, Bytes::from_static(b"remembered"));
        assert_eq!(second.worker.unwrap().br, first.worker.unwrap().br);
    }
}

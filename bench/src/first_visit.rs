//! Bytes: what a first visit loads, the parts that come later, and the offline pack of Belgium.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use axum::http::StatusCode;
use navigate::content::ContentFiles;

use crate::{
    report::{Verdict, beside, kilobytes, row},
    stage::{self, Stage},
};

const BR: &[(&str, &str)] = &[("accept-encoding", "br")];

/// Prints the rows of sizes.
pub async fn measure() -> Result<()> {
    let folder = stage::folder()?;
    let stage = Stage::open(folder.path(), ContentFiles::shipped()?).await?;
    let script = first_visit(&stage).await?;
    parts(&stage, &script).await?;
    for lang in ["nl", "ar"] {
        pack(&stage, lang).await?;
    }
    Ok(())
}

/// Compressed bytes of an address.
async fn bytes(stage: &Stage, address: &str) -> Result<usize> {
    let answer = stage.ask(address, BR).await?;
    ensure!(answer.status == StatusCode::OK, "{address} answers {}", answer.status);
    Ok(answer.body.len())
}

/// The script of every page with the modules that it loads at once.
struct Script {
    names: BTreeSet<String>,
}

async fn first_visit(stage: &Stage) -> Result<Script> {
    let links = &stage.app.assets.links;
    let css = bytes(stage, &links.css).await?;
    let app = links.script.trim_start_matches("/assets/").to_owned();
    let mut script = Script { names: BTreeSet::new() };
    gather(stage, &app, &mut script.names);
    let mut scripts = 0;
    for name in &script.names {
        scripts += bytes(stage, &format!("/assets/{name}")).await?;
    }
    let icon = bytes(stage, "/icon.svg").await?;
    let mut pages = Vec::new();
    for address in ["/", "/nl/be-gent", "/ar/be-gent", "/uk/be-gent/needs/health", "/ar/be-gent/services/be-ocmw"] {
        pages.push((bytes(stage, address).await?, address));
    }
    let rest = css + scripts + icon;
    let (first, _) = pages.first().copied().context("no page")?;
    let (largest, at) = pages.iter().max().copied().context("no page")?;
    let kb = kilobytes;
    let measured = format!(
        "{:.1} KB: page {:.1}, style {:.1}, script {:.1}, icon {:.1}; by way of {at} {:.1} KB",
        kb(first + rest),
        kb(first),
        kb(css),
        kb(scripts),
        kb(icon),
        kb(largest + rest)
    );
    let is_reached = largest + rest <= 40_000;
    row("first visit by way of /, compressed", &measured, "<= 40 KB", Verdict::of(is_reached));
    let is_small = scripts <= 10_000;
    row("script of a first visit", &format!("{:.1} KB", kb(scripts)), "<= 10 KB", Verdict::of(is_small));
    Ok(script)
}

/// A module and those that it imports at once; `import()` waits until something on the page asks for it.
fn gather(stage: &Stage, name: &str, names: &mut BTreeSet<String>) {
    let Some(file) = stage.app.assets.files.get(name).filter(|_| names.insert(name.to_owned())) else { return };
    let text = String::from_utf8_lossy(&file.plain).into_owned();
    let imports = text.lines().filter(|line| line.starts_with("import ") && !line.starts_with("import("));
    let addresses = imports.filter_map(|line| line.split('\'').nth(1)?.strip_prefix("/assets/"));
    for imported in addresses {
        gather(stage, imported, names);
    }
}

/// All other scripts: the worker and the parts that make pages work offline and come when something asks for them.
async fn parts(stage: &Stage, first: &Script) -> Result<()> {
    let is_later = |name: &&String| name.ends_with(".js") && !first.names.contains(*name);
    let later: BTreeSet<&String> = stage.app.assets.files.keys().filter(is_later).collect();
    let mut total = bytes(stage, "/sw.js").await?;
    for name in &later {
        total += bytes(stage, &format!("/assets/{name}")).await?;
    }
    let measured = format!("{:.1} KB in {} files", kilobytes(total), later.len() + 1);
    row("all scripts that come later, worker included", &measured, "<= 40 KB", Verdict::of(total <= 40_000));
    let table = bytes(stage, &stage.app.assets.links.places).await?;
    beside("table of places, when somebody asks for the nearest", &format!("{:.1} KB", kilobytes(table)));
    Ok(())
}

async fn pack(stage: &Stage, lang: &str) -> Result<()> {
    let manifest = stage.ask(&format!("/packs/be/{lang}/manifest.json"), BR).await?;
    ensure!(manifest.status == StatusCode::OK, "there is no pack of Belgium in {lang}");
    let plain = stage.ask(&format!("/packs/be/{lang}/manifest.json"), &[]).await?;
    let described: serde_json::Value = serde_json::from_slice(&plain.body)?;
    let mut total = manifest.body.len();
    let mut each = Vec::new();
    for file in described.get("files").and_then(serde_json::Value::as_array).context("a pack without files")? {
        let text = |key: &str| file.get(key).and_then(serde_json::Value::as_str).unwrap_or_default();
        let size = bytes(stage, text("url")).await?;
        total += size;
        each.push(format!("{} {:.1}", text("kind"), kilobytes(size)));
    }
    let measured = format!("{:.1} KB: {}", kilobytes(total), each.join(", "));
    row(&format!("offline pack of Belgium, {lang}"), &measured, "<= 150 KB", Verdict::of(total <= 150_000));
    Ok(())
}

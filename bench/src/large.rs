//! 100,000 services in 8 languages: start, memory, pages, search, and how soon an edit is seen.

use std::{
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use axum::http::StatusCode;
use kernel::Clock;
use navigate::{
    content::{Content, ContentFiles, RecordKind, read},
    model::Service,
    store::{self as records, Layer},
};
use serde_json::json;
use store::Store;

use crate::{
    cpu,
    many::Many,
    report::{Verdict, beside, note, quantile, quantiles, row},
    search::{Question, questions},
    stage::{self, Stage},
    words::Dice,
};

const SERVICES: usize = 100_000;
/// Services that are invented and written at a time.
const PORTION: usize = 5_000;
const VISITS: usize = 2_000;
const EDITS: usize = 20;
const BR: &[(&str, &str)] = &[("accept-encoding", "br")];

/// Prints the rows of 100,000 services.
pub fn measure() -> Result<()> {
    let folder = stage::folder()?;
    let began = Instant::now();
    runtime()?.block_on(fill(folder.path()))?;
    note(&format!("invented and stored {SERVICES} services in {:.0} s", began.elapsed().as_secs_f64()));
    // the first start builds the search index, the second finds it in the folder
    for visit in ["leave", "visit"] {
        let mut server = Command::new(std::env::current_exe()?);
        let status = server.arg("large-server").arg(folder.path()).arg(visit).stdin(Stdio::null()).status()?;
        ensure!(status.success(), "the server with {SERVICES} services failed");
    }
    Ok(())
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// What invents the services: needs and places of the shipped content.
fn many(files: &ContentFiles) -> Result<Many> {
    let needs = read(files).records.into_iter().filter(|record| record.kind == RecordKind::Need);
    let needs = needs.map(|record| record.id).collect();
    Ok(Many::new(&server::gazetteer(files)?, needs, Clock::System.now().day_utc()))
}

/// Writes the shipped content and the invented services into the database of a folder.
async fn fill(folder: &Path) -> Result<()> {
    let files = ContentFiles::shipped()?;
    let many = many(&files)?;
    let store = Store::open(&stage::config(folder).database, &server::migrations()).await?;
    let now = Clock::System.now();
    let (content, revision) = (read(&files), files.revision());
    records::put_content(&store, &content, Layer::Shipped, now).await?;
    records::finish_import(&store, &content, &revision, now).await?;
    let mut invented = Content { records: vec![many.source()], ..Content::default() };
    for number in 0..SERVICES {
        let (record, translations) = many.service(number);
        invented.records.push(record);
        invented.translations.extend(translations);
        if invented.records.len() >= PORTION || number + 1 == SERVICES {
            records::put_content(&store, &invented, Layer::Imported, now).await?;
            invented = Content::default();
        }
    }
    store.close().await;
    Ok(())
}

/// Starts a server on a filled folder, in a process of its own, and measures it.
pub fn server(folder: &Path, is_visited: bool) -> Result<()> {
    let began = Instant::now();
    let stage = runtime()?.block_on(async { Stage::open(folder, ContentFiles::shipped()?).await })?;
    let seconds = began.elapsed().as_secs_f64();
    let live = stage.app.live.load_full();
    ensure!(live.snapshot.services.len() > SERVICES, "not all services are there");
    let measured = format!("{seconds:.1} s");
    if is_visited {
        row("100 000 services x 8 languages, start", &measured, "<= 10 s", Verdict::of(seconds <= 10.0));
    } else {
        beside("100 000 services x 8 languages, first start after an import: builds the search index", &measured);
    }
    if is_visited {
        crate::on_one_thread(visit(&stage))?;
    }
    let (now, most) = (memory("VmRSS")?, memory("VmHWM")?);
    let when = if is_visited { "after all visits and edits" } else { "after that start" };
    let measured = format!("{now:.0} MB; peak {most:.0} MB");
    row(&format!("100 000 services, RSS {when}"), &measured, "<= 900 MB", Verdict::of(now <= 900.0));
    Ok(())
}

fn memory(key: &str) -> Result<f64> {
    cpu::memory_mb("self", key).with_context(|| format!("the system does not tell {key}"))
}

async fn visit(stage: &Stage) -> Result<()> {
    let files = ContentFiles::shipped()?;
    let many = many(&files)?;
    let live = stage.app.live.load_full();
    let needs: Vec<String> = live.snapshot.needs.iter().map(|need| need.code.to_string()).collect();
    let (services, lists) = addresses(&many, &needs);
    pages(stage, "service and place pages", &services).await?;
    pages(stage, "pages of a need, also of whole countries", &lists).await?;
    let asked = questions(&many, SERVICES, VISITS);
    pages(stage, "search pages", &asked.iter().map(search_address).collect::<Vec<_>>()).await?;
    edits(stage, &many).await
}

/// Pages of services and places; and of needs, a third of them of a municipality, a region and a country.
fn addresses(many: &Many, needs: &[String]) -> (Vec<String>, Vec<String>) {
    let langs = ["nl", "en", "ar", "uk", "tr"];
    let mut dice = Dice(5);
    let (mut services, mut lists) = (Vec::new(), Vec::new());
    for at in 0..VISITS {
        let number = dice.below(SERVICES);
        let lang = dice.pick(&langs).copied().unwrap_or("en");
        let place = many.area(number);
        services.push(if at % 10 == 0 {
            format!("/{lang}/{place}")
        } else {
            format!("/{lang}/{place}/services/{}", Many::id(number))
        });
        let within = match at % 3 {
            0 => many.area(dice.below(SERVICES / 50) * 50),
            1 => many.area(dice.below(SERVICES / 50) * 50 + 1),
            _ => many.area(dice.below(SERVICES / 50) * 50 + 10),
        };
        let need = dice.pick(needs).map_or("health", String::as_str);
        lists.push(format!("/{lang}/{within}/needs/{need}"));
    }
    (services, lists)
}

fn search_address(question: &Question) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", &question.query).finish();
    format!("/{}/{}/search?{query}", question.lang, question.place)
}

async fn pages(stage: &Stage, what: &str, addresses: &[String]) -> Result<()> {
    stage.forget_pages();
    let mut times = Vec::new();
    for address in addresses {
        let began = cpu::thread_ms();
        let answer = stage.ask(address, BR).await?;
        times.push(cpu::thread_ms() - began);
        ensure!(answer.status == StatusCode::OK, "{address} answers {}", answer.status);
    }
    let measured = format!("{} (CPU, brotli included)", quantiles(&mut times));
    let is_reached = quantile(&times, 0.99) <= 20.0;
    row(&format!("100 000 services, {what}"), &measured, "p99 <= 20 ms", Verdict::of(is_reached));
    Ok(())
}

/// Edits of one service: written, put into snapshot and index, and seen on its page and by search.
async fn edits(stage: &Stage, many: &Many) -> Result<()> {
    let mut times = Vec::new();
    for edit in 0..EDITS {
        let number = edit * 4_999;
        let word = format!("qvintessa{}", char::from(b'a' + u8::try_from(edit).unwrap_or(0)));
        let began = Instant::now();
        change(stage, many, number, &word).await?;
        let place = many.area(number);
        let page = stage.ask(&format!("/en/{place}/services/{}", Many::id(number)), BR).await?;
        let shown = stage.ask(&format!("/en/{place}/services/{}", Many::id(number)), &[]).await?;
        let found = stage.ask(&format!("/en/{place}/search?q={word}"), &[]).await?;
        times.push(began.elapsed().as_secs_f64() * 1e3);
        ensure!(page.status == StatusCode::OK && contains(&shown.body, &word), "the edit is not on its page");
        ensure!(contains(&found.body, &Many::id(number)), "the edit is not found");
    }
    let measured = quantiles(&mut times);
    let is_reached = times.last().is_some_and(|most| *most <= 300.0);
    row("100 000 services, from an edit to its page and to search", &measured, "<= 300 ms", Verdict::of(is_reached));
    let began = cpu::thread_ms();
    ensure!(stage.ask("/hsds/services?per_page=50", &[]).await?.status == StatusCode::OK, "HSDS fails");
    let ms = cpu::thread_ms() - began;
    beside("100 000 services, first HSDS list after an edit, CPU", &format!("{ms:.0} ms"));
    Ok(())
}

async fn change(stage: &Stage, many: &Many, number: usize, word: &str) -> Result<()> {
    let (mut record, _) = many.service(number);
    if let Some(body) = record.body.as_object_mut() {
        body.insert("name".to_owned(), json!({ "en": word }));
    }
    let service: Service = serde_json::from_value(record.body.clone())?;
    let now = stage.app.clock.now();
    let content = Content { records: vec![record], ..Content::default() };
    records::put_content(&stage.app.store, &content, Layer::Imported, now).await?;
    let live = stage.app.live.load_full();
    let id = service.id.clone();
    let snapshot = live.snapshot.with_service(service, now, &format!("edit-{number}"));
    let held = snapshot.service(&id).context("the edited service is gone")?;
    live.finder.update(held, &snapshot)?;
    stage.app.replace(Arc::new(snapshot), Arc::clone(&live.finder));
    Ok(())
}

fn contains(body: &[u8], word: &str) -> bool {
    String::from_utf8_lossy(body).contains(word)
}

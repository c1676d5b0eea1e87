//! Pages and lists on content in a peer's shape: time on a processor a request, and requests a second.

use anyhow::{Context, Result, ensure};
use axum::{Router, http::StatusCode, routing::get};
use navigate::content::{ContentFiles, Record, RecordKind, read};

use crate::{
    load,
    many::Many,
    peer,
    report::{Verdict, beside, grouped, row, whole},
    stage::{self, Stage},
};

/// As often is each figure taken; the middle one counts.
const PASSES: usize = 5;

const BR: &[(&str, &str)] = &[("accept-encoding", "br")];
const PLAIN: &[(&str, &str)] = &[];

/// Prints the rows of pages and lists.
pub async fn measure() -> Result<()> {
    let folder = stage::folder()?;
    let shipped = ContentFiles::shipped()?;
    let only_places =
        ContentFiles { files: shipped.files.iter().filter(|(path, _)| path.starts_with("places/")).cloned().collect() };
    let stage = Stage::open(folder.path(), only_places).await?;
    let today = stage.app.clock.now().day_utc();
    stage.show(peer::content(shared(&shipped, &stage), today))?;
    service_pages(&stage).await?;
    requests_a_second(&stage).await?;
    lists(&stage).await?;
    without_database(&stage).await
}

/// What invented services refer to: their source, and the words for documents.
fn shared(shipped: &ContentFiles, stage: &Stage) -> Vec<Record> {
    let live = stage.app.live.load_full();
    let many = Many::new(&live.snapshot.places, Vec::new(), stage.app.clock.now().day_utc());
    let mut records = read(shipped).records;
    records.retain(|record| record.kind == RecordKind::Term || record.kind == RecordKind::Holidays);
    records.push(many.source());
    records
}

fn services() -> Vec<String> {
    let numbers = 0..peer::SERVICES;
    let of = |number| peer::LANGS.map(|lang| format!("/{lang}/{}/services/{}", peer::PLACE, peer::id(number)));
    numbers.flat_map(of).collect()
}

/// The middle of several passes, each after forgetting every kept page.
async fn first_ms(stage: &Stage, addresses: &[String], headers: &[(&str, &str)]) -> Result<f64> {
    let mut passes = Vec::new();
    for _ in 0..PASSES {
        stage.forget_pages();
        passes.push(stage.cpu_ms(addresses, headers, StatusCode::OK).await?);
    }
    Ok(middle(&mut passes))
}

/// The middle of several passes over pages that were asked for before.
async fn kept_ms(stage: &Stage, addresses: &[String], headers: &[(&str, &str)], status: StatusCode) -> Result<f64> {
    let mut passes = Vec::new();
    for _ in 0..PASSES {
        passes.push(stage.cpu_ms(addresses, headers, status).await?);
    }
    Ok(middle(&mut passes))
}

fn middle(passes: &mut [f64]) -> f64 {
    passes.sort_by(f64::total_cmp);
    passes.get(passes.len() / 2).copied().unwrap_or_default()
}

async fn service_pages(stage: &Stage) -> Result<()> {
    let addresses = services();
    let first = first_ms(stage, &addresses, PLAIN).await?;
    let size = stage.ask(addresses.first().context("no address")?, PLAIN).await?.body.len();
    let kept = kept_ms(stage, &addresses, PLAIN, StatusCode::OK).await?;
    let first_br = first_ms(stage, &addresses, BR).await?;
    let kept_br = kept_ms(stage, &addresses, BR, StatusCode::OK).await?;
    let what = format!("a service page ({} KB), first rendering, CPU a request", size.div_ceil(1_000));
    row(&what, &format!("{first:.3} ms"), "<= 0.15 ms", Verdict::of(first <= 0.15));
    beside("the same, compressed with brotli", &format!("{first_br:.3} ms"));
    let most = kept.max(kept_br);
    let measured = format!("{kept:.4} ms; with brotli {kept_br:.4} ms");
    row("a kept service page, CPU a request", &measured, "<= 0.03 ms", Verdict::of(most <= 0.03));
    Ok(())
}

async fn requests_a_second(stage: &Stage) -> Result<()> {
    let address = format!("/nl/{}/services/{}", peer::PLACE, peer::id(1));
    let answer = stage.ask(&address, BR).await?;
    let body = answer.body.clone();
    let bare = Router::new().route("/bare", get(move || std::future::ready(body.clone())));
    let asked = vec![address.clone(); 2_000];
    let own = kept_ms(stage, &asked, BR, StatusCode::OK).await?;
    let mut passes = Vec::new();
    for _ in 0..PASSES {
        let began = crate::cpu::thread_ms();
        for _ in 0..asked.len() {
            ensure!(stage::ask(&bare, "/bare", BR).await?.status == StatusCode::OK, "the bare handler fails");
        }
        #[expect(clippy::cast_precision_loss, reason = "a number of requests")]
        passes.push((crate::cpu::thread_ms() - began) / asked.len() as f64);
    }
    let alone = middle(&mut passes);
    let measured = format!("{:.1} µs; bare {:.1} µs", own * 1e3, alone * 1e3);
    beside("a kept page and a bare handler with the same body, without a network, CPU a request", &measured);
    let (ours, theirs) = load::compare(stage.router.clone(), &address, bare, "/bare")?;
    let share = ours / theirs;
    let measured = format!("{} and {} ({share:.2})", grouped(whole(ours)), grouped(whole(theirs)));
    let what =
        format!("kept pages and a bare handler with the same body, {} connections, requests/s", load::CONNECTIONS);
    row(&what, &measured, "at least half", Verdict::of(share >= 0.5));
    Ok(())
}

async fn lists(stage: &Stage) -> Result<()> {
    let list = vec!["/hsds/services?per_page=300".to_owned()];
    let first = first_ms(stage, &list, PLAIN).await?;
    let first_br = first_ms(stage, &list, BR).await?;
    let measured = format!("{first:.2} ms; with brotli {first_br:.2} ms");
    row("HSDS list of 300 services, first, CPU a request", &measured, "<= 3 ms", Verdict::of(first <= 3.0));
    let address = list.first().context("no address")?;
    let answer = stage.ask(address, PLAIN).await?;
    let items = serde_json::from_slice::<serde_json::Value>(&answer.body)?;
    ensure!(items.get("size") == Some(&serde_json::json!(peer::SERVICES)), "the list is not whole");
    let known = [("if-none-match", answer.tag())];
    let asked = vec![address.clone(); 500];
    let same = kept_ms(stage, &asked, &known, StatusCode::NOT_MODIFIED).await?;
    row("the same by ETag (304), CPU a request", &format!("{same:.4} ms"), "<= 0.05 ms", Verdict::of(same <= 0.05));
    let places = first_ms(stage, &["/hsds/service_at_locations?per_page=300".to_owned()], PLAIN).await?;
    beside("HSDS list of 300 locations, first, CPU a request", &format!("{places:.2} ms (peer 1468 ms, 605 queries)"));
    let needs: Vec<String> = (0..10)
        .flat_map(|top| peer::LANGS.map(|lang| format!("/{lang}/{}/needs/{}", peer::PLACE, peer::top(top))))
        .collect();
    let need = first_ms(stage, &needs, PLAIN).await?;
    beside("page of a need with its 30 services, first rendering, CPU a request", &format!("{need:.2} ms"));
    Ok(())
}

/// Every public page and list again with the database closed: a page that asked it anything would fail.
async fn without_database(stage: &Stage) -> Result<()> {
    let mut addresses = services();
    let place = |tail: &str| peer::LANGS.map(|lang| format!("/{lang}/{}{tail}", peer::PLACE));
    for tail in ["", "/needs/peer1", "/needs/peer1.part1", "/help", "/offline", "/sheet", "/search?q=peer"] {
        addresses.extend(place(tail));
    }
    addresses.extend(["about", "privacy", "accessibility"].map(|page| format!("/nl/{page}")));
    addresses.extend(
        ["/", "/nl", "/hsds/services?per_page=300", "/hsds/organizations", "/hsds/service_at_locations"]
            .map(String::from),
    );
    addresses
        .extend(["/cpsv-ap.ttl", "/api/v1/services", "/sitemap.xml", "/robots.txt", "/openapi.json"].map(String::from));
    stage.app.store.close().await;
    stage.forget_pages();
    let mut failing = Vec::new();
    for address in &addresses {
        if stage.ask(address, PLAIN).await?.status != StatusCode::OK {
            failing.push(address.as_str());
        }
    }
    ensure!(stage.app.store.write_probe().await.is_err(), "the database is still open");
    let measured = match failing.first() {
        None => format!("0: all {} answer with the database closed", addresses.len()),
        Some(first) => format!("{} of {} fail with the database closed, {first} first", failing.len(), addresses.len()),
    };
    row("queries of a public page", &measured, "0", Verdict::of(failing.is_empty()));
    Ok(())
}

//! Figures behind the claims on speed: one table row a claim, measured in this process on the shipped content.
//!
//! `cargo run --release -p bench -- all`

#![expect(clippy::print_stdout, reason = "the table is the program's answer")]

use std::{fs, hint::black_box};

use integration::TestApp;

/// Requests a measurement makes.
const TURNS: u32 = 2_000;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let app = TestApp::start().await;
    println!("| what | measured (CPU, mean) | to reach |\n| --- | --- | --- |");
    let page = "/en/be-gent/services/be-ocmw";
    row("a service page, made anew", made_anew(&app), "<= 0.15 ms");
    row("a service page, kept, as it is", asked(&app, page, &[]).await, "<= 0.03 ms");
    row("a service page, kept, brotli", asked(&app, page, &[("accept-encoding", "br")]).await, "<= 0.03 ms");
    let list = "/hsds/services?per_page=300";
    let tag = app.get(list).await.header("etag").to_owned();
    row("300 services as an HSDS page, kept", asked(&app, list, &[]).await, "<= 3 ms");
    row("the same, not modified (304)", asked(&app, list, &[("if-none-match", &tag)]).await, "<= 0.05 ms");
    row("a search with a slip, 21 languages", asked(&app, "/nl/be-gent/search?q=huisrats", &[]).await, "<= 5 ms");
    let manifest = app.get("/packs/be/nl/manifest.json").await.text();
    let bytes = manifest.split("\"transfer_bytes\":").nth(1).and_then(|rest| rest.split(',').next()).unwrap_or("?");
    println!("| offline pack of Belgium in Dutch | {bytes} bytes | <= 150,000 bytes |");
}

/// The page function alone: content to document, nothing kept.
fn made_anew(app: &TestApp) -> u64 {
    let live = app.app.live.load_full();
    let part = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let parts = vec![part("lang", "en"), part("place", "be-gent"), part("id", "be-ocmw")];
    let params = integration::Params { parts, query: Vec::new() };
    let began = cpu_ns();
    for _ in 0..TURNS {
        black_box(integration::service_page(app.app.context(&live), &params).is_ok());
    }
    (cpu_ns() - began) / u64::from(TURNS)
}

/// A request through all layers.
async fn asked(app: &TestApp, path: &str, headers: &[(&str, &str)]) -> u64 {
    app.get_with(path, headers).await;
    let began = cpu_ns();
    for _ in 0..TURNS {
        black_box(app.get_with(path, headers).await.body.len());
    }
    (cpu_ns() - began) / u64::from(TURNS)
}

fn row(what: &str, nanoseconds: u64, reach: &str) {
    println!("| {what} | {}.{:03} ms | {reach} |", nanoseconds / 1_000_000, nanoseconds / 1_000 % 1_000);
}

/// CPU time of this thread so far, in nanoseconds (`/proc/thread-self/schedstat`, first field).
fn cpu_ns() -> u64 {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|field| field.parse().ok()).unwrap_or(0)
}

//! The services that changed last, as Atom (RFC 4287).

use std::collections::BTreeMap;

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use kernel::Timestamp;
use ui::{Answer, Request};

use super::xml;
use crate::{
    hsds::{Reader, Subject, View},
    routes::ApiContext,
};

/// How many changes the feed holds.
const NEWEST: usize = 100;

/// `/changes.atom`
pub fn changes(context: &ApiContext, request: &Request) -> Answer {
    let reader = Reader::of(context, &request.accept_language);
    let view = reader.view();
    let mut all: Vec<(Timestamp, u32)> =
        context.snapshot.services.iter().zip(0u32..).map(|(held, n)| (held.updated_at, n)).collect();
    // the newest first; of one instant in the order of the content
    all.sort_by_key(|(at, n)| (std::cmp::Reverse(*at), *n));
    all.truncate(NEWEST);
    let updated = all.first().map_or(Timestamp(0), |(at, _)| *at);
    let base = &context.site.base_url;
    let address = format!("{base}/changes.atom");
    let feed = Feed {
        title: plain(view.t.text("product-name"), view.lang.as_str()),
        id: address.clone(),
        updated: instant(updated),
        authors: vec![author(context, view.t.text("product-name"))],
        generator: Some(Generator { value: "NAVI-MIG".to_owned(), uri: None, version: None }),
        links: vec![link(&address, "self", "application/atom+xml"), link(base, "alternate", "text/html")],
        rights: Some(plain("CC BY 4.0", "en")),
        entries: all.iter().filter_map(|(_, n)| entry(view, *n)).collect(),
        lang: Some(view.lang.to_string()),
        namespaces: BTreeMap::new(),
        ..Feed::default()
    };
    Answer::lasting("application/atom+xml; charset=utf-8", feed.to_string())
}

fn author(context: &ApiContext, product: &str) -> Person {
    let name = &context.site.operator.name;
    let name = if name.is_empty() { product } else { name };
    Person { name: clean(name), uri: Some(context.site.base_url.clone()), ..Person::default() }
}

fn entry(view: View<'_>, n: u32) -> Option<Entry> {
    let subject = Subject::at(view, n)?;
    let service = subject.service();
    let name = service.name.show(subject.wording.chain)?;
    let area = subject.held.areas.first().map_or("eu", |area| area.as_str());
    let page = format!("{}/{}/{area}/services/{}", view.site.base_url, view.lang, service.id);
    let summary = service.summary.show(subject.wording.chain);
    let category = |code: &kernel::Slug| Category { term: code.to_string(), ..Category::default() };
    Some(Entry {
        title: plain(name.body, name.lang.as_str()),
        id: format!("urn:uuid:{}", subject.entry.id),
        updated: instant(subject.held.updated_at),
        categories: service.need.iter().map(category).collect(),
        links: vec![link(&page, "alternate", "text/html")],
        summary: summary.map(|summary| plain(summary.body, summary.lang.as_str())),
        ..Entry::default()
    })
}

fn plain(text: &str, lang: &str) -> Text {
    Text { lang: Some(lang.to_owned()), ..Text::plain(clean(text)) }
}

fn clean(text: &str) -> String {
    text.chars().filter(|c| xml::is_allowed(*c)).collect()
}

fn link(href: &str, rel: &str, mime_type: &str) -> Link {
    Link { href: href.to_owned(), rel: rel.to_owned(), mime_type: Some(mime_type.to_owned()), ..Link::default() }
}

fn instant(at: Timestamp) -> FixedDateTime {
    at.rfc3339().parse().unwrap_or_default()
}

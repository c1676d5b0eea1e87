//! The map of the site: every page that holds something, in every language in which it does.

use std::collections::BTreeSet;

use kernel::{Lang, Slug};
use places::{Kind, Place};
use texts::Text;
use ui::{Answer, Request};

use super::xml;
use crate::{query::Problem, routes::ApiContext};

/// Most addresses in a file; the protocol allows 50,000, and 50 MB, which the languages of each address fill sooner.
const MOST_URLS: usize = 10_000;

/// Where the protocol is described; its name for the format.
const NAMESPACES: &str =
    "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";

/// A page in all languages in which it holds something.
struct Entry {
    /// Address behind the language: `/be-gent/services/be-ocmw`.
    path: String,
    /// The languages.
    langs: Vec<Lang>,
    /// The day of its last change, where one record makes the page.
    changed_on: Option<kernel::Day>,
}

/// Names of the parts: one or more a place that has services of its own, and one for the towns of Belgium.
#[must_use]
pub fn parts(context: &ApiContext) -> Vec<String> {
    let snapshot = &context.snapshot;
    let areas: BTreeSet<&Slug> = snapshot.services.iter().flat_map(|held| &held.areas).collect();
    let places = areas.into_iter().filter_map(|slug| snapshot.places.get(slug));
    let named = places.flat_map(|place| {
        let count = sheets(&of_place(context, place)).count();
        (1..=count).map(move |n| if n == 1 { format!("{}.xml", place.slug) } else { format!("{}.{n}.xml", place.slug) })
    });
    named.chain(std::iter::once(TOWNS.to_owned())).collect()
}

/// Pages in sheets of at most [`MOST_URLS`] addresses.
fn sheets(entries: &[Entry]) -> impl Iterator<Item = &[Entry]> {
    let mut rest = entries;
    std::iter::from_fn(move || {
        let mut count = 0;
        let fits = rest.iter().take_while(|entry| {
            count += entry.langs.len();
            count <= MOST_URLS
        });
        // one page alone always fits: there are fewer languages than addresses
        let (sheet, behind) = rest.split_at(fits.count());
        rest = behind;
        (!sheet.is_empty()).then_some(sheet)
    })
}

/// The part that lists the pages of Belgian municipalities.
const TOWNS: &str = "towns-be.xml";

/// `/sitemap.xml`
pub fn index(context: &ApiContext, _: &Request) -> Answer {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for name in parts(context) {
        out.push_str("<sitemap><loc>");
        xml::push(&mut out, &format!("{}/sitemap/{name}", context.site.base_url));
        out.push_str("</loc></sitemap>\n");
    }
    out.push_str("</sitemapindex>\n");
    Answer::lasting("application/xml; charset=utf-8", out)
}

/// `/sitemap/{file}`
pub fn part(context: &ApiContext, request: &Request) -> Answer {
    let absent = || Problem::absent("There is no such part. See /sitemap.xml").answer();
    let file = request.params.part("file");
    let Some(name) = file.strip_suffix(".xml") else { return absent() };
    let numbered =
        name.rsplit_once('.').and_then(|(slug, n)| Some((slug, n.parse::<usize>().ok().filter(|n| *n > 1)?)));
    let (slug, number) = numbered.unwrap_or((name, 1));
    let place = context.snapshot.places.get(slug);
    let has_own = |place: &Place| context.snapshot.services.iter().any(|held| held.areas.contains(&place.slug));
    let entries = match place {
        _ if file == TOWNS => towns(context),
        Some(place) if has_own(place) => of_place(context, place),
        _ => return absent(),
    };
    let Some(sheet) = sheets(&entries).nth(number - 1) else { return absent() };
    let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset {NAMESPACES}>\n");
    for entry in sheet {
        write(&mut out, &context.site.base_url, entry);
    }
    out.push_str("</urlset>\n");
    Answer::lasting("application/xml; charset=utf-8", out)
}

/// One address a language, each with all the others beside it.
fn write(out: &mut String, base: &str, entry: &Entry) {
    let mut others = String::new();
    for lang in &entry.langs {
        alternate(&mut others, lang.as_str(), &format!("{base}/{lang}{}", entry.path));
    }
    if entry.langs.contains(&Lang::EN) {
        alternate(&mut others, "x-default", &format!("{base}/en{}", entry.path));
    }
    for lang in &entry.langs {
        out.push_str("<url><loc>");
        xml::push(out, &format!("{base}/{lang}{}", entry.path));
        out.push_str("</loc>");
        if let Some(day) = entry.changed_on {
            out.push_str(&format!("<lastmod>{day}</lastmod>"));
        }
        out.push_str(&others);
        out.push_str("</url>\n");
    }
}

fn alternate(out: &mut String, hreflang: &str, address: &str) {
    out.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
    xml::push(out, hreflang);
    out.push_str("\" href=\"");
    xml::push(out, address);
    out.push_str("\"/>");
}

/// The pages of a place that has services of its own: the place, its needs, its own services and pathways.
fn of_place(context: &ApiContext, place: &Place) -> Vec<Entry> {
    let snapshot = &context.snapshot;
    let all: Vec<Lang> = context.site.tags().collect();
    let in_words = |text: &Text| all.iter().copied().filter(|lang| text.get(*lang).is_some()).collect::<Vec<_>>();
    let page = |tail: &str, langs: &[Lang]| Entry {
        path: format!("/{}{tail}", place.slug),
        langs: langs.to_vec(),
        changed_on: None,
    };
    let mut entries = vec![page("", &all), page("/help", &all)];
    let country = place.country.as_deref().unwrap_or_default().to_ascii_lowercase();
    if place.kind == Kind::Country {
        let pages = [("/citizenship", &snapshot.citizenship), ("/voting", &snapshot.voting)];
        entries
            .extend(pages.iter().filter(|(_, known)| known.contains_key(&country)).map(|(tail, _)| page(tail, &all)));
    }
    let services = snapshot.services_for(place);
    let needs: BTreeSet<&Slug> = services.iter().flat_map(|held| &held.record.need).collect();
    let wider: BTreeSet<&str> = needs.iter().filter_map(|need| snapshot.need(need)?.parent()).collect();
    let codes = needs.iter().map(|need| need.as_str()).chain(wider);
    entries.extend(codes.map(|code| page(&format!("/needs/{code}"), &all)));
    for held in services.iter().filter(|held| held.areas.contains(&place.slug)) {
        let langs = in_words(&held.record.name);
        let tail = format!("/services/{}", held.record.id);
        entries.push(Entry { changed_on: Some(held.updated_at.day_utc()), ..page(&tail, &langs) });
    }
    for held in snapshot.pathways.iter().filter(|held| held.areas.contains(&place.slug)) {
        let langs = in_words(&held.record.title);
        let tail = format!("/pathways/{}", held.record.id);
        entries.push(Entry { changed_on: Some(held.updated_at.day_utc()), ..page(&tail, &langs) });
    }
    entries.retain(|entry| !entry.langs.is_empty());
    entries
}

/// The pages of Belgian municipalities without services of their own, in their official languages.
fn towns(context: &ApiContext) -> Vec<Entry> {
    let all: Vec<Lang> = context.site.tags().collect();
    let with_services: BTreeSet<&Slug> = context.snapshot.services.iter().flat_map(|held| &held.areas).collect();
    let is_town = |place: &&Place| {
        let is_belgian = place.kind == Kind::Municipality && place.country.as_deref() == Some("BE");
        is_belgian && !with_services.contains(&place.slug)
    };
    let towns = context.snapshot.places.places().iter().filter(is_town);
    towns
        .map(|place| Entry {
            path: format!("/{}", place.slug),
            langs: place.languages.iter().copied().filter(|lang| all.contains(lang)).collect(),
            changed_on: None,
        })
        .filter(|entry| !entry.langs.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_hold_every_page_once_and_no_more_than_they_may() {
        let entry =
            |n: usize| Entry { path: format!("/{n}"), langs: vec![Lang::EN, Lang::NL, Lang::EN], changed_on: None };
        let entries: Vec<Entry> = (0..7_000).map(entry).collect();
        let sizes: Vec<usize> = sheets(&entries).map(<[Entry]>::len).collect();
        assert_eq!(sizes, [3_333, 3_333, 334]);
        assert_eq!(sheets(&[]).count(), 0);
    }
}

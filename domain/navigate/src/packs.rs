//! What an offline pack holds: the pages of a place in one language, ready to be put into the shell, and opening hours.

use std::collections::BTreeMap;

use kernel::{Lang, Slug, Timestamp};
use serde_json::{Value, json};
use ui::{Page, Params};

use crate::{
    finder::Target,
    model::Confirmation,
    opening::{calendar, hours_of},
    pages::{self, Context},
};

/// What a pack is made from.
pub struct PackContext<'a> {
    /// The content.
    pub page: Context<'a>,
    /// Slug of the place.
    pub place: &'a str,
    /// The language.
    pub lang: Lang,
    /// Pages of other domains that belong into it: address and document.
    pub forms: Vec<(String, String)>,
}

/// The files of a pack by kind, and what its pages are found by.
pub struct Pack {
    /// Kind and text: `shell`, `content`, `pathways`, `helplines`, `hours`.
    pub files: Vec<(&'static str, String)>,
    /// Pages that can be found, with address, title and summary.
    pub targets: Vec<(Target, Value)>,
}

type Pages = BTreeMap<String, Value>;

/// Builds the pack; none when there is no such place or language.
#[must_use]
pub fn build(context: &PackContext<'_>) -> Option<Pack> {
    let maker = Maker { context, base: format!("/{}/{}", context.lang, context.place) };
    let (content, mut targets) = maker.content()?;
    let (pathways, more) = maker.pathways()?;
    targets.extend(more);
    let helplines = maker.some([("/help", pages::help::page as Render, "")]);
    let shell = maker.shell()?;
    let wrap = |pages: Pages| json!({ "pages": pages }).to_string();
    let files = vec![
        ("shell", shell),
        ("content", wrap(content)),
        ("pathways", wrap(pathways)),
        ("helplines", wrap(helplines)),
        ("hours", maker.hours()?.to_string()),
    ];
    Some(Pack { files, targets })
}

type Render = for<'a> fn(Context<'a>, &Params) -> Result<Page, ui::Absent>;

struct Maker<'a> {
    context: &'a PackContext<'a>,
    base: String,
}

impl Maker<'_> {
    fn params(&self, name: &str, value: &str) -> Params {
        let own = |n: &str, v: &str| (n.to_owned(), v.to_owned());
        let lang = self.context.lang.to_string();
        let parts = vec![own("lang", &lang), own("place", self.context.place), own(name, value)];
        Params { parts, query: Vec::new() }
    }

    fn make(&self, render: Render, name: &str, value: &str) -> Option<Value> {
        let page = render(self.context.page, &self.params(name, value)).ok()?;
        in_pieces(&page.html)
    }

    fn some<const N: usize>(&self, list: [(&str, Render, &str); N]) -> Pages {
        list.into_iter()
            .filter_map(|(tail, render, value)| Some((format!("{}{tail}", self.base), self.make(render, "id", value)?)))
            .collect()
    }

    fn content(&self) -> Option<(Pages, Vec<(Target, Value)>)> {
        let snapshot = self.context.page.snapshot;
        let place = snapshot.places.get(self.context.place)?;
        let chain = snapshot.chain(self.context.lang, Some(place));
        let mut pages = self.some([
            ("", pages::place::page as Render, ""),
            ("/offline", pages::offline::page, ""),
            ("/citizenship", pages::country::citizenship, ""),
            ("/voting", pages::country::voting, ""),
            ("/search", pages::search::offline, ""),
            ("/sheet", pages::offline::desk, ""),
        ]);
        let mut targets = Vec::new();
        for need in snapshot.needs.iter() {
            let is_met = !snapshot.services_for_need(place, &need.code).is_empty();
            if !is_met && need.parent().is_some() {
                continue;
            }
            let address = format!("{}/needs/{}", self.base, need.code);
            pages.insert(address.clone(), self.make(pages::need::page, "code", &need.code)?);
            let title = need.label.show(&chain).map_or("", |shown| shown.body);
            targets.push((
                Target::Need(need.code.clone()),
                json!({"url": address, "title": title, "summary": "", "kind": "need"}),
            ));
        }
        for held in snapshot.services_for(place) {
            let service = &held.record;
            let address = format!("{}/services/{}", self.base, service.id);
            let Some(page) = self.make(pages::service::page, "id", &service.id) else { continue };
            pages.insert(address.clone(), page);
            let title = service.name.show(&chain).map_or("", |shown| shown.body);
            let summary = service.summary.show(&chain).map_or("", |shown| shown.body);
            targets.push((
                Target::Service(service.id.clone()),
                json!({"url": address, "title": title, "summary": summary, "kind": "service"}),
            ));
        }
        let general = [("about", pages::about::about as Render), ("privacy", pages::about::privacy)];
        for (tail, render) in general {
            pages.insert(format!("/{}/{tail}", self.context.lang), self.make(render, "id", "")?);
        }
        for (address, document) in &self.context.forms {
            if let Some(page) = in_pieces(document) {
                pages.insert(address.clone(), page);
            }
        }
        Some((pages, targets))
    }

    fn pathways(&self) -> Option<(Pages, Vec<(Target, Value)>)> {
        let snapshot = self.context.page.snapshot;
        let place = snapshot.places.get(self.context.place)?;
        let chain = snapshot.chain(self.context.lang, Some(place));
        let mut pages = Pages::new();
        let mut targets = Vec::new();
        for held in snapshot.pathways_for(place) {
            let pathway = &held.record;
            let address = format!("{}/pathways/{}", self.base, pathway.id);
            let Some(page) = self.make(pages::pathway::page, "id", &pathway.id) else { continue };
            pages.insert(address.clone(), page);
            let title = pathway.title.show(&chain).map_or("", |shown| shown.body);
            let summary = pathway.for_whom.show(&chain).map_or("", |shown| shown.body);
            targets.push((
                Target::Pathway(pathway.id.clone()),
                json!({"url": address, "title": title, "summary": summary, "kind": "pathway"}),
            ));
        }
        Some((pages, targets))
    }

    /// A page of the place without its title and main part.
    fn shell(&self) -> Option<String> {
        let page = pages::offline::page(self.context.page, &self.params("id", "")).ok()?;
        let html = page.html.replace(&format!("/{}/offline\" lang=", self.context.place), "/<!--path-->\" lang=");
        let (head, rest) = html.split_once("<title>")?;
        let (_, rest) = rest.split_once("</title>")?;
        let (middle, rest) = rest.split_once("<main")?;
        let (attributes, rest) = rest.split_once('>')?;
        let (_, tail) = rest.split_once("</main>")?;
        Some(format!("{head}<title><!--title--></title>{middle}<main{attributes}><!--main--></main>{tail}"))
    }

    /// Opening hours as intervals for 60 days, from the first minute of today (UTC).
    fn hours(&self) -> Option<Value> {
        let snapshot = self.context.page.snapshot;
        let place = snapshot.places.get(self.context.place)?;
        let from = midnight(self.context.page.now);
        let today = self.context.page.now.day_utc();
        let mut services = BTreeMap::new();
        for held in snapshot.services_for(place) {
            let Some(given) = &held.record.hours else { continue };
            let sure = snapshot.confirmation(given.confirm, given.source.as_ref(), today) == Confirmation::Confirmed;
            let Some(hours) = hours_of(&held.record).filter(|hours| sure && hours.reason().is_none()) else { continue };
            let at = snapshot.places.get(held.areas.first().map_or("", Slug::as_str)).unwrap_or(place);
            services.insert(held.record.id.to_string(), hours.pack(&calendar(snapshot, at), from.0));
        }
        let until = from.plus_ms(hours::PACK_DAYS * 86_400_000);
        Some(json!({ "until": until.0, "services": services }))
    }
}

/// The first instant of the day in UTC.
#[must_use]
pub const fn midnight(at: Timestamp) -> Timestamp {
    Timestamp(at.0 - at.0.rem_euclid(86_400_000))
}

/// Title and main part of a document.
fn in_pieces(html: &str) -> Option<Value> {
    let title = html.split_once("<title>")?.1.split_once("</title>")?.0;
    let main = html.split_once("<main")?.1.split_once('>')?.1.split_once("</main>")?.0;
    Some(json!({ "title": unescape(title), "main": main.trim() }))
}

/// Undoes what the templates escape.
fn unescape(text: &str) -> String {
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&#38;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_taken_apart() {
        let html = "<title>A &#38; B</title><body><main id=\"main\" class=\"x\">\n<h1>Hi</h1></main></body>";
        assert_eq!(in_pieces(html), Some(json!({"title": "A & B", "main": "<h1>Hi</h1>"})));
    }

    #[test]
    fn midnight_is_the_first_instant() {
        assert_eq!(midnight(Timestamp(86_400_000 + 5)), Timestamp(86_400_000));
    }
}

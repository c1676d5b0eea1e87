//! Nationality and local vote: a page per country, with law in motion visible and days to remember.

use askama::Template;
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::{Context, service::source_title};
use crate::{model::CountryPage, wording::Phrase};

#[derive(Template)]
#[template(path = "country.html")]
struct CountryTemplate<'a> {
    shell: Shell<'a>,
    heading: &'static str,
    page: &'a CountryPage,
    rows: Vec<(&'a str, Shown<'a>)>,
    years: Option<String>,
    years_refugee: Option<String>,
    fee: Option<(Phrase<'a>, bool)>,
    decision: Option<Phrase<'a>>,
    vote: Option<&'static str>,
    reminders: Vec<(String, String, Shown<'a>)>,
    sources: Vec<(&'a str, Option<&'a str>, Option<String>)>,
    checked: Option<String>,
}

/// `/{lang}/{place}/citizenship`
///
/// # Errors
/// [`Absent`] when there is no such language or place, or nothing is known of its country.
pub fn citizenship(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    show(context, params, "citizenship-title", "/citizenship")
}

/// `/{lang}/{place}/voting`
///
/// # Errors
/// [`Absent`] when there is no such language or place, or nothing is known of its country.
pub fn voting(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    show(context, params, "voting-title", "/voting")
}

fn show(context: Context<'_>, params: &Params, heading: &'static str, tail: &str) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let snapshot = context.snapshot;
    let country = place.country.as_deref().ok_or(Absent)?.to_ascii_lowercase();
    let pages = if tail == "/voting" { &snapshot.voting } else { &snapshot.citizenship };
    let page = pages.get(&country).ok_or(Absent)?;
    let mut shell = context.shell(&setting, tail)?;
    let name = snapshot.places.get(&country).map_or("", |c| snapshot.places.name(c, &setting.chain).0);
    shell.title = format!("{} – {name}", shell.t.text(heading));
    let wording = context.wording(&shell, &setting.chain);
    let label = |key: &str| shell.t.find(&format!("country-{}", key.replace('_', "-")));
    let years = |n: Option<u32>| n.map(|n| shell.t.with("time-year", "n", i64::from(n)));
    let vote = page.local_vote_non_eu.as_deref().map(|answer| match answer {
        "yes" => "voting-yes",
        "no" => "voting-no",
        "some" => "voting-some",
        _ => "voting-unknown",
    });
    super::render(&CountryTemplate {
        heading,
        rows: page.texts.iter().filter_map(|(key, text)| Some((label(key)?, wording.show(text)?))).collect(),
        years: years(page.years),
        years_refugee: years(page.years_refugee),
        fee: page.fee.as_ref().and_then(|fee| {
            let phrase = wording.cost(fee);
            let is_sure = || snapshot.is_price_confirmed(fee, &page.sources, context.now.day_utc());
            (!phrase.is_empty()).then(|| (phrase, is_sure()))
        }),
        decision: page
            .decision
            .as_ref()
            .filter(|decision| decision.source.is_some() && decision.confirm != Some(false))
            .map(|decision| wording.deadline(decision))
            .filter(|phrase| !phrase.is_empty()),
        vote,
        reminders: page
            .reminders
            .iter()
            .filter(|reminder| reminder.date >= context.now.day_utc())
            .filter_map(|r| Some((r.date.to_string(), shell.t.date(r.date), wording.show(&r.text)?)))
            .collect(),
        sources: page.sources.iter().filter_map(|id| Some(source_title(snapshot.source(id)?, &wording))).collect(),
        checked: page.checked.map(|day| shell.t.date(day)),
        page,
        shell: shell.clone(),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kernel::Timestamp;
    use places::Gazetteer;
    use ui::{Assets, Operator, Site};

    use super::*;
    use crate::{
        content::{Content, ContentFiles, read},
        finder::Finder,
        pages::service,
        snapshot::Snapshot,
    };

    /// 24 November 2026.
    const NOW: Timestamp = Timestamp(1_795_521_600_000);

    type Show = for<'a> fn(Context<'a>, &Params) -> Result<Page, Absent>;

    /// Pages of the shipped content on Belgium in Arabic, as `(page, id)` ask for them.
    fn pages(asked: &[(Show, &str)]) -> Vec<String> {
        let mut sources = ui::locale_sources::<ui::Locales>("base/ui");
        sources.extend(ui::locale_sources::<crate::Locales>("domain/navigate"));
        let catalogue = i18n::Catalogue::load(&sources).unwrap();
        let base = "https://help.example".to_owned();
        let site = Site::new(catalogue, Assets::default(), Operator::default(), base, false);
        let files = ContentFiles::shipped().unwrap();
        let places = Gazetteer::load(&files.below("places/").collect::<Vec<_>>()).unwrap();
        let (snapshot, _) = Snapshot::build(read(&files), &[], Arc::new(places), "test", NOW);
        let nothing = Snapshot::build(Content::default(), &[], Arc::clone(&snapshot.places), "test", NOW).0;
        let finder = Finder::open(None, &nothing).unwrap();
        let context = Context { site: &site, snapshot: &snapshot, finder: &finder, now: NOW };
        let params = |id: &str| {
            let parts = [("lang", "ar"), ("place", "be"), ("id", id)];
            let parts = parts.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
            Params { parts, query: Vec::new() }
        };
        asked.iter().map(|(show, id)| show(context, &params(id)).unwrap().html).collect()
    }

    #[test]
    fn a_translated_note_says_what_it_is_and_keeps_its_original() {
        let citizenship: Show = citizenship;
        let asked = [(citizenship, ""), (service::page as Show, "be-apotheek-wacht"), (service::page, "be-tolk-vl")];
        let sources = [
            "This is the time of the prosecutor.",
            "Paid number: 1.50 euro a minute.",
            "The organisation pays, not you.",
        ];
        for (html, source) in pages(&asked).iter().zip(sources) {
            let at = html.find(source).unwrap_or_else(|| panic!("no original {source}"));
            let original = "<details class=\"original\"><summary>أظهر النص الأصلي</summary><p lang=\"en\" dir=\"ltr\">";
            let before = html[..at].strip_suffix(original).unwrap();
            let before = before.rsplit("<span lang=\"ar\"").next().unwrap();
            assert!(before.starts_with(" dir=\"rtl\">"), "{before}");
            let (head, rest) = html.split_once("<h1>").unwrap();
            assert!(head.contains("ترجمة آلية، لم يراجعها أحد بعد"), "{head}");
            assert!(!rest.contains("ترجمة آلية"), "once is enough");
        }
    }

    #[test]
    fn the_time_of_a_decision_is_shown() {
        let citizenship: Show = citizenship;
        let pages = pages(&[(citizenship, "")]);
        let row = pages[0].split("<dt>كم من الوقت يستغرق القرار</dt><dd>").nth(1).unwrap();
        let row = row.split("</dd>").next().unwrap();
        assert!(row.contains('4') && row.contains("هذه هي المدة المتاحة للمدعي العام."), "{row}");
    }
}

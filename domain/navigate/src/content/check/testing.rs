//! Small contents for the tests of this folder.

use kernel::Timestamp;
use places::Gazetteer;

use super::{Report, check};
use crate::content::{ContentFiles, Level};

/// 24 November 2026.
pub(super) const NOW: Timestamp = Timestamp(1_795_514_400_000);

const PLACES: &str = "slug,kind,parent,iso,nis,nuts,name,languages,time_zone,lat,lon,postcodes
eu,union,,EU,,,European Union,en,Europe/Brussels,,,
be,country,eu,BE,,BE,België,nl fr,Europe/Brussels,,,
reg-be-vlaanderen,region,be,BE-VLG,02000,BE2,Vlaanderen,nl,,,,
";

const TAXONOMY: &str = "needs:
- {code: help, label: {en: Help now}, children: [{code: help.112, label: {en: Emergency call}}]}
- {code: health, label: {en: Health}, children: [{code: health.doctor, label: {en: Doctor}}]}
";

const SOURCES: &str =
    "be-x1: {title: Page, url: 'https://example.org', kind: official, source_date: '2026-01-10', checked: '2026-11-22'}
be-blog: {title: Blog, url: 'https://example.org/blog', kind: other, source_date: '2026-01-10', checked: '2026-11-22'}
be-news: {title: News, url: 'https://example.org/news', kind: press, source_date: '2026-01-10', checked: '2026-11-22'}
be-old: {title: Old page, url: 'https://example.org/old', kind: official, source_date: '2021', checked: '2026-11-22'}
";

/// 112 is in service in every country.
const EMERGENCY: &str =
    "- {country: EU, dial: '112', name: '112', what: {en: Emergency}, need: help.112, source: be-x1}\n";

const HOLIDAYS: &str = "country,date,name_local,name_en,agreement,confidence
BE,2027-12-25,Kerstmis,Christmas,both,high
";

/// Belgium and Flanders.
pub(super) fn places() -> Gazetteer {
    Gazetteer::load(&[("places/all.csv", PLACES)]).unwrap()
}

/// Files over a base: needs, the line 112, a fresh and an old source, a blog and a newspaper, a word of each vocabulary, a holiday far ahead.
pub(super) fn files(extra: &[(&str, &str)]) -> ContentFiles {
    let base = [
        ("taxonomy.yaml", TAXONOMY),
        ("sources/be.yaml", SOURCES),
        ("helplines/eu.yaml", EMERGENCY),
        ("holidays.csv", HOLIDAYS),
        ("vocabulary/documents.yaml", "passport: {en: passport}\n"),
        ("vocabulary/events.yaml", "arrival: {en: arrival}\n"),
        ("vocabulary/people.yaml", "you: {en: you}\n"),
        ("vocabulary/where.yaml", "town_hall: {en: town hall}\n"),
    ];
    let base = base.iter().filter(|(path, _)| extra.iter().all(|(other, _)| other != path));
    let mut files: Vec<_> = base.chain(extra).map(|(p, t)| ((*p).to_owned(), (*t).to_owned())).collect();
    files.sort();
    ContentFiles { files }
}

/// The report on such files.
pub(super) fn report(extra: &[(&str, &str)]) -> Report {
    check(&files(extra), &places(), NOW)
}

/// Codes of errors and warnings, in the order of the report.
pub(super) fn codes(extra: &[(&str, &str)]) -> Vec<&'static str> {
    report(extra).findings.iter().filter(|f| f.level != Level::Gap).map(|f| f.code).collect()
}

/// A service that nothing is wrong with, with more lines at its end.
pub(super) fn service(more: &str) -> String {
    format!(
        "- id: be-a\n  area: [BE]\n  need: [health.doctor]\n  name: {{en: Doctor}}\n  sources: [be-x1]\n  \
         confidence: high\n  verified: true\n  checked: '2026-11-22'\n{more}"
    )
}

/// A pathway with one step that nothing is wrong with, with more lines before its steps.
pub(super) fn pathway(more: &str, step: &str) -> String {
    format!(
        "- id: doctor-be\n  area: [BE]\n  need: [health.doctor]\n  title: {{en: See a doctor}}\n  confidence: high\n  \
         checked: '2026-11-22'\n{more}  steps:\n    - n: 1\n      text: {{en: Call first.}}\n      sources: [be-x1]\n{step}"
    )
}

#[test]
fn the_base_is_sound() {
    let (service, pathway) = (service(""), pathway("", ""));
    let all = codes(&[("services/be.yaml", service.as_str()), ("pathways/be.yaml", pathway.as_str())]);
    assert_eq!(all, Vec::<&str>::new());
}

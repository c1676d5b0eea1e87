//! The content that this build ships is sound, and is there in the languages that were promised.

use kernel::Timestamp;
use navigate::content::{
    ContentFiles, Level,
    check::{DeficitKind, Report, Untranslated, check},
};
use places::{Gazetteer, Problem};

/// 24 November 2026: what grows old with time is a warning, but the test must not depend on the day it runs.
const NOW: Timestamp = Timestamp(1_795_514_400_000);

/// Pathways of Flanders that are also in Tigrinya, Somali, Pashto and Dari.
const WIDE_PATHWAYS: [&str; 4] = ["asylum-be", "doctor-be", "dutch-be", "school-be"];

fn report(files: &ContentFiles) -> Result<Report, Vec<Problem>> {
    let places: Vec<(&str, &str)> = files.below("places/").collect();
    Ok(check(files, &Gazetteer::load(&places)?, NOW))
}

fn errors(report: &Report) -> Vec<String> {
    let errors = report.findings.iter().filter(|finding| finding.level == Level::Error);
    errors.map(|f| format!("{}:{}: {} {}", f.file, f.line, f.code, f.message)).collect()
}

#[test]
fn nothing_is_unsound() {
    let report = report(&ContentFiles::shipped().unwrap()).unwrap();
    assert_eq!(errors(&report), Vec::<String>::new());
    assert!(report.counts.records.values().sum::<usize>() > 1_500, "the content was read");
}

#[test]
fn every_country_has_sourced_services_for_the_essential_needs() {
    let deficits = report(&ContentFiles::shipped().unwrap()).unwrap().deficits;
    let unsourced: Vec<_> = deficits.iter().filter(|deficit| deficit.kind == DeficitKind::Unsourced).collect();
    assert!(unsourced.is_empty(), "{unsourced:?}");
}

#[test]
fn whoever_lost_their_papers_finds_an_office_in_every_country() {
    let deficits = report(&ContentFiles::shipped().unwrap()).unwrap().deficits;
    let empty: Vec<_> = deficits
        .iter()
        .filter(|d| d.kind == DeficitKind::Empty && d.what == "stay.papers")
        .map(|d| &d.country)
        .collect();
    assert!(empty.is_empty(), "{empty:?}");
}

#[test]
fn a_number_that_a_translation_changes_is_found() {
    let mut files = ContentFiles::shipped().unwrap();
    let (_, text) = files.files.iter_mut().find(|(path, _)| path == "translations/ar/terms.yaml").unwrap();
    assert!(text.contains("112\""), "the emergency number stands in its term");
    *text = text.replacen("112\"", "113\"", 1);
    let errors = errors(&report(&files).unwrap());
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("digits-differ help.112"), "{errors:?}");
}

#[test]
fn promised_languages_are_complete() {
    let report = report(&ContentFiles::shipped().unwrap()).unwrap();
    let missing: Vec<String> = report.counts.untranslated.iter().flat_map(promised).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// What a gap holds that was promised.
fn promised(gap: &Untranslated) -> Vec<String> {
    let (folder, file) = gap.file.split_once('/').unwrap_or(("", &gap.file));
    let name = file.trim_end_matches(".yaml");
    let lang = gap.lang.as_str();
    let is_wanted = |id: &str, path: &str| match folder {
        "services" if is_own(name, lang) => true,
        "services" => is_service_language(name, lang) && ["name", "summary"].contains(&path),
        "pathways" if name == "be-vlg" => match lang {
            "nl" | "fr" | "en" | "ar" | "uk" | "fa" | "tr" => true,
            "ti" | "so" | "ps" | "prs" => WIDE_PATHWAYS.contains(&id),
            _ => false,
        },
        "pathways" => is_own(name, lang) || ["ar", "uk"].contains(&lang),
        "" => ["taxonomy", "reasons"].contains(&name),
        _ => true,
    };
    let texts = gap.missing.iter().flat_map(|(id, paths)| paths.iter().map(move |path| (id, path)));
    let wanted = texts.filter(|(id, path)| is_wanted(id, path));
    wanted.map(|(id, path)| format!("{}: {id}, {path}, {lang}", gap.file)).collect()
}

/// English, and the languages in which a country speaks to its people.
fn is_own(country: &str, lang: &str) -> bool {
    let own: &[&str] = match country {
        "be" => &["nl", "fr"],
        "es" => &["es"],
        "gr" | "cy" => &["el"],
        "at" => &["de"],
        "pt" => &["pt"],
        "fi" => &["fi", "sv"],
        "it" => &["it"],
        _ => &[],
    };
    lang == "en" || own.contains(&lang)
}

/// Languages in which names and summaries of services are promised.
fn is_service_language(country: &str, lang: &str) -> bool {
    ["ar", "uk"].contains(&lang) || (country == "be" && ["fa", "tr", "fr", "es", "ti", "so"].contains(&lang))
}

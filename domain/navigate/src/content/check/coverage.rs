//! How much of the content there is in each language.

use std::collections::BTreeMap;

use kernel::{Lang, Revision};
use texts::Origin;

use super::{
    ground::{Found, Ground, Spot},
    subjects::Subject,
};
use crate::content::RecordKind;

/// Texts of one kind of record in one language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Texts that there are.
    pub texts: usize,
    /// Those that the record itself has in this language.
    pub original: usize,
    /// Translations of the source as it is now.
    pub current: usize,
    /// Translations of a former source.
    pub outdated: usize,
}

impl Coverage {
    /// Texts with words of today.
    #[must_use]
    pub const fn has_words(&self) -> usize {
        self.original + self.current
    }

    /// Whole per cent, rounded down: 100 means all.
    #[must_use]
    pub fn percent(&self) -> usize {
        (self.has_words() * 100).checked_div(self.texts).unwrap_or(100)
    }
}

/// Texts of one file without words in one language.
#[derive(Debug, Clone)]
pub struct Untranslated {
    /// The file of the records.
    pub file: String,
    /// The language that is missing.
    pub lang: Lang,
    /// Texts in the file.
    pub texts: usize,
    /// Record and field paths.
    pub missing: Vec<(String, Vec<String>)>,
}

type PerFile<'g> = BTreeMap<(&'g str, Lang), (usize, Vec<(String, Vec<String>)>)>;

/// `untranslated`: one gap for each file and language, with the number of texts.
pub(super) fn check(
    ground: &Ground<'_>,
    subjects: &[Subject<'_>],
    found: &mut Found,
) -> (BTreeMap<(Lang, RecordKind), Coverage>, Vec<Untranslated>) {
    let mut coverage = BTreeMap::new();
    let mut files: PerFile<'_> = BTreeMap::new();
    for subject in subjects {
        for lang in &ground.languages {
            let count: &mut Coverage = coverage.entry((*lang, subject.kind)).or_default();
            let missing = add(subject, *lang, count);
            let (texts, all) = files.entry((subject.spot.file, *lang)).or_default();
            *texts += subject.texts.len();
            if !missing.is_empty() {
                all.push((subject.id.to_owned(), missing));
            }
        }
    }
    let mut untranslated = Vec::new();
    for ((file, lang), (texts, missing)) in files {
        let count: usize = missing.iter().map(|(_, paths)| paths.len()).sum();
        if count > 0 {
            let message = format!("{lang}: {count} of {texts} texts have no words in this language");
            found.gap("untranslated", Spot { file, line: 0 }, message);
            untranslated.push(Untranslated { file: file.to_owned(), lang, texts, missing });
        }
    }
    (coverage, untranslated)
}

/// Counts the texts of a record in a language, and lists the paths of those without words.
fn add(subject: &Subject<'_>, lang: Lang, count: &mut Coverage) -> Vec<String> {
    let mut missing = Vec::new();
    for (path, text) in &subject.texts {
        count.texts += 1;
        match text.get(lang) {
            None => missing.push(path.clone().into_owned()),
            Some(variant) if variant.origin == Origin::Original => count.original += 1,
            Some(variant) if variant.of == text.source().map(|source| Revision::of(&source.body)) => count.current += 1,
            Some(_) => count.outdated += 1,
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::{
        super::testing::{report, service},
        *,
    };

    #[test]
    fn each_text_counts_once_in_each_language() {
        let record = service("  summary: {en: Come in., nl: Kom binnen.}\n  for_whom: {en: All}\n");
        let of = Revision::of("Doctor");
        let t = format!("be-a: {{name: Arts, for_whom: Iedereen, of: {{name: '{of}', for_whom: '00000000'}}}}\n");
        let report = report(&[("services/be.yaml", &record), ("translations/nl/services-be.yaml", &t)]);
        let count = |lang| report.counts.coverage[&(lang, RecordKind::Service)];
        assert_eq!(count(Lang::NL), Coverage { texts: 3, original: 1, current: 1, outdated: 1 });
        assert_eq!(count(Lang::EN), Coverage { texts: 3, original: 3, ..Coverage::default() });
        assert_eq!((count(Lang::NL).percent(), count(Lang::EN).percent()), (66, 100));
    }

    #[test]
    fn what_has_no_words_is_a_gap_of_its_file() {
        let list = "languages: [{tag: en, tier: 1}, {tag: nl, tier: 1}]\n";
        let record = service("");
        let report = report(&[("languages.yaml", list), ("services/be.yaml", &record)]);
        let gaps: Vec<_> = report.findings.iter().filter(|f| f.code == "untranslated").collect();
        assert!(gaps.iter().any(|f| f.file == "services/be.yaml" && f.message.starts_with("nl: 1 of 1")));
        assert!(gaps.iter().all(|f| !f.message.starts_with("en")));
        let services = report.counts.untranslated.iter().find(|u| u.file == "services/be.yaml").unwrap();
        assert_eq!(services.missing, [("be-a".to_owned(), vec!["name".to_owned()])]);
    }
}

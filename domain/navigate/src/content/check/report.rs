//! The report as text for people and as JSON for programs.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use kernel::Lang;
use serde_json::{Value, json};

use super::{Counts, DeficitKind, Report};
use crate::content::{Level, RecordKind};

impl Report {
    /// Findings by level, a line each, then tables. Gaps are only counted here.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.list(&mut out, Level::Error, "Errors");
        self.list(&mut out, Level::Warning, "Warnings");
        self.untranslated(&mut out);
        self.deficits(&mut out);
        self.counts.tables(&mut out);
        out.truncate(out.trim_end().len());
        out
    }

    /// The same as an object, with every untranslated text.
    #[must_use]
    pub fn json(&self) -> String {
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|f| json!({"level": f.level.as_str(), "code": f.code, "file": f.file, "line": f.line, "message": f.message}))
            .collect();
        let deficits: Vec<Value> = self
            .deficits
            .iter()
            .map(|d| json!({"country": d.country, "kind": d.kind.as_str(), "what": d.what}))
            .collect();
        json!({"findings": findings, "deficits": deficits, "counts": self.counts.json()}).to_string()
    }

    fn list(&self, out: &mut String, level: Level, heading: &str) {
        let of_level: Vec<_> = self.findings.iter().filter(|finding| finding.level == level).collect();
        line(out, &format!("{heading} ({})", of_level.len()));
        for f in of_level {
            line(out, &format!("{}:{}: {} {} {}", f.file, f.line, level.as_str(), f.code, f.message));
        }
        line(out, "");
    }

    /// A line for each file: texts without words, by language.
    fn untranslated(&self, out: &mut String) {
        let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for gap in &self.counts.untranslated {
            let count: usize = gap.missing.iter().map(|(_, paths)| paths.len()).sum();
            files.entry(&gap.file).or_default().push(format!("{} {count}", gap.lang));
        }
        line(out, &format!("Texts without words in a language, by file ({} files)", files.len()));
        for (file, languages) in files {
            line(out, &format!("{file}: gap untranslated {}", languages.join(", ")));
        }
        line(out, "");
    }

    fn deficits(&self, out: &mut String) {
        line(out, &format!("Deficits by country ({})", self.deficits.len()));
        let countries: BTreeSet<&str> = self.deficits.iter().map(|deficit| deficit.country.as_str()).collect();
        for country in countries {
            for kind in [DeficitKind::Unsourced, DeficitKind::Empty, DeficitKind::NotInService, DeficitKind::Unplaced] {
                let here = self.deficits.iter().filter(|d| d.country == country && d.kind == kind);
                let what: Vec<&str> = here.map(|deficit| deficit.what.as_str()).collect();
                if !what.is_empty() {
                    line(out, &format!("{country}: {} ({}): {}", kind.as_str(), what.len(), what.join(", ")));
                }
            }
        }
        line(out, "");
    }
}

impl Counts {
    fn tables(&self, out: &mut String) {
        line(out, "Records");
        for (kind, count) in &self.records {
            line(out, &format!("{:<14} {count:>6}", kind.as_str()));
        }
        line(out, "");
        line(out, "Findings");
        for ((level, code), count) in &self.findings {
            line(out, &format!("{:<8} {code:<22} {count:>6}", level.as_str()));
        }
        line(out, "");
        self.coverage_table(out);
        line(out, "Sentences        all  16-25   > 25");
        for (lang, count) in &self.sentences {
            line(out, &format!("{:<11} {:>8} {:>6} {:>6}", lang.as_str(), count.all, count.long, count.too_long));
        }
    }

    /// Languages down, kinds of record across; per cent of texts with words of today.
    fn coverage_table(&self, out: &mut String) {
        let kinds: BTreeSet<RecordKind> = self.coverage.keys().map(|(_, kind)| *kind).collect();
        let languages: BTreeSet<Lang> = self.coverage.keys().map(|(lang, _)| *lang).collect();
        let mut head = format!("{:<9}", "% of texts");
        for kind in &kinds {
            let _ = write!(head, " {:>11}", kind.as_str());
        }
        line(out, &head);
        for lang in languages {
            let mut row = format!("{:<10}", lang.as_str());
            for kind in &kinds {
                let percent = self.coverage.get(&(lang, *kind)).map_or(0, super::Coverage::percent);
                let _ = write!(row, " {percent:>11}");
            }
            line(out, &row);
        }
        line(out, "");
    }

    fn json(&self) -> Value {
        let records: serde_json::Map<String, Value> =
            self.records.iter().map(|(kind, count)| (kind.as_str().to_owned(), json!(count))).collect();
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|((level, code), count)| json!({"level": level.as_str(), "code": code, "count": count}))
            .collect();
        let coverage: Vec<Value> = self
            .coverage
            .iter()
            .map(|((lang, kind), c)| {
                json!({"lang": lang, "kind": kind.as_str(), "texts": c.texts, "original": c.original,
                    "current": c.current, "outdated": c.outdated})
            })
            .collect();
        let sentences: Vec<Value> = self
            .sentences
            .iter()
            .map(|(lang, s)| json!({"lang": lang, "all": s.all, "words_16_to_25": s.long, "words_over_25": s.too_long}))
            .collect();
        let untranslated: Vec<Value> = self
            .untranslated
            .iter()
            .map(|gap| {
                let missing: serde_json::Map<String, Value> =
                    gap.missing.iter().map(|(id, paths)| (id.clone(), json!(paths))).collect();
                json!({"file": gap.file, "lang": gap.lang, "texts": gap.texts, "missing": missing})
            })
            .collect();
        json!({"records": records, "findings": findings, "coverage": coverage, "sentences": sentences,
            "untranslated": untranslated})
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::testing::{report, service};

    #[test]
    fn text_names_file_and_line() {
        let text = report(&[("services/be.yaml", &service("  phone: '112'\n"))]).text();
        assert!(
            text.starts_with(
                "Errors (1)\nservices/be.yaml:9: error unknown-field be-a: no service has a field phone\n"
            ),
            "{text}"
        );
        assert!(text.contains("\nBE: need-unsourced (9): stay.register, home.rent"), "{text}");
        assert!(text.contains("\nerror    unknown-field               1\n"), "{text}");
        assert!(!text.ends_with('\n'));
    }

    #[test]
    fn json_holds_the_same_and_every_untranslated_text() {
        let list = "languages: [{tag: en, tier: 1}, {tag: nl, tier: 1}]\n";
        let record = service("  phone: '112'\n");
        let report = report(&[("languages.yaml", list), ("services/be.yaml", &record)]);
        let json: Value = serde_json::from_str(&report.json()).unwrap();
        assert_eq!(json["findings"].as_array().unwrap().len(), report.findings.len());
        assert_eq!(json["findings"][0]["code"], "unknown-field");
        assert_eq!(json["findings"][0]["line"], 9);
        assert_eq!(json["deficits"].as_array().unwrap().len(), report.deficits.len());
        let gaps = json["counts"]["untranslated"].as_array().unwrap();
        let services = gaps.iter().find(|gap| gap["file"] == "services/be.yaml").unwrap();
        assert_eq!(services["missing"]["be-a"][0], "name");
    }
}

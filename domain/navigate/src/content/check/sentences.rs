//! Sentences that are too long to be read with little schooling.

use std::collections::BTreeMap;

use kernel::Lang;

use super::{
    ground::{Found, Ground},
    subjects::{Subject, spot_of},
};

/// Words that a sentence of plain language has at most.
const PLAIN_WORDS: usize = 15;
/// Words beyond which a sentence is reported.
const LONGEST_WORDS: usize = 25;

/// Ends of sentences in the scripts of the 21 languages.
const ENDS: [char; 8] = ['.', '!', '?', '…', '؟', '۔', '।', '።'];

/// Shortened words after which a full stop ends nothing, besides single letters.
const SHORTENED: [&str; 25] = [
    "art", "nr", "no", "bv", "bijv", "ex", "ca", "incl", "excl", "max", "min", "st", "mr", "dr", "tel", "tél", "esim",
    "mm", "ej", "es", "αρ", "ст", "núm", "vs", "pl",
];

/// How long the sentences of one language are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sentences {
    /// All of them.
    pub all: usize,
    /// Those of 16 to 25 words.
    pub long: usize,
    /// Those of more than 25 words.
    pub too_long: usize,
}

/// `sentence-long`: a sentence of more than 25 words; those of 16 to 25 are counted only.
pub(super) fn check(ground: &Ground<'_>, subjects: &[Subject<'_>], found: &mut Found) -> BTreeMap<Lang, Sentences> {
    let mut counts: BTreeMap<Lang, Sentences> = BTreeMap::new();
    for subject in subjects {
        for (path, text) in &subject.texts {
            for variant in text.variants() {
                let count = counts.entry(variant.lang).or_default();
                for words in lengths(&variant.body) {
                    count.all += 1;
                    count.long += usize::from((PLAIN_WORDS + 1..=LONGEST_WORDS).contains(&words));
                    if words > LONGEST_WORDS {
                        count.too_long += 1;
                        let spot = spot_of(ground, subject, path, variant);
                        let message =
                            format!("{}, {path} ({}): a sentence of {words} words; part it", subject.id, variant.lang);
                        found.warning("sentence-long", spot, message);
                    }
                }
            }
        }
    }
    counts
}

/// Words of each sentence of a text, in order.
fn lengths(text: &str) -> Vec<usize> {
    let mut all = Vec::new();
    let mut words = 0;
    for line in text.lines() {
        let mut tokens = line.split_whitespace().peekable();
        while let Some(token) = tokens.next() {
            words += usize::from(token.contains(char::is_alphanumeric));
            if ends_sentence(token, tokens.peek().copied()) && words > 0 {
                all.push(std::mem::take(&mut words));
            }
        }
        if words > 0 {
            all.push(std::mem::take(&mut words));
        }
    }
    all
}

fn ends_sentence(token: &str, next: Option<&str>) -> bool {
    let bare = token.trim_end_matches([')', ']', '"', '”', '»', '’', '\'']);
    if !bare.ends_with(ENDS) {
        return false;
    }
    let Some(word) = bare.strip_suffix('.') else { return true };
    let begins = next.and_then(|next| next.chars().find(|c| c.is_alphanumeric()));
    let is_open = begins.is_some_and(|c| c.is_lowercase() || c.is_numeric());
    let last = word.rsplit(['.', '(']).next().unwrap_or(word).to_lowercase();
    let is_short = last.chars().count() == 1 || SHORTENED.contains(&last.as_str());
    let is_ordinal = last.len() <= 2 && last.parse::<u8>().is_ok() && next.is_some();
    !is_open && !is_short && !is_ordinal
}

#[cfg(test)]
mod tests {
    use super::{
        super::testing::{report, service},
        *,
    };

    #[test]
    fn sentences_end_in_every_script() {
        for (text, expected) in [
            ("One two. Three?", [2, 1]),
            ("هذا بيت. هل؟", [2, 1]),
            ("یہ گھر ہے۔ کیا؟", [3, 1]),
            ("ይህ ቤት ነው። ይህ", [3, 1]),
            ("এটা বাড়ি। এটা", [2, 1]),
            ("Ось дім! Дім", [2, 1]),
            ("One line\nOne", [2, 1]),
        ] {
            assert_eq!(lengths(text), expected, "{text}");
        }
    }

    #[test]
    fn dates_and_shortened_words_end_nothing() {
        assert_eq!(lengths("Since 12.6.2026 art. 5 holds."), [5]);
        assert_eq!(lengths("Am 24. Oktober zog das Amt um."), [7]);
        assert_eq!(lengths("Seit 2024. Das Amt zog um."), [2, 4]);
        assert_eq!(lengths("Bring papers, bv. Een paspoort."), [5]);
        assert_eq!(lengths("Ask (at the desk). Then wait."), [4, 2]);
        assert_eq!(lengths(" – "), Vec::<usize>::new());
    }

    #[test]
    fn long_sentences_are_counted_and_too_long_ones_reported() {
        let with = |words: usize| {
            let summary = vec!["word"; words].join(" ");
            let text = service(&format!("  summary: {{en: '{summary}.'}}\n"));
            let report = report(&[("services/be.yaml", &text)]);
            let codes: Vec<&str> = report.findings.iter().map(|f| f.code).filter(|c| *c == "sentence-long").collect();
            (report.counts.sentences[&Lang::EN].long, codes.len())
        };
        assert_eq!(with(15), (0, 0));
        assert_eq!(with(16), (1, 0));
        assert_eq!(with(25), (1, 0));
        assert_eq!(with(26), (0, 1));
    }
}

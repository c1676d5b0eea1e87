//! Names of offices: which ones the content knows, which ones a text names, and whether a translation keeps them.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{ground::Ground, subjects::Subject};

/// Abbreviations and words that look like names of offices, but that every language has its own form of.
const TRANSLATED: [&str; 11] = ["EU", "NGO", "NGOs", "UN", "ID", "PDF", "TV", "SOS", "USA", "SMS", "WhatsApp"];

/// Words that English never writes small, though they name no office.
const DEMONYMS: [&str; 13] = [
    "Austrian",
    "Belgian",
    "Cypriot",
    "Dutch",
    "European",
    "Finnish",
    "Flemish",
    "French",
    "Greek",
    "Hellenic",
    "Italian",
    "Portuguese",
    "Spanish",
];

/// Names that the records give to offices.
pub(super) struct Offices {
    /// Name -> other names of the same office: `CGVS` -> `CGRA`.
    same: HashMap<String, BTreeSet<String>>,
    /// First word of a name -> the words of all names that begin with it, longest first.
    by_first: HashMap<String, Vec<Vec<String>>>,
}

/// A name of an office in a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Named {
    /// As it is written.
    pub name: String,
    /// An abbreviation in brackets: by it the person recognises the office on a door or a letter.
    pub is_bracketed: bool,
}

impl Offices {
    /// Gathers the names in `authority`, `office` and names of helplines. Descriptions in plain English ("municipality",
    /// "City of Helsinki") are no names: a part counts only when a word of it is never written small in an English source
    /// and names no place.
    pub fn gather(ground: &Ground<'_>, subjects: &[Subject<'_>]) -> Self {
        let common = common_words(ground, subjects);
        let mut same: HashMap<String, BTreeSet<String>> = HashMap::new();
        for field in fields(ground) {
            for office in field.split([',', ';']) {
                let parts = parts(office);
                let all: BTreeSet<String> = parts.iter().map(|(part, _)| (*part).to_owned()).collect();
                for (part, is_bracketed) in parts {
                    if TRANSLATED.contains(&part) {
                        continue;
                    }
                    if is_acronym(part) || (!is_bracketed && is_name(part, &common)) {
                        same.entry(part.to_owned()).or_default().extend(all.iter().cloned());
                    }
                }
            }
        }
        let mut by_first: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for name in same.keys() {
            let words: Vec<String> = name.split_whitespace().map(ToOwned::to_owned).collect();
            by_first.entry(words.first().cloned().unwrap_or_default()).or_default().push(words);
        }
        by_first.values_mut().for_each(|names| names.sort_by_key(|words| std::cmp::Reverse(words.len())));
        Self { same, by_first }
    }

    /// Names of offices in a text, each once.
    pub fn named_in(&self, text: &str) -> Vec<Named> {
        let mut all: Vec<Named> = Vec::new();
        for inside in text.split('(').skip(1).filter_map(|rest| rest.split(')').next()) {
            for part in inside.split([',', '/', ';']).map(str::trim) {
                if is_acronym(part) && !TRANSLATED.contains(&part) {
                    all.push(Named { name: part.to_owned(), is_bracketed: true });
                }
            }
        }
        let words: Vec<&str> =
            text.split([' ', '\n', '/', '(']).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
        let mut at = 0;
        while let Some(first) = words.get(at) {
            let names = self.by_first.get(*first).map(Vec::as_slice).unwrap_or_default();
            let here =
                names.iter().find(|name| words.get(at..at + name.len()).is_some_and(|found| found == name.as_slice()));
            let name = here.map(|name| name.join(" "));
            at += here.map_or(1, Vec::len);
            if let Some(name) = name.filter(|name| all.iter().all(|known| known.name != *name)) {
                all.push(Named { name, is_bracketed: false });
            }
        }
        all
    }

    /// Does a translation keep the name, or another name of the same office?
    pub fn is_kept(&self, name: &str, translation: &str) -> bool {
        let lower = plain(translation);
        let same = self.same.get(name);
        std::iter::once(name)
            .chain(same.into_iter().flatten().map(String::as_str))
            .any(|name| holds(translation, &lower, name))
    }
}

/// Every field that names offices.
fn fields<'g>(ground: &'g Ground<'_>) -> impl Iterator<Item = &'g str> {
    let snapshot = &ground.snapshot;
    let services = snapshot.services.iter().map(|held| &*held.record.authority);
    let steps = snapshot.pathways.iter().flat_map(|held| &held.record.steps);
    let offices = steps.flat_map(|step| {
        let who = step.who.as_ref().and_then(|who| who.office.as_deref());
        who.into_iter().chain(step.place.as_ref().and_then(|place| place.office.as_deref()))
    });
    let pages = snapshot.citizenship.values().chain(snapshot.voting.values());
    services
        .chain(offices)
        .chain(pages.filter_map(|page| page.authority.as_deref()))
        .chain(snapshot.helplines.iter().map(|line| &*line.name))
}

/// The names of one office: parts between slashes and in brackets; true for those in brackets.
fn parts(office: &str) -> Vec<(&str, bool)> {
    let mut all = Vec::new();
    for (n, piece) in office.split('(').enumerate() {
        let (inside, outside) = if n == 0 { ("", piece) } else { piece.split_once(')').unwrap_or((piece, "")) };
        all.extend(inside.split('/').map(|part| (trimmed(part), true)));
        all.extend(outside.split('/').map(|part| (trimmed(part), false)));
    }
    all.retain(|(part, _)| part.chars().filter(|c| c.is_alphabetic()).count() >= 2);
    all
}

/// Without the legal form, which texts leave out, and without the number of a line.
fn trimmed(part: &str) -> &str {
    let mut part = part.trim().trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    for form in [" vzw", " asbl", " ry", " GmbH"] {
        part = part.strip_suffix(form).unwrap_or(part);
    }
    part.strip_prefix("asbl ").or_else(|| part.strip_prefix("vzw ")).unwrap_or(part).trim()
}

/// Two capitals or more, not fewer than small letters, in one Latin word: `CGVS`, `GeSY`.
fn is_acronym(part: &str) -> bool {
    let capitals = part.chars().filter(|c| c.is_uppercase()).count();
    let small = part.chars().filter(|c| c.is_lowercase()).count();
    capitals >= 2 && capitals >= small && part.chars().all(|c| c.is_alphanumeric() || c == '-') && is_latin(part)
}

fn is_name(part: &str, common: &HashSet<String>) -> bool {
    let is_proper = |word: &str| word.chars().count() > 3 && !common.contains(&word.to_lowercase());
    is_latin(part) && part.starts_with(char::is_uppercase) && part.split([' ', '-', '’']).any(is_proper)
}

fn is_latin(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).all(|c| c < '\u{250}')
}

/// Words that make no name: those that English sources write small somewhere, and names of places and peoples.
fn common_words(ground: &Ground<'_>, subjects: &[Subject<'_>]) -> HashSet<String> {
    let is_end = |c: char| !c.is_alphanumeric();
    let sources = subjects.iter().flat_map(|subject| &subject.texts).filter_map(|(_, text)| text.get(kernel::Lang::EN));
    let words =
        sources.flat_map(|source| source.body.split(is_end)).filter(|word| word.starts_with(char::is_lowercase));
    let mut common: HashSet<String> = words.map(ToOwned::to_owned).collect();
    for place in ground.snapshot.places.places() {
        let names = place.names.iter().map(|(_, name)| &**name).chain([&*place.official]);
        common.extend(names.flat_map(|name| name.split(is_end)).map(str::to_lowercase));
    }
    common.extend(DEMONYMS.map(str::to_lowercase));
    common
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

/// Short abbreviations must stand as they are; longer names may be inflected.
fn holds(text: &str, lower: &str, name: &str) -> bool {
    if name.chars().count() <= 3 {
        return text.contains(name);
    }
    let name = plain(name);
    let mut words = name.split([' ', '-']).filter(|word| word.chars().count() > 3).peekable();
    lower.contains(&name)
        || (name.contains([' ', '-']) && words.peek().is_some() && words.all(|word| lower.contains(&stem(word))))
}

/// A word without its last two letters, which inflection changes.
fn stem(word: &str) -> String {
    let letters = word.chars().count();
    word.chars().take(letters.saturating_sub(2).max(4)).collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{subjects, testing},
        *,
    };

    fn offices(authority: &str) -> Offices {
        let text = testing::service(&format!(
            "  authority: \"{authority}\"\n  summary: {{en: \"Ask the municipality or a bank.\"}}\n"
        ));
        let files = testing::files(&[("services/be.yaml", &text)]);
        let (ground, _) = Ground::survey(&files, &testing::places(), testing::NOW);
        Offices::gather(&ground, &subjects::list(&ground))
    }

    fn names(offices: &Offices, text: &str) -> Vec<String> {
        offices.named_in(text).into_iter().map(|named| named.name).collect()
    }

    #[test]
    fn names_are_found_in_texts() {
        let offices =
            offices("Dienst Vreemdelingenzaken (DVZ) / Office des étrangers; Fedasil; Municipality; Kela / FPA");
        assert_eq!(names(&offices, "Go to Fedasil or Kela."), ["Fedasil", "Kela"]);
        assert_eq!(names(&offices, "The office (Dienst Vreemdelingenzaken) asks"), ["Dienst Vreemdelingenzaken"]);
        assert_eq!(names(&offices, "Municipality: ask there."), Vec::<String>::new(), "a word of English is no name");
    }

    #[test]
    fn abbreviations_in_brackets_are_names_even_when_no_record_knows_them() {
        let offices = offices("Fedasil");
        let found = offices.named_in("the immigration commissioner (CGVS / CGRA), an NGO (NGO), the VDAB");
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|named| named.is_bracketed));
    }

    #[test]
    fn another_name_of_the_same_office_will_do() {
        let offices = offices("CGVS / CGRA; Österreichische Gesundheitskasse (ÖGK)");
        assert!(offices.is_kept("CGVS", "Racontez votre histoire au CGRA."));
        assert!(offices.is_kept("ÖGK", "bei der Österreichischen Gesundheitskasse"), "inflected");
        assert!(!offices.is_kept("CGVS", "Racontez votre histoire."));
        assert!(!offices.is_kept("AMS", "teams"), "short names stand as they are");
        assert!(offices.is_kept("Kela", "Kelan päätös"));
    }
}

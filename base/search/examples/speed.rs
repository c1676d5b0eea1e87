//! Measures search on invented services in 8 languages: `cargo run --release -p search --example speed -- 100000 [folder]`.
//!
//! Words follow Zipf's law over 30,000 a language and four scripts; every service has a name of 4 words and a summary of 18
//! in each language, the label and synonyms of one need of 87, and one area of 600. Queries mix plain words, misspelt words,
//! beginnings, words run together, several words and nonsense, in an interface language that is mostly another one. Of each
//! query the best of three times counts, so that other programs on the machine do not.
#![expect(clippy::print_stdout, reason = "figures are what it is for")]

use std::{borrow::Cow, path::PathBuf, time::Instant};

use kernel::{Fault, Lang};
use search::{Document, Field, Index, Kind};

const LANGS: [&str; 8] = ["nl", "fr", "de", "en", "uk", "ar", "ti", "tr"];
const WORDS: usize = 30_000;
const NEEDS: u64 = 87;
const AREAS: u64 = 600;
const QUERIES: usize = 4_000;

fn main() -> Result<(), Fault> {
    let mut arguments = std::env::args().skip(1);
    let count = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let folder = arguments.next().map(PathBuf::from);
    let world = World::new();
    let services = || (0..count).map(|key| world.service(key));

    let start = Instant::now();
    let texts: usize = services().map(|service| service.texts.len()).sum();
    let inventing = start.elapsed();
    let start = Instant::now();
    let index = Index::open(folder.as_deref(), 1, services())?;
    let built = start.elapsed().saturating_sub(inventing).as_secs_f64();
    println!("{count} services x {} languages, {texts} texts, built in {built:.1} s", LANGS.len());
    println!("index {} MB, peak {}, now {}", index.size_bytes() >> 20, memory("VmHWM"), memory("VmRSS"));
    let index = match &folder {
        Some(folder) => {
            drop(index);
            let start = Instant::now();
            let index = Index::open(Some(folder), 1, std::iter::empty())?;
            println!("opened again in {:.0} ms, now {}", ms(start), memory("VmRSS"));
            index
        }
        None => index,
    };

    measure("search", &index, &world, count);
    let mut edits: Vec<f64> = (0..200)
        .map(|edit| {
            let start = Instant::now();
            index.update([world.service(edit * 7 % count)]).map(|()| ms(start))
        })
        .collect::<Result<_, _>>()?;
    println!("an edit is found after {}", quantiles(&mut edits));
    measure("search after 200 edits", &index, &world, count);
    let start = Instant::now();
    index.save(2, "")?;
    println!("saved after the edits in {:.0} ms", ms(start));
    Ok(())
}

fn measure(what: &str, index: &Index, world: &World, count: u32) {
    let mut dice = Dice(77);
    let mut found = 0;
    let mut times: Vec<(f64, String)> = (0..QUERIES)
        .map(|_| {
            let (query, lang) = world.query(&mut dice, count);
            let areas = [dice.below(AREAS) as u32, 1, 2, 3];
            let areas = if dice.below(4) == 0 { &areas[..] } else { &[] };
            found += usize::from(!index.search(&query, lang, areas, &[], 20).is_empty());
            let time = || {
                let start = Instant::now();
                let hits = index.search(&query, lang, areas, &[], 20);
                drop(hits);
                ms(start)
            };
            (time().min(time()).min(time()), query)
        })
        .collect();
    let mut only: Vec<f64> = times.iter().map(|time| time.0).collect();
    times.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("{what}: {}; {found} of {QUERIES} found something", quantiles(&mut only));
    for (time, query) in times.iter().take(5) {
        println!("    {time:.2} ms {query}");
    }
}

fn quantiles(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at =
        |share: f64| times.get((share * times.len() as f64) as usize).or(times.last()).copied().unwrap_or_default();
    format!("p50 {:.2} ms, p95 {:.2} ms, p99 {:.2} ms, most {:.2} ms", at(0.5), at(0.95), at(0.99), at(1.0))
}

fn ms(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1_000.0
}

fn memory(key: &str) -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':')).unwrap_or(" unknown");
    format!("{key} {}", line.trim())
}

/// A generator with a seed: the same world every time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A rank below `end` by Zipf's law.
    fn zipf(&mut self, end: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        ((end as f64).powf(share) as usize).min(end) - 1
    }
}

struct World {
    /// By language, the commonest first.
    words: Vec<(Lang, Vec<String>)>,
    /// By need: label and synonyms in each language.
    needs: Vec<Vec<(Field, Lang, String)>>,
}

impl World {
    fn new() -> Self {
        let mut dice = Dice(1);
        let words: Vec<_> = LANGS
            .iter()
            .filter_map(|tag| Some((tag.parse().ok()?, (0..WORDS).map(|rank| invent(&mut dice, tag, rank)).collect())))
            .collect();
        let mut world = Self { words, needs: Vec::new() };
        world.needs = (0..NEEDS)
            .map(|_| {
                let both = [(Field::Need, 3), (Field::Synonym, 6)];
                let texts = both
                    .iter()
                    .flat_map(|(field, len)| world.words.iter().map(move |(lang, words)| (field, len, lang, words)));
                texts.map(|(field, len, lang, words)| (*field, *lang, sentence(&mut dice, words, *len))).collect()
            })
            .collect();
        world
    }

    fn service(&self, key: u32) -> Document<'_> {
        let mut dice = Dice(u64::from(key) << 20);
        let needs = self.needs.get(dice.below(NEEDS) as usize).into_iter().flatten();
        let mut texts: Vec<_> = needs.map(|(field, lang, text)| (*field, *lang, Cow::from(text))).collect();
        for (lang, words) in &self.words {
            texts.push((Field::Name, *lang, sentence(&mut dice, words, 4).into()));
            texts.push((Field::Summary, *lang, sentence(&mut dice, words, 18).into()));
        }
        Document { key, areas: vec![dice.below(AREAS) as u32], kind: Kind::Service, texts }
    }

    /// What a person might type for one of the services, and the language of their interface.
    fn query(&self, dice: &mut Dice, count: u32) -> (String, Lang) {
        let service = self.service(dice.below(u64::from(count)) as u32);
        let names: Vec<_> = service.texts.iter().filter(|text| text.0 != Field::Summary).collect();
        let Some((_, lang, name)) = names.get(dice.below(names.len() as u64) as usize) else {
            return (String::new(), Lang::EN);
        };
        let mut words: Vec<String> = name.split(' ').map(str::to_owned).collect();
        let first = dice.below(words.len() as u64) as usize;
        words.rotate_left(first);
        words.truncate(1 + dice.below(3) as usize);
        let joint = match dice.below(10) {
            0..=3 => " ",
            4..=6 => {
                words.iter_mut().for_each(|word| misspell(dice, word));
                " "
            }
            7 => {
                words.iter_mut().for_each(|word| *word = word.chars().take(4).collect());
                " "
            }
            8 => "",
            _ => {
                words = vec!["qwxzkjvb".into(), "zzrtpqwm".into()];
                " "
            }
        };
        let interface = if dice.below(3) == 0 { *lang } else { Lang::EN };
        (words.join(joint), interface)
    }
}

fn sentence(dice: &mut Dice, words: &[String], len: usize) -> String {
    // The commonest hundred are stop words in any real language.
    let word = |dice: &mut Dice| words.get(dice.zipf(words.len() - 100) + 100).cloned().unwrap_or_default();
    (0..len).map(|_| word(dice)).collect::<Vec<_>>().join(" ")
}

/// Common words are short, rare ones long.
fn invent(dice: &mut Dice, tag: &str, rank: usize) -> String {
    let (onsets, vowels) = match tag {
        "uk" => ("бвгдзклмнпрстхчш", "аеиоуія"),
        "ar" => ("بتثجحخدرزسشصطعفقكلمنه", "اوي"),
        "ti" => ("ሀለመሰረሸቀበተነአከወዘየደገጠጸፈ", "ሕልምስርንብትክድ"),
        "tr" => ("bcçdfgğhklmnprsştvyz", "aeıioöuü"),
        "fr" => ("bcdfghjlmnprstv", "aeioué"),
        _ => ("bdfghjklmnprstvwz", "aeiou"),
    };
    let syllables = 2 + dice.below(2) + u64::from(rank > 2_000) + dice.below(2) * u64::from(rank > 10_000);
    let (onsets, vowels): (Vec<char>, Vec<char>) = (onsets.chars().collect(), vowels.chars().collect());
    let pick =
        |dice: &mut Dice, from: &[char]| from.get(dice.below(from.len() as u64) as usize).copied().unwrap_or('a');
    (0..syllables).flat_map(|_| [pick(dice, &onsets), pick(dice, &vowels)]).collect()
}

/// Drops, doubles or exchanges a letter.
fn misspell(dice: &mut Dice, word: &mut String) {
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.below(letters.len().max(2) as u64 - 1) as usize;
    match dice.below(3) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters.get(at).copied().unwrap_or('a')),
        _ => {
            let next = (at + 1).min(letters.len() - 1);
            letters.swap(at, next);
        }
    }
    *word = letters.into_iter().collect();
}

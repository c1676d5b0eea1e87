//! Invented words of eight languages and four scripts, the same every time.

use kernel::Lang;

/// The languages of invented services, the first three as a Belgian record is written.
pub const LANGS: [&str; 8] = ["en", "nl", "fr", "de", "uk", "ar", "ti", "tr"];

/// Words of one language.
const WORDS: usize = 30_000;

/// The commonest are stop words in any real language, and are left out.
const STOP: usize = 100;

/// A generator with a seed: the same numbers every time.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    #[expect(clippy::cast_possible_truncation, reason = "the ends are small")]
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// One of these; all are as likely.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    /// A rank below `end` by Zipf's law.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank")]
    fn zipf(&mut self, end: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        ((end as f64).powf(share) as usize).min(end).saturating_sub(1)
    }
}

/// Words by language, the commonest first.
pub struct Words(Vec<(Lang, Vec<String>)>);

impl Words {
    /// The words of all of [`LANGS`].
    pub fn new() -> Self {
        let mut dice = Dice(1);
        let langs = LANGS.into_iter().filter_map(|tag| Some((tag.parse().ok()?, tag)));
        Self(langs.map(|(lang, tag)| (lang, (0..WORDS).map(|rank| invent(&mut dice, tag, rank)).collect())).collect())
    }

    /// Some words in a language, by Zipf's law; none in a language that has no words.
    pub fn sentence(&self, dice: &mut Dice, lang: Lang, len: usize) -> String {
        let Some((_, words)) = self.0.iter().find(|(has, _)| *has == lang) else { return String::new() };
        let word = |dice: &mut Dice| words.get(dice.zipf(WORDS - STOP) + STOP).map_or("", String::as_str);
        (0..len).map(|_| word(dice)).collect::<Vec<_>>().join(" ")
    }
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
    let (onsets, vowels): (Vec<char>, Vec<char>) = (onsets.chars().collect(), vowels.chars().collect());
    let syllables = 2 + dice.below(2) + usize::from(rank > 2_000) + dice.below(2) * usize::from(rank > 10_000);
    let one = |dice: &mut Dice, from: &[char]| dice.pick(from).copied().unwrap_or('a');
    (0..syllables).flat_map(|_| [one(dice, &onsets), one(dice, &vowels)]).collect()
}

/// Drops, doubles or exchanges a letter.
fn misspell(dice: &mut Dice, word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.below(letters.len().saturating_sub(1));
    match (dice.below(3), letters.get(at).copied()) {
        (_, None) => {}
        (0, _) => drop(letters.remove(at)),
        (1, Some(letter)) => letters.insert(at, letter),
        _ => {
            let next = (at + 1).min(letters.len() - 1);
            letters.swap(at, next);
        }
    }
    letters.into_iter().collect()
}

/// What a person might type who means these words: some of them; or misspelt, only begun, run together; or nonsense.
pub fn as_typed(dice: &mut Dice, meant: &str) -> Typed {
    let mut words: Vec<String> = meant.split(' ').map(str::to_owned).collect();
    let first = dice.below(words.len());
    words.rotate_left(first);
    words.truncate(1 + dice.below(3));
    let (words, joint, is_nonsense): (Vec<String>, _, _) = match dice.below(10) {
        0..=3 => (words, " ", false),
        4..=6 => (words.iter().map(|word| misspell(dice, word)).collect(), " ", false),
        7 => (words.iter().map(|word| word.chars().take(4).collect()).collect(), " ", false),
        8 => (words, "", false),
        _ => (vec!["qwxzkjvb".to_owned(), "zzrtpqwm".to_owned()], " ", true),
    };
    Typed { query: words.join(joint), is_nonsense }
}

/// A query.
pub struct Typed {
    /// As it was typed.
    pub query: String,
    /// It means nothing in any language.
    pub is_nonsense: bool,
}

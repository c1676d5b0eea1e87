//! One letter at a time: what it becomes when it is folded.

use alloc::string::String;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What a character does to the word that is being folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// It belongs to the word, possibly in another form.
    Letter,
    /// It leaves no trace: a mark, a joiner, a tatweel.
    Nothing,
    /// It may join two halves of a word or part them: the caller knows.
    Apostrophe,
    /// It ends the word.
    Gap,
}

/// The role of a character after NFKC and lower-casing.
pub(crate) fn role(c: char) -> Role {
    match c {
        // The letters of Latin, Cyrillic, Arabic and Ethiopic that need no table.
        'a'..='z' | '0'..='9' | 'а'..='џ' | 'آ'..='ؿ' | 'ف'..='ي' | 'ٱ'..='ۓ' | 'ሀ'..='ቈ' | 'በ'..='ኈ' => {
            Role::Letter
        }
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2b9}'..='\u{2bf}' | '\u{2032}' | '`' => Role::Apostrophe,
        _ if is_dropped(c) => Role::Nothing,
        _ if c.is_alphanumeric() || is_combining_mark(c) => Role::Letter,
        _ => Role::Gap,
    }
}

/// Marks that only some writers set, and characters without a shape of their own.
fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{621}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}'
        | '\u{93c}' | '\u{981}' | '\u{9bc}' | '\u{135d}'..='\u{135f}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}')
}

/// Appends the folded form of a letter: one character or two, or none.
pub(crate) fn push_letter(c: char, out: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => out.push(c),
        '\u{c0}'..='\u{259}' | '\u{1e00}'..='\u{1eff}' => push_latin(c, out),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => push_greek(c, out),
        '\u{400}'..='\u{4ff}' => out.push(cyrillic(c)),
        '\u{600}'..='\u{6ff}' => out.push(arabic(c)),
        '\u{966}'..='\u{96f}' => out.push(digit(c, 0x966)),
        '\u{9ce}' => out.push_str("\u{9a4}\u{9cd}"),
        '\u{9e6}'..='\u{9ef}' => out.push(digit(c, 0x9e6)),
        '\u{1200}'..='\u{1346}' => out.push(ethiopic(c)),
        _ => out.push(c),
    }
}

fn push_latin(c: char, out: &mut String) {
    match c {
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' | 'ǿ' => out.push('o'),
        'đ' | 'ð' | 'ɖ' | 'ɗ' => out.push('d'),
        'ɓ' => out.push('b'),
        'ħ' => out.push('h'),
        'ı' => out.push('i'),
        'ł' => out.push('l'),
        'ŋ' => out.push('n'),
        'ŧ' => out.push('t'),
        'ƙ' => out.push('k'),
        'ƴ' => out.push('y'),
        _ => push_without_marks(c, out),
    }
}

fn push_greek(c: char, out: &mut String) {
    if c == 'ς' { out.push('σ') } else { push_without_marks(c, out) }
}

fn push_without_marks(c: char, out: &mut String) {
    decompose_canonical(c, |part| {
        if !is_combining_mark(part) {
            // The parts of ǽ are æ and an accent.
            if part == 'æ' { out.push_str("ae") } else { out.push(part) }
        }
    });
}

/// й and ї stay: they tell words apart. ё and ґ are left out by many writers.
fn cyrillic(c: char) -> char {
    match c {
        'ё' | 'ѐ' | 'ӗ' => 'е',
        'ѝ' => 'и',
        'ґ' => 'г',
        _ => c,
    }
}

/// Arabic, Persian, Urdu and Pashto keyboards write one letter with different characters.
fn arabic(c: char) -> char {
    match c {
        'آ' | 'أ' | 'إ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ؤ' | 'ٶ' => 'و',
        'ئ' | 'ى' | 'ی' | 'ې' | 'ۍ' | 'ێ' | 'ے' | 'ۓ' | 'ٸ' => 'ي',
        'ة' | 'ۀ' | 'ہ' | 'ۂ' | 'ۃ' | 'ھ' | 'ە' | 'ۿ' => 'ه',
        'ک' | 'ڪ' => 'ك',
        'ګ' | 'ڰ' => 'گ',
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        _ => c,
    }
}

/// Letters that sound the same; each row of the script holds one consonant with its vowels in a fixed order.
fn ethiopic(c: char) -> char {
    let moved = match c {
        '\u{1210}'..='\u{1216}' => shift(c, 0x1210, 0x1200),
        '\u{1280}'..='\u{1286}' => shift(c, 0x1280, 0x1200),
        '\u{1220}'..='\u{1227}' => shift(c, 0x1220, 0x1230),
        '\u{12d0}'..='\u{12d6}' => shift(c, 0x12d0, 0x12a0),
        '\u{1340}'..='\u{1346}' => shift(c, 0x1340, 0x1338),
        _ => c,
    };
    match moved {
        'ሃ' => 'ሀ',
        'ኣ' => 'አ',
        _ => moved,
    }
}

fn shift(c: char, from: u32, to: u32) -> char {
    char::from_u32(u32::from(c) - from + to).unwrap_or(c)
}

fn digit(c: char, zero: u32) -> char {
    shift(c, zero, u32::from('0'))
}

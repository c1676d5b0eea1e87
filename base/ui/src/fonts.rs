//! Fonts for languages whose letters a phone may lack.
//!
//! `cargo xtask fonts` makes them; without them nothing is offered and pages use what the phone has. A script that finds letters
//! missing adds the font as the family `letters` and the class `letters`, by which the style sheet puts it behind the phone's own.

/// A font for the letters of one script.
#[derive(Debug, PartialEq, Eq)]
pub struct ScriptFont {
    /// As its file is called: `ethiopic.woff2`.
    pub name: &'static str,
    /// Letters of unlike widths. Where a phone draws all of them as wide as what stands for a missing letter, it lacks the script.
    pub sample: &'static str,
    /// Tags of the languages that are written with it.
    pub langs: &'static [&'static str],
}

/// Every font that may be there.
pub const SCRIPT_FONTS: [ScriptFont; 3] = [
    ScriptFont { name: "arabic", sample: "بمه", langs: &["ar", "fa", "prs", "ps", "ur"] },
    ScriptFont { name: "bengali", sample: "কমই", langs: &["bn"] },
    ScriptFont { name: "ethiopic", sample: "ሀጬም", langs: &["ti"] },
];

#[cfg(test)]
mod tests {
    use super::SCRIPT_FONTS;

    #[test]
    fn the_style_sheet_puts_them_behind_the_fonts_of_the_phone() {
        assert!(crate::css().contains(".letters,.letters *{font-family:sans-serif,letters}"));
    }

    #[test]
    fn every_language_that_is_not_written_in_latin_greek_or_cyrillic_has_one() {
        let catalogue = i18n::Catalogue::load(&crate::locale_sources::<crate::Locales>("base/ui")).unwrap();
        let is_common =
            |c: char| !c.is_alphabetic() || u32::from(c) < 0x600 || (0x1e00..0x2000).contains(&u32::from(c));
        let mut needing: Vec<&str> =
            catalogue.public().filter(|l| !l.autonym.chars().all(is_common)).map(|l| l.tag.as_str()).collect();
        let mut offered: Vec<&str> = SCRIPT_FONTS.iter().flat_map(|font| font.langs).copied().collect();
        needing.sort_unstable();
        offered.sort_unstable();
        assert_eq!(needing, offered);
    }
}

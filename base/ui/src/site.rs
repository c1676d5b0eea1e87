//! What all pages of an installation share.

use i18n::Catalogue;
use kernel::Lang;

use crate::{Assets, LanguageLink, PlaceName, Shell};

/// Who runs the installation: only what set-up said.
#[derive(Debug, Clone, Default)]
pub struct Operator {
    /// Name of the organisation; empty until somebody gave one.
    pub name: String,
    /// True for a public authority, false for another organisation; unknown until somebody said.
    pub is_authority: Option<bool>,
    /// E-mail address or web page for questions.
    pub contact: String,
}

/// What all pages of an installation share.
pub struct Site {
    /// The words of the interface.
    pub catalogue: Catalogue,
    /// The languages in the order of their own names.
    pub languages: Vec<LanguageLink>,
    /// Style and script.
    pub assets: Assets,
    /// Who runs it.
    pub operator: Operator,
    /// The address under which people know it, without a slash at the end.
    pub base_url: String,
    /// A demonstration.
    pub is_demo: bool,
}

impl Site {
    /// A site in all languages of `catalogue`.
    #[must_use]
    pub fn new(catalogue: Catalogue, assets: Assets, operator: Operator, base_url: String, is_demo: bool) -> Self {
        let mut languages: Vec<LanguageLink> = catalogue
            .public()
            .map(|l| LanguageLink { tag: l.tag, autonym: l.autonym.clone(), dir: l.tag.direction().as_str() })
            .collect();
        let order = &catalogue.english().language().formats;
        languages.sort_by(|a, b| order.compare(&a.autonym, &b.autonym));
        Self { catalogue, languages, assets, operator, base_url, is_demo }
    }

    /// The tags of the languages that people may choose.
    pub fn tags(&self) -> impl Iterator<Item = Lang> {
        self.languages.iter().map(|language| language.tag)
    }

    /// The frame of a page in `lang`; none when there is no such language.
    #[must_use]
    pub fn shell<'a>(
        &'a self,
        lang: Lang,
        place: Option<PlaceName<'a>>,
        path: String,
        revision: &'a str,
    ) -> Option<Shell<'a>> {
        Some(Shell {
            t: self.catalogue.translator(lang)?,
            title: String::new(),
            description: String::new(),
            path,
            place,
            languages: &self.languages,
            assets: &self.assets,
            is_neutral: false,
            is_demo: self.is_demo,
            shows_records: false,
            is_private: false,
            revision,
        })
    }
}

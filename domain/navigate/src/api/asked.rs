//! What every question of the interface may name: language, place, need, page.

use i18n::Translator;
use kernel::{Day, Lang};
use places::Place;
use serde::Serialize;
use texts::{Shown, Text};
use ui::Request;
use utoipa::ToSchema;

use crate::{
    hsds::state_word,
    query::{Fields, Problem},
    routes::ApiContext,
    snapshot::Snapshot,
    wording::Wording,
};

/// Most entries on a page.
pub const MOST_A_PAGE: u32 = 200;
/// Last page that can be asked for.
pub const LAST_PAGE: u32 = 1_000_000;
/// Most characters of an id or slug.
const LONGEST_ID: usize = 80;

/// A text with its language and what it is worth.
#[derive(Serialize, ToSchema)]
pub struct Words<'a> {
    /// The words.
    pub text: &'a str,
    /// Their language (BCP 47). It differs from the one that was asked for where the text has no words in that.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Which way the language is written.
    #[schema(pattern = "^(ltr|rtl)$")]
    pub dir: &'static str,
    /// original; trusted: a person made or read the translation; unreviewed: a machine made it; outdated: its source has
    /// changed since.
    #[schema(pattern = "^(original|trusted|unreviewed|outdated)$")]
    pub state: &'static str,
}

/// A question, with the language in which it is answered.
pub struct Asked<'a> {
    /// What all answers are made from.
    pub context: &'a ApiContext,
    /// The fields of the question.
    pub fields: Fields<'a>,
    /// The language of the answer.
    pub lang: Lang,
    /// Words of the interface.
    pub t: Translator<'a>,
    /// The day on which facts must be confirmed.
    pub today: Day,
}

impl<'a> Asked<'a> {
    /// Reads the question and its language: the field `lang`, else `Accept-Language`, else English.
    ///
    /// # Errors
    /// When there is no such language.
    pub fn read(context: &'a ApiContext, request: &'a Request) -> Result<Self, Problem> {
        let fields = Fields::of(request)?;
        let tags: Vec<Lang> = context.site.tags().collect();
        let lang = match fields.word("lang", 12)? {
            Some(tag) => tags.iter().find(|known| known.as_str() == tag).copied().ok_or_else(|| {
                let all: Vec<&str> = tags.iter().map(Lang::as_str).collect();
                Problem::refused("lang", format!("“lang” must be one of: {}.", all.join(", ")))
            })?,
            None => i18n::negotiate(&request.accept_language, &tags),
        };
        let catalogue = &context.site.catalogue;
        let t = catalogue.translator(lang).unwrap_or_else(|| catalogue.english());
        Ok(Self { context, fields, lang, t, today: context.now.day_utc() })
    }

    /// The content.
    #[must_use]
    pub fn snapshot(&self) -> &'a Snapshot {
        &self.context.snapshot
    }

    /// The place that is named, if one is.
    ///
    /// # Errors
    /// When there is no such place.
    pub fn place(&self) -> Result<Option<&'a Place>, Problem> {
        let Some(slug) = self.fields.text("place", LONGEST_ID)? else { return Ok(None) };
        let found = self.snapshot().places.get(&slug);
        found.map(Some).ok_or_else(|| Problem::absent(format!("There is no place “{slug}”. See /api/v1/places?q=…")))
    }

    /// The need that is named, if one is.
    ///
    /// # Errors
    /// When there is no such need.
    pub fn need(&self) -> Result<Option<&'a str>, Problem> {
        let Some(code) = self.fields.text("need", LONGEST_ID)? else { return Ok(None) };
        let found = self.snapshot().need(&code).map(|need| need.code.as_str());
        found.map(Some).ok_or_else(|| Problem::absent(format!("There is no need “{code}”. See /api/v1/needs")))
    }

    /// The languages in which texts are shown for a place, best first.
    #[must_use]
    pub fn chain(&self, place: Option<&Place>) -> Vec<Lang> {
        self.snapshot().chain(self.lang, place)
    }

    /// How facts are worded.
    #[must_use]
    pub fn wording<'c>(&'c self, chain: &'c [Lang]) -> Wording<'c> {
        Wording { t: self.t, chain, snapshot: self.snapshot() }
    }

    /// The page of a website on which a person finds it.
    #[must_use]
    pub fn page_url(&self, place: &str, tail: &str) -> String {
        format!("{}/{}/{place}{tail}", self.context.site.base_url, self.lang)
    }

    /// The part of a list that was asked for: page and size.
    ///
    /// # Errors
    /// When they are out of bounds.
    pub fn paging(&self) -> Result<(u32, u32), Problem> {
        let page = self.fields.number("page", 1..=LAST_PAGE)?.unwrap_or(1);
        let size = self.fields.number("per_page", 1..=MOST_A_PAGE)?.unwrap_or(50);
        Ok((page, size))
    }
}

/// What a list says of itself.
#[derive(Serialize, ToSchema)]
pub struct Part {
    /// All that were found.
    pub total: u32,
    /// The number of this page, from 1.
    #[schema(minimum = 1)]
    pub page: u32,
    /// Entries on a full page.
    #[schema(minimum = 1)]
    pub per_page: u32,
    /// How many pages there are.
    pub pages: u32,
}

/// The entries of a page, and what it says of itself.
#[must_use]
pub fn part<T>(all: &[T], (page, per_page): (u32, u32)) -> (Part, &[T]) {
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let begin = (page - 1) as usize * per_page as usize;
    let shown = all.get(begin..).unwrap_or_default();
    let shown = shown.get(..per_page as usize).unwrap_or(shown);
    (Part { total, page, per_page, pages: total.div_ceil(per_page) }, shown)
}

/// A text as it is shown.
#[must_use]
pub fn words<'a>(shown: &Shown<'a>) -> Words<'a> {
    let dir = shown.lang.direction().as_str();
    Words { text: shown.body, lang: shown.lang, dir, state: state_word(shown.state) }
}

/// The best words of a text.
#[must_use]
pub fn best<'a>(text: &'a Text, chain: &[Lang]) -> Option<Words<'a>> {
    text.show(chain).map(|shown| words(&shown))
}

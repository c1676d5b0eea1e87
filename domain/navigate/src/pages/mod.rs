//! The public pages. Each is a pure function of the site, the snapshot, the address and the clock.

pub mod about;
pub mod country;
pub mod desk;
pub mod help;
pub mod home;
mod lines;
pub mod need;
pub mod offline;
pub mod pathway;
mod pathway_steps;
pub mod place;
pub mod search;
pub mod service;
mod view;

use kernel::{Lang, Timestamp};
use places::Place;
use ui::{Absent, Params, PlaceName, Shell, Site};

use crate::{finder::Finder, snapshot::Snapshot, wording::Wording};

pub use view::ServiceCard;

/// What a page is made from.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What all pages share.
    pub site: &'a Site,
    /// The content.
    pub snapshot: &'a Snapshot,
    /// The search index over it.
    pub finder: &'a Finder,
    /// The present instant.
    pub now: Timestamp,
}

/// A page's language and place, checked, with the languages to fall back to.
pub struct Setting<'a> {
    /// The chosen language.
    pub lang: Lang,
    /// The place, where the address names one.
    pub place: Option<&'a Place>,
    /// The languages in which texts are shown, best first.
    pub chain: Vec<Lang>,
}

impl<'a> Context<'a> {
    /// The language and place of an address.
    ///
    /// # Errors
    /// [`Absent`] when there is no such language or place.
    pub fn setting(&self, params: &Params) -> Result<Setting<'a>, Absent> {
        let lang: Lang = params.part("lang").parse().map_err(|_| Absent)?;
        self.site.catalogue.get(lang).ok_or(Absent)?;
        let place = match params.part("place") {
            "" => None,
            slug => Some(self.snapshot.places.get(slug).ok_or(Absent)?),
        };
        Ok(Setting { lang, place, chain: self.snapshot.chain(lang, place) })
    }

    /// The frame of a page; `tail` is the address behind the place: `/services/be-ocmw`.
    ///
    /// # Errors
    /// [`Absent`] when there is no such language.
    pub fn shell(&self, setting: &Setting<'a>, tail: &str) -> Result<Shell<'a>, Absent> {
        let name = setting.place.map(|place| {
            let (name, lang) = self.snapshot.places.name(place, &setting.chain);
            PlaceName { slug: place.slug.as_str(), name, lang }
        });
        let revision = self.snapshot.revision_at(setting.place.map(|place| place.slug.as_str()));
        let path = match setting.place {
            Some(place) => format!("/{}{tail}", place.slug),
            None => tail.to_owned(),
        };
        let shell = self.site.shell(setting.lang, name, path, revision).ok_or(Absent)?;
        Ok(Shell { shows_records: true, ..shell })
    }

    /// How facts are worded on a page.
    #[must_use]
    pub const fn wording(&self, shell: &Shell<'a>, chain: &'a [Lang]) -> Wording<'a> {
        Wording { t: shell.t, chain, snapshot: self.snapshot }
    }
}

/// Makes the document of a template; a template that fails is ours to mend, and answers as absent.
fn render(template: &impl askama::Template) -> Result<ui::Page, Absent> {
    template.render().map(ui::Page::lasting).map_err(|error| {
        tracing::error!(%error, "a page template failed");
        Absent
    })
}

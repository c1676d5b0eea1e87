#![doc = include_str!("../README.md")]

// templates of other crates say `ui::icon`; so do ours
extern crate self as ui;

mod answers;
mod bidi;
mod entries;
mod fonts;
mod form;
mod icons;
mod page;
mod qr;
mod route;
pub mod shell;
mod site;
mod style;
pub mod styleguide;
pub mod tokens;
mod worth;

pub use answers::{come_back_after, go_on, personal, render};
pub use bidi::isolated;
pub use entries::{Entries, Malformed, clean};
pub use fonts::{SCRIPT_FONTS, ScriptFont};
pub use form::{ASKED, Choice, Draft, Form};
pub use icons::icon;
pub use page::{Absent, Answer, Body, Page, Params, Request};
pub use qr::qr;
pub use route::{Client, Route, Work};
pub use shell::{Assets, LanguageLink, PlaceName, Shell, json_list};
pub use site::{Operator, Site};
pub use style::css;
pub use worth::{BY_MACHINE, label_by_machine};

/// The `.ftl` files of the shell and the components.
#[derive(rust_embed::RustEmbed)]
#[folder = "locales"]
pub struct Locales;

/// Every embedded `.ftl` file of `E` as sources of `owner`.
#[must_use]
pub fn locale_sources<E: rust_embed::RustEmbed>(owner: &'static str) -> Vec<i18n::Source> {
    E::iter()
        .filter_map(|name| {
            let lang = name.strip_suffix(".ftl")?.to_owned();
            let text = String::from_utf8(E::get(&name)?.data.into_owned()).ok()?;
            Some(i18n::Source { owner, lang, text })
        })
        .collect()
}

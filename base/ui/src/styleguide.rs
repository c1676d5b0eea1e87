//! `/styleguide`: tokens and components with the contract of each, as they look in the reader's language.

use askama::Template;
use kernel::{Lang, Revision};
use texts::{Origin, Shown, Text, Variant};

use crate::{
    Shell,
    tokens::{COLOURS, Colour, SIZES, SPACES},
};

const ICONS: &[&str] = &[
    "house", "cross", "book", "tools", "heart", "bus", "coins", "scales", "people", "phone", "paper", "alarm",
    "search", "home", "save", "pin", "clock", "message", "language", "check", "child", "speaker", "globe", "flag",
    "outside", "back", "key", "lock", "card", "bin", "signpost",
];

#[derive(Template)]
#[template(path = "styleguide.html")]
struct Styleguide<'a> {
    shell: Shell<'a>,
    colours: &'static [Colour],
    sizes: &'static [(&'static str, &'static str)],
    spaces: &'static [u16],
    icons: &'static [&'static str],
    original: Shown<'a>,
    machine: Shown<'a>,
    outdated: Shown<'a>,
}

/// The style guide as a document; empty when a template fails.
#[must_use]
pub fn page(mut shell: Shell<'_>) -> String {
    shell.title = "Style guide".to_owned();
    shell.is_private = true;
    shell.shows_records = true;
    let arabic: Option<Lang> = "ar".parse().ok();
    let sample = |of: &str| {
        let mut text = Text::plain(Lang::EN, "Find a doctor");
        if let Some(lang) = arabic {
            let of = Some(Revision::of(of));
            text.add(Variant { lang, body: "البحث عن طبيب".into(), origin: Origin::Machine, of });
        }
        text
    };
    let (machine, outdated) = (sample("Find a doctor"), sample("Look for a doctor"));
    let chain: Vec<Lang> = arabic.into_iter().collect();
    let (Some(original), Some(machine), Some(outdated)) =
        (machine.show(&[Lang::EN]), machine.show(&chain), outdated.show(&chain))
    else {
        return String::new();
    };
    let guide =
        Styleguide { shell, colours: COLOURS, sizes: SIZES, spaces: SPACES, icons: ICONS, original, machine, outdated };
    guide.render().map(crate::worth::settle).unwrap_or_default()
}

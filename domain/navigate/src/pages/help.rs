//! Help now: 112 and the confirmed lines of the country. A neutral title; the way out leaves no step back.

use askama::Template;
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::Context;
use crate::model::Helpline;

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage<'a> {
    shell: Shell<'a>,
    groups: Vec<Group<'a>>,
    leave: &'static str,
}

struct Group<'a> {
    label: &'a str,
    lines: Vec<Line<'a>>,
}

struct Line<'a> {
    dial: &'a str,
    digits: String,
    name: &'a str,
    what: Option<Shown<'a>>,
    hours: Option<String>,
    hours_note: Option<Shown<'a>>,
    is_free: bool,
    source: Option<(&'a str, Option<&'a str>)>,
    checked: Option<String>,
}

/// `/{lang}/{place}/help`
///
/// # Errors
/// [`Absent`] when there is no such language or place.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let snapshot = context.snapshot;
    let mut shell = context.shell(&setting, "/help")?;
    shell.title = shell.t.text("help-neutral-title").to_owned();
    shell.is_neutral = true;
    let country = place.country.as_deref().unwrap_or("EU").to_ascii_lowercase();
    let has_own_112 = snapshot.helplines_in(&country).any(|l| &*l.dial == "112" && &*l.country != "EU");
    let shown: Vec<&Helpline> =
        snapshot.helplines_in(&country).filter(|l| !has_own_112 || &*l.country != "EU").collect();
    let line = |line: &&'_ Helpline| line.need.clone();
    let mut needs: Vec<_> = snapshot.needs.iter().map(|need| need.code.clone()).collect();
    needs.retain(|code| shown.iter().any(|l| line(l) == *code));
    needs.sort_by_key(|code| code.as_str() != "help.112");
    let mut groups = Vec::new();
    for code in &needs {
        let label = snapshot.need(code).and_then(|n| n.label.show(&setting.chain)).map_or("", |s| s.body);
        let mut lines: Vec<Line<'_>> = shown
            .iter()
            .filter(|l| l.need == *code)
            .map(|l| Line {
                dial: &l.dial,
                digits: l.dial.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
                name: &l.name,
                what: l.what.show(&setting.chain),
                hours: l.hours.as_ref().and_then(|h| h.osm.as_deref()).map(ToOwned::to_owned),
                hours_note: l.hours_note.show(&setting.chain),
                is_free: l.free == Some(true),
                source: l
                    .source
                    .as_ref()
                    .and_then(|id| snapshot.source(id))
                    .map(|s| (&*s.title, Some(&*s.url).filter(|url| url.starts_with("http")))),
                checked: l.checked.map(|day| shell.t.date(day)),
            })
            .collect();
        lines.sort_by_key(|line| line.dial != "112");
        groups.push(Group { label, lines });
    }
    super::render(&HelpPage { groups, leave: "https://www.wikipedia.org/", shell })
}

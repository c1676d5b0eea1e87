//! Help now: 112, then what is urgent, own region first; all other lines behind one tap. A neutral title; the way out leaves no
//! step back.

use askama::Template;
use kernel::Slug;
use ui::{Absent, Page, Params, Shell};

use super::{
    Context, Setting,
    lines::{LineView, Lines, in_service, views},
};
use crate::model::Helpline;

/// Where somebody goes who leaves in a hurry.
pub(super) const LEAVE: &str = "https://www.wikipedia.org/";

/// What is urgent, in the order of the page; the first of each gives it its name.
const URGENT: [&[&str]; 6] = [
    &["help.112"],
    &["help.violence", "rights.victim"],
    &["help.crisis"],
    &["help.child", "family.minor"],
    &["help.shelter", "home.homeless"],
    &["help.trafficking"],
];

/// The needs that stand under one title with this one.
pub(super) fn related(code: &str) -> &'static [&'static str] {
    URGENT.into_iter().find(|needs| needs.contains(&code)).unwrap_or_default()
}

/// Must a page about these needs be left at once, as the one of help now: violence, exploitation, a crisis?
pub(super) fn is_left_at_once(needs: &[Slug]) -> bool {
    needs.iter().any(|need| need.starts_with("help.") && &**need != "help.112" || &**need == "rights.victim")
}

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage<'a> {
    shell: Shell<'a>,
    call: Option<LineView<'a>>,
    topics: Vec<Topic<'a>>,
    others: Vec<Topic<'a>>,
    leave: &'static str,
}

struct Topic<'a> {
    anchor: String,
    code: &'a str,
    label: &'a str,
    lines: Lines<'a>,
    has_services: bool,
}

/// `/{lang}/{place}/help`
///
/// # Errors
/// [`Absent`] when there is no such language or place.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let mut shell = context.shell(&setting, "/help")?;
    shell.title = shell.t.text("help-neutral-title").to_owned();
    shell.is_neutral = true;
    let (mut call, rest): (Vec<_>, Vec<_>) =
        in_service(&context, place).into_iter().partition(|line| &*line.dial == "112");
    call.truncate(1);
    let call = views(&context, &setting, &shell, call).own.pop();
    let is_urgent = |code: &str| URGENT.iter().any(|needs| needs.contains(&code));
    let topics = URGENT.iter().filter_map(|needs| topic(&context, &setting, &shell, needs, &rest)).collect();
    let others = context
        .snapshot
        .needs
        .iter()
        .filter(|need| !is_urgent(&need.code))
        .filter_map(|need| topic(&context, &setting, &shell, &[&need.code], &rest))
        .filter(|topic| !topic.lines.is_empty())
        .collect();
    super::render(&HelpPage { call, topics, others, leave: LEAVE, shell })
}

/// What there is on a topic; none where there is neither a line nor a service.
fn topic<'a>(
    context: &Context<'a>,
    setting: &Setting<'a>,
    shell: &Shell<'a>,
    needs: &[&str],
    lines: &[&'a Helpline],
) -> Option<Topic<'a>> {
    let need = context.snapshot.need(needs.first()?)?;
    let found = lines.iter().copied().filter(|line| needs.contains(&line.need.as_str())).collect();
    let lines = views(context, setting, shell, found);
    let has_services = !context.snapshot.services_for_need(setting.place?, &need.code).is_empty();
    (has_services || !lines.is_empty()).then(|| Topic {
        anchor: need.code.replace('.', "-"),
        code: &need.code,
        label: need.label.show(&setting.chain).map_or("", |shown| shown.body),
        lines,
        has_services,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_about_violence_are_left_at_once() {
        let needs = |codes: &[&str]| codes.iter().map(|code| code.parse().unwrap()).collect::<Vec<Slug>>();
        assert!(is_left_at_once(&needs(&["rights.lawyer", "help.violence"])));
        assert!(is_left_at_once(&needs(&["rights.victim"])));
        assert!(!is_left_at_once(&needs(&["help.112", "health.doctor"])));
    }
}

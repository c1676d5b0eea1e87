//! "I went there": what came of it.

use askama::Template;
use kernel::{Fault, Refusal, Slug};
use ui::{Entries, Shell};

use super::{
    Kind, Setting,
    draft::{Choice, Draft, Form},
    form::frame,
    reply,
    setting::Service,
};
use crate::{feedback::Visit, store::Voice};

#[derive(Template)]
#[template(path = "visit.html")]
struct VisitPage<'a> {
    shell: Shell<'a>,
    service: Option<&'a Service>,
    form: Form<'a>,
    outcomes: Vec<Choice<'a>>,
}

/// `/{lang}/{place}/voices/visit`
pub(super) fn render(setting: &Setting<'_>, draft: &Draft) -> Result<String, Fault> {
    let shell = frame(Kind::Visit, setting, draft)?;
    let t = shell.t;
    let outcomes = crate::feedback::OUTCOMES.map(|code| Choice::new(code, t.text(wording(code)), t.lang())).into();
    reply::render(&VisitPage { service: setting.service.as_ref(), form: Form::new(t, draft), outcomes, shell })
}

/// The key of the words for an outcome.
pub(super) fn wording(outcome: &str) -> &'static str {
    match outcome {
        "got" => "voices-visit-got",
        "back" => "voices-visit-back",
        "refused" => "voices-visit-refused",
        _ => "voices-visit-waiting",
    }
}

pub(super) fn read(service: Slug, entries: &Entries) -> Result<Voice, Vec<Refusal>> {
    Ok(Voice::Visit(service, Visit::read(entries)?))
}

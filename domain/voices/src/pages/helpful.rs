//! "Did this help?"

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
use crate::{
    feedback::{HELPFUL, Helpful, REMARK_MAX},
    store::Voice,
};

#[derive(Template)]
#[template(path = "helpful.html")]
struct HelpfulPage<'a> {
    shell: Shell<'a>,
    service: Option<&'a Service>,
    form: Form<'a>,
    answers: Vec<Choice<'a>>,
    most: usize,
}

/// `/{lang}/{place}/voices/helpful`
pub(super) fn render(setting: &Setting<'_>, draft: &Draft) -> Result<String, Fault> {
    let shell = frame(Kind::Helpful, setting, draft)?;
    let t = shell.t;
    let answers = HELPFUL.map(|code| Choice::new(code, t.text(wording(code)), t.lang())).into();
    let form = Form::new(t, draft);
    reply::render(&HelpfulPage { service: setting.service.as_ref(), form, answers, most: REMARK_MAX, shell })
}

/// The key of the words for an answer.
pub(super) fn wording(answer: &str) -> &'static str {
    match answer {
        "yes" => "voices-helpful-yes",
        "little" => "voices-helpful-little",
        _ => "voices-helpful-no",
    }
}

pub(super) fn read(service: Slug, entries: &Entries) -> Result<Voice, Vec<Refusal>> {
    Ok(Voice::Helpful(service, Helpful::read(entries)?))
}

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
    feedback::{Helpful, REMARK_MAX},
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
    let answers = vec![
        Choice::new("yes", t.text("voices-helpful-yes"), t.lang()),
        Choice::new("little", t.text("voices-helpful-little"), t.lang()),
        Choice::new("no", t.text("voices-helpful-no"), t.lang()),
    ];
    let form = Form::new(t, draft);
    reply::render(&HelpfulPage { service: setting.service.as_ref(), form, answers, most: REMARK_MAX, shell })
}

pub(super) fn read(service: Slug, entries: &Entries) -> Result<Voice, Vec<Refusal>> {
    Ok(Voice::Helpful(service, Helpful::read(entries)?))
}

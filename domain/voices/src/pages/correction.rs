//! "Something is wrong here": one field, what is right, and how the person knows.

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
    feedback::{Correction, FIELDS, LINE_MAX},
    store::Voice,
};

#[derive(Template)]
#[template(path = "correction.html")]
struct CorrectionPage<'a> {
    shell: Shell<'a>,
    service: Option<&'a Service>,
    form: Form<'a>,
    fields: Vec<Choice<'a>>,
    most: usize,
}

/// `/{lang}/{place}/voices/correction`
pub(super) fn render(setting: &Setting<'_>, draft: &Draft) -> Result<String, Fault> {
    let shell = frame(Kind::Correction, setting, draft)?;
    let t = shell.t;
    let fields = FIELDS.map(|code| Choice::new(code, t.text(wording(code)), t.lang())).into();
    let form = Form::new(t, draft);
    reply::render(&CorrectionPage { service: setting.service.as_ref(), form, fields, most: LINE_MAX, shell })
}

/// The key of the words for a field.
pub(super) fn wording(field: &str) -> &'static str {
    match field {
        "phone" => "voices-field-phone",
        "hours" => "voices-field-hours",
        "address" => "voices-field-address",
        "cost" => "voices-field-cost",
        "documents" => "voices-field-documents",
        "access" => "voices-field-access",
        "text" => "voices-field-text",
        "closed" => "voices-field-closed",
        _ => "voices-field-other",
    }
}

pub(super) fn read(service: Slug, entries: &Entries) -> Result<Voice, Vec<Refusal>> {
    Ok(Voice::Correction(service, Correction::read(entries)?))
}

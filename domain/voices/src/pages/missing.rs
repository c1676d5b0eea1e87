//! "This is missing here": a need and a place, and perhaps a service that the person knows.

use askama::Template;
use kernel::{Fault, Refusal};
use ui::{Entries, Shell};

use super::{
    Kind, Setting,
    draft::{Choice, Draft, Form},
    form::frame,
    reply,
};
use crate::{
    feedback::{LINE_MAX, Missing, REMARK_MAX},
    store::Voice,
};

#[derive(Template)]
#[template(path = "missing.html")]
struct MissingPage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
    needs: Vec<Choice<'a>>,
    has_suggestion: bool,
    line: usize,
    remark: usize,
}

/// `/{lang}/{place}/voices/missing`
pub(super) fn render(setting: &Setting<'_>, draft: &Draft) -> Result<String, Fault> {
    let shell = frame(Kind::Missing, setting, draft)?;
    let all = setting.shared.voices.subjects.needs(&setting.chain);
    let mut needs: Vec<Choice<'_>> = Vec::new();
    // a narrower need than those of the list, where the address named one
    let chosen = draft.entries.value("need");
    let narrower = setting.need(chosen).filter(|_| !all.iter().any(|(code, _)| code == chosen));
    if let Some((label, lang)) = &narrower {
        needs.push(Choice::new(chosen, label, *lang));
    }
    needs.extend(all.iter().map(|(code, label)| Choice::new(code, label, setting.lang)));
    let has_suggestion = ["name", "what", "link"].iter().any(|name| !draft.entries.value(name).is_empty());
    let form = Form::new(shell.t, draft);
    reply::render(&MissingPage { form, needs, has_suggestion, line: LINE_MAX, remark: REMARK_MAX, shell })
}

pub(super) fn read(setting: &Setting<'_>, entries: &Entries) -> Result<Voice, Vec<Refusal>> {
    Ok(Voice::Missing(Missing::read(entries, |code| setting.need(code).is_some())?))
}

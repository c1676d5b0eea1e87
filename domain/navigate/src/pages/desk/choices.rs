//! The choices of the form: sources, needs, and the words of deadlines, amounts and answers.

use i18n::{Translator, Value as Word};
use kernel::Slug;
use serde_json::Value;

use super::at::At;
use crate::desk::form::{KINDS, NEW_SOURCE, PERS, QUALIFIERS, RELATIONS, REPORTING, UNITS};

type Choices = Vec<(String, String)>;

impl At<'_> {
    /// The sources that a record names, each with its title and the date of its page, and the one that the form describes.
    pub(super) fn sources(&self, body: &Value) -> Choices {
        let named = body.get("sources").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let mut all: Choices = named
            .map(|id| {
                let source = self.snapshot.source(id);
                let title = source.map_or(id, |source| &*source.title);
                let date = source.map(|source| &*source.source_date).filter(|date| !date.is_empty());
                (id.to_owned(), date.map_or_else(|| title.to_owned(), |date| format!("{title} ({date})")))
            })
            .collect();
        all.push((NEW_SOURCE.to_owned(), self.t().text("editing-source-new").to_owned()));
        all
    }

    /// Every need with its word; those below another one behind it.
    pub(super) fn needs(&self) -> Choices {
        let label = |code: &Slug, text: &texts::Text| {
            let word = text.show(&self.chain).map_or(code.as_str(), |shown| shown.body);
            let inset = if code.contains('.') { "– " } else { "" };
            (code.to_string(), format!("{inset}{word}"))
        };
        self.snapshot.needs.iter().map(|need| label(&need.code, &need.label)).collect()
    }
}

fn each(codes: &[&str], word: impl Fn(&str) -> String) -> Choices {
    codes.iter().map(|code| ((*code).to_owned(), word(code))).collect()
}

/// Who answers for a source.
pub(super) fn kinds(t: Translator<'_>) -> Choices {
    each(&KINDS, |code| t.find(&format!("editing-kind-{code}")).unwrap_or(code).to_owned())
}

/// Whom a service must tell.
pub(super) fn reporting(t: Translator<'_>) -> Choices {
    each(&REPORTING, |code| t.find(&format!("reporting-{code}")).unwrap_or(code).to_owned())
}

/// How a deadline stands to its event.
pub(super) fn relations(t: Translator<'_>) -> Choices {
    each(&RELATIONS, |code| match code {
        "within" => t.with("deadline-within", "time", "…"),
        "before" => t.with("deadline-before", "moment", "…"),
        "after" => t.with("deadline-after-moment", "moment", "…"),
        "at" => t.with("deadline-at", "moment", "…"),
        "from" => t.with("deadline-from", "moment", "…"),
        "until" => t.with("deadline-until", "moment", "…"),
        "now" => t.text("deadline-now").to_owned(),
        "same_day" => t.text("deadline-same-day").to_owned(),
        _ => t.text("deadline-soon").to_owned(),
    })
}

/// Units of a deadline, as in "2 days".
pub(super) fn units(t: Translator<'_>) -> Choices {
    each(&UNITS, |code| {
        let words = t.with_all(&format!("time-{code}"), &[("n", Word::Count(5))]);
        words.replace(&t.count(5), "").trim().to_owned()
    })
}

/// How exact an amount is.
pub(super) fn qualifiers(t: Translator<'_>) -> Choices {
    let inexact: Vec<&str> = QUALIFIERS.iter().copied().skip(1).collect();
    each(&inexact, |code| match code {
        "about" => t.with("cost-about", "amount", "…"),
        "max" => t.with("cost-max", "amount", "…"),
        _ => t.with("cost-min", "amount", "…"),
    })
}

/// For what an amount is paid.
pub(super) fn pers(t: Translator<'_>) -> Choices {
    let repeated: Vec<&str> = PERS.iter().copied().skip(1).collect();
    each(&repeated, |code| t.find(&format!("cost-per-{code}")).unwrap_or(code).to_owned())
}

//! Taking a report back: asked once more on a page of its own, and said afterwards wherever the case is opened.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use kernel::{Day, Fault};
use serde_json::json;
use store::WriteError;
use ui::Shell;

use super::{Setting, Shared, reply};
use crate::{
    case::Opening,
    store::{Case, Progress, take_back},
};

/// What a person wants with an opened case: the value of the button that they pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// To see it.
    See,
    /// To take it back, if they say so once more.
    Ask,
    /// To take it back.
    TakeBack,
}

impl Wish {
    /// The field of the buttons.
    pub(super) const FIELD: &'static str = "wish";

    /// Whoever asks for nothing we know sees the case.
    pub(super) fn read(value: &str) -> Self {
        match value {
            "ask" => Self::Ask,
            "take-back" => Self::TakeBack,
            _ => Self::See,
        }
    }
}

#[derive(Template)]
#[template(path = "take_back.html")]
struct AskPage<'a> {
    shell: Shell<'a>,
    number: String,
    words: String,
    has_reader: bool,
    reaches_office: bool,
    was_read: bool,
}

#[derive(Template)]
#[template(path = "taken_back.html")]
struct TakenBackPage<'a> {
    shell: Shell<'a>,
    number: String,
    day: String,
}

/// The question, which says what will be gone and what will not.
pub(super) fn ask(setting: &Setting<'_>, opening: &Opening, case: &Case) -> Response {
    let page = || {
        reply::render(&AskPage {
            shell: setting.case_shell("voices-back-title")?,
            number: opening.number(),
            words: opening.words().join(" "),
            has_reader: case.audience.has_reader(),
            reaches_office: case.audience.reaches_office(),
            was_read: case.progress != Progress::Received,
        })
    };
    page().map_or_else(|fault| reply::failed(setting, &fault), |html| reply::personal(StatusCode::OK, html))
}

/// Takes the report back; the day on which that was done, which is an earlier one when the button was pressed twice.
///
/// # Errors
/// When the database takes no writes.
pub(super) async fn confirm(shared: &Shared, opening: &Opening) -> Result<Day, WriteError> {
    let seal = opening.seal(&shared.secret().await?)?;
    let day = take_back(&shared.voices.store, seal, shared.today()).await?;
    // the counts are left as they were made: what they say may not change because somebody pressed a button
    Ok(day.ok_or_else(|| Fault::new("take back a report whose case has just been opened"))?)
}

/// What the case says from then on.
pub(super) fn done(setting: &Setting<'_>, is_json: bool, opening: &Opening, day: Day) -> Response {
    if is_json {
        return reply::json(StatusCode::OK, &json!({"state": "taken_back", "on": day.to_string()}));
    }
    let page = || {
        let shell = setting.case_shell("voices-opened-title")?;
        reply::render(&TakenBackPage { number: opening.number(), day: shell.t.date(day), shell })
    };
    page().map_or_else(|fault| reply::failed(setting, &fault), |html| reply::personal(StatusCode::OK, html))
}

#[cfg(test)]
mod tests {
    use super::Wish;

    #[test]
    fn only_the_two_buttons_take_anything_back() {
        assert_eq!(Wish::read("ask"), Wish::Ask);
        assert_eq!(Wish::read("take-back"), Wish::TakeBack);
        for other in ["", "see", "TAKE-BACK", "take-back ", "yes"] {
            assert_eq!(Wish::read(other), Wish::See, "{other}");
        }
    }
}

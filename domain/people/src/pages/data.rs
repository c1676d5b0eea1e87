//! What is kept about a person: shown, taken along, erased.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use events::{Event, Subject};
use kernel::{PersonId, Refusal};
use serde_json::Value;
use ui::{Draft, Form, Shell};

use super::Ask;
use crate::store::{Export, export};

#[derive(Template)]
#[template(path = "account_data.html")]
struct DataPage<'a> {
    shell: Shell<'a>,
    rows: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "account_erase.html")]
struct ErasePage<'a> {
    shell: Shell<'a>,
    form: Form<'a>,
}

async fn exported(ask: &Ask) -> Result<(PersonId, Export), Response> {
    let (person, _) = ask.account()?;
    match export(&ask.shared.people.store, person).await {
        Ok(Some(export)) => Ok((person, export)),
        Ok(None) => Err(ask.absent()),
        Err(fault) => Err(ask.failed(&fault)),
    }
}

/// `/{lang}/account/data`
pub(crate) async fn show(ask: Ask) -> Response {
    let (_, export) = match exported(&ask).await {
        Ok(exported) => exported,
        Err(response) => return response,
    };
    let html = ask.shell("/account/data", "people-data-title").and_then(|shell| {
        let mut rows = Vec::new();
        flatten("", &export.json, &mut rows);
        ui::render(&DataPage { rows, shell })
    });
    ask.page(html)
}

/// Every value with the way to it: `roles 1 role`.
fn flatten(path: &str, value: &Value, rows: &mut Vec<(String, String)>) {
    let join = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path} {name}") };
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| flatten(&join(&name.replace('_', " ")), value, rows));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, value)| flatten(&join(&(i + 1).to_string()), value, rows));
        }
        Value::Null => {}
        Value::String(text) => rows.push((path.to_owned(), text.clone())),
        other => rows.push((path.to_owned(), other.to_string())),
    }
}

/// `/{lang}/account/data.json`
pub(crate) async fn json(ask: Ask) -> Response {
    let (_, export) = match exported(&ask).await {
        Ok(exported) => exported,
        Err(response) => return response,
    };
    let mut response = Ask::answer(StatusCode::OK, &export.json);
    let name = HeaderValue::from_static("attachment; filename=\"navimig-account.json\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    response
}

/// `/{lang}/account/erase`
pub(crate) async fn ask_to_erase(ask: Ask) -> Response {
    erase_page(&ask, StatusCode::OK, &Draft::default())
}

fn erase_page(ask: &Ask, status: StatusCode, draft: &Draft) -> Response {
    let html = ask
        .shell("/account/erase", "people-erase-title")
        .and_then(|shell| ui::render(&ErasePage { form: Form::new(shell.t, draft), shell }));
    ask.page_with(status, html)
}

/// Erases the account, for who says that this is meant.
pub(crate) async fn erase(ask: Ask) -> Response {
    let (person, _) = match ask.account() {
        Ok(account) => account,
        Err(response) => return response,
    };
    if !ask.entries.has("sure", "yes") {
        let refusal = Refusal::field("sure", "people-erase-unsure");
        return erase_page(&ask, StatusCode::UNPROCESSABLE_ENTITY, &ask.refused(vec![refusal]));
    }
    let people = &ask.shared.people;
    // the account's id stands for nobody from now on; that it is gone must outlast a restored backup
    let event = Event::new("AccountErased", people.clock.now(), people.bytes()).about(Subject::new("person", person.0));
    let erased = people
        .store
        .write(async move |tx| {
            crate::store::erase(&tx, person).await?;
            events::record(&tx, &event).await?;
            Ok(())
        })
        .await;
    match erased {
        Ok(()) => {
            let mut response = ask.note(StatusCode::OK, "people-erased-title", "people-erased", String::new(), None);
            ask.put_session(&mut response, None);
            response
        }
        Err(error) => ask.not_written(error),
    }
}

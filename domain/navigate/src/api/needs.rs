//! Needs: what people look for.

use serde::Serialize;
use ui::Request;
use utoipa::ToSchema;

use super::asked::{Asked, Words, best};
use crate::{query::Problem, routes::ApiContext};

/// A need.
#[derive(Serialize, ToSchema)]
pub struct NeedItem<'a> {
    /// Its code, in addresses; it never changes.
    pub code: &'a str,
    /// The need that it belongs to; absent at the top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<&'a str>,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Words<'a>>,
    /// Name of its pictogram (top level).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<&'a str>,
}

/// All needs.
#[derive(Serialize, ToSchema)]
pub struct Needs<'a> {
    /// In their order: each at the top, followed by those within it.
    pub needs: Vec<NeedItem<'a>>,
}

/// All needs in their order.
#[utoipa::path(
    get,
    path = "/api/v1/needs",
    tag = "needs",
    params(("lang" = Option<String>, Query, description = "Language of the labels")),
    responses((status = 200, description = "All needs", body = Needs))
)]
pub fn list<'a>(context: &'a ApiContext, request: &'a Request) -> Result<Needs<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let chain = asked.chain(None);
    let needs = context.snapshot.needs.iter().map(|need| NeedItem {
        code: need.code.as_str(),
        parent: need.parent(),
        label: best(&need.label, &chain),
        icon: need.icon.as_deref(),
    });
    Ok(Needs { needs: needs.collect() })
}

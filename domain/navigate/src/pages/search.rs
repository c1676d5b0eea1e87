//! Search: results first, each with why it is one; nonsense finds nothing and offers to say what is missing.

use askama::Template;
use search::{Field, Hit};
use texts::Shown;
use ui::{Absent, Page, Params, Shell};

use super::{Context, Setting};
use crate::finder::Target;

/// How many results a page shows.
const LIMIT: usize = 20;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage<'a> {
    shell: Shell<'a>,
    query: &'a str,
    results: Vec<ResultView<'a>>,
}

struct ResultView<'a> {
    href: String,
    title: Shown<'a>,
    summary: Option<Shown<'a>>,
    kind: &'static str,
    why: String,
    area: Option<&'a str>,
}

/// `/{lang}/{place}/search?q=`
///
/// # Errors
/// [`Absent`] when there is no such language or place.
pub fn page(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let place = setting.place.ok_or(Absent)?;
    let query: String = params.field("q").chars().take(200).collect();
    let query = query.trim();
    let mut shell = context.shell(&setting, "/search")?;
    shell.title = shell.t.text("search-title").to_owned();
    shell.is_private = true;
    let hits = if query.is_empty() {
        Vec::new()
    } else {
        context.finder.find(query, setting.lang, place, context.snapshot, LIMIT)
    };
    let results =
        hits.into_iter().filter_map(|(target, hit)| result(context, &setting, &shell, target, &hit)).collect();
    super::render(&SearchPage { query, results, shell })
}

#[derive(Template)]
#[template(path = "search_offline.html")]
struct OfflineSearchPage<'a> {
    shell: Shell<'a>,
}

/// The search page of an offline pack: the phone fills in the results.
///
/// # Errors
/// [`Absent`] when there is no such language or place.
pub fn offline(context: Context<'_>, params: &Params) -> Result<Page, Absent> {
    let setting = context.setting(params)?;
    let mut shell = context.shell(&setting, "/search")?;
    shell.title = shell.t.text("search-title").to_owned();
    super::render(&OfflineSearchPage { shell })
}

fn result<'a>(
    context: Context<'a>,
    setting: &Setting<'a>,
    shell: &Shell<'a>,
    target: &Target,
    hit: &Hit,
) -> Option<ResultView<'a>> {
    let snapshot = context.snapshot;
    let place = setting.place?;
    let (tail, title, summary, kind, only_in) = match target {
        Target::Service(id) => {
            let card = context.service_card(snapshot.service(id)?, place, &setting.chain)?;
            (card.tail, card.name, card.summary, "search-kind-service", card.only_in)
        }
        Target::Pathway(id) => {
            let card = context.pathway_card(snapshot.pathway(id)?, place, &setting.chain)?;
            (card.tail, card.name, card.summary, "search-kind-pathway", card.only_in)
        }
        Target::Need(code) => {
            let label = snapshot.need(code)?.label.show(&setting.chain)?;
            let tail = if &**code == "help" { "/help".to_owned() } else { format!("/needs/{code}") };
            (tail, label, None, "search-kind-need", None)
        }
    };
    Some(ResultView {
        href: format!("{}{tail}", shell.home()),
        title,
        summary,
        kind,
        why: why(shell, hit),
        area: only_in.map(|(name, _)| name),
    })
}

fn why(shell: &Shell<'_>, hit: &Hit) -> String {
    let key = match hit.why.field {
        Field::Name => "search-why-name",
        Field::Need | Field::Synonym => "search-why-need",
        Field::Summary | Field::Body => "search-why-text",
    };
    shell.t.with(key, "word", hit.why.word.as_str())
}

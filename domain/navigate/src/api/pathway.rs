//! A pathway with its questions, rules and steps.

use kernel::{Day, Lang};
use serde::Serialize;
use ui::Request;
use utoipa::ToSchema;
use verdict::Rule;

use super::{
    asked::{Asked, Words, best},
    facts::{DocumentItem, PhraseItem, SourceItem, documents, phrase, sources},
    pathways::{PathwayItem, item},
};
use crate::{
    model::{Pathway, Question, Step},
    query::Problem,
    routes::ApiContext,
};

/// A choice.
#[derive(Serialize, ToSchema)]
pub struct OptionItem<'a> {
    /// Its value in rules.
    pub value: &'a str,
    /// Its words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Words<'a>>,
}

/// A question that makes the list of steps personal.
#[derive(Serialize, ToSchema)]
pub struct QuestionItem<'a> {
    /// Its id.
    pub id: &'a str,
    /// `yes_no`, `choice`, `number` or `date`.
    pub kind: &'static str,
    /// Name of the fact in rules.
    pub fact: &'a str,
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<Words<'a>>,
    /// A word of help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Words<'a>>,
    /// The choices.
    pub options: Vec<OptionItem<'a>>,
}

/// May this person follow the pathway?
#[derive(Serialize, ToSchema)]
pub struct VerdictItem<'a> {
    /// The rule in three-valued logic: all, any, not, equals, in, `at_least`, before; a missing fact is unknown.
    #[schema(value_type = Object)]
    pub rule: &'a Rule,
    /// Its reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Words<'a>>,
    /// The service to ask when the facts do not decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<&'a str>,
    /// From which day the rule holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_from: Option<Day>,
    /// Until which day it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_to: Option<Day>,
    /// The law or page behind it.
    pub sources: Vec<SourceItem<'a>>,
}

/// A step.
#[derive(Serialize, ToSchema)]
pub struct StepItem<'a> {
    /// Its number.
    pub n: u32,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words<'a>>,
    /// Who acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<PhraseItem<'a>>,
    /// Where.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<PhraseItem<'a>>,
    /// What to bring.
    pub documents: Vec<DocumentItem<'a>>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<PhraseItem<'a>>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<PhraseItem<'a>>,
    /// The law behind it.
    pub legal: Vec<&'a str>,
    /// Id of the service that it leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<&'a str>,
    /// Code of the need whose services it leads to, where there is a choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<&'a str>,
    /// Help lines to call at once, where the step is no task but an emergency.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub call: Vec<&'a str>,
    /// For whom it is: shown unless this rule is false.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub when: Option<&'a Rule>,
    /// The reason of that rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words<'a>>,
    /// What if not.
    #[serde(rename = "else", skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<Words<'a>>,
    /// What it rests on.
    pub sources: Vec<SourceItem<'a>>,
    /// True where the law is changing.
    pub volatile: bool,
}

/// A pathway with its questions, rules and steps.
#[derive(Serialize, ToSchema)]
pub struct PathwayDetail<'a> {
    /// What a list says of it.
    #[serde(flatten)]
    pub pathway: PathwayItem<'a>,
    /// Questions that make the list personal.
    pub questions: Vec<QuestionItem<'a>>,
    /// May this person follow it?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<VerdictItem<'a>>,
    /// Its steps: those with a deadline, an amount or a law only where a source bears them.
    pub steps: Vec<StepItem<'a>>,
    /// The day on which its sources were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub checked: Option<Day>,
}

/// One pathway.
#[utoipa::path(
    get,
    path = "/api/v1/pathways/{id}",
    tag = "pathways",
    params(
        ("id" = String, Path, description = "Id of the pathway, such as asylum-be", max_length = 80),
        ("lang" = Option<String>, Query, description = "Language of the texts"),
    ),
    responses((status = 200, description = "The pathway", body = PathwayDetail))
)]
pub fn one<'a>(context: &'a ApiContext, request: &'a Request) -> Result<PathwayDetail<'a>, Problem> {
    let asked = Asked::read(context, request)?;
    let held = context.snapshot.pathway(asked.fields.part("id"));
    let held = held.ok_or_else(|| Problem::absent("There is no such pathway. See /api/v1/pathways"))?;
    let chain = asked.chain(held.areas.first().and_then(|area| context.snapshot.places.get(area)));
    let pathway = &held.record;
    let steps = pathway.steps.iter().filter(|step| step.is_published());
    Ok(PathwayDetail {
        pathway: item(&asked, held, &chain),
        questions: pathway.questions.iter().map(|one| question(one, &chain)).collect(),
        verdict: verdict(&asked, pathway, &chain),
        steps: steps.map(|one| step(&asked, one, &chain)).collect(),
        checked: pathway.checked,
    })
}

fn question<'a>(question: &'a Question, chain: &[Lang]) -> QuestionItem<'a> {
    let option =
        |option: &'a crate::model::Choice| OptionItem { value: &option.value, label: best(&option.label, chain) };
    QuestionItem {
        id: &question.id,
        kind: question.kind.as_str(),
        fact: &question.fact,
        ask: best(&question.ask, chain),
        hint: best(&question.hint, chain),
        options: question.options.iter().map(option).collect(),
    }
}

fn verdict<'a>(asked: &Asked<'a>, pathway: &'a Pathway, chain: &[Lang]) -> Option<VerdictItem<'a>> {
    let verdict = pathway.verdict.as_ref()?;
    Some(VerdictItem {
        rule: &verdict.rule,
        reason: best(&verdict.reason, chain),
        ask: verdict.ask.as_deref(),
        valid_from: verdict.valid_from,
        valid_to: verdict.valid_to,
        sources: sources(asked, &verdict.sources),
    })
}

fn step<'a>(asked: &Asked<'a>, step: &'a Step, chain: &[Lang]) -> StepItem<'a> {
    let wording = asked.wording(chain);
    let is_sourced = !step.sources.is_empty();
    let documents = step.documents.as_ref().map(|found| documents(asked, &found.items, chain));
    StepItem {
        n: step.n,
        text: best(&step.text, chain),
        who: step.who.as_ref().and_then(|who| phrase(wording.who(who), best(&who.note, chain), true)),
        place: step.place.as_ref().and_then(|place| phrase(wording.place(place), best(&place.note, chain), true)),
        documents: documents.unwrap_or_default(),
        deadline: step
            .deadline
            .as_ref()
            .and_then(|deadline| phrase(wording.deadline(deadline), best(&deadline.note, chain), is_sourced)),
        cost: step.cost.as_ref().and_then(|cost| {
            let note = best(&cost.note, chain).or_else(|| best(&cost.payer, chain));
            let is_sure = asked.snapshot().is_price_confirmed(cost, &step.sources, asked.today);
            phrase(wording.cost(cost), note, is_sure)
        }),
        legal: step.legal.iter().map(|law| &**law).collect(),
        service: step.service.as_deref(),
        need: step.need.as_deref(),
        call: step.call.iter().map(|number| &**number).collect(),
        when: step.when.as_ref(),
        why: best(&step.why, chain),
        otherwise: best(&step.otherwise, chain),
        sources: sources(asked, &step.sources),
        volatile: step.volatile,
    }
}

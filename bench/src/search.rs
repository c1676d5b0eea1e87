//! Search over 10,000 services in 8 languages, with errors, beginnings, words run together, and across languages.

use std::sync::Arc;

use anyhow::{Context, Result};
use kernel::{Clock, Lang};
use navigate::{
    content::{Content, ContentFiles, RecordKind, read},
    finder::Finder,
    snapshot::Snapshot,
};
use places::Gazetteer;

use crate::{
    cpu,
    many::Many,
    report::{Verdict, quantile, quantiles, row},
    words::{Dice, as_typed},
};

const SERVICES: usize = 10_000;
const QUERIES: usize = 4_000;
const LIMIT: usize = 20;

/// A query with the language of the interface and the place in which it is asked.
pub struct Question {
    /// As typed.
    pub query: String,
    /// Means nothing.
    pub is_nonsense: bool,
    /// Language of the interface, mostly another one than that of the query.
    pub lang: Lang,
    /// Slug.
    pub place: String,
}

/// Questions that people might have who mean one of the first `count` services.
pub fn questions(many: &Many, count: usize, number: usize) -> Vec<Question> {
    let mut dice = Dice(77);
    let question = |_| {
        let service = dice.below(count);
        let names = many.names(service);
        let (lang, name) = dice.pick(&names).cloned().unwrap_or((Lang::EN, String::new()));
        let typed = as_typed(&mut dice, &name);
        let lang = if dice.below(3) == 0 { lang } else { Lang::EN };
        Question { query: typed.query, is_nonsense: typed.is_nonsense, lang, place: many.area(service).to_owned() }
    };
    (0..number).map(question).collect()
}

/// Prints the row of search.
pub fn measure() -> Result<()> {
    let files = ContentFiles::shipped()?;
    let places = Arc::new(server::gazetteer(&files)?);
    let now = Clock::System.now();
    let shipped = read(&files);
    let needs = shipped.records.iter().filter(|r| r.kind == RecordKind::Need).map(|r| r.id.clone()).collect();
    let many = Many::new(&places, needs, now.day_utc());
    let mut content = Content::default();
    let is_word = |kind| matches!(kind, RecordKind::Need | RecordKind::Synonyms | RecordKind::Term);
    content.records.extend(shipped.records.into_iter().filter(|record| is_word(record.kind)));
    content.translations.extend(shipped.translations.into_iter().filter(|of| is_word(of.kind)));
    content.records.push(many.source());
    for number in 0..SERVICES {
        let (record, translations) = many.service(number);
        content.records.push(record);
        content.translations.extend(translations);
    }
    let (snapshot, _) = Snapshot::build(content, &[], Arc::clone(&places), "invented", now);
    let finder = Finder::open(None, &snapshot)?;
    let asked = ask(&finder, &snapshot, &places, &questions(&many, SERVICES, QUERIES))?;
    let mut times = asked.times;
    let measured = format!("{}; {:.1} % of what means something finds something", quantiles(&mut times), asked.found);
    let is_reached = quantile(&times, 0.99) <= 5.0;
    let what = format!("search, 10 000 services x 8 languages, {QUERIES} queries, errors and other languages included");
    row(&what, &measured, "p99 <= 5 ms", Verdict::of(is_reached));
    Ok(())
}

struct Asked {
    /// Milliseconds on a processor.
    times: Vec<f64>,
    /// Of a hundred questions with a meaning, how many found something.
    found: f64,
}

fn ask(finder: &Finder, snapshot: &Snapshot, places: &Gazetteer, questions: &[Question]) -> Result<Asked> {
    let (mut times, mut meant, mut found) = (Vec::new(), 0.0, 0.0);
    for question in questions {
        let place = places.get(&question.place).context("an invented service has no place")?;
        let (ms, hits) = cpu::timed(|| finder.find(&question.query, question.lang, place, snapshot, LIMIT).len());
        times.push(ms);
        if !question.is_nonsense {
            meant += 1.0;
            found += if hits > 0 { 100.0 } else { 0.0 };
        }
    }
    Ok(Asked { times, found: found / meant })
}

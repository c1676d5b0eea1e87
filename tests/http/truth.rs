//! What is not confirmed says so; what is not in service, or rests on no source, is not shown. The expectation is worked out here
//! from the records and their sources, not asked of the code that makes the pages.

use std::collections::BTreeMap;

use integration::{TestApp, document, on_shared};
use kernel::{Day, Lang, Slug};
use navigate::{
    model::{Cost, Service, Step},
    snapshot::{Held, Snapshot},
};

/// 18 months before the tests' day: an older source confirms nothing.
const OLDEST: &str = "2025-05-24";

const COUNTRIES: [&str; 8] = ["be", "es", "gr", "cy", "at", "pt", "fi", "it"];

/// Does a source confirm what rests on it?
fn confirms(snapshot: &Snapshot, source: &Slug) -> bool {
    let Some(source) = snapshot.sources.get(source) else { return false };
    let oldest: Day = OLDEST.parse().unwrap();
    &*source.kind != "unverified" && source.dated().or(source.checked).is_some_and(|day| day >= oldest)
}

/// Does a field of a service with this source count as confirmed?
fn is_confirmed(snapshot: &Snapshot, service: &Service, confirm: Option<bool>, source: Option<&Slug>) -> bool {
    service.verified && confirm != Some(false) && source.is_some_and(|source| confirms(snapshot, source))
}

/// Does a price count as confirmed, by its own source, else by one of those of its step or page?
fn is_price_confirmed(snapshot: &Snapshot, cost: &Cost, around: &[Slug]) -> bool {
    let sources = cost.source.as_ref().map_or(around, std::slice::from_ref);
    cost.confirm != Some(false) && sources.iter().any(|source| confirms(snapshot, source))
}

/// Pieces of a page between `<li>` and `</li>` that hold a number to call, by that number.
fn calls(main: &str) -> BTreeMap<String, &str> {
    let items = main.split("<li>").skip(1).map(|rest| rest.split("</li>").next().unwrap());
    let number = |item: &str| Some(item.split_once("href=\"tel:")?.1.split('"').next()?.to_owned());
    items.filter_map(|item| Some((number(item)?, item))).collect()
}

fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// A part of a page with its entities and, in the body of a message, its percent signs undone.
fn read(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let text = document::unescape(part);
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let escaped = std::str::from_utf8(behind.get(..2).unwrap_or_default()).ok();
        match escaped.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The pages of a service, in Dutch in Belgium and in English elsewhere, with what they say beside a doubtful fact.
fn pages_of(app: &TestApp, held: &Held<Service>) -> ([String; 2], String) {
    let area = held.areas.first().unwrap();
    let lang = if area.starts_with("be") { Lang::NL } else { Lang::EN };
    let doubt = app.app.site.catalogue.translator(lang).unwrap().text("not-confirmed").to_owned();
    (["services", "print/services"].map(|kind| format!("/{lang}/{area}/{kind}/{}", held.record.id)), doubt)
}

#[test]
fn a_phone_is_confirmed_or_says_that_it_is_not() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        let (mut sure, mut doubtful) = (0, 0);
        for held in &live.snapshot.services {
            let service = &held.record;
            let (pages, doubt) = pages_of(app, held);
            for path in pages {
                let main = app.get(&path).await.main();
                let calls = calls(&main);
                let numbers: Vec<String> = service.phones.iter().map(|phone| dialled(&phone.number)).collect();
                assert!(
                    calls.keys().all(|number| numbers.contains(number)),
                    "{path} shows a phone of nobody: {calls:?}"
                );
                // the rest of the page: what is shared as a message
                let rest = read(&calls.values().fold(main.clone(), |rest, item| rest.replace(item, "")));
                for (phone, number) in service.phones.iter().zip(&numbers) {
                    let is_sure = is_confirmed(&live.snapshot, service, phone.confirm, phone.source.as_ref());
                    assert_eq!(!is_sure, calls[number].contains(&doubt), "{path}: {}", phone.number);
                    let alone = rest.replace(&format!("{doubt}: {}", phone.number), "");
                    // short numbers are names, too: "1450, the health line"
                    let is_silent = number.len() > 6 && alone.contains(&*phone.number);
                    assert!(is_sure || !is_silent, "{path} shows {} without a word", phone.number);
                    *(if is_sure { &mut sure } else { &mut doubtful }) += 1;
                }
            }
        }
        println!("{sure} phones confirmed, {doubtful} not");
        assert!(sure > 20 && doubtful > 10, "{sure} phones confirmed, {doubtful} not");
    });
}

#[test]
fn an_address_is_confirmed_or_says_that_it_is_not() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        let (mut sure, mut doubtful) = (0, 0);
        for held in live.snapshot.services.iter().filter(|held| held.record.address.is_some()) {
            let (service, address) = (&held.record, held.record.address.as_ref().unwrap());
            let (pages, doubt) = pages_of(app, held);
            for path in pages {
                let main = read(&app.get(&path).await.main());
                let is_sure = is_confirmed(&live.snapshot, service, address.confirm, address.source.as_ref());
                let shown = format!("<bdi>{}</bdi>", address.value);
                let (_, behind) = main.split_once(&shown).unwrap_or_else(|| panic!("{path} does not show {shown}"));
                assert_eq!(!is_sure, behind.split("</p>").next().unwrap().contains(&doubt), "{path}: {shown}");
                let rest = main.replacen(&shown, "", 1).replace(&format!("{doubt}: {}", address.value), "");
                assert!(is_sure || !rest.contains(&*address.value), "{path} shows {shown} without a word");
                *(if is_sure { &mut sure } else { &mut doubtful }) += 1;
            }
        }
        println!("{sure} addresses confirmed, {doubtful} not");
        assert!(sure > 20 && doubtful > 10, "{sure} addresses confirmed, {doubtful} not");
    });
}

#[test]
fn help_shows_112_first_and_only_lines_in_service() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        for country in COUNTRIES {
            let page = app.get(&format!("/en/{country}/help")).await;
            let main = page.main();
            let shown: Vec<&str> =
                main.split("href=\"tel:").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
            assert_eq!(shown.first(), Some(&"112"), "{country}");
            assert_eq!(shown.iter().filter(|number| **number == "112").count(), 1, "{country}");
            let in_service: Vec<String> = live
                .snapshot
                .helplines
                .iter()
                .filter(|line| line.country.eq_ignore_ascii_case(country) && line.verified && line.in_service)
                .filter(|line| line.source.as_ref().is_some_and(|id| live.snapshot.sources.contains_key(id)))
                .map(|line| dialled(&line.dial))
                .collect();
            for number in &shown {
                let is_there = *number == "112" || in_service.iter().any(|line| line == number);
                assert!(is_there, "{country} shows {number}, which no source of that country has in service");
            }
            for number in &in_service {
                assert!(shown.contains(&number.as_str()), "{country} does not show {number}");
            }
            let title = page.text().split_once("<title>").unwrap().1.split("</title>").next().unwrap().to_lowercase();
            assert!(!title.contains("help") && !title.contains("navimig"), "the title gives nothing away: {title}");
        }
        let union = app.get("/en/eu/help").await.main();
        assert_eq!(union.matches("href=\"tel:").count(), 1, "of the union only 112");
    });
}

#[test]
fn a_line_whose_source_is_old_or_news_says_that_it_is_not_confirmed() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        let (mut sure, mut doubtful) = (0, 0);
        for country in COUNTRIES {
            let page = app.get(&format!("/en/{country}/help")).await;
            let main = page.main();
            let items = main.split("<li class=\"helpline\">").skip(1).map(|rest| rest.split("</li>").next().unwrap());
            for item in items {
                let number = item.split_once("href=\"tel:").unwrap().1.split('"').next().unwrap();
                let lines = live.snapshot.helplines.iter();
                let is_here = |country_of: &str| country_of.eq_ignore_ascii_case(country);
                let line = lines.clone().find(|l| is_here(&l.country) && dialled(&l.dial) == number).unwrap();
                let source = line.source.as_ref().unwrap();
                let is_news = matches!(&*live.snapshot.sources[source].kind, "press" | "other");
                let is_sure = confirms(&live.snapshot, source) && !is_news;
                let behind = item.split_once("</a>").unwrap().1;
                let first = behind.split("</p>").next().unwrap();
                assert_eq!(!is_sure, first.contains("Not confirmed, ask first"), "{country} {number}: {first}");
                assert!(behind.matches("Not confirmed, ask first").count() <= 1, "{country} {number}: said once");
                *(if is_sure { &mut sure } else { &mut doubtful }) += 1;
            }
        }
        assert!(sure > 20 && doubtful > 20, "{sure} lines confirmed, {doubtful} not");
    });
}

/// Does a step promise something that needs a source?
fn needs_source(step: &Step) -> bool {
    let has_deadline =
        step.deadline.as_ref().is_some_and(|deadline| deadline.count.is_some() || deadline.date.is_some());
    let has_amount = step.cost.as_ref().is_some_and(|cost| !cost.amounts.is_empty());
    has_deadline || has_amount || !step.legal.is_empty()
}

#[test]
fn a_step_that_rests_on_no_source_promises_nothing() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        let (mut left_out, mut shown) = (0, 0);
        for held in &live.snapshot.pathways {
            let Some(area) = held.areas.first() else { continue };
            let path = format!("/en/{area}/pathways/{}", held.record.id);
            let main = app.get(&path).await.main();
            for step in &held.record.steps {
                let is_shown = main.contains(&format!("id=\"step-{}\"", step.n));
                if step.sources.is_empty() && needs_source(step) {
                    assert!(!is_shown, "{path} shows step {}", step.n);
                    left_out += 1;
                } else if !step.sources.is_empty() {
                    assert!(is_shown, "{path} does not show step {}", step.n);
                    shown += 1;
                }
            }
        }
        println!("{shown} steps shown, {left_out} left out");
        assert!(shown > 100, "{shown}");
    });
}

#[test]
fn a_price_is_confirmed_or_says_that_it_is_not() {
    on_shared(async |app| {
        let snapshot = &app.app.live.load_full().snapshot;
        let (mut sure, mut doubtful) = (0, 0);
        let mut count = |path: &str, part: &str, cost: &Cost, around: &[Slug]| {
            let is_sure = is_price_confirmed(snapshot, cost, around);
            assert_eq!(!is_sure, part.contains("Not confirmed, ask first"), "{path}: {cost:?}");
            *(if is_sure { &mut sure } else { &mut doubtful }) += 1;
        };
        for held in snapshot.pathways.iter() {
            let path = format!("/en/{}/pathways/{}", held.areas[0], held.record.id);
            let main = app.get(&path).await.main();
            for step in &held.record.steps {
                let Some((_, part)) = main.split_once(&format!("id=\"step-{}\"", step.n)) else { continue };
                let facts = part.split("</dl>").next().unwrap();
                // A call stands above the list, without a price.
                let Some((_, part)) = facts.split_once("<dt>Cost</dt>").filter(|_| step.call.is_empty()) else {
                    continue;
                };
                let part = part.split("</div>").next().unwrap();
                if let Some(cost) = step.cost.as_ref() {
                    count(&format!("{path}, step {}", step.n), part, cost, &step.sources);
                }
            }
        }
        for (country, page) in snapshot.citizenship.iter() {
            let path = format!("/en/{country}/citizenship");
            let main = app.get(&path).await.main();
            if let Some(fee) = page.fee.as_ref() {
                let part = main.split("</dl>").next().unwrap();
                count(&path, part, fee, &page.sources);
            }
        }
        println!("{sure} prices confirmed, {doubtful} not");
        assert!(sure > 20 && doubtful > 3, "{sure} prices confirmed, {doubtful} not");
    });
}

#[test]
fn access_is_answered_from_sources_or_unknown() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        let t = app.app.site.catalogue.translator(Lang::NL).unwrap();
        let (mut known, mut open) = (0, 0);
        for held in live.snapshot.services_for(live.snapshot.places.get("be").unwrap()) {
            let service = &held.record;
            let main = app.get(&format!("/nl/be/services/{}", service.id)).await.main();
            // of a line to call, nobody is told whether there are stairs
            let may_come = format!("<h2>{}</h2>", t.text("service-may-i-come"));
            for (question, answer) in service.access.answers() {
                let words = t.find(&format!("access-{question}")).unwrap();
                let row = format!("<tr><th scope=\"row\">{words}</th><td>");
                match answer.filter(|answer| answer.source.is_some() && answer.confirm != Some(false)) {
                    Some(answer) => {
                        let word = t.text(if answer.value { "answer-yes" } else { "answer-no" });
                        assert!(main.contains(&format!("{row}{word}</td>")), "{}: {words}", service.id);
                        known += 1;
                    }
                    None if main.contains(&may_come) || question == "interpreter" => {
                        assert!(main.contains(&format!("<span>{words}</span>")), "{}: {words}", service.id);
                        open += 1;
                    }
                    None => assert!(service.address.is_none(), "{} has an address: {words}", service.id),
                }
            }
        }
        assert!(known > 10 && open > 100, "{known} answers, {open} open");
    });
}

#[test]
fn languages_of_staff_are_named_as_their_speakers_name_them() {
    on_shared(async |app| {
        let live = app.app.live.load_full();
        let mut named = 0;
        for held in live.snapshot.services.iter().filter(|held| !held.record.languages_spoken.is_empty()) {
            let main = app.get(&pages_of(app, held).0[0]).await.main();
            for tag in &held.record.languages_spoken {
                let (_, name) = main.split_once(&format!("<bdi lang=\"{tag}\">")).unwrap();
                let name = name.split('<').next().unwrap();
                assert!(name != &**tag && !name.is_empty(), "{}: {tag} has no name", held.record.id);
                named += 1;
            }
        }
        assert!(named > 50, "{named}");
    });
}

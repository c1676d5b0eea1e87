//! Days to remember as a calendar file (RFC 5545): whole days, no alarm, nothing about the person.

use jiff::ToSpan;
use kernel::{Day, Lang, Timestamp};
use ui::{Answer, Request};

use crate::{
    model::CountryPage,
    query::{Problem, settle},
    routes::ApiContext,
};

/// `/{lang}/{place}/voting.ics`
pub fn voting(context: &ApiContext, request: &Request) -> Answer {
    settle(calendar(context, request, "voting"))
}

/// `/{lang}/{place}/citizenship.ics`
pub fn citizenship(context: &ApiContext, request: &Request) -> Answer {
    settle(calendar(context, request, "citizenship"))
}

fn calendar(context: &ApiContext, request: &Request, kind: &str) -> Result<Answer, Problem> {
    let absent = || Problem::absent("There are no days to remember here.");
    let snapshot = &context.snapshot;
    let lang: Lang = request.params.part("lang").parse().map_err(|_| absent())?;
    let t = context.site.catalogue.translator(lang).ok_or_else(absent)?;
    let place = snapshot.places.get(request.params.part("place")).ok_or_else(absent)?;
    let country = place.country.as_deref().ok_or_else(absent)?.to_ascii_lowercase();
    let pages = if kind == "voting" { &snapshot.voting } else { &snapshot.citizenship };
    let page = pages.get(&country).ok_or_else(absent)?;
    let chain = snapshot.chain(lang, Some(place));
    let title = t.text(if kind == "voting" { "voting-title" } else { "citizenship-title" });
    let url = format!("{}/{lang}/{}/{kind}", context.site.base_url, place.slug);
    let today = context.now.day_utc();
    let events: Vec<Event> = days(page, today, &chain).map(|(day, text)| Event { day, text }).collect();
    if events.is_empty() {
        return Err(absent());
    }
    let page = Sheet { title, url: &url, country: &country, kind, stamp: stamp(page, context.now) };
    let answer = Answer::lasting("text/calendar; charset=utf-8", page.write(&events));
    // past days leave the file: it may not be kept for good
    Ok(Answer { is_lasting: false, ..answer })
}

/// The days that are still to come.
fn days<'a>(page: &'a CountryPage, today: Day, chain: &'a [Lang]) -> impl Iterator<Item = (Day, &'a str)> {
    let coming = page.reminders.iter().filter(move |reminder| reminder.date >= today);
    coming.filter_map(|reminder| Some((reminder.date, reminder.text.show(chain)?.body)))
}

/// When the entry was made: the day on which its sources were read, so that the file changes only with them.
fn stamp(page: &CountryPage, now: Timestamp) -> Day {
    page.checked.unwrap_or_else(|| now.day_utc())
}

struct Event<'a> {
    day: Day,
    text: &'a str,
}

struct Sheet<'a> {
    title: &'a str,
    url: &'a str,
    country: &'a str,
    kind: &'a str,
    stamp: Day,
}

impl Sheet<'_> {
    fn write(&self, events: &[Event<'_>]) -> String {
        let mut out = String::new();
        let day = |day: Day| day.strftime("%Y%m%d").to_string();
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//NAVI-MIG//Days to remember//EN", "CALSCALE:GREGORIAN"]
        {
            fold(&mut out, line);
        }
        for event in events {
            let next = event.day.checked_add(1.day()).unwrap_or(event.day);
            fold(&mut out, "BEGIN:VEVENT");
            fold(&mut out, &format!("UID:{}-{}-{}@navimig.eu", self.kind, self.country, day(event.day)));
            fold(&mut out, &format!("DTSTAMP:{}T000000Z", day(self.stamp)));
            fold(&mut out, &format!("DTSTART;VALUE=DATE:{}", day(event.day)));
            fold(&mut out, &format!("DTEND;VALUE=DATE:{}", day(next)));
            fold(&mut out, &format!("SUMMARY:{}", escaped(event.text)));
            fold(&mut out, &format!("DESCRIPTION:{}", escaped(self.title)));
            fold(&mut out, &format!("URL:{}", self.url));
            fold(&mut out, "TRANSP:TRANSPARENT");
            fold(&mut out, "END:VEVENT");
        }
        fold(&mut out, "END:VCALENDAR");
        out
    }
}

/// A text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line of at most 75 bytes; longer ones go on behind a space (3.1).
fn fold(out: &mut String, line: &str) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters() {
        let mut out = String::new();
        fold(&mut out, &format!("SUMMARY:{}", "ж".repeat(60)));
        let lines: Vec<&str> = out.trim_end().split("\r\n").collect();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.len() <= 75));
        assert_eq!(lines.concat().replace(' ', ""), format!("SUMMARY:{}", "ж".repeat(60)));
    }

    #[test]
    fn a_day_is_a_whole_day() {
        let sheet = Sheet {
            title: "Vote, locally",
            url: "https://help.example/en/be/voting",
            country: "be",
            kind: "voting",
            stamp: jiff::civil::date(2026, 11, 22),
        };
        let written = sheet.write(&[Event { day: jiff::civil::date(2030, 7, 31), text: "Register; bring a card" }]);
        insta::assert_snapshot!(written.replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//NAVI-MIG//Days to remember//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:voting-be-20300731@navimig.eu
        DTSTAMP:20261122T000000Z
        DTSTART;VALUE=DATE:20300731
        DTEND;VALUE=DATE:20300801
        SUMMARY:Register\; bring a card
        DESCRIPTION:Vote\, locally
        URL:https://help.example/en/be/voting
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        ");
    }
}

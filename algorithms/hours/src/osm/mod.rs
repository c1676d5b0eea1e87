//! Opening hours as OpenStreetMap writes them.
//!
//! The grammar is that of the crate `opening-hours-syntax`; the evaluation is ours, for the reasons the README gives.

mod comment;
mod days;

use jiff::civil::Date;
use opening_hours_syntax::rules::day::{DaySelector, HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator, RuleSequence};

use crate::piece::{Kind, Piece, joined, laid_over, minus};
use crate::plan::View;
use crate::span::{DAY, Span};

pub(crate) use comment::{Says, says};

/// The longest text that is read, in bytes. OpenStreetMap itself ends at 255 characters.
const LONGEST: usize = 1000;

/// A text of OpenStreetMap, read.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    pub rules: Vec<Rule>,
}

/// One rule: on which days, at what times, with what effect.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub days: DaySelector,
    /// Times with the kind that each has under this rule.
    pub pieces: Vec<Piece<u16>>,
    pub effect: Effect,
    pub comment: Option<String>,
    operator: RuleOperator,
}

/// What a rule does to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It sets times.
    Show,
    /// It takes times away; all of them if it names none.
    Close { whole_day: bool },
}

impl Rules {
    /// Reads a text that is not blank.
    ///
    /// # Errors
    /// A sentence for the editor that says what is not understood.
    pub fn read(text: &str) -> Result<Self, String> {
        if text.len() > LONGEST {
            return Err(format!("the text is longer than {LONGEST} bytes: shorten it"));
        }
        if text.contains(char::is_control) {
            return Err("the text holds control characters or line breaks: write it on one line".to_owned());
        }
        let marked = comment::mark_explicit(text);
        if comment::joins_holidays_by_space(text) {
            return Err(
                "PH or SH beside weekdays without a comma is ambiguous: write PH,Mo-Fr or a rule of its own".to_owned()
            );
        }
        let read = opening_hours_syntax::parse(&marked).map_err(|error| explain(&error.to_string()))?;
        let rules = read.rules.into_iter().map(Rule::build).collect::<Result<_, _>>()?;
        Ok(Self { rules })
    }

    /// The times that begin on that day, sorted and free of overlaps; they may end on the next.
    pub fn on(&self, date: Date, view: &View<'_>) -> Vec<Piece<u16>> {
        let mut day: Vec<Piece<u16>> = Vec::new();
        for rule in self.rules.iter().filter(|rule| days::holds(&rule.days, date, view)) {
            day = match (rule.effect, rule.operator) {
                (Effect::Close { .. }, RuleOperator::Fallback) => day,
                (Effect::Close { whole_day: true }, _) => Vec::new(),
                (Effect::Close { whole_day: false }, _) => minus(&day, &rule.pieces),
                (Effect::Show, RuleOperator::Normal) => rule.pieces.clone(),
                (Effect::Show, RuleOperator::Additional) => laid_over(&rule.pieces, &day),
                (Effect::Show, RuleOperator::Fallback) => laid_over(&day, &rule.pieces),
            };
        }
        day
    }

    /// Whether a rule speaks of public holidays, or the text is open day and night on all days of the year.
    pub fn states_holidays(&self) -> bool {
        self.names(HolidayKind::Public) || self.rules.iter().any(Rule::is_always)
    }

    /// Whether a rule speaks of holidays of this kind.
    pub fn names(&self, kind: HolidayKind) -> bool {
        self.weekdays().any(|range| matches!(range, WeekDayRange::Holiday { kind: named, .. } if *named == kind))
    }

    /// Whether weeks differ for another reason than the season: numbered weeks, or the second Monday of a month.
    pub fn varies(&self) -> bool {
        self.rules.iter().any(|rule| !rule.days.week.is_empty()) || self.weekdays().any(days::is_nth)
    }

    /// Whether a rule names months, dates or years.
    pub fn has_seasons(&self) -> bool {
        self.rules.iter().any(|rule| !rule.days.monthday.is_empty() || !rule.days.year.is_empty())
    }

    /// The kind of a text that is one rule for day and night on all days of the year, such as `24/7`.
    pub fn constant(&self) -> Option<Kind> {
        match self.rules.as_slice() {
            [only] if only.is_always() => only.pieces.first().map(|piece| piece.kind),
            _ => None,
        }
    }

    fn weekdays(&self) -> impl Iterator<Item = &WeekDayRange> {
        self.rules.iter().flat_map(|rule| &rule.days.weekday)
    }
}

impl Rule {
    fn build(read: RuleSequence) -> Result<Self, String> {
        let says = says(&read.comment);
        let kind = match (read.kind, says) {
            (_, Says::Appointment) => Kind::Appointment,
            (RuleKind::Open, Says::Nothing | Says::WalkIn | Says::Explicit) => Kind::Open,
            // A comment alone makes the state unknown (OSM specification, "rule modifier").
            (RuleKind::Open | RuleKind::Unknown | RuleKind::Closed, _) => Kind::Unknown,
        };
        let pieces: Vec<Vec<Piece<u16>>> =
            read.time_selector.spans.iter().map(|span| times(span, kind)).collect::<Result<_, _>>()?;
        let pieces = joined(pieces.concat());
        let whole_day = matches!(pieces.as_slice(), [Piece { start: 0, end: DAY, .. }]);
        let effect = if read.kind == RuleKind::Closed { Effect::Close { whole_day } } else { Effect::Show };
        let comment = comment::bare(&read.comment);
        Ok(Self { days: read.day_selector, pieces, effect, comment, operator: read.operator })
    }

    fn is_always(&self) -> bool {
        let all_day = matches!(self.pieces[..], [Piece { start: 0, end: DAY, .. }]);
        self.operator == RuleOperator::Normal && self.days.is_empty() && self.effect == Effect::Show && all_day
    }
}

/// The times of one span; an open end is unknown from its last named minute to midnight.
fn times(span: &TimeSpan, kind: Kind) -> Result<Vec<Piece<u16>>, String> {
    let (Time::Fixed(opens), Time::Fixed(closes)) = (span.range.start, span.range.end) else {
        return Err("sunrise, sunset, dawn and dusk are not known here: write clock times".to_owned());
    };
    if span.repeats.is_some() {
        return Err("times that repeat (10:00-16:00/01:30) are no opening hours: write each".to_owned());
    }
    let refuse = || format!("{opens}-{closes} are no opening times: write them as 09:00-12:30");
    let piece = Span::from_clock(opens.mins_from_midnight(), closes.mins_from_midnight(), kind).ok_or_else(refuse)?;
    let (start, end) = (piece.opens(), piece.closes());
    Ok(match span.open_end {
        false => vec![piece.piece()],
        true if end == DAY => vec![Piece::new(start, DAY, Kind::Unknown)],
        true => vec![piece.piece(), Piece::new(end.min(DAY), DAY, Kind::Unknown)],
    })
}

/// The parser's report in one sentence: it names the column, which is all an editor needs.
fn explain(report: &str) -> String {
    let column = report.split_once("--> 1:").and_then(|(_, rest)| rest.lines().next()).and_then(|at| at.parse().ok());
    let hint = "compare https://wiki.openstreetmap.org/wiki/Key:opening_hours, for example Mo-Fr 09:00-12:30; PH off";
    match column {
        Some(column) => {
            let column: u32 = column;
            format!("not understood from character {column} on: {hint}")
        }
        None => format!("{}: {hint}", report.lines().next().unwrap_or("not understood")),
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn refusals_are_one_sentence() {
        for (text, part) in [
            ("9 to 5", "not understood from character 1 on"),
            ("Mo-Fr 09:00-17", "not understood from character"),
            ("Mo-Fr sunrise-sunset", "write clock times"),
            ("Mo 10:00-16:00/01:30", "write each"),
            ("Mo 10:00", "not understood from character 9 on"),
            ("PH Mo-Fr 10:00-12:00", "PH,Mo-Fr"),
            ("Mo-Fr SH 10:00-12:00", "PH,Mo-Fr"),
            ("Mo\n10:00-12:00", "one line"),
            ("week 40-10 Mo 10:00-12:00", "Inverted week ranges"),
            (&"Mo 10:00-12:00; ".repeat(100), "shorten"),
        ] {
            let refusal = Rules::read(text).unwrap_err();
            assert!(refusal.contains(part) && !refusal.contains('\n'), "{text} -> {refusal}");
        }
    }
}

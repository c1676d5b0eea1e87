//! Dates, times, numbers, lists and order as a language writes them.

use icu::{
    calendar::{Date, Gregorian},
    collator::{Collator, CollatorBorrowed, options::CollatorOptions},
    datetime::{
        FixedCalendarDateTimeFormatter,
        fieldsets::{self, MDE, YMD, YMDE},
    },
    decimal::{DecimalFormatter, input::Decimal},
    list::{ListFormatter, options::ListFormatterOptions},
    locale::Locale,
};
use jiff::civil::{Date as Day, Time, Weekday};
use kernel::{Fault, Lang, Money};

type Gregory<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// The formatters of one language: Western digits, Gregorian calendar, 24-hour clock.
pub struct Formats {
    full: Gregory<YMDE>,
    day: Gregory<YMD>,
    short: Gregory<MDE>,
    weekday: Gregory<fieldsets::E>,
    weekday_short: Gregory<fieldsets::E>,
    month: Gregory<fieldsets::M>,
    decimal: DecimalFormatter,
    and: ListFormatter,
    or: ListFormatter,
    collator: CollatorBorrowed<'static>,
}

impl Formats {
    /// The formats of `lang`.
    ///
    /// # Errors
    /// When CLDR has no data for the language.
    pub fn new(lang: Lang) -> Result<Self, Fault> {
        let tag = format!("{}-u-nu-latn-ca-gregory", lang.cldr());
        let locale: Locale = tag.parse().map_err(|e| Fault::new(format!("read the language tag {tag}: {e}")))?;
        let fault = |what: &str, e: String| Fault::new(format!("load {what} for {lang}: {e}"));
        Ok(Self {
            full: Gregory::try_new((&locale).into(), YMDE::long()).map_err(|e| fault("dates", e.to_string()))?,
            day: Gregory::try_new((&locale).into(), YMD::long()).map_err(|e| fault("dates", e.to_string()))?,
            short: Gregory::try_new((&locale).into(), MDE::medium()).map_err(|e| fault("dates", e.to_string()))?,
            weekday: Gregory::try_new((&locale).into(), fieldsets::E::long())
                .map_err(|e| fault("days", e.to_string()))?,
            weekday_short: Gregory::try_new((&locale).into(), fieldsets::E::short())
                .map_err(|e| fault("days", e.to_string()))?,
            month: Gregory::try_new((&locale).into(), fieldsets::M::long())
                .map_err(|e| fault("months", e.to_string()))?,
            decimal: DecimalFormatter::try_new(
                (&locale).into(),
                icu::decimal::options::DecimalFormatterOptions::default(),
            )
            .map_err(|e| fault("numbers", e.to_string()))?,
            and: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .map_err(|e| fault("lists", e.to_string()))?,
            or: ListFormatter::try_new_or((&locale).into(), ListFormatterOptions::default())
                .map_err(|e| fault("lists", e.to_string()))?,
            collator: Collator::try_new((&locale).into(), CollatorOptions::default())
                .map_err(|e| fault("order", e.to_string()))?,
        })
    }

    /// "Tuesday 24 November 2026".
    #[must_use]
    pub fn full_date(&self, day: Day) -> String {
        icu_date(day).map_or_else(|| day.to_string(), |date| self.full.format(&date).to_string())
    }

    /// "24 November 2026".
    #[must_use]
    pub fn date(&self, day: Day) -> String {
        icu_date(day).map_or_else(|| day.to_string(), |date| self.day.format(&date).to_string())
    }

    /// "Tue 24 Nov".
    #[must_use]
    pub fn short_date(&self, day: Day) -> String {
        icu_date(day).map_or_else(|| day.to_string(), |date| self.short.format(&date).to_string())
    }

    /// "Tuesday".
    #[must_use]
    pub fn weekday(&self, weekday: Weekday) -> String {
        a_day_that_is(weekday).map_or_else(String::new, |date| self.weekday.format(&date).to_string())
    }

    /// "Tue".
    #[must_use]
    pub fn weekday_short(&self, weekday: Weekday) -> String {
        a_day_that_is(weekday).map_or_else(String::new, |date| self.weekday_short.format(&date).to_string())
    }

    /// "November", by its number from 1.
    #[must_use]
    pub fn month(&self, number: i8) -> String {
        icu_date(jiff::civil::date(2026, number.clamp(1, 12), 1))
            .map_or_else(String::new, |date| self.month.format(&date).to_string())
    }

    /// "9:00": the 24-hour clock, in every language.
    #[must_use]
    pub fn time(&self, time: Time) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// "1.234,5" or "1,234.5", by language; `digits` is a plain decimal with a point.
    #[must_use]
    pub fn number(&self, digits: &str) -> String {
        digits.parse::<Decimal>().map_or_else(|_| digits.to_owned(), |n| self.decimal.format(&n).to_string())
    }

    /// "€ 16,34": currency sign and amount; currencies other than the euro by their code.
    #[must_use]
    pub fn money(&self, money: &Money) -> String {
        let amount = self.number(&money.decimal());
        match &*money.currency {
            "EUR" => format!("€\u{a0}{amount}"),
            code => format!("{amount}\u{a0}{code}"),
        }
    }

    /// "a, b and c".
    #[must_use]
    pub fn all_of<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.and.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    /// "a, b or c".
    #[must_use]
    pub fn one_of<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.or.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    /// Which of two texts comes first in this language's order.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> std::cmp::Ordering {
        self.collator.compare(a, b)
    }
}

fn icu_date(day: Day) -> Option<Date<Gregorian>> {
    let month = u8::try_from(day.month()).ok()?;
    Date::try_new_gregorian(i32::from(day.year()), month, u8::try_from(day.day()).ok()?).ok()
}

fn a_day_that_is(weekday: Weekday) -> Option<Date<Gregorian>> {
    // 1 June 2026 is a Monday
    Date::try_new_gregorian(2026, 6, 1 + u8::try_from(weekday.to_monday_zero_offset()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(tag: &str) -> Formats {
        Formats::new(tag.parse().unwrap()).unwrap()
    }

    #[test]
    fn dates_numbers_and_lists_follow_the_language() {
        let day = jiff::civil::date(2026, 11, 24);
        let nl = formats("nl");
        assert_eq!(nl.full_date(day), "dinsdag 24 november 2026");
        assert_eq!(nl.number("1234.5"), "1.234,5");
        assert_eq!(nl.money(&Money { minor: 1634, currency: "EUR".into() }), "€\u{a0}16,34");
        assert_eq!(nl.all_of(&["a", "b", "c"]), "a, b en c");
        assert_eq!(formats("de").weekday(Weekday::Tuesday), "Dienstag");
        assert_eq!(nl.time(jiff::civil::time(9, 5, 0, 0)), "9:05");
    }

    #[test]
    fn digits_stay_western_and_the_calendar_gregorian() {
        let day = jiff::civil::date(2026, 11, 24);
        for tag in ["ar", "fa", "prs", "bn", "ur", "ps", "ti", "so"] {
            let formats = formats(tag);
            assert!(formats.date(day).contains("2026"), "{tag}: {}", formats.date(day));
            assert!(formats.number("12").contains("12"), "{tag}");
        }
    }
}

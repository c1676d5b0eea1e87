//! What stands in quotation marks beside the times, and what it means for a person.

/// Stands before a comment that follows the word `open`. The grammar reads `open "x"` and `"x"` alike, yet the first
/// is open and the second unknown; the mark keeps the difference. It cannot occur in a text, because texts with
/// control characters are refused before.
const EXPLICIT: char = '\u{1}';

/// What a comment says about coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// There is no comment.
    Nothing,
    /// One needs an appointment.
    Appointment,
    /// One needs none, and it says so.
    WalkIn,
    /// Something else, beside the word `open`.
    Explicit,
    /// Something else, in place of a state.
    Something,
}

/// Words for an appointment in the languages of the places we serve, in lower case, as they stand on doors.
const APPOINTMENT: &[&str] = &[
    "appointment",
    "afspraak",
    "rendez-vous",
    "rendezvous",
    "termin",
    "vereinbarung",
    "cita previa",
    "con cita",
    "sin cita",
    "appuntamento",
    "prenotazione",
    "marcação",
    "agendamento",
    "ραντεβού",
    "ajanvarau",
    "tidsbokning",
    "tidsbeställning",
];

/// Words that turn the former into their opposite.
const WITHOUT: &[&str] = &[
    "without",
    "no ",
    "not ",
    "zonder",
    "geen ",
    "sans ",
    "ohne",
    "kein",
    "sin ",
    "senza",
    "sem ",
    "χωρίς",
    "ilman",
    "utan",
];

/// What this comment, as the grammar read it, says.
pub(crate) fn says(comment: &str) -> Says {
    let lower = comment.to_lowercase();
    let found = APPOINTMENT.iter().any(|word| lower.contains(word));
    match (found, WITHOUT.iter().any(|word| lower.contains(word))) {
        (true, false) => Says::Appointment,
        (true, true) => Says::WalkIn,
        _ if comment.is_empty() => Says::Nothing,
        _ if comment.starts_with(EXPLICIT) => Says::Explicit,
        _ => Says::Something,
    }
}

/// The comment as a person wrote it, if there is one.
pub(crate) fn bare(comment: &str) -> Option<String> {
    let bare = comment.trim_start_matches(EXPLICIT);
    (!bare.is_empty()).then(|| bare.to_owned())
}

/// Sets the mark into every comment that follows the word `open`.
pub(crate) fn mark_explicit(text: &str) -> String {
    let mut marked = String::with_capacity(text.len() + 4);
    for (index, part) in text.split('"').enumerate() {
        if index > 0 {
            marked.push('"');
        }
        // Odd parts lie within quotation marks; what stands before them is the end of what is written so far.
        let before = marked.trim_end_matches('"').trim_end();
        let inside = index % 2 == 1;
        if inside && before.get(before.len().saturating_sub(4)..).is_some_and(|end| end.eq_ignore_ascii_case("open")) {
            marked.push(EXPLICIT);
        }
        marked.push_str(part);
    }
    marked
}

/// Whether `PH` or `SH` stands beside weekdays with only a space between: to the grammar that is a list, to the
/// specification "holidays that fall on these weekdays", and to most who write it neither.
pub(crate) fn joins_holidays_by_space(text: &str) -> bool {
    let outside: Vec<&str> = text.split('"').step_by(2).collect();
    let spaced = outside.join(" ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words.windows(2).any(|pair| match pair {
        [before, after] => {
            (ends_in_holiday(before) && starts_with_day(after)) || (ends_in_day(before) && starts_with_holiday(after))
        }
        _ => false,
    })
}

const DAYS: &[&str] = &["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

fn starts_with_day(word: &str) -> bool {
    DAYS.iter().any(|day| word.starts_with(day))
}

fn ends_in_day(word: &str) -> bool {
    DAYS.iter().any(|day| word.ends_with(day)) || word.ends_with(']')
}

fn starts_with_holiday(word: &str) -> bool {
    word.starts_with("PH") || word.starts_with("SH")
}

fn ends_in_holiday(word: &str) -> bool {
    word.ends_with("PH") || word.ends_with("SH")
}

#[cfg(test)]
mod tests {
    use super::{Says, joins_holidays_by_space, mark_explicit, says};

    #[test]
    fn tells_appointments_from_their_absence() {
        for (comment, meaning) in [
            ("by appointment", Says::Appointment),
            ("Enkel op afspraak", Says::Appointment),
            ("sur rendez-vous", Says::Appointment),
            ("con cita previa", Says::Appointment),
            ("κατόπιν ραντεβού", Says::Appointment),
            ("without appointment", Says::WalkIn),
            ("zonder afspraak", Says::WalkIn),
            ("sin cita", Says::WalkIn),
            ("ohne Termin", Says::WalkIn),
            ("", Says::Nothing),
            ("ring the bell", Says::Something),
            ("\u{1}ring the bell", Says::Explicit),
        ] {
            assert_eq!(says(comment), meaning, "{comment}");
        }
    }

    #[test]
    fn marks_only_after_the_word_open() {
        assert_eq!(
            mark_explicit(r#"Mo 10:00-12:00 open "x"; Tu "open "#),
            "Mo 10:00-12:00 open \"\u{1}x\"; Tu \"open "
        );
        assert_eq!(mark_explicit(r#"Mo "x""#), r#"Mo "x""#);
        assert_eq!(mark_explicit("é\""), "é\"");
    }

    #[test]
    fn sees_holidays_joined_by_a_space() {
        for text in ["PH Mo 10:00-12:00", "Mo-Fr PH off", "Mo[1] PH off"] {
            assert!(joins_holidays_by_space(text), "{text}");
        }
        for text in ["PH,Mo 10:00-12:00", "Mo-Fr 10:00-12:00; PH off", "PH off; Mo 10:00-12:00", "Mo \"PH Mo\" off"] {
            assert!(!joins_holidays_by_space(text), "{text}");
        }
    }
}

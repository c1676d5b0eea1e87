//! Clock times of one day, as they stand on a door.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::piece::{Kind, Piece};

/// Minutes in a day of the calendar, whatever daylight saving does to it.
pub(crate) const DAY: u16 = 24 * 60;
/// The last minute of a day: who writes 23:59 as a closing time means midnight.
const LAST_MINUTE: u16 = DAY - 1;

/// Clock times of one day: from when until when, and what then.
///
/// Minutes after midnight, `0 <= opens < 1440` and `opens < closes <= 2880`; `closes` above 1440 lies on the next
/// day. Written `09:00-12:30`, `20:00-02:00` (past midnight), `00:00-24:00` (the whole day).
///
/// ```
/// let night: hours::Span = "20:00-02:00".parse().unwrap();
/// assert_eq!((night.opens(), night.closes()), (20 * 60, 26 * 60));
/// assert_eq!(night.to_string(), "20:00-02:00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    opens: u16,
    closes: u16,
    kind: Kind,
}

impl Span {
    /// A span within the bounds named above, or `None`. A closing minute of 23:59 becomes midnight.
    #[must_use]
    pub fn new(opens: u16, closes: u16, kind: Kind) -> Option<Self> {
        let closes = if closes % DAY == LAST_MINUTE { closes + 1 } else { closes };
        (opens < DAY && opens < closes && closes <= 2 * DAY).then_some(Self { opens, closes, kind })
    }

    /// As [`Span::new`], where a closing time not after the opening time lies on the next day.
    #[must_use]
    pub fn from_clock(opens: u16, closes: u16, kind: Kind) -> Option<Self> {
        let closes = if closes <= opens { closes.checked_add(DAY)? } else { closes };
        Self::new(opens, closes, kind)
    }

    /// Minutes from midnight until it opens.
    #[must_use]
    pub fn opens(self) -> u16 {
        self.opens
    }

    /// Minutes from midnight until it closes, above 1440 on the next day.
    #[must_use]
    pub fn closes(self) -> u16 {
        self.closes
    }

    /// What it is in between.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.kind
    }

    pub(crate) fn piece(self) -> Piece<u16> {
        Piece::new(self.opens, self.closes, self.kind)
    }

    pub(crate) fn from_piece(piece: Piece<u16>) -> Option<Self> {
        Self::new(piece.start, piece.end, piece.kind)
    }
}

/// Why a text is no [`Span`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSpan(String);

impl fmt::Display for NoSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" are no opening times: write them as 09:00-12:30", self.0)
    }
}

impl std::error::Error for NoSpan {}

impl FromStr for Span {
    type Err = NoSpan;

    fn from_str(text: &str) -> Result<Self, NoSpan> {
        text.split_once('-')
            .and_then(|(opens, closes)| Self::from_clock(clock(opens)?, clock(closes)?, Kind::Open))
            .ok_or_else(|| NoSpan(text.to_owned()))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let closes = if self.closes > DAY { self.closes - DAY } else { self.closes };
        write!(f, "{}-{}", Clock(self.opens), Clock(closes))
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Minutes after midnight, written `HH:MM`.
pub(crate) struct Clock(pub u16);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// Reads `HH:MM`, `H:MM` or `HH:MM:SS` up to 24:00; seconds are cut off.
pub(crate) fn clock(text: &str) -> Option<u16> {
    let mut parts = text.trim().splitn(3, ':');
    let mut number = |most: u16| {
        let digits = parts.next()?;
        let fits = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| digits.parse().ok()).flatten().filter(|value: &u16| *value <= most)
    };
    let minutes = number(24)? * 60 + number(59)?;
    let seconds_fit = parts.next().is_none_or(|seconds| seconds.len() == 2 && seconds.parse::<u16>().is_ok());
    (minutes <= DAY && seconds_fit).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::{Span, clock};
    use crate::piece::Kind;

    #[test]
    fn reads_clock_times() {
        for (text, minutes) in [("09:00", 540), ("9:05", 545), ("24:00", 1440), ("17:30:00", 1050), (" 08:00 ", 480)] {
            assert_eq!(clock(text), Some(minutes), "{text}");
        }
        for text in ["", "9", "24:01", "12:60", "-1:00", "009:00", "12:00:xx", "noon"] {
            assert_eq!(clock(text), None, "{text}");
        }
    }

    #[test]
    fn writes_what_it_reads() {
        for (text, written) in [
            ("09:00-12:30", "09:00-12:30"),
            ("22:00-6:00", "22:00-06:00"),
            ("00:00-24:00", "00:00-24:00"),
            ("18:00-00:00", "18:00-24:00"),
            ("00:00-23:59", "00:00-24:00"),
            ("08:00-08:00", "08:00-08:00"),
        ] {
            assert_eq!(text.parse::<Span>().unwrap().to_string(), written, "{text}");
        }
        assert_eq!(Span::new(600, 600, Kind::Open), None);
        assert_eq!(
            "09:00".parse::<Span>().unwrap_err().to_string(),
            "\"09:00\" are no opening times: write them as 09:00-12:30"
        );
    }
}

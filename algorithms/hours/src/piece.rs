//! Stretches of time and what is done with them: join, take away, lay over, lay under.
//!
//! The same four operations serve minutes of a day and instants, so they are written once for both.

use serde::{Deserialize, Serialize};

/// What a stretch of time is.
///
/// The order is that of certainty: where two stretches overlap, the one that stands first here holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One may just come.
    Open,
    /// One may come with an appointment.
    Appointment,
    /// It would be open on a plain day, but this is a public holiday, and nobody said what then.
    Holiday,
    /// Nobody said, or what was said cannot be known here.
    Unknown,
}

impl Kind {
    /// All kinds, the most certain first.
    pub const ALL: [Self; 4] = [Self::Open, Self::Appointment, Self::Holiday, Self::Unknown];

    /// Whether one may come at all, freely or with an appointment.
    #[must_use]
    pub fn is_certain(self) -> bool {
        matches!(self, Self::Open | Self::Appointment)
    }
}

/// A half-open stretch `start..end` of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece<T> {
    pub start: T,
    pub end: T,
    pub kind: Kind,
}

impl<T> Piece<T> {
    pub fn new(start: T, end: T, kind: Kind) -> Self {
        Self { start, end, kind }
    }
}

/// Sorts pieces by start and joins those of one kind that touch or overlap; pieces of different kinds must not overlap.
pub(crate) fn joined<T: Ord + Copy>(mut pieces: Vec<Piece<T>>) -> Vec<Piece<T>> {
    pieces.retain(|piece| piece.start < piece.end);
    pieces.sort_by_key(|piece| piece.start);
    let mut whole: Vec<Piece<T>> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match whole.last_mut() {
            Some(last) if last.kind == piece.kind && piece.start <= last.end => last.end = last.end.max(piece.end),
            _ => whole.push(piece),
        }
    }
    whole
}

/// What is left of `pieces` outside `taken`; both sorted and free of overlaps. Linear in their number.
pub(crate) fn minus<T: Ord + Copy>(pieces: &[Piece<T>], taken: &[Piece<T>]) -> Vec<Piece<T>> {
    let mut left = Vec::with_capacity(pieces.len());
    let mut taken = taken.iter().peekable();
    for piece in pieces {
        let mut start = piece.start;
        while taken.next_if(|cut| cut.end <= start).is_some() {}
        // A cut may reach into the next piece, so it is looked at without being consumed.
        for cut in taken.clone().take_while(|cut| cut.start < piece.end) {
            if cut.start > start {
                left.push(Piece::new(start, cut.start, piece.kind));
            }
            start = start.max(cut.end);
        }
        if start < piece.end {
            left.push(Piece::new(start, piece.end, piece.kind));
        }
    }
    left
}

/// `above` holds where both are; `below` shows through elsewhere.
pub(crate) fn laid_over<T: Ord + Copy>(above: &[Piece<T>], below: &[Piece<T>]) -> Vec<Piece<T>> {
    let mut all = minus(below, above);
    all.extend_from_slice(above);
    joined(all)
}

/// Pieces of any kind and overlap made one strip, in which the most certain kind holds.
pub(crate) fn strip<T: Ord + Copy>(pieces: &[Piece<T>]) -> Vec<Piece<T>> {
    Kind::ALL.iter().fold(Vec::new(), |above, kind| {
        let of_kind = joined(pieces.iter().filter(|piece| piece.kind == *kind).copied().collect());
        laid_over(&above, &of_kind)
    })
}

#[cfg(test)]
mod tests {
    use super::{Kind, Piece, joined, laid_over, minus, strip};

    const OPEN: Kind = Kind::Open;
    const ASK: Kind = Kind::Appointment;

    fn pieces(of: &[(i64, i64, Kind)]) -> Vec<Piece<i64>> {
        of.iter().map(|&(start, end, kind)| Piece::new(start, end, kind)).collect()
    }

    #[test]
    fn joins_what_touches() {
        let given = pieces(&[(5, 6, OPEN), (1, 3, OPEN), (3, 5, OPEN), (6, 7, ASK), (8, 8, OPEN), (1, 2, OPEN)]);
        assert_eq!(joined(given), pieces(&[(1, 6, OPEN), (6, 7, ASK)]));
    }

    #[test]
    fn takes_away_across_pieces() {
        let given = pieces(&[(0, 4, OPEN), (5, 9, OPEN)]);
        let taken = pieces(&[(1, 2, ASK), (3, 6, ASK), (8, 20, ASK)]);
        assert_eq!(minus(&given, &taken), pieces(&[(0, 1, OPEN), (2, 3, OPEN), (6, 8, OPEN)]));
        assert_eq!(minus(&given, &[]), given);
    }

    #[test]
    fn the_more_certain_holds() {
        let given = pieces(&[(0, 10, Kind::Unknown), (2, 6, ASK), (4, 5, OPEN)]);
        let expected = pieces(&[(0, 2, Kind::Unknown), (2, 4, ASK), (4, 5, OPEN), (5, 6, ASK), (6, 10, Kind::Unknown)]);
        assert_eq!(strip(&given), expected);
        assert_eq!(laid_over(&pieces(&[(4, 5, OPEN)]), &pieces(&[(0, 5, OPEN)])), pieces(&[(0, 5, OPEN)]));
    }
}

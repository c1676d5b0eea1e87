//! A postal address of one line in the parts that HSDS asks for.

/// The parts of an address; what the line does not say is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts {
    /// Street and number, or the whole line where it has no such form.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub city: String,
}

/// Reads lines such as "Belliardstraat 68, 1040 Brussel" or "Via Sammartini 75, Milano": the last part that begins with a
/// postal code names code and town; without one, a last part without digits is the town.
///
/// ```
/// let parts = navigate::hsds::address::parts("Rua Álvaro Coutinho 14, 1150-025 Lisboa");
/// assert_eq!((parts.postal_code.as_str(), parts.city.as_str()), ("1150-025", "Lisboa"));
/// ```
#[must_use]
pub fn parts(line: &str) -> Parts {
    let pieces: Vec<&str> = line.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let coded = pieces.iter().enumerate().rev().find_map(|(at, piece)| Some((at, code(piece)?)));
    if let Some((at, (postal_code, city))) = coded {
        let before = pieces.get(..at).unwrap_or_default().join(", ");
        let street = if before.is_empty() { line.trim().to_owned() } else { before };
        return Parts { street, postal_code: postal_code.to_owned(), city: town(city) };
    }
    match pieces.split_last() {
        Some((last, before)) if !before.is_empty() && !last.bytes().any(|b| b.is_ascii_digit()) => {
            Parts { street: before.join(", "), postal_code: String::new(), city: town(last) }
        }
        _ => Parts { street: line.trim().to_owned(), ..Parts::default() },
    }
}

/// A postal code of four digits or more (with a space or a hyphen within: "104 32", "1150-025") and the town behind it.
fn code(piece: &str) -> Option<(&str, &str)> {
    let end = piece.find(|c: char| !(c.is_ascii_digit() || c == '-' || c == ' '))?;
    let (digits, rest) = piece.split_at(end);
    let digits = digits.trim_end();
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let is_apart = piece.get(..end).is_some_and(|head| head.ends_with(' '));
    ((4..=8).contains(&count) && is_apart && rest.chars().next()?.is_alphabetic()).then_some((digits, rest))
}

/// Without a quarter in brackets: "Athens (Metaxourgeio)" is Athens.
fn town(text: &str) -> String {
    text.split('(').next().unwrap_or(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_several_countries_are_read() {
        let read = |line| {
            let parts = parts(line);
            [parts.street, parts.postal_code, parts.city]
        };
        assert_eq!(read("Belliardstraat 68, 1040 Brussel"), ["Belliardstraat 68", "1040", "Brussel"]);
        assert_eq!(read("Belliardstraat 68, Brussel"), ["Belliardstraat 68", "", "Brussel"]);
        assert_eq!(read("Chalkokondyli 17, 104 32 Athens"), ["Chalkokondyli 17", "104 32", "Athens"]);
        assert_eq!(read("Strovolos Avenue 56, 2018 Strovolos, Nicosia"), ["Strovolos Avenue 56", "2018", "Strovolos"]);
        assert_eq!(read("Mezonos 45 and Psaron, Athens (Metaxourgeio)"), ["Mezonos 45 and Psaron", "", "Athens"]);
        assert_eq!(read("1470 Nicosia"), ["1470 Nicosia", "1470", "Nicosia"]);
        assert_eq!(read("Sainctelettesquare 12/3, 1000 Brussel"), ["Sainctelettesquare 12/3", "1000", "Brussel"]);
    }

    #[test]
    fn what_has_no_such_form_stays_whole() {
        let line = "Dormitory: Andreou Georgiou 13; day centre: Monastiriou 62";
        assert_eq!(parts(line), Parts { street: line.to_owned(), ..Parts::default() });
        assert_eq!(parts(""), Parts::default());
    }
}

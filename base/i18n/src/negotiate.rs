//! Which language a first visitor gets: what the browser asks for against what we have (RFC 9110, Accept-Language).

use kernel::Lang;

/// The best of `available` for an `Accept-Language` header; English when nothing fits.
///
/// ```
/// use kernel::Lang;
/// let have: Vec<Lang> = ["en", "nl", "prs", "fa"].iter().map(|t| t.parse().unwrap()).collect();
/// assert_eq!(i18n::negotiate("nl-BE,nl;q=0.9,en;q=0.5", &have).as_str(), "nl");
/// assert_eq!(i18n::negotiate("fa-AF", &have).as_str(), "prs");
/// assert_eq!(i18n::negotiate("*", &have).as_str(), "en");
/// ```
#[must_use]
pub fn negotiate(header: &str, available: &[Lang]) -> Lang {
    let mut wanted: Vec<(f32, &str)> = header
        .split(',')
        .take(24)
        .filter_map(|part| {
            let mut pieces = part.split(';');
            let tag = pieces.next()?.trim();
            let weight =
                pieces.find_map(|p| p.trim().strip_prefix("q=")).map_or(Some(1.0), |q| q.trim().parse::<f32>().ok())?;
            (weight > 0.0 && !tag.is_empty()).then_some((weight, tag))
        })
        .collect();
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.iter().find_map(|(_, tag)| best(tag, available)).unwrap_or(Lang::EN)
}

fn best(tag: &str, available: &[Lang]) -> Option<Lang> {
    let lower = tag.to_ascii_lowercase();
    let alias = match lower.as_str() {
        "fa-af" => "prs",
        "nb" | "nn" | "no" | "da" => "sv",
        other => other.split('-').next().unwrap_or(other),
    };
    [lower.as_str(), alias].iter().find_map(|t| available.iter().find(|l| l.as_str() == *t)).copied()
}

//! The nearest place to a position. The phone computes its own with `frontend/place.js`; both are held to
//! `tests/vectors/places.json`.

/// Mean radius of the Earth in kilometres (IUGG).
const EARTH_KM: f64 = 6371.0088;

/// The distance in kilometres along the surface between two positions in degrees north and east (haversine formula).
///
/// ```
/// let (gent, brussel) = ((51.05, 3.71667), (50.85045, 4.34878));
/// assert_eq!(places::kilometres(gent, brussel).round(), 50.0);
/// ```
#[must_use]
pub fn kilometres(from: (f64, f64), to: (f64, f64)) -> f64 {
    let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
    let cosines = from.0.to_radians().cos() * to.0.to_radians().cos();
    let share = half(from.0, to.0) + cosines * half(from.1, to.1);
    2.0 * EARTH_KM * share.min(1.0).sqrt().asin()
}

/// The item of `points` that is nearest to a position, and its distance in kilometres; the first one of several equally
/// near. None if there are no points or the position is none: latitude -90 to 90, longitude -180 to 180.
pub fn nearest<T>(points: impl IntoIterator<Item = (T, (f64, f64))>, lat: f64, lon: f64) -> Option<(T, f64)> {
    if !(-90.0..=90.0).contains(&lat) || !(-180.0..=180.0).contains(&lon) {
        return None;
    }
    points.into_iter().map(|(item, at)| (item, kilometres((lat, lon), at))).fold(None, |best, next| match best {
        Some((_, km)) if km <= next.1 => best,
        _ => Some(next),
    })
}

/// The position table for the browser: JSON, one `[slug, latitude, longitude]` a place, rounded to 3 decimals (about
/// 100 m), ordered as given.
pub(crate) fn table<'a>(points: impl Iterator<Item = (&'a str, (f64, f64))>) -> String {
    let mut json = String::from("[");
    for (slug, (lat, lon)) in points {
        if json.len() > 1 {
            json.push(',');
        }
        // A slug is made of characters that JSON needs no escape for.
        json.push_str(&format!("[\"{slug}\",{},{}]", (lat * 1000.0).round() / 1000.0, (lon * 1000.0).round() / 1000.0));
    }
    json.push(']');
    json
}

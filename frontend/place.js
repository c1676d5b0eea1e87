/**
 * Finds the municipality nearest to the phone, on the phone: the position is asked for only after the person taps a
 * button, and never leaves the device.
 *
 * The twin of `base/places/src/position.rs`; both read `tests/vectors/places.json`. Runs from Chrome 80 on, without a DOM.
 */

/** @typedef {[slug: string, latitude: number, longitude: number]} Row  Degrees north and east. */
/** @typedef {{slug: string, km: number}} Nearest  Distance along the surface in kilometres. */

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_KM = 6371.0088;

/**
 * The place of the table that is nearest to a position; the first of several equally near. Null if the table is empty or
 * the position is none.
 * @param {Row[]} table
 * @param {number} lat  degrees north, -90 to 90
 * @param {number} lon  degrees east, -180 to 180
 * @returns {Nearest | null}
 */
export function nearest(table, lat, lon) {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return null;
  /** @type {Nearest | null} */
  let best = null;
  for (const [slug, north, east] of table) {
    const km = kilometres(lat, lon, north, east);
    if (best === null || km < best.km) best = { slug, km };
  }
  return best;
}

/**
 * The distance between two positions along the surface (haversine formula), in kilometres.
 * @param {number} lat1
 * @param {number} lon1
 * @param {number} lat2
 * @param {number} lon2
 * @returns {number}
 */
export function kilometres(lat1, lon1, lat2, lon2) {
  const radians = Math.PI / 180;
  const half = (/** @type {number} */ a, /** @type {number} */ b) => Math.sin(((b - a) * radians) / 2) ** 2;
  const share = half(lat1, lat2) + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * half(lon1, lon2);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, share)));
}

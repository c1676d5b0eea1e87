/**
 * Where am I? Asked of the phone only when the person presses the button, answered on the phone: the position is
 * compared with a table of municipalities and never leaves the device.
 *
 * Markup: `<button data-action="locate" data-table="/…json" data-text-wait="…" data-text-failed="…">` with an
 * `<output>` beside it; the table holds `[slug, latitude, longitude]` rows. Leads to `/{lang}/{slug}`.
 */
import { nearest } from './place.js';

/** Farther from every municipality than this, the person is in none of our places; in km. */
const FARTHEST_KM = 50;

/** A position from some minutes ago is good enough for a municipality, and costs no battery. */
const OPTIONS = { enableHighAccuracy: false, timeout: 15000, maximumAge: 600000 };

/** @returns {Promise<GeolocationPosition>} */
const position = () =>
  new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, OPTIONS));

/** @param {HTMLElement} button @param {string | undefined} sentence */
function say(button, sentence) {
  const output = button.parentElement && button.parentElement.querySelector('output');
  if (output) output.textContent = sentence || '';
}

/** @param {Document} page */
export function start(page) {
  if ('geolocation' in navigator) return;
  for (const button of page.querySelectorAll('[data-action=locate]')) button.setAttribute('hidden', '');
}

/** @param {string} _verb @param {HTMLElement} button */
export async function act(_verb, button) {
  const { table = '', textWait, textFailed } = button.dataset;
  say(button, textWait);
  try {
    const [{ coords }, rows] = await Promise.all([position(), fetch(table).then((response) => response.json())]);
    const found = nearest(rows, coords.latitude, coords.longitude);
    if (!found || found.km > FARTHEST_KM) throw new RangeError('no place of ours is near');
    location.assign(`/${document.documentElement.lang}/${found.slug}`);
  } catch {
    say(button, textFailed);
  }
}

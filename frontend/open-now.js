/**
 * "Open now", kept true while the page stands still: on a page from the phone the server's line would be days old.
 *
 * Markup: `<p class="open-now" data-open="be-ocmw" data-zone="Europe/Brussels" data-text-…>`, with the hours in
 * `data-hours` (the short form of a pack) or in `data-intervals` and `data-until`; without either they come from the
 * saved pack. `data-labels` may hold the server's own words for each interval: `[["Tuesday 9:00", "12:30"]]`.
 *
 * Sentences, with {time}: `open`, `appointment`, `closed` (until it opens), `closed-appointment` (until one may come by
 * appointment); without a time: the same with `-long`, and `unknown`, `holiday`, `stale`.
 */
import { status, unpack } from './hours.js';
import { dayInWords, fill, locale, monthsOfPage, parse, speaks } from './wording.js';

/** @typedef {import('./hours.js').Hours} Hours */

/** The longest wait that a timer takes, in ms. */
const LONGEST_MS = 2 ** 31 - 1;

/** @typedef {{ services: Record<string, import('./hours.js').Pack | number[][]>, until?: number }} HoursFile */

/** The hours of the saved pack of this place. @returns {Promise<HoursFile | undefined>} */
async function packHours() {
  const [, lang, place] = location.pathname.split('/');
  const cacheName = `pack-${place}-${lang}`;
  const stored = await caches.match(`/packs/${place}/${lang}/manifest.json`, { cacheName });
  if (!stored) return undefined;
  /** @type {PackManifest} */
  const { files } = await stored.json();
  const file = files.find(({ kind }) => kind === 'hours');
  const hours = file && (await caches.match(file.url, { cacheName }));
  return hours && hours.json();
}

/**
 * Hours in any of their forms.
 * @param {import('./hours.js').Pack | number[][] | undefined} given
 * @param {number} until
 * @returns {Hours | null}
 */
const hoursFrom = (given, until) =>
  Array.isArray(given) ? { from: 0, until, intervals: given } : unpack(given);

/** @param {HTMLElement} line @returns {Promise<Hours | null>} */
async function hoursOf({ dataset: { open = '', hours, intervals, until } }) {
  if (hours || intervals) return hoursFrom(parse(hours || intervals), Number(until));
  const saved = await packHours().catch(() => undefined);
  return saved ? hoursFrom(saved.services[open], Number(saved.until)) : null;
}

/**
 * A moment as a person says it: the hour today, the day within a week, else the date.
 * @param {HTMLElement} line
 * @param {number} at
 * @param {number} now
 */
function moment({ dataset: { zone, days } }, at, now) {
  const { lang } = document.documentElement;
  const tag = speaks(lang) ? locale(lang) : 'en';
  /** @param {number} time @param {Intl.DateTimeFormatOptions} options @param {string} [asked] */
  const say = (time, options, asked = tag) =>
    new Intl.DateTimeFormat(`${asked}-u-ca-gregory`, { timeZone: zone || 'Europe/Brussels', ...options }).format(time);
  const hour = say(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  // Swedish writes dates as ISO 8601 does.
  const dayOf = (/** @type {number} */ time) => say(time, { dateStyle: 'short' }, 'sv');
  if (dayOf(at) === dayOf(now)) return hour;
  if (at - now > 6 * 864e5) return `${dayInWords(lang, dayOf(at), monthsOfPage())} ${hour}`;
  /** Names from Monday on, for languages that the browser cannot format. @type {string[] | undefined} */
  const names = parse(days);
  const weekday = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ').indexOf(say(at, { weekday: 'short' }, 'en'));
  return `${(names && names[weekday]) || say(at, { weekday: 'long' })} ${hour}`;
}

/**
 * The server's own word for the start or end of an interval, else ours.
 * @param {HTMLElement} line
 * @param {Hours} hours
 * @param {0 | 1} edge start or end
 * @param {number} at
 * @param {number} now
 */
function label(line, hours, edge, at, now) {
  /** @type {string[][]} */
  const labels = parse(line.dataset.labels) || [];
  const index = hours.intervals.findIndex((interval) => interval[edge] === at);
  return (labels[index] && labels[index][edge]) || moment(line, at, now);
}

/** @param {HTMLElement} line @param {string} name */
const sentence = (line, name) => line.getAttribute(`data-text-${name}`);

/**
 * The name of the sentence, and the moment that it speaks of.
 * @param {import('./hours.js').Status} found
 * @returns {[string, number | null, 0 | 1]}
 */
function told(found) {
  switch (found.state) {
    case 'open': return ['open', found.until, 1];
    case 'by_appointment': return ['appointment', found.until, 1];
    case 'closed': return [found.by_appointment ? 'closed-appointment' : 'closed', found.opens_at, 0];
    default: return [found.reason, null, 0];
  }
}

/**
 * Write the line as it is true at `now`.
 * @param {HTMLElement} line
 * @param {Hours | null} hours
 * @param {number} now
 * @returns {number | null} when it has to be written again
 */
export function tell(line, hours, now) {
  const found = status(hours, now);
  const [name, at, edge] = told(found);
  line.dataset.state = found.state;
  line.classList.toggle('is-open', found.state === 'open');
  line.classList.toggle('is-closed', found.state === 'closed');
  const timed = hours && at !== null ? sentence(line, name) : sentence(line, `${name}-long`) || sentence(line, name);
  const text = timed && (at !== null || !timed.includes('{time}')) ? timed : sentence(line, 'unknown');
  line.textContent = fill(text, hours && at !== null ? { time: label(line, hours, edge, at, now) } : {});
  return found.next_change;
}

/** @param {HTMLElement} line */
async function watch(line) {
  const hours = await hoursOf(line);
  // Without hours at hand the server's line stands, as long as it came with this page just now.
  if (!hours && !document.documentElement.dataset.from) return;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const update = () => {
    clearTimeout(timer);
    const now = Date.now();
    const next = tell(line, hours, now);
    if (next !== null) timer = setTimeout(update, Math.min(Math.max(next - now, 1000), LONGEST_MS));
  };
  update();
  // A phone that sleeps also stops the timers of a page.
  document.addEventListener('visibilitychange', update);
}

/** @param {Document} page */
export function start(page) {
  for (const line of page.querySelectorAll('.open-now')) if (line instanceof HTMLElement) void watch(line);
}

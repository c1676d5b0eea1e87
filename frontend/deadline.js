/**
 * On which day a deadline falls, counted from the day of an event: `{relation: "within", count: 8, unit:
 * "working_day", event: "arrival"}`.
 *
 * Days are ISO dates without a clock or a zone. The day of the event is not counted, as in Regulation (EEC, Euratom)
 * 1182/71, article 3(1). That regulation also moves a last day from a Sunday or holiday to the next working day; this
 * program does not, since national law may differ and the earlier day is the safe one to tell.
 */

/**
 * @typedef {object} Deadline
 * @property {string} relation within, before, after, at, from, until, now, same_day, soon
 * @property {number} [count]
 * @property {string} [unit] day, working_day, week, month, year
 * @property {string} [event] code of the event that it counts from
 * @property {string} [date] a fixed day instead of an event
 */

/**
 * A day that follows from a deadline: the last day (`by`), the first (`from`), or the only one (`on`).
 * @typedef {{ kind: 'by' | 'from' | 'on', day: string }} Due
 */

const DAY_MS = 864e5;

/** @param {string} day */
const instant = (day) => Date.parse(`${day}T00:00:00Z`);
/** @param {number} at */
const dayOf = (at) => new Date(at).toISOString().slice(0, 10);

/**
 * Whether a text is a day of the calendar, written YYYY-MM-DD.
 * @param {string | undefined} text
 * @returns {text is string}
 */
export const isDay = (text) =>
  !!text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(instant(text)) && dayOf(instant(text)) === text;

/**
 * A day written in three numbers, or nothing where the calendar has no such day (31 June).
 * @param {string} year
 * @param {string} month
 * @param {string} day
 */
export function dayFrom(year, month, day) {
  const [y, m, d] = [year, month, day].map((part) => western(part).trim());
  const text = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** The zeros of the digits on Arabic, Persian and Urdu, and Bengali keyboards. */
const ZEROS = [0x660, 0x6f0, 0x9e6];

/** Digits of other scripts as 0 to 9. @param {string} text */
export const western = (text) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u09e6-\u09ef]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(Math.min(...ZEROS.map((zero) => code - zero).filter((value) => value >= 0)));
  });

/**
 * @param {string} day
 * @param {number} count negative counts back
 * @param {ReadonlySet<string>} holidays
 */
function addWorkingDays(day, count, holidays) {
  let at = instant(day);
  let left = Math.abs(count);
  while (left > 0) {
    at += Math.sign(count) * DAY_MS;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(dayOf(at))) left -= 1;
  }
  return dayOf(at);
}

/**
 * The same day of another month; its last day where it has no such day: one month after 31 January is the end of
 * February.
 * @param {string} day
 * @param {number} count
 */
function addMonths(day, count) {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/**
 * @param {string} day
 * @param {number} count
 * @param {string} unit
 * @param {ReadonlySet<string>} holidays
 * @returns {string | undefined}
 */
function add(day, count, unit, holidays) {
  switch (unit) {
    case 'day': return dayOf(instant(day) + count * DAY_MS);
    case 'week': return dayOf(instant(day) + 7 * count * DAY_MS);
    case 'month': return addMonths(day, count);
    case 'year': return addMonths(day, 12 * count);
    case 'working_day': return addWorkingDays(day, count, holidays);
    default: return undefined;
  }
}

/** @type {Record<string, Due['kind']>} */
const KINDS = { within: 'by', before: 'by', until: 'by', after: 'from', from: 'from', at: 'on', same_day: 'on' };

/**
 * The day that follows, or nothing where the event's day is not known or the deadline names no day ("soon").
 * @param {Deadline} deadline
 * @param {Record<string, string | undefined>} events days by code of the event
 * @param {ReadonlySet<string>} holidays ISO dates on which offices are closed
 * @returns {Due | undefined}
 */
export function due({ relation, count, unit, event, date }, events, holidays) {
  const kind = KINDS[relation];
  const start = date || (event ? events[event] : undefined);
  if (!kind || !isDay(start)) return undefined;
  if (!count || !unit) return { kind, day: start };
  const day = add(start, relation === 'before' ? -count : count, unit, holidays);
  return day ? { kind, day } : undefined;
}

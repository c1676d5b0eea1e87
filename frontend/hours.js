/**
 * Open now? Works out the state of a service from the intervals of an offline pack.
 *
 * The twin of `status_in` and `Pack` in the crate `algorithms/hours`, which works out the intervals; both read
 * `tests/vectors/hours.json`. The phone holds no time zones, rules or holidays: everything here is absolute time, in
 * milliseconds since 1970-01-01 UTC. Runs from Chrome 80 on, without a DOM.
 */

/**
 * A stretch `start..end` that is not plainly closed, with its kind: 0 or absent open, 1 by appointment, 2 unknown,
 * 3 a public holiday of which the hours say nothing.
 * @typedef {number[]} Interval
 */
/**
 * Intervals, sorted and without overlap, worked out for `from..until`.
 * @typedef {{from: number, until: number, intervals: Interval[]}} Hours
 */
/**
 * The short form in a pack: minutes from the end of the interval before (from `from` for the first), minutes that it
 * lasts, and its kind if it is not open.
 * @typedef {{from: number, until: number, steps: number[][]}} Pack
 */
/** @typedef {'not_given' | 'unreadable' | 'not_stated' | 'holiday' | 'stale'} Reason */
/**
 * A state, and in `next_change` the first instant at which it is another; null if none is in sight.
 * @typedef {{state: 'open', until: number | null, next_change: number | null}
 *   | {state: 'closed', opens_at: number | null, by_appointment: boolean, next_change: number | null}
 *   | {state: 'by_appointment', until: number | null, next_change: number | null}
 *   | {state: 'unknown', reason: Reason, next_change: number | null}} Status
 */

const MINUTE_MS = 60000;
const OPEN = 0;
const BY_APPOINTMENT = 1;
const HOLIDAY = 3;

/**
 * The state at an instant.
 *
 * Without hours it is unknown; so it is outside `from..until`, where a pack that has grown old says nothing rather than
 * something wrong. An interval that reaches the end of the pack has no end in sight.
 * @param {Hours | null | undefined} hours
 * @param {number} now
 * @returns {Status}
 */
export function status(hours, now) {
  if (!hours) return unknown('not_given', null);
  if (!(now >= hours.from && now < hours.until)) return unknown('stale', null);
  const ahead = hours.intervals.filter((interval) => interval[1] > now);
  const next = ahead[0];
  if (next && next[0] <= now) return within(kind(next), next[1] < hours.until ? next[1] : null);
  const opening = ahead.find((interval) => kind(interval) <= BY_APPOINTMENT);
  return {
    state: 'closed',
    opens_at: opening ? opening[0] : null,
    by_appointment: opening !== undefined && kind(opening) === BY_APPOINTMENT,
    next_change: next ? next[0] : null,
  };
}

/**
 * Intervals from the short form of a pack; null if it is none.
 * @param {Pack | null | undefined} pack
 * @returns {Hours | null}
 */
export function unpack(pack) {
  if (!pack || !Array.isArray(pack.steps)) return null;
  let end = pack.from;
  const intervals = pack.steps.map(([gap, length, code]) => {
    const start = end + gap * MINUTE_MS;
    end = start + length * MINUTE_MS;
    return code ? [start, end, code] : [start, end];
  });
  return { from: pack.from, until: pack.until, intervals };
}

/**
 * @param {number} code
 * @param {number | null} until
 * @returns {Status}
 */
function within(code, until) {
  if (code === OPEN) return { state: 'open', until, next_change: until };
  if (code === BY_APPOINTMENT) return { state: 'by_appointment', until, next_change: until };
  return unknown(code === HOLIDAY ? 'holiday' : 'not_stated', until);
}

/**
 * @param {Reason} reason
 * @param {number | null} until
 * @returns {Status}
 */
function unknown(reason, until) {
  return { state: 'unknown', reason, next_change: until };
}

/**
 * @param {Interval} interval
 * @returns {number}
 */
function kind(interval) {
  return interval[2] || OPEN;
}

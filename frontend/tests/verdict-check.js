/**
 * Is a rule well formed, and what does it ask? For editors and tests: a page is sent sound rules only, and does not load
 * this file. Judging itself: `verdict.js`.
 */
import { kind, unique } from '../verdict.js';

/** @typedef {import('../verdict.js').Rule} Rule */

/** How many levels deep a rule may be nested; a single comparison is one level. */
export const MAX_DEPTH = 32;

/**
 * The names of all facts the rule looks at, in its order, each once.
 * @param {Rule} rule  a rule without a {@link problem}
 * @returns {string[]}
 */
export function factsUsed(rule) {
  const [form, body] = Object.entries(rule)[0];
  if (form === 'all' || form === 'any') return unique(body.map(factsUsed));
  return form === 'not' ? factsUsed(body) : [body[0]];
}

/**
 * What is wrong with a rule, in words for its editor; null if nothing is.
 * @param {unknown} rule
 * @param {number} [depth]
 * @returns {string | null}
 */
export function problem(rule, depth = 1) {
  if (depth > MAX_DEPTH) return `a rule may be nested at most ${MAX_DEPTH} levels deep`;
  if (!rule || typeof rule !== 'object' || Array.isArray(rule)) return 'a rule is an object with one key';
  const entries = Object.entries(rule);
  if (entries.length !== 1) return 'a rule has one key';
  const [form, body] = entries[0];
  if (form === 'not') return problem(body, depth + 1);
  if (form === 'all' || form === 'any') {
    if (!Array.isArray(body) || body.length === 0) return `${form} needs a list of at least one rule`;
    return body.reduce((found, part) => found || problem(part, depth + 1), null);
  }
  if (!Array.isArray(body) || body.length !== 2) return `${form} needs a fact and what to compare it with`;
  if (typeof body[0] !== 'string' || !body[0] || /\s/.test(body[0])) return 'a fact has a name of one word';
  return comparable(form, body[1]) ? null : `${form} cannot compare with ${JSON.stringify(body[1])}`;
}

/**
 * @param {string} form
 * @param {unknown} value
 * @returns {boolean}
 */
function comparable(form, value) {
  switch (form) {
    case 'equals': return kind(value) !== null;
    case 'in': return Array.isArray(value) && value.length > 0 && value.every((one) => kind(one) !== null);
    case 'at_least': return kind(value) === 'number';
    case 'before': return kind(value) === 'date';
    default: return false;
  }
}

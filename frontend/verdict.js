/**
 * Judges rules in three-valued logic on the phone, where a person's answers stay.
 *
 * The twin of the crate `algorithms/verdict`, whose README explains the logic and the form of a rule. Both read
 * `tests/vectors/verdict.json`. Runs from Chrome 80 on, without a DOM.
 */

/** @typedef {boolean | number | string} Value  A text that is a day, written YYYY-MM-DD, is a date. */
/** @typedef {Record<string, Value>} Facts  What is known; a fact that is absent is unknown. */
/**
 * A rule: an object with one key. `any` stands for JSON of any shape, since rules come from a file.
 * @typedef {Record<string, any>} Rule
 */
/** @typedef {'eligible' | 'not_eligible' | 'unknown'} Verdict */
/**
 * A verdict with its reasons; names of facts stand in the order of the rule, each once.
 * @typedef {object} Finding
 * @property {Verdict} verdict
 * @property {string[]} because   facts that settle the verdict by themselves; empty if it is unknown
 * @property {string[]} missing   facts not known that can still change an unknown verdict
 * @property {string[]} unusable  facts known, but of another kind than the rule compares with
 */
/**
 * A truth on its way up the tree: null is unknown.
 * @typedef {{truth: boolean | null, because: string[], missing: string[], unusable: string[]}} Weighed
 */

/**
 * The verdict of a rule on these facts, with its reasons. The rule is sound: the server reads none that is not, and
 * `tests/verdict-check.js` says what is wrong with one.
 * @param {Rule} rule
 * @param {Facts} facts
 * @returns {Finding}
 */
export function judge(rule, facts) {
  const { truth, because, missing, unusable } = weigh(rule, facts);
  const verdict = truth === null ? 'unknown' : truth ? 'eligible' : 'not_eligible';
  return { verdict, because, missing, unusable };
}

/**
 * @param {Rule} rule
 * @param {Facts} facts
 * @returns {Weighed}
 */
function weigh(rule, facts) {
  const [form, body] = Object.entries(rule)[0];
  switch (form) {
    case 'all': return gather(body, facts, false);
    case 'any': return gather(body, facts, true);
    case 'not': {
      const inner = weigh(body, facts);
      return { ...inner, truth: inner.truth === null ? null : !inner.truth };
    }
    default: return compare(form, body[0], body[1], facts);
  }
}

/**
 * One comparison: unknown where the fact is missing or of another kind.
 * @param {string} form
 * @param {string} fact
 * @param {any} value
 * @param {Facts} facts
 * @returns {Weighed}
 */
function compare(form, fact, value, facts) {
  if (!Object.prototype.hasOwnProperty.call(facts, fact)) return { ...open(), missing: [fact] };
  const known = facts[fact];
  const truth = form === 'in' ? oneOf(known, value) : test(form, known, value);
  return truth === null ? { ...open(), unusable: [fact] } : { ...open(), truth, because: [fact] };
}

/**
 * @param {string} form
 * @param {Value} known
 * @param {Value} value
 * @returns {boolean | null}
 */
function test(form, known, value) {
  if (kind(known) === null || kind(known) !== kind(value)) return null;
  // Dates compare as text, because the form YYYY-MM-DD sorts by time.
  return form === 'equals' ? known === value : form === 'at_least' ? known >= value : known < value;
}

/**
 * True if one value is the same; unknown if none is and some are of another kind.
 * @param {Value} known
 * @param {Value[]} values
 * @returns {boolean | null}
 */
function oneOf(known, values) {
  const answers = values.map((value) => test('equals', known, value));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/**
 * `all` is settled by one false part, `any` by one true part: `settling` is that truth. Of several such parts the one
 * with the fewest facts is the reason, the first of equals.
 * @param {Rule[]} rules
 * @param {Facts} facts
 * @param {boolean} settling
 * @returns {Weighed}
 */
function gather(rules, facts, settling) {
  const parts = rules.map((rule) => weigh(rule, facts));
  const settled = parts.filter((part) => part.truth === settling);
  if (settled.length > 0) {
    return settled.reduce((best, part) => (part.because.length < best.because.length ? part : best));
  }
  if (parts.some((part) => part.truth === null)) {
    const missing = unique(parts.map((part) => part.missing));
    return { ...open(), missing, unusable: unique(parts.map((part) => part.unusable)) };
  }
  return { ...open(), truth: !settling, because: unique(parts.map((part) => part.because)) };
}

/**
 * The kind of a value, null for what is none.
 * @param {unknown} value
 * @returns {'bool' | 'number' | 'text' | 'date' | null}
 */
export function kind(value) {
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : null;
  if (typeof value !== 'string') return null;
  return isDay(value) ? 'date' : 'text';
}

/**
 * Whether a text is a day of the calendar, written YYYY-MM-DD.
 * @param {string} text
 * @returns {boolean}
 */
function isDay(text) {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return day >= 1 && days !== undefined && day <= days;
}

/** @returns {Weighed} nothing known */
function open() {
  return { truth: null, because: [], missing: [], unusable: [] };
}

/**
 * All names of the lists in their order, each once.
 * @param {string[][]} lists
 * @returns {string[]}
 */
export function unique(lists) {
  return Array.from(new Set(lists.reduce((all, list) => all.concat(list), [])));
}

/**
 * From answers to a personal list of steps: the part of a pathway that needs no page.
 */
import { judge } from './verdict.js';

/**
 * What the phone remembers of one pathway; the same in every language.
 * @typedef {object} Progress
 * @property {Record<string, import('./verdict.js').Value | null>} answers by question; null was skipped
 * @property {string[]} ticks steps and documents that are done
 * @property {Record<string, string>} events days that deadlines count from
 * @property {string} at the question shown, or `list`
 */

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} fact name under which rules know the answer
 */

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {import('./verdict.js').Rule | undefined} when the step is for everybody where it has no rule
 */

/**
 * How a step stands to a person: it is for them, it is not, or it may be.
 * @typedef {'for_you' | 'not_for_you' | 'perhaps'} Standing
 */

/** Where the questions are over. */
export const LIST = 'list';

/** @returns {Progress} */
export const beginning = () => ({ answers: {}, ticks: [], events: {}, at: '' });

/**
 * The answers as facts of rules; a skipped question stays unknown.
 * @param {Question[]} questions
 * @param {Progress} progress
 * @returns {import('./verdict.js').Facts}
 */
export function factsOf(questions, { answers }) {
  /** @type {import('./verdict.js').Facts} */
  const facts = {};
  for (const { id, fact } of questions) {
    const answer = answers[id];
    if (answer !== null && answer !== undefined) facts[fact] = answer;
  }
  return facts;
}

/**
 * @param {Step} step
 * @param {import('./verdict.js').Facts} facts
 * @returns {Standing}
 */
export function standing({ when }, facts) {
  if (!when) return 'for_you';
  const { verdict } = judge(when, facts);
  return verdict === 'eligible' ? 'for_you' : verdict === 'unknown' ? 'perhaps' : 'not_for_you';
}

/**
 * Where the questions go on: the one that was shown last, else the first without an answer, else the list.
 * @param {Question[]} questions
 * @param {Progress} progress
 */
export function resumeAt(questions, { answers, at }) {
  if (at === LIST || questions.some(({ id }) => id === at)) return at;
  const open = questions.find(({ id }) => answers[id] === undefined);
  return open ? open.id : LIST;
}

/**
 * The place before or after one among the questions; the list comes after the last, nothing before the first.
 * @param {Question[]} questions
 * @param {string} at
 * @param {1 | -1} direction
 * @returns {string | undefined}
 */
export function neighbour(questions, at, direction) {
  const places = [...questions.map(({ id }) => id), LIST];
  return places[places.indexOf(at) + direction];
}

/**
 * Whether a document is still on the checklist: as long as one of its steps is.
 * @param {string[]} steps ids of the steps that ask for it
 * @param {ReadonlySet<string>} hidden ids of the steps that are not for this person
 */
export const isNeeded = (steps, hidden) => !steps.length || steps.some((id) => !hidden.has(id));

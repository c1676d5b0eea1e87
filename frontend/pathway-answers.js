/** Reading and showing the answer to one question of a pathway. */
import { complain, readDay, readNumber, writeDay } from './date-boxes.js';

/** @typedef {import('./verdict.js').Value} Value */

/** @param {Element} question */
const inputs = (question) => Array.from(question.querySelectorAll('input'));

/**
 * The answer as a fact, null where the person answered nothing, undefined where what stands there is no answer; then
 * the browser has said so beside the field.
 * @param {HTMLElement} question `<fieldset data-kind="yes_no|choice|number|date" data-text-invalid="…">`
 * @returns {Value | null | undefined}
 */
export function readAnswer(question) {
  const { kind, textInvalid } = question.dataset;
  // The browser shows nothing where the sentence is empty.
  const problem = textInvalid || '!';
  if (kind === 'date') {
    const day = readDay(question);
    if (day === undefined) complain(question, problem);
    return day === '' ? null : day;
  }
  if (kind === 'number') return readFigure(question, problem);
  const chosen = inputs(question).find(({ checked }) => checked);
  if (!chosen) return null;
  return kind === 'yes_no' ? chosen.value === 'yes' || chosen.value === 'true' : chosen.value;
}

/** @param {HTMLElement} question @param {string} problem */
function readFigure(question, problem) {
  const [field] = inputs(question);
  if (!field || (!field.value.trim() && !field.validity.badInput)) return null;
  const figure = readNumber(field.value);
  // The field's own pattern knows only 0 to 9.
  if (figure !== undefined) field.value = String(figure);
  field.setCustomValidity(figure === undefined ? problem : '');
  field.addEventListener('input', () => field.setCustomValidity(''), { once: true });
  return figure !== undefined && field.reportValidity() ? figure : void field.reportValidity();
}

/**
 * Show an answer that the phone remembers.
 * @param {HTMLElement} question
 * @param {Value | null | undefined} answer
 */
export function showAnswer(question, answer) {
  const { kind } = question.dataset;
  const known = answer !== null && answer !== undefined;
  if (kind === 'date') {
    writeDay(question, known ? String(answer) : '');
  } else if (kind === 'number') {
    const [field] = inputs(question);
    if (field) field.value = known ? String(answer) : '';
  } else {
    const values = kind === 'yes_no' && known ? (answer ? ['yes', 'true'] : ['no', 'false']) : [String(answer)];
    for (const input of inputs(question)) input.checked = known && values.includes(input.value);
  }
}

/**
 * Reading and showing what a person answers in a pathway, as the server writes the fields.
 *
 * A date stands in three boxes for day, month and year: people read their date of birth from a paper, where a calendar on
 * the screen asks for a hundred presses. Digits of other scripts count.
 */
import { dayFrom, western } from './deadline.js';

/** @typedef {import('./verdict.js').Value} Value */

/** @param {Element} question */
const inputs = (question) => Array.from(question.querySelectorAll('input'));

/**
 * The answer as a fact, null where the person answered nothing, undefined where what stands there is no answer; then
 * the question has said so beside the field.
 * @param {HTMLElement} question `<fieldset data-kind="yes_no|choice|number|date" data-text-invalid="…">`
 * @returns {Value | null | undefined}
 */
export function readAnswer(question) {
  const answer = entered(question);
  complain(question, answer === undefined);
  if (answer === undefined) inputs(question)[0].focus();
  return answer === '' ? null : answer;
}

/** @param {HTMLElement} question @returns {Value | undefined} `''` where nothing is entered */
function entered(question) {
  const { kind } = question.dataset;
  if (kind === 'date') return readDay(question);
  const fields = inputs(question);
  if (kind === 'number') return fields[0].value.trim() && readNumber(fields[0].value);
  const chosen = fields.find(({ checked }) => checked);
  return chosen ? (kind === 'yes_no' ? chosen.value === 'true' : chosen.value) : '';
}

/**
 * Show an answer that the phone remembers.
 * @param {HTMLElement} question
 * @param {Value | null | undefined} answer
 */
export function showAnswer(question, answer) {
  const { kind } = question.dataset;
  const text = String(answer === null || answer === undefined ? '' : answer);
  if (kind === 'date') {
    writeDay(question, text);
  } else if (kind === 'number') {
    inputs(question)[0].value = text;
  } else {
    for (const input of inputs(question)) input.checked = input.value === text;
  }
}

/** The boxes of a date: year, month, day. @param {Element} within */
const boxes = (within) =>
  ['year', 'month', 'day'].map((part) => /** @type {HTMLInputElement} */ (within.querySelector(`[data-event-${part}]`)));

/**
 * The date as it stands: a day, `''` where nothing is written, or undefined where the calendar has no such day.
 * @param {Element} within
 * @returns {string | undefined}
 */
export function readDay(within) {
  const [year, month, day] = boxes(within).map(({ value }) => value.trim());
  return year + month + day && dayFrom(year, month, day);
}

/**
 * @param {Element} within
 * @param {string} iso a day, or '' to empty the boxes
 */
export function writeDay(within, iso) {
  const parts = iso.split('-');
  boxes(within).forEach((box, at) => void (box.value = iso && String(Number(parts[at]))));
}

/**
 * Say beside the fields what is wrong with them, or nothing any more.
 * @param {HTMLElement} within with the sentence in `data-text-invalid` and an empty `.error`
 * @param {boolean} isWrong
 */
export function complain(within, isWrong) {
  for (const line of within.querySelectorAll('.error')) line.textContent = isWrong ? within.dataset.textInvalid || '!' : '';
  within.classList.toggle('has-error', isWrong);
  for (const field of inputs(within)) field.setAttribute('aria-invalid', String(isWrong));
}

/** A whole or decimal number as typed on any keyboard, or undefined. @param {string} text */
export function readNumber(text) {
  const plain = western(text).trim().replace('٫', '.').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

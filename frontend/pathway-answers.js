/**
 * Reading and showing what a person answers in a pathway, as the server writes the fields.
 *
 * A date stands in three boxes for day, month and year, or in the browser's own date field. Three boxes are read well
 * by people who know their date of birth from a paper; digits of other scripts count.
 */
import { dayFrom, isDay, western } from './deadline.js';

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

/** @typedef {'day' | 'month' | 'year'} Part */
/** @type {Part[]} */
const PARTS = ['day', 'month', 'year'];

/**
 * The boxes inside an element, or the date field that the element is or holds.
 * @param {Element} within
 * @returns {Record<Part, HTMLInputElement> | HTMLInputElement | undefined}
 */
function find(within) {
  const boxes = PARTS.map((part) => within.querySelector(`[data-event-${part}]`));
  if (boxes.every((box) => box instanceof HTMLInputElement)) {
    const [day, month, year] = /** @type {HTMLInputElement[]} */ (boxes);
    return { day, month, year };
  }
  const field = within.matches('input') ? within : within.querySelector('input[type=date]');
  return field instanceof HTMLInputElement ? field : undefined;
}

/**
 * The date as it stands: a day, `''` where nothing is written, or undefined where it is no day.
 * @param {Element} within
 * @returns {string | undefined}
 */
export function readDay(within) {
  const found = find(within);
  if (!found) return '';
  if (found instanceof HTMLInputElement) return isDay(found.value) ? found.value : found.value && undefined;
  const { day, month, year } = found;
  if (![day, month, year].some(({ value }) => value.trim())) return '';
  return dayFrom(year.value, month.value, day.value);
}

/**
 * @param {Element} within
 * @param {string} iso a day, or '' to empty the boxes
 */
export function writeDay(within, iso) {
  const found = find(within);
  if (!found) return;
  if (found instanceof HTMLInputElement) {
    found.value = iso;
    return;
  }
  const [year, month, day] = iso ? iso.split('-').map((part) => String(Number(part))) : ['', '', ''];
  found.day.value = day;
  found.month.value = month;
  found.year.value = year;
}

/**
 * Tell the browser whether the boxes hold a day, so that it says so beside them.
 * @param {Element} within
 * @param {string} problem in words; empty where all is well
 */
export function complain(within, problem) {
  const found = find(within);
  const field = found instanceof HTMLInputElement ? found : found && found.day;
  if (!field) return;
  field.setCustomValidity(problem);
  if (!problem) return;
  field.reportValidity();
  within.addEventListener('input', () => field.setCustomValidity(''), { once: true });
}

/** A whole or decimal number as typed on any keyboard, or undefined. @param {string} text */
export function readNumber(text) {
  const plain = western(text).trim().replace('٫', '.').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

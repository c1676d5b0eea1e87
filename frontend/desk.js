/**
 * Desk mode: a volunteer collects services and steps for the person in front of them and prints one sheet. The list
 * lives in this tab only and travels in the fragment of an address, which browsers never send.
 *
 * Markup: `<button data-action="collect" data-id="be-ocmw" data-title="…" data-text-added="…">` (a step has the id
 * `asylum-be.3`; its button lies in a `hidden data-desk-part`, which a list or the button `desk-steps` shows) and one bar on every page: `<div id="desk" hidden data-text-count="{n} of {max}" data-text-full="…">`
 * with an `<output>`, a link `data-desk-sheet` to the sheet page and a button `desk-clear`.
 */
import { labelOf, relabel } from './labels.js';
import { forget, recall, remember } from './storage.js';
import { figure, fill } from './wording.js';

/** @typedef {{ id: string, title: string }} Item */

/** As many as fit on one sheet of paper. */
const MOST = 12;

/** Label of each button before it was pressed. @type {WeakMap<HTMLElement, string>} */
const labels = new WeakMap();

/** @returns {Item[]} */
const collected = () => recall('passing', 'desk', []);

/** @param {Item[]} items */
function keep(items) {
  if (items.length) remember('passing', 'desk', items);
  else forget('passing', 'desk');
}

/** Bring the bar and the buttons in line with the list. @param {boolean} [isFull] a further item was refused */
function show(isFull = false) {
  const items = collected();
  for (const button of document.querySelectorAll('[data-action=collect]')) {
    if (!(button instanceof HTMLElement)) continue;
    if (!labels.has(button)) labels.set(button, labelOf(button));
    const isIn = items.some(({ id }) => id === button.dataset.id);
    button.setAttribute('aria-pressed', String(isIn));
    relabel(button, (isIn && button.dataset.textAdded) || labels.get(button) || '');
  }
  const bar = document.getElementById('desk');
  if (!bar) return;
  const { lang } = document.documentElement;
  const values = { n: figure(lang, items.length), max: figure(lang, MOST) };
  bar.hidden = !items.length;
  if (items.length) reveal();
  const output = bar.querySelector('output');
  if (output) output.textContent = fill(isFull ? bar.dataset.textFull : bar.dataset.textCount, values);
  const link = bar.querySelector('[data-desk-sheet]');
  if (link instanceof HTMLAnchorElement) link.hash = items.map(({ id }) => id).join(',');
}

export function start() {
  show();
}

/** Show what only a volunteer needs. */
function reveal() {
  for (const part of document.querySelectorAll('[data-desk-part]')) part.removeAttribute('hidden');
}

/** @param {string} verb @param {HTMLElement} button */
export function act(verb, { dataset: { id, title = '' } }) {
  const items = collected();
  if (verb === 'steps') {
    reveal();
  } else if (verb === 'clear') {
    keep([]);
    show();
  } else if (id && items.some((item) => item.id === id)) {
    keep(items.filter((item) => item.id !== id));
    show();
  } else if (id && items.length < MOST) {
    keep([...items, { id, title }]);
    show();
  } else {
    show(true);
  }
}

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tell } from '../open-now.js';

const SENTENCES = {
  'data-text-open': 'Open until {time}',
  'data-text-open-long': 'Open',
  'data-text-closed': 'Closed. Opens {time}',
  'data-text-closed-appointment': 'Closed. By appointment {time}',
  'data-text-unknown': 'Not confirmed',
  'data-text-holiday': 'Public holiday: ask first',
};

/**
 * The line of a page in `lang`.
 * @param {string} lang
 * @param {Record<string, string>} [dataset]
 */
function line(lang, dataset = {}) {
  Object.assign(globalThis, { document: { documentElement: { lang, dataset: {} } } });
  const element = {
    dataset: { zone: 'Europe/Brussels', ...dataset },
    textContent: '',
    classList: { toggle() {} },
    getAttribute: (/** @type {keyof typeof SENTENCES} */ name) => SENTENCES[name] || null,
  };
  return /** @type {HTMLElement} */ (/** @type {unknown} */ (element));
}

const at = (/** @type {string} */ text) => Date.parse(text);
/** Tuesday 24 November 2026, 9:00 to 12:30 in Brussels, and the Thursday after; by appointment on 7 December. */
const HOURS = {
  from: at('2026-11-24T00:00+01:00'),
  until: at('2027-01-01T00:00+01:00'),
  intervals: [
    [at('2026-11-24T09:00+01:00'), at('2026-11-24T12:30+01:00')],
    [at('2026-11-26T09:00+01:00'), at('2026-11-26T12:30+01:00')],
    [at('2026-12-07T09:00+01:00'), at('2026-12-07T12:00+01:00'), 1],
    [at('2026-12-25T09:00+01:00'), at('2026-12-25T12:00+01:00'), 3],
  ],
};

/** @param {string} lang @param {string} now @param {Record<string, string>} [dataset] */
function said(lang, now, dataset) {
  const written = line(lang, dataset);
  const next = tell(written, HOURS, at(now));
  return { text: written.textContent, state: written.dataset.state, next };
}

test('open says until when, and when to look again', () => {
  assert.deepEqual(said('en', '2026-11-24T10:00+01:00'), {
    text: 'Open until 12:30',
    state: 'open',
    next: at('2026-11-24T12:30+01:00'),
  });
});

test('closed says the hour today, the day within a week, and then the date', () => {
  assert.equal(said('en', '2026-11-24T07:00+01:00').text, 'Closed. Opens 09:00');
  assert.equal(said('nl', '2026-11-24T13:00+01:00').text, 'Closed. Opens donderdag 09:00');
  assert.equal(said('nl', '2026-11-27T13:00+01:00').text, 'Closed. By appointment 7 december 2026 09:00');
});

test('a language that the browser does not know takes the names of the page', () => {
  const days = JSON.stringify(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7']);
  assert.equal(said('xx', '2026-11-24T13:00+01:00', { days }).text, 'Closed. Opens d4 09:00');
});

test("the server's own words for a moment come before ours", () => {
  const labels = JSON.stringify([['A', 'B'], ['C', 'D']]);
  assert.equal(said('en', '2026-11-24T10:00+01:00', { labels }).text, 'Open until B');
  assert.equal(said('en', '2026-11-24T13:00+01:00', { labels }).text, 'Closed. Opens C');
});

test('what is not known is not told: holidays without a word, and a pack that has grown old', () => {
  assert.deepEqual(said('en', '2026-12-25T10:00+01:00').text, 'Public holiday: ask first');
  assert.deepEqual(said('en', '2027-01-01T10:00+01:00'), { text: 'Not confirmed', state: 'unknown', next: null });
  // No opening in sight, and no sentence for it.
  assert.equal(said('en', '2026-12-26T10:00+01:00').text, 'Not confirmed');
});

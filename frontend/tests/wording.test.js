import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dayInWords, figure, fill, parse, size } from '../wording.js';

test('braces are filled, and a name without a value stays visible', () => {
  assert.equal(fill('{n} of {total}', { n: 2, total: '٥' }), '2 of ٥');
  assert.equal(fill('Saved on {date}', {}), 'Saved on {date}');
  assert.equal(fill(undefined, { n: 1 }), '');
});

test('a day is told in the words of the language, in the calendar of letters and offices', () => {
  assert.equal(dayInWords('nl', '2026-12-04'), '4 december 2026');
  assert.equal(dayInWords('en', '2026-12-04T23:30:00Z'), 'December 4, 2026');
  // Persian and Dari would count the year 1405 by themselves.
  for (const tag of ['fa', 'prs']) assert.match(dayInWords(tag, '2026-12-04'), /۲۰۲۶/);
});

test('a language that the browser cannot format takes the months of the page, else the bare date', () => {
  const months = 'm1 m2 m3 m4 m5 m6 m7 m8 m9 m10 m11 m12'.split(' ');
  assert.equal(dayInWords('ti', '2026-12-04', months), '4 m12 2026');
  assert.equal(dayInWords('xx', '2026-12-04'), '2026-12-04');
});

test('sizes are told in kilobytes, from a million bytes in megabytes', () => {
  assert.equal(size('en', 148200), '148 kB');
  assert.equal(size('en', 12), '1 kB');
  assert.equal(size('nl', 1540000), '1,5 MB');
  assert.equal(figure('xx', 1234), '1,234');
});

test('a broken attribute is no list', () => {
  assert.deepEqual(parse('[1]'), [1]);
  assert.equal(parse('[1'), undefined);
  assert.equal(parse(undefined), undefined);
});

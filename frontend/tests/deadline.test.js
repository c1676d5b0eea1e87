import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dayFrom, due, isDay, western } from '../deadline.js';

const NONE = new Set();
/** @param {string} arrival */
const events = (arrival) => ({ arrival });

test('within 8 working days of an arrival on a Thursday, a weekend and no holiday between', () => {
  const deadline = { relation: 'within', count: 8, unit: 'working_day', event: 'arrival' };
  // Fri 20, Mon 23 to Fri 27 (6), Mon 30 (7), Tue 1 December (8).
  assert.deepEqual(due(deadline, events('2026-11-19'), NONE), { kind: 'by', day: '2026-12-01' });
});

test('a holiday is no working day', () => {
  const deadline = { relation: 'within', count: 3, unit: 'working_day', event: 'arrival' };
  // Thu 24 (1), Fri 25 is Christmas, Mon 28 (2), Tue 29 (3).
  assert.deepEqual(due(deadline, events('2026-12-23'), new Set(['2026-12-25'])), { kind: 'by', day: '2026-12-29' });
});

test('months end where the calendar ends them', () => {
  const month = { relation: 'within', count: 1, unit: 'month', event: 'arrival' };
  assert.equal(due(month, events('2027-01-31'), NONE)?.day, '2027-02-28');
  assert.equal(due(month, events('2028-01-31'), NONE)?.day, '2028-02-29');
  assert.equal(due({ ...month, count: 2, unit: 'year' }, events('2028-02-29'), NONE)?.day, '2030-02-28');
  assert.equal(due({ ...month, count: 11 }, events('2026-11-24'), NONE)?.day, '2027-10-24');
});

test('before counts back, after and from give the first day, at the only one', () => {
  const day = { count: 10, unit: 'day', event: 'arrival' };
  assert.deepEqual(due({ relation: 'before', ...day }, events('2026-11-24'), NONE), { kind: 'by', day: '2026-11-14' });
  assert.deepEqual(due({ relation: 'after', ...day }, events('2026-11-24'), NONE), { kind: 'from', day: '2026-12-04' });
  assert.deepEqual(due({ relation: 'at', event: 'arrival' }, events('2026-11-24'), NONE), { kind: 'on', day: '2026-11-24' });
  assert.deepEqual(due({ relation: 'until', date: '2027-01-31' }, {}, NONE), { kind: 'by', day: '2027-01-31' });
});

test('without a known day there is no deadline', () => {
  const deadline = { relation: 'within', count: 8, unit: 'day', event: 'decision' };
  assert.equal(due(deadline, events('2026-11-19'), NONE), undefined);
  assert.equal(due({ relation: 'soon', event: 'arrival' }, events('2026-11-19'), NONE), undefined);
  assert.equal(due({ ...deadline, event: 'arrival' }, events('2026-02-30'), NONE), undefined);
  assert.equal(due({ ...deadline, event: 'arrival', unit: 'moon' }, events('2026-11-19'), NONE), undefined);
});

test('a day typed on an Arabic, Persian or Bengali keyboard is a day', () => {
  assert.equal(western('٢٤ ۱۱ ২০২৬'), '24 11 2026');
  assert.equal(dayFrom('٢٠٢٦', '١١', '٤'), '2026-11-04');
  assert.equal(dayFrom('2026', '6', '31'), undefined);
  assert.equal(dayFrom('26', '6', '3'), undefined);
  assert.equal(isDay('2026-02-29'), false);
});

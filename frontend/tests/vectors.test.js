/**
 * The twins in the browser against the cases that the Rust crates pass too: `node --test frontend/tests/`.
 *
 * Needs Node 18 or later and nothing from npm.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { status, unpack } from '../hours.js';
import { factsUsed, problem } from './verdict-check.js';
import { judge } from '../verdict.js';

/** @param {string} name */
const vectors = (name) => JSON.parse(readFileSync(new URL(`../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));

test('verdict: judged as the vectors say', () => {
  const { judged } = vectors('verdict');
  assert.ok(judged.length > 0);
  for (const { name, rule, facts_used, cases } of judged) {
    assert.equal(problem(rule), null, name);
    assert.deepEqual(factsUsed(rule), facts_used, name);
    for (const { facts, finding } of cases) {
      assert.deepEqual(judge(rule, facts), finding, `${name}: ${JSON.stringify(facts)}`);
    }
  }
});

test('verdict: refused as the vectors say', () => {
  const { refused } = vectors('verdict');
  assert.ok(refused.length > 0);
  for (const { name, rule } of refused) {
    assert.equal(typeof problem(rule), 'string', name);
  }
});

/**
 * Instants are written as text in the vectors, so that people can check them.
 * @param {any} value
 * @returns {any}
 */
const inMs = (value) => (typeof value === 'string' && value[10] === 'T' ? Date.parse(value) : value);

test('hours: states as the vectors say', () => {
  const { cases } = vectors('hours');
  assert.ok(cases.length >= 40);
  for (const { name, from, to, intervals, moments } of cases) {
    const hours = { from: inMs(from), until: inMs(to), intervals: intervals.map((/** @type {any[]} */ one) => one.map(inMs)) };
    for (const { at, pack_only, says, ...expected } of moments) {
      for (const key of Object.keys(expected)) expected[key] = inMs(expected[key]);
      assert.deepEqual(status(hours, inMs(at)), expected, `${name} at ${at}`);
    }
  }
});

test('hours: the short form of a pack', () => {
  for (const { name, from, to, intervals } of vectors('hours').cases) {
    const hours = { from: inMs(from), until: inMs(to), intervals: intervals.map((/** @type {any[]} */ one) => one.map(inMs)) };
    let end = hours.from;
    const steps = hours.intervals.map((/** @type {number[]} */ [start, stop, code]) => {
      const step = [(start - end) / 60000, (stop - start) / 60000].concat(code ? [code] : []);
      end = stop;
      return step;
    });
    assert.deepEqual(unpack({ from: hours.from, until: hours.until, steps }), hours, name);
  }
});

test('hours: without hours, and with a broken clock', () => {
  const unknown = (/** @type {string} */ reason) => ({ state: 'unknown', reason, next_change: null });
  assert.deepEqual(status(null, 0), unknown('not_given'));
  assert.deepEqual(status(unpack(undefined), 0), unknown('not_given'));
  assert.deepEqual(status({ from: 0, until: 10, intervals: [] }, NaN), unknown('stale'));
});

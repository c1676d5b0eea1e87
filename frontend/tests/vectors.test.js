/**
 * The twins in the browser against the cases that the Rust crates pass too: `node --test frontend/tests/`.
 *
 * Needs Node 18 or later and nothing from npm.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { factsUsed, judge, problem } from '../verdict.js';

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

test('verdict: refused as the vectors say, and unknown if judged all the same', () => {
  const { refused } = vectors('verdict');
  assert.ok(refused.length > 0);
  for (const { name, rule } of refused) {
    assert.equal(typeof problem(rule), 'string', name);
    assert.deepEqual(judge(rule, { a: 1 }), { verdict: 'unknown', because: [], missing: [], unusable: [] }, name);
  }
});

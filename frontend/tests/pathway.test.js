import assert from 'node:assert/strict';
import { test } from 'node:test';

import { beginning, factsOf, isNeeded, LIST, neighbour, resumeAt, standing } from '../pathway-plan.js';

const QUESTIONS = [
  { id: 'q_age', fact: 'age' },
  { id: 'q_papers', fact: 'papers' },
];

test('answers become facts, and a skipped question stays unknown', () => {
  const progress = { ...beginning(), answers: { q_age: 17, q_papers: null, q_gone: true } };
  assert.deepEqual(factsOf(QUESTIONS, progress), { age: 17 });
  // A "no" is an answer.
  assert.deepEqual(factsOf(QUESTIONS, { ...progress, answers: { q_papers: false } }), { papers: false });
});

test('a step is shown to whom its rule fits, left open where a fact is missing', () => {
  const minors = { id: '7', when: { not: { at_least: ['age', 18] } } };
  assert.equal(standing(minors, { age: 17 }), 'for_you');
  assert.equal(standing(minors, { age: 18 }), 'not_for_you');
  assert.equal(standing(minors, {}), 'perhaps');
  assert.equal(standing({ id: '1', when: undefined }, {}), 'for_you');
});

test('the questions go on where they were left, in any language', () => {
  assert.equal(resumeAt(QUESTIONS, beginning()), 'q_age');
  assert.equal(resumeAt(QUESTIONS, { ...beginning(), answers: { q_age: null } }), 'q_papers');
  assert.equal(resumeAt(QUESTIONS, { ...beginning(), at: LIST }), LIST);
  // A question that the pathway no longer asks does not hold anyone up.
  assert.equal(resumeAt(QUESTIONS, { ...beginning(), at: 'q_gone', answers: { q_age: 3, q_papers: true } }), LIST);
  assert.equal(resumeAt([], beginning()), LIST);
});

test('before the first question is nothing, after the last is the list', () => {
  assert.equal(neighbour(QUESTIONS, 'q_age', -1), undefined);
  assert.equal(neighbour(QUESTIONS, 'q_age', 1), 'q_papers');
  assert.equal(neighbour(QUESTIONS, 'q_papers', 1), LIST);
  assert.equal(neighbour(QUESTIONS, LIST, -1), 'q_papers');
});

test('a document stays on the checklist as long as one of its steps does', () => {
  const hidden = new Set(['3']);
  assert.equal(isNeeded(['3'], hidden), false);
  assert.equal(isNeeded(['1', '3'], hidden), true);
  assert.equal(isNeeded([], hidden), true);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { bare, fold, spellings, words } from '../normalise.js';

const vectors = JSON.parse(readFileSync(new URL('../../tests/vectors/normalise.json', import.meta.url), 'utf8'));

test('texts fold as the vectors say', () => {
  assert.ok(vectors.fold.length >= 60);
  for (const { text, lang, folded } of vectors.fold) assert.equal(fold(text, lang), folded, text);
});

test('words keep what stands in the text', () => {
  for (const { text, lang, words: expected } of vectors.words) {
    assert.deepEqual(
      words(text, lang).map((word) => [word.folded, word.original]),
      expected,
    );
  }
});

test('spellings and bare forms are as the vectors say', () => {
  for (const { folded, spellings: expected } of vectors.spellings) assert.deepEqual(spellings(folded), expected);
  for (const { folded, bare: expected } of vectors.bare) assert.equal(bare(folded), expected);
});

test('every character folds to what stays folded', () => {
  for (let code = 0; code < 0x11000; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const c = String.fromCodePoint(code);
    const once = fold(`a${c}b ${c}`);
    assert.equal(fold(once), once, code.toString(16));
  }
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { modules, outline } from '../qr.js';

/**
 * Drawn by another implementation (`npm run qr-vectors` in `e2e/`): size, and SHA-256 over the modules row by row.
 * @type {{ text: string, mask: number, size: number, sha256: string }[]}
 */
const VECTORS = JSON.parse(readFileSync(new URL('qr-vectors.json', import.meta.url), 'utf8'));

test('every version, every mask: module by module as another implementation draws it', () => {
  assert.deepEqual(new Set(VECTORS.map(({ size }) => (size - 17) / 4)).size, 15);
  assert.deepEqual(new Set(VECTORS.map(({ mask }) => mask)).size, 8);
  for (const { text, mask, size, sha256 } of VECTORS) {
    const square = modules(text, mask) || [];
    assert.equal(square.length, size, text);
    assert.equal(createHash('sha256').update(square.flat().map(Number).join('')).digest('hex'), sha256, `${size}, mask ${mask}`);
  }
});

test('without a mask it takes one of the eight', () => {
  const text = 'https://example.org/ar/be-gent/sheet#be-ocmw,be-okan';
  const chosen = JSON.stringify(modules(text));
  assert.ok([0, 1, 2, 3, 4, 5, 6, 7].some((mask) => JSON.stringify(modules(text, mask)) === chosen));
});

test('what does not fit is not drawn', () => {
  assert.ok(modules('x'.repeat(412)));
  assert.equal(modules('x'.repeat(413)), undefined);
});

test('the outline draws each run once, inside a border of four', () => {
  assert.equal(outline([[true, true, false], [false, false, true]]), 'M4 4h2v1h-2zM6 5h1v1h-1z');
});

// The shared cases of the nearest place, which the Rust twin reads too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { kilometres, nearest } from '../place.js';

const vectors = JSON.parse(readFileSync(new URL('../../tests/vectors/places.json', import.meta.url), 'utf8'));

for (const { name, lat, lon, slug, km } of vectors.nearest) {
  test(`nearest: ${name}`, () => {
    const found = nearest(vectors.table, lat, lon);
    assert.equal(found?.slug, slug);
    assert.ok(Math.abs((found?.km ?? NaN) - km) < 0.001, `${found?.km} km instead of ${km}`);
  });
}

for (const { name, lat, lon } of vectors.nowhere) {
  test(`nowhere: ${name}`, () => assert.equal(nearest(vectors.table, lat, lon), null));
}

test('the first of two equally near is taken', () => {
  const { table, lat, lon, slug } = vectors.ties;
  assert.equal(nearest(table, lat, lon)?.slug, slug);
});

test('an empty table and a position that is no number give nothing', () => {
  assert.equal(nearest([], 51, 4), null);
  assert.equal(nearest(vectors.table, NaN, 4), null);
  assert.equal(nearest(vectors.table, 51, Infinity), null);
});

test('a quarter of the way round the Earth', () => {
  assert.ok(Math.abs(kilometres(0, 0, 0, 90) - (Math.PI / 2) * 6371.0088) < 1e-6);
});

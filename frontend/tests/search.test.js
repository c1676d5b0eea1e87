import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { distanceWithin, search } from '../search.js';

const { indexes, queries } = JSON.parse(
  readFileSync(new URL('../../tests/vectors/search.json', import.meta.url), 'utf8'),
);

test('the phone answers the queries of the vectors', () => {
  assert.ok(queries.length >= 50);
  for (const { lang, query, first } of queries) {
    const hits = search(indexes[lang], query, 3);
    const found = hits.length > 0 ? hits[0].doc : null;
    assert.ok(found === null ? first.length === 0 : first.includes(found), `${lang} ${query}: ${JSON.stringify(hits)}`);
  }
});

test('a hit says why', () => {
  const [hit] = search(indexes.nl, 'huisartsenwachtpsot', 1);
  assert.deepEqual(hit.why, { field: 'name', word: 'huisartsenwachtpost', distance: 1 });
  const [other] = search(indexes.nl, 'الطبيب', 1);
  assert.deepEqual(other.why, { field: 'synonym', word: 'طبيب', distance: 0 });
});

test('no more hits than asked for, the best first', () => {
  const hits = search(indexes.nl, 'geld', 2);
  assert.equal(hits.length, 2);
  assert.ok(hits[0].score >= hits[1].score);
  assert.ok(search(indexes.nl, 'geld', 10).length >= 2);
});

test('distances count letters added, dropped, changed and exchanged', () => {
  assert.equal(distanceWithin('dokter', 'dokter', 2), 0);
  assert.equal(distanceWithin('dokter', 'doktor', 2), 1);
  assert.equal(distanceWithin('dokter', 'dkoter', 2), 1);
  assert.equal(distanceWithin('dokter', 'doker', 2), 1);
  assert.equal(distanceWithin('dokter', 'dookkter', 2), 2);
  assert.equal(distanceWithin('dokter', 'advocaat', 2), 3);
  assert.equal(distanceWithin('ሓኪም', 'ሀኪም', 1), 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { find } from '../offline-search.js';

const PAGES = [
  { url: '/en/be-gent/services/be-doctor', title: 'Family doctor', summary: 'Care near you', kind: 'service' },
  { url: '/en/be-gent/pathways/school-be', title: 'School', summary: '', kind: 'pathway' },
];

/** The file of a pack as `base/search` writes it: two names of the reader's language, one document each. */
const FILE = {
  version: 1,
  lang: 'en',
  documents: PAGES,
  units: '0120;0111',
  lists: '0;1',
  words: 'family doctor;school',
  stop: 'a the',
};

test('a page is found by its name, misspelt and unfinished, with the word that found it', () => {
  for (const query of ['doctor', 'doctr', 'the doct']) {
    assert.deepEqual(find(FILE, query), [{ ...PAGES[0], word: 'doctor' }], query);
  }
  assert.equal(find(FILE, 'school')[0].url, PAGES[1].url);
});

test('nonsense finds nothing', () => {
  assert.deepEqual(find(FILE, 'qzxwvkjq'), []);
  assert.deepEqual(find(FILE, '   '), []);
});

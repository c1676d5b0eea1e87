/**
 * What a first visit and the whole offline layer weigh, as they are served: without comments and compressed.
 *
 * The server takes three things out and nothing else: what stands between a slash with two stars and the next end of a
 * comment, lines that begin with two slashes, and white space at the beginning of lines. The last test holds the
 * sources to it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const FOLDER = new URL('../', import.meta.url);
const ALL = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));

/** @param {string} name */
const read = (name) => readFileSync(new URL(name, FOLDER), 'utf8');

/** @param {string} text */
const bare = (text) => text.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, '');

/** @param {string} name */
const weight = (name) => brotliCompressSync(bare(read(name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * A module and what it needs at once; what it loads on demand stays out.
 * @param {string} name
 * @param {Set<string>} found
 */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, other] of read(name).matchAll(/^(?:import|export)\b[^'(]*'\.\/([\w-]+\.js)'/gm)) withImports(other, found);
  return found;
}

/** @param {Iterable<string>} names */
const sum = (names) => [...names].reduce((total, name) => total + weight(name), 0);

test('the script that every page loads is at most 5 kB', () => {
  const weighed = sum(withImports('app.js'));
  assert.ok(weighed <= 5000, `${weighed} bytes`);
});

/** What a first visit loads, by kind of page, all parts behind its buttons included, in a script that a phone may lack. */
const FIRST_VISITS = {
  'a service': ['app.js', 'open-now.js', 'share.js', 'read-aloud.js', 'keep.js', 'desk.js'],
  'a pathway': ['app.js', 'pathway.js', 'wipe.js'],
  'a report': ['app.js', 'outbox.js', 'drafts.js'],
  'the offline page': ['app.js', 'pack.js', 'wipe.js'],
  'the start': ['app.js', 'locate.js'],
};

for (const [page, parts] of Object.entries(FIRST_VISITS)) {
  test(`a first visit of ${page} loads at most 10 kB of script`, () => {
    const weighed = sum(new Set([...parts, 'script-font.js'].flatMap((name) => [...withImports(name)])));
    assert.ok(weighed <= 10000, `${weighed} bytes`);
  });
}

test('the whole layer is at most 40 kB, so that a pack stays small', () => {
  const weighed = sum(ALL);
  assert.ok(weighed <= 40000, `${weighed} bytes`);
});

test('every module that is named exists, and every module is named', () => {
  const named = new Set(ALL.flatMap((name) => Array.from(read(name).matchAll(/['"]\.\/([\w-]+\.js)['"]/g), ([, other]) => other)));
  // the pages of signing in load theirs themselves
  const roots = ['app.js', 'sw.js', 'passkey.js'];
  assert.deepEqual([...named].sort(), ALL.filter((name) => !roots.includes(name)).sort());
});

test('taking the comments out leaves every text and pattern alone', () => {
  for (const name of ALL) {
    const comments = read(name).match(/\/\*\*[\s\S]*?\*\//g) || [];
    for (const comment of comments) assert.doesNotMatch(comment, /\n\s*(?!\*)\S/, `${name}: ${comment}`);
    assert.doesNotMatch(read(name), /['"`/][^\s'"`]*\/\*\*/, name);
    assert.doesNotMatch(bare(read(name)), /\/\*/, `${name}: a comment with one star stays in what is served`);
  }
});

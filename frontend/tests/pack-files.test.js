import assert from 'node:assert/strict';
import { createHash, webcrypto } from 'node:crypto';
import { test } from 'node:test';

// Node 18 has no `crypto` on its global scope.
if (!globalThis.crypto) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
const { addressesIn, isWhole, plan, storedCopy } = await import('../pack-files.js');

/** @param {string} url @param {string} sha256 @returns {PackFile} */
const file = (url, sha256) => ({ url, sha256, bytes: 1, transfer_bytes: 1, kind: 'content' });
/** @param {PackFile[]} files @returns {PackManifest} */
const manifest = (...files) => ({ place: 'be', lang: 'ar', revision: 'r', created: '', bytes: 0, transfer_bytes: 0, files });

test('the first time every file is fetched', () => {
  const wanted = manifest(file('/a', '1'), file('/b', '2'));
  assert.deepEqual(plan(wanted, undefined), { fetched: wanted.files, copied: [] });
});

test('an update fetches only what has changed, and copies what only moved', () => {
  const wanted = manifest(file('/a', '1'), file('/b2', '3'), file('/c2', '2'));
  const saved = manifest(file('/a', '1'), file('/b', '9'), file('/c', '2'));
  assert.deepEqual(plan(wanted, saved), { fetched: [wanted.files[1]], copied: [{ from: '/c', to: wanted.files[2] }] });
});

test('one changed byte is found', async () => {
  const bytes = new TextEncoder().encode('{"pages":{}}');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  assert.equal(await isWhole(bytes.buffer, sha256), true);
  bytes[3] ^= 1;
  assert.equal(await isWhole(bytes.buffer, sha256), false);
});

test('a kept answer says nothing about a compression that is gone', () => {
  const headers = new Headers({ 'Content-Encoding': 'br', Vary: 'Accept-Encoding', 'Content-Type': 'application/json' });
  assert.deepEqual([...storedCopy('{}', headers).headers], [['content-type', 'application/json']]);
});

test('scripts and styles are found in pages and in scripts, nothing else', () => {
  const page = '<link rel="stylesheet" href="/assets/app.1a.css"><script src="/assets/app.2b.js"></script><a href="/ar/be">x</a>';
  assert.deepEqual(addressesIn(page, 'https://h/x'), ['https://h/assets/app.1a.css', 'https://h/assets/app.2b.js']);
  const script = `import { a } from './hours.3c.js'; import('/assets/pack.4d.js'); // 'other.js' "https://x/y.js"`;
  assert.deepEqual(addressesIn(script, 'https://h/assets/app.2b.js'), [
    'https://h/assets/hours.3c.js',
    'https://h/assets/pack.4d.js',
  ]);
});

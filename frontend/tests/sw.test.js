import assert from 'node:assert/strict';
import { test } from 'node:test';

import { page, savePack, startWorker } from './worker.js';

const offline = () => {
  throw new TypeError('Failed to fetch');
};
const never = () => new Promise(() => {});
const SERVICE = '/ar/be-gent/services/be-ocmw';

/** A world whose network can be changed while the worker runs. @param {(url: URL) => any} network */
function world(network) {
  const changing = { network };
  const worker = startWorker({ network: (url) => changing.network(url) });
  return { ...worker, changing };
}

/** @param {Response | undefined} response */
const textOf = async (response) => (response ? response.text() : 'left to the browser');

test('a visited page is read again without network, and says where it comes from', async () => {
  const { visit, changing } = world(() => page('doctor'));
  assert.match(await textOf(await visit(SERVICE)), /<html lang="ar"/);
  changing.network = offline;
  const answer = await visit(SERVICE);
  assert.equal(answer?.headers.get('Content-Security-Policy'), "default-src 'self'");
  assert.match(await textOf(answer), /<html data-from="cache" data-saved-at="2026-11-24T10:00:00.000Z" data-late lang="ar".*doctor/);
});

test('a slow network has three seconds while a copy lies on the phone', async () => {
  const { visit, changing } = world(() => page('old'));
  await visit(SERVICE);
  changing.network = never;
  assert.match(await textOf(await visit(SERVICE, { isPatient: false })), /data-from="cache".*old/);
});

test('without a copy the slow network is waited for', async () => {
  const { visit } = world(() => new Promise((resolve) => setTimeout(() => resolve(page('late')), 60)));
  assert.match(await textOf(await visit(SERVICE)), /late/);
});

test('a failing server does not replace what the phone has, nor is it kept', async () => {
  const { visit, changing } = world(() => page('good'));
  await visit(SERVICE);
  changing.network = () => new Response('broken', { status: 503, headers: { 'Content-Type': 'text/html' } });
  assert.match(await textOf(await visit(SERVICE)), /good/);
  assert.match(await textOf(await visit('/ar/be-gent/needs/x')), /broken/);
  changing.network = offline;
  assert.match(await textOf(await visit(SERVICE)), /good/);
});

test('searches, private pages and posts are never kept', async () => {
  const { visit, caches, changing } = world((url) =>
    page('secret', { headers: url.pathname.endsWith('case') ? { 'Cache-Control': 'no-store' } : {} }),
  );
  await visit('/ar/be-gent/search?q=doctor');
  await visit('/ar/be-gent/case');
  assert.equal(await visit('/ar/be-gent/barrier', { method: 'POST' }), undefined);
  assert.deepEqual(await (await caches.open('navimig-pages')).keys(), []);
  changing.network = offline;
  assert.equal((await visit('/ar/be-gent/case'))?.type, 'error');
});

test('opening a page about danger or violence leaves no copy of it, by whatever way it was opened', async () => {
  const danger = '/ar/be-gent/services/be-1712';
  const { visit, tell, caches, changing } = world((url) => page(url.pathname === danger ? '<article data-untraced>1712</article>' : url.pathname));
  const read = ['/help', '/search', '/needs/help', '/needs/help.violence', '/voices/barrier', '/services/be-1712', '/services/be-ocmw'];
  const here = { type: 'here', lang: 'ar', place: 'be-gent', revision: 'r1', files: [] };
  for (const rest of read) {
    await visit(`/ar/be-gent${rest}`);
    await tell({ ...here, page: `/ar/be-gent${rest}` });
  }
  const kept = (await (await caches.open('navimig-pages')).keys()).map(({ url }) => new URL(url).pathname);
  assert.deepEqual(kept, [SERVICE]);
  changing.network = offline;
  assert.match(await textOf(await visit('/ar/be-gent/help')), /help/, 'what everybody has is there');
  assert.match(await textOf(await visit(danger)), /<html data-absent/);
});

test('a page about danger that the person chose to keep is kept, and brought up to date', async () => {
  const { visit, tell, caches, changing } = world(() => page('<article data-untraced>old</article>'));
  await tell({ type: 'keep', page: SERVICE, wanted: true });
  changing.network = () => page('<article data-untraced>new</article>');
  await visit(SERVICE);
  assert.deepEqual(await (await caches.open('navimig-pages')).keys(), []);
  changing.network = offline;
  assert.match(await textOf(await visit(SERVICE)), /new/);
});

test('sixty pages are kept, the newest', async () => {
  const { visit, caches } = world((url) => page(url.pathname));
  for (let number = 0; number < 65; number += 1) await visit(`/ar/be-gent/services/s${number}`);
  await visit('/ar/be-gent/services/s10');
  const kept = (await (await caches.open('navimig-pages')).keys()).map(({ url }) => url.split('/').pop());
  assert.equal(kept.length, 60);
  assert.deepEqual([kept[0], kept[59]], ['s5', 's10']);
});

test('a page of a saved pack answers at once, whole and with its security headers, and is refreshed behind', async () => {
  const { visit, caches, asked } = world(never);
  await savePack(caches);
  const answer = await visit(SERVICE, { isPatient: false });
  assert.equal(answer?.headers.get('Content-Security-Policy'), "default-src 'self'; script-src 'self'");
  assert.equal(
    await textOf(answer),
    '<html data-from="pack" data-saved-at="2026-11-20T10:00:00Z" lang="ar"><title>A &amp; B</title>' +
      '<a href="/nl/be-gent/services/be-ocmw">nl</a><main><h1>$& OCMW</h1></main></html>',
  );
  assert.deepEqual(asked, [SERVICE]);
  assert.match(await textOf(await visit('/ar/be-gent/pathways/asylum-be', { isPatient: false })), /Pathway/);
});

test('a page without a place comes out of the pack of the place where the person was', async () => {
  const { visit, caches, tell, changing } = world(() => page('online'));
  await savePack(caches);
  changing.network = offline;
  assert.equal((await visit('/ar/privacy'))?.type, 'error', 'nobody has told the place yet');
  await tell({ type: 'here', lang: 'ar', place: 'be-gent', revision: 'r1', page: SERVICE, files: [] });
  assert.match(await textOf(await visit('/ar/privacy')), /data-from="pack".*Privacy/);
});

test('a pack of another revision waits for the network, and stands in for it', async () => {
  const later = () => new Promise((resolve) => setTimeout(() => resolve(page('newer', { revision: 'r2' })), 15));
  const { visit, caches, changing } = world(later);
  await savePack(caches);
  // The first answer still comes from the pack; the network behind it tells of the new revision.
  assert.match(await textOf(await visit(SERVICE)), /OCMW/);
  assert.match(await textOf(await visit(SERVICE)), /newer/);
  changing.network = offline;
  // The copy of the page is younger than the pack.
  assert.match(await textOf(await visit(SERVICE)), /data-from="cache".*newer/);
  assert.match(await textOf(await visit('/ar/be-gent/pathways/asylum-be')), /data-from="pack" data-saved-at="2026-11-20T10:00:00Z" data-late/);
});

test('a search asks the network first and else offers the phone to search', async () => {
  const { visit, caches, changing } = world(() => page('found'));
  await savePack(caches);
  assert.match(await textOf(await visit('/ar/be-gent/search?q=x')), /found/);
  changing.network = offline;
  assert.match(await textOf(await visit('/ar/be-gent/search?q=x')), /<main><div data-offline-search><\/div><\/main>/);
});

test('the first page brings help, the start and the offline page to the phone', async () => {
  const { tell, visit, caches, changing, asked } = world((url) => page(url.pathname));
  const here = { type: 'here', lang: 'ar', place: 'be-gent', revision: 'r1', page: SERVICE };
  const files = ['https://example.org/assets/app.1.js', 'https://third.example/x.js'];
  await tell({ ...here, files });
  assert.equal(asked.includes('/x.js'), false);
  assert.ok(await caches.match('/assets/app.1.js', { cacheName: 'navimig-assets' }));
  const before = asked.length;
  await tell({ ...here, files });
  assert.equal(asked.length, before, 'nothing is fetched twice for the same revision');
  changing.network = offline;
  for (const path of ['/ar/be-gent/help', '/ar/be-gent', '/ar/be-gent/voices/barrier?service=x', SERVICE]) assert.match(await textOf(await visit(path)), new RegExp(`<main>${path.split('?')[0]}<`));
  assert.match(await textOf(await visit('/ar/be-gent/needs/never-seen')), /<html data-absent data-from="cache".*be-gent\/offline/);
  const start = await visit('/');
  assert.deepEqual([start?.status, start?.headers.get('Location')], [302, 'https://example.org/ar/be-gent']);
});

test('a page that was kept outlives the bound, and can be let go', async () => {
  const { tell, visit, caches, changing } = world((url) => page(url.pathname));
  await tell({ type: 'keep', page: SERVICE, wanted: true });
  for (let number = 0; number < 61; number += 1) await visit(`/ar/be-gent/services/s${number}`);
  changing.network = offline;
  assert.match(await textOf(await visit(SERVICE)), /be-ocmw/);
  await tell({ type: 'keep', page: SERVICE, wanted: false });
  assert.equal(await (await caches.open('navimig-kept')).match(SERVICE), undefined);
});

test('a file with its hash in the name is fetched once', async () => {
  const { file, asked } = world(() => new Response('body{}'));
  assert.equal(await textOf(await file('/assets/app.1a2b.css')), 'body{}');
  assert.equal(await textOf(await file('/assets/app.1a2b.css')), 'body{}');
  assert.deepEqual(asked, ['/assets/app.1a2b.css']);
});

test('files of others and of the interface are left to the browser', async () => {
  const { file } = world(offline);
  assert.equal(await file('/api/v1/services'), undefined);
  assert.equal(await file('/packs/be-gent/ar/manifest.json'), undefined);
});

test('without Cache Storage the worker stands aside', async () => {
  const { visit } = startWorker({ network: offline, hasCaches: false });
  assert.equal(await visit(SERVICE), undefined);
});

test('a new worker removes what an older one named differently, and no pack', async () => {
  const { raise, caches } = world(offline);
  for (const name of ['navimig-old', 'navimig-pages', 'pack-be-gent-ar']) await caches.open(name);
  await raise('activate', {});
  assert.deepEqual(await caches.keys(), ['navimig-pages', 'pack-be-gent-ar']);
});

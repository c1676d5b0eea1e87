/** No page asks anybody but us for anything, and no page breaks its own content policy. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, savePack, settle, startServer } from '../app.js';
import { publicPages } from '../pages.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {Awaited<ReturnType<typeof openPhone>>} */
let phone;

before(async () => {
  server = await startServer();
  phone = await openPhone();
});
after(async () => {
  if (phone) await phone.destroy();
  if (server) await server.stop();
});

test('one host only, on every kind of page, in six languages', async () => {
  const { page, hosts, faults } = phone;
  for (const path of await publicPages(server.url, ['nl', 'ar', 'uk', 'ti', 'bn', 'fa'])) {
    await page.goto(server.url + path, { waitUntil: 'load' });
  }
  await page.goto(`${server.url}/nl/be-gent`);
  await settle(page);
  await savePack(page, `${server.url}/nl/be-gent`);
  assert.deepEqual([...hosts], [new URL(server.url).host]);
  assert.deepEqual(faults, []);
});

test('every answer carries the headers that keep others out', async () => {
  for (const path of ['/', '/nl/be-gent', '/nl/be-gent/help', '/sw.js', '/manifest.webmanifest', '/nl/be-gent/nothing-here']) {
    const { headers } = await fetch(server.url + path, { redirect: 'manual' });
    const policy = headers.get('Content-Security-Policy') || '';
    assert.match(policy, /require-trusted-types-for 'script'/, path);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*|https?:/, path);
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer', path);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
    assert.match(headers.get('Cross-Origin-Opener-Policy') || '', /same-origin/, path);
  }
});

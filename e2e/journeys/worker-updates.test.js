/** Pages, packs and the worker over time: what was saved stays, what changed is fetched, an entry is never lost. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, savePack, settle, sizeTold, startServer } from '../app.js';

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

test('help is there offline after the first page, without a pack', async () => {
  const { page, context } = phone;
  await page.goto(`${server.url}/uk/be-gent`);
  await settle(page);
  await context.setOffline(true);
  await page.goto(`${server.url}/uk/be-gent/help`);
  assert.ok(await page.locator('main a[href="tel:112"]').first().isVisible());
  await page.goto(`${server.url}/uk/be-gent/needs/health.doctor`);
  assert.equal(await page.locator('html').getAttribute('lang'), 'uk', 'a page that is not there says so in the language');
  await context.setOffline(false);
});

test('a pack is whole or absent: a damaged file leaves nothing behind', async () => {
  const { page, context } = phone;
  await page.goto(`${server.url}/uk/be-gent/offline`);
  await sizeTold(page);
  await context.route('**/packs/be-gent/uk/content.*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('<h1', '<h2') });
  });
  try {
    const { textDamaged, textFailed } = await page.locator('#pack').evaluate((section) => ({ ...section.dataset }));
    await page.locator('[data-action=pack-save]').click();
    await page.waitForFunction(
      (damaged) => document.querySelector('#pack output')?.textContent === damaged,
      textDamaged || textFailed || '',
    );
    assert.equal(await page.evaluate(() => caches.has('pack-be-gent-uk')), false);
  } finally {
    await context.unroute('**/packs/be-gent/uk/content.*');
  }
});

test('a second save fetches nothing but the manifest', async () => {
  const { page, context } = phone;
  await savePack(page, `${server.url}/uk/be-gent`);
  /** @type {string[]} */
  const asked = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await page.locator('[data-action=pack-remove]').waitFor({ state: 'visible' });
  await page.waitForTimeout(500);
  assert.deepEqual(asked.filter((path) => path.startsWith('/packs/') && !path.endsWith('manifest.json')), []);
});

test('the pack is removed by one button', async () => {
  const { page } = phone;
  await page.locator('[data-action=pack-remove]').click();
  await page.locator('[data-action=pack-save]').waitFor({ state: 'visible' });
  assert.equal(await page.evaluate(() => caches.has('pack-be-gent-uk')), false);
});

test('a phone without a service worker reads every page', async () => {
  const { context } = phone;
  const page = await context.newPage();
  await page.addInitScript(() => {
    // As in a browser that has none: neither the worker nor its storage.
    for (const [owner, name] of /** @type {const} */ ([[Navigator.prototype, 'serviceWorker'], [window, 'caches']])) {
      delete (/** @type {any} */ (owner)[name]);
    }
  });
  await page.goto(`${server.url}/uk/be-gent/offline`);
  assert.equal(await page.evaluate(() => 'serviceWorker' in navigator || 'caches' in window), false);
  assert.ok(await page.locator('main h1').innerText());
  await page.waitForFunction(() => document.querySelector('#pack output')?.textContent, undefined, { timeout: 5000 });
  assert.deepEqual(phone.faults, []);
  await page.close();
});

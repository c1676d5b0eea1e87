/** Without network, in Arabic: find a doctor, read the page, call. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, overflow, savePack, settle, startServer } from '../app.js';

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

test('a doctor in Arabic, offline', async (t) => {
  const { page, context } = phone;

  await t.test('the pack says its size, is saved, and says so', async () => {
    await page.goto(`${server.url}/ar/be-gent`);
    await settle(page);
    await savePack(page, `${server.url}/ar/be-gent`);
    assert.match(await page.locator('#pack output').innerText(), /\p{Nd}/u, 'it says when it was saved');
  });

  await t.test('in airplane mode the search finds a doctor, even misspelt', async () => {
    await context.setOffline(true);
    for (const query of ['طبيب', 'طبيبب', 'doctor']) {
      await page.goto(`${server.url}/ar/be-gent/search?q=${encodeURIComponent(query)}`);
      const first = page.locator('[data-offline-search] a[href*="/services/"], [data-offline-search] a[href*="/pathways/"]').first();
      await first.waitFor();
      assert.ok(await first.innerText(), query);
    }
  });

  await t.test('nonsense finds nothing and says so', async () => {
    await page.goto(`${server.url}/ar/be-gent/search?q=qzxwvkjq`);
    await page.waitForFunction(() => document.querySelector('[data-offline-search]')?.textContent);
    assert.equal(await page.locator('[data-offline-search] a[href*="/services/"]').count(), 0);
  });

  await t.test('the page of the service is whole: right to left, with a number to call', async () => {
    await page.goto(`${server.url}/ar/be-gent/search?q=${encodeURIComponent('طبيب')}`);
    await page.locator('[data-offline-search] a[href*="/services/"]').first().click();
    await page.waitForURL(/\/ar\/be-gent\/services\//);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.equal(await page.locator('html').getAttribute('data-from'), 'pack');
    assert.ok(await page.locator('main h1').innerText());
    assert.ok(await page.locator('#net').isVisible(), 'the page says that the phone is offline');
    assert.deepEqual(await overflow(page), []);
  });

  await t.test('help and its numbers are there', async () => {
    await page.goto(`${server.url}/ar/be-gent/help`);
    assert.ok(await page.locator('main a[href="tel:112"]').first().isVisible());
  });

  await t.test('no script failed and the policy was kept', () => assert.deepEqual(phone.faults, []));
});

/** Without a script every page says everything, and every form goes through. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, overflow, startServer } from '../app.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {Awaited<ReturnType<typeof openPhone>>} */
let phone;

before(async () => {
  server = await startServer();
  phone = await openPhone({ hasScript: false });
});
after(async () => {
  if (phone) await phone.destroy();
  if (server) await server.stop();
});

test('from the first page to a service', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl`);
  assert.ok(await page.locator('main').innerText());
  await page.goto(`${server.url}/nl/be-gent`);
  await page.locator('input[name=q]').first().fill('dokter');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\?q=dokter/);
  await page.locator('main a[href*="/be-gent/services/"]').first().click();
  await page.waitForURL(/\/services\//);
  assert.ok(await page.locator('main h1').innerText());
  assert.deepEqual(await overflow(page), []);
});

test('no button stands there that needs a script', async () => {
  const { page } = phone;
  for (const path of ['/nl/be-gent', '/nl/be-gent/help', '/nl/be-gent/pathways/diploma-be', '/nl/be-gent/services/be-ocmw']) {
    await page.goto(server.url + path);
    // A link may carry an action: without a script it is a link.
    assert.equal(await page.locator('button[data-action]:visible').count(), 0, path);
  }
});

test('a pathway shows all its steps, with the condition in words where there is one', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/be-gent/pathways/diploma-be`);
  const steps = page.locator('[data-step]');
  assert.ok((await steps.count()) >= 2);
  for (const step of await steps.all()) assert.ok(await step.isVisible());
});

test('help is one step away and holds numbers to call', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/be-gent`);
  await page.locator('a[href$="/be-gent/help"]:visible').first().click();
  await page.waitForURL(/\/help$/);
  assert.ok(await page.locator('main a[href^="tel:"]').first().isVisible());
});

test('a barrier is reported and its case number and four words are shown', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/be-gent/voices/barrier`);
  await page.locator('form[data-outbox] [name=reason]').first().check();
  await page.locator('form[data-outbox] button:not([type=button])').last().click();
  await page.waitForLoadState();
  assert.match(await page.locator('main').innerText(), /\d{4,}/);
});

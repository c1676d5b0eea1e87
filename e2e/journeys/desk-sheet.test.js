/** Desk mode: collect, one sheet, one code that holds the list itself; the address that is sent holds nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, startServer } from '../app.js';

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

test('a volunteer collects a service and prints its sheet', async () => {
  const { page, context } = phone;
  await page.goto(`${server.url}/ar/be-gent/services/be-ocmw`);
  await page.locator('[data-action=collect]').first().click();
  await page.locator('#desk').waitFor();
  await page.locator('[data-action=collect][aria-pressed=true]').first().waitFor();
  /** @type {string[]} */
  const asked = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname + new URL(request.url()).search));
  await page.locator('[data-desk-sheet]').click();
  await page.locator('[data-sheet][data-ready]').waitFor();
  assert.match(page.url(), /\/ar\/be-gent\/sheet#be-ocmw$/);
  assert.ok(await page.locator('[data-id=be-ocmw] h2').innerText());
  assert.ok(await page.locator('[data-sheet] svg[role=img]').isVisible());
  assert.equal(await page.locator('[data-id=be-ocmw] [data-action]').count(), 0);
  assert.deepEqual(asked.filter((path) => path.includes('sheet') && path.includes('be-ocmw')), [], 'the list is not sent');
  assert.deepEqual(phone.faults, []);
});

test('the sheet stands in two languages, with its address beside the code, and the bar stays off the paper', async () => {
  const { page } = phone;
  await page.locator('[data-sheet-second]').selectOption('nl');
  await page.locator('[data-id=be-ocmw] section[lang=nl] h2').waitFor();
  assert.match(page.url(), /\/ar\/be-gent\/sheet#be-ocmw;nl$/);
  const [arabic, dutch] = await page.locator('[data-id=be-ocmw] section').all();
  assert.deepEqual([await arabic.getAttribute('lang'), await dutch.getAttribute('lang')], ['ar', 'nl']);
  assert.equal(await page.locator('[data-sheet] figcaption bdi').innerText(), page.url());
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['#desk', '[data-sheet-second]', '[data-action=print]']) {
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  }
  await page.emulateMedia({ media: 'screen' });
});

test('a sheet without a list in its address reads that of the tab', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/ar/be-gent`);
  await page.goto(`${server.url}/ar/be-gent/sheet`);
  await page.locator('[data-id=be-ocmw] section[lang=nl] h2').waitFor();
});

test('a step of a pathway is collected, with its office', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/ar/be-gent/pathways/doctor-be#step-4`);
  const collect = page.locator('#step-4 [data-action=collect]');
  await collect.click();
  await page.locator('[data-desk-sheet]').click();
  const entry = page.locator('[data-id="doctor-be.4"]');
  await entry.locator('section[lang=ar] h3').waitFor();
  assert.equal(await entry.locator('[data-action], input, .n').count(), 0);
  assert.deepEqual(phone.faults, []);
});

test('the list ends with the tab', async () => {
  const other = await phone.context.newPage();
  await other.goto(`${server.url}/ar/be-gent`);
  assert.equal(await other.locator('#desk').isVisible(), false);
  await other.close();
});

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

test('the list ends with the tab', async () => {
  const other = await phone.context.newPage();
  await other.goto(`${server.url}/ar/be-gent`);
  assert.equal(await other.locator('#desk').isVisible(), false);
  await other.close();
});

/** A deadline counted from the day of arrival, in working days, and taken along as a calendar file. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
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

test('asylum: eight working days after the arrival, Christmas not counted', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/be-gent/pathways/asylum-be#step-1`);
  const list = page.locator('[data-pathway-list]:visible [data-step][data-standing]').first();
  await list.waitFor({ state: 'attached' });
  const event = page.locator('[data-event=arrival]').first();
  for (const [part, value] of [['day', '18'], ['month', '12'], ['year', '2026']]) {
    await event.locator(`[data-event-${part}]`).fill(value);
  }
  await page.keyboard.press('Tab');

  // Mon 21 (1) to Thu 24 (4), Christmas, Mon 28 (5) to Thu 31 (8).
  const output = page.locator('[data-step] output', { hasText: '31 december 2026' }).first();
  await output.waitFor();

  const button = page.locator('[data-action=pathway-ics]:visible').last();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  assert.match(download.suggestedFilename(), /\.ics$/);
  const text = await readFile(await download.path(), 'utf8');
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20261231\r\n/);
  assert.match(text, /UID:asylum-be\.\d+@/);

  // The date is there again after the browser was closed, and in another language.
  await phone.close();
  phone = await openPhone({ memory: phone.memory });
  await phone.page.goto(`${server.url}/fa/be-gent/pathways/asylum-be#step-1`);
  await phone.page.locator('[data-step] output', { hasText: /۳۱|31/ }).first().waitFor();
  assert.deepEqual(phone.faults, []);
});

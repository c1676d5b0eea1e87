/** The form of a barrier online: a case for each person, a question about numbers, a clean page of thanks, a sheet to keep. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, overflow, settle, startServer, until } from '../app.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  server = await startServer();
});
after(async () => {
  if (server) await server.stop();
});

/** @typedef {Awaited<ReturnType<typeof openPhone>>} Phone */

/** @param {Parameters<typeof openPhone>[0]} options @param {(phone: Phone) => Promise<void>} walk */
async function withPhone(options, walk) {
  const phone = await openPhone(options);
  try {
    await walk(phone);
    assert.deepEqual(phone.faults, []);
  } finally {
    await phone.destroy();
  }
}

/** @param {import('playwright-core').Page} page */
const send = (page) => page.locator('form[data-outbox] button:not([type=button])').last().click();

test('two phones without a script that send the same have two cases', async () => {
  /** @type {(string | null)[]} */
  const numbers = [];
  for (const lang of ['nl', 'nl']) {
    await withPhone({ hasScript: false }, async ({ page }) => {
      await page.goto(`${server.url}/${lang}/be-gent/voices/barrier`);
      await page.locator('[name=reason]').first().check();
      await send(page);
      numbers.push(await page.locator('[data-case]').getAttribute('data-case'));
    });
  }
  assert.ok(numbers[0] && numbers[1]);
  assert.notEqual(numbers[0], numbers[1]);
});

test('without a script a number in the words is asked about once, and the words stay', () =>
  withPhone({ hasScript: false }, async ({ page }) => {
    await page.goto(`${server.url}/ar/be-gent/voices/barrier`);
    await page.locator('[name=reason]').first().check();
    await page.locator('textarea').fill('٠٤٧٠ ١٢ ٣٤ ٥٦');
    await send(page);
    assert.equal(await page.locator('[data-case]').count(), 0);
    assert.equal(await page.locator('textarea').inputValue(), '٠٤٧٠ ١٢ ٣٤ ٥٦');
    assert.deepEqual(await overflow(page), []);
    await send(page);
    assert.equal(await page.locator('[data-words] .word').count(), 4);
    assert.deepEqual(await overflow(page), []);
  }));

test('with a script it is asked about once too; behind the report stands nothing that led to it', () =>
  withPhone({}, async ({ page }) => {
    await page.goto(`${server.url}/nl/be-gent/voices/barrier`);
    await page.locator('[name=reason]').first().check();
    await page.locator('textarea').fill('Bel 0470 12 34 56');
    await send(page);
    await page.locator('[data-outbox-state=refused]').waitFor();
    assert.equal(await page.locator('textarea').inputValue(), 'Bel 0470 12 34 56');
    assert.ok(await page.locator('[data-outbox-intro]').isVisible());
    await send(page);
    await page.locator('[data-case]').waitFor();
    assert.equal(await page.locator('[data-words] .word').count(), 4);
    assert.equal(await page.locator('[data-outbox-intro]').isVisible(), false);
    assert.equal(await page.locator('form[data-outbox]').isVisible(), false);
  }));

test('a field for an address shows only beside the way that was chosen', () =>
  withPhone({ hasScript: false }, async ({ page }) => {
    await page.goto(`${server.url}/nl/be-gent/voices/barrier`);
    // Nobody reads here yet, so the form asks for no address; one that was posted comes back with its field.
    assert.equal(await page.locator('[name=email]').count(), 0);
    await page.locator('form[data-outbox]').evaluate((form) => {
      for (const [name, value] of [['answer', 'email'], ['email', 'nonsense']]) {
        form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
      }
    });
    await page.locator('[name=reason]').first().check();
    await send(page);
    assert.ok(await page.locator('[name=email]').isVisible());
    assert.equal(await page.locator('[name=phone]').isVisible(), false);
    await page.locator('[name=answer][value=phone]').check();
    assert.ok(await page.locator('[name=phone]').isVisible());
    assert.equal(await page.locator('[name=email]').isVisible(), false);
  }));

test('on paper stand the number and the words', () =>
  withPhone({ hasScript: false }, async ({ page }) => {
    await page.goto(`${server.url}/fa/be-gent/voices/barrier`);
    await page.locator('[name=reason]').first().check();
    await send(page);
    await page.locator('[data-case]').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('[data-case]').isVisible());
    for (const word of await page.locator('[data-words] .word').all()) assert.ok(await word.isVisible());
    for (const part of ['.bottom', '.actions', 'main .no-print']) {
      for (const shown of await page.locator(part).all()) assert.equal(await shown.isVisible(), false, part);
    }
  }));

test('a report can be written without network after any page of the place was seen', () =>
  withPhone({}, async ({ page, context }) => {
    await page.goto(`${server.url}/nl/be-gent`);
    await settle(page);
    const isThere = () => page.evaluate(async () => !!(await caches.match('/nl/be-gent/voices/barrier')));
    await until(isThere, 5000, 'the form to lie on the phone');
    await context.setOffline(true);
    await page.goto(`${server.url}/nl/be-gent/voices/barrier`);
    const key = page.locator('form[data-outbox] [name=key]');
    await until(async () => /^[0-9a-f]{32}$/.test(await key.inputValue()), 5000, 'the script to make the key of a copy');
    await context.setOffline(false);
  }));

test('the way to wider figures is one line of text beside its picture', () =>
  withPhone({}, async ({ page }) => {
    await page.goto(`${server.url}/nl/be-gent/voices`);
    for (const row of await page.locator('.rows a').all()) assert.equal(await row.evaluate((link) => link.childElementCount), 2);
    assert.deepEqual(await overflow(page), []);
  }));

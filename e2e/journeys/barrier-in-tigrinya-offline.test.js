/** A barrier written without network in Tigrinya, the browser closed, opened again with network: exactly one arrives. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, settle, startServer, until } from '../app.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  server = await startServer();
});
after(async () => {
  if (server) await server.stop();
});

const FORM = '/ti/be-gent/voices/barrier';
const WORDS = 'ቋንቋኦም ኣይተረድኣንን፣ ተርጓሚ ድማ ኣይነበረን።';

/** @typedef {import('playwright-core').Page} Page */

/** What waits on the phone. @param {Page} page @returns {Promise<OutboxEntry[]>} */
const queue = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('navimig', 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          if (!opening.result.objectStoreNames.contains('outbox')) return resolve([]);
          const all = opening.result.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );

test('a barrier in Tigrinya, offline, exactly once', async () => {
  const first = await openPhone();
  /** @type {OutboxEntry} */
  let waiting;
  try {
    const { page, context } = first;
    await page.goto(server.url + FORM);
    await settle(page);
    await page.reload();
    await context.setOffline(true);
    const form = page.locator('form[data-outbox]');
    await form.locator('[name=reason]').first().check();
    await form.locator('textarea').first().fill(WORDS);
    await form.locator('button:not([type=button])').last().click();
    await page.locator('[data-outbox-state=waiting]').waitFor();
    [waiting] = await queue(page);
    assert.equal(waiting.state, 'waiting');
    assert.match(waiting.key, /^[0-9a-f]{32}$/);
    assert.ok(waiting.fields?.some(([, value]) => value === WORDS));
    assert.deepEqual(first.faults, []);
  } finally {
    // The browser is closed while the report waits.
    await first.close();
  }

  const again = await openPhone({ memory: first.memory });
  try {
    const { page } = again;
    /** @type {number[]} */
    const answers = [];
    again.context.on('response', (response) => {
      if (response.request().method() === 'POST') answers.push(response.status());
    });
    await page.goto(`${server.url}/ti/be-gent`);
    await page.locator('[data-case]').waitFor();
    const number = await page.locator('[data-case]').getAttribute('data-case');
    const words = await page.locator('[data-words] .word').allInnerTexts();
    assert.ok(number);
    assert.equal(words.length, 4);
    // Beside each word stands its number, for who does not read its letters.
    for (const word of words) assert.match(word.trim(), /^[a-z]{3,8} \d{4}$/);
    // None where the worker was faster, by Background Sync as the browser started.
    assert.ok(answers.filter((status) => status < 300).length <= 1, 'the page sends at most once');

    // The same report once more, as a second tab or the worker might send it: the same case, not another.
    const body = new URLSearchParams(waiting.fields).toString();
    const repeated = await page.evaluate(
      async ([action, form]) => {
        const headers = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' };
        return (await fetch(action, { method: 'POST', headers, body: form })).json();
      },
      [waiting.action || '', body],
    );
    assert.equal(repeated.case, number);

    // Number and words stay until the person has written them down; what was written is gone already.
    const [kept] = await queue(page);
    assert.equal(kept.state, 'answered');
    assert.equal(JSON.stringify(kept).includes(WORDS), false);
    await page.reload();
    await page.locator(`[data-case="${number}"]`).waitFor();
    await page.locator('[data-outbox-state=answered] button').last().click();
    await until(async () => (await queue(page)).length === 0, 5000, 'the answer to be forgotten');
    assert.deepEqual(again.faults, []);
  } finally {
    await again.destroy();
  }
});

test('an error comes back beside its field with every entry kept', async () => {
  const phone = await openPhone();
  try {
    const { page } = phone;
    await page.goto(server.url + FORM);
    await page.locator('form[data-outbox] textarea').first().fill(WORDS);
    // Leave the reason out; the browser's own check would stop an honest form, so it is switched off.
    await page.locator('form[data-outbox]').evaluate((/** @type {HTMLFormElement} */ form) => (form.noValidate = true));
    await page.locator('form[data-outbox] button:not([type=button])').last().click();
    await page.locator('[data-outbox-state=refused]').waitFor();
    assert.equal(await page.locator('form[data-outbox] textarea').first().inputValue(), WORDS);
    assert.ok(await page.locator('[data-outbox-error]').first().isVisible());
    // Put right, it goes through.
    await page.locator('form[data-outbox] [name=reason]').first().check();
    await page.locator('form[data-outbox] button:not([type=button])').last().click();
    await page.locator('[data-case]').waitFor();
  } finally {
    await phone.destroy();
  }
});

test('what is half written outlives a reload and a change of language', async () => {
  const phone = await openPhone();
  try {
    const { page } = phone;
    await page.goto(server.url + FORM);
    await page.waitForFunction(() => document.querySelector('form[data-outbox] [name=key]')?.getAttribute('value') !== null);
    await page.locator('form[data-outbox] textarea').first().fill(WORDS);
    await page.reload();
    await page.waitForFunction((words) => document.querySelector('textarea')?.value === words, WORDS);
    await page.goto(`${server.url}/nl/be-gent/voices/barrier`);
    await page.waitForFunction((words) => document.querySelector('textarea')?.value === words, WORDS);
  } finally {
    await phone.destroy();
  }
});

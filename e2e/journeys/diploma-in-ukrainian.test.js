/** The pathway to a recognised diploma in Ukrainian: questions, list, documents, dates, print; then other languages. */
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

const PATH = '/be-gent/pathways/diploma-be';

/** @typedef {import('playwright-core').Page} Page */

/** Answer the question shown with its first answer, as a person would. @param {Page} page */
async function answerOne(page) {
  const question = page.locator('[data-question]:visible');
  const kind = await question.getAttribute('data-kind');
  if (kind === 'number') await question.locator('input').fill('30');
  else if (kind === 'date') {
    for (const [part, value] of [['day', '1'], ['month', '9'], ['year', '2026']]) {
      await question.locator(`[data-event-${part}]`).fill(value);
    }
  } else await question.locator('input').first().check();
  await move(page, 'next');
}

/** Press a button that leads to another question, and wait until it is there. @param {Page} page @param {string} verb */
async function move(page, verb) {
  const { at } = await stored(page);
  await page.locator(`[data-action=pathway-${verb}]:visible`).click();
  await page.waitForFunction((old) => JSON.parse(localStorage.getItem('navimig.pathway.diploma-be') || '{}').at !== old, at);
}

/** Wait until the script has brought the list in line with what the phone remembers. @param {Page} page */
const isReady = (page) => page.locator('[data-pathway-list]:visible [data-step][data-standing]').first().waitFor({ state: 'attached' });

/** @param {Page} page */
const stored = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('navimig.pathway.diploma-be') || '{}'));

test('the diploma pathway in Ukrainian', async (t) => {
  const { page } = phone;
  await page.goto(`${server.url}/uk${PATH}`);
  await page.locator('[data-action=pathway-next]').waitFor();
  const questions = await page.locator('[data-question]').count();

  await t.test('one question at a time, with progress, back and skip', async () => {
    for (let asked = 0; asked < questions; asked += 1) {
      assert.equal(await page.locator('[data-question]:visible').count(), 1);
      assert.ok(await page.locator('[data-pathway-bar] [data-progress]').innerText());
      assert.equal(await page.locator('[data-pathway-list]').isVisible(), false);
      if (asked === 1) {
        await move(page, 'back');
        await move(page, 'next');
      }
      if (asked === questions - 1 && questions > 1) await move(page, 'skip');
      else await answerOne(page);
    }
    assert.equal(await page.locator('[data-pathway-list]').isVisible(), true);
  });

  await t.test('the list holds the steps, and ticks last', async () => {
    const steps = page.locator('[data-step]:visible');
    assert.ok((await steps.count()) >= 2);
    const tick = steps.first().locator('[data-tick]');
    await tick.check();
    await page.reload();
    await isReady(page);
    assert.equal(await page.locator('[data-step]:visible').first().locator('[data-tick]').isChecked(), true);
  });

  await t.test('one checklist of documents, without those of hidden steps', async () => {
    const hidden = await page.locator('[data-step]:not(:visible)').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')));
    const lines = page.locator('[data-documents] [data-for-steps]');
    assert.ok((await lines.count()) >= 1);
    for (const line of await lines.all()) {
      const needed = ((await line.getAttribute('data-for-steps')) || '').split(',').some((step) => !hidden.includes(step));
      assert.equal(await line.isVisible(), needed);
    }
  });

  await t.test('steps on the list are numbered from one, and one button answers again', async () => {
    const numbers = await page.locator('[data-step]:visible .n').allInnerTexts();
    assert.deepEqual(numbers, numbers.map((_, at) => String(at + 1)));
    assert.equal(await page.locator('[data-action=pathway-change]:visible').count(), 1);
  });

  await t.test('it prints: the list stands on paper, buttons do not', async () => {
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('[data-step]:visible').first().isVisible());
    assert.equal(await page.locator('[data-action]:visible').count(), 0);
    const paper = await page.pdf({ format: 'A4' });
    assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    await page.emulateMedia({ media: 'screen' });
  });

  await t.test('another language in the middle keeps every answer and tick', async () => {
    const before = await stored(page);
    await page.locator('a[hreflang=nl]').first().evaluate((/** @type {HTMLElement} */ link) => link.click());
    await page.waitForURL(`**/nl${PATH}`);
    await isReady(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
    assert.deepEqual(await stored(page), before);
    assert.equal(await page.locator('[data-step]:visible').first().locator('[data-tick]').isChecked(), true);
  });

  await t.test('one button wipes everything from this phone', async () => {
    const wipe = page.locator('[data-action=wipe]').first();
    assert.ok(await wipe.getAttribute('data-text-confirm'), 'what cannot be undone asks first');
    await wipe.click();
    await wipe.click();
    await page.waitForFunction(() => localStorage.length === 0);
    await page.waitForFunction(async () => !(await caches.keys()).length);
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistrations()).length);
  });

  await t.test('no script failed and the policy was kept', () => assert.deepEqual(phone.faults, []));
});

test('paper shows all steps before the first answer', async () => {
  const other = await openPhone();
  try {
    const { page } = other;
    await page.goto(`${server.url}/uk${PATH}`);
    await page.locator('[data-action=pathway-next]').waitFor();
    assert.equal(await page.locator('[data-step]:visible').count(), 0);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('[data-step]:visible').count(), await page.locator('[data-step]').count());
    assert.equal(await page.locator('[data-question]:visible').count(), 0);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${server.url}/uk/be-gent/print/pathways/diploma-be`);
    await page.locator('[data-action=print]').waitFor();
    assert.equal(await page.locator('[data-step]:visible').count(), await page.locator('[data-step]').count());
    assert.equal(await page.locator('[data-action=pathway-change]:visible').count(), 0);
    assert.ok(await page.locator('.sheet-code svg').isVisible());
    assert.deepEqual(await stored(page), {});
  } finally {
    await other.destroy();
  }
});

test('a language switched in the middle of the questions', async () => {
  const other = await openPhone();
  try {
    const { page } = other;
    await page.goto(`${server.url}/uk${PATH}`);
    await page.locator('[data-action=pathway-next]').waitFor();
    if ((await page.locator('[data-question]').count()) > 1) {
      await answerOne(page);
      const { at, answers } = await stored(page);
      await page.goto(`${server.url}/ar${PATH}`);
      await page.locator(`[data-question="${at}"]`).waitFor();
      assert.deepEqual((await stored(page)).answers, answers);
      await page.goBack();
      await page.locator(`[data-question="${at}"]`).waitFor();
    } else {
      // A pathway without questions keeps its ticks.
      await page.locator('[data-tick]').first().check();
      await page.goto(`${server.url}/ar${PATH}`);
      await isReady(page);
      assert.equal(await page.locator('[data-tick]').first().isChecked(), true);
    }
  } finally {
    await other.destroy();
  }
});

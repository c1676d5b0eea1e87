/** A date is written in three boxes with labels, in the order of the language; a day that does not exist is said beside them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, overflow, startServer } from '../app.js';

/** @typedef {import('playwright-core').Locator} Locator */

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {Awaited<ReturnType<typeof openPhone>>} */
let phone;

before(async () => {
  server = await startServer();
  phone = await openPhone({ size: { width: 320, height: 640 } });
});
after(async () => {
  if (phone) await phone.destroy();
  if (server) await server.stop();
});

/** @param {Locator} within @param {string} day @param {string} month @param {string} year */
async function write(within, day, month, year) {
  for (const [part, value] of [['day', day], ['month', month], ['year', year]]) {
    await within.locator(`[data-event-${part}]`).fill(value);
  }
  await within.locator('[data-event-day]').press('Tab');
}

/** The sentences that are read out with a field. @param {Locator} field */
const described = (field) =>
  field.evaluate((input) => (document.getElementById(input.getAttribute('aria-describedby') || '') || {}).textContent);

test('the boxes stand in the page itself, labelled, in the order of the language', async () => {
  for (const [lang, words, parts] of /** @type {[string, string[], string[]][]} */ ([
    ['nl', ['Dag', 'Maand', 'Jaar'], ['day', 'month', 'year']],
    ['ar', ['اليوم', 'الشهر', 'السنة'], ['day', 'month', 'year']],
    ['en', ['Month', 'Day', 'Year'], ['month', 'day', 'year']],
  ])) {
    const html = await (await fetch(`${server.url}/${lang}/be-gent/pathways/asylum-be`)).text();
    const [, boxes] = /data-event="arrival"[\s\S]*?<div class="date">([\s\S]*?)<\/div>/.exec(html) || [];
    const found = Array.from(boxes.matchAll(/<label>([^<]+)<input[^>]* data-event-(\w+)/g));
    assert.deepEqual(found.map(([, word]) => word), words);
    assert.deepEqual(found.map(([, , part]) => part), parts);
    assert.doesNotMatch(html, /type="date"/);
  }
});

test('31 February is refused beside the boxes of the list, and the right day counts', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/be-gent/pathways/asylum-be#step-1`);
  const event = page.locator('[data-event=arrival]:visible').first();
  const [output, error] = [page.locator('[data-step] output', { hasText: '2026' }), event.locator('.error')];
  await event.locator('[data-event-day]').fill('31');
  await event.locator('[data-event-day]').press('Tab');
  assert.equal(await error.isVisible(), false, 'a date that is not finished is not wrong yet');
  await write(event, '31', '2', '2026');
  await error.waitFor({ state: 'visible' });
  const sentence = await error.innerText();
  assert.equal(sentence, 'Die dag bestaat niet. Kijk dag, maand en jaar na.');
  for (const box of await event.locator('input').all()) {
    assert.equal(await box.getAttribute('aria-invalid'), 'true');
    assert.equal(await described(box), sentence);
  }
  assert.equal(await output.count(), 0);
  assert.deepEqual(await overflow(page), []);
  await write(event, '28', '2', '2026');
  await output.first().waitFor();
  assert.equal(await error.isVisible(), false);
  assert.equal(await described(event.locator('input').first()), '');
});

/** Skip the questions before this one. @param {Locator} question */
async function skipTo(question) {
  const { page } = phone;
  const asked = page.locator('[data-question]:visible');
  await asked.waitFor();
  while (!(await question.count())) {
    const name = await asked.getAttribute('data-question');
    await page.locator('[data-action=pathway-skip]:visible').click();
    await page.locator(`[data-question="${name}"]`).waitFor({ state: 'hidden' });
  }
}

test('a number that is none is refused beside its box', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/pt/pathways/citizen-pt`);
  const question = page.locator('[data-question][data-kind=number]:visible');
  await skipTo(question);
  await question.locator('input').fill('veel');
  await page.locator('[data-action=pathway-next]:visible').click();
  await question.locator('.error').waitFor({ state: 'visible' });
  assert.equal(await described(question.locator('input')), 'Dit antwoord kan niet. Kijk het na, of sla over.');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('inputmode')), 'numeric');
  await question.locator('input').fill('৭');
  await page.locator('[data-action=pathway-next]:visible').click();
  await question.waitFor({ state: 'hidden' });
});

test('a question for a date does not go on with a day that does not exist', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/fa/pt/pathways/citizen-pt`);
  const question = page.locator('[data-question][data-kind=date]:visible');
  await skipTo(question);
  const name = (await question.getAttribute('data-question')) || '';
  const answers = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('navimig.pathway.citizen-pt') || '{}').answers);
  await write(question, '۳۱', '۲', '۲۰۲۶');
  await page.locator('[data-action=pathway-next]:visible').click();
  await question.locator('.error').waitFor({ state: 'visible' });
  assert.ok(await question.isVisible());
  assert.equal(name in (await answers()), false);
  await write(question, '۲۸', '۲', '۲۰۲۶');
  await page.locator('[data-action=pathway-next]:visible').click();
  await question.waitFor({ state: 'hidden' });
  assert.equal((await answers())[name], '2026-02-28');

  // In another language it stands there again.
  await page.goto(`${server.url}/nl/pt/pathways/citizen-pt`);
  await page.locator('[data-action=pathway-change]:visible').first().click();
  await skipTo(question);
  assert.equal(await question.locator('[data-event-month]').inputValue(), '2');
  assert.deepEqual(phone.faults, []);
});

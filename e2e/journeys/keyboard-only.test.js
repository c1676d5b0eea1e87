/** Everything with the keyboard alone: the first stop skips to the content, every stop is seen, nothing is a trap. */
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

/** More stops than any page has. */
const MOST_STOPS = 150;

/** @typedef {import('playwright-core').Page} Page */

/** The element with the focus: what it is, whether one sees it, and whether something lies over it. @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { x, y, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isInView = y < innerHeight && y + height > 0 && x < innerWidth && x + width > 0;
    const top = document.elementFromPoint(x + width / 2, Math.min(Math.max(y + Math.min(height / 2, 24), 0), innerHeight - 1));
    return {
      name: `${element.tagName.toLowerCase()}[${element.getAttribute('href') || element.getAttribute('name') || element.textContent?.trim().slice(0, 30)}]`,
      isRinged: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      isInView,
      isCovered: isInView && !!top && !element.contains(top) && !top.contains(element) && !(top instanceof HTMLLabelElement),
    };
  });

for (const path of ['/nl/be-gent', '/ar/be-gent/help', '/nl/be-gent/search?q=dokter', '/nl/be-gent/pathways/diploma-be', '/nl/be-gent/voices/barrier']) {
  test(`every stop of ${path} is seen, and the end is reached`, async () => {
    const { page } = phone;
    await page.goto(server.url + path);
    // Its script puts the questions before the list: nobody tabs that fast.
    if (path.includes('/pathways/')) await page.locator('[data-action=pathway-skip]').waitFor();
    const visited = new Set();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (!now) break;
      assert.ok(now.isRinged, `${now.name} shows no focus`);
      assert.ok(now.isInView, `${now.name} has the focus outside the screen`);
      assert.ok(!now.isCovered, `${now.name} lies under something`);
      visited.add(now.name);
      assert.ok(stop < MOST_STOPS - 1, 'the focus never leaves the page');
    }
    assert.ok(visited.size > 5);
  });
}

test('the first stop skips to the content', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/be-gent`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInMain = await page.evaluate(() => !!document.activeElement?.closest('main'));
  assert.ok(isInMain);
});

test('a search and its first result', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/be-gent`);
  await page.locator('input[name=q]').first().focus();
  await page.keyboard.type('dokter');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\?q=dokter/);
  await page.locator('main a[href*="/be-gent/services/"], main a[href*="/be-gent/pathways/"]').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(services|pathways)\//);
});

test('a pathway from question to tick', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/nl/be-gent/pathways/diploma-be`);
  await page.locator('[data-action=pathway-skip]').waitFor();
  for (let asked = await page.locator('[data-question]').count(); asked > 0; asked -= 1) {
    const before = await page.evaluate(() => JSON.parse(localStorage.getItem('navimig.pathway.diploma-be') || '{}').at);
    await page.locator('[data-action=pathway-skip]:visible').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((at) => JSON.parse(localStorage.getItem('navimig.pathway.diploma-be') || '{}').at !== at, before);
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'the focus goes along');
  }
  const tick = page.locator('[data-tick]:visible').first();
  await tick.focus();
  await page.keyboard.press('Space');
  assert.ok(await tick.isChecked());
});

test('three times Escape leaves the help page, and the way back does not lead to it', async () => {
  const { page } = phone;
  // Where it leads may be a site of others, which no test asks.
  await page.route((url) => url.origin !== server.url, (route) => route.fulfill({ body: 'elsewhere' }));
  await page.goto(`${server.url}/nl/be-gent`);
  await page.goto(`${server.url}/nl/be-gent/help`);
  const link = page.locator('[data-action=leave]').first();
  const to = (await link.getAttribute('data-to')) || (await link.getAttribute('href')) || '';
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.pathname.endsWith('/help'));
  assert.equal(page.url(), new URL(to, server.url).href);
  await page.goBack();
  assert.doesNotMatch(page.url(), /\/help$/);
});

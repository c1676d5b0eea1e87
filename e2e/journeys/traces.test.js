/**
 * What lies on the phone after somebody read about violence, searched, and opened a pathway: nothing that tells of it,
 * until the person saves a pack or answers something; and nothing at all after the button to wipe.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, savePack, settle, startServer, until } from '../app.js';

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

/** Every address that a cache holds, by cache, files left out. */
const kept = () =>
  phone.page.evaluate(async () => {
    /** @type {Record<string, string[]>} */
    const all = {};
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      all[name] = keys.map(({ url }) => new URL(url).pathname + new URL(url).search).filter((path) => !path.startsWith('/assets/'));
    }
    return all;
  });

/** Every key in the memories of the browser, cookies included. */
const remembered = () => phone.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean));

/** Open a page and wait until the worker has seen it. @param {string} path */
async function read(path) {
  await phone.page.goto(server.url + path);
  await settle(phone.page);
}

const TELLING = [
  '/ar/be-gent/help',
  '/ar/be-gent/needs/help.violence',
  '/ar/be-gent/needs/rights.victim',
  '/ar/be-gent/services/be-1712',
  '/ar/be-gent/search?q=geweld',
];

test('what tells of danger is not kept by being opened; what does not, is', async () => {
  await read('/ar/be-gent');
  for (const path of TELLING) await read(path);
  const harmless = '/ar/be-gent/services/be-ocmw';
  await read(harmless);
  // The worker takes one page after the other: once it has the last, it is done with those before.
  await until(async () => ((await kept())['navimig-pages'] || []).includes(harmless), 5000, `the worker to keep ${harmless}`);
  const pages = (await kept())['navimig-pages'];
  const told = pages.filter((path) => /help|violence|victim|1712|search|geweld/.test(path));
  assert.deepEqual(told, []);
  assert.deepEqual(phone.faults, []);
});

test('opening a pathway writes nothing; the first answer does', async () => {
  const { page } = phone;
  await page.goto(`${server.url}/ar/be-gent/pathways/asylum-be`);
  const next = page.locator('[data-action=pathway-next]');
  await next.waitFor();
  assert.deepEqual(await remembered(), []);
  await page.locator('[data-question]:visible input[type=radio], [data-question]:visible input[type=text]').first().waitFor();
  const first = page.locator('[data-question]:visible');
  const choice = first.locator('input[type=radio]').first();
  if (await choice.count()) await choice.check();
  else await first.locator('input[type=text]').first().fill('30');
  await next.click();
  await until(async () => (await remembered()).length > 0, 5000, 'the answer to be kept');
  assert.deepEqual(await remembered(), ['navimig.pathway.asylum-be']);
});

test('a saved pack holds the pages about danger, and those about this site', async () => {
  const { page, context } = phone;
  await savePack(page, `${server.url}/ar/be-gent`);
  await context.setOffline(true);
  try {
    for (const path of ['/ar/be-gent/services/be-1712', '/ar/about', '/ar/privacy', '/ar/case']) {
      await page.goto(server.url + path);
      assert.equal(await page.locator('html').getAttribute('data-from'), 'pack', path);
      assert.ok(await page.locator('main h1').innerText(), path);
    }
    await page.goto(`${server.url}/ar/privacy`);
    const button = page.locator('[data-action=wipe]');
    await button.click();
    await button.click();
    await until(async () => (await page.locator('[data-action=wipe]').count()) === 0, 5000, 'the wipe');
  } finally {
    await context.setOffline(false);
  }
  assert.deepEqual(await remembered(), []);
  const left = await page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);
  assert.deepEqual(left, []);
});

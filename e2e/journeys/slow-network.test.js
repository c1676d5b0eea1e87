/**
 * 780 kbit/s, 300 ms, 2 % loss: the first content cold within 2.5 s, from the worker within 0.5 s; and how much comes.
 * Says what it measured as rows of a table, which `./test --long` puts into `docs/performance.md`.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, savePack, settle, startServer } from '../app.js';
import { openLine } from '../slow-line.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  server = await startServer();
});
after(async () => {
  if (server) await server.stop();
});

/** Rounds on a cold phone; which packets each loses follows from its number. */
const COLD_ROUNDS = 5;

const SLOW = { offline: false, latency: 300, downloadThroughput: 780000 / 8, uploadThroughput: 330000 / 8 };

/** Time from the tap to the first text, in ms. @param {import('playwright-core').Page} page */
async function firstContent(page) {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
}

/** The middle of an odd number. @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[(values.length - 1) / 2];

/** @param {string} what @param {number[]} times @param {number} reach in ms */
function row(what, times, reach) {
  const [middle, most] = [median(times), Math.max(...times)].map(Math.round);
  return `| ${what} | ${middle} ms, most ${most} ms of ${times.length} | <= ${reach / 1000} s | ${middle <= reach ? 'ok' : 'short'} |`;
}

/** @param {Awaited<ReturnType<typeof openPhone>>} phone */
async function slowDown({ context, page }) {
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW);
  return client;
}

const PAGES = ['/ar/be-gent', '/ar/be-gent/services/be-ocmw', '/ar/be-gent/pathways/diploma-be'];

for (const path of PAGES) {
  test(`cold, ${path}: first content within 2.5 s`, async (t) => {
    const times = [];
    let withLoss = 0;
    for (let seed = 1; seed <= COLD_ROUNDS; seed += 1) {
      const line = await openLine(server.url, seed);
      const phone = await openPhone();
      try {
        await phone.page.goto(line.url + path);
        times.push(await firstContent(phone.page));
        withLoss += line.lost() > 0 ? 1 : 0;
      } finally {
        await phone.destroy();
        await line.stop();
      }
    }
    t.diagnostic(row(`first content of \`${path}\`, cold, 780 kbit/s, 300 ms, 2 % loss`, times, 2500));
    t.diagnostic(`packets were lost in ${withLoss} of ${COLD_ROUNDS} rounds`);
    assert.ok(median(times) <= 2500, `${times}`);
  });
}

test('from the worker: first content within 0.5 s', async (t) => {
  const phone = await openPhone();
  try {
    const { page } = phone;
    await page.goto(`${server.url}/ar/be-gent`);
    await settle(page);
    await savePack(page, `${server.url}/ar/be-gent`);
    await slowDown(phone);
    for (const path of PAGES) {
      const times = [];
      for (let round = 0; round < 3; round += 1) {
        await page.goto(server.url + path);
        assert.equal(await page.locator('html').getAttribute('data-from'), 'pack', path);
        times.push(await firstContent(page));
      }
      t.diagnostic(row(`the same of \`${path}\`, from the service worker`, times, 500));
      assert.ok(median(times) <= 500, `${path}: ${times}`);
    }
  } finally {
    await phone.destroy();
  }
});

test('the files of a first visit weigh at most 40 kB, of which 10 kB script', async (t) => {
  for (const path of PAGES) {
    const phone = await openPhone();
    try {
      const { context, page } = phone;
      const client = await context.newCDPSession(page);
      await client.send('Network.enable');
      /** @type {Map<string, string>} */
      const kinds = new Map();
      const bytes = { script: 0, all: 0 };
      client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
      client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
        const kind = kinds.get(requestId);
        if (kind === 'Font') return;
        bytes.all += encodedDataLength;
        if (kind === 'Script') bytes.script += encodedDataLength;
      });
      await page.goto(server.url + path, { waitUntil: 'networkidle' });
      t.diagnostic(`${path}: ${bytes.all} bytes, script ${bytes.script}`);
      assert.ok(bytes.all <= 40000, `${path}: ${bytes.all} bytes`);
      assert.ok(bytes.script <= 10000, `${path}: ${bytes.script} bytes of script`);
    } finally {
      await phone.destroy();
    }
  }
});

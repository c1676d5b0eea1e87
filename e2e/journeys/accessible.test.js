/** axe on every kind of public page, in Dutch, Arabic and English, light and dark: no violation. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { openPhone, startServer } from '../app.js';
import { publicPages } from '../pages.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  server = await startServer();
});
after(async () => {
  if (server) await server.stop();
});

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} one line for each violation
 */
async function violations(page) {
  // Through the debugger, since the content policy of the page lets no foreign script in.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window);
    const { violations: found } = await axe.run(document, { resultTypes: ['violations'] });
    return found.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

for (const colours of /** @type {const} */ (['light', 'dark'])) {
  for (const lang of ['nl', 'ar', 'en']) {
    test(`${lang}, ${colours}`, async () => {
      const phone = await openPhone({ colours });
      try {
        const found = [];
        for (const path of await publicPages(server.url, [lang])) {
          await phone.page.goto(server.url + path);
          for (const violation of await violations(phone.page)) found.push(`${path} ${violation}`);
        }
        assert.deepEqual(found, []);
      } finally {
        await phone.destroy();
      }
    });
  }
}

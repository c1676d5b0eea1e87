/** axe on every kind of public page, in Dutch, Arabic and English, light and dark: no violation. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, startServer, violations } from '../app.js';
import { publicPages } from '../pages.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  server = await startServer();
});
after(async () => {
  if (server) await server.stop();
});

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

/** axe on the pages of accounts and of those who work here, in Dutch, Arabic and English: no violation, and none too wide. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';

import { BINARY, openPhone, overflow, startServer, violations } from '../app.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  server = await startServer({ isNamed: true });
});
after(async () => {
  if (server) await server.stop();
});

/** The address of an invitation, made beside the running server. @param {string} role @param {string} scope */
function invitation(role, scope) {
  const from = ['--base-url', server.url, '--data', server.folder];
  const said = execFileSync(BINARY, ['user', 'invite', '--role', role, '--for', scope, ...from], { encoding: 'utf8' });
  return said.split('\n')[0].trim();
}

/** Pages by the role that opens them, behind the language. @type {Record<string, string[]>} */
const PAGES = {
  'operator installation': ['account', 'account/password', 'account/data', 'account/erase', 'desk/people', 'desk/organisations', 'desk/organisations/new'],
  'editor place:be': ['desk/work', 'desk/services', 'desk/services/be-ocmw', 'desk/services/new', 'desk/corrections'],
  'independent-desk installation': ['desk/voices'],
  'authority-officer place:be-gent': ['desk/office'],
};

for (const [what, pages] of Object.entries(PAGES)) {
  test(what, async () => {
    const phone = await openPhone();
    try {
      const { page } = phone;
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('WebAuthn.enable');
      const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
      await devtools.send('WebAuthn.addVirtualAuthenticator', { options: /** @type {any} */ (options) });
      const [role, scope] = what.split(' ');
      await page.goto(invitation(role, scope));
      await page.fill('#name', 'Amina');
      await page.click('main form button');
      await page.click('[data-passkey=make]');
      await page.locator('.card a').first().waitFor();
      const found = [];
      for (const lang of ['nl', 'ar', 'en']) {
        for (const path of [...pages, 'sign-in/card', 'sign-in/password', 'organisations']) {
          const answer = await page.goto(`${server.url}/${lang}/${path}`);
          assert.equal(answer && answer.status(), 200, `${lang}/${path}`);
          for (const violation of await violations(page)) found.push(`${lang}/${path} ${violation}`);
          for (const wide of await overflow(page)) found.push(`${lang}/${path} is too wide: ${wide}`);
        }
      }
      assert.deepEqual(found, []);
    } finally {
      await phone.destroy();
    }
  });
}

/** From the first invitation on the console to an account with a passkey, an organisation, its cards, and out again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, overflow, startServer, until } from '../app.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  server = await startServer({ isNamed: true });
});
after(async () => {
  if (server) await server.stop();
});

/** @typedef {import('playwright-core').Page} Page */

/** A key store as phones have one, unlocked by its owner. @param {Page} page */
async function withKeys(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** The address on the console that makes the operator. */
async function invitation() {
  await until(async () => /\/en\/join\/[0-9a-f]{64}/.test(server.said()), 20000, 'the first invitation');
  const found = server.said().match(/http:\S+\/en\/join\/[0-9a-f]{64}/);
  assert.ok(found);
  return found[0];
}

test('the operator begins, works, signs out and comes back with a passkey; a card opens an account', async () => {
  const phone = await openPhone();
  try {
    const { page } = phone;
    await withKeys(page);
    const first = await invitation();
    await page.goto(first);
    assert.deepEqual(await overflow(page), []);
    await page.fill('#name', 'Amina');
    await page.click('main form button');
    await page.waitForURL('**/en/account');
    assert.equal(await page.locator('.card a[href="/en/desk/people"]').count(), 0, 'an invitation alone opens no work');

    await page.fill('#passkey-name', 'my phone');
    await page.click('[data-passkey=make]');
    await page.locator('.card a[href="/en/desk/people"]').waitFor();
    assert.match((await page.textContent('main')) || '', /my phone/);
    assert.deepEqual(await overflow(page), []);

    await page.goto(`${server.url}/en/desk/organisations/new`);
    await page.fill('#name', 'Samen in Gent');
    await page.check('input[name=kind][value=migrant-association]');
    await page.fill('#place', 'be-gent');
    await page.fill('#about', 'We help each other.');
    await page.check('input[name=state][value=public]');
    await page.click('main form button');
    await page.locator('text=Samen in Gent').click();
    await page.click('form[action$="/accredit"] button');
    await page.click('a[href$="/cards"]');
    await page.fill('#count', '2');
    await page.click('main form button');
    const code = await page.locator('.card code').first().textContent();
    assert.match(code || '', /^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/);
    assert.deepEqual(await overflow(page), []);

    await page.goto(`${server.url}/en/sign-out`);
    await page.click('main form button');
    await page.goto(`${server.url}/en/desk/people`);
    await page.waitForURL('**/en/sign-in?next=*');
    await page.click('[data-passkey=prove]');
    await page.waitForURL('**/en/desk/people');
    assert.match((await page.textContent('main')) || '', /Operator/);

    await cardOpens(code || '');
    assert.deepEqual(phone.faults, []);
  } finally {
    await phone.destroy();
  }
});

/** Somebody without a phone number or an address takes part with a printed card; no script is needed. @param {string} code */
async function cardOpens(code) {
  const other = await openPhone({ hasScript: false });
  try {
    const { page } = other;
    await page.goto(`${server.url}/nl/sign-in/card?code=${code}`);
    await page.click('main form button');
    await page.fill('#name', 'Yonas');
    await page.fill('#secret', 'blue 27 tree');
    await page.click('main form button');
    await page.waitForURL('**/nl/account');
    assert.match((await page.textContent('main')) || '', /Samen in Gent/);
    await page.goto(`${server.url}/nl/desk/people`);
    assert.equal(await page.locator('#role').count(), 0, 'what is not for a participant does not exist');
    await page.goto(`${server.url}/nl/organisations`);
    assert.match((await page.textContent('main')) || '', /Samen in Gent/);
  } finally {
    await other.destroy();
  }
}

/** Read aloud, share, keep, "open now": the buttons and lines of a service page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, settle, startServer, until } from '../app.js';

const SERVICE = '/ar/be-gent/services/be-ocmw';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {Awaited<ReturnType<typeof openPhone>>} */
let phone;

before(async () => {
  server = await startServer();
});
after(async () => {
  if (server) await server.stop();
});

/** @param {() => Promise<void>} walk */
async function withPhone(walk) {
  phone = await openPhone();
  try {
    await walk();
    assert.deepEqual(phone.faults, []);
  } finally {
    await phone.destroy();
  }
}

/** A phone with one voice of its own for `lang`, which notes what it is asked to say. @param {string} lang */
const giveVoice = (lang) =>
  phone.context.addInitScript((tag) => {
    /** @type {{ text: string, lang: string }[]} */
    const spoken = [];
    const voice = { lang: tag, localService: true, name: 'phone', default: true, voiceURI: 'phone' };
    const speech = {
      getVoices: () => [voice],
      speak: (/** @type {any} */ utterance) => spoken.push({ text: utterance.text, lang: utterance.lang }),
      cancel: () => {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, {
      spoken,
      SpeechSynthesisUtterance: class {
        constructor(/** @type {string} */ text) {
          Object.assign(this, { text });
        }
      },
    });
  }, lang);

test("the page is read in its own language by the phone's own voice", () =>
  withPhone(async () => {
    await giveVoice('ar_EG');
    const { page } = phone;
    await page.goto(server.url + SERVICE);
    const button = page.locator('[data-action=read]').first();
    await button.waitFor();
    await button.click();
    await page.waitForFunction(() => /** @type {any} */ (window).spoken.length > 0);
    const [first] = await page.evaluate(() => /** @type {any} */ (window).spoken);
    assert.equal(first.text, (await page.locator('main h1').innerText()).trim());
    assert.equal(first.lang, 'ar_EG');
    await page.locator('[data-action=read][aria-pressed=true]').first().click();
    await page.locator('[data-action=read][aria-pressed=false]').first().waitFor();
  }));

test('without a voice for the language there is no button', () =>
  withPhone(async () => {
    await giveVoice('fi-FI');
    const { page } = phone;
    await page.goto(server.url + SERVICE, { waitUntil: 'networkidle' });
    assert.equal(await page.locator('[data-action=read]').first().isVisible(), false);
  }));

test('a page is shared as one message of at most 300 characters, with its address', () =>
  withPhone(async () => {
    const { page } = phone;
    await page.addInitScript(() => {
      const share = async (/** @type {ShareData} */ given) => void Object.assign(window, { shared: given });
      Object.defineProperty(navigator, 'share', { value: share });
    });
    await page.goto(server.url + SERVICE);
    await page.locator('[data-action=share]').first().click();
    await page.waitForFunction(() => 'shared' in window);
    const { text = '', url = '' } = await page.evaluate(() => /** @type {any} */ (window).shared);
    const message = `${text} ${url}`.trim();
    assert.ok(message.length <= 300, message);
    assert.ok(message.includes(SERVICE), message);
  }));

test('a page that was kept is there offline, and is let go by the same button', () =>
  withPhone(async () => {
    const { page, context } = phone;
    await page.goto(server.url + SERVICE);
    await settle(page);
    const button = page.locator('[data-action=keep]').first();
    const isKept = () => page.evaluate(async (path) => !!(await caches.match(path, { cacheName: 'navimig-kept' })), SERVICE);
    await button.click();
    await until(isKept, 5000, 'the page to be kept');
    await page.locator('[data-action=keep][aria-pressed=true]').first().waitFor();
    await context.setOffline(true);
    await page.reload();
    assert.ok(await page.locator('main h1').innerText());
    await context.setOffline(false);
    await page.locator('[data-action=keep][aria-pressed=true]').first().click();
    await until(async () => !(await isKept()), 5000, 'the page to be let go');
  }));

test('"open now" follows the clock, and says nothing once its hours have run out', () =>
  withPhone(async () => {
    const { page } = phone;
    const path = await serviceWithHours();
    await page.goto(server.url + path);
    const line = page.locator('.open-now[data-state]').first();
    await line.waitFor();
    const text = await line.innerText();
    assert.ok(['open', 'closed', 'by_appointment'].includes((await line.getAttribute('data-state')) || ''), text);
    assert.doesNotMatch(text, /[{}]/);
    await page.clock.install({ time: Date.now() + 100 * 864e5 });
    await page.reload();
    await page.locator('.open-now[data-state=unknown]').first().waitFor();
    assert.doesNotMatch(await page.locator('.open-now').first().innerText(), /\d:\d\d/);
  }));

/** A service of Belgium whose page carries hours, as the pack of its place names them. */
async function serviceWithHours() {
  const { files } = await (await fetch(`${server.url}/packs/be/nl/manifest.json`)).json();
  const { url } = files.find((/** @type {{ kind: string }} */ { kind }) => kind === 'hours');
  const { services } = await (await fetch(server.url + url)).json();
  for (const id of Object.keys(services)) {
    const path = `/nl/be/services/${id}`;
    const text = await (await fetch(server.url + path)).text();
    if (/class="[^"]*open-now[^>]*data-(hours|intervals)=/.test(text)) return path;
  }
  throw new Error('no service of Belgium has hours');
}

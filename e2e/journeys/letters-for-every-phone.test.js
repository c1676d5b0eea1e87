/** A phone without the letters of a language gets them once, after the page; who has them or saves data gets nothing. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { openPhone, startServer } from '../app.js';

/** The fonts of a phone that writes Latin, Greek and Cyrillic letters, whatever this machine has. */
const PLAIN_FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><selectfont>
<rejectfont><glob>*</glob></rejectfont>
<acceptfont><glob>*DejaVu*</glob><glob>*Liberation*</glob><glob>*/NotoSans-*</glob></acceptfont>
</selectfont></fontconfig>`;

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {string} */
let folder;

before(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'navimig-fonts-'));
  await writeFile(join(folder, 'fonts.conf'), PLAIN_FONTS);
  process.env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
});
after(async () => {
  if (server) await server.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The font that a page offers. @param {string} lang */
async function offered(lang) {
  const html = await (await fetch(`${server.url}/${lang}/be-gent/help`)).text();
  return (/<html[^>]* data-font="([^"]*)"/.exec(html) || [])[1] || '';
}

/** Whether the fonts were built; where they must be, their absence is a failure. */
async function areBuilt() {
  const isBuilt = !!(await offered('ti'));
  assert.ok(isBuilt || process.env.CI !== 'true', 'the fonts were not built: cargo xtask fonts');
  return isBuilt;
}

/**
 * A visit of one page, until everything that it loads by itself has come.
 * @param {string} lang
 * @param {object} [phone]
 * @param {boolean} [phone.has] whether it has the letters, where the fonts of this machine do not decide
 * @param {boolean} [phone.saves] whether its owner saves data
 */
async function visit(lang, { has, saves = false } = {}) {
  const phone = await openPhone();
  try {
    const { page } = phone;
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await page.addInitScript(
      ([hasLetters, savesData]) => {
        // What a phone draws for a letter that it lacks is always the same; letters that it has are unlike each other.
        const width = (/** @type {string} */ text) => (hasLetters ? (text.codePointAt(0) || 0) % 97 : 60);
        if (hasLetters !== undefined) {
          CanvasRenderingContext2D.prototype.measureText = (/** @type {string} */ text) => /** @type {any} */ ({ width: width(text) });
        }
        Object.defineProperty(navigator, 'connection', { value: { saveData: savesData } });
      },
      /** @type {const} */ ([has, saves]),
    );
    await page.goto(`${server.url}/${lang}/be-gent/help`, { waitUntil: 'networkidle' });
    // The browser's first free moment has come and gone.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))));
    await page.waitForLoadState('networkidle');
    const found = await page.evaluate(() => {
      const [visited] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
      const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
      return {
        afterPage: fonts.map(({ startTime }) => startTime >= visited.loadEventEnd),
        faces: [...document.fonts].map(({ family, status }) => `${family} ${status}`),
      };
    });
    assert.deepEqual(phone.faults, []);
    const [fonts, modules] = [/\.woff2$/, /script-font/].map((kind) => asked.filter((path) => kind.test(path)));
    return { ...found, fonts, modules, widths: await widths(page) };
  } finally {
    await phone.destroy();
  }
}

/**
 * How wide the title, the chosen language and the way out are drawn, measured by how wide our font alone draws them: 1 where
 * it does, far more where signs for missing letters stand there.
 * @param {import('playwright-core').Page} page
 */
const widths = (page) =>
  page.evaluate(() => {
    const width = (/** @type {HTMLElement} */ element) => {
      const text = document.createRange();
      text.selectNodeContents(element);
      return text.getBoundingClientRect().width;
    };
    return ['main h1', 'summary span', '.leave .button'].map((selector) => {
      const element = /** @type {HTMLElement} */ (document.querySelector(selector));
      const drawn = width(element);
      element.style.fontFamily = 'letters';
      return drawn / width(element);
    });
  });

test('where the letters are missing, the font comes once, after the page, and draws them', async (t) => {
  if (!(await areBuilt())) return t.skip('the fonts were not built: cargo xtask fonts');
  for (const lang of ['ti', 'bn', 'fa']) {
    // A plain font may hold Arabic letters, so that there the measure is put in place of the fonts.
    const seen = await visit(lang, lang === 'fa' ? { has: false } : {});
    const font = await offered(lang);
    assert.deepEqual(seen.fonts, [font], lang);
    assert.deepEqual(seen.afterPage, [true], lang);
    assert.deepEqual(seen.faces, ['letters loaded'], lang);
    if (lang !== 'fa') assert.ok(seen.widths.every((share) => share > 0.9 && share < 1.1), `${lang}: ${seen.widths}`);
    const answer = await fetch(server.url + font);
    assert.equal(answer.headers.get('Content-Type'), 'font/woff2');
    assert.ok((await answer.arrayBuffer()).byteLength <= 30000, lang);
  }
});

test('who has the letters gets none, and who saves data is not even asked', async (t) => {
  if (!(await areBuilt())) return t.skip('the fonts were not built: cargo xtask fonts');
  for (const lang of ['ti', 'bn', 'fa']) {
    const seen = await visit(lang, { has: true });
    assert.deepEqual([seen.fonts, seen.modules.length], [[], 1], lang);
    const saving = await visit(lang, { has: false, saves: true });
    assert.deepEqual([saving.fonts, saving.modules], [[], []], lang);
  }
});

test('a page in a script that every phone has asks for nothing', async () => {
  for (const lang of ['nl', 'uk', 'el']) {
    assert.equal(await offered(lang), '');
    const seen = await visit(lang, { has: false });
    assert.deepEqual([seen.fonts, seen.modules], [[], []], lang);
  }
});

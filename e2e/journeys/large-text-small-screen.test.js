/** 320 px and 200 % text: nothing is cut off, nothing has to be scrolled sideways, targets stay large. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPhone, overflow, startServer } from '../app.js';
import { publicPages } from '../pages.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {string[]} */
let paths;

before(async () => {
  server = await startServer();
  paths = await publicPages(server.url, ['nl', 'ar', 'uk', 'ti', 'bn']);
});
after(async () => {
  if (server) await server.stop();
});

test('on 320 px no page scrolls sideways', async () => {
  const phone = await openPhone({ size: { width: 320, height: 560 } });
  try {
    const wide = [];
    for (const path of paths) {
      await phone.page.goto(server.url + path);
      for (const element of await overflow(phone.page)) wide.push(`${path} ${element}`);
    }
    assert.deepEqual(wide, []);
  } finally {
    await phone.destroy();
  }
});

test('with text of 200 % no page scrolls sideways and no text is cut', async () => {
  const phone = await openPhone();
  try {
    const { page } = phone;
    // What a person sets in the browser: every rem becomes twice as large.
    const client = await phone.context.newCDPSession(page);
    await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const problems = [];
    for (const path of paths) {
      await page.goto(server.url + path);
      const size = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
      assert.ok(size >= 30, `the root of ${path} does not follow the browser's text size (${size} px)`);
      for (const element of await overflow(page)) problems.push(`${path} wide: ${element}`);
      const cut = await page.evaluate(() =>
        Array.from(document.querySelectorAll('main :not(input, textarea), nav *, header *'))
          .filter((element) => {
            const { overflowX, overflowY } = getComputedStyle(element);
            const hides = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip';
            const isSmall = element.clientWidth <= 1 || element.clientHeight <= 1;
            return hides && !isSmall && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
          })
          .map((element) => `${element.tagName}.${element.getAttribute('class')}`),
      );
      for (const element of cut) problems.push(`${path} cut: ${element}`);
    }
    assert.deepEqual(problems, []);
  } finally {
    await phone.destroy();
  }
});

test('what one taps is at least 24 px, and 48 where it is a button', async () => {
  const phone = await openPhone();
  try {
    const problems = [];
    for (const path of paths) {
      await phone.page.goto(server.url + path);
      const small = await phone.page.evaluate(() => {
        /** A link inside a sentence is as high as its line (WCAG 2.2, 2.5.8, inline). @param {Element} element */
        const isInline = (element) => element.matches('p a, li a, dd a, td a') && getComputedStyle(element).display === 'inline';
        return Array.from(document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'))
          .filter((element) => {
            // A box or a radio is tapped on its whole label.
            const target = element.closest('label') || element;
            const { width, height } = target.getBoundingClientRect();
            const least = element.matches('button') ? 47.5 : 24;
            return width > 1 && height > 1 && !isInline(element) && (height < least || width < 24);
          })
          .map((element) => element.outerHTML.slice(0, 80));
      });
      for (const element of small) problems.push(`${path} ${element}`);
    }
    assert.deepEqual(problems, []);
  } finally {
    await phone.destroy();
  }
});

/**
 * What every journey needs: the server, a phone, and the addresses.
 *
 * `NAVIMIG_URL` names a server that runs already; else the binary (`NAVIMIG_BIN`, by default the debug build) is
 * started on a free port with a data folder of its own. `CHROMIUM` names another browser than Debian's.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').BrowserContext} Context */
/** @typedef {import('playwright-core').Page} Page */

export const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';
export const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const BINARY = process.env.NAVIMIG_BIN || fileURLToPath(new URL('../target/debug/navimig', import.meta.url));

/** Longest start of a debug build that loads all content for the first time, in ms. */
const START_MS = 120000;

/** @typedef {{ url: string, folder: string, said: () => string, stop: () => Promise<void> }} Server `said` is what stands on its console */

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** @param {() => Promise<boolean>} isDone @param {number} ms @param {string} what */
export async function until(isDone, ms, what) {
  const end = Date.now() + ms;
  while (!(await isDone().catch(() => false))) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param {string} url */
const isReady = async (url) => (await fetch(`${url}/readyz`)).ok;

/**
 * A server to visit. Ends by its own process id.
 * @param {object} [options]
 * @param {boolean} [options.isNamed] under the name of this machine: passkeys need a name; always a server of its own
 * @returns {Promise<Server>}
 */
export async function startServer({ isNamed = false } = {}) {
  const given = process.env.NAVIMIG_URL;
  if (given && !isNamed) return { url: given.replace(/\/$/, ''), folder: '', said: () => '', stop: async () => {} };
  assert.ok(existsSync(BINARY), `${BINARY} is missing: build it with \`cargo build\`, or name a server in NAVIMIG_URL`);
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'navimig-e2e-'));
  const url = `http://${isNamed ? 'localhost' : '127.0.0.1'}:${port}`;
  const settings = ['--listen', `127.0.0.1:${port}`, '--base-url', url, '--data', folder];
  const server = spawn(BINARY, ['serve', ...settings], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let shown = '';
  server.stdout.on('data', (chunk) => (shown += chunk));
  server.stderr.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.race([
      until(() => isReady(url), START_MS, `${BINARY} to be ready`),
      ended.then((code) => Promise.reject(new Error(`the server ended with ${code}: ${said}`))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder, said: () => shown, stop };
}

/**
 * A phone of 360 x 640 with a memory of its own.
 * @typedef {object} Phone
 * @property {Context} context
 * @property {Page} page
 * @property {Set<string>} hosts every host that was asked for anything
 * @property {string[]} faults errors of scripts and of the content policy
 * @property {() => Promise<void>} close as if the person closed the browser; the memory stays
 * @property {() => Promise<void>} destroy closes it and removes its memory
 */

/**
 * @param {object} [options]
 * @param {string} [options.memory] folder of a phone that was closed before
 * @param {boolean} [options.hasScript]
 * @param {'light' | 'dark'} [options.colours]
 * @param {{ width: number, height: number }} [options.size]
 * @returns {Promise<Phone & { memory: string }>}
 */
export async function openPhone({ memory, hasScript = true, colours = 'light', size = { width: 360, height: 640 } } = {}) {
  const folder = memory || (await mkdtemp(join(tmpdir(), 'navimig-phone-')));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
    viewport: size,
    hasTouch: true,
    javaScriptEnabled: hasScript,
    colorScheme: colours,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15000);
  const hosts = new Set();
  /** @type {string[]} */
  const faults = [];
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML|Refused to/.test(message.text())) faults.push(message.text());
  });
  const [page] = context.pages();
  return {
    context,
    page: page || (await context.newPage()),
    memory: folder,
    hosts,
    faults,
    close: () => context.close(),
    destroy: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Wait until the worker controls the page and keeps what it needs. @param {Page} page */
export async function settle(page) {
  const isSettled = () =>
    page.evaluate(async () => {
      const kept = navigator.serviceWorker.controller && (await caches.match('/state', { cacheName: 'navimig-state' }));
      return !!kept && Object.keys((await kept.json()).basics).length > 0;
    });
  await until(isSettled, 15000, 'the worker to keep the first pages');
}

/**
 * Save the pack of a place in a language, once its size is told.
 * @param {Page} page
 * @param {string} base of the place: `http://…/ar/be-gent`
 */
export async function savePack(page, base) {
  await page.goto(`${base}/offline`);
  await sizeTold(page);
  await page.locator('[data-action=pack-save]').click();
  await page.locator('[data-action=pack-remove]').waitFor({ state: 'visible', timeout: 60000 });
}

/** Wait until the page says what saving costs. @param {Page} page */
export const sizeTold = (page) =>
  page.waitForFunction(() => /\p{Nd}/u.test(document.querySelector('#pack output')?.textContent || ''));

/** Whether anything of the page lies outside the screen's width. @param {Page} page */
export const overflow = (page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    const { clientWidth } = document.documentElement;
    return Array.from(document.querySelectorAll('body *'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > clientWidth + 1 || left < -1;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') || ''}`)
      .slice(0, 5);
  });

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong.
 * @param {Page} page
 * @returns {Promise<string[]>} one line for each violation
 */
export async function violations(page) {
  // Through the debugger, since the content policy of the page lets no foreign script in.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window);
    const { violations: found } = await axe.run(document, { resultTypes: ['violations'] });
    return found.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

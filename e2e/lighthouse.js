/**
 * Lighthouse on three pages, five times each as a slow phone: the medians have to reach accessibility 100 and
 * performance 95. `npm run lighthouse`; prints a table for `docs/performance.md` and ends with 1 where one falls short.
 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { CHROMIUM, CHROMIUM_FLAGS, startServer } from './app.js';

const PAGES = ['/ar/be-gent', '/nl/be-gent/services/be-ocmw', '/uk/be-gent/pathways/diploma-be'];
const ROUNDS = 5;
const LEAST = { accessibility: 100, performance: 95 };

/** @typedef {keyof typeof LEAST} Category */
const CATEGORIES = /** @type {Category[]} */ (Object.keys(LEAST));

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * The scores of one round, and what accessibility found.
 * @param {string} address
 * @returns {Promise<Record<Category, number> & { found: string[] }>}
 */
async function round(address) {
  const browser = await launch({ chromePath: CHROMIUM, chromeFlags: CHROMIUM_FLAGS, logLevel: 'silent' });
  try {
    const wanted = /** @type {const} */ ({ onlyCategories: CATEGORIES, disableFullPageScreenshot: true, logLevel: 'silent' });
    const result = await lighthouse(address, { port: browser.port, ...wanted });
    if (!result || result.lhr.runtimeError) throw new Error(`${address}: ${result ? result.lhr.runtimeError?.message : 'no result'}`);
    const { categories, audits } = result.lhr;
    const score = (/** @type {Category} */ name) => Math.round(100 * (categories[name].score || 0));
    const found = categories.accessibility.auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score === 0)
      .map(({ id }) => audits[id].title);
    return { accessibility: score('accessibility'), performance: score('performance'), found };
  } finally {
    browser.kill();
  }
}

const server = await startServer();
let isShort = false;
try {
  console.log('| page | accessibility | performance | rounds |\n| --- | --- | --- | --- |');
  for (const path of PAGES) {
    /** @type {Awaited<ReturnType<typeof round>>[]} */
    const rounds = [];
    for (let number = 0; number < ROUNDS; number += 1) rounds.push(await round(server.url + path));
    const reached = CATEGORIES.map((name) => median(rounds.map((scores) => scores[name])));
    isShort = isShort || CATEGORIES.some((name, index) => reached[index] < LEAST[name]);
    const all = rounds.map(({ performance }) => performance).join(' ');
    console.log(`| \`${path}\` | ${reached.join(' | ')} | performance ${all} |`);
    for (const title of new Set(rounds.flatMap(({ found }) => found))) console.error(`${path}: ${title}`);
  }
} finally {
  await server.stop();
}
if (isShort) process.exitCode = 1;

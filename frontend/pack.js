/**
 * Keep a place offline in one language: search, pathways, helplines and opening hours on the phone.
 *
 * Markup: `<section id="pack" data-manifest="/packs/be-gent/ar/manifest.json" data-text-…>` with an `<output>` and
 * the buttons `pack-save` and `pack-remove`. Sentences: `size` {size}, `saving` {percent}, `saved` {date}, `update`
 * {date} {size}, `failed`, `damaged`, `full`, `removed`, `unsupported`.
 *
 * A pack is saved whole or not at all: new files first, the manifest last, and only a manifest makes it a pack.
 */
import { addressesIn, isWhole, plan, storedCopy } from './pack-files.js';
import { dayInWords, figure, fill, monthsOfPage, size } from './wording.js';

/** The manifest as the server has it now, if it could be asked. @type {PackManifest | undefined} */
let newest;

/** @returns {HTMLElement} */
const section = () => /** @type {HTMLElement} */ (document.getElementById('pack'));
const manifestUrl = () => section().dataset.manifest || '';

/** `/packs/be-gent/ar/manifest.json` to the cache that the service worker looks into. */
const cacheName = () => {
  const [, , place, lang] = manifestUrl().split('/');
  return `pack-${place}-${lang}`;
};

/** Sentences that may be missing, and the plainer ones that stand in. @type {Record<string, string>} */
const PLAINER = { damaged: 'failed', full: 'failed', update: 'saved', unsupported: 'failed' };

/** @param {string} name @param {Record<string, string | number>} [values] */
function say(name, values = {}) {
  const output = section().querySelector('output');
  const sentence = (/** @type {string} */ known) => section().getAttribute(`data-text-${known}`);
  const template = sentence(name) || sentence(PLAINER[name]);
  if (output && template) output.textContent = fill(template, values);
}

/** @param {boolean} isSaved @param {boolean} isNewer whether saving again brings something */
function offer(isSaved, isNewer) {
  for (const [action, isShown] of /** @type {[string, boolean][]} */ ([
    ['pack-save', !isSaved || isNewer],
    ['pack-remove', isSaved],
  ])) {
    const button = section().querySelector(`[data-action=${action}]`);
    if (button instanceof HTMLElement) button.hidden = !isShown;
  }
}

/** @returns {Promise<PackManifest | undefined>} */
async function savedManifest() {
  const stored = await caches.match(manifestUrl(), { cacheName: cacheName() });
  return stored && stored.json();
}

/** @returns {Promise<PackManifest>} */
async function askManifest() {
  const response = await fetch(manifestUrl(), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`the manifest answered ${response.status}`);
  return response.json();
}

/** Say whether the pack is saved, how old it is, and what saving costs. */
async function tell() {
  const { lang } = document.documentElement;
  const saved = await savedManifest();
  const missing = newest && plan(newest, saved).fetched.reduce((sum, file) => sum + file.transfer_bytes, 0);
  const isNewer = !!saved && !!newest && newest.revision !== saved.revision;
  offer(!!saved, isNewer);
  if (saved) {
    const date = dayInWords(lang, saved.created, monthsOfPage());
    say(isNewer ? 'update' : 'saved', { date, size: size(lang, missing || 0) });
  } else if (newest) {
    say('size', { size: size(lang, newest.transfer_bytes) });
  }
}

/**
 * Fetch one file and prove that it is the one that the manifest names.
 * @param {PackFile} file
 */
async function fetchFile({ url, sha256 }) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (!(await isWhole(bytes, sha256))) throw new RangeError(`${url} is damaged`);
  return storedCopy(bytes, response.headers);
}

/**
 * The scripts and styles that the saved pages need, found by following addresses from the shell on.
 * @param {Cache} cache
 * @param {PackManifest} manifest
 * @returns {Promise<string[]>}
 */
async function fetchAssets(cache, manifest) {
  const shell = manifest.files.find(({ kind }) => kind === 'shell');
  const stored = shell && (await cache.match(shell.url));
  const waiting = stored ? addressesIn(await stored.text(), location.href) : [];
  /** @type {Set<string>} */
  const found = new Set();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (found.has(next)) continue;
    found.add(next);
    let asset = await caches.match(next);
    if (!asset) asset = await fetch(next);
    if (!asset.ok) throw new Error(`${next} answered ${asset.status}`);
    const copy = asset.clone();
    if (/\.js$/.test(next)) waiting.push(...addressesIn(await asset.text(), next));
    await cache.put(next, copy);
  }
  return [...found];
}

/**
 * Bring the pack to the state of `manifest`; what is already there is not fetched again.
 * @param {PackManifest} manifest
 * @param {(share: number) => void} progress
 */
async function bring(manifest, progress) {
  const saved = await savedManifest();
  const cache = await caches.open(cacheName());
  const before = new Set((await cache.keys()).map(({ url }) => url));
  const { fetched, copied } = plan(manifest, saved);
  const total = fetched.reduce((sum, { transfer_bytes }) => sum + transfer_bytes, 1);
  let done = 0;
  try {
    for (const { from, to } of copied) {
      const stored = await cache.match(from);
      if (stored) await cache.put(to.url, stored);
      else fetched.push(to);
    }
    for (const file of fetched) {
      await cache.put(file.url, await fetchFile(file));
      done += file.transfer_bytes;
      progress(done / total);
    }
    const assets = await fetchAssets(cache, manifest);
    await cache.put(manifestUrl(), storedCopy(JSON.stringify(manifest), new Headers({ 'Content-Type': 'application/json' })));
    await clean(cache, [...manifest.files.map(({ url }) => url), ...assets, manifestUrl()]);
  } catch (error) {
    for (const { url } of await cache.keys()) if (!before.has(url)) await cache.delete(url);
    if (!saved) await caches.delete(cacheName());
    throw error;
  }
}

/** @param {Cache} cache @param {string[]} wanted */
async function clean(cache, wanted) {
  const kept = new Set(wanted.map((address) => new URL(address, location.href).href));
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
}

let isBusy = false;

async function save() {
  if (isBusy) return;
  isBusy = true;
  const { lang } = document.documentElement;
  say('saving', { percent: figure(lang, 0) });
  try {
    newest = await askManifest();
    await bring(newest, (share) => say('saving', { percent: figure(lang, share * 100) }));
    // Ask the browser not to clear it when space runs short; it may say no.
    if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
    await tell();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    say(isFull ? 'full' : error instanceof RangeError ? 'damaged' : 'failed');
  } finally {
    isBusy = false;
  }
}

async function remove() {
  await caches.delete(cacheName());
  await tell();
  say('removed');
}

/** A saved pack is brought up to date by itself, by difference, unless the person saves data. */
async function refresh() {
  const { connection } = /** @type {any} */ (navigator);
  const saved = await savedManifest();
  const isCurrent = !newest || !saved || (newest.revision === saved.revision && newest.created === saved.created);
  if (isCurrent || isBusy || (connection && connection.saveData)) return;
  await save();
}

export async function start() {
  if (!('caches' in window) || !(crypto && crypto.subtle)) {
    offer(false, false);
    const button = section().querySelector('[data-action=pack-save]');
    if (button instanceof HTMLElement) button.hidden = true;
    say('unsupported');
    return;
  }
  newest = await askManifest().catch(() => undefined);
  await tell();
  await refresh();
}

/** @param {string} verb */
export function act(verb) {
  if (verb === 'save') void save();
  if (verb === 'remove') void remove();
}

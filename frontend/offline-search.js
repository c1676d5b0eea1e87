/**
 * Search on the phone, in the index of the saved pack. The page comes from the pack without results; what is typed
 * stays on the phone.
 *
 * Markup: `<div data-offline-search data-text-…>`, first in `<main>`. Sentences: `count` {n}, `none`, `missing` (the
 * words of a link to `/{lang}/{place}/voices/missing`), `why` {word}, and `kind-service`, `kind-pathway`, `kind-need`.
 */
import { node } from './nodes.js';
import { search } from './search.js';
import { figure, fill } from './wording.js';

/** So many results fit on a few screens; who finds nothing among them types another word. */
const MOST = 20;

/**
 * A page that can be found; `doc` of a hit is its position.
 * @typedef {{ url: string, title: string, summary: string, kind: string }} Found
 */
/** @typedef {import('./search.js').Index} Index */
/** The file of a pack: the index with the list of its pages. @typedef {Omit<Index, 'documents'> & { documents: Found[] }} IndexFile */

/** @returns {Promise<IndexFile | undefined>} */
async function savedIndex() {
  const [, lang, place] = location.pathname.split('/');
  const cacheName = `pack-${place}-${lang}`;
  const stored = await caches.match(`/packs/${place}/${lang}/manifest.json`, { cacheName });
  if (!stored) return undefined;
  /** @type {PackManifest} */
  const { files } = await stored.json();
  const file = files.find(({ kind }) => kind === 'index');
  const index = file && (await caches.match(file.url, { cacheName }));
  return index && index.json();
}

/**
 * The pages found, best first, each with the word by which it was found.
 * @param {IndexFile} file
 * @param {string} query
 * @returns {(Found & { word: string })[]}
 */
export function find(file, query) {
  const { documents } = file;
  const hits = search({ ...file, documents: documents.length }, query, MOST);
  return hits.map(({ doc, why }) => ({ ...documents[doc], word: why.word }));
}

/**
 * @param {HTMLElement} place
 * @param {Found & { word: string }} found
 */
function card(place, { url, title, summary, kind, word }) {
  const sentence = (/** @type {string} */ name) => place.getAttribute(`data-text-${name}`) || '';
  const why = [sentence(`kind-${kind}`), fill(sentence('why'), { word })].filter(Boolean).join(' · ');
  return node(
    'li',
    { class: 'card' },
    node('h2', {}, node('a', { href: url }, title)),
    !!summary && node('p', {}, summary),
    !!why && node('p', { class: 'small muted' }, why),
  );
}

/**
 * @param {HTMLElement} place
 * @param {(Found & { word: string })[]} found
 */
function show(place, found) {
  const { textCount, textNone = '0', textMissing } = place.dataset;
  const base = location.pathname.replace(/\/[^/]*$/, '');
  const link = !!textMissing && node('p', {}, node('a', { href: `${base}/voices/missing` }, textMissing));
  place.textContent = '';
  if (found.length) {
    const count = fill(textCount, { n: figure(document.documentElement.lang, found.length) });
    place.append(node('p', { role: 'status' }, count), node('ol', { class: 'cards' }, ...found.map((one) => card(place, one))));
  } else {
    place.append(node('div', { class: 'notice warn', role: 'status' }, node('p', {}, textNone), link));
  }
}

/** @param {Document} page */
export async function start(page) {
  const place = page.querySelector('[data-offline-search]');
  const query = (new URLSearchParams(location.search).get('q') || '').trim();
  if (!(place instanceof HTMLElement) || !query) return;
  for (const field of page.querySelectorAll('input[name=q]')) {
    if (field instanceof HTMLInputElement) field.value = query;
  }
  const index = await savedIndex();
  if (index) show(place, find(index, query));
}

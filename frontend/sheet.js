/**
 * The sheet of desk mode: what was collected, read from its pages on this phone or from the network, and a QR code
 * that holds the list itself. Whoever opens the code sees the same sheet; nothing is stored anywhere. Each entry can
 * stand there in two languages: that of the page and a second, such as the desk's and the reader's.
 *
 * Markup: `<div data-sheet data-text-missing="…" data-text-code="…" data-text-empty="…">` on `/{lang}/{place}/sheet`,
 * and `<select data-sheet-second>` with the tags of languages. A service page marks what belongs on a sheet with
 * `data-sheet-part`; of a pathway the step with the id `step-3` is taken.
 */
import { node } from './nodes.js';
import { modules, outline } from './qr.js';
import { recall, remember } from './storage.js';

const SVG = 'http://www.w3.org/2000/svg';
const MOST = 12;

/**
 * What the fragment of the address names, `#be-ocmw,asylum-be.3;nl`: entries, and a second language. Where it names
 * nothing, the list of this tab.
 */
function listed() {
  const [list, lang = ''] = decodeURIComponent(location.hash.slice(1)).split(';');
  /** @type {{ id: string }[]} */
  const collected = recall('passing', 'desk', []);
  const ids = list ? list.split(',') : collected.map(({ id }) => id);
  return {
    ids: ids.filter((id) => /^[a-z0-9-]+(\.\d+)?$/.test(id)).slice(0, MOST),
    second: /^[a-z]{2,3}$/.test(lang) ? lang : recall('passing', 'sheet', ''),
  };
}

/**
 * A page of ours as a document. XMLHttpRequest parses without running scripts and asks for no trusted HTML.
 * @param {string} address
 * @returns {Promise<Document>}
 */
function read(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.setRequestHeader('Accept', 'text/html');
    request.responseType = 'document';
    request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(request.status));
    request.onerror = reject;
    request.send();
  });
}

/** What one cannot use on paper. */
const USELESS = 'script, form, input, details, .n, .no-print, [data-action], [hidden]';

/** Copy a part of another page without that. @param {Element} part */
function copied(part) {
  const copy = /** @type {Element} */ (document.importNode(part, true));
  for (const useless of copy.querySelectorAll(USELESS)) useless.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  copy.removeAttribute('id');
  copy.removeAttribute('hidden');
  return copy;
}

/**
 * An entry in one language.
 * @param {string} id
 * @param {string} lang
 * @returns {Promise<HTMLElement>}
 */
async function entry(id, lang) {
  const [record, step] = id.split('.');
  const base = location.pathname.replace(/^\/[^/]+|\/[^/]*$/g, '');
  const page = await read(`/${lang}${base}/${step ? 'pathways' : 'services'}/${record}`);
  const heading = page.querySelector('main h1');
  const parts = page.querySelectorAll(step ? `#step-${step}` : '[data-sheet-part]');
  if (!heading || !parts.length) throw new RangeError(`${id} has nothing for a sheet`);
  const inner = Array.from(parts, (part) => (step ? node('div', {}, ...copied(part).childNodes) : copied(part)));
  return node('section', { lang, dir: page.documentElement.dir }, node('h2', {}, ...copied(heading).childNodes), ...inner);
}

/** @param {string} address @param {string} label */
function code(address, label) {
  const square = modules(address);
  if (!square) return undefined;
  const size = square.length + 8;
  const drawing = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, class: 'qr' })) {
    drawing.setAttribute(name, value);
  }
  // Black on white in the dark palette too: cameras expect it.
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ width: `${size}`, height: `${size}`, fill: '#fff' })) ground.setAttribute(name, value);
  path.setAttribute('d', outline(square));
  path.setAttribute('fill', '#000');
  drawing.append(ground, path);
  const typed = node('bdi', { dir: 'ltr' }, address);
  return node('figure', { class: 'sheet-code' }, drawing, node('figcaption', {}, label, node('br', {}), typed));
}

/** @param {HTMLElement} sheet */
async function show(sheet) {
  const { ids, second } = listed();
  const { textMissing = '', textCode = '', textEmpty = '' } = sheet.dataset;
  const { lang } = document.documentElement;
  const langs = second && second !== lang ? [lang, second] : [lang];
  const articles = await Promise.all(
    ids.map(async (id) => {
      const missing = () => node('section', {}, node('h2', {}, id), node('p', {}, textMissing));
      const entries = await Promise.all(langs.map((tongue) => entry(id, tongue).catch(missing)));
      return node('article', { class: 'card', 'data-id': id }, ...entries);
    }),
  );
  // Meanwhile the person may have chosen another language.
  if (second !== listed().second) return;
  sheet.textContent = '';
  sheet.append(...articles);
  if (!ids.length) sheet.append(node('p', {}, textEmpty));
  const fragment = [ids.join(','), ...langs.slice(1)].join(';');
  const drawn = ids.length ? code(`${location.origin}${location.pathname}#${fragment}`, textCode) : undefined;
  if (drawn) sheet.append(drawn);
  // The same list in another language, where it came by its code and lies in no tab.
  for (const link of document.querySelectorAll('a[hreflang]')) if (link instanceof HTMLAnchorElement) link.hash = fragment;
  sheet.dataset.ready = '';
}

/** @param {Document} page */
export function start(page) {
  const sheet = page.querySelector('[data-sheet]');
  if (!(sheet instanceof HTMLElement)) return;
  const choice = page.querySelector('[data-sheet-second]');
  if (choice instanceof HTMLSelectElement) {
    choice.value = listed().second;
    choice.addEventListener('change', () => {
      remember('passing', 'sheet', choice.value);
      const { ids } = listed();
      history.replaceState(history.state, '', `#${[ids.join(','), choice.value].filter(Boolean).join(';')}`);
      void show(sheet);
    });
  }
  addEventListener('hashchange', () => void show(sheet));
  void show(sheet);
}

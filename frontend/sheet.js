/**
 * The sheet of desk mode: what was collected, read from its pages on this phone or from the network, and a QR code
 * that holds the list itself. Whoever opens the code sees the same sheet; nothing is stored anywhere.
 *
 * Markup: `<div data-sheet data-text-missing="…" data-text-code="…" data-text-empty="…">` on `/{lang}/{place}/sheet`. A service page marks
 * what belongs on a sheet with `data-sheet-part`; of a pathway the step with the id `step-3` is taken.
 */
import { node } from './nodes.js';
import { modules, outline } from './qr.js';

const SVG = 'http://www.w3.org/2000/svg';
const MOST = 12;

/** The ids in the fragment of the address: `#be-ocmw,asylum-be.3`. */
const idsOf = (/** @type {string} */ hash) =>
  decodeURIComponent(hash.slice(1)).split(',').filter((id) => /^[a-z0-9-]+(\.\d+)?$/.test(id)).slice(0, MOST);

/** `/ar/be-gent/sheet` to `/ar/be-gent`. */
const base = () => location.pathname.replace(/\/[^/]*$/, '');

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

/** Copy a part of another page without what one cannot use on paper. @param {Element} part */
function copied(part) {
  const copy = /** @type {Element} */ (document.importNode(part, true));
  for (const useless of copy.querySelectorAll('script, form, input, [data-action], [hidden], [id]')) {
    if (useless.matches('script, form, input, [data-action], [hidden]')) useless.remove();
    else useless.removeAttribute('id');
  }
  copy.removeAttribute('id');
  copy.removeAttribute('hidden');
  return copy;
}

/** @param {string} id @returns {Promise<Node[]>} */
async function partsOf(id) {
  const [record, step] = id.split('.');
  const address = step ? `${base()}/pathways/${record}` : `${base()}/services/${record}`;
  const page = await read(address);
  const heading = page.querySelector('main h1');
  const title = node('h2', {}, heading ? heading.textContent || '' : id);
  for (const name of ['lang', 'dir']) {
    const marked = heading && heading.closest(`[${name}]`);
    if (marked) title.setAttribute(name, marked.getAttribute(name) || '');
  }
  const parts = step ? page.querySelectorAll(`#step-${step}`) : page.querySelectorAll('[data-sheet-part]');
  const inner = step ? Array.from(parts, (part) => node('div', {}, ...copied(part).childNodes)) : Array.from(parts, copied);
  return [title, ...inner];
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
  return node('figure', { class: 'sheet-code' }, drawing, node('figcaption', {}, label));
}

/** @param {HTMLElement} sheet */
async function show(sheet) {
  const ids = idsOf(location.hash);
  const { textMissing = '', textCode = '', textEmpty = '' } = sheet.dataset;
  const articles = await Promise.all(
    ids.map(async (id) => {
      const parts = await partsOf(id).catch(() => [node('h2', {}, id), node('p', {}, textMissing)]);
      return node('article', { class: 'card', 'data-id': id }, ...parts);
    }),
  );
  sheet.textContent = '';
  sheet.append(...articles);
  if (!ids.length) sheet.append(node('p', {}, textEmpty));
  const drawn = ids.length ? code(`${location.origin}${location.pathname}#${ids.join(',')}`, textCode) : undefined;
  if (drawn) sheet.append(drawn);
  sheet.dataset.ready = '';
}

/** @param {Document} page */
export function start(page) {
  const sheet = page.querySelector('[data-sheet]');
  if (!(sheet instanceof HTMLElement)) return;
  addEventListener('hashchange', () => void show(sheet));
  void show(sheet);
}

/**
 * The script of every page: the only one that a first visit must load. Pages work without it.
 *
 * It registers the service worker, tells whether the phone is offline, leaves a page at once, and loads the part
 * behind a button or a mark on the page when that button or mark is there. Each part exports `start(document)`,
 * `act(verb, button)`, or both.
 */

/**
 * @typedef {object} Part a lazily loaded module
 * @property {(page: Document) => unknown} [start] prepares the page, once
 * @property {(verb: string, button: HTMLElement) => unknown} [act] answers a button
 */

const root = document.documentElement;

/**
 * Parts by the first word of `data-action`: `pack-save` is the verb `save` of the part `pack`.
 * @type {Record<string, () => Promise<Part>>}
 */
const PARTS = {
  collect: () => import('./desk.js'),
  desk: () => import('./desk.js'),
  ics: () => import('./calendar.js'),
  keep: () => import('./keep.js'),
  locate: () => import('./locate.js'),
  pack: () => import('./pack.js'),
  pathway: () => import('./pathway.js'),
  read: () => import('./read-aloud.js'),
  share: () => import('./share.js'),
  wipe: () => import('./wipe.js'),
};

/**
 * Parts by the mark on the page that needs them.
 * @type {[string, () => Promise<Part>][]}
 */
const MARKS = [
  ['form[data-draft]', () => import('./drafts.js')],
  ['form[data-outbox]', () => import('./outbox.js')],
  ['[data-pathway]', PARTS.pathway],
  ['html[data-from] [data-offline-search]', () => import('./offline-search.js')],
  ['[data-sheet]', () => import('./sheet.js')],
  ['.open-now', () => import('./open-now.js')],
  ['#pack', PARTS.pack],
];

/** A text in an attribute of the page's status line. @param {string} name @param {HTMLElement} net */
const sentence = (name, net) => {
  const day = (root.dataset.savedAt || '').slice(0, 10);
  return (net.getAttribute(`data-${name}`) || '').replace('{date}', inWords(day));
};

/** @param {string} day ISO date, or nothing */
function inWords(day) {
  const tag = root.lang === 'prs' ? 'fa-AF' : root.lang;
  if (!day || !Intl.DateTimeFormat.supportedLocalesOf(tag).length) return day;
  return new Date(day).toLocaleDateString(`${tag}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
}

/** Days after which a saved copy says its age even when the network is there. */
const STALE_DAYS = 7;

/**
 * Say in words whether the phone is offline and how old the page is. The service worker marks what it answers from
 * the phone: `data-from`, `data-saved-at` and, where the network was tried in vain, `data-late`.
 */
function tellNetwork() {
  const net = document.getElementById('net');
  if (!net) return;
  const { from, savedAt, late, absent } = root.dataset;
  const away = !navigator.onLine || late !== undefined;
  const old = savedAt && Date.now() - Date.parse(savedAt) > STALE_DAYS * 864e5;
  const parts = [];
  if (away) parts.push(sentence(from && absent === undefined ? 'saved' : 'offline', net));
  if (from && old && absent === undefined) parts.push(sentence('stale', net));
  net.textContent = parts.join(' ');
  net.hidden = !parts.length;
}

/**
 * Leave this page at once: empty it first, since the next one may be slow, and take its place in the history.
 * @param {HTMLElement} button a button, or better a link: `<a href="…" data-action="leave">` works without a script
 */
function leave(button) {
  const to = button.dataset.to || button.getAttribute('href') || '/';
  document.title = ' ';
  document.body.textContent = '';
  location.replace(to);
}

/** Three times Escape within two seconds is the button to leave, where the page has one. */
function watchEscape() {
  const button = document.querySelector('[data-action=leave]');
  if (!(button instanceof HTMLElement)) return;
  /** @type {number[]} */
  let presses = [];
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    presses = key === 'Escape' ? [...presses.filter((at) => timeStamp - at < 2000), timeStamp] : [];
    if (presses.length === 3) leave(button);
  });
}

/** @param {MouseEvent} event */
async function press(event) {
  const button = event.target instanceof Element ? event.target.closest('[data-action]') : null;
  if (!(button instanceof HTMLElement)) return;
  const [part, ...verb] = (button.dataset.action || '').split('-');
  if (part === 'leave') {
    event.preventDefault();
    leave(button);
  } else if (part === 'print') {
    print();
  } else if (Object.prototype.hasOwnProperty.call(PARTS, part)) {
    event.preventDefault();
    const loaded = await PARTS[part]();
    begin(loaded);
    if (loaded.act) loaded.act(verb.join('-'), button);
  }
}

/**
 * Show what does nothing without a script (`hidden data-scripted`), or what is said where this page stands in for one
 * that is not on the phone (`hidden data-when-absent`); then load the parts that this page shows: marks at once, those
 * behind buttons when the browser has time.
 */
function prepare() {
  const shown = 'absent' in root.dataset ? '[data-scripted], [data-when-absent]' : '[data-scripted]';
  for (const element of document.querySelectorAll(shown)) element.removeAttribute('hidden');
  for (const [mark, load] of MARKS) {
    if (document.querySelector(mark)) load().then(begin, () => {});
  }
  if (remembers('localStorage', 'navimig.outbox')) import('./outbox.js').then(begin, () => {});
  if (remembers('sessionStorage', 'navimig.desk')) PARTS.desk().then(begin, () => {});
  const idle = window.requestIdleCallback || setTimeout;
  addEventListener('load', () => idle(warm));
}

/**
 * Whether something waits under this key; a browser may forbid the memory itself.
 * @param {'localStorage' | 'sessionStorage'} memory
 * @param {string} key
 */
function remembers(memory, key) {
  try {
    return window[memory].getItem(key) !== null;
  } catch {
    return false;
  }
}

/** @type {Set<Part>} */
const begun = new Set();

/** @param {Part} part */
function begin(part) {
  if (begun.has(part)) return;
  begun.add(part);
  if (part.start) part.start(document);
}

/**
 * Letters that the phone may lack come now, and parts behind buttons are loaded ahead, so that they answer offline too. Where
 * the person saves data, only those parts are that must say first whether their button can do anything.
 */
function warm() {
  const { connection } = /** @type {any} */ (navigator);
  const isSaving = connection && connection.saveData;
  if (root.dataset.font && !isSaving) import('./script-font.js').then(begin, () => {});
  for (const button of document.querySelectorAll(isSaving ? '[data-action][hidden]' : '[data-action]')) {
    const part = (button.getAttribute('data-action') || '').split('-')[0];
    const { parentElement } = button;
    if (parentElement && parentElement.closest('[hidden]')) continue;
    if (Object.prototype.hasOwnProperty.call(PARTS, part)) PARTS[part]().then(begin, () => {});
  }
}

/** Trusted Types: the worker is the only script that we name by a string. */
function workerUrl() {
  const { trustedTypes } = /** @type {any} */ (window);
  if (!trustedTypes) return '/sw.js';
  const policy = trustedTypes.createPolicy('navimig', {
    /** @param {string} url */
    createScriptURL(url) {
      if (url !== '/sw.js') throw new TypeError(url);
      return url;
    },
  });
  return policy.createScriptURL('/sw.js');
}

/**
 * Register the worker and tell it where the person is, so that it keeps the page, its files and the help page. Only
 * a page that came from the network tells: its revision is the newest.
 */
async function registerWorker() {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(workerUrl());
  const { active } = await navigator.serviceWorker.ready;
  if (!active || root.dataset.from) return;
  const { lang, dataset } = root;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  active.postMessage({
    type: 'here',
    lang,
    place: dataset.place || '',
    revision: dataset.rev || '',
    page: location.pathname,
    files: files.filter((name) => name.startsWith(`${location.origin}/assets/`)),
  });
}

tellNetwork();
addEventListener('online', tellNetwork);
addEventListener('offline', tellNetwork);
document.addEventListener('click', (event) => void press(event).catch(() => {}));
watchEscape();
prepare();
addEventListener('load', () => void registerWorker().catch(() => {}));

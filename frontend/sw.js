/**
 * The service worker: pages answer on a bad network or on none.
 *
 * - A page: from a saved pack at once while its revision is the newest known, else from the network within 3 s, else
 *   from the phone, else a page that says what works offline.
 * - A file under `/assets/`: its name holds the hash of its content, so the copy on the phone is always right.
 * - Everything else, and everything that is not a GET, is left to the browser.
 *
 * How a page comes out of a pack stands in `sw-pack.js`. Addresses with a query (a search) are never stored, nor are
 * pages about danger and violence: what everybody has, the helplines, is there, and what the person chose to keep.
 *
 * A classic script, since Chrome 80 knows no module workers.
 */
(() => {
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

  /** Longest wait for the network while a copy lies on the phone, in ms. */
  const PATIENCE_MS = 3000;
  const PAGES = 'navimig-pages';
  const ASSETS = 'navimig-assets';
  const BASICS = 'navimig-basics';
  const KEPT = 'navimig-kept';
  const STATE = 'navimig-state';
  /** How many answers each cache holds; `KEPT` is what the person chose to keep and has no bound. */
  const BOUNDS = { [PAGES]: 60, [ASSETS]: 150, [BASICS]: 12 };
  /** What everybody may need without network from the first visit on: help, the start, how to keep more, a report. */
  const BASIC_PAGES = ['/help', '', '/offline', '/voices/barrier'];
  /** Asks for a copy that may lie on the phone: a form without a key of its own, which its script makes. */
  const TO_KEEP = { Accept: 'text/html', 'Navimig-Keep': '1' };

  /** Pages that everybody has anyway, and those that must not tell of whoever read them. */
  const UNTRACED = /\/(help|search|offline|sheet|case|needs\/help[\w.-]*|voices\/.*)$/;
  /** Pages without a place of their own; the pack of the person's place holds them. */
  const OF_NO_PLACE = /^(\/[^/]+)\/(?:about|privacy|case)$/;

  /**
   * What the worker remembers between its short lives.
   * @typedef {object} State
   * @property {string} lang of the page last seen
   * @property {string} place of the page last seen
   * @property {Record<string, string>} revisions newest known revision by name of pack
   * @property {Record<string, string>} basics revision of the basic pages by name of pack
   */

  // Trusted Types, where the browser has them: the only scripts that the worker names by a string.
  const PARTS = ['./outbox-core.js', './sw-pack.js'];
  const { trustedTypes } = /** @type {any} */ (self);
  const policy = trustedTypes && trustedTypes.createPolicy('navimig', {
    /** @param {string} url */
    createScriptURL(url) {
      if (!PARTS.includes(url)) throw new TypeError('the worker loads only its own parts by name');
      return url;
    },
  });
  importScripts(...PARTS.map((url) => (policy ? policy.createScriptURL(url) : url)));
  const { packName, openPack, isSearch, fromPack, mark, pageAnswer } = navimigPack;

  // ---- What lies on the phone ----

  /** @returns {Promise<State>} */
  async function readState() {
    const kept = await caches.match('/state', { cacheName: STATE });
    const state = kept ? await kept.json().catch(() => ({})) : {};
    return { lang: '', place: '', revisions: {}, basics: {}, ...state };
  }

  /** @param {State} state */
  async function writeState(state) {
    const cache = await caches.open(STATE);
    await cache.put('/state', new Response(JSON.stringify(state)));
  }

  /**
   * Put an answer into a bounded cache, as its newest.
   * @param {keyof BOUNDS & string} name
   * @param {string} address
   * @param {Response} response
   */
  async function put(name, address, response) {
    const cache = await caches.open(name);
    await cache.delete(address);
    await cache.put(address, response);
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - BOUNDS[name])).map((old) => cache.delete(old)));
  }

  /**
   * Whether an answer may lie on the phone: a whole page of ours that nobody forbade to keep.
   * @param {Response} response
   */
  const mayKeep = ({ status, redirected, headers }) =>
    status === 200 &&
    !redirected &&
    (headers.get('Content-Type') || '').startsWith('text/html') &&
    !/no-store|private/.test(headers.get('Cache-Control') || '');

  /**
   * Whether a page that was merely opened may stay on the phone; the server marks those about danger and violence.
   * @param {string} path
   * @param {string} html
   */
  const mayTrace = (path, html) => !UNTRACED.test(path) && !/<[^>]*\sdata-untraced\b/.test(html);

  // ---- Answers from the phone ----

  /** @param {Response} stored */
  function savedAt(stored) {
    const at = Date.parse(stored.headers.get('Date') || '');
    return Number.isNaN(at) ? '' : new Date(at).toISOString();
  }

  /** @param {string} path */
  async function findStored(path) {
    for (const cacheName of [KEPT, PAGES, BASICS]) {
      const stored = await caches.match(path, { cacheName });
      if (stored) return stored;
    }
    return undefined;
  }

  /**
   * The newest copy of a page that lies on the phone.
   * @param {string} path
   * @param {PackOnPhone | undefined} pack
   * @returns {Promise<Response | undefined>}
   */
  async function fromPhone(path, pack) {
    const stored = isSearch(path) ? undefined : await findStored(path);
    const composed = pack && (await fromPack(pack, path, true));
    if (stored && !(composed && pack && savedAt(stored) < pack.manifest.created)) {
      return pageAnswer(mark(await stored.text(), 'cache', savedAt(stored), true), stored.headers);
    }
    return composed;
  }

  /** What stands in for a page that the phone does not have. @param {string} path */
  async function standIn(path) {
    const state = await readState();
    if (path === '/' && state.lang) {
      const home = [state.lang, state.place].filter(Boolean).join('/');
      return Response.redirect(`${worker.location.origin}/${home}`, 302);
    }
    const [, lang, place] = path.split('/');
    for (const base of [`/${lang}/${place}`, `/${state.lang}/${state.place}`]) {
      const stored = await findStored(`${base}/offline`);
      if (!stored) continue;
      const html = mark(await stored.text(), 'cache', savedAt(stored), true);
      return pageAnswer(html.replace(/<html\b/, '<html data-absent'), stored.headers);
    }
    return Response.error();
  }

  // ---- Answers from the network ----

  /** @param {FetchEvent} event @returns {Promise<Response>} */
  async function fromNetwork(event) {
    const early = await event.preloadResponse;
    return early || fetch(event.request);
  }

  /**
   * Keep a visited page, and learn its revision. Clones before anything else may read the answer.
   * @param {URL} url
   * @param {Response} response
   */
  async function learn(url, response) {
    if (!mayKeep(response)) return;
    const [copy, head] = [response.clone(), response.clone()];
    const kept = await caches.match(url.pathname, { cacheName: KEPT });
    const html = await head.text();
    if (!url.search && kept) await (await caches.open(KEPT)).put(url.pathname, copy.clone());
    if (!url.search && mayTrace(url.pathname, html)) await put(PAGES, url.pathname, copy);
    const [, revision] = /<html\b[^>]*\sdata-rev="([^"]*)"/.exec(html) || [];
    const name = packName(url.pathname);
    const state = await readState();
    if (!name || !revision || state.revisions[name] === revision) return;
    state.revisions[name] = revision;
    await writeState(state);
  }

  /** @param {FetchEvent} event @param {URL} url */
  async function answerPage(event, url) {
    const network = fromNetwork(event);
    event.waitUntil(network.then((response) => learn(url, response)).catch(() => {}));
    const path = url.pathname;
    const state = await readState();
    // The pack that may hold it: of its place, or of the person's.
    const home = path.replace(OF_NO_PLACE, `$1/${state.place}`);
    const pack = await openPack(home).catch(() => undefined);
    if (pack && !isSearch(path)) {
      const newest = state.revisions[packName(home) || ''];
      const ready = !newest || newest === pack.manifest.revision ? await fromPack(pack, path, false) : undefined;
      if (ready) return ready;
    }
    const inTime = await Promise.race([
      network.catch(() => undefined),
      new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS)),
    ]);
    if (inTime && inTime.status < 500) return inTime;
    return (await fromPhone(path, pack)) || network.catch(() => standIn(path));
  }

  /** @param {Request} request */
  async function answerAsset(request) {
    const stored = await caches.match(request.url);
    if (stored) return stored;
    const response = await fetch(request);
    if (response.status === 200) await put(ASSETS, request.url, response.clone());
    return response;
  }

  // ---- Events ----

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (!worker.caches || request.method !== 'GET' || url.origin !== worker.location.origin) return;
    const wantsPage = request.mode === 'navigate' || request.headers.get('Accept') === 'text/html';
    if (url.pathname.startsWith('/assets/')) event.respondWith(answerAsset(request));
    else if (wantsPage) event.respondWith(answerPage(event, url));
  });

  worker.addEventListener('install', (event) => {
    // Taking over at once is safe: pages ask for files by their hash, and entries lie outside the worker.
    event.waitUntil(worker.skipWaiting());
  });

  worker.addEventListener('activate', (event) => {
    event.waitUntil(takeOver());
  });

  async function takeOver() {
    const { navigationPreload } = worker.registration;
    if (navigationPreload) await navigationPreload.enable();
    await worker.clients.claim();
    if (!worker.caches) return;
    const ours = [PAGES, ASSETS, BASICS, KEPT, STATE];
    const old = (await caches.keys()).filter((name) => name.startsWith('navimig-') && !ours.includes(name));
    await Promise.all(old.map((name) => caches.delete(name)));
  }

  /**
   * A page has come from the network: keep it and its files, and the pages that everybody may need offline.
   * @param {{ lang: string, place: string, revision: string, page: string, files: string[] }} here
   */
  async function settle({ lang, place, revision, page, files }) {
    const state = await readState();
    const name = packName(`/${lang}/${place}`);
    Object.assign(state, place ? { lang, place } : { lang });
    if (name && revision) state.revisions[name] = revision;
    const missing = files.filter((file) => file.startsWith(`${worker.location.origin}/assets/`));
    await Promise.all(missing.map((file) => answerAsset(new Request(file)).catch(() => {})));
    if (!(await findStored(page))) await fetchInto(PAGES, page, true);
    if (name && state.basics[name] !== revision) {
      const basics = BASIC_PAGES.map((rest) => `/${lang}/${place}${rest}`);
      const got = await Promise.all(basics.map((path) => fetchInto(BASICS, path)));
      if (got.every(Boolean)) state.basics[name] = revision;
    }
    await writeState(state);
  }

  /**
   * @param {keyof BOUNDS & string} cacheName
   * @param {string} path
   * @param {boolean} isTrace whether the copy tells what was read
   * @returns {Promise<boolean>} whether there is nothing left to try
   */
  async function fetchInto(cacheName, path, isTrace = false) {
    const response = await fetch(path, { headers: TO_KEEP }).catch(() => undefined);
    if (!response || response.status >= 500) return false;
    if (!mayKeep(response)) return true;
    if (!isTrace || mayTrace(path, await response.clone().text())) await put(cacheName, path, response);
    return true;
  }

  /**
   * Keep one page for good, or let it go again; answers whether it is kept now.
   * @param {string} page
   * @param {boolean} wanted
   */
  async function keep(page, wanted) {
    const cache = await caches.open(KEPT);
    if (!wanted) return !(await cache.delete(page));
    const response = await fetch(page, { headers: TO_KEEP }).catch(() => findStored(page));
    if (!response || !mayKeep(response)) return false;
    await cache.put(page, response);
    return true;
  }

  worker.addEventListener('message', (event) => {
    const { data } = event;
    const [port] = event.ports;
    if (!worker.caches || !data) return;
    if (data.type === 'here') event.waitUntil(settle(data).catch(() => {}));
    if (data.type === 'keep') {
      const answer = keep(data.page, data.wanted).catch(() => false);
      event.waitUntil(answer.then((kept) => port && port.postMessage(kept)));
    }
  });

  worker.addEventListener('sync', (/** @type {any} */ event) => {
    if (event.tag === 'navimig-outbox') event.waitUntil(sendOutbox());
  });

  /** Rejects while something still waits, so that the browser tries again later. */
  async function sendOutbox() {
    const queue = await navimigOutbox.flushAlone();
    for (const client of await worker.clients.matchAll()) client.postMessage({ type: 'outbox' });
    if (queue.some(({ state }) => state === 'waiting')) throw new Error('the network is not there yet');
  }
})();

/** The service worker outside a browser: its own script in a context of its own, with a network that obeys the test. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

export const ORIGIN = 'https://example.org';

/** @param {RequestInfo | URL} request */
const addressOf = (request) => new URL(typeof request === 'string' ? request : 'url' in request ? request.url : request.href, ORIGIN).href;

class FakeCache {
  /** @type {Map<string, Response>} */
  #kept = new Map();

  /** @param {RequestInfo} request */
  async match(request) {
    return this.#kept.get(addressOf(request))?.clone();
  }

  /** @param {RequestInfo} request @param {Response} response */
  async put(request, response) {
    const body = await response.arrayBuffer();
    this.#kept.set(addressOf(request), new Response(body, { status: response.status, headers: response.headers }));
  }

  /** @param {RequestInfo} request */
  async delete(request) {
    return this.#kept.delete(addressOf(request));
  }

  async keys() {
    return [...this.#kept.keys()].map((url) => new Request(url));
  }
}

class FakeCaches {
  /** @type {Map<string, FakeCache>} */
  #all = new Map();

  /** @param {string} name */
  async open(name) {
    if (!this.#all.has(name)) this.#all.set(name, new FakeCache());
    return /** @type {FakeCache} */ (this.#all.get(name));
  }

  /** @param {string} name */
  async has(name) {
    return this.#all.has(name);
  }

  async keys() {
    return [...this.#all.keys()];
  }

  /** @param {string} name */
  async delete(name) {
    return this.#all.delete(name);
  }

  /** @param {RequestInfo} request @param {{ cacheName?: string }} [options] */
  async match(request, { cacheName } = {}) {
    for (const [name, cache] of this.#all) {
      const found = (!cacheName || name === cacheName) && (await cache.match(request));
      if (found) return found;
    }
    return undefined;
  }
}

/**
 * A running worker.
 * @param {{ network: (url: URL) => Response | Promise<Response>, hasCaches?: boolean }} world `network` throws where
 * there is none
 */
export function startWorker({ network, hasCaches = true }) {
  /** @type {Record<string, (event: any) => void>} */
  const listeners = {};
  /** @type {string[]} */
  const asked = [];
  const caches = new FakeCaches();
  const self = {
    addEventListener: (/** @type {string} */ name, /** @type {any} */ listener) => (listeners[name] = listener),
    caches: hasCaches ? caches : undefined,
    clients: { claim: async () => {}, matchAll: async () => [] },
    location: { origin: ORIGIN },
    registration: {},
    skipWaiting: async () => {},
  };
  const fetch = async (/** @type {any} */ request) => {
    const url = new URL(addressOf(request));
    asked.push(url.pathname + url.search);
    return network(url);
  };
  const scope = {
    ...{ self, fetch, Request, Response, Headers, URL, clearTimeout },
    caches: self.caches,
    // Three seconds of patience pass in thirty milliseconds.
    setTimeout: (/** @type {() => void} */ run, /** @type {number} */ ms) => setTimeout(run, ms / 100),
    importScripts: (/** @type {string[]} */ ...files) => files.forEach((file) => load(file)),
  };
  const context = vm.createContext(scope);
  /** @param {string} file */
  function load(file) {
    const path = new URL(`../${file}`, import.meta.url);
    vm.runInContext(readFileSync(path, 'utf8'), context, { filename: path.pathname });
  }
  load('sw.js');

  /**
   * Raise an event and wait for all that it started.
   * @param {string} name
   * @param {Record<string, unknown>} properties
   * @returns {Promise<Response | undefined>} the answer, undefined where it is left to the browser
   */
  async function raise(name, properties) {
    /** @type {Promise<unknown>[]} */
    const waiting = [];
    /** @type {Promise<Response> | undefined} */
    let answer;
    const event = {
      ...properties,
      waitUntil: (/** @type {Promise<unknown>} */ promise) => void waiting.push(promise),
      respondWith: (/** @type {Promise<Response>} */ promise) => (answer = promise),
    };
    listeners[name](event);
    const response = await answer;
    if (properties.isPatient !== false) await Promise.all(waiting);
    return response;
  }

  /** Open a page. @param {string} path @param {{ method?: string, isPatient?: boolean }} [options] */
  const visit = (path, { method = 'GET', isPatient } = {}) =>
    raise('fetch', {
      request: { url: ORIGIN + path, method, mode: 'navigate', headers: new Headers() },
      preloadResponse: Promise.resolve(undefined),
      isPatient,
    });

  /** Ask for a file. @param {string} path */
  const load_ = (path) =>
    raise('fetch', { request: new Request(ORIGIN + path), preloadResponse: Promise.resolve(undefined) });

  return { asked, caches, raise, visit, file: load_, tell: (/** @type {any} */ data) => raise('message', { data, ports: [] }) };
}

/**
 * A page as the server answers it.
 * @param {string} text
 * @param {{ revision?: string, headers?: Record<string, string> }} [options]
 */
export const page = (text, { revision = 'r1', headers = {} } = {}) =>
  new Response(`<!doctype html><html lang="ar" data-rev="${revision}"><main>${text}</main></html>`, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'self'",
      Date: 'Tue, 24 Nov 2026 10:00:00 GMT',
      ...headers,
    },
  });

/**
 * Put a pack of Ghent in Arabic on the phone.
 * @param {FakeCaches} caches
 * @param {Partial<PackManifest>} [changes]
 */
export async function savePack(caches, changes = {}) {
  const cache = await caches.open('pack-be-gent-ar');
  /** @type {[string, PackFile['kind'], string][]} */
  const files = [
    ['/packs/be-gent/ar/shell.1.html', 'shell', '<html lang="ar"><title><!--title--></title><a href="/nl/<!--path-->">nl</a><main><!--main--></main></html>'],
    ['/packs/be-gent/ar/content.1.json', 'content', JSON.stringify({ pages: { '/ar/be-gent/services/be-ocmw': { title: 'A & B', main: '<h1>$& OCMW</h1>' }, '/ar/privacy': { title: 'Privacy', main: '<h1>Privacy</h1>' } } })],
    ['/packs/be-gent/ar/pathways.1.json', 'pathways', JSON.stringify({ pages: { '/ar/be-gent/pathways/asylum-be': { title: 'P', main: '<h1>Pathway</h1>' } } })],
  ];
  const headers = { 'Content-Security-Policy': "default-src 'self'; script-src 'self'" };
  for (const [url, , text] of files) await cache.put(url, new Response(text, { headers }));
  /** @type {PackManifest} */
  const manifest = {
    place: 'be-gent',
    lang: 'ar',
    revision: 'r1',
    created: '2026-11-20T10:00:00Z',
    bytes: 1,
    transfer_bytes: 1,
    files: files.map(([url, kind]) => ({ url, kind, bytes: 1, transfer_bytes: 1, sha256: '' })),
    ...changes,
  };
  await cache.put('/packs/be-gent/ar/manifest.json', new Response(JSON.stringify(manifest)));
}

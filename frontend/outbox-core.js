/**
 * Sending what a person wrote, exactly once, when the network allows it.
 *
 * This file is a classic script without imports, because it runs in two places: in the page (imported for its effect)
 * and in the service worker (`importScripts`), which sends when the page is already closed. It puts one object on the
 * global scope: `navimigOutbox`.
 *
 * Exactly once: the entry lies in IndexedDB, with a random key, before the first attempt; it is taken out only once
 * the server has answered; the server answers a key that it has seen with the answer it gave then. No time is kept.
 *
 * While the page of a form is open, its first attempt may be asked something (`asks`): whether a phone number shall stand
 * in the words. Later attempts, and those of the worker, have nobody to ask and are sent as they are.
 */
(() => {
  /** Longest wait for an answer, in ms; a slow phone on 2G needs a few seconds. */
  const PATIENCE_MS = 30000;

  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /**
   * The queue on this phone. Rejects where the browser has no IndexedDB or refuses it.
   * @returns {Promise<OutboxStore>}
   */
  async function openStore() {
    const opening = indexedDB.open('navimig', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'key' });
    const database = await settled(opening);
    // "Wipe" deletes the database: do not stand in its way.
    database.onversionchange = () => database.close();

    /** @param {IDBTransactionMode} mode */
    const transaction = (mode) => database.transaction('outbox', mode);
    /** @param {(store: IDBObjectStore) => void} change */
    const write = (change) =>
      new Promise((/** @type {(nothing?: undefined) => void} */ resolve, reject) => {
        const running = transaction('readwrite');
        running.oncomplete = () => resolve();
        running.onerror = running.onabort = () => reject(running.error);
        change(running.objectStore('outbox'));
      });
    return {
      all: () => settled(transaction('readonly').objectStore('outbox').getAll()),
      put: (entry) => write((store) => store.put(entry)),
      remove: (key) => write((store) => store.delete(key)),
      close: () => database.close(),
    };
  }

  /**
   * What an answer of the server means for the entry.
   * @param {OutboxEntry} entry
   * @param {Response} response
   * @returns {Promise<OutboxEntry>} the same entry, unchanged, where it has to be sent again later
   */
  async function judged(entry, response) {
    const { key, texts, lang, dir, page } = entry;
    const body = await response.json().catch(() => undefined);
    if (response.ok && body) return { key, texts, lang, dir, page, state: 'answered', answer: body };
    if (response.ok && response.redirected) {
      return { key, texts, lang, dir, page, state: 'answered', answer: { next: new URL(response.url).pathname } };
    }
    // An answer without JSON comes from the sign-in page of a public Wi-Fi, not from us.
    const later = response.ok || response.status >= 500 || [408, 421, 425, 429].includes(response.status);
    if (later) return entry;
    const errors = body && Array.isArray(body.errors) ? body.errors : [];
    return { ...entry, state: 'refused', errors, status: response.status };
  }

  /**
   * One attempt to send one entry.
   * @param {OutboxStore} store
   * @param {OutboxEntry} entry
   * @param {typeof fetch} send
   * @returns {Promise<OutboxEntry>} the entry as it now lies in the queue
   */
  async function deliver(store, entry, send) {
    const { asks, ...later } = entry;
    const isThere = asks && 'document' in globalThis;
    if (asks) await store.put(later);
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
    try {
      const response = await send(later.action || '', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(isThere ? [...(later.fields || []), ['present', '1']] : later.fields),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: stop.signal,
      });
      const now = await judged(later, response);
      if (now !== later) await store.put(now);
      return now;
    } catch {
      return later;
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Send everything that waits, one after the other; what cannot be sent now stays.
   * @param {OutboxStore} store
   * @param {typeof fetch} send
   * @returns {Promise<OutboxEntry[]>} the whole queue afterwards
   */
  async function flush(store, send) {
    for (const entry of await store.all()) {
      if (entry.state === 'waiting') await deliver(store, entry, send);
    }
    return store.all();
  }

  /**
   * Like {@link flush}, but never twice at a time: a tab and the worker may both hear that the network is back.
   * @returns {Promise<OutboxEntry[]>}
   */
  async function flushAlone() {
    const store = await openStore();
    /** @type {typeof fetch} */
    const send = (url, init) => fetch(url, init);
    try {
      const { locks } = /** @type {any} */ (navigator);
      return await (locks ? locks.request('navimig-outbox', () => flush(store, send)) : flush(store, send));
    } finally {
      store.close();
    }
  }

  globalThis.navimigOutbox = { openStore, deliver, flush, flushAlone };
})();

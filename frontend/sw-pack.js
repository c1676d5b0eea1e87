/**
 * Pages out of a saved pack, for the service worker. A pack is kept as it came: a shell and some JSON files of page
 * texts; a page is put together from them as text, never as a document.
 *
 * A classic script like the worker itself; it puts one object on the global scope: `navimigPack`.
 */
(() => {
  /** The pack that a path belongs to: `/ar/be-gent/…` to `pack-be-gent-ar`. @param {string} path */
  function packName(path) {
    const [, lang, place] = path.split('/');
    return lang && place ? `pack-${place}-${lang}` : undefined;
  }

  /** @param {string} path @returns {Promise<PackOnPhone | undefined>} */
  async function openPack(path) {
    const name = packName(path);
    if (!name || !(await caches.has(name))) return undefined;
    const [, lang, place] = path.split('/');
    const cache = await caches.open(name);
    const stored = await cache.match(`/packs/${place}/${lang}/manifest.json`);
    return stored && { cache, manifest: await stored.json() };
  }

  /**
   * Parsed files of the pack read last, by address; their names hold a hash, so they never grow old.
   * @type {Map<string, Promise<any>>}
   */
  const parsed = new Map();

  /** @param {PackOnPhone} pack @param {PackFile} file @returns {Promise<{ pages?: Record<string, PackPage> }>} */
  function readFile({ cache, manifest }, { url }) {
    for (const known of parsed.keys()) {
      if (!manifest.files.some((file) => file.url === known)) parsed.delete(known);
    }
    const reading =
      parsed.get(url) || cache.match(url).then((stored) => (stored ? stored.json() : {}));
    parsed.set(url, reading);
    return reading;
  }

  /** @param {PackOnPhone} pack @param {string} path @returns {Promise<PackPage | undefined>} */
  async function findPage(pack, path) {
    const likely = path.includes('/pathways') ? 'pathways' : path.endsWith('/help') ? 'helplines' : 'content';
    const files = pack.manifest.files.filter(({ kind }) => ['content', 'pathways', 'helplines'].includes(kind));
    files.sort((a, b) => Number(b.kind === likely) - Number(a.kind === likely));
    for (const file of files) {
      const { pages } = await readFile(pack, file);
      if (pages && Object.prototype.hasOwnProperty.call(pages, path)) return pages[path];
    }
    return undefined;
  }

  /** @param {string} text */
  const escape = (text) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

  /**
   * Tell the page where it came from, in attributes of `<html>` that `app.js` puts into words.
   * @param {string} html
   * @param {'pack' | 'cache'} from
   * @param {string} savedAt ISO instant, or nothing
   * @param {boolean} late whether the network was tried in vain
   */
  const mark = (html, from, savedAt, late) =>
    html.replace(/<html\b/, `<html data-from="${from}" data-saved-at="${savedAt}"${late ? ' data-late' : ''}`);

  /**
   * A page answer with the security headers that the stored one came with.
   * @param {string} html
   * @param {Headers} stored
   */
  function pageAnswer(html, stored) {
    const headers = new Headers(stored);
    for (const name of ['Content-Length', 'Content-Encoding', 'ETag', 'Set-Cookie']) headers.delete(name);
    headers.set('Content-Type', 'text/html; charset=utf-8');
    return new Response(html, { headers });
  }

  /** @param {string} path */
  const isSearch = (path) => /^\/[^/]+\/[^/]+\/search$/.test(path);

  /**
   * A page put together from a pack, or nothing where the pack does not hold it.
   * @param {PackOnPhone} pack
   * @param {string} path
   * @param {boolean} late
   */
  async function fromPack(pack, path, late) {
    const shellFile = pack.manifest.files.find(({ kind }) => kind === 'shell');
    const shell = shellFile && (await pack.cache.match(shellFile.url));
    const page = (await findPage(pack, path)) || (isSearch(path) && { title: '', main: '<div data-offline-search></div>' });
    if (!shell || !page) return undefined;
    const rest = path.split('/').slice(2).join('/');
    // Functions as replacements: a text may hold "$&".
    const html = (await shell.text())
      .replace('<!--title-->', () => escape(page.title))
      .replace(/<!--path-->/g, () => escape(rest))
      .replace('<!--main-->', () => page.main);
    return pageAnswer(mark(html, 'pack', pack.manifest.created, late), shell.headers);
  }

  globalThis.navimigPack = { packName, openPack, isSearch, fromPack, mark, pageAnswer };
})();

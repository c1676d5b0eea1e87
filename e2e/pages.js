/**
 * The public pages of each kind: one or two of every pattern that the sitemap names, and those that it leaves out
 * because search engines have no business there.
 */

/** Pages of every place that stand in no sitemap. */
const UNLISTED = ['', '/search?q=dokter', '/search?q=qzxwvkjq', '/help', '/sheet', '/offline', '/voices/barrier', '/voices/barrier?service=be-ocmw', '/voices/missing'];

/** So many pages of each kind. */
const EACH = 2;

/** The kind of a page: its path with every part but the fourth left open. @param {string} path */
const kindOf = (path) => path.split('/').map((part, depth) => (depth === 3 ? part : part && '*')).join('/');

/**
 * @param {string} url of the server
 * @param {string[]} langs
 * @returns {Promise<string[]>} paths
 */
export async function publicPages(url, langs) {
  const listed = await sitemap(url, '/sitemap.xml');
  const general = ['/', '/styleguide'];
  const pages = new Set(general);
  for (const lang of langs) {
    for (const rest of ['', '/about', '/privacy', '/accessibility']) pages.add(`/${lang}${rest}`);
    for (const rest of UNLISTED) pages.add(`/${lang}/be-gent${rest}`);
    /** @type {Record<string, number>} */
    const counts = {};
    // Ghent first: its pages hold most.
    const own = listed.filter((path) => path.startsWith(`/${lang}/`));
    own.sort((a, b) => Number(b.includes('/be-gent')) - Number(a.includes('/be-gent')));
    for (const path of own) {
      const kind = kindOf(path);
      counts[kind] = (counts[kind] || 0) + 1;
      if (counts[kind] <= EACH) pages.add(path);
    }
  }
  return [...pages];
}

/**
 * The paths of a sitemap, those of the sitemaps that it names included.
 * @param {string} url
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function sitemap(url, path) {
  const response = await fetch(url + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const text = await response.text();
  const paths = Array.from(text.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address]) => new URL(address).pathname);
  if (!text.includes('<sitemapindex')) return paths;
  const all = await Promise.all(paths.map((inner) => sitemap(url, inner)));
  return all.flat();
}

/** What has to be fetched for a pack, and whether it arrived whole. Needs no page. */

/**
 * Which files to fetch, and which lie on the phone already under another address: the SHA-256 decides.
 * @param {PackManifest} wanted
 * @param {PackManifest | undefined} saved
 * @returns {{ fetched: PackFile[], copied: { from: string, to: PackFile }[] }}
 */
export function plan(wanted, saved) {
  const known = new Map((saved ? saved.files : []).map(({ sha256, url }) => [sha256, url]));
  const fetched = [];
  const copied = [];
  for (const file of wanted.files) {
    const from = known.get(file.sha256);
    if (from === undefined) fetched.push(file);
    else if (from !== file.url) copied.push({ from, to: file });
  }
  return { fetched, copied };
}

/**
 * @param {ArrayBuffer} bytes
 * @param {string} sha256 hex, lower case
 */
export async function isWhole(bytes, sha256) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

/**
 * An answer to keep: the unpacked bytes, without the headers that spoke of the way here.
 * @param {ArrayBuffer | string} body
 * @param {Headers} headers
 */
export function storedCopy(body, headers) {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding', 'Vary']) kept.delete(name);
  return new Response(body, { headers: kept });
}

/**
 * The scripts and styles that a page or a script names: quoted addresses of files beside it or under `/assets/`.
 * @param {string} text
 * @param {string} base address of the text itself
 */
export function addressesIn(text, base) {
  const quoted = text.matchAll(/["'`]((?:\.\/|\/assets\/)[\w.-]+\.(?:js|css|svg|webmanifest))["'`]/g);
  return [...new Set(Array.from(quoted, ([, address]) => new URL(address, base).href))];
}

/**
 * What the phone remembers between pages: small values as JSON in `localStorage` or `sessionStorage`.
 *
 * A browser may refuse storage altogether (private window, storage full, blocked by the person). Then nothing is
 * remembered and every page still works, so no function here ever throws.
 */

/** Every key of ours begins with this, so that "wipe" can name what it removes. */
export const PREFIX = 'navimig.';

/**
 * The two memories of a browser: `lasting` survives closing it, `passing` ends with the tab.
 * @typedef {'lasting' | 'passing'} Memory
 */

/** @param {Memory} memory @returns {Storage} */
const area = (memory) => (memory === 'lasting' ? localStorage : sessionStorage);

/**
 * The value kept under `name`, or `fallback` where there is none or it cannot be read.
 * @template T
 * @param {Memory} memory
 * @param {string} name without the prefix
 * @param {T} fallback
 * @returns {T}
 */
export function recall(memory, name, fallback) {
  try {
    const text = area(memory).getItem(PREFIX + name);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

/**
 * Keep `value` under `name`; says whether the browser took it.
 * @param {Memory} memory
 * @param {string} name without the prefix
 * @param {unknown} value anything JSON can hold
 * @returns {boolean}
 */
export function remember(memory, name, value) {
  try {
    area(memory).setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/**
 * Remove what is kept under `name`.
 * @param {Memory} memory
 * @param {string} name without the prefix
 */
export function forget(memory, name) {
  try {
    area(memory).removeItem(PREFIX + name);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

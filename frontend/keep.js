/**
 * Keep one page offline until the person lets it go; visited pages stay only until 60 newer ones have been read.
 *
 * Markup: `<button data-action="keep" aria-pressed="false" data-text-kept="Kept on this phone" hidden data-scripted>`.
 */

import { labelOf, relabel } from './labels.js';

/** The cache that the service worker never trims. */
const KEPT = 'navimig-kept';

/** Label of each button before it was pressed. @type {WeakMap<HTMLElement, string>} */
const labels = new WeakMap();

/** @param {HTMLElement} button @param {boolean} isKept */
function show(button, isKept) {
  if (!labels.has(button)) labels.set(button, labelOf(button));
  button.setAttribute('aria-pressed', String(isKept));
  relabel(button, (isKept && button.dataset.textKept) || labels.get(button) || '');
}

/** @param {Document} page */
export async function start(page) {
  const isAble = 'caches' in window && 'serviceWorker' in navigator;
  const isKept = isAble && !!(await caches.match(location.pathname, { cacheName: KEPT }));
  for (const button of page.querySelectorAll('[data-action=keep]')) {
    if (!(button instanceof HTMLElement)) continue;
    button.hidden = !isAble;
    show(button, isKept);
  }
}

/** @param {string} _verb @param {HTMLElement} button */
export async function act(_verb, button) {
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => show(button, data === true);
  const wanted = button.getAttribute('aria-pressed') !== 'true';
  active.postMessage({ type: 'keep', page: location.pathname, wanted }, [port2]);
}

/**
 * Remove everything of this site from this phone: answers, ticks, drafts, saved pages, what waits to be sent, and the
 * service worker. For a phone that others use too.
 *
 * Markup: `<button data-action="wipe" data-text-confirm="…" data-text-done="…">`. The first press asks, the second
 * wipes: what is gone cannot be brought back.
 */

import { relabel } from './labels.js';

/** @param {string} name @returns {Promise<void>} */
const deleteDatabase = (name) =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });

async function wipe() {
  const tasks = [
    async () => localStorage.clear(),
    async () => sessionStorage.clear(),
    async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
    async () => deleteDatabase('navimig'),
    async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      await Promise.all(all.map((registration) => registration.unregister()));
    },
  ];
  // One memory that the browser refuses must not save the others.
  for (const task of tasks) await task().catch(() => {});
}

/** @param {string} _verb @param {HTMLElement} button */
export async function act(_verb, button) {
  const { textConfirm, textDone, asked } = button.dataset;
  if (textConfirm && asked === undefined) {
    button.dataset.asked = '';
    relabel(button, textConfirm);
    return;
  }
  button.setAttribute('disabled', '');
  await wipe();
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  button.replaceWith(said);
  // A status line is read out when its text changes, not when it appears.
  requestAnimationFrame(() => void (said.textContent = textDone || ''));
}

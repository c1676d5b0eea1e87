/**
 * Send a page on: through the phone's own sheet where it has one, else by copying. Nothing is asked of a third party.
 *
 * Markup: `<button data-action="share" data-text="…" data-url="…" data-text-copied="Copied">`; `data-text` is the
 * whole message, at most 300 characters with its address.
 */

import { labelOf, relabel } from './labels.js';

/** @param {string} text */
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/** @param {string} _verb @param {HTMLElement} button */
export async function act(_verb, button) {
  const { text, url, textCopied } = button.dataset;
  const address = new URL(url || location.pathname, location.href).href;
  const message = text || document.title;
  if (navigator.share) {
    // A closed sheet is a decision, not a fault.
    await navigator.share(message.includes(address) ? { text: message } : { text: message, url: address }).catch(() => {});
    return;
  }
  await copy(message.includes(address) ? message : `${message} ${address}`);
  if (!textCopied) return;
  const label = labelOf(button);
  relabel(button, textCopied);
  setTimeout(() => relabel(button, label), 3000);
}

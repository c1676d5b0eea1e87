/**
 * What a person has typed stays when the page reloads, the network breaks or the language changes. A draft lives in
 * this tab only and goes when it is sent.
 *
 * Markup: `<form data-draft="barrier">`; the name is the same in every language. Without a name it is the address
 * without its language.
 */
import { entriesOf, refill } from './fields.js';
import { forget, recall, remember } from './storage.js';

/** @param {HTMLFormElement} form */
const nameOf = (form) => `draft.${form.dataset.draft || location.pathname.replace(/^\/[^/]+/, '')}`;

/** Drop the draft of a form that has been sent. @param {HTMLFormElement} form */
export const drop = (form) => forget('passing', nameOf(form));

/** @param {HTMLFormElement} form */
function watch(form) {
  const entries = recall('passing', nameOf(form), /** @type {[string, string][]} */ ([]));
  // A form that comes back with an error already holds what was entered.
  if (!form.querySelector('[aria-invalid=true]')) refill(form, entries);
  const keep = () => remember('passing', nameOf(form), entriesOf(form));
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  form.addEventListener('submit', () => {
    // A form with an outbox drops its draft once the entry lies there.
    if (navigator.onLine && !('outbox' in form.dataset)) drop(form);
  });
}

/** @param {Document} page */
export function start(page) {
  for (const form of page.querySelectorAll('form[data-draft]')) {
    if (form instanceof HTMLFormElement) watch(form);
  }
}

/** What a person reads about a report that waits, was sent, or was refused. */
import { button, node } from './nodes.js';

/** The server asks something before it stores (RFC 6585, section 3): nothing is wrong. */
export const ASKED = 428;

/**
 * @param {OutboxEntry} entry
 * @param {string} kind of the notice component: ok, warn, danger, or none
 * @param {(Node | string | undefined | false)[]} children
 */
function notice({ key, state, lang, dir }, kind, ...children) {
  const mark = { 'data-outbox-key': key, 'data-outbox-state': state };
  return node('section', { class: `notice ${kind}`, role: 'status', tabindex: '-1', lang, dir, ...mark }, ...children);
}

/**
 * A button that takes the entry off this phone, with its notice.
 * @param {OutboxEntry} entry
 * @param {string} label
 * @param {(entry: OutboxEntry) => Promise<void>} remove
 */
function removing(entry, label, remove) {
  const made = button(label, async () => {
    await remove(entry);
    const shown = made.closest('[data-outbox-key]');
    if (shown) shown.remove();
  });
  return made;
}

/**
 * @param {OutboxEntry} entry
 * @param {(entry: OutboxEntry) => Promise<void>} remove
 */
export const waitingNotice = (entry, remove) =>
  notice(
    entry,
    '',
    node('p', {}, entry.texts.waiting),
    !!entry.texts.remove && removing(entry, entry.texts.remove, remove),
  );

/**
 * The answer: the number and the four words of a case, which the server never shows again, or a word of thanks.
 * @param {OutboxEntry} entry
 * @param {(entry: OutboxEntry) => Promise<void>} remove
 */
export function caseNotice(entry, remove) {
  const { texts, answer = {} } = entry;
  const number = answer.case || '';
  const { words = [], numbers } = answer;
  const details = node(
    'dl',
    {},
    node('dt', {}, texts.case),
    node('dd', { 'data-case': number }, node('bdi', { dir: 'ltr' }, number)),
    node('dt', {}, texts.words),
    node('dd', { 'data-words': '' }, ...words.map((word, index) => openingWord(word, numbers && numbers[index]))),
  );
  return notice(
    entry,
    'ok',
    node('p', { class: 'lead' }, texts.sent),
    !!number && details,
    !!number && !!texts.once && node('p', {}, texts.once),
    !!number && !!texts.paper && node('p', { class: 'no-print' }, texts.paper),
    !!answer.note && node('p', { class: 'no-print' }, answer.note),
    !!number &&
      node(
        'p',
        { class: 'actions' },
        !!texts.print && button(texts.print, () => print()),
        !!texts.done && removing(entry, texts.done, remove),
      ),
    !!answer.next && !!texts.next && node('p', {}, node('a', { href: answer.next }, texts.next)),
  );
}

/**
 * One of the words, with its number where the reader's letters are others.
 * @param {string} word
 * @param {string | null | undefined} number
 */
const openingWord = (word, number) =>
  node('bdi', { class: 'word', dir: 'ltr' }, node('strong', { lang: 'en' }, word), number ? ` ${number}` : '');

/**
 * @param {OutboxEntry} entry
 * @param {HTMLFormElement | undefined} form the form, where it is on this page
 * @param {(entry: OutboxEntry) => Promise<void>} remove
 */
export function refusedNotice(entry, form, remove) {
  const { texts, errors = [], status } = entry;
  const shown = notice(
    entry,
    status === ASKED ? 'warn' : 'danger',
    node('p', {}, texts.refused),
    !!errors.length && node('ul', {}, ...errors.map((error) => node('li', {}, linked(error, form)))),
    !form && !!texts.open && node('p', {}, node('a', { href: entry.page }, texts.open)),
    !!texts.remove && removing(entry, texts.remove, remove),
  );
  shown.setAttribute('role', 'alert');
  return shown;
}

/**
 * @param {{ field: string, message: string }} error
 * @param {HTMLFormElement | undefined} form
 */
function linked({ field, message }, form) {
  const control = form && controlOf(form, field);
  return control && control.id ? node('a', { href: `#${control.id}` }, message) : message;
}

/** @param {HTMLFormElement} form @param {string} name @returns {HTMLElement | undefined} */
function controlOf(form, name) {
  const found = form.elements.namedItem(name);
  const first = found instanceof RadioNodeList ? found[0] : found;
  return first instanceof HTMLElement ? first : undefined;
}

/**
 * Each error beside its field, as the server writes it without a script.
 * @param {OutboxEntry} entry
 * @param {HTMLFormElement} form
 */
export function showErrors({ errors = [], texts, status }, form) {
  for (const old of form.querySelectorAll('[data-outbox-error]')) old.remove();
  for (const [index, { field, message }] of errors.entries()) {
    const control = controlOf(form, field);
    if (!control) continue;
    const id = `outbox-error-${index}`;
    const group = control.closest('fieldset');
    const isChoice = control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
    const legend = isChoice && group ? group.querySelector('legend') : null;
    const text = node('p', { class: status === ASKED ? 'notice warn' : 'error', id, 'data-outbox-error': '' }, message);
    if (legend) legend.after(text);
    else control.before(text);
    if (status !== ASKED) control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', id);
  }
  if (errors.length && status !== ASKED && texts.error && !document.title.startsWith(texts.error)) {
    document.title = `${texts.error}: ${document.title}`;
  }
}

/**
 * A report or an answer is never lost: it goes into a queue on the phone before it is sent, and stays there until the
 * server has answered, even when the browser is closed in between.
 *
 * Markup: `<form method="post" data-outbox data-text-…>` with a hidden field `key`. The sentences, in the language of
 * the form: `waiting`, `sent`, `case`, `words`, `once`, `paper`, `print`, `done`, `next`, `refused`, `open`, `remove`,
 * `error`. What stands before the form and makes no sense behind it carries `data-outbox-intro`.
 */
import './outbox-core.js';
import { drop } from './drafts.js';
import { refill, submissionOf } from './fields.js';
import { ASKED, caseNotice, refusedNotice, showErrors, waitingNotice } from './outbox-notices.js';
import { forget, remember } from './storage.js';

/** Time between two attempts while a page is open, in ms; `online` events are missed on some phones. */
const AGAIN_MS = 30000;

/** 128 random bits in hex. */
function freshKey() {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {HTMLFormElement} form */
function textsOf({ dataset }) {
  /** @type {Record<string, string>} */
  const texts = {};
  for (const [name, text] of Object.entries(dataset)) {
    if (/^text[A-Z]/.test(name)) texts[name[4].toLowerCase() + name.slice(5)] = text || '';
  }
  return texts;
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | undefined} submitter
 * @returns {OutboxEntry}
 */
function entryOf(form, submitter) {
  const { lang, dir } = document.documentElement;
  const fields = submissionOf(form, submitter);
  const [, key] = fields.find(([name]) => name === 'key') || [];
  const action = new URL(form.action, location.href);
  return {
    key: key || freshKey(),
    action: action.pathname + action.search,
    fields,
    texts: textsOf(form),
    lang,
    dir,
    page: location.pathname + location.search,
    state: 'waiting',
    asks: navigator.onLine && !('outboxAsked' in form.dataset),
  };
}

/** Show a form with what leads to it, or neither. @param {HTMLFormElement} form @param {boolean} isHidden */
function conceal(form, isHidden) {
  form.hidden = isHidden;
  for (const intro of document.querySelectorAll('[data-outbox-intro]')) {
    if (intro instanceof HTMLElement) intro.hidden = isHidden;
  }
}

/** @param {HTMLFormElement} form @param {string} key */
function setKey(form, key) {
  const field = form.elements.namedItem('key');
  if (field instanceof HTMLInputElement) field.value = key;
}

/** @template T @param {(store: OutboxStore) => Promise<T>} use @returns {Promise<T>} */
async function withStore(use) {
  const store = await navimigOutbox.openStore();
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/** Where no queue can be kept, the form is sent as without a script. @param {HTMLFormElement} form @param {OutboxEntry} entry */
function sendPlainly(form, { fields = [] }) {
  const present = new Set(Array.from(new FormData(form).keys()));
  for (const [name, value] of fields.filter(([known]) => !present.has(known))) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  form.submit();
}

/** @param {HTMLFormElement} form @param {HTMLElement | undefined} submitter */
async function submit(form, submitter) {
  const entry = entryOf(form, submitter);
  try {
    await withStore((store) => store.put(entry));
  } catch {
    sendPlainly(form, entry);
    return;
  }
  remember('lasting', 'outbox', true);
  drop(form);
  conceal(form, true);
  show(waitingNotice(entry, remove), form);
  await sendAll();
}

/**
 * Take an entry out of the queue and offer its form again, with a key of its own: the server would ignore another
 * report under a key that it has seen.
 * @param {OutboxEntry} entry
 */
async function remove({ key }) {
  await withStore((store) => store.remove(key));
  const left = await withStore((store) => store.all());
  if (!left.length) forget('lasting', 'outbox');
  for (const form of outboxForms()) {
    if (form.hidden) setKey(form, freshKey());
    conceal(form, false);
  }
}

const outboxForms = () =>
  Array.from(document.querySelectorAll('form[data-outbox]')).filter(
    /** @returns {form is HTMLFormElement} */ (form) => form instanceof HTMLFormElement,
  );

/**
 * Put a notice at the place of its form, or at the top of the page, and lead the eye and the screen reader to it.
 * @param {HTMLElement} notice
 * @param {HTMLElement | undefined} form
 */
function show(notice, form) {
  const { outboxKey, outboxState } = notice.dataset;
  const old = document.querySelector(`[data-outbox-key="${outboxKey}"]`);
  if (old instanceof HTMLElement && old.dataset.outboxState === outboxState && outboxState !== 'refused') return;
  if (old) old.remove();
  const main = document.querySelector('main');
  if (form) form.before(notice);
  else if (main) main.prepend(notice);
  if (form && form.hidden) notice.focus();
}

/** The form on this page that an entry came from. @param {OutboxEntry} entry */
function formOf({ key, action }) {
  const forms = outboxForms();
  const withKey = forms.find((form) => {
    const field = form.elements.namedItem('key');
    return field instanceof HTMLInputElement && field.value === key;
  });
  const unlanguaged = (/** @type {string} */ path) => path.replace(/^\/[^/]+/, '');
  const path = action && unlanguaged(action.split('?')[0]);
  return withKey || (path ? forms.find((form) => unlanguaged(new URL(form.action).pathname) === path) : undefined);
}

/** Say in words how one entry stands. @param {OutboxEntry} entry */
async function tell(entry) {
  const form = formOf(entry);
  if (entry.state === 'waiting') {
    if (form) show(waitingNotice(entry, remove), form);
  } else if (entry.state === 'refused') {
    tellRefused(entry, form);
  } else {
    await tellAnswered(entry, form);
  }
}

/** @param {OutboxEntry} entry @param {HTMLFormElement | undefined} form */
async function tellAnswered(entry, form) {
  const { answer = {} } = entry;
  if (form) form.reset();
  if (form && !answer.case && answer.next) {
    await withStore((store) => store.remove(entry.key));
    location.assign(answer.next);
    return;
  }
  show(caseNotice(entry, remove), form);
  // The number and the words stay until the person says that they are written down; a word of thanks does not.
  if (!answer.case) await withStore((store) => store.remove(entry.key));
}

/** @param {OutboxEntry} entry @param {HTMLFormElement | undefined} form */
function tellRefused(entry, form) {
  if (form) {
    if (!form.hidden) refill(form, entry.fields || []);
    setKey(form, entry.key);
    conceal(form, false);
    if (entry.status === ASKED) form.dataset.outboxAsked = '';
  }
  show(refusedNotice(entry, form, remove), form);
  if (form) showErrors(entry, form);
}

let isSending = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let again;

/** Send what waits, say how each entry stands, and ask to be woken where something still waits. */
async function sendAll() {
  if (isSending) return;
  isSending = true;
  try {
    const queue = await navimigOutbox.flushAlone();
    for (const entry of queue) await tell(entry);
    const left = await withStore((store) => store.all());
    if (!left.length) forget('lasting', 'outbox');
    if (queue.some(({ state }) => state === 'waiting')) comeBack();
  } catch {
    // Without a queue on this phone there is nothing to send.
  } finally {
    isSending = false;
  }
}

/** Try again soon while the page is open, and by Background Sync once it is closed. */
function comeBack() {
  clearTimeout(again);
  again = setTimeout(sendAll, AGAIN_MS);
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.ready
    .then((registration) => /** @type {any} */ (registration).sync.register('navimig-outbox'))
    .catch(() => {
      // Firefox, Safari and private windows have no Background Sync: the next page sends.
    });
}

/**
 * A form out of a pack or a cache was made without the query of its address: which service it is about stands there.
 * @param {HTMLFormElement} form
 */
function fillFromAddress(form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'hidden' && !field.value) field.value = value;
  }
}

/** @param {HTMLFormElement} form */
function watch(form) {
  setKey(form, freshKey());
  fillFromAddress(form);
  /** @type {HTMLElement | undefined} */
  let pressed;
  // `submitter` came with Chrome 81: remember the button ourselves.
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button, input[type=submit]') : null;
    if (button instanceof HTMLElement) pressed = button;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!form.hidden) void submit(form, pressed);
  });
}

/** @param {Document} page */
export async function start(page) {
  for (const form of outboxForms()) watch(form);
  addEventListener('online', sendAll);
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden) void sendAll();
  });
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data && data.type === 'outbox') void sendAll();
    });
  }
  await sendAll();
}

import assert from 'node:assert/strict';
import { test } from 'node:test';

import '../outbox-core.js';

/** @returns {OutboxEntry} */
const entry = (key = 'k1') => ({
  key,
  action: '/ti/be-gent/barrier',
  fields: [
    ['key', key],
    ['reason', 'language'],
    ['words', 'ኣይተረድኣንን'],
  ],
  texts: { sent: 'ተላኢኹ' },
  lang: 'ti',
  dir: 'ltr',
  page: '/ti/be-gent/barrier',
  state: 'waiting',
});

/** The queue without a browser. @param {OutboxEntry[]} entries @returns {OutboxStore} */
function memory(...entries) {
  const kept = new Map(entries.map((known) => [known.key, known]));
  return {
    all: async () => [...kept.values()],
    put: async (changed) => void kept.set(changed.key, changed),
    remove: async (key) => void kept.delete(key),
    close() {},
  };
}

/** @param {number} status @param {unknown} body */
const answers = (status, body) => async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

test('what arrived keeps its answer and nothing of what was written', async () => {
  const store = memory(entry());
  /** @type {[unknown, RequestInit | undefined][]} */
  const sent = [];
  const send = async (/** @type {any} */ url, /** @type {any} */ init) => {
    sent.push([url, init]);
    return new Response(JSON.stringify({ case: '123456', words: ['a', 'b', 'c', 'd'] }));
  };
  const [kept] = await navimigOutbox.flush(store, send);
  assert.equal(kept.state, 'answered');
  assert.deepEqual(kept.answer, { case: '123456', words: ['a', 'b', 'c', 'd'] });
  assert.equal(JSON.stringify(kept).includes('ኣይተረድኣንን'), false);
  assert.equal(sent[0][0], '/ti/be-gent/barrier');
  assert.equal(String(sent[0][1]?.body), String(new URLSearchParams(entry().fields)));
  // A second round has nothing to send.
  await navimigOutbox.flush(store, send);
  assert.equal(sent.length, 1);
});

test('without network, with a busy server and behind a Wi-Fi sign-in page it waits, whole', async () => {
  const failing = async () => {
    throw new TypeError('Failed to fetch');
  };
  for (const send of [failing, answers(503, 'busy'), answers(429, {}), answers(200, '<html>sign in</html>')]) {
    const store = memory(entry());
    assert.deepEqual(await navimigOutbox.flush(store, send), [entry()]);
  }
});

test('a refusal keeps every word, with what is wrong', async () => {
  const errors = [{ field: 'reason', message: 'Choose one' }];
  const [refused] = await navimigOutbox.flush(memory(entry()), answers(422, { errors }));
  assert.deepEqual(refused, { ...entry(), state: 'refused', errors, status: 422 });
  const [gone] = await navimigOutbox.flush(memory(entry()), answers(404, '<html>'));
  assert.deepEqual(gone, { ...entry(), state: 'refused', errors: [], status: 404 });
});

test('one that cannot be sent does not hold up the others', async () => {
  const store = memory(entry('k1'), entry('k2'));
  const send = async (/** @type {any} */ _url, /** @type {any} */ init) =>
    String(init.body).includes('key=k1') ? new Response('', { status: 500 }) : new Response('{"next":"/ti"}');
  const states = (await navimigOutbox.flush(store, send)).map(({ state }) => state);
  assert.deepEqual(states, ['waiting', 'answered']);
});

test('the server may ask once, while the page of the form is open, and never again', async () => {
  const asking = { ...entry(), asks: true };
  /** @type {string[]} */
  const sent = [];
  const send = async (/** @type {any} */ _url, /** @type {any} */ init) => {
    sent.push(String(init.body));
    return new Response('{"errors":[{"field":"words","message":"A number?"}]}', { status: 428 });
  };
  // In the worker nobody is there.
  const [quiet] = await afterOneRound(asking, send);
  assert.equal(sent[0], String(new URLSearchParams(entry().fields)));
  assert.equal('asks' in quiet, false);
  Object.assign(globalThis, { document: {} });
  try {
    const [asked] = await afterOneRound(asking, send);
    assert.equal(sent[1], `${new URLSearchParams(entry().fields)}&present=1`);
    assert.deepEqual([asked.state, asked.status, 'asks' in asked], ['refused', 428, false]);
    // The network broke: what waits is sent later without a question.
    const [waiting] = await afterOneRound(asking, async () => {
      throw new TypeError('Failed to fetch');
    });
    assert.deepEqual(waiting, entry());
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
});

/** The queue after one round. @param {OutboxEntry} waiting @param {typeof fetch} send */
const afterOneRound = (waiting, send) => navimigOutbox.flush(memory(waiting), send);

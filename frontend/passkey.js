/**
 * Passkeys: ask the server what to sign, let the browser ask the person, send back what it signed. Loaded by the two pages that
 * have a button for it, and by no other.
 *
 * Markup: `<button data-passkey="make|prove" data-ask data-answer data-next data-text-failed data-text-impossible>`, a field
 * `#passkey-name` for a new one, and `#passkey-error`, where a sentence says what went wrong.
 */

/** @param {string} text base64url */
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));

/** @param {ArrayBuffer} buffer */
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** @param {string} address @param {unknown} body */
async function post(address, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const value = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(value.error || '');
  return value;
}

/** The options as the browser wants them: bytes where the server wrote base64url. @param {any} options */
function unpacked(options) {
  const key = { ...options.publicKey, challenge: bytes(options.publicKey.challenge) };
  if (key.user) key.user = { ...key.user, id: bytes(key.user.id) };
  for (const list of ['excludeCredentials', 'allowCredentials']) {
    if (key[list]) key[list] = key[list].map((/** @type {any} */ known) => ({ ...known, id: bytes(known.id) }));
  }
  return { publicKey: key };
}

/** What the browser signed, as the server reads it. @param {any} made */
function packed(made) {
  /** @type {Record<string, unknown>} */
  const response = {};
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (made.response[part]) response[part] = text(made.response[part]);
  }
  return { id: made.id, rawId: text(made.rawId), type: made.type, response, extensions: made.getClientExtensionResults() };
}

/** @param {HTMLElement} button */
async function act(button) {
  const { passkey: verb, ask = '', answer = '', next = '/', textFailed = '', textImpossible = '' } = button.dataset;
  const error = document.getElementById('passkey-error');
  const say = (/** @type {string} */ sentence) => {
    if (error) error.textContent = sentence;
  };
  say('');
  if (!('PublicKeyCredential' in window)) {
    say(textImpossible);
    return;
  }
  try {
    const { ceremony, options } = await post(ask, {});
    const wanted = unpacked(options);
    const made =
      verb === 'make' ? await navigator.credentials.create(wanted) : await navigator.credentials.get(wanted);
    const field = document.getElementById('passkey-name');
    const name = field instanceof HTMLInputElement ? field.value : '';
    const { next: there } = await post(answer, { ceremony, credential: packed(made), name, next });
    location.assign(there);
  } catch (problem) {
    // what the browser says of a refusal helps nobody; what our server says is a sentence in the reader's language
    const isOurs = problem instanceof Error && problem.name === 'Error' && problem.message;
    say(isOurs ? problem.message : textFailed);
  }
}

for (const button of document.querySelectorAll('[data-passkey]')) {
  if (button instanceof HTMLElement) button.addEventListener('click', () => void act(button));
}

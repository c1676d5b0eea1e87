/** Reading and filling the fields of a form: for drafts and for what waits to be sent. */

/** Kinds of input that are never kept: the server's own fields, secrets, files, and buttons. */
const NEVER = ['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image'];

/**
 * A field that a person fills in, or nothing for the rest.
 * @param {Element} element
 * @returns {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | undefined}
 */
function fieldOf(element) {
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement;
  return isField && element.name && !NEVER.includes(element.type) ? element : undefined;
}

/**
 * What a person has entered, in the order of the form.
 * @param {HTMLFormElement} form
 * @returns {[string, string][]}
 */
export function entriesOf(form) {
  /** @type {[string, string][]} */
  const entries = [];
  for (const element of form.elements) {
    const field = fieldOf(element);
    if (!field) continue;
    const isChoice = field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);
    if (isChoice ? field.checked : field.value !== '') entries.push([field.name, field.value]);
  }
  return entries;
}

/**
 * Everything that a submit would send, the server's own fields and the pressed button included; no files.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | undefined} submitter
 * @returns {[string, string][]}
 */
export function submissionOf(form, submitter) {
  /** @type {[string, string][]} */
  const entries = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') entries.push([name, value]);
  }
  const isNamed = submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement;
  if (isNamed && submitter.name) entries.push([submitter.name, submitter.value]);
  return entries;
}

/**
 * Put entries back into a form. A choice that the form no longer offers is left out; every other field stays.
 * @param {HTMLFormElement} form
 * @param {[string, string][]} entries
 */
export function refill(form, entries) {
  for (const element of form.elements) {
    const field = fieldOf(element);
    if (!field) continue;
    const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
    if (!values.length) continue;
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) {
      field.checked = values.includes(field.value);
    } else if (!(field instanceof HTMLSelectElement) || [...field.options].some(({ value }) => value === values[0])) {
      field.value = values[0];
    }
  }
}

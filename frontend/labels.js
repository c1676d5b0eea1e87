/** The words of a button, beside its icon. */

/**
 * Change the words of a button and leave its icon alone.
 * @param {HTMLElement} element
 * @param {string} label
 */
export function relabel(element, label) {
  const isText = (/** @type {Node} */ { nodeType, textContent }) => nodeType === Node.TEXT_NODE && !!(textContent || '').trim();
  const text = element.querySelector('span') || Array.from(element.childNodes).find(isText);
  if (text) text.textContent = label;
  else element.append(label);
}

/** The words of a button. @param {HTMLElement} element */
export const labelOf = (element) => (element.textContent || '').trim();

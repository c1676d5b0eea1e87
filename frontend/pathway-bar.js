/** The buttons around the questions of a pathway: made by the script, since without it there is nothing to go on to. */
import { node } from './nodes.js';

/** The section that holds the questions. */
export const QUESTIONS = '[data-questions], #questions';

/**
 * Put a bar with progress, next, skip and back into the section of questions, unless it brings its own; after it a
 * button to answer again.
 * @param {HTMLElement} root the pathway
 */
export function makeBar(root) {
  const section = root.querySelector(QUESTIONS);
  if (!(section instanceof HTMLElement)) return;
  wrapList(root, section);
  if (root.querySelector('[data-pathway-bar]')) return;
  const { progress = '', next = '', back = '', skip = '', again = '' } = section.dataset;
  /** @param {string} verb @param {string} label @param {string} style */
  const button = (verb, label, style) =>
    !!label && node('button', { type: 'button', class: style, 'data-action': `pathway-${verb}` }, label);
  section.append(
    node(
      'div',
      { 'data-pathway-bar': '', class: 'actions' },
      node('p', { 'data-progress': progress, class: 'progress' }),
      button('next', next, ''),
      button('skip', skip, 'quiet'),
      button('back', back, 'quiet'),
    ),
  );
  section.after(node('p', { class: 'actions no-print' }, button('change', again, 'quiet')));
}

/**
 * What comes after the questions is the list, which waits until they are over.
 * @param {HTMLElement} root
 * @param {HTMLElement} section
 */
function wrapList(root, section) {
  if (root.querySelector('[data-pathway-list]')) return;
  const list = node('div', { 'data-pathway-list': '' });
  while (section.nextSibling) list.append(section.nextSibling);
  section.after(list);
}

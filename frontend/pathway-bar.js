/** The buttons under a question of a pathway: made by the script, since without it there is nothing to go on to. */
import { node } from './nodes.js';

/**
 * Put a bar with progress, back, skip and next into the section of questions, unless it brings its own.
 * @param {HTMLElement} root the pathway
 */
export function makeBar(root) {
  const section = root.querySelector('[data-questions]');
  if (!(section instanceof HTMLElement) || root.querySelector('[data-pathway-bar]')) return;
  const { progress = '', next = '', back = '', skip = '', list = '' } = section.dataset;
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
      button('list', list, 'quiet'),
    ),
  );
}

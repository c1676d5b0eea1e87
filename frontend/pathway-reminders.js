/** The days of a pathway to take along: those of the person's own steps, one or all of them. */
import { download } from './calendar.js';

/**
 * @param {HTMLElement} root the pathway
 * @param {HTMLElement} button in a step for that one, else for all
 */
export function takeAlong(root, button) {
  const url = location.href.split('#')[0];
  const own = button.closest('[data-step]');
  const steps = own ? [own] : Array.from(root.querySelectorAll('[data-step]'));
  const reminders = steps.filter((step) => step.hasAttribute('data-due')).map((step) => {
    const words = step.querySelector('h3 [lang]') || step.querySelector('h3, h2, p') || step;
    const id = `${root.dataset.pathway}.${step.getAttribute('data-step')}`;
    return { id, day: step.getAttribute('data-due') || '', summary: (words.textContent || '').trim(), url: `${url}#${step.id}` };
  });
  if (reminders.length) download(reminders, root.dataset.pathway || 'navimig');
}

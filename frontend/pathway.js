/**
 * A pathway with a script: one question at a time, then a personal list of steps with ticks, documents and dates.
 * Answers, ticks and dates stay on this phone, are the same in every language, and work offline. Opening a pathway
 * leaves nothing behind: the first answer, tick or date does.
 *
 * Without a script the page shows all steps, each with its condition in words. Paper shows the list, before an answer too:
 * the style sheet sees to it.
 * The markup:
 *
 *     <div data-pathway="asylum-be" data-holidays="2026-12-25 2027-01-01"> (`data-print` on a sheet: never a question)
 *       <section data-questions>
 *         <fieldset data-question="q_age" data-fact="age" data-kind="number" data-text-invalid="…">…
 *         <div data-pathway-bar hidden> <p data-progress="Question {n} of {total}"> and the buttons
 *           `pathway-next`, `-skip`, `-back`
 *       </section>
 *       <div data-pathway-list>
 *         <button data-action="pathway-change" hidden>
 *         <section data-verdict='{…}' hidden> <div data-is="eligible" hidden>…
 *         <fieldset data-event="arrival" data-for-steps="1,7" data-text-invalid="…"> three boxes `data-event-day`,
 *           `-month`, `-year`, `<p class="error" role="alert"></p>` as in a question for a date, and
 *           `<p role="status" data-text-dated="Step {n}: {date}"></p>`
 *         <p data-progress-text="{n} of {total} done" hidden></p>
 *         <ol> <li data-step="3" id="step-3" data-when='{…}'>… `.n`, `.why` with `.because` and `.maybe`,
 *           `<input data-tick="3">`,
 *           <dd data-deadline='{…}'> <output data-text-by="until {date}" data-text-from data-text-on></output>
 *         <button data-action="pathway-hidden" data-text-show="Show {n}" data-text-hide="Hide" hidden>
 *         <ul data-documents> <li data-for-steps="1,3"> <input type="checkbox" data-tick="document.passport">
 *         <button data-action="pathway-ics" hidden>, in a step for that one, else for all
 */
import { due } from './deadline.js';
import { complain, readAnswer, readDay, showAnswer, writeDay } from './pathway-answers.js';
import { beginning, factsOf, isNeeded, LIST, neighbour, resumeAt, standing } from './pathway-plan.js';
import { relabel } from './labels.js';
import { forget, recall, remember } from './storage.js';
import { judge } from './verdict.js';
import { dayInWords, figure, fill, monthsOfPage, parse } from './wording.js';

const loadReminders = () => import('./pathway-reminders.js');

/** @type {Walk | undefined} */
let walk;

/** @param {Document} page */
export function start(page) {
  const root = page.querySelector('[data-pathway]');
  if (root instanceof HTMLElement) walk = new Walk(root);
}

/** @param {string} verb @param {HTMLElement} button */
export function act(verb, button) {
  if (!walk) return;
  if (verb === 'next') walk.answer(false);
  else if (verb === 'skip') walk.answer(true);
  else if (verb === 'back') walk.step(-1);
  else if (verb === 'change') walk.go(walk.questions.length ? walk.questions[0].id : LIST);
  else if (verb === 'hidden') walk.toggleHidden();
  else if (verb === 'ics') {
    const { root } = walk;
    void loadReminders().then(({ takeAlong }) => takeAlong(root, button));
  }
}

/** One person on one pathway. */
class Walk {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.name = `pathway.${root.dataset.pathway}`;
    /** @type {import('./pathway-plan.js').Progress} */
    this.progress = { ...beginning(), ...recall('lasting', this.name, {}) };
    this.lang = document.documentElement.lang;
    this.holidays = new Set((root.dataset.holidays || '').match(/\d{4}-\d\d-\d\d/g) || []);
    this.showsHidden = false;
    this.isSheet = 'print' in root.dataset;
    this.fieldsets = this.all('[data-question]');
    this.steps = this.all('[data-step]');
    this.questions = this.fieldsets.map(({ dataset }) => ({ id: dataset.question || '', fact: dataset.fact || '' }));
    this.prepare();
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  all(selector) {
    return Array.from(this.root.querySelectorAll(selector)).filter(
      /** @returns {found is HTMLElement} */ (found) => found instanceof HTMLElement,
    );
  }

  /** @param {string} selector @param {boolean} isHidden */
  hide(selector, isHidden) {
    for (const found of this.all(selector)) found.hidden = isHidden;
  }

  save() {
    const { answers, ticks, events } = this.progress;
    if ([answers, ticks, events].some((given) => Object.keys(given).length)) remember('lasting', this.name, this.progress);
    else forget('lasting', this.name);
  }

  prepare() {
    const { answers, ticks, events } = this.progress;
    this.fieldsets.forEach((fieldset) => showAnswer(fieldset, answers[fieldset.dataset.question || '']));
    for (const box of this.all('[data-tick]')) {
      if (box instanceof HTMLInputElement) box.checked = ticks.includes(box.dataset.tick || '');
    }
    for (const event of this.all('[data-event]')) writeDay(event, events[event.dataset.event || ''] || '');
    this.root.addEventListener('change', ({ target }) => target instanceof HTMLElement && this.changed(target));
    addEventListener('popstate', ({ state }) => state && state.pathway && this.show(state.pathway));
    const isList = this.isSheet || /^#step-/.test(location.hash);
    const wanted = isList ? LIST : resumeAt(this.questions, this.progress);
    history.replaceState({ ...history.state, pathway: wanted }, '');
    this.show(wanted);
  }

  /** Something on the list was ticked or dated. @param {HTMLElement} target */
  changed(target) {
    const { tick } = target.dataset;
    if (tick && target instanceof HTMLInputElement) {
      const others = this.progress.ticks.filter((known) => known !== tick);
      this.progress.ticks = target.checked ? [...others, tick] : others;
    }
    const event = target.closest('[data-event]');
    if (event instanceof HTMLElement) this.dated(event);
    this.save();
    this.update();
  }

  /** @param {HTMLElement} event */
  dated(event) {
    const { event: code = '' } = event.dataset;
    const day = readDay(event);
    const isWhole = Array.from(event.querySelectorAll('input')).every(({ value }) => value.trim());
    complain(event, day === undefined && isWhole);
    if (day) this.progress.events[code] = day;
    else delete this.progress.events[code];
  }

  /** Take the answer of the question shown and go on. @param {boolean} isSkipped */
  answer(isSkipped) {
    const { at } = this.progress;
    const fieldset = this.fieldsets.find(({ dataset }) => dataset.question === at);
    if (!fieldset) return;
    if (isSkipped) showAnswer(fieldset, null);
    const answer = readAnswer(fieldset);
    if (answer === undefined) return;
    this.progress.answers[at] = answer;
    this.step(1);
  }

  /** @param {1 | -1} direction */
  step(direction) {
    const next = neighbour(this.questions, this.progress.at, direction);
    if (next) this.go(next);
  }

  /** Show another place, as a page of its own for the phone's back button. @param {string} at */
  go(at) {
    history.pushState({ pathway: at }, '', location.pathname + location.search);
    this.show(at);
    const shown = this.fieldsets.find(({ hidden }) => !hidden) || this.all('[data-pathway-list]')[0];
    if (!shown) return;
    shown.tabIndex = -1;
    shown.focus();
    shown.scrollIntoView();
  }

  /** @param {string} at */
  show(at) {
    if (!this.isSheet) this.progress.at = at;
    this.save();
    const index = this.questions.findIndex(({ id }) => id === at);
    const isAsking = index >= 0;
    this.fieldsets.forEach((fieldset, place) => void (fieldset.hidden = place !== index));
    this.hide('[data-questions], [data-pathway-bar]', !isAsking);
    this.hide('[data-pathway-list]', isAsking);
    this.hide('[data-action=pathway-back]', index <= 0);
    this.hide('[data-action=pathway-change]', isAsking || this.isSheet || !this.questions.length);
    const values = { n: figure(this.lang, index + 1), total: figure(this.lang, this.questions.length) };
    for (const line of this.all('[data-pathway-bar] [data-progress]')) line.textContent = fill(line.dataset.progress, values);
    this.update();
  }

  /** Bring the list in line with answers, ticks and dates. */
  update() {
    const facts = factsOf(this.questions, this.progress);
    /** @type {Set<string>} */
    const hidden = new Set();
    let number = 0;
    for (const step of this.steps) {
      const how = standing({ id: '', when: parse(step.dataset.when) }, facts);
      if (how === 'not_for_you') hidden.add(step.dataset.step || '');
      else number += 1;
      for (const badge of step.querySelectorAll('.n')) badge.textContent = how === 'not_for_you' ? '–' : figure(this.lang, number);
      this.updateStep(step, how, facts);
    }
    this.updateEvents();
    for (const item of this.all('[data-for-steps]')) {
      item.hidden = !isNeeded((item.dataset.forSteps || '').split(',').filter(Boolean), hidden);
    }
    this.updateVerdict(facts);
    this.updateCounts(hidden);
    const hasDates = this.steps.some(({ dataset }) => dataset.due);
    // Loaded ahead once there is a date, so that it answers offline too.
    if (hasDates) void loadReminders().catch(() => {});
    for (const button of this.all('[data-action=pathway-ics]')) {
      if (!button.closest('[data-step]')) button.hidden = !hasDates;
    }
  }

  /**
   * @param {HTMLElement} step
   * @param {import('./pathway-plan.js').Standing} how
   * @param {import('./verdict.js').Facts} facts
   */
  updateStep(step, how, facts) {
    step.hidden = how === 'not_for_you' && !this.showsHidden;
    step.dataset.standing = how;
    step.classList.toggle('is-done', this.progress.ticks.includes(step.dataset.step || ''));
    for (const [part, isShown] of /** @type {[string, boolean][]} */ ([
      ['.why', how !== 'not_for_you'],
      ['.because', how === 'for_you'],
      ['.maybe', how === 'perhaps'],
    ])) {
      for (const text of step.querySelectorAll(part)) if (text instanceof HTMLElement) text.hidden = !isShown;
    }
    const output = step.querySelector('output');
    const day = how === 'not_for_you' ? undefined : this.dueOf(step, facts);
    if (day) step.dataset.due = day.day;
    else delete step.dataset.due;
    if (output) output.textContent = day ? this.inWords(output, day) : '';
    for (const button of step.querySelectorAll('[data-action=pathway-ics]')) {
      if (button instanceof HTMLElement) button.hidden = !day;
    }
  }

  /** @param {HTMLElement} step @param {import('./verdict.js').Facts} facts */
  dueOf(step, facts) {
    const marked = step.matches('[data-deadline]') ? step : step.querySelector('[data-deadline]');
    const deadline = marked && parse(marked.getAttribute('data-deadline'));
    if (!deadline) return undefined;
    /** @type {Record<string, string>} */
    const events = {};
    // A question may have asked for the very day that a deadline counts from.
    for (const [fact, value] of Object.entries(facts)) if (typeof value === 'string') events[fact] = value;
    return due(deadline, { ...events, ...this.progress.events }, this.holidays);
  }

  /** @param {HTMLElement} output @param {import('./deadline.js').Due} day */
  inWords(output, { kind, day }) {
    const template = output.getAttribute(`data-text-${kind}`) || '{date}';
    return fill(template, { date: dayInWords(this.lang, day, monthsOfPage()) });
  }

  /** Say beside a date what follows from it: "Step 1: until 4 December 2026". */
  updateEvents() {
    for (const line of this.all('[data-text-dated]')) {
      const event = line.closest('[data-for-steps]');
      const of = event instanceof HTMLElement ? event.dataset.forSteps || '' : '';
      const dated = this.steps.filter(({ dataset }) => dataset.due && of.split(',').includes(dataset.step || ''));
      const said = dated.map((step) => {
        const [n, date] = ['.n', 'output'].map((part) => (step.querySelector(part) || line).textContent || '');
        return fill(line.dataset.textDated, { n, date });
      });
      line.textContent = said.join(' · ');
    }
  }

  /** @param {import('./verdict.js').Facts} facts */
  updateVerdict(facts) {
    for (const section of this.all('[data-verdict]')) {
      const { verdict } = judge(parse(section.dataset.verdict), facts);
      section.hidden = false;
      for (const child of section.querySelectorAll('[data-is]')) {
        if (child instanceof HTMLElement) child.hidden = child.dataset.is !== verdict;
      }
    }
  }

  /** @param {ReadonlySet<string>} hidden */
  updateCounts(hidden) {
    const mine = this.steps.map(({ dataset }) => dataset.step || '').filter((id) => !hidden.has(id));
    const done = mine.filter((id) => this.progress.ticks.includes(id)).length;
    const values = { n: figure(this.lang, done), total: figure(this.lang, mine.length) };
    for (const line of this.all('[data-progress-text]')) {
      line.textContent = fill(line.dataset.progressText, values);
      line.hidden = false;
    }
    for (const button of this.all('[data-action=pathway-hidden]')) {
      const { textShow, textHide } = button.dataset;
      button.hidden = !hidden.size;
      const text = fill(this.showsHidden ? textHide : textShow, { n: figure(this.lang, hidden.size) });
      if (text) relabel(button, text);
      button.setAttribute('aria-expanded', String(this.showsHidden));
    }
  }

  toggleHidden() {
    this.showsHidden = !this.showsHidden;
    this.update();
  }
}

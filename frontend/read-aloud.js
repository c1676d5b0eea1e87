/**
 * Read a page aloud with a recorded file where there is one, else with the phone's own voice for its language. The
 * button stays hidden where neither exists; no voice is ever asked of a third party: only voices on the phone count.
 *
 * Markup: `<button data-action="read" data-text-stop="Stop" data-audio="/…" hidden>`.
 */
import { labelOf, relabel } from './labels.js';
import { locale } from './wording.js';

/** Parts of a page that are read one after the other. */
const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, legend, label, summary';

/** @param {string} page language @returns {SpeechSynthesisVoice | undefined} */
function voiceFor(page) {
  const wanted = locale(page).toLowerCase();
  const [language] = wanted.split('-');
  const voices = speechSynthesis.getVoices().filter(({ localService }) => localService);
  // Android writes "ar_EG" where the standard says "ar-EG".
  const plain = (/** @type {string} */ tag) => tag.toLowerCase().replace('_', '-');
  return (
    voices.find(({ lang }) => plain(lang) === wanted) || voices.find(({ lang }) => plain(lang).split('-')[0] === language)
  );
}

/** @param {Element} element */
const isSeen = (element) => !element.closest('[hidden], [aria-hidden=true], [data-action], .visually-hidden');

/**
 * The texts of a page in their order, each with its language; a block inside another is read with the outer one's.
 * @param {Element} main
 * @returns {{ text: string, lang: string }[]}
 */
function passages(main) {
  const found = [];
  for (const block of main.querySelectorAll(BLOCKS)) {
    if (!isSeen(block) || block.querySelector(BLOCKS)) continue;
    const text = (block.textContent || '').replace(/\s+/g, ' ').trim();
    const marked = block.closest('[lang]');
    if (text) found.push({ text, lang: (marked && marked.getAttribute('lang')) || document.documentElement.lang });
  }
  return found;
}

/** @type {HTMLAudioElement | undefined} */
let recording;
/** @type {{ button: HTMLElement, label: string } | undefined} */
let reading;

function stop() {
  if (recording) recording.pause();
  if ('speechSynthesis' in window) speechSynthesis.cancel();
  if (reading) {
    relabel(reading.button, reading.label);
    reading.button.setAttribute('aria-pressed', 'false');
  }
  reading = undefined;
}

/** Long utterances end early on some phones: every block is one of its own. */
function speak() {
  const utterances = [];
  for (const { text, lang } of passages(document.querySelector('main') || document.body)) {
    const voice = voiceFor(lang);
    // A passage in another language without a voice would be noise.
    if (!voice) continue;
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: voice.lang });
    utterances.push(utterance);
  }
  const last = utterances[utterances.length - 1];
  if (!last) return stop();
  last.onend = stop;
  for (const utterance of utterances) speechSynthesis.speak(utterance);
}

/** @param {Document} page */
export function start(page) {
  const offer = () => {
    for (const button of page.querySelectorAll('[data-action=read]')) {
      if (!(button instanceof HTMLElement)) continue;
      button.hidden = !button.dataset.audio && !('speechSynthesis' in window && voiceFor(document.documentElement.lang));
    }
  };
  offer();
  if (!('speechSynthesis' in window)) return;
  // Chrome knows its voices only some time after it is asked.
  speechSynthesis.onvoiceschanged = offer;
  addEventListener('pagehide', stop);
}

/** @param {string} verb @param {HTMLElement} button */
export function act(verb, button) {
  const isReading = !!reading;
  stop();
  if (isReading || verb === 'stop') return;
  reading = { button, label: labelOf(button) };
  button.setAttribute('aria-pressed', 'true');
  if (button.dataset.textStop) relabel(button, button.dataset.textStop);
  if (button.dataset.audio) {
    recording = new Audio(button.dataset.audio);
    recording.onended = stop;
    void recording.play().catch(stop);
  } else {
    speak();
  }
}

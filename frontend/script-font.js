/**
 * Letters for a phone that lacks the script of the page. `app.js` loads this only where the server has such a font, when
 * all of the page is there and the browser has time, and never where the person saves data.
 *
 * Markup: `<html data-font="/assets/….woff2" data-font-sample="…">`. The class `letters` puts the font behind the phone's own, so
 * that it draws only what they lack. Its list of families begins unlike that of other pages: Chrome remembers words that it drew
 * with signs for missing letters by the phone's fonts in the list, and would draw them so again.
 */
const { documentElement: root } = document;

/** Stands in no font and never will: the code is not assigned. */
const MISSING = '\u0378';

/** Whether the phone draws each of these letters as wide as one that is missing. @param {string} sample */
function isMissing(sample) {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return false;
  pen.font = `100px ${getComputedStyle(root).fontFamily}`;
  const width = (/** @type {string} */ letter) => pen.measureText(letter).width;
  return Array.from(sample).every((letter) => width(letter) === width(MISSING));
}

export function start() {
  const { font, fontSample = '' } = root.dataset;
  if (!font || !isMissing(fontSample)) return;
  const draw = (/** @type {FontFace} */ face) => {
    document.fonts.add(face);
    root.classList.add('letters');
  };
  new FontFace('letters', `url(${font})`).load().then(draw, () => {});
}

// Makes two spellings of one word equal: the twin of algorithms/normalise, held to the same tests/vectors/normalise.json.

/**
 * @typedef {object} Word
 * @property {string} folded the form for comparing; never empty and without spaces
 * @property {string} original what stands in the text, without the signs around it
 */

// Marks that only some writers set, and characters without a shape of their own.
const DROPPED = new RegExp(
  '[\\u00ad\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u061c\\u0621\\u0640\\u064b-\\u065f\\u0670' +
    '\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff\\u093c\\u0981\\u09bc\\u135d-\\u135f\\u1ab0-\\u1aff\\u1dc0-\\u1dff' +
    '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff]',
);
const APOSTROPHE = /['\u2018\u2019\u201b\u02b9-\u02bf\u2032`]/;
const LETTER = /[\p{Alphabetic}\p{N}\p{M}]/u;
const MARK = /\p{M}/u;

// What may stand before an apostrophe as a word of its own: elided articles and pronouns of French, Italian and Catalan.
const ELIDED = new Set(
  'c d j l m n s t qu jusqu lorsqu puisqu un all dall dell nell sull coll quell quest bell sant gl'.split(' '),
);

/** Letters with a form of their own, by script, as `from` and `to` of equal length. @type {[string, string][]} */
const PAIRS = [
  ['øǿđðɖɗɓħıłŋŧƙƴς', 'ooddddbhilntkyσ'],
  ['ёѐӗѝґ', 'еееиг'],
  ['آأإٱٲٳٵؤٶئىیېۍێےۓٸ', 'اااااااووييييييييي'],
  ['ةۀہۂۃھەۿکڪګڰ', 'ههههههههككگگ'],
  ['ሃኣ', 'ሀአ'],
];
/** @type {Map<string, string>} */
const LETTERS = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ǽ', 'ae'],
  ['ǣ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['\u09ce', '\u09a4\u09cd'],
]);
for (const [from, to] of PAIRS) {
  for (let at = 0; at < from.length; at += 1) LETTERS.set(from[at], to[at]);
}
// Digits, and the letters of Ethiopic that sound the same: first, last, and where the first goes.
for (const [first, last, target] of [
  [0x660, 0x669, 0x30],
  [0x6f0, 0x6f9, 0x30],
  [0x966, 0x96f, 0x30],
  [0x9e6, 0x9ef, 0x30],
  [0x1210, 0x1216, 0x1200],
  [0x1280, 0x1286, 0x1200],
  [0x1220, 0x1227, 0x1230],
  [0x12d0, 0x12d6, 0x12a0],
  [0x1340, 0x1346, 0x1338],
]) {
  for (let code = first; code <= last; code += 1) {
    const moved = String.fromCharCode(code - first + target);
    LETTERS.set(String.fromCharCode(code), LETTERS.get(moved) || moved);
  }
}

/**
 * The words of a text in their order, folded. `lang` matters for apostrophes only.
 * @param {string} text
 * @param {string} [lang] a BCP 47 tag
 * @returns {Word[]}
 */
export function words(text, lang) {
  /** @type {Word[]} */
  const found = [];
  for (const chunk of text.split(/\p{White_Space}+/u)) {
    const folded = foldChunk(chunk, lang === 'tr' || lang === 'az');
    if (folded.length === 0) continue;
    const original = trim(chunk);
    for (const word of folded) found.push({ folded: word, original });
  }
  return found;
}

/**
 * The folded words of a text with one space between them.
 * @param {string} text
 * @param {string} [lang] a BCP 47 tag
 */
export function fold(text, lang) {
  return words(text, lang)
    .map((word) => word.folded)
    .join(' ');
}

/**
 * Other ways to read a folded Latin word as German, where ä, ö and ü may be typed as ae, oe and ue.
 * @param {string} folded
 * @returns {string[]}
 */
export function spellings(folded) {
  if (!/^[\x00-\x7f]*$/.test(folded)) return [];
  const read = folded.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u');
  return read === folded || read.length < 3 ? [] : [read];
}

/**
 * A folded word without the Arabic article and what is written onto it, if at least three letters remain.
 * @param {string} folded
 */
export function bare(folded) {
  const match = /^(?:وال|بال|كال|فال|ولل|ال|لل)(.{3,})$/u.exec(folded);
  return match ? match[1] : folded;
}

/**
 * @param {string} chunk
 * @param {boolean} partsNames an apostrophe parts a name from its ending, as in Turkish
 */
function foldChunk(chunk, partsNames) {
  if (/^[a-z0-9]*$/.test(chunk)) return chunk === '' ? [] : [chunk];
  /** @type {string[]} */
  const found = [];
  let word = '';
  const close = () => {
    if (word !== '') found.push(word.normalize('NFKC'));
    word = '';
  };
  // NFKC would take the acute accent that some keyboards offer as an apostrophe for a space with a mark.
  for (const c of chunk.replace(/\u00b4/g, "'").normalize('NFKC').toLowerCase()) {
    if (APOSTROPHE.test(c)) {
      if (partsNames || ELIDED.has(word)) close();
    } else if (DROPPED.test(c)) continue;
    else if (LETTER.test(c)) word += letter(c);
    else close();
  }
  close();
  return found;
}

/** @param {string} c */
function letter(c) {
  if (c <= 'z') return c;
  const known = LETTERS.get(c);
  if (known !== undefined) return known;
  if (/[\u00c0-\u024f\u1e00-\u1eff\u0370-\u03ff\u1f00-\u1fff]/.test(c)) {
    return Array.from(c.normalize('NFD'))
      .filter((part) => !MARK.test(part))
      .join('');
  }
  return c;
}

/** @param {string} chunk */
function trim(chunk) {
  const letters = Array.from(chunk);
  /** @param {string} c */
  const isLetter = (c) => !APOSTROPHE.test(c) && !DROPPED.test(c) && LETTER.test(c);
  let start = 0;
  let end = letters.length;
  while (start < end && !isLetter(letters[start])) start += 1;
  while (end > start && !isLetter(letters[end - 1])) end -= 1;
  return letters.slice(start, end).join('');
}

/**
 * Searches the index of an offline pack, as `base/search` does on the server: words of any language, misspelt, unfinished, run
 * together or apart. The index is made by `search::OfflineIndex`; both are held to `tests/vectors/search.json`.
 * Runs from Chrome 80 on, without a DOM.
 */
import { bare, spellings, words } from './normalise.js';

/**
 * The JSON of the pack.
 * @typedef {object} Index
 * @property {number} version
 * @property {string} lang
 * @property {number} documents  how many there are
 * @property {string} units
 * @property {string} lists
 * @property {string} words
 * @property {string} stop  folded words, and those with marks as they are written
 */
/**
 * Why a document was found: field (`name`, `need`, `synonym` or `summary`), the word as a text spells it, letters by which it
 * differs from what was typed (0 also for a beginning, an ending or a part).
 * @typedef {{field: string, word: string, distance: number}} Why
 */
/** @typedef {{doc: number, score: number, why: Why}} Hit  `doc` is the position in the list of pages of the pack. */
/** @typedef {{field: number, own: boolean, len: number, docs: number[]}} Unit  Texts that weigh the same. */
/** @typedef {{folded: string, spelling: string, units: number[], rarity: number}} Term */
/** @typedef {{term: Term, weight: number, distance: number}} Match */
/** @typedef {{covers: number, matches: Match[]}} Clause  One or two neighbouring words (a bit each) and what they may mean. */
/**
 * @typedef {object} Opened
 * @property {string} lang
 * @property {number} documents
 * @property {Unit[]} units
 * @property {Term[]} terms
 * @property {Map<string, Term>} byWord
 * @property {Set<string>} stop
 */

const FIELDS = ['name', 'need', 'synonym', 'summary'];
// The numbers below are those of base/search: document.rs, rank.rs, expand.rs, query.rs.
const WEIGHTS = [5, 4.2, 3.6, 1.6];
const USUAL_LENGTH = [4, 3, 2, 1];
const COMPOUNDING = ['nl', 'de', 'fi', 'sv', 'da', 'nb', 'no'];
const LINKS = ['', 's', 'en', 'n', 'e', 'er', 'es'];
const MATCHES = 48;
const WORDS = 10;
const PIECE = 4;

/** @type {WeakMap<Index, Opened>} */
const opened = new WeakMap();

/**
 * At most `limit` documents for what a person typed, the best first; none for nonsense.
 * @param {Index} index
 * @param {string} query
 * @param {number} limit
 * @returns {Hit[]}
 */
export function search(index, query, limit) {
  const known = opened.get(index) || open(index);
  opened.set(index, known);
  return rank(parse(query, known), known).slice(0, limit);
}

/**
 * @param {Index} index
 * @returns {Opened}
 */
function open(index) {
  const units = index.units.split(';').map((text) => {
    const docs = numbers(text.slice(3));
    return { field: Number(text[0]), own: text[1] === '1', len: Number(text[2]), docs };
  });
  const lists = index.lists.split(';').map(numbers);
  /** @type {Term[]} */
  const terms = [];
  index.words.split(';').forEach((group, at) => {
    const list = lists[at];
    const count = Math.min(index.documents, list.reduce((sum, unit) => sum + units[unit].docs.length, 0));
    const rarity = Math.log(1 + (index.documents - count + 0.5) / (count + 0.5));
    for (const spelling of group.split(' ')) {
      const [word] = words(spelling);
      if (word) terms.push({ folded: bare(word.folded), spelling, units: list, rarity });
    }
  });
  return {
    lang: index.lang,
    documents: index.documents,
    units,
    terms,
    byWord: new Map(terms.map((term) => [term.folded, term])),
    stop: new Set(index.stop.split(' ')),
  };
}

/** Ascending numbers from differences in base 36. @param {string} text */
function numbers(text) {
  let last = 0;
  return text.split(',').map((part) => (last += parseInt(part, 36)));
}

/**
 * @param {string} text
 * @param {Opened} index
 */
function parse(text, index) {
  const typed = contentWords(text, index);
  const compounds = COMPOUNDING.includes(index.lang);
  /** @type {Clause[]} */
  const singles = [];
  /** @type {number[]} */
  const bits = [];
  typed.forEach(({ word }, at) => {
    let matches = expand(word, at + 1 === typed.length, index);
    const pieces = matches.length === 0 ? split(word, index) : [];
    if (matches.length === 0 && pieces.length === 0 && compounds && isCompound(word)) matches = front(word, index);
    const meant = pieces.length > 0 ? pieces.map((piece) => expand(piece, false, index)) : [matches];
    bits.push(meant.reduce((sum, _, next) => sum | (1 << (singles.length + next)), 0));
    for (const one of meant) singles.push({ covers: 1 << singles.length, matches: one });
  });
  /** @type {Clause[]} */
  const pairs = [];
  for (let at = 1; at < typed.length; at += 1) {
    if (!typed[at].isNext) continue;
    const joined = typed[at - 1].word + typed[at].word;
    pairs.push({ covers: bits[at - 1] | bits[at], matches: expandJoined(joined, index) });
  }
  return {
    clauses: [...pairs, ...singles].filter((clause) => clause.matches.length > 0),
    words: singles.length,
    unknown: singles.filter((clause) => clause.matches.length === 0).length,
  };
}

/**
 * The words that say what is looked for, and whether each stands right behind the one before it.
 * @param {string} text
 * @param {Opened} index
 */
function contentWords(text, index) {
  const typed = words(text.slice(0, 400), index.lang);
  const isContent = typed.map((word) => !isStop(word, index));
  const keepsAll = !isContent.includes(true);
  /** @type {{word: string, isNext: boolean}[]} */
  const content = [];
  let wasKept = false;
  for (let at = 0; at < typed.length; at += 1) {
    if (content.length === WORDS) break;
    const isKept = keepsAll || isContent[at];
    const word = bare(typed[at].folded).slice(0, 40);
    if (isKept && !content.some((known) => known.word === word)) content.push({ word, isNext: wasKept });
    wasKept = isKept;
  }
  return content;
}

/**
 * Is a word one of the stop words? A Latin word that only becomes one by folding is none: Swedish "dö" is not English "do".
 * @param {import('./normalise.js').Word} word
 * @param {Opened} index
 */
function isStop({ folded, original }, index) {
  if (!index.stop.has(folded)) return false;
  const written = original.toLowerCase().replace(/i\u0307/g, 'i');
  const pieces = written.split(/[^\p{Alphabetic}\p{N}]/u);
  return !/^[\x00-\x7f]*$/.test(folded) || pieces.some((piece) => piece === folded || index.stop.has(piece));
}

/**
 * What a typed word may mean, the closest first.
 * @param {string} word
 * @param {boolean} isLast it may be unfinished
 * @param {Opened} index
 */
function expand(word, isLast, index) {
  const found = exact(word, index);
  const letters = word.length;
  const shortest = (/^[\u1200-\u137f]/.test(word) ? 2 : 3) + (isLast ? 0 : 1);
  const kept = Math.max(4, Math.ceil((letters * 13) / 20));
  const hasHeads = letters >= 5 && COMPOUNDING.includes(index.lang) && /^[\x00-\x7f]*$/.test(word);
  for (const term of index.terms) {
    const { folded } = term;
    if (letters >= shortest && folded.startsWith(word)) {
      add(found, term, (isLast ? 0.75 : 0.65) * share(letters, folded), 0);
    }
    if (letters >= 5 && letters > kept && folded.length >= kept && folded.startsWith(word.slice(0, kept))) {
      const rest = Math.max(letters, folded.length) - common(word, folded);
      if (rest <= 3 || word.startsWith(folded)) add(found, term, rest < 2 ? 0.7 : rest === 2 ? 0.55 : 0.45, 0);
    }
    if (hasHeads && isCompound(folded) && folded.length >= letters + 3 && folded.endsWith(word)) {
      add(found, term, 0.65 * share(letters, folded), 0);
    }
  }
  const term = index.byWord.get(word);
  if (!term || !term.units.some((unit) => index.units[unit].own && index.units[unit].field < 3)) {
    misspelt(word, letters < 8 ? 1 : 2, index, found);
  }
  return closest(found);
}

/**
 * What two words may mean without the space between them.
 * @param {string} word
 * @param {Opened} index
 */
function expandJoined(word, index) {
  const found = exact(word, index);
  if (found.size === 0 && word.length >= 8) misspelt(word, 1, index, found);
  return closest(found);
}

/**
 * @param {string} word
 * @param {Opened} index
 * @returns {Map<Term, Match>}
 */
function exact(word, index) {
  const found = new Map();
  [word, ...spellings(word)].forEach((spelling, at) => {
    const term = index.byWord.get(spelling);
    if (term) add(found, term, at === 0 ? 1 : 0.95, 0);
  });
  return found;
}

/**
 * @param {string} word
 * @param {number} most
 * @param {Opened} index
 * @param {Map<Term, Match>} found
 */
function misspelt(word, most, index, found) {
  if (word.length < 4) return;
  for (const term of index.terms) {
    const isFirstRight = term.folded[0] === word[0];
    const allowed = isFirstRight ? most : 1;
    const distance = distanceWithin(word, term.folded, allowed);
    if (distance <= allowed) add(found, term, (isFirstRight ? 1 : 0.8) * (distance > 1 ? 0.4 : 0.6), distance);
  }
}

/**
 * For a compound of which nothing else is known: words that begin as its first part does.
 * @param {string} word
 * @param {Opened} index
 */
function front(word, index) {
  const found = new Map();
  const shortest = Math.max(5, Math.floor(word.length / 3));
  for (let cut = word.length - 1; cut >= shortest && found.size === 0; cut -= 1) {
    const beginning = word.slice(0, cut);
    for (const term of index.terms) {
      if (term.folded.length <= cut + 2 && term.folded.startsWith(beginning)) add(found, term, 0.4, 0);
    }
  }
  return closest(found);
}

/**
 * The fewest known words that make up a word, with what links them; empty if there are none.
 * @param {string} word
 * @param {Opened} index
 * @returns {string[]}
 */
function split(word, index) {
  if (word.length < 2 * PIECE) return [];
  /** @type {(string[] | null)[]} */
  const best = new Array(word.length + 1).fill(null);
  best[word.length] = [];
  for (let start = word.length - PIECE; start >= 0; start -= 1) {
    for (let end = start + PIECE; end <= word.length; end += 1) {
      if (!index.byWord.has(word.slice(start, end))) continue;
      for (const link of LINKS) {
        const next = end + link.length;
        const rest = best[next];
        if (!rest || !word.startsWith(link, end) || (link !== '' && next >= word.length)) continue;
        const known = best[start];
        if (!known || rest.length + 1 < known.length) best[start] = [word.slice(start, end), ...rest];
      }
    }
  }
  return best[0] || [];
}

/**
 * @param {{clauses: Clause[], words: number, unknown: number}} query
 * @param {Opened} index
 * @returns {Hit[]}
 */
function rank({ clauses, words: count, unknown }, index) {
  /** @type {Map<number, {total: number, best: number, clause: number, covered: number, top: number, why: Why}>} */
  const slots = new Map();
  clauses.forEach(({ covers, matches }, clause) => {
    const rarities = matches.map((match) => match.term.rarity);
    const most = matches[0].weight >= 1 ? rarities[0] : Math.min(...rarities);
    for (const { term, weight, distance } of matches) {
      const worth = Math.min(term.rarity, most) * weight * bitCount(covers);
      for (const number of term.units) {
        const { field, own, len, docs } = index.units[number];
        const score = (worth * (own ? 1 : distance === 0 ? 0.8 : 0.6) * WEIGHTS[field] * 2.2) / (1.6 + (0.6 * len) / USUAL_LENGTH[field]);
        for (const doc of docs) {
          let slot = slots.get(doc);
          if (!slot) {
            slot = { total: 0, best: 0, clause: -1, covered: 0, top: 0, why: { field: '', word: '', distance: 0 } };
            slots.set(doc, slot);
          }
          if (slot.clause !== clause) {
            if (slot.covered & covers) continue;
            Object.assign(slot, { clause, best: 0, covered: slot.covered | covers });
          }
          if (score <= slot.best) continue;
          slot.total += score - slot.best;
          slot.best = score;
          if (score <= slot.top) continue;
          slot.top = score;
          slot.why = { field: FIELDS[field], word: term.spelling, distance };
        }
      }
    }
  });
  /** @type {Hit[]} */
  const hits = [];
  slots.forEach(({ total, covered, why }, doc) => {
    const met = bitCount(covered);
    if (4 * met >= 2 * (count - unknown) + unknown) hits.push({ doc, score: total * (met / count) ** 2, why });
  });
  return hits.sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/**
 * @param {Map<Term, Match>} found
 * @param {Term} term
 * @param {number} weight
 * @param {number} distance
 */
function add(found, term, weight, distance) {
  const known = found.get(term);
  if (!known || known.weight < weight) found.set(term, { term, weight, distance });
}

/** @param {Map<Term, Match>} found */
function closest(found) {
  /** @param {Match} a @param {Match} b */
  const order = (a, b) => b.weight - a.weight || (a.term.folded < b.term.folded ? -1 : 1);
  return Array.from(found.values()).sort(order).slice(0, MATCHES);
}

/** How much of a term was typed, eased. @param {number} letters @param {string} term */
function share(letters, term) {
  return Math.sqrt(letters / term.length);
}

/** @param {string} word */
function isCompound(word) {
  return word.length >= 9 && /^[\x00-\x7f]*$/.test(word);
}

/** Letters at the beginning that two words share. @param {string} a @param {string} b */
function common(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** @param {number} bits */
function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Letters to add, drop, change or exchange with their neighbour; `most + 1` if it takes more than `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function distanceWithin(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, before[j - 2] + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length];
}

/**
 * QR codes drawn on the phone (ISO/IEC 18004:2015): byte mode, error correction level M (about 15 % may be damaged),
 * versions 1 to 15, so up to 412 bytes. Small on purpose: the list of a desk sheet stays on the phone, so no server
 * can draw it.
 *
 * Left out: other modes and levels, and larger codes, which cheap cameras read badly.
 */

/**
 * Level M by version, from table 9 of the standard: error correction codewords a block, then for each group of blocks
 * how many there are and how many data codewords each holds.
 * @type {[number, ...[number, number][]][]}
 */
const BLOCKS = [
  [10, [1, 16]],
  [16, [1, 28]],
  [26, [1, 44]],
  [18, [2, 32]],
  [24, [2, 43]],
  [16, [4, 27]],
  [18, [4, 31]],
  [22, [2, 38], [2, 39]],
  [22, [3, 36], [2, 37]],
  [26, [4, 43], [1, 44]],
  [30, [1, 50], [4, 51]],
  [22, [6, 36], [2, 37]],
  [22, [8, 37], [1, 38]],
  [24, [4, 40], [5, 41]],
  [24, [5, 41], [5, 42]],
];

/** Centres of the alignment patterns by version, table E.1. */
const ALIGNMENT = [
  [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54],
  [6, 32, 58], [6, 34, 62], [6, 26, 46, 66], [6, 26, 48, 70],
];

/** Which modules each mask turns over, table 10. @type {((row: number, column: number) => boolean)[]} */
const MASKS = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** Powers of two in the field GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1, and their logarithms. */
const POWER = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
  POWER[exponent] = POWER[exponent + 255] = value;
  LOG[value] = exponent;
  value = value & 128 ? (value << 1) ^ 0x11d : value << 1;
}

/** @param {number} a @param {number} b */
const times = (a, b) => (a && b ? POWER[LOG[a] + LOG[b]] : 0);

/** How many data codewords a version holds. @param {number} version */
const capacity = (version) => groups(version).reduce((sum, [count, length]) => sum + count * length, 0);

/** @param {number} version @returns {[number, number][]} */
const groups = (version) => /** @type {[number, number][]} */ (BLOCKS[version - 1].slice(1));

/** Bits of the length of the text: 8 up to version 9. @param {number} version */
const lengthBits = (version) => (version < 10 ? 8 : 16);

/**
 * The smallest version for so many bytes.
 * @param {number} bytes
 * @returns {number | undefined} nothing where it would be larger than 15
 */
function versionFor(bytes) {
  const place = BLOCKS.findIndex((_, index) => 4 + lengthBits(index + 1) + 8 * bytes <= 8 * capacity(index + 1));
  return place < 0 ? undefined : place + 1;
}

/**
 * The text as data codewords: mode, length, bytes, end, padding.
 * @param {Uint8Array} bytes
 * @param {number} version
 */
function dataOf(bytes, version) {
  /** @type {number[]} */
  const bits = [];
  const push = (/** @type {number} */ value, /** @type {number} */ length) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  push(4, 4);
  push(bytes.length, lengthBits(version));
  bytes.forEach((byte) => push(byte, 8));
  const room = 8 * capacity(version);
  push(0, Math.min(4, room - bits.length));
  while (bits.length % 8) bits.push(0);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) push(pad, 8);
  return Uint8Array.from({ length: room / 8 }, (_, at) => bits.slice(8 * at, 8 * at + 8).reduce((all, bit) => 2 * all + bit, 0));
}

/**
 * The Reed-Solomon remainder of a block.
 * @param {Uint8Array} data
 * @param {number} length of the remainder
 */
function correction(data, length) {
  let generator = [1];
  for (let root = 0; root < length; root += 1) {
    const next = [...generator, 0];
    generator.forEach((factor, at) => (next[at + 1] ^= times(factor, POWER[root])));
    generator = next;
  }
  const rest = new Uint8Array(data.length + length);
  rest.set(data);
  data.forEach((_, at) => {
    const lead = rest[at];
    generator.forEach((factor, offset) => (rest[at + offset] ^= times(factor, lead)));
  });
  return rest.slice(data.length);
}

/**
 * All codewords in the order in which they are drawn: the blocks interleaved.
 * @param {Uint8Array} data
 * @param {number} version
 */
function interleaved(data, version) {
  const [length] = BLOCKS[version - 1];
  const blocks = [];
  let from = 0;
  for (const [count, size] of groups(version)) {
    for (let block = 0; block < count; block += 1, from += size) blocks.push(data.slice(from, from + size));
  }
  const all = [];
  for (const row of [blocks, blocks.map((block) => correction(block, length))]) {
    const longest = Math.max(...row.map((block) => block.length));
    for (let at = 0; at < longest; at += 1) for (const block of row) if (at < block.length) all.push(block[at]);
  }
  return all;
}

/** A square of modules: true is dark, undefined not drawn yet. @typedef {(boolean | undefined)[][]} Square */

/** @param {number} size @returns {Square} */
const emptySquare = (size) => Array.from({ length: size }, () => new Array(size).fill(undefined));

/**
 * Finders, timing lines, alignment patterns, and the places of format and version.
 * @param {number} version
 */
function frame(version) {
  const size = 17 + 4 * version;
  const square = emptySquare(size);
  const rings = (/** @type {number} */ cy, /** @type {number} */ cx, /** @type {number} */ radius, /** @type {number[]} */ light) => {
    for (let y = Math.max(0, cy - radius); y <= Math.min(size - 1, cy + radius); y += 1) {
      for (let x = Math.max(0, cx - radius); x <= Math.min(size - 1, cx + radius); x += 1) {
        square[y][x] = !light.includes(Math.max(Math.abs(y - cy), Math.abs(x - cx)));
      }
    }
  };
  for (let at = 0; at < size; at += 1) square[6][at] = square[at][6] = at % 2 === 0;
  for (const [y, x] of [[3, 3], [3, size - 4], [size - 4, 3]]) rings(y, x, 4, [2, 4]);
  const centres = ALIGNMENT[version - 1];
  const last = centres[centres.length - 1];
  for (const y of centres) {
    for (const x of centres) {
      const isFinder = (y === 6 && x === 6) || (y === 6 && x === last) || (y === last && x === 6);
      if (!isFinder) rings(y, x, 2, [1]);
    }
  }
  drawFormat(square, 0);
  if (version >= 7) drawVersion(square, version);
  return square;
}

/** The remainder of a BCH code. @param {number} value @param {number} generator @param {number} length in bits */
function remainder(value, generator, length) {
  let rest = value << length;
  for (let bit = 31 - Math.clz32(rest); bit >= length; bit = 31 - Math.clz32(rest)) rest ^= generator << (bit - length);
  return rest;
}

/** Level M and the mask, twice, section 7.9. @param {Square} square @param {number} mask */
function drawFormat(square, mask) {
  const size = square.length;
  // Level M is 00.
  const bits = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412;
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((bits >> bit) & 1) === 1;
    square[bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit][8] = dark;
    square[8][bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit] = dark;
  }
  square[size - 8][8] = true;
}

/** Section 7.10. @param {Square} square @param {number} version */
function drawVersion(square, version) {
  const bits = (version << 12) | remainder(version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit += 1) {
    const [along, across] = [Math.floor(bit / 3), square.length - 11 + (bit % 3)];
    square[along][across] = square[across][along] = ((bits >> bit) & 1) === 1;
  }
}

/**
 * The free modules in the order in which codewords are drawn: two columns at a time, up and down, from the right.
 * @param {Square} square
 */
function* path(square) {
  const size = square.length;
  let isUp = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (square[y][x] === undefined) yield [y, x];
    }
    isUp = !isUp;
  }
}

/**
 * How hard a drawn code is to read, section 7.8.3: runs, blocks, look-alikes of a finder, imbalance.
 * @param {Square} square
 */
function penalty(square) {
  const size = square.length;
  let points = 0;
  let dark = 0;
  for (let a = 0; a < size; a += 1) {
    for (const line of [square[a], square.map((row) => row[a])]) points += linePenalty(line);
    for (let b = 0; b < size; b += 1) {
      dark += Number(square[a][b]);
      if (a && b && square[a][b] === square[a - 1][b] && square[a][b] === square[a][b - 1] && square[a][b] === square[a - 1][b - 1]) points += 3;
    }
  }
  return points + 10 * Math.floor(Math.abs((100 * dark) / (size * size) - 50) / 5);
}

/** @param {(boolean | undefined)[]} line */
function linePenalty(line) {
  const text = line.map(Number).join('');
  const runs = text.match(/0{5,}|1{5,}/g) || [];
  let points = runs.reduce((sum, run) => sum + run.length - 2, 0);
  for (const finder of ['10111010000', '00001011101']) {
    for (let at = text.indexOf(finder); at >= 0; at = text.indexOf(finder, at + 1)) points += 40;
  }
  return points;
}

/**
 * The modules of a QR code, row by row; true is dark. A border of four light modules has to be left around it.
 * @param {string} text
 * @param {number} [mask] 0 to 7; the one that reads best where it is not given
 * @returns {boolean[][] | undefined} nothing where the text does not fit
 */
export function modules(text, mask) {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (!version) return undefined;
  const base = frame(version);
  const codewords = interleaved(dataOf(bytes, version), version);
  const places = [...path(base)];
  const draw = (/** @type {number} */ chosen) => {
    const square = base.map((row) => [...row]);
    places.forEach(([y, x], at) => {
      // The few modules after the last codeword are light before masking.
      const bit = at < 8 * codewords.length && (codewords[at >> 3] >> (7 - (at & 7))) & 1;
      square[y][x] = Boolean(bit) !== MASKS[chosen](y, x);
    });
    drawFormat(square, chosen);
    return square;
  };
  const drawn = mask === undefined ? MASKS.map((_, chosen) => draw(chosen)) : [draw(mask)];
  const points = drawn.map(penalty);
  return /** @type {boolean[][]} */ (drawn[points.indexOf(Math.min(...points))]);
}

/**
 * The outline of the dark modules for the `d` of an SVG path, with the border of four; one unit a module.
 * @param {boolean[][]} square
 */
export function outline(square) {
  let path = '';
  square.forEach((row, y) => {
    const line = row.map(Number).join('');
    for (const { index = 0, 0: run } of line.matchAll(/1+/g)) path += `M${index + 4} ${y + 4}h${run.length}v1h-${run.length}z`;
  });
  return path;
}

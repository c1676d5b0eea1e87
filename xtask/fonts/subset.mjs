/**
 * Cuts fonts down to what the texts of the program need, for `cargo xtask fonts`.
 *
 * It reads a list of jobs: `[{ source, letters, words, most, out }]`. A font keeps its letters with every form that they can
 * take together. Where that weighs more than `most` bytes (Bengali joins its letters in hundreds of ways), it keeps the
 * forms that the words take; a form that no word takes is then written as its letters side by side. The copyright and the
 * licence stay in the font.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import fontverter from 'fontverter';
import { Blob, Buffer as Text, Face, Font, shape, shapeWithTrace } from 'harfbuzzjs';

const { resolve } = createRequire(import.meta.url);

/** Numbers of HarfBuzz: `hb_memory_mode_t`, `hb_subset_sets_t`, `hb_subset_flags_t`. */
const WRITABLE = 2;
const [NAME_IDS, FEATURES] = [4, 6];
const NO_LAYOUT_CLOSURE = 0x200;

/** Entries of a font's table of names: copyright, family, style, licence and its address. */
const NAMES = [0, 1, 2, 13, 14];

const { instance } = await WebAssembly.instantiate(await readFile(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
const hb = /** @type {any} */ (instance.exports);
hb._initialize();

/**
 * @param {Uint8Array} font as TrueType
 * @param {string} letters
 * @param {Set<number>} [glyphs] keep these forms and no others; every possible one where they are not given
 */
function subset(font, letters, glyphs) {
  const data = hb.malloc(font.byteLength);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.byteLength, WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  const features = hb.hb_subset_input_set(input, FEATURES);
  hb.hb_set_clear(features);
  hb.hb_set_invert(features);
  for (const name of NAMES) hb.hb_set_add(hb.hb_subset_input_set(input, NAME_IDS), name);
  for (const letter of letters) hb.hb_set_add(hb.hb_subset_input_unicode_set(input), letter.codePointAt(0));
  if (glyphs) {
    for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph);
    hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags(input) | NO_LAYOUT_CLOSURE);
  }
  const small = hb.hb_subset_or_fail(face, input);
  if (!small) throw new Error('HarfBuzz could not cut the font');
  const result = hb.hb_face_reference_blob(small);
  const start = hb.hb_blob_get_data(result, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result));
  hb.hb_blob_destroy(result);
  hb.hb_face_destroy(small);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(data);
  return bytes;
}

/** @param {string} word */
function textOf(word) {
  const text = new Text();
  text.addText(word);
  text.guessSegmentProperties();
  return text;
}

/** @param {Uint8Array} bytes */
const open = (bytes) => new Font(new Face(new Blob(bytes.slice().buffer)));

/** Every glyph that these words pass through on their way to the screen. @param {Font} font @param {string[]} words */
function formsOf(font, words) {
  /** @type {Set<number>} */
  const glyphs = new Set();
  for (const word of words) {
    for (const { t, glyphs: isShaped } of shapeWithTrace(font, textOf(word), [], 0, 0)) {
      if (isShaped) for (const { g } of t) glyphs.add(g);
    }
  }
  return glyphs;
}

/** How far each glyph of a word moves the pen. @param {Font} font @param {string} word */
function strides(font, word) {
  const text = textOf(word);
  shape(font, text);
  return text.getGlyphPositions().map(({ xAdvance }) => xAdvance).join(' ');
}

/** The forms that the words take, and proof that every word looks as before. @param {Uint8Array} bytes @param {string} letters @param {string[]} words */
function narrow(bytes, letters, words) {
  const font = open(bytes);
  const small = subset(bytes, letters, formsOf(font, words));
  const cut = open(small);
  const broken = words.filter((word) => strides(font, word) !== strides(cut, word));
  if (broken.length) throw new Error(`the cut font writes these words otherwise: ${broken.slice(0, 10).join(', ')}`);
  return small;
}

/** @param {Uint8Array} font */
const compress = (font) => fontverter.convert(Buffer.from(font), 'woff2');

for (const { source, letters, words, most, out } of JSON.parse(await readFile(process.argv[2], 'utf8'))) {
  const font = new Uint8Array(await fontverter.convert(await readFile(resolve(source)), 'sfnt'));
  const whole = await compress(subset(font, letters));
  await writeFile(out, whole.length <= most ? whole : await compress(narrow(font, letters, words)));
}

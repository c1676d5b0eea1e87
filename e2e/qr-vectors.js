/**
 * Writes the vectors that `frontend/tests/qr.test.js` reads, drawn by the package `qrcode`: one text for each version
 * from 1 to 15 at level M, with the masks in turn.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import QRCode from 'qrcode';

/** Bytes that version 1, 2, … just holds at level M (ISO/IEC 18004, table 7). */
const MOST_BYTES = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412];
const SOURCE = 'https://example.org/ar/be-gent/sheet#be-ocmw,be-okan,asylum-be.3,طبيب,лікар,ሓኪም,';

const vectors = MOST_BYTES.flatMap((bytes, index) =>
  [bytes, bytes - 9].map((length, turn) => {
    let text = '';
    const characters = [...SOURCE.repeat(9)];
    while (Buffer.byteLength(text + characters[0]) <= length) text += characters.shift();
    text = text.padEnd(text.length + length - Buffer.byteLength(text), 'x');
    const mask = (2 * index + turn) % 8;
    const { modules } = QRCode.create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M', maskPattern: mask });
    const sha256 = createHash('sha256').update(Array.from(modules.data, Number).join('')).digest('hex');
    return { text, mask, size: modules.size, sha256 };
  }),
);
const file = new URL('../frontend/tests/qr-vectors.json', import.meta.url);
writeFileSync(file, `[\n${vectors.map((vector) => `  ${JSON.stringify(vector)}`).join(',\n')}\n]\n`);

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { calendar } from '../calendar.js';

const NOW = new Date('2026-11-24T10:00:00.123Z');

test('a reminder is a whole day with an alarm, as RFC 5545 writes it', () => {
  const text = calendar([{ id: 'asylum-be.1', day: '2026-12-31', summary: 'Go to the office; early, with papers' }], NOW, 'example.org');
  const lines = text.split('\r\n');
  assert.ok(lines.includes('UID:asylum-be.1@example.org'));
  assert.ok(lines.includes('DTSTAMP:20261124T100000Z'));
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20261231'));
  assert.ok(lines.includes('DTEND;VALUE=DATE:20270101'));
  assert.ok(lines.includes('SUMMARY:Go to the office\\; early\\, with papers'));
  assert.ok(lines.includes('TRIGGER:-P3D'));
  assert.equal(lines[lines.length - 2], 'END:VCALENDAR');
});

test('no line is longer than 75 octets and no character is broken', () => {
  const summary = 'ናብ ኣባይቲ ዕዮ ኪድ። '.repeat(12);
  const text = calendar([{ id: 'a', day: '2026-12-31', summary }], NOW, 'example.org');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(text.replace(/\r\n /g, '').includes(`SUMMARY:${summary}`));
});

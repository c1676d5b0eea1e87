/**
 * Dates to take along, as a calendar file (RFC 5545) made on the phone: no server learns which dates matter to whom.
 *
 * Markup: `<button data-action="ics" data-date="2026-12-04" data-summary="…" data-url="…">`; `data-date` and
 * `data-summary` stand on the button.
 */
import { isDay } from './deadline.js';

/**
 * One day to remember.
 * @typedef {object} Reminder
 * @property {string} id unique on this site, so that taking it twice keeps one
 * @property {string} day ISO date
 * @property {string} summary
 * @property {string} [url]
 */

/** Text of a property: RFC 5545, 3.3.11. @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/**
 * Lines of at most 75 octets, continued with a space: RFC 5545, 3.1. Never breaks inside a character.
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  let [out, octets] = ['', 0];
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += length;
  }
  return out;
}

/** `2026-12-04` to `20261204`. @param {string} day */
const compact = (day) => day.replace(/-/g, '');

/** @param {string} day */
const nextDay = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + 864e5).toISOString().slice(0, 10);

/**
 * A calendar of whole days, each with an alarm three days before.
 * @param {Reminder[]} reminders
 * @param {Date} now
 * @param {string} host of this site, for ids that are unique in the world
 */
export function calendar(reminders, now, host) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const events = reminders.map(({ id, day, summary, url }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    'TRIGGER:-P3D',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//NAVI-MIG//navimig//EN', ...events.flat(), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/**
 * Hand a calendar to the phone.
 * @param {Reminder[]} reminders
 * @param {string} name of the file, without its ending
 */
export function download(reminders, name) {
  const text = calendar(reminders, new Date(), location.hostname);
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.ics` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/** @param {string} _verb @param {HTMLElement} button */
export function act(_verb, { dataset: { date, summary, url } }) {
  if (!isDay(date) || !summary) return;
  const id = `${location.pathname.split('/').slice(2).join('.')}.${date}`;
  download([{ id, day: date, summary, url: url || location.href.split('#')[0] }], `${date}`);
}

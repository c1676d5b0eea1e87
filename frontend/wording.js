/**
 * Words with numbers and dates in the language of the page. The sentences come from the server, in attributes, with
 * places in braces: `Saved on {date}`.
 */

/**
 * Put `values` into the braces of `template`; a name without a value stays as it is, so that a mistake shows.
 * @param {string | undefined | null} template
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export const fill = (template, values) =>
  (template || '').replace(/\{(\w+)\}/g, (braces, name) => (name in values ? String(values[name]) : braces));

/**
 * The tag under which the browser knows a language: Dari is Persian of Afghanistan.
 * @param {string} tag
 * @returns {string}
 */
export const locale = (tag) => (tag === 'prs' ? 'fa-AF' : tag);

/**
 * Whether the browser itself can format dates in this language; Chrome cannot for Tigrinya, Somali and others.
 * @param {string} tag
 */
export const speaks = (tag) => Intl.DateTimeFormat.supportedLocalesOf(locale(tag)).length > 0;

/**
 * A day in words, always of the calendar that letters and offices in Europe use: the default of Persian and Pashto
 * would be the Solar Hijri calendar.
 * @param {string} tag language of the page
 * @param {string} day ISO date, `2026-12-04`
 * @param {string[]} [months] twelve names, for languages that the browser cannot format
 * @returns {string}
 */
export function dayInWords(tag, day, months) {
  const at = new Date(day.slice(0, 10) + 'T00:00:00Z');
  if (months && months.length === 12) {
    return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  }
  if (!speaks(tag)) return day.slice(0, 10);
  return new Intl.DateTimeFormat(locale(tag) + '-u-ca-gregory', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/**
 * A plain number in the digits of the language.
 * @param {string} tag
 * @param {number} value
 * @param {number} [decimals] at most so many
 */
export const figure = (tag, value, decimals = 0) =>
  new Intl.NumberFormat(speaks(tag) ? locale(tag) : 'en', { maximumFractionDigits: decimals }).format(value);

/**
 * A size of data in kilobytes, or in megabytes from 1,000 of them. The unit stands in Latin letters, as phones and
 * offers of phone companies write it everywhere.
 * @param {string} tag
 * @param {number} bytes
 */
export const size = (tag, bytes) =>
  bytes < 1e6 ? `${figure(tag, Math.max(1, bytes / 1e3))} kB` : `${figure(tag, bytes / 1e6, 1)} MB`;

/**
 * The months of a language that the browser cannot format (Tigrinya, Somali, Pashto), from the page.
 * @returns {string[] | undefined}
 */
export const monthsOfPage = () => parse(document.documentElement.dataset.months);

/**
 * A list in an attribute, or undefined where it is missing or broken.
 * @param {string | undefined | null} text JSON
 * @returns {any}
 */
export function parse(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

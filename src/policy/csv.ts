/**
 * CSV as every table of the site is written (RFC 4180, every field quoted, CR LF, a byte-order mark by which spreadsheet programs
 * know UTF-8).
 *
 * A spreadsheet program reads `5.` as the number 5, `1-2` as a day, `（5）` as −5, `007` as 7, and counts what begins with `=`.
 * No form of CSV says that a cell is text. So a text that could be changed or run that way stands behind an apostrophe, in
 * every table and every column, and so does a text that begins with an apostrophe itself. Who reads the file by program takes one
 * apostrophe from the beginning of a cell that has one, and has every text as it was (`unmarked`). Numbers that a spreadsheet
 * shows as they are written (12, but not 007 or 1.10), days as ISO 8601 writes them (2020-12-01), and years, months and days as
 * Chinese writes them (2025年, 2022年6月, 2020年12月31日: a program that knows them shows them so) are what they look like, and stay unmarked.
 */
export type CsvValue = string | number | boolean | null | undefined;

/** `rows` with the head as their first. */
export function csvOf(rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/** What a cell of such a file said. */
export const unmarked = (cell: string): string => cell.replace(/^'/u, '');

function field(value: CsvValue): string {
  const text = typeof value === 'string' ? marked(value) : String(value ?? '');
  return `"${text.replaceAll('"', '""')}"`;
}

const marked = (text: string): string => (text.startsWith("'") || wouldRun(text) || wouldChange(text) ? `'${text}` : text);

/** Begins as a formula does, or with white space that hides how it begins. */
const wouldRun = (text: string): boolean => /^\s*[=+\-@＝＋－＠−]/u.test(text) || /^[\t\r\n]/u.test(text);

/** Would be taken for a number, an amount, a day, a time or a truth value, and shown as such. */
function wouldChange(text: string): boolean {
  const plain = text.replace(/[！-～￥]/gu, (wide) => wide.normalize('NFKC')).trim();
  if (/^(?:0|[1-9]\d{0,14})$/u.test(text) || isDay(text) || isChineseDate(text)) return false;
  return /^(?:true|false|真|假)$/iu.test(plain) || (/\d/u.test(plain) && likeNumber.test(plain)) || likeMonth.test(plain);
}

/** Digits with what stands between and around them in numbers, amounts, days and times, in any of the usual places. */
const likeNumber = /^[\d\s.,:;/\\()%+\-–—−·$¥€£e年月日时分秒号]+(?:\s*[ap]m)?$/iu;
const likeMonth =
  /^(?:\d{1,4}[\s\-/.,]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d{1,4}|^\d{1,4}[\s\-/.,]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/iu;

function isChineseDate(text: string): boolean {
  const [date, month = 1, day = 1] = /^[12]\d{3}年(?:([1-9]\d?)月(?:([1-9]\d?)日)?)?$/u.exec(text) ?? [];
  return date !== undefined && Number(month) <= 12 && Number(day) <= 31;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

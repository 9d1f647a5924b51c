/** Dates as they stand on a line of their own: 2031年3月1日, 二○三一年三月一日, 2031-03-01, 2031/3/1, 2031．3．1, 二〇三一年三月. */
import { carelessZeros, ordinalDigits, singleDigits } from '../../../src/policy/chinese-digits.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';

const circles = [...new Set([...carelessZeros, ...carelessZeros.map(normalForm)])].join('');
/** A year in any of its forms, in a line as printed or in its normal form: 2031年, 二○三一年, 二0三一年, 民国120年. */
export const printedYear = `(?:(?:中[华華])?民[国國]\\d{2,3}|\\d{4}|[${singleDigits}${circles}]{4})年`;
const part = `[\\d${ordinalDigits}${circles}]{1,3}`;
const month = `${printedYear}${part}月`;
const day = `(?:${month}${part}日|\\d{4}([-/.])\\d{1,2}\\1\\d{1,2})`;

const dayLine = new RegExp(`^[(\\[]?${day}[)\\]]?$`, 'u');
const monthLine = new RegExp(`^[(\\[]?${month}[)\\]]?$`, 'u');
const dayAtEnd = new RegExp(`[(]?${day}[)]?$`, 'u');

/** A line that is a date and nothing else, in brackets or not. */
export const isDateLine = (line: string): boolean => dayLine.test(normalForm(line));

/** A month, which is a date of signature only under the name of who signed. */
export const isMonthLine = (line: string): boolean => monthLine.test(normalForm(line));

/** What stands before the day that ends a line, in normal form; null where none ends it, or nothing stands before it. */
export function beforeDate(line: string): string | null {
  const flat = normalForm(line);
  const match = dayAtEnd.exec(flat);
  return match && match.index > 0 ? flat.slice(0, match.index) : null;
}

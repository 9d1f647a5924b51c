/** Numbers of headings at the head of a line, and whether they go on with those before. */

import { type NumberStyle, numberStyles } from '../../../src/policy/model/numbering.ts';
import { parseNumeral, parseSign } from '../../../src/policy/numerals.ts';
import { isCited, patterns } from '../../convert/numbers/number-patterns.ts';

/** Without those that a figure, a letter or a word may be: 12 家, 2.5, A. */
const styles = numberStyles.slice(0, numberStyles.indexOf('1'));

export interface PrintedLabel {
  style: NumberStyle;
  value: number;
  /** UTF-16 units, white space behind it included. */
  length: number;
}

/** The number that a line begins with; null where it begins with words, or cites one. */
export function labelOf(line: string): PrintedLabel | null {
  for (const style of styles) {
    const found = patterns[style].exec(line);
    const value = found && numberOf(found.groups ?? {});
    if (found && value && !isCited(line.slice(found[0].length), style)) return { style, value, length: found[0].length };
  }
  return null;
}

function numberOf({ n, sign }: Record<string, string | undefined>): number | null {
  if (n !== undefined) return parseNumeral(n.replace(/\s/gu, ''));
  return sign === undefined ? null : parseSign(sign);
}

/** The last number of each style so far. */
export type LabelsSoFar = Map<NumberStyle, number>;

/** A number is due if it is the first of its style, or the next: one may have been skipped. */
export function isDue({ style, value }: PrintedLabel, labels: LabelsSoFar): boolean {
  const last = labels.get(style) ?? 0;
  return value === 1 || value === last + 1 || value === last + 2;
}

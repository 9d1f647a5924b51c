/** Whether the lines of a text are text nodes of a page, one a line: what no one types and no printer sets. */
import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import { closingBrackets, closingMarks, openingBrackets, openingMarks, pauses } from '../../../src/policy/marks.ts';
import { isWrapped } from '../readers/plain/lineation.ts';
import type { ExtractLine } from '../received/extract.ts';

/** Marks that no line begins with, and that none ends with. */
export const closers = `${pauses}${closingMarks}${closingBrackets}%％‰`;
export const openers = `${openingMarks}${openingBrackets}`;

const fewest = 4;
/** Of all lines. Pages whose numbers alone are set by themselves reach it easily; a slip of the pen here and there does not. */
const smallestShare = 0.04;

/** Rows of tables tell nothing. */
export function isTornIntoNodes(lines: readonly ExtractLine[]): boolean {
  const texts = lines.filter(({ text, form }) => form?.table === undefined && !text.includes('\t')).map(({ text }) => text.trim());
  const odd = texts.filter((text, i) => isOdd(text, texts[i + 1] ?? '')).length;
  return odd >= Math.max(fewest, smallestShare * texts.length) && !isWrapped(texts);
}

/** A closing mark at its head, an opening one or 第 at its end, or a number alone above its unit: 2021⏎年. Above other words it may be that of a page. */
function isOdd(text: string, next: string): boolean {
  if (text === '') return false;
  if (closers.includes(text.charAt(0)) || openers.includes(text.charAt(text.length - 1))) return true;
  return text.endsWith('第') || (numberAlone.test(text) && behindNumbers.has(next.charAt(0)));
}

const numberAlone = new RegExp(`^[\\d０-９.．${labelDigits}]+$`, 'u');

/** Units of dates, the number sign of documents, levels of statutes: what a number alone goes on with. */
export const behindNumbers = new Set('年月日号條条章节節款项');

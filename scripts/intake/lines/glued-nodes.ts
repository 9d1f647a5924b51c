/** Pieces of one number or one word in brackets, put together before anything is read. */
import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import type { ExtractLine } from '../received/extract.ts';
import { begunWith, type GrowingLine, grow, grownLine } from './growing-line.ts';
import { behindNumbers, closers, openers } from './node-statistics.ts';
import { labelOf } from './printed-labels.ts';

/** Nodes in order, joined where one cannot be without the other, whatever the text says. */
export function gluedNodes(lines: readonly ExtractLine[]): ExtractLine[] {
  const glued: GrowingLine[] = [];
  for (const line of lines) {
    const last = glued.at(-1);
    if (last && isProse(last.first) && isProse(line) && belongTogether(last.tail, line.text)) grow(last, line);
    else glued.push(begunWith(line));
  }
  return glued.map(grownLine);
}

/** Neither a row of a table nor something that its format sets off. */
export const isProse = ({ text, form }: ExtractLine): boolean =>
  form?.table === undefined && form?.heading === undefined && !form?.item && !form?.note && !text.includes('\t');

const numberAlone = new RegExp(`(?:^|[^0-9０-９])[0-9０-９]+$|^第?[${labelDigits}]+$`, 'u');
const tornOrdinal = new RegExp(`第\\s*[0-9０-９${labelDigits}]*$`, 'u');
const ordinalGoesOn = new RegExp(`^[0-9０-９${labelDigits}]`, 'u');

function belongTogether(last: string, next: string): boolean {
  if (closers.includes(next.charAt(0)) || openers.includes(last.slice(-1))) return true;
  if (/^[.．]/u.test(next) || (/[0-9０-９][.．]$/u.test(last) && /^[0-9０-９]/u.test(next))) return true;
  if (isWithinDate(last, next) || neverFirst.has(next.charAt(0)) || (last.endsWith('的') && labelOf(next) === null)) return true;
  if (numberAlone.test(last) && behindNumbers.has(next.charAt(0))) return true;
  return last.endsWith('第') ? ordinalGoesOn.test(next) : tornOrdinal.test(last) && behindNumbers.has(next.charAt(0));
}

/** Particles, and the bracket of a document's year: none opens a line, nor does a word that begins so. */
const neverFirst = new Set('的与及〔');

/** 2021年 and 9, 9月 and 30, 〔2021〕 and 61; 2021年 and 度, 9月 and 底前. */
const isWithinDate = (last: string, next: string): boolean => /[0-9０-９][年月〕]$/u.test(last) && (/^[0-9０-９度底]/u.test(next) || /^[初末]/u.test(next));

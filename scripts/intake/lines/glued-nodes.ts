/** Pieces of one number or one word in brackets, put together before anything is read. */
import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import type { ExtractLine } from '../received/extract.ts';
import { closers, openers } from './node-statistics.ts';
import { labelOf } from './printed-labels.ts';

/** Units of dates, and the number sign of documents: what a number alone goes on with. */
const behindNumbers = new Set('年月日号條条章节節款项');

/** Nodes in order, joined where one cannot be without the other, whatever the text says. */
export function gluedNodes(lines: readonly ExtractLine[]): ExtractLine[] {
  const glued: ExtractLine[] = [];
  for (const line of lines) {
    const last = glued.at(-1);
    if (last && isProse(last) && isProse(line) && belongTogether(last.text, line.text)) glued[glued.length - 1] = joinedTexts(last, line);
    else glued.push(line);
  }
  return glued;
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
  if (isWithinDate(last, next) || neverFirst.has(next.charAt(0)) || last.endsWith('的')) return true;
  if (numberAlone.test(last) && behindNumbers.has(next.charAt(0))) return true;
  return last.endsWith('第') ? ordinalGoesOn.test(next) : tornOrdinal.test(last) && behindNumbers.has(next.charAt(0));
}

/** Particles, and the bracket of a document's year: none opens a line, nor does a word that begins so. */
const neverFirst = new Set('的与及〔');

/** 2021年 and 9, 9月 and 30, 〔2021〕 and 61. */
const isWithinDate = (last: string, next: string): boolean => /^[0-9０-９]/u.test(next) && /[0-9０-９][年月〕]$/u.test(last);

const isBareOrdinal = (text: string): boolean => text.startsWith('第') && text.length < 20 && labelOf(text)?.length === text.length;

/** The words of both; a space parts words in Latin letters, and the number of an article from its text. The form is that of the first. */
export function joinedTexts(first: ExtractLine, second: ExtractLine): ExtractLine {
  const gap = (/[A-Za-z]$/u.test(first.text) && /^[A-Za-z]/u.test(second.text)) || isBareOrdinal(first.text) ? ' ' : '';
  const text = `${first.text}${gap}${second.text}`;
  const restored = [...(first.restored ?? []), ...(second.restored ?? []).map((span) => shifted(span, first.text.length + gap.length))];
  return { ...first, text, ...(restored.length > 0 ? { restored } : {}) };
}

const shifted = <T extends { start: number; end: number }>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by });

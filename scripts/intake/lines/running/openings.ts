/** Places at which the numbers of headings may begin anew. */
import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { closingMarks, pauses, sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf } from '../../../../src/policy/word-patterns.ts';
import type { Signature } from './back-cuts.ts';
import type { Opening } from './outline.ts';

/** The head of the text, 目录, 附件1 and what stands behind a signature, in the order of the text. */
export function findOpenings(text: string, signed: readonly Signature[], { frontLines }: Pick<Language, 'frontLines'>): Opening[] {
  const behind = `(?<=^|[${sentenceEnds}${closingMarks})日号\\n])`;
  const contents = new RegExp(`${behind}${anyOf(frontLines.contentsHeadings)}(?=[第一（1])|${anyOf(frontLines.contentsHeadings)}(?=第[一1])`, 'gu');
  const label = `${anyOf(frontLines.attachmentWords)}(?:[\\d${ordinalDigits}]{1,2})`;
  const attachment = new RegExp(`(?<=[${sentenceEnds}${closingMarks})日号\\n])${label}(?!${anyOf(frontLines.attachmentClauses)}|[${pauses}\\d)）])`, 'gu');
  const found = [...text.matchAll(contents), ...text.matchAll(attachment)].map(({ index, 0: words }) => ({ at: index, end: index + words.length }));
  return [{ at: 0, end: 0 }, ...found, ...signed.map(({ to }) => ({ at: to, end: to }))].sort((a, b) => a.at - b.at);
}

/** The closing paragraph (结尾段) behind the last heading's text: 各市要…. Only its beginning tells it. */
import type { Language } from '../../../../src/policy/language.ts';
import { clauseEnds, closingMarks, sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf } from '../../../../src/policy/word-patterns.ts';
import type { Heading } from './heading-titles.ts';

const longestBody = 3000;

/** Where it begins, if there is one. */
export function closingCut(text: string, headings: readonly Heading[], { frontLines }: Pick<Language, 'frontLines'>): number[] {
  const last = headings.at(-1);
  const level = headings.filter(({ number }) => number.rank === last?.number.rank).length;
  if (!last || last.body === null || last.found || level < 2) return [];
  const body = text.slice(last.body, Math.min(last.to, last.body + longestBody));
  const addressed = new RegExp(`(?<=[${sentenceEnds}][${closingMarks}]*)${anyOf(frontLines.addresseeOpenings)}[^${sentenceEnds}${clauseEnds}]{1,25}要`, 'gu');
  const [first] = body.matchAll(addressed);
  return first && first.index > 0 ? [last.body + first.index] : [];
}

/** What stands behind a text or a part of it: signature and date, whether it is public, lists of attachments, copies. */
import type { Language } from '../../../../src/policy/language.ts';
import { closingMarks, sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf } from '../../../../src/policy/word-patterns.ts';
import { isAgency } from '../../../convert/lines/front-lines.ts';
import { day, lineLength } from './front-cuts.ts';

type Words = Pick<Language, 'frontLines' | 'runningText'>;

/** A list of attachments is not longer. */
const longestList = 1500;

/** A signature with its date: where it begins, where the date does, and where it ends. */
export interface Signature {
  cuts: number[];
  to: number;
}

const signed = new RegExp(`(?<=[${sentenceEnds}${closingMarks})\\n])(\\p{Script=Han}{4,60}?)(${day})`, 'gu');

/** All of them; what follows one is the end, brackets, or the head of what comes next. */
export function signatures(text: string, words: Words, known: ReadonlySet<string>): Signature[] {
  return [...text.matchAll(signed)].flatMap(({ index, 1: agency = '', 2: date = '' }) => {
    const to = index + agency.length + date.length;
    if (!isAgency(agency, words.frontLines) || !(endsAt(text, to) || lineLength(text.slice(to, to + 400), words, known))) return [];
    return [{ cuts: [index, index + agency.length, to], to }];
  });
}

const endsAt = (text: string, at: number): boolean => at >= text.length || text.charAt(at) === '\n';

/** 附件：1.…2.…, 抄送：…, （此件公开发布）, 特此通知: each begins a line. */
export function backCuts(text: string, { frontLines }: Words): number[] {
  const behind = `(?<=[${sentenceEnds}${closingMarks})日号\\n])`;
  const openings = new RegExp(`${behind}(?:${anyOf([...frontLines.attachmentListWords, ...frontLines.backOpenings, ...frontLines.contactOpenings])}[：:])`, 'gu');
  const remark = new RegExp(`(?<=[${sentenceEnds}日])[（(][^（）()]{0,40}${anyOf(frontLines.disclosurePhrases)}[^（）()]{0,40}[）)]`, 'gu');
  const closing = new RegExp(`(?<=[${sentenceEnds}])${anyOf(frontLines.closingOpenings)}`, 'gu');
  return [
    ...[...text.matchAll(openings)].flatMap(({ index, 0: words }) => [index, ...entryCuts(text, index + words.length, words, frontLines)]),
    ...[...text.matchAll(remark)].flatMap(({ index, 0: words }) => [index, index + words.length]),
    ...[...text.matchAll(closing)].map(({ index }) => index),
  ];
}

/** The second entry of a list of attachments and those behind it. */
function entryCuts(text: string, from: number, opening: string, { attachmentListWords }: Language['frontLines']): number[] {
  if (!attachmentListWords.some((word) => opening.startsWith(word))) return [];
  const cuts: number[] = [];
  const list = text.slice(from, from + longestList).split(/[。\n]/u, 1)[0] ?? '';
  for (const { index, 1: number } of list.matchAll(/(?<![\d.])(\d{1,2})[.．、](?!\d)/gu)) {
    const wanted = cuts.length + 1;
    if (Number(number) === wanted) cuts.push(from + index);
  }
  return cuts.slice(1);
}

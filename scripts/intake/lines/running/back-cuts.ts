/** What stands behind a text or a part of it: signature and date, whether it is public, lists of attachments, copies. */
import type { Language } from '../../../../src/policy/language.ts';
import { closingMarks, sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf } from '../../../../src/policy/word-patterns.ts';
import { isAgency } from '../../../convert/lines/front-lines.ts';
import { day, opensFront } from './front-cuts.ts';

type Words = Pick<Language, 'frontLines' | 'runningText'>;

/** A signature with its date: where it begins, where the date does, and where it ends. */
export interface Signature {
  cuts: number[];
  to: number;
}

const anyName = `(?<=[${sentenceEnds}${closingMarks})\\n])\\p{Script=Han}{4,60}?`;

/** All of them; what follows one is the end, brackets, or the head of what comes next. `issuers` sign behind whatever words. */
export function signatures(text: string, words: Words, known: ReadonlySet<string>, issuers: readonly string[]): Signature[] {
  const signed = new RegExp(`(${issuers.length ? `${anyOf(issuers)}|` : ''}${anyName})(${day})`, 'gu');
  return [...text.matchAll(signed)].flatMap(({ index, 1: agency = '', 2: date = '' }) => {
    const to = index + agency.length + date.length;
    if (!isAgency(agency, words.frontLines)) return [];
    // 云溪市人民政府办公室2031年3月2日印发 is one line.
    const printed = words.frontLines.printedEndings.find((ending) => text.startsWith(ending, to));
    if (printed && !isInSentence(text, to + printed.length)) return [{ cuts: [index, to + printed.length], to: to + printed.length }];
    if (!endsAt(text, to) && !opensRemark(text.slice(to, to + 20), words.frontLines) && !opensFront(text.slice(to, to + 400), words, known)) return [];
    return [{ cuts: [index, index + agency.length, to], to }];
  });
}

/** 印发的, 印发《…》: it goes on. */
const isInSentence = (text: string, at: number): boolean => /^[的《了“，、]/u.test(text.slice(at, at + 1));

/** 公开方式：, 抄送：, behind a signature. */
const opensRemark = (behind: string, { contactOpenings, backOpenings }: Words['frontLines']): boolean =>
  [...contactOpenings, ...backOpenings].some((word) => behind.startsWith(word) && /^[：:]/u.test(behind.slice(word.length)));

const endsAt = (text: string, at: number): boolean => at >= text.length || text.charAt(at) === '\n';

/** 附件：…, 抄送：…, （此件公开发布）, 特此通知: each begins a line. */
export function backCuts(text: string, { frontLines }: Words): number[] {
  const behind = `(?<=[${sentenceEnds}${closingMarks})日号\\n])`;
  const words = [...frontLines.attachmentListWords, ...frontLines.backOpenings, ...frontLines.contactOpenings];
  const openings = new RegExp(`(?:${behind}${anyOf(words)}|(?<![（(])${anyOf(frontLines.backOpenings.filter((word) => word.length > 1))})[：:]`, 'gu');
  const remark = new RegExp(`(?<=[${sentenceEnds}日])[（(][^（）()]{0,40}${anyOf(frontLines.disclosurePhrases)}[^（）()]{0,40}[）)]`, 'gu');
  const closing = new RegExp(`(?<=[${sentenceEnds}])${anyOf(frontLines.closingOpenings)}`, 'gu');
  return [
    ...[...text.matchAll(openings)].map(({ index }) => index),
    ...[...text.matchAll(remark)].flatMap(({ index, 0: words }) => [index, index + words.length]),
    ...[...text.matchAll(closing)].map(({ index }) => index),
  ];
}

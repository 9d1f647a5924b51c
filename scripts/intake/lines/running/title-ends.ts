/**
 * Where a title without a stop ends that its text follows in the same line: 一、总体要求深入贯彻…. What titles end with and what
 * paragraphs begin with tell it together, and words of the dictionary are not torn.
 */
import * as jieba from 'nodejs-jieba';
import { fiveYearPlan } from '../../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../../../src/policy/marks.ts';
import { anyOf, oncePer } from '../../../../src/policy/word-patterns.ts';

export interface TitleEnd {
  /** How many characters the title has. */
  length: number;
  /** What begins behind it is known, or may be. */
  opens: boolean;
  /** What ends and what begins are both known. */
  certain: boolean;
}

type Words = Language['runningText'];

/** No title without a stop is longer; most have as many characters as `usual` says. */
const longest = 36;
const usual = { from: 4, to: 16 };

const patterns = oncePer(({ titleEndings, paragraphOpenings, clauseOpenings }: Words) => ({
  ending: new RegExp(`${anyOf(titleEndings)}$`, 'u'),
  opening: new RegExp(`^(?:${anyOf(paragraphOpenings.filter((word) => word.length > 1))}|“${fiveYearPlan}”|\\d{4}年)`, 'u'),
  openingWords: new Set(paragraphOpenings),
  clause: new RegExp(`^${anyOf(clauseOpenings)}`, 'u'),
}));

interface Seam extends TitleEnd {
  score: number;
}

/** Of two that are as likely the later, where words that open clauses in titles too stand behind both: 规划实施保障措施｜加强…. */
const isBetter = (one: Seam, later: Seam): boolean => one.score > later.score || (one.score === later.score && (one.certain || !later.opens));

const isHan = (character: string): boolean => /[\p{Script=Han}“《\d]/u.test(character);

/** The most likely end of a title at the head of a text; null where nothing tells one. */
export function titleEnd(text: string, words: Words): TitleEnd | null {
  const { ending, opening, openingWords, clause } = patterns(words);
  const first = firstClause(text);
  const found = bordersIn(first).map(({ length, next }) => {
    const [title, body] = [text.slice(0, length), text.slice(length, length + 20)];
    const ends = ending.test(title) ? 2 : -2;
    const opens = opening.test(body) || openingWords.has(next) ? 2 : clause.test(body) ? 1 : 0;
    const fits = length >= usual.from && length <= usual.to ? 0.5 : 0;
    const stopped = text.charAt(length) === '。' ? 1 : 0;
    return { length, opens: ends > 0 && opens > 0, certain: ends > 0 && opens > 1, score: ends + opens + fits + stopped };
  });
  const best = found.reduce<Seam | null>((most, one) => (most && isBetter(most, one) ? most : one), null);
  return best && best.score >= 2 && isHan(text.charAt(best.length)) ? { length: best.length, opens: best.opens, certain: best.certain } : null;
}

const clausePattern = new RegExp(`^(?:“[^”]{0,30}”|[^${sentenceEnds}${clauseEnds}“])*`, 'u');

/** Up to the first mark at which one pauses outside of quotation marks. */
function firstClause(text: string): string {
  const [clause = ''] = clausePattern.exec(text.slice(0, longest + 12)) ?? [];
  return clause.slice(0, longest);
}

/** Lengths at which a word ends, within no quotation marks and not before 的, and the next word. */
function bordersIn(clause: string): { length: number; next: string }[] {
  let length = 0;
  return jieba.cut(clause).flatMap((word, i, all) => {
    length += word.length;
    const before = clause.slice(0, length);
    const inside = (before.match(/[“《]/gu)?.length ?? 0) > (before.match(/[”》]/gu)?.length ?? 0);
    const next = all[i + 1] ?? '';
    return length >= 2 && !inside && next !== '的' ? [{ length, next }] : [];
  });
}

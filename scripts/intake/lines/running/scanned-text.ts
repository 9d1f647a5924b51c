/** A text as numbers are looked for in it: white space left out, signs that look like a numeral read as it. Every unit knows its place. */
import { labelDigits } from '../../../../src/policy/chinese-digits.ts';
import { sentenceEnds } from '../../../../src/policy/marks.ts';
import { isGapBetweenFigures } from './gaps.ts';

export interface ScannedText {
  readonly text: string;
  /** Place in the original of each unit; one more than units, the last is the length of the original. */
  readonly at: readonly number[];
}

/** White space and characters that nobody sees go, but for line breaks and what parts figures and letters: 3.2 2021年. */
export function scan(original: string): ScannedText {
  const kept: string[] = [];
  const at: number[] = [];
  for (const { 0: run, index, groups } of original.matchAll(/(?<gap>(?:[^\S\n]|\p{Cf})+)|\n|[^\s\p{Cf}]+/gu)) {
    if (groups?.gap && !isGapBetweenFigures(original, index, index + run.length)) continue;
    const shown = groups?.gap ? ' ' : run;
    kept.push(shown);
    for (let i = 0; i < shown.length; i++) at.push(index + i);
  }
  at.push(original.length);
  return { text: withNumerals(kept.join('')), at };
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
const halfWidth = /(?<=[\p{Script=Han}”》）)])[,;:!?()]|[,;:!?()](?=[\p{Script=Han}“《])/gu;

/** 第—章, 第十—条. */
const dashInOrdinal = new RegExp(`(第[${labelDigits}]{0,4})[—–―ー](?=\\p{Script=Han})`, 'gu');
const letterForOne = new RegExp(`(?<=^|[\\n${sentenceEnds}；（(])[lI|](?=[.．、）)]\\p{Script=Han})`, 'gu');

/** （—）, （十—）, —、: a dash is 一 there. Marks beside Chinese characters are full width. All of the same length. */
function withNumerals(text: string): string {
  return text
    .replace(halfWidth, (mark) => fullWidth[mark] ?? mark)
    .replace(/[（(][十百]{0,3}[—–\-―ー_][）)]/gu, (number) => number.replace(/[—–\-―ー_]/u, '一'))
    .replace(dashInOrdinal, '$1一')
    .replace(/(?<![—–―ー])[—–―ー](?=、\p{Script=Han})/gu, '一')
    .replace(letterForOne, '1');
}

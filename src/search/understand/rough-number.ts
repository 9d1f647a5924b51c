/** Numbers that are said roughly: 五百多万亩, 约9000吨, 近40%. */
import { amountDigits, scales } from '../../policy/chinese-digits.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { parseNumeral } from '../../policy/numerals.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';

export interface RoughNumber {
  /** As typed. */
  said: string;
  /** In the words of scale that follow it, as texts print it: 536.55 of 536.55万亩. */
  least: number;
  most: number;
  /** What stands behind it, with its words of scale: 万亩污染耕地. */
  behind: string;
  start: number;
}

const patternOf = oncePer(({ more, about }: QueryLanguage['questionWords']['roughly']) => {
  const number = `(?<number>\\d+(?:\\.\\d+)?|[${amountDigits.replaceAll(/[万亿]/gu, '')}]+)`;
  return new RegExp(
    `(?<about>${anyOf(about)})?(?<![\\d.])${number}(?<more>${anyOf(more)})?(?<behind>(?:[${[...scales.keys()].join('')}]|[%‰]|\\p{Script=Han})[^\\s,，、;；。]*)`,
    'u',
  );
});

/** The first number of a query that is said roughly; null where none is. In normal form. */
export function roughNumberIn(query: string, { questionWords }: QueryLanguage): RoughNumber | null {
  const match = patternOf(questionWords.roughly).exec(query);
  const { about, number = '', more, behind = '' } = match?.groups ?? {};
  const value = /^\d/u.test(number) ? Number(number) : parseNumeral(number);
  if (!match || value === null || value <= 0 || (!about && !more)) return null;
  const [least, most] = more ? [value, value + stepOf(value)] : [value * (1 - leeway), value * (1 + leeway)];
  const said = match[0].slice(0, match[0].length - behind.length);
  return { said, least, most, behind, start: match.index };
}

/** Of what is said to be about so much. */
const leeway = 0.1;

/** 100 of 500, 10 of 530. */
function stepOf(value: number): number {
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

/** The numbers of a text (in normal form) that stand before the unit and are meant, as printed. */
export function numbersMeant(text: string, unit: string, { least, most }: RoughNumber): string[] {
  const found = text.matchAll(/(?<![\d.])\d+(?:,\d{3})*(?:\.\d+)?/gu);
  return [...found].flatMap(({ 0: digits, index }) => {
    const value = Number(digits.replaceAll(',', ''));
    return value >= least && value <= most && text.startsWith(unit, index + digits.length) ? [digits] : [];
  });
}

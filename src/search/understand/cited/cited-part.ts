/** 第四十五条第二款第三项, 第（五）项第1句: the part of a citation that leads into a unit. */
import { ordinalDigits } from '../../../policy/chinese-digits.ts';
import type { QueryLanguage } from '../../../policy/language.ts';
import { parseNumeral } from '../../../policy/numerals.ts';
import { anyOf, oncePer } from '../../../policy/word-patterns.ts';

export interface CitedPart {
  /** The query up to the unit: 河湖条例第四十五条. */
  unit: string;
  /** 第二款第三项 */
  part: string;
}

const patternOf = oncePer(({ article, table, box, part }: QueryLanguage['citations']): RegExp => {
  const numeral = `[${ordinalDigits}\\d]+`;
  const unit = String.raw`(?:第?${numeral}${anyOf(article)}(?:之${numeral})?|${anyOf([...table, ...box])}${numeral}|第?\(${numeral}\)(?:${anyOf(part)})?)`;
  return new RegExp(String.raw`^(.*?${unit})\s*((?:第\(?${numeral}\)?${anyOf(part)})+)$`, 'su');
});

/** Null where the query does not end with a part of a unit. `query`: in normal form, but for its spaces. */
export function readCitedPart(query: string, { citations }: QueryLanguage): CitedPart | null {
  const [, unit, part] = patternOf(citations).exec(query.trim()) ?? [];
  return unit && part ? { unit, part } : null;
}

const sentenceOf = oncePer(
  ({ sentence }: QueryLanguage['citations']): RegExp => new RegExp(String.raw`^(.+?)\s*第([${ordinalDigits}\d]+)${anyOf(sentence)}$`, 'su'),
);

/** The query without the sentence that it names at its end, and the number of that sentence; null where it names none. */
export function readCitedSentence(query: string, { citations }: QueryLanguage): { unit: string; sentence: number } | null {
  const [, unit = '', printed = ''] = sentenceOf(citations).exec(query.trim()) ?? [];
  const sentence = parseNumeral(printed);
  return sentence === null ? null : { unit, sentence };
}

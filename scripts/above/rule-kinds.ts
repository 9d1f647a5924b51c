/** What keeps two articles apart though their words are alike: one is a duty, the other the penalty on it (罚则). */
import { labelDigits } from '../../src/policy/chinese-digits.ts';
import { clauseEnds, sentenceEnds } from '../../src/policy/marks.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { parseNumeral } from '../../src/policy/numerals.ts';
import { anyInContext, anyOf, oncePer } from '../../src/policy/word-patterns.ts';
import type { AboveLanguage } from './named-texts.ts';

const consequence = oncePer(({ consequences }: AboveLanguage['textsAbove']) => new RegExp(anyOf(consequences), 'u'));
const breach = oncePer(({ breaches }: AboveLanguage['textsAbove']) => new RegExp(`${anyOf(breaches)}([^${sentenceEnds}${clauseEnds}《》]*)`, 'gu'));
const article = new RegExp(`第([${labelDigits}]+)条`, 'gu');

/** Whether words say what follows on a breach: 处二万元以上十万元以下的罚款. */
export const isConsequence = (words: string, { textsAbove }: AboveLanguage): boolean => consequence(textsAbove).test(words);

/** Whether an article is a penalty (罚则): measures of policies that speak of penalties are none. */
export const isPenalty = ({ kind, text }: Pick<Unit, 'kind' | 'text'>, language: AboveLanguage): boolean => kind === 'article' && isConsequence(text, language);

/** The numbers of the articles of its own text that a penalty is on: 违反本条例第二十条、第二十一条规定. */
export function breachedArticles(text: string, { textsAbove }: AboveLanguage): number[] {
  const places = [...text.matchAll(breach(textsAbove))].flatMap(([, where = '']) => [...where.matchAll(article)]);
  return places.flatMap(([, numeral = '']) => parseNumeral(numeral) ?? []);
}

/** How binding words are: forbid, must, encourage …, the first that stands there; null where none does. */
export type Force = keyof AboveLanguage['obligation'];

const forces = oncePer((obligation: AboveLanguage['obligation']) =>
  (Object.keys(obligation) as Force[]).map((force) => ({ force, words: new RegExp(anyInContext(obligation[force]), 'u') })),
);

export const forceOf = (words: string, { obligation }: AboveLanguage): Force | null => forces(obligation).find((each) => each.words.test(words))?.force ?? null;

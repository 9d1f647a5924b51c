/** What only says from when on a text holds (施行日期): every text has such a clause, and none comes from another. */
import type { Language } from './language.ts';
import { clauseEnds, sentenceEnds } from './marks.ts';
import { anyOf, oncePer } from './word-patterns.ts';

const effect = oncePer(
  ({ effectOpenings, effectEndings }: Language['intake']) =>
    new RegExp(String.raw`^(?:\p{Script=Han}{0,8})${anyOf(effectOpenings)}[^${sentenceEnds}${clauseEnds}]{0,24}起${anyOf(effectEndings)}`, 'u'),
);

/** Whether a text begins so: 本条例自2031年5月1日起施行. */
export const saysEffect = (text: string, { intake }: Pick<Language, 'intake'>): boolean => effect(intake).test(text.trim());

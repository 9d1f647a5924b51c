/** 碳达峰和碳中和 for 碳达峰、碳中和: a word that joins in place of the mark. */
import type { QueryLanguage } from './language.ts';
import { anyOf, oncePer } from './word-patterns.ts';

/** 以及, 或者 */
export const longestJoin = 2;

const joiningIn = oncePer(({ joining }: QueryLanguage['documentNumbers']): RegExp => new RegExp(`(?<=..)${anyOf(joining)}(?=..)`, 'gu'));

/** The wording without one of the words in it that join, for each of them. In normal form without marks. */
export function withoutJoin(wording: string, { documentNumbers }: QueryLanguage): string[] {
  return [...wording.matchAll(joiningIn(documentNumbers))].map(({ index, 0: join }) => wording.slice(0, index) + wording.slice(index + join.length));
}

/** What stands in a text round each word that joins, `reach` characters before and behind it, without that word. In normal form without marks. */
export function roundJoins(text: string, reach: number, { documentNumbers }: Pick<QueryLanguage, 'documentNumbers'>): string[] {
  return [...text.matchAll(joiningIn(documentNumbers))].map(({ index, 0: join }) => {
    const end = index + join.length;
    return text.slice(Math.max(0, index - reach), index) + text.slice(end, end + reach);
  });
}

/** What stands round a sentence or a provision that somebody tries to recall: 好像是说…, …的那条. */
import type { QueryLanguage } from '../../policy/language.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';

/** What is left must be something to look for. */
const leastLeft = 2;

const aroundOf = oncePer(({ recalling, recalled }: QueryLanguage['questionWords']) => ({
  before: new RegExp(`^(?:${anyOf(recalling)}[,，:：]?)+`, 'u'),
  behind: new RegExp(`${anyOf(recalled)}+$`, 'u'),
}));

/** The query without words of recalling at its ends; the query itself where it has none, or is little else. */
export function withoutRecalling(query: string, { questionWords }: QueryLanguage): string {
  const { before, behind } = aroundOf(questionWords);
  const rest = query.trim().replace(behind, '').replace(before, '').trim();
  return Array.from(rest).length < leastLeft ? query : rest;
}

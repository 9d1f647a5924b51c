/** 不要湖南, 除湖南和江西外, 辽宁以外: what the reader leaves out, told as what is left. */
import type { QueryLanguage } from '../../../policy/language.ts';
import type { IndexedDocument } from '../../../policy/search-index/index-files.ts';
import { anyOf, oncePer } from '../../../policy/word-patterns.ts';
import { unknownYear } from '../../answer/facets.ts';
import type { ScopePart } from './narrowing.ts';
import { listAt, type ScopeList, wholeList } from './scope-lists.ts';
import type { ScopeWords, Taken } from './scope-words.ts';

const mostBetween = 30;

const patternsOf = oncePer(({ leavingOut, closing, outside }: QueryLanguage['scopes']) => ({
  lead: new RegExp(`^${anyOf(leavingOut)}`, 'u'),
  closed: new RegExp(`^(.{2,${mostBetween}}?)${anyOf(closing)}`, 'u'),
  outside: new RegExp(`^(.{2,${mostBetween}}?)${anyOf(outside)}`, 'u'),
  enclosed: new RegExp(`${anyOf(leavingOut)}[^;；。]{2,${mostBetween}}?${anyOf(closing)}`, 'gu'),
}));

/** What is left out at the head of a stretch, with the words that say so; null where nothing is. */
export function leftOutAt(left: string, words: ScopeWords): Taken | null {
  const { lead, closed, outside } = patternsOf(words.language.scopes);
  const led: ScopeWords = { ...words, led: true };
  const before = lead.exec(left)?.[0] ?? '';
  const body = left.slice(before.length);
  const [enclosed = '', inside = ''] = (before ? closed : outside).exec(body) ?? [];
  const whole = inside && wholeList(inside, led);
  if (whole) return takenOut(left.slice(0, before.length + enclosed.length), inside, whole, words);
  const list = before ? listAt(body, led) : null;
  return list && takenOut(left.slice(0, before.length + list.length), body.slice(0, list.length), list, words);
}

/** The query with what is left out in one piece, however the reader parted it: 除湖南、江西外. */
export function withoutGaps(query: string, words: ScopeWords): string {
  const { scopes } = words.language;
  const [join = ''] = scopes.joining;
  return query.replace(patternsOf(scopes).enclosed, (span) => {
    const joined = span.replace(/\s*[,，、]\s*/gu, join).replace(/\s+/gu, '');
    return leftOutAt(joined, words)?.length === joined.length ? joined : span;
  });
}

function takenOut(word: string, leavesOut: string, list: ScopeList, words: ScopeWords): Taken {
  return { length: word.length, part: { word, leavesOut, sure: true, ...valuesLeft(list, words) } };
}

/** Of one facet the other values that there are; of 湖南的规划, which are of two, the other documents. */
function valuesLeft({ named }: ScopeList, { documents }: ScopeWords): Pick<ScopePart, 'facet' | 'values'> {
  const facets = new Set(named.flatMap((parts) => parts.map(({ facet }) => facet)));
  const [only] = facets;
  const facet = only && facets.size === 1 ? only : 'document';
  const isNamed = (one: IndexedDocument): boolean => named.some((parts) => parts.every((part) => part.values.includes(valueIn[part.facet](one))));
  return { facet, values: [...new Set(documents.filter((one) => !isNamed(one)).map(valueIn[facet]))] };
}

const valueIn: Record<ScopePart['facet'], (document: IndexedDocument) => string> = {
  province: ({ place }) => place.area,
  document: ({ id }) => id,
  type: ({ type }) => type,
  year: ({ year }) => year ?? unknownYear,
};

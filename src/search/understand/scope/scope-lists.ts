/** Words of scope one after the other: 湖南和江西 are two, 湖南的规划 is one kind of one place. */
import type { QueryLanguage } from '../../../policy/language.ts';
import { anyOf, oncePer } from '../../../policy/word-patterns.ts';
import type { ScopePart } from './narrowing.ts';
import { namedAt, namedDocuments, type ScopeWords } from './scope-words.ts';

export interface ScopeList {
  /** Of each that was named what tells it: documents are of it that all of its parts let through. */
  named: ScopePart[][];
  length: number;
}

const betweenOf = oncePer(({ joining, behind }: QueryLanguage['scopes']) => new RegExp(`^(?:${anyOf(joining)}|${anyOf(behind)})?`, 'u'));
const joinOf = oncePer(({ joining }: QueryLanguage['scopes']) => new RegExp(`^${anyOf(joining)}$`, 'u'));

/** With what a stretch begins; null where that is no word of scope. */
export function listAt(text: string, words: ScopeWords): ScopeList | null {
  const document = namedDocuments(text, words);
  if (document) return { named: [[document]], length: text.length };
  const { scopes } = words.language;
  const named: ScopePart[][] = [];
  let [at, between] = [0, ''];
  for (let taken = namedAt(text, words); taken?.part; taken = namedAt(text.slice(at + between.length), words)) {
    const last = named.at(-1);
    const { part } = taken;
    if (!last || joinOf(scopes).test(between) || last.some(({ facet }) => facet === part.facet)) named.push([part]);
    else last.push(part);
    at += between.length + taken.length;
    between = betweenOf(scopes).exec(text.slice(at))?.[0] ?? '';
  }
  return named.length > 0 ? { named, length: at } : null;
}

/** The same of all of a stretch. */
export function wholeList(text: string, words: ScopeWords): ScopeList | null {
  const list = listAt(text, words);
  return list?.length === text.length ? list : null;
}

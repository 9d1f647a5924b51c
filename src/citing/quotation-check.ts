/**
 * Short links with a quotation:
 *
 *     /c/hunan-yijian/?w=1x2y3z4#m5.2           all words of the sentence
 *     /c/hunan-yijian/?w=1x2y3z4.7-12#m5        12 of the unit's characters, behind the first 7
 *     /c/hunan-yijian/?w=1x2y3z4.0-90#m5.2      90 characters from where the sentence begins, in it and in what follows it
 *
 * They carry no words, only what shows whether the words at the place are still those that were quoted: their fingerprint, and
 * where in the place they stand. Characters are counted without white space.
 */
import { fingerprint } from '../policy/fingerprint.ts';
import type { Place } from './approximate.ts';

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** `named`: the place in `text` that the link names; `quoted`: which words are quoted, from some place in it on, perhaps beyond its end. */
export function checkOf(text: string, named: Place, quoted: Place): string {
  const words = squeeze(text.slice(quoted.start, quoted.end));
  const key = fingerprint(words);
  return words === squeeze(text.slice(named.start, named.end)) ? key : `${key}.${squeeze(text.slice(named.start, quoted.start)).length}-${words.length}`;
}

/** What the place of the link now has instead; `same` where it is what was quoted. Null for what is no such check. */
export interface CheckedPlace extends Place {
  same: boolean;
}

/** Where in `text` the quoted words stand, or stood; `named`: the place that the link names. */
export function readCheck(check: string, text: string, named: Place): CheckedPlace | null {
  const [, key, from = '0', length] = /^\s*([0-9a-z]+)(?:\.(\d{1,6})-(\d{1,6}))?/u.exec(check) ?? [];
  if (!key) return null;
  const characters = [...text.slice(named.start, length === undefined ? named.end : undefined).matchAll(/\S/gu)].map(({ index }) => named.start + index);
  const wanted = characters.slice(Number(from), length === undefined ? undefined : Number(from) + Number(length));
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (first === undefined || last === undefined) return { ...named, same: false };
  return { start: first, end: last + 1, same: fingerprint(squeeze(text.slice(first, last + 1))) === key };
}

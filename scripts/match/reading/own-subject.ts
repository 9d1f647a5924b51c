/** What a document is about whose matter the list of matters does not name: told by the words of its title that are left when what any title may say is taken out. */
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { neighbouringPairs } from './neighbouring-pairs.ts';

export type TitleLanguage = Pick<Language, 'subjects' | 'intake'>;

/** The names of the place where a document holds: 云溪, 云溪市. */
export interface TitlePlace {
  names: readonly string[];
  fullName: string;
}

const anyTitles = oncePer(({ aroundSubject }: Language['subjects']) =>
  oncePer((genres: readonly string[]) => new RegExp(anyOf([...aroundSubject, ...genres]), 'u')),
);
const between = /[^\p{Script=Han}]+/u;

/**
 * Pairs of neighbouring characters, so that 公共数据 and 数据 have something in common however they are cut into words; the whole title
 * without its place where no pair is left.
 */
export function ownSubject(title: string, { names, fullName }: TitlePlace, { subjects, intake }: TitleLanguage): Set<string> {
  const rest = [fullName, ...names].toSorted((a, b) => b.length - a.length).reduce((words, name) => (name ? words.replaceAll(name, '，') : words), title);
  const pieces = rest.split(anyTitles(subjects)(intake.genres)).flatMap((piece) => piece.split(between));
  const pairs = pieces.flatMap(neighbouringPairs);
  return new Set(pairs.length ? pairs : [rest.split(between).join('')]);
}

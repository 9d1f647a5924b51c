/** The concepts of the vocabulary (seeds/vocabulary/) that a text names, by any of their names. Departments are none. */
import { namesOf, type Vocabulary } from '../../policy/vocabulary.ts';
import { TermFinder } from './terms.ts';
import { bareWords } from './wording.ts';

export interface Concepts {
  /** Every name of each concept, as texts are searched; its number is its place in the list. */
  names: readonly (readonly string[])[];
  /** Numbers of the concepts that a text names; one whose name stands within a longer name does not count: in 排污许可证 only that. */
  namedIn(text: string): number[];
}

export function conceptsOf({ groups }: Pick<Vocabulary, 'groups'>): Concepts {
  const names = groups.map((group) => [...new Set(namesOf(group).map(bareWords))]);
  const finder = new TermFinder();
  for (const [concept, own] of names.entries()) for (const name of own) finder.add(name, concept);
  return { names, namedIn: (text) => outermost(finder.placesIn(bareWords(text))) };
}

function outermost(places: readonly { of: number; start: number; end: number }[]): number[] {
  const outer = places.filter((place) => !places.some((other) => contains(other, place)));
  return [...new Set(outer.map(({ of }) => of))];
}

const contains = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

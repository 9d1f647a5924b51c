/** What a document or a unit is about (领域): told by the words of its matter, most often by those of a title. */
import type { Language } from '../../../src/policy/language.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

/** Keys of matters. */
export type Matters = ReadonlySet<string>;

/** The matter of documents on the environment as a whole, which says nothing of what one of their units is about. */
export const wholeMatter = 'general';

/** A matter of a text is one whose words stand in it at least this share as often as those of the matter named most. */
const named = 0.5;

interface Words {
  pattern: RegExp;
  matterOf: ReadonlyMap<string, string>;
}

const wordsOf = oncePer((matters: Language['matters']): Words => {
  const matterOf = new Map([...matters].flatMap(([matter, words]) => words.map((word) => [word, matter] as const)));
  return { matterOf, pattern: new RegExp(anyOf([...matterOf.keys()]), 'gu') };
});

/** Titles of other documents tell nothing of what a text is about. */
const titles = /《[^《》]*》/gu;

/** How often the words of each matter stand in a text. */
export function countMatters(text: string, matters: Language['matters']): Map<string, number> {
  const { pattern, matterOf } = wordsOf(matters);
  const counts = new Map<string, number>();
  for (const [word] of text.replaceAll(titles, '').matchAll(pattern)) {
    const matter = matterOf.get(word) ?? '';
    counts.set(matter, (counts.get(matter) ?? 0) + 1);
  }
  return counts;
}

/** The matters named most in a text, without that of the environment as a whole; empty where none is named. */
export function mattersNamed(text: string, matters: Language['matters']): Set<string> {
  const counts = countMatters(text, matters);
  counts.delete(wholeMatter);
  return mostNamed(counts);
}

function mostNamed(counts: ReadonlyMap<string, number>): Set<string> {
  const most = [...counts.values()].reduce((best, count) => Math.max(best, count), 0);
  return new Set([...counts].filter(([, count]) => count >= most * named).map(([matter]) => matter));
}

/** Of a document whose title tells no matter so many of its units must name one for it to be about that. */
const ofUnits = 0.25;

/**
 * A document is about what its title names; where that tells nothing, about the subject of its own that the title has (`own`) and what its
 * units name most, if enough of them do.
 */
export function mattersOfDocument(title: string, units: readonly string[], matters: Language['matters'], own: ReadonlySet<string>): Set<string> {
  const titled = mattersNamed(unquoted(title), matters);
  if (titled.size) return titled;
  if (countMatters(unquoted(title), matters).has(wholeMatter)) return new Set([wholeMatter]);
  return own.union(leadingMatters(units, matters));
}

function leadingMatters(units: readonly string[], matters: Language['matters']): Set<string> {
  const counted = units.map((text) => countMatters(text, matters));
  const [counts, holders] = [new Map<string, number>(), new Map<string, number>()];
  for (const own of counted)
    for (const [matter, count] of own) {
      counts.set(matter, (counts.get(matter) ?? 0) + count);
      holders.set(matter, (holders.get(matter) ?? 0) + 1);
    }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const leads = (matter: string, count: number): boolean => count >= total * named && (holders.get(matter) ?? 0) >= units.length * ofUnits;
  return new Set([...counts].filter(([matter, count]) => leads(matter, count)).map(([matter]) => matter));
}

/** 山东省实施《固体废物污染环境防治法》办法 is about what the law is about. */
const unquoted = (title: string): string => title.replaceAll(/[《》]/gu, '');

export const haveCommon = (one: Matters, other: Matters): boolean => !one.isDisjointFrom(other);

/** Keys of the instruments (制度) of which a text has a word. */
export const instrumentsNamed = (text: string, instruments: Language['instruments']): Set<string> =>
  new Set([...instruments].filter(([, words]) => words.some((word) => text.includes(word))).map(([key]) => key));

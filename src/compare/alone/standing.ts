/** What stands alone in a topic: what only one place has, and what one place has not. Pure: shapes, order and counts. */
import type { Topic } from '../../policy/model/topic.ts';
import type { Unit } from '../../policy/model/unit.ts';
import type { Place } from '../../policy/places.ts';
import type { ComparedSentence } from '../compare.ts';

/** Wording that was sought in all that documents of other places say, and not found. */
export interface SoleClaim {
  place: Place;
  sentence: Pick<ComparedSentence, 'unit' | 'index' | 'row'>;
  /** Verbatim. */
  words: string;
  /** What was sought, and where: 此句文字未见于…. */
  checked: string;
  /** The nearest in other places, and how they are called: near in wording, or only naming a concept. */
  nearestName: string;
  nearest: readonly Unit[];
}

/** A place without a unit in a topic that others have. */
export interface Absence {
  place: Place;
  /** `elsewhere`: no unit of its own, but others speak of it; `not-found`: none does. */
  state: 'elsewhere' | 'not-found';
  /** The place's own units that come nearest, for `elsewhere`; how many more speak of it. */
  nearest: readonly Unit[];
  further: number;
  /** Documents of the place, all of which were searched. */
  documents: number;
}

export interface TopicStanding {
  topic: Topic;
  sole: readonly SoleClaim[];
  absences: readonly Absence[];
  /** What was sought in the documents of the places that lack it, in words. */
  sought: string;
}

/** The standings of a theme (体系), in the order of the topics. */
export type ThemeStanding = readonly [theme: string, standings: readonly TopicStanding[]];

export const byTheme = (standings: readonly TopicStanding[]): ThemeStanding[] => [...Map.groupBy(standings, ({ topic }) => topic.theme)];

/** How many claims or gaps each area has, in the order in which the areas come first. */
export function countByArea(all: readonly { place: Place }[]): { area: string; count: number }[] {
  return [...Map.groupBy(all, ({ place }) => place.area)].map(([area, own]) => ({ area, count: own.length }));
}

/** What of the standings concerns one area; topics without any are left out. */
export function ofArea(standings: readonly TopicStanding[], area: string): TopicStanding[] {
  return standings
    .map(({ topic, sole, absences, sought }) => ({
      topic,
      sought,
      sole: sole.filter(({ place }) => place.area === area),
      absences: absences.filter(({ place }) => place.area === area),
    }))
    .filter(({ sole, absences }) => sole.length + absences.length > 0);
}

/** Passages of all topics, each once, however many topics its unit is in. */
export const countPassages = (standings: readonly TopicStanding[]): number =>
  new Set(standings.flatMap(({ sole }) => sole.map(({ sentence: { unit, index, row }, words }) => [unit.document, unit.anchor, index, row, words].join(' '))))
    .size;

/** Where a topic stands on the page of an area. */
export const soleId = ({ id }: Topic): string => `sole-${id}`;
export const lackingId = ({ id }: Topic): string => `lacking-${id}`;

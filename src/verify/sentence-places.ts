/** The sentences of a unit as ranges of its words. */

import { leadOf } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import type { CorpusUnit } from './corpus.ts';
import { placeAt } from './text/words.ts';

/** `index` is the sentence's number for good; null for label, title and the lines of what has no sentences (tables, front). */
export interface SentencePlace extends TextRange {
  index: number | null;
}

const known = new WeakMap<CorpusUnit, SentencePlace[]>();

/** In order, without gaps: every word of the unit stands in exactly one of them. */
export function sentencePlaces(entry: CorpusUnit): SentencePlace[] {
  let places = known.get(entry);
  if (!places) {
    places = computePlaces(entry);
    known.set(entry, places);
  }
  return places;
}

function computePlaces({ unit, words }: CorpusUnit): SentencePlace[] {
  const lead = leadOf(unit).length;
  const inOrder = unit.sentences.toSorted((x, y) => x.start - y.start);
  const lines = lineStarts(words.original).filter((at) => at < lead || inOrder.length === 0);
  const starts: { at: number; index: number | null }[] = [
    ...lines.map((at) => ({ at, index: null })),
    ...inOrder.map(({ start, index }) => ({ at: lead + start, index })),
  ];
  const places = starts.map(({ at, index }) => ({ start: placeAt(words, at), index }));
  return places
    .map(({ start, index }, number) => ({ start, end: places[number + 1]?.start ?? words.text.length, index }))
    .filter(({ start, end }) => end > start);
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n(?=.)/gu)].map(({ index }) => index + 1)];
}

/** Passages without quotation marks whose words are not those of the text: sentence by sentence, only what contradicts it is said. */
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import type { CheckedNumber } from '../numbers/held.ts';
import { overlaps } from '../report/ranges.ts';
import { contradictionsIn, placesOf, type ToldPiece } from './contradictions.ts';
import { sentencesWithin } from './sentences.ts';

/** Numbers that are held against what the collection says of the same thing, by place. */
export type Numbers = readonly Pick<CheckedNumber, 'range' | 'verdict'>[];

interface RetoldPassage {
  pieces: readonly ToldPiece[];
  range: TextRange;
}

/** The places of the report where a passage contradicts the text that it retells. */
export function contradictionsOf({ pieces, range }: RetoldPassage, numbers: Numbers, collection: VerifyCollection): TextRange[] {
  const places = placesOf(pieces, 'report', range.start);
  const isRight = (n: number): boolean => {
    const there = numbers.filter((number) => overlaps(number.range, places[n] as TextRange));
    return there.length > 0 && there.every(({ verdict }) => verdict === 'agrees');
  };
  const wrong = contradictionsIn(pieces, collection, isRight);
  return places.filter((_, n) => wrong.has(n));
}

/** Fewer characters are no sentence of their own. */
const fewest = 6;

/** A sentence of a passage, with those of its differences that contradict the text. */
export interface RetoldSentence<Difference> extends TextRange {
  contrary: Difference[];
}

/** The sentences of such a passage that have nothing but the text's words, or something that contradicts it; the others are the writer's own. */
export function retoldSentences<Difference extends TextRange>(
  report: string,
  passage: TextRange & { differences: readonly Difference[] },
  contradictions: readonly TextRange[],
): RetoldSentence<Difference>[] {
  const isContrary = ({ start, end }: TextRange): boolean => contradictions.some((place) => place.start === start && place.end === end);
  return sentencesWithin(report, passage).flatMap(({ start, end }) => {
    const within = passage.differences.filter((difference) => difference.start < end && difference.end >= start);
    const contrary = within.filter(isContrary);
    const isOwn = contrary.length === 0 && (within.length > 0 || end - start < fewest);
    return isOwn ? [] : [{ start, end, contrary }];
  });
}

/** Passages without quotation marks whose words are not those of the text: sentence by sentence, only what contradicts it is said. */
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import type { CheckedNumber } from '../numbers/held.ts';
import type { QuotationDifference, QuotationVerdict } from '../verdicts.ts';
import type { CheckedQuotation } from '../verify.ts';
import { contradictionsIn } from './contradictions.ts';
import { sentencesWithin } from './sentences.ts';

/** Numbers that are held against what the collection says of the same thing, by place. */
export type Numbers = readonly Pick<CheckedNumber, 'range' | 'verdict'>[];

const overlap = (one: TextRange, other: TextRange): boolean => one.start < other.end && one.end > other.start;

/** The places of the report where a passage contradicts the text that it retells. */
export function contradictionsOf({ pieces, range }: Pick<CheckedQuotation, 'pieces' | 'range'>, numbers: Numbers, collection: VerifyCollection): TextRange[] {
  let at = range.start;
  const places = pieces.map(({ report }) => ({ start: at, end: (at += report.length) }));
  const isRight = (n: number): boolean => {
    const there = numbers.filter((number) => overlap(number.range, places[n] as TextRange));
    return there.length > 0 && there.every(({ verdict }) => verdict === 'agrees');
  };
  const wrong = contradictionsIn(pieces, collection, isRight);
  return places.filter((_, n) => wrong.has(n));
}

/** Fewer characters are no sentence of their own. */
const fewest = 6;

/** The sentences of such a passage that have nothing but the text's words, or something that contradicts it; the others are the writer's own. */
export function verdictsOnRetold(verdict: QuotationVerdict, report: string, contradictions: readonly TextRange[]): QuotationVerdict[] {
  const isContrary = ({ start, end }: QuotationDifference): boolean => contradictions.some((place) => place.start === start && place.end === end);
  return sentencesWithin(report, verdict).flatMap(({ start, end }): QuotationVerdict[] => {
    const within = verdict.differences.filter((difference) => difference.start < end && difference.end >= start);
    const differences = within.filter(isContrary);
    const isOwn = differences.length === 0 && (within.length > 0 || end - start < fewest);
    return isOwn ? [] : [{ ...verdict, text: report.slice(start, end), start, end, verdict: differences.length > 0 ? 'different' : 'same', differences, said: null }];
  });
}

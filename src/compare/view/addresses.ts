/** Where the parts of a comparison lead. */
import { partId, sentenceId, stepInto } from '../../policy/ids.ts';
import { address, policyAddress } from '../../site/address.ts';
import type { ComparedSentence, ComparedUnit } from '../compare.ts';

export const unitAddress = ({ document, anchor }: ComparedUnit): string => policyAddress(document, anchor);

/** m5.2; of a row t1-r6; of a line of another unit without sentences the unit's own anchor. */
export function anchorOfSentence({ unit, index, row }: Pick<ComparedSentence, 'unit' | 'index' | 'row'>): string {
  if (index !== null) return sentenceId(unit.anchor, index);
  return row === undefined ? unit.anchor : partId(unit.anchor, stepInto([], 'r', row));
}

/** The permanent link of a sentence or row, of a unit without either that of the unit. */
export const sentenceAddress = (sentence: Pick<ComparedSentence, 'unit' | 'index' | 'row'>): string =>
  policyAddress(sentence.unit.document, anchorOfSentence(sentence));

/** The sentence that proves a fact. */
export const factAddress = ({ document }: Pick<ComparedUnit, 'document'>, { anchor }: { anchor: string }): string => policyAddress(document, anchor);

/** The id of a sentence on the page of the comparison. */
export const placeOf = (column: number, sentence: number): string => `c${column + 1}-${sentence + 1}`;

/** Where wording is looked for in the whole collection. */
export const searchAddress = (words: string): string => `${address('/search/')}?q=${encodeURIComponent(words)}`;

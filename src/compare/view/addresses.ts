/** Where the parts of a comparison lead. */
import { policyAddress } from '../../site/address.ts';
import type { ComparedSentence, ComparedUnit } from '../compare.ts';

export const unitAddress = ({ document, anchor }: ComparedUnit): string => policyAddress(document, anchor);

/** The permanent link of a sentence, of a unit without sentences that of the unit. */
export function sentenceAddress({ unit, index }: Pick<ComparedSentence, 'unit' | 'index'>): string {
  return policyAddress(unit.document, index === null ? unit.anchor : `${unit.anchor}.${index}`);
}

/** The id of a sentence on the page of the comparison. */
export const placeOf = (column: number, sentence: number): string => `c${column + 1}-${sentence + 1}`;
